//! How often jobs failed: counted build by build.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;

use chrono::{DateTime, TimeDelta, Utc};

use super::words::{count, line};
use crate::model::{Build, BuildResult, BuildUuid};

/// So many builds in a row that are too old end the counting. One proves nothing: the list is in
/// the order in which builds were entered, and their times are those of other machines, of which
/// one may have a clock that is years behind.
const OLD_IN_A_ROW: u32 = 50;

/// Lines that `Display` gives; the report has all.
const MOST_LINES: usize = 20;

/// Counts builds, newest first, as [`list_builds`](crate::handles::Tenant::list_builds) gives
/// them; one row is kept for each job.
#[derive(Clone, Debug)]
pub struct FailureTally {
    period: Period,
    previous: Period,
    builds: u64,
    previous_builds: u64,
    old_in_a_row: u32,
    jobs: BTreeMap<JobKey, JobFailures>,
}

type JobKey = (String, Option<String>, String);

impl FailureTally {
    /// Starts to count for the time from `span` before `now`, and for as long before that.
    #[must_use]
    pub fn new(now: DateTime<Utc>, span: TimeDelta) -> Self {
        // A span that leads out of the calendar reaches back to its first day.
        let back = |from: DateTime<Utc>| from.checked_sub_signed(span);
        let start = back(now).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let before = back(start).unwrap_or(DateTime::<Utc>::MIN_UTC);
        Self {
            period: Period { start, end: now },
            previous: Period {
                start: before,
                end: start,
            },
            builds: 0,
            previous_builds: 0,
            old_in_a_row: 0,
            jobs: BTreeMap::new(),
        }
    }

    /// Counts a build by when it started; breaks where so many were too old, one after the other,
    /// that those which follow are, too.
    pub fn add(&mut self, build: &Build) -> ControlFlow<()> {
        // Rows of builds that never started have their end (measured: the server fills in both).
        let Some(at) = build.start_time.or(build.end_time) else {
            return ControlFlow::Continue(());
        };
        if at < self.previous.start {
            self.old_in_a_row += 1;
            return match self.old_in_a_row < OLD_IN_A_ROW {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            };
        }
        self.old_in_a_row = 0;
        let key: JobKey = (
            build.build_ref.project.clone(),
            build.pipeline.clone(),
            build.job_name.clone(),
        );
        let job = self.jobs.entry(key).or_insert_with_key(JobFailures::new);
        if at < self.period.start {
            self.previous_builds += 1;
            job.previous.add(build);
        } else {
            self.builds += 1;
            job.add(build, at);
        }
        ControlFlow::Continue(())
    }

    /// What was counted: the jobs that failed in the period or in the one before.
    #[must_use]
    pub fn report(self) -> FailingJobsReport {
        let failed = |job: &JobFailures| job.now.failed() + job.previous.failed() > 0;
        let retried = |job: &JobFailures| job.now.retried > 0;
        let all = self.jobs.into_values();
        let mut jobs: Vec<JobFailures> = all.filter(|job| failed(job) || retried(job)).collect();
        // The keys' order stays among those that failed equally often.
        jobs.sort_by_key(|job| std::cmp::Reverse((job.now.failed(), job.previous.failed())));
        FailingJobsReport {
            period: self.period,
            previous: self.previous,
            builds: self.builds,
            previous_builds: self.previous_builds,
            jobs,
        }
    }
}

/// A period of time. What a server's clock, ahead of ours, puts after its end counts as within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Period {
    /// Its first instant.
    pub start: DateTime<Utc>,
    /// Its last instant.
    pub end: DateTime<Utc>,
}

/// Which jobs failed how often. `Display` gives a summary and a line for each of the worst.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FailingJobsReport {
    /// The time that was counted.
    pub period: Period,
    /// The time before it, as long, that it is compared with.
    pub previous: Period,
    /// The builds of the period, whatever became of them.
    pub builds: u64,
    /// The builds of the period before.
    pub previous_builds: u64,
    /// The jobs that failed or were retried in the period, or failed in the one before; those with
    /// most failures first.
    pub jobs: Vec<JobFailures>,
}

impl FailingJobsReport {
    /// The jobs that failed in the period itself.
    pub fn failing(&self) -> impl Iterator<Item = &JobFailures> {
        self.jobs.iter().filter(|job| job.now.failed() > 0)
    }

    /// How many builds there were, and how many of them failed, now and before.
    #[must_use]
    pub fn summary(&self) -> String {
        let sum = |of: fn(&JobFailures) -> u64| self.jobs.iter().map(of).sum::<u64>();
        let builds = |number: u64| count(usize::try_from(number).unwrap_or(usize::MAX), "build");
        let (builds, builds_before) = (builds(self.builds), builds(self.previous_builds));
        let failing = count(self.failing().count(), "job");
        let since = self.period.start.format("%Y-%m-%d %H:%M UTC");
        let (now, before) = (
            sum(|job| job.now.failed()),
            sum(|job| job.previous.failed()),
        );
        let retried = sum(|job| job.now.retried);
        format!(
            "{builds} since {since}: {now} failures, of {failing}; {before} in {builds_before} the period before; {retried} retried"
        )
    }
}

impl fmt::Display for FailingJobsReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.summary())?;
        self.failing()
            .take(MOST_LINES)
            .try_for_each(|job| writeln!(f, "{job}"))?;
        match self.failing().count().saturating_sub(MOST_LINES) {
            0 => Ok(()),
            more => writeln!(f, "and {more} more"),
        }
    }
}

/// How often one job failed. `Display` gives one line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct JobFailures {
    /// The project whose builds these are.
    pub project: String,
    /// The pipeline; `None` where the server does not say.
    pub pipeline: Option<String>,
    /// The job.
    pub job: String,
    /// The builds of the period.
    pub now: Runs,
    /// The builds of the period before.
    pub previous: Runs,
    /// The earliest failure of the period.
    pub first_failure: Option<FailedBuild>,
    /// The latest failure of the period.
    pub last_failure: Option<FailedBuild>,
}

impl JobFailures {
    fn new((project, pipeline, job): &JobKey) -> Self {
        Self {
            project: project.clone(),
            pipeline: pipeline.clone(),
            job: job.clone(),
            now: Runs::default(),
            previous: Runs::default(),
            first_failure: None,
            last_failure: None,
        }
    }

    fn add(&mut self, build: &Build, at: DateTime<Utc>) {
        let Some(result) = self.now.add(build) else {
            return;
        };
        let failed = FailedBuild {
            uuid: build.uuid.clone(),
            result,
            at,
            log_url: build.log_url.clone(),
        };
        if self.last_failure.as_ref().is_none_or(|last| last.at < at) {
            self.last_failure = Some(failed.clone());
        }
        if self
            .first_failure
            .as_ref()
            .is_none_or(|first| at <= first.at)
        {
            self.first_failure = Some(failed);
        }
    }

    /// Whether somebody should look: it fails more often than before, or whenever it runs.
    #[must_use]
    pub fn is_trouble(&self) -> bool {
        self.now.failed() > 0
            && (self.trend() == Trend::Worse || self.now.failed() == self.now.runs)
    }

    /// Whether it fails more often than before, by the share of its runs.
    #[must_use]
    pub fn trend(&self) -> Trend {
        match (self.now.failure_rate(), self.previous.failure_rate()) {
            (None, _) | (_, None) => Trend::Unknown,
            // Less than a percent point is no news.
            (Some(now), Some(before)) if now > before + 0.01 => Trend::Worse,
            (Some(now), Some(before)) if now < before - 0.01 => Trend::Better,
            _ => Trend::Same,
        }
    }
}

impl fmt::Display for JobFailures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pipeline = self.pipeline.as_deref().unwrap_or("?");
        write!(
            f,
            "{} {} {}: ",
            line(&self.project),
            line(pipeline),
            line(&self.job)
        )?;
        write!(f, "{} of {} failed", self.now.failed(), self.now.runs)?;
        let results = self.now.failures.iter();
        let results: Vec<String> = results
            .map(|(result, times)| format!("{times} {}", line(result.as_str())))
            .collect();
        if !results.is_empty() {
            write!(f, " ({})", results.join(", "))?;
        }
        match self.trend() {
            Trend::Worse => f.write_str(", worse than before")?,
            Trend::Better => f.write_str(", better than before")?,
            Trend::Same => f.write_str(", as before")?,
            Trend::Unknown => {}
        }
        if self.now.retried > 0 {
            write!(f, ", {} retried", self.now.retried)?;
        }
        match self
            .last_failure
            .as_ref()
            .and_then(|last| last.log_url.as_deref())
        {
            Some(url) => write!(f, "; last: {}", line(url)),
            None => Ok(()),
        }
    }
}

/// What became of the builds of one job.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Runs {
    /// The builds that passed or failed.
    pub runs: u64,
    /// How often each result was a failure. All are but `SUCCESS`, those that say nothing about
    /// the job (`ABORTED`, `CANCELED`, `SKIPPED`), and attempts that were made again.
    pub failures: BTreeMap<BuildResult, u64>,
    /// The builds that were stopped or left out: neither passed nor failed.
    pub not_judged: u64,
    /// The attempts that were made again; the last attempt of each is a run of its own.
    pub retried: u64,
}

impl Runs {
    /// Counts a build; gives the result of a failure.
    fn add(&mut self, build: &Build) -> Option<BuildResult> {
        // A build without a result runs, and is counted when it has ended.
        let result = build.result.clone()?;
        match result {
            _ if build.is_final == Some(false) => self.retried += 1,
            BuildResult::Retry => self.retried += 1,
            BuildResult::Aborted | BuildResult::Canceled | BuildResult::Skipped => {
                self.not_judged += 1;
            }
            BuildResult::Success => self.runs += 1,
            failure => {
                self.runs += 1;
                *self.failures.entry(failure.clone()).or_default() += 1;
                return Some(failure);
            }
        }
        None
    }

    /// How many failed.
    #[must_use]
    pub fn failed(&self) -> u64 {
        self.failures.values().sum()
    }

    /// The share of the runs that failed, from 0 to 1; `None` without runs.
    #[must_use]
    pub fn failure_rate(&self) -> Option<f64> {
        (self.runs > 0).then(|| self.failed() as f64 / self.runs as f64)
    }
}

/// A build that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FailedBuild {
    /// The build.
    pub uuid: BuildUuid,
    /// How it failed.
    pub result: BuildResult,
    /// When it started.
    pub at: DateTime<Utc>,
    /// Where its logs are; `None` where it has none.
    pub log_url: Option<String>,
}

/// How one period compares with the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trend {
    /// A larger share failed.
    Worse,
    /// About the same share failed.
    Same,
    /// A smaller share failed.
    Better,
    /// There were no runs in one of the two.
    Unknown,
}

#[cfg(test)]
mod tests;
