// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `purge`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::{JobStatus, ScheduleRule};

/// A purge of the audit log, or its timetable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PurgeHistory {
    /// For the calls about purges.
    pub id: i64,
    /// When it was wanted.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// Another mark from the database, not seen either.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub deleted: bool,
    /// A cron line, or `MANUAL`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_kind: Option<String>,
    /// Always `PURGE_AUDIT_LOG`. Not in the timetable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
    /// What to delete, as JSON in a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_parameters: Option<String>,
    /// How it stands; `Running` in the timetable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_status: Option<JobStatus>,
    /// When it is to run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<ScheduleRule>,
    /// When that last changed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl PurgeHistory {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            creation_time: None,
            deleted: Default::default(),
            job_kind: None,
            job_name: None,
            job_parameters: None,
            job_status: None,
            schedule: None,
            update_time: None,
        }
    }
}

scs_wire::setters! {
    PurgeHistory {
        value id: i64,
        opt creation_time: DateTime<Utc>,
        value deleted: bool,
        opt job_kind: String,
        opt job_name: String,
        opt job_parameters: String,
        opt job_status: JobStatus,
        opt schedule: ScheduleRule,
        opt update_time: DateTime<Utc>,
    }
}

/// Which entries of the audit log to delete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PurgeParameters {
    /// Keeps what is younger, in hours, below 240000.
    pub audit_retention_hour: i64,
    /// Names of event types with commas between them, such as `create_artifact,pull_artifact`.
    /// Unknown ones are stored and find nothing.
    pub include_event_types: String,
    /// Counts and deletes nothing.
    pub dry_run: bool,
}

impl PurgeParameters {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        audit_retention_hour: i64,
        include_event_types: impl Into<String>,
    ) -> Self {
        Self {
            audit_retention_hour,
            include_event_types: include_event_types.into(),
            dry_run: Default::default(),
        }
    }
}

scs_wire::setters! {
    PurgeParameters {
        value audit_retention_hour: i64,
        plain include_event_types: String,
        value dry_run: bool,
    }
}

impl Check for PurgeParameters {
    fn check(&self) -> Result<(), Invalid> {
        check::range("audit_retention_hour", self.audit_retention_hour, 1, 239999)?;
        check::length(
            "include_event_types",
            self.include_event_types.as_str(),
            1,
            usize::MAX,
        )?;
        Ok(())
    }
}

/// When to delete old entries of the audit log, and which. Both are needed even for switching
/// it off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PurgeSchedule {
    /// When, or now.
    pub schedule: ScheduleRule,
    /// Which entries.
    pub parameters: PurgeParameters,
}

impl PurgeSchedule {
    /// Holds these values.
    #[must_use]
    pub fn new(
        schedule: impl Into<ScheduleRule>,
        parameters: impl Into<PurgeParameters>,
    ) -> Self {
        Self {
            schedule: schedule.into(),
            parameters: parameters.into(),
        }
    }
}

scs_wire::setters! {
    PurgeSchedule {
        plain schedule: ScheduleRule,
        plain parameters: PurgeParameters,
    }
}

impl Check for PurgeSchedule {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("schedule", &self.schedule)?;
        check::nested("parameters", &self.parameters)?;
        Ok(())
    }
}
