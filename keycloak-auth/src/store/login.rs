//! A login as it is kept, and how far a refresh of it has come.

use std::fmt;

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};

use super::format;
use crate::error::Result;
use crate::tokens::Tokens;

/// The tokens of a login, and whether its refresh token may still be used.
///
/// `Debug` shows kinds and times, no token.
#[derive(Clone)]
pub struct StoredLogin {
    pub(crate) tokens: Tokens,
    pub(crate) stage: Stage,
}

/// How far a refresh has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The refresh token is unused, as far as we know.
    Usable,
    /// It is being used. Whoever reads this under the lock knows that the user has died.
    Begun { at: DateTime<Utc> },
    /// It may have been used, and nobody has the answer.
    Uncertain { at: DateTime<Utc>, why: String },
    /// The issuer has refused it.
    Ended { why: String },
}

impl StoredLogin {
    /// A login as it has just been made.
    #[must_use]
    pub fn new(tokens: Tokens) -> Self {
        Self {
            tokens,
            stage: Stage::Usable,
        }
    }

    /// The tokens.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// Why a person has to log in again, once the access token has expired; `None` while the login is good.
    #[must_use]
    pub fn ended(&self) -> Option<String> {
        match &self.stage {
            Stage::Usable if self.tokens.refresh_token.is_none() => {
                Some("it has no refresh token".to_owned())
            }
            Stage::Usable | Stage::Begun { .. } => None,
            Stage::Uncertain { at, why } => Some(uncertain(*at, why)),
            Stage::Ended { why } => Some(why.clone()),
        }
    }

    /// The login as text for a store: secret, opaque, and readable by later versions of this crate.
    #[must_use]
    pub fn to_text(&self) -> SecretString {
        format::write(self)
    }

    /// Reads such a text.
    ///
    /// # Errors
    /// [`is_login_needed`](crate::Error::is_login_needed) for a text that is no login, or one of a
    /// newer version; nothing of it is repeated.
    pub fn from_text(text: &SecretString) -> Result<Self> {
        format::read(text.expose_secret())
    }

    pub(crate) fn at(&self, stage: Stage) -> Self {
        Self {
            tokens: self.tokens.clone(),
            stage,
        }
    }
}

/// What happened to a refresh whose answer nobody has.
pub(crate) fn uncertain(at: DateTime<Utc>, why: &str) -> String {
    let at = at.format("%Y-%m-%d %H:%M:%S UTC");
    format!(
        "a refresh was begun at {at} and {why}; the refresh token may have been used, and a second \
         use would end the session of every program that shares it"
    )
}

impl fmt::Debug for StoredLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredLogin")
            .field("tokens", &self.tokens)
            .field("stage", &self.stage)
            .finish()
    }
}
