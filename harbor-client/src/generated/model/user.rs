// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `user`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

/// A new CLI secret for a user of OpenID Connect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CliSecret {
    /// By the rules for passwords. Empty, the server makes one, which the user's own page then
    /// tells.
    pub secret: SecretText,
}

impl CliSecret {
    /// Holds these values.
    #[must_use]
    pub fn new(secret: impl Into<SecretText>) -> Self {
        Self { secret: secret.into() }
    }
}

scs_wire::setters! {
    CliSecret {
        plain secret: SecretText,
    }
}

impl Check for CliSecret {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::cli_secret(self)?;
        Ok(())
    }
}

/// An account in Harbor's own database. Refused wherever users come from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewUser {
    /// Up to 255 characters, without comma, tilde, hash, dollar and percent sign.
    pub username: String,
    /// Must look like an address and belong to nobody else.
    pub email: String,
    /// The person's name, up to 255 bytes, without comma, tilde, hash, dollar and percent sign.
    pub realname: String,
    /// From 8 to 128 characters, among them upper case, lower case and a digit.
    pub password: SecretText,
    /// Up to 30 bytes, which is fewer characters outside of English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl NewUser {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        username: impl Into<String>,
        email: impl Into<String>,
        realname: impl Into<String>,
        password: impl Into<SecretText>,
    ) -> Self {
        Self {
            username: username.into(),
            email: email.into(),
            realname: realname.into(),
            password: password.into(),
            comment: None,
        }
    }
}

scs_wire::setters! {
    NewUser {
        plain username: String,
        plain email: String,
        plain realname: String,
        plain password: SecretText,
        opt comment: String,
    }
}

impl Check for NewUser {
    fn check(&self) -> Result<(), Invalid> {
        check::length("username", self.username.as_str(), 1, 255)?;
        check::length("email", self.email.as_str(), 1, 255)?;
        check::length("realname", self.realname.as_str(), 1, 255)?;
        crate::checks::new_user(self)?;
        Ok(())
    }
}

/// Ties an account to a user of an OpenID Connect provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OidcUserInfo {
    /// When the user first logged in.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// A number of its own.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub id: i64,
    /// The CLI secret, in clear.
    ///
    /// Its owner sees it, and so does every administrator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<SecretText>,
    /// Subject and issuer of the ID token, one right after the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subiss: Option<String>,
    /// When the secret or the tokens last changed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
    /// The account.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub user_id: i64,
}

impl OidcUserInfo {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    OidcUserInfo {
        opt creation_time: DateTime<Utc>,
        value id: i64,
        opt secret: SecretText,
        opt subiss: String,
        opt update_time: DateTime<Utc>,
        value user_id: i64,
    }
}

/// A new password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PasswordChange {
    /// Must have 8 to 128 characters with upper case, lower case and a digit, and differ from the
    /// present one.
    pub new_password: SecretText,
    /// The present one. Needed by users for themselves; administrators leave it out for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_password: Option<SecretText>,
}

impl PasswordChange {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(new_password: impl Into<SecretText>) -> Self {
        Self {
            new_password: new_password.into(),
            old_password: None,
        }
    }
}

scs_wire::setters! {
    PasswordChange {
        plain new_password: SecretText,
        opt old_password: SecretText,
    }
}

impl Check for PasswordChange {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::password_change(self)?;
        Ok(())
    }
}

/// Whether a user administers the system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SysAdminFlag {
    /// True gives the right, false takes it.
    pub sysadmin_flag: bool,
}

impl SysAdminFlag {
    /// Holds these values.
    #[must_use]
    pub fn new(sysadmin_flag: bool) -> Self {
        Self { sysadmin_flag }
    }
}

scs_wire::setters! {
    SysAdminFlag {
        value sysadmin_flag: bool,
    }
}

impl Check for SysAdminFlag {}

/// A person with an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// What calls take; 1 is the first administrator.
    pub user_id: i64,
    /// What one logs in with, upper and lower case told apart.
    pub username: String,
    /// Whether the directory or the provider makes this user an administrator. Known of the caller
    /// alone, otherwise false.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub admin_role_in_auth: bool,
    /// Free text, missing when empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// When the account was made.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// Works as a login name, too. Absent where the directory has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What ties the account to an OpenID Connect provider. In answers about one user only, and
    /// never in lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_user_meta: Option<OidcUserInfo>,
    /// How the person is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub realname: Option<String>,
    /// Whether somebody made this user an administrator of the system.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub sysadmin_flag: bool,
    /// When profile or password last changed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl User {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(user_id: i64, username: impl Into<String>) -> Self {
        Self {
            user_id,
            username: username.into(),
            admin_role_in_auth: Default::default(),
            comment: None,
            creation_time: None,
            email: None,
            oidc_user_meta: None,
            realname: None,
            sysadmin_flag: Default::default(),
            update_time: None,
        }
    }
}

scs_wire::setters! {
    User {
        value user_id: i64,
        plain username: String,
        value admin_role_in_auth: bool,
        opt comment: String,
        opt creation_time: DateTime<Utc>,
        opt email: String,
        opt oidc_user_meta: OidcUserInfo,
        opt realname: String,
        value sysadmin_flag: bool,
        opt update_time: DateTime<Utc>,
    }
}

/// What an account is to say about its owner. What is left out is cleared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct UserProfile {
    /// The address. One of somebody else is a 500.
    pub email: String,
    /// The name to show, by the rules for a new user.
    pub realname: String,
    /// Up to 30 bytes of free text, gone if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl UserProfile {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(email: impl Into<String>, realname: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            realname: realname.into(),
            comment: None,
        }
    }
}

scs_wire::setters! {
    UserProfile {
        plain email: String,
        plain realname: String,
        opt comment: String,
    }
}

impl Check for UserProfile {
    fn check(&self) -> Result<(), Invalid> {
        check::length("email", self.email.as_str(), 1, usize::MAX)?;
        check::length("realname", self.realname.as_str(), 1, 255)?;
        Ok(())
    }
}

/// A user as everybody with a login may find one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserSearchItem {
    /// For memberships and the like.
    pub user_id: i64,
    /// The login name.
    pub username: String,
}

impl UserSearchItem {
    /// Holds these values.
    #[must_use]
    pub fn new(user_id: i64, username: impl Into<String>) -> Self {
        Self {
            user_id,
            username: username.into(),
        }
    }
}

scs_wire::setters! {
    UserSearchItem {
        value user_id: i64,
        plain username: String,
    }
}
