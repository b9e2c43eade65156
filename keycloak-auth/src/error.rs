//! Why a token could not be had, and whether trying again or logging in would help.

use std::fmt;
use std::sync::Arc;

use scs_client_core::Executed;

use crate::verify::Refusal;

/// What all fallible functions of this crate return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why there is no token, or why one was refused; cheap to clone, since many callers may wait for one answer.
///
/// Ask the predicates, not the text. `Display` tells the story in one line and holds no secret.
/// Where an exchange with the issuer failed, [`call`](Self::call) gives its evidence: status,
/// server, request id, attempts.
#[derive(Clone)]
pub struct Error(Arc<Inner>);

struct Inner {
    kind: Kind,
    message: String,
    source: Option<Source>,
}

enum Source {
    Call(scs_client_core::Error),
    /// What the issuer said through the browser, where no call of ours was.
    Said(Said),
    /// The same failure under the heading that it had before.
    Cause(Error),
    Other(Box<dyn std::error::Error + Send + Sync>),
}

/// An error code and its words, as a redirect carries them.
#[derive(Debug)]
struct Said {
    code: String,
    description: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Refused before anything was sent.
    InvalidInput,
    /// An exchange with the issuer failed.
    Call,
    /// The discovery document is another issuer's.
    IssuerMismatch,
    /// The issuer does not offer what was asked for.
    Unsupported,
    /// An answer that breaks the protocol: a state or nonce that is not ours, a document without a member it must have.
    Protocol,
    /// A token of the issuer's own answer does not verify.
    BadToken,
    /// There is no login, or it has ended; a person has to log in.
    LoginNeeded,
    /// The person, or a rule of the issuer, said no.
    Denied,
    /// A login was not completed in time.
    Expired,
    /// The program gave the login up.
    Cancelled,
    /// The token store cannot be read or written.
    Store,
    /// Another process holds the lock of the login, longer than we wait.
    StoreBusy,
    /// A renewal that others waited for has been broken off, or rests with its runtime.
    BrokenOff,
}

impl Error {
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Arc::new(Inner {
            kind,
            message: message.into(),
            source: None,
        }))
    }

    /// For a [`TokenStore`](crate::store::TokenStore) of your own: what of the store failed, without
    /// any secret, and why.
    pub fn store(
        what: impl Into<String>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::with_source(Kind::Store, what, source)
    }

    pub(crate) fn with_source(
        kind: Kind,
        message: impl Into<String>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self(Arc::new(Inner {
            kind,
            message: message.into(),
            source: Some(Source::Other(source.into())),
        }))
    }

    pub(crate) fn invalid_input(field: impl fmt::Display, why: impl fmt::Display) -> Self {
        Self::new(Kind::InvalidInput, format!("{field}: {why}"))
    }

    /// Keeps the exchange with the issuer as evidence under another heading.
    pub(crate) fn of_call(
        kind: Kind,
        message: impl Into<String>,
        call: scs_client_core::Error,
    ) -> Self {
        Self(Arc::new(Inner {
            kind,
            message: message.into(),
            source: Some(Source::Call(call)),
        }))
    }

    /// A token of the issuer's own that does not verify, or that nothing is known about since the
    /// keys could not be fetched; the fetch is the evidence then.
    pub(crate) fn of_refusal(what: &str, refusal: Refusal) -> Self {
        if !refusal.is_unavailable() {
            return Self::with_source(Kind::BadToken, format!("{what} does not verify"), refusal);
        }
        let why = format!("the issuer's keys for checking {what} could not be fetched");
        let mut cause = std::error::Error::source(&refusal);
        while let Some(error) = cause {
            if let Some(fetch) = error.downcast_ref::<Self>() {
                return Self::because(fetch.kind(), why, fetch.clone());
            }
            cause = error.source();
        }
        Self::with_source(Kind::Call, why, refusal)
    }

    /// Keeps an error code that came through the browser; code and words must be fit for one line.
    pub(crate) fn said(
        kind: Kind,
        message: impl Into<String>,
        code: String,
        description: Option<String>,
    ) -> Self {
        Self(Arc::new(Inner {
            kind,
            message: message.into(),
            source: Some(Source::Said(Said { code, description })),
        }))
    }

    fn words(&self) -> Option<&Said> {
        match &self.0.source {
            Some(Source::Said(said)) => Some(said),
            Some(Source::Cause(cause)) => cause.words(),
            _ => None,
        }
    }

    /// Puts a failure under another heading; its evidence stays.
    pub(crate) fn because(kind: Kind, message: impl Into<String>, cause: Self) -> Self {
        Self(Arc::new(Inner {
            kind,
            message: message.into(),
            source: Some(Source::Cause(cause)),
        }))
    }

    /// The error of this crate among the causes of another one.
    ///
    /// A client of a service whose provider has no token says so by its own error; this finds the
    /// reason in it:
    ///
    /// ```
    /// # fn example(error: scs_client_core::Error) {
    /// if keycloak_auth::Error::find(&error).is_some_and(|why| why.is_login_needed()) {
    ///     println!("log in first");
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn find<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a Self> {
        let mut next = Some(error);
        while let Some(error) = next {
            if let Some(found) = error.downcast_ref() {
                return Some(found);
            }
            next = error.source();
        }
        None
    }

    pub(crate) fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The failed exchange with the issuer, where there was one.
    #[must_use]
    pub fn call(&self) -> Option<&scs_client_core::Error> {
        match &self.0.source {
            Some(Source::Call(call)) => Some(call),
            Some(Source::Cause(cause)) => cause.call(),
            _ => None,
        }
    }

    /// The OAuth 2.0 error code that the issuer gave (`invalid_grant`).
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self.words() {
            Some(said) => Some(&said.code),
            None => self.call()?.codes().first().map(String::as_str),
        }
    }

    /// What the issuer said besides its code, secrets masked.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        match self.words() {
            Some(said) => said.description.as_deref(),
            None => self.call()?.messages().first().map(String::as_str),
        }
    }

    fn status(&self) -> Option<u16> {
        self.call()?.status().map(|status| status.as_u16())
    }

    /// Refused by this crate before anything was sent: a realm, scope or setting that cannot be right.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        self.0.kind == Kind::InvalidInput || self.call().is_some_and(|call| call.is_invalid_input())
    }

    /// The issuer's document names another issuer than the one that was asked for.
    ///
    /// The text names both and the likely cause (a trailing slash, `/auth`, http for https, a port).
    #[must_use]
    pub fn is_issuer_mismatch(&self) -> bool {
        self.0.kind == Kind::IssuerMismatch
    }

    /// The issuer does not accept this client's id, secret, key or way of authenticating.
    ///
    /// Keycloak spells it in at least five ways, by endpoint and version: `unauthorized_client`
    /// or `invalid_client` with 401 or 400, and `invalid_request` with 401.
    #[must_use]
    pub fn is_bad_client(&self) -> bool {
        let words = self.description().unwrap_or_default();
        match (self.code(), self.status()) {
            // A token exchange for an audience that does not exist says so too (recording 544).
            (Some("invalid_client"), Some(400 | 401)) => words != "Audience not found",
            (Some("unauthorized_client"), Some(400 | 401)) => !self.is_not_allowed(),
            // Introspection of 24 and 25, and pushed authorization requests of all.
            (Some("invalid_request"), Some(401)) => true,
            _ => false,
        }
    }

    /// The client is known, but the realm does not let it use this grant.
    #[must_use]
    pub fn is_not_allowed(&self) -> bool {
        let words = self.description().unwrap_or_default();
        match self.code() {
            // RFC 6749 means just this by the code; Keycloak also says it of a wrong secret.
            Some("unauthorized_client") => {
                words.starts_with("Client not ") || words.starts_with("Client is not ")
            }
            Some("invalid_grant") => words.starts_with("Client not allowed"),
            // Introspection by a public client; a token exchange without its switch.
            Some("invalid_request") => {
                words.starts_with("Client not allowed")
                    || words.starts_with("Standard token exchange is not enabled")
            }
            _ => false,
        }
    }

    /// The issuer does not take the token: it has expired, was revoked, belongs to an ended
    /// session, or never was one.
    ///
    /// Said by userinfo, and by the [revocation](crate::Client::revoke) of a token that the issuer
    /// does not know (any more).
    #[must_use]
    pub fn is_invalid_token(&self) -> bool {
        self.code() == Some("invalid_token")
    }

    /// The token is good, but lacks a scope: userinfo demands `openid`.
    #[must_use]
    pub fn is_insufficient_scope(&self) -> bool {
        self.code() == Some("insufficient_scope")
    }

    /// The audience that a token exchange asked for does not exist, or this client cannot have it.
    #[must_use]
    pub fn is_invalid_target(&self) -> bool {
        let words = self.description().unwrap_or_default();
        match self.code() {
            // RFC 8693 has a code for it, which Keycloak does not use (recordings 543 and 544).
            Some("invalid_target") => true,
            Some("invalid_client") => words == "Audience not found",
            Some("invalid_request") => words.starts_with("Requested audience not available"),
            _ => false,
        }
    }

    /// The issuer does not have what was asked for (an endpoint, a grant type).
    #[must_use]
    pub fn is_unsupported_by_server(&self) -> bool {
        self.0.kind == Kind::Unsupported
            || self.code() == Some("unsupported_grant_type")
            || self
                .call()
                .is_some_and(|call| call.is_unsupported_by_server())
    }

    /// No login is there, or it has ended: a person has to log in (again). Trying again does not help.
    #[must_use]
    pub fn is_login_needed(&self) -> bool {
        self.0.kind == Kind::LoginNeeded
    }

    /// The person, or a rule of the issuer, refused the login.
    #[must_use]
    pub fn is_denied(&self) -> bool {
        self.0.kind == Kind::Denied
    }

    /// The login was not completed in time.
    #[must_use]
    pub fn is_expired(&self) -> bool {
        self.0.kind == Kind::Expired
    }

    /// The program gave the login up, or ended the runtime on which a token was renewed (that is
    /// [temporary](Self::is_temporary)).
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        matches!(self.0.kind, Kind::Cancelled | Kind::BrokenOff)
    }

    /// The issuer's answer breaks the protocol, for instance a `state` that is not ours.
    #[must_use]
    pub fn is_protocol(&self) -> bool {
        self.0.kind == Kind::Protocol || self.call().is_some_and(|call| call.is_decode())
    }

    /// A token that the issuer just handed out does not verify.
    #[must_use]
    pub fn is_bad_token(&self) -> bool {
        self.0.kind == Kind::BadToken
    }

    /// The token store could not be read or written, or what it holds cannot be understood.
    #[must_use]
    pub fn is_store(&self) -> bool {
        matches!(self.0.kind, Kind::Store | Kind::StoreBusy)
    }

    /// A later try may succeed: no connection, a time-out, a failing server or too many requests;
    /// or another process held the lock of the login for too long.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        if matches!(self.0.kind, Kind::StoreBusy | Kind::BrokenOff) {
            return true;
        }
        if let Some(said) = self.words() {
            return matches!(
                said.code.as_str(),
                "temporarily_unavailable" | "server_error"
            );
        }
        self.0.kind == Kind::Call
            && self.call().is_some_and(|call| {
                (call.is_connect() && !call.is_tls())
                    || call.is_timeout()
                    || call.is_server_error()
                    || call.is_rate_limited()
                    || call.executed() == Executed::Maybe
            })
    }

    /// Whether the issuer may have acted, by the table of [`scs_client_core::Error`]; `No` where nothing was sent.
    #[must_use]
    pub fn executed(&self) -> Executed {
        self.call()
            .map_or(Executed::No, scs_client_core::Error::executed)
    }
}

impl From<scs_client_core::Error> for Error {
    fn from(call: scs_client_core::Error) -> Self {
        Self::of_call(Kind::Call, "", call)
    }
}

impl From<Error> for scs_client_core::CredentialError {
    fn from(error: Error) -> Self {
        let said = Self::new(error.to_string());
        let said = match error.is_temporary() {
            true => said.temporary(),
            false => said,
        };
        said.with_source(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        match &self.0.source {
            Some(Source::Call(call)) if self.0.message.is_empty() => write!(f, "{call}"),
            Some(Source::Call(call)) => write!(f, ": {call}"),
            Some(Source::Said(said)) => {
                write!(f, ": {}", said.code)?;
                match &said.description {
                    Some(words) => write!(f, " ({words})"),
                    None => Ok(()),
                }
            }
            Some(Source::Cause(cause)) => write!(f, ": {cause}"),
            Some(Source::Other(other)) => write!(f, ": {other}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &self.0.message)
            .field("call", &self.call())
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.source {
            Some(Source::Call(call)) => Some(call),
            Some(Source::Cause(cause)) => Some(cause),
            Some(Source::Other(other)) => Some(&**other),
            Some(Source::Said(_)) | None => None,
        }
    }
}
