// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `phase`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

/// Phases to be added as the next generation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewPhaseList {
    /// The names in their order; at least one, none of them empty.
    pub phases: Vec<String>,
}

impl NewPhaseList {
    /// Holds these values.
    #[must_use]
    pub fn new(phases: impl Into<Vec<String>>) -> Self {
        Self { phases: phases.into() }
    }
}

scs_wire::setters! {
    NewPhaseList {
        plain phases: Vec<String>,
    }
}

impl Check for NewPhaseList {
    fn check(&self) -> Result<(), Invalid> {
        check::items("phases", self.phases.len(), 1, usize::MAX)?;
        for (index, item) in self.phases.iter().enumerate() {
            check::length(&format!("phases.{index}"), item.as_str(), 1, usize::MAX)?;
        }
        crate::checks::new_phase_list(self)?;
        Ok(())
    }
}

/// The phases that an incident goes through, as one generation of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PhaseList {
    /// Its number; 0 on a server without phases.
    pub generation: i64,
    /// The names, in the order in which incidents pass them.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub phases: Vec<String>,
}

impl PhaseList {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(generation: i64) -> Self {
        Self {
            generation,
            phases: Default::default(),
        }
    }
}

scs_wire::setters! {
    PhaseList {
        value generation: i64,
        plain phases: Vec<String>,
    }
}
