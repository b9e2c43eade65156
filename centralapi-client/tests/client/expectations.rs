//! What answers mean, written down by hand from the bodies: the decoder is not asked what it thinks.

use centralapi_client::blockstorage::VolumeV3;
use centralapi_client::compute::KeypairV2;
use centralapi_client::operations::{
    ApplyClaim, CreateClaim, DeleteClaim, GetClaim, ListClaims, PatchClaim, ReplaceClaim,
};
use centralapi_client::scs::Cluster;
use centralapi_client::{CompositeDeletePolicy, ConditionStatus, Number};
use chrono::{TimeZone as _, Utc};

use crate::answers::of;

#[tokio::test]
async fn get() {
    let claim = of::<GetClaim<KeypairV2>>("339-edit-put-without-machinery-after").await;
    assert_eq!(claim.api_version, "api.scs.community/v1alpha1");
    assert_eq!(claim.name(), "life");
    assert_eq!(claim.metadata.namespace, "centralapiuser");
    assert_eq!(claim.metadata.generation, Some(8));
    assert_eq!(claim.metadata.labels["team"], "a");
    assert_eq!(claim.metadata.annotations["note"], "x");
    let made = Utc.with_ymd_and_hms(2026, 11, 23, 4, 19, 9).unwrap();
    assert_eq!(claim.metadata.creation_timestamp, Some(made));
    assert_eq!(claim.spec.public_key.as_deref(), Some("k3"));
    let composite = claim.crossplane.resource_ref.as_ref().unwrap();
    assert_eq!(
        (&*composite.kind, &*composite.name),
        ("xkeypairv2", "life-jksvz")
    );
    assert_eq!(claim.status.is_synced(), Some(true));
    assert!(!claim.status.is_ready());
    let ready = claim.status.condition("Ready").unwrap();
    assert_eq!(
        (&ready.status, &*ready.reason),
        (&ConditionStatus::False, "Waiting")
    );

    let claim = of::<GetClaim<Cluster>>("382-stuck-no-composition-solved").await;
    assert_eq!((&*claim.kind, claim.name()), ("Cluster", "c-none"));
}

#[tokio::test]
async fn list() {
    let page = of::<ListClaims<KeypairV2>>("187-list-page-1").await;
    assert_eq!(page.items.len(), 12);
    assert!(page.next.is_some());
    let empty = of::<ListClaims<VolumeV3>>("182-list-empty").await;
    assert!(empty.items.is_empty() && empty.next.is_none());
}

#[tokio::test]
async fn create() {
    let claim = of::<CreateClaim<VolumeV3>>("037-create-number-float").await;
    assert_eq!(claim.spec.size, Some(Number::from(20)));
    let claim = of::<CreateClaim<KeypairV2>>("042-create-empty-spec").await;
    assert_eq!(claim.spec, KeypairV2::new());
    let policy = claim.crossplane.composite_delete_policy;
    assert_eq!(policy, Some(CompositeDeletePolicy::Background));
}

#[tokio::test]
async fn apply() {
    let claim = of::<ApplyClaim<KeypairV2>>("399-apply-life-create").await;
    assert_eq!(claim.spec.region.as_deref(), Some("R1"));
    let claim = of::<ApplyClaim<KeypairV2>>("402-apply-life-drop").await;
    assert_eq!(claim.spec.region, None);
    assert!(claim.crossplane.resource_ref.is_some());
}

#[tokio::test]
async fn patch() {
    let claim = of::<PatchClaim<KeypairV2>>("346-stale-ready-edit").await;
    assert!(claim.status.is_ready(), "of before the change");
    let claim = of::<PatchClaim<KeypairV2>>("132-patch-merge-null").await;
    assert_eq!(claim.spec.region, None);
    assert_eq!(claim.metadata.labels["team"], "a");
}

#[tokio::test]
async fn replace() {
    let claim = of::<ReplaceClaim<KeypairV2>>("149-update").await;
    assert_eq!(claim.name(), "first");
    assert_eq!(claim.kind, "KeypairV2");
}

#[tokio::test]
async fn delete() {
    let claim = of::<DeleteClaim<KeypairV2>>("225-delete-with-finalizer")
        .await
        .unwrap();
    assert_eq!(claim.metadata.finalizers, ["example.org/hold"]);
    let gone = Utc.with_ymd_and_hms(2026, 11, 23, 4, 17, 0).unwrap();
    assert_eq!(claim.metadata.deletion_timestamp, Some(gone));
    assert!(
        of::<DeleteClaim<KeypairV2>>("214-delete-dry-run")
            .await
            .is_none()
    );
}
