// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `search`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::{Deserialize, Serialize};

use super::Project;

/// A repository that a search found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SearchRepository {
    /// The number of its project.
    pub project_id: i64,
    /// The name of its project.
    pub project_name: String,
    /// Project and repository with a slash.
    pub repository_name: String,
    /// How many artifacts are in it.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub artifact_count: i64,
    /// Whether everybody may pull it.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub project_public: bool,
    /// How often it was pulled.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub pull_count: i64,
}

impl SearchRepository {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        project_id: i64,
        project_name: impl Into<String>,
        repository_name: impl Into<String>,
    ) -> Self {
        Self {
            project_id,
            project_name: project_name.into(),
            repository_name: repository_name.into(),
            artifact_count: Default::default(),
            project_public: Default::default(),
            pull_count: Default::default(),
        }
    }
}

scs_wire::setters! {
    SearchRepository {
        value project_id: i64,
        plain project_name: String,
        plain repository_name: String,
        value artifact_count: i64,
        value project_public: bool,
        value pull_count: i64,
    }
}

/// What a search found, as far as the caller may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SearchResult {
    /// Projects whose names contain the text.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub project: Vec<Project>,
    /// Repositories whose names contain it.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub repository: Vec<SearchRepository>,
}

impl SearchResult {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SearchResult {
        plain project: Vec<Project>,
        plain repository: Vec<SearchRepository>,
    }
}
