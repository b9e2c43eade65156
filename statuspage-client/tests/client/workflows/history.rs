//! Long windows, around what breaks them.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use http::Method;
use scs_testkit::statuspage::{Fault, PlannedIncident, Server, Version};
use statuspage_client::model::Gap;
use statuspage_client::workflows::History;

use super::{client, hours, now, planned, server};

/// An incident of two hours, so many days ago.
fn ago(name: &str, days: i64) -> PlannedIncident {
    let mut one = planned(name);
    one.began_at = Some(now() - TimeDelta::days(days));
    one.ended_at = one.began_at.map(|began| began + hours(2));
    one
}

fn names(history: &History) -> BTreeSet<&str> {
    history
        .incidents
        .iter()
        .filter_map(|one| one.display_name.as_deref())
        .collect()
}

fn unreadable(history: &History) -> Vec<&str> {
    let of = |gap: &'_ Gap| matches!(gap, Gap::Incident { .. });
    history
        .gaps
        .iter()
        .filter(|gap| of(gap))
        .map(|gap| {
            if let Gap::Incident { incident } = gap {
                incident.as_str()
            } else {
                ""
            }
        })
        .collect()
}

async fn read(server: &Server, days: i64) -> History {
    client(server)
        .incidents_between(now() - TimeDelta::days(days), now())
        .await
        .unwrap()
}

#[tokio::test]
async fn a_long_window_is_read_in_slices() {
    for version in Version::ALL {
        let incidents = (0..40).map(|n| ago(&format!("{n}"), n * 30)).collect();
        let server = server(version, incidents).await;
        let history = read(&server, 365 * 4).await;
        assert_eq!(names(&history).len(), 40);
        assert!(history.gaps.is_empty());
        assert_eq!((history.requests, server.requests().len()), (17, 17));
        assert!(history.incidents.is_sorted_by_key(|one| one.began_at));
    }
}

#[tokio::test]
async fn an_ended_incident_without_a_phase_is_named_and_the_rest_is_read() {
    for version in Version::ALL {
        let mut incidents: Vec<_> = (1..60).map(|n| ago(&format!("{n}"), n)).collect();
        incidents[20].phase = None;
        incidents[50].phase = None;
        let server = server(version, incidents).await;
        let history = read(&server, 120).await;
        assert_eq!(names(&history).len(), 57);
        let mut broken = vec![
            server.incident_id("21").unwrap(),
            server.incident_id("51").unwrap(),
        ];
        broken.sort();
        assert_eq!(unreadable(&history), broken);
        let stretches: Vec<_> = history
            .gaps
            .iter()
            .filter_map(|gap| {
                if let Gap::Incidents { window } = gap {
                    Some(window.duration())
                } else {
                    None
                }
            })
            .collect();
        assert_eq!(stretches.len(), 2);
        // Two hours, and a minute on both sides.
        assert!(
            stretches
                .iter()
                .all(|length| *length < TimeDelta::minutes(123)),
            "{stretches:?}"
        );
        assert!(history.requests <= 500 && history.requests as usize == server.requests().len());
    }
}

#[tokio::test]
async fn behind_an_open_incident_without_a_phase_the_others_are_read_by_id() {
    for version in Version::ALL {
        let mut incidents: Vec<_> = (1..30).map(|n| ago(&format!("{n}"), n)).collect();
        let mut open = planned("open");
        open.began_at = Some(now() - TimeDelta::days(20) - hours(5));
        open.phase = None;
        incidents.push(open);
        // Nothing leads to this one: no list, and no component.
        let mut hidden = ago("hidden", 3);
        hidden.impacts.clear();
        incidents.push(hidden);
        let server = server(version, incidents).await;
        let history = read(&server, 60).await;
        let mut expected: BTreeSet<String> = (1..30).map(|n| n.to_string()).collect();
        expected.retain(|name| !names(&history).contains(name.as_str()));
        assert!(expected.is_empty(), "missing: {expected:?}");
        assert_eq!(unreadable(&history), [server.incident_id("open").unwrap()]);
        let covered = history.gaps.iter().any(|gap| match gap {
            Gap::Incidents { window } => {
                window.start < now() - TimeDelta::days(3) && window.end >= now()
            }
            _ => false,
        });
        assert!(covered, "{:?}", history.gaps);
        assert!(history.requests <= 500, "{}", history.requests);
    }
}

#[tokio::test]
async fn too_many_incidents_for_one_window_are_read_in_halves() {
    let incidents = (0..660)
        .map(|n| {
            let mut one = planned("many");
            one.impacts.clear();
            one.began_at = Some(now() - TimeDelta::minutes(100 * n));
            one.ended_at = one.began_at;
            one
        })
        .collect();
    let server = server(Version::V1_0_0, incidents).await;
    // A hundredth of what the real one takes, in a hundredth of the time.
    server.change_quirks(|quirks| quirks.widest_window = 655);
    let history = read(&server, 60).await;
    assert_eq!(history.incidents.len(), 660);
    assert!(history.gaps.is_empty());
    assert!(history.requests < 10, "{}", history.requests);
}

#[tokio::test]
async fn requests_are_bounded_and_what_is_left_is_a_gap() {
    let mut incidents: Vec<_> = (1..60).map(|n| ago(&format!("{n}"), n)).collect();
    for one in incidents.iter_mut().step_by(3) {
        one.phase = None;
    }
    let server = server(Version::V1_0_0, incidents).await;
    let window = client(&server).incidents_between(now() - TimeDelta::days(70), now());
    let history = window.max_requests(25).await.unwrap();
    assert!(server.requests().len() <= 25);
    assert!(
        history
            .gaps
            .iter()
            .any(|gap| matches!(gap, Gap::Incidents { .. }))
    );
}

#[tokio::test]
async fn a_database_that_is_down_is_an_error_and_no_gap() {
    let server = server(Version::V1_0_0, vec![ago("1", 1)]).await;
    server.database_down(true);
    let client = client(&server);
    let error = client
        .incidents_between(now() - hours(99), now())
        .await
        .unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    // One for the window, one to see that it is not the window.
    assert_eq!(server.requests().len(), 2);
    server.database_down(false);
    server.fail_matching(&Method::GET, "/incidents", 1, Fault::Status(403));
    assert!(
        client
            .incidents_between(now() - hours(99), now())
            .await
            .unwrap_err()
            .is_forbidden()
    );
}

#[tokio::test]
async fn a_window_that_is_none_is_refused() {
    let server = server(Version::V1_0_0, Vec::new()).await;
    let client = client(&server);
    let turned = client
        .incidents_between(now(), now() - hours(1))
        .await
        .unwrap_err();
    assert!(turned.is_invalid_input());
    let year = "9999-12-31T20:00:00Z".parse().unwrap();
    assert!(
        client
            .incidents_between(now(), year)
            .await
            .unwrap_err()
            .is_invalid_input()
    );
    assert!(server.requests().is_empty());
}
