//! The issuer as tests of other crates use it: settings, faults, counters, and what it does to tokens behind a client's back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod network;
mod people;
#[path = "../support/mod.rs"]
mod support;
mod tokens;

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use scs_client_core::TestClock;
use scs_testkit::keycloak::{Builder, Server};
use serde_json::Value;
use support::{Answer, Connection};

async fn post(server: &Server, endpoint: &str, form: &[(&str, &str)]) -> Answer {
    try_post(server, endpoint, form).await.unwrap()
}

async fn try_post(
    server: &Server,
    endpoint: &str,
    form: &[(&str, &str)],
) -> std::io::Result<Answer> {
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let pairs: Vec<_> = form
        .iter()
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .collect();
    let url = server.endpoint(endpoint);
    let path = url.strip_prefix(&server.url()).unwrap();
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    let mut connection = Connection::open(server.address()).await?;
    connection
        .send("POST", path, &headers, Some(pairs.join("&").as_bytes()))
        .await
}

async fn get(server: &Server, path: &str, token: &str) -> Answer {
    let bearer = format!("Bearer {token}");
    let mut connection = Connection::open(server.address()).await.unwrap();
    let headers = [("Authorization", bearer.as_str())];
    connection.send("GET", path, &headers, None).await.unwrap()
}

async fn userinfo(server: &Server, token: &str) -> u16 {
    let url = server.endpoint("userinfo");
    let path = url.strip_prefix(&server.url()).unwrap().to_owned();
    get(server, &path, token).await.status
}

async fn password(server: &Server, scope: &str) -> Value {
    let form = [
        ("grant_type", "password"),
        ("client_id", "scs-ropc"),
        ("username", "alice"),
        ("password", "alice"),
        ("scope", scope),
    ];
    post(server, "token", &form).await.json()
}

async fn refresh(server: &Server, token: &str) -> Answer {
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", "scs-ropc"),
        ("refresh_token", token),
    ];
    post(server, "token", &form).await
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name]
        .as_str()
        .unwrap_or_else(|| panic!("no {name} in {value}"))
}

fn part(token: &str, number: usize) -> Value {
    let part = token.split('.').nth(number).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

async fn with_clock(change: impl FnOnce(Builder) -> Builder) -> (Server, TestClock) {
    let clock = TestClock::at(chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap());
    let builder = Server::builder().clock(Arc::new(clock.clone()));
    (change(builder).start().await.unwrap(), clock)
}
