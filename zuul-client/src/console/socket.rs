//! The WebSocket: opened over the client's own transport, read frame by frame.

use std::time::{Duration, Instant};

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use futures_util::{SinkExt as _, StreamExt as _};
use http::HeaderMap;
use scs_client_core::transport::{TransportError, TransportErrorKind};
use scs_client_core::{Executor, PendingCall, Upgraded};

use serde::Serialize;
use tokio::io::AsyncWriteExt as _;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{CloseCode, Data, OpCode};
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use url::Url;

use super::operation::{CONSOLE_STREAM_GET, ConsoleStreamGet};
use crate::{Error, Result};

/// RFC 6455, section 1.3.
const GUID: &str = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/// The server sends pieces of 1 KiB (recordings/zuul/281-ws-stream).
const LARGEST_MESSAGE: usize = 256 << 10;

/// The close code for a message that is not taken: for its token's sake, since the rest is ours.
pub(super) const REFUSED: u16 = 4000;

/// A silent server is asked for a sign of life this often: it gives none by itself, and a proxy
/// before it may end what is silent for a minute.
const SIGN_OF_LIFE: Duration = Duration::from_secs(25);

/// How long the close frame is waited for to be answered.
const FAREWELL: Duration = Duration::from_secs(1);

/// What the server is asked for, in the first message.
#[derive(Serialize)]
pub(super) struct Wanted<'a> {
    pub(super) uuid: &'a str,
    pub(super) logfile: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) token: Option<&'a str>,
}

/// An open console stream; dropping it closes the connection.
pub(super) struct Socket {
    frames: WebSocketStream<Upgraded>,
    /// The longest silence that is no broken connection.
    silence: Duration,
}

/// What came.
pub(super) enum Received {
    /// A piece of the log.
    Piece(Bytes),
    /// The server has ended the stream.
    Closed { code: u16, reason: String },
    /// The connection is gone, or silent.
    Broken(TransportError),
}

impl Received {
    /// The server looks at the token before all else.
    pub(super) fn tells_that_token_is_good(&self) -> bool {
        match self {
            Self::Piece(_) => true,
            Self::Closed { code, .. } => *code != REFUSED,
            Self::Broken(_) => false,
        }
    }
}

impl Socket {
    /// Opens the stream: the handshake is a call like all others, without a credential.
    pub(super) async fn open(
        executor: &Executor,
        tenant: &str,
        url: Option<Url>,
        wanted: Wanted<'_>,
    ) -> Result<Self> {
        let key = BASE64.encode(random::<16>()?);
        let mut call = PendingCall::<ConsoleStreamGet>::new(executor)
            .path("tenant_name", tenant)
            .header("connection", "Upgrade")
            .header("upgrade", "websocket")
            .header("sec-websocket-version", "13")
            .header("sec-websocket-key", &key);
        if let Some(url) = url {
            call = call.at(url);
        }
        let answer = call.with_response().await?;
        if !accepts(&answer.headers, &key) {
            let why =
                "the Sec-WebSocket-Accept header does not answer the key: no WebSocket server";
            return Err(Error::unreadable(CONSOLE_STREAM_GET.id, why));
        }
        let mut connection = answer.into_value();
        let first = first_frame(&wanted)?;
        let sent = async {
            connection.write_all(&first).await?;
            connection.flush().await
        };
        sent.await
            .map_err(|error| executor.broken(&CONSOLE_STREAM_GET, &cut(&error.to_string())))?;
        let config = WebSocketConfig::default()
            .read_buffer_size(16 << 10)
            .max_message_size(Some(LARGEST_MESSAGE))
            .max_frame_size(Some(LARGEST_MESSAGE));
        Ok(Self {
            frames: WebSocketStream::from_raw_socket(connection, Role::Client, Some(config)).await,
            silence: executor.idle_read_timeout(),
        })
    }

    /// The next piece of the log, or the end; pings are answered on the way.
    pub(super) async fn next(&mut self) -> Received {
        let pause = asked_every(self.silence);
        let mut since = Instant::now();
        loop {
            let Ok(frame) = tokio::time::timeout(pause, self.frames.next()).await else {
                if since.elapsed() >= self.silence {
                    let why = format!("silence for {:.0} s", self.silence.as_secs_f64());
                    return Received::Broken(TransportError::new(TransportErrorKind::Timeout, why));
                }
                // Not waited for without end: the connection may be stuck.
                let ping = self.frames.send(Message::Ping(Bytes::new()));
                let _sent_or_not = tokio::time::timeout(pause, ping).await;
                continue;
            };
            since = Instant::now();
            match frame {
                Some(Ok(Message::Text(text))) => return Received::Piece(text.into()),
                Some(Ok(Message::Binary(bytes))) => return Received::Piece(bytes),
                Some(Ok(Message::Close(frame))) => {
                    let (code, reason) = match frame {
                        Some(frame) => (frame.code.into(), frame.reason.to_string()),
                        None => (CloseCode::Status.into(), String::new()),
                    };
                    let _answered_or_not =
                        tokio::time::timeout(FAREWELL, self.frames.close(None)).await;
                    return Received::Closed { code, reason };
                }
                Some(Ok(_)) => {}
                Some(Err(error)) => return Received::Broken(cut(&error.to_string())),
                None => return Received::Broken(cut("no close frame came")),
            }
        }
    }
}

/// At least once within a silence that is borne.
fn asked_every(silence: Duration) -> Duration {
    (silence / 2).min(SIGN_OF_LIFE)
}

fn cut(why: &str) -> TransportError {
    TransportError::new(TransportErrorKind::Cut, why)
}

/// Whether the server has answered the key (RFC 6455, section 4.1).
fn accepts(headers: &HeaderMap, key: &str) -> bool {
    let expected = digest(&SHA1_FOR_LEGACY_USE_ONLY, format!("{key}{GUID}").as_bytes());
    headers
        .get("sec-websocket-accept")
        .is_some_and(|accept| accept.as_bytes() == BASE64.encode(expected).as_bytes())
}

/// The first message as it goes over the wire. It may hold a token, so that the library, which
/// logs the frames that it sends, does not get to see it.
fn first_frame(wanted: &Wanted<'_>) -> Result<Vec<u8>> {
    let refuse = |why: String| Error::invalid_input(CONSOLE_STREAM_GET.id, "first message", why);
    let message = serde_json::to_vec(wanted).map_err(|error| refuse(error.to_string()))?;
    let mut frame = Frame::message(message, OpCode::Data(Data::Text), true);
    frame.header_mut().mask = Some(random()?);
    let mut bytes = Vec::new();
    frame
        .format(&mut bytes)
        .map_err(|error| refuse(error.to_string()))?;
    Ok(bytes)
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    rand::fill(&mut bytes)
        .map_err(|error| Error::local(CONSOLE_STREAM_GET.id, "no random numbers", error))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_server_is_asked_before_a_proxy_loses_patience() {
        assert_eq!(
            asked_every(Duration::from_secs(300)),
            Duration::from_secs(25)
        );
        assert_eq!(asked_every(Duration::from_secs(8)), Duration::from_secs(4));
    }

    #[test]
    fn the_example_of_the_rfc() {
        let mut headers = HeaderMap::new();
        let key = "dGhlIHNhbXBsZSBub25jZQ==";
        assert!(!accepts(&headers, key));
        headers.insert(
            "sec-websocket-accept",
            "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=".parse().unwrap(),
        );
        assert!(accepts(&headers, key));
        assert!(!accepts(&headers, "another"));
    }
}
