//! Lists: the query language `q`, the orders of `sort`, pages and their header fields.

use std::{borrow::Cow, cmp::Ordering};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde_json::Value;

use super::{
    call::{Call, decoded},
    errors::{bad_request, internal, ok},
};
use crate::keycloak::http::{Params, Reply};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Time,
    Flag,
}

/// Columns that can be asked for, as the database calls them.
pub(crate) type Columns = &'static [(&'static str, Kind)];

/// A value of a column.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
pub(crate) enum Cell<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    Time(DateTime<Utc>),
    Flag(bool),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<DateTime<Utc>> for Cell<'_> {
    fn from(moment: DateTime<Utc>) -> Self {
        Self::Time(moment)
    }
}

impl From<bool> for Cell<'_> {
    fn from(yes: bool) -> Self {
        Self::Flag(yes)
    }
}

/// What is asked of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    Exact(String),
    Fuzzy(String),
    Range(Option<String>, Option<String>),
    AnyOf(Vec<String>),
    AllOf(Vec<String>),
}

/// All conditions of a `q`, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filters(Vec<(String, Condition)>);

impl Filters {
    /// Reads a `q` that has been decoded as part of the query; it is unescaped once more.
    pub(crate) fn read(q: &str) -> Result<Self, Reply> {
        // Go's: plus is a blank, and a bad escape leaves the whole text as it was.
        let once_more = if super::call::escapes_are_good(q) {
            decoded(&q.replace('+', " "))
        } else {
            q.to_owned()
        };
        if once_more.is_empty() {
            return Ok(Self::default());
        }
        let pairs = once_more.split(',').map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if key.is_empty() || value.is_empty() {
                return Err(bad_request(
                    "the query string must contain \"=\" and the key/value cannot be empty",
                ));
            }
            Ok((key.to_owned(), Condition::read(value)?))
        });
        Ok(Self(pairs.collect::<Result<_, _>>()?))
    }

    /// Takes a condition out whose key has a meaning of its own.
    pub(crate) fn take(&mut self, key: &str) -> Option<Condition> {
        let place = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.remove(place).1)
    }

    /// The keys, as they were sent.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }

    /// Is there one of that key?
    pub(crate) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(name, _)| name == key)
    }

    /// Leaves what the database is asked: unknown keys and and-lists are dropped without a word, and what cannot be cast is 500.
    pub(crate) fn on(self, columns: Columns) -> Result<Wanted, Reply> {
        let mut wanted = Vec::new();
        for (key, condition) in self.0 {
            let Some((name, kind)) = columns.iter().find(|(name, _)| same_key(name, &key)) else {
                continue;
            };
            if matches!(condition, Condition::AllOf(_)) {
                continue;
            }
            if !condition.can_be_cast(*kind) {
                return Err(internal());
            }
            wanted.push((*name, condition));
        }
        Ok(Wanted(wanted))
    }
}

/// `creation_time`, `CreationTime` and `Creation_Time` are one column.
fn same_key(column: &str, key: &str) -> bool {
    let letters = |text: &str| text.replace('_', "").to_ascii_lowercase();
    letters(column) == letters(key)
}

impl Condition {
    fn read(value: &str) -> Result<Self, Reply> {
        let bad = || bad_request(&format!("invalid query string value: {value}"));
        let items = |open: char, close: char| {
            let inner = value
                .strip_prefix(open)
                .and_then(|rest| rest.strip_suffix(close));
            let inner = inner.ok_or_else(bad)?;
            Ok::<_, Reply>(
                inner
                    .split(' ')
                    .filter(|item| !item.is_empty())
                    .map(unquoted)
                    .collect(),
            )
        };
        Ok(match value.chars().next() {
            Some('~') if value.len() == 1 => return Err(bad()),
            Some('~') => Self::Fuzzy(value[1..].to_owned()),
            Some('{') => Self::AnyOf(items('{', '}')?),
            Some('(') => Self::AllOf(items('(', ')')?),
            Some('[') => {
                let inner = value
                    .strip_prefix('[')
                    .and_then(|rest| rest.strip_suffix(']'));
                let (low, high) = inner
                    .and_then(|inner| inner.split_once('~'))
                    .ok_or_else(bad)?;
                let end = |text: &str| (!text.is_empty()).then(|| text.to_owned());
                if low.is_empty() && high.is_empty() || high.contains('~') {
                    return Err(bad());
                }
                Self::Range(end(low), end(high))
            }
            Some('\\') => Self::Exact(value[1..].to_owned()),
            _ => Self::Exact(value.to_owned()),
        })
    }

    fn can_be_cast(&self, kind: Kind) -> bool {
        let texts: Vec<&str> = match self {
            Self::Exact(text) | Self::Fuzzy(text) => vec![text],
            Self::Range(low, high) => low.iter().chain(high).map(String::as_str).collect(),
            Self::AnyOf(items) | Self::AllOf(items) => items.iter().map(String::as_str).collect(),
        };
        let strict = matches!(self, Self::AnyOf(_));
        texts.iter().all(|text| match kind {
            Kind::Text | Kind::Flag => true,
            Kind::Number => text.parse::<i64>().is_ok(),
            Kind::Time if strict => strict_time(text).is_some(),
            Kind::Time => time(text).is_some(),
        })
    }

    fn fits(&self, cell: &Cell<'_>) -> bool {
        let equal = |text: &String| match cell {
            Cell::Text(value) => value == text,
            Cell::Number(number) => text.parse() == Ok(*number),
            Cell::Flag(yes) => super::call::truthy(text) == *yes,
            Cell::Time(moment) => time(text) == Some(*moment),
        };
        let ordered = |text: &String| match cell {
            Cell::Text(value) => Some(value.as_ref().cmp(text)),
            Cell::Number(number) => text.parse().ok().map(|other| number.cmp(&other)),
            Cell::Time(moment) => time(text).map(|other| moment.cmp(&other)),
            Cell::Flag(_) => None,
        };
        match self {
            Self::Exact(text) => equal(text),
            Self::AnyOf(texts) => texts.iter().any(equal),
            Self::AllOf(_) => true,
            Self::Fuzzy(text) => match cell {
                Cell::Text(value) => like(value, text),
                _ => equal(text),
            },
            Self::Range(low, high) => {
                low.as_ref()
                    .is_none_or(|low| ordered(low).is_some_and(Ordering::is_ge))
                    && high
                        .as_ref()
                        .is_none_or(|high| ordered(high).is_some_and(Ordering::is_le))
            }
        }
    }
}

/// Contains, but case does not count; a percent sign becomes an escape that finds a backslash instead.
pub(crate) fn like(value: &str, part: &str) -> bool {
    value
        .to_lowercase()
        .contains(&part.to_lowercase().replace('%', "\\"))
}

fn unquoted(text: &str) -> String {
    let inner = ['\'', '"']
        .iter()
        .find_map(|&quote| text.strip_prefix(quote)?.strip_suffix(quote));
    inner.unwrap_or(text).to_owned()
}

/// The one form that is a time of its own.
fn strict_time(text: &str) -> Option<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S")
        .ok()
        .map(|moment| moment.and_utc())
}

/// What the database can cast, the words it knows included.
fn time(text: &str) -> Option<DateTime<Utc>> {
    let today = || Utc::now().date_naive();
    let day = match text {
        "today" => Some(today()),
        "yesterday" => today().pred_opt(),
        "tomorrow" => today().succ_opt(),
        _ => NaiveDate::parse_from_str(text, "%Y-%m-%d").ok(),
    };
    let at_midnight = day
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .map(|moment| moment.and_utc());
    strict_time(text.trim_end_matches('Z'))
        .or_else(|| {
            NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S")
                .ok()
                .map(|moment| moment.and_utc())
        })
        .or(at_midnight)
}

/// Conditions on columns that exist.
#[derive(Debug)]
pub(crate) struct Wanted(Vec<(&'static str, Condition)>);

impl Wanted {
    /// Does a row fit, whose columns the function reads?
    pub(crate) fn fits<'a>(&self, cell: impl Fn(&str) -> Cell<'a>) -> bool {
        self.0
            .iter()
            .all(|(column, condition)| condition.fits(&cell(column)))
    }
}

/// A `sort`: keys, and whether downwards.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sorting(Vec<(String, bool)>);

impl Sorting {
    pub(crate) fn read(sort: &str) -> Self {
        let keys = sort.split(',').map(str::trim).filter(|key| !key.is_empty());
        Self(
            keys.map(|key| match key.strip_prefix('-') {
                Some(key) => (key.to_owned(), true),
                None => (key.to_owned(), false),
            })
            .collect(),
        )
    }

    /// The columns to order by; unknown keys are dropped, and the usual order holds when none is left.
    pub(crate) fn on(
        &self,
        columns: Columns,
        usual: &[(&'static str, bool)],
    ) -> Vec<(&'static str, bool)> {
        let known = self.0.iter().filter_map(|(key, down)| {
            let (name, _) = columns.iter().find(|(name, _)| same_key(name, key))?;
            Some((*name, *down))
        });
        let known: Vec<_> = known.collect();
        if known.is_empty() {
            usual.to_vec()
        } else {
            known
        }
    }
}

/// Puts rows in order.
pub(crate) fn sort<'a, T>(
    rows: &mut [T],
    order: &[(&'static str, bool)],
    cell: impl Fn(&T, &str) -> Cell<'a>,
) {
    rows.sort_by(|one, other| {
        order
            .iter()
            .map(|(column, down)| {
                let ordering = cell(one, column)
                    .partial_cmp(&cell(other, column))
                    .unwrap_or(Ordering::Equal);
                if *down { ordering.reverse() } else { ordering }
            })
            .find(|ordering| ordering.is_ne())
            .unwrap_or(Ordering::Equal)
    });
}

/// A page of a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    pub(crate) number: i64,
    pub(crate) size: i64,
}

impl Page {
    pub(crate) fn read(query: &Params) -> Self {
        let number = |name, unless_given| {
            query
                .get(name)
                .and_then(|text| text.parse().ok())
                .unwrap_or(unless_given)
        };
        Self {
            number: number("page", 1),
            size: number("page_size", 10),
        }
    }

    /// The items of the page: all of them for a size of zero and below; page 0 and below are the first.
    pub(crate) fn cut<'a, T>(&self, items: &'a [T]) -> &'a [T] {
        if self.size <= 0 {
            return items;
        }
        let size = usize::try_from(self.size).unwrap_or(usize::MAX);
        let before = usize::try_from(self.number.saturating_sub(1))
            .unwrap_or_default()
            .saturating_mul(size);
        let end = before.saturating_add(size).min(items.len());
        items.get(before..end).unwrap_or_default()
    }

    /// The value of `Link`, relative and unescaped.
    fn link(&self, call: &Call<'_>, total: i64) -> Option<String> {
        let (number, size) = (self.number, self.size);
        if size == 0 {
            return None;
        }
        let path = &call.request.path;
        let to = |page: i64, rel: &str| {
            let mut pairs: Vec<(&str, String)> = call
                .query
                .names()
                .filter(|name| *name != "page" && *name != "page_size")
                .map(|name| (name, call.query.text(name).to_owned()))
                .collect();
            pairs.push(("page", page.to_string()));
            pairs.push(("page_size", size.to_string()));
            pairs.sort_by(|one, other| one.0.cmp(other.0));
            pairs.dedup();
            let query: Vec<_> = pairs
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            format!("<{path}?{}>; rel=\"{rel}\"", query.join("&"))
        };
        let mut links = Vec::new();
        if number > 1 && (number - 1).saturating_mul(size) < total {
            links.push(to(number - 1, "prev"));
        }
        if number.saturating_mul(size) < total {
            links.push(to(number.saturating_add(1), "next"));
        }
        (!links.is_empty()).then(|| links.join(" , "))
    }
}

/// A page of a list with its header fields; only what is on the page is written.
pub(crate) fn listed<T>(call: &Call<'_>, items: &[T], write: impl FnMut(&T) -> Value) -> Reply {
    let page = call.page();
    let body = Value::Array(page.cut(items).iter().map(write).collect());
    with_total(call, ok(&body), items.len())
}

/// Adds total and links.
pub(crate) fn with_total(call: &Call<'_>, reply: Reply, total: usize) -> Reply {
    let total = i64::try_from(total).unwrap_or(i64::MAX);
    let reply = reply.header("x-total-count", &total.to_string());
    match call.page().link(call, total) {
        Some(link) => reply.header("link", &link),
        None => reply,
    }
}
