//! Reporting incidents.

use http::Method;
use scs_testkit::statuspage::{Fault, Version};
use statuspage_client::model::{Impact, NewIncidentUpdate, NewPhaseList, PhaseReference};

use super::{builder, client, hours, now, planned, server, writes};

const CAN_CREATE: [Version; 2] = [Version::V1_0_0, Version::V1_0_1Repaired];

#[tokio::test]
async fn names_become_ids_and_the_first_update_follows() {
    for version in CAN_CREATE {
        let server = server(version, Vec::new()).await;
        let client = client(&server);
        let zuul = server.component_id("Zuul").unwrap();
        let opened = client
            .open_incident("Down")
            .affects("Harbor", "Connectivity Problems", "broken")
            .affects(zuul.to_uppercase(), "Performance Degradation", 40)
            .phase("Working on it")
            .description("Since the night.")
            .first_update(NewIncidentUpdate::new().description("We look."))
            .await
            .unwrap();
        assert_eq!(opened.phase, PhaseReference::new(1, 2));
        assert_eq!(opened.first_update.unwrap().unwrap().order, 0);
        let read = client.incident(&opened.id).get().await.unwrap();
        let type_id = |name| server.impact_type_id(name).unwrap();
        let mut wanted = [
            Impact::new(
                server.component_id("Harbor").unwrap(),
                type_id("Connectivity Problems"),
            )
            .severity(100),
            Impact::new(zuul, type_id("Performance Degradation")).severity(40),
        ];
        wanted.sort_by(|a, b| a.key().cmp(&b.key()));
        assert_eq!(read.affects, wanted);
        assert_eq!(
            (read.display_name.as_deref(), read.updates),
            (Some("Down"), vec![0])
        );
        assert!((read.began_at.unwrap() - now()).num_seconds().abs() < 2);
    }
}

#[tokio::test]
async fn it_opens_in_the_first_phase_of_the_newest_generation() {
    for version in CAN_CREATE {
        let server = server(version, Vec::new()).await;
        let client = client(&server);
        client
            .create_phases(&NewPhaseList::new(["A", "B"].map(String::from)))
            .await
            .unwrap();
        let opened = client.open_incident("Down").await.unwrap();
        assert_eq!(opened.phase, PhaseReference::new(2, 0));
        assert!(opened.first_update.is_none());
    }
}

#[tokio::test]
async fn a_nameless_phase_in_the_way_is_stepped_around() {
    let server = server(Version::V1_0_0, Vec::new()).await;
    let client = client(&server);
    client
        .create_phases(&NewPhaseList::new(["A".to_owned()]))
        .await
        .unwrap();
    // What a careless program leaves behind on release 1.0.0.
    let careless =
        statuspage_client::model::NewIncident::new("x", PhaseReference::new(9, 0), now());
    client.create_incident(&careless).await.unwrap();
    assert!(client.get_phases().await.is_err());
    let opened = client.open_incident("Down").await.unwrap();
    assert_eq!(opened.phase, PhaseReference::new(2, 0));
}

#[tokio::test]
async fn a_failed_first_update_leaves_the_id() {
    for version in CAN_CREATE {
        let server = server(version, Vec::new()).await;
        let client = client(&server);
        // The creation passes, then every post fails.
        let update = NewIncidentUpdate::new().description("lost");
        let open = client.open_incident("Down").first_update(update.clone());
        server.fail_matching(&Method::POST, "/incidents/", 100, Fault::Status(500));
        let opened = open.await.unwrap();
        let error = opened.first_update.unwrap().unwrap_err();
        assert_eq!(error.operation(), "createIncidentUpdate");
        assert!(
            client
                .incident(&opened.id)
                .get()
                .await
                .unwrap()
                .updates
                .is_empty()
        );
    }
}

#[tokio::test]
async fn a_lost_answer_is_looked_up_and_not_repeated() {
    for version in CAN_CREATE {
        for fault in [
            Fault::CutAfterApply,
            Fault::CutBody,
            Fault::StatusAfterApply(500),
            Fault::StatusAfterApply(504),
        ] {
            let server = server(version, vec![planned("other")]).await;
            let client = client(&server);
            server.fail_matching(&Method::POST, "/incidents", 1, fault.clone());
            let opened = client
                .open_incident("Down")
                .affects("Zuul", "Unknown", 10)
                .await
                .unwrap();
            assert!(opened.found_by_reading);
            assert_eq!(
                Some(opened.id.as_str()),
                server.incident_id("Down").as_deref(),
                "{fault:?}"
            );
            assert_eq!(writes(&server), 1);
        }
        let server = server(version, Vec::new()).await;
        let client = builder(&server).max_attempts(1).build().unwrap();
        server.fail_matching(&Method::POST, "/incidents", 1, Fault::Cut);
        client.open_incident("Down").await.unwrap_err();
        assert_eq!(writes(&server), 1, "what is not there is not created again");
    }
}

#[tokio::test]
async fn release_1_0_1_refuses_and_stores_nothing() {
    let server = server(Version::V1_0_1, Vec::new()).await;
    let client = client(&server);
    let error = client
        .open_incident("Down")
        .affects("Harbor", "Unknown", 10)
        .await
        .unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    assert!(
        client
            .list_incidents(now() - hours(1), now() + hours(1))
            .await
            .unwrap()
            .is_empty()
    );
}
