//! Requests and answers between the socket and the handlers.

use axum::body::Body;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};
use serde_json::{Value, json};

/// One request, read completely.
pub(crate) struct Incoming {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Sent in chunks: then even an empty body has an unknown length, and Go tries to read it.
    pub(crate) chunked: bool,
}

impl Incoming {
    /// Value of a header as text, empty when absent.
    pub(crate) fn header(&self, name: HeaderName) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// An answer before it is written.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: Option<Value>,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
}

/// What every handler returns.
pub(crate) type Outcome = Result<Answer, Answer>;

impl Answer {
    fn new(status: StatusCode, body: Option<Value>) -> Self {
        Self {
            status,
            body,
            headers: Vec::new(),
        }
    }

    /// 200 with the envelope around the data.
    pub(crate) fn data(data: Value) -> Self {
        Self::new(StatusCode::OK, Some(json!({ "data": data })))
    }

    /// 201 without an envelope.
    pub(crate) fn created(member: &str, value: Value) -> Self {
        Self::new(StatusCode::CREATED, Some(json!({ member: value })))
    }

    /// 204.
    pub(crate) fn nothing() -> Self {
        Self::new(StatusCode::NO_CONTENT, None)
    }

    /// A failure with the words that go with the status.
    pub(crate) fn failure(status: StatusCode) -> Self {
        Self::message(status, status.canonical_reason().unwrap_or("Unknown"))
    }

    /// A failure with words of its own.
    pub(crate) fn message(status: StatusCode, message: &str) -> Self {
        Self::new(status, Some(json!({ "message": message })))
    }

    pub(crate) fn bad_request() -> Self {
        Self::failure(StatusCode::BAD_REQUEST)
    }

    pub(crate) fn not_found() -> Self {
        Self::failure(StatusCode::NOT_FOUND)
    }

    /// The server's answer to nearly everything that it did not expect.
    pub(crate) fn internal() -> Self {
        Self::failure(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// A path or query parameter that cannot be read.
    pub(crate) fn bad_parameter(name: &str, why: &str) -> Self {
        Self::message(
            StatusCode::BAD_REQUEST,
            &format!("Invalid format for parameter {name}: {why}"),
        )
    }

    pub(crate) fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.push((name, value));
        }
        self
    }

    /// Writes the answer as the server does: `application/json` without charset, a line feed at the end.
    pub(crate) fn into_response(self, method: &Method) -> Response<Body> {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status;
        for (name, value) in self.headers {
            response.headers_mut().append(name, value);
        }
        if let Some(value) = self.body.filter(|_| method != Method::HEAD) {
            response.headers_mut().insert(
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/json"),
            );
            *response.body_mut() = Body::from(write(&value));
        }
        response
    }
}

/// Go escapes what could end a script in a web page; outside texts these characters do not occur in JSON.
fn write(value: &Value) -> String {
    let mut text = value.to_string();
    for (plain, escaped) in [
        ('<', "\\u003c"),
        ('>', "\\u003e"),
        ('&', "\\u0026"),
        ('\u{2028}', "\\u2028"),
        ('\u{2029}', "\\u2029"),
    ] {
        if text.contains(plain) {
            text = text.replace(plain, escaped);
        }
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_means_the_same() {
        let value = json!({ "text": "<b>&amp;</b>\u{2028}" });
        let written = write(&value);
        assert!(
            !written.contains('<') && written.contains("\\u003cb\\u003e\\u0026"),
            "{written}"
        );
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
    }
}
