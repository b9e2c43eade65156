// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `incident`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::{ComponentId, ImpactTypeId, IncidentId};

/// How an incident affects a component.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Impact {
    /// The component, called `reference` on the wire.
    #[serde(rename = "reference")]
    pub component: ComponentId,
    /// The way in which the component suffers; one component may stand here once for each of them.
    #[serde(rename = "type")]
    pub impact_type: ImpactTypeId,
    /// How badly, from 0 (maintenance, which needs an end) to 100. Leave it out only where the
    /// severity is really unknown: such an impact counts as unknown everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<i64>,
}

impl Impact {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        component: impl Into<ComponentId>,
        impact_type: impl Into<ImpactTypeId>,
    ) -> Self {
        Self {
            component: component.into(),
            impact_type: impact_type.into(),
            severity: None,
        }
    }
}

scs_wire::setters! {
    Impact {
        plain component: ComponentId,
        plain impact_type: ImpactTypeId,
        opt_value severity: i64,
    }
}

impl Check for Impact {
    fn check(&self) -> Result<(), Invalid> {
        check::range("severity", self.severity, 0, 100)?;
        Ok(())
    }
}

/// Something that went wrong, or that is planned, with a beginning and perhaps an end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Incident {
    /// Given at its creation.
    pub id: IncidentId,
    /// Which components suffer, and how, ordered by component.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub affects: Vec<Impact>,
    /// Since when; `None` makes an incident that no list shows unless it has an end.
    #[serde(
        rename = "beganAt",
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub began_at: Option<DateTime<Utc>>,
    /// The longer story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The headline.
    #[serde(rename = "displayName", default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Until when; `None` while it is open, in the future for planned work.
    #[serde(
        rename = "endedAt",
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub ended_at: Option<DateTime<Utc>>,
    /// How far the work on it is. Look the name up in the generation that it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<PhaseReference>,
    /// The numbers of what was posted to it, in order.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub updates: Vec<u64>,
}

impl Incident {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: impl Into<IncidentId>) -> Self {
        Self {
            id: id.into(),
            affects: Default::default(),
            began_at: None,
            description: None,
            display_name: None,
            ended_at: None,
            phase: None,
            updates: Default::default(),
        }
    }
}

scs_wire::setters! {
    Incident {
        plain id: IncidentId,
        plain affects: Vec<Impact>,
        opt began_at: DateTime<Utc>,
        opt description: String,
        opt display_name: String,
        opt ended_at: DateTime<Utc>,
        opt phase: PhaseReference,
        plain updates: Vec<u64>,
    }
}

/// A change of an incident; what is not set stays.
///
/// There is no way to take an end away: the server ignores `null`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct IncidentPatch {
    /// All impacts anew. An empty list removes them, except on release 1.0.0, which only adds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affects: Option<Vec<Impact>>,
    /// A corrected beginning.
    #[serde(
        rename = "beganAt",
        serialize_with = "scs_wire::time::optional::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    pub began_at: Option<DateTime<Utc>>,
    /// Another story; empty text blanks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Another headline; send it with every change of `affects`, which release 1.0.0 needs.
    #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// The end; the server does not compare it with a beginning that is not sent along.
    #[serde(
        rename = "endedAt",
        serialize_with = "scs_wire::time::optional::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    pub ended_at: Option<DateTime<Utc>>,
    /// The next phase, best of the incident's own generation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<PhaseReference>,
}

impl IncidentPatch {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    IncidentPatch {
        opt affects: Vec<Impact>,
        opt began_at: DateTime<Utc>,
        opt description: String,
        opt display_name: String,
        opt ended_at: DateTime<Utc>,
        opt phase: PhaseReference,
    }
}

impl Check for IncidentPatch {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        check::nested("affects", &self.affects)?;
        check::length("displayName", self.display_name.as_deref(), 1, usize::MAX)?;
        check::nested("phase", &self.phase)?;
        crate::checks::incident_patch(self)?;
        Ok(())
    }
}

/// A text that was posted to an incident while it went on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IncidentUpdate {
    /// Its number within the incident.
    pub order: u64,
    /// When it was posted; a later correction does not change it.
    #[serde(
        rename = "createdAt",
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub created_at: Option<DateTime<Utc>>,
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What stands above the text.
    #[serde(rename = "displayName", default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
}

impl IncidentUpdate {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(order: u64) -> Self {
        Self {
            order,
            created_at: None,
            description: None,
            display_name: None,
        }
    }
}

scs_wire::setters! {
    IncidentUpdate {
        value order: u64,
        opt created_at: DateTime<Utc>,
        opt description: String,
        opt display_name: String,
    }
}

/// A correction of a posted text; what is not set stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct IncidentUpdatePatch {
    /// A corrected time.
    #[serde(
        rename = "createdAt",
        serialize_with = "scs_wire::time::optional::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    pub created_at: Option<DateTime<Utc>>,
    /// The corrected words; empty ones blank the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What shall stand above it instead.
    #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
}

impl IncidentUpdatePatch {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    IncidentUpdatePatch {
        opt created_at: DateTime<Utc>,
        opt description: String,
        opt display_name: String,
    }
}

impl Check for IncidentUpdatePatch {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        crate::checks::incident_update_patch(self)?;
        Ok(())
    }
}

/// An incident to be reported.
///
/// A phase and a beginning are demanded: without a phase the server stores an incident that
/// breaks every list it belongs to, and without a beginning one that no list shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewIncident {
    /// The headline, not empty.
    #[serde(rename = "displayName")]
    pub display_name: String,
    /// The phase to start in, of a generation that exists.
    pub phase: PhaseReference,
    /// When it began, or will begin.
    #[serde(rename = "beganAt", serialize_with = "scs_wire::time::required::serialize")]
    pub began_at: DateTime<Utc>,
    /// What it affects; of two impacts on one component in one way the server keeps the first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub affects: Vec<Impact>,
    /// More than the headline can say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When it ended, or is planned to; must be there for maintenance, and not before the
    /// beginning.
    #[serde(
        rename = "endedAt",
        serialize_with = "scs_wire::time::optional::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    pub ended_at: Option<DateTime<Utc>>,
}

impl NewIncident {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        display_name: impl Into<String>,
        phase: impl Into<PhaseReference>,
        began_at: impl Into<DateTime<Utc>>,
    ) -> Self {
        Self {
            display_name: display_name.into(),
            phase: phase.into(),
            began_at: began_at.into(),
            affects: Default::default(),
            description: None,
            ended_at: None,
        }
    }
}

scs_wire::setters! {
    NewIncident {
        plain display_name: String,
        plain phase: PhaseReference,
        plain began_at: DateTime<Utc>,
        plain affects: Vec<Impact>,
        opt description: String,
        opt ended_at: DateTime<Utc>,
    }
}

impl Check for NewIncident {
    fn check(&self) -> Result<(), Invalid> {
        check::length("displayName", self.display_name.as_str(), 1, usize::MAX)?;
        check::nested("phase", &self.phase)?;
        check::nested("affects", &self.affects)?;
        crate::checks::new_incident(self)?;
        Ok(())
    }
}

/// A text to be posted; at least one member is set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewIncidentUpdate {
    /// When it happened; the server's clock, if not said.
    #[serde(
        rename = "createdAt",
        serialize_with = "scs_wire::time::optional::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    pub created_at: Option<DateTime<Utc>>,
    /// The words themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What shall stand above the text.
    #[serde(rename = "displayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
}

impl NewIncidentUpdate {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    NewIncidentUpdate {
        opt created_at: DateTime<Utc>,
        opt description: String,
        opt display_name: String,
    }
}

impl Check for NewIncidentUpdate {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        crate::checks::new_incident_update(self)?;
        Ok(())
    }
}

/// Points at a phase: the list it is in, and its place there.
///
/// Both numbers are always sent, because a missing one means 0 to the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PhaseReference {
    /// The list, counted from 1.
    pub generation: i64,
    /// The place in the list, counted from 0.
    pub order: i64,
}

impl PhaseReference {
    /// Holds these values.
    #[must_use]
    pub fn new(generation: i64, order: i64) -> Self {
        Self { generation, order }
    }
}

scs_wire::setters! {
    PhaseReference {
        value generation: i64,
        value order: i64,
    }
}

impl Check for PhaseReference {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::phase_reference(self)?;
        Ok(())
    }
}
