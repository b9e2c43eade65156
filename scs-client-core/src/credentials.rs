//! Credentials: asked for per call, handed out by whoever knows how to get them.

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;
use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

/// Hands out the credential for a call.
///
/// A client asks before every attempt that needs one, so an implementation caches. When a server
/// answers 401, the client may ask once more with [`rejected`](CredentialRequest::rejected) set:
/// hand out another credential then, or the same one if there is no other.
#[async_trait]
pub trait CredentialProvider: Send + Sync + 'static {
    /// The credential for this request; `None` means that the call goes without one.
    ///
    /// # Errors
    /// Why there is none; the call is then not sent.
    async fn credential(
        &self,
        request: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError>;
}

#[async_trait]
impl<P: CredentialProvider + ?Sized> CredentialProvider for Arc<P> {
    async fn credential(
        &self,
        request: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        (**self).credential(request).await
    }
}

/// What a client says about the credential that it needs.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CredentialRequest {
    /// The service that is called (`"statuspage"`, `"harbor"`, …).
    pub service: &'static str,
    /// The base URL of the server that will get the credential, so that one provider can serve
    /// several servers of a kind without handing one's secret to another.
    pub base_url: String,
    /// The audience that the token must carry, where the client was told one.
    pub audience: Option<String>,
    /// The OAuth 2.0 scopes to ask for.
    pub scopes: Vec<String>,
    /// Which of the tokens of a login is wanted.
    pub kind: CredentialKind,
    /// The credential that the server has just refused.
    pub rejected: Option<Rejected>,
}

impl CredentialRequest {
    /// Asks for an access token for one server of a service.
    #[must_use]
    pub fn new(service: &'static str, base_url: impl Into<String>) -> Self {
        Self {
            service,
            base_url: base_url.into(),
            audience: None,
            scopes: Vec::new(),
            kind: CredentialKind::AccessToken,
            rejected: None,
        }
    }

    /// Names the audience.
    #[must_use]
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audience = Some(audience.into());
        self
    }

    /// Names the scopes.
    #[must_use]
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// Says which token is wanted.
    #[must_use]
    pub fn kind(mut self, kind: CredentialKind) -> Self {
        self.kind = kind;
        self
    }

    /// Says that the server has refused a credential.
    #[must_use]
    pub fn rejected(mut self, rejected: Rejected) -> Self {
        self.rejected = Some(rejected);
        self
    }
}

/// Which of the tokens of a login a service takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CredentialKind {
    /// The access token: what a resource server should get.
    AccessToken,
    /// The ID token: what Harbor, Kubernetes and the gateway before the Status Page want.
    IdToken,
}

/// A credential that a server has refused.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Rejected {
    /// The credential that was sent.
    pub credential: Credential,
    /// The server's `WWW-Authenticate` header.
    pub challenge: Option<String>,
}

impl Rejected {
    /// Pairs the credential with the server's challenge.
    #[must_use]
    pub fn new(credential: Credential, challenge: Option<String>) -> Self {
        Self {
            credential,
            challenge,
        }
    }
}

/// A secret, how it is presented, and until when it is good; cheap to clone.
///
/// `Debug` shows the scheme and the expiry, never the secret.
#[derive(Clone)]
pub struct Credential {
    presented: Arc<Presented>,
    expires_at: Option<DateTime<Utc>>,
}

/// A secret, and the header that presents it, made once for all the requests that carry it.
struct Presented {
    scheme: Scheme,
    secret: SecretString,
    header: OnceLock<Option<HeaderValue>>,
}

/// The authentication scheme of an `Authorization` header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scheme {
    /// RFC 6750.
    Bearer,
    /// RFC 7617.
    Basic,
}

impl Credential {
    /// A bearer token.
    #[must_use]
    pub fn bearer(token: impl Into<SecretString>) -> Self {
        Self::new(Scheme::Bearer, token.into())
    }

    /// A user name and a password.
    #[must_use]
    pub fn basic(user: &str, password: &SecretString) -> Self {
        let pair = format!("{user}:{}", password.expose_secret());
        Self::new(Scheme::Basic, BASE64.encode(pair).into())
    }

    fn new(scheme: Scheme, secret: SecretString) -> Self {
        let presented = Presented {
            scheme,
            secret,
            header: OnceLock::new(),
        };
        Self {
            presented: Arc::new(presented),
            expires_at: None,
        }
    }

    /// Says until when the credential is good.
    #[must_use]
    pub fn expires_at(mut self, instant: DateTime<Utc>) -> Self {
        self.expires_at = Some(instant);
        self
    }

    /// How the credential is presented.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.presented.scheme
    }

    /// Until when the credential is good, where that is known.
    #[must_use]
    pub fn expiry(&self) -> Option<DateTime<Utc>> {
        self.expires_at
    }

    /// The token, or the encoded user and password.
    #[must_use]
    pub fn secret(&self) -> &SecretString {
        &self.presented.secret
    }

    /// Whether both present the same secret in the same way.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.scheme() == other.scheme()
            && self.secret().expose_secret() == other.secret().expose_secret()
    }

    pub(crate) fn header_value(&self) -> Result<HeaderValue, CredentialError> {
        if self.secret().expose_secret().is_empty() {
            return Err(CredentialError::new("the credential is empty"));
        }
        self.presented
            .header
            .get_or_init(|| self.presented.to_header())
            .clone()
            .ok_or_else(|| {
                CredentialError::new(
                    "the credential has a line break or another character that no header may hold",
                )
            })
    }
}

impl Presented {
    fn to_header(&self) -> Option<HeaderValue> {
        let scheme = match self.scheme {
            Scheme::Bearer => "Bearer",
            Scheme::Basic => "Basic",
        };
        let text = format!("{scheme} {}", self.secret.expose_secret());
        let mut value = HeaderValue::try_from(text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credential")
            .field("scheme", &self.scheme())
            .field("secret", &"***")
            .field("expires_at", &self.expires_at)
            .finish()
    }
}

/// Why a provider has no credential.
///
/// Cloned where many callers wait for one answer of an issuer.
#[derive(Clone, Debug)]
pub struct CredentialError {
    message: String,
    temporary: bool,
    unauthorized: bool,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CredentialError {
    /// The cause itself: a derived one would be the `Arc` around it, which hides the cause's type.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl CredentialError {
    /// Says why, in one line without any secret.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            temporary: false,
            unauthorized: false,
            source: None,
        }
    }

    /// Says that a later try may succeed (the issuer could not be reached). The client does not
    /// try again by itself; programs see it through the error's source.
    #[must_use]
    pub fn temporary(mut self) -> Self {
        self.temporary = true;
        self
    }

    /// Says that the server would refuse whoever is logged in: the call fails as
    /// [unauthorized](crate::Error::is_unauthorized) without being sent.
    #[must_use]
    pub fn unauthorized(mut self) -> Self {
        self.unauthorized = true;
        self
    }

    /// Keeps the cause.
    #[must_use]
    pub fn with_source(
        mut self,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        self.source = Some(source.into().into());
        self
    }

    /// Whether a later try may succeed.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        self.temporary
    }

    /// Whether the server would refuse whoever is logged in.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.unauthorized
    }
}

/// Hands out no credential: every call is anonymous.
#[derive(Clone, Copy, Debug, Default)]
pub struct Anonymous;

#[async_trait]
impl CredentialProvider for Anonymous {
    async fn credential(
        &self,
        _: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        Ok(None)
    }
}

/// Hands out one credential for ever.
#[derive(Clone, Debug)]
pub struct Static(Credential);

impl Static {
    /// A bearer token that somebody else keeps fresh.
    #[must_use]
    pub fn bearer(token: impl Into<SecretString>) -> Self {
        Self(Credential::bearer(token))
    }

    /// A user name and a password, as RFC 7617 encodes them.
    ///
    /// # Errors
    /// A user name with a colon, which a server would read as the start of the password.
    pub fn basic(
        user: impl AsRef<str>,
        password: impl Into<SecretString>,
    ) -> Result<Self, CredentialError> {
        let user = user.as_ref();
        if user.contains(':') {
            return Err(CredentialError::new(
                "a user name for Basic must not hold a colon",
            ));
        }
        Ok(Self(Credential::basic(user, &password.into())))
    }
}

#[async_trait]
impl CredentialProvider for Static {
    async fn credential(
        &self,
        _: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        Ok(Some(self.0.clone()))
    }
}

/// Reads a bearer token from a file for every call, so that a rotated token is used at once.
///
/// Kubernetes projects service-account tokens this way. White space around the token is cut off.
#[derive(Clone, Debug)]
pub struct TokenFile {
    path: PathBuf,
}

impl TokenFile {
    /// Names the file; it is not read before the first call.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }
}

#[async_trait]
impl CredentialProvider for TokenFile {
    async fn credential(
        &self,
        _: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        let path = self.path.clone();
        // A file system may hang; a runtime's worker must not.
        let read = tokio::task::spawn_blocking(move || std::fs::read_to_string(path)).await;
        let text = match read {
            Ok(Ok(text)) => text,
            Ok(Err(error)) => {
                return Err(CredentialError::new(format!(
                    "the token file {} cannot be read: {error}",
                    self.path.display()
                )));
            }
            Err(error) => {
                return Err(
                    CredentialError::new("reading the token file was interrupted")
                        .temporary()
                        .with_source(error),
                );
            }
        };
        let token = text.trim();
        if token.is_empty() {
            // A writer that does not rename into place leaves the file empty for a moment.
            return Err(CredentialError::new(format!(
                "the token file {} is empty",
                self.path.display()
            ))
            .temporary());
        }
        Ok(Some(Credential::bearer(token)))
    }
}

/// Asks a closure, for programs that get their tokens in a way of their own.
///
/// ```
/// use scs_client_core::credentials::{Credential, FromFn};
///
/// let provider = FromFn::new(|request| {
///     let service = request.service;
///     Box::pin(async move { Ok(Some(Credential::bearer(format!("token-for-{service}")))) })
/// });
/// ```
#[derive(Clone)]
pub struct FromFn<F>(F);

impl<F> FromFn<F>
where
    F: for<'a> Fn(
            &'a CredentialRequest,
        ) -> BoxFuture<'static, Result<Option<Credential>, CredentialError>>
        + Send
        + Sync
        + 'static,
{
    /// Takes the closure; it is called for every attempt that needs a credential.
    #[must_use]
    pub fn new(ask: F) -> Self {
        Self(ask)
    }
}

impl<F> fmt::Debug for FromFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FromFn")
    }
}

#[async_trait]
impl<F> CredentialProvider for FromFn<F>
where
    F: for<'a> Fn(
            &'a CredentialRequest,
        ) -> BoxFuture<'static, Result<Option<Credential>, CredentialError>>
        + Send
        + Sync
        + 'static,
{
    async fn credential(
        &self,
        request: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        (self.0)(request).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_of_a_credential_error_keeps_its_type() {
        let error = CredentialError::new("no token").with_source(std::fmt::Error);
        let cause = std::error::Error::source(&error.clone())
            .map(<dyn std::error::Error>::is::<std::fmt::Error>);
        assert_eq!(cause, Some(true));
        assert_eq!(error.to_string(), "no token");
    }
}
