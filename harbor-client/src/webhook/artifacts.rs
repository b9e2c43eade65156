//! What is said about artifacts: pushed, pulled, deleted, scanned, too many.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::null_as_default;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::model::{JobStatus, ScanKind, ScanSummary, Scanner};

/// Artifacts of one repository that were pushed, pulled or deleted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct ArtifactEvent {
    /// Which ones.
    #[serde(deserialize_with = "null_as_default")]
    pub resources: Vec<Resource>,
    /// Where they are, or were.
    #[serde(deserialize_with = "null_as_default")]
    pub repository: Repository,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// A scan of an artifact, and how it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct ScanEvent {
    /// What was scanned, with the result.
    #[serde(deserialize_with = "null_as_default")]
    pub resources: Vec<Resource>,
    /// Where it is.
    #[serde(deserialize_with = "null_as_default")]
    pub repository: Repository,
    /// What was looked for, if it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scan: Option<ScanDetails>,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// What a scan looked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct ScanDetails {
    /// Known flaws or components.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scan_type: Option<ScanKind>,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// A project that is full, or soon will be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct QuotaEvent {
    /// What was being pushed, if it is said.
    #[serde(
        deserialize_with = "null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub resources: Vec<Resource>,
    /// Where to; its [`namespace`](Repository::namespace) is the project.
    #[serde(deserialize_with = "null_as_default")]
    pub repository: Repository,
    /// The server's words, under `Details`: `quota usage reach 85%: …`. They name sizes in units for people.
    #[serde(deserialize_with = "null_as_default")]
    pub custom_attributes: BTreeMap<String, String>,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// An artifact or a tag.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Resource {
    /// Of its manifest, as `sha256:…`.
    #[serde(deserialize_with = "null_as_default")]
    pub digest: String,
    /// The tag, empty where none was named.
    #[serde(
        deserialize_with = "null_as_default",
        skip_serializing_if = "String::is_empty"
    )]
    pub tag: String,
    /// What docker would pull, without a scheme: `registry.example.com/scs/app:v1`.
    #[serde(
        deserialize_with = "null_as_default",
        skip_serializing_if = "String::is_empty"
    )]
    pub resource_url: String,
    /// Of a scan for flaws, how it stands, by the type of the report.
    #[serde(
        deserialize_with = "scan_overview",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub scan_overview: BTreeMap<String, ScanSummary>,
    /// Of a scan for components, where the list is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sbom_overview: Option<SbomOverview>,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// A scan without a result has the severity "" here, and none in the API
/// (`webhook-payload-default-scanning_failed`).
fn scan_overview<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, ScanSummary>, D::Error> {
    let mut overview: BTreeMap<String, ScanSummary> = null_as_default(deserializer)?;
    for summary in overview.values_mut() {
        summary.severity = summary
            .severity
            .take()
            .filter(|one| !one.as_str().is_empty());
    }
    Ok(overview)
}

/// A repository, as events name it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Repository {
    /// Without the project.
    #[serde(deserialize_with = "null_as_default")]
    pub name: String,
    /// The project.
    #[serde(deserialize_with = "null_as_default")]
    pub namespace: String,
    /// Both, with a slash between.
    #[serde(deserialize_with = "null_as_default")]
    pub repo_full_name: String,
    /// `public` or `private`, as the project is.
    #[serde(deserialize_with = "null_as_default")]
    pub repo_type: String,
    /// When it was first pushed to; not said of scans and quotas.
    #[serde(
        with = "scs_wire::epoch::whole_seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub date_created: Option<DateTime<Utc>>,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// How the making of a list of components ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct SbomOverview {
    /// How far it has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scan_status: Option<JobStatus>,
    /// Seconds that it took.
    #[serde(deserialize_with = "null_as_default")]
    pub duration: i64,
    /// When the work began.
    #[serde(
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// When it was over.
    #[serde(
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// The accessory that holds the list, and under which alone the addition `sbom` can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sbom_digest: Option<String>,
    /// Where that is, with the project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sbom_repository: Option<String>,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scanner: Option<Scanner>,
    /// Members beside these.
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}
