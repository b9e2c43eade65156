//! The stand-in of Harbor: the recorded requests once more, and what tests of other crates build on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    unreachable_pub,
    reason = "a test may fail loudly"
)]

mod access;
mod artifacts;
mod artifacts_replay;
mod compare;
mod forms;
mod recorded_stage;
mod registry;
mod replay;
mod scans;
mod story;
#[path = "../support/mod.rs"]
mod support;

use base64::{Engine, engine::general_purpose::STANDARD};
use scs_testkit::harbor::{ADMIN, Server};
use serde_json::Value;
use support::{Answer, Connection};

fn basic((name, password): (&str, &str)) -> String {
    format!("Basic {}", STANDARD.encode(format!("{name}:{password}")))
}

/// Sends a request; nobody's where no name is given.
async fn send(
    server: &Server,
    who: Option<(&str, &str)>,
    method: &str,
    path: &str,
    body: Option<Value>,
) -> Answer {
    let credential = who.map(basic).unwrap_or_default();
    let mut headers = vec![("Accept", "application/json")];
    if who.is_some() {
        headers.push(("Authorization", &credential));
    }
    let body = body.map(|body| body.to_string());
    if body.is_some() {
        headers.push(("Content-Type", "application/json"));
    }
    let body = body.as_ref().map(String::as_bytes);
    let path = format!("/api/v2.0{path}");
    connect(server)
        .await
        .send(method, &path, &headers, body)
        .await
        .unwrap()
}

async fn connect(server: &Server) -> Connection {
    Connection::open(server.address()).await.unwrap()
}

/// As the administrator.
async fn admin(server: &Server, method: &str, path: &str, body: Option<Value>) -> Answer {
    send(server, Some(ADMIN), method, path, body).await
}

async fn read(server: &Server, path: &str) -> Value {
    let answer = admin(server, "GET", path, None).await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}

/// Status, code and message.
fn failure(answer: &Answer) -> (u16, String, String) {
    let body = answer.json();
    let text = |name: &str| {
        body["errors"][0][name]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    (answer.status, text("code"), text("message"))
}
