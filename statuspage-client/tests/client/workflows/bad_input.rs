//! What must not be sent: refused before the first write, with the member's name.

use std::future::Future;

use scs_testkit::statuspage::{Server, Version};
use statuspage_client::model::{NewIncidentUpdate, NewSeverity};
use statuspage_client::workflows::NamedImpact;
use statuspage_client::{Error, Result};

use super::{NIL, client, hours, incident, now, planned, server, writes};

async fn refused<T>(server: &Server, call: impl Future<Output = Result<T>>, field: &str) -> Error {
    let Err(error) = call.await else {
        panic!("{field} was taken")
    };
    assert!(error.is_invalid_input(), "{field}: {error}");
    assert!(error.to_string().contains(field), "{field}: {error}");
    assert_eq!(writes(server), 0, "{field}: something was written");
    error
}

#[tokio::test]
async fn an_incident_with_a_mistake_is_never_sent() {
    for version in Version::ALL {
        let server = server(version, Vec::new()).await;
        let open = || client(&server).open_incident("Down");
        let year = "9999-12-31T20:00:00Z".parse().unwrap();
        refused(
            &server,
            open().phase("Nowhere").into_future(),
            "phase: no phase is called \"Nowhere\"",
        )
        .await;
        refused(
            &server,
            open().affects("Nothing", "Unknown", 1).into_future(),
            "affects.0.reference",
        )
        .await;
        refused(
            &server,
            open().affects("Harbor", "Nothing", 1).into_future(),
            "affects.0.type",
        )
        .await;
        refused(
            &server,
            open().affects("Harbor", "Unknown", 101).into_future(),
            "affects.0.severity",
        )
        .await;
        refused(
            &server,
            open().affects("Harbor", "Unknown", "worst").into_future(),
            "affects.0.severity",
        )
        .await;
        refused(
            &server,
            open().affects("Harbor", "Unknown", 0).into_future(),
            "endedAt",
        )
        .await;
        refused(
            &server,
            open()
                .began_at(now())
                .ended_at(now() - hours(1))
                .into_future(),
            "endedAt",
        )
        .await;
        refused(
            &server,
            open().ended_at(year).into_future(),
            "endedAt: the year 9999",
        )
        .await;
        refused(
            &server,
            open().began_at(year).into_future(),
            "beganAt: the year 9999",
        )
        .await;
        refused(
            &server,
            client(&server).open_incident("a\0b").into_future(),
            "displayName",
        )
        .await;
        refused(
            &server,
            client(&server).open_incident("").into_future(),
            "displayName",
        )
        .await;
        refused(
            &server,
            open().description("a\0b").into_future(),
            "description",
        )
        .await;
        let twice = open()
            .affects("Harbor", "Unknown", 1)
            .affects("Harbor", "Unknown", 2);
        refused(&server, twice.into_future(), "affects.1.reference").await;
        let update = NewIncidentUpdate::new().description("a\0b");
        refused(
            &server,
            open().first_update(update).into_future(),
            "description",
        )
        .await;
        let late = NewIncidentUpdate::new().description("x").created_at(year);
        refused(
            &server,
            open().first_update(late).into_future(),
            "createdAt",
        )
        .await;
        refused(
            &server,
            open().first_update(NewIncidentUpdate::new()).into_future(),
            "neither",
        )
        .await;
    }
}

#[tokio::test]
async fn a_name_that_stands_for_several_is_refused_with_their_ids() {
    let server = server(Version::V1_0_0, Vec::new()).await;
    let client = client(&server);
    let new = statuspage_client::model::NewComponent::new("Harbor");
    let second = client.create_component(&new).await.unwrap().id;
    let error = client
        .open_incident("Down")
        .affects("Harbor", "Unknown", 1)
        .await
        .unwrap_err();
    assert!(error.to_string().contains(second.as_str()), "{error}");
    assert!(
        client
            .open_incident("Down")
            .affects(second.as_str(), "Unknown", 1)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_severity_with_a_percent_sign_is_a_name_like_any_other() {
    for version in [Version::V1_0_0, Version::V1_0_1Repaired] {
        let server = server(version, Vec::new()).await;
        let client = client(&server);
        client
            .create_severity(&NewSeverity::new("50%", 50))
            .await
            .unwrap();
        assert_eq!(client.severity("50%").get().await.unwrap().value, Some(50));
        let opened = client
            .open_incident("Down")
            .affects("Harbor", "Unknown", "50%")
            .await
            .unwrap();
        assert_eq!(
            client.incident(&opened.id).get().await.unwrap().affects[0].severity,
            Some(50)
        );
    }
}

#[tokio::test]
async fn a_mistake_about_an_incident_that_exists_is_never_sent() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let client = client(&server);
        let incident = || incident(&server, &client, "i");
        let bad = || NewIncidentUpdate::new().display_name("a\0b");
        let year = "9999-12-31T20:00:00Z".parse().unwrap();
        refused(
            &server,
            incident().post_update(bad()).into_future(),
            "displayName",
        )
        .await;
        refused(
            &server,
            incident()
                .post_update(NewIncidentUpdate::new())
                .into_future(),
            "update",
        )
        .await;
        refused(
            &server,
            incident().advance_phase().update(bad()).into_future(),
            "displayName",
        )
        .await;
        refused(
            &server,
            incident().advance_phase().to("Nowhere").into_future(),
            "phase",
        )
        .await;
        refused(
            &server,
            incident().resolve().update(bad()).into_future(),
            "displayName",
        )
        .await;
        refused(
            &server,
            incident().resolve().at(now() - hours(2)).into_future(),
            "endedAt",
        )
        .await;
        refused(
            &server,
            incident().resolve().at(year).into_future(),
            "endedAt",
        )
        .await;
        let change = || incident().change_impacts();
        let impact = |severity| NamedImpact::new("Zuul", "Unknown", severity);
        refused(
            &server,
            change().set(impact(101)).into_future(),
            "affects.0.severity",
        )
        .await;
        refused(&server, change().set(impact(0)).into_future(), "endedAt").await;
        refused(
            &server,
            change().only([impact(1), impact(2)]).into_future(),
            "affects.1.reference",
        )
        .await;
        refused(
            &server,
            change().remove("Zuul", "Unknown").into_future(),
            "affects",
        )
        .await;
        refused(
            &server,
            change()
                .set(impact(1))
                .ended_at(now() - hours(2))
                .into_future(),
            "endedAt",
        )
        .await;
    }
}

#[tokio::test]
async fn the_nil_id_is_never_written_to() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let nil = client(&server).incident(NIL);
        let text = NewIncidentUpdate::new().description("x");
        refused(
            &server,
            nil.change_impacts()
                .only(Vec::<NamedImpact>::new())
                .into_future(),
            "incidentId",
        )
        .await;
        refused(&server, nil.resolve().into_future(), "incidentId").await;
        refused(&server, nil.advance_phase().into_future(), "incidentId").await;
        refused(&server, nil.post_update(text).into_future(), "incidentId").await;
        refused(&server, nil.delete_with_updates(), "incidentId").await;
        assert!(server.requests().is_empty());
    }
}
