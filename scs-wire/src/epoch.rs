//! Instants and spans of time that travel as numbers: milliseconds or seconds, whole or not.
//!
//! All of them become the same two types, `DateTime<Utc>` and `TimeDelta`, so that nobody who
//! compares two of them has to know which unit the server used for which.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserializer, Serializer, de::Error as _};

use crate::lenient::{self, Scalar};

const NANOS_PER_MILLI: i64 = 1_000_000;
const NANOS_PER_SECOND: i64 = 1_000_000_000;

/// A number of units: whole units, and the nanoseconds that are left over.
type Parts = (i64, i64);

/// Takes a number apart; `None` is what is no number, `Some(None)` is `null`.
fn split(scalar: Scalar<'_>, nanos_per_unit: i64) -> Option<Option<Parts>> {
    Some(Some(match scalar {
        Scalar::Null | Scalar::Text("") => return Some(None),
        Scalar::Bool(_) => return None,
        Scalar::Signed(units) => (units, 0),
        Scalar::Unsigned(units) => (units.try_into().ok()?, 0),
        Scalar::Float(units) => split_float(units, nanos_per_unit)?,
        Scalar::Text(text) => match text.trim().parse::<i64>() {
            Ok(units) => (units, 0),
            Err(_) => split_float(text.trim().parse().ok()?, nanos_per_unit)?,
        },
    }))
}

fn split_float(units: f64, nanos_per_unit: i64) -> Option<Parts> {
    let whole = units.floor();
    // Beyond 2^53 a float no longer tells which number of units it was, and NaN is none.
    if !whole.is_finite() || whole.abs() > 9_007_199_254_740_992.0 {
        return None;
    }
    let rest = ((units - whole) * nanos_per_unit as f64).round();
    Some((whole as i64, rest as i64))
}

fn span((units, nanos): Parts, nanos_per_unit: i64) -> Option<TimeDelta> {
    let per_second = NANOS_PER_SECOND / nanos_per_unit;
    let rest = units.rem_euclid(per_second) * nanos_per_unit + nanos;
    TimeDelta::try_seconds(units.div_euclid(per_second))?.checked_add(&TimeDelta::nanoseconds(rest))
}

fn read<'de, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
    convert: fn(Scalar<'_>) -> Option<Option<Parts>>,
    nanos_per_unit: i64,
) -> Result<Option<TimeDelta>, D::Error> {
    let Some(parts) = lenient::read(deserializer, expected, convert)? else {
        return Ok(None);
    };
    span(parts, nanos_per_unit)
        .map(Some)
        .ok_or_else(|| D::Error::custom("a number of units that is beyond all calendars"))
}

/// For text times that other releases send as seconds.
pub(crate) fn instant_of_seconds(scalar: Scalar<'_>) -> Option<Option<DateTime<Utc>>> {
    let Some(parts) = split(scalar, NANOS_PER_SECOND)? else {
        return Some(None);
    };
    let since_epoch = span(parts, NANOS_PER_SECOND)?;
    DateTime::UNIX_EPOCH
        .checked_add_signed(since_epoch)
        .map(Some)
}

fn instant<E: serde::de::Error>(since_epoch: TimeDelta) -> Result<DateTime<Utc>, E> {
    DateTime::UNIX_EPOCH
        .checked_add_signed(since_epoch)
        .ok_or_else(|| E::custom("an instant that is beyond all calendars"))
}

/// The nearest float: exact for what came as a float of seconds.
fn as_seconds(span: TimeDelta) -> f64 {
    match span.num_nanoseconds() {
        // One division of two exact numbers rounds once, as reading decimal digits does.
        Some(nanos) if nanos.unsigned_abs() <= 1 << 53 => nanos as f64 / NANOS_PER_SECOND as f64,
        _ => span.num_seconds() as f64 + f64::from(span.subsec_nanos()) / NANOS_PER_SECOND as f64,
    }
}

macro_rules! forms {
    ($module:ident, $unit:literal, $nanos:expr, $write:expr) => {
        #[doc = concat!("Numbers of ", $unit, ".")]
        pub mod $module {
            use super::*;

            const EXPECTED: &str = concat!("a number of ", $unit, ", or null");

            fn read<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Option<TimeDelta>, D::Error> {
                super::read(deserializer, EXPECTED, |scalar| split(scalar, $nanos), $nanos)
            }

            fn write<S: Serializer>(span: TimeDelta, serializer: S) -> Result<S::Ok, S::Error> {
                $write(span, serializer)
            }

            #[doc = concat!("`#[serde(with = …)]` for a `DateTime<Utc>` that is sent as ", $unit, " since 1970.")]
            pub mod time {
                use super::*;

                /// Reads an instant; `null` is an error here.
                pub fn deserialize<'de, D: Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<DateTime<Utc>, D::Error> {
                    let missing = || D::Error::custom("a time is required, the server gave none");
                    instant(read(deserializer)?.ok_or_else(missing)?)
                }

                /// Writes the number that the instant came as.
                pub fn serialize<S: Serializer>(
                    instant: &DateTime<Utc>,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    write(*instant - DateTime::UNIX_EPOCH, serializer)
                }
            }

            #[doc = concat!("`#[serde(default, with = …)]` for an `Option<DateTime<Utc>>` that is sent as ", $unit, " since 1970.")]
            pub mod time_opt {
                use super::*;

                /// Reads an instant; `null` is `None`.
                pub fn deserialize<'de, D: Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Option<DateTime<Utc>>, D::Error> {
                    read(deserializer)?.map(instant).transpose()
                }

                /// Writes the number that the instant came as, or `null`.
                pub fn serialize<S: Serializer>(
                    instant: &Option<DateTime<Utc>>,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    match instant {
                        Some(instant) => time::serialize(instant, serializer),
                        None => serializer.serialize_none(),
                    }
                }
            }

            #[doc = concat!("`#[serde(with = …)]` for a `TimeDelta` that is sent as ", $unit, ".")]
            pub mod span {
                use super::*;

                /// Reads a span of time; `null` is an error here.
                pub fn deserialize<'de, D: Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<TimeDelta, D::Error> {
                    let missing = || D::Error::custom("a duration is required, the server gave none");
                    read(deserializer)?.ok_or_else(missing)
                }

                /// Writes the number that the span came as.
                pub fn serialize<S: Serializer>(
                    span: &TimeDelta,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    write(*span, serializer)
                }
            }

            #[doc = concat!("`#[serde(default, with = …)]` for an `Option<TimeDelta>` that is sent as ", $unit, ".")]
            pub mod span_opt {
                use super::*;

                /// Reads a span of time; `null` is `None`.
                pub fn deserialize<'de, D: Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Option<TimeDelta>, D::Error> {
                    read(deserializer)
                }

                /// Writes the number that the span came as, or `null`.
                pub fn serialize<S: Serializer>(
                    span: &Option<TimeDelta>,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    match span {
                        Some(span) => write(*span, serializer),
                        None => serializer.serialize_none(),
                    }
                }
            }
        }
    };
}

forms!(
    millis,
    "milliseconds",
    NANOS_PER_MILLI,
    |span: TimeDelta, to| Serializer::serialize_i64(to, span.num_milliseconds())
);
forms!(
    seconds,
    "seconds",
    NANOS_PER_SECOND,
    |span: TimeDelta, to| Serializer::serialize_f64(to, as_seconds(span))
);
forms!(
    whole_seconds,
    "whole seconds",
    NANOS_PER_SECOND,
    |span: TimeDelta, to| Serializer::serialize_i64(to, span.num_seconds())
);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Job {
        #[serde(with = "millis::time")]
        enqueued: DateTime<Utc>,
        #[serde(default, with = "seconds::time_opt")]
        started: Option<DateTime<Utc>>,
        #[serde(default, with = "millis::span_opt")]
        remaining: Option<TimeDelta>,
        #[serde(with = "seconds::span")]
        took: TimeDelta,
    }

    fn job(json: &str) -> Result<Job, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn two_units_give_one_type() {
        let read = job(
            r#"{"enqueued": 1795389078276, "started": 1795389079.9160666, "remaining": 7012, "took": 20.082188}"#,
        )
        .unwrap();
        assert_eq!(read.enqueued.to_rfc3339(), "2026-11-22T23:11:18.276+00:00");
        let started = read.started.unwrap();
        assert_eq!((started - read.enqueued).num_milliseconds(), 1_640);
        assert_eq!(read.remaining, Some(TimeDelta::milliseconds(7_012)));
        assert_eq!(read.took, TimeDelta::nanoseconds(20_082_188_000));
    }

    #[test]
    fn what_is_written_is_what_was_read() {
        let text =
            r#"{"enqueued":1795389078276,"started":1795389079.9160666,"remaining":-5,"took":0.0}"#;
        assert_eq!(serde_json::to_string(&job(text).unwrap()).unwrap(), text);
        let text = r#"{"enqueued":0,"started":null,"remaining":null,"took":10.542413}"#;
        assert_eq!(serde_json::to_string(&job(text).unwrap()).unwrap(), text);
    }

    #[test]
    fn whole_numbers_floats_and_text_read_alike() {
        let plain = job(r#"{"enqueued": 1500, "took": 2}"#).unwrap();
        assert_eq!(job(r#"{"enqueued": 1500.0, "took": 2.0}"#).unwrap(), plain);
        assert_eq!(job(r#"{"enqueued": "1500", "took": "2"}"#).unwrap(), plain);
        let finer = job(r#"{"enqueued": 1500.25, "took": 2}"#).unwrap();
        assert_eq!(
            (finer.enqueued - plain.enqueued).num_microseconds(),
            Some(250)
        );
    }

    #[test]
    fn whole_seconds_are_written_without_a_fraction() {
        #[derive(Serialize, Deserialize)]
        struct Hold {
            #[serde(with = "whole_seconds::span_opt")]
            expires: Option<TimeDelta>,
        }
        let hold: Hold = serde_json::from_str(r#"{"expires": 3600.0}"#).unwrap();
        assert_eq!(serde_json::to_string(&hold).unwrap(), r#"{"expires":3600}"#);
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for json in [
            r#"{"enqueued": null, "took": 1}"#,
            r#"{"enqueued": true, "took": 1}"#,
            r#"{"enqueued": "soon", "took": 1}"#,
            r#"{"enqueued": 1, "took": 1e300}"#,
            r#"{"enqueued": 9223372036854775807, "took": 1}"#,
            r#"{"enqueued": 1, "took": 1, "started": 9e15}"#,
        ] {
            assert!(job(json).is_err(), "{json}");
        }
    }

    proptest! {
        #[test]
        fn any_float_of_this_century_comes_back(seconds in 0_f64..4_000_000_000.0) {
            let text = serde_json::to_string(&seconds).unwrap();
            // What serde_json makes of the digits may be the next float.
            let seconds: f64 = serde_json::from_str(&text).unwrap();
            let json = format!(r#"{{"enqueued": 0, "took": 0, "started": {text}}}"#);
            let back = serde_json::to_value(job(&json).unwrap()).unwrap();
            let back = back["started"].as_f64().unwrap();
            // Nanoseconds are what is kept.
            prop_assert!((back - seconds).abs() <= 1e-9 || back == seconds);
        }

        #[test]
        fn no_number_panics(number in any::<f64>(), whole in any::<i64>()) {
            let _ = job(&format!(r#"{{"enqueued": {whole}, "took": {}}}"#, if number.is_finite() { number } else { 0.0 }));
        }
    }
}
