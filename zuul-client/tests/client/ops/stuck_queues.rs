//! What does not move.

use chrono::{DateTime, TimeDelta, Utc};
use scs_testkit::zuul::{Item, Job, Server};
use serde_json::json;
use zuul_client::model::Status;
use zuul_client::ops::{self, QueueLimits, StuckQueues};

use super::{at, client_at, recorded};

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
fn what_waits_behind_the_window_waits_for_the_items_ahead() {
    let now = DateTime::UNIX_EPOCH + TimeDelta::hours(10);
    let item = |id: &str, active: bool| {
        json!({"id": id, "live": true, "active": active, "enqueue_time": 9 * 3_600_000,
            "refs": [{"project": "scs/docs", "id": id}],
            "jobs": [{"name": "j", "waiting_status": "executor"}, {"name": "r", "start_time": 35_000}]})
    };
    let status = status(json!({"pipelines": [{"name": "gate", "change_queues": [{
        "heads": [[item("in", true), item("behind", false)]],
    }]}]}));
    let found = StuckQueues::new(&status, now, &QueueLimits::default());
    assert_eq!(
        found.troubles(),
        ["gate scs/docs in: j waits for 60 min: executor"]
    );
}
