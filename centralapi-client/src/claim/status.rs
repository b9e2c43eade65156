//! How far a claim has come.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What Crossplane says about a claim.
///
/// No condition says which generation it is about: right after a change, `Ready` may still speak of the state before
/// (`recordings/central/346-stale-ready-edit`). The provider's own status does not come here with the Compositions that
/// SCS ships; where an installation adds members, they are in [`others`](Self::others).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ClaimStatus {
    /// One for each type.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub conditions: Vec<Condition>,
    /// Set once connection details have been written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection_details: Option<ConnectionDetails>,
    /// Everything else.
    #[serde(flatten)]
    pub others: Map<String, Value>,
}

impl ClaimStatus {
    /// The condition of a type: `Ready`, `Synced`, or one that an installation adds.
    #[must_use]
    pub fn condition(&self, of: &str) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.of == of)
    }

    /// Whether the resources are there, as far as Crossplane has noticed.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.condition("Ready").is_some_and(Condition::is_true)
    }

    /// Whether Crossplane could bind the claim; nothing is known before it has looked at it.
    #[must_use]
    pub fn is_synced(&self) -> Option<bool> {
        self.condition("Synced").map(Condition::is_true)
    }

    /// Whether Crossplane has said nothing: it has not looked at the claim, or does not run.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.conditions.is_empty() && self.connection_details.is_none() && self.others.is_empty()
    }
}

/// One thing that is so, is not so, or is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Condition {
    /// What it is about: `Ready`, `Synced`.
    #[serde(rename = "type")]
    pub of: String,
    /// Whether it is so.
    pub status: ConditionStatus,
    /// Why, in one word.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// When the status changed last.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_transition_time: Option<DateTime<Utc>>,
}

impl Condition {
    /// Whether it is so.
    #[must_use]
    pub fn is_true(&self) -> bool {
        self.status == ConditionStatus::True
    }
}

scs_wire::open_enum! {
    /// The state of a condition.
    pub enum ConditionStatus {
        /// It is so.
        True = "True",
        /// It is not so.
        False = "False",
        /// Nobody knows.
        Undecided = "Unknown",
    }
}

/// When connection details were written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConnectionDetails {
    /// The last time.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_published_time: Option<DateTime<Utc>>,
}
