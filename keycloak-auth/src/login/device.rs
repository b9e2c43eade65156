//! A login by another device (RFC 8628): the person types a short code there.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::PkceCodeChallenge;
use scs_client_core::Form;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::cancel::CancelHandle;
use super::parameters::Parameters;
use super::polling::{DeviceProgress, Poller};
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::grants::joined;
use crate::metadata::shown;
use crate::tokens::Tokens;
use crate::wire::{DeviceAnswer, DeviceAuthorization};

/// RFC 8628, section 3.5: where the issuer names no interval.
const INTERVAL: Duration = Duration::from_secs(5);

/// Longer codes are for no one to type.
const LONGEST_USER_CODE: usize = 64;

impl Client {
    /// Logs a person in by whatever device they like: a telephone, or a browser elsewhere.
    ///
    /// PKCE is always sent: Keycloak can demand it here too, and others ignore it. A Keycloak
    /// client needs the switch "OAuth 2.0 Device Authorization Grant".
    ///
    /// ```no_run
    /// # async fn example(client: keycloak_auth::Client) -> keycloak_auth::Result<()> {
    /// let login = client.device_login().scopes(["openid"]).begin().await?;
    /// println!("Open {} and type {}", login.verification_uri(), login.user_code());
    /// let tokens = login.on_progress(|event| eprintln!("{event:?}")).await?;
    /// println!("logged in until {:?}", tokens.expires_at());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// To begin: [`is_not_allowed`](Error::is_not_allowed) for a client without the switch,
    /// [`is_unsupported_by_server`](Error::is_unsupported_by_server). To finish: see [`DeviceLogin::finish`].
    pub fn device_login(&self) -> DeviceLoginBuilder {
        DeviceLoginBuilder {
            client: self.clone(),
            parameters: Parameters::default(),
        }
    }
}

/// Sets up a login by another device; see [`Client::device_login`].
#[derive(Clone, Debug)]
#[must_use = "nobody logs in until it is begun"]
pub struct DeviceLoginBuilder {
    client: Client,
    parameters: Parameters,
}

impl DeviceLoginBuilder {
    /// Asks for these scopes; `openid` alone where none is named. Without `openid` there is no ID token.
    ///
    /// Keycloak does not check them before the person has logged in.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.parameters
            .scopes
            .extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Asks for a login that outlives the person's session (`offline_access`).
    pub fn offline(mut self) -> Self {
        self.parameters.offline = true;
        self
    }

    /// Gets a code for the person to type.
    ///
    /// # Errors
    /// As [`Client::device_login`], or an answer that nobody could use.
    pub async fn begin(self) -> Result<DeviceLogin> {
        let Self { client, parameters } = self;
        let url = client
            .endpoint_url("device_authorization_endpoint", |metadata| {
                metadata.device_authorization_endpoint.as_ref()
            })
            .await?;
        let token_url = client.token_endpoint().await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut form = Form::new()
            .field("code_challenge", challenge.as_str())
            .field("code_challenge_method", challenge.method().as_str());
        if let Some(scope) = joined(&parameters.scopes())? {
            form = form.field("scope", scope);
        }
        // The code is a little younger than this, so our end of it comes a little before the issuer's.
        let (asked_at, asked_at_monotonic) = (client.now(), client.clock().monotonic());
        let answer = client.post::<DeviceAuthorization>(&url, form).await?;
        let checked = Checked::new(answer, &client)?;
        Ok(DeviceLogin {
            user_code: checked.user_code,
            verification_uri: checked.verification_uri,
            verification_uri_complete: checked.verification_uri_complete,
            poller: Poller {
                wants_id_token: parameters.wants_id_token(),
                client,
                token_url,
                device_code: checked.device_code,
                verifier: verifier.into_secret().into(),
                deadline: asked_at_monotonic.saturating_add(checked.lifetime),
                expires_at: TimeDelta::from_std(checked.lifetime)
                    .ok()
                    .and_then(|lifetime| asked_at.checked_add_signed(lifetime)),
                interval: checked.interval,
            },
            progress: Mutex::new(Box::new(|_| {})),
            cancel: CancelHandle::new(),
        })
    }
}

/// A login by another device that is under way.
///
/// Awaiting it is [`finish`](Self::finish). Dropping it, or its future, gives the login up.
#[must_use = "nobody asks for the tokens until it is awaited"]
pub struct DeviceLogin {
    user_code: String,
    verification_uri: String,
    verification_uri_complete: Option<String>,
    poller: Poller,
    /// Behind a lock for one reason: a login may be shown by several threads.
    progress: Mutex<Box<dyn FnMut(DeviceProgress) + Send>>,
    cancel: CancelHandle,
}

impl DeviceLogin {
    /// What the person types. Whoever has it can log this program in as themselves.
    #[must_use]
    pub fn user_code(&self) -> &str {
        &self.user_code
    }

    /// Where the person types it.
    #[must_use]
    pub fn verification_uri(&self) -> &str {
        &self.verification_uri
    }

    /// The same with the code in it, for a QR code or a link.
    #[must_use]
    pub fn verification_uri_complete(&self) -> Option<&str> {
        self.verification_uri_complete.as_deref()
    }

    /// Until when the code is good, by the wall clock; `None` for a time beyond all calendars.
    #[must_use]
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.poller.expires_at
    }

    /// Tells what happens while the person is waited for.
    pub fn on_progress(mut self, hook: impl FnMut(DeviceProgress) + Send + 'static) -> Self {
        self.progress = Mutex::new(Box::new(hook));
        self
    }

    /// Gives the login up from another task.
    #[must_use]
    pub fn cancel_handle(&self) -> CancelHandle {
        self.cancel.clone()
    }

    /// Asks for the tokens until the person has decided or the code has expired.
    ///
    /// The issuer sets the pace and may slow it down. While it cannot be reached, or a gateway
    /// answers in its place, asking goes on ever more slowly and is reported as
    /// [`DeviceProgress::Unreachable`]; a certificate that is not trusted ends the login at once.
    ///
    /// # Errors
    /// [`is_denied`](Error::is_denied); [`is_expired`](Error::is_expired);
    /// [`is_login_needed`](Error::is_login_needed) when the issuer has given the tokens away and
    /// their answer was lost, or does not know the code; [`is_not_allowed`](Error::is_not_allowed);
    /// [`is_bad_token`](Error::is_bad_token).
    pub async fn finish(self) -> Result<Tokens> {
        let progress = self
            .progress
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        self.cancel.hold(self.poller.run(progress)).await
    }
}

impl IntoFuture for DeviceLogin {
    type Output = Result<Tokens>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.finish())
    }
}

impl fmt::Debug for DeviceLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceLogin")
            .field("client", &self.poller.client)
            .field("verification_uri", &self.verification_uri)
            .field("expires_at", &self.poller.expires_at)
            .finish_non_exhaustive()
    }
}

/// An answer that a person can use.
struct Checked {
    device_code: SecretString,
    user_code: String,
    verification_uri: String,
    verification_uri_complete: Option<String>,
    lifetime: Duration,
    interval: Duration,
}

impl Checked {
    fn new(answer: DeviceAnswer, client: &Client) -> Result<Self> {
        let wrong = |why: String| {
            Err(Error::new(
                Kind::Protocol,
                format!("the issuer's device code {why}"),
            ))
        };
        let code = &answer.user_code;
        let is_printable =
            code.chars().all(|c| c.is_ascii_graphic() || c == ' ') && !code.trim().is_empty();
        if !is_printable || code.len() > LONGEST_USER_CODE {
            return wrong(format!("is nothing to type: {:?}", shown(code)));
        }
        if answer.device_code.expose_secret().is_empty() {
            return wrong("is empty".to_owned());
        }
        if answer.expires_in == 0 {
            return wrong("has expired already (expires_in is 0)".to_owned());
        }
        // A password will be typed there.
        let needs_https = client.issuer().as_str().starts_with("https:");
        let is_page = |text: &str| {
            !text.contains(|c: char| c.is_control() || c.is_whitespace())
                && Url::parse(text).is_ok_and(|url| {
                    url.host().is_some()
                        && url.username().is_empty()
                        && url.password().is_none()
                        && (url.scheme() == "https" || (url.scheme() == "http" && !needs_https))
                })
        };
        if !is_page(&answer.verification_uri) {
            let is_https = if needs_https { "https " } else { "" };
            return wrong(format!(
                "is to be typed at {:?}, which is no {is_https}address",
                shown(&answer.verification_uri)
            ));
        }
        let lifetime = Duration::from_secs(answer.expires_in);
        let interval = answer.interval.map_or(INTERVAL, Duration::from_secs);
        Ok(Self {
            device_code: answer.device_code,
            user_code: answer.user_code,
            verification_uri: answer.verification_uri,
            verification_uri_complete: answer.verification_uri_complete.filter(|uri| is_page(uri)),
            lifetime,
            interval: interval.max(Duration::from_secs(1)),
        })
    }
}
