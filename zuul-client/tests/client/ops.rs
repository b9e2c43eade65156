//! What the operations team is told.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use scs_testkit::faults::{RawServer, Scripted, Seen};
use scs_testkit::recordings;
use scs_testkit::zuul::{Item, Job, Server, Version};
use serde_json::json;
use zuul_client::model::{NodeState, Status};
use zuul_client::ops::{
    self, Advisory, AffectedVersions, HealthLimits, QueueLimits, SecurityReport, StuckQueues,
    Verdict,
};
use zuul_client::{Client, TestClock};

/// The body of a recorded answer.
fn recorded<T: serde::de::DeserializeOwned>(label: &str) -> T {
    let all = recordings::zuul().unwrap();
    let one = all
        .into_iter()
        .find(|one| one.label() == label)
        .expect(label);
    serde_json::from_value(one.response.body.expect("a body")).unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn client_at(base_url: String, now: DateTime<Utc>) -> Client {
    Client::builder(base_url)
        .clock(Arc::new(TestClock::at(now)))
        .build()
        .unwrap()
}

fn advisory(kinds: &[&str], ranges: Vec<AffectedVersions>) -> Advisory {
    let kinds: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    Advisory::new("TEST-1", "secrets in logs", "https://scs.example/1")
        .components(kinds)
        .affected(ranges)
}

fn judged(components: serde_json::Value, advisory: &Advisory) -> (Verdict, Vec<String>) {
    let components = serde_json::from_value(components).unwrap();
    let report = SecurityReport::new(&components, std::slice::from_ref(advisory));
    let finding = &report.findings[0];
    (
        finding.verdict,
        finding.components.iter().map(ToString::to_string).collect(),
    )
}

#[test]
fn one_old_component_of_a_rolling_upgrade_is_enough() {
    let components = json!({
        "scheduler": [{"hostname": "s", "state": "running", "version": "9.0.0"}],
        "executor": [
            {"hostname": "e1", "state": "running", "version": "11.0.1-1"},
            {"hostname": "e2", "state": "running", "version": "10.0.0"},
        ],
    });
    let fault = advisory(&["executor"], vec![AffectedVersions::before("11.0.1")]);
    let (verdict, who) = judged(components.clone(), &fault);
    assert_eq!(
        (verdict, who.join("; ").as_str()),
        (Verdict::Affected, "executor e2 10.0.0")
    );
    // A fix that was taken back to an older series.
    let fault = advisory(
        &["executor"],
        vec![
            AffectedVersions::before("10.0.0"),
            AffectedVersions::before("11.0.1").since("11.0.0"),
        ],
    );
    let (verdict, who) = judged(components.clone(), &fault);
    assert_eq!((verdict, who.len()), (Verdict::Fixed, 2));
    let all = advisory(&[], vec![AffectedVersions::before("9.5.0")]);
    assert_eq!(
        judged(components.clone(), &all),
        (Verdict::Affected, vec!["scheduler s 9.0.0".into()])
    );
    let unfixed = advisory(
        &["executor"],
        vec![AffectedVersions::unfixed().since("11.0.0")],
    );
    assert_eq!(judged(components, &unfixed).1, ["executor e1 11.0.1-1"]);
}

#[test]
fn what_nobody_knows_is_never_safe() {
    let fault = advisory(&["executor"], vec![AffectedVersions::before("10.0.0")]);
    let executor = |version: serde_json::Value| {
        json!({"executor": [
            {"hostname": "e1", "version": version},
            {"hostname": "e2", "version": "14.3.0"},
        ]})
    };
    for unreadable in [json!(null), json!("unknown"), json!("10.0.0.dev12 abc123")] {
        let (verdict, who) = judged(executor(unreadable.clone()), &fault);
        assert_eq!((verdict, who.len()), (Verdict::Unknown, 1), "{unreadable}");
    }
    // No component of the kind: the others can only tell that all is old.
    let web = |version| json!({"web": [{"hostname": "w", "version": version}]});
    assert_eq!(
        judged(web("14.3.0"), &fault),
        (Verdict::Unknown, Vec::new())
    );
    assert_eq!(
        judged(web("9.0.0"), &fault),
        (Verdict::Affected, vec!["web w 9.0.0".into()])
    );
    // An advisory that names no versions, or none that can be read.
    assert_eq!(
        judged(web("14.3.0"), &advisory(&[], Vec::new())).0,
        Verdict::Unknown
    );
    let unreadable = advisory(&[], vec![AffectedVersions::before("next")]);
    assert_eq!(judged(web("14.3.0"), &unreadable).0, Verdict::Unknown);
}

#[test]
fn the_report_answers_the_question_of_the_meeting() {
    let components = serde_json::from_value(json!({
        "executor": [{"hostname": "e1", "state": "running", "version": "10.0.0"}],
        "web": [{"hostname": "w1", "state": "running"}],
    }))
    .unwrap();
    let fault = advisory(&["executor"], vec![AffectedVersions::before("11.0.1")]);
    let web = advisory(&["web"], vec![AffectedVersions::before("11.0.1")]);
    let fixed = advisory(&["executor"], vec![AffectedVersions::before("9.0.0")]);
    let report = SecurityReport::new(&components, &[fixed.clone(), web.clone(), fault]);
    assert!(report.is_affected() && !report.is_safe());
    assert_eq!(
        report.to_string(),
        "must we upgrade? yes: 3 advisories, 1 open, 1 cannot be judged\n\
         TEST-1: AFFECTED: secrets in logs; fixed in 11.0.1; here: executor e1 10.0.0 <https://scs.example/1>\n\
         TEST-1: UNKNOWN: secrets in logs; fixed in 11.0.1; here: web w1 of unknown version <https://scs.example/1>\n"
    );
    let unknown = SecurityReport::new(&components, &[fixed.clone(), web]);
    assert!(!unknown.is_affected() && !unknown.is_safe());
    assert!(
        unknown
            .to_string()
            .starts_with("must we upgrade? unknown: 2 advisories, 1 cannot be judged\n")
    );
    let safe = SecurityReport::new(&components, &[fixed]);
    assert!(safe.is_safe());
    assert_eq!(
        safe.to_string(),
        "must we upgrade? no: 1 advisory, none open\n"
    );
}

#[test]
fn every_known_advisory_can_be_judged_and_has_its_source() {
    let components = |version: &str| {
        let of = |kind: &str| {
            (
                kind.to_owned(),
                vec![zuul_client::model::Component::new("h").version(version)],
            )
        };
        [
            "scheduler",
            "web",
            "executor",
            "merger",
            "launcher",
            "fingergw",
        ]
        .map(of)
        .into()
    };
    for advisory in ops::known_advisories() {
        assert!(advisory.source.starts_with("https://"), "{advisory:?}");
        assert!(
            !advisory.summary.is_empty() && !advisory.affected.is_empty(),
            "{advisory:?}"
        );
        let of = |version| {
            SecurityReport::new(&components(version), std::slice::from_ref(&advisory)).findings[0]
                .verdict
        };
        assert_ne!(of("14.3.0"), Verdict::Unknown, "{advisory:?}");
        let fixed = advisory
            .affected
            .last()
            .and_then(|range| range.fixed.clone());
        let fixed = fixed.expect("a fix");
        assert_eq!(of(&fixed), Verdict::Fixed, "{advisory:?}");
    }
}

#[tokio::test]
async fn versions_come_from_all_components() {
    let server = Server::builder()
        .component("executor", "old", "running", "9.1.0")
        .start()
        .await
        .unwrap();
    let client = Client::builder(server.base_url()).build().unwrap();
    let fault = advisory(&["executor"], vec![AffectedVersions::before("10.0.0")]);
    let report = ops::security_check(&client)
        .advisories([fault])
        .await
        .unwrap();
    assert_eq!(report.findings[0].verdict, Verdict::Affected);
    assert_eq!(report.findings[0].components.len(), 1);
    assert!(report.versions.len() > 1);
}

#[tokio::test]
async fn the_version_in_a_status_stands_in_for_a_list_that_is_refused() {
    let script = |_: usize, seen: &Seen| match seen.target.as_str() {
        "/api/components" => Scripted::status(403).whole(),
        _ => Scripted::json(r#"{"zuul_version": "9.0.0"}"#).whole(),
    };
    let server = RawServer::start(script).await;
    let client = Client::builder(server.base_url()).build().unwrap();
    let faults = || {
        [
            advisory(&["web"], vec![AffectedVersions::before("8.0.0")]),
            advisory(&["executor"], vec![AffectedVersions::before("8.0.0")]),
            advisory(&["executor"], vec![AffectedVersions::before("10.0.0")]),
        ]
    };
    let report = ops::security_check(&client)
        .advisories(faults())
        .tenant("scs")
        .await
        .unwrap();
    let verdicts: Vec<Verdict> = report
        .findings
        .iter()
        .map(|finding| finding.verdict)
        .collect();
    assert_eq!(
        verdicts,
        [Verdict::Affected, Verdict::Unknown, Verdict::Fixed]
    );
    let refused = ops::security_check(&client)
        .advisories(faults())
        .await
        .unwrap_err();
    assert!(refused.is_forbidden());
}

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

#[test]
fn a_recorded_status_is_stuck_when_time_passes_and_nothing_moves() {
    let status: Status = recorded("012-status");
    let limits = QueueLimits::default();
    let fresh = StuckQueues::new(&status, at("2026-11-22T23:11:30Z"), &limits);
    assert!(fresh.is_empty(), "{fresh}");
    assert!(fresh.queued > 0);
    let later = StuckQueues::new(&status, at("2026-11-23T08:00:00Z"), &limits);
    assert_eq!(later.items.len(), later.queued);
    let for_semaphore =
        |wait: &&ops::LongWait| wait.waits_for.as_deref() == Some("semaphores: container-registry");
    let wait = later.waits.iter().find(for_semaphore).expect("it waits");
    assert_eq!(wait.job, "container-image-build");
    assert!(
        wait.to_string()
            .contains("container-image-build waits for 8 h: semaphores"),
        "{wait}"
    );
    // Jobs that wait for jobs are not told: those jobs are.
    let for_jobs = |wait: &ops::LongWait| {
        wait.waits_for
            .as_deref()
            .is_some_and(|text| text.starts_with("dependencies"))
    };
    assert!(!later.waits.iter().any(for_jobs));
}

#[test]
fn a_paused_tenant_is_told_with_its_reason() {
    let status: Status = recorded("232-status-paused");
    let found = StuckQueues::new(&status, at("2026-11-22T23:14:32Z"), &QueueLimits::default());
    assert_eq!(
        found.troubles(),
        ["trigger events are paused: maintenance; back at 18:00"]
    );
}

fn status(value: serde_json::Value) -> Status {
    serde_json::from_value(value).unwrap()
}

#[test]
fn events_that_pile_up_are_told_with_their_queue() {
    let status = status(json!({
        "trigger_event_queue": {"length": 51}, "management_event_queue": {"length": 50},
        "connection_event_queues": {"gerrit": {"length": 400}},
        "pipelines": [{"name": "gate", "trigger_events": 0, "result_events": 99, "management_events": null}],
    }));
    let found = StuckQueues::new(&status, Utc::now(), &QueueLimits::default());
    assert_eq!(
        found.troubles(),
        [
            "51 trigger events of the tenant wait",
            "400 events of connection gerrit wait",
            "99 result events of pipeline gate wait",
        ]
    );
}

#[test]
fn a_queue_is_still_when_nothing_runs_in_it_and_nothing_happened() {
    let now = DateTime::UNIX_EPOCH + TimeDelta::hours(10);
    let hours = |hours: i64| hours * 3_600_000;
    let seconds = |hours: f64| hours * 3_600.0;
    let queue = |jobs: serde_json::Value| {
        status(json!({"pipelines": [{"name": "gate", "change_queues": [{
            "name": "shared", "branch": "main", "heads": [[{
                "id": "i", "live": true, "enqueue_time": hours(5),
                "refs": [{"project": "scs/docs", "id": "7,1"}], "jobs": jobs,
            }, {"id": "ahead", "live": false, "enqueue_time": hours(9)}]],
        }]}]}))
    };
    let find = |jobs| StuckQueues::new(&queue(jobs), now, &QueueLimits::default());
    let still = find(json!([{"name": "j", "waiting_status": "node request: 1"}]));
    assert_eq!(
        still.troubles(),
        [
            "gate shared main: nothing runs and nothing happened for 5 h (1 item)",
            "gate scs/docs 7,1: j waits for 5 h: node request: 1",
        ]
    );
    let runs = find(json!([{"name": "j", "start_time": seconds(6.0)}]));
    assert!(runs.is_empty(), "{runs}");
    let paused = find(json!([{"name": "j", "start_time": seconds(6.0), "paused": true}]));
    assert_eq!(paused.queues[0].still, TimeDelta::hours(4));
    // The next job may wait only since the one before has ended.
    let next = find(json!([
        {"name": "a", "start_time": seconds(6.0), "end_time": seconds(9.9), "result": "SUCCESS"},
        {"name": "b", "waiting_status": "executor"},
    ]));
    assert!(next.is_empty(), "{next}");
    let limits = QueueLimits::default()
        .item(TimeDelta::hours(4))
        .wait(TimeDelta::hours(6))
        .still(TimeDelta::hours(6));
    let old = StuckQueues::new(&queue(json!([])), now, &limits);
    assert_eq!(old.troubles(), ["gate scs/docs 7,1: in its queue for 5 h"]);
}

#[tokio::test]
async fn stuck_queues_are_found_by_the_clients_clock() {
    let server = Server::builder().start().await.unwrap();
    let item = Item::new("check", "scs/docs", "refs/heads/main")
        .job(Job::new("slow").waits_for("executor"));
    server.add_item("scs", item);
    let client = client_at(server.base_url(), server.now() + TimeDelta::hours(3));
    let found = ops::stuck_queues(&client.tenant("scs")).await.unwrap();
    assert!(found.waits.iter().any(|wait| wait.job == "slow"), "{found}");
    let limits = QueueLimits::default()
        .wait(TimeDelta::days(9))
        .still(TimeDelta::days(9));
    let found = ops::stuck_queues(&client.tenant("scs"))
        .limits(limits)
        .await
        .unwrap();
    assert!(
        !found.waits.iter().any(|wait| wait.job == "slow"),
        "{found}"
    );
}

#[test]
fn components_that_are_missing_down_or_of_another_version_are_told() {
    let health = |value| ops::ServerHealth::new(&serde_json::from_value(value).unwrap());
    let one = |version, state| json!([{"hostname": "h", "version": version, "state": state}]);
    let well = health(json!({
        "scheduler": one("14.3.0", "running"), "web": one("14.3.0", "running"),
        "executor": one("14.3.0", "running"),
    }));
    assert!(well.is_well());
    assert_eq!(
        well.to_string(),
        "3 components, all running; version 14.3.0\n"
    );
    let ill = health(json!({
        "scheduler": one("14.3.0", "running"), "web": one("11.0.1", "initializing"),
        "executor": one("14.3.0", "paused"), "merger": [],
    }));
    assert_eq!(
        ill.troubles(),
        [
            "no executor is running",
            "no web is running",
            "no merger is running",
            "executor h is paused",
            "web h is initializing",
            "mixed versions: 11.0.1, 14.3.0",
        ]
    );
}

#[tokio::test]
async fn a_tenants_troubles_are_told_in_a_line_each() {
    let server = Server::builder().start().await.unwrap();
    let old = "2026-11-01T00:00:00";
    let node = |id: &str, state: &str, since: &str| json!({"id": id, "uuid": id, "type": ["debian"], "state": state, "state_time": since, "comment": null});
    for (id, state, since) in [
        ("n1", "failed", "2026-11-24T00:00:00"),
        ("n2", "hold", old),
        ("n3", "ready", old),
        ("n4", "building", old),
        ("n5", "in-use", old),
        ("n6", "building", "2026-11-24T11:59:00"),
        ("n7", "melted", old),
    ] {
        server.add_node("scs", node(id, state, since));
    }
    for (uuid, state) in [("r1", "requested"), ("r2", "fulfilled"), ("r3", "failed")] {
        let request = json!({"uuid": uuid, "state": state, "request_time": "2026-11-24T11:00:00", "job_name": "lint", "labels": ["debian"]});
        server.add_nodeset_request("scs", request);
    }
    let client = client_at(server.base_url(), at("2026-11-24T12:00:00Z"));
    let health = ops::tenant_health(&client.tenant("scs")).await.unwrap();
    let config = health.config.as_ref().unwrap();
    assert_eq!(config.errors, 2);
    assert_eq!(config.projects["scs/broken"].errors, 2);
    let nodes: Vec<(&str, &NodeState)> = health
        .troubled_nodes
        .iter()
        .flatten()
        .map(|node| (node.id.as_str(), &node.state))
        .collect();
    let ids: Vec<&str> = nodes
        .iter()
        .map(|(id, _)| *id)
        .filter(|id| id.starts_with('n'))
        .collect();
    assert_eq!(ids, ["n1", "n2", "n4", "n7"]);
    let requests: Vec<&str> = health
        .requests
        .iter()
        .flatten()
        .map(|one| one.uuid.as_str())
        .collect();
    assert_eq!(requests, ["r1", "r3"]);
    let text = health.to_string();
    for line in [
        "config of scs/broken: 2 errors: extra keys not allowed @ data['no-such-attribute'] (.zuul.yaml on main)\n",
        "node n2 (debian): hold for 23 days\n",
        "nodeset request r1: requested, made 60 min ago, for lint on debian\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let limits = HealthLimits::default()
        .hold(TimeDelta::days(99))
        .request(TimeDelta::days(1));
    let health = ops::tenant_health(&client.tenant("scs"))
        .limits(limits)
        .await
        .unwrap();
    assert!(!health.to_string().contains("node n2"));
    assert!(!health.to_string().contains("request r1"));
}

#[tokio::test]
async fn what_an_old_server_does_not_offer_is_said_and_no_error() {
    let server = Server::builder()
        .version(Version::V10)
        .start()
        .await
        .unwrap();
    let client = Client::builder(server.base_url()).build().unwrap();
    let health = ops::tenant_health(&client.tenant("scs")).await.unwrap();
    assert_eq!(health.requests, None);
    assert!(health.nodes.is_some() && health.semaphores.is_some());
    assert_eq!(
        health.summary()[2],
        ("requests", "not offered by this server".to_owned())
    );
    assert!(ops::server_health(&client).await.unwrap().is_some());
    let missing = ops::tenant_health(&client.tenant("nobody"))
        .await
        .unwrap_err();
    assert!(missing.is_not_found());
}

#[test]
fn held_semaphores_are_told_with_their_holders() {
    let semaphores: Vec<zuul_client::model::Semaphore> = recorded("016-semaphores");
    let held = ops::HeldSemaphore::among(&semaphores);
    assert_eq!(
        held[0].to_string(),
        "container-registry held 2 of 2 times by container-image-build, container-image-build"
    );
    let free: Vec<zuul_client::model::Semaphore> = recorded("139-semaphores-held");
    assert!(ops::HeldSemaphore::among(&free).is_empty());
}
