// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `repository`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::Check;
use serde::{Deserialize, Serialize};

/// A name in a project under which artifacts lie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Repository {
    /// A number, which security filters and labels refer to.
    pub id: i64,
    /// With the project in front, slashes and all.
    pub name: String,
    /// How many artifacts it has. Children of indexes count only if they have a tag.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub artifact_count: i64,
    /// When the first push made it.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// Free text for the web pages. HTML characters come back escaped, once more for each writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The project it lies in.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub project_id: i64,
    /// How often something was pulled from it, a few seconds late.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub pull_count: i64,
    /// When something in it last changed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl Repository {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            artifact_count: Default::default(),
            creation_time: None,
            description: None,
            project_id: Default::default(),
            pull_count: Default::default(),
            update_time: None,
        }
    }
}

scs_wire::setters! {
    Repository {
        value id: i64,
        plain name: String,
        value artifact_count: i64,
        opt creation_time: DateTime<Utc>,
        opt description: String,
        value project_id: i64,
        value pull_count: i64,
        opt update_time: DateTime<Utc>,
    }
}

/// The one thing about a repository that can be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RepositoryUpdate {
    /// The new text. The server escapes HTML characters before it stores them, so write your own
    /// text and not what was read.
    pub description: String,
}

impl RepositoryUpdate {
    /// Holds these values.
    #[must_use]
    pub fn new(description: impl Into<String>) -> Self {
        Self {
            description: description.into(),
        }
    }
}

scs_wire::setters! {
    RepositoryUpdate {
        plain description: String,
    }
}

impl Check for RepositoryUpdate {}
