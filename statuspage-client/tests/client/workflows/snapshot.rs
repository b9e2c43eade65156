//! Everything at once.

use chrono::TimeDelta;
use http::Method;
use scs_testkit::statuspage::{Fault, Scenario, Server, Version};
use statuspage_client::model::{Gap, NewIncident, NewPhaseList, PhaseReference};

use super::{client, hours, incident, now, planned, server};

#[tokio::test]
async fn a_snapshot_holds_what_the_server_has_with_few_requests() {
    for version in Version::ALL {
        let server = Server::builder()
            .version(version)
            .scenario(Scenario::Quarter { now: now() })
            .start()
            .await
            .unwrap();
        let snapshot = client(&server).snapshot().await.unwrap();
        assert_eq!(snapshot.components.len(), 11);
        assert_eq!(
            (snapshot.severities.len(), snapshot.impact_types.len()),
            (3, 4)
        );
        assert!(snapshot.gaps.is_empty(), "{:?}", snapshot.gaps);
        assert!(snapshot.incidents.len() > 10);
        assert_eq!(snapshot.taken_at, now());
        let with_updates = snapshot
            .incidents
            .iter()
            .filter(|one| !one.updates.is_empty())
            .count();
        assert!(with_updates > 0 && with_updates < snapshot.incidents.len());
        for one in &snapshot.incidents {
            assert!(snapshot.updates_known(one));
            assert_eq!(snapshot.updates_of(&one.id).len(), one.updates.len());
            assert!(snapshot.phase_name(one).is_some());
        }
        let asked = server.requests();
        let for_updates = asked
            .iter()
            .filter(|request| request.path.ends_with("/updates"))
            .count();
        assert_eq!(for_updates, with_updates, "only where there are any");
        assert!(
            asked
                .iter()
                .any(|request| request.path == "/components" && request.query.starts_with("at="))
        );
        assert_eq!(asked.len(), with_updates + 6);
    }
}

#[tokio::test]
async fn every_generation_that_an_incident_refers_to_is_read() {
    let server = server(Version::V1_0_0, vec![planned("old")]).await;
    let client = client(&server);
    for name in ["second", "third"] {
        client
            .create_phases(&NewPhaseList::new([name.to_owned()]))
            .await
            .unwrap();
    }
    client
        .create_incident(&NewIncident::new("mid", PhaseReference::new(2, 0), now()))
        .await
        .unwrap();
    let snapshot = client.snapshot().await.unwrap();
    let name_of = |name: &str| {
        let one = snapshot
            .incidents
            .iter()
            .find(|one| one.display_name.as_deref() == Some(name))
            .unwrap();
        snapshot.phase_name(one)
    };
    assert_eq!(
        (name_of("old"), name_of("mid")),
        (Some("Investigation ongoing"), Some("second"))
    );
    assert_eq!(snapshot.phases.newest.generation, 3);
}

#[tokio::test]
async fn what_cannot_be_read_is_a_gap() {
    let mut broken = planned("broken");
    broken.phase = None;
    broken.ended_at = Some(now() - TimeDelta::minutes(10));
    let mut silent = planned("silent");
    silent.updates = vec![(now(), "t".to_owned(), "x".to_owned())];
    silent.began_at = Some(now() - hours(48));
    silent.ended_at = Some(now() - hours(40));
    let server = server(Version::V1_0_0, vec![broken, silent]).await;
    let client = client(&server);
    // A phase that never was, in the only generation: its list is broken from now on.
    let careless = NewIncident::new("x", PhaseReference::new(1, 99), now() - hours(30))
        .ended_at(now() - hours(29));
    client.create_incident(&careless).await.unwrap();
    let silent = incident(&server, &client, "silent");
    let id = server.incident_id("silent").unwrap();
    server.fail_matching(
        &Method::GET,
        &format!("/incidents/{id}/updates"),
        1,
        Fault::Status(500),
    );
    let snapshot = client.snapshot().await.unwrap();
    drop(silent);
    assert!(snapshot.gaps.contains(&Gap::Incident {
        incident: server.incident_id("broken").unwrap().into()
    }));
    assert!(snapshot.gaps.contains(&Gap::Updates {
        incident: id.into()
    }));
    assert!(snapshot.gaps.contains(&Gap::Phases { generation: 1 }));
    assert_eq!(snapshot.incidents.len(), 2);
}
