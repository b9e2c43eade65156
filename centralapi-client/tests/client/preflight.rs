//! What is found before anything is sent.

use centralapi_client::blockstorage::VolumeV3;
use centralapi_client::compute::{InstanceV2, InstanceV2BlockDevice, KeypairV2};
use centralapi_client::preflight::{missing_fields, replacement_fields, validate};
use centralapi_client::{
    Claim, Client, DynamicClaim, DynamicSpec, Error, NameRef, Resource, SecretRef,
};
use serde_json::json;

use crate::answers::{Canned, Server};

fn keypair(name: &str) -> Claim<KeypairV2> {
    Claim::new(name, KeypairV2::new().name("k"))
}

/// The field and words of a refusal, and that nothing was sent.
fn refusal<T>(result: Result<T, Error>) -> String {
    match result {
        Ok(_) => panic!("it was sent"),
        Err(error) => {
            assert!(error.is_invalid_input(), "{error}");
            assert_eq!(error.attempts(), 0);
            error.messages()[0].clone()
        }
    }
}

fn client() -> Client {
    Server::default().client()
}

#[tokio::test]
async fn members_that_the_provider_needs_are_missed() {
    assert_eq!(missing_fields(&KeypairV2::new()), ["name"]);
    assert!(
        missing_fields(&KeypairV2::new().name("")).is_empty(),
        "an empty text is there"
    );
    assert!(validate(&VolumeV3::new()).unwrap_err().is_invalid_input());
    let claims = client().namespace("tenant").claims::<KeypairV2>();
    let empty = Claim::new("k", KeypairV2::new());
    for said in [
        refusal(claims.apply(&empty).await),
        refusal(claims.create(&empty).await),
    ] {
        assert!(said.starts_with("spec.name: is missing"), "{said}");
    }
    // 042-create-empty-spec
    let server = Server::recorded(&["042-create-empty-spec", "042-create-empty-spec"]);
    let claims = server.client().namespace("tenant").claims::<KeypairV2>();
    claims.create(&empty).allow_missing().await.unwrap();
    refusal(claims.replace(&empty).allow_missing().await);
    claims.apply(&empty).allow_missing().await.unwrap();
    assert_eq!(server.sent()[0].body["spec"], json!({}));
}

#[tokio::test]
async fn names_that_no_claim_can_have_are_refused() {
    let claims = client().namespace("tenant").claims::<KeypairV2>();
    for (name, why) in [
        ("", "metadata.name: is missing"),
        (
            &*"n".repeat(64),
            "metadata.name: is longer than 63 characters",
        ),
        ("Capital", "metadata.name: is no name of Kubernetes"),
        ("a/b", "metadata.name: is no name of Kubernetes"),
    ] {
        let said = refusal(claims.apply(&keypair(name)).await);
        assert!(said.starts_with(why), "{said}");
        refusal(claims.create(&keypair(name)).await);
    }
}

#[tokio::test]
async fn claims_of_another_place_or_kind_are_refused() {
    let claims = client().namespace("tenant").claims::<KeypairV2>();
    let mut claim = keypair("k");
    claim.metadata.namespace = "tenant-b".to_owned();
    let said = refusal(claims.apply(&claim).await);
    assert_eq!(
        said,
        "metadata.namespace: is tenant-b, and the call goes to tenant"
    );
    let networks = Resource::new("NetworkV2", "networkv2s");
    let claims = client().namespace("tenant").dynamic_claims(networks);
    let volumes = Resource::new("VolumeV3", "volumev3s");
    let claim = DynamicClaim::dynamic(&volumes, "v", DynamicSpec::default());
    assert_eq!(
        refusal(claims.create(&claim).await),
        "kind: is VolumeV3, and the call goes to NetworkV2"
    );
}

#[tokio::test]
async fn secrets_of_another_namespace_have_to_be_asked_for() {
    let password = SecretRef::new("kube-system", "admin", "password");
    let spec = InstanceV2::new().name("i").admin_pass_secret_ref(password);
    let claim = Claim::new("i", spec);
    let claims = client().namespace("tenant").claims::<InstanceV2>();
    let said = refusal(claims.apply(&claim).await);
    assert_eq!(
        said,
        "spec.adminPassSecretRef: points at a Secret in kube-system, and the claim lies in tenant"
    );
    refusal(claims.create(&claim).allow_missing().await);
    let patch = json!({"spec": {"adminPassSecretRef": {"namespace": "kube-system"}}});
    refusal(claims.patch("i", &patch).await);

    let answer = Canned::json(201, &json!(claim));
    let server = Server::new([answer.clone(), answer]);
    let claims = server.client().namespace("tenant").claims::<InstanceV2>();
    claims.create(&claim).allow_foreign_secrets().await.unwrap();
    let own = SecretRef::new("tenant", "admin", "password");
    let claim = Claim::new("i", InstanceV2::new().name("i").admin_pass_secret_ref(own));
    claims.create(&claim).await.unwrap();
    assert_eq!(server.sent().len(), 2);
}

/// Of a kind that is not known when the program is built, by the names that all references to Secrets have.
#[tokio::test]
async fn secrets_of_another_namespace_are_found_in_any_kind() {
    let resource = Resource::new("NewV1", "newv1s");
    let spec = json!({"users": [{"name": "u", "passwordSecretRef": {"namespace": "other", "name": "n", "key": "k"}}]});
    let spec: DynamicSpec = serde_json::from_value(spec).unwrap();
    let claim = DynamicClaim::dynamic(&resource, "n", spec);
    let claims = client().namespace("tenant").dynamic_claims(resource);
    let said = refusal(claims.apply(&claim).await);
    assert!(
        said.starts_with("spec.users.passwordSecretRef: points at"),
        "{said}"
    );
}

#[test]
fn what_destroys_a_resource_is_told() {
    let old = KeypairV2::new().name("k").public_key("a");
    assert!(replacement_fields(&old, &old).is_empty());
    let new = KeypairV2::new().name("l").public_key("b").region("r");
    assert_eq!(
        replacement_fields(&old, &new),
        ["name", "publicKey", "region"]
    );
    // 342-edit-remove-field-managed: it never reaches the provider.
    assert!(replacement_fields(&old, &KeypairV2::new().name("k")).is_empty());
    let disk = |uuid: &str| InstanceV2BlockDevice::new().uuid(uuid);
    let old = InstanceV2::new().block_device(vec![disk("a"), disk("b")]);
    let new = InstanceV2::new().block_device(vec![disk("a"), disk("c")]);
    let both = ["blockDevice", "blockDevice.uuid"];
    assert_eq!(replacement_fields(&old, &new), both);
    assert!(replacement_fields(&old, &old.clone().name("renamed")).is_empty());
}

#[tokio::test]
async fn managers_that_the_server_would_refuse_are_not_sent() {
    let claims = client().namespace("tenant").claims::<KeypairV2>();
    for manager in ["", "a\nb", &"m".repeat(129)] {
        let said = refusal(claims.apply(&keypair("k")).field_manager(manager).await);
        assert!(said.starts_with("fieldManager: "), "{said}");
    }
}

#[tokio::test]
async fn patches_that_do_nothing_or_harm_are_refused() {
    let claims = client().namespace("tenant").claims::<KeypairV2>();
    for (patch, field) in [
        (json!([]), "patch"),
        (json!({"status": {}}), "status"),
        (json!({"metadata": {"name": "other"}}), "metadata.name"),
        (json!({"spec": null}), "spec"),
        (json!({"spec": {"resourceRef": null}}), "spec.resourceRef"),
        (
            json!({"spec": {"resourceRef": {"name": "other"}}}),
            "spec.resourceRef",
        ),
    ] {
        let said = refusal(claims.patch("k", &patch).await);
        assert!(said.starts_with(&format!("{field}: ")), "{patch}: {said}");
    }
}

#[tokio::test]
async fn a_claim_that_was_read_is_not_created_again() {
    let mut claim = keypair("k");
    claim.metadata.uid = "1".to_owned();
    claim.crossplane.composition_ref = Some(NameRef::from("c"));
    let claims = client().namespace("tenant").claims::<KeypairV2>();
    let said = refusal(claims.create(&claim).await);
    assert!(said.starts_with("metadata.uid: "), "{said}");
}
