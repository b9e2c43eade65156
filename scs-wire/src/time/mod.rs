//! Instants as servers write them.
//!
//! Reading takes RFC 3339 with any offset, the same without an offset (Python's naive times, which
//! are UTC), with a blank in place of the `T`, and takes Go's zero time and empty text as "no
//! time". Writing gives RFC 3339 in UTC with at most microseconds: servers that keep microseconds
//! cut the rest, and what was written could then not be compared with what is read.

pub mod naive;

use std::borrow::Cow;

use chrono::{DateTime, Datelike, NaiveDateTime, SecondsFormat, Timelike, Utc};
use serde::{Deserialize, Deserializer, de::Error as _};

/// Reads one instant; `Ok(None)` is a server's "no time" (empty text, or the year 1 of Go's zero time).
///
/// # Errors
/// A line that names the text, when it is no instant in any of the known forms.
pub fn parse(text: &str) -> Result<Option<DateTime<Utc>>, String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Ok(None);
    }
    let instant = match DateTime::parse_from_rfc3339(trimmed) {
        Ok(instant) => instant.with_timezone(&Utc),
        Err(_) => ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"]
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(trimmed, form).ok())
            .map(|naive| naive.and_utc())
            .ok_or_else(|| format!("no time in a known form: {text:?}"))?,
    };
    // A zero time in a zone east of Greenwich lies in the year 0 in UTC.
    Ok((instant.year() > 1).then_some(instant))
}

/// Writes an instant as RFC 3339 in UTC, with no more than microseconds.
///
/// ```
/// let instant = scs_wire::time::parse("2026-11-24T10:00:00.123456789+01:00")?.ok_or("no time")?;
/// assert_eq!(scs_wire::time::to_rfc3339(instant), "2026-11-24T09:00:00.123456Z");
/// # Ok::<(), String>(())
/// ```
#[must_use]
pub fn to_rfc3339(instant: DateTime<Utc>) -> String {
    let precision = match instant.nanosecond() / 1_000 {
        0 => SecondsFormat::Secs,
        micros if micros % 1_000 == 0 => SecondsFormat::Millis,
        _ => SecondsFormat::Micros,
    };
    instant.to_rfc3339_opts(precision, true)
}

fn text_of<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Cow<'de, str>>, D::Error> {
    Option::<Cow<'de, str>>::deserialize(deserializer)
}

/// `#[serde(with = "scs_wire::time::required")]` for a `DateTime<Utc>` that is always there.
pub mod required {
    use super::*;
    use serde::Serializer;

    /// Reads an instant; "no time" is an error here.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<DateTime<Utc>, D::Error> {
        super::optional::deserialize(deserializer)?
            .ok_or_else(|| D::Error::custom("a time is required, the server gave none"))
    }

    /// Writes the instant in UTC.
    pub fn serialize<S: Serializer>(
        instant: &DateTime<Utc>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&to_rfc3339(*instant))
    }
}

/// `#[serde(default, with = "scs_wire::time::optional")]` for an `Option<DateTime<Utc>>`.
pub mod optional {
    use super::*;
    use serde::Serializer;

    /// Reads an instant; `null`, empty text and Go's zero time are `None`.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<DateTime<Utc>>, D::Error> {
        match text_of(deserializer)? {
            Some(text) => parse(&text).map_err(D::Error::custom),
            None => Ok(None),
        }
    }

    /// Writes the instant in UTC, or `null`.
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
    use proptest::prelude::*;

    #[test]
    fn every_form_of_one_instant_reads_alike() {
        let expected = DateTime::parse_from_rfc3339("2026-11-24T09:00:00Z")
            .unwrap()
            .to_utc();
        for text in [
            "2026-11-24T09:00:00Z",
            "2026-11-24T10:00:00+01:00",
            "2026-11-24T09:00:00.000000Z",
            "2026-11-24T09:00:00",
            "2026-11-24 09:00:00",
        ] {
            assert_eq!(parse(text), Ok(Some(expected)), "{text}");
        }
    }

    #[test]
    fn no_time_in_its_three_spellings() {
        for text in ["", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00"] {
            assert_eq!(parse(text), Ok(None), "{text}");
        }
        assert!(parse("yesterday").unwrap_err().contains("yesterday"));
    }

    #[test]
    fn writing_cuts_at_microseconds_and_keeps_no_trailing_zeros() {
        let at = |text| to_rfc3339(parse(text).unwrap().unwrap());
        assert_eq!(
            at("2026-01-01T00:00:00.1234567Z"),
            "2026-01-01T00:00:00.123456Z"
        );
        assert_eq!(at("2026-01-01T00:00:00.120Z"), "2026-01-01T00:00:00.120Z");
        assert_eq!(at("2026-01-01T02:00:00+02:00"), "2026-01-01T00:00:00Z");
    }

    proptest! {
        #[test]
        fn parsing_never_panics(text in ".{0,40}") {
            let _ = parse(&text);
        }

        #[test]
        fn what_is_written_reads_back(seconds in -30_000_000_000_i64..200_000_000_000, micros in 0_u32..1_000_000) {
            let instant = DateTime::from_timestamp(seconds, micros * 1_000).unwrap();
            prop_assert_eq!(parse(&to_rfc3339(instant)), Ok(Some(instant)));
        }
    }
}
