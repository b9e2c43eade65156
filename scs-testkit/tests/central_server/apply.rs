//! Server-side apply in small.

use scs_testkit::central::Server;
use serde_json::{Value, json};

use super::{create, keypair, tenant};

async fn apply(server: &Server, query: &str, spec: Value) -> super::Reply {
    let body = json!({
        "apiVersion": "api.scs.community/v1alpha1", "kind": "KeypairV2", "metadata": { "name": "a" }, "spec": spec,
    });
    let path = format!("keypairv2s/a?{query}");
    tenant(
        server,
        "PATCH",
        &path,
        "application/apply-patch+yaml",
        Some(&body),
    )
    .await
}

#[tokio::test]
async fn what_is_no_longer_named_goes_and_crossplane_is_no_conflict() {
    let server = Server::builder().start().await.unwrap();
    let spec = json!({ "name": "a", "publicKey": "k" });
    assert_eq!(
        apply(&server, "fieldManager=t", spec.clone()).await.status,
        201
    );
    assert_eq!(apply(&server, "fieldManager=t", spec).await.status, 200);
    let dropped = apply(&server, "fieldManager=t", json!({ "name": "a" }))
        .await
        .json();
    assert!(dropped["spec"].get("publicKey").is_none());
    assert!(dropped["spec"].get("resourceRef").is_some());
    let conflict = apply(&server, "fieldManager=other", json!({ "name": "b" })).await;
    assert_eq!(conflict.status, 409);
    assert_eq!(
        conflict.json()["message"],
        "Apply failed with 1 conflict: conflict with \"t\": .spec.name"
    );
    assert_eq!(
        apply(
            &server,
            "fieldManager=other&force=true",
            json!({ "name": "b" })
        )
        .await
        .status,
        200
    );
}

#[tokio::test]
async fn the_first_apply_over_a_created_claim_conflicts_with_its_creator() {
    let server = Server::builder().start().await.unwrap();
    create(&server, &keypair("a")).await;
    let conflict = apply(&server, "fieldManager=t", json!({ "name": "b" }))
        .await
        .json();
    assert_eq!(
        conflict["details"]["causes"][0]["message"],
        "conflict with \"testbed\" using api.scs.community/v1alpha1"
    );
    let unknown = apply(
        &server,
        "fieldManager=t&fieldValidation=Strict",
        json!({ "nam": "b" }),
    )
    .await;
    assert_eq!((unknown.status, unknown.json().get("reason")), (500, None));
}
