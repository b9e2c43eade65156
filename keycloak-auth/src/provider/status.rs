//! What a provider has, for people.

use chrono::{DateTime, Utc};

use crate::error::Error;

/// What a provider has at the moment; see [`TokenProvider::status`](crate::TokenProvider::status).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ProviderStatus {
    /// Whether a person is logged in.
    pub login: LoginState,
    /// Until when the access token is good; `None` where there is none, or where that is not known.
    pub expires_at: Option<DateTime<Utc>>,
    /// Until when the login can be renewed, where that is known.
    pub refresh_expires_at: Option<DateTime<Utc>>,
    /// The scopes that were granted.
    pub scopes: Vec<String>,
    /// Why the last renewal failed, if it did.
    pub last_error: Option<Error>,
}

/// Whether a person is logged in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoginState {
    /// The client asks in its own name.
    NotNeeded,
    /// Nobody has logged in, or has logged out again.
    Nobody,
    /// There is a login, as far as we know.
    LoggedIn,
    /// The login cannot be renewed any more, and why; its access token may still be good.
    Ended(String),
}
