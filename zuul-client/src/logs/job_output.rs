//! job-output.json: what Ansible did, task by task.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::null_as_default;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::loose;

scs_wire::open_enum! {
    /// The part of a job that a playbook belongs to.
    pub enum Phase {
        /// Before the job itself; a failure here makes Zuul try the job again.
        Pre = "pre",
        /// The job itself.
        Run = "run",
        /// After the job, also after a failed one; log files are published here.
        Post = "post",
        /// After everything, also after a job that was stopped; its failures do not count.
        Cleanup = "cleanup",
    }
}

/// A job's playbooks in the order in which they ran.
///
/// Members that no question here needs (facts, arguments of modules) are dropped while reading;
/// the file itself is had with [`Logs::file`](super::Logs::file).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
#[non_exhaustive]
pub struct JobOutput {
    /// The playbooks.
    #[serde(deserialize_with = "null_as_default")]
    pub playbooks: Vec<Playbook>,
}

/// One run of one playbook.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Playbook {
    /// The part of the job.
    pub phase: Option<Phase>,
    /// Its place among the playbooks of its phase, from 0.
    #[serde(deserialize_with = "loose::whole")]
    pub index: Option<i64>,
    /// The canonical name of its project, and its path there.
    pub playbook: Option<String>,
    /// The branch that it was taken from.
    pub branch: Option<String>,
    /// Whether it came from a config project.
    #[serde(deserialize_with = "loose::flag")]
    pub trusted: bool,
    /// Its plays. A playbook that was killed or did not start has a single play without tasks,
    /// whose name is Zuul's word about it ("This playbook timed out.").
    #[serde(deserialize_with = "null_as_default")]
    pub plays: Vec<Play>,
    /// How many tasks ended how, by host; empty for a playbook that did not come to its end.
    #[serde(deserialize_with = "null_as_default")]
    pub stats: BTreeMap<String, HostStats>,
}

/// How many tasks ended how on one host.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct HostStats {
    /// Ran well; those whose failure is ignored count here as well.
    #[serde(deserialize_with = "loose::fitting")]
    pub ok: u64,
    /// Ran well and changed something.
    #[serde(deserialize_with = "loose::fitting")]
    pub changed: u64,
    /// Failed, neither ignored nor rescued.
    #[serde(deserialize_with = "loose::fitting")]
    pub failures: u64,
    /// Did not run, because the host was not reached.
    #[serde(deserialize_with = "loose::fitting")]
    pub unreachable: u64,
    /// Were not to run.
    #[serde(deserialize_with = "loose::fitting")]
    pub skipped: u64,
    /// Failed, and were caught by the playbook.
    #[serde(deserialize_with = "loose::fitting")]
    pub rescued: u64,
    /// Failed, and were not to count.
    #[serde(deserialize_with = "loose::fitting")]
    pub ignored: u64,
}

/// One play of a playbook.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Play {
    /// Its name and times.
    #[serde(deserialize_with = "null_as_default")]
    pub play: Named,
    /// Its tasks.
    #[serde(deserialize_with = "null_as_default")]
    pub tasks: Vec<Task>,
}

/// The name and times of a play or a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Named {
    /// As the playbook has it; a task without a name has the name of its module.
    #[serde(deserialize_with = "loose::text")]
    pub name: Option<String>,
    /// Ansible's identifier; absent where the entry is Zuul's and not Ansible's.
    #[serde(
        deserialize_with = "loose::text",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<String>,
    /// When it ran.
    #[serde(deserialize_with = "loose::fitting")]
    pub duration: Span,
}

/// From when to when something ran.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Span {
    /// The beginning.
    #[serde(with = "scs_wire::time::optional")]
    pub start: Option<DateTime<Utc>>,
    /// The end; absent for a task that was still running when its playbook was killed.
    #[serde(with = "scs_wire::time::optional")]
    pub end: Option<DateTime<Utc>>,
}

/// One task of a play.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Task {
    /// Its name and times.
    #[serde(deserialize_with = "null_as_default")]
    pub task: Named,
    /// The role that it belongs to.
    #[serde(
        deserialize_with = "loose::fitting",
        skip_serializing_if = "Option::is_none"
    )]
    pub role: Option<Role>,
    /// How it ended, by host.
    #[serde(deserialize_with = "null_as_default")]
    pub hosts: BTreeMap<String, TaskResult>,
}

/// The role of a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Role {
    /// Its name.
    #[serde(deserialize_with = "loose::text")]
    pub name: Option<String>,
    /// Its folder on the executor.
    #[serde(deserialize_with = "loose::text")]
    pub path: Option<String>,
}

/// How a task ended on a host, or for one item of its loop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct TaskResult {
    /// The module.
    #[serde(deserialize_with = "loose::text")]
    pub action: Option<String>,
    /// It failed; whether that counted for the job, [`JobOutput::failed_tasks`] tells.
    #[serde(deserialize_with = "loose::flag")]
    pub failed: bool,
    /// The host was not reached.
    #[serde(deserialize_with = "loose::flag")]
    pub unreachable: bool,
    /// It was not to run.
    #[serde(deserialize_with = "loose::flag")]
    pub skipped: bool,
    /// It changed something.
    #[serde(deserialize_with = "loose::flag")]
    pub changed: bool,
    /// The exit status of a command.
    #[serde(
        deserialize_with = "loose::whole",
        skip_serializing_if = "Option::is_none"
    )]
    pub rc: Option<i64>,
    /// The module's message: text in most cases, anything for a `debug` task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub msg: Option<Value>,
    /// The command: text for a shell, else a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cmd: Option<Value>,
    /// The item of the loop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Value>,
    /// What a command wrote.
    #[serde(
        deserialize_with = "loose::text",
        skip_serializing_if = "Option::is_none"
    )]
    pub stdout: Option<String>,
    /// What a command wrote, as lines.
    #[serde(
        deserialize_with = "loose::lines",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub stdout_lines: Vec<String>,
    /// What a command wrote to its error stream; Zuul puts it into `stdout` unless told otherwise.
    #[serde(
        deserialize_with = "loose::text",
        skip_serializing_if = "Option::is_none"
    )]
    pub stderr: Option<String>,
    /// What a command wrote to its error stream, as lines.
    #[serde(
        deserialize_with = "loose::lines",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub stderr_lines: Vec<String>,
    /// What a module that crashed had written.
    #[serde(
        deserialize_with = "loose::text",
        skip_serializing_if = "Option::is_none"
    )]
    pub module_stdout: Option<String>,
    /// What a module that crashed had written to its error stream.
    #[serde(
        deserialize_with = "loose::text",
        skip_serializing_if = "Option::is_none"
    )]
    pub module_stderr: Option<String>,
    /// The Python traceback of a module that crashed.
    #[serde(
        deserialize_with = "loose::text",
        skip_serializing_if = "Option::is_none"
    )]
    pub exception: Option<String>,
    /// Ansible's word where the task has `no_log` and nothing else is shown.
    #[serde(
        deserialize_with = "loose::text",
        skip_serializing_if = "Option::is_none"
    )]
    pub censored: Option<String>,
    /// The results of the items of a loop.
    #[serde(
        deserialize_with = "loose::fitting_items",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub results: Vec<TaskResult>,
}

impl TaskResult {
    /// Whether it failed or the host was not reached, itself or for an item of its loop.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        self.failed || self.unreachable || self.results.iter().any(Self::is_failure)
    }

    /// What it says about itself, in one text.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        let own = self.msg.clone().and_then(loose::as_text);
        own.or_else(|| self.censored.clone())
            .filter(|text| !text.is_empty())
    }
}

impl Playbook {
    /// Zuul's word about a playbook that was killed or did not start.
    #[must_use]
    pub fn notice(&self) -> Option<&str> {
        let is_zuuls = self.stats.is_empty()
            && self
                .plays
                .iter()
                .all(|play| play.tasks.is_empty() && play.play.id.is_none());
        let play = self.plays.first().filter(|_| is_zuuls)?;
        play.play.name.as_deref()
    }
}
