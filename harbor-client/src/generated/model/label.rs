// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `label`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

/// A mark for artifacts.
///
/// Labels of a project outlive the project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Label {
    /// For adding it to artifacts, and for filters.
    pub id: i64,
    /// For the web pages, mostly `#` and six digits; not checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// When it came into being.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// Free text, absent when empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Unique in its scope. The server has stored labels without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Of which project it is, 0 for global ones.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub project_id: i64,
    /// Where it can be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<LabelScope>,
    /// Its last change.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl Label {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            color: None,
            creation_time: None,
            description: None,
            name: None,
            project_id: Default::default(),
            scope: None,
            update_time: None,
        }
    }
}

scs_wire::setters! {
    Label {
        value id: i64,
        opt color: String,
        opt creation_time: DateTime<Utc>,
        opt description: String,
        opt name: String,
        value project_id: i64,
        opt scope: LabelScope,
        opt update_time: DateTime<Utc>,
    }
}

scs_wire::open_enum! {
    /// Where a label can be used.
    pub enum LabelScope {
        /// In all projects; only administrators make such labels.
        Global = "g",
        /// In one project.
        Project = "p",
    }
}

/// New words for a label. Scope and project stay, whatever is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LabelUpdate {
    /// Must be there even when it stays the same.
    pub name: String,
    /// The new colour, which is not checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// The new text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl LabelUpdate {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            color: None,
            description: None,
        }
    }
}

scs_wire::setters! {
    LabelUpdate {
        plain name: String,
        opt color: String,
        opt description: String,
    }
}

impl Check for LabelUpdate {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, 128)?;
        Ok(())
    }
}

/// A label to be made.
///
/// The server would store one of a project that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewLabel {
    /// Up to 128 characters; more is a 500.
    pub name: String,
    /// Global, or of one project.
    pub scope: LabelScope,
    /// For the web pages, any text; `#RRGGBB` is what they expect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Needed for the scope of a project, and for that alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<i64>,
}

impl NewLabel {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, scope: impl Into<LabelScope>) -> Self {
        Self {
            name: name.into(),
            scope: scope.into(),
            color: None,
            description: None,
            project_id: None,
        }
    }
}

scs_wire::setters! {
    NewLabel {
        plain name: String,
        plain scope: LabelScope,
        opt color: String,
        opt description: String,
        opt_value project_id: i64,
    }
}

impl Check for NewLabel {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, 128)?;
        check::range("project_id", self.project_id, 1, i64::MAX)?;
        crate::checks::new_label(self)?;
        Ok(())
    }
}
