//! What is behind the socket: realms, clock, log and script under one lock, and the way of a request through them.

use std::{
    fmt,
    sync::{Arc, Mutex},
};

use axum::{
    extract::{ConnectInfo, Request, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use http::header;
use scs_client_core::Clock;

use super::{
    http::{Reply, refusal},
    realm::{Env, Realm},
    routes::{self, Place},
    version::{Flavour, Version},
};
use crate::{
    standin::{StandIn, carry_out, foreign, read},
    statuspage::{Fault, RecordedRequest, fault::Script, http::Incoming, listener::Scissors},
};

/// Everything behind one lock: a request is carried out as a whole, so that of two refreshes at the same moment one is first.
pub(crate) struct World {
    pub(crate) version: Version,
    pub(crate) flavour: Flavour,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) offset: chrono::Duration,
    /// Address that the issuer names, without a slash at the end.
    pub(crate) base: String,
    /// Do endpoints for servers follow the address that a request came to?
    pub(crate) inner_follows_host: bool,
    /// Position of the realm that a test talks about.
    pub(crate) main: usize,
    pub(crate) realms: Vec<Realm>,
    pub(crate) script: Script,
    /// What fails until it is taken back.
    pub(crate) standing: Option<(String, Fault)>,
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

    pub(crate) fn env(&self) -> Env {
        Env {
            version: self.version,
            flavour: self.flavour,
            now: self.now(),
            base: self.base.clone(),
        }
    }

    /// The realm that tests talk about.
    pub(crate) fn realm(&mut self) -> &mut Realm {
        let main = self.main.min(self.realms.len() - 1);
        &mut self.realms[main]
    }

    fn handle(&mut self, request: &Incoming) -> Reply {
        let env = self.env();
        if let Some(refusal) = refusal(request, &env) {
            return refusal;
        }
        for realm in &mut self.realms {
            realm.sweep(env.seconds());
        }
        let inner = match request.header(header::HOST) {
            host if self.inner_follows_host && !host.is_empty() => format!("http://{host}"),
            _ => env.base.clone(),
        };
        let place = Place {
            realms: &mut self.realms,
            env: &env,
            inner: &inner,
        };
        routes::answer(place, request)
    }
}

impl StandIn for World {
    fn log(&mut self) -> Option<&mut Vec<RecordedRequest>> {
        self.log.as_mut()
    }

    fn fault(&mut self, request: &Incoming) -> Option<Fault> {
        self.script
            .take(&request.method, &request.path)
            .or_else(|| {
                let (part, fault) = self.standing.as_ref()?;
                request.path.contains(part).then(|| fault.clone())
            })
    }

    fn respond(&mut self, request: &Incoming) -> Response {
        self.handle(request).into_response(&request.method)
    }

    fn failure(status: u16, request: &Incoming) -> Response {
        gateway_page(status).into_response(&request.method)
    }
}

/// Answers one request.
pub(crate) async fn answer(
    State(world): State<Arc<Mutex<World>>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    match read(request).await {
        Some(incoming) => carry_out(&world, &scissors, &incoming).await,
        None => foreign(400, Vec::new(), Vec::new()),
    }
}

/// What a proxy in front says; the issuer itself seldom fails with a page.
fn gateway_page(status: u16) -> Reply {
    let reason = http::StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason())
        .unwrap_or("Error");
    let mut reply = Reply::empty(status).header("content-type", "text/html");
    reply.body = format!(
        "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n<center><h1>{status} {reason}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    )
    .into_bytes();
    reply
}
