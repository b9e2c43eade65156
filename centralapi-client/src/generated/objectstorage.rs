// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Object Storage (Swift).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `ContainerV1` of OpenStack Object Storage (Swift).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1 {
    /// The member `containerRead`.
    #[serde(rename = "containerRead", default, skip_serializing_if = "Option::is_none")]
    pub container_read: Option<String>,
    /// The member `containerSyncKey`.
    #[serde(
        rename = "containerSyncKey",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub container_sync_key: Option<SecretText>,
    /// The member `containerSyncTo`.
    #[serde(
        rename = "containerSyncTo",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub container_sync_to: Option<String>,
    /// The member `containerWrite`.
    #[serde(rename = "containerWrite", default, skip_serializing_if = "Option::is_none")]
    pub container_write: Option<String>,
    /// The member `contentType`.
    #[serde(rename = "contentType", default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The member `forceDestroy`.
    #[serde(rename = "forceDestroy", default, skip_serializing_if = "Option::is_none")]
    pub force_destroy: Option<bool>,
    /// The member `metadata`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, SecretText>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `storagePolicy`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "storagePolicy", default, skip_serializing_if = "Option::is_none")]
    pub storage_policy: Option<String>,
    /// The member `versioning`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versioning: Option<bool>,
    /// The member `versioningLegacy`.
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
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["region", "storagePolicy"];
    const SECRETS: &'static [&'static str] = &["containerSyncKey", "metadata"];
}

impl ClaimKind for ContainerV1 {
    const KIND: &'static str = "ContainerV1";
    const PLURAL: &'static str = "containerv1s";
    const ORIGIN: &'static str = "objectstorage";
}

/// `ContainerV1VersioningLegacy` of OpenStack Object Storage (Swift).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1VersioningLegacy {
    /// The member `location`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The member `type`.
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
    /// A change makes the provider destroy the resource and make another one.
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
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `objectManifest`.
    #[serde(rename = "objectManifest", default, skip_serializing_if = "Option::is_none")]
    pub object_manifest: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
    const REQUIRED: &'static [&'static str] = &["containerName", "name"];
    const IMMUTABLE: &'static [&'static str] = &["containerName", "name", "region"];
    const SECRETS: &'static [&'static str] = &["content"];
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
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container: Option<String>,
    /// The member `method`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// The member `object`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// The member `regenerate`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regenerate: Option<bool>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `split`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// The member `ttl`. Unit: s.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
