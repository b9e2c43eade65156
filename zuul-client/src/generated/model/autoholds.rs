// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `autoholds`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, TimeDelta, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

/// A request to keep the nodes of a job's next failures for somebody to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Autohold {
    /// Needed for reading it again and for taking it back.
    pub id: AutoholdId,
    /// How often it has held something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_count: Option<u64>,
    /// When its last hold was used up; it and the nodes go away some time after. Null while it can
    /// still hold.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub expired: Option<DateTime<Utc>>,
    /// The one to wait for; any text is taken, so a misspelled one waits in vain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job: Option<String>,
    /// After how many holds it is used up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_count: Option<u64>,
    /// How long held nodes are kept; 0 is without an end.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub node_expiration: Option<TimeDelta>,
    /// What is held at the moment, one entry for each build.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub nodes: Vec<HeldNodes>,
    /// Its canonical name, whatever name it was asked for with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// For other people who find the nodes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// A regular expression for refs, `.*` when any will do; a change is turned into one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ref_filter: Option<String>,
    /// Where it was made, and the only place where it can be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
}

impl Autohold {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: impl Into<AutoholdId>) -> Self {
        Self {
            id: id.into(),
            current_count: None,
            expired: None,
            job: None,
            max_count: None,
            node_expiration: None,
            nodes: Default::default(),
            project: None,
            reason: None,
            ref_filter: None,
            tenant: None,
        }
    }
}

scs_wire::setters! {
    Autohold {
        plain id: AutoholdId,
        opt_value current_count: u64,
        opt expired: DateTime<Utc>,
        opt job: String,
        opt_value max_count: u64,
        opt node_expiration: TimeDelta,
        plain nodes: Vec<HeldNodes>,
        opt project: String,
        opt reason: String,
        opt ref_filter: String,
        opt tenant: String,
    }
}

scs_wire::string_id! {
    /// Names one request to hold nodes; ten decimal digits whose leading zeros count.
    pub struct AutoholdId;
}

scs_wire::string_id! {
    /// Names one run of one job; 32 hexadecimal digits, the same in the live status, in the
    /// database and in log URLs.
    pub struct BuildUuid;
}

/// The nodes of one failed build, kept aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct HeldNodes {
    /// Whose failure it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub build: Option<BuildUuid>,
    /// Whether they belong to Zuul's own launcher; absent for those of Nodepool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub niz: Option<bool>,
    /// Their identifiers, as the list of nodes has them.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub nodes: Vec<String>,
}

impl HeldNodes {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    HeldNodes {
        opt build: BuildUuid,
        opt_value niz: bool,
        plain nodes: Vec<String>,
    }
}

/// What to hold, how often and for how long.
///
/// Narrow it to a change or to a ref, never both; without either, any failure of the job in
/// the project is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewAutohold {
    /// The job whose next failures matter; the server does not check whether there is one.
    pub job: String,
    /// How many failures to hold; at least 1, since 0 would be stored and hold nothing.
    pub count: u64,
    /// Why, up to 1024 characters; the server would cut off the rest.
    pub reason: String,
    /// How long to keep the nodes, in whole seconds; unset means the server's default.
    ///
    /// Zero asks for no end. Longer than the operator allows is shortened without a word.
    #[serde(serialize_with = "scs_wire::epoch::whole_seconds::span_opt::serialize")]
    pub node_hold_expiration: Option<TimeDelta>,
    /// Number, or number and patch set with a comma. On a connection that has no changes the
    /// server answers 500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
    /// A regular expression in Python's dialect, matched against the beginning of a ref's full
    /// name; a broken one is a 400.
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    pub git_ref: Option<String>,
}

impl NewAutohold {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(job: impl Into<String>, count: u64, reason: impl Into<String>) -> Self {
        Self {
            job: job.into(),
            count,
            reason: reason.into(),
            node_hold_expiration: None,
            change: None,
            git_ref: None,
        }
    }
}

scs_wire::setters! {
    NewAutohold {
        plain job: String,
        value count: u64,
        plain reason: String,
        opt node_hold_expiration: TimeDelta,
        opt change: String,
        opt git_ref: String,
    }
}

impl Check for NewAutohold {
    fn check(&self) -> Result<(), Invalid> {
        check::length("job", self.job.as_str(), 1, usize::MAX)?;
        check::range("count", self.count, 1, u64::MAX)?;
        check::length("reason", self.reason.as_str(), 0, 1024)?;
        check::length("change", self.change.as_deref(), 1, usize::MAX)?;
        check::length("ref", self.git_ref.as_deref(), 1, usize::MAX)?;
        crate::checks::new_autohold(self)?;
        Ok(())
    }
}
