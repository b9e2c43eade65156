// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `status`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{BuildResult, BuildUuid, QueueItemId};

/// Items that share one line in a pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ChangeQueue {
    /// For queues of one branch each; null when the queue spans all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// One list for each item without a predecessor, followed by those behind it, first to last.
    ///
    /// An independent pipeline has one list for each item, or a chain of a change and what it
    /// depends on.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub heads: Vec<Vec<QueueItem>>,
    /// That of a shared queue; empty, or a project's, where the queue belongs to no group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many items from the front are worked on at the same time; 0 means all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<i64>,
}

impl ChangeQueue {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ChangeQueue {
        opt branch: String,
        plain heads: Vec<Vec<QueueItem>>,
        opt name: String,
        opt_value window: i64,
    }
}

/// A line of events that wait for a scheduler.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventQueue {
    /// How many there are; a number that only grows means that the scheduler is stuck or paused.
    pub length: u64,
}

impl EventQueue {
    /// Holds these values.
    #[must_use]
    pub fn new(length: u64) -> Self {
        Self { length }
    }
}

scs_wire::setters! {
    EventQueue {
        value length: u64,
    }
}

/// One change, branch or tag that a queue item tests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ItemRef {
    /// Without the host; `Unknown Project` for a dependency that the tenant does not have.
    pub project: String,
    /// Number and patch set of a change with a comma between them, the new commit of a branch or
    /// tag; null for a ref that was enqueued by hand without one, which finding the status of a
    /// change can then not find.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The account of the change's author; null on refs and where the system does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// With the host in front, unique in the whole installation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_canonical: Option<String>,
    /// The full name in git, such as `refs/heads/main`.
    #[serde(rename = "ref", default, skip_serializing_if = "Option::is_none")]
    pub git_ref: Option<String>,
    /// A page that shows it; empty or null when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl ItemRef {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(project: impl Into<String>) -> Self {
        Self {
            project: project.into(),
            id: None,
            owner: None,
            project_canonical: None,
            git_ref: None,
            url: None,
        }
    }
}

scs_wire::setters! {
    ItemRef {
        plain project: String,
        opt id: String,
        opt owner: String,
        opt project_canonical: String,
        opt git_ref: String,
        opt url: String,
    }
}

/// One job of a queue item.
///
/// What concerns its build is null until that build has been asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobStatus {
    /// As in the configuration.
    pub name: String,
    /// Whether the build was called off, because the item was dequeued or reset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canceled: Option<bool>,
    /// Other jobs of the same item that must succeed before.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dependencies: Vec<String>,
    /// From the start until now, or until the end; exact to the millisecond. Its absence means
    /// that the job has not started.
    #[serde(
        default,
        with = "scs_wire::epoch::millis::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub elapsed_time: Option<TimeDelta>,
    /// The moment the executor was done; may come before the result does.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// How long it took the last few times when it was a success; 0 when it has never been one.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub estimated_time: Option<TimeDelta>,
    /// When an executor was asked for; the gap to `start_time` is the wait for one.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub execute_time: Option<DateTime<Utc>>,
    /// Where the console could be read with the finger protocol; release 14 does not send it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finger_url: Option<String>,
    /// Whether it waits for its dependents, with its playbooks half run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused: Option<bool>,
    /// The one that the item is in, said again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pipeline: Option<String>,
    /// True when a task has failed and the outcome is certain, though playbooks still run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_fail: Option<bool>,
    /// Whether its turn has come, so that nodes and an executor are being sought; false while
    /// other jobs hold it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queued: Option<bool>,
    /// The estimate less what has passed, never below 0; null when there is no estimate, 0 after
    /// the end.
    #[serde(
        default,
        with = "scs_wire::epoch::millis::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub remaining_time: Option<TimeDelta>,
    /// The page to show people; leads to the build, or to its log when it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_url: Option<String>,
    /// How it went; null before that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<BuildResult>,
    /// Whether this run is given up and another one follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<bool>,
    /// Whether an image is made of the node just now; a thing of release 14.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshotting: Option<bool>,
    /// When the executor began to work on it.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// How many builds it has had, the present one included; 0 as long as there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tries: Option<u64>,
    /// The page that streams the console, relative to the tenant's pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its present build, with which console and database can be asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<BuildUuid>,
    /// Whether its failure fails the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting: Option<bool>,
    /// What it waits for, in words: `executor`, `repo state`, `node request: …`, `dependencies: …`
    /// and others.
    ///
    /// Null once it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_status: Option<String>,
}

impl JobStatus {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            canceled: None,
            dependencies: Default::default(),
            elapsed_time: None,
            end_time: None,
            estimated_time: None,
            execute_time: None,
            finger_url: None,
            paused: None,
            pipeline: None,
            pre_fail: None,
            queued: None,
            remaining_time: None,
            report_url: None,
            result: None,
            retry: None,
            snapshotting: None,
            start_time: None,
            tries: None,
            url: None,
            uuid: None,
            voting: None,
            waiting_status: None,
        }
    }
}

scs_wire::setters! {
    JobStatus {
        plain name: String,
        opt_value canceled: bool,
        plain dependencies: Vec<String>,
        opt elapsed_time: TimeDelta,
        opt end_time: DateTime<Utc>,
        opt estimated_time: TimeDelta,
        opt execute_time: DateTime<Utc>,
        opt finger_url: String,
        opt_value paused: bool,
        opt pipeline: String,
        opt_value pre_fail: bool,
        opt_value queued: bool,
        opt remaining_time: TimeDelta,
        opt report_url: String,
        opt result: BuildResult,
        opt_value retry: bool,
        opt_value snapshotting: bool,
        opt start_time: DateTime<Utc>,
        opt_value tries: u64,
        opt url: String,
        opt uuid: BuildUuid,
        opt_value voting: bool,
        opt waiting_status: String,
    }
}

scs_wire::open_enum! {
    /// How the items of a pipeline depend on one another.
    pub enum PipelineManager {
        /// Each is tested on top of those ahead and merges after them; the usual gate.
        Dependent = "dependent",
        /// Each is tested for itself.
        Independent = "independent",
        /// One after the other, in shared queues, without merging.
        Serial = "serial",
        /// The newest waits for the one that runs, and replaces others that wait.
        Supercedent = "supercedent",
    }
}

scs_wire::open_enum! {
    /// Whether a pipeline works.
    pub enum PipelineState {
        /// Items come in, are tested and reported.
        Normal = "normal",
        /// Something failed inside of Zuul while the pipeline ran; the operator's logs tell what.
        Error = "error",
    }
}

/// One pipeline and what is in it.
///
/// Right after the start of a tenant there may be nothing but the three counts, for as long as
/// no scheduler has run the pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PipelineStatus {
    /// The queues that hold something; idle ones are left out.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub change_queues: Vec<ChangeQueue>,
    /// The words of its configuration; null without any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// How many requests, such as an enqueue by hand, wait for this pipeline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub management_events: Option<u64>,
    /// The rule by which items follow one another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manager: Option<PipelineManager>,
    /// As configured; absent as long as nothing has run it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many finished builds and answered node requests it has not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_events: Option<u64>,
    /// Whether it still reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<PipelineState>,
    /// How many events wait to become items here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger_events: Option<u64>,
    /// What puts items in by itself; empty when it is filled by hand or from other pipelines.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub triggers: Vec<StatusTrigger>,
}

impl PipelineStatus {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PipelineStatus {
        plain change_queues: Vec<ChangeQueue>,
        opt description: String,
        opt_value management_events: u64,
        opt manager: PipelineManager,
        opt name: String,
        opt_value result_events: u64,
        opt state: PipelineState,
        opt_value trigger_events: u64,
        plain triggers: Vec<StatusTrigger>,
    }
}

/// One or more changes, or a ref, on the way through a pipeline.
///
/// It vanishes from here as soon as it is reported; its buildset then has the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QueueItem {
    /// Stored with the buildset as `queue_item_uuid` by release 14.
    pub id: QueueItemId,
    /// Whether it is inside of the window; one outside waits and has no builds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// When it got into the pipeline, to the millisecond; kept when it is moved or tested again.
    #[serde(
        default,
        with = "scs_wire::epoch::millis::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub enqueue_time: Option<DateTime<Utc>>,
    /// Sentences that say why it will not succeed, known before the last job ends; empty while all
    /// is well.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub failing_reasons: Vec<String>,
    /// The next one towards the front of the queue; null for a head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_ahead: Option<QueueItemId>,
    /// All that stand directly behind; several in independent pipelines.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub items_behind: Vec<QueueItemId>,
    /// What runs for it; empty until its configuration has been computed.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub jobs: Vec<JobStatus>,
    /// False for a change that is only there because another one depends on it; such an item is
    /// not reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live: Option<bool>,
    /// What is tested; more than one when changes depend on each other in a circle.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub refs: Vec<ItemRef>,
    /// An estimate until its last job ends, over all items ahead of it; null until all of its jobs
    /// have started, 0 when it is overdue.
    #[serde(
        default,
        with = "scs_wire::epoch::millis::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub remaining_time: Option<TimeDelta>,
    /// The letter Z and the identifier of its buildset; null until it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zuul_ref: Option<String>,
}

impl QueueItem {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: impl Into<QueueItemId>) -> Self {
        Self {
            id: id.into(),
            active: None,
            enqueue_time: None,
            failing_reasons: Default::default(),
            item_ahead: None,
            items_behind: Default::default(),
            jobs: Default::default(),
            live: None,
            refs: Default::default(),
            remaining_time: None,
            zuul_ref: None,
        }
    }
}

scs_wire::setters! {
    QueueItem {
        plain id: QueueItemId,
        opt_value active: bool,
        opt enqueue_time: DateTime<Utc>,
        plain failing_reasons: Vec<String>,
        opt item_ahead: QueueItemId,
        plain items_behind: Vec<QueueItemId>,
        plain jobs: Vec<JobStatus>,
        opt_value live: bool,
        plain refs: Vec<ItemRef>,
        opt remaining_time: TimeDelta,
        opt zuul_ref: String,
    }
}

/// What all pipelines of a tenant are doing at this moment.
///
/// The server renews it once a second at most; asking more often gives the same answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Status {
    /// What comes in from each connection and has not been given to the tenants yet, by the
    /// connection's name.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub connection_event_queues: BTreeMap<String, EventQueue>,
    /// When the configuration was last loaded, to the second.
    #[serde(
        default,
        with = "scs_wire::epoch::millis::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_reconfigured: Option<DateTime<Utc>>,
    /// What people and cron jobs asked for and the scheduler has not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub management_event_queue: Option<EventQueue>,
    /// In the order of the configuration, the idle ones included.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub pipelines: Vec<PipelineStatus>,
    /// Which queues an administrator holds up; absent before release 14.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<TenantState>,
    /// Pushes, comments and the like that no pipeline has seen yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger_event_queue: Option<EventQueue>,
    /// The release of the service that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zuul_version: Option<String>,
}

impl Status {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Status {
        plain connection_event_queues: BTreeMap<String, EventQueue>,
        opt last_reconfigured: DateTime<Utc>,
        opt management_event_queue: EventQueue,
        plain pipelines: Vec<PipelineStatus>,
        opt state: TenantState,
        opt trigger_event_queue: EventQueue,
        opt zuul_version: String,
    }
}

/// One source of events for a pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StatusTrigger {
    /// The kind of the source, such as `git`, `timer` or `zuul`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub driver: Option<String>,
}

impl StatusTrigger {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    StatusTrigger {
        opt driver: String,
    }
}

/// What an administrator has switched off, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TenantState {
    /// More words for users, such as when work resumes; null when none were given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub info: Option<String>,
    /// Why somebody set it; empty or null when nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether finished builds are left unread, so that nothing is reported or merged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_queue_paused: Option<bool>,
    /// Whether incoming events are thrown away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger_queue_discarding: Option<bool>,
    /// Whether incoming events are kept for later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger_queue_paused: Option<bool>,
}

impl TenantState {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TenantState {
        opt info: String,
        opt reason: String,
        opt_value result_queue_paused: bool,
        opt_value trigger_queue_discarding: bool,
        opt_value trigger_queue_paused: bool,
    }
}
