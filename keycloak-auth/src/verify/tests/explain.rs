//! Explanations: for every usual fault, the words that help.

use chrono::DateTime;
use scs_client_core::credentials::CredentialKind;
use serde_json::{Value, json};

use super::forge::{FORGE, ISSUER, NOW, access, changed, id, logout, set};
use crate::verify::{Algorithm, Expectation, Explanation, Topic, explain};

fn expectation() -> Expectation<'static> {
    Expectation::new()
        .issuer(ISSUER)
        .audience("service")
        .now(DateTime::from_timestamp(NOW, 0).unwrap())
}

/// The one thing that is wrong.
fn wrong(explanation: &Explanation) -> (Topic, &str) {
    let mut wrong = explanation.findings().iter().filter(|one| one.is_wrong());
    let first = wrong
        .next()
        .unwrap_or_else(|| panic!("nothing wrong: {explanation}"));
    assert!(wrong.next().is_none(), "{explanation}");
    (first.topic(), first.text())
}

fn about(changes: Value, topic: Topic, words: &str) {
    let token = FORGE.with_claims(changes);
    let keys = FORGE.keys();
    let explanation = explain(&token, &expectation().key_set(&keys));
    let (found, text) = wrong(&explanation);
    assert!(found == topic && text.contains(words), "{explanation}");
}

#[test]
fn a_good_token_has_no_fault() {
    let keys = FORGE.keys();
    let token = FORGE.token(&access());
    let all = expectation()
        .key_set(&keys)
        .kind(CredentialKind::AccessToken)
        .authorized_parties(&["cli"]);
    let explanation = explain(&token, &all);
    assert!(explanation.is_sound(), "{explanation}");
    assert_eq!(
        explanation.to_string(),
        "key (note): the signature is right\n\
         kind (note): it is an access token\n\
         lifetime (note): it is good for another 5 min 0 s\n\
         claim (note): it has no groups: the user is in none, or the client has no scope with a group mapper"
    );
    // Without any expectation it is described.
    let described = explain(
        &token,
        &Expectation::new().now(DateTime::from_timestamp(NOW, 0).unwrap()),
    );
    let text = described.to_string();
    assert!(text.contains("it comes from") && text.contains("it is for \"service\", \"account\""));
}

#[test]
fn what_is_wrong_is_said_with_what_to_do() {
    use Topic::{Audience, Clock, Issuer, Kind, Lifetime};
    about(
        json!({"iss": format!("{ISSUER}/")}),
        Issuer,
        "no slash at its end",
    );
    about(json!({"iss": null}), Issuer, "no iss");
    about(json!({"iss": 1}), Issuer, "not a text");
    about(
        json!({"aud": null}),
        Audience,
        "audience mapper for \"service\"",
    );
    about(
        json!({"aud": ["account"]}),
        Audience,
        "it is for \"account\", not for \"service\"",
    );
    about(
        json!({"aud": "Service"}),
        Audience,
        "only case or white space differs",
    );
    about(json!({"aud": []}), Audience, "it is for nobody");
    about(
        json!({"exp": NOW - 200}),
        Lifetime,
        "it expired 3 min 20 s ago",
    );
    about(
        json!({"exp": NOW}),
        Lifetime,
        "it expired less than 1 s ago",
    );
    about(json!({"exp": null}), Lifetime, "no exp");
    about(
        json!({"exp": "soon"}),
        Lifetime,
        "exp is not a point in time",
    );
    about(
        json!({"iat": NOW + 3}),
        Clock,
        "issued 3 s in the future by this clock. Wait that long and send the same",
    );
    about(
        json!({"nbf": NOW + 7_500}),
        Clock,
        "begins only in 2 h 5 min",
    );
    about(json!({"typ": "Refresh"}), Kind, "refresh token");
    about(json!({"typ": "Offline"}), Kind, "refresh token");
    about(json!({"typ": "Logout"}), Kind, "logout token");
    about(json!({"typ": "DPoP"}), Kind, "DPoP");
}

#[test]
fn notes_are_not_faults() {
    let note = |changes: Value, words: &str| {
        let explanation = explain(&FORGE.with_claims(changes), &expectation());
        assert!(explanation.is_sound(), "{explanation}");
        assert!(explanation.to_string().contains(words), "{explanation}");
    };
    note(json!({"sub": null}), "names no user (sub)");
    note(json!({"jti": "trltcc:x"}), "lightweight token");
    note(json!({"act": {"sub": "x"}}), "acts in the user's name");
    note(json!({"cnf": {"jkt": "x"}}), "bound to a key");
    note(json!({"x": "y".repeat(9_000)}), "8 KiB of headers");
    note(json!({"typ": null}), "does not say what kind");
}

#[test]
fn the_wrong_one_of_two_tokens_is_recognised() {
    let token = FORGE.token(&changed(id(), json!({"groups": ["a"]})));
    let wanted = expectation().kind(CredentialKind::AccessToken);
    assert!(
        wrong(&explain(&token, &wanted))
            .1
            .contains("it is an ID token, but")
    );
    let wanted = expectation().kind(CredentialKind::IdToken);
    assert!(explain(&token, &wanted).is_sound());
    let explanation = explain(&FORGE.token(&access()), &wanted);
    assert!(wrong(&explanation).1.contains("it is an access token, but"));
    let header = r#"{"alg":"RS256","typ":"at+jwt","kid":"rsa"}"#;
    let claims = changed(access(), json!({"typ": null})).to_string();
    let token = FORGE.sign(Algorithm::Rs256, header, claims.as_bytes());
    assert!(explain(&token, &wanted).is_wrong_about(Topic::Kind));
    assert!(explain(&FORGE.token(&logout()), &wanted).is_wrong_about(Topic::Kind));
}

#[test]
fn keys_are_looked_at_where_there_are_some() {
    let token = FORGE.token(&access());
    let foreign = set(&[changed(FORGE.p256_jwk(), json!({"kid": "other"}))]);
    let explanation = explain(&token, &expectation().key_set(&foreign));
    let (topic, text) = wrong(&explanation);
    assert_eq!(topic, Topic::Key);
    assert!(
        text.contains("no key with the kid \"rsa\". It publishes \"other\""),
        "{text}"
    );
    let damaged = format!("{}AAAA", &token[..token.len() - 4]);
    let keys = FORGE.keys();
    let explanation = explain(&damaged, &expectation().key_set(&keys));
    assert!(wrong(&explanation).1.contains("the signature is wrong"));
    let unfit = set(&[changed(FORGE.rsa_jwk(), json!({"use": "enc"}))]);
    let explanation = explain(&token, &expectation().key_set(&unfit));
    assert!(
        wrong(&explanation)
            .1
            .contains("not published for signatures")
    );
    let only = expectation().algorithms(&[Algorithm::Es256]);
    assert!(
        wrong(&explain(&token, &only))
            .1
            .contains("\"RS256\" is not allowed")
    );
    let secret = FORGE.with_header(json!({"alg": "HS512"}));
    assert!(
        wrong(&explain(&secret, &expectation()))
            .1
            .contains("only its issuer has")
    );
}

#[test]
fn what_is_no_token_is_said_to_be_none() {
    let token = FORGE.token(&access());
    for (text, words) in [
        (String::new(), "it is empty"),
        ("opaque-token-of-some-kind".into(), "it has no dots"),
        (format!("Bearer {token}"), "the word Bearer"),
        (format!("bearer   {token}"), "the word Bearer"),
        (format!("\"{token}\""), "quotation marks"),
        (format!("{token}\n"), "white space around it"),
        (
            format!("{}\n{}", &token[..50], &token[50..]),
            "white space or a line break inside",
        ),
        (format!("{token}.x.y"), "encrypted token"),
        ("a.b.c".into(), "not base64url"),
        ("e30.W10.AAAA".into(), "is JSON, but not an object"),
        ("a".repeat(600_000), "no token is that long"),
    ] {
        let explanation = explain(&text, &expectation());
        assert!(explanation.is_wrong_about(Topic::Format), "{explanation}");
        let first = &explanation.findings()[0];
        assert!(first.text().contains(words), "{words}: {explanation}");
    }
}

/// Challenges as services really send them (`recordings/`).
#[test]
fn the_services_answer_is_read() {
    let token = FORGE.token(&access());
    for (challenge, words) in [
        ("Bearer realm=\"scs\"", "saw no token"),
        (
            "Bearer realm=\"zuul.testbed\"       error=\"MissingAuthError\"       \
             error_description=\"Missing \"Authorization\" header\"",
            "saw no Authorization header",
        ),
        (
            "Bearer realm=\"zuul.testbed\"       error=\"TokenExpiredError\"       \
             error_description=\"Token has expired\"",
            "\"TokenExpiredError\": \"Token has expired\". By its clock",
        ),
        (
            "Bearer realm=\"zuul.testbed\"       error=\"IssuerUnknownError\"       \
             error_description=\"Issuer unknown\"",
            "names another issuer",
        ),
        (
            "Bearer realm=\"zuul.testbed\"       error=\"InvalidAuthFormat\"       \
             error_description=\"\"Authorization\" header must start with \"Bearer\"\"",
            "\"\\\"Authorization\\\" header must start with \\\"Bearer\\\"\"",
        ),
        (
            "Bearer realm=\"z\" error=\"x\" error_description=\"The token is not yet valid (iat)\"",
            "send the same token again",
        ),
        (
            "Bearer realm=\"scs\", error=\"invalid_token\", error_description=\"user_session_not_found\"",
            "log in again",
        ),
        (
            "Bearer realm=\"scs\", error=\"insufficient_scope\", error_description=\"Missing openid scope\"",
            "lacks a scope",
        ),
        (
            "Bearer error=\"insufficient_scope\", scope=\"openid write\"",
            "lacks the scope \"write\"",
        ),
        (
            "Bearer realm=\"http://127.0.0.1:19100/service/token\",service=\"harbor-registry\"",
            "container registry",
        ),
        ("Basic realm=\"harbor\"", "user name and password"),
        (
            "DPoP algs=\"ES256\", realm=\"scs\", error=\"invalid_token\"",
            "proof of that key",
        ),
        ("", "saw no token"),
    ] {
        let explanation = explain(&token, &expectation().challenge(challenge));
        let answer = explanation.findings().iter().find(|one| {
            one.topic() == Topic::Answer && one.is_wrong() && one.text().contains(words)
        });
        assert!(answer.is_some(), "{challenge}: {explanation}");
    }
}

#[test]
fn a_token_that_the_service_repeats_is_cut_out() {
    let token = FORGE.token(&access());
    let challenge =
        format!("Bearer error=\"invalid_token\", error_description=\"bad token {token}\"");
    let text = explain(&token, &expectation().challenge(&challenge)).to_string();
    for part in token.split('.') {
        assert!(!text.contains(&part[..20]), "{text}");
    }
    assert!(text.contains("bad token"), "{text}");
}

#[test]
fn services_have_their_peculiarities() {
    let token = FORGE.token(&access());
    for (service, words) in [
        ("harbor", "anonymous"),
        ("zuul", "no difference between the clocks"),
        ("statuspage", "gateway"),
        ("centralapi", "role binding"),
    ] {
        let explanation = explain(&token, &expectation().service(service));
        assert!(explanation.is_sound());
        assert!(explanation.to_string().contains(words), "{explanation}");
    }
    let explanation = explain(&token, &expectation().service("other"));
    assert!(
        explanation
            .findings()
            .iter()
            .all(|one| one.topic() != Topic::Service)
    );
}

#[test]
fn faults_come_before_notes() {
    let token = FORGE.with_claims(json!({"aud": "x", "exp": NOW - 1, "iss": "y", "sub": null}));
    let explanation = explain(&token, &expectation());
    let weights: Vec<bool> = explanation
        .findings()
        .iter()
        .map(|one| one.is_wrong())
        .collect();
    assert_eq!(weights.iter().filter(|wrong| **wrong).count(), 3);
    assert!(weights.is_sorted_by(|a, b| a >= b), "{explanation}");
}
