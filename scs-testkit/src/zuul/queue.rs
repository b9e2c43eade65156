//! Items in their queues, and the status made of them.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{
    item::{Item, Job},
    version::Version,
};

/// How far a job is.
#[derive(Clone, Debug)]
pub(crate) struct Progress {
    pub(crate) job: Job,
    pub(crate) uuid: Option<String>,
    pub(crate) started: Option<DateTime<Utc>>,
    pub(crate) ended: Option<DateTime<Utc>>,
    pub(crate) result: Option<String>,
}

/// An item in a queue.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) item: Item,
    pub(crate) enqueued: DateTime<Utc>,
    /// Since when it is at the head of its queue.
    pub(crate) active: Option<DateTime<Utc>>,
    /// Was it behind another one?
    pub(crate) waited: bool,
    pub(crate) buildset: String,
    pub(crate) jobs: Vec<Progress>,
}

impl Progress {
    pub(crate) fn new(job: Job) -> Self {
        Self {
            job,
            uuid: None,
            started: None,
            ended: None,
            result: None,
        }
    }

    pub(crate) fn is_running(&self) -> bool {
        self.started.is_some() && self.ended.is_none()
    }

    fn json(&self, pipeline: &str, place: &Place<'_>) -> Value {
        let mut value = match (&self.uuid, self.started) {
            (Some(uuid), Some(started)) => self.running(uuid, started, pipeline, place),
            _ => self.waiting(),
        };
        value["name"] = json!(self.job.name);
        value["voting"] = json!(self.job.voting);
        value["dependencies"] = json!(self.job.dependencies);
        value["result"] = json!(self.result);
        if !place.version.is_14() {
            super::rows::strip(&mut value, &["snapshotting"]);
            value["finger_url"] = match &self.uuid {
                Some(uuid) => json!(format!("finger://localhost:79/{uuid}")),
                None => Value::Null,
            };
        }
        value
    }

    /// `start_time` and its like are float seconds, `elapsed_time` and `remaining_time` are milliseconds.
    fn running(
        &self,
        uuid: &str,
        started: DateTime<Utc>,
        pipeline: &str,
        place: &Place<'_>,
    ) -> Value {
        let until = self.ended.unwrap_or(place.now);
        let elapsed = (until - started).num_milliseconds().max(0);
        let estimate = self.job.estimate.map_or(0, millis);
        let remaining = match (self.ended, self.job.estimate) {
            (Some(_), _) => json!(0),
            (None, Some(_)) => json!((estimate - elapsed).max(0)),
            (None, None) => Value::Null,
        };
        json!({
            "canceled": false, "elapsed_time": elapsed, "end_time": self.ended.map(seconds),
            "estimated_time": self.job.estimate.map_or(0.0, |estimate| estimate.as_secs_f64()),
            "execute_time": seconds(started), "paused": false, "pipeline": pipeline, "pre_fail": false,
            "queued": true, "remaining_time": remaining,
            "report_url": format!("{}/t/{}/build/{uuid}", place.base, place.tenant), "retry": false,
            "snapshotting": false, "start_time": seconds(started), "tries": 1,
            "url": format!("stream/{uuid}?logfile=console.log"), "uuid": uuid, "waiting_status": null,
        })
    }

    fn waiting(&self) -> Value {
        let waiting = match self.job.dependencies.as_slice() {
            [] => json!(self.job.waiting),
            names => json!(format!("dependencies: {}", names.join(", "))),
        };
        let waiting = if self.ended.is_some() {
            Value::Null
        } else {
            waiting
        };
        json!({
            "canceled": null, "elapsed_time": null, "end_time": null, "estimated_time": null, "execute_time": null,
            "paused": null, "pipeline": null, "pre_fail": null, "queued": self.job.dependencies.is_empty(),
            "remaining_time": null, "report_url": null, "retry": null, "snapshotting": null, "start_time": null,
            "tries": 0, "url": null, "uuid": null, "waiting_status": waiting,
        })
    }
}

impl Entry {
    pub(crate) fn is_done(&self) -> bool {
        !self.jobs.is_empty() && self.jobs.iter().all(|job| job.ended.is_some())
    }

    fn json(&self, ahead: Option<&str>, behind: &[&str], place: &Place<'_>) -> Value {
        let item = &self.item;
        let active = self.active.is_some();
        let jobs: Vec<_> = match active {
            true => self
                .jobs
                .iter()
                .map(|job| job.json(&item.pipeline, place))
                .collect(),
            false => Vec::new(),
        };
        let remaining = jobs
            .iter()
            .filter_map(|job| job["remaining_time"].as_i64())
            .max();
        let owner = item.change.as_ref().map(|_| "alice");
        let reference = json!({
            "id": item.change, "owner": owner, "project": item.at.project,
            "project_canonical": format!("git.example.org/{}", item.at.project), "ref": item.at.name,
            "url": item.at.url,
        });
        json!({
            "active": active, "enqueue_time": self.enqueued.timestamp_millis(),
            "failing_reasons": item.failing_reasons, "id": self.id, "item_ahead": ahead, "items_behind": behind,
            "jobs": jobs, "live": true, "refs": [reference], "remaining_time": remaining,
            "zuul_ref": active.then(|| format!("Z{}", self.buildset)),
        })
    }
}

/// Where and when a status is made.
pub(crate) struct Place<'a> {
    pub(crate) tenant: &'a str,
    pub(crate) base: &'a str,
    pub(crate) now: DateTime<Utc>,
    pub(crate) version: Version,
}

/// The queues of a pipeline: a shared one holds its items one behind the other, others are alone.
pub(crate) fn queues(pipeline: &str, entries: &[Entry], place: &Place<'_>) -> Vec<Value> {
    let mut queues: Vec<(Option<&str>, Vec<&Entry>)> = Vec::new();
    for entry in entries
        .iter()
        .filter(|entry| entry.item.pipeline == pipeline)
    {
        let name = entry.item.queue.as_deref();
        match queues
            .iter_mut()
            .find(|(other, _)| name.is_some() && *other == name)
        {
            Some((_, items)) => items.push(entry),
            None => queues.push((name, vec![entry])),
        }
    }
    let queue = |(name, items): (Option<&str>, Vec<&Entry>)| {
        let head: Vec<_> = items
            .iter()
            .enumerate()
            .map(|(at, entry)| {
                let ahead = at.checked_sub(1).map(|at| items[at].id.as_str());
                let behind: Vec<_> = items
                    .get(at + 1)
                    .map(|entry| entry.id.as_str())
                    .into_iter()
                    .collect();
                entry.json(ahead, &behind, place)
            })
            .collect();
        let window = i32::from(name.is_some());
        json!({ "branch": null, "heads": [head], "name": name.unwrap_or_default(), "window": window })
    };
    queues.into_iter().map(queue).collect()
}

pub(crate) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "microseconds of this century fit"
)]
fn seconds(time: DateTime<Utc>) -> f64 {
    time.timestamp_micros() as f64 / 1e6
}
