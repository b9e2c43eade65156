//! What differs between two statuses.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{ItemPlace, JobPhase, QueuedItem};
use crate::model::{
    BuildResult, JobStatus, PipelineState, PipelineStatus, QueueItemId, Status, TenantState,
};

/// One thing that has changed in a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// The tenant's queues were paused, let go, or given another reason.
    TenantStateChanged {
        /// What it was.
        before: Option<TenantState>,
        /// What it is.
        after: Option<TenantState>,
    },
    /// The tenant has loaded its configuration anew.
    Reconfigured {
        /// When, by the server's clock.
        at: Option<DateTime<Utc>>,
    },
    /// There is another pipeline.
    PipelineAdded {
        /// Its name.
        pipeline: String,
    },
    /// A pipeline is no longer there; its items are gone, too.
    PipelineGone {
        /// Its name.
        pipeline: String,
    },
    /// A pipeline has stopped working, or works again.
    PipelineStateChanged {
        /// Its name.
        pipeline: String,
        /// What it was.
        before: Option<PipelineState>,
        /// What it is.
        after: Option<PipelineState>,
    },
    /// An item was put into a queue. Which of its jobs have started or ended since then follows.
    ItemAdded(Arc<QueuedItem>),
    /// An item has left its queue: reported, dequeued or replaced. This is what was known last;
    /// the last jobs may have ended since, and the buildset with this `queue_item_uuid` tells how.
    ItemGone(Arc<QueuedItem>),
    /// An item has another position in its queue.
    ItemMoved {
        /// The item, at its new position.
        item: Arc<QueuedItem>,
        /// The position that it had.
        from: usize,
    },
    /// An item has come into the window of its queue, or has fallen out of it.
    ItemActiveChanged(Arc<QueuedItem>),
    /// Other reasons (or none any more) say that the item fails.
    ItemFailingChanged {
        /// The item, with the new reasons.
        item: Arc<QueuedItem>,
        /// The reasons that there were.
        before: Vec<String>,
    },
    /// A job has started.
    JobStarted {
        /// Its item.
        item: Arc<QueuedItem>,
        /// The job.
        job: Box<JobStatus>,
    },
    /// A job holds its nodes for others now, or no longer does.
    JobPausedChanged {
        /// Its item.
        item: Arc<QueuedItem>,
        /// The job.
        job: Box<JobStatus>,
    },
    /// A job has ended; its start may have gone unseen.
    JobFinished {
        /// Its item.
        item: Arc<QueuedItem>,
        /// The job.
        job: Box<JobStatus>,
        /// How it ended.
        result: BuildResult,
    },
    /// A job that had ended has another result.
    JobResultChanged {
        /// Its item.
        item: Arc<QueuedItem>,
        /// The job, with the new result.
        job: Box<JobStatus>,
        /// The result that it had.
        before: BuildResult,
    },
    /// A job that had started is back to waiting: its build is tried again, or the item is tested
    /// anew because one ahead of it failed.
    JobReset {
        /// Its item.
        item: Arc<QueuedItem>,
        /// The job.
        job: Box<JobStatus>,
    },
}

impl Change {
    /// The item that it is about.
    #[must_use]
    pub fn item(&self) -> Option<&QueuedItem> {
        match self {
            Self::TenantStateChanged { .. }
            | Self::Reconfigured { .. }
            | Self::PipelineAdded { .. }
            | Self::PipelineGone { .. }
            | Self::PipelineStateChanged { .. } => None,
            Self::ItemAdded(item)
            | Self::ItemGone(item)
            | Self::ItemMoved { item, .. }
            | Self::ItemActiveChanged(item)
            | Self::ItemFailingChanged { item, .. }
            | Self::JobStarted { item, .. }
            | Self::JobPausedChanged { item, .. }
            | Self::JobFinished { item, .. }
            | Self::JobResultChanged { item, .. }
            | Self::JobReset { item, .. } => Some(item),
        }
    }
}

/// What has changed from one status of a tenant to a later one.
///
/// First come the tenant and its pipelines, then the items that are gone, then the others in the
/// order of their queues, each with what has changed in it. What came and went in between is not
/// seen. The work grows with the number of items, not with its square.
///
/// A pipeline that the server has not read yet comes without a name. As long as there is one, a
/// pipeline that is missing may be that one, and neither it nor its items count as gone;
/// [`Status::with_missing_from`] puts in what was known of it.
#[must_use]
pub fn diff(before: &Status, after: &Status) -> Vec<Change> {
    let mut changes = Vec::new();
    tenant(before, after, &mut changes);
    pipelines(before, after, &mut changes);
    items(before, after, &mut changes);
    changes
}

impl Status {
    /// Puts the pipelines of an earlier status in the place of those that the server had not read
    /// yet when it answered.
    ///
    /// ```
    /// use zuul_client::model::{PipelineStatus, Status};
    ///
    /// let before = Status::new().pipelines([PipelineStatus::new().name("gate")]);
    /// let after = Status::new().pipelines([PipelineStatus::new().trigger_events(0_u64)]);
    /// assert_eq!(after.with_missing_from(&before), before);
    /// ```
    #[must_use]
    pub fn with_missing_from(mut self, before: &Self) -> Self {
        if is_incomplete(&self) {
            let missing: Vec<_> = missing(before, &self).cloned().collect();
            self.pipelines.retain(|pipeline| pipeline.name.is_some());
            self.pipelines.extend(missing);
        }
        self
    }
}

/// The scheduler writes a pipeline's state down only after it has worked on it for the first time;
/// until then the web server shows its event counts alone.
fn is_incomplete(status: &Status) -> bool {
    status
        .pipelines
        .iter()
        .any(|pipeline| pipeline.name.is_none())
}

fn missing<'a>(before: &'a Status, after: &Status) -> impl Iterator<Item = &'a PipelineStatus> {
    let there: HashMap<_, _> = by_name(after).collect();
    by_name(before)
        .filter_map(move |(name, pipeline)| (!there.contains_key(name)).then_some(pipeline))
}

fn by_name(status: &Status) -> impl Iterator<Item = (&str, &PipelineStatus)> {
    let pipelines = status.pipelines.iter();
    pipelines.filter_map(|pipeline| Some((pipeline.name.as_deref()?, pipeline)))
}

fn tenant(before: &Status, after: &Status, changes: &mut Vec<Change>) {
    if before.state != after.state {
        changes.push(Change::TenantStateChanged {
            before: before.state.clone(),
            after: after.state.clone(),
        });
    }
    if before.last_reconfigured != after.last_reconfigured {
        changes.push(Change::Reconfigured {
            at: after.last_reconfigured,
        });
    }
}

fn pipelines(before: &Status, after: &Status, changes: &mut Vec<Change>) {
    let old: HashMap<_, _> = by_name(before).collect();
    for (name, pipeline) in by_name(after) {
        match old.get(name) {
            None => changes.push(Change::PipelineAdded {
                pipeline: name.to_owned(),
            }),
            Some(old) if old.state != pipeline.state => {
                changes.push(Change::PipelineStateChanged {
                    pipeline: name.to_owned(),
                    before: old.state.clone(),
                    after: pipeline.state.clone(),
                });
            }
            Some(_) => {}
        }
    }
    if !is_incomplete(after) {
        let gone = missing(before, after).filter_map(|pipeline| pipeline.name.clone());
        changes.extend(gone.map(|pipeline| Change::PipelineGone { pipeline }));
    }
}

fn items(before: &Status, after: &Status, changes: &mut Vec<Change>) {
    let by_id = |status| -> HashMap<&QueueItemId, ItemPlace<'_>> {
        Status::items(status)
            .map(|place| (&place.item.id, place))
            .collect()
    };
    let (old, new) = (by_id(before), by_id(after));
    let named: HashMap<_, _> = by_name(after).collect();
    let incomplete = is_incomplete(after);
    for place in before.items() {
        let name = place.pipeline.name.as_deref().unwrap_or_default();
        let unseen = incomplete && !named.contains_key(name);
        if !unseen && !new.contains_key(&place.item.id) {
            changes.push(Change::ItemGone(Arc::new(place.to_queued_item())));
        }
    }
    for place in after.items() {
        match old.get(&place.item.id) {
            Some(old) => item(old, &place, changes),
            None => added(&place, changes),
        }
    }
}

/// Whoever counts jobs that end must not miss those that were quicker than the looks.
fn added(place: &ItemPlace<'_>, changes: &mut Vec<Change>) {
    let item = Arc::new(place.to_queued_item());
    changes.push(Change::ItemAdded(Arc::clone(&item)));
    let mut seen = || Arc::clone(&item);
    for job in &place.item.jobs {
        changes.extend(job_change(None, job, &mut seen));
    }
}

fn item(before: &ItemPlace<'_>, after: &ItemPlace<'_>, changes: &mut Vec<Change>) {
    // Nearly all items stay as they are; only one that has changed is copied, and once.
    let mut copy = None;
    let mut seen = || Arc::clone(copy.get_or_insert_with(|| Arc::new(after.to_queued_item())));
    if before.position != after.position {
        changes.push(Change::ItemMoved {
            item: seen(),
            from: before.position,
        });
    }
    if before.item.is_active() != after.item.is_active() {
        changes.push(Change::ItemActiveChanged(seen()));
    }
    if before.item.failing_reasons != after.item.failing_reasons {
        changes.push(Change::ItemFailingChanged {
            item: seen(),
            before: before.item.failing_reasons.clone(),
        });
    }
    let old: HashMap<_, _> = numbered(&before.item.jobs).collect();
    for (key, job) in numbered(&after.item.jobs) {
        changes.extend(job_change(old.get(&key).copied(), job, &mut seen));
    }
}

/// An item that ties several changes together may have a job once for each of them.
fn numbered(jobs: &[JobStatus]) -> impl Iterator<Item = ((&str, usize), &JobStatus)> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    jobs.iter().map(move |job| {
        let count = times.entry(job.name.as_str()).or_default();
        *count += 1;
        ((job.name.as_str(), *count), job)
    })
}

fn job_change(
    before: Option<&JobStatus>,
    job: &JobStatus,
    item: &mut impl FnMut() -> Arc<QueuedItem>,
) -> Option<Change> {
    use JobPhase::{Finished, Paused, Queued, Running, Waiting};
    // Another build of the same job begins anew.
    let same_build = before.filter(|old| old.uuid == job.uuid);
    let (old, new) = (before.map_or(Waiting, JobStatus::phase), job.phase());
    let old_of_build = same_build.map_or(Waiting, JobStatus::phase);
    Some(match (old_of_build, new) {
        (Finished(before), Finished(result)) if before == result => return None,
        (Finished(before), Finished(_)) => Change::JobResultChanged {
            item: item(),
            job: Box::new(job.clone()),
            before,
        },
        (_, Finished(result)) => Change::JobFinished {
            item: item(),
            job: Box::new(job.clone()),
            result,
        },
        (Running, Paused) | (Paused, Running) => Change::JobPausedChanged {
            item: item(),
            job: Box::new(job.clone()),
        },
        (Waiting | Queued, Running | Paused) | (Finished(_), Running | Paused) => {
            Change::JobStarted {
                item: item(),
                job: Box::new(job.clone()),
            }
        }
        (_, Waiting | Queued) if matches!(old, Running | Paused | Finished(_)) => {
            Change::JobReset {
                item: item(),
                job: Box::new(job.clone()),
            }
        }
        _ => return None,
    })
}
