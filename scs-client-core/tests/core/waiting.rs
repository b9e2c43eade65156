//! Waiting for a server's own time, and for a free place.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::future::join_all;
use scs_client_core::{Clock as _, Error, Result, Step, TestClock, wait_until};
use scs_testkit::faults::{Act, RawServer, Scripted};

use crate::support::{WIDGET, Watch, builder};

fn seconds(slept: &[Duration]) -> Vec<f64> {
    slept
        .iter()
        .map(|pause| (pause.as_secs_f64() * 100.0).round() / 100.0)
        .collect()
}

#[tokio::test]
async fn pauses_grow_up_to_the_longest() {
    let clock = TestClock::new();
    let looks = AtomicU32::new(0);
    let wait = wait_until("job", Arc::new(clock.clone()), move || {
        let look = looks.fetch_add(1, Ordering::Relaxed);
        async move {
            Ok(if look < 5 {
                Step::Pending(look)
            } else {
                Step::Done(look)
            })
        }
    });
    let looked = wait
        .pauses(Duration::from_secs(2), Duration::from_secs(5))
        .await
        .unwrap();
    assert_eq!(looked, 5);
    assert_eq!(seconds(&clock.slept()), [2.0, 3.0, 4.5, 5.0, 5.0]);
}

#[tokio::test]
async fn what_is_there_already_needs_no_pause() {
    let clock = TestClock::new();
    let wait = wait_until("job", Arc::new(clock.clone()), || async {
        Ok(Step::<_, ()>::Done(1))
    });
    assert_eq!(wait.await.unwrap(), 1);
    assert!(clock.slept().is_empty());
}

#[tokio::test]
async fn the_deadline_ends_it_after_a_last_look() {
    let clock = TestClock::new();
    let looks = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&looks);
    let wait = wait_until("replication", Arc::new(clock.clone()), move || {
        let look = counted.fetch_add(1, Ordering::Relaxed) + 1;
        async move { Result::<Step<(), String>>::Ok(Step::Pending(format!("{look} of 9"))) }
    });
    let error = wait.deadline(Duration::from_secs(5)).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!(
        clock.monotonic(),
        Duration::from_secs(5),
        "not longer than allowed"
    );
    assert_eq!(seconds(&clock.slept()), [1.0, 1.5, 2.25, 0.25]);
    assert_eq!(looks.load(Ordering::Relaxed), 5);
    let text = error.to_string();
    assert!(
        text.contains("replication") && text.contains("5 of 9"),
        "{text}"
    );
}

#[tokio::test]
async fn an_error_of_a_look_ends_it() {
    let clock = TestClock::new();
    let wait = wait_until("job", Arc::new(clock), || async {
        Result::<Step<(), ()>>::Err(Error::invalid_input("look", "x", "is wrong"))
    });
    assert!(wait.await.unwrap_err().is_invalid_input());
}

#[tokio::test]
async fn progress_is_a_stream() {
    let looks = AtomicU32::new(0);
    let wait = wait_until("job", Arc::new(TestClock::new()), move || {
        let look = looks.fetch_add(1, Ordering::Relaxed);
        async move {
            Ok(if look < 2 {
                Step::Pending(look * 50)
            } else {
                Step::Done("done")
            })
        }
    });
    let mut progress = wait.progress();
    let steps: Vec<_> = progress.by_ref().map(Result::unwrap).collect().await;
    assert!(progress.next().await.is_none(), "asked again after the end");
    assert_eq!(
        steps,
        [Step::Pending(0), Step::Pending(50), Step::Done("done")]
    );
}

#[tokio::test]
async fn requests_are_spread() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let clock = TestClock::new();
    let client = builder(server.base_url())
        .clock(Arc::new(clock.clone()))
        .requests_per_second(10.0)
        .build()
        .unwrap();
    for _ in 0..3 {
        client.get(7).await.unwrap();
    }
    assert_eq!(
        clock.slept(),
        [Duration::from_millis(100), Duration::from_millis(100)]
    );
}

#[tokio::test]
async fn who_gives_up_does_not_push_the_others_back() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let clock = TestClock::new();
    let client = builder(server.base_url())
        .clock(Arc::new(clock.clone()))
        .requests_per_second(0.1)
        .total_timeout(Duration::from_secs(5))
        .build()
        .unwrap();
    client.get(7).await.unwrap();
    for _ in 0..9 {
        let error = client.get(7).await.unwrap_err();
        assert!(error.is_timeout() && error.attempts() == 0, "{error:?}");
    }
    clock.advance(Duration::from_secs(10));
    client.get(7).await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn requests_in_flight_are_limited() {
    let answer = Scripted::json(WIDGET).whole();
    let server = RawServer::always(Act::After(Duration::from_millis(20), Box::new(answer))).await;
    let client = builder(server.base_url())
        .max_concurrency(2)
        .build()
        .unwrap();
    let results = join_all((0..8).map(|id| client.get(id).into_future())).await;
    assert!(results.iter().all(Result::is_ok));
    assert_eq!((server.most_in_flight(), server.requests().len()), (2, 8));
}

#[tokio::test]
async fn a_stream_holds_its_place_until_it_ends() {
    let stream = Scripted::new(200, "text/event-stream", "one");
    let server = RawServer::start(move |number, _| match number {
        0 => stream.whole(),
        _ => Scripted::json(WIDGET).whole(),
    })
    .await;
    let client = builder(server.base_url())
        .max_concurrency(1)
        .total_timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let stream = client.call::<Watch>().await.unwrap();
    let error = client.get(7).await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() == 0, "{error:?}");
    drop(stream);
    client.get(7).await.unwrap();
}

#[tokio::test]
async fn a_stream_that_was_read_to_its_end_gives_its_place_back() {
    let stream = Scripted::new(200, "text/event-stream", "one");
    let server = RawServer::start(move |number, _| match number {
        0 => stream.whole(),
        _ => Scripted::json(WIDGET).whole(),
    })
    .await;
    let client = builder(server.base_url())
        .max_concurrency(1)
        .total_timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let mut stream = client.call::<Watch>().await.unwrap();
    while let Some(piece) = stream.next().await {
        piece.unwrap();
    }
    client.get(7).await.unwrap();
    drop(stream);
}
