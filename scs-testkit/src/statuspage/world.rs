//! What is behind the socket: state, log and script under one lock, and the way of a request through them.

use std::{
    fmt,
    sync::{Arc, Mutex},
};

use axum::{
    extract::{ConnectInfo, Request, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use http::{Method, StatusCode};

use super::{
    fault::{Fault, Script},
    gateway,
    http::{Answer, Incoming},
    listener::Scissors,
    log::RecordedRequest,
    quirks::{Quirks, Version},
    routes,
    server::Builder,
    state::{Context, Database, Tables},
    zone::Zone,
};
use crate::standin::{StandIn, carry_out, foreign, lock, read};

/// Where the stand-in takes its time from.
pub(crate) type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Everything behind one lock: a request is carried out as a whole, as in the server's transactions.
pub(crate) struct World {
    pub(crate) quirks: Quirks,
    pub(crate) zone: Zone,
    pub(crate) clock: Clock,
    pub(crate) cors: bool,
    pub(crate) gateway: bool,
    pub(crate) tables: Tables,
    pub(crate) database_down: bool,
    pub(crate) script: Script,
    pub(crate) log: Option<Vec<RecordedRequest>>,
    /// What to start anew from, where requests may ask for it.
    pub(crate) reset: Option<Arc<Builder>>,
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").finish_non_exhaustive()
    }
}

impl World {
    fn handle(&mut self, request: &Incoming) -> Answer {
        if let Some(refusal) = gateway::refusal(request).filter(|_| self.gateway) {
            return refusal;
        }
        let now = (self.clock)();
        let database = Database {
            tables: &mut self.tables,
            down: self.database_down,
        };
        routes::handle(
            Context {
                request,
                quirks: &self.quirks,
                zone: self.zone,
                now,
                database,
            },
            self.cors,
        )
    }

    /// Answers a request to start anew, if it is one and may be made.
    fn reset(&mut self, request: &Incoming) -> Option<Answer> {
        let builder = Arc::clone(self.reset.as_ref()?);
        if request.method != Method::POST || request.path != "/_testkit/reset" {
            return None;
        }
        let mut builder = Builder::clone(&builder);
        for (key, value) in request
            .query
            .split('&')
            .filter_map(|part| part.split_once('='))
        {
            let value = percent_encoding::percent_decode_str(value).decode_utf8_lossy();
            match (key, Version::from_name(&value), Zone::from_name(&value)) {
                ("version", Some(version), _) => builder = builder.version(version),
                ("zone", _, Some(zone)) => builder = builder.zone(zone),
                _ => {
                    return Some(Answer::message(
                        StatusCode::BAD_REQUEST,
                        "version or zone unknown",
                    ));
                }
            }
        }
        Some(match builder.world() {
            Ok(world) => {
                *self = world;
                Answer::nothing()
            }
            Err(error) => Answer::message(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
        })
    }
}

/// Answers one request, or lets it fail as scripted.
pub(crate) async fn answer(
    State(world): State<Arc<Mutex<World>>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    let Some(incoming) = read(request)
        .await
        .filter(|incoming| routes::is_path(&incoming.path))
    else {
        let headers = vec![
            ("content-type".into(), "text/plain; charset=utf-8".into()),
            ("connection".into(), "close".into()),
        ];
        return foreign(400, headers, b"400 Bad Request".to_vec());
    };
    if let Some(answer) = lock(&world).reset(&incoming) {
        return answer.into_response(&incoming.method);
    }
    carry_out(&world, &scissors, &incoming).await
}

impl StandIn for World {
    fn log(&mut self) -> Option<&mut Vec<RecordedRequest>> {
        self.log.as_mut()
    }

    fn fault(&mut self, request: &Incoming) -> Option<Fault> {
        self.script.take(&request.method, &request.path)
    }

    fn respond(&mut self, request: &Incoming) -> Response {
        self.handle(request).into_response(&request.method)
    }

    fn failure(status: u16, request: &Incoming) -> Response {
        failure(status).into_response(&request.method)
    }
}

fn failure(status: u16) -> Answer {
    StatusCode::from_u16(status).map_or_else(|_| Answer::internal(), Answer::failure)
}
