//! A server whose console streams do what a script says.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use base64::Engine as _;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// One step of a stream, or the answer in its place.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    /// A text frame.
    Text(Vec<u8>),
    /// Bytes as they are: half a frame, or none at all.
    Raw(Vec<u8>),
    /// A ping, and its answer is waited for.
    Ping,
    Close(u16, &'static str),
    /// Ends the connection without a word.
    Cut,
    /// Waits until the client has ended the connection.
    Hold,
    /// Waits for a ping of the client and answers it.
    AwaitPing,
    /// No 101 but this.
    Answer(u16, &'static str),
    /// A text frame, again and again.
    Endless(Vec<u8>),
    /// A 101 whose Sec-WebSocket-Accept is another key's.
    WrongAccept,
}

pub(crate) fn text(text: impl AsRef<[u8]>) -> Act {
    Act::Text(text.as_ref().to_vec())
}

#[derive(Default)]
struct State {
    streams: VecDeque<Vec<Act>>,
    builds: VecDeque<Value>,
    info: Value,
    log: Option<Vec<u8>>,
    heads: Vec<String>,
    messages: Vec<Value>,
    pongs: usize,
}

#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) url: String,
    state: Arc<Mutex<State>>,
    hung_up: Arc<Notify>,
    stuck: Arc<Notify>,
}

impl Server {
    pub(crate) async fn start(streams: impl IntoIterator<Item = Vec<Act>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let state = State {
            streams: streams.into_iter().collect(),
            info: json!({"info": {"websocket_url": null, "capabilities": {}}}),
            ..State::default()
        };
        let server = Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            state: Arc::new(Mutex::new(state)),
            hung_up: Arc::default(),
            stuck: Arc::default(),
        };
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(connection));
            }
        });
        server
    }

    fn with<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        f(&mut self.state.lock().unwrap())
    }

    /// What the build looks like, from look to look; the last one stays. `null` is a 404.
    pub(crate) fn builds(self, builds: impl IntoIterator<Item = Value>) -> Self {
        self.with(|state| state.builds = builds.into_iter().collect());
        self
    }

    pub(crate) fn websocket_url(self, url: &str) -> Self {
        self.with(|state| state.info["info"]["websocket_url"] = url.into());
        self
    }

    /// job-output.txt.
    pub(crate) fn log(self, log: impl AsRef<[u8]>) -> Self {
        self.with(|state| state.log = Some(log.as_ref().to_vec()));
        self
    }

    /// The heads of all requests whose path holds this.
    pub(crate) fn heads(&self, part: &str) -> Vec<String> {
        self.with(|state| {
            let is_meant = |head: &&String| head.lines().next().unwrap().contains(part);
            state.heads.iter().filter(is_meant).cloned().collect()
        })
    }

    /// The first messages of all streams.
    pub(crate) fn messages(&self) -> Vec<Value> {
        self.with(|state| state.messages.clone())
    }

    pub(crate) fn pongs(&self) -> usize {
        self.with(|state| state.pongs)
    }

    /// Until a client has ended a stream that was held.
    pub(crate) async fn hung_up(&self) {
        self.hung_up.notified().await;
    }

    /// Until a client takes no more of an endless stream.
    pub(crate) async fn stuck(&self) {
        self.stuck.notified().await;
    }

    async fn serve(self, mut connection: TcpStream) -> std::io::Result<()> {
        loop {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(connection.read_u8().await?);
            }
            // The transport writes names in lower case.
            let head = String::from_utf8(head).unwrap();
            let path = head.split(' ').nth(1).unwrap().to_owned();
            self.with(|state| state.heads.push(head.clone()));
            if path.ends_with("console-stream") {
                return self.stream(connection, &head).await;
            }
            let (status, kind, body) = self.answer(&path, &head);
            let answer = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n",
                body.len()
            );
            connection.write_all(answer.as_bytes()).await?;
            connection.write_all(&body).await?;
        }
    }

    fn answer(&self, path: &str, head: &str) -> (u16, &'static str, Vec<u8>) {
        let json = |value: &Value| (200, "application/json", value.to_string().into_bytes());
        self.with(|state| {
            if path.ends_with("/info") {
                json(&state.info)
            } else if path.contains("/build/") {
                let build = match state.builds.len() {
                    0 => Value::Null,
                    1 => state.builds[0].clone(),
                    _ => state.builds.pop_front().unwrap(),
                };
                match build.is_null() {
                    true => (404, "text/html", b"<p>no such build</p>".to_vec()),
                    false => json(&build),
                }
            } else if let Some(log) = state
                .log
                .as_ref()
                .filter(|_| path.ends_with("job-output.txt"))
            {
                let range = head.split("range: bytes=").nth(1);
                let start = range.map(|range| range.split('-').next().unwrap().parse().unwrap());
                match start.unwrap_or(0) {
                    0 => (200, "text/plain", log.clone()),
                    start if start >= log.len() => (416, "text/plain", Vec::new()),
                    start => (206, "text/plain", log[start..].to_vec()),
                }
            } else {
                (404, "text/html", b"<p>nothing here</p>".to_vec())
            }
        })
    }

    async fn stream(&self, mut connection: TcpStream, head: &str) -> std::io::Result<()> {
        let acts = self
            .with(|state| state.streams.pop_front())
            .unwrap_or_else(|| vec![Act::Answer(410, "the script is at its end")]);
        if let Some(Act::Answer(status, body)) = acts.first() {
            let answer = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: text/html\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            );
            return connection.write_all(answer.as_bytes()).await;
        }
        let (_, key) = head.split_once("sec-websocket-key: ").unwrap();
        let key = match acts.first() {
            Some(Act::WrongAccept) => "another",
            _ => key.lines().next().unwrap(),
        };
        let upgraded = format!(
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Accept: {}\r\n\r\n",
            accept_of(key)
        );
        connection.write_all(upgraded.as_bytes()).await?;
        let (opcode, message) = read_frame(&mut connection).await?;
        assert_eq!(opcode, 1);
        let message = serde_json::from_slice(&message).unwrap();
        self.with(|state| state.messages.push(message));
        for act in acts {
            match act {
                Act::Text(text) => connection.write_all(&frame(1, &text)).await?,
                Act::Raw(bytes) => connection.write_all(&bytes).await?,
                Act::Ping => {
                    connection.write_all(&frame(9, b"are you there")).await?;
                    let answer = read_frame(&mut connection).await?;
                    assert_eq!(answer, (10, b"are you there".to_vec()));
                    self.with(|state| state.pongs += 1);
                }
                Act::AwaitPing => {
                    let (opcode, payload) = read_frame(&mut connection).await?;
                    assert_eq!(opcode, 9);
                    connection.write_all(&frame(10, &payload)).await?;
                }
                Act::Close(code, reason) => {
                    let payload = [&code.to_be_bytes(), reason.as_bytes()].concat();
                    connection.write_all(&frame(8, &payload)).await?;
                    let (opcode, _) = read_frame(&mut connection).await?;
                    assert_eq!(opcode, 8, "a close is answered with a close");
                    return Ok(());
                }
                Act::Hold => {
                    let mut rest = [0; 64];
                    while connection.read(&mut rest).await.unwrap_or(0) > 0 {}
                    self.hung_up.notify_one();
                }
                Act::Endless(text) => loop {
                    let frame = frame(1, &text);
                    let mut writing = std::pin::pin!(connection.write_all(&frame));
                    let pause = std::time::Duration::from_millis(100);
                    match tokio::time::timeout(pause, &mut writing).await {
                        Ok(written) => written?,
                        Err(_) => {
                            self.stuck.notify_one();
                            writing.await?;
                        }
                    }
                },
                Act::Cut => return Ok(()),
                Act::Answer(..) | Act::WrongAccept => {}
            }
        }
        Ok(())
    }
}

fn accept_of(key: &str) -> String {
    let text = format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    let hash = digest(&SHA1_FOR_LEGACY_USE_ONLY, text.as_bytes());
    base64::engine::general_purpose::STANDARD.encode(hash)
}

pub(crate) fn frame(opcode: u8, payload: &[u8]) -> Vec<u8> {
    let mut frame = vec![0x80 | opcode];
    match payload.len() {
        short @ 0..126 => frame.push(short as u8),
        long => {
            frame.push(126);
            frame.extend((long as u16).to_be_bytes());
        }
    }
    frame.extend(payload);
    frame
}

/// A frame of the client, which must be masked.
async fn read_frame(connection: &mut TcpStream) -> std::io::Result<(u8, Vec<u8>)> {
    let first = connection.read_u8().await?;
    let second = connection.read_u8().await?;
    assert!(first & 0x80 != 0 && second & 0x80 != 0, "whole and masked");
    let length = match second & 0x7f {
        126 => usize::from(connection.read_u16().await?),
        short => usize::from(short),
    };
    let mut mask = [0; 4];
    connection.read_exact(&mut mask).await?;
    let mut payload = vec![0; length];
    connection.read_exact(&mut payload).await?;
    for (at, byte) in payload.iter_mut().enumerate() {
        *byte ^= mask[at % 4];
    }
    Ok((first & 15, payload))
}
