//! What a request must satisfy before it is worth sending.
//!
//! Servers swallow more than they should: a number outside its range is stored, a name without
//! text becomes an object that no list shows. A type that is sent implements [`Check`], and the
//! client refuses a value that fails, with the member's name and the reason, before anything
//! leaves the machine.

use std::collections::BTreeMap;
use std::fmt;

/// A value that must be checked before it is sent.
pub trait Check {
    /// Gives the first member that the server would refuse or silently mangle.
    ///
    /// # Errors
    /// The member's path and the reason.
    fn check(&self) -> Result<(), Invalid> {
        Ok(())
    }

    /// The same for a parameter of this name, where one type serves several that do not take all
    /// of its values.
    ///
    /// # Errors
    /// As [`check`](Self::check).
    fn check_parameter(&self, _name: &str) -> Result<(), Invalid> {
        self.check()
    }
}

impl<T: Check> Check for [T] {
    fn check(&self) -> Result<(), Invalid> {
        self.iter().enumerate().try_for_each(|(index, item)| {
            item.check()
                .map_err(|invalid| invalid.within(&index.to_string()))
        })
    }
}

impl<T: Check> Check for Vec<T> {
    fn check(&self) -> Result<(), Invalid> {
        self.as_slice().check()
    }
}

impl<T: Check> Check for Option<T> {
    fn check(&self) -> Result<(), Invalid> {
        self.as_ref().map_or(Ok(()), Check::check)
    }
}

impl<T: Check + ?Sized> Check for &T {
    fn check(&self) -> Result<(), Invalid> {
        (**self).check()
    }
}

impl<T: Check> Check for BTreeMap<String, T> {
    fn check(&self) -> Result<(), Invalid> {
        self.iter()
            .try_for_each(|(key, value)| value.check().map_err(|invalid| invalid.within(key)))
    }
}

/// Plain values that a whole body may consist of; what limits them stands with the member that holds them.
macro_rules! unlimited {
    ($($plain:ty),+) => { $( impl Check for $plain {} )+ };
}
unlimited!(str, String, bool, i64, u64, f64);

/// A member that must not be sent as it is, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Invalid {
    /// The member as the wire names it, with dots between the levels (`affects.0.severity`).
    pub field: String,
    /// The reason, in one clause.
    pub why: String,
}

impl Invalid {
    /// Says what is wrong with one member.
    #[must_use]
    pub fn new(field: impl Into<String>, why: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            why: why.into(),
        }
    }

    /// The same, seen from one level further out.
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        self.field = format!("{outer}.{}", self.field);
        self
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.why)
    }
}

impl std::error::Error for Invalid {}

/// Holds a number to its range, both ends included.
///
/// # Errors
/// The value and the range, when it lies outside.
pub fn range<T: PartialOrd + fmt::Display + Copy>(
    field: &str,
    value: impl Into<Option<T>>,
    min: T,
    max: T,
) -> Result<(), Invalid> {
    match value.into() {
        Some(value) if !(min <= value && value <= max) => Err(Invalid::new(
            field,
            format!("{value} is outside {min} to {max}"),
        )),
        _ => Ok(()),
    }
}

/// Holds a text to a number of characters, both ends included.
///
/// # Errors
/// The length and the bounds; the text itself is not repeated.
pub fn length<'a>(
    field: &str,
    value: impl Into<Option<&'a str>>,
    min: usize,
    max: usize,
) -> Result<(), Invalid> {
    match value.into().map(|text| text.chars().count()) {
        Some(0) if min > 0 => Err(Invalid::new(field, "must not be empty")),
        Some(count) if !(min..=max).contains(&count) => Err(Invalid::new(
            field,
            format!("has {count} characters, allowed are {min} to {max}"),
        )),
        _ => Ok(()),
    }
}

/// Holds a list to a number of items, both ends included.
///
/// # Errors
/// The number and the bounds.
pub fn items(
    field: &str,
    count: impl Into<Option<usize>>,
    min: usize,
    max: usize,
) -> Result<(), Invalid> {
    match count.into() {
        Some(0) if min > 0 => Err(Invalid::new(field, "must not be empty")),
        Some(count) if !(min..=max).contains(&count) => Err(Invalid::new(
            field,
            format!("has {count} items, allowed are {min} to {max}"),
        )),
        _ => Ok(()),
    }
}

/// Checks what lies inside a member.
///
/// # Errors
/// The inner error, with the member's name in front.
pub fn nested<T: Check + ?Sized>(field: &str, value: &T) -> Result<(), Invalid> {
    value.check().map_err(|invalid| invalid.within(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Impact(i64);
    impl Check for Impact {
        fn check(&self) -> Result<(), Invalid> {
            range("severity", self.0, 0, 100)
        }
    }

    #[test]
    fn the_path_leads_to_the_member() {
        let list = vec![Impact(100), Impact(101)];
        let invalid = nested("affects", &list).unwrap_err();
        assert_eq!(
            invalid.to_string(),
            "affects.1.severity: 101 is outside 0 to 100"
        );
        assert!(nested("affects", &vec![Impact(0)]).is_ok());
        let map = BTreeMap::from([("a".to_owned(), Impact(0)), ("b".to_owned(), Impact(-1))]);
        assert_eq!(
            nested("by_name", &map).unwrap_err().field,
            "by_name.b.severity"
        );
        assert!(
            BTreeMap::from([("key".to_owned(), "value".to_owned())])
                .check()
                .is_ok()
        );
    }

    #[test]
    fn absent_values_pass_and_bounds_are_inclusive() {
        assert!(range("n", None::<u8>, 1, 2).is_ok());
        assert!(range("n", f64::NAN, 0.0, 1.0).is_err());
        assert!(length("name", Some("ü"), 1, 1).is_ok());
        assert_eq!(
            length("name", "", 1, 9).unwrap_err().why,
            "must not be empty"
        );
        assert!(items("phases", 3, 1, 2).is_err());
        assert!(items("phases", None, 1, 2).is_ok());
    }
}
