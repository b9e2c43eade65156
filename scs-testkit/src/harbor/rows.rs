//! What repositories hold.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::image::{DOCKER_LIST, OCI_INDEX};

/// A repository.
#[derive(Clone, Debug)]
pub(crate) struct Repository {
    pub(crate) id: i64,
    pub(crate) project_id: i64,
    /// With the project's.
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) created: DateTime<Utc>,
    pub(crate) updated: DateTime<Utc>,
}

/// An artifact.
#[derive(Clone, Debug)]
pub(crate) struct Artifact {
    pub(crate) id: i64,
    pub(crate) project_id: i64,
    pub(crate) repository_id: i64,
    pub(crate) repository: String,
    pub(crate) digest: String,
    pub(crate) manifest: Bytes,
    /// Digests of config and layers.
    pub(crate) blobs: Vec<String>,
    pub(crate) manifest_media_type: String,
    /// Of the config; of the manifest itself where it is an index.
    pub(crate) media_type: String,
    pub(crate) artifact_type: String,
    pub(crate) kind: String,
    pub(crate) size: usize,
    pub(crate) pushed: DateTime<Utc>,
    pub(crate) annotations: Value,
    pub(crate) extra_attrs: Value,
    /// Children of an index: id and descriptor.
    pub(crate) children: Vec<(i64, Value)>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) labels: Vec<i64>,
    pub(crate) subject: Option<Subject>,
    /// Files of a chart.
    pub(crate) files: Vec<(String, String)>,
}

impl Artifact {
    pub(crate) fn is_index(&self) -> bool {
        [OCI_INDEX, DOCKER_LIST].contains(&self.manifest_media_type.as_str())
    }

    /// What it weighs.
    pub(crate) fn weight(&self) -> Weight<'_> {
        Weight {
            digest: &self.digest,
            length: self.manifest.len(),
            blobs: &self.blobs,
        }
    }

    /// As messages name it.
    pub(crate) fn label(&self) -> String {
        format!("{}@{}", self.repository, self.digest)
    }
}

/// A name of an artifact.
#[derive(Clone, Debug)]
pub(crate) struct Tag {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) pushed: DateTime<Utc>,
}

/// What an accessory belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    pub(crate) digest: String,
    /// `signature.cosign`, `sbom.harbor`, …
    pub(crate) kind: &'static str,
    /// Number as an accessory.
    pub(crate) id: i64,
}

/// What counts of a manifest for a quota.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weight<'a> {
    pub(crate) digest: &'a str,
    pub(crate) length: usize,
    pub(crate) blobs: &'a [String],
}
