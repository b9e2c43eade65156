//! What is unwell in a server and its tenants.

use chrono::TimeDelta;
use scs_testkit::zuul::{Server, Version};
use serde_json::json;
use zuul_client::Client;
use zuul_client::model::NodeState;
use zuul_client::ops::{self, HealthLimits};

use super::{at, client_at, recorded};

#[test]
fn components_that_are_missing_down_or_of_another_version_are_told() {
    let health = |value| ops::ServerHealth::new(&serde_json::from_value(value).unwrap());
    let one = |version, state| json!([{"hostname": "h", "version": version, "state": state}]);
    let well = health(json!({
        "scheduler": one("14.3.0", "running"), "web": one("14.3.0", "running"),
        "executor": one("14.3.0", "running"),
    }));
    assert!(well.is_well());
    assert_eq!(
        well.to_string(),
        "3 components, all running; version 14.3.0\n"
    );
    let ill = health(json!({
        "scheduler": one("14.3.0", "running"), "web": one("11.0.1", "initializing"),
        "executor": one("14.3.0", "paused"), "merger": [],
    }));
    assert_eq!(
        ill.troubles(),
        [
            "no executor is running",
            "no web is running",
            "no merger is running",
            "executor h is paused",
            "web h is initializing",
            "mixed versions: 11.0.1, 14.3.0",
        ]
    );
    let silent = health(json!({"web": [{"hostname": "h", "state": "running"}]}));
    assert_eq!(
        silent.summary(),
        "1 component, all running; of unknown version"
    );
    let none = health(json!({}));
    assert_eq!(none.summary(), "no component is listed");
    assert!(!none.is_well());
}

#[tokio::test]
async fn a_tenants_troubles_are_told_in_a_line_each() {
    let server = Server::builder().start().await.unwrap();
    let old = "2026-11-01T00:00:00";
    let node = |id: &str, state: &str, since: &str| json!({"id": id, "uuid": id, "type": ["debian"], "state": state, "state_time": since, "comment": null});
    for (id, state, since) in [
        ("n1", "failed", "2026-11-24T00:00:00"),
        ("n2", "hold", old),
        ("n3", "ready", old),
        ("n4", "building", old),
        ("n5", "in-use", old),
        ("n6", "building", "2026-11-24T11:59:00"),
        ("n7", "melted", old),
    ] {
        server.add_node("scs", node(id, state, since));
    }
    for (uuid, state) in [("r1", "requested"), ("r2", "fulfilled"), ("r3", "failed")] {
        let request = json!({"uuid": uuid, "state": state, "request_time": "2026-11-24T11:00:00", "job_name": "lint", "labels": ["debian"]});
        server.add_nodeset_request("scs", request);
    }
    let client = client_at(server.base_url(), at("2026-11-24T12:00:00Z"));
    let health = ops::tenant_health(&client.tenant("scs")).await.unwrap();
    let config = health.config.as_ref().unwrap();
    assert_eq!(config.errors, 2);
    assert_eq!(config.projects["scs/broken"].errors, 2);
    let nodes: Vec<(&str, &NodeState)> = health
        .troubled_nodes
        .iter()
        .flatten()
        .map(|node| (node.id.as_str(), &node.state))
        .collect();
    let ids: Vec<&str> = nodes
        .iter()
        .map(|(id, _)| *id)
        .filter(|id| id.starts_with('n'))
        .collect();
    assert_eq!(ids, ["n1", "n2", "n4", "n7"]);
    let requests: Vec<&str> = health
        .requests
        .iter()
        .flatten()
        .map(|one| one.uuid.as_str())
        .collect();
    assert_eq!(requests, ["r1", "r3"]);
    let text = health.to_string();
    for line in [
        "config of scs/broken: 2 errors: extra keys not allowed @ data['no-such-attribute'] (.zuul.yaml on main)\n",
        "node n2 (debian): hold for 23 days\n",
        "nodeset request r1: requested, made 60 min ago, for lint on debian\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let limits = HealthLimits::default()
        .hold(TimeDelta::days(99))
        .request(TimeDelta::days(1));
    let health = ops::tenant_health(&client.tenant("scs"))
        .limits(limits)
        .await
        .unwrap();
    assert!(!health.to_string().contains("node n2"));
    assert!(!health.to_string().contains("request r1"));
}

#[tokio::test]
async fn what_an_old_server_does_not_offer_is_said_and_no_error() {
    let server = Server::builder()
        .version(Version::V10)
        .start()
        .await
        .unwrap();
    let client = Client::builder(server.base_url()).build().unwrap();
    let health = ops::tenant_health(&client.tenant("scs")).await.unwrap();
    assert_eq!(health.requests, None);
    assert!(health.nodes.is_some() && health.semaphores.is_some());
    assert_eq!(
        health.summary()[2],
        ("requests", "not offered by this server".to_owned())
    );
    assert!(ops::server_health(&client).await.unwrap().is_some());
    let missing = ops::tenant_health(&client.tenant("nobody"))
        .await
        .unwrap_err();
    assert!(missing.is_not_found());
}

#[test]
fn held_semaphores_are_told_with_their_holders() {
    let semaphores: Vec<zuul_client::model::Semaphore> = recorded("016-semaphores");
    let held = ops::HeldSemaphore::among(&semaphores);
    assert_eq!(
        held[0].to_string(),
        "container-registry held 2 of 2 times by container-image-build, container-image-build"
    );
    let free: Vec<zuul_client::model::Semaphore> = recorded("139-semaphores-held");
    assert!(ops::HeldSemaphore::among(&free).is_empty());
}
