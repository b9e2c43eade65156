//! Numbers that may arrive as text.

use std::str::FromStr;

use serde::Deserializer;

use crate::lenient::{self, Scalar};

/// A number type that [`lenient`] and [`lenient_opt`] can read.
///
/// Implemented for the integers and floats; a value outside the type's range is an error, never a
/// wrapped number.
pub trait Number: Sized + FromStr {
    #[doc(hidden)]
    fn from_signed(value: i64) -> Option<Self>;
    #[doc(hidden)]
    fn from_unsigned(value: u64) -> Option<Self>;
    #[doc(hidden)]
    fn from_float(value: f64) -> Option<Self>;
}

macro_rules! integer {
    ($($ty:ty),*) => {$(
        impl Number for $ty {
            fn from_signed(value: i64) -> Option<Self> { value.try_into().ok() }
            fn from_unsigned(value: u64) -> Option<Self> { value.try_into().ok() }
            fn from_float(value: f64) -> Option<Self> {
                // Python writes whole numbers as 3.0; beyond 2^53 a float no longer tells which integer it was.
                let whole = value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0;
                if whole { (value as i64).try_into().ok() } else { None }
            }
        }
    )*};
}
integer!(i8, i16, i32, i64, u8, u16, u32, u64);

impl Number for f64 {
    fn from_signed(value: i64) -> Option<Self> {
        Some(value as f64)
    }
    fn from_unsigned(value: u64) -> Option<Self> {
        Some(value as f64)
    }
    fn from_float(value: f64) -> Option<Self> {
        Some(value)
    }
}

fn from_scalar<T: Number>(scalar: Scalar<'_>) -> Option<T> {
    match scalar {
        Scalar::Signed(value) => T::from_signed(value),
        Scalar::Unsigned(value) => T::from_unsigned(value),
        Scalar::Float(value) => T::from_float(value),
        Scalar::Text(value) => value.trim().parse().ok(),
        Scalar::Null | Scalar::Bool(_) => None,
    }
}

/// Reads a number, or text that holds one.
pub fn lenient<'de, D: Deserializer<'de>, T: Number>(deserializer: D) -> Result<T, D::Error> {
    lenient::read(
        deserializer,
        "a number, or text that holds one",
        from_scalar,
    )
}

/// Reads a number or text that holds one; `null` and empty text are `None`.
pub fn lenient_opt<'de, D: Deserializer<'de>, T: Number>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    lenient::read(
        deserializer,
        "a number, text that holds one, or null",
        |scalar| match scalar {
            Scalar::Null | Scalar::Text("") => Some(None),
            other => from_scalar(other).map(Some),
        },
    )
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Deserialize, Debug, PartialEq)]
    struct Counted {
        #[serde(deserialize_with = "super::lenient")]
        n: i32,
        #[serde(default, deserialize_with = "super::lenient_opt")]
        m: Option<u8>,
    }

    fn read(json: &str) -> Result<Counted, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn numbers_and_their_text_read_alike() {
        for json in [
            r#"{"n": 7}"#,
            r#"{"n": "7"}"#,
            r#"{"n": 7.0}"#,
            r#"{"n": 7, "m": null}"#,
            r#"{"n": 7, "m": ""}"#,
        ] {
            assert_eq!(read(json).unwrap(), Counted { n: 7, m: None }, "{json}");
        }
    }

    #[test]
    fn out_of_range_is_an_error_not_a_wrapped_number() {
        for json in [
            r#"{"n": 2147483648}"#,
            r#"{"n": 7.5}"#,
            r#"{"n": 1, "m": -1}"#,
            r#"{"n": true}"#,
            r#"{"n": "x"}"#,
            r#"{"n": null}"#,
        ] {
            assert!(read(json).is_err(), "{json}");
        }
    }
}
