//! Numbers as the provider's schemas have them.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

/// A number of a claim: whole, or with a fraction where one means something.
///
/// The schemas know one kind of number alone, and most are whole ones. `20` is written as `20`, never as `20.0`; what is
/// read as `20.0` is the same number. The server keeps `20.0` as `20`, too
/// (`recordings/central/037-create-number-float`).
///
/// ```
/// use centralapi_client::Number;
///
/// let size = Number::from(20);
/// assert_eq!(serde_json::to_string(&size)?, "20");
/// assert_eq!(serde_json::from_str::<Number>("20.0")?, size);
/// assert_eq!(size.as_i64(), Some(20));
/// assert_eq!(Number::try_from(0.5)?.to_string(), "0.5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number(Repr);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Repr {
    Whole(i64),
    /// Finite and not whole, as bits, so that equality is total. Positive and negative ones do not
    /// sort as numbers; the order exists for maps.
    Fraction(u64),
}

impl Number {
    /// The number, if it is whole.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        match self.0 {
            Repr::Whole(number) => Some(number),
            Repr::Fraction(_) => None,
        }
    }

    /// The number, or the nearest one that has 53 binary digits.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "said in the docs")]
    pub fn as_f64(self) -> f64 {
        match self.0 {
            Repr::Whole(number) => number as f64,
            Repr::Fraction(bits) => f64::from_bits(bits),
        }
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self(Repr::Whole(number))
    }
}

impl From<i32> for Number {
    fn from(number: i32) -> Self {
        i64::from(number).into()
    }
}

impl From<u32> for Number {
    fn from(number: u32) -> Self {
        i64::from(number).into()
    }
}

/// A number that JSON does not have: infinite, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it is no number of JSON")]
#[non_exhaustive]
pub struct NotANumber;

impl TryFrom<f64> for Number {
    type Error = NotANumber;

    fn try_from(number: f64) -> Result<Self, NotANumber> {
        // Of whole numbers beyond this, an f64 does not hold each.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if !number.is_finite() {
            return Err(NotANumber);
        }
        if number.trunc() == number && number.abs() <= EXACT {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "it is whole and small enough"
            )]
            return Ok(Self(Repr::Whole(number as i64)));
        }
        Ok(Self(Repr::Fraction(number.to_bits())))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Repr::Whole(number) => number.fmt(f),
            Repr::Fraction(bits) => f64::from_bits(bits).fmt(f),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Repr::Whole(number) => serializer.serialize_i64(number),
            Repr::Fraction(bits) => serializer.serialize_f64(f64::from_bits(bits)),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Ok(whole.into()),
            (None, Some(other)) => other.try_into().map_err(D::Error::custom),
            (None, None) => Err(D::Error::custom(NotANumber)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_no_fraction_whatever_they_come_as() {
        for (came, written) in [
            ("20", "20"),
            ("20.0", "20"),
            ("-3", "-3"),
            ("1e3", "1000"),
            ("0.5", "0.5"),
            ("-0.0", "0"),
            ("9223372036854775807", "9223372036854775807"),
        ] {
            let number: Number = serde_json::from_str(came).unwrap();
            assert_eq!(serde_json::to_string(&number).unwrap(), written);
            let again: Number = serde_json::from_str(written).unwrap();
            assert_eq!(again, number, "{came}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert!(serde_json::from_str::<Number>("\"20\"").is_err());
        assert_eq!(Number::try_from(f64::NAN), Err(NotANumber));
        assert_eq!(Number::try_from(f64::INFINITY), Err(NotANumber));
    }

    #[test]
    fn both_ways_to_read_it_agree() {
        assert_eq!(Number::from(7).as_f64(), 7.0);
        assert_eq!(Number::try_from(7.0).unwrap().as_i64(), Some(7));
        assert_eq!(Number::try_from(7.5).unwrap().as_i64(), None);
    }
}
