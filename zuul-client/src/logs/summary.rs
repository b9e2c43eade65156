//! Why a build failed, in a few lines for people.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::failed::FailedTask;
use super::job_output::{JobOutput, Phase};
use crate::model::{Build, BuildResult};

/// So many failed tasks are shown in full.
const SHOWN_TASKS: usize = 3;
/// So many lines of each.
const SHOWN_LINES: usize = 20;
/// So many characters of each line.
const SHOWN_WIDTH: usize = 400;

/// Why a build failed, gathered from the build and its logs.
///
/// [`of`](Self::of) makes it out of what is there; [`Logs::failure_summary`](super::Logs::failure_summary)
/// fetches that first. `Display` is for a terminal at three in the morning: control characters of
/// the log do not reach it, long lines are cut, and of much output the end is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FailureSummary {
    /// The build.
    pub build: String,
    /// Its job.
    pub job: String,
    /// How it ended; `None` while it runs.
    pub result: Option<BuildResult>,
    /// Its pipeline.
    pub pipeline: Option<String>,
    /// Its project.
    pub project: String,
    /// Its ref, or its change and patchset.
    pub git_ref: Option<String>,
    /// Where its logs are.
    pub log_url: Option<String>,
    /// What Zuul itself says about the result.
    pub error_detail: Option<String>,
    /// The tasks that failed, in the order in which they ran.
    pub failed_tasks: Vec<FailedTask>,
    /// Playbooks that were killed or did not start.
    pub notices: Vec<PlaybookNotice>,
    /// The last lines of job-output.txt up to the failure, where no task tells of it.
    pub last_lines: Vec<String>,
    /// What could not be found out, and why.
    pub missing: Vec<String>,
}

/// Zuul's word about a playbook that was killed or did not start.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PlaybookNotice {
    /// The part of the job.
    pub phase: Option<Phase>,
    /// The canonical name of the playbook's project, and its path there.
    pub playbook: Option<String>,
    /// What Zuul says.
    pub message: String,
}

impl FailureSummary {
    /// Summarises a build with the logs that could be had; nothing is fetched.
    ///
    /// `text` is the end of job-output.txt; it is looked at only where the output tells of no task.
    #[must_use]
    pub fn of(build: &Build, output: Option<&JobOutput>, text: Option<&str>) -> Self {
        let change = build
            .build_ref
            .change
            .map(|change| match &build.build_ref.patchset {
                Some(patchset) => format!("{change},{patchset}"),
                None => change.to_string(),
            });
        let mut summary = Self {
            build: build.uuid.to_string(),
            job: build.job_name.clone(),
            result: build.result.clone(),
            pipeline: build.pipeline.clone(),
            project: build.build_ref.project.clone(),
            git_ref: change.or_else(|| build.build_ref.git_ref.clone()),
            log_url: build.log_url.clone().filter(|url| !url.is_empty()),
            error_detail: build.error_detail.clone().filter(|text| !text.is_empty()),
            ..Self::default()
        };
        if matches!(build.result, Some(BuildResult::Success)) {
            return summary;
        }
        if let Some(output) = output {
            summary.failed_tasks = output.failed_tasks();
            summary.notices = notices(output);
        }
        if summary.failed_tasks.is_empty()
            && let Some(text) = text
        {
            summary.last_lines = up_to_the_failure(text);
        }
        if summary.log_url.is_none() {
            let why = match summary.result {
                Some(_) => "the build has published no logs",
                None => "logs are published when the build ends",
            };
            summary.missing.push(why.to_owned());
        }
        summary
    }

    /// Whether the build has ended with anything but success.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        !matches!(self.result, None | Some(BuildResult::Success))
    }
}

fn notices(output: &JobOutput) -> Vec<PlaybookNotice> {
    let playbooks = output.playbooks.iter();
    playbooks
        .filter_map(|playbook| {
            Some(PlaybookNotice {
                phase: playbook.phase.clone(),
                playbook: playbook.playbook.clone(),
                message: playbook.notice()?.to_owned(),
            })
        })
        .collect()
}

/// The lines before the first playbook that did not end normally, or else the last ones: what
/// comes after it is the publishing of the logs.
fn up_to_the_failure(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let end = lines
        .iter()
        .position(|line| {
            line.split_once(" END RESULT_")
                .is_some_and(|(_, result)| !result.starts_with("NORMAL"))
        })
        .map_or(lines.len(), |position| position + 1);
    // What an earlier playbook did is of no interest.
    let begin = lines[..end]
        .iter()
        .rposition(|line| line.contains(" START: ["));
    let shown = &lines[begin.unwrap_or(0).max(end.saturating_sub(SHOWN_LINES))..end];
    shown.iter().map(|line| (*line).to_owned()).collect()
}

/// What a result means, where it does not say so itself.
fn meaning(result: &BuildResult) -> Option<&'static str> {
    Some(match result {
        BuildResult::Error => "Zuul could not run the job",
        BuildResult::TimedOut => "the job took longer than it may",
        BuildResult::PostFailure => "a playbook after the job failed",
        BuildResult::Retry => "the attempt failed before the job itself; Zuul tries again",
        BuildResult::RetryLimit => {
            "every attempt failed before the job itself, or lost its node; this is the last one"
        }
        BuildResult::Aborted => "it was stopped before its end",
        BuildResult::Canceled => "it was no longer wanted",
        BuildResult::Skipped => "it did not run, because a job that it needs did not succeed",
        BuildResult::NodeFailure => "no node could be had for it",
        BuildResult::MergeConflict => "the change does not merge with its branch",
        BuildResult::DiskFull => "it used more disk space of the executor than it may",
        _ => return None,
    })
}

impl fmt::Display for FailureSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let result = self
            .result
            .as_ref()
            .map_or("has not ended", BuildResult::as_str);
        write!(f, "{} {result}: {}", clean(&self.job), clean(&self.project))?;
        if let Some(git_ref) = &self.git_ref {
            write!(f, " {}", clean(git_ref))?;
        }
        if let Some(pipeline) = &self.pipeline {
            write!(f, " in {}", clean(pipeline))?;
        }
        writeln!(f)?;
        if let Some(meaning) = self.result.as_ref().and_then(meaning) {
            writeln!(f, "{meaning}")?;
        }
        if let Some(detail) = &self.error_detail {
            write_lines(f, "Zuul says: ", detail.lines())?;
        }
        for notice in &self.notices {
            writeln!(
                f,
                "{}",
                place(notice.phase.as_ref(), notice.playbook.as_deref())
            )?;
            write_lines(f, "  ", notice.message.lines())?;
        }
        for task in self.failed_tasks.iter().take(SHOWN_TASKS) {
            write!(f, "{task}")?;
        }
        match self.failed_tasks.len().saturating_sub(SHOWN_TASKS) {
            0 => {}
            1 => writeln!(f, "one more task failed")?,
            more => writeln!(f, "{more} more tasks failed")?,
        }
        write_lines(f, "  ", self.last_lines.iter().map(String::as_str))?;
        write_lines(f, "not known: ", self.missing.iter().map(String::as_str))?;
        write!(f, "build {}", clean(&self.build))?;
        if let Some(url) = &self.log_url {
            write!(f, ", logs {}", clean(url))?;
        }
        Ok(())
    }
}

impl fmt::Display for FailedTask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let task = self
            .task
            .as_deref()
            .or(self.action.as_deref())
            .unwrap_or("a task");
        write!(f, "TASK [")?;
        if let Some(role) = &self.role {
            write!(f, "{} : ", clean(role))?;
        }
        write!(f, "{}] failed on {}", clean(task), clean(&self.host))?;
        if let Some(item) = &self.item {
            write!(f, " for {}", clean(item))?;
        }
        writeln!(
            f,
            ", {}",
            place(self.phase.as_ref(), self.playbook.as_deref())
        )?;
        if self.unreachable {
            writeln!(f, "  the host was not reached")?;
        }
        match (self.message.as_deref(), self.rc) {
            (Some(message), Some(rc)) => {
                write_lines(f, "  ", message.lines())?;
                writeln!(f, "  exit status {rc}")?;
            }
            (Some(message), None) => write_lines(f, "  ", message.lines())?,
            (None, Some(rc)) => writeln!(f, "  exit status {rc}")?,
            (None, None) => {}
        }
        write_lines(f, "  | ", self.stdout.iter().map(String::as_str))?;
        write_lines(f, "  ! ", self.stderr.iter().map(String::as_str))
    }
}

fn place(phase: Option<&Phase>, playbook: Option<&str>) -> String {
    let phase = phase.map_or("a", Phase::as_str);
    match playbook {
        Some(playbook) => format!("{} playbook {}", clean(phase), clean(playbook)),
        None => format!("{} playbook", clean(phase)),
    }
}

/// The last lines, each with a mark before it.
fn write_lines<'a>(
    f: &mut fmt::Formatter<'_>,
    mark: &str,
    lines: impl Iterator<Item = &'a str>,
) -> fmt::Result {
    let lines: Vec<&str> = lines.collect();
    let hidden = lines.len().saturating_sub(SHOWN_LINES);
    if hidden > 0 {
        writeln!(f, "{mark}… {hidden} lines before")?;
    }
    for line in &lines[hidden..] {
        writeln!(f, "{mark}{}", clean(line))?;
    }
    Ok(())
}

/// One line for a terminal: without escape sequences and other control characters, not too long.
fn clean(text: &str) -> String {
    let mut shown = String::new();
    let mut characters = text.chars();
    let mut left = SHOWN_WIDTH;
    while let Some(character) = characters.next() {
        match character {
            '\u{1b}' => skip_sequence(&mut characters),
            '\t' => shown.push(' '),
            other if other.is_control() || is_invisible(other) => continue,
            other => shown.push(other),
        }
        left -= 1;
        if left == 0 {
            shown.push('…');
            break;
        }
    }
    shown
}

/// What makes text read in another order than it is written.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Leaves out a colour or cursor command (ECMA-48: `ESC [`, parameters, one final letter).
fn skip_sequence(characters: &mut std::str::Chars<'_>) {
    let mut ahead = characters.clone();
    if ahead.next() == Some('[') {
        for character in ahead.by_ref() {
            if matches!(character, '@'..='~') {
                break;
            }
        }
        *characters = ahead;
    }
}
