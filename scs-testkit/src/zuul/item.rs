//! What a test puts into a queue: items and their jobs, with what will become of them.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::rows::Ref;

/// A job of an item: when it starts, what it prints, how it ends.
///
/// Without further words it starts a second after its item became active, runs for ten seconds and ends in `SUCCESS`.
#[derive(Clone, Debug)]
#[must_use]
pub struct Job {
    pub(crate) name: String,
    pub(crate) voting: bool,
    pub(crate) dependencies: Vec<String>,
    pub(crate) waiting: String,
    pub(crate) start: Option<Duration>,
    pub(crate) run: Option<Duration>,
    pub(crate) estimate: Option<Duration>,
    pub(crate) result: String,
    pub(crate) error_detail: Option<String>,
    pub(crate) lines: Vec<(Duration, String)>,
    pub(crate) generated: Option<u64>,
    pub(crate) artifacts: Vec<Value>,
    pub(crate) failed_task: Option<FailedTask>,
    pub(crate) log_url: Option<String>,
}

/// The task that a job breaks at.
#[derive(Clone, Debug)]
pub(crate) struct FailedTask {
    pub(crate) host: String,
    pub(crate) name: String,
    pub(crate) stdout: String,
}

impl Job {
    /// A job of that name.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            voting: true,
            dependencies: Vec::new(),
            waiting: "executor".into(),
            start: Some(Duration::from_secs(1)),
            run: Some(Duration::from_secs(10)),
            estimate: Some(Duration::from_secs(10)),
            result: "SUCCESS".into(),
            error_detail: None,
            lines: Vec::new(),
            generated: None,
            artifacts: Vec::new(),
            failed_task: None,
            log_url: None,
        }
    }

    /// Does not vote.
    pub fn non_voting(mut self) -> Self {
        self.voting = false;
        self
    }

    /// Waits for another job of the item; when that one fails, this one is skipped.
    pub fn after(mut self, job: impl Into<String>) -> Self {
        self.dependencies.push(job.into());
        self
    }

    /// Starts that long after its item became active.
    pub fn starts_after(mut self, delay: Duration) -> Self {
        self.start = Some(delay);
        self
    }

    /// Runs that long.
    pub fn runs_for(mut self, duration: Duration) -> Self {
        self.run = Some(duration);
        self
    }

    /// Starts when [`Server::start_job`](super::Server::start_job) says so, and says what it waits for until then:
    /// `executor`, `repo state`, `node request: 200-0000000000`, `semaphores: container-registry`.
    pub fn waits_for(mut self, what: impl Into<String>) -> Self {
        self.start = None;
        self.waiting = what.into();
        self
    }

    /// Ends when [`Server::finish_build`](super::Server::finish_build) says so.
    pub fn runs_until_told(mut self) -> Self {
        self.run = None;
        self
    }

    /// Runs from the start, and ends when it is told to.
    pub fn running(self) -> Self {
        self.starts_after(Duration::ZERO).runs_until_told()
    }

    /// Expected duration; none for a job that never ran before.
    pub fn estimate(mut self, duration: Option<Duration>) -> Self {
        self.estimate = duration;
        self
    }

    /// How it ends.
    pub fn result(mut self, result: impl Into<String>) -> Self {
        self.result = result.into();
        self
    }

    /// What the build says about an `ERROR`.
    pub fn error_detail(mut self, text: impl Into<String>) -> Self {
        self.error_detail = Some(text.into());
        self
    }

    /// Prints a line as soon as it runs; a line feed is added.
    pub fn line(self, line: impl AsRef<str>) -> Self {
        self.prints_after(Duration::ZERO, format!("{}\n", line.as_ref()))
    }

    /// Prints a text that long after its start, as it is: it may end in the middle of a line.
    pub fn prints_after(mut self, delay: Duration, text: impl Into<String>) -> Self {
        self.lines.push((delay, text.into()));
        self
    }

    /// Prints that many bytes of [`log_line`](super::log_line)s, which nobody keeps in memory: neither the console stream
    /// nor the log server. The number is rounded up to whole lines of 128 bytes.
    pub fn generated_log(mut self, bytes: u64) -> Self {
        self.generated = Some(bytes.div_ceil(128) * 128);
        self
    }

    /// Returns an artifact; one without `metadata` lacks that member.
    pub fn artifact(mut self, name: &str, url: &str, metadata: Option<Value>) -> Self {
        let mut artifact = json!({ "name": name, "url": url });
        if let Some(metadata) = metadata {
            artifact["metadata"] = metadata;
        }
        self.artifacts.push(artifact);
        self
    }

    /// Ends in `FAILURE` at that task, with that output.
    pub fn fails_at(mut self, host: &str, task: &str, stdout: &str) -> Self {
        self.result = "FAILURE".into();
        self.failed_task = Some(FailedTask {
            host: host.into(),
            name: task.into(),
            stdout: stdout.into(),
        });
        self
    }

    /// Says that its log lies there, in the place of the stand-in's log server; with a slash at the end.
    pub fn log_url(mut self, url: impl Into<String>) -> Self {
        self.log_url = Some(url.into());
        self
    }
}

/// An item of a pipeline.
#[derive(Clone, Debug)]
#[must_use]
pub struct Item {
    pub(crate) pipeline: String,
    pub(crate) queue: Option<String>,
    pub(crate) at: Ref,
    pub(crate) change: Option<String>,
    pub(crate) enqueued: Option<DateTime<Utc>>,
    pub(crate) user: Option<String>,
    pub(crate) parameters: Value,
    pub(crate) failing_reasons: Vec<String>,
    pub(crate) jobs: Vec<Job>,
    /// Has it rows in the database? A status of a thousand items has not.
    pub(crate) stored: bool,
}

impl Item {
    /// A ref of a project in a pipeline of its own queue, without jobs.
    pub fn new(pipeline: impl Into<String>, project: &str, reference: &str) -> Self {
        let pipeline = pipeline.into();
        // One queue for all in the pipeline `gate` (`recordings/zuul/012-status`).
        let queue = (pipeline == "gate").then(|| "integrated".to_owned());
        Self {
            pipeline,
            queue,
            at: Ref::new(project, reference, None),
            change: None,
            enqueued: None,
            user: None,
            parameters: Value::Null,
            failing_reasons: Vec::new(),
            jobs: Vec::new(),
            stored: true,
        }
    }

    /// A change with its patchset, `1234,5`, in the place of a ref. (No recording has one: the git driver knows none.)
    pub fn change(mut self, change: &str) -> Self {
        let number = change.split(',').next().unwrap_or(change);
        let reference = format!("refs/changes/{number}/head");
        self.at = Ref::new(&self.at.project, &reference, Some(change));
        self.at.url = format!("https://review.example.org/{number}");
        self.change = Some(change.to_owned());
        self
    }

    /// Shares a queue with others, one after the other; none for a queue of its own.
    pub fn queue(mut self, name: Option<&str>) -> Self {
        self.queue = name.map(str::to_owned);
        self
    }

    /// When it came in; now, if not said.
    pub fn enqueued_at(mut self, time: DateTime<Utc>) -> Self {
        self.enqueued = Some(time);
        self
    }

    /// Who put it there.
    pub fn user(mut self, name: &str) -> Self {
        self.user = Some(name.to_owned());
        self
    }

    /// Why it cannot merge.
    pub fn failing(mut self, reason: &str) -> Self {
        self.failing_reasons.push(reason.to_owned());
        self
    }

    /// Adds a job.
    pub fn job(mut self, job: Job) -> Self {
        self.jobs.push(job);
        self
    }
}
