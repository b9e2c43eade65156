//! What a Harbor 2.15.2 was seen to answer, and what it sent to webhooks.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{RecordingError, folder, lines};

/// A request to a Harbor and its answer.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct HarborExchange {
    /// Number; there are gaps.
    pub number: u16,
    /// Keyword.
    pub name: String,
    /// The operation that was meant, by its published name; a word of the recorder's for what is not described.
    pub operation: String,
    /// What was sent.
    pub request: HarborRequest,
    /// What came back.
    pub response: HarborResponse,
    /// Remark of the recorder.
    #[serde(default)]
    pub note: Option<String>,
}

impl HarborExchange {
    /// Number and keyword, as the file of the exchange was called: `001-createProject-private`.
    #[must_use]
    pub fn label(&self) -> String {
        label(self.number, &self.name)
    }
}

/// The same request several times at the same moment.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct HarborRace {
    /// Number.
    pub number: u16,
    /// Keyword.
    pub name: String,
    /// The operation that was meant.
    pub operation: String,
    /// What was sent, each time.
    pub request: HarborRequest,
    /// What came back.
    pub responses: Vec<HarborResponse>,
    /// Remark of the recorder.
    #[serde(default)]
    pub note: Option<String>,
}

impl HarborRace {
    /// Number and keyword, as the file was called.
    #[must_use]
    pub fn label(&self) -> String {
        label(self.number, &self.name)
    }

    /// One exchange for each answer.
    pub fn exchanges(&self) -> impl Iterator<Item = HarborExchange> + '_ {
        self.responses.iter().map(|response| HarborExchange {
            number: self.number,
            name: self.name.clone(),
            operation: self.operation.clone(),
            request: self.request.clone(),
            response: response.clone(),
            note: self.note.clone(),
        })
    }
}

/// A request to a Harbor.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct HarborRequest {
    /// Method.
    pub method: String,
    /// Path and query, as sent.
    pub path: String,
    /// Header fields, names in lower case. A credential is a label that says whose it is.
    pub headers: BTreeMap<String, String>,
    /// Body: JSON as a value, anything else as the text that was sent.
    #[serde(default)]
    pub body: Option<Value>,
}

impl HarborRequest {
    /// The body as it went over the wire, but for blanks and the order of members.
    #[must_use]
    pub fn text(&self) -> String {
        text(self.body.as_ref())
    }

    /// The path below `/api/v2.0`, without the query; none for a request elsewhere.
    #[must_use]
    pub fn api_path(&self) -> Option<&str> {
        let path = self.path.split('?').next().unwrap_or_default();
        path.strip_prefix("/api/v2.0")
    }
}

/// An answer of a Harbor.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct HarborResponse {
    /// Status.
    pub status: u16,
    /// Header fields, names in lower case; the recordings' README says which are left out.
    pub headers: BTreeMap<String, String>,
    /// Body: JSON as a value, the value `null` included, everything else as text; none when it was empty.
    #[serde(default, deserialize_with = "present")]
    pub body: Option<Value>,
}

impl HarborResponse {
    /// A header field, its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    /// The body as it went over the wire, but for blanks and the order of members.
    #[must_use]
    pub fn text(&self) -> String {
        text(self.body.as_ref())
    }
}

/// A delivery of a webhook, as its target saw it.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct HarborDelivery {
    /// Name: `webhook-payload-`, the format, the event, and a number from the second on.
    pub name: String,
    /// `default`, `cloudevents` or `slack`; `failing` and `sequence` are targets of the format `default`.
    pub format: String,
    /// What happened, in the words of the format.
    pub event: String,
    /// Header fields, names in lower case.
    pub headers: BTreeMap<String, String>,
    /// Body: JSON as a value; that of Slack is text, since it is no JSON.
    pub body: Value,
    /// The status that the target answered with.
    pub answered: u16,
    /// Remark of the recorder.
    #[serde(default)]
    pub note: Option<String>,
}

impl HarborDelivery {
    /// The body as it went over the wire, but for blanks and the order of members.
    #[must_use]
    pub fn text(&self) -> String {
        text(Some(&self.body))
    }
}

fn label(number: u16, name: &str) -> String {
    format!("{number:03}-{name}")
}

fn text(body: Option<&Value>) -> String {
    match body {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
    }
}

/// A `null` that was sent is something else than nothing.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// Loads the 2,081 single exchanges with Harbor 2.15.2, in the order of their numbers.
///
/// # Errors
///
/// [`RecordingError`], if the file of this crate is damaged.
pub fn harbor() -> Result<Vec<HarborExchange>, RecordingError> {
    lines(folder("harbor").join("exchanges.jsonl"))
}

/// Loads the ten races, in each of which one request was sent many times at once.
///
/// # Errors
///
/// [`RecordingError`], if the file of this crate is damaged.
pub fn harbor_races() -> Result<Vec<HarborRace>, RecordingError> {
    lines(folder("harbor").join("races.jsonl"))
}

/// Loads the 48 deliveries of webhooks.
///
/// # Errors
///
/// [`RecordingError`], if the file of this crate is damaged.
pub fn harbor_webhooks() -> Result<Vec<HarborDelivery>, RecordingError> {
    lines(folder("harbor").join("webhooks.jsonl"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_missing() {
        let all = harbor().unwrap();
        let races = harbor_races().unwrap();
        let deliveries = harbor_webhooks().unwrap();
        assert_eq!((all.len(), races.len(), deliveries.len()), (2081, 10, 48));
        assert!(
            all.is_sorted_by(|a, b| a.number < b.number),
            "a number names one exchange"
        );
        assert_eq!(
            races
                .iter()
                .map(|race| race.exchanges().count())
                .sum::<usize>(),
            ANSWERS_IN_RACES
        );
        let formats = |format| deliveries.iter().filter(|one| one.format == format).count();
        assert_eq!(
            (
                formats("default"),
                formats("cloudevents"),
                formats("slack"),
                formats("failing"),
                formats("sequence")
            ),
            (24, 11, 9, 2, 2)
        );
    }

    const ANSWERS_IN_RACES: usize = 72;

    #[test]
    fn null_is_something_else_than_nothing() {
        let all = harbor().unwrap();
        let body = |label: &str| {
            let found = all.iter().find(|exchange| exchange.label() == label);
            found.unwrap().response.body.clone()
        };
        assert_eq!(body("1533-stopReplication-running"), Some(Value::Null));
        assert_eq!(body("001-createProject-private"), None);
    }

    #[test]
    fn no_credential_is_in_them() {
        let all = harbor().unwrap();
        assert!(
            all.iter()
                .any(|exchange| exchange.request.headers.contains_key("authorization"))
        );
        for exchange in &all {
            let credential = exchange.request.headers.get("authorization");
            if let Some((scheme, rest)) = credential.and_then(|text| text.split_once(' ')) {
                assert!(
                    rest.starts_with('<') || ["nonsense", "!!!!"].contains(&rest),
                    "{}: {scheme} {rest}",
                    exchange.label()
                );
            }
            let text = exchange.response.text();
            assert!(!text.contains("PRIVATE KEY"), "{}", exchange.label());
            for token in text.split('"').filter(|word| word.starts_with("eyJ")) {
                assert!(
                    token.ends_with(".signature-removed"),
                    "{}",
                    exchange.label()
                );
            }
        }
    }
}
