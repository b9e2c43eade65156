//! Whether the issuer of tokens works, and whom it takes us for.

mod ask;
mod facts;
mod setup;

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};

pub use ask::ask;
pub use facts::facts;
pub use setup::{Asked, Settings};

/// What was found out at an issuer. All texts are cleaned.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// The issuer's name, or that it is a stand-in.
    pub source: String,
    /// How it answered; `None` where it did not.
    pub answer: Option<Answer>,
    /// The token that it gave; `None` where it gave none, or was not asked for one.
    pub token: Option<Token>,
    /// Whose token that is.
    pub who: Option<Who>,
    /// What went wrong and what to do about it, one sentence each.
    pub problems: Vec<String>,
}

/// How an issuer answered.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// How long its document took.
    pub took: Duration,
    /// Endpoints whose machine is not the issuer's, by that machine.
    pub elsewhere: BTreeMap<String, Vec<&'static str>>,
    /// How many keys it signs with; `None` where they could not be had.
    pub keys: Option<usize>,
    /// What the keys are for.
    pub algorithms: Vec<&'static str>,
}

/// How a token was come by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grant {
    /// In the client's own name.
    #[default]
    ClientCredentials,
    /// From the login that a person made before.
    StoredLogin,
}

/// What a token is good for.
#[derive(Clone, Debug, Default)]
pub struct Token {
    /// How it was come by.
    pub grant: Grant,
    /// The client that it was given to.
    pub client: String,
    /// Until when it is good.
    pub until: Option<DateTime<Utc>>,
    /// Whom it is for.
    pub audiences: Vec<String>,
    /// What was granted.
    pub scopes: Vec<String>,
}

/// Whose token it is.
#[derive(Clone, Debug, Default)]
pub struct Who {
    /// The login name, or what else there is.
    pub name: String,
    /// Whether it is a client in its own name.
    pub is_service_account: bool,
    /// The groups.
    pub groups: Vec<String>,
    /// The roles in the whole realm.
    pub realm_roles: Vec<String>,
    /// The roles at each client.
    pub client_roles: BTreeMap<String, Vec<String>>,
}
