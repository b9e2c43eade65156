//! What is behind the socket: state, log and script under one lock, and the way of a request through them.

use std::{
    fmt, io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    body::{Body, Bytes},
    extract::{ConnectInfo, Request, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use http::{HeaderName, HeaderValue, Method, StatusCode, header};

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

/// Longest body that is read; the recordings go up to 3 MiB.
const MAX_BODY: usize = 64 << 20;

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

/// A panic in some test must not take the others' server away.
pub(crate) fn lock(world: &Mutex<World>) -> MutexGuard<'_, World> {
    world.lock().unwrap_or_else(PoisonError::into_inner)
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
    let (place, fault) = {
        let mut world = lock(&world);
        if let Some(answer) = world.reset(&incoming) {
            return answer.into_response(&incoming.method);
        }
        let place = world.log.as_mut().map_or(0, |log| {
            log.push(RecordedRequest::of(&incoming));
            log.len() - 1
        });
        (place, world.script.take(&incoming.method, &incoming.path))
    };
    if let Some(Fault::Delay(pause)) = fault {
        tokio::time::sleep(pause).await;
    }
    let applied = match fault {
        None
        | Some(
            Fault::StatusAfterApply(_)
            | Fault::CutAfterApply
            | Fault::CutBody
            | Fault::Delay(_)
            | Fault::HangAfterApply,
        ) => lock(&world).handle(&incoming),
        _ => Answer::nothing(),
    };
    let response = match fault {
        None | Some(Fault::Delay(_)) => applied.into_response(&incoming.method),
        Some(Fault::Status(status) | Fault::StatusAfterApply(status)) => {
            failure(status).into_response(&incoming.method)
        }
        Some(Fault::Cut | Fault::CutAfterApply) => {
            scissors.cut();
            return Response::new(Body::empty());
        }
        Some(Fault::HangAfterApply) => std::future::pending().await,
        Some(Fault::CutBody) => halved(applied.into_response(&incoming.method)).await,
        Some(Fault::Answer {
            status,
            headers,
            body,
        }) => foreign(status, headers, body),
    };
    if let Some(entry) = lock(&world).log.as_mut().and_then(|log| log.get_mut(place)) {
        entry.status = Some(response.status().as_u16());
    }
    response
}

async fn read(request: Request) -> Option<Incoming> {
    let (head, body) = request.into_parts();
    let chunked = head.headers.contains_key(header::TRANSFER_ENCODING);
    let body = axum::body::to_bytes(body, MAX_BODY).await.ok()?;
    Some(Incoming {
        method: head.method,
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body,
        chunked,
    })
}

fn failure(status: u16) -> Answer {
    StatusCode::from_u16(status).map_or_else(|_| Answer::internal(), Answer::failure)
}

/// The head promises the whole body; the connection ends in the middle of it.
async fn halved(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX)
        .await
        .unwrap_or_default();
    head.headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    let half = body.slice(..body.len() / 2);
    let end = async { Err(io::Error::from(io::ErrorKind::ConnectionReset)) };
    let parts = futures_util::stream::once(async { Ok::<Bytes, io::Error>(half) });
    let parts = futures_util::StreamExt::chain(parts, futures_util::stream::once(end));
    Response::from_parts(head, Body::from_stream(parts))
}

fn foreign(status: u16, headers: Vec<(String, String)>, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().append(name, value);
        }
    }
    response
}
