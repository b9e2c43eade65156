// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `robot`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

/// A robot to be made. It starts enabled, with a secret that the server chooses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewRobot {
    /// Without prefix and project, in lower case, with single dots, dashes and underscores.
    pub name: String,
    /// Of one project or of the system.
    pub level: RobotLevel,
    /// Days to live, at least 1, or -1 for ever. There is no default.
    pub duration: i64,
    /// At least one. At the level of a project exactly one, and no more than the maker has if that
    /// is a robot.
    pub permissions: Vec<RobotPermission>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl NewRobot {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        level: impl Into<RobotLevel>,
        duration: i64,
        permissions: impl Into<Vec<RobotPermission>>,
    ) -> Self {
        Self {
            name: name.into(),
            level: level.into(),
            duration,
            permissions: permissions.into(),
            description: None,
        }
    }
}

scs_wire::setters! {
    NewRobot {
        plain name: String,
        plain level: RobotLevel,
        value duration: i64,
        plain permissions: Vec<RobotPermission>,
        opt description: String,
    }
}

impl Check for NewRobot {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, 255)?;
        check::range("duration", self.duration, -1, i64::MAX)?;
        check::items("permissions", self.permissions.len(), 1, usize::MAX)?;
        check::nested("permissions", &self.permissions)?;
        crate::checks::robot_duration(self)?;
        Ok(())
    }
}

/// An account for programs.
///
/// Its secret is told once, when it is made or changed, and never again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Robot {
    /// What calls take.
    pub id: i64,
    /// The login name, with the server's prefix and, for projects, `project+` in front. Change the
    /// prefix, and all names change.
    pub name: String,
    /// How far it reaches.
    pub level: RobotLevel,
    /// The moment from which its life is counted.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// The number of the user or robot who made it.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub creator_ref: i64,
    /// Which of the two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator_type: Option<RobotCreator>,
    /// Free text, absent when empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it cannot log in.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub disable: bool,
    /// Its life in days from the creation on, -1 for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Whether it can be changed; false for those from before 2.2.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub editable: bool,
    /// When it stops working, in seconds since 1970, and -1 for never.
    ///
    /// A number and not a time, since it can lie outside of what calendars hold.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub expires_at: i64,
    /// What it may do.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub permissions: Vec<RobotPermission>,
    /// Never sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<SecretText>,
    /// When it was changed last.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl Robot {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, name: impl Into<String>, level: impl Into<RobotLevel>) -> Self {
        Self {
            id,
            name: name.into(),
            level: level.into(),
            creation_time: None,
            creator_ref: Default::default(),
            creator_type: None,
            description: None,
            disable: Default::default(),
            duration: None,
            editable: Default::default(),
            expires_at: Default::default(),
            permissions: Default::default(),
            secret: None,
            update_time: None,
        }
    }
}

scs_wire::setters! {
    Robot {
        value id: i64,
        plain name: String,
        plain level: RobotLevel,
        opt creation_time: DateTime<Utc>,
        value creator_ref: i64,
        opt creator_type: RobotCreator,
        opt description: String,
        value disable: bool,
        opt_value duration: i64,
        value editable: bool,
        value expires_at: i64,
        plain permissions: Vec<RobotPermission>,
        opt secret: SecretText,
        opt update_time: DateTime<Utc>,
    }
}

/// One right of a robot.
///
/// Pairs outside of the table that the permissions call shows are refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RobotAccess {
    /// What it is about, such as `repository` or `tag`.
    pub resource: String,
    /// What may be done, such as `pull` or `list`.
    pub action: String,
    /// Whether it allows or denies; absent means that it allows, and a `deny` was stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<String>,
}

impl RobotAccess {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(resource: impl Into<String>, action: impl Into<String>) -> Self {
        Self {
            resource: resource.into(),
            action: action.into(),
            effect: None,
        }
    }
}

scs_wire::setters! {
    RobotAccess {
        plain resource: String,
        plain action: String,
        opt effect: String,
    }
}

impl Check for RobotAccess {}

/// A new robot with its secret, which is not told again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RobotCreated {
    /// For all later calls.
    pub id: i64,
    /// The full login name.
    pub name: String,
    /// What it logs in with.
    pub secret: SecretText,
    /// When its life began.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// The end of its life in seconds since 1970, or -1.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub expires_at: i64,
}

impl RobotCreated {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, name: impl Into<String>, secret: impl Into<SecretText>) -> Self {
        Self {
            id,
            name: name.into(),
            secret: secret.into(),
            creation_time: None,
            expires_at: Default::default(),
        }
    }
}

scs_wire::setters! {
    RobotCreated {
        value id: i64,
        plain name: String,
        plain secret: SecretText,
        opt creation_time: DateTime<Utc>,
        value expires_at: i64,
    }
}

scs_wire::open_enum! {
    /// Who made a robot.
    pub enum RobotCreator {
        /// A user.
        Local = "local",
        /// Another robot, whose rights are the upper limit.
        Robot = "robot",
    }
}

scs_wire::open_enum! {
    /// How far a robot, or one of its permissions, reaches.
    pub enum RobotLevel {
        /// The whole server, or several projects.
        System = "system",
        /// A single project.
        Project = "project",
    }
}

/// Rights of a robot in one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RobotPermission {
    /// Whether the place is a project or the system.
    pub kind: RobotLevel,
    /// The name of the project, `*` for all projects, `/` for the system.
    pub namespace: String,
    /// The rights there, at least one.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub access: Vec<RobotAccess>,
}

impl RobotPermission {
    /// Holds these values.
    #[must_use]
    pub fn new(
        kind: impl Into<RobotLevel>,
        namespace: impl Into<String>,
        access: impl Into<Vec<RobotAccess>>,
    ) -> Self {
        Self {
            kind: kind.into(),
            namespace: namespace.into(),
            access: access.into(),
        }
    }
}

scs_wire::setters! {
    RobotPermission {
        plain kind: RobotLevel,
        plain namespace: String,
        plain access: Vec<RobotAccess>,
    }
}

impl Check for RobotPermission {
    fn check(&self) -> Result<(), Invalid> {
        check::items("access", self.access.len(), 1, usize::MAX)?;
        check::nested("access", &self.access)?;
        Ok(())
    }
}

/// A robot's secret, in both directions.
///
/// Sent empty, the server makes one and answers it; sent with a text of 8 to 128 characters
/// with upper case, lower case and digit, it is taken, and the answer has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RobotSecret {
    /// The secret to set, or the one that was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<SecretText>,
}

impl RobotSecret {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RobotSecret {
        opt secret: SecretText,
    }
}

impl Check for RobotSecret {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::robot_secret(self)?;
        Ok(())
    }
}

/// A robot as it is to be, in full.
///
/// What is left out of `description` is cleared, and expiry is counted anew from the creation:
/// a shorter life can end it at once, a longer one can revive it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RobotUpdate {
    /// The full name as it was read; it cannot be changed.
    pub name: String,
    /// As it was read, likewise fixed.
    pub level: RobotLevel,
    /// All of them, of the same project.
    pub permissions: Vec<RobotPermission>,
    /// Whether it is locked out from now on.
    pub disable: bool,
    /// The text to keep, or a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Days from the creation on, or -1. Without it the old one stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
}

impl RobotUpdate {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        level: impl Into<RobotLevel>,
        permissions: impl Into<Vec<RobotPermission>>,
        disable: bool,
    ) -> Self {
        Self {
            name: name.into(),
            level: level.into(),
            permissions: permissions.into(),
            disable,
            description: None,
            duration: None,
        }
    }
}

scs_wire::setters! {
    RobotUpdate {
        plain name: String,
        plain level: RobotLevel,
        plain permissions: Vec<RobotPermission>,
        value disable: bool,
        opt description: String,
        opt_value duration: i64,
    }
}

impl Check for RobotUpdate {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, usize::MAX)?;
        check::items("permissions", self.permissions.len(), 1, usize::MAX)?;
        check::nested("permissions", &self.permissions)?;
        check::range("duration", self.duration, -1, i64::MAX)?;
        crate::checks::robot_update(self)?;
        Ok(())
    }
}
