//! One execution: damage something, and ask whether the answer is right.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use fastrand::Rng;
use keycloak_auth::verify::{Expectation, KeySet, Refusal, RefusalKind, explain};
use scs_client_core::credentials::CredentialKind;
use serde_json::Value;

use super::corpus::{self, AUDIENCE, Corpus, Genuine, ISSUER, Kind, NOW, Own};
use super::{mutate, oracle};

/// How often what happened, so that a run that tests nothing is seen.
#[derive(Default)]
pub(super) struct Tally {
    accepted: u64,
    kinds: std::collections::BTreeMap<String, u64>,
}

impl Tally {
    fn refused(&mut self, refusal: &Refusal) {
        *self
            .kinds
            .entry(format!("{:?}", refusal.kind()))
            .or_default() += 1;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "accepted {}", self.accepted)?;
        self.kinds
            .iter()
            .try_for_each(|(kind, count)| write!(f, ", {kind} {count}"))
    }
}

type Find = Result<(), String>;

pub(super) fn one(corpus: &Corpus, rng: &mut Rng, tally: &mut Tally) -> Find {
    match rng.u8(..10) {
        0..3 => damaged_text(corpus, rng, tally),
        3..7 => signed_again(corpus, rng, tally),
        7..9 => damaged_keys(corpus, rng, tally),
        _ => explained(corpus, rng),
    }
}

/// A genuine token, damaged and not signed again: accepted only if what is signed stayed as it was.
fn damaged_text(corpus: &Corpus, rng: &mut Rng, tally: &mut Tally) -> Find {
    let genuine = choose(rng, &corpus.genuine)?;
    let token = damaged_token(corpus, rng, &genuine.token);
    match genuine.check(&genuine.keys, &token) {
        Ok(claims) => {
            tally.accepted += 1;
            let signed = |token: &str| token.rsplit_once('.').map(|(signed, _)| signed.to_owned());
            let known = corpus
                .tokens
                .iter()
                .any(|one| signed(one) == signed(&token));
            if !known {
                return Err(format!("{}: accepted {token}: {claims:?}", genuine.name));
            }
            sound(genuine, &token)
        }
        Err(refusal) => {
            tally.refused(&refusal);
            said(&refusal, &token)
        }
    }
}

fn damaged_token(corpus: &Corpus, rng: &mut Rng, token: &str) -> String {
    let other = rng.choice(&corpus.tokens).map_or("", String::as_str);
    match rng.u8(..6) {
        // Inside one decoded part.
        0..3 => {
            let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
            let place = rng.usize(..parts.len());
            if let Ok(mut bytes) = URL_SAFE_NO_PAD.decode(&parts[place]) {
                if rng.bool() && place < 2 {
                    if let Ok(mut value) = serde_json::from_slice(&bytes) {
                        mutate::json(rng, &mut value, NAMES);
                        bytes = value.to_string().into_bytes();
                    }
                } else {
                    mutate::bytes(rng, &mut bytes, &[other.as_bytes()]);
                }
                parts[place] = URL_SAFE_NO_PAD.encode(bytes);
            }
            parts.join(".")
        }
        // Parts of several tokens.
        3 => {
            let mut parts: Vec<&str> = token.split('.').chain(other.split('.')).collect();
            rng.shuffle(&mut parts);
            parts.truncate(rng.usize(1..=5));
            parts.join(".")
        }
        _ => {
            let mut bytes = token.as_bytes().to_vec();
            mutate::bytes(rng, &mut bytes, &[other.as_bytes()]);
            String::from_utf8_lossy(&bytes).into_owned()
        }
    }
}

const NAMES: &[&str] = &[
    "alg", "kid", "typ", "crit", "b64", "cty", "zip", "enc", "jwk", "jku", "x5u", "x5c", "iss",
    "aud", "exp", "nbf", "iat", "sub", "azp", "nonce", "events", "sid", "jti", "cnf", "act", "use",
    "key_ops", "kty", "crv", "n", "e", "x", "y", "k", "d",
];

/// A token of our own issuer, damaged and signed again: accepted if and only if the second reading
/// accepts it, and with the same claims.
fn signed_again(corpus: &Corpus, rng: &mut Rng, tally: &mut Tally) -> Find {
    let kind = choose(rng, &[Kind::Access, Kind::Access, Kind::Id, Kind::Logout])?;
    let nonce = (*kind == Kind::Id && rng.bool()).then_some("n-1");
    let (header, payload) = damaged_json(corpus, rng, *kind);
    let own = &corpus.own;
    let token = own.sign(&header, &payload);
    let expected = oracle::accepts(&header, &payload, &token, *kind, nonce);
    let got = corpus::check(&own.verifier, &own.keys, &token, *kind, nonce);
    let texts = || {
        format!(
            "{kind:?} {} {}",
            String::from_utf8_lossy(&header),
            String::from_utf8_lossy(&payload)
        )
    };
    match (got, expected) {
        (Ok(claims), Some(expected)) if claims == expected => {
            tally.accepted += 1;
            let explanation = explain(&token, &own_expectation(own, *kind));
            if *kind != Kind::Logout && !explanation.is_sound() {
                return Err(format!(
                    "accepted, but explained as wrong: {explanation}: {}",
                    texts()
                ));
            }
            told(&explanation.to_string(), &token)
        }
        (Ok(claims), Some(_)) => Err(format!("other claims, {claims:?}: {}", texts())),
        (Ok(_), None) => Err(format!("wrongly accepted: {}", texts())),
        (Err(refusal), Some(_)) => Err(format!("wrongly refused ({refusal}): {}", texts())),
        (Err(refusal), None) => {
            tally.refused(&refusal);
            if refusal.kind() == RefusalKind::Signature {
                return Err(format!("a sound signature refused: {}", texts()));
            }
            said(&refusal, &token)
        }
    }
}

fn damaged_json(corpus: &Corpus, rng: &mut Rng, kind: Kind) -> (Vec<u8>, Vec<u8>) {
    let (mut header, mut claims) = (Own::header(kind), Own::claims(kind));
    if rng.u8(..3) == 0 {
        mutate::json(rng, &mut header, NAMES);
    }
    if rng.u8(..4) > 0 {
        mutate::json(rng, &mut claims, NAMES);
    }
    let (mut header, mut payload) = (
        header.to_string().into_bytes(),
        claims.to_string().into_bytes(),
    );
    let other = rng.choice(&corpus.tokens).map_or("", String::as_str);
    let part = other
        .split('.')
        .nth(1)
        .and_then(|part| URL_SAFE_NO_PAD.decode(part).ok());
    let others = [part.as_deref().unwrap_or_default(), header.as_slice()].map(<[u8]>::to_vec);
    let others = others.each_ref().map(Vec::as_slice);
    match rng.u8(..6) {
        0 => mutate::bytes(rng, &mut payload, &others),
        1 => mutate::bytes(rng, &mut header, &others),
        // A member twice, with another value.
        2 if payload.ends_with(b"}") && payload.len() > 2 => {
            payload.pop();
            let name = rng.choice(NAMES).copied().unwrap_or_default();
            payload.extend(format!(",\"{name}\":{}}}", rng.u8(..)).bytes());
        }
        _ => {}
    }
    (header, payload)
}

/// A genuine token and a damaged key set: accepted only if its key is still in the set.
fn damaged_keys(corpus: &Corpus, rng: &mut Rng, tally: &mut Tally) -> Find {
    let genuine = choose(rng, &corpus.genuine)?;
    let other = &choose(rng, &corpus.genuine)?.jwks;
    let mut text = genuine.jwks.clone().into_bytes();
    if rng.bool() {
        if let Ok(mut value) = serde_json::from_slice::<Value>(&text) {
            let keys = value["keys"].as_array_mut().map(Vec::as_mut_slice);
            let place = rng.usize(..keys.as_ref().map_or(1, |keys| keys.len() + 1));
            match keys.and_then(|keys| keys.get_mut(place)) {
                Some(key) => {
                    mutate::json(rng, key, &["use", "key_ops", "alg", "kid", "kty", "crv"])
                }
                None => mutate::json(rng, &mut value, NAMES),
            }
            text = value.to_string().into_bytes();
        }
    } else {
        mutate::bytes(rng, &mut text, &[other.as_bytes()]);
    }
    let Ok(keys) = KeySet::from_json(&text) else {
        return Ok(());
    };
    let count = keys.kids().count();
    if count > keys.len() {
        return Err(format!("{count} kids of {} keys", keys.len()));
    }
    match genuine.check(&keys, &genuine.token) {
        Ok(_) => {
            tally.accepted += 1;
            let header = genuine.token.split('.').next().unwrap_or_default();
            let header = URL_SAFE_NO_PAD
                .decode(header)
                .map_err(|error| error.to_string())?;
            let header: Value =
                serde_json::from_slice(&header).map_err(|error| error.to_string())?;
            let text_of = |name: &str| header[name].as_str().unwrap_or_default().to_owned();
            if oracle::still_has(&text, &genuine.jwks, &text_of("kid"), &text_of("alg")) {
                return Ok(());
            }
            Err(format!(
                "{}: accepted with {}",
                genuine.name,
                String::from_utf8_lossy(&text)
            ))
        }
        Err(refusal) => {
            tally.refused(&refusal);
            said(&refusal, &genuine.token)
        }
    }
}

/// Explaining anything: it ends, and does not repeat the token.
fn explained(corpus: &Corpus, rng: &mut Rng) -> Find {
    const CHALLENGES: &[&str] = &[
        "Bearer realm=\"scs\", error=\"invalid_token\", error_description=\"Token verification failed\"",
        "Bearer realm=\"zuul.testbed\"       error=\"MissingAuthError\"       error_description=\"Missing \"Authorization\" header\"",
        "Bearer realm=\"http://127.0.0.1:19100/service/token\",service=\"harbor-registry\"",
        "DPoP algs=\"PS384 RS384\", error=\"insufficient_scope\", scope=\"a b scs\"",
        "Bearer error=\"invalid_token\", error_description=\"scs is not good\"",
    ];
    let genuine = choose(rng, &corpus.genuine)?;
    let token = if rng.bool() {
        damaged_token(corpus, rng, &genuine.token)
    } else {
        let (header, payload) = damaged_json(corpus, rng, genuine.kind);
        corpus.own.sign(&header, &payload)
    };
    let mut challenge = choose(rng, CHALLENGES)?.as_bytes().to_vec();
    if rng.bool() {
        mutate::bytes(rng, &mut challenge, &[token.as_bytes()]);
    }
    let mut challenge = String::from_utf8_lossy(&challenge).into_owned();
    if rng.bool() {
        challenge = challenge.replace("scs", &token);
    }
    let issuer = damaged_token(corpus, rng, &genuine.issuer);
    let mut expectation = own_expectation(&corpus.own, genuine.kind)
        .challenge(&challenge)
        .service("zuul");
    if rng.bool() {
        expectation = expectation.issuer(&issuer).key_set(&genuine.keys);
    }
    let explanation = explain(&token, &expectation);
    for finding in explanation.findings() {
        if finding.text().is_empty() || finding.text().contains(char::is_control) {
            return Err(format!(
                "a text of more than one line: {:?}",
                finding.text()
            ));
        }
    }
    // The issuer may be made of pieces of the same tokens, and is shown.
    told_except(&explanation.to_string(), &token, &issuer)
}

fn own_expectation(own: &Own, kind: Kind) -> Expectation<'_> {
    Expectation::new()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .kind(match kind {
            Kind::Id => CredentialKind::IdToken,
            _ => CredentialKind::AccessToken,
        })
        .key_set(&own.keys)
        .now(DateTime::from_timestamp(NOW, 0).unwrap_or_default())
        .leeway(std::time::Duration::from_secs(10))
}

/// What the verifier accepts has no fault.
fn sound(genuine: &Genuine, token: &str) -> Find {
    let expectation = Expectation::new()
        .issuer(&genuine.issuer)
        .audience(&genuine.audience)
        .key_set(&genuine.keys)
        .now(DateTime::from_timestamp(genuine.now, 0).unwrap_or_default())
        .leeway(std::time::Duration::from_secs(10));
    let explanation = explain(token, &expectation);
    if genuine.kind != Kind::Logout && !explanation.is_sound() {
        return Err(format!(
            "accepted, but explained as wrong: {explanation}: {token}"
        ));
    }
    told(&explanation.to_string(), token)
}

fn said(refusal: &Refusal, token: &str) -> Find {
    let text = format!("{refusal} {refusal:?}");
    if text.contains(char::is_control) || text.len() > 4_000 {
        return Err(format!("not one line: {text:?}"));
    }
    told(&text, token)
}

fn told(text: &str, token: &str) -> Find {
    told_except(text, token, "")
}

/// No part of the token in a text; words of up to twelve letters are none. A part that damage has
/// put into the token's own claims as well may be shown as a name.
fn told_except(text: &str, token: &str, shown: &str) -> Find {
    let inside: Vec<u8> = token
        .split('.')
        .filter_map(|part| URL_SAFE_NO_PAD.decode(part).ok())
        .flatten()
        .collect();
    let inside = String::from_utf8_lossy(&inside);
    for part in token.split(['.', ' ', '\n']).filter(|part| part.len() > 12) {
        let named = shown.contains(part) || !part.starts_with("eyJ") && inside.contains(part);
        if text.contains(part) && !named {
            return Err(format!("a text holds {part}: {text}"));
        }
    }
    Ok(())
}

fn choose<'c, T>(rng: &mut Rng, list: &'c [T]) -> Result<&'c T, String> {
    let place = rng.usize(..list.len().max(1));
    list.get(place)
        .ok_or_else(|| "the corpus is empty".to_owned())
}
