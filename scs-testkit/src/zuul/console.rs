//! The console stream: a build's output through a WebSocket, in pieces that are cut anywhere.

use std::sync::{Arc, Mutex, MutexGuard};

use aws_lc_rs::digest;
use axum::{body::Body, extract::Request, response::Response};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use http::{HeaderValue, header};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Error as SocketError, Message,
        protocol::{CloseFrame, Role, frame::coding::CloseCode},
    },
};

use super::{
    auth, life, log_line,
    routes::{self, Place, Route},
    world::World,
};
use crate::{
    standin::{StandIn, carry_out, foreign, lock},
    statuspage::{RecordedRequest, http::Incoming, listener::Scissors},
};

/// What happens to a console stream in the place of its end.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConsoleFault {
    /// The TCP connection ends without a close frame after that many bytes of text.
    CutAfter(usize),
    /// A close frame after that many bytes of text.
    CloseAfter {
        /// Bytes of text.
        bytes: usize,
        /// Code.
        code: u16,
        /// Reason.
        reason: String,
    },
    /// `Build ID … not found` in the place of the log: what a build says in the first second after its start, and
    /// again between its end and its result (measured on 14.3.0).
    NoFolder,
    /// `Log not found for build ID …`: the same, half a second later (measured on 14.3.0).
    NoLog,
    /// Nothing is ever said.
    Hang,
}

impl ConsoleFault {
    /// What a build says that is on its way to an executor (read in its code, not measured).
    #[must_use]
    pub fn did_not_start() -> Self {
        Self::CloseAfter {
            bytes: 0,
            code: 4011,
            reason: "Build did not start yet".into(),
        }
    }
}

/// Is this the start of a WebSocket?
pub(crate) fn is_wanted(request: &Request) -> bool {
    let upgrade = request
        .headers()
        .get(header::UPGRADE)
        .and_then(|value| value.to_str().ok());
    upgrade.is_some_and(|kind| kind.eq_ignore_ascii_case("websocket"))
}

/// Answers the handshake; the stream then runs by itself.
pub(crate) async fn accept(
    world: &Arc<Mutex<World>>,
    scissors: &Scissors,
    mut request: Request,
) -> Response {
    let upgrade = hyper::upgrade::on(&mut request);
    let (head, _) = request.into_parts();
    let incoming = Incoming {
        method: head.method,
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body: Bytes::new(),
        chunked: false,
    };
    let tenant = {
        let world = lock(world);
        let path = world.inner_path(&incoming.path).unwrap_or_default();
        match routes::find(&incoming.method, &path, world.version) {
            Some(Route::Tenant(name, Place::ConsoleStream)) => world.tenant(&name),
            _ => None,
        }
        .filter(|_| !world.script.has(&incoming.method, &incoming.path))
    };
    let key = incoming
        .headers
        .get("sec-websocket-key")
        .map(|key| key.as_bytes().to_vec());
    let (Some(tenant), Some(key)) = (tenant, key) else {
        // A scripted fault, an unknown tenant, another route.
        return carry_out(world, scissors, &incoming).await;
    };
    if let Some(log) = lock(world).log() {
        let mut entry = RecordedRequest::of(&incoming);
        entry.status = Some(101);
        log.push(entry);
    }
    let stream = Stream {
        world: Arc::clone(world),
        tenant,
        request: incoming,
    };
    tokio::spawn(async move {
        let Ok(upgraded) = upgrade.await else { return };
        let socket =
            WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, None).await;
        // A connection that ends is the end of the stream, whoever ended it.
        let _ = stream.run(socket).await;
    });
    switching(&key)
}

/// The head of the recorded answer, and what RFC 6455 wants.
fn switching(key: &[u8]) -> Response {
    let mut text = key.to_vec();
    text.extend_from_slice(b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    let hash = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, &text);
    let mut response = foreign(101, Vec::new(), Vec::new());
    let fields = [
        ("content-type", "text/plain;charset=utf-8".to_owned()),
        ("upgrade", "websocket".into()),
        ("connection", "Upgrade".into()),
        ("sec-websocket-version", "13".into()),
        ("sec-websocket-accept", STANDARD.encode(hash)),
    ];
    for (name, value) in fields {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    *response.body_mut() = Body::empty();
    response
}

type Socket = WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>;

/// A stream of a tenant.
struct Stream {
    world: Arc<Mutex<World>>,
    tenant: usize,
    request: Incoming,
}

/// What a stream does next.
enum Step {
    Send(String),
    /// All that there is was sent; more may come.
    Wait,
    Close(u16, String),
    /// Without a word.
    Drop,
    Hang,
}

impl Stream {
    async fn run(self, mut socket: Socket) -> Result<(), SocketError> {
        let Some(message) = first_text(&mut socket).await? else {
            return Ok(());
        };
        let start = self.begin(&message);
        let uuid = match start {
            Ok(uuid) => uuid,
            // Text that is not JSON: the connection just ends (`recordings/zuul/147-ws-not-json`).
            Err(None) => return Ok(()),
            Err(Some((code, reason))) => return close(&mut socket, code, reason).await,
        };
        let fault = self.lock().console_faults.pop_front();
        let mut changed = self.lock().changed.subscribe();
        let mut sent = 0;
        loop {
            match self.next(&uuid, sent, fault.as_ref()) {
                Step::Send(text) => {
                    sent += text.len();
                    socket.send(Message::text(text)).await?;
                }
                Step::Wait => {
                    let (pause, clock) = {
                        let world = self.lock();
                        (world.until_next(), Arc::clone(&world.clock))
                    };
                    let sleep = async {
                        match pause {
                            Some(pause) => clock.sleep(pause).await,
                            None => std::future::pending().await,
                        }
                    };
                    tokio::select! {
                        _ = changed.changed() => {}
                        () = sleep => {}
                        message = socket.next() => match message {
                            None | Some(Err(_) | Ok(Message::Close(_))) => return Ok(()),
                            // A second request is ignored.
                            Some(Ok(_)) => {}
                        },
                    }
                }
                Step::Close(code, reason) => return close(&mut socket, code, reason).await,
                Step::Drop => return Ok(()),
                Step::Hang => while let Some(Ok(_)) = socket.next().await {},
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        lock(&self.world)
    }

    /// Reads the first message: the build that is wanted, or how the stream ends.
    fn begin(&self, message: &str) -> Result<String, Option<(u16, String)>> {
        let mut world = self.lock();
        world.console_messages.push(message.to_owned());
        let wanted: Value = serde_json::from_str(message).map_err(|_| None)?;
        let wanted = wanted.as_object().ok_or(None)?;
        let person = match wanted.get("token").and_then(Value::as_str) {
            Some(token) => auth::person(token, world.now()),
            None => world.person(&self.request),
        };
        let tenant = &world.tenants[self.tenant];
        if tenant.protects_reads() {
            let person = person.map_err(|refusal| Some((4000, refusal.error.to_owned())))?;
            if !person.may_read(&tenant.name, tenant.access) {
                return Err(Some((4000, "Authorization error".into())));
            }
        }
        for key in ["uuid", "logfile"] {
            if !wanted.contains_key(key) {
                return Err(Some((
                    4000,
                    format!("'{key}' missing from request payload"),
                )));
            }
        }
        let uuid = wanted["uuid"].as_str().unwrap_or_default();
        let name = tenant.name.clone();
        world.advance();
        match world
            .consoles
            .get(uuid)
            .filter(|console| console.tenant == name && !console.ended)
        {
            Some(_) => Ok(uuid.to_owned()),
            // A fault may be scripted for a build that nobody knows.
            None if !world.console_faults.is_empty() => Ok(uuid.to_owned()),
            None => Err(Some((4011, "Build not found".into()))),
        }
    }

    fn next(&self, uuid: &str, sent: usize, fault: Option<&ConsoleFault>) -> Step {
        let no_more = || Step::Close(1000, "No more data".into());
        let mut world = self.lock();
        let most = match fault {
            Some(ConsoleFault::Hang) => return Step::Hang,
            Some(ConsoleFault::NoFolder | ConsoleFault::NoLog) if sent > 0 => return no_more(),
            Some(ConsoleFault::NoFolder) => {
                return Step::Send(format!("Build ID {uuid} not found"));
            }
            Some(ConsoleFault::NoLog) => {
                return Step::Send(format!("Log not found for build ID {uuid}"));
            }
            Some(ConsoleFault::CutAfter(bytes)) if sent >= *bytes => return Step::Drop,
            Some(ConsoleFault::CloseAfter {
                bytes,
                code,
                reason,
            }) if sent >= *bytes => {
                return Step::Close(*code, reason.clone());
            }
            Some(ConsoleFault::CutAfter(bytes) | ConsoleFault::CloseAfter { bytes, .. }) => {
                bytes - sent
            }
            None => usize::MAX,
        };
        let most = most.min(world.console_piece).max(1);
        world.with(self.tenant, life::advance);
        let Some(console) = world.consoles.get(uuid) else {
            return Step::Close(4011, "Build not found".into());
        };
        if let Some(length) = console.generated {
            let piece = log_line::part(length, sent as u64, most);
            if piece.is_empty() {
                world.finish(uuid, None);
                return no_more();
            }
            return Step::Send(String::from_utf8_lossy(&piece).into_owned());
        }
        let rest = console.text.get(sent..).unwrap_or_default();
        if rest.is_empty() {
            return match console.ended {
                true => no_more(),
                false => Step::Wait,
            };
        }
        // Characters stay whole.
        let end = (0..=most.min(rest.len()))
            .rev()
            .find(|at| rest.is_char_boundary(*at))
            .filter(|at| *at > 0);
        let end = end
            .or_else(|| (1..=rest.len()).find(|at| rest.is_char_boundary(*at)))
            .unwrap_or(rest.len());
        Step::Send(rest[..end].to_owned())
    }
}

async fn first_text(socket: &mut Socket) -> Result<Option<String>, SocketError> {
    while let Some(message) = socket.next().await {
        match message? {
            Message::Text(text) => return Ok(Some(text.to_string())),
            Message::Close(_) => return Ok(None),
            _ => {}
        }
    }
    Ok(None)
}

/// Says goodbye and waits for the other side to do so.
async fn close(socket: &mut Socket, code: u16, reason: String) -> Result<(), SocketError> {
    let frame = CloseFrame {
        code: CloseCode::from(code),
        reason: reason.into(),
    };
    socket.close(Some(frame)).await?;
    while let Some(Ok(_)) = socket.next().await {}
    Ok(())
}

impl World {
    /// Ends a running build, with another result than its own if that is said. Was there one?
    pub(crate) fn finish(&mut self, uuid: &str, result: Option<&str>) -> bool {
        for tenant in 0..self.tenants.len() {
            let place = self.tenants[tenant]
                .entries
                .iter()
                .enumerate()
                .find_map(|(at, entry)| {
                    let job = entry
                        .jobs
                        .iter()
                        .position(|job| job.uuid.as_deref() == Some(uuid) && job.is_running())?;
                    Some((at, job))
                });
            let Some((at, job)) = place else { continue };
            self.with(tenant, |tenant, stage| {
                let mut entry = tenant.entries[at].clone();
                if let Some(result) = result {
                    entry.jobs[job].job.result = result.to_owned();
                }
                let now = stage.now;
                life::end(tenant, &mut entry, job, now, stage);
                tenant.entries[at] = entry;
                life::advance(tenant, stage);
            });
            self.changed.send_modify(|number| *number += 1);
            return true;
        }
        false
    }
}
