//! What operators mean, on the stand-in of every release.

mod bad_input;
mod behaviours;
mod delete;
#[cfg(feature = "provisioning")]
mod ensure;
mod gateway;
mod history;
mod impacts;
mod maintenance;
mod open;
mod phase;
mod resolve;
mod snapshot;
mod story;
mod updates;
mod watch;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use scs_client_core::TestClock;
use scs_testkit::statuspage::{PlannedIncident, Scenario, Server, Version};
use statuspage_client::handles::Incident;
use statuspage_client::{Client, ClientBuilder};

/// The instant that counts as now, where a test does not take the machine's.
fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

fn hours(count: i64) -> TimeDelta {
    TimeDelta::hours(count)
}

/// An incident of Harbor that began an hour ago, is open and stands in the second phase.
fn planned(name: &str) -> PlannedIncident {
    PlannedIncident {
        name: name.to_owned(),
        description: None,
        began_at: Some(now() - hours(1)),
        ended_at: None,
        phase: Some(1),
        impacts: vec![(
            "Harbor".to_owned(),
            "Connectivity Problems".to_owned(),
            Some(50),
        )],
        updates: Vec::new(),
    }
}

async fn server(version: Version, incidents: Vec<PlannedIncident>) -> Server {
    Server::builder()
        .version(version)
        .scenario(Scenario::Incidents(incidents))
        .start()
        .await
        .unwrap()
}

/// A client whose pauses take no time, and whose patience does not either.
fn builder(server: &Server) -> ClientBuilder {
    Client::builder(server.base_url())
        .clock(Arc::new(TestClock::at(now())))
        .attempt_timeout(Duration::from_secs(5))
}

fn client(server: &Server) -> Client {
    builder(server).build().unwrap()
}

/// The planned incident of that name.
fn incident(server: &Server, client: &Client, name: &str) -> Incident {
    client.incident(server.incident_id(name).expect("an incident of that name"))
}

/// How many writes the server has seen.
fn writes(server: &Server) -> usize {
    server
        .requests()
        .iter()
        .filter(|request| request.method != "GET")
        .count()
}

const NOT_FOUND: &str = "11111111-2222-4333-8444-555555555555";
const NIL: &str = "00000000-0000-0000-0000-000000000000";
