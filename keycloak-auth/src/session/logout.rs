//! The end of a login, for a browser and for a program.

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use scs_client_core::{Empty, Form, HttpMethod, Operation, OperationInfo};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::peek::{ID, Peek};
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::tokens::Tokens;

impl Client {
    /// Makes the URL that logs a person's browser out (OpenID Connect RP-Initiated Logout 1.0).
    ///
    /// With an ID token the person is logged out at once and sent on; without one Keycloak asks
    /// first. The ID token may have expired, and the session may be gone. **Offline logins survive
    /// this**, their access tokens included: [`revoke`](Self::revoke) their refresh token.
    ///
    /// ```no_run
    /// # async fn example(client: keycloak_auth::Client, tokens: keycloak_auth::Tokens) -> keycloak_auth::Result<()> {
    /// use secrecy::ExposeSecret as _;
    ///
    /// let mut url = client.logout_url().post_logout_redirect_uri("https://portal.example.com/bye");
    /// if let Some(id_token) = &tokens.id_token {
    ///     url = url.id_token_hint(id_token);
    /// }
    /// let location = url.await?;
    /// // "Location: …" of a redirect; it holds the ID token, so it does not belong into a log.
    /// # let _ = location.expose_secret();
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`is_invalid_input`](Error::is_invalid_input) for a hint that is no ID token or another
    /// client's, and for an address that is no URL;
    /// [`is_unsupported_by_server`](Error::is_unsupported_by_server) where the issuer has no such address.
    pub fn logout_url(&self) -> LogoutUrl {
        LogoutUrl {
            client: self.clone(),
            id_token: None,
            redirect_uri: None,
            state: None,
            ui_locales: None,
        }
    }

    /// Ends the whole session of a refresh token, by a way that Keycloak alone has: other issuers
    /// do not read a form like this one. A second time does no harm.
    ///
    /// All clients that take part in the session are logged out, and told so where they have a
    /// back channel; the person's consent stays. An offline refresh token ends its offline login.
    ///
    /// # Errors
    /// The [code](Error::code) `invalid_grant` for what is no refresh token of this client, and
    /// [`is_bad_client`](Error::is_bad_client).
    pub async fn end_session(&self, refresh_token: &SecretString) -> Result<()> {
        let url = self.end_session_endpoint().await?;
        let form = Form::new().secret("refresh_token", refresh_token);
        self.post::<EndSession>(&url, form).await
    }

    /// Logs a program out: afterwards these tokens get nobody anything from the issuer.
    ///
    /// Gives the refresh token back, or the access token where there is no other; a token that is
    /// not good any more is as welcome as a success. Where the issuer names no revocation
    /// endpoint, [`end_session`](Self::end_session) is tried. Access tokens that others verify
    /// offline are good until they expire. Remove the tokens from your store whatever this gives.
    ///
    /// # Errors
    /// [`is_unsupported_by_server`](Error::is_unsupported_by_server) where the issuer offers none of
    /// the two ways, [`is_bad_client`](Error::is_bad_client), [`is_temporary`](Error::is_temporary).
    pub async fn logout(&self, tokens: &Tokens) -> Result<()> {
        let revoked = match &tokens.refresh_token {
            Some(token) => self.revoke(token).refresh_token().await,
            // After a token exchange this may be an ID token, which is no one's to give back.
            None if Peek::at(&tokens.access_token).kind() == Some(ID) => return Ok(()),
            None => self.revoke(&tokens.access_token).access_token().await,
        };
        match (revoked, &tokens.refresh_token) {
            (Err(error), _) if error.is_invalid_token() => Ok(()),
            (Err(error), Some(token)) if error.kind() == Kind::Unsupported => {
                // The first reason is the better one: the second way is no standard.
                self.end_session(token).await.map_err(|_| error)
            }
            (result, _) => result,
        }
    }

    async fn end_session_endpoint(&self) -> Result<String> {
        self.endpoint_url("end_session_endpoint", |metadata| {
            metadata.end_session_endpoint.as_ref()
        })
        .await
    }
}

/// Keycloak's logout by refresh token: 204, again and again (`recordings/keycloak/598`).
enum EndSession {}

impl Operation for EndSession {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo = OperationInfo::new("end_session", HttpMethod::Post, "")
        .idempotent(true)
        .accepts(&[204]);
}

/// The URL of a logout in the making; see [`Client::logout_url`].
#[derive(Clone, Debug)]
#[must_use = "it is no URL until it is awaited"]
pub struct LogoutUrl {
    client: Client,
    id_token: Option<SecretString>,
    redirect_uri: Option<String>,
    state: Option<String>,
    ui_locales: Option<String>,
}

impl LogoutUrl {
    /// Says by an ID token whose session ends. An access token is refused here, as Keycloak would
    /// do with a page that the person cannot make sense of.
    pub fn id_token_hint(mut self, id_token: &SecretString) -> Self {
        self.id_token = Some(id_token.clone());
        self
    }

    /// Where the person goes afterwards; one of the addresses that the client is registered with.
    pub fn post_logout_redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(uri.into());
        self
    }

    /// Comes back with the person, so that the program knows its own logout.
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// The languages that the person reads, best first (`de en`).
    pub fn ui_locales(mut self, languages: impl Into<String>) -> Self {
        self.ui_locales = Some(languages.into());
        self
    }

    fn check(&self) -> Result<()> {
        if let Some(token) = &self.id_token {
            let peek = Peek::at(token);
            if let Some(other) = peek.kind().filter(|kind| *kind != ID) {
                return Err(Error::invalid_input(
                    "id_token_hint",
                    format!("is {other}, not an ID token"),
                ));
            }
            let own = self.client.client_id();
            if peek.authorized_party().is_some_and(|party| party != own) {
                return Err(Error::invalid_input(
                    "id_token_hint",
                    format!("is another client's, not one of {own}"),
                ));
            }
        }
        match &self.redirect_uri {
            Some(uri) if Url::parse(uri).is_err() => Err(Error::invalid_input(
                "post_logout_redirect_uri",
                "is no URL with a scheme and a host",
            )),
            _ => Ok(()),
        }
    }
}

impl IntoFuture for LogoutUrl {
    type Output = Result<SecretString>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            self.check()?;
            let endpoint = self.client.end_session_endpoint().await?;
            let mut url = Url::parse(&endpoint).map_err(|error| {
                Error::with_source(
                    Kind::Protocol,
                    "the issuer's end_session_endpoint is no URL",
                    error,
                )
            })?;
            {
                let mut query = url.query_pairs_mut();
                if let Some(token) = &self.id_token {
                    query.append_pair("id_token_hint", token.expose_secret());
                }
                query.append_pair("client_id", self.client.client_id());
                for (name, value) in [
                    ("post_logout_redirect_uri", &self.redirect_uri),
                    ("state", &self.state),
                    ("ui_locales", &self.ui_locales),
                ] {
                    if let Some(value) = value {
                        query.append_pair(name, value);
                    }
                }
            }
            Ok(String::from(url).into())
        })
    }
}
