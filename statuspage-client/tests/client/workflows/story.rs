//! One incident from its report to its end, on a real server where one is named.
//!
//! With `SCS_LIVE_STATUSPAGE=<base URL>` it runs against that, with `SCS_LIVE_VERSION` as in the
//! contract; without, against the stand-in in all its versions. It deletes what it makes.

use std::collections::BTreeSet;

use chrono::{TimeDelta, Utc};
use futures_util::future::join_all;
use scs_testkit::statuspage::{Server, Version};
use statuspage_client::Client;
use statuspage_client::model::NewIncidentUpdate;
use statuspage_client::workflows::NamedImpact;

async fn sites() -> Vec<(Client, Version, Option<Server>)> {
    if let Ok(url) = std::env::var("SCS_LIVE_STATUSPAGE") {
        let name = std::env::var("SCS_LIVE_VERSION").unwrap_or_else(|_| "v1.0.0".to_owned());
        return vec![(
            Client::builder(url).build().unwrap(),
            Version::from_name(&name).unwrap(),
            None,
        )];
    }
    let mut sites = Vec::new();
    for version in Version::ALL {
        let server = Server::builder().version(version).start().await.unwrap();
        sites.push((
            Client::builder(server.base_url()).build().unwrap(),
            version,
            Some(server),
        ));
    }
    sites
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_report_to_end() {
    for (client, version, _server) in sites().await {
        let components = client.list_components().await.unwrap();
        let names: Vec<_> = components
            .iter()
            .filter_map(|one| one.display_name.clone())
            .take(2)
            .collect();
        let kind = client.list_impact_types().await.unwrap()[0]
            .display_name
            .clone()
            .unwrap();
        let title = format!("story {}", Utc::now().timestamp_micros());
        let opening = client
            .open_incident(&title)
            .affects(&names[0], &kind, "limited")
            .began_at(Utc::now() - TimeDelta::hours(1))
            .first_update(NewIncidentUpdate::new().description("first"))
            .await;
        if version == Version::V1_0_1 {
            assert_eq!(
                opening.unwrap_err().status().map(|status| status.as_u16()),
                Some(500)
            );
            continue;
        }
        let opened = opening.unwrap();
        assert_eq!(opened.first_update.unwrap().unwrap().order, 0);
        let incident = client.incident(&opened.id);

        let text = || NewIncidentUpdate::new().description("one of sixteen, all the same");
        let posted =
            join_all((0..16).map(|_| tokio::spawn(incident.post_update(text()).into_future())))
                .await;
        let posted: Vec<_> = posted
            .into_iter()
            .map(|one| one.unwrap().unwrap())
            .collect();
        let attempts: Vec<u32> = posted.iter().map(|one| one.attempts).collect();
        println!(
            "{}: 16 posts at once took {} requests, {attempts:?} each",
            version.name(),
            attempts.iter().sum::<u32>()
        );
        let orders: BTreeSet<u64> = posted.iter().map(|one| one.order).collect();
        assert_eq!(orders, (1..=16).collect());
        assert_eq!(incident.list_updates().await.unwrap().len(), 17);

        let change = incident
            .advance_phase()
            .update(NewIncidentUpdate::new().description("on"))
            .await
            .unwrap();
        assert!(change.changed && change.update.unwrap().is_ok());
        let impact = NamedImpact::new(&names[1], &kind, 10);
        assert!(
            incident
                .change_impacts()
                .set(impact)
                .await
                .unwrap()
                .is_applied()
        );
        let change = incident
            .change_impacts()
            .remove(&names[1], &kind)
            .await
            .unwrap();
        assert_eq!(change.is_applied(), version != Version::V1_0_0, "{change}");

        let snapshot = client.snapshot().await.unwrap();
        assert_eq!(snapshot.updates_of(&opened.id).len(), 18);
        let resolved = incident
            .resolve()
            .update(NewIncidentUpdate::new().description("over"))
            .await
            .unwrap();
        assert!(!resolved.already && resolved.phase_refused.is_none());
        let again = incident.resolve().at(resolved.ended_at).await.unwrap();
        assert!(again.already);
        assert_eq!(incident.delete_with_updates().await.unwrap().updates, 19);
        assert!(incident.get().await.unwrap_err().is_not_found());
    }
}

/// An incident without a phase, which a careless program leaves behind, with others around it.
#[tokio::test]
async fn around_an_incident_without_a_phase() {
    // Only a raw request makes one; against a real server that is done by hand.
    if std::env::var("SCS_LIVE_STATUSPAGE").is_ok()
        && std::env::var("SCS_LIVE_DESTRUCTIVE").is_err()
    {
        return;
    }
    for (client, version, server) in sites().await {
        if version == Version::V1_0_1 {
            continue;
        }
        let base = server.as_ref().map_or_else(
            || std::env::var("SCS_LIVE_STATUSPAGE").unwrap(),
            Server::base_url,
        );
        let component = &client.list_components().await.unwrap()[0];
        let kind = &client.list_impact_types().await.unwrap()[0];
        let now = Utc::now();
        let http = reqwest::Client::new();
        let mut made = Vec::new();
        for end in [Some(now - TimeDelta::days(9)), None] {
            let body = serde_json::json!({
                "displayName": "no phase",
                "beganAt": now - TimeDelta::days(10) + if end.is_none() { TimeDelta::days(8) } else { TimeDelta::zero() },
                "endedAt": end,
                "affects": [{"reference": component.id, "type": kind.id, "severity": 50}],
            });
            let answer = http
                .post(format!("{base}/incidents"))
                .header("content-type", "application/json")
                .body(body.to_string())
                .send()
                .await
                .unwrap();
            let answer: serde_json::Value =
                serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
            made.push(answer["id"].as_str().unwrap().to_owned());
        }
        let mut good = BTreeSet::new();
        for days in [1, 5, 20] {
            let began = now - TimeDelta::days(days);
            let open =
                client
                    .open_incident("good")
                    .affects(component.id.as_str(), kind.id.as_str(), 20);
            good.insert(
                open.began_at(began)
                    .ended_at(began + TimeDelta::hours(3))
                    .await
                    .unwrap()
                    .id,
            );
        }
        let history = client
            .incidents_between(now - TimeDelta::days(30), now)
            .await
            .unwrap();
        let found: BTreeSet<_> = history.incidents.iter().map(|one| one.id.clone()).collect();
        println!(
            "{}: {} requests, gaps {:?}",
            version.name(),
            history.requests,
            history.gaps
        );
        assert!(found.is_superset(&good));
        for id in &made {
            assert!(
                history
                    .gaps
                    .iter()
                    .any(|gap| gap.to_string() == format!("the incident {id}")),
                "{id}"
            );
        }
        for id in good
            .iter()
            .map(|id| id.as_str())
            .chain(made.iter().map(String::as_str))
        {
            client.incident(id).delete_with_updates().await.unwrap();
        }
    }
}
