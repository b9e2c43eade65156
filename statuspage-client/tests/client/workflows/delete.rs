//! Deleting incidents with what hangs on them.

use http::Method;
use scs_testkit::statuspage::{Fault, Version};
use statuspage_client::model::NewIncidentUpdate;

use super::{NOT_FOUND, client, incident, now, planned, server};

#[tokio::test]
async fn updates_go_first_on_every_release() {
    for version in Version::ALL {
        let mut with_updates = planned("i");
        with_updates.updates = (0..5)
            .map(|n| (now(), format!("{n}"), String::new()))
            .collect();
        let mut phaseless = planned("p");
        phaseless.phase = None;
        let server = server(version, vec![with_updates, phaseless]).await;
        // As on a database that release 1.0.0 has made.
        server.change_quirks(|quirks| quirks.incident_with_updates_cannot_go = true);
        let client = client(&server);
        let doomed = incident(&server, &client, "i");
        assert!(
            doomed.delete().await.is_err(),
            "the server's own way does not go"
        );
        assert_eq!(doomed.delete_with_updates().await.unwrap().updates, 5);
        assert!(doomed.get().await.unwrap_err().is_not_found());
        assert!(
            doomed
                .delete_with_updates()
                .await
                .unwrap_err()
                .is_not_found()
        );
        // What cannot be read can be deleted.
        assert_eq!(
            incident(&server, &client, "p")
                .delete_with_updates()
                .await
                .unwrap()
                .updates,
            0
        );
        assert!(
            client
                .incident(NOT_FOUND)
                .delete_with_updates()
                .await
                .unwrap_err()
                .is_not_found()
        );
    }
}

#[tokio::test]
async fn lost_answers_do_not_stop_it() {
    for version in Version::ALL {
        let mut with_updates = planned("i");
        with_updates.updates = (0..3)
            .map(|n| (now(), format!("{n}"), String::new()))
            .collect();
        let server = server(version, vec![with_updates]).await;
        let client = client(&server);
        let doomed = incident(&server, &client, "i");
        server.fail_matching(&Method::DELETE, "/incidents", 2, Fault::CutAfterApply);
        doomed.delete_with_updates().await.unwrap();
        assert!(doomed.get().await.unwrap_err().is_not_found());
    }
}

#[tokio::test]
async fn the_incident_itself_goes_once() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    let doomed = incident(&server, &client, "i");
    server.fail_matching(&Method::DELETE, "/incidents", 1, Fault::CutAfterApply);
    // Core repeats the deletion, and gets a 404 for its own success.
    doomed.delete_with_updates().await.unwrap();
    let refused = doomed
        .post_update(NewIncidentUpdate::new().description("x"))
        .await
        .unwrap_err();
    assert!(refused.is_not_found());
}
