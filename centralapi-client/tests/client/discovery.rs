//! What an installation offers, who is asking, and what is allowed.

use centralapi_client::discovery::Deviation;
use centralapi_client::{ClaimKind, compute, networking};
use serde_json::{Value, json};

use crate::answers::{Canned, Server, recorded};

#[tokio::test]
async fn kinds_are_found_by_their_category() {
    let server = Server::recorded(&["007-apis-aggregated-v2"]);
    let offered = server.client().offered_kinds().await.unwrap();
    // As many as the older form of discovery names as claims.
    let list = recorded("013-group-resources")
        .response
        .body
        .as_ref()
        .unwrap();
    let claims = list["resources"].as_array().unwrap().iter().filter(|one| {
        let categories = one["categories"].as_array();
        categories.is_some_and(|all| all.contains(&json!("claim")))
    });
    assert_eq!((offered.len(), claims.count()), (90, 90));
    let server_kind = offered.iter().find(|one| one.resource.kind == "InstanceV2");
    let server_kind = server_kind.unwrap();
    assert_eq!(
        server_kind.resource,
        centralapi_client::Resource::of::<compute::InstanceV2>()
    );
    assert!(server_kind.verbs.iter().any(|verb| verb == "watch"));
    assert!(
        offered
            .iter()
            .all(|one| !one.resource.kind.starts_with('x'))
    );
}

#[tokio::test]
async fn an_older_form_of_discovery_is_told() {
    let error = Server::recorded(&["006-apis-legacy"]).client();
    let error = error.offered_kinds().await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert!(error.to_string().contains("1.30"), "{error}");
}

#[tokio::test]
async fn who_asks() {
    let server = Server::recorded(&["029-whoami-token-user"]);
    let me = server.client().whoami().await.unwrap();
    assert_eq!((&*me.username, &*me.uid), ("user", "uid-user"));
    assert_eq!(me.groups, ["tenants", "system:authenticated"]);
    let asked = recorded("029-whoami-token-user").request.body.as_ref();
    assert_eq!(Some(&server.one().body), asked);
    let of_oidc = Server::recorded(&["411-oidc-whoami"]).client();
    assert!(!of_oidc.whoami().await.unwrap().username.is_empty());
}

#[tokio::test]
async fn what_is_allowed() {
    for (label, verb, group, plural, allowed) in [
        (
            "025-access-review-yes",
            "create",
            "api.scs.community",
            "instancev2s",
            true,
        ),
        ("026-access-review-no", "get", "", "secrets", false),
    ] {
        let server = Server::recorded(&[label]);
        let namespace = server.client().namespace("centralapiuser");
        let access = namespace.may(verb, group, plural).await.unwrap();
        assert_eq!(access.allowed, allowed);
        assert_eq!(access.reason.is_empty(), !allowed);
        assert_eq!(
            Some(&server.one().body),
            recorded(label).request.body.as_ref()
        );
    }
    let server = Server::recorded(&["027-rules-review"]);
    let rules = server
        .client()
        .namespace("centralapiuser")
        .rules()
        .await
        .unwrap();
    assert!(!rules.incomplete);
    let of_claims = rules.resource_rules.last().unwrap();
    assert_eq!(of_claims.api_groups, ["api.scs.community"]);
    assert_eq!((&*of_claims.verbs[0], &*of_claims.resources[0]), ("*", "*"));
    let asked = recorded("027-rules-review").request.body.as_ref();
    assert_eq!(Some(&server.one().body), asked);
}

#[tokio::test]
async fn a_schema_that_is_ours_does_not_deviate() {
    let server = Server::recorded(&["022-openapi-v3-group"]);
    let schemas = server.client().live_schemas().await.unwrap();
    assert_eq!(schemas.kinds().collect::<Vec<_>>(), ["KeypairV2"]);
    assert_eq!(schemas.deviations::<compute::KeypairV2>(), Some(Vec::new()));
    assert_eq!(schemas.deviations::<compute::InstanceV2>(), None);
}

/// An OpenAPI document with one kind, of which the `spec` has these members.
fn document(kind: &str, members: &Value) -> Canned {
    Canned::json(
        200,
        &json!({"openapi": "3.0.0", "components": {"schemas": {
            "community.scs.api.v1alpha1.Any": {
                "type": "object",
                "properties": {"spec": {"type": "object", "properties": members}},
                "x-kubernetes-group-version-kind": [{"group": "api.scs.community", "kind": kind, "version": "v1alpha1"}],
            },
        }}}),
    )
}

#[tokio::test]
async fn every_way_to_deviate_is_told() {
    let mut members: serde_json::Map<String, Value> = compute::KeypairV2::members();
    members.remove("region");
    members["name"] = json!({"type": "number"});
    members.insert("flavour".into(), json!({"type": "string"}));
    members.insert(
        "resourceRef".into(),
        json!({"type": "object", "properties": {"name": {"type": "string"}}}),
    );
    let server = Server::new([document("KeypairV2", &Value::Object(members))]);
    let schemas = server.client().live_schemas().await.unwrap();
    let mut found = schemas.deviations::<compute::KeypairV2>().unwrap();
    found.sort_by_key(|one| format!("{one:?}"));
    assert_eq!(
        found,
        [
            Deviation::Missing("region".into()),
            Deviation::New("flavour".into()),
            deviating_name(&schemas),
        ]
    );
}

fn deviating_name(schemas: &centralapi_client::discovery::LiveSchemas) -> Deviation {
    let found = schemas.deviations::<compute::KeypairV2>().unwrap();
    let found = found
        .into_iter()
        .find(|one| matches!(one, Deviation::Type { .. }));
    let found = found.unwrap();
    let Deviation::Type {
        member,
        ours,
        theirs,
        ..
    } = &found
    else {
        unreachable!()
    };
    assert_eq!(
        (&**member, &**ours, &**theirs),
        ("name", "string", "number")
    );
    found
}

#[tokio::test]
async fn of_two_origins_the_one_that_fits_is_found() {
    let members = Value::Object(networking::FloatingipV2::members());
    let server = Server::new([document("FloatingipV2", &members)]);
    let schemas = server.client().live_schemas().await.unwrap();
    assert_eq!(
        schemas.deviations::<networking::FloatingipV2>(),
        Some(Vec::new())
    );
    assert!(
        !schemas
            .deviations::<compute::FloatingipV2>()
            .unwrap()
            .is_empty()
    );
}

/// The members of a kind on the first level, as a schema.
trait Members: ClaimKind {
    fn members() -> serde_json::Map<String, Value> {
        let first = Self::MEMBERS.iter().filter(|(name, _)| !name.contains('.'));
        first
            .map(|(name, kind)| ((*name).to_owned(), json!({"type": kind})))
            .collect()
    }
}

impl<S: ClaimKind> Members for S {}
