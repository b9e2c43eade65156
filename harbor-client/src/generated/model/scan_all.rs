// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `scan_all`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::{JobStatus, ScheduleRule};

/// When to scan everything. A second timetable is refused as long as there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScanAllSchedule {
    /// A timetable, or now.
    pub schedule: ScheduleRule,
}

impl ScanAllSchedule {
    /// Holds these values.
    #[must_use]
    pub fn new(schedule: impl Into<ScheduleRule>) -> Self {
        Self { schedule: schedule.into() }
    }
}

scs_wire::setters! {
    ScanAllSchedule {
        plain schedule: ScheduleRule,
    }
}

impl Check for ScanAllSchedule {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("schedule", &self.schedule)?;
        Ok(())
    }
}

/// How the last scan of everything went.
///
/// No measure of progress: the total grows while the scan runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScanAllStats {
    /// Scans that are over, well or badly.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub completed: i64,
    /// Numbers of scans by [`JobStatus`]; empty when there never was a run.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metrics: BTreeMap<String, i64>,
    /// Whether any of them still runs. A new run is refused until then, after a stop as well.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub ongoing: bool,
    /// Scans that were started so far.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total: i64,
    /// How it began; absent when it never did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<ScanAllTrigger>,
}

impl ScanAllStats {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ScanAllStats {
        value completed: i64,
        plain metrics: BTreeMap<String, i64>,
        value ongoing: bool,
        value total: i64,
        opt trigger: ScanAllTrigger,
    }
}

scs_wire::open_enum! {
    /// What made the scan of everything start.
    pub enum ScanAllTrigger {
        /// A user's wish.
        Manual = "Manual",
        /// Its timetable.
        Schedule = "Schedule",
        /// An event inside of the server; not seen so far.
        Event = "Event",
    }
}

/// The timetable of the scan of everything. There is none as long as nobody has set one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Schedule {
    /// When it runs.
    pub schedule: ScheduleRule,
    /// When somebody set it.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// A number that nothing takes.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub id: i64,
    /// Settings of the job; empty here.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub parameters: BTreeMap<String, serde_json::Value>,
    /// `Running` while it is in force, whether anything runs or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// When somebody changed it.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl Schedule {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(schedule: impl Into<ScheduleRule>) -> Self {
        Self {
            schedule: schedule.into(),
            creation_time: None,
            id: Default::default(),
            parameters: Default::default(),
            status: None,
            update_time: None,
        }
    }
}

scs_wire::setters! {
    Schedule {
        plain schedule: ScheduleRule,
        opt creation_time: DateTime<Utc>,
        value id: i64,
        plain parameters: BTreeMap<String, serde_json::Value>,
        opt status: JobStatus,
        opt update_time: DateTime<Utc>,
    }
}
