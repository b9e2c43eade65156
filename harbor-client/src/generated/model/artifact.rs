// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `artifact`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::{Scanner, Severity};

scs_wire::open_enum! {
    /// Which part of an artifact's description to read. Which ones there are depends on the type
    /// of the artifact.
    pub enum AdditionKind {
        /// The steps by which an image was built, as JSON.
        BuildHistory = "build_history",
        /// A chart's default values as a text, empty if it has none.
        ValuesYaml = "values.yaml",
        /// The page to read first, as Markdown; of charts and models.
        ReadmeMd = "readme.md",
        /// What a chart needs, as JSON; `null` for nothing.
        Dependencies = "dependencies",
        /// The list of components in SPDX form. Only under the digest of the accessory that holds it.
        Sbom = "sbom",
        /// The licence text of a model.
        License = "license",
        /// The files of a model, as a JSON tree.
        Files = "files",
    }
}

/// Scores of a finding by the Common Vulnerability Scoring System.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CvssScores {
    /// From 0 to 10, by version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score_v2: Option<f64>,
    /// From 0 to 10, by version 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score_v3: Option<f64>,
    /// How version 2 got there; empty without a score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vector_v2: Option<String>,
    /// How version 3 got there; empty without a score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vector_v3: Option<String>,
}

impl CvssScores {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    CvssScores {
        opt_value score_v2: f64,
        opt_value score_v3: f64,
        opt vector_v2: String,
        opt vector_v3: String,
    }
}

/// A label to be put on an artifact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LabelRef {
    /// Its number; global, or of the same project.
    pub id: i64,
}

impl LabelRef {
    /// Holds these values.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

scs_wire::setters! {
    LabelRef {
        value id: i64,
    }
}

impl Check for LabelRef {
    fn check(&self) -> Result<(), Invalid> {
        check::range("id", self.id, 1, i64::MAX)?;
        Ok(())
    }
}

/// Another name for an artifact. It must be free, since a tag is never moved by this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewTag {
    /// Must begin with a letter, a digit or an underscore.
    pub name: String,
}

impl NewTag {
    /// Holds these values.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

scs_wire::setters! {
    NewTag {
        plain name: String,
    }
}

impl Check for NewTag {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, 128)?;
        crate::checks::new_tag(self)?;
        Ok(())
    }
}

/// One finding of a report. The security hub has its own form of the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Vulnerability {
    /// Mostly a CVE, else the identifier of another collection.
    pub id: String,
    /// What is affected.
    pub package: String,
    /// The version that was found.
    pub version: String,
    /// The scanner's rating.
    pub severity: Severity,
    /// Where it was found; several in the report of an index.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub artifact_digests: Vec<String>,
    /// The classes of weakness that it belongs to, such as `CWE-79`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub cwe_ids: Vec<String>,
    /// What the collection writes about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The first version without it. Empty when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix_version: Option<String>,
    /// Pages to read on.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub links: Vec<String>,
    /// Scores, each of which may be missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred_cvss: Option<CvssScores>,
    /// In the scanner's words, `fixed` for what an update removes and `affected` otherwise, among
    /// others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Whatever else the scanner had to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_attributes: Option<serde_json::Value>,
}

impl Vulnerability {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        package: impl Into<String>,
        version: impl Into<String>,
        severity: impl Into<Severity>,
    ) -> Self {
        Self {
            id: id.into(),
            package: package.into(),
            version: version.into(),
            severity: severity.into(),
            artifact_digests: Default::default(),
            cwe_ids: Default::default(),
            description: None,
            fix_version: None,
            links: Default::default(),
            preferred_cvss: None,
            status: None,
            vendor_attributes: None,
        }
    }
}

scs_wire::setters! {
    Vulnerability {
        plain id: String,
        plain package: String,
        plain version: String,
        plain severity: Severity,
        plain artifact_digests: Vec<String>,
        plain cwe_ids: Vec<String>,
        opt description: String,
        opt fix_version: String,
        plain links: Vec<String>,
        opt preferred_cvss: CvssScores,
        opt status: String,
        opt vendor_attributes: serde_json::Value,
    }
}

/// All that a scan found in one artifact.
///
/// The format is that of the scanners' specification; this is version 1.1, and 1.0 has fewer
/// members.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VulnerabilityReport {
    /// When the scanner wrote it.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub generated_at: Option<DateTime<Utc>>,
    /// Which program it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scanner: Option<Scanner>,
    /// Of the worst finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// The findings. Empty for a clean image; allowlisted ones are still in it.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub vulnerabilities: Vec<Vulnerability>,
}

impl VulnerabilityReport {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VulnerabilityReport {
        opt generated_at: DateTime<Utc>,
        opt scanner: Scanner,
        opt severity: Severity,
        plain vulnerabilities: Vec<Vulnerability>,
    }
}
