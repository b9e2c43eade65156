//! Label selectors and field selectors.

use serde_json::Value;

use super::{call::Call, status::Answer};

/// What a list or a watch is narrowed to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selector {
    labels: Vec<Requirement>,
    /// Name, by the field selector.
    name: Option<(bool, String)>,
    namespace: Option<(bool, String)>,
}

#[derive(Clone, Debug)]
enum Requirement {
    In(String, Vec<String>),
    NotIn(String, Vec<String>),
    Exists(String),
    Missing(String),
}

impl Selector {
    pub(crate) fn of(call: &Call<'_>) -> Result<Self, Answer> {
        let mut selector = Self::default();
        if let Some(text) = call.parameter("labelSelector") {
            selector.labels = labels(text).map_err(|why| {
                Answer::bad_request(&format!("unable to parse requirement: {why}"))
            })?;
        }
        let fields = call.parameter("fieldSelector").unwrap_or_default();
        for term in fields.split(',').filter(|term| !term.is_empty()) {
            let (name, equal, value) = match (term.split_once("!="), term.split_once('=')) {
                (Some((name, value)), _) => (name, false, value),
                (None, Some((name, value))) => {
                    (name, true, value.strip_prefix('=').unwrap_or(value))
                }
                (None, None) => {
                    let why = format!("invalid selector: '{fields}'; can't understand '{term}'");
                    return Err(Answer::bad_request(&why));
                }
            };
            let wanted = Some((equal, value.to_owned()));
            match name {
                "metadata.name" => selector.name = wanted,
                "metadata.namespace" => selector.namespace = wanted,
                other => {
                    let why = format!("field label not supported: {other}");
                    return Err(Answer::bad_request(&why));
                }
            }
        }
        Ok(selector)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.labels.is_empty() && self.name.is_none() && self.namespace.is_none()
    }

    pub(crate) fn matches(&self, object: &Value) -> bool {
        let metadata = &object["metadata"];
        let field = |wanted: &Option<(bool, String)>, name: &str| {
            wanted
                .as_ref()
                .is_none_or(|(equal, value)| (metadata[name] == value.as_str()) == *equal)
        };
        field(&self.name, "name")
            && field(&self.namespace, "namespace")
            && self
                .labels
                .iter()
                .all(|requirement| requirement.matches(&metadata["labels"]))
    }
}

impl Requirement {
    fn matches(&self, labels: &Value) -> bool {
        let value = |key: &str| labels.get(key).and_then(Value::as_str);
        let among = |values: &[String], value: &str| values.iter().any(|one| one == value);
        match self {
            Self::In(key, values) => value(key).is_some_and(|value| among(values, value)),
            Self::NotIn(key, values) => value(key).is_none_or(|value| !among(values, value)),
            Self::Exists(key) => value(key).is_some(),
            Self::Missing(key) => value(key).is_none(),
        }
    }
}

fn labels(text: &str) -> Result<Vec<Requirement>, String> {
    let mut all = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (term, after) = next_term(rest);
        all.push(requirement(term.trim())?);
        rest = after.trim();
    }
    Ok(all)
}

/// Up to the next comma outside parentheses.
fn next_term(text: &str) -> (&str, &str) {
    let mut depth = 0;
    for (place, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => return (&text[..place], &text[place + 1..]),
            _ => (),
        }
    }
    (text, "")
}

fn requirement(term: &str) -> Result<Requirement, String> {
    for (operator, equal) in [("!=", false), ("==", true), ("=", true)] {
        if let Some((key, value)) = term.split_once(operator) {
            let (key, values) = (key.trim().to_owned(), vec![value.trim().to_owned()]);
            return Ok(match equal {
                true => Requirement::In(key, values),
                false => Requirement::NotIn(key, values),
            });
        }
    }
    if let Some(key) = term.strip_prefix('!') {
        return Ok(Requirement::Missing(key.trim().to_owned()));
    }
    let Some((key, rest)) = term.split_once(' ') else {
        return Ok(Requirement::Exists(term.to_owned()));
    };
    let rest = rest.trim();
    let (inside, list) = match (rest.strip_prefix("notin"), rest.strip_prefix("in")) {
        (Some(list), _) => (false, list.trim()),
        (None, Some(list)) => (true, list.trim()),
        (None, None) => {
            return Err(format!(
                "found '{rest}', expected: in, notin, =, ==, !=, gt, lt"
            ));
        }
    };
    let list = list
        .strip_prefix('(')
        .and_then(|list| list.strip_suffix(')'))
        .ok_or_else(|| format!("found '{list}' expected: '('"))?;
    let values = list
        .split(',')
        .map(|value| value.trim().to_owned())
        .collect();
    Ok(match inside {
        true => Requirement::In(key.to_owned(), values),
        false => Requirement::NotIn(key.to_owned(), values),
    })
}
