//! Planned work.

use scs_testkit::statuspage::Version;

use super::{client, hours, now, planned, server, writes};

#[tokio::test]
async fn what_is_scheduled_is_listed() {
    for version in [Version::V1_0_0, Version::V1_0_1Repaired] {
        let server = server(version, vec![planned("no maintenance")]).await;
        let client = client(&server);
        let opened = client
            .schedule_maintenance("New disks", now() + hours(24), now() + hours(26))
            .affects("Harbor", "Maintenance")
            .await
            .unwrap();
        let listed = client.list_maintenance().await.unwrap();
        assert!(listed.gaps.is_empty());
        assert_eq!(listed.plan.windows.len(), 1);
        let window = &listed.plan.windows[0];
        assert_eq!(window.incident, opened.id);
        assert_eq!(
            (window.window.start, window.window.end),
            (now() + hours(24), now() + hours(26))
        );
        assert_eq!(listed.plan.upcoming(now()).count(), 1);
        let none = client
            .list_maintenance()
            .between(now(), now() + hours(1))
            .await
            .unwrap();
        assert!(none.plan.windows.is_empty());
    }
}

#[tokio::test]
async fn what_would_be_swallowed_is_refused() {
    for version in Version::ALL {
        let server = server(version, Vec::new()).await;
        let client = client(&server);
        let without = client.schedule_maintenance("x", now(), now() + hours(1));
        assert!(without.await.unwrap_err().to_string().contains("affects"));
        for end in [now(), now() - hours(1)] {
            let never = client
                .schedule_maintenance("x", now(), end)
                .affects("Harbor", "Maintenance");
            assert!(never.await.unwrap_err().to_string().contains("endedAt"));
        }
        assert_eq!(writes(&server), 0);
    }
}
