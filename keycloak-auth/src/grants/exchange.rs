//! A token for another service in the name of the person who came with one (RFC 8693).

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use scs_client_core::Form;
use secrecy::SecretString;

use super::joined;
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::session::peek::{ACCESS, Peek};
use crate::tokens::Tokens;
use crate::wire::TokenExchangeGrant;

const GRANT: &str = "urn:ietf:params:oauth:grant-type:token-exchange";
const ACCESS_TOKEN: &str = "urn:ietf:params:oauth:token-type:access_token";
const REFRESH_TOKEN: &str = "urn:ietf:params:oauth:token-type:refresh_token";
const ID_TOKEN: &str = "urn:ietf:params:oauth:token-type:id_token";

impl Client {
    /// Exchanges an access token that somebody came with for one that another service takes
    /// (Keycloak's standard token exchange, in 26).
    ///
    /// ```no_run
    /// # async fn example(portal: keycloak_auth::Client, users_token: secrecy::SecretString) -> keycloak_auth::Result<()> {
    /// // A portal calls the Central API in the name of its user.
    /// let tokens = portal
    ///     .exchange(&users_token)
    ///     .audience("central-api")
    ///     .await?;
    /// let credential = tokens.credential();
    /// # Ok(()) }
    /// ```
    ///
    /// What to know, measured on 26.7.3:
    ///
    /// | asked for | answer |
    /// |---|---|
    /// | no audience | a token with every audience that this client's scopes and the user's roles bring |
    /// | one or several audiences | a token for these; an audience **narrows** and never adds |
    /// | an audience that is not available | 400: [`is_invalid_target`](Error::is_invalid_target); a scope in the same request can bring it in |
    /// | an audience that does not exist | 400 `invalid_client`, which is [`is_invalid_target`](Error::is_invalid_target), not a bad client |
    /// | [`TokenKind::Id`] | the ID token, for this client |
    /// | [`TokenKind::Refresh`] | access and refresh token; 400 without the client's second switch |
    /// | scope `openid` | an ID token besides |
    /// | a subject token without this client in `aud` | 403: [`is_denied`](Error::is_denied) |
    /// | a client without the switch | 400: [`is_not_allowed`](Error::is_not_allowed) |
    /// | an ended session, a forged token | 400 `invalid_request`, "Invalid token" |
    /// | anything, on 25.0.6 and 24.0.5 | 400 `unsupported_grant_type`: [`is_unsupported_by_server`](Error::is_unsupported_by_server) |
    ///
    /// The new tokens die with the session of the person, not with the token that they were
    /// exchanged for. Keycloak ignores `actor_token` (delegation) and `resource` without a word,
    /// so that there is no way to send them here: a program that relies on either would be wrong.
    ///
    /// # Errors
    /// See the table; and [`is_invalid_input`](Error::is_invalid_input) for a public client and for
    /// a subject token that can be seen to be no access token.
    pub fn exchange(&self, subject_token: &SecretString) -> TokenExchange {
        TokenExchange {
            client: self.clone(),
            subject_token: subject_token.clone(),
            audiences: Vec::new(),
            scopes: Vec::new(),
            requested: None,
        }
    }
}

/// A kind of token that an exchange can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// An access token.
    Access,
    /// An ID token.
    Id,
    /// A refresh token, with an access token beside it.
    Refresh,
}

impl TokenKind {
    fn urn(self) -> &'static str {
        match self {
            Self::Access => ACCESS_TOKEN,
            Self::Id => ID_TOKEN,
            Self::Refresh => REFRESH_TOKEN,
        }
    }
}

/// A request to exchange a token; see [`Client::exchange`].
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct TokenExchange {
    client: Client,
    subject_token: SecretString,
    audiences: Vec<String>,
    scopes: Vec<String>,
    requested: Option<TokenKind>,
}

impl TokenExchange {
    /// Asks for a token for this client; call it again for a token for several.
    pub fn audience(mut self, client_id: impl Into<String>) -> Self {
        self.audiences.push(client_id.into());
        self
    }

    /// Asks for these scopes besides the client's default ones.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Says which kind of token is wanted; an access token otherwise.
    ///
    /// An ID token comes in the member `access_token` by RFC 8693, with `N_A` as its type. It
    /// stands there in [`Tokens`], too, and in [`id_token`](Tokens::id_token) besides, where one
    /// looks for it; [`issued_token_type`](Tokens::issued_token_type) says what was given.
    pub fn requested(mut self, kind: TokenKind) -> Self {
        self.requested = Some(kind);
        self
    }

    fn form(&self) -> Result<Form> {
        if self.client.is_public() {
            return Err(Error::invalid_input(
                "client authentication",
                "a public client may not exchange tokens; give the client's secret or key",
            ));
        }
        if let Some(other) = Peek::at(&self.subject_token)
            .kind()
            .filter(|kind| *kind != ACCESS)
        {
            return Err(Error::invalid_input(
                "subject_token",
                format!("is {other}, only access tokens can be exchanged"),
            ));
        }
        let mut form = Form::new()
            .field("grant_type", GRANT)
            .secret("subject_token", &self.subject_token)
            .field("subject_token_type", ACCESS_TOKEN);
        for audience in &self.audiences {
            if audience.is_empty() {
                return Err(Error::invalid_input("audience", "is empty"));
            }
            form = form.field("audience", audience);
        }
        if let Some(scope) = joined(&self.scopes)? {
            form = form.field("scope", scope);
        }
        if let Some(kind) = self.requested {
            form = form.field("requested_token_type", kind.urn());
        }
        Ok(form)
    }
}

impl IntoFuture for TokenExchange {
    type Output = Result<Tokens>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let form = self.form()?;
            let mut tokens = self
                .client
                .token_request::<TokenExchangeGrant>(form)
                .await
                .map_err(|error| explained(error, &self.client))?;
            if tokens.issued_token_type.as_deref() == Some(ID_TOKEN) {
                tokens.id_token = Some(tokens.access_token.clone());
            }
            Ok(tokens)
        })
    }
}

/// Says what to do where Keycloak's words do not.
fn explained(error: Error, client: &Client) -> Error {
    let id = client.client_id();
    match (error.code(), error.description()) {
        // Both as 403 (`recordings/keycloak/561`).
        (Some("access_denied"), _) => Error::because(
            Kind::Denied,
            format!(
                "the client {id} may not exchange this token: it must be in the token's audience"
            ),
            error,
        ),
        (Some("invalid_request"), Some("requested_token_type unsupported")) => Error::because(
            error.kind(),
            format!(
                "the client {id} gets no such token; refresh tokens need a switch of their own"
            ),
            error,
        ),
        (Some("invalid_request"), Some(words))
            if words.starts_with("Requested audience not available") =>
        {
            Error::because(
                error.kind(),
                format!(
                    "the client {id} cannot have that audience; a scope that brings it in may be missing"
                ),
                error,
            )
        }
        _ => error,
    }
}
