//! New tokens for a refresh token.

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use scs_client_core::{CallOptions, Form};
use secrecy::SecretString;

use super::joined;
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::tokens::Tokens;
use crate::wire::RefreshGrant;

impl Client {
    /// Exchanges a refresh token for new tokens, once.
    ///
    /// Where the realm revokes used refresh tokens, a second use ends the session, the tokens of
    /// the first use included; so the request is repeated only where it cannot have arrived. Store
    /// the new refresh token before the old one is dropped - or leave all that to a
    /// [`TokenProvider`](crate::TokenProvider), which also keeps several processes apart.
    ///
    /// ```no_run
    /// # async fn example(client: keycloak_auth::Client, old: keycloak_auth::Tokens) -> keycloak_auth::Result<()> {
    /// if let Some(refresh_token) = &old.refresh_token {
    ///     let new = client.refresh(refresh_token).await?;
    ///     println!("good until {:?}", new.expires_at());
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`is_login_needed`](Error::is_login_needed) when the issuer has ended the login. After any
    /// error whose [`executed`](Error::executed) is not `No`, the token may have been used.
    pub fn refresh(&self, refresh_token: &SecretString) -> Refresh {
        Refresh {
            client: self.clone(),
            refresh_token: refresh_token.clone(),
            scopes: Vec::new(),
            at: None,
        }
    }
}

/// A request for new tokens; see [`Client::refresh`].
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct Refresh {
    client: Client,
    refresh_token: SecretString,
    scopes: Vec<String>,
    at: Option<(String, CallOptions)>,
}

impl Refresh {
    /// Asks for fewer scopes. Keycloak keeps its default ones all the same, and answers a wish for
    /// more with the old ones and no error.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Sends it there, within these limits, and looks nothing up before.
    pub(crate) fn at(mut self, endpoint: String, options: CallOptions) -> Self {
        self.at = Some((endpoint, options));
        self
    }
}

impl IntoFuture for Refresh {
    type Output = Result<Tokens>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let mut form = Form::new()
                .field("grant_type", "refresh_token")
                .secret("refresh_token", &self.refresh_token);
            if let Some(scope) = joined(&self.scopes)? {
                form = form.field("scope", scope);
            }
            let client = &self.client;
            let answer = match self.at {
                None => client.token_request::<RefreshGrant>(form).await,
                Some((url, options)) => {
                    let asked_at = client.now();
                    let answer = client.post_with::<RefreshGrant>(&url, form, options).await;
                    answer.map(|answer| Tokens::from_answer(answer, asked_at))
                }
            };
            answer.map_err(ended)
        })
    }
}

/// All ends of a login are 400 `invalid_grant`: expired, logged out, user disabled, token used twice.
fn ended(error: Error) -> Error {
    if error.code() != Some("invalid_grant") {
        return error;
    }
    Error::because(
        Kind::LoginNeeded,
        "the login has ended, log in again",
        error,
    )
}
