//! What the server holds: objects, their history, who may do what.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fmt,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    body::Body,
    extract::{ConnectInfo, Request, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use http::Method;
use scs_client_core::Clock;
use serde_json::Value;
use tokio::sync::watch::Sender;

use super::{
    crossplane::Crossplane,
    routes,
    schema::{Definitions, Kind},
    status::scripted,
    watch::Watch,
};
use crate::{
    standin::{StandIn, carry_out, lock, read},
    statuspage::{Fault, RecordedRequest, fault::Script, http::Incoming, listener::Scissors},
};

/// Where an object is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key {
    pub(crate) plural: String,
    pub(crate) namespace: String,
    pub(crate) name: String,
}

/// A change of an object.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) version: u64,
    pub(crate) key: Key,
    pub(crate) before: Option<Arc<Value>>,
    /// The state after it; of a deletion the last one, with the version of the deletion.
    pub(crate) object: Arc<Value>,
    pub(crate) deleted: bool,
}

/// Objects of a kind: by namespace, then name.
pub(crate) type Objects = BTreeMap<String, BTreeMap<String, Arc<Value>>>;

/// Everything behind the socket.
pub(crate) struct World {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) definitions: Definitions,
    pub(crate) kinds: BTreeMap<String, Kind>,
    /// By plural.
    pub(crate) objects: BTreeMap<String, Objects>,
    /// Namespaces; true while one is being removed.
    pub(crate) namespaces: BTreeMap<String, bool>,
    /// Names by bearer token.
    pub(crate) tokens: HashMap<String, String>,
    /// Who may do all with the claims of a namespace.
    pub(crate) tenants: HashSet<(String, String)>,
    /// The version that was given out last.
    pub(crate) version: u64,
    /// Versions below it are forgotten.
    pub(crate) compacted: u64,
    pub(crate) history: Vec<Event>,
    /// Wakes the watches.
    pub(crate) changed: Sender<u64>,
    /// Watches that began before have ended: broken, or in peace.
    pub(crate) cut: u64,
    pub(crate) ended: u64,
    pub(crate) crossplane: Crossplane,
    pub(crate) script: Script,
    pub(crate) log: Option<Vec<RecordedRequest>>,
    pub(crate) counter: u64,
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World")
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}

impl World {
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Time by which delays are measured.
    pub(crate) fn monotonic(&self) -> Duration {
        self.clock.monotonic()
    }

    pub(crate) fn get(&self, key: &Key) -> Option<Arc<Value>> {
        let objects = self.objects.get(&key.plural)?.get(&key.namespace)?;
        objects.get(&key.name).cloned()
    }

    /// Stores a new state under the next version.
    pub(crate) fn put(&mut self, key: &Key, mut object: Value) -> Arc<Value> {
        self.version += 1;
        object["metadata"]["resourceVersion"] = self.version.to_string().into();
        let object = Arc::new(object);
        let space = self.objects.entry(key.plural.clone()).or_default();
        let space = space.entry(key.namespace.clone()).or_default();
        let before = space.insert(key.name.clone(), Arc::clone(&object));
        self.record(key, before, Arc::clone(&object), false);
        object
    }

    /// Removes an object.
    pub(crate) fn delete(&mut self, key: &Key) {
        let space = self
            .objects
            .get_mut(&key.plural)
            .and_then(|kind| kind.get_mut(&key.namespace));
        let Some(before) = space.and_then(|space| space.remove(&key.name)) else {
            return;
        };
        self.version += 1;
        let mut last = Value::clone(&before);
        last["metadata"]["resourceVersion"] = self.version.to_string().into();
        self.record(key, Some(before), Arc::new(last), true);
    }

    fn record(&mut self, key: &Key, before: Option<Arc<Value>>, object: Arc<Value>, deleted: bool) {
        self.history.push(Event {
            version: self.version,
            key: key.clone(),
            before,
            object,
            deleted,
        });
        let due = self.monotonic();
        self.crossplane.look_at(key, due);
        self.changed.send_replace(self.version);
    }

    /// Events with versions above one, in order.
    pub(crate) fn events_after(&self, version: u64) -> &[Event] {
        let start = self
            .history
            .partition_point(|event| event.version <= version);
        self.history.get(start..).unwrap_or_default()
    }

    /// Five characters behind a generated name.
    pub(crate) fn suffix(&mut self) -> String {
        const LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";
        self.counter += 1;
        let mut number = self.counter.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut next = || {
            let place = usize::try_from(number % 27).unwrap_or_default();
            number /= 27;
            char::from(LETTERS.get(place).copied().unwrap_or(b'x'))
        };
        (0..5).map(|_| next()).collect()
    }

    /// A new uid.
    pub(crate) fn uid(&mut self) -> String {
        self.counter += 1;
        format!("5c500000-0000-4000-8000-{:012x}", self.counter)
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
        self.go_on();
        self.counter += 1;
        let audit = format!("a0d17000-0000-4000-8000-{:012x}", self.counter);
        let answer = routes::answer(self, request).unwrap_or_else(|refusal| refusal);
        let mut response = answer.into_response(&audit);
        if request.method == Method::HEAD {
            *response.body_mut() = Body::empty();
        }
        response
    }

    fn failure(status: u16, _: &Incoming) -> Response {
        scripted(status).into_response("a0d17000-0000-4000-8000-000000000000")
    }
}

/// Answers one request.
pub(crate) async fn answer(
    State(world): State<Arc<Mutex<World>>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    let Some(request) = read(request).await else {
        return Response::default();
    };
    let mut response = carry_out(&world, &scissors, &request).await;
    if let Some(watch) = response.extensions_mut().remove::<Watch>() {
        let receiver = lock(&world).changed.subscribe();
        *response.body_mut() = Body::from_stream(watch.lines(world, receiver));
    }
    response
}
