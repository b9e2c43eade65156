//! What a watch goes on after, and how.

use std::sync::Arc;
use std::time::Duration;

use centralapi_client::credentials::{Credential, FromFn};
use centralapi_client::watch::Event;
use centralapi_client::{Client, TestClock};
use futures_util::StreamExt as _;
use scs_testkit::faults::{RawServer, Scripted, refusing_url};

use super::{
    asked, bookmark, broken, builder, claim, claims, claims_of, ended, expired, is_watch, line,
    list, next, page, silent,
};

#[tokio::test]
async fn bookmarks_move_the_version_and_are_not_shown() {
    let server = RawServer::in_turn([
        list(5, &[claim("a", "1", 3)]),
        ended(&(bookmark(7) + &bookmark(9))),
        silent(&line("MODIFIED", &claim("a", "1", 10))),
    ])
    .await;
    let mut events = claims(&server).watch().events();
    assert_eq!(events.resource_version(), None);
    assert_eq!(next(&mut events, 2).await, ["reset", "applied a 3"]);
    assert_eq!(
        events.resource_version(),
        None,
        "the list is not told to its end"
    );
    assert_eq!(next(&mut events, 1).await, ["synced"]);
    assert_eq!(events.resource_version().as_deref(), Some("5"));
    assert_eq!(next(&mut events, 1).await, ["applied a 10"]);
    assert_eq!(asked(&server), ["list", "watch 5", "watch 9"]);
    assert_eq!(events.resource_version().as_deref(), Some("10"));
}

/// `recordings/central/289-watch-version-future`: no error, no events, and a clean end.
#[tokio::test]
async fn a_watch_that_says_nothing_at_all_is_followed_by_a_list() {
    let server = RawServer::in_turn([
        ended(""),
        list(5, &[claim("a", "1", 3)]),
        // Silence is no news: nothing has changed.
        ended(""),
        list(6, &[claim("a", "1", 3)]),
        silent(&line("MODIFIED", &claim("a", "1", 7))),
    ])
    .await;
    let mut events = claims(&server).watch().from("99999999").events();
    let told = next(&mut events, 4).await;
    assert_eq!(told, ["reset", "applied a 3", "synced", "applied a 7"]);
    assert_eq!(
        asked(&server),
        ["watch 99999999", "list", "watch 5", "list", "watch 6"]
    );
}

#[tokio::test]
async fn another_claim_of_the_same_name_is_told_as_another() {
    let server = RawServer::in_turn([
        list(
            5,
            &[claim("a", "1", 3), claim("b", "2", 4), claim("c", "3", 5)],
        ),
        ended(&line("ERROR", &expired())),
        list(9, &[claim("a", "7", 8), claim("c", "3", 5)]),
        silent(""),
    ])
    .await;
    let mut events = claims(&server).watch().events();
    next(&mut events, 5).await;
    let told = next(&mut events, 3).await;
    assert_eq!(told, ["deleted a 3", "deleted b 4", "applied a 8"]);
}

#[tokio::test]
async fn a_resumed_watch_that_has_to_list_begins_anew() {
    let server = RawServer::in_turn([
        ended(&(line("MODIFIED", &claim("a", "1", 6)) + &line("DELETED", &claim("b", "2", 7)))),
        ended(&line("ERROR", &expired())),
        list(9, &[claim("a", "1", 6)]),
        silent(""),
    ])
    .await;
    let mut events = claims(&server).watch().from("5").events();
    let told = next(&mut events, 5).await;
    // What was told before the reset is told again: who follows has forgotten it.
    assert_eq!(
        told,
        [
            "applied a 6",
            "deleted b 7",
            "reset",
            "applied a 6",
            "synced"
        ]
    );
    assert_eq!(asked(&server)[..3], ["watch 5", "watch 7", "list"]);
}

#[tokio::test]
async fn a_state_that_was_told_is_not_told_again() {
    let again = [
        line("ADDED", &claim("a", "1", 3)),
        line("DELETED", &claim("b", "2", 4)),
        line("MODIFIED", &claim("a", "1", 6)),
    ];
    let server =
        RawServer::in_turn([list(5, &[claim("a", "1", 3)]), silent(&again.concat())]).await;
    let mut events = claims(&server).watch().events();
    let told = next(&mut events, 4).await;
    assert_eq!(told, ["reset", "applied a 3", "synced", "applied a 6"]);
}

/// `recordings/central/297-continue-expired`.
#[tokio::test]
async fn pages_that_lose_their_version_are_read_from_the_first_one_again() {
    let gone = Scripted::new(410, "application/json", expired().to_string()).whole();
    let server = RawServer::in_turn([
        page(5, &[claim("a", "1", 3)], "second"),
        gone,
        page(8, &[claim("a", "1", 7)], "second"),
        page(8, &[claim("b", "2", 8)], ""),
        silent(""),
    ])
    .await;
    let mut events = claims(&server).watch().events();
    let told = next(&mut events, 4).await;
    assert_eq!(told, ["reset", "applied a 7", "applied b 8", "synced"]);
    let targets: Vec<String> = server
        .requests()
        .into_iter()
        .map(|seen| seen.target)
        .collect();
    let continued: Vec<bool> = targets
        .iter()
        .map(|target| target.contains("continue=second"))
        .collect();
    assert_eq!(continued[..4], [false, true, false, true]);
    assert!(
        targets
            .iter()
            .take(4)
            .all(|target| target.contains("limit=500"))
    );
}

/// A token that leads to itself would be a list without end.
#[tokio::test]
async fn a_list_that_never_ends_is_recognised() {
    let server = RawServer::always(page(5, &[claim("a", "1", 3)], "same")).await;
    let mut events = claims(&server).watch().events();
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_server_that_cannot_be_reached_is_told_and_tried_again() {
    let clock = TestClock::new();
    let client = Client::builder(refusing_url())
        .clock(Arc::new(clock.clone()))
        .max_attempts(1)
        .build()
        .unwrap();
    let claims = claims_of(client);
    let mut events = claims.watch().events();
    for _ in 0..12 {
        match events.next().await.unwrap().unwrap() {
            Event::Interrupted(error) => assert!(error.is_connect(), "{error}"),
            other => panic!("{other:?}"),
        }
    }
    let pauses = clock.slept();
    assert_eq!(pauses.len(), 11);
    let within =
        |pause: &Duration, ceiling: f64| (ceiling / 2.0..=ceiling).contains(&pause.as_secs_f64());
    for (pause, ceiling) in pauses
        .iter()
        .zip([0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0])
    {
        assert!(within(pause, ceiling), "{pauses:?}");
    }
}

#[tokio::test]
async fn failures_of_the_server_pass() {
    let server = RawServer::in_turn([
        Scripted::new(
            500,
            "application/json",
            r#"{"kind":"Status","message":"etcd"}"#,
        )
        .whole(),
        list(5, &[]),
        Scripted::new(503, "text/html", "<html><title>busy</title></html>").whole(),
        silent(&line("ADDED", &claim("a", "1", 6))),
    ])
    .await;
    let client = builder(&server, &TestClock::new())
        .max_attempts(1)
        .build()
        .unwrap();
    let claims = claims_of(client);
    let told = next(&mut claims.watch().events(), 6).await;
    assert_eq!(
        told,
        [
            "interrupted",
            "reset",
            "synced",
            "interrupted",
            "synced",
            "applied a 6"
        ]
    );
    assert_eq!(asked(&server), ["list", "list", "watch 5", "watch 5"]);
}

/// `recordings/central/320-throttled-watch`: text, and a Retry-After of one second.
#[tokio::test]
async fn a_throttled_watch_waits_as_long_as_it_is_asked_to() {
    let busy = Scripted::new(
        429,
        "text/plain",
        "Too many requests, please try again later.",
    )
    .header("retry-after", "17");
    for (attempts, expected) in [
        (2, vec!["applied a 6"]),
        (1, vec!["interrupted", "synced", "applied a 6"]),
    ] {
        let acts = [busy.whole(), silent(&line("ADDED", &claim("a", "1", 6)))];
        let server = RawServer::in_turn(acts).await;
        let clock = TestClock::new();
        let client = builder(&server, &clock)
            .max_attempts(attempts)
            .build()
            .unwrap();
        let mut events = claims_of(client).watch().from("5").events();
        assert_eq!(next(&mut events, expected.len()).await, expected);
        assert!(clock.slept().iter().sum::<Duration>() >= Duration::from_secs(17));
    }
}

#[tokio::test]
async fn an_expired_credential_is_replaced_when_a_watch_is_opened_again() {
    let server = RawServer::start(
        |number, seen| match (number, seen.header("authorization")) {
            (0, _) => list(5, &[]),
            (1, Some("Bearer old")) => broken(&line("ADDED", &claim("a", "1", 6))),
            (_, Some("Bearer new")) => silent(&line("ADDED", &claim("b", "2", 7))),
            _ => Scripted::new(401, "application/json", r#"{"kind":"Status","code":401}"#).whole(),
        },
    )
    .await;
    let provider = FromFn::new(|request| {
        let token = if request.rejected.is_some() {
            "new"
        } else {
            "old"
        };
        Box::pin(async move { Ok(Some(Credential::bearer(token))) })
    });
    let client = builder(&server, &TestClock::new())
        .credentials(provider)
        .build()
        .unwrap();
    let claims = claims_of(client);
    let told = next(&mut claims.watch().events(), 6).await;
    assert_eq!(
        told,
        [
            "reset",
            "synced",
            "applied a 6",
            "interrupted",
            "synced",
            "applied b 7"
        ]
    );
    assert_eq!(asked(&server), ["list", "watch 5", "watch 6", "watch 6"]);
}

/// A line that is none of the API's, such as a proxy's last words.
#[tokio::test]
async fn a_garbled_line_is_a_broken_connection() {
    let text = line("ADDED", &claim("a", "1", 6)) + "upstream timed out\n";
    let server =
        RawServer::in_turn([ended(&text), silent(&line("ADDED", &claim("b", "2", 7)))]).await;
    let told = next(&mut claims(&server).watch().from("5").events(), 4).await;
    assert_eq!(
        told,
        ["applied a 6", "interrupted", "synced", "applied b 7"]
    );
    assert_eq!(asked(&server), ["watch 5", "watch 6"]);
}

#[tokio::test]
async fn an_error_that_is_no_410_is_told_and_made_up_for() {
    let failed = serde_json::json!({"kind": "Status", "code": 500, "reason": "InternalError", "message": "etcd is gone"});
    let server = RawServer::in_turn([
        list(5, &[]),
        ended(&line("ERROR", &failed)),
        list(7, &[claim("a", "1", 6)]),
        silent(""),
    ])
    .await;
    let mut events = claims(&server).watch().events();
    next(&mut events, 2).await;
    match events.next().await.unwrap().unwrap() {
        Event::Interrupted(error) => {
            assert!(error.is_server_error());
            assert_eq!(error.codes(), ["InternalError"]);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(next(&mut events, 2).await, ["applied a 6", "synced"]);
}

/// A server that ends each watch at once is not asked without a pause.
#[tokio::test]
async fn watches_that_end_too_soon_are_spaced() {
    let server = RawServer::start(|number, seen| match (number, is_watch(seen)) {
        (_, false) => list(5, &[]),
        (8, true) => silent(&line("ADDED", &claim("a", "1", 6))),
        _ => ended(&bookmark(5)),
    })
    .await;
    let clock = TestClock::new();
    let client = builder(&server, &clock).build().unwrap();
    let claims = claims_of(client);
    let told = next(&mut claims.watch().events(), 3).await;
    assert_eq!(told, ["reset", "synced", "applied a 6"]);
    assert_eq!(clock.slept().len(), 7);
}

/// Over kube's transport a broken connection is recognised as well, and half a line dropped.
#[tokio::test]
async fn over_kube_a_watch_goes_on_as_well() {
    let (first, second) = (
        line("ADDED", &claim("a", "1", 6)),
        line("ADDED", &claim("b", "2", 7)),
    );
    let server = RawServer::in_turn([
        list(5, &[]),
        broken(&(first + second.trim_end())),
        silent(&second),
    ])
    .await;
    let config = kube::Config::new(server.base_url().parse().unwrap());
    let client = Client::from_config(config)
        .unwrap()
        .clock(Arc::new(TestClock::new()))
        .build()
        .unwrap();
    let told = next(&mut claims_of(client).watch().events(), 6).await;
    assert_eq!(
        told,
        [
            "reset",
            "synced",
            "applied a 6",
            "interrupted",
            "synced",
            "applied b 7"
        ]
    );
    assert_eq!(asked(&server), ["list", "watch 5", "watch 6"]);
}
