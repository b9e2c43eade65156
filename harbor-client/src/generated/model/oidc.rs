// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `oidc`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, check};
use serde::Serialize;

/// A provider to be tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OidcPing {
    /// Exactly as the provider names itself; a slash too much makes it fail.
    pub url: String,
    /// Whether to check the provider's certificate.
    pub verify_cert: bool,
}

impl OidcPing {
    /// Holds these values.
    #[must_use]
    pub fn new(url: impl Into<String>, verify_cert: bool) -> Self {
        Self {
            url: url.into(),
            verify_cert,
        }
    }
}

scs_wire::setters! {
    OidcPing {
        plain url: String,
        value verify_cert: bool,
    }
}

impl Check for OidcPing {
    fn check(&self) -> Result<(), Invalid> {
        check::length("url", self.url.as_str(), 1, usize::MAX)?;
        Ok(())
    }
}
