//! What three releases of Keycloak were seen to answer, and verification cases for tokens.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::{RecordingError, folder, lines, unreadable};
use crate::keycloak::Version;

/// A request to an issuer and its answer. A number means the same exchange in every release.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct IssuerExchange {
    /// Number: the same exchange in every release.
    pub number: u16,
    /// Keyword.
    pub name: String,
    /// What was sent. `logout-backchannel-received` is turned around: there the issuer is the client.
    pub request: IssuerRequest,
    /// What came back.
    pub response: IssuerResponse,
    /// Was a page cut to its title and first sentence?
    #[serde(default)]
    pub cut: bool,
    /// Remark of the recorder.
    #[serde(default)]
    pub note: String,
}

/// A request to an issuer.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct IssuerRequest {
    /// Method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Header fields, names in lower case; very long values are shortened.
    pub headers: BTreeMap<String, String>,
    /// Body: a form as the text that was sent, JSON as a value.
    pub body: Option<Value>,
}

impl IssuerRequest {
    /// The body, where it is a text.
    #[must_use]
    pub fn form(&self) -> &str {
        self.body
            .as_ref()
            .and_then(Value::as_str)
            .unwrap_or_default()
    }
}

/// An answer of an issuer.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct IssuerResponse {
    /// Status.
    pub status: u16,
    /// Header fields, names in lower case, with all values of each; what only browsers heed is left out.
    pub headers: BTreeMap<String, Vec<String>>,
    /// Body: JSON as a value, everything else as text; none when it was empty.
    pub body: Option<Value>,
}

impl IssuerResponse {
    /// First value of a header field.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        Some(self.headers.get(name)?.first()?.as_str())
    }

    /// The body as it went over the wire.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.body {
            None => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
        }
    }
}

/// Loads the exchanges of a release, in the order of their numbers.
///
/// # Errors
///
/// [`RecordingError`], if the files of this crate are damaged.
pub fn keycloak(version: Version) -> Result<Vec<IssuerExchange>, RecordingError> {
    lines(
        folder("keycloak")
            .join(version.name())
            .join("exchanges.jsonl"),
    )
}

/// Loads the 92 verification cases: an object whose members `about`, `defaults`, `jwks` and `cases` are described in the
/// first of them.
///
/// # Errors
///
/// [`RecordingError`], if the file of this crate is damaged.
pub fn verification_cases() -> Result<Value, RecordingError> {
    let path = folder("keycloak").join("verify/cases.json");
    let text = std::fs::read_to_string(&path).map_err(unreadable(&path))?;
    serde_json::from_str(&text).map_err(|source| RecordingError::Parse {
        line: source.line(),
        path,
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_missing() {
        for (version, exchanges, pages) in [
            (Version::V26, 388, 45),
            (Version::V25, 146, 0),
            (Version::V24, 153, 0),
        ] {
            let all = keycloak(version).unwrap();
            assert_eq!(all.len(), exchanges, "{version:?}");
            let cut = all.iter().filter(|exchange| exchange.cut).count();
            assert!(cut >= pages.min(9), "{version:?} {cut}");
            assert!(all.is_sorted_by_key(|exchange| exchange.number));
        }
        let cases = verification_cases().unwrap();
        assert_eq!(cases["cases"].as_array().unwrap().len(), 92);
    }
}
