// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `ldap`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

/// Settings of a directory to be tried. With nothing set, the stored ones are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LdapConf {
    /// Below which entry to look for users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_base_dn: Option<String>,
    /// Seconds to wait for the directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_connection_timeout: Option<i64>,
    /// A filter that users must pass; a broken one is not noticed here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_filter: Option<String>,
    /// 0 the base entry, 1 one level, 2 the whole tree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_scope: Option<i64>,
    /// Who searches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_search_dn: Option<String>,
    /// That entry's password. Without it the trial fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_search_password: Option<SecretText>,
    /// The attribute that is the login name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_uid: Option<String>,
    /// As in `ldap://host:389` or `ldaps://host`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_url: Option<String>,
    /// Whether to check the directory's certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_verify_cert: Option<bool>,
}

impl LdapConf {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    LdapConf {
        opt ldap_base_dn: String,
        opt_value ldap_connection_timeout: i64,
        opt ldap_filter: String,
        opt_value ldap_scope: i64,
        opt ldap_search_dn: String,
        opt ldap_search_password: SecretText,
        opt ldap_uid: String,
        opt ldap_url: String,
        opt_value ldap_verify_cert: bool,
    }
}

impl Check for LdapConf {}

/// Which entries of the directory are to become users.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LdapImportUsers {
    /// Their login names. One that does not exist makes the whole list fail.
    pub ldap_uid_list: Vec<String>,
}

impl LdapImportUsers {
    /// Holds these values.
    #[must_use]
    pub fn new(ldap_uid_list: impl Into<Vec<String>>) -> Self {
        Self {
            ldap_uid_list: ldap_uid_list.into(),
        }
    }
}

scs_wire::setters! {
    LdapImportUsers {
        plain ldap_uid_list: Vec<String>,
    }
}

impl Check for LdapImportUsers {
    fn check(&self) -> Result<(), Invalid> {
        check::items("ldap_uid_list", self.ldap_uid_list.len(), 1, usize::MAX)?;
        Ok(())
    }
}

/// How a trial of a directory went. The status is 200 in both cases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LdapPingResult {
    /// Why it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Whether a login worked.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub success: bool,
}

impl LdapPingResult {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    LdapPingResult {
        opt message: String,
        value success: bool,
    }
}

/// An entry of the directory, which may be no person at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LdapUser {
    /// The attribute for the login name.
    pub username: String,
    /// Its first address, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// From the attributes for names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub realname: Option<String>,
}

impl LdapUser {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(username: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            email: None,
            realname: None,
        }
    }
}

scs_wire::setters! {
    LdapUser {
        plain username: String,
        opt email: String,
        opt realname: String,
    }
}

/// A group of users, from a directory or a provider. As a member it may be named by number, or
/// by name and type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserGroup {
    /// As the directory or the token has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// 1 LDAP, 2 authentication proxy, 3 OpenID Connect. Missing in groups that were only found in
    /// a directory, which are of LDAP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_type: Option<i64>,
    /// What calls take. Missing when a single group is read, and in results from a directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// Where it is in the directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_group_dn: Option<String>,
}

impl UserGroup {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    UserGroup {
        opt group_name: String,
        opt_value group_type: i64,
        opt_value id: i64,
        opt ldap_group_dn: String,
    }
}

impl Check for UserGroup {}
