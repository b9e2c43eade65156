//! A token verified against nothing but its signature checked.
//!
//! `cargo bench -p keycloak-auth --bench verify`. "Bare" is the check of the signature alone, with
//! the key parsed and the signature decoded beforehand: what no verifier can do without. The two
//! take turns, call by call, and the medians are compared: what else the machine does meets both,
//! and a call that was interrupted does not count. The last column compares with jsonwebtoken's
//! check alone, which decodes the signature and builds the key for each token, but reads no claim.

use std::hint::black_box;
use std::io::Write as _;
use std::sync::Arc;
use std::time::Instant;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _,
    ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RsaKeyPair,
    RsaPublicKeyComponents,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER;
use jsonwebtoken::{Algorithm, DecodingKey};
use keycloak_auth::verify::{Audience, KeySet, Verifier};
use scs_client_core::TestClock;
use serde_json::{Value, json};

const CALLS: usize = 10_000;
const BOUND: f64 = 1.2;
const NOW: i64 = 1_800_000_000;
const ISSUER: &str = "https://issuer.example.com/realms/scs";

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut out = std::io::stdout();
    let clock = DateTime::from_timestamp(NOW, 0).ok_or("now")?;
    let verifier = Verifier::new(ISSUER, Audience::of("scs-status-page"))
        .clock(Arc::new(TestClock::at(clock)));
    writeln!(
        out,
        "algorithm  keys    bare µs    ours µs   ratio   bound   to jsonwebtoken's check"
    )?;
    for subject in [rs256()?, es256()?] {
        for count in [4, 200] {
            let keys = subject.key_set(count)?;
            assert_eq!(keys.len(), count);
            let token = subject.token.as_str();
            let ours = || verifier.access_token_with(&keys, black_box(token)).is_ok();
            let bare = || {
                subject
                    .bare
                    .verify_sig(black_box(&subject.signed), &subject.signature)
                    .is_ok()
            };
            let library = || subject.jsonwebtoken().unwrap_or(false);
            assert!(ours() && bare() && library());
            let row = compare(ours, bare);
            let beside = compare(ours, library);
            writeln!(
                out,
                "{:9} {count:5} {:10.2} {:10.2} {:7.3} {BOUND:7.2} {:9.3}",
                subject.name, row.bare, row.ours, row.ratio, beside.ratio
            )?;
        }
    }
    Ok(())
}

struct Row {
    ours: f64,
    bare: f64,
    ratio: f64,
}

/// Medians, in microseconds a call.
fn compare(ours: impl Fn() -> bool, bare: impl Fn() -> bool) -> Row {
    let time = |call: &dyn Fn() -> bool| {
        let started = Instant::now();
        black_box(call());
        started.elapsed().as_secs_f64() * 1e6
    };
    let (mut of_ours, mut of_bare): (Vec<f64>, Vec<f64>) =
        (0..CALLS).map(|_| (time(&ours), time(&bare))).unzip();
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    let (ours, bare) = (median(&mut of_ours), median(&mut of_bare));
    Row {
        ours,
        bare,
        ratio: ours / bare,
    }
}

struct Subject {
    name: &'static str,
    algorithm: Algorithm,
    jwk: Value,
    token: String,
    signed: Vec<u8>,
    signature: Vec<u8>,
    bare: ParsedPublicKey,
    key: DecodingKey,
}

impl Subject {
    /// The key among others of its kind.
    fn key_set(&self, count: usize) -> Result<KeySet, Failure> {
        let keys: Vec<Value> = (0..count)
            .map(|number| {
                let mut key = self.jwk.clone();
                if number > 0 {
                    key["kid"] = json!(format!("key-{number}"));
                }
                key
            })
            .collect();
        Ok(KeySet::from_json(
            json!({ "keys": keys }).to_string().as_bytes(),
        )?)
    }

    fn jsonwebtoken(&self) -> Result<bool, Failure> {
        let (signed, signature) = self.token.rsplit_once('.').ok_or("no token")?;
        let check = (DEFAULT_PROVIDER.verifier_factory)(&self.algorithm, &self.key)?;
        let signature = URL_SAFE_NO_PAD.decode(black_box(signature))?;
        Ok(check.verify(signed.as_bytes(), &signature).is_ok())
    }
}

fn rs256() -> Result<Subject, Failure> {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048)?;
    let key = pair.public_key();
    let n = key.modulus().big_endian_without_leading_zero();
    let e = key.exponent().big_endian_without_leading_zero();
    let signed = signed("RS256");
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign(
        &RSA_PKCS1_SHA256,
        &SystemRandom::new(),
        signed.as_bytes(),
        &mut signature,
    )?;
    let (n64, e64) = (URL_SAFE_NO_PAD.encode(n), URL_SAFE_NO_PAD.encode(e));
    Ok(Subject {
        name: "RS256",
        algorithm: Algorithm::RS256,
        key: DecodingKey::from_rsa_components(&n64, &e64)?,
        jwk: json!({"kty": "RSA", "kid": "k", "use": "sig", "alg": "RS256", "n": n64, "e": e64}),
        token: format!("{signed}.{}", URL_SAFE_NO_PAD.encode(&signature)),
        bare: RsaPublicKeyComponents { n, e }.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256)?,
        signed: signed.into_bytes(),
        signature,
    })
}

fn es256() -> Result<Subject, Failure> {
    let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)?;
    let point = pair.public_key().as_ref();
    let (x, y) = point[1..].split_at(32);
    let (x, y) = (URL_SAFE_NO_PAD.encode(x), URL_SAFE_NO_PAD.encode(y));
    let signed = signed("ES256");
    let signature = pair
        .sign(&SystemRandom::new(), signed.as_bytes())?
        .as_ref()
        .to_vec();
    Ok(Subject {
        name: "ES256",
        algorithm: Algorithm::ES256,
        key: DecodingKey::from_ec_components(&x, &y)?,
        jwk: json!({"kty": "EC", "crv": "P-256", "kid": "k", "use": "sig", "alg": "ES256", "x": x, "y": y}),
        token: format!("{signed}.{}", URL_SAFE_NO_PAD.encode(&signature)),
        bare: ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)?,
        signed: signed.into_bytes(),
        signature,
    })
}

/// Header and claims as Keycloak writes them for a user with roles at four clients.
fn signed(algorithm: &str) -> String {
    let header = format!(r#"{{"alg":"{algorithm}","typ" : "JWT","kid" : "k"}}"#);
    let claims = json!({
        "exp": NOW + 300, "iat": NOW, "jti": "onrtro:01c80bdd-573f-b260-8671-7cd2be6a75b5", "iss": ISSUER,
        "aud": ["scs-exchange-refresh", "scs-status-page", "scs-exchange", "zuul", "central-api", "account"],
        "sub": "36933dd0-2aa1-45f6-8740-183c60a257c5", "typ": "Bearer", "azp": "scs-ropc",
        "sid": "35tw6yOBxg3ng5RuTOqkDGwk", "acr": "1",
        "realm_access": {"roles": ["offline_access", "scs-admin", "uma_authorization", "default-roles-scs"]},
        "resource_access": {
            "scs-status-page": {"roles": ["incident-editor"]}, "zuul": {"roles": ["admin"]},
            "central-api": {"roles": ["tenant-admin"]},
            "account": {"roles": ["manage-account", "manage-account-links", "view-profile"]},
        },
        "scope": "openid aud-status-page profile scs-groups email", "email_verified": true, "name": "Alice Test",
        "groups": ["gd000001-member", "scs-admins"], "preferred_username": "alice", "given_name": "Alice",
        "family_name": "Test", "email": "alice@example.test",
    });
    format!(
        "{}.{}",
        URL_SAFE_NO_PAD.encode(header),
        URL_SAFE_NO_PAD.encode(claims.to_string())
    )
}
