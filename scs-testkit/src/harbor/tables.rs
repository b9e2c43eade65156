//! The rows behind the API, but for what lies in repositories.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;

/// Somebody who logs in with a password.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) realname: String,
    pub(crate) comment: String,
    pub(crate) password: String,
    pub(crate) admin: bool,
    /// What stands in for the password in the few calls that take it.
    pub(crate) cli_secret: Option<String>,
    pub(crate) created: DateTime<Utc>,
    pub(crate) updated: DateTime<Utc>,
}

/// A project with its quota.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) owner: i64,
    pub(crate) metadata: BTreeMap<String, String>,
    pub(crate) allowlist: Allowlist,
    /// The registry that a proxy cache fetches from.
    pub(crate) registry: Option<i64>,
    pub(crate) members: Vec<Member>,
    pub(crate) quota: Quota,
    pub(crate) created: DateTime<Utc>,
    pub(crate) updated: DateTime<Utc>,
}

impl Project {
    pub(crate) fn is_public(&self) -> bool {
        self.metadata
            .get("public")
            .is_some_and(|value| value == "true")
    }
}

/// The flaws that do not count in a project.
#[derive(Clone, Debug, Default)]
pub(crate) struct Allowlist {
    pub(crate) id: i64,
    pub(crate) items: Vec<String>,
    pub(crate) expires_at: i64,
}

/// Storage that a project may use, in bytes; -1 is no limit.
#[derive(Clone, Debug)]
pub(crate) struct Quota {
    pub(crate) id: i64,
    pub(crate) hard: i64,
    pub(crate) updated: DateTime<Utc>,
}

/// A user with a role in a project.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) id: i64,
    pub(crate) user: i64,
    pub(crate) role: i64,
}

/// A label, of a project or of all.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) color: String,
    /// `g` or `p`.
    pub(crate) scope: String,
    pub(crate) project: i64,
    pub(crate) created: DateTime<Utc>,
    pub(crate) updated: DateTime<Utc>,
}

/// A robot account.
#[derive(Clone, Debug)]
pub(crate) struct Robot {
    pub(crate) id: i64,
    /// Without the prefix: `ci` or `project+ci`.
    pub(crate) name: String,
    pub(crate) description: String,
    /// None for one of the whole system.
    pub(crate) project: Option<i64>,
    /// Days; -1 is for ever.
    pub(crate) duration: i64,
    /// Seconds since 1970; -1 is never.
    pub(crate) expires_at: i64,
    pub(crate) disabled: bool,
    pub(crate) secret: String,
    /// As the API shows them.
    pub(crate) permissions: Value,
    pub(crate) creator: i64,
    /// `local` or `robot`.
    pub(crate) creator_type: &'static str,
    pub(crate) created: DateTime<Utc>,
    pub(crate) updated: DateTime<Utc>,
}

/// A line of the audit log.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) id: i64,
    pub(crate) time: DateTime<Utc>,
    pub(crate) operation: String,
    pub(crate) resource_type: String,
    pub(crate) resource: String,
    pub(crate) user: String,
    pub(crate) project: Option<i64>,
    pub(crate) description: String,
}
