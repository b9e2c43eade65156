//! Posting exactly once.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use http::Method;
use scs_client_core::TestClock;
use scs_testkit::faults::{Act, RawServer, Scripted};
use scs_testkit::statuspage::{Fault, Server, Version};
use statuspage_client::model::NewIncidentUpdate;
use statuspage_client::{Client, Executed};

use super::{NOT_FOUND, builder, client, incident, planned, server, writes};

fn text(text: &str) -> NewIncidentUpdate {
    NewIncidentUpdate::new().description(text)
}

async fn texts(server: &Server) -> Vec<String> {
    let updates = incident(server, &client(server), "i")
        .list_updates()
        .await
        .unwrap();
    updates
        .into_iter()
        .map(|update| update.description.unwrap_or_default())
        .collect()
}

#[tokio::test]
async fn sixteen_posts_at_once_land_exactly_once_each() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let client = client(&server);
        // What the real server does to some of them: a 500, and nothing is stored. To others here
        // the worse: a 500 or no answer at all, although the text is stored.
        let posts = |times, fault| server.fail_matching(&Method::POST, "/incidents", times, fault);
        posts(11, Fault::Status(500));
        posts(4, Fault::StatusAfterApply(500));
        posts(4, Fault::CutAfterApply);
        posts(3, Fault::CutBody);
        let all = (0..16).map(|_| {
            incident(&server, &client, "i")
                .post_update(text("all say the same"))
                .into_future()
        });
        let posted: Vec<_> = join_all(all)
            .await
            .into_iter()
            .map(Result::unwrap)
            .collect();
        assert!(!server.has_faults_left());
        let orders: BTreeSet<u64> = posted.iter().map(|one| one.order).collect();
        assert_eq!(orders, (0..16).collect(), "each has a number of its own");
        assert_eq!(texts(&server).await.len(), 16);
        assert!(posted.iter().any(|one| one.found_by_reading));
        assert!(posted.iter().any(|one| one.attempts > 1));
    }
}

#[tokio::test]
async fn a_lost_answer_does_not_double_the_text() {
    for version in Version::ALL {
        for fault in [
            Fault::CutAfterApply,
            Fault::HangAfterApply,
            Fault::CutBody,
            Fault::StatusAfterApply(502),
        ] {
            let server = server(version, vec![planned("i")]).await;
            let client = builder(&server)
                .attempt_timeout(Duration::from_millis(300))
                .build()
                .unwrap();
            server.fail_matching(&Method::POST, "/incidents", 1, fault.clone());
            let posted = incident(&server, &client, "i")
                .post_update(text("once"))
                .await
                .unwrap();
            assert_eq!(
                (posted.order, posted.attempts, posted.found_by_reading),
                (0, 1, true),
                "{fault:?}"
            );
            assert_eq!(texts(&server).await, ["once"], "{fault:?}");
        }
    }
}

#[tokio::test]
async fn what_was_not_stored_is_sent_again() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    server.fail_matching(&Method::POST, "/incidents", 2, Fault::Cut);
    let posted = incident(&server, &client, "i")
        .post_update(text("once"))
        .await
        .unwrap();
    assert_eq!((posted.attempts, posted.found_by_reading), (3, false));
    assert_eq!(texts(&server).await, ["once"]);
}

#[tokio::test]
async fn attempts_are_bounded() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    server.fail_matching(&Method::POST, "/incidents", 100, Fault::Status(500));
    let error = incident(&server, &client, "i")
        .post_update(text("never"))
        .max_attempts(5)
        .await
        .unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    assert_eq!(writes(&server), 5);
}

#[tokio::test]
async fn nothing_is_repeated_blindly() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = builder(&server).max_attempts(1).build().unwrap();
    server.fail_matching(&Method::POST, "/incidents", 1, Fault::CutAfterApply);
    server.fail_matching(&Method::GET, "/incidents", 1, Fault::Status(500));
    let error = incident(&server, &client, "i")
        .post_update(text("once"))
        .await
        .unwrap_err();
    assert_eq!(error.executed(), Executed::Maybe);
    assert_eq!(writes(&server), 1);
}

#[tokio::test]
async fn an_update_for_an_incident_that_is_gone_is_not_found() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let error = client(&server)
            .incident(NOT_FOUND)
            .post_update(text("to nobody"))
            .await
            .unwrap_err();
        assert!(error.is_not_found(), "{error}");
        assert_eq!(writes(&server), 1, "no repetition");
    }
}

#[tokio::test]
async fn a_given_time_is_kept() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    let at: chrono::DateTime<chrono::Utc> = "2026-11-20T08:00:00.123456789Z".parse().unwrap();
    let handle = incident(&server, &client, "i");
    handle
        .post_update(text("late").created_at(at))
        .await
        .unwrap();
    let stored = handle.update(0).get().await.unwrap().created_at.unwrap();
    assert_eq!(stored.to_rfc3339(), "2026-11-20T08:00:00.123456+00:00");
}

/// A request whose answer was lost may be carried out after the text was found missing and sent
/// again; the stand-in cannot be that late.
#[tokio::test]
async fn a_copy_that_turns_up_late_is_taken_away() {
    let at: chrono::DateTime<chrono::Utc> = "2026-11-24T10:00:00Z".parse().unwrap();
    let row = |order| {
        format!(r#"{{"order":{order},"createdAt":"2026-11-24T10:00:00Z","description":"once"}}"#)
    };
    let list = |rows: &[String]| Scripted::json(format!(r#"{{"data":[{}]}}"#, rows.join(",")));
    let incident = || Scripted::json(r#"{"data":{"id":"i"}}"#).whole();
    let acts = [
        Act::Hang,
        list(&[]).whole(),
        incident(),
        list(&[]).whole(),
        incident(),
        Scripted::new(201, "application/json", r#"{"order":1}"#).whole(),
        list(&[row(0), row(1)]).whole(),
        Scripted::json(format!(r#"{{"data":{}}}"#, row(0))).whole(),
        Scripted::status(204).whole(),
    ];
    let server = RawServer::in_turn(acts).await;
    let client = Client::builder(server.base_url())
        .clock(Arc::new(TestClock::new()))
        .build()
        .unwrap();
    let posted = client
        .incident("i1")
        .post_update(text("once").created_at(at))
        .await
        .unwrap();
    assert_eq!((posted.order, posted.attempts), (1, 2));
    let asked: Vec<_> = server
        .requests()
        .iter()
        .map(|request| format!("{} {}", request.method, request.target))
        .collect();
    assert_eq!(asked.len(), 9, "{asked:?}");
    assert_eq!(asked[8], "DELETE /incidents/i1/updates/0");
}

#[tokio::test]
async fn a_lost_deletion_is_not_repeated_by_itself() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    let incident = incident(&server, &client, "i");
    incident.post_update(text("once")).await.unwrap();
    server.fail_matching(&Method::DELETE, "/incidents", 1, Fault::CutAfterApply);
    // The number may belong to somebody else's text by now.
    let error = incident.update(0).delete().await.unwrap_err();
    assert_eq!(error.executed(), Executed::Maybe);
    assert_eq!(writes(&server), 2);
}

#[tokio::test]
async fn a_text_is_known_again_though_the_server_cuts_its_time() {
    let server = server(Version::V1_0_0, vec![planned("i")]).await;
    let client = client(&server);
    let at: chrono::DateTime<chrono::Utc> = "2026-11-20T08:00:00.123456789Z".parse().unwrap();
    server.fail_matching(&Method::POST, "/incidents", 1, Fault::CutAfterApply);
    let posted = incident(&server, &client, "i")
        .post_update(text("once").created_at(at))
        .await
        .unwrap();
    assert!(posted.found_by_reading);
    assert_eq!(texts(&server).await, ["once"]);
}
