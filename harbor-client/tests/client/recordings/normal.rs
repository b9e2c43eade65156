//! The form in which an answer and what the client writes of it may be compared.
//!
//! The server leaves out members that are zero, false, empty or null, and this client writes them where the type is no
//! `Option`: all of that says the same. The year 1 is no time. Times differ in zone and in digits after the second. [`NUMBERS_AS_TEXT`] are read as the numbers that they are.

use chrono::{DateTime, SecondsFormat};
use serde_json::Value;

/// Members that hold a number in a text.
const NUMBERS_AS_TEXT: [&str; 1] = ["retention_id"];

pub(crate) fn normal(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().map(|(name, value)| match value {
                Value::String(text) if NUMBERS_AS_TEXT.contains(&name.as_str()) => {
                    (name.clone(), Value::from(text.parse::<f64>().ok()))
                }
                _ => (name.clone(), normal(value)),
            });
            Value::Object(kept.filter(|(_, value)| !is_nothing(value)).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(normal).collect()),
        Value::Number(number) => Value::from(number.as_f64()),
        Value::String(text) => time(text).unwrap_or_else(|| value.clone()),
        other => other.clone(),
    }
}

/// A time in UTC with microseconds; none for the year 1.
fn time(text: &str) -> Option<Value> {
    let time = DateTime::parse_from_rfc3339(text).ok()?.to_utc();
    let none = text.starts_with("0001-01-01T00:00:00");
    Some(match none {
        true => Value::Null,
        false => Value::from(time.to_rfc3339_opts(SecondsFormat::Micros, true)),
    })
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(on) => !on,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
    }
}

/// The first place in which two values differ.
pub(crate) fn difference(path: &str, ours: &Value, theirs: &Value) -> Option<String> {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => a
            .keys()
            .chain(b.keys())
            .find_map(|name| difference(&format!("{path}.{name}"), &ours[name], &theirs[name])),
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => (0..a.len())
            .find_map(|index| difference(&format!("{path}[{index}]"), &a[index], &b[index])),
        _ if ours == theirs || is_nothing(ours) && is_nothing(theirs) => None,
        _ => Some(format!("{path}: {ours} is not {theirs}")),
    }
}
