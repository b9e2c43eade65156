//! One request for all who ask, and the stream of changes.

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::future::{FutureExt as _, join_all};
use scs_testkit::faults::{Act, RawServer, Scripted};
use scs_testkit::zuul::{Item, Job, Server};
use zuul_client::live::{ItemFilter, StatusChanges, StatusWatch};
use zuul_client::model::{JobStatus, PipelineStatus, Status};
use zuul_client::{Client, TestClock};

use super::changes::words;
use super::{item, pipeline, tenant};

const SECOND: Duration = Duration::from_secs(1);

fn answer(status: &Status) -> Scripted {
    Scripted::json(serde_json::to_string(status).unwrap())
        .header("cache-control", "public, max-age=1")
}

fn watch(server: &RawServer) -> (StatusWatch, TestClock) {
    let clock = TestClock::new();
    (watch_at(server.base_url(), &clock), clock)
}

fn watch_at(base_url: String, clock: &TestClock) -> StatusWatch {
    let client = Client::builder(base_url)
        .clock(Arc::new(clock.clone()))
        .max_attempts(1)
        .build()
        .unwrap();
    client.tenant("scs").watch_status()
}

fn one_item() -> Status {
    tenant([pipeline("gate", [item("a")])])
}

/// The text of the next thing that the stream has.
async fn next(stream: &mut StatusChanges) -> String {
    match stream.next().await.unwrap() {
        Ok(change) => words(&change),
        Err(error) => error.status().unwrap().as_str().to_owned(),
    }
}

#[tokio::test]
async fn all_who_ask_within_a_second_share_one_request() {
    let server = RawServer::always(answer(&one_item()).whole()).await;
    let (watch, clock) = watch(&server);
    let together = join_all((0..50).map(|_| watch.clone().status())).await;
    let first = together[0].as_ref().unwrap();
    assert!(
        together
            .iter()
            .all(|one| Arc::ptr_eq(one.as_ref().unwrap(), first))
    );
    clock.advance(Duration::from_millis(999));
    assert!(Arc::ptr_eq(&watch.status().await.unwrap(), first));
    assert_eq!(server.requests().len(), 1);
    clock.advance(Duration::from_millis(1));
    watch.status().await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn the_server_says_how_long_a_status_holds() {
    for (field, seconds) in [
        ("public, max-age=5", 5),
        ("no-cache", 1),
        ("max-age=86400", 60),
        ("max-age=soon", 1),
    ] {
        let answer = Scripted::json("{}").header("cache-control", field);
        let server = RawServer::always(answer.whole()).await;
        let (watch, clock) = watch(&server);
        watch.status().await.unwrap();
        clock.advance(Duration::from_secs(seconds) - Duration::from_millis(1));
        watch.status().await.unwrap();
        assert_eq!(server.requests().len(), 1, "{field}");
        clock.advance(Duration::from_millis(1));
        watch.status().await.unwrap();
        assert_eq!(server.requests().len(), 2, "{field}");
    }
}

#[tokio::test]
async fn a_failure_is_shared_and_not_kept() {
    let acts = [Scripted::status(404).whole(), answer(&one_item()).whole()];
    let server = RawServer::in_turn(acts).await;
    let (watch, _) = watch(&server);
    let together = join_all((0..50).map(|_| watch.status())).await;
    assert!(
        together
            .iter()
            .all(|one| one.as_ref().unwrap_err().is_not_found())
    );
    assert_eq!(server.requests().len(), 1);
    assert!(watch.status().await.is_ok());
}

#[tokio::test]
async fn a_caller_who_walks_away_takes_nothing_from_the_others() {
    let server = RawServer::always(answer(&one_item()).whole()).await;
    let (watch, _) = watch(&server);
    let (mut first, mut second) = (Box::pin(watch.status()), Box::pin(watch.status()));
    assert!((&mut first).now_or_never().is_none());
    assert!((&mut second).now_or_never().is_none());
    drop(first);
    second.await.unwrap();
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_request_that_all_have_left_is_not_taken_up_again() {
    let acts = [
        Act::Stall(b"HTTP/1.1 200 OK\r\n".to_vec()),
        answer(&one_item()).whole(),
    ];
    let server = RawServer::in_turn(acts).await;
    let (watch, _) = watch(&server);
    let mut left = Box::pin(watch.status());
    while server.requests().is_empty() {
        assert!((&mut left).now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    drop(left);
    watch.status().await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn failures_are_events_and_what_was_known_stays() {
    let ended = JobStatus::new("j").result("SUCCESS");
    let acts = [
        answer(&one_item()).whole(),
        // A server that is loading its tenants.
        Scripted::status(404).whole(),
        Scripted::status(422).whole(),
        Scripted::status(502).whole(),
        answer(&tenant([pipeline("gate", [item("a").jobs([ended])])])).whole(),
        answer(&tenant([pipeline("gate", [])])).whole(),
    ];
    let server = RawServer::in_turn(acts).await;
    let (watch, clock) = watch(&server);
    let mut stream = watch.changes().stream();
    for expected in ["404", "422", "502"] {
        assert_eq!(next(&mut stream).await, expected);
        assert_eq!(stream.latest().unwrap().items().count(), 1);
    }
    assert_eq!(next(&mut stream).await, "a j SUCCESS");
    assert_eq!(next(&mut stream).await, "- a at gate:0");
    // A second after the first look, longer from failure to failure, a second after a change.
    assert_eq!(
        clock.slept(),
        [1, 2, 4, 8, 1].map(|seconds| SECOND * seconds)
    );
}

#[tokio::test]
async fn the_life_of_an_item_is_told() {
    let clock = TestClock::at(chrono::Utc::now());
    let builder = Server::builder().clock(Arc::new(clock.clone()));
    let server = builder.start().await.unwrap();
    let watch = watch_at(server.base_url(), &clock);
    let before = watch.status().await.unwrap();
    let mut stream = watch.changes().since(before).stream();

    let job = Job::new("lint").starts_after(5 * SECOND).runs_until_told();
    let item = Item::new("check", "scs/docs", "refs/heads/main").job(job);
    let id = server.add_item("scs", item);
    let mut told = Vec::new();
    let gone = format!("- {id} at check:0");
    while told.last() != Some(&gone) {
        if let Some(build) = server.build_of(&id, "lint") {
            server.finish_build(&build, "SUCCESS");
        }
        told.extend(Some(next(&mut stream).await).filter(|one| one.contains(&id)));
    }
    let [added, started, .., _gone] = told.as_slice() else {
        panic!("{told:?}")
    };
    assert_eq!(*added, format!("+ {id} at check:0"));
    assert_eq!(*started, format!("{id} lint started"));
}

#[tokio::test]
async fn looks_grow_rarer_while_nothing_changes_and_never_beat_the_max_age() {
    let quiet = answer(&one_item()).whole();
    let mut acts = vec![quiet; 12];
    acts.push(answer(&tenant([pipeline("gate", [])])).whole());
    let server = RawServer::in_turn(acts).await;
    let (watch, clock) = watch(&server);
    let mut stream = watch.changes().pauses(Duration::ZERO, 5 * SECOND).stream();
    assert_eq!(next(&mut stream).await, "- a at gate:0");
    let slept = clock.slept();
    assert_eq!(slept.len(), 12);
    assert!(
        slept
            .iter()
            .all(|pause| (SECOND..=5 * SECOND).contains(pause)),
        "{slept:?}"
    );
    assert_eq!(server.requests().len(), 13);
}

#[tokio::test]
async fn streams_of_one_watch_share_its_requests() {
    let acts = [answer(&one_item()), answer(&tenant([pipeline("gate", [])]))];
    let server = RawServer::in_turn(acts.iter().map(Scripted::whole)).await;
    let (watch, clock) = watch(&server);
    let mut streams = [watch.changes().stream(), watch.changes().stream()];
    let told = join_all(streams.iter_mut().map(next)).await;
    assert_eq!(told, ["- a at gate:0", "- a at gate:0"]);
    // Two looks, or a third by the one whose sleep moved the clock on.
    assert!(server.requests().len() <= 1 + clock.slept().len());
}

#[tokio::test]
async fn only_what_is_wanted_is_told_and_a_stream_can_go_on_from_before() {
    let other = |id: &str| {
        let refs = [zuul_client::model::ItemRef::new("scs/other")];
        item(id).refs(refs)
    };
    let after = tenant([pipeline("gate", [other("o"), item("b")])]).zuul_version("14.3.0");
    let server = RawServer::always(answer(&after).whole()).await;
    let (watch, clock) = watch(&server);
    let mut stream = watch
        .changes()
        .only(ItemFilter::new().project("scs/docs"))
        .since(tenant([pipeline("old", [item("a"), other("p")])]))
        .stream();
    for expected in ["+ gate", "- old", "- a at old:0", "+ b at gate:1"] {
        assert_eq!(next(&mut stream).await, expected);
    }
    assert!(clock.slept().is_empty(), "the first look is at once");
    assert_eq!(*stream.latest().unwrap(), after);
}

#[tokio::test]
async fn whoever_goes_on_from_the_latest_status_misses_nothing() {
    let before = tenant([pipeline("gate", [])]);
    let after = tenant([pipeline("gate", [item("a"), item("b")])]);
    let server = RawServer::always(answer(&after).whole()).await;
    let (watch, _) = watch(&server);
    let mut stream = watch.changes().since(before.clone()).stream();
    assert_eq!(next(&mut stream).await, "+ a at gate:0");
    // The program ends here; what it kept must not say that `b` was told.
    let kept = stream.latest().unwrap();
    assert_eq!(*kept, before);
    let mut stream = watch.changes().since(kept).stream();
    for expected in ["+ a at gate:0", "+ b at gate:1"] {
        assert_eq!(next(&mut stream).await, expected);
    }
    assert_eq!(*stream.latest().unwrap(), after);
}

#[tokio::test]
async fn a_request_that_was_left_lying_brings_nobody_what_was_then() {
    let now = tenant([pipeline("gate", [])]);
    for then in [answer(&one_item()), Scripted::status(404)] {
        let server = RawServer::in_turn([then.whole(), answer(&now).whole()]).await;
        let (watch, clock) = watch(&server);
        // A stream in another arm of somebody's `select!`: kept, and not polled.
        let mut lying = watch.changes().stream();
        while server.requests().is_empty() {
            assert!(lying.next().now_or_never().is_none());
            tokio::task::yield_now().await;
        }
        clock.advance(Duration::from_millis(1_001));
        assert_eq!(*watch.status().await.unwrap(), now);
        assert_eq!(server.requests().len(), 2);
        drop(lying);
    }
}

#[tokio::test]
async fn a_status_holds_from_when_it_was_asked_for() {
    let late = one_item();
    let server = RawServer::always(answer(&late).whole()).await;
    let (watch, clock) = watch(&server);
    let mut first = Box::pin(watch.status());
    while server.requests().is_empty() {
        assert!((&mut first).now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    clock.advance(Duration::from_millis(600));
    first.await.unwrap();
    clock.advance(Duration::from_millis(400));
    watch.status().await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_pipeline_without_a_name_keeps_its_items() {
    let unread = tenant([PipelineStatus::new().trigger_events(0_u64)]);
    let moved = tenant([pipeline("gate", [item("a").active(false)])]);
    let acts = [&one_item(), &unread, &moved].map(|status| answer(status).whole());
    let server = RawServer::in_turn(acts).await;
    let (watch, _) = watch(&server);
    let mut stream = watch.changes().stream();
    assert_eq!(next(&mut stream).await, "a active false");
    assert_eq!(server.requests().len(), 3);
}

#[test]
fn futures_and_streams_cross_threads() {
    fn crosses<T: Send + 'static>(_: T) {}
    let client = Client::builder("http://127.0.0.1:1").build().unwrap();
    let watch = client.tenant("scs").watch_status();
    crosses(watch.status());
    crosses(watch.changes().stream());
    crosses(watch.clone());
}
