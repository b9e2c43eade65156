//! What is said about replication and retention.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::null_as_default;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{JobStatus, RetentionSelector, RetentionTemplate};

/// The replication of one artifact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct ReplicationEvent {
    /// What is copied, from where and how far it is.
    #[serde(deserialize_with = "null_as_default")]
    pub replication: Replication,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// How a replication stands: see [`job_status`](Self::job_status) before taking it for done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Replication {
    /// The registry that the replication is set up in, as it calls itself.
    #[serde(deserialize_with = "null_as_default")]
    pub harbor_hostname: String,
    /// How far it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_status: Option<JobStatus>,
    /// What is copied, `artifact`.
    #[serde(deserialize_with = "null_as_default")]
    pub artifact_type: String,
    /// How the other registry is logged in to, `basic`.
    #[serde(deserialize_with = "null_as_default")]
    pub authentication_type: String,
    /// Whether tags at the destination are moved.
    #[serde(deserialize_with = "null_as_default")]
    pub override_mode: bool,
    /// What started it, as `MANUAL`.
    #[serde(deserialize_with = "null_as_default")]
    pub trigger_type: String,
    /// Who set it up.
    #[serde(deserialize_with = "null_as_default")]
    pub policy_creator: String,
    /// When it was started.
    #[serde(
        with = "scs_wire::epoch::whole_seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub execution_timestamp: Option<DateTime<Utc>>,
    /// Where it is copied from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub src_resource: Option<ReplicationSide>,
    /// Where it is copied to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dest_resource: Option<ReplicationSide>,
    /// The [execution](crate::model::ReplicationExecution) that it is a part of.
    #[serde(deserialize_with = "null_as_default")]
    pub execution_id: i64,
    /// The [task](crate::model::ReplicationTask), whose log says what went wrong.
    #[serde(deserialize_with = "null_as_default")]
    pub task_id: i64,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// Where artifacts are copied from, or to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct ReplicationSide {
    /// The name of the registry endpoint; none for this registry itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_name: Option<String>,
    /// Which kind of registry, as `harbor`.
    #[serde(deserialize_with = "null_as_default")]
    pub registry_type: String,
    /// Its URL.
    #[serde(deserialize_with = "null_as_default")]
    pub endpoint: String,
    /// The project.
    #[serde(deserialize_with = "null_as_default")]
    pub namespace: String,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// A run of retention.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct RetentionEvent {
    /// What was kept and what is gone.
    #[serde(deserialize_with = "null_as_default")]
    pub retention: Retention,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// What a run of retention did. Each artifact that it deleted has an event of its own besides.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Retention {
    /// How many tags were looked at.
    #[serde(deserialize_with = "null_as_default")]
    pub total: i64,
    /// How many of them are still there.
    #[serde(deserialize_with = "null_as_default")]
    pub retained: i64,
    /// The registry, as it calls itself.
    #[serde(deserialize_with = "null_as_default")]
    pub harbor_hostname: String,
    /// The project.
    #[serde(deserialize_with = "null_as_default")]
    pub project_name: String,
    /// The policy that ran.
    #[serde(deserialize_with = "null_as_default")]
    pub retention_policy_id: i64,
    /// Its rules.
    #[serde(deserialize_with = "null_as_default")]
    pub retention_rule: Vec<RetentionRule>,
    /// How it ended, as `SUCCESS`.
    #[serde(deserialize_with = "null_as_default")]
    pub result: String,
    /// What is gone.
    #[serde(deserialize_with = "null_as_default")]
    pub deleted_artifact: Vec<RetentionTarget>,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// A rule of the policy that ran; unlike in the API, its action is not said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct RetentionRule {
    /// By which measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<RetentionTemplate>,
    /// The number under the template's own name.
    #[serde(deserialize_with = "null_as_default")]
    pub params: BTreeMap<String, Value>,
    /// Which tags.
    #[serde(deserialize_with = "null_as_default")]
    pub tag_selectors: Vec<RetentionSelector>,
    /// Which repositories, under the key `repository`.
    #[serde(deserialize_with = "null_as_default")]
    pub scope_selectors: BTreeMap<String, Vec<RetentionSelector>>,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// A tag that retention deleted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct RetentionTarget {
    /// What it was, as `image`.
    #[serde(deserialize_with = "null_as_default")]
    pub r#type: String,
    /// Whether it could be deleted, as `SUCCESS`.
    #[serde(deserialize_with = "null_as_default")]
    pub status: String,
    /// Repository without project, a colon, and the tag.
    #[serde(deserialize_with = "null_as_default")]
    pub name_tag: String,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}
