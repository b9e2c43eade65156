//! How far an item and its jobs have come.

use chrono::TimeDelta;

use super::WaitingFor;
use crate::model::{BuildResult, JobStatus, QueueItem};

/// How far a job has come.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JobPhase {
    /// Something must happen before it can be given out; see [`JobStatus::waiting_for`].
    Waiting,
    /// It can run as soon as there are nodes, the repositories and an executor.
    Queued,
    /// It runs.
    Running,
    /// It has done its part, and holds its nodes until the jobs that need it have ended.
    Paused,
    /// It has ended, or was skipped.
    Finished(BuildResult),
}

impl JobStatus {
    /// How far the job has come.
    #[must_use]
    pub fn phase(&self) -> JobPhase {
        match &self.result {
            Some(result) => JobPhase::Finished(result.clone()),
            None if self.paused == Some(true) => JobPhase::Paused,
            None if self.start_time.is_some() => JobPhase::Running,
            None if self.queued == Some(true) => JobPhase::Queued,
            None => JobPhase::Waiting,
        }
    }

    /// What the job waits for; `None` once it has started, and as long as the server has not said.
    /// Of a job that is tried again, it may be what it waited for the first time.
    #[must_use]
    pub fn waiting_for(&self) -> Option<WaitingFor> {
        match self.phase() {
            JobPhase::Waiting | JobPhase::Queued => {
                self.waiting_status.as_deref().map(WaitingFor::from)
            }
            _ => None,
        }
    }
}

impl QueueItem {
    /// Whether the item is there for its own sake; one that is not stands in the queue only
    /// because an item behind it needs its change, and runs no jobs.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.live != Some(false)
    }

    /// Whether the item is inside of its queue's window, so that its jobs are given out.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.active == Some(true)
    }

    /// Whether it is clear already that the item fails, though jobs may still run.
    #[must_use]
    pub fn is_failing(&self) -> bool {
        !self.failing_reasons.is_empty()
    }

    /// The job of that name. An item that ties several changes together may have it once for each.
    #[must_use]
    pub fn job(&self, name: &str) -> Option<&JobStatus> {
        self.jobs.iter().find(|job| job.name == name)
    }

    /// How long until the item and those ahead of it have ended, as far as earlier builds tell.
    ///
    /// `None` until all jobs have started, and while a job runs that has no earlier builds to go
    /// by: the server leaves that one out, so that its own `remaining_time` is too short then.
    #[must_use]
    pub fn remaining(&self) -> Option<TimeDelta> {
        let is_known = |job: &JobStatus| job.result.is_some() || job.remaining_time.is_some();
        self.remaining_time
            .filter(|_| self.jobs.iter().all(is_known))
    }
}
