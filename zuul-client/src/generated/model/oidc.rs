// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `oidc`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::{Deserialize, Serialize};

/// One public key; which members it has depends on its type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Jwk {
    /// The family of the key; `RSA` on all releases so far.
    pub kty: String,
    /// The signature algorithm that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
    /// The curve of a key that is not RSA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crv: Option<String>,
    /// The exponent of an RSA key, base64url.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub e: Option<String>,
    /// What may be done with the key; not sent by release 14.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub key_ops: Vec<String>,
    /// What the header of a token names it by, the algorithm and a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// The modulus of an RSA key, base64url.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<String>,
    /// What it is for; `sig` means signatures.
    #[serde(rename = "use", default, skip_serializing_if = "Option::is_none")]
    pub key_use: Option<String>,
    /// The first coordinate of such a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<String>,
    /// The second coordinate, where the curve has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<String>,
}

impl Jwk {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(kty: impl Into<String>) -> Self {
        Self {
            kty: kty.into(),
            alg: None,
            crv: None,
            e: None,
            key_ops: Default::default(),
            kid: None,
            n: None,
            key_use: None,
            x: None,
            y: None,
        }
    }
}

scs_wire::setters! {
    Jwk {
        plain kty: String,
        opt alg: String,
        opt crv: String,
        opt e: String,
        plain key_ops: Vec<String>,
        opt kid: String,
        opt n: String,
        opt key_use: String,
        opt x: String,
        opt y: String,
    }
}

/// The public keys by which tokens of Zuul can be checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Jwks {
    /// The keys in use; there may be old ones beside the new, for the time of a rotation.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub keys: Vec<Jwk>,
}

impl Jwks {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Jwks {
        plain keys: Vec<Jwk>,
    }
}

/// Where others find what they need to check tokens that Zuul gives to jobs.
///
/// Zuul is the issuer here; it has nothing to do with the tokens that this client sends. An
/// unknown tenant gets the answer for the whole installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OpenidConfiguration {
    /// The address that stands in the tokens as `iss`; empty when the server has no web root
    /// configured.
    pub issuer: String,
    /// What the tokens may say.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub claims_supported: Vec<String>,
    /// How tokens may be signed, `RS256` by default.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub id_token_signing_alg_values_supported: Vec<String>,
    /// Where the public keys are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jwks_uri: Option<String>,
    /// Always `id_token`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub response_types_supported: Vec<String>,
    /// Always `public`, that is, everybody sees the same subject.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub subject_types_supported: Vec<String>,
}

impl OpenidConfiguration {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(issuer: impl Into<String>) -> Self {
        Self {
            issuer: issuer.into(),
            claims_supported: Default::default(),
            id_token_signing_alg_values_supported: Default::default(),
            jwks_uri: None,
            response_types_supported: Default::default(),
            subject_types_supported: Default::default(),
        }
    }
}

scs_wire::setters! {
    OpenidConfiguration {
        plain issuer: String,
        plain claims_supported: Vec<String>,
        plain id_token_signing_alg_values_supported: Vec<String>,
        opt jwks_uri: String,
        plain response_types_supported: Vec<String>,
        plain subject_types_supported: Vec<String>,
    }
}
