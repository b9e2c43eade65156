//! What all stand-ins share: a request is logged, meets the fault that is scripted for it, and is carried out under a lock.

use std::{
    io,
    sync::{Mutex, MutexGuard, PoisonError},
};

use axum::{
    body::{Body, Bytes},
    extract::Request,
    response::Response,
};
use http::{HeaderName, HeaderValue, StatusCode, header};

use crate::statuspage::{Fault, RecordedRequest, http::Incoming, listener::Scissors};

/// Longest body that is read; the recordings go up to 3 MiB.
const MAX_BODY: usize = 64 << 20;

/// Everything behind the socket of a stand-in.
pub(crate) trait StandIn: Send + 'static {
    /// Where requests are written down, if they are.
    fn log(&mut self) -> Option<&mut Vec<RecordedRequest>>;

    /// What is to go wrong with this request.
    fn fault(&mut self, request: &Incoming) -> Option<Fault>;

    /// The usual answer.
    fn respond(&mut self, request: &Incoming) -> Response;

    /// A failure with that status, in the way of this server.
    fn failure(status: u16, request: &Incoming) -> Response;
}

/// A panic in some test must not take the others' server away.
pub(crate) fn lock<S>(world: &Mutex<S>) -> MutexGuard<'_, S> {
    world.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Carries a request out, or lets it fail as scripted.
pub(crate) async fn carry_out<S: StandIn>(
    world: &Mutex<S>,
    scissors: &Scissors,
    request: &Incoming,
) -> Response {
    let (place, fault) = {
        let mut world = lock(world);
        let place = world.log().map_or(0, |log| {
            log.push(RecordedRequest::of(request));
            log.len() - 1
        });
        (place, world.fault(request))
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
        ) => lock(world).respond(request),
        _ => Response::new(Body::empty()),
    };
    let response = match fault {
        None | Some(Fault::Delay(_)) => applied,
        Some(Fault::Status(status) | Fault::StatusAfterApply(status)) => {
            S::failure(status, request)
        }
        Some(Fault::Cut | Fault::CutAfterApply) => {
            scissors.cut();
            return Response::new(Body::empty());
        }
        Some(Fault::Hang | Fault::HangAfterApply) => std::future::pending().await,
        Some(Fault::CutBody) => halved(applied).await,
        Some(Fault::Answer {
            status,
            headers,
            body,
        }) => foreign(status, headers, body),
    };
    if let Some(entry) = lock(world).log().and_then(|log| log.get_mut(place)) {
        entry.status = Some(response.status().as_u16());
    }
    response
}

/// Reads a request completely; none where its body ends too early.
pub(crate) async fn read(request: Request) -> Option<Incoming> {
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

/// An answer from something in between.
pub(crate) fn foreign(status: u16, headers: Vec<(String, String)>, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().append(name, value);
        }
    }
    response
}
