// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `securityhub`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::{Deserialize, Serialize};

use super::Severity;

/// One of the artifacts with the worst findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DangerousArtifact {
    /// The project that it is in.
    pub project_id: i64,
    /// Project and repository, joined by a slash.
    pub repository_name: String,
    /// Which artifact.
    pub digest: String,
    /// How many critical findings it has.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub critical_cnt: i64,
    /// How many high ones.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub high_cnt: i64,
    /// How many medium ones.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub medium_cnt: i64,
}

impl DangerousArtifact {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        project_id: i64,
        repository_name: impl Into<String>,
        digest: impl Into<String>,
    ) -> Self {
        Self {
            project_id,
            repository_name: repository_name.into(),
            digest: digest.into(),
            critical_cnt: Default::default(),
            high_cnt: Default::default(),
            medium_cnt: Default::default(),
        }
    }
}

scs_wire::setters! {
    DangerousArtifact {
        value project_id: i64,
        plain repository_name: String,
        plain digest: String,
        value critical_cnt: i64,
        value high_cnt: i64,
        value medium_cnt: i64,
    }
}

/// One of the worst findings on the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DangerousCve {
    /// The name under which the security hub finds it.
    pub cve_id: String,
    /// Its rating.
    pub severity: Severity,
    /// The affected package.
    pub package: String,
    /// The affected version.
    pub version: String,
    /// From 0 to 10; absent without a score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvss_score_v3: Option<f64>,
    /// A description; no recorded server sends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
}

impl DangerousCve {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        cve_id: impl Into<String>,
        severity: impl Into<Severity>,
        package: impl Into<String>,
        version: impl Into<String>,
    ) -> Self {
        Self {
            cve_id: cve_id.into(),
            severity: severity.into(),
            package: package.into(),
            version: version.into(),
            cvss_score_v3: None,
            desc: None,
        }
    }
}

scs_wire::setters! {
    DangerousCve {
        plain cve_id: String,
        plain severity: Severity,
        plain package: String,
        plain version: String,
        opt_value cvss_score_v3: f64,
        opt desc: String,
    }
}

/// What the security hub knows about the whole server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecuritySummary {
    /// Critical findings.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub critical_cnt: i64,
    /// The five artifacts with the worst findings, if asked for.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dangerous_artifacts: Vec<DangerousArtifact>,
    /// The five worst findings, if asked for.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dangerous_cves: Vec<DangerousCve>,
    /// Findings that an update removes.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub fixable_cnt: i64,
    /// Findings rated high.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub high_cnt: i64,
    /// Findings rated low.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub low_cnt: i64,
    /// Findings rated medium.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub medium_cnt: i64,
    /// Findings rated harmless.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub none_cnt: i64,
    /// Artifacts with a report.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub scanned_cnt: i64,
    /// All artifacts, scanned or not.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total_artifact: i64,
    /// All findings, each counted once for every artifact.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total_vuls: i64,
    /// Findings without a rating.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub unknown_cnt: i64,
}

impl SecuritySummary {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SecuritySummary {
        value critical_cnt: i64,
        plain dangerous_artifacts: Vec<DangerousArtifact>,
        plain dangerous_cves: Vec<DangerousCve>,
        value fixable_cnt: i64,
        value high_cnt: i64,
        value low_cnt: i64,
        value medium_cnt: i64,
        value none_cnt: i64,
        value scanned_cnt: i64,
        value total_artifact: i64,
        value total_vuls: i64,
        value unknown_cnt: i64,
    }
}

/// One finding in one artifact, as the security hub lists them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VulnerabilityItem {
    /// Mostly a CVE.
    pub cve_id: String,
    /// How bad it is.
    pub severity: Severity,
    /// Name of the affected package.
    pub package: String,
    /// Version of that package.
    pub version: String,
    /// Where the artifact lies, as a number.
    pub project_id: i64,
    /// With the project in front.
    pub repository_name: String,
    /// The artifact that has it.
    pub digest: String,
    /// From 0 to 10. Absent where nobody gave a score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvss_v3_score: Option<f64>,
    /// What is wrong, in the collection's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
    /// The version to update to; absent when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_version: Option<String>,
    /// Where to read more.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub links: Vec<String>,
    /// As reported by the scanner, such as `fixed` or `affected`; unknown to 2.13.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Tags of the artifact. Empty unless asked for.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
}

impl VulnerabilityItem {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        cve_id: impl Into<String>,
        severity: impl Into<Severity>,
        package: impl Into<String>,
        version: impl Into<String>,
        project_id: i64,
        repository_name: impl Into<String>,
        digest: impl Into<String>,
    ) -> Self {
        Self {
            cve_id: cve_id.into(),
            severity: severity.into(),
            package: package.into(),
            version: version.into(),
            project_id,
            repository_name: repository_name.into(),
            digest: digest.into(),
            cvss_v3_score: None,
            desc: None,
            fixed_version: None,
            links: Default::default(),
            status: None,
            tags: Default::default(),
        }
    }
}

scs_wire::setters! {
    VulnerabilityItem {
        plain cve_id: String,
        plain severity: Severity,
        plain package: String,
        plain version: String,
        value project_id: i64,
        plain repository_name: String,
        plain digest: String,
        opt_value cvss_v3_score: f64,
        opt desc: String,
        opt fixed_version: String,
        plain links: Vec<String>,
        opt status: String,
        plain tags: Vec<String>,
    }
}
