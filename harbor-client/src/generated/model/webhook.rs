// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `webhook`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use super::JobStatus;

/// One run of a preheat policy, or one event that a webhook was called for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Execution {
    /// Addresses it, together with its policy.
    pub id: i64,
    /// In whole seconds, and none while it runs.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// What it is about. For webhooks `event_type` and the body as `payload`, for preheating
    /// counts and texts about the start.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra_attrs: BTreeMap<String, serde_json::Value>,
    /// Its tasks, counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metrics: Option<ExecutionMetrics>,
    /// In whole seconds.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// How far it is, up to half a minute late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// What went wrong, if the server has words for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_message: Option<String>,
    /// What started it. Webhooks say `EVENT`, preheating `manual`, `scheduled` or `event_based`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<String>,
    /// The policy that it belongs to.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub vendor_id: i64,
    /// Which kind of policy, `WEBHOOK` or `P2P_PREHEAT`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_type: Option<String>,
}

impl Execution {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            end_time: None,
            extra_attrs: Default::default(),
            metrics: None,
            start_time: None,
            status: None,
            status_message: None,
            trigger: None,
            vendor_id: Default::default(),
            vendor_type: None,
        }
    }
}

scs_wire::setters! {
    Execution {
        value id: i64,
        opt end_time: DateTime<Utc>,
        plain extra_attrs: BTreeMap<String, serde_json::Value>,
        opt metrics: ExecutionMetrics,
        opt start_time: DateTime<Utc>,
        opt status: JobStatus,
        opt status_message: String,
        opt trigger: String,
        value vendor_id: i64,
        opt vendor_type: String,
    }
}

/// Numbers of tasks of one execution. Up to date where the status of the execution is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ExecutionMetrics {
    /// Those that failed.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub error_task_count: i64,
    /// Those in a queue.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub pending_task_count: i64,
    /// Those at work.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub running_task_count: i64,
    /// Those for later.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub scheduled_task_count: i64,
    /// Those that were called off.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub stopped_task_count: i64,
    /// Those that went well.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub success_task_count: i64,
    /// All of them.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub task_count: i64,
}

impl ExecutionMetrics {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ExecutionMetrics {
        value error_task_count: i64,
        value pending_task_count: i64,
        value running_task_count: i64,
        value scheduled_task_count: i64,
        value stopped_task_count: i64,
        value success_task_count: i64,
        value task_count: i64,
    }
}

/// One part of an execution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Task {
    /// By which the log is read.
    pub id: i64,
    /// The whole that it is part of.
    pub execution_id: i64,
    /// When it was put in a queue.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// None before it is over.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// What it is about. For preheating `artifact`, `digest` and `kind`; empty for webhooks.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra_attrs: BTreeMap<String, serde_json::Value>,
    /// How often it was begun; more than 1 after failures.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub run_count: i64,
    /// When it was begun, in whole seconds.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// How far it got.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// Why it failed, if anybody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_message: Option<String>,
    /// When its status last changed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl Task {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, execution_id: i64) -> Self {
        Self {
            id,
            execution_id,
            creation_time: None,
            end_time: None,
            extra_attrs: Default::default(),
            run_count: Default::default(),
            start_time: None,
            status: None,
            status_message: None,
            update_time: None,
        }
    }
}

scs_wire::setters! {
    Task {
        value id: i64,
        value execution_id: i64,
        opt creation_time: DateTime<Utc>,
        opt end_time: DateTime<Utc>,
        plain extra_attrs: BTreeMap<String, serde_json::Value>,
        value run_count: i64,
        opt start_time: DateTime<Utc>,
        opt status: JobStatus,
        opt status_message: String,
        opt update_time: DateTime<Utc>,
    }
}

scs_wire::open_enum! {
    /// What a webhook can be called for.
    ///
    /// The server's own work counts, too: an SBOM that it makes is a push.
    pub enum WebhookEventType {
        /// Something was pushed, accessories included.
        PushArtifact = "PUSH_ARTIFACT",
        /// Something was pulled.
        PullArtifact = "PULL_ARTIFACT",
        /// An artifact is gone, by hand or by retention.
        DeleteArtifact = "DELETE_ARTIFACT",
        /// A scan or an SBOM is done.
        ScanningCompleted = "SCANNING_COMPLETED",
        /// A scan broke off.
        ScanningFailed = "SCANNING_FAILED",
        /// A scan was called off.
        ScanningStopped = "SCANNING_STOPPED",
        /// A push was refused, since the project is full.
        QuotaExceed = "QUOTA_EXCEED",
        /// A project has reached 85 percent of its quota.
        QuotaWarning = "QUOTA_WARNING",
        /// A replication of an artifact began or ended.
        Replication = "REPLICATION",
        /// A retention run is over.
        TagRetention = "TAG_RETENTION",
    }
}

/// When a webhook was last called for one kind of event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookLastTrigger {
    /// Which kind of event.
    pub event_type: WebhookEventType,
    /// When its webhook was made; none for one that is switched off.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// Whether the webhook is at work.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub enabled: bool,
    /// The last call. None if there was none.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_trigger_time: Option<DateTime<Utc>>,
    /// The webhook, absent where nobody gave it a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
}

impl WebhookLastTrigger {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(event_type: impl Into<WebhookEventType>) -> Self {
        Self {
            event_type: event_type.into(),
            creation_time: None,
            enabled: Default::default(),
            last_trigger_time: None,
            policy_name: None,
        }
    }
}

scs_wire::setters! {
    WebhookLastTrigger {
        plain event_type: WebhookEventType,
        opt creation_time: DateTime<Utc>,
        value enabled: bool,
        opt last_trigger_time: DateTime<Utc>,
        opt policy_name: String,
    }
}

scs_wire::open_enum! {
    /// What is in the body of a delivery to an `http` target.
    pub enum WebhookPayloadFormat {
        /// Harbor's own form, with `type`, `occur_at`, `operator` and `event_data`.
        Default = "Default",
        /// An event of the CloudEvents specification, with types such as `harbor.artifact.pushed`.
        CloudEvents = "CloudEvents",
    }
}

/// Which bodies a kind of target can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookPayloadFormats {
    /// The kind of target.
    pub notify_type: WebhookTargetKind,
    /// The forms it can choose from.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub formats: Vec<WebhookPayloadFormat>,
}

impl WebhookPayloadFormats {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(notify_type: impl Into<WebhookTargetKind>) -> Self {
        Self {
            notify_type: notify_type.into(),
            formats: Default::default(),
        }
    }
}

scs_wire::setters! {
    WebhookPayloadFormats {
        plain notify_type: WebhookTargetKind,
        plain formats: Vec<WebhookPayloadFormat>,
    }
}

/// Whom to tell when something happens in a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookPolicy {
    /// Addresses it inside of its project.
    pub id: i64,
    /// When somebody set it up.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// Who did; no recorded server says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<String>,
    /// Free text, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it is at work.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub enabled: bool,
    /// What it is told of.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_types: Vec<WebhookEventType>,
    /// Unique in the project. Missing in those that were stored without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The project, whatever was sent.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub project_id: i64,
    /// Whom it tells.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub targets: Vec<WebhookTarget>,
    /// When somebody last changed it.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl WebhookPolicy {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            creation_time: None,
            creator: None,
            description: None,
            enabled: Default::default(),
            event_types: Default::default(),
            name: None,
            project_id: Default::default(),
            targets: Default::default(),
            update_time: None,
        }
    }
}

scs_wire::setters! {
    WebhookPolicy {
        value id: i64,
        opt creation_time: DateTime<Utc>,
        opt creator: String,
        opt description: String,
        value enabled: bool,
        plain event_types: Vec<WebhookEventType>,
        opt name: String,
        value project_id: i64,
        plain targets: Vec<WebhookTarget>,
        opt update_time: DateTime<Utc>,
    }
}

/// A webhook to be made, or what one is to become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct WebhookPolicySettings {
    /// The server would store one without; here it is needed.
    pub name: String,
    /// At least one. An address that stands twice is called twice.
    pub targets: Vec<WebhookTarget>,
    /// At least one event; unknown ones are refused.
    pub event_types: Vec<WebhookEventType>,
    /// Whether to begin at once.
    pub enabled: bool,
    /// Free text for its readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl WebhookPolicySettings {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        targets: impl Into<Vec<WebhookTarget>>,
        event_types: impl Into<Vec<WebhookEventType>>,
        enabled: bool,
    ) -> Self {
        Self {
            name: name.into(),
            targets: targets.into(),
            event_types: event_types.into(),
            enabled,
            description: None,
        }
    }
}

scs_wire::setters! {
    WebhookPolicySettings {
        plain name: String,
        plain targets: Vec<WebhookTarget>,
        plain event_types: Vec<WebhookEventType>,
        value enabled: bool,
        opt description: String,
    }
}

impl Check for WebhookPolicySettings {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, usize::MAX)?;
        check::items("targets", self.targets.len(), 1, usize::MAX)?;
        check::nested("targets", &self.targets)?;
        check::items("event_types", self.event_types.len(), 1, usize::MAX)?;
        Ok(())
    }
}

/// What webhooks of this server can do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookSupport {
    /// Events to be told of.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_type: Vec<WebhookEventType>,
    /// Kinds of targets.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub notify_type: Vec<WebhookTargetKind>,
    /// Forms of the body, for the kinds of targets that leave a choice.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub payload_formats: Vec<WebhookPayloadFormats>,
}

impl WebhookSupport {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    WebhookSupport {
        plain event_type: Vec<WebhookEventType>,
        plain notify_type: Vec<WebhookTargetKind>,
        plain payload_formats: Vec<WebhookPayloadFormats>,
    }
}

/// Whom a webhook calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookTarget {
    /// What is there.
    pub r#type: WebhookTargetKind,
    /// With `http://` or `https://`.
    pub address: String,
    /// Sent as `Authorization`. Everybody who may read the webhook reads it in clear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_header: Option<SecretText>,
    /// The form of the body. For `http` alone, and the default form if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload_format: Option<WebhookPayloadFormat>,
    /// Whether any certificate will do.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub skip_cert_verify: bool,
}

impl WebhookTarget {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        r#type: impl Into<WebhookTargetKind>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            r#type: r#type.into(),
            address: address.into(),
            auth_header: None,
            payload_format: None,
            skip_cert_verify: Default::default(),
        }
    }
}

scs_wire::setters! {
    WebhookTarget {
        plain r#type: WebhookTargetKind,
        plain address: String,
        opt auth_header: SecretText,
        opt payload_format: WebhookPayloadFormat,
        value skip_cert_verify: bool,
    }
}

impl Check for WebhookTarget {
    fn check(&self) -> Result<(), Invalid> {
        check::length("address", self.address.as_str(), 1, usize::MAX)?;
        crate::checks::webhook_target(self)?;
        Ok(())
    }
}

scs_wire::open_enum! {
    /// What a webhook talks to.
    pub enum WebhookTargetKind {
        /// Any address that takes a POST.
        Http = "http",
        /// Slack's incoming webhooks. The body of 2.15 is not valid JSON.
        Slack = "slack",
    }
}
