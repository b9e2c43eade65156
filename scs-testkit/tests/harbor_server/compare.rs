//! How an answer is compared with the recorded one: status, header fields, errors to the word, and of what was successful all
//! but times and numbers; of lists, the members that their items have.

use std::collections::{BTreeMap, BTreeSet};

use scs_testkit::recordings::HarborExchange;
use serde_json::{Value, json};

use super::support::Answer;

/// Lists of which less is there than was in the recorded server: what artifacts brought about, groups, the other half's users.
const SHORTER: &[&str] = &[
    "getLogExts",
    "listAuditLogExts",
    "listQuotas",
    "search",
    "listProjectMembers",
    "listUsers",
    "searchUsers",
];

/// Keys and types of a value; lists are compared by `Items`.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), shape(value)))
            .collect(),
        Value::Array(items) => items.iter().take(1).map(shape).collect(),
        Value::String(_) => json!("text"),
        Value::Number(_) => json!("number"),
        Value::Bool(_) => json!("flag"),
        Value::Null => Value::Null,
    }
}

/// What of a value can be the same here: words and switches, but not times and numbers.
fn values(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(name, _)| {
                !["secret", "external_url", "registry_url"].contains(&name.as_str())
            })
            .map(|(name, value)| (name.clone(), values(value)))
            .collect(),
        Value::Array(items) => items.iter().map(values).collect(),
        Value::Number(_) => json!("number"),
        Value::String(text) if text.starts_with("20") && text.ends_with('Z') => json!("time"),
        other => other.clone(),
    }
}

/// The items of all recorded lists of an operation.
#[derive(Default)]
struct Items {
    number: usize,
    /// How often a member was there, and its types.
    members: BTreeMap<String, (usize, BTreeSet<String>)>,
}

impl Items {
    fn of(operation: &str, all: &[HarborExchange]) -> Self {
        let mut found = Self::default();
        for exchange in all
            .iter()
            .filter(|exchange| exchange.operation == operation && exchange.response.status == 200)
        {
            let body = exchange.response.body.as_ref();
            for item in body
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(Value::as_object)
            {
                found.number += 1;
                for (name, value) in item {
                    let member = found.members.entry(name.clone()).or_default();
                    member.0 += 1;
                    member.1.insert(kind(value));
                }
            }
        }
        found
    }

    /// What no recorded item has, and what all of them have and this one has not.
    pub fn differences(&self, items: &[Value]) -> Vec<String> {
        let mut found = Vec::new();
        for item in items.iter().filter_map(Value::as_object) {
            let strange = |(name, value): &(&String, &Value)| {
                self.members
                    .get(*name)
                    .is_none_or(|member| !member.1.contains(&kind(value)))
            };
            found.extend(
                item.iter()
                    .filter(strange)
                    .map(|(name, value)| format!("{name} is {}", kind(value))),
            );
            let always = self
                .members
                .iter()
                .filter(|(_, member)| member.0 == self.number);
            found.extend(
                always
                    .filter(|(name, _)| !item.contains_key(*name))
                    .map(|(name, _)| format!("{name} is missing")),
            );
        }
        found
    }
}

fn kind(value: &Value) -> String {
    match value {
        Value::Object(_) => "object".to_owned(),
        Value::Array(_) => "list".to_owned(),
        other => shape(other).to_string(),
    }
}

/// Text in which numbers do not count.
fn without_numbers(text: &str) -> String {
    text.split(|letter: char| letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("#")
}

/// The methods of a path come in any order.
fn with_sorted_methods(text: &str) -> String {
    let Some((before, rest)) = text.split_once("but [") else {
        return text.to_owned();
    };
    let (methods, behind) = rest.split_once(']').unwrap();
    let mut methods: Vec<_> = methods.split(',').collect();
    methods.sort_unstable();
    format!("{before}{methods:?}{behind}")
}

/// What is different in an answer.
pub fn differences(
    exchange: &HarborExchange,
    answer: &Answer,
    all: &[HarborExchange],
) -> Vec<String> {
    let seen = &exchange.response;
    let mut found = Vec::new();
    if answer.status != seen.status {
        let body = String::from_utf8_lossy(&answer.body);
        return vec![format!(
            "status {} instead of {}: {body}",
            answer.status, seen.status
        )];
    }
    let mut names = vec!["content-type", "location"];
    names.extend(seen.header("content-length").map(|_| "content-length"));
    for name in names {
        let theirs = seen.header(name);
        if answer.header(name).map(without_numbers) != theirs.map(without_numbers) {
            found.push(format!(
                "{name} {:?} instead of {theirs:?}",
                answer.header(name)
            ));
        }
    }
    for name in ["x-total-count", "link"] {
        let (ours, theirs) = (answer.header(name), seen.header(name));
        let shorter = SHORTER.contains(&exchange.operation.as_str());
        if ours != theirs && !(shorter && (name == "link" || ours.is_some() == theirs.is_some())) {
            found.push(format!("{name} {ours:?} instead of {theirs:?}"));
        }
    }
    let is_json = seen
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("application/json"));
    if !is_json || exchange.request.method == "HEAD" {
        return found;
    }
    let (ours, theirs) = (answer.json(), seen.body.clone().unwrap_or_default());
    if let Value::String(text) = &theirs {
        let sent = String::from_utf8_lossy(&answer.body);
        found.extend((sent.trim() != text).then(|| format!("{sent} instead of {text}")));
    } else if seen.status >= 400 {
        let words = |value: &Value| with_sorted_methods(&without_numbers(&value.to_string()));
        if words(&ours) != words(&theirs) {
            found.push(format!("{ours} instead of {theirs}"));
        }
    } else if let (Some(items), Value::Array(_)) = (ours.as_array(), &theirs) {
        found.extend(Items::of(&exchange.operation, all).differences(items));
    } else if shape(&ours) != shape(&theirs) {
        found.push(format!("{} instead of {}", shape(&ours), shape(&theirs)));
    } else if exchange.operation != "search" && values(&ours) != values(&theirs) {
        found.push(format!("{ours} instead of {theirs}"));
    }
    found
}
