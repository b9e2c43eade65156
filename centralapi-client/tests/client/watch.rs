//! Watches against a server that says every byte itself.

mod ends;
mod interruptions;
mod recorded;
mod selection;
mod thousand;

use std::sync::Arc;

use centralapi_client::watch::{Event, Events};
use centralapi_client::{
    Claims, Client, ClientBuilder, DynamicClaim, DynamicSpec, Error, Resource, TestClock,
};
use futures_util::StreamExt as _;
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};
use serde_json::{Value, json};

type Told = Events<DynamicSpec>;

/// A client whose pauses take no time.
fn client(server: &RawServer) -> Client {
    builder(server, &TestClock::new()).build().unwrap()
}

fn builder(server: &RawServer, clock: &TestClock) -> ClientBuilder {
    Client::builder(server.base_url()).clock(Arc::new(clock.clone()))
}

fn claims(server: &RawServer) -> Claims<DynamicSpec> {
    claims_of(client(server))
}

fn claims_of(client: Client) -> Claims<DynamicSpec> {
    client
        .namespace("tenant")
        .dynamic_claims(Resource::new("KeypairV2", "keypairv2s"))
}

fn claim(name: &str, uid: &str, version: u64) -> Value {
    json!({
        "apiVersion": "api.scs.community/v1alpha1",
        "kind": "KeypairV2",
        "metadata": {"name": name, "namespace": "tenant", "uid": uid, "resourceVersion": version.to_string()},
        "spec": {"name": name},
    })
}

fn line(event: &str, object: &Value) -> String {
    format!("{}\n", json!({"type": event, "object": object}))
}

fn bookmark(version: u64) -> String {
    let version = version.to_string();
    line(
        "BOOKMARK",
        &json!({"kind": "KeypairV2", "metadata": {"resourceVersion": version}}),
    )
}

fn expired() -> Value {
    json!({
        "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
        "message": "too old resource version: 1 (2)", "reason": "Expired", "code": 410,
    })
}

fn list(version: u64, claims: &[Value]) -> Act {
    page(version, claims, "")
}

fn page(version: u64, claims: &[Value], token: &str) -> Act {
    let metadata = json!({"resourceVersion": version.to_string(), "continue": token});
    let body = json!({"kind": "KeypairV2List", "metadata": metadata, "items": claims});
    Scripted::json(body.to_string()).whole()
}

/// The beginning of an answer that does not say how long it is.
fn open(text: &str) -> Vec<u8> {
    let mut bytes = b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: application/json\r\n\
        transfer-encoding: chunked\r\n\r\n"
        .to_vec();
    if !text.is_empty() {
        bytes.extend_from_slice(format!("{:x}\r\n{text}\r\n", text.len()).as_bytes());
    }
    bytes
}

/// A watch that tells these lines and ends as it should.
fn ended(text: &str) -> Act {
    let mut bytes = open(text);
    bytes.extend_from_slice(b"0\r\n\r\n");
    Act::Send(bytes)
}

/// A watch whose connection breaks after this text.
fn broken(text: &str) -> Act {
    Act::Send(open(text))
}

/// A watch that tells these lines and then nothing.
fn silent(text: &str) -> Act {
    Act::Stall(open(text))
}

fn is_watch(seen: &Seen) -> bool {
    seen.target.contains("watch=true")
}

/// What was asked for, in a word: `list`, or `watch` with the version.
fn asked(server: &RawServer) -> Vec<String> {
    server
        .requests()
        .iter()
        .map(
            |seen| match (is_watch(seen), seen.number("resourceVersion")) {
                (true, Some(version)) => format!("watch {version}"),
                (true, None) => "watch".to_owned(),
                (false, _) => "list".to_owned(),
            },
        )
        .collect()
}

/// An event in a word.
fn word(event: &Event<DynamicClaim>) -> String {
    let claim = |word, claim: &DynamicClaim| {
        format!(
            "{word} {} {}",
            claim.name(),
            claim.metadata.resource_version
        )
    };
    match event {
        Event::Reset => "reset".to_owned(),
        Event::Applied(of) => claim("applied", of),
        Event::Deleted(of) => claim("deleted", of),
        Event::Synced => "synced".to_owned(),
        Event::Interrupted(_) => "interrupted".to_owned(),
        _ => "something new".to_owned(),
    }
}

/// The next events in words.
async fn next(events: &mut Told, count: usize) -> Vec<String> {
    let mut words = Vec::new();
    for _ in 0..count {
        let event = events.next().await.expect("the watch goes on").unwrap();
        words.push(word(&event));
    }
    words
}

/// The error that ends the watch, after these events.
async fn end(events: &mut Told) -> (Vec<String>, Error) {
    let mut words = Vec::new();
    loop {
        match events.next().await.expect("it ends with an error") {
            Ok(event) => words.push(word(&event)),
            Err(error) => {
                assert!(events.next().await.is_none(), "an error is the end");
                return (words, error);
            }
        }
    }
}
