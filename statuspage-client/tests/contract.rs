//! What the client and a Status Page agree on.
//!
//! Runs against the stand-in, in each of its versions; with `SCS_LIVE_STATUSPAGE=<base URL>` and
//! `SCS_LIVE_VERSION=v1.0.0|v1.0.1|1.0.1*` against a real server. Every row makes what it needs
//! and removes it again; what cannot be removed is made with `SCS_LIVE_DESTRUCTIVE=1` alone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use scs_testkit::coverage::{Kind, Recorder};
use scs_testkit::statuspage::{Server, Version};
use statuspage_client::model::{
    ComponentId, ComponentPatch, Impact, ImpactTypeId, ImpactTypePatch, IncidentId, IncidentPatch,
    IncidentUpdatePatch, NewComponent, NewImpactType, NewIncident, NewIncidentUpdate, NewPhaseList,
    NewSeverity, PhaseReference, SeverityPatch,
};
use statuspage_client::{Client, Error, Executed, HttpTransport};

const RUN_LOG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/run-log");

/// A server and the client for it.
struct Site {
    client: Client,
    version: Version,
    /// Whether rows may leave something behind.
    destructive: bool,
    /// Ends when it is dropped.
    _server: Option<Server>,
}

/// The real server where one is named, else the stand-in in each of its versions.
async fn sites() -> Vec<Site> {
    if let Ok(url) = std::env::var("SCS_LIVE_STATUSPAGE") {
        let name = std::env::var("SCS_LIVE_VERSION").unwrap_or_else(|_| "v1.0.0".to_owned());
        let version = Version::from_name(&name).expect("a version that was measured");
        let destructive = std::env::var("SCS_LIVE_DESTRUCTIVE").is_ok_and(|value| value == "1");
        let client = client(&url, Kind::Live, &name);
        return vec![Site {
            client,
            version,
            destructive,
            _server: None,
        }];
    }
    let mut sites = Vec::new();
    for version in Version::ALL {
        let server = Server::builder()
            .version(version)
            .start()
            .await
            .expect("it starts");
        let client = client(&server.base_url(), Kind::Unit, version.name());
        sites.push(Site {
            client,
            version,
            destructive: true,
            _server: Some(server),
        });
    }
    sites
}

fn client(url: &str, kind: Kind, version: &str) -> Client {
    let wire = Arc::new(HttpTransport::builder().build());
    let server = match kind {
        Kind::Unit => "stand-in",
        Kind::Live => "status-page-api",
    };
    let recorder = Recorder::new(wire, "statuspage", kind, RUN_LOG)
        .expect("a log")
        .server(server, version);
    Client::builder(url)
        .transport(Arc::new(recorder))
        .build()
        .expect("a client")
}

/// A name that no other row and no other run uses.
fn unique(what: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!(
        "contract {what} {}-{}-{count}",
        std::process::id(),
        Utc::now().timestamp_millis()
    )
}

fn noon(day: u32) -> DateTime<Utc> {
    DateTime::from_timestamp(1_700_000_000 + i64::from(day) * 86_400, 123_456_000).expect("a date")
}

#[tokio::test]
async fn components_live_and_go() {
    for Site { client, .. } in sites().await {
        let name = unique("component");
        let new = NewComponent::new(&name)
            .labels([("region", "a")].map(|(k, v)| (k.to_owned(), v.to_owned())));
        let id = client.create_component(&new).await.unwrap().id;
        let read = client.component(&id).get().await.unwrap();
        assert_eq!(read.id, id);
        assert_eq!(read.display_name.as_ref(), Some(&name));
        assert_eq!(read.labels.get("region").map(String::as_str), Some("a"));
        assert!(read.actively_affected_by.is_empty());

        let listed = client.list_components().at(Utc::now()).await.unwrap();
        assert!(listed.contains(&read));
        assert!(listed.is_sorted_by(|a, b| a.display_name <= b.display_name));

        // Labels are replaced as a whole; a patch without a name leaves the name alone.
        let labels = [("zone".to_owned(), "b".to_owned())];
        client
            .component(&id)
            .patch(&ComponentPatch::new().labels(labels))
            .await
            .unwrap();
        let patched = client.component(&id).get().at(Utc::now()).await.unwrap();
        assert_eq!(patched.display_name.as_ref(), Some(&name));
        assert_eq!(patched.labels.keys().collect::<Vec<_>>(), ["zone"]);

        client.component(&id).delete().await.unwrap();
        let gone = client.component(&id).get().await.unwrap_err();
        assert!(gone.is_not_found(), "{gone}");
        assert_eq!(gone.executed(), Executed::Yes);
    }
}

#[tokio::test]
async fn impact_types_live_and_go() {
    for Site { client, .. } in sites().await {
        let name = unique("type");
        let id = client
            .create_impact_type(&NewImpactType::new(&name).description("d"))
            .await
            .unwrap()
            .id;
        let read = client.impact_type(&id).get().await.unwrap();
        assert_eq!(
            (read.display_name.as_deref(), read.description.as_deref()),
            (Some(&*name), Some("d"))
        );
        assert!(client.list_impact_types().await.unwrap().contains(&read));
        client
            .impact_type(&id)
            .patch(&ImpactTypePatch::new().description("e"))
            .await
            .unwrap();
        let patched = client.impact_type(&id).get().await.unwrap();
        assert_eq!(
            (
                patched.display_name.as_deref(),
                patched.description.as_deref()
            ),
            (Some(&*name), Some("e"))
        );
        client.impact_type(&id).delete().await.unwrap();
        assert!(
            client
                .impact_type(&id)
                .get()
                .await
                .unwrap_err()
                .is_not_found()
        );
    }
}

#[tokio::test]
async fn severities_live_and_go_by_their_name() {
    for Site { client, .. } in sites().await {
        // The server decodes names twice; each of these would miss its row if encoded once or not at all.
        for odd in ["50%", "a%20b", "a/b ?#", "ü+&;"] {
            let name = format!("{} {odd}", unique("severity"));
            let value = free_value(&client).await;
            client
                .create_severity(&NewSeverity::new(&name, value))
                .await
                .unwrap();
            let read = client.severity(&name).get().await.unwrap();
            assert_eq!(
                (read.display_name.as_deref(), read.value),
                (Some(&*name), Some(value))
            );
            assert!(client.list_severities().await.unwrap().contains(&read));
            let renamed = format!("{name} renamed");
            client
                .severity(&name)
                .patch(&SeverityPatch::new().display_name(&renamed))
                .await
                .unwrap();
            assert!(
                client
                    .severity(&name)
                    .get()
                    .await
                    .unwrap_err()
                    .is_not_found()
            );
            assert_eq!(
                client.severity(&renamed).get().await.unwrap().value,
                Some(value)
            );
            client.severity(&renamed).delete().await.unwrap();
            assert!(
                client
                    .severity(&renamed)
                    .get()
                    .await
                    .unwrap_err()
                    .is_not_found()
            );
        }
    }
}

/// A value that no severity has; they are unique.
async fn free_value(client: &Client) -> i64 {
    let taken: Vec<i64> = client
        .list_severities()
        .await
        .unwrap()
        .iter()
        .filter_map(|s| s.value)
        .collect();
    (1..=100)
        .find(|value| !taken.contains(value))
        .expect("a free value")
}

#[tokio::test]
async fn phases_are_read_in_their_generation() {
    for Site {
        client,
        destructive,
        ..
    } in sites().await
    {
        let newest = client.get_phases().await.unwrap();
        assert!(!newest.phases.is_empty());
        let same = client
            .get_phases()
            .generation(newest.generation)
            .await
            .unwrap();
        assert_eq!(same, newest);
        let beyond = client
            .get_phases()
            .generation(newest.generation + 1_000)
            .await
            .unwrap_err();
        assert!(beyond.is_not_found(), "{beyond}");
        if destructive {
            // Generations cannot be removed.
            let created = client
                .create_phases(&NewPhaseList::new(newest.phases.clone()))
                .await
                .unwrap();
            assert!(created.id > newest.generation);
            let list = client.get_phases().generation(created.id).await.unwrap();
            assert_eq!(list.phases, newest.phases);
        }
    }
}

/// What an incident refers to.
struct Catalogue {
    component: ComponentId,
    impact_type: ImpactTypeId,
    phase: PhaseReference,
}

async fn catalogue(client: &Client) -> Catalogue {
    let phases = client.get_phases().await.unwrap();
    Catalogue {
        component: client
            .create_component(&NewComponent::new(unique("affected")))
            .await
            .unwrap()
            .id,
        impact_type: client
            .create_impact_type(&NewImpactType::new(unique("impact")))
            .await
            .unwrap()
            .id,
        phase: phases.phase(&phases.phases[0]).expect("the first phase"),
    }
}

impl Catalogue {
    async fn remove(self, client: &Client) {
        client.component(&self.component).delete().await.unwrap();
        client
            .impact_type(&self.impact_type)
            .delete()
            .await
            .unwrap();
    }

    fn incident(&self, name: &str) -> NewIncident {
        NewIncident::new(name, self.phase.clone(), noon(0))
            .description("contract")
            .affects([Impact::new(&self.component, &self.impact_type).severity(70_i64)])
    }
}

/// Creates an incident; `None` on the release that cannot (500 since it writes the phase's row again).
async fn created(site: &Site, new: &NewIncident) -> Option<IncidentId> {
    match site.client.create_incident(new).await {
        Ok(created) => {
            assert_ne!(
                site.version,
                Version::V1_0_1,
                "1.0.1 was measured to refuse this"
            );
            Some(created.id)
        }
        Err(error) => {
            assert_eq!(site.version, Version::V1_0_1, "{error}");
            assert_eq!(
                error.status().map(|status| status.as_u16()),
                Some(500),
                "{error}"
            );
            None
        }
    }
}

#[tokio::test]
async fn incidents_live_and_go() {
    for site in sites().await {
        let client = &site.client;
        let catalogue = catalogue(client).await;
        let name = unique("incident");
        if let Some(id) = created(&site, &catalogue.incident(&name)).await {
            let read = client.incident(&id).get().await.unwrap();
            assert_eq!(read.display_name.as_ref(), Some(&name));
            assert_eq!(read.began_at, Some(noon(0)), "microseconds survive");
            assert_eq!(read.ended_at, None);
            assert_eq!(read.phase.as_ref(), Some(&catalogue.phase));
            assert_eq!(read.affects.len(), 1);
            assert_eq!(read.affects[0].component, catalogue.component);
            assert_eq!(read.affects[0].severity, Some(70));
            assert!(read.updates.is_empty());

            // A window holds what overlaps it, and whatever is open since before.
            let window = client.list_incidents(noon(10), noon(11)).await.unwrap();
            assert!(window.iter().any(|incident| incident.id == id));
            let before = client
                .list_incidents(noon(0) - TimeDelta::days(2), noon(0) - TimeDelta::days(1))
                .await
                .unwrap();
            assert!(before.iter().all(|incident| incident.id != id));

            let affected = client.list_components().at(noon(1)).await.unwrap();
            let affected = affected
                .iter()
                .find(|component| component.id == catalogue.component)
                .unwrap();
            assert_eq!(affected.actively_affected_by[0].incident, id);

            let patch = IncidentPatch::new()
                .display_name(format!("{name}!"))
                .ended_at(noon(2));
            client.incident(&id).patch(&patch).await.unwrap();
            let patched = client.incident(&id).get().await.unwrap();
            assert_eq!(patched.display_name, Some(format!("{name}!")));
            assert_eq!(patched.ended_at, Some(noon(2)));
            assert_eq!(
                patched.description.as_deref(),
                Some("contract"),
                "absent keys stay as they were"
            );
            assert_eq!(patched.affects, read.affects);
            client.incident(&id).delete().await.unwrap();
            assert!(client.incident(&id).get().await.unwrap_err().is_not_found());
        }
        catalogue.remove(client).await;
    }
}

#[tokio::test]
async fn updates_live_and_go() {
    for site in sites().await {
        let client = &site.client;
        let catalogue = catalogue(client).await;
        if let Some(id) = created(&site, &catalogue.incident(&unique("with updates"))).await {
            let incident = client.incident(&id);
            for (number, text) in ["first", "second", "third"].into_iter().enumerate() {
                let update = NewIncidentUpdate::new()
                    .display_name(text)
                    .description("d")
                    .created_at(noon(1));
                let order = incident.create_update(&update).await.unwrap().id;
                assert_eq!(order, u64::try_from(number).unwrap());
            }
            incident
                .update(0)
                .patch(&IncidentUpdatePatch::new().description("changed"))
                .await
                .unwrap();
            let first = incident.update(0).get().await.unwrap();
            assert_eq!(
                (first.display_name.as_deref(), first.description.as_deref()),
                (Some("first"), Some("changed"))
            );
            assert_eq!(first.created_at, Some(noon(1)));
            let orders: Vec<u64> = incident
                .list_updates()
                .await
                .unwrap()
                .iter()
                .map(|update| update.order)
                .collect();
            assert_eq!(orders, [0, 1, 2]);
            assert_eq!(incident.get().await.unwrap().updates, [0, 1, 2]);

            // The highest number is used again: an update is not named by its number alone.
            incident.update(2).delete().await.unwrap();
            assert!(incident.update(2).get().await.unwrap_err().is_not_found());
            let again = incident
                .create_update(&NewIncidentUpdate::new().description("other"))
                .await
                .unwrap();
            assert_eq!(again.id, 2);
            for order in [2, 1, 0] {
                incident.update(order).delete().await.unwrap();
            }
            incident.delete().await.unwrap();
        }
        catalogue.remove(client).await;
    }
}

#[tokio::test]
async fn an_unknown_incident_has_no_updates_and_is_no_error() {
    for Site { client, .. } in sites().await {
        // Measured: 200 and an empty list, not 404.
        let nobody = IncidentId::from("00000000-0000-4000-8000-000000000000");
        assert!(
            client
                .incident(&nobody)
                .list_updates()
                .await
                .unwrap()
                .is_empty()
        );
        let error = client.incident("no-uuid").get().await.unwrap_err();
        assert_eq!(
            error.status().map(|status| status.as_u16()),
            Some(400),
            "{error}"
        );
        assert!(error.messages()[0].contains("incidentId"), "{error}");
    }
}

#[tokio::test]
async fn a_call_that_would_do_harm_is_refused_before_it_is_sent() {
    for Site { client, .. } in sites().await {
        let refused: Vec<(Error, &str)> = vec![
            (
                client
                    .create_incident(
                        &NewIncident::new("x", PhaseReference::new(1, 0), noon(0))
                            .affects([Impact::new("a", "b").severity(101_i64)]),
                    )
                    .await
                    .unwrap_err(),
                "affects.0.severity",
            ),
            (
                client
                    .create_severity(&NewSeverity::new("x", -1_i64))
                    .await
                    .unwrap_err(),
                "value",
            ),
            (
                client
                    .create_phases(&NewPhaseList::new(Vec::<String>::new()))
                    .await
                    .unwrap_err(),
                "phases",
            ),
            (client.incident("..").get().await.unwrap_err(), "incidentId"),
            (client.severity("").get().await.unwrap_err(), "severityName"),
        ];
        for (error, field) in refused {
            assert!(error.is_invalid_input(), "{error}");
            assert_eq!(error.executed(), Executed::No);
            assert_eq!(error.attempts(), 0);
            assert!(error.to_string().contains(field), "{error}");
        }
    }
}
