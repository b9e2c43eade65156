//! Crossplane, as it is played.

use std::{sync::Arc, time::Duration};

use scs_client_core::{Clock, TestClock};
use scs_testkit::central::{Delays, Server};
use serde_json::{Value, json};

use super::{create, delete, get, keypair, merge, tenant};

fn ready(claim: &Value) -> Vec<String> {
    let conditions = claim["status"]["conditions"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let text = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_owned();
    conditions
        .iter()
        .map(|one| {
            format!(
                "{} {} {}",
                text(one, "type"),
                text(one, "status"),
                text(one, "reason")
            )
        })
        .collect()
}

#[tokio::test]
async fn a_claim_is_ready_when_its_time_has_passed() {
    let clock = TestClock::new();
    let shared: Arc<dyn Clock> = Arc::new(clock.clone());
    let delays = Delays::none()
        .ready(Duration::from_secs(60))
        .release(Duration::from_secs(30));
    let server = Server::builder()
        .clock(shared)
        .delays(delays)
        .start()
        .await
        .unwrap();
    create(&server, &keypair("web")).await;
    let claim = get(&server, "keypairv2s/web").await.json();
    assert_eq!(
        ready(&claim),
        ["Synced True ReconcileSuccess", "Ready False Waiting"]
    );
    assert_eq!(claim["metadata"]["generation"], 4);
    clock.advance(Duration::from_secs(60));
    let claim = get(&server, "keypairv2s/web").await.json();
    assert_eq!(
        ready(&claim),
        ["Synced True ReconcileSuccess", "Ready True Available"]
    );
    merge(
        &server,
        "keypairv2s/web",
        &json!({ "spec": { "compositeDeletePolicy": "Foreground" } }),
    )
    .await;
    assert_eq!(
        delete(&server, "keypairv2s/web").await.json()["kind"],
        "KeypairV2"
    );
    let claim = get(&server, "keypairv2s/web").await.json();
    assert_eq!(ready(&claim)[1], "Ready False Deleting");
    clock.advance(Duration::from_secs(30));
    assert_eq!(get(&server, "keypairv2s/web").await.status, 404);
    assert_eq!(server.composites_of("web"), 0);
}

#[tokio::test]
async fn a_put_without_the_machinery_binds_another_composite() {
    let server = Server::builder().start().await.unwrap();
    create(&server, &keypair("web")).await;
    let mut claim = get(&server, "keypairv2s/web").await.json();
    claim["spec"] = json!({ "name": "web", "publicKey": "k2" });
    let reply = tenant(
        &server,
        "PUT",
        "keypairv2s/web",
        "application/json",
        Some(&claim),
    )
    .await;
    assert_eq!(reply.status, 200, "{reply:?}");
    assert_eq!(server.composites_of("web"), 2);
}

#[tokio::test]
async fn a_paused_claim_has_no_ready_and_does_not_go() {
    let server = Server::builder().start().await.unwrap();
    let mut claim = keypair("p");
    claim["metadata"]["annotations"] = json!({ "crossplane.io/paused": "true" });
    create(&server, &claim).await;
    assert_eq!(
        ready(&server.claim("keypairv2s", "p").unwrap()),
        ["Synced False ReconcilePaused"]
    );
}
