//! Verification that asks the issuer where the token alone does not say enough.

use secrecy::SecretString;
use serde_json::{Map, Value};

use super::IntrospectionCache;
use crate::error::Error;
use crate::verify::{AccessClaims, Claims, Refusal, RemoteKeys, Verifier};

/// Verifies access tokens offline, and asks the issuer about those that say next to nothing.
///
/// Keycloak's lightweight tokens are signed and short, and carry no roles, groups or names. A
/// service that reads "no roles" from them locks everybody out; this fills in what the issuer
/// knows. Claims that the token itself carries win over those that are told.
///
/// With [`always`](Self::always) every token is asked about, so that a logout counts within
/// seconds, at the price of a request for each token and ten seconds.
///
/// What the issuer tells of a token's binding (`cnf`, DPoP) and of its end counts as if it stood
/// in the token.
///
/// ```no_run
/// # async fn example(token: &str) -> Result<(), Box<dyn std::error::Error>> {
/// use keycloak_auth::session::{IntrospectionCache, OnlineVerifier};
/// use keycloak_auth::verify::{Audience, Verifier};
/// use keycloak_auth::{Client, ClientAuthentication};
///
/// let client = Client::builder("https://keycloak.example.com/realms/scs", "scs-status-page")
///     .authentication(ClientAuthentication::basic("the client's secret"))
///     .build()?;
/// let verifier = Verifier::new(client.issuer().as_str(), Audience::of("scs-status-page"));
/// let verifier = OnlineVerifier::new(verifier, client.keys(), IntrospectionCache::new(client));
/// let claims = verifier.access_token(token).await?;
/// println!("{:?}", claims.realm_roles().collect::<Vec<_>>());
/// # Ok(()) }
/// ```
///
/// The client that asks must be in the token's `aud` (Keycloak 26 tells nobody else), and there is
/// no other use for a token at a service.
#[derive(Clone, Debug)]
pub struct OnlineVerifier {
    verifier: Verifier,
    keys: RemoteKeys,
    cache: IntrospectionCache,
    always: bool,
}

/// Why a token did not pass.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OnlineRefusal {
    /// It does not verify.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It verifies, but the issuer says that it is not good (any more), or not for this client.
    #[error(
        "token refused: the issuer says that it is not active (its session has ended, it was revoked, or the asking client is not in its audience)"
    )]
    Inactive,
    /// It verifies, but the issuer could not be asked about it.
    #[error("the issuer could not be asked about the token: {0}")]
    NotAsked(#[source] Error),
}

impl OnlineRefusal {
    /// Whether nothing was found out about the token, since the issuer did not answer or does not
    /// let this client ask: an answer of 503, not 401.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::Refused(refusal) => refusal.is_unavailable(),
            Self::Inactive => false,
            Self::NotAsked(_) => true,
        }
    }

    /// Whether a later try with the same token may succeed.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        match self {
            Self::Refused(refusal) => refusal.is_temporary(),
            Self::Inactive => false,
            Self::NotAsked(error) => error.is_temporary(),
        }
    }
}

impl OnlineVerifier {
    /// Verifies by these keys, and asks by this cache.
    #[must_use]
    pub fn new(verifier: Verifier, keys: RemoteKeys, cache: IntrospectionCache) -> Self {
        Self {
            verifier,
            keys,
            cache,
            always: false,
        }
    }

    /// Asks about every token, not only about lightweight ones.
    #[must_use]
    pub fn always(mut self) -> Self {
        self.always = true;
        self
    }

    /// The issuer whose tokens pass.
    #[must_use]
    pub fn issuer(&self) -> &str {
        self.verifier.issuer()
    }

    /// Checks an access token.
    ///
    /// # Errors
    /// Why it does not pass.
    pub async fn access_token(&self, token: &str) -> Result<AccessClaims, OnlineRefusal> {
        // Nothing is asked about what does not verify: garbage costs the issuer nothing.
        let claims = self.verifier.access_token(&self.keys, token).await?;
        if !self.always && !claims.is_lightweight() {
            return Ok(claims);
        }
        let token = SecretString::from(token);
        let told = self
            .cache
            .introspect(&token)
            .await
            .map_err(OnlineRefusal::NotAsked)?;
        match told.claims() {
            Some(told) if self.verifier.check_told(&claims, told)? => Ok(completed(claims, told)),
            _ => Err(OnlineRefusal::Inactive),
        }
    }
}

/// The claims of the token, and those of the answer that it does not have. The audience is always
/// the token's own: the answer lists more (`recordings/keycloak/399`).
fn completed(claims: AccessClaims, told: &Claims) -> AccessClaims {
    let mut members: Map<String, Value> = claims.into_claims().into_map();
    for (name, value) in told.as_map() {
        if !members.contains_key(name) {
            members.insert(name.clone(), value.clone());
        }
    }
    AccessClaims::told(members)
}
