//! What a Kubernetes API server with Crossplane was seen to answer.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::{RecordingError, folder, lines};

/// A request to the Central API and its answer.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct CentralExchange {
    /// Number; there are gaps.
    pub number: u16,
    /// Keyword.
    pub name: String,
    /// What was sent.
    pub request: CentralRequest,
    /// What came back.
    pub response: CentralResponse,
    /// What it shows; empty where that is plain.
    #[serde(default)]
    pub note: String,
}

impl CentralExchange {
    /// Number and keyword, as behaviours name it: `104-apply-unknown-field-default`.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{:03}-{}", self.number, self.name)
    }
}

/// A request to the Central API.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct CentralRequest {
    /// Who asked: `user` is the tenant, `nobody` has no rights, `admin` has all.
    pub user: String,
    /// Method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Header fields, names in lower case, without the credential.
    pub headers: BTreeMap<String, String>,
    /// Body: JSON as a value, anything else as the text that was sent.
    #[serde(default)]
    pub body: Option<Value>,
}

/// An answer of the Central API.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct CentralResponse {
    /// Status.
    pub status: u16,
    /// Header fields, names in lower case; those that came more than once are lists.
    headers: BTreeMap<String, Value>,
    /// Body: JSON as a value, everything else as text; none when it was empty, or a stream.
    #[serde(default)]
    pub body: Option<Value>,
    /// The events of a watch.
    #[serde(default)]
    pub lines: Vec<CentralLine>,
    /// How a watch ended.
    #[serde(default)]
    pub end: Option<String>,
}

impl CentralResponse {
    /// All values of a header field, its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Vec<&str> {
        match self.headers.get(name) {
            Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).collect(),
            Some(value) => value.as_str().into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// All header fields, one entry for each value.
    pub fn header_fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.keys().flat_map(|name| {
            self.header(name)
                .into_iter()
                .map(move |value| (name.as_str(), value))
        })
    }

    /// The body as it went over the wire, but for blanks and the order of members; of a watch, its lines.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.body {
            Some(Value::String(text)) => text.clone(),
            Some(json) => json.to_string(),
            None => self
                .lines
                .iter()
                .map(|line| format!("{}\n", line.line))
                .collect(),
        }
    }
}

/// An event of a watch.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct CentralLine {
    /// Milliseconds after the request.
    pub after_ms: u64,
    /// The event.
    pub line: Value,
}

/// All recordings of the Central API, in the order of their numbers.
///
/// # Errors
/// The file is not there, or a line of it is not what it should be.
pub fn central() -> Result<Vec<CentralExchange>, RecordingError> {
    lines(folder("central").join("exchanges.jsonl"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_missing() {
        let all = central().unwrap();
        assert_eq!(all.len(), 334);
        assert!(all.is_sorted_by_key(|exchange| exchange.number));
        let watches = all
            .iter()
            .filter(|exchange| exchange.response.end.is_some());
        assert_eq!(watches.count(), 19);
        let warned = all
            .iter()
            .filter(|exchange| !exchange.response.header("warning").is_empty());
        assert_eq!(warned.count(), 6);
    }
}
