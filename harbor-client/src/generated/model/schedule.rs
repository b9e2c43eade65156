// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `schedule`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Something that runs by the clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScheduledTask {
    /// A number that no call takes.
    pub id: i64,
    /// Whose timetable it is, such as `REPLICATION`, `RETENTION` or `GARBAGE_COLLECTION`.
    pub vendor_type: String,
    /// Six fields.
    pub cron: String,
    /// When the timetable was last changed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
    /// The policy, -1 or 0 where there is none.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub vendor_id: i64,
}

impl ScheduledTask {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: i64,
        vendor_type: impl Into<String>,
        cron: impl Into<String>,
    ) -> Self {
        Self {
            id,
            vendor_type: vendor_type.into(),
            cron: cron.into(),
            update_time: None,
            vendor_id: Default::default(),
        }
    }
}

scs_wire::setters! {
    ScheduledTask {
        value id: i64,
        plain vendor_type: String,
        plain cron: String,
        opt update_time: DateTime<Utc>,
        value vendor_id: i64,
    }
}

/// Whether timetables are held.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SchedulerStatus {
    /// True when nothing starts by the clock.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub paused: bool,
}

impl SchedulerStatus {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SchedulerStatus {
        value paused: bool,
    }
}
