//! Giving a token back (RFC 7009).

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use scs_client_core::Form;
use secrecy::{ExposeSecret, SecretString};

use super::peek::{ID, Peek};
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::metadata::shown;
use crate::wire::{OAuthError, Revocation};

impl Client {
    /// Gives a token of this client back, so that nobody can use it any more.
    ///
    /// - A **refresh token** takes its session with it: the access tokens of that session are
    ///   dead at userinfo and introspection, though whoever verifies them offline sees no
    ///   difference until they expire. Keycloak 24 and 25 also withdraw the consent that the person
    ///   gave to this client, so that the next login asks for it again; 26.7.3 keeps it (measured).
    ///   This is also the way to end an offline login, which survives a logout.
    /// - An **access token** goes alone: its refresh token brings new ones all the same.
    /// - An **ID token** cannot be revoked and is refused before anything is sent.
    ///
    /// ```no_run
    /// # async fn example(client: keycloak_auth::Client, tokens: keycloak_auth::Tokens) -> keycloak_auth::Result<()> {
    /// match client.revoke(&tokens.access_token).access_token().await {
    ///     Err(error) if error.is_invalid_token() => println!("was not good any more"),
    ///     other => other?,
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`is_invalid_token`](Error::is_invalid_token) for a token that the issuer does not know, has
    /// expired or was revoked before. RFC 7009 counts that as a success and Keycloak answers 200
    /// with an error in it; it is an error here, because a program that revokes the wrong thing
    /// should learn it, and [`logout`](Self::logout) is there for those who only want it gone. (A
    /// second revocation of an access token is answered like the first.) Another client's token is
    /// the [code](Error::code) `invalid_request`.
    /// [`is_unsupported_by_server`](Error::is_unsupported_by_server) where the issuer cannot revoke (Dex).
    pub fn revoke(&self, token: &SecretString) -> Revoke {
        Revoke {
            client: self.clone(),
            token: token.clone(),
            hint: None,
        }
    }
}

/// A token to be given back; see [`Client::revoke`].
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct Revoke {
    client: Client,
    token: SecretString,
    hint: Option<&'static str>,
}

impl Revoke {
    /// Says that it is an access token; issuers with opaque tokens find it faster. Keycloak looks
    /// for itself, and a wrong hint does no harm there.
    pub fn access_token(mut self) -> Self {
        self.hint = Some("access_token");
        self
    }

    /// Says that it is a refresh token.
    pub fn refresh_token(mut self) -> Self {
        self.hint = Some("refresh_token");
        self
    }
}

impl IntoFuture for Revoke {
    type Output = Result<()>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let Self {
                client,
                token,
                hint,
            } = self;
            if Peek::at(&token).kind() == Some(ID) {
                return Err(Error::invalid_input(
                    "token",
                    "is an ID token, which cannot be revoked",
                ));
            }
            let url = client
                .endpoint_url("revocation_endpoint", |metadata| {
                    metadata.revocation_endpoint.as_ref()
                })
                .await?;
            let mut form = Form::new().secret("token", &token);
            if let Some(hint) = hint {
                form = form.field("token_type_hint", hint);
            }
            match client.post::<Revocation>(&url, form).await? {
                None => Ok(()),
                Some(said) => Err(refused(said, &token)),
            }
        })
    }
}

/// A success with an error in it (`recordings/keycloak/422`). Its words are not masked by the
/// sender, as those of a failure are.
fn refused(said: OAuthError, token: &SecretString) -> Error {
    let fit = |text: String| match token.expose_secret() {
        secret if !secret.is_empty() && text.contains(secret) => "…".to_owned(),
        _ => shown(&text),
    };
    let code = fit(said.error);
    let description = said.error_description.map(fit);
    let message = match &description {
        Some(words) => format!("nothing was revoked: {code}: {words}"),
        None => format!("nothing was revoked: {code}"),
    };
    Error::said(Kind::Call, message, code, description)
}
