// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of the Sovereign Cloud Stack itself.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::Check;
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// A Kubernetes cluster of the SCS, by Cluster API or Gardener as the installation has it.
///
/// Its kubeconfig comes as the claim's connection secret, if the installation offers one; the
/// configuration as shipped does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cluster {
    /// Version of Kubernetes to run, as the installation's cluster stacks name it; the schema
    /// takes any text.
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

impl ClaimSpec for Cluster {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[("version", "string")];
}

impl ClaimKind for Cluster {
    const KIND: &'static str = "Cluster";
    const PLURAL: &'static str = "clusters";
    const ORIGIN: &'static str = "scs";
}
