// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `replication`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::{JobId, Registry, ReplicationTriggerKind, SelectorDecoration};

/// A registry, named by its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RegistryRef {
    /// Not 0, which means that none is named.
    pub id: i64,
}

impl RegistryRef {
    /// Holds these values.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

scs_wire::setters! {
    RegistryRef {
        value id: i64,
    }
}

impl Check for RegistryRef {
    fn check(&self) -> Result<(), Invalid> {
        check::range("id", self.id, 1, i64::MAX)?;
        Ok(())
    }
}

/// One run of a replication.
///
/// Right after its start it counts no tasks at all, which does not mean that it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReplicationExecution {
    /// For its tasks, and for stopping it.
    pub id: i64,
    /// The policy that it is a run of.
    pub policy_id: i64,
    /// Why it failed, or why there was nothing to do. Empty otherwise.
    pub status_text: String,
    /// None while it runs.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// Tasks that broke off.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub failed: i64,
    /// Tasks that wait or run.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub in_progress: i64,
    /// When somebody or something started it.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// How far it has come, up to half a minute late. Absent while it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ReplicationStatus>,
    /// Tasks that were called off.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub stopped: i64,
    /// Tasks that went well.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub succeed: i64,
    /// Tasks known so far.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total: i64,
    /// What started it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<ReplicationTriggerKind>,
}

impl ReplicationExecution {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, policy_id: i64, status_text: impl Into<String>) -> Self {
        Self {
            id,
            policy_id,
            status_text: status_text.into(),
            end_time: None,
            failed: Default::default(),
            in_progress: Default::default(),
            start_time: None,
            status: None,
            stopped: Default::default(),
            succeed: Default::default(),
            total: Default::default(),
            trigger: None,
        }
    }
}

scs_wire::setters! {
    ReplicationExecution {
        value id: i64,
        value policy_id: i64,
        plain status_text: String,
        opt end_time: DateTime<Utc>,
        value failed: i64,
        value in_progress: i64,
        opt start_time: DateTime<Utc>,
        opt status: ReplicationStatus,
        value stopped: i64,
        value succeed: i64,
        value total: i64,
        opt trigger: ReplicationTriggerKind,
    }
}

/// One condition on what is copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReplicationFilter {
    /// What it looks at.
    pub r#type: ReplicationFilterKind,
    /// A pattern as a text; for labels a list of texts.
    pub value: serde_json::Value,
    /// Whether it lets through or holds back; lets through if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decoration: Option<SelectorDecoration>,
}

impl ReplicationFilter {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        r#type: impl Into<ReplicationFilterKind>,
        value: impl Into<serde_json::Value>,
    ) -> Self {
        Self {
            r#type: r#type.into(),
            value: value.into(),
            decoration: None,
        }
    }
}

scs_wire::setters! {
    ReplicationFilter {
        plain r#type: ReplicationFilterKind,
        plain value: serde_json::Value,
        opt decoration: SelectorDecoration,
    }
}

impl Check for ReplicationFilter {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::replication_filter(self)?;
        Ok(())
    }
}

scs_wire::open_enum! {
    /// What a filter of a replication looks at.
    pub enum ReplicationFilterKind {
        /// The repository with its project, as a pattern with `*` and `**`.
        Name = "name",
        /// A pattern for tags.
        Tag = "tag",
        /// Names of labels, given as a list of texts; all of them must be on the artifact.
        Label = "label",
        /// The sort of thing, `image` or `artifact`.
        Resource = "resource",
    }
}

/// What is copied from where to where, and when.
///
/// One of the two registries is Harbor itself, number 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReplicationPolicy {
    /// No other policy has the same.
    pub name: String,
    /// Starts it, among other things.
    pub id: i64,
    /// Whether layers go in pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_by_chunk: Option<bool>,
    /// When it was set up.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// An old name of `replicate_deletion`.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub deletion: bool,
    /// Free text, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The project to copy into; absent when the names stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dest_namespace: Option<String>,
    /// How many parts of the path, from the front, the namespace replaces; -1 for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dest_namespace_replace_count: Option<i64>,
    /// Where copies go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dest_registry: Option<Registry>,
    /// Whether it runs by itself; by hand it never does while this is off.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub enabled: bool,
    /// What is copied; all must fit. Everything when empty.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub filters: Vec<ReplicationFilter>,
    /// Whether what is there already is overwritten.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub r#override: bool,
    /// Whether deletions are carried over.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub replicate_deletion: bool,
    /// Whether a run is skipped while another is at work; unknown to 2.13.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_active_replication: Option<bool>,
    /// Kilobits a second for each task; 0 or -1 for full speed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speed: Option<i64>,
    /// Where copies come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub src_registry: Option<Registry>,
    /// When it runs; absent means by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<ReplicationTrigger>,
    /// When it was last set up anew.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl ReplicationPolicy {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, id: i64) -> Self {
        Self {
            name: name.into(),
            id,
            copy_by_chunk: None,
            creation_time: None,
            deletion: Default::default(),
            description: None,
            dest_namespace: None,
            dest_namespace_replace_count: None,
            dest_registry: None,
            enabled: Default::default(),
            filters: Default::default(),
            r#override: Default::default(),
            replicate_deletion: Default::default(),
            single_active_replication: None,
            speed: None,
            src_registry: None,
            trigger: None,
            update_time: None,
        }
    }
}

scs_wire::setters! {
    ReplicationPolicy {
        plain name: String,
        value id: i64,
        opt_value copy_by_chunk: bool,
        opt creation_time: DateTime<Utc>,
        value deletion: bool,
        opt description: String,
        opt dest_namespace: String,
        opt_value dest_namespace_replace_count: i64,
        opt dest_registry: Registry,
        value enabled: bool,
        plain filters: Vec<ReplicationFilter>,
        value r#override: bool,
        value replicate_deletion: bool,
        opt_value single_active_replication: bool,
        opt_value speed: i64,
        opt src_registry: Registry,
        opt trigger: ReplicationTrigger,
        opt update_time: DateTime<Utc>,
    }
}

/// A replication policy to be made, or what one is to become.
///
/// Exactly one of the registries is named; the other one is this Harbor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ReplicationPolicySettings {
    /// Must be free.
    pub name: String,
    /// Sends layers in pieces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_by_chunk: Option<bool>,
    /// Free text about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The project to copy into. Absent, names stay as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dest_namespace: Option<String>,
    /// How many leading parts of the path to replace, -1 for all; 1 if nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dest_namespace_replace_count: Option<i64>,
    /// Copies from here to there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dest_registry: Option<RegistryRef>,
    /// Whether it runs at all.
    pub enabled: bool,
    /// What to copy. All must fit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub filters: Vec<ReplicationFilter>,
    /// Overwrites what is there.
    pub r#override: bool,
    /// Deletes on the other side, too. Needs the trigger by event.
    pub replicate_deletion: bool,
    /// Skips a run while another is at work; together with the trigger by event it is a 500. For
    /// releases after 2.13.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub single_active_replication: Option<bool>,
    /// Kilobits a second for each task, 0 or -1 for full speed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<i64>,
    /// Copies from there to here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub src_registry: Option<RegistryRef>,
    /// When to run. By hand, if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<ReplicationTrigger>,
}

impl ReplicationPolicySettings {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            copy_by_chunk: None,
            description: None,
            dest_namespace: None,
            dest_namespace_replace_count: None,
            dest_registry: None,
            enabled: Default::default(),
            filters: Default::default(),
            r#override: Default::default(),
            replicate_deletion: Default::default(),
            single_active_replication: None,
            speed: None,
            src_registry: None,
            trigger: None,
        }
    }
}

scs_wire::setters! {
    ReplicationPolicySettings {
        plain name: String,
        opt_value copy_by_chunk: bool,
        opt description: String,
        opt dest_namespace: String,
        opt_value dest_namespace_replace_count: i64,
        opt dest_registry: RegistryRef,
        value enabled: bool,
        plain filters: Vec<ReplicationFilter>,
        value r#override: bool,
        value replicate_deletion: bool,
        opt_value single_active_replication: bool,
        opt_value speed: i64,
        opt src_registry: RegistryRef,
        opt trigger: ReplicationTrigger,
    }
}

impl Check for ReplicationPolicySettings {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, usize::MAX)?;
        check::range(
            "dest_namespace_replace_count",
            self.dest_namespace_replace_count,
            -1,
            i64::MAX,
        )?;
        check::nested("dest_registry", &self.dest_registry)?;
        check::nested("filters", &self.filters)?;
        check::range("speed", self.speed, -1, i64::MAX)?;
        check::nested("src_registry", &self.src_registry)?;
        check::nested("trigger", &self.trigger)?;
        crate::checks::replication_policy(self)?;
        Ok(())
    }
}

scs_wire::open_enum! {
    /// How far a replication has come. Not the words of the job service, and no value at all
    /// before it starts.
    pub enum ReplicationStatus {
        /// Waits or works; said of new executions that have no tasks yet, too.
        InProgress = "InProgress",
        /// All that had to be copied was copied, or there was nothing to copy.
        Succeed = "Succeed",
        /// Something could not be copied, or it could not even start; the text beside it says which.
        Failed = "Failed",
        /// Called off.
        Stopped = "Stopped",
    }
}

/// The copying, or deleting, of one repository.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReplicationTask {
    /// By which its log is read.
    pub id: i64,
    /// The run that it is part of.
    pub execution_id: i64,
    /// Where to, with the number of things in square brackets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dst_resource: Option<String>,
    /// When the copying ended; none before.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// The job behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_id: Option<JobId>,
    /// Mostly `copy`, else `deletion`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The sort of thing, `artifact` or `image`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
    /// Where from, with the number of things in square brackets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub src_resource: Option<String>,
    /// When the copying began.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// How far this part has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ReplicationStatus>,
}

impl ReplicationTask {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, execution_id: i64) -> Self {
        Self {
            id,
            execution_id,
            dst_resource: None,
            end_time: None,
            job_id: None,
            operation: None,
            resource_type: None,
            src_resource: None,
            start_time: None,
            status: None,
        }
    }
}

scs_wire::setters! {
    ReplicationTask {
        value id: i64,
        value execution_id: i64,
        opt dst_resource: String,
        opt end_time: DateTime<Utc>,
        opt job_id: JobId,
        opt operation: String,
        opt resource_type: String,
        opt src_resource: String,
        opt start_time: DateTime<Utc>,
        opt status: ReplicationStatus,
    }
}

/// When a replication runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReplicationTrigger {
    /// The kind of start.
    pub r#type: ReplicationTriggerKind,
    /// The timetable, for the scheduled kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger_settings: Option<ReplicationTriggerSettings>,
}

impl ReplicationTrigger {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(r#type: impl Into<ReplicationTriggerKind>) -> Self {
        Self {
            r#type: r#type.into(),
            trigger_settings: None,
        }
    }
}

scs_wire::setters! {
    ReplicationTrigger {
        plain r#type: ReplicationTriggerKind,
        opt trigger_settings: ReplicationTriggerSettings,
    }
}

impl Check for ReplicationTrigger {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("trigger_settings", &self.trigger_settings)?;
        Ok(())
    }
}

/// The timetable of a replication.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReplicationTriggerSettings {
    /// Six fields, the seconds first. Five are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cron: Option<String>,
}

impl ReplicationTriggerSettings {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ReplicationTriggerSettings {
        opt cron: String,
    }
}

impl Check for ReplicationTriggerSettings {}

/// Which replication to run now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StartReplicationExecution {
    /// The policy's number. A disabled one is refused.
    pub policy_id: i64,
}

impl StartReplicationExecution {
    /// Holds these values.
    #[must_use]
    pub fn new(policy_id: i64) -> Self {
        Self { policy_id }
    }
}

scs_wire::setters! {
    StartReplicationExecution {
        value policy_id: i64,
    }
}

impl Check for StartReplicationExecution {}
