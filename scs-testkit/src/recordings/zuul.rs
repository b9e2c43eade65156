//! What a Zuul 14.3.0 was seen to answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{RecordingError, folder, lines};

/// A request to a Zuul, or to its log server, and its answer.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct ZuulExchange {
    /// Number; there are gaps.
    pub number: u16,
    /// Keyword.
    pub name: String,
    /// What was sent.
    pub request: ZuulRequest,
    /// What came back.
    pub response: ZuulResponse,
    /// Was a page of the web interface, or a picture, cut to what a client reads?
    #[serde(default)]
    pub cut: bool,
}

impl ZuulExchange {
    /// Number and keyword, as the file of the exchange was called: `281-ws-stream`.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{:03}-{}", self.number, self.name)
    }

    /// Was it a request to the log server, another origin than the API?
    #[must_use]
    pub fn is_log_file(&self) -> bool {
        !["/api", "/oidc", "/.well-known"]
            .iter()
            .any(|start| self.request.path.starts_with(start))
    }

    /// Was it a WebSocket?
    #[must_use]
    pub fn is_stream(&self) -> bool {
        self.request.first_message.is_some()
    }
}

/// A request to a Zuul.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct ZuulRequest {
    /// Method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Header fields, names in lower case. A token is a label that says whose it is.
    pub headers: BTreeMap<String, String>,
    /// Body: JSON as a value, anything else as the text that was sent.
    #[serde(default)]
    pub body: Option<Value>,
    /// The message that was sent through a WebSocket.
    #[serde(default)]
    pub first_message: Option<String>,
}

impl ZuulRequest {
    /// The body as it went over the wire.
    #[must_use]
    pub fn text(&self) -> String {
        text(self.body.as_ref())
    }
}

/// An answer of a Zuul.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct ZuulResponse {
    /// Status; 101 for a WebSocket.
    pub status: u16,
    /// Header fields, names in lower case, without date, length and the server's name.
    pub headers: BTreeMap<String, String>,
    /// Body: JSON as a value, the value `null` included, everything else as text; none when it was empty.
    #[serde(default, deserialize_with = "present")]
    pub body: Option<Value>,
    /// What came through a WebSocket, all of it text.
    #[serde(default)]
    pub frames: Vec<ZuulFrame>,
    /// How a WebSocket ended.
    #[serde(default)]
    pub close: Option<ZuulClose>,
}

impl ZuulResponse {
    /// A header field, its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    /// The body as it went over the wire, but for blanks and the order of members.
    #[must_use]
    pub fn text(&self) -> String {
        text(self.body.as_ref())
    }
}

/// A text frame of a WebSocket.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct ZuulFrame {
    /// Seconds after the connection stood.
    pub at: f64,
    /// Text.
    pub text: String,
}

/// How a WebSocket ended.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct ZuulClose {
    /// Code of the close frame; none where the TCP connection ended without one.
    pub code: Option<u16>,
    /// Reason, or the recorder's words where there was no frame.
    pub reason: String,
}

fn text(body: Option<&Value>) -> String {
    match body {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
    }
}

/// A `null` that was sent is something else than nothing.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// Loads the 262 exchanges with Zuul 14.3.0, in the order of their numbers.
///
/// # Errors
///
/// [`RecordingError`], if the file of this crate is damaged.
pub fn zuul() -> Result<Vec<ZuulExchange>, RecordingError> {
    lines(folder("zuul").join("exchanges.jsonl"))
}

/// Loads what was recorded later and belongs to no story: tokens whose time has not come, a failed build with its logs,
/// images that were built.
///
/// # Errors
///
/// [`RecordingError`], if the file of this crate is damaged.
pub fn zuul_later() -> Result<Vec<ZuulExchange>, RecordingError> {
    lines(folder("zuul").join("later.jsonl"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_missing() {
        let all = zuul().unwrap();
        let later = zuul_later().unwrap();
        assert_eq!((all.len(), later.len()), (262, 49));
        assert!(all.is_sorted_by_key(|exchange| exchange.number));
        let streams: Vec<_> = all.iter().filter(|exchange| exchange.is_stream()).collect();
        assert_eq!(streams.len(), 8);
        let frames: usize = streams.iter().map(|s| s.response.frames.len()).sum();
        assert_eq!(frames, 11);
        assert_eq!(
            all.iter().filter(|exchange| exchange.is_log_file()).count(),
            7
        );
    }

    #[test]
    fn null_is_something_else_than_nothing() {
        let all = zuul().unwrap();
        let body = |name| {
            all.iter()
                .find(|exchange| exchange.label() == name)
                .unwrap()
                .response
                .body
                .clone()
        };
        assert_eq!(body("268-node-hold"), Some(Value::Null));
        assert_eq!(body("103-rbac-dequeue-reader"), None);
    }
}
