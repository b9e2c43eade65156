//! A recorded answer beside one of here: what must be the same.

use std::collections::HashMap;

use serde_json::Value;

/// What was learnt: recorded versions, uids and page tokens, with the ones of here.
#[derive(Default)]
pub struct Learnt(HashMap<(&'static str, String), String>);

const KNOWN: [&str; 3] = ["resourceVersion", "uid", "continue"];

impl Learnt {
    /// Learns from a pair of answers.
    pub fn learn(&mut self, recorded: &Value, here: &Value) {
        match (recorded, here) {
            (Value::Object(recorded), Value::Object(here)) => {
                for (name, value) in recorded {
                    let Some(own) = here.get(name) else { continue };
                    let known = KNOWN.iter().find(|known| *known == name);
                    match (known, value.as_str(), own.as_str()) {
                        (Some(known), Some(value), Some(own)) => {
                            self.0.insert((known, value.to_owned()), own.to_owned());
                        }
                        _ => self.learn(value, own),
                    }
                }
            }
            (Value::Array(recorded), Value::Array(here)) => {
                for (value, own) in recorded.iter().zip(here) {
                    self.learn(value, own);
                }
            }
            _ => (),
        }
    }

    /// What a recorded value is here; itself where it was never seen.
    pub fn known(&self, name: &'static str, value: &str) -> String {
        let found = self.0.get(&(name, value.to_owned()));
        found.cloned().unwrap_or_else(|| value.to_owned())
    }

    /// A recorded body with the values of here.
    pub fn body(&self, value: &Value) -> Value {
        match value {
            Value::Object(members) => members
                .iter()
                .map(|(name, value)| {
                    let known = KNOWN.iter().find(|known| *known == name);
                    let value = match (known, value.as_str()) {
                        (Some(known), Some(text)) => self.known(known, text).into(),
                        _ => self.body(value),
                    };
                    (name.clone(), value)
                })
                .collect(),
            Value::Array(items) => items.iter().map(|item| self.body(item)).collect(),
            other => other.clone(),
        }
    }

    /// A recorded path with the values of here.
    pub fn path(&self, path: &str) -> String {
        let Some((path, query)) = path.split_once('?') else {
            return path.to_owned();
        };
        let pairs: Vec<_> = query
            .split('&')
            .map(|pair| match pair.split_once('=') {
                Some(("resourceVersion", value)) => {
                    format!("resourceVersion={}", self.known("resourceVersion", value))
                }
                Some(("continue", value)) => format!("continue={}", self.known("continue", value)),
                _ => pair.to_owned(),
            })
            .collect();
        format!("{path}?{}", pairs.join("&"))
    }
}

/// Values that differ from run to run, as one.
pub fn masked(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| {
                let changing = [
                    "resourceVersion",
                    "uid",
                    "time",
                    "creationTimestamp",
                    "deletionTimestamp",
                    "lastTransitionTime",
                    "lastPublishedTime",
                    "storageVersionHash",
                    "serverAddress",
                ];
                let value = match name.as_str() {
                    _ if changing.contains(&name.as_str()) => Value::from("*"),
                    // A page token is there, or is not.
                    "continue" if value != "" => "*".into(),
                    "message" => message(value.as_str().unwrap_or_default()).into(),
                    "causes" | "managedFields" => sorted(masked(value)),
                    _ => masked(value),
                };
                (name.clone(), value)
            })
            .collect(),
        Value::Array(items) => items.iter().map(masked).collect(),
        other => other.clone(),
    }
}

fn sorted(mut value: Value) -> Value {
    if let Value::Array(items) = &mut value {
        items.sort_by_key(Value::to_string);
    }
    value
}

/// The words of a message in the order of the alphabet, since causes come in any order; numbers and uids as one.
fn message(text: &str) -> String {
    let mut words: Vec<_> = text
        .split([' ', '[', ']', ','])
        .map(|word| {
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            let plain = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            let is_uid = plain.len() == 36 && plain.matches('-').count() == 4;
            let is_number = digits > 2 && plain.bytes().all(|byte| byte.is_ascii_digit());
            if is_uid || is_number {
                word.replace(plain, "*")
            } else {
                word.to_owned()
            }
        })
        .collect();
    words.sort();
    words.join(" ")
}

/// What differs, shortly.
pub fn difference(recorded: &Value, here: &Value, path: &str) -> Option<String> {
    match (recorded, here) {
        (Value::Object(one), Value::Object(other)) => {
            for (name, value) in one {
                let path = format!("{path}.{name}");
                match other.get(name) {
                    None => return Some(format!("{path} is missing: {value}")),
                    Some(own) => {
                        if let Some(found) = difference(value, own, &path) {
                            return Some(found);
                        }
                    }
                }
            }
            let more = other.keys().find(|name| !one.contains_key(*name))?;
            Some(format!("{path}.{more} is more: {}", other[more]))
        }
        (Value::Array(one), Value::Array(other)) => {
            if one.len() != other.len() {
                return Some(format!(
                    "{path} has {} instead of {}",
                    other.len(),
                    one.len()
                ));
            }
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.find_map(|(place, (one, other))| {
                difference(one, other, &format!("{path}[{place}]"))
            })
        }
        (one, other) if one == other => None,
        (one, other) => Some(format!("{path}: {other} instead of {one}")),
    }
}
