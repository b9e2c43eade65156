//! Changing impacts, and what the server makes of it.

use scs_testkit::statuspage::Version;
use statuspage_client::model::IncidentPatch;
use statuspage_client::workflows::NamedImpact;

use super::{client, hours, incident, now, planned, server};

#[tokio::test]
async fn what_the_server_ignored_is_said() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let client = client(&server);
        let incident = incident(&server, &client, "i");
        let added = incident
            .change_impacts()
            .set(NamedImpact::new("Zuul", "Unknown", "limited"))
            .await
            .unwrap();
        assert!(
            added.is_change() && added.is_applied(),
            "{version:?}: {added}"
        );
        assert_eq!(added.after.len(), 2);

        let change = incident
            .change_impacts()
            .set(NamedImpact::new("Zuul", "Unknown", 10))
            .remove("Harbor", "Connectivity Problems")
            .await
            .unwrap();
        let read = incident.get().await.unwrap();
        assert_eq!(read.affects, change.after);
        if version == Version::V1_0_0 {
            assert!(!change.is_applied());
            assert_eq!(
                change.ignored.removed[0].component.as_str(),
                server.component_id("Harbor").unwrap()
            );
            let kept = &change.ignored.changed[0];
            assert_eq!((kept.before, kept.after), (Some(66), Some(10)));
            assert!(
                change.to_string().contains("keeps severity 66, not 10"),
                "{change}"
            );
        } else {
            assert!(change.is_applied(), "{change}");
            assert_eq!(read.affects[0].severity, Some(10));
        }
        assert_eq!(read.display_name.as_deref(), Some("i"));
        assert_eq!(read.ended_at, None);
    }
}

#[tokio::test]
async fn a_title_goes_along_so_that_no_release_says_404() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let client = client(&server);
        let incident = incident(&server, &client, "i");
        // Without it release 1.0.0 says "not found", and adds the impact.
        let bare = IncidentPatch::new().affects(incident.get().await.unwrap().affects);
        assert_eq!(
            incident.patch(&bare).await.is_err(),
            version == Version::V1_0_0
        );
        let change = incident
            .change_impacts()
            .set(NamedImpact::new("Zuul", "Unknown", 10))
            .await
            .unwrap();
        assert!(change.is_applied(), "{change}");
    }
}

#[tokio::test]
async fn maintenance_takes_the_stored_end_along() {
    for version in Version::ALL {
        let mut planned = planned("i");
        planned.ended_at = Some(now() + hours(2));
        let server = server(version, vec![planned]).await;
        let client = client(&server);
        let incident = incident(&server, &client, "i");
        let change = incident
            .change_impacts()
            .set(NamedImpact::new("Zuul", "Maintenance", 0))
            .await
            .unwrap();
        assert!(change.is_applied(), "{change}");
        assert_eq!(
            incident.get().await.unwrap().ended_at,
            Some(now() + hours(2))
        );
    }
}

#[tokio::test]
async fn an_open_incident_becomes_maintenance_with_an_end() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let client = client(&server);
        let incident = incident(&server, &client, "i");
        let set = incident
            .change_impacts()
            .set(NamedImpact::new("Zuul", "Maintenance", 0));
        assert!(set.ended_at(now() + hours(1)).await.unwrap().is_applied());
        assert_eq!(
            incident.get().await.unwrap().ended_at,
            Some(now() + hours(1))
        );
    }
}

#[tokio::test]
async fn what_is_so_already_is_not_written() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    let same = NamedImpact::new("Harbor", "Connectivity Problems", 50);
    let change = incident(&server, &client, "i")
        .change_impacts()
        .set(same)
        .await
        .unwrap();
    assert!(!change.is_change() && change.is_applied());
    assert_eq!(super::writes(&server), 0);
}

#[tokio::test]
async fn an_incident_that_is_not_there_is_not_written_to() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        // Release 1.0.0 answers 500 to such a patch, the others 404.
        let change = client(&server).incident(super::NOT_FOUND).change_impacts();
        let error = change
            .set(NamedImpact::new("Zuul", "Unknown", 1))
            .await
            .unwrap_err();
        assert!(error.is_not_found(), "{error}");
        assert_eq!(super::writes(&server), 0);
    }
}
