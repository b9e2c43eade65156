//! Two exchanges of each operation, told by hand from 26.7.3.

use std::time::Duration;

use serde_json::json;

use super::asking::Outcome;
use super::exchange::{Recorded, Version};
use super::{error_of, outcome_of, tokens_of, told_by};

#[tokio::test]
async fn client_credentials() {
    let robot = tokens_of(Version::V26, 50).await;
    assert_eq!(robot.lifetime, Some(Duration::from_secs(300)));
    assert_eq!(
        (robot.refresh_lifetime, robot.session_state.as_deref()),
        (None, None)
    );
    assert!(
        robot.refresh_token.is_none() && robot.id_token.is_none() && robot.has_scope("aud-harbor")
    );
    let refused = error_of(Version::V26, 62).await;
    assert!(refused.is_bad_client() && !refused.is_not_allowed());
    assert_eq!(refused.code(), Some("unauthorized_client"));
    // A 401 without a challenge is not asked about again.
    assert_eq!(refused.call().unwrap().attempts(), 1);
}

#[tokio::test]
async fn codes() {
    // The answer is good, but the ID token was made for another login.
    let foreign = error_of(Version::V26, 192).await;
    assert!(
        foreign.is_bad_token() && foreign.to_string().contains("nonce"),
        "{foreign}"
    );
    let used_up = error_of(Version::V26, 205).await;
    assert!(used_up.is_login_needed());
    assert_eq!(
        used_up.description(),
        Some("PKCE verification failed: Code mismatch")
    );
}

#[tokio::test]
async fn refreshes() {
    let refreshed = tokens_of(Version::V26, 270).await;
    assert_eq!(refreshed.refresh_lifetime, Some(Duration::from_secs(1800)));
    assert_eq!(
        refreshed.session_state.as_deref(),
        Some("hYGPx6yqLEyIN6ZPX_z3Keqw")
    );
    assert!(refreshed.refresh_token.is_some() && refreshed.id_token.is_some());
    let replayed = error_of(Version::V26, 306).await;
    assert!(replayed.is_login_needed() && !replayed.is_temporary() && !replayed.is_bad_client());
    assert_eq!(
        replayed.description(),
        Some("Maximum allowed refresh token reuse exceeded")
    );
}

#[tokio::test]
async fn devices() {
    let page = "http://127.0.0.1:18080/realms/scs/device";
    let started = json!({
        "user_code": "NFHG-IGRR",
        "verification_uri": page,
        "verification_uri_complete": format!("{page}?user_code=NFHG-IGRR"),
        "expires_in": 20,
    });
    assert_eq!(told_by(Version::V26, 330).await, started);
    let off = error_of(Version::V26, 348).await;
    assert!(off.is_not_allowed() && !off.is_bad_client());
    // Two seconds and five more, for good.
    assert!(
        matches!(outcome_of(Version::V26, 332).await, Outcome::WentOn(how) if how == "slow_down to 7 s")
    );
    let denied = error_of(Version::V26, 346).await;
    assert!(denied.is_denied() && !denied.is_expired());
}

#[tokio::test]
async fn exchanges() {
    let id = tokens_of(Version::V26, 551).await;
    assert_eq!((id.token_type.as_str(), id.refresh_lifetime), ("N_A", None));
    assert_eq!(
        id.issued_token_type.as_deref(),
        Some("urn:ietf:params:oauth:token-type:id_token")
    );
    assert!(id.id_token.is_some());
    let unknown = error_of(Version::V26, 544).await;
    assert!(
        unknown.is_invalid_target() && !unknown.is_bad_client(),
        "{unknown:?}"
    );
    let old = Recorded::one(Version::V24, 540);
    assert_eq!(old.body["error"], "unsupported_grant_type");
}

#[tokio::test]
async fn pushed_requests() {
    let pushed = told_by(Version::V26, 470).await["request_uri"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        pushed.starts_with("urn:ietf:params:oauth:request_uri:"),
        "{pushed}"
    );
    let refused = error_of(Version::V26, 486).await;
    assert!(refused.is_bad_client());
    assert_eq!(refused.code(), Some("invalid_request"));
}

#[tokio::test]
async fn who_somebody_is() {
    let alice = told_by(Version::V26, 435).await;
    assert_eq!(alice["preferred_username"], "alice");
    assert_eq!(alice["groups"].as_array().unwrap().len(), 2);
    let signed = told_by(Version::V26, 455).await;
    assert_eq!(signed["iss"], "http://127.0.0.1:18080/realms/scs");
    let nobody = error_of(Version::V26, 440).await;
    assert_eq!((nobody.code(), nobody.description()), (None, None));
    let no_scope = error_of(Version::V26, 445).await;
    assert!(no_scope.is_insufficient_scope() && !no_scope.is_invalid_token());
}

#[tokio::test]
async fn introspections() {
    let active = told_by(Version::V26, 380).await;
    assert_eq!(
        (&active["active"], &active["username"]),
        (&json!(true), &json!("alice"))
    );
    assert_eq!(told_by(Version::V26, 381).await, json!({"active": false}));
    assert!(told_by(Version::V26, 396).await["jwt"].is_string());
    assert_eq!(
        told_by(Version::V26, 399).await["realm_access"]["roles"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

#[tokio::test]
async fn ends() {
    assert!(matches!(
        outcome_of(Version::V26, 415).await,
        Outcome::Nothing
    ));
    let unknown = error_of(Version::V26, 422).await;
    assert!(
        unknown.is_invalid_token(),
        "a 200 with an error in it: {unknown:?}"
    );
    assert!(matches!(
        outcome_of(Version::V26, 598).await,
        Outcome::Nothing
    ));
    assert!(error_of(Version::V26, 595).await.is_bad_client());
}

#[tokio::test]
async fn documents_and_keys() {
    let blank = told_by(Version::V26, 6).await;
    assert_eq!(
        blank["issuer"],
        "http://127.0.0.1:18080/realms/Customer%20A"
    );
    let split = told_by(Version::V26, 27).await;
    let inner = "http://keycloak.internal:18080/realms/scs/protocol/openid-connect";
    assert_eq!(split["token_endpoint"], format!("{inner}/token"));
    assert_eq!(split["issuer"], "http://127.0.0.1:18080/realms/scs");
    let missing = error_of(Version::V26, 3).await;
    assert_eq!(
        (missing.code(), missing.description()),
        (None, Some("Realm does not exist"))
    );
    assert!(missing.to_string().contains("/auth"), "{missing}");
    // RS256, ES256 and EdDSA; the RSA-OAEP key verifies nothing.
    assert_eq!(told_by(Version::V26, 30).await.as_array().unwrap().len(), 3);
    assert_eq!(
        error_of(Version::V26, 19).await.description(),
        Some("Realm does not exist")
    );
}

#[tokio::test]
async fn redirects() {
    let refused = error_of(Version::V26, 247).await;
    assert!(refused.is_denied() && refused.call().is_none());
    let asked = error_of(Version::V26, 218).await;
    assert!(asked.is_login_needed());
    assert_eq!(asked.code(), Some("login_required"));
}
