//! Whether a token is good, as the issuer says it now (RFC 7662).

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

use scs_client_core::{CallOptions, Form};
use secrecy::SecretString;
use serde_json::{Map, Value};

use crate::client::Client;
use crate::error::{Error, Result};
use crate::verify::{AccessClaims, StrictObject};
use crate::wire;

impl Client {
    /// Asks the issuer whether a token is good, and for all that it knows of it.
    ///
    /// For ended sessions, which no signature shows, and for lightweight tokens, which carry
    /// nothing; ask [an `IntrospectionCache`](crate::session::IntrospectionCache) where the same
    /// token comes many times a second. That a token is not active is an answer, not an error.
    ///
    /// ```no_run
    /// # async fn example(client: keycloak_auth::Client, token: secrecy::SecretString) -> keycloak_auth::Result<()> {
    /// let introspection = client.introspect(&token).await?;
    /// if let Some(claims) = introspection.claims() {
    ///     let roles: Vec<&str> = claims.realm_roles().collect();
    ///     println!("{:?} may {roles:?}", introspection.username());
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// What differs between releases, measured:
    ///
    /// | token, asked by | 26.7.3 | 25.0.6 | 24.0.5 |
    /// |---|---|---|---|
    /// | access token, a client in its `aud` | active | active | active |
    /// | access token, a client **outside** its `aud` | **not active** | active, all claims | as 25 |
    /// | access token without `aud` | not active | active | as 25 |
    /// | lightweight access token | active, all claims | the same | the same |
    /// | refresh token, ID token | not active | active, `token_type` `Refresh`, `ID` | as 25 |
    /// | garbage, another realm's, ended session | not active | not active | not active |
    /// | unsigned (`alg` none) | not active | 400, read as not active | as 25 |
    /// | [`as_jwt`](Introspect::as_jwt), client may | member `jwt` | member `jwt` | ignored |
    /// | `as_jwt`, client may not | without `jwt` | without `jwt` | ignored |
    /// | `as_jwt`, garbage | not active | 400, read as not active | not active |
    /// | wrong secret, unknown client | 401 `invalid_client` | 401 `invalid_request` | as 25 |
    /// | public client | 403 `invalid_request` | the same | the same |
    ///
    /// So **active does not mean "for me"**, nor "an access token", before 26: verify the token as
    /// well, as [`OnlineVerifier`](crate::session::OnlineVerifier) does.
    ///
    /// # Errors
    /// [`is_bad_client`](Error::is_bad_client), [`is_invalid_input`](Error::is_invalid_input) for a
    /// public client, which no issuer answers, and [`is_temporary`](Error::is_temporary).
    pub fn introspect(&self, token: &SecretString) -> Introspect {
        Introspect {
            client: self.clone(),
            token: token.clone(),
            as_jwt: false,
        }
    }
}

/// A question whether a token is good; see [`Client::introspect`].
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct Introspect {
    client: Client,
    token: SecretString,
    as_jwt: bool,
}

impl Introspect {
    /// Asks for the whole token as a signed one, too: a lightweight token comes back with all its
    /// claims, to be handed on to services that verify offline.
    ///
    /// Keycloak 25 and later answer where the client has the switch for it; 24 ignores it. It is
    /// there as [`Introspection::jwt`].
    pub fn as_jwt(mut self) -> Self {
        self.as_jwt = true;
        self
    }
}

impl IntoFuture for Introspect {
    type Output = Result<Introspection>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let Self {
                client,
                token,
                as_jwt,
            } = self;
            if client.is_public() {
                return Err(Error::invalid_input(
                    "client authentication",
                    "a public client may not introspect; give the client's secret or key",
                ));
            }
            let url = client
                .endpoint_url("introspection_endpoint", |metadata| {
                    metadata.introspection_endpoint.as_ref()
                })
                .await?;
            let form = Form::new().secret("token", &token);
            let options = match as_jwt {
                // The answer is JSON all the same (`recordings/keycloak/396`).
                true => CallOptions::new().header("Accept", "application/jwt"),
                false => CallOptions::new(),
            };
            match client
                .post_with::<wire::Introspection>(&url, form, options)
                .await
            {
                Ok(StrictObject(members)) => Ok(Introspection::read(members)),
                Err(error) if is_no_token(&error) => Ok(Introspection::inactive()),
                Err(error) => Err(error),
            }
        })
    }
}

/// 25 and 24 fail where 26 says "not active" (`recordings/keycloak`, table of versions).
fn is_no_token(error: &Error) -> bool {
    error.code() == Some("invalid_request")
        && error.description() == Some("Failed to introspect token.")
}

/// What the issuer says about a token. `Debug` shows whether it is active, and whose it is.
#[derive(Clone)]
pub struct Introspection {
    claims: Option<AccessClaims>,
    jwt: Option<SecretString>,
}

impl Introspection {
    fn read(mut members: Map<String, Value>) -> Self {
        if members.remove("active") != Some(Value::Bool(true)) {
            return Self::inactive();
        }
        let jwt = match members.remove("jwt") {
            Some(Value::String(jwt)) if !jwt.is_empty() => Some(jwt.into()),
            _ => None,
        };
        Self {
            claims: Some(AccessClaims::told(members)),
            jwt,
        }
    }

    fn inactive() -> Self {
        Self {
            claims: None,
            jwt: None,
        }
    }

    /// Whether the token is good.
    ///
    /// Keycloak 26 also says "no" to a client that the token is not meant for.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.claims.is_some()
    }

    /// What the issuer says of a good token; where it names no end, there is
    /// [none](crate::verify::Claims::expires_at) (it reads as the end of time).
    #[must_use]
    pub fn claims(&self) -> Option<&AccessClaims> {
        self.claims.as_ref()
    }

    /// The client that the token was issued to. Keycloak 26 leaves `client_id` out for some
    /// service accounts; `azp` is there then.
    #[must_use]
    pub fn client_id(&self) -> Option<&str> {
        self.text("client_id")
            .or_else(|| self.claims()?.authorized_party())
    }

    /// The login name of the token's owner.
    #[must_use]
    pub fn username(&self) -> Option<&str> {
        self.text("username")
            .or_else(|| self.claims()?.preferred_username())
    }

    /// The kind of the token: `Bearer` or `bearer`, and `Refresh`, `Offline` or `ID` before 26.
    #[must_use]
    pub fn token_type(&self) -> Option<&str> {
        self.text("token_type").or_else(|| self.text("typ"))
    }

    /// The whole token, signed, where it was [asked for](Introspect::as_jwt) and given.
    #[must_use]
    pub fn jwt(&self) -> Option<&SecretString> {
        self.jwt.as_ref()
    }

    fn text(&self, member: &str) -> Option<&str> {
        self.claims()?.get(member)?.as_str()
    }
}

impl fmt::Debug for Introspection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Introspection")
            .field("active", &self.is_active())
            .field("claims", &self.claims)
            .field("jwt", &self.jwt.is_some())
            .finish()
    }
}
