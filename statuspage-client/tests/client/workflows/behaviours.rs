//! Behaviours of the server that single calls absorb; the rows of BEHAVIOURS.md that no workflow has.

use scs_testkit::statuspage::{Fault, Version};
use statuspage_client::model::{
    ComponentPatch, IncidentPatch, IncidentUpdatePatch, NewIncidentUpdate, SeverityPatch,
};

use super::{client, hours, incident, now, planned, server, writes};

#[tokio::test]
async fn lists_come_in_order_though_changed_rows_move() {
    for version in Version::ALL {
        let mut first = planned("first");
        first.began_at = Some(now() - hours(2));
        let server = server(version, vec![first, planned("second")]).await;
        let client = client(&server);
        let changed = incident(&server, &client, "first");
        for text in ["a", "b", "c"] {
            let update = NewIncidentUpdate::new().description(text);
            changed.create_update(&update).await.unwrap();
        }
        let patch = IncidentUpdatePatch::new().description("changed");
        changed.update(0).patch(&patch).await.unwrap();
        let patch = IncidentPatch::new().description("changed");
        changed.patch(&patch).await.unwrap();
        let patch = ComponentPatch::new().labels([("a".to_owned(), "b".to_owned())]);
        let moved = server.component_id("Grafana").unwrap();
        client.component(moved).patch(&patch).await.unwrap();
        let patch = SeverityPatch::new().value(30);
        client.severity("operational").patch(&patch).await.unwrap();

        let updates = changed.list_updates().await.unwrap();
        assert!(updates.is_sorted_by_key(|one| one.order));
        assert_eq!(changed.get().await.unwrap().updates, [0, 1, 2]);
        let incidents = client
            .list_incidents(now() - hours(9), now())
            .await
            .unwrap();
        assert!(incidents.is_sorted_by_key(|one| one.began_at));
        assert_eq!(incidents[0].updates, [0, 1, 2]);
        let components = client.list_components().await.unwrap();
        assert!(components.is_sorted_by(|a, b| a.display_name <= b.display_name));
        let severities = client.list_severities().await.unwrap();
        assert!(severities.is_sorted_by_key(|one| one.value));
    }
}

#[tokio::test]
async fn current_status_is_that_of_now() {
    for version in Version::ALL {
        let mut tomorrow = planned("tomorrow");
        tomorrow.began_at = Some(now() + hours(24));
        tomorrow.impacts[0].0 = "Zuul".to_owned();
        let mut work = planned("work");
        work.ended_at = Some(now() + hours(1));
        work.impacts[0].2 = Some(0);
        let server = server(version, vec![tomorrow, work]).await;
        let client = client(&server);
        let status = client.snapshot().await.unwrap().current_status();
        let of = |name: &str| status.iter().find(|one| one.name == name).unwrap();
        assert!(of("Harbor").in_maintenance);
        assert!(of("Zuul").incidents.is_empty());
        // The server's own idea of "current" is the other way round.
        for component in client.list_components().await.unwrap() {
            let affected = component.display_name.as_deref() == Some("Zuul");
            assert_eq!(!component.actively_affected_by.is_empty(), affected);
        }
    }
}

#[tokio::test]
async fn a_500_is_not_repeated() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    server.fail_next(Fault::Status(500));
    client.list_components().await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn requests_hold_what_the_server_reads_and_nothing_else() {
    let server = server(Version::V1_0_0, Vec::new()).await;
    let client = client(&server);
    let opened = client
        .open_incident("x")
        .affects("Harbor", "Unknown", 1)
        .began_at("2026-11-24T09:00:00.123456789Z".parse().unwrap())
        .await
        .unwrap();
    let patch = IncidentPatch::new().description("y");
    client.incident(&opened.id).patch(&patch).await.unwrap();
    client.list_components().at(now()).await.unwrap();
    let seen = server.requests();
    let body = |method: &str| {
        seen.iter()
            .find(|one| one.method == method)
            .unwrap()
            .json()
            .unwrap()
    };
    let keys: Vec<_> = body("POST").as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys, ["affects", "beganAt", "displayName", "phase"]);
    assert_eq!(body("POST")["beganAt"], "2026-11-24T09:00:00.123456Z");
    assert_eq!(
        body("POST")["phase"],
        serde_json::json!({"generation": 1, "order": 0})
    );
    // What is not set is left out: the server takes null for "leave it", and a body of nulls for an empty one.
    assert_eq!(body("PATCH"), serde_json::json!({"description": "y"}));
    for request in &seen {
        let media_type = request.header("content-type");
        assert_eq!(
            media_type,
            (request.method != "GET").then_some("application/json")
        );
        assert!(!request.path.ends_with('/'));
    }
    // A plus sign of an offset would arrive as a blank.
    assert_eq!(seen.last().unwrap().query, "at=2026-11-24T10:00:00Z");
}

#[tokio::test]
async fn a_change_of_nothing_is_refused() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    let error = incident(&server, &client, "i")
        .patch(&IncidentPatch::new())
        .await
        .unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert_eq!(writes(&server), 0);
}
