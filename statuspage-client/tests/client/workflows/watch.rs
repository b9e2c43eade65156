//! Changes as a stream.

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use http::Method;
use scs_client_core::TestClock;
use scs_testkit::statuspage::{Fault, Version};
use statuspage_client::model::{Change, NewIncidentUpdate};

use super::{builder, hours, incident, now, planned, server};

#[tokio::test]
async fn changes_come_and_errors_do_not_end_them() {
    for version in Version::ALL {
        let server = server(version, vec![planned("i")]).await;
        let clock = TestClock::at(now());
        let client = builder(&server)
            .clock(Arc::new(clock.clone()))
            .max_attempts(1)
            .build()
            .unwrap();
        let before = client.snapshot().await.unwrap();
        let mut changes = client.watch().since(before).changes();
        let incident = incident(&server, &client, "i");
        incident
            .post_update(NewIncidentUpdate::new().description("news"))
            .await
            .unwrap();
        let change = changes.next().await.unwrap().unwrap();
        assert!(
            matches!(&change, Change::UpdateAdded { update, .. } if update.description.as_deref() == Some("news"))
        );

        server.fail_matching(&Method::GET, "/severities", 1, Fault::Status(503));
        assert!(changes.next().await.unwrap().is_err());
        let resolved = incident.resolve().keep_phase().at(now()).await.unwrap();
        assert!(!resolved.already);
        let seen: Vec<_> = changes.by_ref().take(2).map(Result::unwrap).collect().await;
        assert!(matches!(&seen[0], Change::StatusChanged { .. }), "{seen:?}");
        assert!(
            matches!(&seen[1], Change::IncidentClosed { .. }),
            "{seen:?}"
        );
        assert!(changes.latest().unwrap().incidents[0].ended_at.is_some());
    }
}

#[tokio::test]
async fn the_pause_follows_what_happens_within_its_bounds() {
    let mut quiet = planned("i");
    quiet.ended_at = Some(now() - hours(0));
    let server = server(Version::V1_0_0, vec![quiet]).await;
    let clock = TestClock::at(now());
    let client = builder(&server)
        .clock(Arc::new(clock.clone()))
        .max_attempts(1)
        .build()
        .unwrap();
    let (quickest, slowest) = (Duration::from_secs(10), Duration::from_secs(120));
    let mut changes = client.watch().pauses(quickest, slowest).changes();
    // Nothing changes: it looks again and again, and the pause grows to its bound.
    let looked = tokio::time::timeout(Duration::from_millis(1_500), changes.next()).await;
    assert!(looked.is_err(), "nothing has changed");
    let slept = clock.slept();
    assert_eq!(slept[..2], [quickest, quickest.mul_f64(1.5)]);
    assert!(
        slept
            .iter()
            .all(|pause| (quickest..=slowest).contains(pause))
    );
    assert_eq!(slept.last(), Some(&slowest));

    // Something is open: at most six times the quickest.
    let opened = client
        .open_incident("new")
        .affects("Zuul", "Unknown", 50)
        .await
        .unwrap();
    assert!(changes.next().await.unwrap().is_ok());
    let slept = clock.slept();
    while let Ok(Some(change)) =
        tokio::time::timeout(Duration::from_millis(500), changes.next()).await
    {
        assert!(change.is_ok());
    }
    let after = clock.slept();
    assert_eq!(after[slept.len()..].iter().max(), Some(&(quickest * 6)));

    // Errors: longer and longer, up to the bound.
    let resolved = client.incident(&opened.id).resolve().await.unwrap();
    assert!(!resolved.already);
    server.fail_matching(&Method::GET, "/severities", 6, Fault::Status(403));
    let count = clock.slept().len();
    let mut errors = 0;
    while errors < 6 {
        errors += usize::from(changes.next().await.unwrap().is_err());
    }
    assert_eq!(clock.slept()[count..].iter().max(), Some(&slowest));
}
