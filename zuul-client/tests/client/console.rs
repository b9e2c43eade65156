//! Following a console: every line once, whatever happens to the connection.

mod beginning;
mod connection;
mod ending;
mod lines;
mod server;
mod token;

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use zuul_client::{Client, ClientBuilder, ConsoleEvent, Error, Follow, TestClock};

use self::server::{Act, Server, text};

const UUID: &str = "7bf859bc549f42938523422b28f0fb90";
const LOG: &str = "12:00:01 | zwölf\n12:00:02 | \n12:00:03 | € drei\n";
const NO_MORE: Act = Act::Close(1000, "No more data");
const NOT_YET: Act = Act::Close(4011, "Build did not start yet");
const NOT_FOUND: Act = Act::Close(4011, "Build not found");

fn running() -> Value {
    json!({"uuid": UUID, "job_name": "j", "ref": {"project": "p"}, "result": null, "end_time": null, "log_url": null})
}

fn ended(log_url: Option<&str>) -> Value {
    json!({"uuid": UUID, "job_name": "j", "ref": {"project": "p"}, "result": "SUCCESS",
        "end_time": "2026-11-22T23:19:22", "log_url": log_url})
}

fn follow_with(builder: ClientBuilder) -> (Follow, TestClock) {
    let clock = TestClock::new();
    let client = builder.clock(Arc::new(clock.clone())).build().unwrap();
    (client.tenant("scs").build(UUID).console(), clock)
}

fn follow(server: &Server) -> (Follow, TestClock) {
    follow_with(Client::builder(&server.url).idle_read_timeout(Duration::from_secs(5)))
}

/// What happened, in short: lines as they are, the rest in brackets.
async fn story(follow: Follow) -> Vec<String> {
    follow.events().map(told).collect().await
}

fn told(event: Result<ConsoleEvent, Error>) -> String {
    match event {
        Ok(ConsoleEvent::Line(line)) => line,
        Ok(ConsoleEvent::Ended(end)) => {
            let log = end
                .log_error
                .map_or(String::new(), |error| format!(", {error}"));
            format!("[ended {:?}{log}]", end.build.result)
        }
        Ok(other) => format!("[{other:?}]"),
        Err(error) => format!("[error {error}]"),
    }
}

const ENDED: &str = "[ended Some(Success)]";

fn lines(log: &str) -> Vec<&str> {
    log.lines().collect()
}

/// The one error that a stream is.
async fn error(follow: Follow) -> Error {
    let mut events = follow.events();
    let first = events.next().await.unwrap();
    let error = first.expect_err("an error");
    assert!(events.next().await.is_none(), "an error is the end");
    error
}

/// The server cuts anywhere, but not inside a character.
fn pieces_of_text(log: &str, characters: usize) -> impl Iterator<Item = Act> {
    let characters_of: Vec<char> = log.chars().collect();
    let pieces: Vec<Act> = characters_of
        .chunks(characters)
        .map(|piece| text(piece.iter().collect::<String>()))
        .collect();
    pieces.into_iter()
}
