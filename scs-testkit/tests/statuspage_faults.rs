//! Scripted faults: what is carried out, and what the other side sees of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod support;

use std::{io::ErrorKind, time::Duration};

use scs_testkit::statuspage::{Fault, Server, Version};
use serde_json::{Value, json};
use support::Connection;

async fn start(version: Version) -> (Server, Connection) {
    let server = Server::builder().version(version).start().await.unwrap();
    let connection = Connection::open(server.address()).await.unwrap();
    (server, connection)
}

fn outage() -> Value {
    json!({ "displayName": "outage", "beganAt": "2026-01-01T00:00:00Z", "phase": { "generation": 1, "order": 1 } })
}

const JANUARY: &str = "/incidents?start=2026-01-01&end=2026-01-02";

#[tokio::test]
async fn a_refused_request_changes_nothing_and_a_cut_one_may_have() {
    for (fault, applied) in [
        (Fault::Status(503), 0),
        (Fault::StatusAfterApply(500), 1),
        (Fault::Cut, 0),
        (Fault::CutAfterApply, 1),
        (Fault::CutBody, 1),
        (Fault::bad_gateway_page(), 0),
        (Fault::too_many_requests(7), 0),
    ] {
        let (server, mut connection) = start(Version::V1_0_0).await;
        server.fail_next(fault.clone());
        let body = outage().to_string();
        let answer = connection
            .send(
                "POST",
                "/incidents",
                &[("Content-Type", "application/json")],
                Some(body.as_bytes()),
            )
            .await;
        match fault {
            Fault::Cut | Fault::CutAfterApply | Fault::CutBody => {
                let error = answer.unwrap_err().kind();
                assert!(
                    matches!(error, ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset),
                    "{fault:?}: {error}"
                );
            }
            Fault::Status(_) => {
                assert_eq!(answer.unwrap().json()["message"], "Service Unavailable")
            }
            Fault::StatusAfterApply(_) => assert_eq!(answer.unwrap().status, 500),
            _ => assert!(
                answer
                    .unwrap()
                    .header("content-type")
                    .unwrap()
                    .starts_with("text/html")
            ),
        }
        assert!(!server.has_faults_left());
        let mut connection = Connection::open(server.address()).await.unwrap();
        assert_eq!(
            connection.get(JANUARY).await.json()["data"]
                .as_array()
                .unwrap()
                .len(),
            applied,
            "{fault:?}"
        );
    }
}

#[tokio::test]
async fn faults_can_be_aimed_and_repeated() {
    let (server, mut connection) = start(Version::V1_0_0).await;
    server.fail_matching(&http::Method::POST, "/incidents", 2, Fault::Status(500));
    assert_eq!(connection.get("/phases").await.status, 200);
    for status in [500, 500, 201] {
        assert_eq!(
            connection.json("POST", "/incidents", outage()).await.status,
            status
        );
    }
}

#[tokio::test]
async fn slow_and_hanging_answers() {
    let (server, mut connection) = start(Version::V1_0_0).await;
    server.fail_next(Fault::Delay(Duration::from_millis(30)));
    let begin = std::time::Instant::now();
    assert_eq!(connection.get("/phases").await.status, 200);
    assert!(begin.elapsed() >= Duration::from_millis(30));
    server.fail_next(Fault::HangAfterApply);
    let hanging = tokio::time::timeout(
        Duration::from_millis(50),
        connection.json("POST", "/incidents", outage()),
    )
    .await;
    assert!(hanging.is_err());
    assert!(server.incident_id("outage").is_some(), "it was carried out");
}

#[tokio::test]
async fn without_its_database_only_refusals_are_left() {
    let (server, mut connection) = start(Version::V1_0_0).await;
    server.database_down(true);
    assert_eq!(connection.get("/phases").await.status, 500);
    assert_eq!(
        connection
            .get("/components/c0ffee00-1234-4abc-9def-0123456789ab")
            .await
            .status,
        500
    );
    assert_eq!(connection.get("/components/none").await.status, 400);
    assert_eq!(connection.get("/nowhere").await.status, 404);
    assert_eq!(connection.get("/openapi.json").await.status, 200);
    server.database_down(false);
    assert_eq!(connection.get("/phases").await.status, 200);
}
