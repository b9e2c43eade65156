// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `auditlog`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An entry of the old audit log, which stays empty on a fresh 2.15; [`AuditLogExt`] has
/// everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuditLog {
    /// Grows with time.
    pub id: i64,
    /// Who did it.
    pub username: String,
    /// To what, by name.
    pub resource: String,
    /// To what kind of thing.
    pub resource_type: String,
    /// What was done.
    pub operation: String,
    /// When.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub op_time: Option<DateTime<Utc>>,
}

impl AuditLog {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: i64,
        username: impl Into<String>,
        resource: impl Into<String>,
        resource_type: impl Into<String>,
        operation: impl Into<String>,
    ) -> Self {
        Self {
            id,
            username: username.into(),
            resource: resource.into(),
            resource_type: resource_type.into(),
            operation: operation.into(),
            op_time: None,
        }
    }
}

scs_wire::setters! {
    AuditLog {
        value id: i64,
        plain username: String,
        plain resource: String,
        plain resource_type: String,
        plain operation: String,
        opt op_time: DateTime<Utc>,
    }
}

/// A kind of event that the audit log knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuditLogEventType {
    /// Operation and kind, as in `create_artifact`; purges and configuration take it.
    pub event_type: String,
}

impl AuditLogEventType {
    /// Holds these values.
    #[must_use]
    pub fn new(event_type: impl Into<String>) -> Self {
        Self {
            event_type: event_type.into(),
        }
    }
}

scs_wire::setters! {
    AuditLogEventType {
        plain event_type: String,
    }
}

/// An entry of the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuditLogExt {
    /// A number that grows with time.
    pub id: i64,
    /// Who did it, `harbor-jobservice` for the server itself.
    pub username: String,
    /// What it was done to, by name; repository and tag or digest for artifacts.
    pub resource: String,
    /// Such as `artifact`, `robot` or `project`.
    pub resource_type: String,
    /// Such as `create`, `delete` or `pull`.
    pub operation: String,
    /// When, to the millisecond.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub op_time: Option<DateTime<Utc>>,
    /// The same in one English sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_description: Option<String>,
    /// Whether it worked; all recorded ones did.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub operation_result: bool,
}

impl AuditLogExt {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: i64,
        username: impl Into<String>,
        resource: impl Into<String>,
        resource_type: impl Into<String>,
        operation: impl Into<String>,
    ) -> Self {
        Self {
            id,
            username: username.into(),
            resource: resource.into(),
            resource_type: resource_type.into(),
            operation: operation.into(),
            op_time: None,
            operation_description: None,
            operation_result: Default::default(),
        }
    }
}

scs_wire::setters! {
    AuditLogExt {
        value id: i64,
        plain username: String,
        plain resource: String,
        plain resource_type: String,
        plain operation: String,
        opt op_time: DateTime<Utc>,
        opt operation_description: String,
        value operation_result: bool,
    }
}
