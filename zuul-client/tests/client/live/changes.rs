//! What differs between two statuses.

use chrono::DateTime;
use zuul_client::live::{Change, diff};
use zuul_client::model::{
    BuildUuid, JobStatus, PipelineState, PipelineStatus, QueueItem, Status, TenantState,
};

use super::{item, pipeline, recorded, tenant};

/// The change in a few words.
pub(super) fn words(change: &Change) -> String {
    let id = change.item().map_or("", |seen| seen.item.id.as_str());
    match change {
        Change::TenantStateChanged { after, .. } => {
            let reason = after.as_ref().and_then(|state| state.reason.as_deref());
            format!("tenant {}", reason.unwrap_or_default())
        }
        Change::Reconfigured { .. } => "reconfigured".to_owned(),
        Change::PipelineAdded { pipeline } => format!("+ {pipeline}"),
        Change::PipelineGone { pipeline } => format!("- {pipeline}"),
        Change::PipelineStateChanged {
            pipeline, after, ..
        } => format!("{pipeline} {}", after.as_ref().unwrap()),
        Change::ItemAdded(seen) => format!("+ {id} at {}:{}", seen.pipeline, seen.position),
        Change::ItemGone(seen) => format!("- {id} at {}:{}", seen.pipeline, seen.position),
        Change::ItemMoved { item, from } => format!("{id} {from} -> {}", item.position),
        Change::ItemActiveChanged(seen) => format!("{id} active {}", seen.item.is_active()),
        Change::ItemFailingChanged { item, before } => {
            format!("{id} fails {:?} -> {:?}", before, item.item.failing_reasons)
        }
        Change::JobStarted { job, .. } => format!("{id} {} started", job.name),
        Change::JobPausedChanged { job, .. } => format!("{id} {} {:?}", job.name, job.phase()),
        Change::JobFinished { job, result, .. } => format!("{id} {} {result}", job.name),
        Change::JobResultChanged { job, before, .. } => {
            format!("{id} {} {before} -> {:?}", job.name, job.phase())
        }
        Change::JobReset { job, .. } => format!("{id} {} reset", job.name),
        other => format!("{other:?}"),
    }
}

fn told(before: &Status, after: &Status) -> Vec<String> {
    diff(before, after).iter().map(words).collect()
}

fn waiting(name: &str) -> JobStatus {
    JobStatus::new(name).queued(false)
}

fn running(name: &str, uuid: &str) -> JobStatus {
    JobStatus::new(name)
        .uuid(BuildUuid::from(uuid))
        .start_time(DateTime::UNIX_EPOCH)
}

fn with_jobs(jobs: impl Into<Vec<JobStatus>>) -> Status {
    tenant([pipeline("gate", [item("i").jobs(jobs)])])
}

#[test]
fn items_come_move_and_go() {
    let before = tenant([pipeline("gate", [item("a"), item("b").active(false)])]);
    let after = tenant([pipeline("gate", [item("b"), item("c")])]);
    assert_eq!(
        told(&before, &after),
        [
            "- a at gate:0",
            "b 1 -> 0",
            "b active true",
            "+ c at gate:1"
        ]
    );
    assert!(diff(&after, &after).is_empty());
}

#[test]
fn the_jobs_of_an_item_that_is_new_are_told_too() {
    let jobs = [
        running("quick", "u").result("FAILURE"),
        JobStatus::new("needless").result("SKIPPED"),
        running("slow", "v"),
        waiting("later"),
    ];
    assert_eq!(
        told(&tenant([pipeline("gate", [])]), &with_jobs(jobs)),
        [
            "+ i at gate:0",
            "i quick FAILURE",
            "i needless SKIPPED",
            "i slow started"
        ]
    );
}

#[test]
fn what_is_gone_is_given_as_it_was_last() {
    let last = item("a").jobs([running("lint", "u")]);
    let before = tenant([pipeline("gate", [last.clone()])]);
    let changes = diff(&before, &tenant([pipeline("gate", [])]));
    let [Change::ItemGone(seen)] = changes.as_slice() else {
        panic!("{changes:?}")
    };
    assert_eq!(seen.item, last);
    assert_eq!((seen.queue.as_str(), seen.position), ("integrated", 0));
}

#[test]
fn jobs_start_pause_end_and_are_reset() {
    for (before, after, expected) in [
        (waiting("j"), running("j", "u"), "i j started"),
        (waiting("j").queued(true), running("j", "u"), "i j started"),
        (
            running("j", "u"),
            running("j", "u").result("FAILURE"),
            "i j FAILURE",
        ),
        // Its start went unseen.
        (
            waiting("j"),
            running("j", "u").result("SUCCESS"),
            "i j SUCCESS",
        ),
        (
            running("j", "u"),
            running("j", "u").paused(true),
            "i j Paused",
        ),
        (
            running("j", "u").paused(true),
            running("j", "u"),
            "i j Running",
        ),
        (
            running("j", "u").result("SUCCESS"),
            running("j", "u").result("FAILURE"),
            "i j SUCCESS -> Finished(Failure)",
        ),
        // Its build is tried again.
        (running("j", "u"), running("j", "v"), "i j started"),
        (running("j", "u"), waiting("j").queued(true), "i j reset"),
        (
            running("j", "u").result("FAILURE"),
            waiting("j"),
            "i j reset",
        ),
        (
            running("j", "u").result("FAILURE"),
            running("j", "v").result("FAILURE"),
            "i j FAILURE",
        ),
    ] {
        let (before, after) = (with_jobs([before]), with_jobs([after]));
        assert_eq!(told(&before, &after), [expected]);
    }
}

#[test]
fn the_passing_of_time_is_no_change() {
    let still = |elapsed| {
        let job = running("j", "u")
            .elapsed_time(chrono::TimeDelta::seconds(elapsed))
            .remaining_time(chrono::TimeDelta::seconds(60 - elapsed));
        with_jobs([
            job,
            waiting("k").waiting_status(if elapsed < 5 {
                "executor"
            } else {
                "repo state"
            }),
        ])
        .trigger_event_queue(zuul_client::model::EventQueue::new(elapsed as u64))
    };
    assert!(diff(&still(1), &still(9)).is_empty());
}

#[test]
fn a_job_that_runs_once_for_each_change_is_told_apart() {
    let before = with_jobs([running("j", "u"), running("j", "v")]);
    let after = with_jobs([running("j", "u"), running("j", "v").result("SUCCESS")]);
    let changes = diff(&before, &after);
    let [Change::JobFinished { job, .. }] = changes.as_slice() else {
        panic!("{changes:?}")
    };
    assert_eq!(job.uuid, Some(BuildUuid::from("v")));
}

#[test]
fn jobs_that_appear_when_the_graph_is_known_are_news_once_they_start() {
    let before = with_jobs([]);
    assert!(diff(&before, &with_jobs([waiting("j")])).is_empty());
    assert_eq!(
        told(&before, &with_jobs([running("j", "u")])),
        ["i j started"]
    );
    assert!(diff(&with_jobs([running("j", "u")]), &before).is_empty());
}

#[test]
fn the_tenant_its_pipelines_and_reasons_are_watched() {
    let before = tenant([
        pipeline("gate", [item("i")]).state(PipelineState::Normal),
        pipeline("old", [item("x")]),
    ])
    .last_reconfigured(DateTime::UNIX_EPOCH);
    let failing = item("i").failing_reasons(["at least one job failed".to_owned()]);
    let after = tenant([
        pipeline("gate", [failing]).state(PipelineState::Error),
        pipeline("new", []),
    ])
    .last_reconfigured(DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(1))
    .state(TenantState::new().reason("new disks"));
    assert_eq!(
        told(&before, &after),
        [
            "tenant new disks",
            "reconfigured",
            "gate error",
            "+ new",
            "- old",
            "- x at old:0",
            "i fails [] -> [\"at least one job failed\"]",
        ]
    );
}

#[test]
fn a_pipeline_that_the_server_has_not_read_yet_is_not_gone() {
    let before = tenant([
        pipeline("check", [item("c")]),
        pipeline("gate", [item("g")]),
    ]);
    // The event counts are all there is of the gate (read in the server's code).
    let unread = tenant([
        pipeline("check", []),
        PipelineStatus::new().trigger_events(2_u64),
    ]);
    assert_eq!(told(&before, &unread), ["- c at check:0"]);
    let filled = unread.with_missing_from(&before);
    assert_eq!(filled.pipelines.len(), 2);
    let after = tenant([pipeline("check", []), pipeline("gate", [item("g")])]);
    assert!(diff(&filled, &after).is_empty());
    // Once all is read, what is missing is gone.
    let gone = tenant([pipeline("check", [])]);
    assert_eq!(told(&filled, &gone), ["- gate", "- g at gate:0"]);
    assert_eq!(gone.clone().with_missing_from(&filled), gone);
}

#[test]
fn recorded_statuses_of_a_tenant_tell_a_story() {
    let changes = diff(&recorded(12), &recorded(278));
    assert_eq!(
        changes
            .iter()
            .filter(|one| matches!(one, Change::ItemGone(_)))
            .count(),
        4
    );
    assert!(
        changes
            .iter()
            .any(|one| matches!(one, Change::Reconfigured { .. }))
    );
    assert!(
        changes
            .iter()
            .all(|one| !matches!(one, Change::PipelineGone { .. }))
    );
    // And back: what was gone is added with all that it has.
    let back = diff(&recorded(278), &recorded(12));
    let added = back
        .iter()
        .filter(|one| matches!(one, Change::ItemAdded(_)));
    assert_eq!(added.count(), 4);
}

#[test]
fn a_thousand_items_that_move_are_compared_without_a_square() {
    let many = |from: usize| {
        let items = (from..from + 1000).map(|number| {
            let ahead = format!("i{}", number.wrapping_sub(1));
            let jobs = (0..10).map(|job| running(&format!("job-{job}"), "u"));
            item(&format!("i{number}"))
                .item_ahead(ahead.as_str())
                .jobs(jobs.collect::<Vec<_>>())
        });
        tenant([pipeline("gate", items.collect::<Vec<QueueItem>>())])
    };
    let (before, after) = (many(0), many(1));
    let started = std::time::Instant::now();
    let changes = diff(&before, &after);
    // With a square, every item would be looked at a million times.
    assert!(started.elapsed().as_secs() < 2);
    // Gone, moved, and added with ten jobs that run.
    assert_eq!(changes.len(), 1 + 999 + 1 + 10);
}
