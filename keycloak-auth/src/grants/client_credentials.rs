//! A token for the client itself.

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use scs_client_core::Form;

use super::joined;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::tokens::Tokens;
use crate::wire::ClientCredentialsGrant;

impl Client {
    /// Asks for a token in the client's own name (its service account).
    ///
    /// Keycloak answers without a refresh token, even where `offline_access` is asked for and
    /// named in the granted scopes: ask again when it expires, or let a
    /// [`TokenProvider`](crate::TokenProvider) do so.
    ///
    /// ```no_run
    /// # async fn example() -> keycloak_auth::Result<()> {
    /// use keycloak_auth::{Client, ClientAuthentication};
    ///
    /// let client = Client::builder("https://keycloak.example.com/realms/scs", "status-robot")
    ///     .authentication(ClientAuthentication::basic("the client's secret"))
    ///     .build()?;
    /// let tokens = client.client_credentials().scopes(["aud-status-page"]).await?;
    /// println!("good until {:?}", tokens.expires_at());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`is_bad_client`](Error::is_bad_client), [`is_not_allowed`](Error::is_not_allowed) for a
    /// client without a service account, [`is_temporary`](Error::is_temporary), and
    /// [`is_unsupported_by_server`](Error::is_unsupported_by_server) at Dex, which has no such grant.
    pub fn client_credentials(&self) -> ClientCredentials {
        ClientCredentials {
            client: self.clone(),
            scopes: Vec::new(),
        }
    }
}

/// A request for a token in the client's own name; see [`Client::client_credentials`].
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct ClientCredentials {
    client: Client,
    scopes: Vec<String>,
}

impl ClientCredentials {
    /// Asks for these scopes besides the client's default ones. `openid` brings an ID token.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }
}

impl IntoFuture for ClientCredentials {
    type Output = Result<Tokens>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            if self.client.is_public() {
                return Err(Error::invalid_input(
                    "client authentication",
                    "a public client has no token of its own; give the client's secret or key",
                ));
            }
            let mut form = Form::new().field("grant_type", "client_credentials");
            if let Some(scope) = joined(&self.scopes)? {
                form = form.field("scope", scope);
            }
            self.client
                .token_request::<ClientCredentialsGrant>(form)
                .await
        })
    }
}
