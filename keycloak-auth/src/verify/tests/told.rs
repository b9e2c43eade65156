//! What the issuer tells about a token that has passed.

use serde_json::{Value, json};

use super::forge::{FORGE, NOW, verifier};
use crate::verify::{AccessClaims, RefusalKind, StrictObject, Verifier};

fn check(verifier: &Verifier, told: Value) -> Result<bool, RefusalKind> {
    let token = FORGE.with_claims(json!({}));
    let claims = verifier.access_token_with(&FORGE.keys(), &token).unwrap();
    let told = AccessClaims::told(told.as_object().unwrap().clone());
    verifier
        .check_told(&claims, &told)
        .map_err(|refusal| refusal.kind())
}

#[test]
fn a_binding_that_is_told_counts() {
    let bound = Err(RefusalKind::Bound);
    for told in [
        json!({"cnf": {"jkt": "x"}}),
        json!({"cnf": {}}),
        json!({"typ": "DPoP"}),
        json!({"token_type": "dpop"}),
    ] {
        assert_eq!(check(&verifier(), told.clone()), bound, "{told}");
    }
    let claim = Err(RefusalKind::Claim);
    let open = verifier().allow_bound_tokens();
    assert_eq!(check(&open, json!({"cnf": {"jkt": "x"}})), Ok(true));
    assert_eq!(check(&open, json!({"token_type": "DPoP"})), claim);
    assert_eq!(check(&open, json!({"cnf": "x"})), claim);
    assert_eq!(check(&verifier(), json!({"typ": "Bearer"})), Ok(true));
}

#[test]
fn an_end_that_is_told_counts() {
    assert_eq!(check(&verifier(), json!({})), Ok(true));
    assert_eq!(check(&verifier(), json!({"exp": NOW - 9})), Ok(true));
    assert_eq!(check(&verifier(), json!({"exp": NOW - 10})), Ok(false));
    assert_eq!(check(&verifier(), json!({"exp": 1})), Ok(false));
}

#[test]
fn an_answer_with_a_member_twice_is_none() {
    let read = |text: &str| serde_json::from_str::<StrictObject>(text).is_ok();
    assert!(read(r#"{"active":true,"x":{"y":1}}"#));
    for text in [
        r#"{"active":false,"active":true}"#,
        r#"{"active":true,"x":{"y":1,"y":2}}"#,
        "[]",
        "7",
    ] {
        assert!(!read(text), "{text}");
    }
}
