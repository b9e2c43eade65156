//! The stand-in of Zuul: the recorded requests once more, and what tests of other crates build on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    unreachable_pub,
    reason = "a test may fail loudly"
)]

mod actions;
mod console;
mod lists;
mod logs;
mod replay;
#[path = "../support/mod.rs"]
mod support;
mod versions;

use scs_testkit::zuul::Server;
use serde_json::Value;
use support::{Answer, Connection};

async fn connect(server: &Server) -> Connection {
    Connection::open(server.address()).await.unwrap()
}

async fn get(server: &Server, path: &str) -> Answer {
    connect(server).await.get(path).await
}

async fn get_json(server: &Server, path: &str) -> Value {
    let answer = get(server, path).await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}

/// Sends a JSON body as the administrator.
async fn act(server: &Server, method: &str, path: &str, body: Value) -> Answer {
    let token = format!("Bearer {}", server.admin_token());
    let headers = [
        ("Authorization", token.as_str()),
        ("Content-Type", "application/json"),
    ];
    let body = body.to_string();
    connect(server)
        .await
        .send(method, path, &headers, Some(body.as_bytes()))
        .await
        .unwrap()
}

/// The sentence of an error page.
fn sentence(answer: &Answer) -> String {
    let page = String::from_utf8_lossy(&answer.body).into_owned();
    let start = page.find("<p>").expect("a page with a sentence") + 3;
    let end = page[start..].find("</p>").unwrap() + start;
    page[start..end].to_owned()
}
