//! What is tried again, how often, after which pause, and from whose budget.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use scs_client_core::transport::TransportErrorKind as Kind;
use scs_client_core::{Body, CallOptions, RetryBudget, TestClock};
use scs_testkit::faults::{Act, RawServer, Scripted};

use crate::support::{Client, Fake, Outcome, Trigger, WIDGET, builder, clocked};
use Outcome::{Fails, Status};

fn good() -> Act {
    Scripted::json(WIDGET).whole()
}

#[tokio::test]
async fn an_idempotent_call_is_tried_four_times() {
    for outcome in [
        Status(502),
        Status(503),
        Status(504),
        Status(429),
        Fails(Kind::Cut),
    ] {
        let fake = Fake::new([outcome; 9]);
        let (client, clock) = fake.client();
        let error = client.get(7).await.unwrap_err();
        assert_eq!((fake.sent().len(), error.attempts()), (4, 4), "{outcome:?}");
        assert!(error.to_string().contains("4 attempts in"), "{error}");
        let slept = clock.slept();
        assert_eq!(slept.len(), 3);
        assert!(
            slept
                .iter()
                .all(|pause| *pause >= Duration::from_millis(200)),
            "{slept:?}"
        );
        assert!(slept[2] >= slept[0], "pauses grow: {slept:?}");
        assert_eq!(error.elapsed(), slept.iter().sum::<Duration>());
    }
}

#[tokio::test]
async fn all_attempts_carry_the_same_request_id() {
    let fake = Fake::new([Status(503), Status(503)]);
    let (client, _) = fake.client();
    let response = client.get(7).with_response().await.unwrap();
    assert_eq!(response.attempts, 3);
    let ids: Vec<_> = fake
        .sent()
        .iter()
        .map(|sent| sent.headers()["x-request-id"].clone())
        .collect();
    assert!(ids[0] == ids[1] && ids[1] == ids[2], "{ids:?}");
    assert_eq!(response.request_id.as_bytes(), ids[0].as_bytes());
}

#[tokio::test]
async fn other_answers_are_final() {
    for status in [400, 401, 403, 404, 408, 409, 500, 501, 505] {
        let fake = Fake::new([Status(status); 4]);
        let (client, _) = fake.client();
        client.get(7).await.unwrap_err();
        assert_eq!(fake.sent().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn what_may_have_been_carried_out_is_repeated_where_that_does_no_harm() {
    for outcome in [Status(503), Fails(Kind::Cut), Fails(Kind::Timeout)] {
        let outcomes = [outcome, outcome];
        let fake = Fake::new(outcomes);
        let (client, _) = fake.client();
        client.create("x").await.unwrap_err();
        assert_eq!(fake.sent().len(), 1, "POST, {outcome:?}");
        let fake = Fake::new(outcomes);
        let (client, _) = fake.client();
        client.put(7, "x").await.unwrap();
        assert_eq!(fake.sent().len(), 3, "PUT, {outcome:?}");
        let fake = Fake::new([outcome, Status(204)]);
        let (client, _) = fake.client();
        client.call::<Trigger>().await.unwrap();
        assert_eq!(
            fake.sent().len(),
            2,
            "POST that says it is idempotent, {outcome:?}"
        );
    }
}

#[tokio::test]
async fn a_post_whose_answer_is_cut_arrives_once() {
    let cut = Scripted::new(201, "application/json", r#"{"id": "x"}"#).cut();
    for act in [Act::Hang, cut, Act::Send(b"HTTP/1.1 201 Cre".to_vec())] {
        let server = RawServer::always(act.clone()).await;
        let (client, _) = clocked(server.base_url());
        client.create("x").await.unwrap_err();
        let posts = server.requests();
        assert_eq!(posts.len(), 1, "{act:?}");
        assert_eq!(posts[0].body, br#"{"name":"x"}"#);
    }
}

#[tokio::test]
async fn the_body_is_sent_again_with_each_attempt() {
    let server = RawServer::in_turn([
        Scripted::status(503).whole(),
        Act::Hang,
        Scripted::status(204).whole(),
    ])
    .await;
    let (client, _) = clocked(server.base_url());
    client.put(7, "again").await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert!(
        requests
            .iter()
            .all(|request| request.body == br#"{"name":"again"}"#)
    );
}

#[tokio::test]
async fn retry_after_in_seconds_and_as_a_date() {
    let start = "2026-11-24T10:00:00Z".parse().unwrap();
    for (value, seconds) in [("11", 11), ("Tue, 24 Nov 2026 10:00:13 GMT", 13), ("0", 0)] {
        for status in [429, 503] {
            let limited = Scripted::status(status)
                .header("retry-after", value)
                .whole();
            let server = RawServer::in_turn([limited, good()]).await;
            let clock = TestClock::at(start);
            let client = builder(server.base_url())
                .clock(Arc::new(clock.clone()))
                .build()
                .unwrap();
            client.get(7).await.unwrap();
            let slept = clock.slept();
            assert!(
                slept.len() == 1 && slept[0].as_secs() == seconds,
                "{value}: {slept:?}"
            );
            assert!(slept[0] < Duration::from_secs(seconds) + Duration::from_millis(200));
        }
    }
}

#[tokio::test]
async fn a_retry_after_beyond_what_is_left_returns_at_once() {
    for value in ["121", "18446744073709551615"] {
        let server =
            RawServer::always(Scripted::status(429).header("retry-after", value).whole()).await;
        let (client, clock) = clocked(server.base_url());
        let error = client.get(7).await.unwrap_err();
        assert!(error.is_rate_limited(), "{error:?}");
        assert_eq!(
            error.retry_after(),
            Some(Duration::from_secs(value.parse().unwrap()))
        );
        assert_eq!((server.requests().len(), clock.slept().len()), (1, 0));
    }
}

#[tokio::test]
async fn the_total_time_bounds_all_attempts_together() {
    let server = RawServer::always(Scripted::status(503).header("retry-after", "20").whole()).await;
    let (client, clock) = clocked(server.base_url());
    let options = CallOptions::new()
        .total_timeout(Duration::from_secs(50))
        .max_attempts(100);
    let error = client.get(7).options(options).await.unwrap_err();
    assert_eq!(server.requests().len(), 3, "at 0, 20 and 40 s");
    assert!(
        error.elapsed() < Duration::from_secs(50),
        "{:?}",
        error.elapsed()
    );
    assert_eq!(clock.slept().len(), 2);
}

#[tokio::test]
async fn one_attempt_switches_retries_off() {
    let fake = Fake::new([Status(503); 4]);
    let (client, _) = fake.client();
    client
        .get(7)
        .options(CallOptions::new().max_attempts(1))
        .await
        .unwrap_err();
    assert_eq!(fake.sent().len(), 1);
}

#[tokio::test]
async fn two_clients_share_one_budget() {
    let budget = RetryBudget::new(10);
    let fakes = [Fake::new([Status(503); 20]), Fake::new([Status(503); 20])];
    let clients: Vec<Client> = fakes
        .iter()
        .map(|fake| {
            builder("http://127.0.0.1:1")
                .transport(Arc::new(fake.clone()))
                .clock(Arc::new(TestClock::new()))
                .retry_budget(budget.clone())
                .build()
                .unwrap()
        })
        .collect();
    clients[0].get(7).await.unwrap_err();
    clients[1].get(7).await.unwrap_err();
    assert_eq!(fakes[0].sent().len(), 3, "two retries were left");
    assert_eq!(
        fakes[1].sent().len(),
        1,
        "the first client has used them up"
    );
}

#[tokio::test]
async fn a_streamed_body_is_sent_once() {
    for act in [
        Act::Hang,
        Scripted::status(503).whole(),
        Scripted::status(429).whole(),
    ] {
        let server = RawServer::always(act).await;
        let (client, _) = clocked(server.base_url());
        let body = Body::stream(stream::iter([
            Ok(Bytes::from_static(b"a")),
            Ok(Bytes::from_static(b"b")),
        ]));
        let error = client.upload(body).await.unwrap_err();
        assert!(
            !error.is_invalid_input(),
            "the server's failure, not ours to send it twice"
        );
        assert_eq!(
            (server.requests().len(), error.attempts()),
            (1, 1),
            "{error:?}"
        );
    }
}
