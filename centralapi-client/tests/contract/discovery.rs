//! What is offered, who asks, and whether the schemas are those that this crate was made from.

use centralapi_client::discovery::Deviation;
use centralapi_client::{blockstorage, compute, lb, networking, objectstorage, scs};

use crate::site::Site;

#[tokio::test]
async fn a_tenant_sees_what_is_offered_and_what_may_be_done() {
    let Some(site) = Site::open() else { return };
    let client = site.builder().await.build().unwrap();
    let offered = client.offered_kinds().await.unwrap();
    assert!(offered.len() >= 90, "{}", offered.len());
    let me = client.whoami().await.unwrap();
    assert!(!me.username.is_empty(), "{me:?}");
    let own = site.namespace().await;
    let group = centralapi_client::GROUP;
    assert!(
        own.may("create", group, "keypairv2s")
            .await
            .unwrap()
            .allowed
    );
    assert!(!own.may("get", "", "secrets").await.unwrap().allowed);
    let rules = own.rules().await.unwrap();
    assert!(
        rules
            .resource_rules
            .iter()
            .any(|rule| rule.api_groups == [group])
    );
}

#[tokio::test]
async fn schemas_are_compared_and_settle_where_a_kind_comes_from() {
    let Some(site) = Site::open() else { return };
    let client = site.builder().await.build().unwrap();
    let schemas = client.live_schemas().await.unwrap();
    for deviations in [
        schemas.deviations::<compute::InstanceV2>(),
        schemas.deviations::<blockstorage::VolumeV3>(),
        schemas.deviations::<networking::PortV2>(),
        schemas.deviations::<scs::Cluster>(),
    ] {
        assert_eq!(deviations, Some(Vec::<Deviation>::new()));
    }
    // Each of the five kinds with two origins has the schema of exactly one.
    for (one, other) in [
        (
            schemas.deviations::<compute::FloatingipV2>(),
            schemas.deviations::<networking::FloatingipV2>(),
        ),
        (
            schemas.deviations::<compute::FloatingipAssociateV2>(),
            schemas.deviations::<networking::FloatingipAssociateV2>(),
        ),
        (
            schemas.deviations::<compute::SecgroupV2>(),
            schemas.deviations::<networking::SecgroupV2>(),
        ),
        (
            schemas.deviations::<objectstorage::ContainerV1>(),
            schemas.deviations::<centralapi_client::keymanager::ContainerV1>(),
        ),
        (
            schemas.deviations::<lb::QuotaV2>(),
            schemas.deviations::<networking::QuotaV2>(),
        ),
    ] {
        let fits = [one, other].map(|found| found.is_some_and(|found| found.is_empty()));
        assert_ne!(fits[0], fits[1]);
    }
}
