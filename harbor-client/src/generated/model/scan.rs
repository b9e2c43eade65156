// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `scan`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::Check;
use serde::Serialize;

scs_wire::open_enum! {
    /// What a scanner is asked for.
    pub enum ScanKind {
        /// Known flaws.
        Vulnerability = "vulnerability",
        /// A list of components.
        Sbom = "sbom",
    }
}

/// What to scan for, or which kind of scan to stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScanRequest {
    /// Flaws or components.
    pub scan_type: ScanKind,
}

impl ScanRequest {
    /// Holds these values.
    #[must_use]
    pub fn new(scan_type: impl Into<ScanKind>) -> Self {
        Self {
            scan_type: scan_type.into(),
        }
    }
}

scs_wire::setters! {
    ScanRequest {
        plain scan_type: ScanKind,
    }
}

impl Check for ScanRequest {}
