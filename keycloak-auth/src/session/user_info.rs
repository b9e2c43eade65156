//! Who the owner of a token is, as the issuer says it now.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

use chrono::DateTime;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::metadata::shown;
use crate::verify::{Algorithm, KeySet, Refusal, RefusalKind};
use crate::wire::{Unread, UserInfoRequest};

impl Client {
    /// Asks who the owner of an access token is.
    ///
    /// The answer is fresh: a group that was taken away an hour ago is gone here, while tokens
    /// still carry it. Where the client is set to signed answers (Keycloak sends them whatever is
    /// asked for), signature, issuer and audience are checked with the issuer's keys; encrypted
    /// answers are not supported.
    ///
    /// ```no_run
    /// # async fn example(client: keycloak_auth::Client, tokens: keycloak_auth::Tokens) -> keycloak_auth::Result<()> {
    /// let who = client.user_info(&tokens.access_token).await?;
    /// println!("{} ({})", who.preferred_username.as_deref().unwrap_or("?"), who.sub);
    /// # Ok(()) }
    /// ```
    ///
    /// What differs between releases, measured:
    ///
    /// | token | 26.7.3 | 25.0.6 | 24.0.5 |
    /// |---|---|---|---|
    /// | without the scope `openid` | 403 `insufficient_scope` | the same | the same |
    /// | lightweight, with `openid` | 401 `invalid_token` | answered | answered |
    /// | its session has ended | 401 `invalid_token` | the same | the same |
    /// | `alg` none | 401 `invalid_token` | 500 | 500 |
    ///
    /// # Errors
    /// [`is_invalid_token`](Error::is_invalid_token),
    /// [`is_insufficient_scope`](Error::is_insufficient_scope), [`is_bad_token`](Error::is_bad_token)
    /// for a signed answer that does not verify, [`is_protocol`](Error::is_protocol) for an answer
    /// that is none or is about [another person](GetUserInfo::expect_subject), and
    /// [`is_temporary`](Error::is_temporary).
    pub fn user_info(&self, access_token: &SecretString) -> GetUserInfo {
        GetUserInfo {
            client: self.clone(),
            access_token: access_token.clone(),
            subject: None,
        }
    }
}

/// A question who somebody is; see [`Client::user_info`].
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct GetUserInfo {
    client: Client,
    access_token: SecretString,
    subject: Option<String>,
}

impl GetUserInfo {
    /// Refuses an answer about anybody but this subject, which the ID token of the same login
    /// names. OpenID Connect demands it wherever there is an ID token: an access token that
    /// somebody has put in place of the person's own would otherwise pass.
    pub fn expect_subject(mut self, sub: impl Into<String>) -> Self {
        self.subject = Some(sub.into());
        self
    }
}

impl IntoFuture for GetUserInfo {
    type Output = Result<UserInfo>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let Self {
                client,
                access_token,
                subject,
            } = self;
            let url = client
                .endpoint_url("userinfo_endpoint", |metadata| {
                    metadata.userinfo_endpoint.as_ref()
                })
                .await?;
            let answer = client
                .ask_with_token::<UserInfoRequest>(&url, &access_token)
                .await
                .map_err(explained)?;
            let claims = claims(&client, answer).await?;
            let who: UserInfo = serde_json::from_value(Value::Object(claims)).map_err(|error| {
                Error::with_source(Kind::Protocol, "userinfo cannot be read", error)
            })?;
            if who.sub.is_empty() {
                return Err(Error::new(Kind::Protocol, "userinfo names no subject"));
            }
            if subject.is_some_and(|expected| expected != who.sub) {
                return Err(Error::new(
                    Kind::Protocol,
                    "userinfo is about another person than the ID token",
                ));
            }
            Ok(who)
        })
    }
}

/// Who somebody is. `Debug` shows the subject alone, since the rest is about a person.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserInfo {
    /// The person's permanent id at the issuer.
    pub sub: String,
    /// The login name; a person may be able to change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred_username: Option<String>,
    /// The full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether the issuer has confirmed the address. Some issuers write it as text.
    #[serde(
        default,
        deserialize_with = "scs_wire::boolean::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub email_verified: Option<bool>,
    /// The groups, as paths (`/a/b`) or bare names by the issuer's mapper; empty without a mapper.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub groups: Vec<String>,
    /// All other claims.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

impl UserInfo {
    /// Somebody of whom nothing but the id is known.
    #[must_use]
    pub fn new(sub: impl Into<String>) -> Self {
        Self {
            sub: sub.into(),
            preferred_username: None,
            name: None,
            email: None,
            email_verified: None,
            groups: Vec::new(),
            more: Map::new(),
        }
    }
}

scs_wire::setters! {
    UserInfo {
        opt preferred_username: String,
        opt name: String,
        opt email: String,
        opt_value email_verified: bool,
        value groups: Vec<String>,
        value more: Map<String, Value>,
    }
}

impl fmt::Debug for UserInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserInfo")
            .field("sub", &self.sub)
            .finish_non_exhaustive()
    }
}

/// A lightweight token is good everywhere else (`recordings/keycloak/458`): say what to do.
fn explained(error: Error) -> Error {
    let lightweight = error
        .description()
        .is_some_and(|words| words.starts_with("Lightweight access token"));
    match lightweight {
        true => Error::because(
            error.kind(),
            "userinfo takes no lightweight token, introspection does",
            error,
        ),
        false => error,
    }
}

async fn claims(client: &Client, answer: Unread) -> Result<Map<String, Value>> {
    match answer.media_type.as_deref() {
        Some("application/jwt") => signed(client, &answer.body).await,
        Some("application/json") | None => serde_json::from_slice(&answer.body).map_err(|error| {
            Error::with_source(Kind::Protocol, "userinfo is no JSON object", error)
        }),
        Some(other) => Err(Error::new(
            Kind::Protocol,
            format!(
                "userinfo is of the kind {}, not JSON or a JWT",
                shown(other)
            ),
        )),
    }
}

async fn signed(client: &Client, body: &[u8]) -> Result<Map<String, Value>> {
    let refused = |refusal: Refusal| Error::of_refusal("the signed userinfo", refusal);
    let wrong = |what: &str| Error::new(Kind::BadToken, format!("the signed userinfo {what}"));
    let jwt = std::str::from_utf8(body)
        .map_err(|_| wrong("is no text"))?
        .trim();
    let check = |keys: &KeySet| keys.verify_signature(jwt, &Algorithm::ALL);
    let remote = client.keys();
    let payload = match check(&remote.keys().await.map_err(refused)?) {
        // The issuer signs with a key that is younger than ours.
        Err(refusal) if refusal.kind() == RefusalKind::UnknownKey => {
            check(&remote.refresh().await.map_err(refused)?)
        }
        checked => checked,
    };
    let claims: Map<String, Value> = serde_json::from_slice(&payload.map_err(refused)?)
        .map_err(|_| wrong("holds no JSON object"))?;
    if claims.get("iss").and_then(Value::as_str) != Some(client.issuer().as_str()) {
        return Err(wrong(
            "comes from another issuer, or does not say from which",
        ));
    }
    let for_us = match claims.get("aud") {
        Some(Value::String(one)) => one == client.client_id(),
        Some(Value::Array(list)) => list.iter().any(|one| one == client.client_id()),
        _ => false,
    };
    if !for_us {
        return Err(wrong(
            "is meant for another client, or does not say for which",
        ));
    }
    // Keycloak writes none (`recordings/keycloak/455`); one that is there counts.
    let end = claims.get("exp").map(|exp| {
        exp.as_i64()
            .and_then(|exp| DateTime::from_timestamp(exp, 0))
    });
    if end.is_some_and(|end| end.is_none_or(|end| end <= client.now())) {
        return Err(wrong("has expired"));
    }
    Ok(claims)
}
