// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `permissions`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::{Deserialize, Serialize};

/// One right, as a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Permission {
    /// What may be touched; a path such as `/project/4/tag` where the caller's own rights are
    /// listed.
    pub resource: String,
    /// What may be done with it.
    pub action: String,
}

impl Permission {
    /// Holds these values.
    #[must_use]
    pub fn new(resource: impl Into<String>, action: impl Into<String>) -> Self {
        Self {
            resource: resource.into(),
            action: action.into(),
        }
    }
}

scs_wire::setters! {
    Permission {
        plain resource: String,
        plain action: String,
    }
}

/// All rights that robots can be given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Permissions {
    /// Those in a project.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub project: Vec<Permission>,
    /// Those for the whole server. Empty for a caller who administers projects alone.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub system: Vec<Permission>,
}

impl Permissions {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Permissions {
        plain project: Vec<Permission>,
        plain system: Vec<Permission>,
    }
}
