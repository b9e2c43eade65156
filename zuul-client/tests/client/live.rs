//! Where items stand, what jobs wait for, and what differs between two statuses.

mod changes;
mod watch;

use chrono::TimeDelta;
use scs_testkit::recordings;
use zuul_client::live::{ItemFilter, JobPhase, WaitingFor};
use zuul_client::model::{
    BuildResult, ChangeQueue, ItemRef, JobStatus, PipelineStatus, QueueItem, Status,
};

/// A status as the real server gave it.
fn recorded(number: u16) -> Status {
    let all = recordings::zuul().unwrap();
    let exchange = all.iter().find(|one| one.number == number).unwrap();
    serde_json::from_str(&exchange.response.text()).unwrap()
}

/// Two items of the gate in one head, the second on top of the first.
const FRONT: &str = "5e80dbfe87f64e5298d96b4ba8f465b8";
const BEHIND: &str = "e5724c654708423a9bfe920f66eec536";

/// A pipeline with one queue of one head.
fn pipeline(name: &str, items: impl Into<Vec<QueueItem>>) -> PipelineStatus {
    heads(name, [items.into()])
}

fn heads(name: &str, heads: impl Into<Vec<Vec<QueueItem>>>) -> PipelineStatus {
    let queue = ChangeQueue::new().name("integrated").heads(heads);
    PipelineStatus::new().name(name).change_queues([queue])
}

fn tenant(pipelines: impl Into<Vec<PipelineStatus>>) -> Status {
    Status::new().pipelines(pipelines)
}

/// An item of the branch `main`.
fn item(id: &str) -> QueueItem {
    QueueItem::new(id)
        .active(true)
        .live(true)
        .refs([ItemRef::new("scs/docs").git_ref("refs/heads/main")])
}

#[test]
fn items_are_found_by_what_is_known_of_them() {
    let status = recorded(12);
    let found = |filter: ItemFilter| -> Vec<String> {
        let places = status.find(&filter);
        places.map(|place| place.item.id.to_string()).collect()
    };
    let check = "9f86b822c759434fa7ebbc16827f03b5";
    let manual = "b9f46cb90b344d4dbb52d757fc08c96e";
    let filter = ItemFilter::new;
    assert_eq!(found(filter()), [check, FRONT, BEHIND, manual]);
    assert_eq!(found(filter().project("scs/docs")), [BEHIND]);
    assert_eq!(
        found(filter().project("git.example.org/scs/docs")),
        [BEHIND]
    );
    assert_eq!(
        found(
            filter()
                .project("scs/container-images")
                .git_ref("refs/heads/main")
        ),
        [FRONT, manual]
    );
    assert_eq!(found(filter().queue("integrated")), [FRONT, BEHIND]);
    assert_eq!(found(filter().pipeline("manual")), [manual]);
    assert_eq!(found(filter().id(BEHIND)), [BEHIND]);
    // The ids of its refs are null.
    assert!(found(filter().change("1234")).is_empty());
    assert!(found(filter().project("scs")).is_empty());
    assert!(found(filter().git_ref("main")).is_empty());

    assert_eq!(status.item(BEHIND).unwrap().position, 1);
    assert!(status.item("none").is_none());
    assert_eq!(status.pipeline("manual").unwrap().items().count(), 1);
}

#[test]
fn a_change_is_found_with_and_without_its_revision_and_within_one_ref() {
    let both = [
        ItemRef::new("scs/a").id("1234,5"),
        ItemRef::new("scs/b").id("77,1"),
    ];
    let status = tenant([pipeline("gate", [QueueItem::new("i").refs(both)])]);
    let is_found = |filter: ItemFilter| status.find(&filter).count() == 1;
    let change = |id: &str| ItemFilter::new().change(id);
    assert!(is_found(change("1234")));
    assert!(is_found(change("1234,5")));
    assert!(is_found(change("77").project("scs/b")));
    assert!(!is_found(change("77").project("scs/a")));
    assert!(!is_found(change("1234,4")));
    assert!(!is_found(change("123")));
    assert!(!is_found(change("5")));
}

#[test]
fn positions_go_on_across_heads_and_count_live_items() {
    let status = tenant([heads(
        "gate",
        [
            vec![
                item("needed").live(false),
                item("a").item_ahead("needed"),
                item("failing").item_ahead("a"),
                item("c").item_ahead("a"),
            ],
            vec![item("d")],
        ],
    )]);
    let seen: Vec<_> = status
        .items()
        .map(|place| {
            let ahead: Vec<_> = place.ahead().map(|item| item.id.as_str()).collect();
            (place.item.id.as_str(), place.position, ahead)
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("needed", 0, vec![]),
            ("a", 0, vec!["needed"]),
            ("failing", 1, vec!["a", "needed"]),
            // On top of what is ahead of the failing one.
            ("c", 2, vec!["a", "needed"]),
            ("d", 3, vec![]),
        ]
    );
}

#[test]
fn what_a_job_waits_for_is_read_and_given_back() {
    let list = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    for (text, expected) in [
        ("executor", WaitingFor::Executor),
        ("repo state", WaitingFor::RepoState),
        (
            "node request: 200-0000000000",
            WaitingFor::NodeRequest("200-0000000000".to_owned()),
        ),
        (
            "nodeset request: 0f3a",
            WaitingFor::NodesetRequest("0f3a".to_owned()),
        ),
        (
            "dependencies: build, lint",
            WaitingFor::Dependencies(list(&["build", "lint"])),
        ),
        (
            "semaphores: registry,disk",
            WaitingFor::Semaphores(list(&["registry", "disk"])),
        ),
        (
            "requirements: image",
            WaitingFor::Requirements(list(&["image"])),
        ),
        ("the moon", WaitingFor::Other("the moon".to_owned())),
        (
            "executor: one",
            WaitingFor::Other("executor: one".to_owned()),
        ),
    ] {
        let job = JobStatus::new("job").waiting_status(text);
        let waiting = job.waiting_for().unwrap();
        assert_eq!(waiting, expected);
        assert_eq!(waiting.to_string(), text);
        // The text may be older than the build.
        assert_eq!(job.result("SUCCESS").waiting_for(), None);
    }
    assert_eq!(JobStatus::new("job").waiting_for(), None);
}

#[test]
fn jobs_of_a_real_status_are_in_all_phases() {
    let status = recorded(278);
    let phase_of = |pipeline: &str, job: &str| {
        let mut items = status.pipeline(pipeline).unwrap().items();
        let item = items.next().unwrap().item;
        item.job(job).unwrap().phase()
    };
    assert_eq!(
        phase_of("gate", "lint"),
        JobPhase::Finished(BuildResult::Success)
    );
    assert_eq!(phase_of("gate", "deploy-long"), JobPhase::Running);
    assert_eq!(phase_of("gate", "container-image-push"), JobPhase::Waiting);
    assert_eq!(phase_of("manual", "on-a-node"), JobPhase::Queued);
    // A paused job has no result yet, and goes on later (read in the server's code).
    let started = chrono::DateTime::UNIX_EPOCH;
    let paused = JobStatus::new("registry").start_time(started).paused(true);
    assert_eq!(paused.phase(), JobPhase::Paused);
}

#[test]
fn the_remaining_time_is_unknown_while_a_job_without_history_runs() {
    let status = recorded(12);
    let manual = status.pipeline("manual").unwrap().items().next().unwrap();
    // The server says 12.351 s, but two of three jobs run for the first time.
    assert_eq!(
        manual.item.remaining_time,
        Some(TimeDelta::milliseconds(12_351))
    );
    assert_eq!(manual.item.remaining(), None);
    assert_eq!(status.item(FRONT).unwrap().item.remaining(), None);

    let known = |name: &str| JobStatus::new(name).remaining_time(TimeDelta::seconds(5));
    let ended = JobStatus::new("ended").result("SUCCESS");
    let item = item("i")
        .remaining_time(TimeDelta::seconds(9))
        .jobs([known("a"), ended]);
    assert_eq!(item.remaining(), Some(TimeDelta::seconds(9)));
}

#[test]
fn flags_and_reasons_of_items_are_read() {
    let status = recorded(12);
    let (front, behind) = (status.item(FRONT).unwrap(), status.item(BEHIND).unwrap());
    assert!(front.item.is_active() && front.item.is_live() && !front.item.is_failing());
    assert!(!behind.item.is_active(), "the window is 1");
    assert_eq!(behind.ahead().next().unwrap().id, front.item.id);
    let check = status.pipeline("check").unwrap().items().next().unwrap();
    assert!(check.item.is_failing());
    assert!(QueueItem::new("of an old server").is_live());
}
