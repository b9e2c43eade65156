// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `actions`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::Serialize;

/// What to take out of a pipeline: one change, or one ref.
///
/// What is not in the pipeline is accepted as well. Running builds are stopped a moment later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DequeueRequest {
    /// Out of which; a name that is not configured is a 400.
    pub pipeline: String,
    /// Number and patch set, as the identifier of the item's ref has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
    /// The name in full, as the live status shows it.
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    pub git_ref: Option<String>,
}

impl DequeueRequest {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(pipeline: impl Into<String>) -> Self {
        Self {
            pipeline: pipeline.into(),
            change: None,
            git_ref: None,
        }
    }
}

scs_wire::setters! {
    DequeueRequest {
        plain pipeline: String,
        opt change: String,
        opt git_ref: String,
    }
}

impl Check for DequeueRequest {
    fn check(&self) -> Result<(), Invalid> {
        check::length("pipeline", self.pipeline.as_str(), 1, usize::MAX)?;
        check::length("change", self.change.as_deref(), 1, usize::MAX)?;
        check::length("ref", self.git_ref.as_deref(), 1, usize::MAX)?;
        crate::checks::dequeue_request(self)?;
        Ok(())
    }
}

/// What to put into a pipeline by hand: one change, or one ref.
///
/// The answer says that the wish was noted, and nothing else. Unknown refs and absent changes
/// are noted just the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct EnqueueRequest {
    /// Into which one; an unknown one is a 400.
    pub pipeline: String,
    /// The commit before, for pipelines and jobs that look at pushes; written as null when unset,
    /// which releases 10 and 11 demand.
    pub oldrev: Option<String>,
    /// The commit to test; null leaves the choice to the newest one of the ref.
    pub newrev: Option<String>,
    /// Number and patch set with a comma between them. Excludes the ref.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
    /// Values for the parameters that the pipeline defines, for branches and tags alone.
    ///
    /// Releases 10 and 11 ignore them in silence.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, serde_json::Value>,
    /// The full name of a branch or tag, such as `refs/heads/main`; a short one would be noted and
    /// lead to nothing.
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    pub git_ref: Option<String>,
}

impl EnqueueRequest {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(pipeline: impl Into<String>) -> Self {
        Self {
            pipeline: pipeline.into(),
            oldrev: None,
            newrev: None,
            change: None,
            parameters: Default::default(),
            git_ref: None,
        }
    }
}

scs_wire::setters! {
    EnqueueRequest {
        plain pipeline: String,
        opt oldrev: String,
        opt newrev: String,
        opt change: String,
        plain parameters: BTreeMap<String, serde_json::Value>,
        opt git_ref: String,
    }
}

impl Check for EnqueueRequest {
    fn check(&self) -> Result<(), Invalid> {
        check::length("pipeline", self.pipeline.as_str(), 1, usize::MAX)?;
        check::length("change", self.change.as_deref(), 1, usize::MAX)?;
        check::length("ref", self.git_ref.as_deref(), 1, usize::MAX)?;
        crate::checks::enqueue_request(self)?;
        Ok(())
    }
}

/// Changes to move to the front of their queue.
///
/// Everything behind is started over, which throws away its running builds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PromoteRequest {
    /// The one they wait in; must exist.
    pub pipeline: String,
    /// Number and patch set of each, the first to be in front; at least one, for an empty list is
    /// accepted and does nothing.
    pub changes: Vec<String>,
}

impl PromoteRequest {
    /// Holds these values.
    #[must_use]
    pub fn new(pipeline: impl Into<String>, changes: impl Into<Vec<String>>) -> Self {
        Self {
            pipeline: pipeline.into(),
            changes: changes.into(),
        }
    }
}

scs_wire::setters! {
    PromoteRequest {
        plain pipeline: String,
        plain changes: Vec<String>,
    }
}

impl Check for PromoteRequest {
    fn check(&self) -> Result<(), Invalid> {
        check::length("pipeline", self.pipeline.as_str(), 1, usize::MAX)?;
        check::items("changes", self.changes.len(), 1, usize::MAX)?;
        for (index, item) in self.changes.iter().enumerate() {
            check::length(&format!("changes.{index}"), item.as_str(), 1, usize::MAX)?;
        }
        crate::checks::promote_request(self)?;
        Ok(())
    }
}

/// Which queues of a tenant to hold up or let go.
///
/// A switch that is not set stays as it is, but both texts are replaced by every call and are
/// gone when they are not given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TenantStateChange {
    /// Words for users to read, up to 4096 characters; what is longer would be cut.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub info: Option<String>,
    /// Why it is done, at the same length; shown in the live status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Keeps finished builds unread, so that nothing is reported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_queue_paused: Option<bool>,
    /// Throws incoming events away; they do not come back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger_queue_discarding: Option<bool>,
    /// Keeps incoming events for later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger_queue_paused: Option<bool>,
}

impl TenantStateChange {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TenantStateChange {
        opt info: String,
        opt reason: String,
        opt_value result_queue_paused: bool,
        opt_value trigger_queue_discarding: bool,
        opt_value trigger_queue_paused: bool,
    }
}

impl Check for TenantStateChange {
    fn check(&self) -> Result<(), Invalid> {
        check::length("info", self.info.as_deref(), 0, 4096)?;
        check::length("reason", self.reason.as_deref(), 0, 4096)?;
        Ok(())
    }
}
