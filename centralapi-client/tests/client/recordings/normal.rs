//! The form in which an answer and what the client writes of it may be compared.
//!
//! 20 and 20.0 are the same number, times differ in digits after the second, and what is null is not there, nor is a
//! status that says nothing.

use chrono::{DateTime, SecondsFormat};
use serde_json::{Map, Value};

pub(super) fn normal(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(_, value)| !value.is_null())
            .filter(|(name, value)| *name != "status" || **value != Value::Object(Map::new()))
            .map(|(name, value)| (name.clone(), normal(value)))
            .collect(),
        Value::Array(items) => items.iter().map(normal).collect(),
        Value::Number(number) => Value::from(number.as_f64()),
        Value::String(text) => match DateTime::parse_from_rfc3339(text) {
            Ok(time) => Value::from(time.to_utc().to_rfc3339_opts(SecondsFormat::Micros, true)),
            Err(_) => value.clone(),
        },
        other => other.clone(),
    }
}

/// The first place in which two values differ.
pub(super) fn difference(path: &str, ours: &Value, theirs: &Value) -> Option<String> {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => a
            .keys()
            .chain(b.keys())
            .find_map(|name| difference(&format!("{path}.{name}"), &ours[name], &theirs[name])),
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => (0..a.len())
            .find_map(|index| difference(&format!("{path}[{index}]"), &a[index], &b[index])),
        _ if ours == theirs => None,
        _ => Some(format!("{path}: {ours} is not {theirs}")),
    }
}
