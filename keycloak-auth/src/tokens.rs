//! The answer of a token endpoint.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use scs_client_core::Credential;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// The tokens that an issuer handed out, and how long they are good.
///
/// Nothing of it is written by `Debug` but kinds and times. There is no `Serialize`: a
/// [`TokenStore`](crate::store::TokenStore) keeps tokens, nothing else does.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tokens {
    /// The access token, for resource servers.
    ///
    /// After a token exchange that asked for an ID token, this is that ID token (RFC 8693 puts it here).
    pub access_token: SecretString,
    /// How the access token is presented: `Bearer`, `bearer`, `DPoP`, or `N_A` for what is no access token.
    pub token_type: String,
    /// The refresh token; used once where the issuer rotates them.
    pub refresh_token: Option<SecretString>,
    /// The ID token, where the scope `openid` was granted.
    pub id_token: Option<SecretString>,
    /// The scopes that were granted, which may be others than those asked for.
    pub scopes: Vec<String>,
    /// When the request for them was begun; lifetimes count from here.
    pub asked_at: DateTime<Utc>,
    /// How long the access token is good, where the issuer says so.
    pub lifetime: Option<Duration>,
    /// How long the refresh token is good; `None` for "no known end" (Keycloak writes 0 then).
    pub refresh_lifetime: Option<Duration>,
    /// The issuer's name for the session; opaque text.
    pub session_state: Option<String>,
    /// Which kind of token a token exchange gave (`urn:ietf:params:oauth:token-type:…`).
    pub issued_token_type: Option<String>,
}

impl Tokens {
    /// Until when the access token is good by the wall clock.
    #[must_use]
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        later(self.asked_at, self.lifetime?)
    }

    /// Until when the refresh token is good by the wall clock, where that is known.
    #[must_use]
    pub fn refresh_expires_at(&self) -> Option<DateTime<Utc>> {
        later(self.asked_at, self.refresh_lifetime?)
    }

    /// The access token as a credential for a client.
    #[must_use]
    pub fn credential(&self) -> Credential {
        credential(&self.access_token, self.expires_at())
    }

    /// Whether a scope was granted.
    #[must_use]
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes.iter().any(|granted| granted == scope)
    }

    pub(crate) fn from_answer(answer: TokenAnswer, asked_at: DateTime<Utc>) -> Self {
        Self {
            access_token: answer.access_token,
            token_type: answer.token_type.unwrap_or_else(|| "Bearer".to_owned()),
            refresh_token: answer.refresh_token,
            id_token: answer.id_token,
            scopes: answer
                .scope
                .unwrap_or_default()
                .split_ascii_whitespace()
                .map(str::to_owned)
                .collect(),
            asked_at,
            lifetime: answer.expires_in.map(Duration::from_secs),
            // 0 is "none" or "no known end", never "expired now" (recordings 050 and 600).
            refresh_lifetime: answer
                .refresh_expires_in
                .filter(|seconds| *seconds > 0)
                .map(Duration::from_secs),
            session_state: answer.session_state,
            issued_token_type: answer.issued_token_type,
        }
    }
}

pub(crate) fn credential(token: &SecretString, expires_at: Option<DateTime<Utc>>) -> Credential {
    let credential = Credential::bearer(token.clone());
    match expires_at {
        Some(instant) => credential.expires_at(instant),
        None => credential,
    }
}

fn later(start: DateTime<Utc>, by: Duration) -> Option<DateTime<Utc>> {
    start.checked_add_signed(TimeDelta::from_std(by).ok()?)
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("token_type", &self.token_type)
            .field("refresh_token", &self.refresh_token.is_some())
            .field("id_token", &self.id_token.is_some())
            .field("scopes", &self.scopes)
            .field("expires_at", &self.expires_at())
            .field("refresh_expires_at", &self.refresh_expires_at())
            .finish_non_exhaustive()
    }
}

/// The JSON of a token answer, as far as it is read.
#[derive(Deserialize)]
pub(crate) struct TokenAnswer {
    #[serde(deserialize_with = "token")]
    access_token: SecretString,
    #[serde(default)]
    token_type: Option<String>,
    #[serde(default, deserialize_with = "optional_token")]
    refresh_token: Option<SecretString>,
    #[serde(default, deserialize_with = "optional_token")]
    id_token: Option<SecretString>,
    #[serde(default, deserialize_with = "seconds")]
    expires_in: Option<u64>,
    #[serde(default, deserialize_with = "seconds")]
    refresh_expires_in: Option<u64>,
    #[serde(default)]
    scope: Option<String>,
    #[serde(default)]
    session_state: Option<String>,
    #[serde(default)]
    issued_token_type: Option<String>,
    /// What issuers add (`not-before-policy`), kept out of the way of the decoder.
    #[serde(flatten)]
    _more: BTreeMap<String, Value>,
}

fn token<'de, D: Deserializer<'de>>(from: D) -> Result<SecretString, D::Error> {
    optional_token(from)?.ok_or_else(|| serde::de::Error::custom("the token is empty"))
}

/// An empty token is no token.
fn optional_token<'de, D: Deserializer<'de>>(from: D) -> Result<Option<SecretString>, D::Error> {
    let token = Option::<SecretString>::deserialize(from)?;
    Ok(token.filter(|token| !token.expose_secret().is_empty()))
}

/// RFC 6749 says a number; some issuers write it as text, and a negative one means that it is over.
fn seconds<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    Ok(match Option::<Value>::deserialize(from)? {
        Some(Value::Number(number)) => match number.as_u64() {
            Some(seconds) => Some(seconds),
            None => number.as_f64().map(|seconds| seconds.max(0.0) as u64),
        },
        Some(Value::String(text)) => text.trim().parse().ok(),
        _ => None,
    })
}
