//! Sends the recorded requests in their order and compares status, header fields and bodies.

use std::{collections::BTreeMap, sync::Arc};

use chrono::Utc;
use scs_client_core::TestClock;
use scs_testkit::{
    recordings::{ZuulExchange, zuul, zuul_later},
    zuul::Server,
};
use serde_json::{Value, json};

use super::{
    console::{Said, Socket},
    support::{Answer, Connection},
};

/// What is not replayed, and why.
const LEFT_OUT: [(&str, &str); 3] = [
    (
        "281-ws-stream",
        "the build is another one here; `console::frames_are_cut_as_recorded` prints its text",
    ),
    ("240-image-build", "the recorded tenant had no images yet"),
    ("252-image-build", "the recorded tenant had no images yet"),
];

/// Lists that are put there as they were recorded: builds and launchers had been at work before each.
const GIVEN: [&str; 4] = [
    "434-images-one-built",
    "439-images-several-built",
    "445-nodeset-requests-locked",
    "447-nodeset-requests-unlocked",
];

/// Header fields that are compared.
const FIELDS: [&str; 8] = [
    "content-type",
    "cache-control",
    "www-authenticate",
    "access-control-allow-origin",
    "access-control-allow-methods",
    "access-control-allow-headers",
    "access-control-max-age",
    "accept-ranges",
];

/// A token in the place of its label.
fn token(server: &Server, label: &str) -> String {
    let mint = || server.mint();
    let admin = mint().group("scs-admins");
    let made = match label {
        "token of alice, group scs-admins" => admin,
        "token of bob, no group" => mint().user("bob"),
        "token of carol, group scs-readers" => mint().user("carol").group("scs-readers"),
        "operator token with zuul.admin claim" => mint().user("someone").admin("scs"),
        "expired token" => admin.issued_in(-7200).ttl(-3600),
        "token signed with another secret" => admin.secret("another-secret-of-at-least-32-bytes"),
        "token of an unknown issuer" => admin.iss("nobody"),
        "token without sub claim" => admin.omit("sub"),
        "OIDC access token of alice" => admin.oidc(),
        "OIDC access token of bob" => mint().user("bob").oidc(),
        "OIDC token with a broken signature" => admin.oidc().secret("broken"),
        "token issued in ten minutes" => admin.issued_in(600),
        "token without iat claim" => admin.omit("iat"),
        "token without aud claim" => admin.omit("aud"),
        "token for another audience" => admin.aud("x"),
        "token issued too long ago" => admin.issued_in(-40_000),
        "token whose zuul.admin is no list" => admin.claim("zuul", json!({ "admin": "scs" })),
        other => panic!("no token for {other}"),
    };
    made.token()
}

fn header(server: &Server, value: &str) -> String {
    match (value.find('<'), value.ends_with('>')) {
        (Some(at), true) => format!(
            "{}{}",
            &value[..at],
            token(server, &value[at + 1..value.len() - 1])
        ),
        _ => value.to_owned(),
    }
}

async fn send(server: &Server, exchange: &ZuulExchange) -> Answer {
    let logs = server
        .log_server()
        .url()
        .trim_start_matches("http://")
        .parse()
        .unwrap();
    let address = if exchange.is_log_file() {
        logs
    } else {
        server.address()
    };
    let request = &exchange.request;
    let headers: Vec<_> = request
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), header(server, value)))
        .collect();
    let headers: Vec<_> = headers
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let body = request.body.as_ref().map(|_| request.text().into_bytes());
    let mut connection = Connection::open(address).await.unwrap();
    connection
        .send(&request.method, &request.path, &headers, body.as_deref())
        .await
        .unwrap()
}

/// Why the shapes differ. Of a list every element here must look like some element there.
fn difference(seen: &Value, recorded: &Value, at: &str) -> Option<String> {
    match (seen, recorded) {
        (Value::Null, _) | (_, Value::Null) => None,
        (Value::Object(seen), Value::Object(recorded)) => {
            let (ours, theirs): (Vec<_>, Vec<_>) =
                (seen.keys().collect(), recorded.keys().collect());
            if ours != theirs {
                return Some(format!("{at}: {ours:?} instead of {theirs:?}"));
            }
            seen.iter().find_map(|(name, value)| {
                difference(value, &recorded[name], &format!("{at}.{name}"))
            })
        }
        (Value::Array(seen), Value::Array(recorded)) => seen.iter().find_map(|value| {
            let mut all = recorded.iter().map(|other| difference(value, other, at));
            let last = all.next()?;
            (last.is_some() && all.all(|why| why.is_some())).then_some(last)?
        }),
        (Value::Number(seen), Value::Number(recorded)) => (seen.is_f64() != recorded.is_f64())
            .then(|| format!("{at}: {seen} instead of {recorded}")),
        (seen, recorded) => (std::mem::discriminant(seen) != std::mem::discriminant(recorded))
            .then(|| format!("{at}: {seen} instead of {recorded}")),
    }
}

/// The recorded body with the stand-in's addresses in it.
fn expected(server: &Server, exchange: &ZuulExchange) -> String {
    exchange
        .response
        .text()
        .replace("http://127.0.0.1:19000", &server.base_url())
        .replace("http://127.0.0.1:19004", server.log_server().url())
}

#[derive(Debug, Default, PartialEq)]
struct Score {
    same_text: usize,
    same_shape: usize,
    streams: usize,
    left_out: usize,
}

async fn compare(
    server: &Server,
    exchange: &ZuulExchange,
    score: &mut Score,
) -> Result<(), String> {
    let answer = send(server, exchange).await;
    let (seen, wanted) = (answer.status, exchange.response.status);
    if seen != wanted {
        return Err(format!(
            "{seen} instead of {wanted}: {}",
            String::from_utf8_lossy(&answer.body)
        ));
    }
    for name in FIELDS {
        let (seen, wanted) = (answer.header(name), exchange.response.header(name));
        if seen != wanted {
            return Err(format!("{name}: {seen:?} instead of {wanted:?}"));
        }
    }
    if exchange.response.header("last-modified").is_some()
        != answer.header("last-modified").is_some()
    {
        return Err("last-modified".into());
    }
    if exchange.request.method == "HEAD" {
        score.same_text += 1;
        return Ok(());
    }
    let (text, wanted) = (
        String::from_utf8_lossy(&answer.body).into_owned(),
        expected(server, exchange),
    );
    let json = |text: &str| serde_json::from_str::<Value>(text).ok();
    match (json(&text), json(&wanted)) {
        (Some(seen), Some(wanted)) if seen == wanted => score.same_text += 1,
        (Some(seen), Some(wanted)) => {
            if let Some(why) = difference(&seen, &wanted, "") {
                return Err(why);
            }
            score.same_shape += 1;
        }
        _ if text == wanted => score.same_text += 1,
        _ => return Err(format!("{text:?} instead of {wanted:?}")),
    }
    Ok(())
}

async fn stream(server: &Server, exchange: &ZuulExchange) -> Result<(), String> {
    let message = exchange.request.first_message.clone().unwrap();
    match Socket::open(server, &exchange.request.path, &[]).await {
        Err(answer) if answer.status == exchange.response.status => Ok(()),
        Err(answer) => Err(format!("{}", answer.status)),
        Ok(mut socket) => {
            socket.send(&message).await;
            let close = exchange.response.close.as_ref().unwrap();
            let wanted = match close.code {
                Some(code) => Said::Close(code, close.reason.clone()),
                None => Said::End,
            };
            let said = socket.next().await;
            (said == wanted)
                .then_some(())
                .ok_or_else(|| format!("{said:?} instead of {wanted:?}"))
        }
    }
}

fn give(server: &Server, exchange: &ZuulExchange) {
    let body: Value = serde_json::from_str(&expected(server, exchange)).unwrap();
    if exchange.request.path.ends_with("/images") {
        server.change_images("scs", |images| *images = body);
    } else {
        server.change_nodeset_requests("scs", |requests| {
            *requests = body.as_array().cloned().unwrap()
        });
    }
}

async fn replay(server: &Server, all: Vec<ZuulExchange>) -> Score {
    let mut score = Score::default();
    let mut wrong = BTreeMap::new();
    for exchange in &all {
        let label = exchange.label();
        if LEFT_OUT.iter().any(|(name, _)| *name == label) {
            score.left_out += 1;
            continue;
        }
        if GIVEN.contains(&label.as_str()) {
            give(server, exchange);
        }
        let outcome = if exchange.is_stream() {
            score.streams += 1;
            stream(server, exchange).await
        } else {
            compare(server, exchange, &mut score).await
        };
        if let Err(why) = outcome {
            wrong.insert(label, why);
        }
    }
    assert!(wrong.is_empty(), "{} differ: {wrong:#?}", wrong.len());
    score
}

/// Time stands still, so that the same requests always meet the same moment of the jobs that they start.
async fn still() -> Server {
    let clock = Arc::new(TestClock::at(Utc::now()));
    Server::builder().clock(clock).start().await.unwrap()
}

#[tokio::test]
async fn recorded_requests_are_answered_alike() {
    let server = still().await;
    let score = replay(&server, zuul().unwrap()).await;
    assert_eq!(
        score,
        Score {
            same_text: 210,
            same_shape: 42,
            streams: 7,
            left_out: 3
        }
    );
}

#[tokio::test]
async fn later_recordings_are_answered_alike() {
    let server = still().await;
    let score = replay(&server, zuul_later().unwrap()).await;
    assert_eq!(
        score,
        Score {
            same_text: 45,
            same_shape: 4,
            streams: 0,
            left_out: 0
        }
    );
}
