//! The one visitor behind [`crate::number`], [`crate::boolean`] and [`crate::text`].

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserializer, Visitor};

/// A JSON scalar, whatever its kind.
pub(crate) enum Scalar<'a> {
    Null,
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    Float(f64),
    Text(&'a str),
}

/// Reads one scalar and turns it into `T`; `convert` gives `None` for what it does not take.
pub(crate) fn read<'de, D, T>(
    deserializer: D,
    expected: &'static str,
    convert: fn(Scalar<'_>) -> Option<T>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct Lenient<T> {
        expected: &'static str,
        convert: fn(Scalar<'_>) -> Option<T>,
        of: PhantomData<T>,
    }

    impl<T> Lenient<T> {
        fn take<E: de::Error>(&self, scalar: Scalar<'_>, seen: de::Unexpected<'_>) -> Result<T, E> {
            (self.convert)(scalar).ok_or_else(|| E::invalid_value(seen, &self.expected))
        }
    }

    impl<T> Visitor<'_> for Lenient<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.expected)
        }

        fn visit_unit<E: de::Error>(self) -> Result<T, E> {
            self.take(Scalar::Null, de::Unexpected::Unit)
        }

        fn visit_bool<E: de::Error>(self, value: bool) -> Result<T, E> {
            self.take(Scalar::Bool(value), de::Unexpected::Bool(value))
        }

        fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
            self.take(Scalar::Signed(value), de::Unexpected::Signed(value))
        }

        fn visit_u64<E: de::Error>(self, value: u64) -> Result<T, E> {
            self.take(Scalar::Unsigned(value), de::Unexpected::Unsigned(value))
        }

        fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
            self.take(Scalar::Float(value), de::Unexpected::Float(value))
        }

        fn visit_str<E: de::Error>(self, value: &str) -> Result<T, E> {
            self.take(Scalar::Text(value), de::Unexpected::Str(value))
        }
    }

    deserializer.deserialize_any(Lenient {
        expected,
        convert,
        of: PhantomData,
    })
}
