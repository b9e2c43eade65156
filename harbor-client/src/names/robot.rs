//! Names of robots: a prefix, for a project's robot the project, and the name it was created with.

use std::fmt;
use std::str::FromStr;

use scs_wire::{Check, Invalid};

use super::plain;

/// A robot's full name: what it logs in with, and what changing it must repeat.
///
/// ```
/// use harbor_client::RobotName;
///
/// let robot: RobotName = "robot$scs+zuul-ci".parse()?;
/// assert_eq!(robot.project(), Some("scs"));
/// assert_eq!(robot.short(), "zuul-ci");
/// assert_eq!(robot, RobotName::of_project("scs", "zuul-ci"));
/// # Ok::<(), harbor_client::InvalidName>(())
/// ```
///
/// The prefix is a setting of the server (`robot_name_prefix`). It is put in front when the server
/// reads a robot, so changing it renames all of them at once, and old secrets stay good
/// (recordings/harbor/README-system.md, 28).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RobotName {
    prefix: String,
    project: Option<String>,
    short: String,
}

impl RobotName {
    /// The prefix of a server that has not been told another one.
    pub const DEFAULT_PREFIX: &str = "robot$";

    /// Names a robot of the system.
    pub fn system(short: impl Into<String>) -> Self {
        Self {
            prefix: Self::DEFAULT_PREFIX.to_owned(),
            project: None,
            short: short.into(),
        }
    }

    /// Names a robot of a project.
    pub fn of_project(project: impl Into<String>, short: impl Into<String>) -> Self {
        Self {
            project: Some(project.into()),
            ..Self::system(short)
        }
    }

    /// Names the same robot at a server with another prefix.
    #[must_use]
    pub fn with_prefix(self, prefix: impl Into<String>) -> Self {
        Self {
            prefix: prefix.into(),
            ..self
        }
    }

    /// Reads a full name at a server with this prefix.
    ///
    /// # Errors
    /// The text lacks the prefix, or what follows is no name.
    pub fn parse(text: &str, prefix: &str) -> Result<Self, InvalidName> {
        let Some(rest) = text.strip_prefix(prefix) else {
            return Err(InvalidName(Invalid::new(
                "robot",
                format!("does not start with {prefix:?}"),
            )));
        };
        // Neither half can hold a plus sign, so the first is the only one.
        let robot = match rest.split_once('+') {
            Some((project, short)) => Self::of_project(project, short),
            None => Self::system(rest),
        };
        let robot = robot.with_prefix(prefix);
        robot.check().map_err(InvalidName)?;
        Ok(robot)
    }

    /// What stands in front of all names of robots at its server.
    #[must_use]
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The project it belongs to; `None` for a robot of the system.
    #[must_use]
    pub fn project(&self) -> Option<&str> {
        self.project.as_deref()
    }

    /// The name it was created with, without prefix and project.
    #[must_use]
    pub fn short(&self) -> &str {
        &self.short
    }

    /// The name as the server stores and filters it, without the prefix: `scs+zuul-ci`
    /// (recordings/harbor/1284-ListRobot-name-full-plus-encoded-twice; with the prefix nothing is found,
    /// 1283-ListRobot-name-full).
    #[must_use]
    pub fn stored(&self) -> String {
        match &self.project {
            Some(project) => format!("{project}+{}", self.short),
            None => self.short.clone(),
        }
    }
}

impl fmt::Display for RobotName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.prefix, self.stored())
    }
}

impl From<RobotName> for String {
    /// The full name.
    fn from(name: RobotName) -> Self {
        name.to_string()
    }
}

impl From<&RobotName> for String {
    /// The full name.
    fn from(name: &RobotName) -> Self {
        name.to_string()
    }
}

impl FromStr for RobotName {
    type Err = InvalidName;

    /// Reads a full name with the prefix `robot$`.
    fn from_str(text: &str) -> Result<Self, InvalidName> {
        Self::parse(text, Self::DEFAULT_PREFIX)
    }
}

impl Check for RobotName {
    fn check(&self) -> Result<(), Invalid> {
        if let Some(project) = &self.project {
            plain("project", project)?;
        }
        plain("robot", &self.short)
    }
}

/// A text that is no name of a robot, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidName(Invalid);

impl fmt::Display for InvalidName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for InvalidName {}
