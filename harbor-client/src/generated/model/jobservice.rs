// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `jobservice`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::Check;
use serde::{Deserialize, Serialize};

scs_wire::string_id! {
    /// Names a job of the job service, 24 hexadecimal digits.
    pub struct JobId;
}

/// Jobs of one type that wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobQueue {
    /// Such as `REPLICATION` or `IMAGE_SCAN`; calls about queues take it.
    pub job_type: String,
    /// How many wait.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub count: i64,
    /// Seconds that the oldest has waited.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub latency: i64,
    /// Whether nothing is taken out.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub paused: bool,
}

impl JobQueue {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(job_type: impl Into<String>) -> Self {
        Self {
            job_type: job_type.into(),
            count: Default::default(),
            latency: Default::default(),
            paused: Default::default(),
        }
    }
}

scs_wire::setters! {
    JobQueue {
        plain job_type: String,
        value count: i64,
        value latency: i64,
        value paused: bool,
    }
}

scs_wire::open_enum! {
    /// What to do with a queue.
    pub enum QueueAction {
        /// Throw away what waits in it.
        Stop = "stop",
        /// Leave what waits, and take nothing out any more.
        Pause = "pause",
        /// Go on after a pause.
        Resume = "resume",
    }
}

/// What to do with a queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct QueueActionRequest {
    /// An unknown queue is no error.
    pub action: QueueAction,
}

impl QueueActionRequest {
    /// Holds these values.
    #[must_use]
    pub fn new(action: impl Into<QueueAction>) -> Self {
        Self { action: action.into() }
    }
}

scs_wire::setters! {
    QueueActionRequest {
        plain action: QueueAction,
    }
}

impl Check for QueueActionRequest {}

/// One of the places in a process where jobs are done. An idle one has nothing but its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Worker {
    /// Its own name.
    pub id: String,
    /// The process it is in.
    pub pool_id: WorkerPoolId,
    /// What the job last reported of itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check_in: Option<String>,
    /// When that was.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub checkin_at: Option<DateTime<Utc>>,
    /// What it is working on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_id: Option<JobId>,
    /// The type of the job at hand, such as `REPLICATION`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
    /// When it took that job.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_at: Option<DateTime<Utc>>,
}

impl Worker {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: impl Into<String>, pool_id: impl Into<WorkerPoolId>) -> Self {
        Self {
            id: id.into(),
            pool_id: pool_id.into(),
            check_in: None,
            checkin_at: None,
            job_id: None,
            job_name: None,
            start_at: None,
        }
    }
}

scs_wire::setters! {
    Worker {
        plain id: String,
        plain pool_id: WorkerPoolId,
        opt check_in: String,
        opt checkin_at: DateTime<Utc>,
        opt job_id: JobId,
        opt job_name: String,
        opt start_at: DateTime<Utc>,
    }
}

/// One process of the job service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WorkerPool {
    /// For the list of its workers.
    pub worker_pool_id: WorkerPoolId,
    /// How many jobs it works on at the same time.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub concurrency: i64,
    /// When it was last heard of.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub heartbeat_at: Option<DateTime<Utc>>,
    /// The machine; not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The process number there.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub pid: i64,
    /// When it was started.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_at: Option<DateTime<Utc>>,
}

impl WorkerPool {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(worker_pool_id: impl Into<WorkerPoolId>) -> Self {
        Self {
            worker_pool_id: worker_pool_id.into(),
            concurrency: Default::default(),
            heartbeat_at: None,
            host: None,
            pid: Default::default(),
            start_at: None,
        }
    }
}

scs_wire::setters! {
    WorkerPool {
        plain worker_pool_id: WorkerPoolId,
        value concurrency: i64,
        opt heartbeat_at: DateTime<Utc>,
        opt host: String,
        value pid: i64,
        opt start_at: DateTime<Utc>,
    }
}

scs_wire::string_id! {
    /// Names one process of the job service for as long as it runs.
    pub struct WorkerPoolId;
}
