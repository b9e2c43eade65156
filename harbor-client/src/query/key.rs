//! Keys, and the conditions that each kind of them has.

use std::marker::PhantomData;

use chrono::{DateTime, Datelike, Duration, Timelike, Utc};

use super::{Filter, Order, value};

/// A property that the items of one kind of list can be filtered or sorted by.
///
/// `R` is the thing that is listed, `K` says which conditions there are: [`Text`], [`Number`],
/// [`Time`] and [`Flag`] can be filtered and sorted by, [`Exact`], [`ExactFlag`] and [`Score`] only
/// filtered, [`OrderOnly`] only sorted.
#[derive(Clone, Copy, Debug)]
pub struct Key<R, K> {
    name: &'static str,
    of: PhantomData<fn() -> (R, K)>,
}

/// A text of the server's tables.
#[derive(Clone, Copy, Debug)]
pub enum Text {}

/// A whole number.
#[derive(Clone, Copy, Debug)]
pub enum Number {}

/// A point in time.
#[derive(Clone, Copy, Debug)]
pub enum Time {}

/// Yes or no.
#[derive(Clone, Copy, Debug)]
pub enum Flag {}

/// A text that can only be asked for as a whole.
#[derive(Clone, Copy, Debug)]
pub enum Exact {}

/// Yes or no, where the server cannot sort by it.
#[derive(Clone, Copy, Debug)]
pub enum ExactFlag {}

/// A score, of which only a range can be asked for.
#[derive(Clone, Copy, Debug)]
pub enum Score {}

/// A property that can be sorted by and not filtered.
#[derive(Clone, Copy, Debug)]
pub enum OrderOnly {}

/// What a list can be sorted by.
pub trait Sortable: sealed::Sealed {}

impl Sortable for Text {}
impl Sortable for Number {}
impl Sortable for Time {}
impl Sortable for Flag {}
impl Sortable for OrderOnly {}

mod sealed {
    pub trait Sealed {}

    impl Sealed for super::Text {}
    impl Sealed for super::Number {}
    impl Sealed for super::Time {}
    impl Sealed for super::Flag {}
    impl Sealed for super::OrderOnly {}
}

impl<R, K> Key<R, K> {
    pub(super) const fn new(name: &'static str) -> Self {
        Self {
            name,
            of: PhantomData,
        }
    }

    /// The key as the server knows it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl<R, K: Sortable> Key<R, K> {
    /// The smallest, first in the alphabet or earliest first.
    pub fn ascending(self) -> Order<R> {
        Order::of(self.name)
    }

    /// The largest, last in the alphabet or latest first.
    pub fn descending(self) -> Order<R> {
        Order::of(format!("-{}", self.name))
    }
}

impl<R> Key<R, Text> {
    /// It is this text, in this case.
    pub fn is(self, text: impl AsRef<str>) -> Filter<R> {
        Filter::of(self.name, value::exact(text.as_ref()))
    }

    /// It holds this text somewhere, in whatever case.
    pub fn contains(self, text: impl AsRef<str>) -> Filter<R> {
        Filter::of(self.name, value::part(text.as_ref()))
    }

    /// It is one of these texts, none of which may have a blank.
    pub fn any_of<I>(self, texts: I) -> Filter<R>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        Filter::of(self.name, value::any_of(texts))
    }
}

impl<R> Key<R, Number> {
    /// It is this number.
    pub fn is(self, number: i64) -> Filter<R> {
        Filter::of(self.name, Ok(number.to_string()))
    }

    /// It is one of these numbers.
    pub fn any_of(self, numbers: impl IntoIterator<Item = i64>) -> Filter<R> {
        Filter::of(self.name, value::any_number(numbers))
    }

    /// It is this number or a larger one.
    pub fn at_least(self, min: i64) -> Filter<R> {
        Filter::of(self.name, Ok(value::range(Some(min.to_string()), None)))
    }

    /// It is this number or a smaller one.
    pub fn at_most(self, max: i64) -> Filter<R> {
        Filter::of(self.name, Ok(value::range(None, Some(max.to_string()))))
    }

    /// It lies between these numbers, or is one of them.
    pub fn between(self, min: i64, max: i64) -> Filter<R> {
        Filter::of(
            self.name,
            Ok(value::range(Some(min.to_string()), Some(max.to_string()))),
        )
    }
}

impl<R> Key<R, Time> {
    /// It is this time or later; the server is asked in whole seconds, of which the earlier counts.
    pub fn since(self, min: DateTime<Utc>) -> Filter<R> {
        Filter::of(
            self.name,
            second(min).map(|min| value::range(Some(min), None)),
        )
    }

    /// It is this time or earlier; the server is asked in whole seconds, of which the later counts.
    pub fn until(self, max: DateTime<Utc>) -> Filter<R> {
        Filter::of(
            self.name,
            second_after(max).map(|max| value::range(None, Some(max))),
        )
    }

    /// It lies between these times.
    pub fn between(self, min: DateTime<Utc>, max: DateTime<Utc>) -> Filter<R> {
        let bounds = second(min).and_then(|min| Ok((min, second_after(max)?)));
        Filter::of(
            self.name,
            bounds.map(|(min, max)| value::range(Some(min), Some(max))),
        )
    }
}

impl<R> Key<R, Flag> {
    /// It is so, or is not.
    pub fn is(self, yes: bool) -> Filter<R> {
        Filter::of(self.name, Ok(yes.to_string()))
    }
}

impl<R> Key<R, ExactFlag> {
    /// It is so, or is not.
    pub fn is(self, yes: bool) -> Filter<R> {
        Filter::of(self.name, Ok(yes.to_string()))
    }
}

impl<R> Key<R, Exact> {
    /// It is this text, in this case.
    pub fn is(self, text: impl AsRef<str>) -> Filter<R> {
        Filter::of(self.name, value::exact(text.as_ref()))
    }
}

impl<R> Key<R, Score> {
    /// It lies between these scores, or is one of them; the server needs both
    /// (recordings/harbor/3280-ListVulnerabilities-q-cvss-range).
    pub fn between(self, min: f64, max: f64) -> Filter<R> {
        let range = if min.is_finite() && max.is_finite() {
            Ok(value::range(Some(min.to_string()), Some(max.to_string())))
        } else {
            Err("needs two finite scores")
        };
        Filter::of(self.name, range)
    }
}

/// The only form in which the server reads a time as a time: with a T and without a zone, its own
/// being UTC (recordings/harbor/3900-listArtifacts-q-push-time-past-t-form; the form with a blank that its
/// description shows is a text, 3901-listArtifacts-q-push-time-past-space-form).
fn second(time: DateTime<Utc>) -> Result<String, &'static str> {
    if !(0..=9999).contains(&time.year()) {
        return Err("is asked for a year that has not four digits");
    }
    Ok(time.format("%Y-%m-%dT%H:%M:%S").to_string())
}

/// The same for an upper bound: what happened within the second must not be lost.
fn second_after(time: DateTime<Utc>) -> Result<String, &'static str> {
    let up = if time.nanosecond() == 0 {
        Duration::zero()
    } else {
        Duration::seconds(1)
    };
    second(time.checked_add_signed(up).unwrap_or(time))
}
