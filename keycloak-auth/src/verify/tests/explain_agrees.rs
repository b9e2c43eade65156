//! `explain` calls sound what the verifier lets through, and nothing else; and it keeps quiet about
//! the token's own text.

use std::time::{Duration, Instant};

use chrono::DateTime;
use scs_client_core::credentials::CredentialKind;
use serde_json::{Value, json};

use super::forge::{FORGE, ISSUER, NOW, access, changed, id, verifier};
use crate::verify::{Algorithm, Expectation, IdTokenCheck, explain};

fn agrees(header: &str, claims: &Value) {
    let token = FORGE.sign(Algorithm::Rs256, header, claims.to_string().as_bytes());
    let (keys, verifier) = (FORGE.keys(), verifier());
    let expectation = Expectation::new()
        .issuer(ISSUER)
        .audience("service")
        .key_set(&keys)
        .algorithms(&Algorithm::ALL)
        .now(DateTime::from_timestamp(NOW, 0).unwrap())
        .leeway(Duration::from_secs(10));
    let refused = [
        verifier.access_token_with(&keys, &token).err(),
        verifier
            .id_token_with(&keys, &token, &IdTokenCheck::new())
            .err(),
    ];
    let kinds = [CredentialKind::AccessToken, CredentialKind::IdToken];
    for (kind, refusal) in kinds.into_iter().zip(refused) {
        let explanation = explain(&token, &expectation.kind(kind));
        assert_eq!(
            explanation.is_sound(),
            refusal.is_none(),
            "{kind:?} {header} {claims}: {refusal:?} against\n{explanation}"
        );
    }
}

#[test]
fn what_is_sound_passes_and_what_passes_is_sound() {
    let header = r#"{"alg":"RS256","typ":"JWT","kid":"rsa"}"#;
    for changes in [
        json!({}),
        json!({"aud": ["service", 1]}),
        json!({"aud": ["service", null]}),
        json!({"aud": ["service", "zuul"]}),
        json!({"aud": null}),
        json!({"typ": "ID"}),
        json!({"typ": "Foo"}),
        json!({"typ": null}),
        json!({"typ": 7}),
        json!({"typ": "Logout"}),
        json!({"cnf": {"jkt": "x"}}),
        json!({"cnf": 1}),
        json!({"iss": ""}),
        json!({"nbf": "x"}),
        json!({"nbf": NOW + 11}),
        json!({"iat": NOW + 10}),
        json!({"iat": null}),
        json!({"exp": NOW - 9}),
        json!({"exp": NOW - 10}),
        json!({"exp": null}),
        json!({"sub": null}),
        json!({"azp": "zuul"}),
        json!({"azp": 1}),
        json!({"azp": null}),
        json!({"events": {}}),
    ] {
        agrees(header, &changed(access(), changes.clone()));
        agrees(header, &changed(id(), changes));
    }
    for typ in ["at+jwt", "id+jwt", "dpop+jwt", "logout+jwt", ""] {
        let header = json!({"alg": "RS256", "kid": "rsa", "typ": typ}).to_string();
        agrees(&header, &access());
        agrees(&header, &changed(access(), json!({"typ": null})));
        agrees(&header, &id());
    }
    for header in [
        r#"{"alg":"RS256","kid":"rsa","crit":[]}"#,
        r#"{"alg":"RS256","kid":"p256"}"#,
        r#"{"alg":"RS256"}"#,
        r#"{"alg":"HS256","kid":"rsa"}"#,
    ] {
        agrees(header, &access());
    }
}

fn answer(token: &str, said: &str) -> String {
    let challenge = format!("Bearer error=\"invalid_token\", error_description=\"bad {said}.\"");
    let text = explain(token, &Expectation::new().challenge(&challenge)).to_string();
    assert!(
        text.contains("the service says \"invalid_token\": \"bad ..."),
        "{text}"
    );
    text
}

#[test]
fn no_piece_of_the_token_is_repeated() {
    let token = FORGE.token(&access());
    let end = token.len();
    for said in [
        &token[..],
        &token[end - 40..],
        &token[60..end / 2],
        &token[..40],
        &token[..12],
        &token[7..19],
    ] {
        let text = answer(&token, said);
        for run in said.as_bytes().windows(12) {
            let run = std::str::from_utf8(run).unwrap();
            assert!(!text.contains(run), "{text}");
        }
    }
    for opaque in ["hunter2", "Bearer hunter2", "\"hunter2\"\n"] {
        assert!(!answer(opaque, "hunter2").contains("hunter2"));
    }
    // Where the limit of the challenge cuts it, too.
    let text = answer(&token, &format!("{token} {}{token}", "x".repeat(3_700)));
    assert!(!text.contains(&token[..12]), "{text}");
}

#[test]
fn a_hostile_token_does_not_take_long() {
    let token: Vec<String> = (0..34_000).map(|part| format!("a{part:013}")).collect();
    let (dots, blanks) = (token.join("."), token.join(" "));
    let challenge = format!(
        "Bearer error=\"x\", error_description=\"{}\"",
        "a0".repeat(2_000)
    );
    let start = Instant::now();
    for token in [&dots, &blanks] {
        let _ = explain(token, &Expectation::new().challenge(&challenge));
    }
    // A replacement for every part took minutes.
    assert!(
        start.elapsed() < Duration::from_secs(10),
        "{:?}",
        start.elapsed()
    );
}
