//! What does not move in a tenant's pipelines.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use futures_core::future::BoxFuture;

use super::words::{count, line, span};
use crate::Result;
use crate::handles::Tenant;
use crate::model::{
    ChangeQueue, EventQueue, JobStatus, PipelineStatus, QueueItem, QueueItemId, Status, TenantState,
};

/// Looks for what does not move in a tenant's pipelines.
///
/// Await it; [`limits`](StuckQueuesCheck::limits) says what is too long.
///
/// # Errors
/// Those of [`status`](Tenant::status).
pub fn stuck_queues(tenant: &Tenant) -> StuckQueuesCheck {
    StuckQueuesCheck {
        tenant: tenant.clone(),
        limits: QueueLimits::default(),
    }
}

/// A look at [stuck queues](stuck_queues) before it is made.
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct StuckQueuesCheck {
    tenant: Tenant,
    limits: QueueLimits,
}

impl StuckQueuesCheck {
    /// Says what is too long and too many.
    pub fn limits(mut self, limits: QueueLimits) -> Self {
        self.limits = limits;
        self
    }
}

impl IntoFuture for StuckQueuesCheck {
    type Output = Result<StuckQueues>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let status = self.tenant.status().await?;
            let now = self.tenant.executor.clock().now();
            Ok(StuckQueues::new(&status, now, &self.limits))
        })
    }
}

/// From when on something counts as stuck.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QueueLimits {
    /// How long an item may be in a queue; 6 hours.
    pub item: TimeDelta,
    /// How long a job may wait for what is not another job, nor an item ahead; 30 minutes.
    pub wait: TimeDelta,
    /// How long a queue may have nothing running and nothing new; 30 minutes.
    pub still: TimeDelta,
    /// How many events may wait in a queue of events; 50.
    pub events: u64,
}

impl Default for QueueLimits {
    fn default() -> Self {
        Self {
            item: TimeDelta::hours(6),
            wait: TimeDelta::minutes(30),
            still: TimeDelta::minutes(30),
            events: 50,
        }
    }
}

scs_wire::setters! {
    QueueLimits {
        plain item: TimeDelta,
        plain wait: TimeDelta,
        plain still: TimeDelta,
        value events: u64,
    }
}

/// What does not move. `Display` gives one line for each thing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StuckQueues {
    /// How many items are queued in all pipelines, stuck or not.
    pub queued: usize,
    /// What the tenant's administrators have stopped; `None` where everything is let through.
    pub stopped: Option<TenantState>,
    /// Items that have been in their queue for too long, the oldest first.
    pub items: Vec<OldItem>,
    /// Jobs that have waited for too long, the longest first.
    pub waits: Vec<LongWait>,
    /// Queues in which nothing happens, the stillest first.
    pub queues: Vec<StillQueue>,
    /// Queues of events that pile up.
    pub events: Vec<EventBacklog>,
}

impl StuckQueues {
    /// Looks through a status as of `now`.
    #[must_use]
    pub fn new(status: &Status, now: DateTime<Utc>, limits: &QueueLimits) -> Self {
        let mut found = Self {
            queued: 0,
            stopped: status.state.clone().filter(is_stopped),
            items: Vec::new(),
            waits: Vec::new(),
            queues: Vec::new(),
            events: Vec::new(),
        };
        found.look_at_events(status, limits);
        for pipeline in &status.pipelines {
            for queue in &pipeline.change_queues {
                found.look_at_queue(pipeline, queue, now, limits);
            }
        }
        found.items.sort_by_key(|one| std::cmp::Reverse(one.age));
        found.waits.sort_by_key(|one| std::cmp::Reverse(one.age));
        found.queues.sort_by_key(|one| std::cmp::Reverse(one.still));
        found
    }

    /// Whether everything moves.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.troubles().is_empty()
    }

    /// How much is queued, and how much of it is stuck.
    #[must_use]
    pub fn summary(&self) -> String {
        let queued = count(self.queued, "item");
        match self.troubles().len() {
            0 => format!("{queued} queued, nothing is stuck"),
            found => format!("{queued} queued, {}", count(found, "trouble")),
        }
    }

    /// One line for each thing that is stuck.
    #[must_use]
    pub fn troubles(&self) -> Vec<String> {
        let stopped = self.stopped.iter().map(stopped);
        let events = self.events.iter().map(ToString::to_string);
        let queues = self.queues.iter().map(ToString::to_string);
        let items = self.items.iter().map(ToString::to_string);
        let waits = self.waits.iter().map(ToString::to_string);
        stopped
            .chain(events)
            .chain(queues)
            .chain(items)
            .chain(waits)
            .collect()
    }

    fn look_at_events(&mut self, status: &Status, limits: &QueueLimits) {
        let length = |queue: &Option<EventQueue>| queue.as_ref().map_or(0, |queue| queue.length);
        let of_tenant = [
            (
                "trigger events of the tenant".to_owned(),
                length(&status.trigger_event_queue),
            ),
            (
                "management events of the tenant".to_owned(),
                length(&status.management_event_queue),
            ),
        ];
        let of_connections = status
            .connection_event_queues
            .iter()
            .map(|(name, queue)| (format!("events of connection {name}"), queue.length));
        let of_pipelines = status.pipelines.iter().flat_map(|pipeline| {
            [
                ("trigger", pipeline.trigger_events),
                ("result", pipeline.result_events),
                ("management", pipeline.management_events),
            ]
            .map(|(kind, events)| {
                (
                    format!("{kind} events of pipeline {}", name_of(pipeline)),
                    events.unwrap_or(0),
                )
            })
        });
        let all = of_tenant
            .into_iter()
            .chain(of_connections)
            .chain(of_pipelines);
        let many = all.filter(|(_, length)| *length > limits.events);
        self.events = many
            .map(|(name, length)| EventBacklog { name, length })
            .collect();
    }

    fn look_at_queue(
        &mut self,
        pipeline: &PipelineStatus,
        queue: &ChangeQueue,
        now: DateTime<Utc>,
        limits: &QueueLimits,
    ) {
        // Items that are not live are there for those behind them, and never run.
        let items: Vec<&QueueItem> = queue
            .heads
            .iter()
            .flatten()
            .filter(|item| item.live != Some(false))
            .collect();
        self.queued += items.len();
        for item in &items {
            self.look_at_item(pipeline, item, now, limits);
        }
        let jobs = || items.iter().flat_map(|item| &item.jobs);
        if jobs().any(is_running) {
            return;
        }
        let times = jobs().flat_map(|job| [job.execute_time, job.start_time, job.end_time]);
        let times = times.chain(items.iter().map(|item| item.enqueue_time));
        if let Some(last) = times.flatten().max()
            && now - last > limits.still
        {
            self.queues.push(StillQueue {
                pipeline: name_of(pipeline).to_owned(),
                queue: queue.name.clone(),
                branch: queue.branch.clone(),
                items: items.len(),
                still: now - last,
            });
        }
    }

    fn look_at_item(
        &mut self,
        pipeline: &PipelineStatus,
        item: &QueueItem,
        now: DateTime<Utc>,
        limits: &QueueLimits,
    ) {
        let Some(age) = item.enqueue_time.map(|since| now - since) else {
            return;
        };
        let old = OldItem {
            pipeline: name_of(pipeline).to_owned(),
            id: item.id.clone(),
            project: item.refs.first().map(|one| one.project.clone()),
            what: item
                .refs
                .first()
                .and_then(|one| one.id.clone().or_else(|| one.git_ref.clone())),
            age,
        };
        // Not since when they wait, but when they could have at the earliest: the end of what they
        // waited for before is not told.
        let ended = item.jobs.iter().filter_map(|other| other.end_time);
        let since = ended.chain(item.enqueue_time).max();
        let wait = since.map_or(age, |since| now - since);
        // Outside of its queue's window an item waits for those ahead of it, and its jobs with it.
        if wait > limits.wait && item.active != Some(false) {
            for job in item.jobs.iter().filter(|job| waits(job)) {
                self.waits.push(LongWait {
                    item: old.clone(),
                    job: job.name.clone(),
                    waits_for: job.waiting_status.clone(),
                    age: wait,
                });
            }
        }
        if age > limits.item {
            self.items.push(old);
        }
    }
}

fn name_of(pipeline: &PipelineStatus) -> &str {
    pipeline.name.as_deref().unwrap_or("?")
}

fn is_running(job: &JobStatus) -> bool {
    job.start_time.is_some() && job.result.is_none() && job.paused != Some(true)
}

/// Whether a job waits, and for something that is not another job: for those, their own troubles
/// are told. The words are the server's (`recordings/zuul/012-status`).
fn waits(job: &JobStatus) -> bool {
    let for_jobs =
        |status: &str| status.starts_with("dependencies:") || status.starts_with("requirements:");
    job.start_time.is_none()
        && job.result.is_none()
        && !job.waiting_status.as_deref().is_some_and(for_jobs)
}

fn is_stopped(state: &TenantState) -> bool {
    [
        state.trigger_queue_paused,
        state.trigger_queue_discarding,
        state.result_queue_paused,
    ]
    .contains(&Some(true))
}

fn stopped(state: &TenantState) -> String {
    let states = [
        (state.trigger_queue_paused, "trigger events are paused"),
        (
            state.trigger_queue_discarding,
            "trigger events are DISCARDED",
        ),
        (state.result_queue_paused, "result events are paused"),
    ];
    let states: Vec<&str> = states
        .iter()
        .filter(|(is_on, _)| *is_on == Some(true))
        .map(|(_, text)| *text)
        .collect();
    let reasons = [&state.reason, &state.info]
        .into_iter()
        .flatten()
        .map(|text| line(text));
    let reasons: Vec<String> = reasons.filter(|text| !text.is_empty()).collect();
    match reasons.is_empty() {
        true => states.join(", "),
        false => format!("{}: {}", states.join(", "), reasons.join("; ")),
    }
}

impl fmt::Display for StuckQueues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.summary())?;
        self.troubles()
            .iter()
            .try_for_each(|trouble| writeln!(f, "{trouble}"))
    }
}

/// An item that has been in its queue for too long.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OldItem {
    /// The pipeline that it is in.
    pub pipeline: String,
    /// The item.
    pub id: QueueItemId,
    /// The project of its first ref.
    pub project: Option<String>,
    /// Its change, or its ref where there is none.
    pub what: Option<String>,
    /// How long ago it was enqueued.
    pub age: TimeDelta,
}

impl OldItem {
    fn name(&self) -> String {
        let parts = [
            Some(self.pipeline.as_str()),
            self.project.as_deref(),
            self.what.as_deref(),
        ];
        parts
            .into_iter()
            .flatten()
            .map(line)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl fmt::Display for OldItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: in its queue for {}", self.name(), span(self.age))
    }
}

/// A job that has waited for too long.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LongWait {
    /// The item whose job it is.
    pub item: OldItem,
    /// The job.
    pub job: String,
    /// What it waits for, in the server's words (`executor`, `semaphores: …`, `node request: …`,
    /// `repo state`); `None` where the server does not say.
    pub waits_for: Option<String>,
    /// How long it has waited at least: since the item was enqueued or a job of it last ended.
    pub age: TimeDelta,
}

impl fmt::Display for LongWait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let waits_for = self.waits_for.as_deref().unwrap_or("what is not told");
        let (job, waits_for) = (line(&self.job), line(waits_for));
        write!(
            f,
            "{}: {job} waits for {}: {waits_for}",
            self.item.name(),
            span(self.age)
        )
    }
}

/// A queue in which nothing happens.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StillQueue {
    /// Its pipeline.
    pub pipeline: String,
    /// Its name; pipelines that test changes independently have queues without one.
    pub queue: Option<String>,
    /// The branch, where it has one queue for each.
    pub branch: Option<String>,
    /// How many items are in it.
    pub items: usize,
    /// How long ago something was enqueued, started or ended.
    pub still: TimeDelta,
}

impl fmt::Display for StillQueue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", line(&self.pipeline))?;
        for part in [&self.queue, &self.branch]
            .into_iter()
            .flatten()
            .filter(|p| !p.is_empty())
        {
            write!(f, " {}", line(part))?;
        }
        let items = count(self.items, "item");
        write!(
            f,
            ": nothing runs and nothing happened for {} ({items})",
            span(self.still)
        )
    }
}

/// A queue of events that piles up.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventBacklog {
    /// Which events.
    pub name: String,
    /// How many wait.
    pub length: u64,
}

impl fmt::Display for EventBacklog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} wait", self.length, line(&self.name))
    }
}
