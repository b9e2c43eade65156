//! What the operations team is told.

mod failing_jobs;
mod health;
mod security;
mod stuck_queues;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use scs_testkit::recordings;
use zuul_client::{Client, TestClock};

/// The body of a recorded answer.
fn recorded<T: serde::de::DeserializeOwned>(label: &str) -> T {
    let all = recordings::zuul().unwrap();
    let one = all
        .into_iter()
        .find(|one| one.label() == label)
        .expect(label);
    serde_json::from_value(one.response.body.expect("a body")).unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn client_at(base_url: String, now: DateTime<Utc>) -> Client {
    Client::builder(base_url)
        .clock(Arc::new(TestClock::at(now)))
        .build()
        .unwrap()
}
