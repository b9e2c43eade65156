//! An issuer of our own, with keys made at run time, so that tokens can be wrong in just one way.

use std::sync::{Arc, LazyLock};

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair,
    KeyPair as _, RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512, RSA_PSS_SHA256,
    RSA_PSS_SHA384, RSA_PSS_SHA512, RsaKeyPair,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use scs_client_core::TestClock;
use serde_json::{Value, json};

use crate::verify::{Algorithm, Audience, KeySet, Verifier};

pub(super) const NOW: i64 = 1_800_000_000;
pub(super) const ISSUER: &str = "https://issuer.example.com/realms/scs";

pub(super) static FORGE: LazyLock<Forge> = LazyLock::new(Forge::new);

pub(super) struct Forge {
    pub(super) rsa: RsaKeyPair,
    pub(super) p256: EcdsaKeyPair,
    pub(super) p384: EcdsaKeyPair,
    pub(super) ed25519: Ed25519KeyPair,
}

impl Forge {
    pub(super) fn new() -> Self {
        Self {
            rsa: RsaKeyPair::generate(KeySize::Rsa2048).unwrap(),
            p256: EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap(),
            p384: EcdsaKeyPair::generate(&ECDSA_P384_SHA384_FIXED_SIGNING).unwrap(),
            ed25519: Ed25519KeyPair::generate().unwrap(),
        }
    }

    pub(super) fn rsa_jwk(&self) -> Value {
        let key = self.rsa.public_key();
        json!({
            "kty": "RSA", "kid": "rsa", "use": "sig", "alg": "RS256",
            "n": b64(key.modulus().big_endian_without_leading_zero()),
            "e": b64(key.exponent().big_endian_without_leading_zero()),
        })
    }

    pub(super) fn p256_jwk(&self) -> Value {
        ec_jwk("p256", "P-256", "ES256", self.p256.public_key().as_ref())
    }

    pub(super) fn p384_jwk(&self) -> Value {
        ec_jwk("p384", "P-384", "ES384", self.p384.public_key().as_ref())
    }

    pub(super) fn ed25519_jwk(&self) -> Value {
        let x = b64(self.ed25519.public_key().as_ref());
        json!({"kty": "OKP", "crv": "Ed25519", "kid": "ed", "use": "sig", "alg": "EdDSA", "x": x})
    }

    /// The keys as Keycloak publishes them.
    pub(super) fn keys(&self) -> KeySet {
        set(&[
            self.rsa_jwk(),
            self.p256_jwk(),
            self.p384_jwk(),
            self.ed25519_jwk(),
        ])
    }

    pub(super) fn rsa_public_der(&self) -> Vec<u8> {
        self.rsa.public_key().as_der().unwrap().as_ref().to_vec()
    }

    /// Signs two texts as they are.
    pub(super) fn sign(&self, algorithm: Algorithm, header: &str, payload: &[u8]) -> String {
        let signed = format!("{}.{}", b64(header.as_bytes()), b64(payload));
        let signature = self.signature(algorithm, signed.as_bytes());
        format!("{signed}.{}", b64(&signature))
    }

    pub(super) fn signature(&self, algorithm: Algorithm, message: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        let encoding: &'static dyn aws_lc_rs::signature::RsaEncoding = match algorithm {
            Algorithm::Rs256 => &RSA_PKCS1_SHA256,
            Algorithm::Rs384 => &RSA_PKCS1_SHA384,
            Algorithm::Rs512 => &RSA_PKCS1_SHA512,
            Algorithm::Ps256 => &RSA_PSS_SHA256,
            Algorithm::Ps384 => &RSA_PSS_SHA384,
            Algorithm::Ps512 => &RSA_PSS_SHA512,
            Algorithm::Es256 => return self.p256.sign(&random, message).unwrap().as_ref().to_vec(),
            Algorithm::Es384 => return self.p384.sign(&random, message).unwrap().as_ref().to_vec(),
            Algorithm::EdDsa => return self.ed25519.sign(message).as_ref().to_vec(),
        };
        let mut signature = vec![0; self.rsa.public_modulus_len()];
        self.rsa
            .sign(encoding, &random, message, &mut signature)
            .unwrap();
        signature
    }

    /// A token of this issuer with these claims, signed with the RSA key.
    pub(super) fn token(&self, claims: &Value) -> String {
        self.sign(
            Algorithm::Rs256,
            r#"{"alg":"RS256","typ":"JWT","kid":"rsa"}"#,
            claims.to_string().as_bytes(),
        )
    }

    /// A token with one header member replaced (or with `null`, taken away), signed with RSA.
    pub(super) fn with_header(&self, changes: Value) -> String {
        let header = changed(json!({"alg": "RS256", "typ": "JWT", "kid": "rsa"}), changes);
        self.sign(
            Algorithm::Rs256,
            &header.to_string(),
            access().to_string().as_bytes(),
        )
    }

    /// A token with some claims replaced (or with `null`, taken away).
    pub(super) fn with_claims(&self, changes: Value) -> String {
        self.token(&changed(access(), changes))
    }
}

/// The claims of a good access token.
pub(super) fn access() -> Value {
    json!({
        "iss": ISSUER, "aud": ["service", "account"], "sub": "u-1", "typ": "Bearer",
        "azp": "cli", "jti": "onrtro:1", "iat": NOW - 10, "exp": NOW + 300,
        "scope": "openid profile", "preferred_username": "alice",
        "realm_access": {"roles": ["admin"]},
        "resource_access": {"service": {"roles": ["editor"]}},
    })
}

/// The claims of a good ID token.
pub(super) fn id() -> Value {
    json!({
        "iss": ISSUER, "aud": "service", "sub": "u-1", "typ": "ID", "azp": "service",
        "iat": NOW - 10, "exp": NOW + 300,
    })
}

/// The claims of a good logout token.
pub(super) fn logout() -> Value {
    json!({
        "iss": ISSUER, "aud": "service", "sub": "u-1", "sid": "s-1", "typ": "Logout", "jti": "j-1",
        "iat": NOW - 10, "exp": NOW + 100,
        "events": {"http://schemas.openid.net/event/backchannel-logout": {}},
    })
}

/// `object` with the members of `changes`; `null` takes a member away.
pub(super) fn changed(mut object: Value, changes: Value) -> Value {
    let members = object.as_object_mut().unwrap();
    let Value::Object(changes) = changes else {
        panic!("changes are an object")
    };
    for (name, value) in changes {
        if value.is_null() {
            members.remove(&name);
        } else {
            members.insert(name, value);
        }
    }
    object
}

pub(super) fn set(keys: &[Value]) -> KeySet {
    KeySet::from_json(json!({ "keys": keys }).to_string().as_bytes()).unwrap()
}

pub(super) fn verifier() -> Verifier {
    at(NOW, Verifier::new(ISSUER, Audience::of("service"))).algorithms(Algorithm::ALL)
}

pub(super) fn at(now: i64, verifier: Verifier) -> Verifier {
    let now = DateTime::from_timestamp(now, 0).unwrap();
    verifier.clock(Arc::new(TestClock::at(now)))
}

pub(super) fn b64(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn ec_jwk(kid: &str, curve: &str, algorithm: &str, point: &[u8]) -> Value {
    let (x, y) = point[1..].split_at(point.len() / 2);
    json!({
        "kty": "EC", "crv": curve, "kid": kid, "use": "sig", "alg": algorithm,
        "x": b64(x), "y": b64(y),
    })
}
