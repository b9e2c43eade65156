//! Filters and orders of lists, with keys that exist.
//!
//! The server ignores a key it does not know and then gives the whole list
//! (recordings/harbor/108-listProjects-q-unknown-key-unfiltered), which is no pleasure for whoever deletes
//! what came back. So keys are constants of the thing that is listed, each with the conditions
//! that the server understands for it, and a key of another list does not compile:
//!
//! ```no_run
//! use harbor_client::query::Artifacts;
//!
//! # async fn example(client: harbor_client::Client, week_ago: chrono::DateTime<chrono::Utc>) -> harbor_client::Result<()> {
//! let old = client
//!     .project("scs")
//!     .repository("images/base")
//!     .list_artifacts()
//!     .filter(Artifacts::untagged().and(Artifacts::PUSH_TIME.until(week_ago)))
//!     .order_by(Artifacts::PUSH_TIME.ascending())
//!     .await?;
//! # Ok(()) }
//! ```
//!
//! ```compile_fail,E0308
//! use harbor_client::query::Artifacts;
//!
//! # fn example(client: harbor_client::Client) {
//! let call = client.list_projects().filter(Artifacts::untagged());
//! # }
//! ```
//!
//! What cannot be asked for is refused when the call is awaited, before anything is sent: there is
//! no way to write a comma, a blank inside a list, a percent sign in a search for a part.
//!
//! For keys that are not here the calls have `.q(…)` and `.sort(…)`, which take the server's own
//! language as it is. Its text is unescaped once more than any other parameter, so `%` has to be
//! written `%25` in it, and `+` `%2B`.

use std::fmt;
use std::marker::PhantomData;

use scs_wire::Invalid;

pub use key::{Exact, ExactFlag, Flag, Key, Number, OrderOnly, Score, Sortable, Text, Time};
pub use resources::{
    Accessories, Artifacts, AuditLogExts, AuditLogs, Executions, ImmutableRules, Labels,
    PreheatInstances, PreheatPolicies, Projects, Quotas, Registries, ReplicationPolicies,
    Repositories, Robots, Scanners, Tags, Tasks, Users, Vulnerabilities, WebhookPolicies,
};

mod calls;
mod key;
mod resources;
mod special;
mod value;

/// Conditions on the items of one kind of list, all of which must hold.
///
/// Keys make them ([`Key`]), as do functions of the things that are listed ([`Artifacts::untagged`],
/// [`Robots::of_project`]).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a filter does nothing until a call has it"]
pub struct Filter<R> {
    conditions: Vec<(&'static str, String)>,
    fault: Option<Invalid>,
    of: PhantomData<fn() -> R>,
}

impl<R> Filter<R> {
    /// Asks that these conditions hold as well.
    ///
    /// One key can stand once: of two conditions on it the server would keep the last, so a second
    /// one is refused when the call is awaited.
    pub fn and(mut self, other: Self) -> Self {
        self.fault = self.fault.or(other.fault);
        for (key, value) in other.conditions {
            if self.conditions.iter().any(|(known, _)| *known == key) {
                self.fault.get_or_insert_with(|| {
                    Invalid::new(
                        key,
                        "stands twice, and the server would keep the last alone",
                    )
                });
            }
            self.conditions.push((key, value));
        }
        self
    }

    /// The text in the server's language, as `.q(…)` takes it.
    ///
    /// # Errors
    /// The key and the reason, when a condition cannot be written.
    pub fn to_text(&self) -> Result<String, InvalidFilter> {
        if let Some(fault) = &self.fault {
            return Err(InvalidFilter(fault.clone()));
        }
        let conditions: Vec<String> = self
            .conditions
            .iter()
            .map(|(key, value)| format!("{key}={}", value::escaped(value)))
            .collect();
        Ok(conditions.join(","))
    }

    fn of(key: &'static str, value: Result<String, &'static str>) -> Self {
        let (conditions, fault) = match value {
            Ok(value) => (vec![(key, value)], None),
            Err(why) => (Vec::new(), Some(Invalid::new(key, why))),
        };
        Self {
            conditions,
            fault,
            of: PhantomData,
        }
    }
}

/// What the items of one kind of list are sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "an order does nothing until a call has it"]
pub struct Order<R> {
    text: String,
    of: PhantomData<fn() -> R>,
}

impl<R> Order<R> {
    /// Sorts what is equal so far by this.
    pub fn then(mut self, next: Self) -> Self {
        self.text = format!("{},{}", self.text, next.text);
        self
    }

    fn of(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            of: PhantomData,
        }
    }
}

impl<R> fmt::Display for Order<R> {
    /// Writes it as `.sort(…)` takes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A condition that the server's language cannot say, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidFilter(Invalid);

impl fmt::Display for InvalidFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for InvalidFilter {}
