//! The life of an item: events are taken up, jobs start, print and end, rows and logs appear. All by the clock, whenever
//! somebody looks.

use std::collections::{HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{
    generate::uuid,
    images,
    log_files::{Files, folder},
    queue::{Entry, Progress},
    rows::{Row, SetRow},
    tenant::{Event, Tenant},
};

/// What a running build prints.
#[derive(Debug)]
pub(crate) struct Console {
    pub(crate) tenant: String,
    pub(crate) text: String,
    pub(crate) later: VecDeque<(DateTime<Utc>, String)>,
    pub(crate) generated: Option<u64>,
    pub(crate) ended: bool,
}

/// What a step of a life touches besides its tenant.
pub(crate) struct Stage<'a> {
    pub(crate) consoles: &'a mut HashMap<String, Console>,
    pub(crate) files: &'a mut Files,
    pub(crate) logs: &'a str,
    pub(crate) ids: &'a mut i64,
    pub(crate) now: DateTime<Utc>,
}

impl Stage<'_> {
    /// An id that is new.
    pub(crate) fn id(&mut self, kind: u64) -> String {
        *self.ids += 1;
        uuid(kind, *self.ids)
    }
}

fn delta(duration: std::time::Duration) -> TimeDelta {
    TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX)
}

/// Brings a tenant to the present.
pub(crate) fn advance(tenant: &mut Tenant, stage: &mut Stage<'_>) {
    let due: Vec<_> = {
        let (due, later) = std::mem::take(&mut tenant.events)
            .into_iter()
            .partition(|(at, _)| *at <= stage.now);
        tenant.events = later;
        due
    };
    for (_, event) in due {
        take_up(tenant, event, stage);
    }
    for at in 0..tenant.entries.len() {
        activate(tenant, at, stage);
        while let Some((job, moment)) =
            next_step(&tenant.entries[at]).filter(|(_, moment)| *moment <= stage.now)
        {
            let mut entry = tenant.entries[at].clone();
            step(tenant, &mut entry, job, moment, stage);
            tenant.entries[at] = entry;
        }
    }
    for console in stage
        .consoles
        .values_mut()
        .filter(|console| console.tenant == tenant.name)
    {
        while console
            .later
            .front()
            .is_some_and(|(at, _)| *at <= stage.now)
        {
            console
                .text
                .extend(console.later.pop_front().map(|(_, text)| text));
        }
    }
    images::settle(tenant, stage.now);
    let done: Vec<_> = tenant
        .entries
        .iter()
        .filter(|entry| entry.is_done())
        .cloned()
        .collect();
    if !done.is_empty() {
        for entry in &done {
            let good = |job: &Progress| !job.job.voting || job.result.as_deref() == Some("SUCCESS");
            let (result, message) = match entry.jobs.iter().all(good) {
                true => ("SUCCESS", Some("Build succeeded.")),
                false => ("FAILURE", Some("Build failed.")),
            };
            if result == "SUCCESS" && entry.item.pipeline == "image" {
                images::built(tenant, entry, stage);
            }
            close_set(tenant, entry, result, message, stage.now);
        }
        tenant.entries.retain(|entry| !entry.is_done());
        // The next ones of their queues are at the head now.
        advance(tenant, stage);
    }
}

/// When something happens next.
pub(crate) fn next_moment(tenant: &Tenant) -> Option<DateTime<Utc>> {
    let events = tenant.events.iter().map(|(at, _)| *at);
    let steps = tenant
        .entries
        .iter()
        .filter_map(next_step)
        .map(|(_, at)| at);
    events.chain(steps).chain(tenant.launcher).min()
}

fn take_up(tenant: &mut Tenant, event: Event, stage: &mut Stage<'_>) {
    match event {
        Event::Enqueue(entry) => tenant.entries.push(*entry),
        Event::Dequeue(pipeline, project, name) => {
            let meant = |entry: &Entry| {
                entry.item.pipeline == pipeline
                    && entry.item.at.project == project
                    && (entry.item.at.name == name || entry.item.change.as_deref() == Some(&name))
            };
            let gone: Vec<_> = tenant
                .entries
                .iter()
                .filter(|entry| meant(entry))
                .cloned()
                .collect();
            tenant.entries.retain(|entry| !meant(entry));
            for mut entry in gone {
                for job in 0..entry.jobs.len() {
                    if entry.jobs[job].is_running() {
                        entry.jobs[job].job.result = "ABORTED".into();
                        end(tenant, &mut entry, job, stage.now, stage);
                    }
                }
                close_set(tenant, &entry, "DEQUEUED", None, stage.now);
            }
        }
        Event::Promote(pipeline, changes) => {
            let rank = |entry: &Entry| {
                let change = entry
                    .item
                    .change
                    .as_ref()
                    .filter(|_| entry.item.pipeline == pipeline);
                change
                    .and_then(|change| changes.iter().position(|wanted| wanted == change))
                    .unwrap_or(usize::MAX)
            };
            tenant.entries.sort_by_key(rank);
        }
    }
}

/// An item is active where none is ahead of it in its queue; then its buildset begins.
fn activate(tenant: &mut Tenant, at: usize, stage: &Stage<'_>) {
    let entry = &tenant.entries[at];
    let ahead = |other: &Entry| {
        entry.item.queue.is_some()
            && other.item.queue == entry.item.queue
            && other.item.pipeline == entry.item.pipeline
    };
    if entry.active.is_some() {
        return;
    }
    if tenant.entries[..at].iter().any(ahead) {
        tenant.entries[at].waited = true;
        return;
    }
    let set = SetRow {
        id: tenant.database.buildsets.last().map_or(0, |set| set.id) + 1,
        uuid: entry.buildset.clone(),
        result: None,
        message: None,
        pipeline: entry.item.pipeline.clone(),
        event_id: json!(entry.id),
        event_time: Some(entry.enqueued),
        queue_item: entry.id.clone(),
        first_start: None,
        last_end: None,
        user: entry.item.user.clone(),
        parameters: entry.item.parameters.clone(),
        refs: vec![entry.item.at.clone()],
        events: json!([]),
    };
    let entry = &mut tenant.entries[at];
    entry.active = Some(if entry.waited {
        stage.now
    } else {
        entry.enqueued
    });
    if entry.item.stored {
        tenant.database.buildsets.push(set);
    }
}

/// The job that moves next, and when.
fn next_step(entry: &Entry) -> Option<(usize, DateTime<Utc>)> {
    let active = entry.active?;
    let moment = |job: &Progress| {
        if job.ended.is_some() {
            return None;
        }
        if let Some(started) = job.started {
            return Some(started + delta(job.job.run?));
        }
        let mut ready = active;
        for name in &job.job.dependencies {
            let other = entry.jobs.iter().find(|other| other.job.name == *name);
            match other {
                Some(other) => ready = ready.max(other.ended?),
                None => continue,
            }
            if other.is_some_and(|other| other.result.as_deref() != Some("SUCCESS")) {
                return Some(ready);
            }
        }
        Some(ready + delta(job.job.start?))
    };
    let moments = entry
        .jobs
        .iter()
        .enumerate()
        .filter_map(|(at, job)| Some((at, moment(job)?)));
    moments.min_by_key(|(_, moment)| *moment)
}

fn step(
    tenant: &mut Tenant,
    entry: &mut Entry,
    job: usize,
    moment: DateTime<Utc>,
    stage: &mut Stage<'_>,
) {
    let failed = |name: &String| {
        let other = entry.jobs.iter().find(|other| other.job.name == *name);
        other.is_some_and(|other| {
            other.ended.is_some() && other.result.as_deref() != Some("SUCCESS")
        })
    };
    if entry.jobs[job].started.is_some() {
        end(tenant, entry, job, moment, stage);
    } else if entry.jobs[job].job.dependencies.iter().any(failed) {
        entry.jobs[job].ended = Some(moment);
        entry.jobs[job].result = Some("SKIPPED".into());
    } else {
        start(tenant, entry, job, moment, stage);
    }
}

/// A job starts: from now on it has a build, a row and a console.
pub(crate) fn start(
    tenant: &mut Tenant,
    entry: &mut Entry,
    job: usize,
    moment: DateTime<Utc>,
    stage: &mut Stage<'_>,
) {
    let uuid = stage.id(5);
    let progress = &mut entry.jobs[job];
    progress.uuid = Some(uuid.clone());
    progress.started = Some(moment);
    if !entry.item.stored {
        return;
    }
    let scripted = &progress.job;
    let mut console = Console {
        tenant: tenant.name.clone(),
        text: String::new(),
        later: VecDeque::new(),
        generated: scripted.generated,
        ended: false,
    };
    let mut lines: Vec<_> = scripted
        .lines
        .iter()
        .map(|(after, text)| (moment + delta(*after), text.clone()))
        .collect();
    lines.sort_by_key(|(at, _)| *at);
    for (at, text) in lines {
        match at <= stage.now {
            true => console.text.push_str(&text),
            false => console.later.push_back((at, text)),
        }
    }
    stage.consoles.insert(uuid.clone(), console);
    let id = tenant.database.builds.last().map_or(0, |row| row.id) + 1;
    tenant.database.builds.push(Row {
        id,
        uuid,
        job_name: scripted.name.clone(),
        result: None,
        held: None,
        execute_time: Some(moment),
        start_time: Some(moment),
        end_time: None,
        duration: None,
        voting: scripted.voting,
        log_url: None,
        nodeset: String::new(),
        error_detail: None,
        is_final: None,
        artifacts: json!([]),
        provides: json!([]),
        at: entry.item.at.clone(),
        pipeline: entry.item.pipeline.clone(),
        event_id: json!(entry.id),
        event_time: Some(entry.enqueued),
        queue_item: entry.id.clone(),
        buildset: entry.buildset.clone(),
    });
    if let Some(set) = tenant
        .database
        .buildsets
        .iter_mut()
        .find(|set| set.uuid == entry.buildset)
    {
        set.first_start = set.first_start.or(Some(moment));
    }
}

/// A job ends: its row is complete, its log lies on the log server, its console runs out.
pub(crate) fn end(
    tenant: &mut Tenant,
    entry: &mut Entry,
    job: usize,
    moment: DateTime<Utc>,
    stage: &mut Stage<'_>,
) {
    let progress = &mut entry.jobs[job];
    progress.ended = Some(moment);
    progress.result = Some(progress.job.result.clone());
    let (Some(uuid), Some(started)) = (&progress.uuid, progress.started) else {
        return;
    };
    let Some(row) = tenant
        .database
        .builds
        .iter_mut()
        .find(|row| row.uuid == *uuid)
    else {
        return;
    };
    let aborted = progress.job.result == "ABORTED";
    row.result.clone_from(&progress.result);
    row.end_time = Some(moment);
    row.duration =
        Some(super::queue::millis((moment - started).to_std().unwrap_or_default()) as f64 / 1000.0);
    row.held = Some(false);
    row.is_final = Some(true);
    row.error_detail.clone_from(&progress.job.error_detail);
    let console = stage.consoles.get_mut(uuid);
    let text = console.map_or_else(String::new, |console| {
        if aborted {
            let time = moment.format("%Y-%m-%d %H:%M:%S%.6f");
            console.text.push_str(&format!("{time} | RUN END RESULT_ABORTED: [untrusted : git.example.org/{}/playbooks/run.yaml@main]\n", entry.item.at.project));
        } else {
            console.text.extend(console.later.drain(..).map(|(_, text)| text));
        }
        console.later.clear();
        console.ended = true;
        console.text.clone()
    });
    // A build that was aborted leaves no logs behind (`recordings/zuul/282-build-canceled`), nor does an error.
    if aborted || progress.job.error_detail.is_some() {
        return;
    }
    let place = folder(uuid);
    row.log_url = Some(
        progress
            .job
            .log_url
            .clone()
            .unwrap_or_else(|| format!("{}{place}", stage.logs)),
    );
    let base = row.log_url.clone().unwrap_or_default();
    let manifest = json!({
        "name": "Zuul Manifest", "url": format!("{base}zuul-manifest.json"), "metadata": { "type": "zuul_manifest" },
    });
    let own = progress
        .job
        .artifacts
        .iter()
        .map(|artifact| absolute(artifact, &base));
    row.artifacts = std::iter::once(manifest).chain(own).collect();
    stage.files.put_build(row, &progress.job, text, moment);
}

/// An artifact's URL arrives absolute when it was relative to the log's.
fn absolute(artifact: &Value, base: &str) -> Value {
    let mut artifact = artifact.clone();
    let relative = artifact["url"].as_str().filter(|url| !url.contains("://"));
    if let Some(url) = relative.map(|url| format!("{base}{url}")) {
        artifact["url"] = json!(url);
    }
    artifact
}

fn close_set(
    tenant: &mut Tenant,
    entry: &Entry,
    result: &str,
    message: Option<&str>,
    now: DateTime<Utc>,
) {
    if let Some(set) = tenant
        .database
        .buildsets
        .iter_mut()
        .find(|set| set.uuid == entry.buildset)
    {
        set.result = Some(result.into());
        set.message = message.map(str::to_owned);
        set.last_end = entry
            .jobs
            .iter()
            .filter_map(|job| job.ended)
            .max()
            .or(Some(now));
    }
}
