//! What ends a watch.

use std::sync::Arc;

use centralapi_client::compute::KeypairV2;
use centralapi_client::watch::{Event, Events};
use centralapi_client::{Client, TestClock};
use futures_util::{Stream, StreamExt as _};
use scs_testkit::faults::{RawServer, Scripted};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::{asked, claim, claims, claims_of, end, ended, line, list, next, open, silent};

fn status(code: u16, reason: &str) -> Scripted {
    let body = format!(r#"{{"kind":"Status","code":{code},"reason":"{reason}","message":"no"}}"#);
    Scripted::new(code, "application/json", body)
}

#[tokio::test]
async fn what_is_refused_ends_with_the_refusal() {
    for (code, reason) in [
        (403, "Forbidden"),
        (401, "Unauthorized"),
        (400, "BadRequest"),
        (422, "Invalid"),
    ] {
        let at_list = RawServer::always(status(code, reason).whole()).await;
        let (told, error) = end(&mut claims(&at_list).watch().events()).await;
        assert!(told.is_empty(), "{told:?}");
        assert_eq!(error.status().unwrap(), code);

        let at_watch = RawServer::in_turn([list(5, &[]), status(code, reason).whole()]).await;
        let (told, error) = end(&mut claims(&at_watch).watch().events()).await;
        assert_eq!(told, ["reset", "synced"]);
        assert_eq!(error.status().unwrap(), code);
        assert_eq!(error.codes(), [reason]);
    }
}

/// `recordings/central/312-watch-kind-removed`, and 314 for what comes after.
#[tokio::test]
async fn a_kind_that_is_removed_ends_as_not_offered() {
    let gone = Scripted::new(404, "text/plain; charset=utf-8", "404 page not found\n").whole();
    let server = RawServer::in_turn([
        list(5, &[claim("q", "1", 5)]),
        ended(&line("DELETED", &claim("q", "1", 6))),
        gone,
    ])
    .await;
    let (told, error) = end(&mut claims(&server).watch().events()).await;
    assert_eq!(told, ["reset", "applied q 5", "synced", "deleted q 6"]);
    assert!(error.is_unsupported_by_server(), "{error}");
    assert!(error.to_string().contains("does not offer"), "{error}");
    assert_eq!(asked(&server), ["list", "watch 5", "watch 6"]);
}

#[tokio::test]
async fn a_claim_of_another_form_ends_without_its_values() {
    let mut odd = claim("a", "1", 6);
    odd["spec"]["publicKey"] = serde_json::json!(["marker-value"]);
    let server = RawServer::in_turn([list(5, &[]), silent(&line("ADDED", &odd))]).await;
    let client = Client::builder(server.base_url()).build().unwrap();
    let mut events = client
        .namespace("tenant")
        .claims::<KeypairV2>()
        .watch()
        .events();
    let mut last = events.next().await;
    while let Some(Ok(_)) = last {
        last = events.next().await;
    }
    let error = last.unwrap().unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert!(error.to_string().contains("\"a\""), "{error}");
    assert!(!format!("{error} {error:?}").contains("marker-value"));
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_line_without_end_is_not_held() {
    let server = RawServer::in_turn([list(5, &[]), silent(&"x".repeat(3000))]).await;
    let client = Client::builder(server.base_url())
        .max_answer_size(2000)
        .build()
        .unwrap();
    let claims = claims_of(client);
    let (told, error) = end(&mut claims.watch().events()).await;
    assert_eq!(told, ["reset", "synced"]);
    assert!(error.is_too_large(), "{error}");
}

#[tokio::test]
async fn a_version_that_is_no_number_is_refused_before_anything_is_sent() {
    let server = RawServer::always(silent("")).await;
    for version in ["", "0", "-1", "abc", "+5", "1 2", "99999999999999999999999"] {
        let (told, error) = end(&mut claims(&server).watch().from(version).events()).await;
        assert!(told.is_empty() && error.is_invalid_input(), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn types_of_events_that_nobody_knows_are_passed_over() {
    let text = line("RENAMED", &claim("a", "1", 6)) + &line("ADDED", &claim("b", "2", 7));
    let server = RawServer::in_turn([silent(&text)]).await;
    let told = next(&mut claims(&server).watch().from("5").events(), 1).await;
    assert_eq!(told, ["applied b 7"]);
}

#[tokio::test]
async fn a_dropped_watch_takes_its_connection_along() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            stream.read_buf(&mut request).await.unwrap();
        }
        let text = line("ADDED", &claim("a", "1", 6));
        stream.write_all(&open(&text)).await.unwrap();
        // Ends when the client closes its end.
        while stream.read(&mut [0; 64]).await.is_ok_and(|count| count > 0) {}
    });
    let client = Client::builder(url)
        .clock(Arc::new(TestClock::new()))
        .build()
        .unwrap();
    let claims = client.namespace("tenant").claims::<KeypairV2>();
    let mut events = claims.watch().from("5").events();
    assert!(matches!(events.next().await, Some(Ok(Event::Applied(_)))));
    drop(events);
    server.await.unwrap();
}

#[test]
fn events_can_be_sent_to_other_tasks() {
    fn check(_: impl Stream + Send + Unpin + 'static) {}
    fn of(events: Events<KeypairV2>) {
        check(events);
    }
    let _ = of;
}
