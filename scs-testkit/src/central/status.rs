//! Answers, and the shape of failures: `Status` objects, some texts.

use axum::{body::Body, response::Response};
use http::{HeaderName, HeaderValue, StatusCode, header};
use serde_json::{Map, Value, json};

use super::watch::Watch;

/// The group that all claims are in.
pub(crate) const GROUP: &str = "api.scs.community";
/// Group and version, as objects name them.
pub(crate) const API_VERSION: &str = "api.scs.community/v1alpha1";

/// An answer before it is written.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(HeaderName, String)>,
    pub(crate) content: Content,
}

/// What follows the head.
#[derive(Debug)]
pub(crate) enum Content {
    Empty,
    Json(Value),
    /// JSON that was written before.
    Written(String),
    Text(String),
    /// Lines as they come.
    Events(Box<Watch>),
}

/// What every handler returns.
pub(crate) type Outcome = Result<Answer, Answer>;

impl Answer {
    pub(crate) fn new(status: u16, content: Content) -> Self {
        Self {
            status,
            headers: Vec::new(),
            content,
        }
    }

    pub(crate) fn ok(value: Value) -> Self {
        Self::new(200, Content::Json(value))
    }

    pub(crate) fn created(value: Value) -> Self {
        Self::new(201, Content::Json(value))
    }

    /// What Go's router says where nothing is.
    pub(crate) fn no_such_page() -> Self {
        Self::new(404, Content::Text("404 page not found\n".into()))
    }

    pub(crate) fn with(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// A failure; an empty reason is left out, as is a missing `details`.
    pub(crate) fn failure(code: u16, reason: &str, message: &str, details: Option<Value>) -> Self {
        Self::new(code, Content::Json(status(code, reason, message, details)))
    }

    pub(crate) fn bad_request(message: &str) -> Self {
        Self::failure(400, "BadRequest", message, None)
    }

    /// 500 without a reason: what the server did not expect.
    pub(crate) fn internal(message: &str) -> Self {
        Self::failure(500, "", message, None)
    }

    pub(crate) fn not_found(plural: &str, name: &str) -> Self {
        let message = format!("{plural}.{GROUP} \"{name}\" not found");
        Self::failure(404, "NotFound", &message, Some(details(plural, name)))
    }

    pub(crate) fn conflict(plural: &str, name: &str, why: &str) -> Self {
        let message =
            format!("Operation cannot be fulfilled on {plural}.{GROUP} \"{name}\": {why}");
        Self::failure(409, "Conflict", &message, Some(details(plural, name)))
    }

    /// 422 about an object: `what` is `KeypairV2.api.scs.community`, or options of a call.
    pub(crate) fn invalid(kind: &str, group: &str, name: &str, causes: &[Cause]) -> Self {
        let mut texts: Vec<_> = causes.iter().map(Cause::text).collect();
        // A cause that is found twice is listed twice and said once (recordings/central/229-deleting-add-finalizer).
        texts.dedup();
        let list = match texts.as_slice() {
            [one] => one.clone(),
            many => format!("[{}]", many.join(", ")),
        };
        let message = format!("{kind}.{group} \"{name}\" is invalid: {list}");
        let mut details = Map::new();
        if !name.is_empty() {
            details.insert("name".into(), name.into());
        }
        details.insert("group".into(), group.into());
        details.insert("kind".into(), kind.into());
        details.insert(
            "causes".into(),
            causes.iter().map(Cause::json).collect::<Vec<_>>().into(),
        );
        Self::failure(422, "Invalid", &message, Some(details.into()))
    }

    /// 422 about the parameters of a call: `CreateOptions`, for instance.
    pub(crate) fn invalid_options(options: &str, cause: Cause) -> Self {
        Self::invalid(options, "meta.k8s.io", "", &[cause])
    }

    /// 415 with what would be read.
    pub(crate) fn unsupported_media(accepted: &str) -> Self {
        let message = format!(
            "the body of the request was in an unknown format - accepted media types include: {accepted}"
        );
        Self::failure(415, "UnsupportedMediaType", &message, None)
    }

    /// Writes it; a watch has to be given its stream by the caller.
    pub(crate) fn into_response(self, audit: &str) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or_default();
        let content_type = match &self.content {
            Content::Text(_) => "text/plain; charset=utf-8",
            _ => "application/json",
        };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-cache, private"),
        );
        if let Ok(audit) = HeaderValue::from_str(audit) {
            headers.insert(HeaderName::from_static("audit-id"), audit);
        }
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                match name {
                    header::WARNING => headers.append(name, value),
                    _ => headers.insert(name, value).is_some(),
                };
            }
        }
        match self.content {
            Content::Empty => (),
            Content::Json(value) => *response.body_mut() = Body::from(value.to_string() + "\n"),
            Content::Written(text) | Content::Text(text) => *response.body_mut() = Body::from(text),
            Content::Events(watch) => {
                response.extensions_mut().insert(*watch);
            }
        }
        response
    }
}

/// One thing that is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cause {
    pub(crate) reason: &'static str,
    pub(crate) field: String,
    pub(crate) message: String,
}

impl Cause {
    pub(crate) fn new(
        reason: &'static str,
        field: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            reason,
            field: field.into(),
            message: message.into(),
        }
    }

    pub(crate) fn required(field: impl Into<String>) -> Self {
        Self::new("FieldValueRequired", field, "Required value")
    }

    fn text(&self) -> String {
        format!("{}: {}", self.field, self.message)
    }

    fn json(&self) -> Value {
        json!({ "reason": self.reason, "message": self.message, "field": self.field })
    }
}

/// `details` about an object, or about a collection where the name is empty.
pub(crate) fn details(kind: &str, name: &str) -> Value {
    match name {
        "" => json!({ "group": GROUP, "kind": kind }),
        name => json!({ "name": name, "group": GROUP, "kind": kind }),
    }
}

/// A `Status` that says failure.
pub(crate) fn status(code: u16, reason: &str, message: &str, details: Option<Value>) -> Value {
    let mut status = json!({
        "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "message": message, "code": code,
    });
    if !reason.is_empty() {
        status["reason"] = reason.into();
    }
    if let Some(details) = details {
        status["details"] = details;
    }
    status
}

/// What the server says of a version that it does not have yet.
pub(crate) fn too_large_version(asked: u64, current: u64) -> Answer {
    let message = format!("Timeout: Too large resource version: {asked}, current: {current}");
    let details = json!({
        "causes": [{ "reason": "ResourceVersionTooLarge", "message": "Too large resource version" }],
        "retryAfterSeconds": 1,
    });
    Answer::failure(504, "Timeout", &message, Some(details)).with(header::RETRY_AFTER, "1")
}

/// Reason and words for a status that a fault asks for.
pub(crate) fn scripted(code: u16) -> Answer {
    let (reason, message) = match code {
        400 => ("BadRequest", "the server rejected our request"),
        401 => ("Unauthorized", "Unauthorized"),
        403 => ("Forbidden", "forbidden: not allowed"),
        404 => (
            "NotFound",
            "the server could not find the requested resource",
        ),
        409 => ("Conflict", "the object has been modified"),
        422 => (
            "Invalid",
            "the server rejected our request due to an error in our request",
        ),
        429 => return throttled(),
        503 => (
            "ServiceUnavailable",
            "the server is currently unable to handle the request",
        ),
        504 => (
            "Timeout",
            "Timeout: request did not complete within the allotted timeout",
        ),
        _ => ("InternalError", "Internal error occurred: scripted"),
    };
    Answer::failure(code, reason, message, None)
}

/// What priority and fairness says when there are too many.
pub(crate) fn throttled() -> Answer {
    Answer::new(
        429,
        Content::Text("Too many requests, please try again later.\n".into()),
    )
    .with(header::RETRY_AFTER, "1")
}
