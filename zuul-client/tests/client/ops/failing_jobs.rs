//! Which jobs fail, as read from the list of builds.

use chrono::TimeDelta;
use scs_testkit::zuul::Server;
use zuul_client::ops;

use super::{at, client_at, recorded};

#[tokio::test]
async fn reading_ends_soon_after_the_last_build_that_is_counted() {
    let server = Server::builder()
        .builds(10_000)
        .builds_keep_arriving(3)
        .start()
        .await
        .unwrap();
    // One build every thirty seconds up to 2026-11-21T22:26:40Z: the last hour is in the day before.
    let client = client_at(server.base_url(), at("2026-11-23T21:26:40Z"));
    let tenant = client.tenant("scs");
    let report = ops::failing_jobs(&tenant).days(1).await.unwrap();
    assert_eq!(report.builds, 0);
    let before = report.previous_builds;
    assert!((120..130).contains(&before), "{before}");
    let jobs = report.jobs.len();
    assert!((1..=24).contains(&jobs), "{jobs}");
    assert!(report.jobs.iter().all(|job| job.previous.failed() > 0));
    // The first page, and those that were under way by then.
    let asked = server.requests().len();
    assert!(asked <= 5, "{asked}");
}

#[tokio::test]
async fn filters_are_those_of_the_list_and_days_have_bounds() {
    let server = Server::builder().builds(100).start().await.unwrap();
    let client = client_at(server.base_url(), at("2026-11-18T12:00:00Z"));
    let tenant = client.tenant("scs");
    let report = ops::failing_jobs(&tenant)
        .builds(|all| all.pipeline(["gate"]))
        .await
        .unwrap();
    assert!(!report.jobs.is_empty());
    assert!(
        report
            .jobs
            .iter()
            .all(|job| job.pipeline.as_deref() == Some("gate"))
    );
    server.clear_requests();
    for days in [0, 367] {
        assert!(
            ops::failing_jobs(&tenant)
                .days(days)
                .await
                .unwrap_err()
                .is_invalid_input()
        );
    }
    assert!(
        ops::failing_jobs(&client.tenant("nobody"))
            .await
            .unwrap_err()
            .is_not_found()
    );
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn recorded_builds_are_counted_by_what_became_of_them() {
    let builds: Vec<zuul_client::model::Build> = recorded("152-builds");
    let mut tally = ops::FailureTally::new(at("2026-11-23T00:00:00Z"), TimeDelta::days(7));
    for build in &builds {
        assert!(tally.add(build).is_continue());
    }
    let report = tally.report();
    assert_eq!(report.builds, builds.len() as u64);
    let failures: u64 = report.jobs.iter().map(|job| job.now.failed()).sum();
    let is = |build: &zuul_client::model::Build, names: &[&str]| {
        build
            .result
            .as_ref()
            .is_some_and(|result| names.contains(&result.as_str()))
            && build.is_final != Some(false)
    };
    let expected = builds
        .iter()
        .filter(|one| {
            is(
                one,
                &[
                    "FAILURE",
                    "ERROR",
                    "TIMED_OUT",
                    "RETRY_LIMIT",
                    "NODE_FAILURE",
                ],
            )
        })
        .count();
    assert_eq!(failures, expected as u64);
    let retried: u64 = report.jobs.iter().map(|job| job.now.retried).sum();
    let expected = builds
        .iter()
        .filter(|one| one.is_final == Some(false))
        .count();
    assert_eq!(retried, expected as u64);
}
