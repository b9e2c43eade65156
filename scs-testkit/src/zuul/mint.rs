//! Tokens signed with a shared secret, as an operator mints them.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::auth::{CLIENT, ISSUER, OIDC_ISSUER, OIDC_SECRET, SECRET};
use crate::keycloak::jws::sign_secret;

/// Starts a token of `alice`, who is in no group, issued a second ago by this machine's clock and good for an hour.
/// [`Server::mint`](super::Server::mint) looks at the server's clock instead.
pub fn mint() -> Mint {
    Mint::at(Utc::now())
}

/// A token in the making.
#[derive(Clone, Debug)]
#[must_use]
pub struct Mint {
    now: DateTime<Utc>,
    claims: Map<String, Value>,
    secret: String,
}

impl Mint {
    pub(crate) fn at(now: DateTime<Utc>) -> Self {
        let mint = Self {
            now,
            claims: Map::new(),
            secret: SECRET.into(),
        };
        mint.claim("iss", json!(ISSUER))
            .claim("aud", json!(CLIENT))
            .user("alice")
            .claim("groups", json!([]))
            .issued_in(-1)
            .ttl(3600)
    }

    /// Whose it is.
    pub fn user(self, name: &str) -> Self {
        self.claim("sub", json!(name))
            .claim("preferred_username", json!(name))
    }

    /// Adds a group: `scs-admins` may all in the tenants `scs`, `private` and `rbac`, `scs-readers` reads in `private` and
    /// enqueues in `rbac`.
    pub fn group(mut self, group: &str) -> Self {
        if let Some(Value::Array(groups)) = self.claims.get_mut("groups") {
            groups.push(json!(group));
        }
        self
    }

    /// Makes it an administrator's for a tenant by the claim `zuul.admin`.
    pub fn admin(mut self, tenant: &str) -> Self {
        let mut tenants = self.claims.get("zuul").map_or_else(Vec::new, |zuul| {
            zuul["admin"].as_array().cloned().unwrap_or_default()
        });
        tenants.push(json!(tenant));
        self.claims
            .insert("zuul".into(), json!({ "admin": tenants }));
        self
    }

    /// Seconds from now until it expires; less than nothing for an expired one.
    pub fn ttl(self, seconds: i64) -> Self {
        let end = self.now.timestamp() + seconds;
        self.claim("exp", json!(end))
    }

    /// Seconds from now at which it is issued; more than nothing for an issuer whose clock is ahead.
    pub fn issued_in(self, seconds: i64) -> Self {
        let start = self.now.timestamp() + seconds;
        self.claim("iat", json!(start))
    }

    /// Issuer; the server knows `zuul_operator`.
    pub fn iss(self, issuer: &str) -> Self {
        self.claim("iss", json!(issuer))
    }

    /// Audience; the server wants `zuul.testbed`.
    pub fn aud(self, audience: &str) -> Self {
        self.claim("aud", json!(audience))
    }

    /// Signs with another secret.
    pub fn secret(mut self, secret: &str) -> Self {
        self.secret = secret.into();
        self
    }

    /// A token of the second realm, `scs`, in the place of an OpenID Connect provider's. (The real one is signed with RS256;
    /// what the server says about it is the same.)
    pub fn oidc(mut self) -> Self {
        self.secret = OIDC_SECRET.into();
        self.iss(OIDC_ISSUER).aud("zuul")
    }

    /// Sets any claim.
    pub fn claim(mut self, name: &str, value: Value) -> Self {
        self.claims.insert(name.into(), value);
        self
    }

    /// Leaves a claim out.
    pub fn omit(mut self, name: &str) -> Self {
        self.claims.remove(name);
        self
    }

    /// The token.
    #[must_use]
    pub fn token(self) -> String {
        sign_secret(self.secret.as_bytes(), &Value::Object(self.claims))
    }
}
