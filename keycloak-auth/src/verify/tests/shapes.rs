//! What passes although it looks odd, and the three kinds of tokens.

use std::time::Duration;

use serde_json::{Value, json};

use super::forge::{FORGE, ISSUER, NOW, access, at, changed, id, logout, verifier};
use crate::verify::RefusalKind as Kind;
use crate::verify::{Algorithm, Audience, IdTokenCheck, Verifier};

fn passes(verifier: &Verifier, changes: Value) {
    let token = FORGE.with_claims(changes.clone());
    verifier
        .access_token_with(&FORGE.keys(), &token)
        .unwrap_or_else(|refusal| panic!("{changes}: {refusal}"));
}

fn refused(verifier: &Verifier, changes: Value) -> Kind {
    let token = FORGE.with_claims(changes);
    verifier
        .access_token_with(&FORGE.keys(), &token)
        .unwrap_err()
        .kind()
}

#[test]
fn odd_but_sound_access_tokens_pass() {
    for changes in [
        json!({"aud": "service"}),
        json!({"aud": ["x", "service"]}),
        json!({"exp": NOW as f64 + 0.5}),
        json!({"exp": NOW - 9}),
        json!({"exp": NOW as f64 - 9.5}),
        json!({"nbf": NOW + 10, "iat": NOW + 10}),
        json!({"iat": null, "sub": null, "azp": null, "jti": null}),
        json!({"typ": "bearer"}),
        json!({"typ": "BEARER"}),
        json!({"realm_access": [], "resource_access": "x", "groups": 1, "scope": []}),
        json!({"exp": 253_402_300_799_i64}),
    ] {
        passes(&verifier(), changes);
    }
    for header in [
        json!({"typ": null}),
        json!({"typ": "jwt"}),
        json!({"typ": "application/at+jwt"}),
        json!({"typ": "AT+JWT"}),
        json!({"cty": "json", "x5t": "x", "jku": "https://elsewhere.example.com"}),
    ] {
        let token = FORGE.with_header(header);
        verifier().access_token_with(&FORGE.keys(), &token).unwrap();
    }
}

#[test]
fn the_leeway_holds_on_both_sides() {
    let strict = verifier().leeway(Duration::ZERO);
    assert_eq!(refused(&strict, json!({"exp": NOW})), Kind::Expired);
    passes(&strict, json!({"exp": NOW + 1, "nbf": NOW, "iat": NOW}));
    assert_eq!(refused(&strict, json!({"nbf": NOW + 1})), Kind::NotYetValid);
    assert_eq!(
        refused(&strict, json!({"iat": NOW + 1})),
        Kind::IssuedInFuture
    );
    let endless = verifier().leeway(Duration::MAX);
    passes(&endless, json!({"exp": 1, "nbf": 253_402_300_799_i64}));
}

#[test]
fn the_audience_is_left_out_only_by_name() {
    let open = at(NOW, Verifier::new(ISSUER, Audience::unchecked()));
    passes(&open, json!({"aud": null}));
    passes(&open, json!({"aud": "other"}));
    assert_eq!(refused(&open, json!({"aud": 1})), Kind::Audience);
    let several = at(
        NOW,
        Verifier::new(ISSUER, Audience::any_of(["a", "account"])),
    );
    passes(&several, json!({}));
    for nobody in [
        Audience::of(""),
        Audience::any_of(Vec::<String>::new()),
        Audience::any_of(["", ""]),
    ] {
        let closed = at(NOW, Verifier::new(ISSUER, nobody));
        for aud in [json!(""), json!([""]), json!([]), json!("service")] {
            assert_eq!(refused(&closed, json!({"aud": aud})), Kind::Audience);
        }
    }
    let no_issuer = at(NOW, Verifier::new("", Audience::unchecked()));
    assert_eq!(refused(&no_issuer, json!({"iss": ""})), Kind::Claim);
    assert_eq!(
        refused(&verifier().algorithms([]), json!({})),
        Kind::Algorithm
    );
}

#[test]
fn only_listed_clients_pass_where_there_is_a_list() {
    let listed = verifier().authorized_parties(["web", "cli"]);
    passes(&listed, json!({}));
    for azp in [
        json!("other"),
        json!(""),
        Value::Null,
        json!(["cli"]),
        json!("Cli"),
    ] {
        assert_eq!(refused(&listed, json!({"azp": azp})), Kind::AuthorizedParty);
    }
    let nobody = verifier().authorized_parties(Vec::<String>::new());
    assert_eq!(refused(&nobody, json!({})), Kind::AuthorizedParty);
}

#[test]
fn bound_tokens_pass_only_where_the_caller_checks_the_proof() {
    let open = verifier().allow_bound_tokens();
    for changes in [
        json!({"typ": "DPoP", "cnf": {"jkt": "thumb"}}),
        json!({"typ": "dpop", "cnf": {"jkt": "thumb"}}),
        json!({"cnf": {"jkt": "thumb"}}),
    ] {
        let token = FORGE.with_claims(changes);
        let claims = open.access_token_with(&FORGE.keys(), &token).unwrap();
        assert_eq!(claims.dpop_thumbprint(), Some("thumb"));
    }
    assert_eq!(refused(&open, json!({"typ": "DPoP"})), Kind::Claim);
}

#[test]
fn tokens_that_do_not_say_what_they_are_pass_only_on_demand() {
    let open = verifier().allow_untyped_tokens();
    passes(&open, json!({"typ": null}));
    assert_eq!(refused(&open, json!({"typ": "ID"})), Kind::TokenType);
    let token = FORGE.token(&changed(id(), json!({"typ": null})));
    let check = IdTokenCheck::new();
    open.id_token_with(&FORGE.keys(), &token, &check).unwrap();
    let refusal = verifier()
        .id_token_with(&FORGE.keys(), &token, &check)
        .unwrap_err();
    assert_eq!(refusal.kind(), Kind::TokenType);
    let token = FORGE.token(&changed(logout(), json!({"typ": null})));
    let refusal = open.logout_token_with(&FORGE.keys(), &token).unwrap_err();
    assert_eq!(refusal.kind(), Kind::TokenType);
    let header = r#"{"alg":"RS256","typ":"logout+jwt","kid":"rsa"}"#;
    let claims = changed(access(), json!({"typ": null})).to_string();
    let token = FORGE.sign(Algorithm::Rs256, header, claims.as_bytes());
    let refusal = open.access_token_with(&FORGE.keys(), &token).unwrap_err();
    assert_eq!(refusal.kind(), Kind::TokenType);
}

#[test]
fn what_shows_another_kind_does_not_pass_as_untyped() {
    let open = verifier().allow_untyped_tokens();
    let check = IdTokenCheck::new();
    let as_id = |token: &str| open.id_token_with(&FORGE.keys(), token, &check).map(drop);
    let logout = FORGE.token(&changed(logout(), json!({"typ": null, "azp": null})));
    let refusal = open.access_token_with(&FORGE.keys(), &logout).unwrap_err();
    assert_eq!(refusal.kind(), Kind::TokenType);
    assert_eq!(as_id(&logout).unwrap_err().kind(), Kind::TokenType);
    assert_eq!(
        refused(&open, json!({"typ": null, "c_hash": "x"})),
        Kind::TokenType
    );
    let id = FORGE.token(&changed(id(), json!({"typ": null, "c_hash": "x"})));
    as_id(&id).unwrap();
    // Dex writes both into its access tokens.
    passes(&open, json!({"typ": null, "nonce": "x", "at_hash": "x"}));
}

#[test]
fn id_tokens_are_for_the_client_that_asked() {
    let check = |changes: Value, check: IdTokenCheck<'_>| {
        let token = FORGE.token(&changed(id(), changes));
        verifier()
            .id_token_with(&FORGE.keys(), &token, &check)
            .map(|claims| claims.nonce().map(str::to_owned))
            .map_err(|refusal| refusal.kind())
    };
    let plain = IdTokenCheck::new();
    assert_eq!(check(json!({}), plain), Ok(None));
    assert_eq!(check(json!({"azp": null}), plain), Ok(None));
    assert_eq!(check(json!({"aud": ["service", "zuul"]}), plain), Ok(None));
    let party = Err(Kind::AuthorizedParty);
    assert_eq!(
        check(json!({"aud": ["service", "zuul"], "azp": null}), plain),
        party
    );
    assert_eq!(check(json!({"azp": "zuul"}), plain), party);
    assert_eq!(check(json!({"azp": 1}), plain), Err(Kind::Claim));
    assert_eq!(check(json!({"sub": null}), plain), Err(Kind::Claim));
    assert_eq!(check(json!({"sub": ""}), plain), Err(Kind::Claim));
    assert_eq!(check(json!({"sub": 1}), plain), Err(Kind::Claim));
    assert_eq!(check(json!({"iat": null}), plain), Err(Kind::Claim));
    assert_eq!(check(json!({"typ": "Bearer"}), plain), Err(Kind::TokenType));
    let nonce = plain.nonce("n-1");
    assert_eq!(
        check(json!({"nonce": "n-1"}), nonce),
        Ok(Some("n-1".into()))
    );
    for wrong in [
        json!("n-2"),
        json!(""),
        json!("n-"),
        json!(1),
        Value::Null,
        json!(["n-1"]),
    ] {
        assert_eq!(check(json!({"nonce": wrong}), nonce), Err(Kind::Nonce));
    }
}

/// The hash of OpenID Connect Core's example access token, and the lengths of the other hashes.
#[test]
fn the_access_token_belongs_to_the_id_token() {
    let token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    let run = |algorithm: Algorithm, kid: &str, hash: Value, check: IdTokenCheck<'_>| {
        let header = json!({"alg": algorithm.name(), "kid": kid}).to_string();
        let claims = changed(id(), json!({"at_hash": hash})).to_string();
        let id_token = FORGE.sign(algorithm, &header, claims.as_bytes());
        verifier()
            .id_token_with(&FORGE.keys(), &id_token, &check)
            .map(drop)
            .map_err(|refusal| refusal.kind())
    };
    let check = IdTokenCheck::new().access_token(token);
    let digest = |algorithm: &'static aws_lc_rs::digest::Algorithm| {
        let digest = aws_lc_rs::digest::digest(algorithm, token.as_bytes());
        json!(super::forge::b64(
            &digest.as_ref()[..digest.as_ref().len() / 2]
        ))
    };
    let sha256 = digest(&aws_lc_rs::digest::SHA256);
    let sha512 = digest(&aws_lc_rs::digest::SHA512);
    assert_eq!(sha256, "77QmUPtjPfzWtF2AnpK9RQ");
    assert_eq!(sha512.as_str().unwrap().len(), 43);
    let wrong = Err(Kind::AccessTokenHash);
    assert_eq!(run(Algorithm::Rs256, "rsa", sha256.clone(), check), Ok(()));
    assert_eq!(run(Algorithm::Es256, "p256", sha256.clone(), check), Ok(()));
    assert_eq!(run(Algorithm::EdDsa, "ed", sha512.clone(), check), Ok(()));
    assert_eq!(run(Algorithm::EdDsa, "ed", sha256, check), wrong);
    assert_eq!(run(Algorithm::Rs256, "rsa", sha512, check), wrong);
    assert_eq!(run(Algorithm::Rs256, "rsa", json!(""), check), wrong);
    assert_eq!(run(Algorithm::Rs256, "rsa", json!(1), check), wrong);
    assert_eq!(run(Algorithm::Rs256, "rsa", Value::Null, check), wrong);
    assert_eq!(
        run(
            Algorithm::Rs256,
            "rsa",
            Value::Null,
            check.allow_missing_hash()
        ),
        Ok(())
    );
    assert_eq!(
        run(
            Algorithm::Rs256,
            "rsa",
            json!("x"),
            check.allow_missing_hash()
        ),
        wrong
    );
}

#[test]
fn logout_tokens_are_what_they_must_be() {
    let run = |changes: Value| {
        let token = FORGE.token(&changed(logout(), changes));
        verifier()
            .logout_token_with(&FORGE.keys(), &token)
            .map(drop)
            .map_err(|refusal| refusal.kind())
    };
    for good in [json!({}), json!({"sub": null}), json!({"sid": null})] {
        assert_eq!(run(good), Ok(()));
    }
    let event = "http://schemas.openid.net/event/backchannel-logout";
    for wrong in [
        json!({"sub": null, "sid": null}),
        json!({"sub": "", "sid": null}),
        json!({"sub": 1}),
        json!({"sid": []}),
        json!({"nonce": "x"}),
        json!({"nonce": ""}),
        json!({"events": null}),
        json!({"events": {}}),
        json!({"events": event}),
        json!({"events": [event]}),
        json!({"events": {event: true}}),
        json!({"events": {"other": {}}}),
        json!({"jti": null}),
        json!({"iat": null}),
        json!({"exp": null}),
    ] {
        assert_eq!(run(wrong.clone()), Err(Kind::Claim), "{wrong}");
    }
    assert_eq!(run(json!({"aud": "other"})), Err(Kind::Audience));
    assert_eq!(run(json!({"typ": "Bearer"})), Err(Kind::TokenType));
    assert_eq!(run(json!({"exp": NOW - 10})), Err(Kind::Expired));
}

#[test]
fn refusals_say_what_to_do() {
    let say = |changes: Value| {
        let token = FORGE.with_claims(changes);
        let refusal = verifier().access_token_with(&FORGE.keys(), &token);
        refusal.unwrap_err().to_string()
    };
    assert_eq!(
        say(json!({"iss": format!("{ISSUER}/")})),
        "token refused: it comes from the issuer \"https://issuer.example.com/realms/scs/\", expected \
         \"https://issuer.example.com/realms/scs\": the expected one has no slash at its end, the other has one"
    );
    assert_eq!(
        say(json!({"aud": ["a\n\u{202e}b\"", "c"]})),
        "token refused: it is for \"a\\n\\u{202e}b\\\"\", \"c\", expected \"service\""
    );
    assert_eq!(
        say(json!({"exp": NOW - 60})),
        "token refused: it expired at 2027-01-15T07:59:00Z"
    );
    assert_eq!(
        say(json!({"typ": "ID"})),
        "token refused: it is not an access token: it says typ \"ID\""
    );
    assert_eq!(
        say(json!({"aud": "x eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})),
        "token refused: it is for \"x (a token?)\", expected \"service\""
    );
    let long = say(json!({"aud": "x".repeat(5_000)}));
    assert!(long.len() < 300, "{long}");
    let many = say(json!({"aud": vec!["x"; 500]}));
    assert!(many.len() < 300, "{many}");
}

/// How serde_json reads it depends on features that other crates in a program switch on.
#[test]
fn a_number_beyond_all_bounds_is_no_time() {
    let text = access()
        .to_string()
        .replace(&(NOW + 300).to_string(), "1e999");
    let header = r#"{"alg":"RS256","kid":"rsa"}"#;
    let token = FORGE.sign(Algorithm::Rs256, header, text.as_bytes());
    let refusal = verifier()
        .access_token_with(&FORGE.keys(), &token)
        .unwrap_err();
    assert!(matches!(refusal.kind(), Kind::Malformed | Kind::Claim));
}

/// The reason that helps is the issuer, not the kid, which of course is unknown too.
#[test]
fn a_token_of_another_issuer_is_refused_as_that() {
    let header = r#"{"alg":"RS256","kid":"elsewhere"}"#;
    let claims = changed(access(), json!({"iss": "https://other.example.com"})).to_string();
    let token = FORGE.sign(Algorithm::Rs256, header, claims.as_bytes());
    let refusal = verifier()
        .access_token_with(&FORGE.keys(), &token)
        .unwrap_err();
    assert_eq!(refusal.kind(), Kind::Issuer);
}
