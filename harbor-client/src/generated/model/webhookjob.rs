// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `webhookjob`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{JobStatus, WebhookEventType, WebhookTargetKind};

/// One call of a webhook, in the old list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookJob {
    /// Its number, the same as that of the execution.
    pub id: i64,
    /// The webhook that was due.
    pub policy_id: i64,
    /// When the event happened.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// What had happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<WebhookEventType>,
    /// The body as it was sent, in a text. JSON for `http` targets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_detail: Option<String>,
    /// What was called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_type: Option<WebhookTargetKind>,
    /// How it went, up to half a minute late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// When that was last noted.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl WebhookJob {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, policy_id: i64) -> Self {
        Self {
            id,
            policy_id,
            creation_time: None,
            event_type: None,
            job_detail: None,
            notify_type: None,
            status: None,
            update_time: None,
        }
    }
}

scs_wire::setters! {
    WebhookJob {
        value id: i64,
        value policy_id: i64,
        opt creation_time: DateTime<Utc>,
        opt event_type: WebhookEventType,
        opt job_detail: String,
        opt notify_type: WebhookTargetKind,
        opt status: JobStatus,
        opt update_time: DateTime<Utc>,
    }
}
