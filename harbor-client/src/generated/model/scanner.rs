// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `scanner`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use super::{Scanner, ScannerAuth};

/// What a scanner says of itself when asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScannerAdapterMetadata {
    /// What it takes and gives.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub capabilities: Vec<ScannerCapability>,
    /// Further words, such as the age of its database under names that contain dots and slashes.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub properties: BTreeMap<String, String>,
    /// Name, maker and release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scanner: Option<Scanner>,
}

impl ScannerAdapterMetadata {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ScannerAdapterMetadata {
        plain capabilities: Vec<ScannerCapability>,
        plain properties: BTreeMap<String, String>,
        opt scanner: Scanner,
    }
}

/// One thing that a scanner can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScannerCapability {
    /// What for, `vulnerability` or `sbom`.
    pub r#type: String,
    /// Media types of artifacts that it takes.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub consumes_mime_types: Vec<String>,
    /// Media types of reports that it writes.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub produces_mime_types: Vec<String>,
}

impl ScannerCapability {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            consumes_mime_types: Default::default(),
            produces_mime_types: Default::default(),
        }
    }
}

scs_wire::setters! {
    ScannerCapability {
        plain r#type: String,
        plain consumes_mime_types: Vec<String>,
        plain produces_mime_types: Vec<String>,
    }
}

/// Makes a scanner the default one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScannerDefault {
    /// True. With false nothing happens, and the answer is a success all the same.
    pub is_default: bool,
}

impl ScannerDefault {
    /// Holds these values.
    #[must_use]
    pub fn new(is_default: bool) -> Self {
        Self { is_default }
    }
}

scs_wire::setters! {
    ScannerDefault {
        value is_default: bool,
    }
}

impl Check for ScannerDefault {}

/// A scanner to be tried before it is registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScannerPing {
    /// Any text will do.
    pub name: String,
    /// The adapter's base address.
    pub url: String,
    /// For the login, if one is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_credential: Option<SecretText>,
    /// How to log in for the trial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<ScannerAuth>,
}

impl ScannerPing {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            url: url.into(),
            access_credential: None,
            auth: None,
        }
    }
}

scs_wire::setters! {
    ScannerPing {
        plain name: String,
        plain url: String,
        opt access_credential: SecretText,
        opt auth: ScannerAuth,
    }
}

impl Check for ScannerPing {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, usize::MAX)?;
        check::length("url", self.url.as_str(), 1, usize::MAX)?;
        Ok(())
    }
}

/// A scanner to be registered, or what a registration is to become. A new one is asked for its
/// abilities first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScannerSettings {
    /// Must be free.
    pub name: String,
    /// The base address of the adapter; no two registrations share one.
    pub url: String,
    /// What the chosen way of logging in needs. An update without it keeps the old one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_credential: Option<SecretText>,
    /// How to log in there, not at all when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<ScannerAuth>,
    /// Free text for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Takes it out of use.
    pub disabled: bool,
    /// Takes any certificate.
    #[serde(rename = "skip_certVerify")]
    pub skip_cert_verify: bool,
    /// Lets it pull by the inner address.
    pub use_internal_addr: bool,
}

impl ScannerSettings {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            url: url.into(),
            access_credential: None,
            auth: None,
            description: None,
            disabled: Default::default(),
            skip_cert_verify: Default::default(),
            use_internal_addr: Default::default(),
        }
    }
}

scs_wire::setters! {
    ScannerSettings {
        plain name: String,
        plain url: String,
        opt access_credential: SecretText,
        opt auth: ScannerAuth,
        opt description: String,
        value disabled: bool,
        value skip_cert_verify: bool,
        value use_internal_addr: bool,
    }
}

impl Check for ScannerSettings {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, usize::MAX)?;
        check::length("url", self.url.as_str(), 1, usize::MAX)?;
        Ok(())
    }
}
