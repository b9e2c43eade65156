// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `usergroup`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

/// A group to be known from now on. Its members are never listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewUserGroup {
    /// The exact name that tokens or the directory have.
    pub group_name: String,
    /// 1 LDAP, 2 authentication proxy, 3 OpenID Connect. The server would store other numbers and
    /// crash without one.
    pub group_type: i64,
    /// Needed for LDAP, where the entry must exist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_group_dn: Option<String>,
}

impl NewUserGroup {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(group_name: impl Into<String>, group_type: i64) -> Self {
        Self {
            group_name: group_name.into(),
            group_type,
            ldap_group_dn: None,
        }
    }
}

scs_wire::setters! {
    NewUserGroup {
        plain group_name: String,
        value group_type: i64,
        opt ldap_group_dn: String,
    }
}

impl Check for NewUserGroup {
    fn check(&self) -> Result<(), Invalid> {
        check::length("group_name", self.group_name.as_str(), 1, 255)?;
        check::range("group_type", self.group_type, 1, 3)?;
        crate::checks::new_user_group(self)?;
        Ok(())
    }
}

/// A group as everybody with a login may find one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserGroupSearchItem {
    /// For memberships.
    pub id: i64,
    /// Its full name.
    pub group_name: String,
    /// 1 LDAP, 2 authentication proxy, 3 OpenID Connect.
    pub group_type: i64,
}

impl UserGroupSearchItem {
    /// Holds these values.
    #[must_use]
    pub fn new(id: i64, group_name: impl Into<String>, group_type: i64) -> Self {
        Self {
            id,
            group_name: group_name.into(),
            group_type,
        }
    }
}

scs_wire::setters! {
    UserGroupSearchItem {
        value id: i64,
        plain group_name: String,
        value group_type: i64,
    }
}

/// Another name for a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct UserGroupUpdate {
    /// The new one. If another group has it, the answer is a 500.
    pub group_name: String,
}

impl UserGroupUpdate {
    /// Holds these values.
    #[must_use]
    pub fn new(group_name: impl Into<String>) -> Self {
        Self {
            group_name: group_name.into(),
        }
    }
}

scs_wire::setters! {
    UserGroupUpdate {
        plain group_name: String,
    }
}

impl Check for UserGroupUpdate {
    fn check(&self) -> Result<(), Invalid> {
        check::length("group_name", self.group_name.as_str(), 1, 255)?;
        Ok(())
    }
}
