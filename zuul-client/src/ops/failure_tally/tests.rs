//! Which builds count as what.

use super::*;
use crate::model::Ref;

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(100)
}

fn build(hours_ago: i64, result: BuildResult) -> Build {
    Build::new(
        format!("{hours_ago}-{result}"),
        "lint",
        Ref::new("scs/docs"),
    )
    .pipeline("check")
    .start_time(now() - TimeDelta::hours(hours_ago))
    .result(result)
    .log_url(format!("https://logs/{hours_ago}/"))
    .is_final(true)
}

fn tally(builds: &[Build]) -> FailingJobsReport {
    let mut tally = FailureTally::new(now(), TimeDelta::days(7));
    for build in builds {
        assert!(tally.add(build).is_continue());
    }
    tally.report()
}

#[test]
fn what_passes_or_fails_is_a_run_and_what_was_stopped_is_none() {
    let results = [
        BuildResult::Success,
        BuildResult::Failure,
        BuildResult::Error,
        BuildResult::TimedOut,
        BuildResult::RetryLimit,
        BuildResult::NodeFailure,
        BuildResult::PostFailure,
        BuildResult::from("LATER_KIND"),
        BuildResult::Aborted,
        BuildResult::Canceled,
        BuildResult::Skipped,
    ];
    let builds: Vec<Build> = results.into_iter().map(|result| build(1, result)).collect();
    let report = tally(&builds);
    let runs = &report.jobs[0].now;
    assert_eq!(
        (report.builds, runs.runs, runs.failed(), runs.not_judged),
        (11, 8, 7, 3)
    );
    assert_eq!(runs.failures[&BuildResult::from("LATER_KIND")], 1);
    assert_eq!(runs.failure_rate(), Some(0.875));
}

#[test]
fn an_attempt_that_was_made_again_is_no_run() {
    let mut retry = build(3, BuildResult::Retry).is_final(false);
    let mut untold = build(2, BuildResult::Retry);
    untold.is_final = None;
    let report = tally(&[build(1, BuildResult::Success), untold, retry.clone()]);
    let runs = &report.jobs[0].now;
    assert_eq!((runs.runs, runs.failed(), runs.retried), (1, 0, 2));
    assert_eq!(report.failing().count(), 0);
    // Whatever result it had: it is not the last word.
    retry.result = Some(BuildResult::Failure);
    assert_eq!(tally(&[retry]).jobs[0].now.retried, 1);
}

#[test]
fn the_first_and_last_failure_are_told_with_their_logs() {
    let failed = |hours| build(hours, BuildResult::Failure);
    let report = tally(&[
        failed(2),
        failed(9),
        build(10, BuildResult::Success),
        failed(30),
    ]);
    let job = &report.jobs[0];
    let log = |failed: &Option<FailedBuild>| failed.clone().unwrap().log_url.unwrap();
    assert_eq!(log(&job.last_failure), "https://logs/2/");
    assert_eq!(log(&job.first_failure), "https://logs/30/");
}

#[test]
fn the_period_before_is_for_the_trend_alone() {
    let day = 24;
    let report = tally(&[
        build(day, BuildResult::Failure),
        build(2 * day, BuildResult::Success),
        build(8 * day, BuildResult::Success),
        build(9 * day, BuildResult::Success),
    ]);
    let job = &report.jobs[0];
    assert_eq!((report.builds, job.now.runs, job.previous.runs), (2, 2, 2));
    assert_eq!(job.trend(), Trend::Worse);
    assert_eq!(
        job.to_string(),
        "scs/docs check lint: 1 of 2 failed (1 FAILURE), worse than before; last: https://logs/24/"
    );
    let recovered = tally(&[
        build(day, BuildResult::Success),
        build(8 * day, BuildResult::Error),
    ]);
    assert_eq!(recovered.jobs[0].trend(), Trend::Better);
    assert_eq!(recovered.failing().count(), 0);
    assert!(job.is_trouble() && !recovered.jobs[0].is_trouble());
}

#[test]
fn trouble_is_what_fails_more_than_before_or_always() {
    let (failed, passed) = (BuildResult::Failure, BuildResult::Success);
    let usual = tally(&[
        build(1, failed.clone()),
        build(2, passed.clone()),
        build(200, failed.clone()),
        build(201, passed.clone()),
    ]);
    assert!(!usual.jobs[0].is_trouble(), "half of its runs, as before");
    assert!(!tally(&[build(1, failed.clone()), build(2, passed)]).jobs[0].is_trouble());
    assert!(tally(&[build(1, failed.clone()), build(2, failed)]).jobs[0].is_trouble());
}

#[test]
fn counting_ends_where_all_are_too_old_and_not_at_one_clock_that_is_wrong() {
    let mut tally = FailureTally::new(now(), TimeDelta::days(1));
    // The first instant of the period before still counts.
    assert!(tally.add(&build(48, BuildResult::Failure)).is_continue());
    for _ in 0..200 {
        let wrong_clock = build(24 * 99, BuildResult::Failure);
        assert!(tally.add(&wrong_clock).is_continue());
        assert!(tally.add(&build(47, BuildResult::Failure)).is_continue());
    }
    let mut early = build(48, BuildResult::Failure);
    early.start_time = early.start_time.map(|at| at - TimeDelta::milliseconds(1));
    for _ in 1..OLD_IN_A_ROW {
        assert!(tally.add(&early).is_continue());
    }
    assert!(tally.add(&early).is_break());
    let report = tally.report();
    assert_eq!(report.jobs[0].previous.runs, 201);
}

#[test]
fn a_span_out_of_the_calendar_counts_everything() {
    for span in [TimeDelta::MAX, TimeDelta::days(366_000_000)] {
        let mut tally = FailureTally::new(now(), span);
        assert!(tally.add(&build(1, BuildResult::Failure)).is_continue());
        assert_eq!(tally.report().builds, 1);
    }
}

#[test]
fn jobs_are_told_apart_by_project_and_pipeline_and_the_worst_comes_first() {
    let gate = build(1, BuildResult::Failure).pipeline("gate");
    let other = Build {
        build_ref: Ref::new("scs/infra"),
        ..build(1, BuildResult::Error)
    };
    let report = tally(&[build(1, BuildResult::Success), gate.clone(), other, gate]);
    let told: Vec<String> = report.jobs.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("scs/docs gate lint: 2 of 2 failed"),
        "{told:?}"
    );
    assert!(
        told[1].starts_with("scs/infra check lint: 1 of 1 failed (1 ERROR)"),
        "{told:?}"
    );
    let text = report.to_string();
    assert!(text.starts_with("4 builds since 1970-04-04 00:00 UTC: 3 failures, of 2 jobs; 0 in 0 builds the period before; 0 retried\n"), "{text}");
}

#[test]
fn a_running_build_and_one_without_times_are_not_counted_as_runs() {
    let mut running = build(1, BuildResult::Success);
    running.result = None;
    let mut timeless = build(1, BuildResult::Failure);
    timeless.start_time = None;
    let report = tally(&[running, timeless]);
    assert!(report.jobs.is_empty());
    assert_eq!(report.builds, 1);
}
