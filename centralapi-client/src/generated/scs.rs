// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of the Sovereign Cloud Stack itself.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::Check;
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `Cluster` of the Sovereign Cloud Stack itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cluster {
    /// The member `version`.
    pub version: String,
}

impl Cluster {
    /// Holds these values.
    #[must_use]
    pub fn new(version: impl Into<String>) -> Self {
        Self { version: version.into() }
    }
}

scs_wire::setters! {
    Cluster {
        plain version: String,
    }
}

impl Check for Cluster {}

impl ClaimSpec for Cluster {}

impl ClaimKind for Cluster {
    const KIND: &'static str = "Cluster";
    const PLURAL: &'static str = "clusters";
    const ORIGIN: &'static str = "scs";
}
