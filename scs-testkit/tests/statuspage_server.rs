//! The stand-in as a tool: log, quirks, scenario, reset, end.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod support;

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use scs_testkit::statuspage::{Quirks, Scenario, Seed, Server, StartError, Version, Zone};
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
async fn the_log_tells_what_was_sent() {
    let (server, mut connection) = start(Version::V1_0_0).await;
    connection.get("/phases?generation=1").await;
    let headers = [
        ("Authorization", "Bearer secret"),
        ("Content-Type", "application/json"),
    ];
    connection
        .send(
            "POST",
            "/incidents",
            &headers,
            Some(outage().to_string().as_bytes()),
        )
        .await
        .unwrap();
    let requests = server.requests();
    let [read, write] = requests.as_slice() else {
        panic!("{requests:?}")
    };
    assert_eq!(
        (read.method.as_str(), read.target().as_str(), read.status),
        ("GET", "/phases?generation=1", Some(200))
    );
    assert!(!read.is_authorized() && write.is_authorized());
    assert_eq!(write.header("authorization"), Some("Bearer secret"));
    assert_eq!(write.json(), Some(outage()));
    assert!(!format!("{requests:?}").contains("secret"), "{requests:?}");
    server.clear_requests();
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn quirks_are_switches() {
    let (server, mut connection) = start(Version::V1_0_1).await;
    assert_eq!(
        connection.json("POST", "/incidents", outage()).await.status,
        500
    );
    server.change_quirks(|quirks| quirks.phase_write_fails = false);
    assert_eq!(
        connection.json("POST", "/incidents", outage()).await.status,
        201
    );

    let phaseless = json!({ "displayName": "poison", "beganAt": "2026-01-01T00:00:00Z" });
    connection.json("POST", "/incidents", phaseless).await;
    assert_eq!(connection.get(JANUARY).await.status, 500);
    server.change_quirks(|quirks| quirks.phaseless_incidents_break_reads = false);
    assert_eq!(
        connection.get(JANUARY).await.json()["data"]
            .as_array()
            .unwrap()
            .len(),
        2
    );

    let sent = connection
        .send(
            "POST",
            "/phases",
            &[("Content-Type", "application/json")],
            Some(b"{"),
        )
        .await
        .unwrap();
    assert_eq!(sent.status, 500);
    server.change_quirks(|quirks| quirks.bind_errors_are_500 = false);
    let sent = connection
        .send(
            "POST",
            "/phases",
            &[("Content-Type", "application/json")],
            Some(b"{"),
        )
        .await
        .unwrap();
    assert_eq!(sent.status, 400);
}

#[tokio::test]
async fn a_server_without_bugs_is_what_one_would_expect() {
    let fixed = |quirks: &mut Quirks| {
        quirks.affects_patch_only_adds = false;
        quirks.patch_without_columns_is_404 = false;
        quirks.incident_with_updates_cannot_go = false;
        quirks.history_by_id_fails = false;
        quirks.current_state_is_what_has_no_end = false;
        quirks.unknown_phase_accepted_on_create = false;
        quirks.unknown_phase_accepted_on_patch = false;
        quirks.update_numbers_are_reused = false;
        quirks.severity_names_decoded_twice = false;
        quirks.unknown_references_are_500 = false;
        quirks.deleting_what_is_used_is_500 = false;
        quirks.nil_id_patch_is_500 = false;
        quirks.updates_of_unknown_incident_are_empty = false;
        quirks.severity_patch_conflict_is_500 = false;
        quirks.severity_overflow_is_500 = false;
        quirks.nameless_impact_type_is_500 = false;
        quirks.patched_rows_move = false;
    };
    let now: DateTime<Utc> = "2026-01-01T12:00:00Z".parse().unwrap();
    let server = Server::builder()
        .quirks(fixed)
        .clock(move || now)
        .start()
        .await
        .unwrap();
    let mut connection = Connection::open(server.address()).await.unwrap();
    let (zuul, harbor) = (
        server.component_id("Zuul").unwrap(),
        server.component_id("Harbor").unwrap(),
    );
    let kind = server.impact_type_id("Unknown").unwrap();
    let impact = |component: &str| json!({ "reference": component, "type": kind, "severity": 5 });

    let mut body = outage();
    body["affects"] = json!([impact(&zuul)]);
    body["endedAt"] = json!("2026-01-02T00:00:00Z");
    let id = connection.json("POST", "/incidents", body).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let incident = format!("/incidents/{id}");
    let affected = async |connection: &mut Connection, component: &str, query: &str| {
        let answer = connection
            .get(&format!("/components/{component}{query}"))
            .await;
        (
            answer.status,
            answer.json()["data"]["activelyAffectedBy"]
                .as_array()
                .map_or(0, Vec::len),
        )
    };
    assert_eq!(
        affected(&mut connection, &zuul, "").await,
        (200, 1),
        "it runs, though its end is planned"
    );
    assert_eq!(
        affected(&mut connection, &harbor, "?at=2026-01-01T06:00:00Z").await,
        (200, 0)
    );

    assert_eq!(
        connection
            .json("PATCH", &incident, json!({ "affects": [impact(&harbor)] }))
            .await
            .status,
        204
    );
    assert_eq!(affected(&mut connection, &zuul, "").await.1, 0, "replaced");
    let unknown = json!({ "displayName": "x", "phase": { "generation": 1, "order": 9 } });
    assert_eq!(
        connection
            .json("PATCH", &incident, unknown.clone())
            .await
            .status,
        400
    );
    assert_eq!(
        connection.json("POST", "/incidents", unknown).await.status,
        400
    );

    let updates = format!("{incident}/updates");
    for expected in [0, 1] {
        let made = connection
            .json("POST", &updates, json!({ "displayName": "u" }))
            .await;
        assert_eq!(made.json()["order"], expected);
        connection
            .send("DELETE", &format!("{updates}/{expected}"), &[], None)
            .await
            .unwrap();
    }
    assert_eq!(
        connection
            .json("POST", &updates, json!({ "displayName": "u" }))
            .await
            .json()["order"],
        2
    );
    assert_eq!(
        connection.get(&format!("{updates}/2")).await.json()["data"]["createdAt"],
        "2026-01-01T12:00:00Z"
    );

    assert_eq!(
        connection
            .send("DELETE", &format!("/components/{harbor}"), &[], None)
            .await
            .unwrap()
            .status,
        409
    );
    assert_eq!(
        connection
            .send("DELETE", &incident, &[], None)
            .await
            .unwrap()
            .status,
        204
    );
    assert_eq!(connection.get(&updates).await.status, 404);
    assert_eq!(
        connection
            .json(
                "PATCH",
                "/components/00000000-0000-0000-0000-000000000000",
                json!({ "displayName": "x" })
            )
            .await
            .status,
        404
    );
    assert_eq!(
        connection
            .json("POST", "/impacttypes", json!({ "description": "x" }))
            .await
            .status,
        400
    );
    assert_eq!(
        connection
            .json(
                "POST",
                "/severities",
                json!({ "displayName": "95%", "value": 95 })
            )
            .await
            .status,
        204
    );
    assert_eq!(connection.get("/severities/95%25").await.status, 200);
    assert_eq!(
        connection
            .json("PATCH", "/severities/limited", json!({ "value": 95 }))
            .await
            .status,
        400
    );
    assert_eq!(
        connection
            .json("PATCH", "/severities/limited", json!({ "value": 70_000 }))
            .await
            .status,
        400
    );
    connection
        .json("PATCH", "/severities/operational", json!({ "value": 30 }))
        .await;
    assert_eq!(
        connection.get("/severities").await.json()["data"][0]["value"],
        30,
        "it stays in its place"
    );
}

/// Two oddities of the nil id that the recordings do not hold; asked of the real v1.0.1.
#[tokio::test]
async fn the_nil_id_means_any_row_to_v1_0_1() {
    let nil = "/incidents/00000000-0000-0000-0000-000000000000";
    let (server, mut connection) = start(Version::V1_0_1).await;
    assert_eq!(
        connection
            .json("PATCH", nil, json!({ "displayName": "x" }))
            .await
            .status,
        404,
        "no incident at all"
    );
    let kind = server.impact_type_id("Unknown").unwrap();
    let zuul = server.component_id("Zuul").unwrap();
    let body = json!({ "displayName": "some", "beganAt": "2026-01-01T00:00:00Z", "affects": [{ "reference": zuul, "type": kind }] });
    connection.json("POST", "/incidents", body).await;
    assert_eq!(
        connection
            .json("PATCH", nil, json!({ "displayName": "x" }))
            .await
            .status,
        500
    );
    let affected = async |connection: &mut Connection| {
        connection.get(&format!("/components/{zuul}")).await.json()["data"]["activelyAffectedBy"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(affected(&mut connection).await, 1);
    assert_eq!(
        connection
            .json("PATCH", nil, json!({ "affects": [] }))
            .await
            .status,
        204
    );
    assert_eq!(
        affected(&mut connection).await,
        0,
        "the impacts of an incident that nobody named are gone"
    );
}

/// More that the recordings do not hold and the real servers were asked for.
#[tokio::test]
async fn oddities_of_paths_and_bodies() {
    let (_server, mut connection) = start(Version::V1_0_0).await;
    let empty = connection.get("/incidents//updates").await;
    assert_eq!(empty.status, 400);
    assert!(
        empty.json()["message"]
            .as_str()
            .unwrap()
            .ends_with("parameter 'incidentId' is empty, can't bind its value")
    );
    let twice = br#"{"displayName":"m","labels":{"a":"1"},"labels":{"b":"2"}}"#;
    let made = connection
        .send(
            "POST",
            "/components",
            &[("Content-Type", "application/json")],
            Some(twice),
        )
        .await
        .unwrap();
    let id = made.json()["id"].as_str().unwrap().to_owned();
    let labels =
        connection.get(&format!("/components/{id}")).await.json()["data"]["labels"].clone();
    assert_eq!(
        labels,
        json!({ "a": "1", "b": "2" }),
        "maps that come twice are merged"
    );
    let xml = b"<x><DisplayName>i</DisplayName><Phase><Generation>1</Generation><Order>2</Order></Phase></x>";
    let made = connection
        .send(
            "POST",
            "/incidents",
            &[("Content-Type", "application/xml")],
            Some(xml),
        )
        .await
        .unwrap();
    let id = made.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(
        connection.get(&format!("/incidents/{id}")).await.json()["data"]["phase"]["order"],
        2
    );
    let unknown = json!({ "phase": { "generation": 5, "order": 5 } });
    let stray = connection
        .json(
            "PATCH",
            "/incidents/c0ffee00-1234-4abc-9def-0123456789ab",
            unknown,
        )
        .await;
    assert_eq!(stray.status, 404);
    assert_eq!(
        connection.get("/phases").await.status,
        500,
        "and yet the phase without a name is there"
    );
    let malformed = connection.get("/components/%zz").await;
    assert_eq!(
        (malformed.status, malformed.body.as_slice()),
        (400, &b"400 Bad Request"[..])
    );
}

#[tokio::test]
async fn a_quarter_can_be_read_through_the_api() {
    let now: DateTime<Utc> = "2026-06-15T10:00:00Z".parse().unwrap();
    for version in Version::ALL {
        let server = Server::builder()
            .version(version)
            .zone(Zone::EuropeBerlin)
            .scenario(Scenario::Quarter { now })
            .id_seed(1)
            .start()
            .await
            .unwrap();
        let mut connection = Connection::open(server.address()).await.unwrap();
        let text = |date: DateTime<Utc>| date.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        let window = format!(
            "/incidents?start={}&end={}",
            text(now - TimeDelta::days(90)),
            text(now + TimeDelta::days(14))
        );
        let incidents = connection.get(&window).await.json();
        assert_eq!(incidents["data"].as_array().unwrap().len(), 29);
        let components = connection
            .get(&format!("/components?at={}", text(now)))
            .await
            .json();
        let affected = |name: &str| {
            let row = components["data"]
                .as_array()
                .unwrap()
                .iter()
                .find(|row| row["displayName"] == name)
                .unwrap();
            row["activelyAffectedBy"].as_array().unwrap().len()
        };
        assert_eq!(
            (affected("gx-scs"), affected("Harbor"), affected("Jitsi")),
            (2, 1, 0)
        );
        let id = server.incident_id("Floating IPs unreachable").unwrap();
        assert_eq!(
            connection
                .get(&format!("/incidents/{id}/updates"))
                .await
                .json()["data"]
                .as_array()
                .unwrap()
                .len(),
            4
        );
    }
}

#[tokio::test]
async fn what_cannot_start_says_why() {
    let mut seed = Seed::scs();
    seed.phases.clear();
    let refused = Server::builder().seed(seed).start().await.unwrap_err();
    assert!(
        matches!(refused, StartError::EmptySeed { section: "phases" }),
        "{refused}"
    );
    let refused = Server::builder()
        .seed(Seed::shipped())
        .scenario(Scenario::quarter_until_now())
        .start()
        .await
        .unwrap_err();
    assert!(
        matches!(&refused, StartError::UnknownName { name } if name == "Harbor"),
        "{refused}"
    );
    let server = Server::builder().start().await.unwrap();
    let refused = Server::builder()
        .port(server.address().port())
        .start()
        .await
        .unwrap_err();
    assert!(matches!(refused, StartError::Listen(_)), "{refused}");
}

#[tokio::test]
async fn reset_starts_anew() {
    let server = Server::builder().resettable(true).start().await.unwrap();
    let mut connection = Connection::open(server.address()).await.unwrap();
    connection.json("POST", "/incidents", outage()).await;
    assert_eq!(
        connection
            .send(
                "POST",
                "/_testkit/reset?version=v1.0.1&zone=Europe%2FBerlin",
                &[],
                None
            )
            .await
            .unwrap()
            .status,
        204
    );
    assert_eq!(
        connection.json("POST", "/incidents", outage()).await.status,
        500,
        "v1.0.1 now"
    );
    assert_eq!(
        connection
            .send("POST", "/_testkit/reset?version=v9", &[], None)
            .await
            .unwrap()
            .status,
        400
    );
    server.reset(Version::V1_0_1Repaired, Zone::Utc).unwrap();
    assert_eq!(
        connection.json("POST", "/incidents", outage()).await.status,
        201
    );

    let (_server, mut connection) = start(Version::V1_0_0).await;
    assert_eq!(
        connection
            .send("POST", "/_testkit/reset", &[], None)
            .await
            .unwrap()
            .status,
        404,
        "only where asked for"
    );
}

#[tokio::test]
async fn the_end_of_the_server_is_the_end_of_its_connections() {
    let (server, mut connection) = start(Version::V1_0_0).await;
    assert_eq!(connection.get("/phases").await.status, 200);
    let address = server.address();
    drop(server);
    let deadline = Duration::from_secs(5);
    let answer = tokio::time::timeout(deadline, connection.send("GET", "/phases", &[], None))
        .await
        .expect("no hanging connection");
    assert!(answer.is_err(), "{answer:?}");
    // The task that holds the port ends as soon as the runtime comes to it.
    tokio::time::timeout(deadline, async {
        while tokio::net::TcpStream::connect(address).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await
    .expect("port still open");
}
