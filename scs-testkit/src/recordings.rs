//! What real servers were seen to answer, as data: for decoders, for stand-ins, for contract suites.
//!
//! The files lie in this crate's `recordings/` and are found by the path that the crate was compiled at, which is right
//! for a path dependency that is never published. Published descriptions are cut out of them (see
//! [`Measured::left_out`]); the servers' error texts stay, since clients have to read those.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use serde_json::Value;

mod central;
mod harbor;
mod keycloak;
mod zuul;

pub use central::{CentralExchange, CentralLine, CentralRequest, CentralResponse, central};
pub use harbor::{
    HarborDelivery, HarborExchange, HarborRace, HarborRequest, HarborResponse, harbor,
    harbor_races, harbor_webhooks,
};
pub use keycloak::{IssuerExchange, IssuerRequest, IssuerResponse, keycloak, verification_cases};
pub use zuul::{ZuulClose, ZuulExchange, ZuulFrame, ZuulRequest, ZuulResponse, zuul, zuul_later};

/// A recording that cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecordingError {
    /// The file is not there.
    #[error("{}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A line of it is not what it should be.
    #[error("{}:{line}", path.display())]
    Parse {
        /// The file.
        path: PathBuf,
        /// Number of the line, from 1.
        line: usize,
        /// Why.
        source: serde_json::Error,
    },
}

/// All recordings of the Status Page.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct StatusPage {
    /// Ordered stories, each from a fresh start, by number.
    pub sequences: Vec<Sequence>,
    /// Single exchanges of four mixed servers, without order and start state: for decoding only.
    pub measured: Vec<Measured>,
}

/// A run that a sequence holds for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[non_exhaustive]
pub struct Run {
    /// `v1.0.0`, `v1.0.1` or `1.0.1*`; [`Version::from_name`](crate::statuspage::Version::from_name) reads it.
    pub server: String,
    /// Time zone of the server process.
    pub zone: String,
}

/// An ordered story.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct Sequence {
    /// Number, subject and server, for instance `09-severities-names-v100`.
    pub name: String,
    /// What it shows.
    pub about: String,
    #[serde(flatten)]
    run: Run,
    #[serde(default)]
    also: Vec<Run>,
    /// Requests with their answers.
    pub exchanges: Vec<Exchange>,
}

impl Sequence {
    /// Every run that the answers hold for; the one they were recorded in comes first.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        std::iter::once(&self.run).chain(&self.also)
    }
}

/// A request and its answer. `${…}` are placeholders: for ids and texts that a story learns, and `${clock}` for a date
/// by the server's clock.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct Exchange {
    /// What was sent.
    pub request: SentRequest,
    /// What came back.
    pub response: SeenResponse,
    /// Remark of the recorder.
    pub note: Option<String>,
    /// Placeholder to path in the answer.
    #[serde(default)]
    pub learn: BTreeMap<String, String>,
}

/// A request of a sequence.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct SentRequest {
    /// Method.
    pub method: String,
    /// Path and query, to be sent as they stand.
    pub path: String,
    /// All header fields that are sent, apart from `Host` and the length.
    pub headers: BTreeMap<String, String>,
    /// Body, where it is a JSON value.
    #[serde(default)]
    pub body: Option<Value>,
    /// Body, where it is none or must not be written anew; with chunks, the framing included.
    #[serde(default)]
    pub raw: Option<String>,
}

/// An answer of a sequence.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct SeenResponse {
    /// Status.
    pub status: u16,
    /// Header fields without date and length; of a repeated one the last.
    pub headers: BTreeMap<String, String>,
    /// Body; none when it was empty.
    pub body: Option<Value>,
}

impl SeenResponse {
    /// The body as a server could send it, with something plausible for every placeholder: for decoders.
    #[must_use]
    pub fn filled_body(&self) -> Option<Value> {
        self.body.as_ref().map(filled)
    }
}

/// A single exchange.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct Measured {
    /// Keyword of the recorder.
    pub tag: String,
    /// Method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Body of the request.
    pub request: Option<Value>,
    /// Status.
    pub status: u16,
    /// Content type of the answer.
    #[serde(rename = "ctype")]
    pub content_type: Option<String>,
    /// Body of the answer as text.
    pub response: String,
    /// What was cut out of the answer and is therefore no answer any more; such a line is to be excluded.
    pub left_out: Option<String>,
}

/// Puts something plausible in the place of every placeholder of a recorded value: a date for `${clock}`, a text for
/// `${block}`, an id for all others, the same for the same placeholder.
#[must_use]
pub fn filled(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(filled_text(text)),
        Value::Array(items) => items.iter().map(filled).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), filled(value)))
            .collect(),
        other => other.clone(),
    }
}

fn filled_text(text: &str) -> String {
    substituted(text, |name| match name {
        "clock" => Some("2026-11-23T12:34:56.123456Z".to_owned()),
        "block" => Some("Lorem-0123456789.".to_owned()),
        name => {
            // FNV-1a: all that is needed is that two names give two ids.
            let sum = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
            Some(format!(
                "00000000-0000-4000-8000-{:012x}",
                sum & 0xffff_ffff_ffff
            ))
        }
    })
}

/// Replaces `${name}` by what the function knows of it.
#[must_use]
pub fn substituted(text: &str, value_of: impl Fn(&str) -> Option<String>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("${") {
        result.push_str(before);
        match behind
            .split_once('}')
            .and_then(|(name, after)| Some((value_of(name)?, after)))
        {
            Some((value, after)) => {
                result.push_str(&value);
                rest = after;
            }
            None => {
                result.push_str("${");
                rest = behind;
            }
        }
    }
    result.push_str(rest);
    result
}

/// Loads the recordings of the Status Page.
///
/// # Errors
///
/// [`RecordingError`], if the files of this crate are damaged.
pub fn statuspage() -> Result<StatusPage, RecordingError> {
    let folder = folder("statuspage");
    let sequences = folder.join("sequences");
    let mut files: Vec<_> = fs::read_dir(&sequences)
        .map_err(unreadable(&sequences))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, _>>()
        .map_err(unreadable(&sequences))?;
    files.sort();
    let mut stories = Vec::new();
    for file in files {
        stories.extend(lines(file)?);
    }
    Ok(StatusPage {
        sequences: stories,
        measured: lines(folder.join("measured.jsonl"))?,
    })
}

fn unreadable(path: &Path) -> impl Fn(io::Error) -> RecordingError + Copy {
    |source| RecordingError::Read {
        path: path.to_owned(),
        source,
    }
}

/// Where the recordings of a service lie.
fn folder(service: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("recordings")
        .join(service)
}

fn lines<T: for<'de> Deserialize<'de>>(path: PathBuf) -> Result<Vec<T>, RecordingError> {
    let text = fs::read_to_string(&path).map_err(unreadable(&path))?;
    let line = |(number, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|source| RecordingError::Parse {
            path: path.clone(),
            line: number + 1,
            source,
        })
    };
    text.lines().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_missing() {
        let recordings = statuspage().unwrap();
        let exchanges: usize = recordings
            .sequences
            .iter()
            .map(|sequence| sequence.exchanges.len())
            .sum();
        let replayed: usize = recordings
            .sequences
            .iter()
            .map(|sequence| sequence.exchanges.len() * sequence.runs().count())
            .sum();
        assert_eq!(
            (recordings.sequences.len(), exchanges, replayed),
            (66, 1736, 3952)
        );
        assert_eq!(recordings.measured.len(), 1424);
    }

    #[test]
    fn published_descriptions_are_left_out_by_name() {
        let recordings = statuspage().unwrap();
        let excluded: Vec<_> = recordings
            .measured
            .iter()
            .filter(|line| line.left_out.is_some())
            .map(|line| line.path.as_str())
            .collect();
        assert_eq!(excluded, ["/openapi.json", "/swagger"]);
    }

    #[test]
    fn placeholders_become_something_decodable() {
        let value = filled(
            &serde_json::json!({ "id": "${i}", "createdAt": "${clock}", "other": ["${j}", "${i}", "$ {"] }),
        );
        assert_eq!(value["id"], value["other"][1]);
        assert_ne!(value["id"], value["other"][0]);
        assert!(value["createdAt"].as_str().unwrap().ends_with('Z'));
        assert_eq!(value["other"][2], "$ {");
    }
}
