// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `component`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

/// How an incident affects the component that it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActiveImpact {
    /// The incident, called `reference` on the wire.
    #[serde(rename = "reference")]
    pub incident: IncidentId,
    /// In which way, by the identifier of an impact type.
    #[serde(rename = "type")]
    pub impact_type: ImpactTypeId,
    /// How badly, from 0 (maintenance) to 100; absent when nobody said so, and not held to that
    /// range by the server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<i64>,
}

impl ActiveImpact {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        incident: impl Into<IncidentId>,
        impact_type: impl Into<ImpactTypeId>,
    ) -> Self {
        Self {
            incident: incident.into(),
            impact_type: impact_type.into(),
            severity: None,
        }
    }
}

scs_wire::setters! {
    ActiveImpact {
        plain incident: IncidentId,
        plain impact_type: ImpactTypeId,
        opt_value severity: i64,
    }
}

/// A part of the platform that users rely on, and what affects it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Component {
    /// Given by the server.
    pub id: ComponentId,
    /// What affected it at the instant that was asked for, ordered by incident.
    #[serde(
        rename = "activelyAffectedBy",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub actively_affected_by: Vec<ActiveImpact>,
    /// What users call it; absent where it was never named.
    #[serde(rename = "displayName", default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Free pairs for choosing components, for instance by region.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub labels: BTreeMap<String, String>,
}

impl Component {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: impl Into<ComponentId>) -> Self {
        Self {
            id: id.into(),
            actively_affected_by: Default::default(),
            display_name: None,
            labels: Default::default(),
        }
    }
}

scs_wire::setters! {
    Component {
        plain id: ComponentId,
        plain actively_affected_by: Vec<ActiveImpact>,
        opt display_name: String,
        plain labels: BTreeMap<String, String>,
    }
}

scs_wire::string_id! {
    /// Names a component. Servers write a UUID in lower case with dashes; other spellings are
    /// taken, too.
    pub struct ComponentId;
}

/// A change of a component; what is not set stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ComponentPatch {
    /// Another name.
    #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// All labels anew; an empty map removes them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
}

impl ComponentPatch {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ComponentPatch {
        opt display_name: String,
        opt labels: BTreeMap<String, String>,
    }
}

impl Check for ComponentPatch {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        check::length("displayName", self.display_name.as_deref(), 1, usize::MAX)?;
        crate::checks::component_patch(self)?;
        Ok(())
    }
}

scs_wire::string_id! {
    /// Names a kind of impact, such as an outage.
    pub struct ImpactTypeId;
}

scs_wire::string_id! {
    /// Names an incident.
    pub struct IncidentId;
}

/// A component to be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewComponent {
    /// What users shall call it; not empty.
    #[serde(rename = "displayName")]
    pub display_name: String,
    /// Free pairs; an empty map is not sent.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
}

impl NewComponent {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
            labels: Default::default(),
        }
    }
}

scs_wire::setters! {
    NewComponent {
        plain display_name: String,
        plain labels: BTreeMap<String, String>,
    }
}

impl Check for NewComponent {
    fn check(&self) -> Result<(), Invalid> {
        check::length("displayName", self.display_name.as_str(), 1, usize::MAX)?;
        crate::checks::new_component(self)?;
        Ok(())
    }
}
