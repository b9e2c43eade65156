//! Answers as Harbor writes them.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use crate::keycloak::http::Reply;

/// `{"errors":[{code, message}]}`, as everything that fails in a handler.
pub(crate) fn failed(status: u16, code: &str, message: &str) -> Reply {
    let mut reply = Reply::empty(status).header("content-type", "application/json; charset=utf-8");
    reply.body = json!({ "errors": [{ "code": code, "message": message }] })
        .to_string()
        .into_bytes();
    reply.body.push(b'\n');
    reply
}

pub(crate) fn bad_request(message: &str) -> Reply {
    failed(400, "BAD_REQUEST", message)
}

pub(crate) fn unauthorized() -> Reply {
    failed(401, "UNAUTHORIZED", "unauthorized")
}

pub(crate) fn forbidden() -> Reply {
    failed(403, "FORBIDDEN", "forbidden")
}

/// A right of the whole system is missing: the message is the name of the user (`recordings/harbor/content.md`, 7).
pub(crate) fn forbidden_to(name: &str) -> Reply {
    failed(403, "FORBIDDEN", name)
}

pub(crate) fn denied(message: &str) -> Reply {
    failed(403, "DENIED", message)
}

pub(crate) fn not_found(message: &str) -> Reply {
    failed(404, "NOT_FOUND", message)
}

pub(crate) fn conflict(message: &str) -> Reply {
    failed(409, "CONFLICT", message)
}

pub(crate) fn precondition(message: &str) -> Reply {
    failed(412, "PRECONDITION", message)
}

/// What is wrong with the request as such: one status for all of it.
pub(crate) fn invalid(faults: &[String]) -> Reply {
    let message = format!("validation failure list:\n{}", faults.join("\n"));
    failed(422, "UNPROCESSABLE_ENTITY", &message)
}

/// Whatever went wrong inside: the details stay in the log.
pub(crate) fn internal() -> Reply {
    failed(500, "UNKNOWN", "internal server error")
}

/// A handler that crashed: no body and no content type.
pub(crate) fn crashed() -> Reply {
    Reply::empty(500)
}

/// 200 with a JSON body.
pub(crate) fn ok(value: &Value) -> Reply {
    let mut reply = Reply::json(200, value);
    reply.body.push(b'\n');
    reply
}

/// 200, 201 or 202 without a body.
pub(crate) fn done(status: u16) -> Reply {
    Reply::empty(status)
}

/// 201 whose only information is where the new thing is.
pub(crate) fn created(location: &str) -> Reply {
    Reply::empty(201).header("location", location)
}

/// How times are written: milliseconds, and year 1 for never.
pub(crate) fn time(moment: Option<DateTime<Utc>>) -> Value {
    moment.map_or_else(
        || json!("0001-01-01T00:00:00.000Z"),
        |moment| json!(moment.to_rfc3339_opts(SecondsFormat::Millis, true)),
    )
}

/// Puts a member into an object unless it is what Go leaves out: zero, false, empty.
pub(crate) fn put(object: &mut Value, name: &str, value: impl Into<Value>) {
    let value = value.into();
    let zero = match &value {
        Value::Null => true,
        Value::Bool(yes) => !yes,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(_) | Value::Object(_) => false,
    };
    if !zero {
        object[name] = value;
    }
}

/// A nested list: `null` when there is nothing in it.
pub(crate) fn list(items: Vec<Value>) -> Value {
    if items.is_empty() {
        Value::Null
    } else {
        Value::Array(items)
    }
}
