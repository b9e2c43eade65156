//! Client assertions (RFC 7523): short-lived tokens that a client signs about itself.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER;
use jsonwebtoken::{Algorithm, EncodingKey};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value, json};

use crate::error::{Error, Kind, Result};

/// How long an assertion is good: long enough for a slow network, short enough to be of no use later.
const LIFETIME: i64 = 60;

/// Keycloak 24 and 25 refuse an assertion from the future, 26 one that is 60 s ahead; an issuer
/// whose clock is behind by a little must not notice.
const BACK_DATED: i64 = 5;

/// The algorithm of a client's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SigningAlgorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// RSASSA-PSS with SHA-256.
    Ps256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// EdDSA on Ed25519.
    EdDsa,
}

impl SigningAlgorithm {
    fn jws(self) -> Algorithm {
        match self {
            Self::Rs256 => Algorithm::RS256,
            Self::Ps256 => Algorithm::PS256,
            Self::Es256 => Algorithm::ES256,
            Self::EdDsa => Algorithm::EdDSA,
        }
    }
}

/// A client's private key.
#[derive(Clone)]
pub struct SigningKey {
    algorithm: SigningAlgorithm,
    key: EncodingKey,
    key_id: Option<String>,
}

impl SigningKey {
    /// Reads a private key from PEM: PKCS #8, for RSA also PKCS #1.
    ///
    /// ```no_run
    /// use keycloak_auth::{SigningAlgorithm, SigningKey};
    ///
    /// let pem = std::fs::read("robot.pem")?;
    /// let key = SigningKey::from_pem(SigningAlgorithm::Es256, &pem)?.key_id("robot-2026");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// A text that is no private key of this kind, or one that cannot sign.
    pub fn from_pem(algorithm: SigningAlgorithm, pem: impl AsRef<[u8]>) -> Result<Self> {
        let pem = pem.as_ref();
        let key = match algorithm {
            SigningAlgorithm::Rs256 | SigningAlgorithm::Ps256 => EncodingKey::from_rsa_pem(pem),
            SigningAlgorithm::Es256 => EncodingKey::from_ec_pem(pem),
            SigningAlgorithm::EdDsa => EncodingKey::from_ed_pem(pem),
        };
        // The library's words may quote the file.
        let refused = || {
            Error::invalid_input(
                "client key",
                format!("is no PEM with a private key for {algorithm:?}"),
            )
        };
        let key = key.map_err(|_| refused())?;
        sign(b"", &key, algorithm.jws()).map_err(|_| refused())?;
        Ok(Self {
            algorithm,
            key,
            key_id: None,
        })
    }

    /// Names the key (`kid`), where the client is registered with several.
    #[must_use]
    pub fn key_id(mut self, id: impl Into<String>) -> Self {
        self.key_id = Some(id.into());
        self
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey")
            .field("algorithm", &self.algorithm)
            .field("key_id", &self.key_id)
            .finish_non_exhaustive()
    }
}

/// What an assertion says.
pub(super) struct Assertion<'a> {
    pub(super) client_id: &'a str,
    /// One value: Keycloak 26 refuses two even where both are right.
    pub(super) audience: &'a str,
    pub(super) now: DateTime<Utc>,
}

impl Assertion<'_> {
    pub(super) fn sign(&self, key: &SigningKey) -> Result<SecretString> {
        self.signed(&key.key, key.algorithm.jws(), key.key_id.as_deref())
    }

    pub(super) fn sign_with_secret(&self, secret: &SecretString) -> Result<SecretString> {
        let key = EncodingKey::from_secret(secret.expose_secret().as_bytes());
        self.signed(&key, Algorithm::HS256, None)
    }

    fn signed(
        &self,
        key: &EncodingKey,
        algorithm: Algorithm,
        key_id: Option<&str>,
    ) -> Result<SecretString> {
        let mut header = Map::new();
        header.insert("alg".to_owned(), json!(algorithm));
        header.insert("typ".to_owned(), json!("JWT"));
        if let Some(id) = key_id {
            header.insert("kid".to_owned(), json!(id));
        }
        let now = self.now.timestamp();
        // No `nbf`: 24 and 25 give it no grace at all.
        let claims = json!({
            "iss": self.client_id,
            "sub": self.client_id,
            "aud": self.audience,
            "jti": random_id(),
            "iat": now - BACK_DATED,
            "exp": now + LIFETIME,
        });
        let message = format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(Value::Object(header).to_string()),
            URL_SAFE_NO_PAD.encode(claims.to_string())
        );
        let signature = sign(message.as_bytes(), key, algorithm).map_err(|error| {
            Error::with_source(Kind::InvalidInput, "the assertion cannot be signed", error)
        })?;
        Ok(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)).into())
    }
}

/// Signs by aws-lc, named explicitly: the library's process default panics once any dependency
/// switches its other provider on as well.
fn sign(
    message: &[u8],
    key: &EncodingKey,
    algorithm: Algorithm,
) -> Result<Vec<u8>, jsonwebtoken::errors::Error> {
    let signer = (DEFAULT_PROVIDER.signer_factory)(&algorithm, key)?;
    signer
        .try_sign(message)
        .map_err(|_| jsonwebtoken::errors::ErrorKind::InvalidKeyFormat.into())
}

/// 128 random bits that nobody guesses; a repeated one is refused as "Token reuse detected".
fn random_id() -> String {
    openidconnect::Nonce::new_random_len(16).secret().clone()
}
