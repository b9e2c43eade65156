//! Ending incidents.

use scs_testkit::statuspage::Version;
use statuspage_client::model::{NewIncidentUpdate, NewPhaseList, PhaseReference};

use super::{NOT_FOUND, client, hours, incident, now, planned, server, writes};

#[tokio::test]
async fn it_ends_now_in_the_last_phase_and_only_once() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let client = client(&server);
        client
            .create_phases(&NewPhaseList::new(["x".to_owned()]))
            .await
            .unwrap();
        let incident = incident(&server, &client, "i");
        let text = || NewIncidentUpdate::new().description("Fixed.");
        let resolved = incident.resolve().update(text()).await.unwrap();
        assert!(!resolved.already);
        assert_eq!(
            (resolved.ended_at, resolved.update.unwrap().unwrap().order),
            (now(), 0)
        );
        let read = incident.get().await.unwrap();
        assert_eq!(read.ended_at, Some(now()));
        // Release 1.0.1 cannot write a phase; the end counts more.
        if version == Version::V1_0_1 {
            assert!(resolved.phase_refused.is_some() && resolved.last_phase.is_none());
            assert_eq!(read.phase, Some(PhaseReference::new(1, 1)));
        } else {
            assert_eq!(resolved.last_phase, Some(PhaseReference::new(1, 4)));
            assert_eq!(read.phase, resolved.last_phase);
        }

        let before = writes(&server);
        let again = incident
            .resolve()
            .keep_phase()
            .update(text())
            .await
            .unwrap();
        assert!(again.already && again.update.is_none());
        assert_eq!(again.ended_at, now());
        assert_eq!(writes(&server), before, "nothing is written twice");
        if version != Version::V1_0_1 {
            assert!(incident.resolve().await.unwrap().already);
            assert_eq!(writes(&server), before);
        }
    }
}

#[tokio::test]
async fn an_end_before_the_beginning_is_refused_and_a_planned_end_is_moved() {
    for version in Version::ALL {
        let mut running = planned("i");
        running.ended_at = Some(now() + hours(5));
        let mut tomorrow = planned("later");
        tomorrow.began_at = Some(now() + hours(24));
        let server = server(version, vec![running, tomorrow]).await;
        let client = client(&server);
        let error = incident(&server, &client, "i")
            .resolve()
            .at(now() - hours(2))
            .await
            .unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
        let error = incident(&server, &client, "later")
            .resolve()
            .await
            .unwrap_err();
        assert!(error.is_invalid_input(), "not begun: {error}");
        assert_eq!(writes(&server), 0);

        let resolved = incident(&server, &client, "i")
            .resolve()
            .keep_phase()
            .await
            .unwrap();
        assert!(!resolved.already);
        assert_eq!(
            incident(&server, &client, "i")
                .get()
                .await
                .unwrap()
                .ended_at,
            Some(now())
        );
        assert!(
            client
                .incident(NOT_FOUND)
                .resolve()
                .await
                .unwrap_err()
                .is_not_found()
        );
    }
}
