// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `statistic`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::{Deserialize, Serialize};

/// Counts of projects and repositories, as far as the caller sees them. Sums over everything
/// are 0 for anybody but administrators.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Statistics {
    /// Private projects of which the caller is a member, or all of them.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub private_project_count: i64,
    /// Repositories in those.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub private_repo_count: i64,
    /// Projects that everybody may read.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub public_project_count: i64,
    /// Repositories that everybody may see.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub public_repo_count: i64,
    /// All projects there are.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total_project_count: i64,
    /// All repositories there are.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total_repo_count: i64,
    /// Bytes that all content takes.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total_storage_consumption: i64,
}

impl Statistics {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Statistics {
        value private_project_count: i64,
        value private_repo_count: i64,
        value public_project_count: i64,
        value public_repo_count: i64,
        value total_project_count: i64,
        value total_repo_count: i64,
        value total_storage_consumption: i64,
    }
}
