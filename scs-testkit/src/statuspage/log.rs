//! What was asked: the log that tests assert on.

use std::fmt;

use bytes::Bytes;
use http::header;
use serde_json::Value;

use super::http::Incoming;

/// A request as it came in.
#[derive(Clone)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// Method in capitals.
    pub method: String,
    /// Path as sent, escapes and all.
    pub path: String,
    /// Query as sent, without the question mark; empty when there was none.
    pub query: String,
    /// Header fields, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: Bytes,
    /// Status of the answer; none where the connection was cut or nothing came.
    pub status: Option<u16>,
}

impl RecordedRequest {
    pub(crate) fn of(request: &Incoming) -> Self {
        let field = |(name, value): (&header::HeaderName, &header::HeaderValue)| {
            (
                name.as_str().to_owned(),
                String::from_utf8_lossy(value.as_bytes()).into_owned(),
            )
        };
        Self {
            method: request.method.to_string(),
            path: request.path.clone(),
            query: request.query.clone(),
            headers: request.headers.iter().map(field).collect(),
            body: request.body.clone(),
            status: None,
        }
    }

    /// Path with its query.
    #[must_use]
    pub fn target(&self) -> String {
        if self.query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{}", self.path, self.query)
        }
    }

    /// First value of a header field; the name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Was a credential sent?
    #[must_use]
    pub fn is_authorized(&self) -> bool {
        self.header("authorization").is_some()
    }

    /// The body as JSON, if it is some.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }
}

/// Shows no credential and no body.
impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.target())?;
        if self.is_authorized() {
            f.write_str(" (authorized)")?;
        }
        if !self.body.is_empty() {
            write!(f, " [{} bytes]", self.body.len())?;
        }
        match self.status {
            Some(status) => write!(f, " -> {status}"),
            None => f.write_str(" -> nothing"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_secret() {
        let request = RecordedRequest {
            method: "POST".into(),
            path: "/incidents".into(),
            query: String::new(),
            headers: vec![("authorization".into(), "Bearer secret".into())],
            body: Bytes::from_static(b"{\"secret\":1}"),
            status: Some(201),
        };
        assert_eq!(
            format!("{request:?}"),
            "POST /incidents (authorized) [12 bytes] -> 201"
        );
    }
}
