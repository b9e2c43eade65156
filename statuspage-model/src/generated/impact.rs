// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `impact`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::ImpactTypeId;

/// A way in which components can be affected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImpactType {
    /// Given by the server; random in every installation.
    pub id: ImpactTypeId,
    /// What it means to users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// A short word for it.
    #[serde(rename = "displayName", default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
}

impl ImpactType {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: impl Into<ImpactTypeId>) -> Self {
        Self {
            id: id.into(),
            description: None,
            display_name: None,
        }
    }
}

scs_wire::setters! {
    ImpactType {
        plain id: ImpactTypeId,
        opt description: String,
        opt display_name: String,
    }
}

/// A change of an impact type; what is not set stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ImpactTypePatch {
    /// Another explanation; empty text blanks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Another word for it.
    #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
}

impl ImpactTypePatch {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ImpactTypePatch {
        opt description: String,
        opt display_name: String,
    }
}

impl Check for ImpactTypePatch {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        check::length("displayName", self.display_name.as_deref(), 1, usize::MAX)?;
        crate::checks::impact_type_patch(self)?;
        Ok(())
    }
}

/// A way to be affected that is to be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewImpactType {
    /// A short word for it, not empty.
    #[serde(rename = "displayName")]
    pub display_name: String,
    /// What it shall mean to users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl NewImpactType {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
            description: None,
        }
    }
}

scs_wire::setters! {
    NewImpactType {
        plain display_name: String,
        opt description: String,
    }
}

impl Check for NewImpactType {
    fn check(&self) -> Result<(), Invalid> {
        check::length("displayName", self.display_name.as_str(), 1, usize::MAX)?;
        crate::checks::new_impact_type(self)?;
        Ok(())
    }
}

/// A step of the scale that is to be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewSeverity {
    /// The name that it will be addressed by; letters, digits, `_` and `-` pass every gateway.
    #[serde(rename = "displayName")]
    pub display_name: String,
    /// Its upper end, from 0 to 100, used by no other severity.
    pub value: i64,
}

impl NewSeverity {
    /// Holds these values.
    #[must_use]
    pub fn new(display_name: impl Into<String>, value: i64) -> Self {
        Self {
            display_name: display_name.into(),
            value,
        }
    }
}

scs_wire::setters! {
    NewSeverity {
        plain display_name: String,
        value value: i64,
    }
}

impl Check for NewSeverity {
    fn check(&self) -> Result<(), Invalid> {
        check::length("displayName", self.display_name.as_str(), 1, usize::MAX)?;
        check::range("value", self.value, 0, 100)?;
        crate::checks::new_severity(self)?;
        Ok(())
    }
}

/// A named step of the scale by which impacts are judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Severity {
    /// The name by which it is addressed.
    #[serde(rename = "displayName", default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// The highest value that belongs to the step; servers also store values outside of 0 to 100,
    /// and none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
}

impl Severity {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Severity {
        opt display_name: String,
        opt_value value: i64,
    }
}

/// A change of a severity; what is not set stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SeverityPatch {
    /// The new name, under which it is reached from then on.
    #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// The new upper end, again from 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
}

impl SeverityPatch {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SeverityPatch {
        opt display_name: String,
        opt_value value: i64,
    }
}

impl Check for SeverityPatch {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        check::length("displayName", self.display_name.as_deref(), 1, usize::MAX)?;
        check::range("value", self.value, 0, 100)?;
        crate::checks::severity_patch(self)?;
        Ok(())
    }
}
