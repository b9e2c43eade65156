//! Moving on within the incident's own generation.

use scs_testkit::statuspage::Version;
use statuspage_client::model::{NewIncidentUpdate, NewPhaseList, PhaseReference};

use super::{NOT_FOUND, client, incident, planned, server, writes};

const CAN_WRITE: [Version; 2] = [Version::V1_0_0, Version::V1_0_1Repaired];

#[tokio::test]
async fn the_next_phase_is_of_the_incidents_own_generation() {
    for version in CAN_WRITE {
        let server = server(version, vec![planned("i")]).await;
        let client = client(&server);
        client
            .create_phases(&NewPhaseList::new(["x", "y", "z"].map(String::from)))
            .await
            .unwrap();
        let incident = incident(&server, &client, "i");
        let change = incident
            .advance_phase()
            .update(NewIncidentUpdate::new().description("on it"))
            .await
            .unwrap();
        assert_eq!(
            (change.from, change.to),
            (PhaseReference::new(1, 1), PhaseReference::new(1, 2))
        );
        assert_eq!(
            (change.name.as_str(), change.changed),
            ("Working on it", true)
        );
        assert_eq!(change.update.unwrap().unwrap().order, 0);
        assert_eq!(
            incident.get().await.unwrap().phase,
            Some(PhaseReference::new(1, 2))
        );

        let back = incident.advance_phase().to("Scheduled").await.unwrap();
        assert_eq!((back.to, back.changed), (PhaseReference::new(1, 0), true));
        // The newest generation's names are not this incident's.
        assert!(
            incident
                .advance_phase()
                .to("x")
                .await
                .unwrap_err()
                .is_invalid_input()
        );
    }
}

#[tokio::test]
async fn there_is_no_phase_behind_the_last_and_none_is_written() {
    for version in Version::ALL {
        let mut last = planned("i");
        last.phase = Some(4);
        let server = server(version, vec![last]).await;
        let client = client(&server);
        let error = incident(&server, &client, "i")
            .advance_phase()
            .await
            .unwrap_err();
        assert!(
            error.to_string().contains("\"Done\" is the last phase"),
            "{error}"
        );
        let same = incident(&server, &client, "i")
            .advance_phase()
            .to("Done")
            .await
            .unwrap();
        assert!(!same.changed);
        assert!(
            client
                .incident(NOT_FOUND)
                .advance_phase()
                .await
                .unwrap_err()
                .is_not_found()
        );
        assert_eq!(writes(&server), 0);
        // An order that does not exist would have broken the list for good.
        assert_eq!(client.get_phases().await.unwrap().phases.len(), 5);
    }
}

#[tokio::test]
async fn release_1_0_1_says_500_and_no_text_is_posted() {
    let server = server(Version::V1_0_1, vec![planned("i")]).await;
    let client = client(&server);
    let incident = incident(&server, &client, "i");
    incident
        .advance_phase()
        .update(NewIncidentUpdate::new().description("on it"))
        .await
        .unwrap_err();
    let read = incident.get().await.unwrap();
    assert_eq!(
        (read.phase, read.updates.len()),
        (Some(PhaseReference::new(1, 1)), 0)
    );
}
