//! Instants that the server writes in UTC without saying so (a Python service's database times).
//!
//! Reading takes all text that [`time`](super) takes, and numbers as seconds since 1970, which other
//! releases of such a service send; writing leaves out the zone, as the server does.

use chrono::{DateTime, Utc};
use serde::{Deserializer, Serializer, de::Error as _};

use crate::epoch;
use crate::lenient::{self, Scalar};

/// Writes an instant in UTC without a zone, with no more than microseconds.
///
/// ```
/// let instant = scs_wire::time::parse("2026-11-24T10:00:00+01:00")?.ok_or("no time")?;
/// assert_eq!(scs_wire::time::naive::to_text(instant), "2026-11-24T09:00:00");
/// # Ok::<(), String>(())
/// ```
#[must_use]
pub fn to_text(instant: DateTime<Utc>) -> String {
    let mut text = super::to_rfc3339(instant);
    text.truncate(text.len() - 1);
    text
}

fn convert(scalar: Scalar<'_>) -> Option<Option<DateTime<Utc>>> {
    match scalar {
        Scalar::Text(text) => super::parse(text).ok(),
        number => epoch::instant_of_seconds(number),
    }
}

/// `#[serde(with = "scs_wire::time::naive::required")]` for a `DateTime<Utc>` that is always there.
pub mod required {
    use super::*;

    /// Reads an instant; "no time" is an error here.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<DateTime<Utc>, D::Error> {
        super::optional::deserialize(deserializer)?
            .ok_or_else(|| D::Error::custom("a time is required, the server gave none"))
    }

    /// Writes the instant in UTC, without a zone.
    pub fn serialize<S: Serializer>(
        instant: &DateTime<Utc>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&to_text(*instant))
    }
}

/// `#[serde(default, with = "scs_wire::time::naive::optional")]` for an `Option<DateTime<Utc>>`.
pub mod optional {
    use super::*;

    /// Reads an instant; `null`, empty text and Go's zero time are `None`.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<DateTime<Utc>>, D::Error> {
        lenient::read(deserializer, "a time, or null", convert)
    }

    /// Writes the instant in UTC, without a zone, or `null`.
    pub fn serialize<S: Serializer>(
        instant: &Option<DateTime<Utc>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match instant {
            Some(instant) => required::serialize(instant, serializer),
            None => serializer.serialize_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Node {
        #[serde(default, with = "optional")]
        since: Option<DateTime<Utc>>,
    }

    fn since(json: &str) -> Result<Option<DateTime<Utc>>, serde_json::Error> {
        serde_json::from_str::<Node>(&format!(r#"{{"since": {json}}}"#)).map(|node| node.since)
    }

    #[test]
    fn text_without_a_zone_and_seconds_are_one_instant() {
        let instant = since(r#""2026-11-22T23:11:18""#).unwrap().unwrap();
        assert_eq!(since("1795389078").unwrap(), Some(instant));
        assert_eq!(since("1795389078.0").unwrap(), Some(instant));
        assert_eq!(since("null").unwrap(), None);
        assert!(since(r#""soon""#).is_err());
        assert!(since("true").is_err());
    }

    #[test]
    fn writing_leaves_the_zone_out() {
        let node = Node {
            since: since(r#""2026-11-22 23:11:18.5""#).unwrap(),
        };
        let text = serde_json::to_string(&node).unwrap();
        assert_eq!(text, r#"{"since":"2026-11-22T23:11:18.500"}"#);
    }
}
