//! A [tower](https://docs.rs/tower-layer) layer that lets in requests with a good token.
//!
//! It stands before any service of `http` requests (axum, tonic, hyper): a request gets through
//! with a verified access token whose [`AccessClaims`] are an
//! extension of it, or it is answered here.
//!
//! ```
//! use axum::{Extension, Router, routing::get};
//! use keycloak_auth::Client;
//! use keycloak_auth::layer::VerifyLayer;
//! use keycloak_auth::verify::{AccessClaims, Audience, Verifier};
//!
//! async fn whoami(Extension(claims): Extension<AccessClaims>) -> String {
//!     claims.preferred_username().unwrap_or("somebody").to_owned()
//! }
//!
//! # fn example() -> keycloak_auth::Result<Router> {
//! let client = Client::builder("https://keycloak.example.com/realms/scs", "scs-status-page").build()?;
//! let verifier = Verifier::new(client.issuer().as_str(), Audience::of("scs-status-page"));
//! let layer = VerifyLayer::new(verifier, client.keys()).realm("scs");
//! let app = Router::new()
//!     .route("/whoami", get(whoami))
//!     .layer(layer.require_client_role("scs-status-page", "incident-editor"));
//! # Ok(app) }
//! ```
//!
//! | request | answer |
//! |---|---|
//! | a good token with all that is required | the service's, with the claims as an extension |
//! | no `Authorization` | 401, a challenge without `error`; the service's, with [`allow_anonymous`](VerifyLayer::allow_anonymous) |
//! | another scheme (`Basic`, `DPoP`) | 401, a challenge without `error`, anonymous or not |
//! | two `Authorization` fields, or something that is no token behind `Bearer` | 400 `invalid_request` |
//! | a token that is refused | 401 `invalid_token` and why, **also where anonymous is allowed** |
//! | a good token without a required role or scope | 403 `insufficient_scope` and which |
//! | a token while the issuer's keys cannot be had | 503 with `Retry-After` |
//!
//! Tokens in the query or in a form are not read: they end up in logs. No answer and no log holds
//! a token. Answers have no body; what is to be said stands in `WWW-Authenticate`, as RFC 6750
//! wants. Preflight requests carry no token, so put a CORS layer outside of this one.
//!
//! # A session
//!
//! With the example `protected` of this crate before Keycloak 26.7.3 and its testbed realm:
//!
//! ```text
//! $ cargo run -p keycloak-auth --features tower --example protected -- \
//!       http://127.0.0.1:18080/realms/scs scs-status-page 127.0.0.1:13000 &
//! $ TOKEN=$(curl -s -u scs-robot:scs-robot-secret -d grant_type=client_credentials \
//!       http://127.0.0.1:18080/realms/scs/protocol/openid-connect/token | jq -r .access_token)
//!
//! $ curl -si http://127.0.0.1:13000/whoami
//! HTTP/1.1 401 Unauthorized
//! www-authenticate: Bearer realm="scs"
//! content-length: 0
//!
//! $ curl -si -H "Authorization: Bearer $TOKEN" http://127.0.0.1:13000/whoami
//! HTTP/1.1 200 OK
//! content-type: text/plain; charset=utf-8
//! content-length: 72
//!
//! service-account-scs-robot, in scs-admins, until 2026-11-24 20:26:35 UTC
//!
//! $ curl -si -H "Authorization: Bearer $TOKEN" -X POST http://127.0.0.1:13000/incidents
//! HTTP/1.1 200 OK
//! content-type: text/plain; charset=utf-8
//! content-length: 36
//!
//! opened by service-account-scs-robot
//!
//! $ curl -si -H "Authorization: Bearer $TOKEN" http://127.0.0.1:13000/zones
//! HTTP/1.1 403 Forbidden
//! www-authenticate: Bearer realm="scs", error="insufficient_scope", error_description="the realm role zone-keeper is missing"
//! content-length: 0
//!
//! $ curl -si -H "Authorization: Bearer ${TOKEN}x" http://127.0.0.1:13000/
//! HTTP/1.1 401 Unauthorized
//! www-authenticate: Bearer realm="scs", error="invalid_token", error_description="its signature is not base64url"
//! content-length: 0
//!
//! $ curl -si http://127.0.0.1:13000/
//! HTTP/1.1 200 OK
//! content-type: text/plain; charset=utf-8
//! content-length: 24
//!
//! Hello, whoever you are.
//! ```
//!
//! (The `date` lines are left out.) With an issuer that nobody listens for the first answer is
//! 503 with `retry-after: 10` after the client's attempts, and the next ones come at once.

mod answer;
mod credential;
mod service;

use std::fmt;
use std::sync::Arc;

pub use self::service::VerifyService;
use crate::session::{OnlineRefusal, OnlineVerifier};
use crate::verify::{AccessClaims, RemoteKeys, Verifier};

/// Lets in requests with a good access token; see the [module](self).
#[derive(Clone)]
pub struct VerifyLayer {
    gate: Arc<Gate>,
}

/// What a request must bring.
#[derive(Clone)]
struct Gate {
    check: Check,
    realm: String,
    required: Vec<Required>,
    anonymous: bool,
}

#[derive(Clone)]
enum Check {
    Offline(Verifier, RemoteKeys),
    Online(OnlineVerifier),
}

#[derive(Clone, Debug, PartialEq)]
enum Required {
    RealmRole(String),
    ClientRole { client: String, role: String },
    Scope(String),
}

impl VerifyLayer {
    /// Verifies offline, by these keys.
    #[must_use]
    pub fn new(verifier: Verifier, keys: RemoteKeys) -> Self {
        let issuer = verifier.issuer().to_owned();
        Self::of(Check::Offline(verifier, keys), issuer)
    }

    /// Verifies, and asks the issuer about lightweight tokens, or about all.
    #[must_use]
    pub fn online(verifier: OnlineVerifier) -> Self {
        let issuer = verifier.issuer().to_owned();
        Self::of(Check::Online(verifier), issuer)
    }

    fn of(check: Check, issuer: String) -> Self {
        Self {
            gate: Arc::new(Gate {
                check,
                realm: issuer,
                required: Vec::new(),
                anonymous: false,
            }),
        }
    }

    /// Names the protection space in challenges; the issuer otherwise.
    #[must_use]
    pub fn realm(self, name: impl Into<String>) -> Self {
        self.with(|gate| gate.realm = name.into())
    }

    /// Lets in only users with this role in the whole realm. All that is required must be there.
    #[must_use]
    pub fn require_realm_role(self, role: impl Into<String>) -> Self {
        self.with(|gate| gate.required.push(Required::RealmRole(role.into())))
    }

    /// Lets in only users with this role at a client.
    #[must_use]
    pub fn require_client_role(self, client: impl Into<String>, role: impl Into<String>) -> Self {
        let required = Required::ClientRole {
            client: client.into(),
            role: role.into(),
        };
        self.with(|gate| gate.required.push(required))
    }

    /// Lets in only tokens with this scope.
    #[must_use]
    pub fn require_scope(self, scope: impl Into<String>) -> Self {
        self.with(|gate| gate.required.push(Required::Scope(scope.into())))
    }

    /// Lets in requests without a credential as well, and without the extension: ask for an
    /// `Option` of it. What is required holds for those that bring a token. A token that is
    /// refused never makes its sender anonymous: he would be shown less, and not know why.
    #[must_use]
    pub fn allow_anonymous(self) -> Self {
        self.with(|gate| gate.anonymous = true)
    }

    fn with(mut self, change: impl FnOnce(&mut Gate)) -> Self {
        change(Arc::make_mut(&mut self.gate));
        self
    }
}

impl Gate {
    async fn verify(&self, token: &str) -> Result<AccessClaims, OnlineRefusal> {
        match &self.check {
            Check::Offline(verifier, keys) => Ok(verifier.access_token(keys, token).await?),
            Check::Online(verifier) => verifier.access_token(token).await,
        }
    }

    /// The first thing that is required and missing.
    fn missing(&self, claims: &AccessClaims) -> Option<&Required> {
        self.required
            .iter()
            .find(|required| !required.is_met(claims))
    }

    /// The scopes that are required, as a challenge names them.
    fn scopes(&self) -> Vec<&str> {
        let mut scopes = Vec::new();
        for required in &self.required {
            if let Required::Scope(scope) = required {
                scopes.push(scope.as_str());
            }
        }
        scopes
    }
}

impl Required {
    fn is_met(&self, claims: &AccessClaims) -> bool {
        match self {
            Self::RealmRole(role) => claims.has_realm_role(role),
            Self::ClientRole { client, role } => claims.has_client_role(client, role),
            Self::Scope(scope) => claims.has_scope(scope),
        }
    }
}

impl fmt::Display for Required {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RealmRole(role) => write!(f, "the realm role {role}"),
            Self::ClientRole { client, role } => {
                write!(f, "the role {role} of the client {client}")
            }
            Self::Scope(scope) => write!(f, "the scope {scope}"),
        }
    }
}

impl<S> tower_layer::Layer<S> for VerifyLayer {
    type Service = VerifyService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        VerifyService::new(inner, Arc::clone(&self.gate))
    }
}

impl fmt::Debug for VerifyLayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VerifyLayer").field(&self.gate).finish()
    }
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gate")
            .field("realm", &self.realm)
            .field("required", &self.required)
            .field("anonymous", &self.anonymous)
            .finish_non_exhaustive()
    }
}
