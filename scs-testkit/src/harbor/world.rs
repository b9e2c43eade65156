//! What is behind the socket, and the way of a request through it.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fmt,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    extract::{ConnectInfo, Request, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use scs_client_core::Clock;

use super::{
    auth::Caller,
    content::Content,
    front,
    tables::{Entry, Label, Project, Robot, User},
};
use crate::{
    standin::{StandIn, carry_out, lock, read},
    statuspage::{Fault, RecordedRequest, fault::Script, http::Incoming, listener::Scissors},
};

/// Everything behind one lock.
pub(crate) struct World {
    pub(crate) clock: Arc<dyn Clock>,
    /// How far the server's time is ahead of that clock.
    pub(crate) offset: chrono::Duration,
    /// Where it listens, without a slash at the end.
    pub(crate) base: String,
    /// Does something in front decode the path once?
    pub(crate) behind_proxy: bool,
    pub(crate) read_only: bool,
    pub(crate) database_down: bool,
    /// How long a wrong password waits.
    pub(crate) login_delay: Duration,
    pub(crate) latency: Duration,
    pub(crate) users: BTreeMap<i64, User>,
    pub(crate) projects: BTreeMap<i64, Project>,
    /// Repositories, artifacts, tags, blobs and scans: `storage_of(project)`, `repository_count(project)`, `push(..)`.
    pub(crate) content: Content,
    pub(crate) labels: BTreeMap<i64, Label>,
    pub(crate) robots: BTreeMap<i64, Robot>,
    pub(crate) audit: Vec<Entry>,
    /// Users by the cookies of the sessions that somebody has logged in with.
    pub(crate) sessions: HashMap<String, i64>,
    /// The cookies of sessions that were offered and that nobody has logged in with.
    pub(crate) offered: HashSet<String>,
    /// Users by the ID tokens of their provider.
    pub(crate) id_tokens: HashMap<String, i64>,
    /// What is wrong with parts of the server, by their names.
    pub(crate) unhealthy: BTreeMap<String, String>,
    /// Names that wait for the answer to a wrong password.
    pub(crate) frozen: HashSet<String>,
    /// Last id of each table.
    pub(crate) ids: HashMap<&'static str, i64>,
    pub(crate) script: Script,
    pub(crate) log: Option<Vec<RecordedRequest>>,
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").finish_non_exhaustive()
    }
}

impl World {
    /// The server's time of day.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now() + self.offset
    }

    /// A new id in a table.
    pub(crate) fn next_id(&mut self, table: &'static str) -> i64 {
        let id = self.ids.entry(table).or_default();
        *id += 1;
        *id
    }

    /// Something that nobody can guess twice: 32 hexadecimal digits that differ each time.
    pub(crate) fn unique(&mut self) -> String {
        let number = self.next_id("unique");
        let seed = format!("{number}-{}", self.base);
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, seed.as_bytes());
        digest
            .as_ref()
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// The id of a request that brought none.
    pub(crate) fn request_id(&mut self) -> String {
        let mut id = self.unique();
        for place in [8, 13, 18, 23] {
            id.insert(place, '-');
        }
        id
    }

    /// A secret as the server makes them up: 32 letters and digits, of all kinds.
    pub(crate) fn secret(&mut self) -> String {
        let mut secret = self.unique();
        secret.replace_range(..2, "Aa");
        secret.replace_range(30.., "9Z");
        secret
    }

    /// Writes a line of the audit log: `create`, `project`, `library`.
    pub(crate) fn note(
        &mut self,
        caller: &Caller,
        operation: &str,
        resource_type: &str,
        resource: &str,
        project: Option<i64>,
    ) {
        let description = format!("{operation} {resource_type}: {resource}");
        self.note_as(
            caller,
            operation,
            resource_type,
            resource,
            project,
            &description,
        );
    }

    /// The same where the description says something else.
    pub(crate) fn note_as(
        &mut self,
        caller: &Caller,
        operation: &str,
        resource_type: &str,
        resource: &str,
        project: Option<i64>,
        description: &str,
    ) {
        let entry = Entry {
            id: self.next_id("audit"),
            time: self.now(),
            operation: operation.to_owned(),
            resource_type: resource_type.to_owned(),
            resource: resource.to_owned(),
            user: self.name_of(caller),
            project,
            description: description.to_owned(),
        };
        self.audit.push(entry);
    }
}

impl StandIn for World {
    fn log(&mut self) -> Option<&mut Vec<RecordedRequest>> {
        self.log.as_mut()
    }

    fn fault(&mut self, request: &Incoming) -> Option<Fault> {
        self.script.take(&request.method, &request.path)
    }

    fn respond(&mut self, request: &Incoming) -> Response {
        self.scans_go_on();
        front::respond(self, request)
    }

    fn failure(status: u16, request: &Incoming) -> Response {
        front::failure(status).into_response(&request.method)
    }
}

/// What a wrong password makes wait, carried on the answer.
#[derive(Clone, Debug)]
pub(crate) struct Frozen(pub(crate) String);

/// Answers one request.
pub(crate) async fn answer(
    State(world): State<Arc<Mutex<World>>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    let Some(request) = read(request).await else {
        return Response::default();
    };
    let (latency, delay, clock) = {
        let world = lock(&world);
        (world.latency, world.login_delay, Arc::clone(&world.clock))
    };
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    let response = carry_out(&world, &scissors, &request).await;
    if let Some(Frozen(name)) = response.extensions().get::<Frozen>() {
        clock.sleep(delay).await;
        lock(&world).frozen.remove(name);
    }
    response
}
