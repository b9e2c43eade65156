//! Which of the failed tasks counted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::job_output::{JobOutput, Phase, Play, Playbook, Task, TaskResult};
use super::loose;

/// A task that failed on a host, and whose failure counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FailedTask {
    /// The part of the job.
    pub phase: Option<Phase>,
    /// The canonical name of the playbook's project, and its path there.
    pub playbook: Option<String>,
    /// The play.
    pub play: Option<String>,
    /// The role.
    pub role: Option<String>,
    /// The task.
    pub task: Option<String>,
    /// The host.
    pub host: String,
    /// The item of the task's loop.
    pub item: Option<String>,
    /// The module.
    pub action: Option<String>,
    /// The host was not reached.
    pub unreachable: bool,
    /// The exit status of a command.
    pub rc: Option<i64>,
    /// What the module says.
    pub message: Option<String>,
    /// What it wrote, or what it wrote before it crashed.
    pub stdout: Vec<String>,
    /// What it wrote to its error stream, or its traceback.
    pub stderr: Vec<String>,
}

impl JobOutput {
    /// The tasks whose failure counted, in the order in which they ran; one entry for each failed
    /// item of a loop.
    ///
    /// The file does not say of a failed task whether its failure was ignored or rescued, but it
    /// counts per host how many were not. Since a host takes part no more after one that counts,
    /// those are its last ones. Those of the [cleanup](Phase::Cleanup) never count. (A task that fails and is ignored in an `always` section or a
    /// handler after that would be taken for it.)
    #[must_use]
    pub fn failed_tasks(&self) -> Vec<FailedTask> {
        let counting = |playbook: &&Playbook| playbook.phase != Some(Phase::Cleanup);
        let playbooks = self.playbooks.iter().filter(counting);
        playbooks.flat_map(failed_in).collect()
    }
}

fn failed_in(playbook: &Playbook) -> Vec<FailedTask> {
    let failures: Vec<(&Play, &Task, &str, &TaskResult)> = playbook
        .plays
        .iter()
        .flat_map(|play| play.tasks.iter().map(move |task| (play, task)))
        .flat_map(|(play, task)| {
            let hosts = task.hosts.iter();
            hosts.map(move |(host, result)| (play, task, host.as_str(), result))
        })
        .filter(|(.., result)| result.is_failure())
        .collect();
    let mut later: BTreeMap<&str, u64> = BTreeMap::new();
    let mut counting: Vec<_> = failures
        .into_iter()
        .rev()
        .filter(|(_, _, host, _)| {
            let later = later.entry(host).or_default();
            *later += 1;
            // No numbers: the playbook was killed before it could count.
            let stats = playbook.stats.get(*host);
            stats.is_none_or(|stats| *later <= stats.failures.saturating_add(stats.unreachable))
        })
        .collect();
    counting.reverse();
    let mut counted = Vec::new();
    for (play, task, host, result) in counting {
        push(&mut counted, playbook, play, task, host, result);
    }
    counted
}

/// Adds a result, or in its place the failed items of its loop.
fn push(
    counted: &mut Vec<FailedTask>,
    playbook: &Playbook,
    play: &Play,
    task: &Task,
    host: &str,
    result: &TaskResult,
) {
    let before = counted.len();
    for item in result.results.iter().filter(|item| item.is_failure()) {
        push(counted, playbook, play, task, host, item);
    }
    if counted.len() > before {
        return;
    }
    counted.push(FailedTask {
        phase: playbook.phase.clone(),
        playbook: playbook.playbook.clone(),
        play: play.play.name.clone(),
        role: task.role.as_ref().and_then(|role| role.name.clone()),
        task: task.task.name.clone(),
        host: host.to_owned(),
        item: result.item.clone().and_then(loose::as_text),
        action: result.action.clone(),
        unreachable: result.unreachable,
        rc: result.rc,
        message: result.message(),
        stdout: lines(
            &result.stdout_lines,
            &[&result.stdout, &result.module_stdout],
        ),
        stderr: lines(
            &result.stderr_lines,
            &[&result.stderr, &result.module_stderr, &result.exception],
        ),
    });
}

/// The lines, or those of the first text that has any.
fn lines(lines: &[String], texts: &[&Option<String>]) -> Vec<String> {
    if !lines.is_empty() {
        return lines.to_vec();
    }
    let text = texts
        .iter()
        .find_map(|text| text.as_deref().filter(|text| !text.is_empty()));
    text.unwrap_or_default()
        .lines()
        .map(str::to_owned)
        .collect()
}
