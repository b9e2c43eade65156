// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `scan_data_export`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

scs_wire::open_enum! {
    /// What made an execution start. Other lists have the same words in other cases, and then
    /// other types.
    pub enum ExecutionTrigger {
        /// A call.
        Manual = "MANUAL",
        /// A cron line.
        Schedule = "SCHEDULE",
        /// Something that happened in the registry.
        Event = "EVENT",
    }
}

scs_wire::open_enum! {
    /// How far a job has come.
    ///
    /// Executions lag behind their tasks: for up to half a minute one may still say `Running`
    /// while all is done.
    pub enum JobStatus {
        /// In the queue, not looked at so far.
        Pending = "Pending",
        /// Planned for a later moment.
        Scheduled = "Scheduled",
        /// At work. Jobs that wait in a paused queue say this as well.
        Running = "Running",
        /// Over, and went well.
        Success = "Success",
        /// Over, and failed; the log or the message beside it tells why.
        Error = "Error",
        /// Ended by somebody before it was through.
        Stopped = "Stopped",
    }
}

/// How an export stands. It vanishes with the first download.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScanDataExportExecution {
    /// By which the file is fetched.
    pub id: i64,
    /// Why there is no file, such as that nothing matched; empty otherwise.
    pub status_text: String,
    /// Who asked, and the only one who may download.
    pub user_name: String,
    /// None while it runs.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// Whether the file can be downloaded; may be true while the status still says running.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub file_present: bool,
    /// When it was asked for.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// How far it is, up to half a minute late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// How it came about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<ExecutionTrigger>,
    /// The number of who asked.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub user_id: i64,
}

impl ScanDataExportExecution {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: i64,
        status_text: impl Into<String>,
        user_name: impl Into<String>,
    ) -> Self {
        Self {
            id,
            status_text: status_text.into(),
            user_name: user_name.into(),
            end_time: None,
            file_present: Default::default(),
            start_time: None,
            status: None,
            trigger: None,
            user_id: Default::default(),
        }
    }
}

scs_wire::setters! {
    ScanDataExportExecution {
        value id: i64,
        plain status_text: String,
        plain user_name: String,
        opt end_time: DateTime<Utc>,
        value file_present: bool,
        opt start_time: DateTime<Utc>,
        opt status: JobStatus,
        opt trigger: ExecutionTrigger,
        value user_id: i64,
    }
}

/// All exports of the caller that have not been downloaded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScanDataExportExecutionList {
    /// One for each.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub items: Vec<ScanDataExportExecution>,
}

impl ScanDataExportExecutionList {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ScanDataExportExecutionList {
        plain items: Vec<ScanDataExportExecution>,
    }
}

/// An export that has begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScanDataExportJob {
    /// Its execution, by which to ask for state and file.
    pub id: i64,
}

impl ScanDataExportJob {
    /// Holds these values.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

scs_wire::setters! {
    ScanDataExportJob {
        value id: i64,
    }
}

/// Which findings to export as a table.
///
/// Lists are texts with commas and without blanks, which would be refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScanDataExportRequest {
    /// The number of exactly one project.
    pub projects: Vec<i64>,
    /// Findings to export, all when empty.
    #[serde(rename = "cveIds", skip_serializing_if = "Option::is_none")]
    pub cve_ids: Option<String>,
    /// A name for the file and the notification.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
    /// Numbers of labels that the artifacts must have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<i64>,
    /// Patterns for repositories without the project, all when empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repositories: Option<String>,
    /// Patterns for tags, all when empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<String>,
}

impl ScanDataExportRequest {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(projects: impl Into<Vec<i64>>) -> Self {
        Self {
            projects: projects.into(),
            cve_ids: None,
            job_name: None,
            labels: Default::default(),
            repositories: None,
            tags: None,
        }
    }
}

scs_wire::setters! {
    ScanDataExportRequest {
        plain projects: Vec<i64>,
        opt cve_ids: String,
        opt job_name: String,
        plain labels: Vec<i64>,
        opt repositories: String,
        opt tags: String,
    }
}

impl Check for ScanDataExportRequest {
    fn check(&self) -> Result<(), Invalid> {
        check::items("projects", self.projects.len(), 1, 1)?;
        crate::checks::scan_data_export(self)?;
        Ok(())
    }
}
