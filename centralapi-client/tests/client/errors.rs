//! What refusals mean, and that no value of an object survives in them.

use centralapi_client::compute::{InstanceV2, KeypairV2};
use centralapi_client::operations::{
    ApplyClaim, CreateClaim, DeleteClaim, GetClaim, ListClaims, PatchClaim, ReplaceClaim,
};
use centralapi_client::{
    CentralErrorExt as _, DynamicSpec, Error, Executed, FieldConflict, ForbiddenBecause, Reason,
};
use serde_json::json;

use crate::answers::{Canned, read, refused};

type Keypair = KeypairV2;

fn fields(error: &Error) -> Vec<(&str, &str)> {
    let causes = error.causes().iter();
    causes
        .map(|cause| (cause.field.as_str(), cause.message.as_str()))
        .collect()
}

fn conflicts(error: &Error) -> Vec<(String, String, bool)> {
    let conflicts = error.conflicts().into_iter();
    conflicts
        .map(
            |FieldConflict {
                 field,
                 manager,
                 applies,
                 ..
             }| (field, manager, applies),
        )
        .collect()
}

#[tokio::test]
async fn causes_are_told_member_by_member() {
    let error = refused::<CreateClaim<Keypair>>("034-create-schema-type").await;
    assert!(error.is_bad_request() && error.is_invalid());
    assert_eq!(error.reason(), Some(Reason::Invalid));
    assert_eq!(error.codes(), ["Invalid", "FieldValueTypeInvalid"]);
    assert_eq!(
        fields(&error),
        [
            (
                "spec.name",
                "Invalid value: \"integer\": spec.name in body must be of type string: \"integer\""
            ),
            (
                "spec.publicKey",
                "Invalid value: \"array\": spec.publicKey in body must be of type string: \"array\""
            ),
        ]
    );
    let error = refused::<CreateClaim<Keypair>>("419-cel-claim-type-first").await;
    assert_eq!(fields(&error)[0].0, "spec.publicKey");
    assert_eq!(fields(&error)[1].0, "", "of the rules no member is known");
    let error = refused::<CreateClaim<Keypair>>("416-cel-claim-empty").await;
    assert_eq!(
        fields(&error),
        [("spec", "Invalid value: name is a required parameter")]
    );
}

#[tokio::test]
async fn unknown_members_are_causes_though_the_server_names_none() {
    let error = refused::<CreateClaim<Keypair>>("051-create-unknown-field-strict").await;
    assert_eq!(error.reason(), Some(Reason::BadRequest));
    assert_eq!(
        fields(&error),
        [
            ("spec.compositionRef.nam", "unknown field"),
            ("spec.publikKey", "unknown field")
        ]
    );
    let error = refused::<CreateClaim<Keypair>>("056-create-duplicate-field").await;
    assert_eq!(fields(&error), [("spec.name", "duplicate field")]);
    let error = refused::<PatchClaim<Keypair>>("134-patch-merge-unknown-strict").await;
    assert_eq!(fields(&error), [("spec.regoin", "unknown field")]);
}

/// The 500s of `recordings/central/104` and on are the caller's: not repeated, and told as such.
#[tokio::test]
async fn a_500_that_means_the_caller_says_so() {
    for (label, found) in [
        (
            "104-apply-unknown-field-default",
            [("spec.publikKey", "field not declared in schema")],
        ),
        (
            "105-apply-unknown-field-strict",
            [("spec.publikKey", "field not declared in schema")],
        ),
        (
            "109-apply-unknown-metadata",
            [("metadata.lables", "field not declared in schema")],
        ),
        (
            "110-apply-wrong-type",
            [("spec.publicKey", "expected string, got …")],
        ),
        (
            "112-apply-number-as-string",
            [("spec.size", "expected numeric (int or float), got string")],
        ),
    ] {
        let error = refused::<ApplyClaim<DynamicSpec>>(label).await;
        assert!(error.is_invalid(), "{label}: {error}");
        assert_eq!(error.reason(), None, "{label}");
        assert_eq!(error.executed(), Executed::Yes, "{label}");
        assert_eq!(fields(&error), found, "{label}");
    }
    for label in ["075-create-with-resource-version", "082-create-huge"] {
        let error = refused::<CreateClaim<Keypair>>(label).await;
        assert!(error.is_invalid() && error.causes().is_empty(), "{error}");
    }
    let error = refused::<GetClaim<Keypair>>("180-get-resource-version-bad").await;
    assert!(error.is_invalid(), "{error}");
    for body in [
        json!({"kind": "Status", "message": "etcdserver: request timed out", "code": 500}),
        json!({"kind": "Status", "message": "request is too large to think", "reason": "InternalError", "code": 500}),
    ] {
        let error = read::<GetClaim<Keypair>>(Canned::json(500, &body))
            .await
            .unwrap_err();
        assert!(!error.is_invalid() && error.is_server_error(), "{error}");
    }
}

#[tokio::test]
async fn conflicts_name_member_and_manager() {
    let error = refused::<ApplyClaim<Keypair>>("094-apply-conflict").await;
    assert!(error.is_conflict() && !error.is_already_exists());
    let (name, key) = ("spec.name".to_owned(), "spec.publicKey".to_owned());
    assert_eq!(
        conflicts(&error),
        [
            (name, "alice".to_owned(), true),
            (key.clone(), "alice".to_owned(), true)
        ]
    );
    let error = refused::<ApplyClaim<Keypair>>("100-apply-with-old-resource-version").await;
    assert_eq!(
        conflicts(&error),
        [
            (key.clone(), "carol".to_owned(), true),
            (key.clone(), "bob".to_owned(), true)
        ]
    );
    let error = refused::<ApplyClaim<Keypair>>("124-apply-over-create-differs").await;
    assert_eq!(conflicts(&error), [(key, "first-tool".to_owned(), false)]);
    let error = refused::<ReplaceClaim<Keypair>>("150-update-conflict").await;
    assert!(error.is_conflict() && error.conflicts().is_empty());
    assert_eq!(error.reason(), Some(Reason::Conflict));
}

#[tokio::test]
async fn a_taken_name_is_no_changed_object() {
    let error = refused::<CreateClaim<Keypair>>("032-create-again").await;
    assert!(error.is_already_exists() && !error.is_being_deleted());
    let error = refused::<CreateClaim<Keypair>>("230-deleting-recreate").await;
    assert!(error.is_already_exists() && error.is_being_deleted());
    let error = refused::<DeleteClaim<Keypair>>("217-delete-uid-precondition").await;
    assert!(error.is_conflict() && !error.is_already_exists());
}

#[tokio::test]
async fn what_forbids_is_told_apart() {
    use ForbiddenBecause::{Anonymous, NamespaceTerminating, Policy, Quota, Rbac};
    for (label, because) in [
        ("071-create-other-tenant", Rbac),
        ("072-create-missing-namespace-user", Rbac),
        ("087-policy-forbidden", Policy),
        ("090-quota-exceeded", Quota),
        ("256-forbidden-nobody-list", Rbac),
        ("257-forbidden-nobody-create", Rbac),
        ("259-forbidden-anonymous", Anonymous),
        ("414-oidc-no-username", Rbac),
        ("415-oidc-other-user", Rbac),
        ("240-namespace-terminating-apply", NamespaceTerminating),
    ] {
        let error = refused::<ApplyClaim<DynamicSpec>>(label).await;
        assert!(error.is_forbidden(), "{label}");
        assert_eq!(error.forbidden_because(), Some(because), "{label}: {error}");
    }
    let error = refused::<CreateClaim<Keypair>>("086-policy-deny").await;
    assert!(error.is_bad_request());
    assert_eq!(error.forbidden_because(), Some(Policy));
    let error = refused::<GetClaim<Keypair>>("174-get-missing").await;
    assert_eq!(error.forbidden_because(), None);
    let body = json!({"kind": "Status", "message": "no", "reason": "Forbidden", "code": 403});
    let error = read::<GetClaim<Keypair>>(Canned::json(403, &body))
        .await
        .unwrap_err();
    assert_eq!(error.forbidden_because(), Some(ForbiddenBecause::Other));
}

#[tokio::test]
async fn a_kind_that_is_not_there_is_no_claim_that_is_not_there() {
    for label in [
        "015-group-unknown",
        "016-version-unknown",
        "167-kind-not-served",
        "169-kind-wrong-case",
        "254-forbidden-composite-namespaced-path",
        "314-kind-removed-create",
    ] {
        let error = refused::<ListClaims<DynamicSpec>>(label).await;
        assert!(error.is_not_installed() && !error.is_not_found(), "{label}");
        assert!(error.to_string().contains("does not offer"), "{error}");
    }
    let error = refused::<GetClaim<Keypair>>("174-get-missing").await;
    assert!(error.is_not_found() && !error.is_not_installed());
    let page = "<html><title>404 Not Found</title></html>";
    let answer = Canned::new(404, "text/html", page);
    let error = read::<GetClaim<Keypair>>(answer).await.unwrap_err();
    assert!(error.is_unsupported_by_server() && !error.is_not_installed());
    assert!(error.to_string().contains("404 Not Found"), "{error}");
    assert!(error.to_string().contains("base URL"), "{error}");
}

#[tokio::test]
async fn versions_of_the_past_and_of_the_future() {
    for label in ["297-continue-expired", "299-list-exact-expired"] {
        let error = refused::<ListClaims<Keypair>>(label).await;
        assert!(
            error.is_gone_version() && !error.is_future_version(),
            "{label}"
        );
    }
    let error = refused::<GetClaim<Keypair>>("179-get-resource-version-future").await;
    assert!(error.is_future_version() && !error.is_gone_version());
    assert_eq!(error.retry_after().unwrap().as_secs(), 1);
}

#[tokio::test]
async fn a_throttled_call_says_when_to_come_back() {
    let error = refused::<CreateClaim<Keypair>>("319-throttled-create").await;
    assert!(error.is_rate_limited() && error.executed() == Executed::No);
    assert_eq!(error.retry_after().unwrap().as_secs(), 1);
    assert_eq!(
        error.messages(),
        ["Too many requests, please try again later."]
    );
}

#[tokio::test]
async fn the_audit_id_is_evidence() {
    let error = refused::<CreateClaim<Keypair>>("034-create-schema-type").await;
    assert_eq!(error.audit_id().unwrap().len(), 36);
}

/// The strict check of a patch repeats the object, and with it what somebody else has stored long ago.
#[tokio::test]
async fn no_stored_secret_survives_whatever_the_kind() {
    async fn check<S: centralapi_client::ClaimSpec + std::fmt::Debug>(label: &str) {
        let recorded = crate::answers::recorded(label);
        let body = recorded
            .response
            .text()
            .replace("ssh-ed25519", "geheim")
            .replace("k3", "geheim");
        assert!(body.contains("geheim"), "{label}");
        let answer = Canned::new(422, "application/json", &body);
        let error = read::<PatchClaim<S>>(answer).await.unwrap_err();
        let shown = format!("{error} {error:?} {:?}", error.causes());
        assert!(!shown.contains("geheim"), "{shown}");
        assert!(
            shown.contains("strict decoding error: unknown field"),
            "{shown}"
        );
    }
    for label in ["134-patch-merge-unknown-strict", "409-preflight-merge"] {
        check::<Keypair>(label).await;
        check::<InstanceV2>(label).await;
        check::<DynamicSpec>(label).await;
    }
}

/// The body is for the program, but of a kind that nobody knows it may hold anything.
#[tokio::test]
async fn no_body_is_kept_of_kinds_with_secrets_or_unknown_members() {
    let label = "134-patch-merge-unknown-strict";
    assert!(refused::<PatchClaim<Keypair>>(label).await.body().is_some());
    assert_eq!(refused::<PatchClaim<InstanceV2>>(label).await.body(), None);
    assert_eq!(refused::<PatchClaim<DynamicSpec>>(label).await.body(), None);
}
