//! What a realm remembers: sessions, codes, device codes, pushed requests.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

/// Does the session live in the browser, or longer than it?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Online,
    Offline,
}

/// A login of a person (or a service account).
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) user: String,
    pub(crate) started: i64,
    pub(crate) refreshed: i64,
    /// Time of a login with a browser; the password grant has none.
    pub(crate) auth_time: Option<i64>,
    /// What the session holds for each client.
    pub(crate) clients: BTreeMap<String, ClientPart>,
}

/// The part of a session that belongs to one client.
#[derive(Clone, Debug, Default)]
pub(crate) struct ClientPart {
    pub(crate) started: i64,
    pub(crate) scopes: Vec<String>,
    pub(crate) nonce: Option<String>,
    /// The client came in by exchanging another one's token.
    pub(crate) exchanged: bool,
    pub(crate) uses: BTreeMap<String, Use>,
}

/// How the refresh tokens of one line (those that replaced each other) were used.
#[derive(Clone, Debug)]
pub(crate) struct Use {
    /// The token that was used last.
    pub(crate) token: String,
    pub(crate) at: i64,
    pub(crate) times: u32,
    /// All tokens of this line that were ever used.
    pub(crate) used: Vec<String>,
}

/// An authorization request, however it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct AuthRequest {
    pub(crate) client: String,
    pub(crate) redirect: String,
    pub(crate) state: Option<String>,
    pub(crate) nonce: Option<String>,
    pub(crate) scope: String,
    pub(crate) response_mode: String,
    pub(crate) challenge: Option<(String, String)>,
    pub(crate) prompt: String,
    /// False where nothing but the login itself is asked for.
    pub(crate) wants_code: bool,
    pub(crate) max_age: Option<i64>,
}

/// An authorization code.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) code: String,
    pub(crate) request: AuthRequest,
    pub(crate) session: String,
    pub(crate) expires: i64,
    pub(crate) used: bool,
    /// The grant was for an offline session.
    pub(crate) scopes: Vec<String>,
}

/// How far the person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    Pending,
    Denied,
    /// Approved in that session.
    Approved(String),
}

/// A device code.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    pub(crate) code: String,
    pub(crate) user_code: String,
    pub(crate) client: String,
    pub(crate) scope: String,
    pub(crate) nonce: Option<String>,
    pub(crate) challenge: Option<(String, String)>,
    pub(crate) expires: DateTime<Utc>,
    pub(crate) interval: i64,
    pub(crate) asked: Option<DateTime<Utc>>,
    pub(crate) progress: Progress,
}

/// A login form that was sent to a browser and not yet come back.
#[derive(Clone, Debug)]
pub(crate) struct Pending {
    /// In the action of the form.
    pub(crate) tab: String,
    /// In a cookie.
    pub(crate) cookie: String,
    pub(crate) target: Target,
    /// Logged in, and to be asked for consent.
    pub(crate) consent_of: Option<String>,
}

/// What a login is for.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    Client(Box<AuthRequest>),
    /// The device with that code.
    Device(String),
}
