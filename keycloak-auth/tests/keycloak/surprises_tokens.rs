//! Rows of BEHAVIOURS.md about tokens: what the verifier says of every token that was recorded.

use std::sync::{Arc, LazyLock};

use chrono::DateTime;
use keycloak_auth::verify::{Audience, IdTokenCheck, KeySet, RefusalKind, Verifier};
use scs_client_core::TestClock;
use serde_json::Value;

use crate::recordings::{ISSUER, Recorded, Version, payload};

/// The issuer's keys as recorded, and a verifier at the time at which a token was made.
fn verifier(token: &str, audience: Audience) -> (&'static KeySet, Verifier) {
    static KEYS: LazyLock<KeySet> = LazyLock::new(keys);
    let now = DateTime::from_timestamp(payload(token)["iat"].as_i64().unwrap(), 0).unwrap();
    (
        &KEYS,
        Verifier::new(ISSUER, audience).clock(Arc::new(TestClock::at(now))),
    )
}

fn keys() -> KeySet {
    let mut keys = Recorded::one(Version::V26, 30).body;
    // The key that signed while the keys were changed (recordings 033 to 044).
    let both = Recorded::one(Version::V26, 34).body;
    keys["keys"]
        .as_array_mut()
        .unwrap()
        .extend(both["keys"].as_array().unwrap().clone());
    let mut seen = Vec::new();
    keys["keys"].as_array_mut().unwrap().retain(|key| {
        let is_new = !seen.contains(&key["kid"]);
        seen.push(key["kid"].clone());
        is_new
    });
    KeySet::from_json(keys.to_string().as_bytes()).unwrap()
}

fn access_token(version: Version, number: u16) -> String {
    let recorded = Recorded::one(version, number);
    recorded.body["access_token"].as_str().unwrap().to_owned()
}

fn refused(token: &str, audience: Audience) -> Option<RefusalKind> {
    let (keys, verifier) = verifier(token, audience);
    verifier
        .access_token_with(keys, token)
        .err()
        .map(|refusal| refusal.kind())
}

#[test]
fn every_recorded_access_token_verifies_for_each_of_its_audiences() {
    for (version, expected) in [
        (Version::V26, (65, 9)),
        (Version::V25, (35, 0)),
        (Version::V24, (34, 0)),
    ] {
        let mut counts = (0, 0);
        for recorded in Recorded::all(version) {
            let Some(token) = recorded.body["access_token"].as_str() else {
                continue;
            };
            let claims = payload(token);
            let is_ours =
                claims["iss"] == ISSUER && claims["typ"].as_str().is_some_and(|typ| typ != "ID");
            if !is_ours {
                continue;
            }
            let audiences: Vec<&str> = match &claims["aud"] {
                Value::String(one) => vec![one],
                Value::Array(all) => all.iter().map(|one| one.as_str().unwrap()).collect(),
                _ => vec![],
            };
            if claims["typ"] == "DPoP" {
                assert_eq!(
                    refused(token, Audience::of(audiences[0])),
                    Some(RefusalKind::Bound)
                );
                counts.1 += 1;
                continue;
            }
            for audience in &audiences {
                let why = refused(token, Audience::of(*audience));
                assert_eq!(why, None, "{version:?} {} for {audience}", recorded.number);
            }
            // Missing or other: refused.
            assert_eq!(
                refused(token, Audience::of("somebody-else")),
                Some(RefusalKind::Audience)
            );
            counts.0 += 1;
        }
        assert_eq!(counts, expected, "{version:?}");
    }
}

#[test]
fn without_an_audience_a_token_passes_only_where_none_is_demanded() {
    for version in Version::ALL {
        let token = access_token(version, 167);
        assert_eq!(
            refused(&token, Audience::of("scs-status-page")),
            Some(RefusalKind::Audience)
        );
        assert_eq!(refused(&token, Audience::unchecked()), None);
        let one = access_token(version, 168);
        assert_eq!(
            refused(&one, Audience::of("https://api.example.test/status")),
            None,
            "a text, not a list"
        );
    }
}

#[test]
fn lower_case_types_and_at_jwt_are_access_tokens() {
    let token = access_token(Version::V26, 172);
    assert_eq!(payload(&token)["typ"], "bearer");
    assert_eq!(refused(&token, Audience::of("scs-status-page")), None);
    // The same client at older servers, which do not know the switches.
    for version in [Version::V25, Version::V24] {
        let token = access_token(version, 172);
        assert_eq!(payload(&token)["typ"], "Bearer");
        assert_eq!(refused(&token, Audience::of("scs-status-page")), None);
    }
}

#[test]
fn an_id_token_belongs_to_its_access_token_whatever_signs_it() {
    for version in Version::ALL {
        // RS256, ES256, and EdDSA with its hash by SHA-512.
        for number in [150, 170, 171] {
            let recorded = Recorded::one(version, number);
            let [access, id] =
                ["access_token", "id_token"].map(|name| recorded.body[name].as_str().unwrap());
            let client = payload(id)["aud"].as_str().unwrap().to_owned();
            let (keys, verifier) = verifier(id, Audience::of(client));
            let check = IdTokenCheck::new().access_token(access);
            let claims = verifier.id_token_with(keys, id, &check).unwrap();
            assert_eq!(
                claims.preferred_username(),
                Some("alice"),
                "{version:?} {number}"
            );
            // 24 writes 0 where it does not know the time.
            assert_eq!(claims.auth_time(), None, "{version:?} {number}");
            let other = access_token(version, 50);
            let check = IdTokenCheck::new().access_token(&other);
            let refusal = verifier.id_token_with(keys, id, &check).unwrap_err();
            assert_eq!(
                refusal.kind(),
                RefusalKind::AccessTokenHash,
                "{version:?} {number}"
            );
        }
    }
}

#[test]
fn an_id_token_of_a_service_account_names_several_audiences() {
    for version in Version::ALL {
        let recorded = Recorded::one(version, 73);
        let id = recorded.body["id_token"].as_str().unwrap();
        let (keys, verifier) = verifier(id, Audience::of("scs-robot"));
        let claims = verifier
            .id_token_with(keys, id, &IdTokenCheck::new())
            .unwrap();
        assert!(claims.audiences().count() == 4 && claims.authorized_party() == Some("scs-robot"));
        assert_eq!(
            claims.preferred_username(),
            Some("service-account-scs-robot")
        );
        // It is the robot's, not the business of those whose names stand in it.
        let (_, zuul) = self::verifier(id, Audience::of("zuul"));
        assert!(zuul.id_token_with(keys, id, &IdTokenCheck::new()).is_err());
    }
}

#[test]
fn nobody_without_groups_has_an_empty_list_of_them() {
    let token = access_token(Version::V26, 153);
    assert!(payload(&token)["groups"].is_null());
    let (keys, verifier) = verifier(&token, Audience::of("scs-status-page"));
    let claims = verifier.access_token_with(keys, &token).unwrap();
    assert_eq!(
        (claims.groups().count(), claims.has_group("scs-admins")),
        (0, false)
    );
}
