// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `builds`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::BuildUuid;

/// Something that a build made known under an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Artifact {
    /// Whatever the job told of it; `type` is the member that others look for, as in
    /// `zuul_manifest` or `container_image`. Absent without any.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, serde_json::Value>,
    /// For people; need not be unique.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Absolute, since the server completes what is relative to the log; may have a scheme that no
    /// browser opens, such as `docker`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Artifact {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Artifact {
        plain metadata: BTreeMap<String, serde_json::Value>,
        opt name: String,
        opt url: String,
    }
}

/// One run of one job.
///
/// In the database from its start on, with a result of null; a job that waits to run is in the
/// live status alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Build {
    /// Addresses it in every call, and is part of its log's address.
    pub uuid: BuildUuid,
    /// The job it is a run of.
    pub job_name: String,
    /// What was checked out and tested; release 10 was the first with an object here.
    #[serde(rename = "ref")]
    pub build_ref: Ref,
    /// A number that only grows, for cursors through long lists; no other call takes it.
    #[serde(rename = "_id", default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// What it left behind, in the order in which the job returned it.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub artifacts: Vec<Artifact>,
    /// The builds that it was started with; absent where a build is itself part of a buildset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buildset: Option<BuildBuildset>,
    /// From start to end, to the microsecond; more exact than the difference of the two times.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub duration: Option<TimeDelta>,
    /// In whole seconds. Null while it runs.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// What went wrong inside of Zuul, in words; set for `ERROR` and a few others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_detail: Option<String>,
    /// The event that caused it, as in the operator's logs; absent inside of a buildset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// When that event happened; absent inside of a buildset.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub event_timestamp: Option<DateTime<Utc>>,
    /// When an executor was asked for; new after release 11, and null for older rows.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub execute_time: Option<DateTime<Utc>>,
    /// False for a run that was repeated; null until it is over.
    #[serde(rename = "final", default, skip_serializing_if = "Option::is_none")]
    pub is_final: Option<bool>,
    /// Whether its nodes were kept by an autohold; null as long as it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<bool>,
    /// Where its files begin, with a slash at the end; null when nothing was uploaded, as for the
    /// job `noop`, a cancellation or most errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log_url: Option<String>,
    /// The name of the nodes it asked for; empty when they have none or the job needs none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nodeset: Option<String>,
    /// Where it ran; absent inside of a buildset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pipeline: Option<String>,
    /// What later jobs may require of it, by name.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub provides: Vec<Provides>,
    /// The item of the live status that it belongs to; unknown to releases 10 and 11.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue_item_uuid: Option<QueueItemId>,
    /// How it ended; null means that it still runs, or that its end was never written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<BuildResult>,
    /// When an executor took it on; null for one that never got there.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// Whether its failure counted against the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting: Option<bool>,
}

impl Build {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        uuid: impl Into<BuildUuid>,
        job_name: impl Into<String>,
        build_ref: impl Into<Ref>,
    ) -> Self {
        Self {
            uuid: uuid.into(),
            job_name: job_name.into(),
            build_ref: build_ref.into(),
            id: None,
            artifacts: Default::default(),
            buildset: None,
            duration: None,
            end_time: None,
            error_detail: None,
            event_id: None,
            event_timestamp: None,
            execute_time: None,
            is_final: None,
            held: None,
            log_url: None,
            nodeset: None,
            pipeline: None,
            provides: Default::default(),
            queue_item_uuid: None,
            result: None,
            start_time: None,
            voting: None,
        }
    }
}

scs_wire::setters! {
    Build {
        plain uuid: BuildUuid,
        plain job_name: String,
        plain build_ref: Ref,
        opt_value id: i64,
        plain artifacts: Vec<Artifact>,
        opt buildset: BuildBuildset,
        opt duration: TimeDelta,
        opt end_time: DateTime<Utc>,
        opt error_detail: String,
        opt event_id: String,
        opt event_timestamp: DateTime<Utc>,
        opt execute_time: DateTime<Utc>,
        opt_value is_final: bool,
        opt_value held: bool,
        opt log_url: String,
        opt nodeset: String,
        opt pipeline: String,
        plain provides: Vec<Provides>,
        opt queue_item_uuid: QueueItemId,
        opt result: BuildResult,
        opt start_time: DateTime<Utc>,
        opt_value voting: bool,
    }
}

/// The buildset of a build, in brief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BuildBuildset {
    /// Asks for all of it.
    pub uuid: BuildsetUuid,
    /// Everything that was tested together; left out in lists of builds.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub refs: Vec<Ref>,
}

impl BuildBuildset {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(uuid: impl Into<BuildsetUuid>) -> Self {
        Self {
            uuid: uuid.into(),
            refs: Default::default(),
        }
    }
}

scs_wire::setters! {
    BuildBuildset {
        plain uuid: BuildsetUuid,
        plain refs: Vec<Ref>,
    }
}

scs_wire::open_enum! {
    /// How a build ended.
    pub enum BuildResult {
        /// All playbooks went through.
        Success = "SUCCESS",
        /// A task of the job failed.
        Failure = "FAILURE",
        /// Zuul could not run it; the detail of the error says why.
        Error = "ERROR",
        /// The job's time was up before its last playbook.
        TimedOut = "TIMED_OUT",
        /// The job was fine, its cleaning up or uploading was not; logs may be missing.
        PostFailure = "POST_FAILURE",
        /// Given up before the job proper, for the node or its preparation; another build follows.
        Retry = "RETRY",
        /// Given up like a `RETRY`, once too often.
        RetryLimit = "RETRY_LIMIT",
        /// Its executor was told to stop while it ran.
        Aborted = "ABORTED",
        /// Called off, usually because the item was dequeued or superseded.
        Canceled = "CANCELED",
        /// Never run, because a job that it depends on did not succeed or asked for it.
        Skipped = "SKIPPED",
        /// No node could be had.
        NodeFailure = "NODE_FAILURE",
        /// The executor could not put the repositories together; misleading, for real conflicts end
        /// before any build.
        MergeConflict = "MERGE_CONFLICT",
        /// It wrote more than the executor allows.
        DiskFull = "DISK_FULL",
        /// Stopped, because it would have made a secret public.
        SecretExposure = "SECRET_EXPOSURE",
        /// The job succeeded, the image of its node could not be made.
        SnapshotFailure = "SNAPSHOT_FAILURE",
    }
}

/// How long one build took, without the rest, for charts over many of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BuildTime {
    /// The build that was measured.
    pub uuid: BuildUuid,
    /// What ran.
    pub job_name: String,
    /// The same growing number as that of a build.
    #[serde(rename = "_id", default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// Null when a tag was built.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Its length to the microsecond.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub duration: Option<TimeDelta>,
    /// When it was over, rounded down to a second.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// Whether no further try came after it.
    #[serde(rename = "final", default, skip_serializing_if = "Option::is_none")]
    pub is_final: Option<bool>,
    /// In which it ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pipeline: Option<String>,
    /// Short form, the host left away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// Full name in git.
    #[serde(rename = "ref", default, skip_serializing_if = "Option::is_none")]
    pub git_ref: Option<String>,
    /// Rows of all results are in the answer unless one was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<BuildResult>,
    /// When it began, rounded down to a second.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
}

impl BuildTime {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(uuid: impl Into<BuildUuid>, job_name: impl Into<String>) -> Self {
        Self {
            uuid: uuid.into(),
            job_name: job_name.into(),
            id: None,
            branch: None,
            duration: None,
            end_time: None,
            is_final: None,
            pipeline: None,
            project: None,
            git_ref: None,
            result: None,
            start_time: None,
        }
    }
}

scs_wire::setters! {
    BuildTime {
        plain uuid: BuildUuid,
        plain job_name: String,
        opt_value id: i64,
        opt branch: String,
        opt duration: TimeDelta,
        opt end_time: DateTime<Utc>,
        opt_value is_final: bool,
        opt pipeline: String,
        opt project: String,
        opt git_ref: String,
        opt result: BuildResult,
        opt start_time: DateTime<Utc>,
    }
}

/// All builds of one attempt at a queue item, with what was reported.
///
/// A list has it without builds and events; only the answer about one of them has both, and
/// leaves out what is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Buildset {
    /// Asks for the whole of it; also in the live status, behind the Z of `zuul_ref`.
    pub uuid: BuildsetUuid,
    /// Grows with every buildset; a cursor for lists, nothing else.
    #[serde(rename = "_id", default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// Repeated tries included, so a job may be there several times. Empty in lists.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub builds: Vec<Build>,
    /// What the operator's logs call the event behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// When somebody pushed, commented or asked for it.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub event_timestamp: Option<DateTime<Utc>>,
    /// What happened to it, oldest first. Empty in lists.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub events: Vec<BuildsetEvent>,
    /// Null until a build has started.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub first_build_start_time: Option<DateTime<Utc>>,
    /// Null until it was reported; equals the start of the first build when no build has an end.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_build_end_time: Option<DateTime<Utc>>,
    /// The text of the report, with the warnings of its jobs; null before and for what was
    /// dequeued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What was set at enqueueing by hand; empty when nothing was, or the server is older than
    /// release 14.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub parameters: BTreeMap<String, serde_json::Value>,
    /// Where it was tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pipeline: Option<String>,
    /// The item of the live status. Two buildsets share it when the item was started over; release
    /// 14 alone knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue_item_uuid: Option<QueueItemId>,
    /// Everything that was tested together.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub refs: Vec<Ref>,
    /// How it ended; null while it is in its pipeline, and for ever when the scheduler lost it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<BuildsetResult>,
    /// Who enqueued it by hand, as the token names them; null for everything else, and before
    /// release 14.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
}

impl Buildset {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(uuid: impl Into<BuildsetUuid>) -> Self {
        Self {
            uuid: uuid.into(),
            id: None,
            builds: Default::default(),
            event_id: None,
            event_timestamp: None,
            events: Default::default(),
            first_build_start_time: None,
            last_build_end_time: None,
            message: None,
            parameters: Default::default(),
            pipeline: None,
            queue_item_uuid: None,
            refs: Default::default(),
            result: None,
            user_id: None,
        }
    }
}

scs_wire::setters! {
    Buildset {
        plain uuid: BuildsetUuid,
        opt_value id: i64,
        plain builds: Vec<Build>,
        opt event_id: String,
        opt event_timestamp: DateTime<Utc>,
        plain events: Vec<BuildsetEvent>,
        opt first_build_start_time: DateTime<Utc>,
        opt last_build_end_time: DateTime<Utc>,
        opt message: String,
        plain parameters: BTreeMap<String, serde_json::Value>,
        opt pipeline: String,
        opt queue_item_uuid: QueueItemId,
        plain refs: Vec<Ref>,
        opt result: BuildsetResult,
        opt user_id: String,
    }
}

/// Something that happened to a buildset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BuildsetEvent {
    /// One line for people, naming the ref and its revisions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When it happened, in whole seconds.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub event_time: Option<DateTime<Utc>>,
    /// What kind it is; `triggered` so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
}

impl BuildsetEvent {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    BuildsetEvent {
        opt description: String,
        opt event_time: DateTime<Utc>,
        opt event_type: String,
    }
}

scs_wire::open_enum! {
    /// What became of a buildset.
    pub enum BuildsetResult {
        /// All voting jobs succeeded, or were left out on purpose.
        Success = "SUCCESS",
        /// A voting job did not succeed, or something that it needs failed.
        Failure = "FAILURE",
        /// Zuul failed while it reported.
        Error = "ERROR",
        /// The change does not apply on top of what it must go onto.
        MergeConflict = "MERGE_CONFLICT",
        /// All tests were good and the code review system still refused to merge.
        MergeFailure = "MERGE_FAILURE",
        /// The change would break the configuration.
        ConfigError = "CONFIG_ERROR",
        /// Nothing is configured to run for it.
        NoJobs = "NO_JOBS",
        /// Taken out by hand, replaced by a newer patch set, or started over.
        Dequeued = "DEQUEUED",
    }
}

scs_wire::string_id! {
    /// Names one attempt at all jobs of a queue item; 32 hexadecimal digits.
    pub struct BuildsetUuid;
}

/// A promise that jobs of later changes can depend on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Provides {
    /// As the job's configuration spells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Provides {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Provides {
        opt name: String,
    }
}

scs_wire::string_id! {
    /// Names one place in a pipeline, from its enqueueing to its report.
    ///
    /// The only thread from the live status to the database: release 14 stores it with every
    /// buildset.
    pub struct QueueItemId;
}

/// A change, branch or tag of a project, as it was when something was built from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Ref {
    /// Without the host.
    pub project: String,
    /// The target of a change, or the branch itself; null on a tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// The number that people see; null unless it is a change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<i64>,
    /// The commit that a push led to; null if it was enqueued without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newrev: Option<String>,
    /// The commit before a push.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oldrev: Option<String>,
    /// A text, because some systems count and others name commits here; null where there is no
    /// change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patchset: Option<String>,
    /// In git's own words, such as `refs/heads/main` or `refs/changes/01/1/2`.
    #[serde(rename = "ref", default, skip_serializing_if = "Option::is_none")]
    pub git_ref: Option<String>,
    /// The page about it; empty without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ref_url: Option<String>,
}

impl Ref {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(project: impl Into<String>) -> Self {
        Self {
            project: project.into(),
            branch: None,
            change: None,
            newrev: None,
            oldrev: None,
            patchset: None,
            git_ref: None,
            ref_url: None,
        }
    }
}

scs_wire::setters! {
    Ref {
        plain project: String,
        opt branch: String,
        opt_value change: i64,
        opt newrev: String,
        opt oldrev: String,
        opt patchset: String,
        opt git_ref: String,
        opt ref_url: String,
    }
}
