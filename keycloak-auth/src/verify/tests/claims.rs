//! What claims read as.

use serde_json::{Value, json};

use super::forge::{FORGE, NOW, verifier};
use crate::verify::AccessClaims;

fn read(changes: Value) -> AccessClaims {
    let token = FORGE.with_claims(changes);
    verifier().access_token_with(&FORGE.keys(), &token).unwrap()
}

#[test]
fn every_claim_is_found() {
    let claims = read(json!({
        "nbf": NOW - 5, "sid": "s-1", "auth_time": NOW - 100, "acr": "1", "name": "Alice Test",
        "email": "alice@example.test", "x": {"y": [1, null]}, "groups": ["/scs-admins", "scs-admins", "/a/b"],
        "act": {"sub": "robot"},
    }));
    assert_eq!(claims.issuer(), super::forge::ISSUER);
    assert_eq!(claims.subject(), Some("u-1"));
    assert_eq!(
        claims.audiences().collect::<Vec<_>>(),
        ["service", "account"]
    );
    assert!(claims.has_audience("account") && !claims.has_audience("acc"));
    assert_eq!(claims.authorized_party(), Some("cli"));
    assert_eq!(claims.expires_at().timestamp(), NOW + 300);
    assert_eq!(claims.issued_at().unwrap().timestamp(), NOW - 10);
    assert_eq!(claims.not_before().unwrap().timestamp(), NOW - 5);
    assert_eq!(claims.auth_time().unwrap().timestamp(), NOW - 100);
    assert_eq!(claims.token_id(), Some("onrtro:1"));
    assert_eq!(claims.session_id(), Some("s-1"));
    assert_eq!(claims.acr(), Some("1"));
    assert_eq!(claims.name(), Some("Alice Test"));
    assert_eq!(claims.email(), Some("alice@example.test"));
    assert_eq!(claims.preferred_username(), Some("alice"));
    assert_eq!(claims.scopes().collect::<Vec<_>>(), ["openid", "profile"]);
    assert!(claims.has_scope("openid") && !claims.has_scope("open"));
    assert!(claims.has_realm_role("admin") && !claims.has_realm_role("adm"));
    assert!(claims.has_client_role("service", "editor"));
    assert!(!claims.has_client_role("account", "editor"));
    assert_eq!(claims.clients_with_roles().collect::<Vec<_>>(), ["service"]);
    assert_eq!(claims.act().unwrap()["sub"], "robot");
    assert_eq!(claims.get("x"), Some(&json!({"y": [1, null]})));
    #[derive(serde::Deserialize)]
    struct Mine {
        x: Value,
    }
    assert_eq!(claims.to::<Mine>().unwrap().x["y"][0], 1);
    assert!(!claims.is_lightweight());
}

#[test]
fn groups_are_read_with_and_without_slash() {
    let claims = read(json!({"groups": ["/scs-admins", "scs-admins", "/a/b", "b"]}));
    assert_eq!(claims.groups().count(), 4);
    assert_eq!(claims.group_names(), ["scs-admins", "a/b", "b"]);
    assert!(claims.has_group("scs-admins") && claims.has_group("/scs-admins"));
    assert!(claims.has_group("a/b") && !claims.has_group("a") && !claims.has_group(""));
    assert_eq!(read(json!({"groups": "one"})).group_names(), ["one"]);
    assert_eq!(read(json!({})).groups().count(), 0);
    assert_eq!(read(json!({"groups": [1, "a", null]})).group_names(), ["a"]);
}

#[test]
fn other_shapes_read_as_absent() {
    let claims = read(json!({
        "realm_access": {"roles": "admin"}, "resource_access": {"service": ["editor"], "x": {"roles": [1, "y"]}},
        "scope": 1, "sub": 1, "auth_time": 0, "act": "x", "email": ["x"],
    }));
    assert_eq!(claims.realm_roles().count(), 0);
    assert_eq!(claims.client_roles("service").count(), 0);
    assert_eq!(claims.client_roles("x").collect::<Vec<_>>(), ["y"]);
    assert_eq!(claims.scopes().count(), 0);
    assert_eq!((claims.subject(), claims.email()), (None, None));
    assert_eq!((claims.auth_time(), claims.act()), (None, None));
}

/// `recordings/keycloak/077`: 26 says it in `jti`, 25 and 24 leave the claims out.
#[test]
fn lightweight_tokens_are_recognised() {
    let bare = |jti| {
        json!({
            "jti": jti, "realm_access": null, "resource_access": null, "preferred_username": null,
        })
    };
    assert!(read(json!({"jti": "trltcc:f3fdac82"})).is_lightweight());
    assert!(read(json!({"jti": "onltro:f3fdac82"})).is_lightweight());
    assert!(read(bare(json!("99cc6481-50eb-4621-89db-a82b007d32b3"))).is_lightweight());
    assert!(read(bare(Value::Null)).is_lightweight());
    assert!(!read(bare(json!("onrtro:f3fdac82"))).is_lightweight());
    assert!(!read(json!({"jti": "99cc6481-50eb-4621-89db-a82b007d32b3"})).is_lightweight());
}

#[test]
fn debug_does_not_spread_personal_data() {
    let text = format!("{:?}", read(json!({"email": "alice@example.test"})));
    assert!(text.contains("u-1") && !text.contains("alice"), "{text}");
}
