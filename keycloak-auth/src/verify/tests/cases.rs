//! The verification cases that were made with a real Keycloak
//! (`recordings/keycloak/verify/cases.json`).

use std::collections::HashMap;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use super::forge::at;
use crate::verify::{Algorithm, Audience, IdTokenCheck, KeySet, Refusal, RefusalKind, Verifier};

#[derive(Deserialize)]
struct File {
    defaults: serde_json::Map<String, Value>,
    jwks: HashMap<String, Value>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    verdict: String,
    why: String,
    token: String,
    set: serde_json::Map<String, Value>,
}

#[derive(Deserialize)]
struct Setting {
    now: i64,
    leeway_s: u64,
    expect: String,
    issuer: String,
    audience: String,
    azp: Option<Vec<String>>,
    nonce: Option<String>,
    access_token: Option<String>,
    algorithms: Vec<String>,
    jwks: String,
}

fn file() -> File {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../scs-testkit/recordings/keycloak/verify/cases.json"
    );
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn run(file: &File, case: &Case) -> Result<(), Refusal> {
    let mut setting = file.defaults.clone();
    setting.extend(case.set.clone());
    let setting: Setting = serde_json::from_value(setting.into()).unwrap();
    let keys = KeySet::from_json(file.jwks[&setting.jwks].to_string().as_bytes()).unwrap();
    let algorithms = setting.algorithms.iter();
    let mut verifier = at(
        setting.now,
        Verifier::new(&setting.issuer, Audience::of(&setting.audience)),
    )
    .leeway(Duration::from_secs(setting.leeway_s))
    .algorithms(algorithms.map(|name| Algorithm::from_name(name).unwrap()));
    if let Some(clients) = setting.azp {
        verifier = verifier.authorized_parties(clients);
    }
    match setting.expect.as_str() {
        "access" => verifier.access_token_with(&keys, &case.token).map(drop),
        "logout" => verifier.logout_token_with(&keys, &case.token).map(drop),
        "id" => {
            let mut check = IdTokenCheck::new();
            if let Some(nonce) = &setting.nonce {
                check = check.nonce(nonce);
            }
            if let Some(token) = &setting.access_token {
                check = check.access_token(token);
            }
            verifier.id_token_with(&keys, &case.token, &check).map(drop)
        }
        other => panic!("{other}"),
    }
}

#[test]
fn every_case_gets_the_verdict_that_it_states() {
    let file = file();
    assert_eq!(file.cases.len(), 92);
    let (mut accepted, mut refused, mut wrong) = (0, 0, Vec::new());
    for case in &file.cases {
        match (run(&file, case), case.verdict.as_str()) {
            (Ok(()), "accept") => accepted += 1,
            (Err(_), "reject") => refused += 1,
            (result, verdict) => wrong.push(format!(
                "{}: expected {verdict} ({}), got {result:?}",
                case.name, case.why
            )),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!((accepted, refused), (33, 59));
}

/// A refusal for another reason than the stated one would be luck.
#[test]
fn cases_are_refused_for_the_stated_reason() {
    use RefusalKind as Kind;
    let file = file();
    let reasons = [
        ("genuine-at-hash-other", Kind::AccessTokenHash),
        ("genuine-expired", Kind::Expired),
        ("genuine-tampered-claims", Kind::Signature),
        ("genuine-no-aud", Kind::Audience),
        ("id-token-as-access", Kind::TokenType),
        ("access-as-id-token", Kind::TokenType),
        ("refresh-as-access", Kind::Algorithm),
        ("dpop-bound-as-bearer", Kind::Bound),
        ("aud-other", Kind::Audience),
        ("aud-prefix", Kind::Audience),
        ("aud-empty-list", Kind::Audience),
        ("aud-number", Kind::Audience),
        ("aud-missing", Kind::Audience),
        ("iss-other-realm", Kind::Issuer),
        ("iss-trailing-slash", Kind::Issuer),
        ("iss-missing", Kind::Claim),
        ("azp-not-allowed", Kind::AuthorizedParty),
        ("azp-missing", Kind::AuthorizedParty),
        ("exp-missing", Kind::Claim),
        ("exp-text", Kind::Claim),
        ("nbf-future-60s", Kind::NotYetValid),
        ("iat-future-60s", Kind::IssuedInFuture),
        ("typ-claim-missing", Kind::TokenType),
        ("typ-header-logout", Kind::TokenType),
        ("alg-none", Kind::Malformed),
        ("alg-none-kept-signature", Kind::Algorithm),
        ("hs256-public-pem", Kind::Algorithm),
        ("hs256-shared-in-jwks", Kind::Algorithm),
        ("alg-not-allowed", Kind::Algorithm),
        ("alg-kid-mismatch", Kind::UnfitKey),
        ("kid-unknown", Kind::UnknownKey),
        ("kid-path", Kind::UnknownKey),
        ("kid-old-after-rotation", Kind::UnknownKey),
        ("kid-new-before-fetch", Kind::UnknownKey),
        ("key-foreign", Kind::Signature),
        ("key-for-encryption", Kind::UnfitKey),
        ("key-enc-kid", Kind::UnfitKey),
        ("jwks-empty", Kind::UnknownKey),
        ("es256-der", Kind::Signature),
        ("header-jwk", Kind::UnknownKey),
        ("header-jku", Kind::UnknownKey),
        ("header-crit", Kind::Header),
        ("two-parts", Kind::Malformed),
        ("four-parts", Kind::Malformed),
        ("padded-base64", Kind::Malformed),
        ("blank-behind", Kind::Malformed),
        ("empty", Kind::Malformed),
        ("not-json", Kind::Malformed),
        ("payload-list", Kind::Malformed),
        ("id-two-aud-other-azp", Kind::AuthorizedParty),
        ("id-nonce-wrong", Kind::Nonce),
        ("id-nonce-missing", Kind::Nonce),
        ("id-sub-missing", Kind::Claim),
        ("id-typ-logout", Kind::TokenType),
        ("logout-neither", Kind::Claim),
        ("logout-nonce", Kind::Claim),
        ("logout-no-events", Kind::Claim),
        ("logout-as-access", Kind::TokenType),
        ("access-as-logout", Kind::TokenType),
    ];
    let named: HashMap<_, _> = reasons.into_iter().collect();
    for case in file.cases.iter().filter(|case| case.verdict == "reject") {
        let refusal = run(&file, case).unwrap_err();
        assert_eq!(
            Some(&refusal.kind()),
            named.get(case.name.as_str()),
            "{}: {refusal}",
            case.name
        );
        for part in case.token.split('.').filter(|part| part.len() > 8) {
            assert!(!format!("{refusal} {refusal:?}").contains(part));
        }
    }
}
