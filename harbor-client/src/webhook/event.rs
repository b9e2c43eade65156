//! What happened, and what it is called in either form of the body.

use scs_wire::null_as_default;
use serde::Deserialize;
use serde_json::Value;

use super::artifacts::{ArtifactEvent, QuotaEvent, ScanEvent};
use super::runs::{ReplicationEvent, RetentionEvent};
use crate::model::WebhookEventType;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// Something was pushed, the lists of components that scanners make included.
    PushArtifact(ArtifactEvent),
    /// Something was pulled.
    PullArtifact(ArtifactEvent),
    /// A tag or an artifact is gone, by hand or by retention.
    DeleteArtifact(ArtifactEvent),
    /// A scan, or the making of a list of components, is done.
    ScanningCompleted(ScanEvent),
    /// A scan broke off.
    ScanningFailed(ScanEvent),
    /// A scan was called off.
    ScanningStopped(ScanEvent),
    /// A push was refused, since the project is full.
    QuotaExceed(QuotaEvent),
    /// A project has reached 85 percent of its quota.
    QuotaWarning(QuotaEvent),
    /// An artifact is replicated; all that were recorded had just begun.
    Replication(Box<ReplicationEvent>),
    /// A run of retention is over.
    TagRetention(Box<RetentionEvent>),
    /// Something that this version of the crate does not know.
    Other {
        /// What it is called, as it came.
        kind: String,
        /// All that is said about it.
        data: Value,
    },
}

/// Harbor's names, and those of the same in the form of CloudEvents.
const CLOUD_EVENTS: [(&str, &str); 10] = [
    ("PUSH_ARTIFACT", "harbor.artifact.pushed"),
    ("PULL_ARTIFACT", "harbor.artifact.pulled"),
    ("DELETE_ARTIFACT", "harbor.artifact.deleted"),
    ("SCANNING_COMPLETED", "harbor.scan.completed"),
    ("SCANNING_FAILED", "harbor.scan.failed"),
    ("SCANNING_STOPPED", "harbor.scan.stopped"),
    ("QUOTA_EXCEED", "harbor.quota.exceeded"),
    ("QUOTA_WARNING", "harbor.quota.warned"),
    ("REPLICATION", "harbor.replication.status.changed"),
    ("TAG_RETENTION", "harbor.tag_retention.finished"),
];

/// Harbor's own name of a type of CloudEvents.
pub(super) fn kind_of_cloud_event(of: &str) -> Option<&'static str> {
    let found = CLOUD_EVENTS.iter().find(|(_, cloud)| *cloud == of)?;
    Some(found.0)
}

impl Event {
    /// The kind of event, in the word that a webhook subscribes to it with.
    #[must_use]
    pub fn kind(&self) -> WebhookEventType {
        match self {
            Self::PushArtifact(_) => WebhookEventType::PushArtifact,
            Self::PullArtifact(_) => WebhookEventType::PullArtifact,
            Self::DeleteArtifact(_) => WebhookEventType::DeleteArtifact,
            Self::ScanningCompleted(_) => WebhookEventType::ScanningCompleted,
            Self::ScanningFailed(_) => WebhookEventType::ScanningFailed,
            Self::ScanningStopped(_) => WebhookEventType::ScanningStopped,
            Self::QuotaExceed(_) => WebhookEventType::QuotaExceed,
            Self::QuotaWarning(_) => WebhookEventType::QuotaWarning,
            Self::Replication(_) => WebhookEventType::Replication,
            Self::TagRetention(_) => WebhookEventType::TagRetention,
            Self::Other { kind, .. } => kind.as_str().into(),
        }
    }

    pub(super) fn cloud_event_type(&self) -> String {
        let kind = self.kind();
        let found = CLOUD_EVENTS.iter().find(|(own, _)| *own == kind.as_str());
        found.map_or(kind.as_str(), |(_, cloud)| cloud).to_owned()
    }

    pub(super) fn read(kind: String, data: Value) -> Result<Self, serde_json::Error> {
        /// Nothing said is all members absent.
        fn of<T: for<'de> Deserialize<'de> + Default>(data: Value) -> Result<T, serde_json::Error> {
            null_as_default(data)
        }
        Ok(match WebhookEventType::from(kind.as_str()) {
            WebhookEventType::PushArtifact => Self::PushArtifact(of(data)?),
            WebhookEventType::PullArtifact => Self::PullArtifact(of(data)?),
            WebhookEventType::DeleteArtifact => Self::DeleteArtifact(of(data)?),
            WebhookEventType::ScanningCompleted => Self::ScanningCompleted(of(data)?),
            WebhookEventType::ScanningFailed => Self::ScanningFailed(of(data)?),
            WebhookEventType::ScanningStopped => Self::ScanningStopped(of(data)?),
            WebhookEventType::QuotaExceed => Self::QuotaExceed(of(data)?),
            WebhookEventType::QuotaWarning => Self::QuotaWarning(of(data)?),
            WebhookEventType::Replication => Self::Replication(of(data)?),
            WebhookEventType::TagRetention => Self::TagRetention(of(data)?),
            WebhookEventType::Unknown(_) => Self::Other { kind, data },
        })
    }

    pub(super) fn data(&self) -> Result<Value, serde_json::Error> {
        match self {
            Self::PushArtifact(of) | Self::PullArtifact(of) | Self::DeleteArtifact(of) => {
                serde_json::to_value(of)
            }
            Self::ScanningCompleted(of) | Self::ScanningFailed(of) | Self::ScanningStopped(of) => {
                serde_json::to_value(of)
            }
            Self::QuotaExceed(of) | Self::QuotaWarning(of) => serde_json::to_value(of),
            Self::Replication(of) => serde_json::to_value(of),
            Self::TagRetention(of) => serde_json::to_value(of),
            Self::Other { data, .. } => Ok(data.clone()),
        }
    }
}
