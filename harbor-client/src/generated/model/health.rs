// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `health`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::{Deserialize, Serialize};

/// Whether one part of Harbor works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComponentHealthStatus {
    /// Its health.
    pub status: HealthStatus,
    /// Which one, such as `core`, `database`, `jobservice`, `redis` or `registry`.
    pub name: String,
    /// What went wrong, with inner addresses in it. Absent when healthy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl ComponentHealthStatus {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(status: impl Into<HealthStatus>, name: impl Into<String>) -> Self {
        Self {
            status: status.into(),
            name: name.into(),
            error: None,
        }
    }
}

scs_wire::setters! {
    ComponentHealthStatus {
        plain status: HealthStatus,
        plain name: String,
        opt error: String,
    }
}

scs_wire::open_enum! {
    /// Whether a part works, judged from the last look at it and so up to ten seconds late.
    pub enum HealthStatus {
        /// It answered.
        Healthy = "healthy",
        /// It did not, or refused the credential.
        Unhealthy = "unhealthy",
    }
}

/// Whether Harbor works. The HTTP status is 200 either way, and what is said is up to ten
/// seconds old.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OverallHealthStatus {
    /// Healthy if all components are.
    pub status: HealthStatus,
    /// Core, database, registry and so on, each for itself.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub components: Vec<ComponentHealthStatus>,
}

impl OverallHealthStatus {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(status: impl Into<HealthStatus>) -> Self {
        Self {
            status: status.into(),
            components: Default::default(),
        }
    }
}

scs_wire::setters! {
    OverallHealthStatus {
        plain status: HealthStatus,
        plain components: Vec<ComponentHealthStatus>,
    }
}
