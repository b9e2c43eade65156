// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Object Storage (Swift).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// A container of Swift, the place that objects are kept in.
///
/// Barbican's [`keymanager::ContainerV1`](crate::keymanager::ContainerV1) has the same kind
/// with another schema; look at the live one before you use either. Only `name` is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1 {
    /// Who may read, as a list of Swift's such as `.r:*,.rlistings` (the whole world) or
    /// `project:user`; nobody else where absent.
    #[serde(rename = "containerRead", default, skip_serializing_if = "Option::is_none")]
    pub container_read: Option<String>,
    /// Secret that both containers of a pair know; the cloud must have container sync on.
    #[serde(
        rename = "containerSyncKey",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub container_sync_key: Option<SecretText>,
    /// Address of the container that gets a copy of everything.
    #[serde(
        rename = "containerSyncTo",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub container_sync_to: Option<String>,
    /// Who may write, as a list such as `project:*`. Someone who is not logged in can never write.
    #[serde(rename = "containerWrite", default, skip_serializing_if = "Option::is_none")]
    pub container_write: Option<String>,
    /// Media type that Swift reports for the container itself.
    #[serde(rename = "contentType", default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Whether deleting the claim first deletes all objects, for good. Swift refuses to delete a
    /// container that is not empty.
    #[serde(rename = "forceDestroy", default, skip_serializing_if = "Option::is_none")]
    pub force_destroy: Option<bool>,
    /// Entries about the container. The entry `Temp-URL-Key` is the secret that signs temporary
    /// addresses, so all of them are kept out of logs.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, SecretText>,
    /// Unique in the project, up to 256 bytes without a slash; a changed name is not carried out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Region whose Swift keeps it; set it where the provider knows several.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Name of the way that data is stored (copies or erasure code), Swift's default where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "storagePolicy", default, skip_serializing_if = "Option::is_none")]
    pub storage_policy: Option<String>,
    /// Whether Swift keeps replaced and deleted objects as versions, from Swift 2.24 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versioning: Option<bool>,
    /// Versions in the way of old, in a second container; one entry, and not with `versioning`.
    #[serde(
        rename = "versioningLegacy",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub versioning_legacy: Vec<ContainerV1VersioningLegacy>,
}

impl ContainerV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ContainerV1 {
        opt container_read: String,
        opt container_sync_key: SecretText,
        opt container_sync_to: String,
        opt container_write: String,
        opt content_type: String,
        opt_value force_destroy: bool,
        plain metadata: BTreeMap<String, SecretText>,
        opt name: String,
        opt region: String,
        opt storage_policy: String,
        opt_value versioning: bool,
        plain versioning_legacy: Vec<ContainerV1VersioningLegacy>,
    }
}

impl Check for ContainerV1 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("versioningLegacy", &self.versioning_legacy)?;
        Ok(())
    }
}

impl ClaimSpec for ContainerV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("containerRead", "string"),
        ("containerSyncKey", "string"),
        ("containerSyncTo", "string"),
        ("containerWrite", "string"),
        ("contentType", "string"),
        ("forceDestroy", "boolean"),
        ("metadata", "object"),
        ("name", "string"),
        ("region", "string"),
        ("storagePolicy", "string"),
        ("versioning", "boolean"),
        ("versioningLegacy", "array"),
        ("versioningLegacy.location", "string"),
        ("versioningLegacy.type", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["region", "storagePolicy"];
    const SECRETS: &'static [&'static str] = &["spec.containerSyncKey", "spec.metadata"];
}

impl ClaimKind for ContainerV1 {
    const KIND: &'static str = "ContainerV1";
    const PLURAL: &'static str = "containerv1s";
    const ORIGIN: &'static str = "objectstorage";
}

/// Keeps what was replaced in a container beside this one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1VersioningLegacy {
    /// Name of the container for old objects, which must exist.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Either `versions`, where deleting brings the previous one back, or `history`, where it only
    /// marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}

impl ContainerV1VersioningLegacy {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ContainerV1VersioningLegacy {
        opt location: String,
        opt r#type: String,
    }
}

impl Check for ContainerV1VersioningLegacy {}

/// `ObjectV1` of OpenStack Object Storage (Swift).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ObjectV1 {
    /// The member `containerName`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "containerName", default, skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
    /// The member `content`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<SecretText>,
    /// The member `contentDisposition`.
    #[serde(
        rename = "contentDisposition",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub content_disposition: Option<String>,
    /// The member `contentEncoding`.
    #[serde(
        rename = "contentEncoding",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub content_encoding: Option<String>,
    /// The member `contentType`.
    #[serde(rename = "contentType", default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The member `copyFrom`.
    #[serde(rename = "copyFrom", default, skip_serializing_if = "Option::is_none")]
    pub copy_from: Option<String>,
    /// The member `deleteAfter`. Unit: s.
    #[serde(rename = "deleteAfter", default, skip_serializing_if = "Option::is_none")]
    pub delete_after: Option<crate::Number>,
    /// The member `deleteAt`.
    #[serde(rename = "deleteAt", default, skip_serializing_if = "Option::is_none")]
    pub delete_at: Option<String>,
    /// The member `detectContentType`.
    #[serde(
        rename = "detectContentType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub detect_content_type: Option<bool>,
    /// The member `etag`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// The member `metadata`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `objectManifest`.
    #[serde(rename = "objectManifest", default, skip_serializing_if = "Option::is_none")]
    pub object_manifest: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `source`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl ObjectV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ObjectV1 {
        opt container_name: String,
        opt content: SecretText,
        opt content_disposition: String,
        opt content_encoding: String,
        opt content_type: String,
        opt copy_from: String,
        opt delete_after: crate::Number,
        opt delete_at: String,
        opt_value detect_content_type: bool,
        opt etag: String,
        plain metadata: BTreeMap<String, String>,
        opt name: String,
        opt object_manifest: String,
        opt region: String,
        opt source: String,
    }
}

impl Check for ObjectV1 {}

impl ClaimSpec for ObjectV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("containerName", "string"),
        ("content", "string"),
        ("contentDisposition", "string"),
        ("contentEncoding", "string"),
        ("contentType", "string"),
        ("copyFrom", "string"),
        ("deleteAfter", "number"),
        ("deleteAt", "string"),
        ("detectContentType", "boolean"),
        ("etag", "string"),
        ("metadata", "object"),
        ("name", "string"),
        ("objectManifest", "string"),
        ("region", "string"),
        ("source", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["containerName", "name"];
    const IMMUTABLE: &'static [&'static str] = &["containerName", "name", "region"];
    const SECRETS: &'static [&'static str] = &["spec.content"];
}

impl ClaimKind for ObjectV1 {
    const KIND: &'static str = "ObjectV1";
    const PLURAL: &'static str = "objectv1s";
    const ORIGIN: &'static str = "objectstorage";
}

/// `TempurlV1` of OpenStack Object Storage (Swift).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TempurlV1 {
    /// The member `container`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container: Option<String>,
    /// The member `method`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// The member `object`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// The member `regenerate`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regenerate: Option<bool>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `split`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// The member `ttl`. Unit: s.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<crate::Number>,
}

impl TempurlV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TempurlV1 {
        opt container: String,
        opt method: String,
        opt object: String,
        opt_value regenerate: bool,
        opt region: String,
        opt split: String,
        opt ttl: crate::Number,
    }
}

impl Check for TempurlV1 {}

impl ClaimSpec for TempurlV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("container", "string"),
        ("method", "string"),
        ("object", "string"),
        ("regenerate", "boolean"),
        ("region", "string"),
        ("split", "string"),
        ("ttl", "number"),
    ];
    const REQUIRED: &'static [&'static str] = &["container", "object", "ttl"];
    const IMMUTABLE: &'static [&'static str] = &[
        "container",
        "method",
        "object",
        "regenerate",
        "region",
        "split",
        "ttl",
    ];
}

impl ClaimKind for TempurlV1 {
    const KIND: &'static str = "TempurlV1";
    const PLURAL: &'static str = "tempurlv1s";
    const ORIGIN: &'static str = "objectstorage";
}
