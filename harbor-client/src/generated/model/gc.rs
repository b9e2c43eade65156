// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `gc`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::JobStatus;

/// A collection of garbage, or its timetable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GcHistory {
    /// For its log.
    pub id: i64,
    /// When it was asked for.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// A mark from the database; not seen.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub deleted: bool,
    /// The word `MANUAL`, or the cron line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_kind: Option<String>,
    /// Always `GARBAGE_COLLECTION`; absent in the timetable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
    /// How it was asked for, as JSON in a text, and how much it freed when it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_parameters: Option<String>,
    /// How far it is. A timetable says `Running`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_status: Option<JobStatus>,
    /// When it runs; the next time is known for timetables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<ScheduleRule>,
    /// When the status last changed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl GcHistory {
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
    GcHistory {
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

/// How to collect garbage. Anything else would be stored and ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct GcParameters {
    /// Also deletes artifacts without a tag.
    pub delete_untagged: bool,
    /// Only counts what would go. Gets lost in a timetable, so it is for runs by hand.
    pub dry_run: bool,
    /// How many things to delete at the same time, 1 to 10; the choice is the job service's if
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workers: Option<i64>,
}

impl GcParameters {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    GcParameters {
        value delete_untagged: bool,
        value dry_run: bool,
        opt_value workers: i64,
    }
}

impl Check for GcParameters {
    fn check(&self) -> Result<(), Invalid> {
        check::range("workers", self.workers, 1, 10)?;
        Ok(())
    }
}

/// When to collect garbage, and how.
///
/// A second timetable replaces the first, and by hand several may run at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct GcSchedule {
    /// The timetable, or now.
    pub schedule: ScheduleRule,
    /// The server's own choices, if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<GcParameters>,
}

impl GcSchedule {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(schedule: impl Into<ScheduleRule>) -> Self {
        Self {
            schedule: schedule.into(),
            parameters: None,
        }
    }
}

scs_wire::setters! {
    GcSchedule {
        plain schedule: ScheduleRule,
        opt parameters: GcParameters,
    }
}

impl Check for GcSchedule {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("schedule", &self.schedule)?;
        check::nested("parameters", &self.parameters)?;
        Ok(())
    }
}

scs_wire::open_enum! {
    /// When something runs.
    ///
    /// The three with a name are no more than a hint for people; the cron line beside them counts.
    pub enum ScheduleKind {
        /// Once an hour.
        Hourly = "Hourly",
        /// Once a day.
        Daily = "Daily",
        /// Once a week.
        Weekly = "Weekly",
        /// By a line of one's own.
        Custom = "Custom",
        /// Now and once.
        Manual = "Manual",
        /// Never; takes an existing timetable away.
        None = "None",
        /// A timetable whose kind the server has forgotten.
        Schedule = "Schedule",
    }
}

/// When something runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScheduleRule {
    /// How often.
    pub r#type: ScheduleKind,
    /// Six fields of which the first, the second, must be 0. Needed for everything but runs by
    /// hand and for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cron: Option<String>,
    /// The next run. None for runs by hand, and never known for the scan of everything.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub next_scheduled_time: Option<DateTime<Utc>>,
}

impl ScheduleRule {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(r#type: impl Into<ScheduleKind>) -> Self {
        Self {
            r#type: r#type.into(),
            cron: None,
            next_scheduled_time: None,
        }
    }
}

scs_wire::setters! {
    ScheduleRule {
        plain r#type: ScheduleKind,
        opt cron: String,
        opt next_scheduled_time: DateTime<Utc>,
    }
}

impl Check for ScheduleRule {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::schedule_rule(self)?;
        Ok(())
    }
}
