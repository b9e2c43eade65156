// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `project`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use super::{HealthStatus, JobStatus, Label};

/// Something that belongs to an artifact and came after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Accessory {
    /// A number of its own.
    pub id: i64,
    /// What to pull it by.
    pub digest: String,
    /// How it came there.
    pub r#type: AccessoryType,
    /// The artifact that it belongs to.
    pub subject_artifact_digest: String,
    /// The project and repository of that artifact.
    pub subject_artifact_repo: String,
    /// A picture's digest; empty where there is none.
    pub icon: String,
    /// Its number among the artifacts.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub artifact_id: i64,
    /// When it was attached.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// Bytes.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub size: i64,
    /// The number of what it belongs to. On the way out, says the description; use the digest.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub subject_artifact_id: i64,
}

impl Accessory {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: i64,
        digest: impl Into<String>,
        r#type: impl Into<AccessoryType>,
        subject_artifact_digest: impl Into<String>,
        subject_artifact_repo: impl Into<String>,
        icon: impl Into<String>,
    ) -> Self {
        Self {
            id,
            digest: digest.into(),
            r#type: r#type.into(),
            subject_artifact_digest: subject_artifact_digest.into(),
            subject_artifact_repo: subject_artifact_repo.into(),
            icon: icon.into(),
            artifact_id: Default::default(),
            creation_time: None,
            size: Default::default(),
            subject_artifact_id: Default::default(),
        }
    }
}

scs_wire::setters! {
    Accessory {
        value id: i64,
        plain digest: String,
        plain r#type: AccessoryType,
        plain subject_artifact_digest: String,
        plain subject_artifact_repo: String,
        plain icon: String,
        value artifact_id: i64,
        opt creation_time: DateTime<Utc>,
        value size: i64,
        value subject_artifact_id: i64,
    }
}

scs_wire::open_enum! {
    /// What hangs on an artifact.
    ///
    /// Given by how it was pushed, not checked further; a signature of this type can still be
    /// worthless.
    pub enum AccessoryType {
        /// Signed by cosign, in the old style or the new.
        CosignSignature = "signature.cosign",
        /// Signed by notation, the Notary project's tool.
        NotationSignature = "signature.notation",
        /// A list of components that the server had a scanner make.
        Sbom = "sbom.harbor",
        /// Anything else that names the artifact as its subject.
        Subject = "subject.accessory",
        /// The image once more in the Nydus format.
        NydusAccelerator = "accelerator.nydus",
    }
}

/// Where a part of an artifact's description can be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AdditionLink {
    /// A path on this server. For `sboms` it is without a digest and useless as long as there is
    /// no list of components.
    pub href: String,
    /// Whether `href` is a whole URL, which was never seen.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub absolute: bool,
}

impl AdditionLink {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(href: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            absolute: Default::default(),
        }
    }
}

scs_wire::setters! {
    AdditionLink {
        plain href: String,
        value absolute: bool,
    }
}

/// One manifest, such as an image, an index, a chart or a signature.
///
/// Tags, labels, accessories and the overviews are there if they were asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Artifact {
    /// A number; calls go by digest or tag.
    pub id: i64,
    /// What it is addressed by, `sha256:` and 64 hexadecimal digits.
    pub digest: String,
    /// In upper case, from the kind of its configuration, as in `IMAGE`, `CHART`, `SBOM`; the last
    /// part of the media type for strange ones, `UNKNOWN` when that is empty.
    pub r#type: String,
    /// The media type of the configuration, or of the index itself.
    pub media_type: String,
    /// Where it lies.
    pub project_id: i64,
    /// The number of its repository.
    pub repository_id: i64,
    /// Project and repository.
    pub repository_name: String,
    /// Signatures, lists of components and the like. Empty unless asked for.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub accessories: Vec<Accessory>,
    /// Where more about it can be read, by name. Harbor's paths, encoded as its own proxy needs
    /// them.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub addition_links: BTreeMap<String, AdditionLink>,
    /// From the manifest.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub annotations: BTreeMap<String, String>,
    /// The manifest's own word for its type, else the media type of the configuration. Absent for
    /// most indexes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub artifact_type: Option<String>,
    /// From the configuration, different for each type; for images `architecture`, `os`, `author`,
    /// `created` and `config`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra_attrs: BTreeMap<String, serde_json::Value>,
    /// The digest of a picture, to be read with the icon call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Signatures of the indexes that this artifact is part of. New in 2.16, empty before.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub inherited_accessories: Vec<Accessory>,
    /// Those put on it, if asked for.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub labels: Vec<Label>,
    /// Of the manifest itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manifest_media_type: Option<String>,
    /// The last pull; none if there never was one. Written in batches, so it comes late.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub pull_time: Option<DateTime<Utc>>,
    /// When it was pushed first.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub push_time: Option<DateTime<Utc>>,
    /// The children of an index; empty for everything else.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub references: Vec<Reference>,
    /// The state of its list of components. Absent unless asked for and ever begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sbom_overview: Option<SbomOverview>,
    /// Results of scans by media type of the report.
    ///
    /// Absent unless asked for, and when there is no report of the type that was asked for.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub scan_overview: BTreeMap<String, ScanSummary>,
    /// In bytes, all layers together; what several artifacts share counts in each.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub size: i64,
    /// Names that point at it, if asked for.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<Tag>,
}

impl Artifact {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: i64,
        digest: impl Into<String>,
        r#type: impl Into<String>,
        media_type: impl Into<String>,
        project_id: i64,
        repository_id: i64,
        repository_name: impl Into<String>,
    ) -> Self {
        Self {
            id,
            digest: digest.into(),
            r#type: r#type.into(),
            media_type: media_type.into(),
            project_id,
            repository_id,
            repository_name: repository_name.into(),
            accessories: Default::default(),
            addition_links: Default::default(),
            annotations: Default::default(),
            artifact_type: None,
            extra_attrs: Default::default(),
            icon: None,
            inherited_accessories: Default::default(),
            labels: Default::default(),
            manifest_media_type: None,
            pull_time: None,
            push_time: None,
            references: Default::default(),
            sbom_overview: None,
            scan_overview: Default::default(),
            size: Default::default(),
            tags: Default::default(),
        }
    }
}

scs_wire::setters! {
    Artifact {
        value id: i64,
        plain digest: String,
        plain r#type: String,
        plain media_type: String,
        value project_id: i64,
        value repository_id: i64,
        plain repository_name: String,
        plain accessories: Vec<Accessory>,
        plain addition_links: BTreeMap<String, AdditionLink>,
        plain annotations: BTreeMap<String, String>,
        opt artifact_type: String,
        plain extra_attrs: BTreeMap<String, serde_json::Value>,
        opt icon: String,
        plain inherited_accessories: Vec<Accessory>,
        plain labels: Vec<Label>,
        opt manifest_media_type: String,
        opt pull_time: DateTime<Utc>,
        opt push_time: DateTime<Utc>,
        plain references: Vec<Reference>,
        opt sbom_overview: SbomOverview,
        plain scan_overview: BTreeMap<String, ScanSummary>,
        value size: i64,
        plain tags: Vec<Tag>,
    }
}

scs_wire::open_enum! {
    /// How the pattern of a proxy cache is read, from 2.16 on.
    pub enum CacheFilterKind {
        /// As a path pattern, in which `**` crosses slashes; the default.
        Doublestar = "doublestar",
        /// As a regular expression.
        Regex = "regex",
    }
}

scs_wire::open_enum! {
    /// How Harbor logs in at another registry.
    pub enum CredentialKind {
        /// By user name and password.
        Basic = "basic",
        /// By a token of an OAuth client.
        Oauth = "oauth",
        /// By the secret that Harbor's own parts share; seen on the built-in registry alone.
        Secret = "secret",
    }
}

/// Findings that do not keep an image from being pulled.
///
/// They stay in the reports. Allowlists inside of a project have no times.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CveAllowlist {
    /// When the system's list was made; none for projects.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// From when on the list counts for nothing. Never, if absent.
    #[serde(
        default,
        with = "scs_wire::epoch::whole_seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub expires_at: Option<DateTime<Utc>>,
    /// Its number in the database, and 0 before it is first stored. Ignored when sent.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub id: i64,
    /// What is allowed. The server stores any text as an identifier and crashes on one that stands
    /// twice.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub items: Vec<CveAllowlistItem>,
    /// Whose list it is, 0 for the system's.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub project_id: i64,
    /// When the system's list was last changed; none for projects.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl CveAllowlist {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    CveAllowlist {
        opt creation_time: DateTime<Utc>,
        opt expires_at: DateTime<Utc>,
        value id: i64,
        plain items: Vec<CveAllowlistItem>,
        value project_id: i64,
        opt update_time: DateTime<Utc>,
    }
}

impl Check for CveAllowlist {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("items", &self.items)?;
        crate::checks::cve_allowlist(self)?;
        Ok(())
    }
}

/// One finding on an allowlist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CveAllowlistItem {
    /// The identifier exactly as reports have it, mostly of the form `CVE-2024-1234`.
    pub cve_id: String,
}

impl CveAllowlistItem {
    /// Holds these values.
    #[must_use]
    pub fn new(cve_id: impl Into<String>) -> Self {
        Self { cve_id: cve_id.into() }
    }
}

scs_wire::setters! {
    CveAllowlistItem {
        plain cve_id: String,
    }
}

impl Check for CveAllowlistItem {
    fn check(&self) -> Result<(), Invalid> {
        check::length("cve_id", self.cve_id.as_str(), 1, usize::MAX)?;
        Ok(())
    }
}

/// What a new project starts with. An allowlist cannot be given here, since the server drops
/// it; set it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewProject {
    /// Lower-case letters and digits, with single dots, dashes and underscores between them.
    pub project_name: String,
    /// Its first settings; private without any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<ProjectSettings>,
    /// Makes a proxy cache of this registry. Needs an administrator, and a number that does not
    /// exist is a 500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_id: Option<i64>,
    /// How many bytes it may hold, -1 for no limit, never 0. From anybody but an administrator it
    /// is ignored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_limit: Option<i64>,
}

impl NewProject {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(project_name: impl Into<String>) -> Self {
        Self {
            project_name: project_name.into(),
            metadata: None,
            registry_id: None,
            storage_limit: None,
        }
    }
}

scs_wire::setters! {
    NewProject {
        plain project_name: String,
        opt metadata: ProjectSettings,
        opt_value registry_id: i64,
        opt_value storage_limit: i64,
    }
}

impl Check for NewProject {
    fn check(&self) -> Result<(), Invalid> {
        check::length("project_name", self.project_name.as_str(), 1, 255)?;
        check::nested("metadata", &self.metadata)?;
        check::range("registry_id", self.registry_id, 1, i64::MAX)?;
        check::range("storage_limit", self.storage_limit, -1, i64::MAX)?;
        crate::checks::new_project(self)?;
        Ok(())
    }
}

/// What an image of an index runs on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Platform {
    /// What the operating system must be able to do; always empty so far.
    #[serde(
        rename = "OsFeatures",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub os_features: Vec<String>,
    /// The operating system's version, for Windows.
    #[serde(rename = "OsVersion", default, skip_serializing_if = "Option::is_none")]
    pub os_version: Option<String>,
    /// In Go's words, such as `amd64` and `arm64`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub architecture: Option<String>,
    /// In Go's words, mostly `linux`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os: Option<String>,
    /// Of the processor, such as `v8`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
}

impl Platform {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Platform {
        plain os_features: Vec<String>,
        opt os_version: String,
        opt architecture: String,
        opt os: String,
        opt variant: String,
    }
}

/// A project, which holds repositories and says who may use them.
///
/// Anonymous readers and strangers get public ones only, with the same members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Project {
    /// Its number, which calls take in place of the name.
    pub project_id: i64,
    /// Lower case, up to 255 characters. A name of digits only is read as a number unless told
    /// otherwise.
    pub name: String,
    /// When it was made.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// The best role of the caller, as a number; 0 when there is none. Superseded by the list.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub current_user_role_id: i64,
    /// All roles that the caller has, directly or through groups. Empty for anonymous readers.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub current_user_role_ids: Vec<i64>,
    /// Findings that do not count here. Used only while `reuse_sys_cve_allowlist` is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cve_allowlist: Option<CveAllowlist>,
    /// A mark from the database, never set on what can be read.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub deleted: bool,
    /// Its settings. Not there when somebody has deleted the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<ProjectMetadata>,
    /// The number of the user who made it.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub owner_id: i64,
    /// The name of that user; missing in search results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_name: Option<String>,
    /// The upstream registry of a proxy cache, and 0 for an ordinary project.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub registry_id: i64,
    /// How many repositories it has.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub repo_count: i64,
    /// A hint for the web pages, false in all answers seen.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub togglable: bool,
    /// When the project itself was last changed; pushes do not count.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl Project {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(project_id: i64, name: impl Into<String>) -> Self {
        Self {
            project_id,
            name: name.into(),
            creation_time: None,
            current_user_role_id: Default::default(),
            current_user_role_ids: Default::default(),
            cve_allowlist: None,
            deleted: Default::default(),
            metadata: None,
            owner_id: Default::default(),
            owner_name: None,
            registry_id: Default::default(),
            repo_count: Default::default(),
            togglable: Default::default(),
            update_time: None,
        }
    }
}

scs_wire::setters! {
    Project {
        value project_id: i64,
        plain name: String,
        opt creation_time: DateTime<Utc>,
        value current_user_role_id: i64,
        plain current_user_role_ids: Vec<i64>,
        opt cve_allowlist: CveAllowlist,
        value deleted: bool,
        opt metadata: ProjectMetadata,
        value owner_id: i64,
        opt owner_name: String,
        value registry_id: i64,
        value repo_count: i64,
        value togglable: bool,
        opt update_time: DateTime<Utc>,
    }
}

/// Whether a project could be deleted right now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectDeletable {
    /// True for a project without repositories and charts.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub deletable: bool,
    /// What stands against it, in words; absent when nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

impl ProjectDeletable {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectDeletable {
        value deletable: bool,
        opt message: String,
    }
}

/// The settings of a project as they are read.
///
/// All of them travel as texts. Those of proxy caches are missing elsewhere, and a setting
/// that somebody deleted is missing, too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectMetadata {
    /// Whether each push has a list of components made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_sbom_generation: Option<Toggle>,
    /// Whether each push is scanned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_scan: Option<Toggle>,
    /// Whether only images with a notation signature can be pulled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enable_content_trust: Option<Toggle>,
    /// Whether only images with a cosign signature can be pulled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enable_content_trust_cosign: Option<Toggle>,
    /// How many connections to upstream one artifact may use, a number in a text; -1 for no limit.
    /// New after 2.13.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_upstream_conn: Option<String>,
    /// Whether images with findings at or above `severity` are withheld, unscanned ones included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prevent_vul: Option<Toggle>,
    /// How the filter's pattern is to be read. New in 2.16.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_cache_filter_kind: Option<CacheFilterKind>,
    /// Which upstream repositories may be fetched; empty for all. New in 2.16.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_cache_filter_pattern: Option<String>,
    /// Whether the cached copy is served when upstream has deleted the image. New after 2.13.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_cache_local_on_not_found: Option<Toggle>,
    /// Whether questions about referrers go upstream. New in 2.16.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_referrer_api: Option<Toggle>,
    /// The bandwidth to upstream in kilobits a second, a number in a text; -1 for no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_speed_kb: Option<String>,
    /// Whether everybody may pull. The project counts as private when it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<Toggle>,
    /// The number of its retention policy, which the retention calls take. Absent until there is
    /// one.
    #[serde(
        default,
        deserialize_with = "scs_wire::number::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub retention_id: Option<i64>,
    /// Whether the system's allowlist is used in place of the project's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reuse_sys_cve_allowlist: Option<Toggle>,
    /// The threshold of `prevent_vul`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<SeverityThreshold>,
}

impl ProjectMetadata {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectMetadata {
        opt auto_sbom_generation: Toggle,
        opt auto_scan: Toggle,
        opt enable_content_trust: Toggle,
        opt enable_content_trust_cosign: Toggle,
        opt max_upstream_conn: String,
        opt prevent_vul: Toggle,
        opt proxy_cache_filter_kind: CacheFilterKind,
        opt proxy_cache_filter_pattern: String,
        opt proxy_cache_local_on_not_found: Toggle,
        opt proxy_referrer_api: Toggle,
        opt proxy_speed_kb: String,
        opt public: Toggle,
        opt_value retention_id: i64,
        opt reuse_sys_cve_allowlist: Toggle,
        opt severity: SeverityThreshold,
    }
}

/// Which scanner a project is to use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ProjectScanner {
    /// The scanner. One that does not exist is taken without complaint, and the default is used in
    /// its place.
    pub uuid: ScannerId,
}

impl ProjectScanner {
    /// Holds these values.
    #[must_use]
    pub fn new(uuid: impl Into<ScannerId>) -> Self {
        Self { uuid: uuid.into() }
    }
}

scs_wire::setters! {
    ProjectScanner {
        plain uuid: ScannerId,
    }
}

impl Check for ProjectScanner {}

/// Settings of a project to be written; what is not set stays as it is.
///
/// The update of a project would store any text, so values are checked before they are sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ProjectSettings {
    /// Has a list of components made for each push.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_sbom_generation: Option<Toggle>,
    /// Has each push scanned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_scan: Option<Toggle>,
    /// Refuses pulls of what notation has not signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_content_trust: Option<Toggle>,
    /// Refuses pulls of what cosign has not signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_content_trust_cosign: Option<Toggle>,
    /// Connections to upstream for each artifact, a number in a text, -1 for any number. For proxy
    /// caches of releases after 2.13.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_upstream_conn: Option<String>,
    /// Withholds images with bad findings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prevent_vul: Option<Toggle>,
    /// How to read the pattern. For proxy caches of 2.16.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_cache_filter_kind: Option<CacheFilterKind>,
    /// Lets in matching upstream repositories alone. For proxy caches of 2.16.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_cache_filter_pattern: Option<String>,
    /// Serves the cached copy of what upstream has deleted. For proxy caches of releases after
    /// 2.13.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_cache_local_on_not_found: Option<Toggle>,
    /// Passes questions about referrers on. For proxy caches of 2.16.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_referrer_api: Option<Toggle>,
    /// Kilobits a second from upstream, a whole number in a text, -1 for full speed. For proxy
    /// caches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_speed_kb: Option<String>,
    /// Lets everybody pull.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<Toggle>,
    /// Uses the system's allowlist and ignores the project's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reuse_sys_cve_allowlist: Option<Toggle>,
    /// From which rating on `prevent_vul` withholds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<SeverityThreshold>,
}

impl ProjectSettings {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectSettings {
        opt auto_sbom_generation: Toggle,
        opt auto_scan: Toggle,
        opt enable_content_trust: Toggle,
        opt enable_content_trust_cosign: Toggle,
        opt max_upstream_conn: String,
        opt prevent_vul: Toggle,
        opt proxy_cache_filter_kind: CacheFilterKind,
        opt proxy_cache_filter_pattern: String,
        opt proxy_cache_local_on_not_found: Toggle,
        opt proxy_referrer_api: Toggle,
        opt proxy_speed_kb: String,
        opt public: Toggle,
        opt reuse_sys_cve_allowlist: Toggle,
        opt severity: SeverityThreshold,
    }
}

impl Check for ProjectSettings {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::project_settings(self)?;
        Ok(())
    }
}

/// Counts about one project, and its quota.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectSummary {
    /// Members with the role developer.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub developer_count: i64,
    /// Members with the role guest.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub guest_count: i64,
    /// Members with the role limited guest.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub limited_guest_count: i64,
    /// Members with the role maintainer.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub maintainer_count: i64,
    /// Members with the role project administrator.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub project_admin_count: i64,
    /// Space and how much of it is taken; missing for readers without the right to see it, or when
    /// quotas are off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<ProjectSummaryQuota>,
    /// The upstream registry of a proxy cache, absent for ordinary projects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry: Option<Registry>,
    /// Repositories in it.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub repo_count: i64,
}

impl ProjectSummary {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectSummary {
        value developer_count: i64,
        value guest_count: i64,
        value limited_guest_count: i64,
        value maintainer_count: i64,
        value project_admin_count: i64,
        opt quota: ProjectSummaryQuota,
        opt registry: Registry,
        value repo_count: i64,
    }
}

/// Limits of a project and what it has used up of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectSummaryQuota {
    /// The limits by resource. So far there is `storage` in bytes, -1 for none.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub hard: BTreeMap<String, i64>,
    /// What is taken, by the same names.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub used: BTreeMap<String, i64>,
}

impl ProjectSummaryQuota {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectSummaryQuota {
        plain hard: BTreeMap<String, i64>,
        plain used: BTreeMap<String, i64>,
    }
}

/// What to change in a project.
///
/// Name, quota and upstream registry cannot be changed here: the server would take and drop
/// them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ProjectUpdate {
    /// Replaces the project's own allowlist. Its `project_id` must be 0 or that of the project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cve_allowlist: Option<CveAllowlist>,
    /// The settings to change; the others stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<ProjectSettings>,
}

impl ProjectUpdate {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectUpdate {
        opt cve_allowlist: CveAllowlist,
        opt metadata: ProjectSettings,
    }
}

impl Check for ProjectUpdate {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        check::nested("cve_allowlist", &self.cve_allowlist)?;
        check::nested("metadata", &self.metadata)?;
        Ok(())
    }
}

/// One child of an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Reference {
    /// The child's number.
    pub child_id: i64,
    /// What to address it by.
    pub child_digest: String,
    /// What the index says of it.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub annotations: BTreeMap<String, String>,
    /// The index.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub parent_id: i64,
    /// What it runs on; absent where the index does not say, as in bundles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// Where it could be downloaded; empty for nearly everything.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub urls: Vec<String>,
}

impl Reference {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(child_id: i64, child_digest: impl Into<String>) -> Self {
        Self {
            child_id,
            child_digest: child_digest.into(),
            annotations: Default::default(),
            parent_id: Default::default(),
            platform: None,
            urls: Default::default(),
        }
    }
}

scs_wire::setters! {
    Reference {
        value child_id: i64,
        plain child_digest: String,
        plain annotations: BTreeMap<String, String>,
        value parent_id: i64,
        opt platform: Platform,
        plain urls: Vec<String>,
    }
}

/// Another registry that Harbor knows, or itself under number 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Registry {
    /// Names it in policies and calls.
    pub id: i64,
    /// Unique, up to 64 characters.
    pub name: String,
    /// In PEM, an authority to trust for this registry; 2.16 was the first with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_certificate: Option<String>,
    /// None for Harbor itself.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// How Harbor logs in there; the secret is replaced by stars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential: Option<RegistryCredential>,
    /// Free text, absent when empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether its certificate is not checked. The description has this the wrong way round.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub insecure: bool,
    /// Whether it answered when it was last asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<HealthStatus>,
    /// The kind of software or service; the call about provider types lists what this server
    /// knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// When its entry was last changed; none for Harbor itself.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
    /// With scheme, and as it was entered, trailing slash included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Registry {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            ca_certificate: None,
            creation_time: None,
            credential: None,
            description: None,
            insecure: Default::default(),
            status: None,
            r#type: None,
            update_time: None,
            url: None,
        }
    }
}

scs_wire::setters! {
    Registry {
        value id: i64,
        plain name: String,
        opt ca_certificate: String,
        opt creation_time: DateTime<Utc>,
        opt credential: RegistryCredential,
        opt description: String,
        value insecure: bool,
        opt status: HealthStatus,
        opt r#type: String,
        opt update_time: DateTime<Utc>,
        opt url: String,
    }
}

/// How Harbor logs in at another registry. May be without any member.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegistryCredential {
    /// A user name, or the key of a cloud.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_key: Option<String>,
    /// In clear when sent, and five stars when read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_secret: Option<SecretText>,
    /// Which way it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CredentialKind>,
}

impl RegistryCredential {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RegistryCredential {
        opt access_key: String,
        opt access_secret: SecretText,
        opt r#type: CredentialKind,
    }
}

impl Check for RegistryCredential {}

scs_wire::string_id! {
    /// Names one run of a scanner, for its log.
    ///
    /// A UUID for an image; for an index it is long, since it is made of those of the children.
    pub struct ReportId;
}

/// How the making of a list of components stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SbomOverview {
    /// How far it has come.
    pub scan_status: JobStatus,
    /// Seconds that it took.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub duration: i64,
    /// When the list was finished; none so far, if absent.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// Asks for the log. Vanishes when it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_id: Option<ReportId>,
    /// The accessory that holds the list, and under which alone the addition `sbom` can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sbom_digest: Option<String>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scanner: Option<Scanner>,
    /// When the work began.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
}

impl SbomOverview {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(scan_status: impl Into<JobStatus>) -> Self {
        Self {
            scan_status: scan_status.into(),
            duration: Default::default(),
            end_time: None,
            report_id: None,
            sbom_digest: None,
            scanner: None,
            start_time: None,
        }
    }
}

scs_wire::setters! {
    SbomOverview {
        plain scan_status: JobStatus,
        value duration: i64,
        opt end_time: DateTime<Utc>,
        opt report_id: ReportId,
        opt sbom_digest: String,
        opt scanner: Scanner,
        opt start_time: DateTime<Utc>,
    }
}

/// How a scan stands, and what it found.
///
/// Before it is over there is nothing but number, status and times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScanSummary {
    /// Asks for the scan's log.
    pub report_id: ReportId,
    /// How far it is.
    pub scan_status: JobStatus,
    /// 100 when it is over, 0 before.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub complete_percent: i64,
    /// Seconds, 0 before it is over.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub duration: i64,
    /// None while it runs.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// Who scanned; absent before there is a result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scanner: Option<Scanner>,
    /// The worst of all findings, absent until then. `None` for a clean image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// None while it waits.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// Counts of what was found; absent without a result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<VulnerabilitySummary>,
}

impl ScanSummary {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        report_id: impl Into<ReportId>,
        scan_status: impl Into<JobStatus>,
    ) -> Self {
        Self {
            report_id: report_id.into(),
            scan_status: scan_status.into(),
            complete_percent: Default::default(),
            duration: Default::default(),
            end_time: None,
            scanner: None,
            severity: None,
            start_time: None,
            summary: None,
        }
    }
}

scs_wire::setters! {
    ScanSummary {
        plain report_id: ReportId,
        plain scan_status: JobStatus,
        value complete_percent: i64,
        value duration: i64,
        opt end_time: DateTime<Utc>,
        opt scanner: Scanner,
        opt severity: Severity,
        opt start_time: DateTime<Utc>,
        opt summary: VulnerabilitySummary,
    }
}

/// Which program looked, as it calls itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Scanner {
    /// The product.
    pub name: String,
    /// Its maker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
    /// Its release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

impl Scanner {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            vendor: None,
            version: None,
        }
    }
}

scs_wire::setters! {
    Scanner {
        plain name: String,
        opt vendor: String,
        opt version: String,
    }
}

scs_wire::open_enum! {
    /// How Harbor logs in at a scanner.
    pub enum ScannerAuth {
        /// Not at all.
        NoAuth = "",
        /// By `user:password`.
        Basic = "Basic",
        /// By a token.
        Bearer = "Bearer",
        /// By a key in a header of that name.
        ApiKey = "X-ScannerAdapter-API-Key",
    }
}

scs_wire::string_id! {
    /// Names a registered scanner. A UUID, made by the server when the scanner is registered.
    pub struct ScannerId;
}

/// A scanner that Harbor can use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScannerRegistration {
    /// Names it in all calls.
    pub uuid: ScannerId,
    /// Unique.
    pub name: String,
    /// Where its adapter listens. Unique as well.
    pub url: String,
    /// Free text, often empty.
    pub description: String,
    /// How Harbor logs in there.
    pub auth: ScannerAuth,
    /// Always empty, whatever is stored.
    pub access_credential: SecretText,
    /// What the scanner calls itself. Said of a single scanner of a project alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adapter: Option<String>,
    /// What it can do, such as `support_vulnerability` and `support_sbom`. Empty while it cannot
    /// be reached.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub capabilities: BTreeMap<String, bool>,
    /// When it was registered.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub create_time: Option<DateTime<Utc>>,
    /// Whether it is out of use; a project that has it cannot be scanned.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub disabled: bool,
    /// Whether it answers. Said only of a project's scanner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub health: Option<HealthStatus>,
    /// Whether projects without a choice of their own use it.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub is_default: bool,
    /// Whether its certificate is taken unchecked.
    #[serde(
        rename = "skip_certVerify",
        default,
        deserialize_with = "scs_wire::null_as_default"
    )]
    pub skip_cert_verify: bool,
    /// When the registration was last changed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
    /// Whether it pulls by Harbor's inner address.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub use_internal_addr: bool,
    /// The maker, where the scanner was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
    /// The release, where the scanner was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

impl ScannerRegistration {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        uuid: impl Into<ScannerId>,
        name: impl Into<String>,
        url: impl Into<String>,
        description: impl Into<String>,
        auth: impl Into<ScannerAuth>,
        access_credential: impl Into<SecretText>,
    ) -> Self {
        Self {
            uuid: uuid.into(),
            name: name.into(),
            url: url.into(),
            description: description.into(),
            auth: auth.into(),
            access_credential: access_credential.into(),
            adapter: None,
            capabilities: Default::default(),
            create_time: None,
            disabled: Default::default(),
            health: None,
            is_default: Default::default(),
            skip_cert_verify: Default::default(),
            update_time: None,
            use_internal_addr: Default::default(),
            vendor: None,
            version: None,
        }
    }
}

scs_wire::setters! {
    ScannerRegistration {
        plain uuid: ScannerId,
        plain name: String,
        plain url: String,
        plain description: String,
        plain auth: ScannerAuth,
        plain access_credential: SecretText,
        opt adapter: String,
        plain capabilities: BTreeMap<String, bool>,
        opt create_time: DateTime<Utc>,
        value disabled: bool,
        opt health: HealthStatus,
        value is_default: bool,
        value skip_cert_verify: bool,
        opt update_time: DateTime<Utc>,
        value use_internal_addr: bool,
        opt vendor: String,
        opt version: String,
    }
}

scs_wire::open_enum! {
    /// How bad a finding is, or the worst of many.
    ///
    /// Ordered by what it means, from harmless to critical, with unrated above harmless; a rating
    /// that is unknown here is the worst, as it is for the server.
    pub enum Severity {
        /// Harmless, or nothing found at all.
        None = "None",
        /// The scanner has no rating.
        Unrated = "Unknown",
        /// Hardly worth a thought; comes back as `None` from many calls.
        Negligible = "Negligible",
        /// Little to fear.
        Low = "Low",
        /// Should be looked after.
        Medium = "Medium",
        /// Dangerous under common conditions.
        High = "High",
        /// To be repaired at once.
        Critical = "Critical",
    }
}

scs_wire::open_enum! {
    /// From which severity on a project refuses to hand out an image.
    ///
    /// Lower case, unlike [`Severity`]; nonsense that somebody stored is read back as `unknown`.
    pub enum SeverityThreshold {
        /// Every finding counts.
        None = "none",
        /// From low upwards.
        Low = "low",
        /// From medium upwards.
        Medium = "medium",
        /// High and critical ones.
        High = "high",
        /// Only the worst.
        Critical = "critical",
    }
}

/// A name for an artifact in its repository.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tag {
    /// A number that no call takes.
    pub id: i64,
    /// Up to 128 letters, digits, dots, dashes and underscores.
    pub name: String,
    /// What it points at.
    pub artifact_id: i64,
    /// Where it is valid.
    pub repository_id: i64,
    /// Whether a rule forbids to delete and move it. Computed only if asked for, else false.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub immutable: bool,
    /// The last pull by this name; none before the first.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub pull_time: Option<DateTime<Utc>>,
    /// When it was set to this artifact.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub push_time: Option<DateTime<Utc>>,
}

impl Tag {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: i64,
        name: impl Into<String>,
        artifact_id: i64,
        repository_id: i64,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            artifact_id,
            repository_id,
            immutable: Default::default(),
            pull_time: None,
            push_time: None,
        }
    }
}

scs_wire::setters! {
    Tag {
        value id: i64,
        plain name: String,
        value artifact_id: i64,
        value repository_id: i64,
        value immutable: bool,
        opt pull_time: DateTime<Utc>,
        opt push_time: DateTime<Utc>,
    }
}

scs_wire::open_enum! {
    /// Yes or no, in the form that a project's settings travel in.
    ///
    /// An update stores any other word as well, and it comes back as it was sent; what it then
    /// means differs from setting to setting.
    pub enum Toggle {
        /// Switched on.
        True = "true",
        /// Switched off.
        False = "false",
    }
}

/// Numbers of findings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VulnerabilitySummary {
    /// Those that an update of the package removes.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub fixable: i64,
    /// By severity, under the names of [`Severity`]; those without findings are left out.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub summary: BTreeMap<String, i64>,
    /// All of them.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total: i64,
}

impl VulnerabilitySummary {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VulnerabilitySummary {
        value fixable: i64,
        plain summary: BTreeMap<String, i64>,
        value total: i64,
    }
}
