// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Image (Glance).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::Check;
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `ImageAccessAcceptV2` of OpenStack Image (Glance).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImageAccessAcceptV2 {
    /// The member `imageId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The member `memberId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "memberId", default, skip_serializing_if = "Option::is_none")]
    pub member_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `status`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl ImageAccessAcceptV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ImageAccessAcceptV2 {
        opt image_id: String,
        opt member_id: String,
        opt region: String,
        opt status: String,
    }
}

impl Check for ImageAccessAcceptV2 {}

impl ClaimSpec for ImageAccessAcceptV2 {
    const REQUIRED: &'static [&'static str] = &["imageId", "status"];
    const IMMUTABLE: &'static [&'static str] = &["imageId", "memberId", "region"];
}

impl ClaimKind for ImageAccessAcceptV2 {
    const KIND: &'static str = "ImageAccessAcceptV2";
    const PLURAL: &'static str = "imageaccessacceptv2s";
    const ORIGIN: &'static str = "images";
}

/// `ImageAccessV2` of OpenStack Image (Glance).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImageAccessV2 {
    /// The member `imageId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The member `memberId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "memberId", default, skip_serializing_if = "Option::is_none")]
    pub member_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `status`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl ImageAccessV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ImageAccessV2 {
        opt image_id: String,
        opt member_id: String,
        opt region: String,
        opt status: String,
    }
}

impl Check for ImageAccessV2 {}

impl ClaimSpec for ImageAccessV2 {
    const REQUIRED: &'static [&'static str] = &["imageId", "memberId"];
    const IMMUTABLE: &'static [&'static str] = &["imageId", "memberId", "region"];
}

impl ClaimKind for ImageAccessV2 {
    const KIND: &'static str = "ImageAccessV2";
    const PLURAL: &'static str = "imageaccessv2s";
    const ORIGIN: &'static str = "images";
}

/// `ImageV2` of OpenStack Image (Glance).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImageV2 {
    /// The member `containerFormat`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "containerFormat",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub container_format: Option<String>,
    /// The member `decompress`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decompress: Option<bool>,
    /// The member `diskFormat`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "diskFormat", default, skip_serializing_if = "Option::is_none")]
    pub disk_format: Option<String>,
    /// The member `hidden`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// The member `imageCachePath`.
    #[serde(rename = "imageCachePath", default, skip_serializing_if = "Option::is_none")]
    pub image_cache_path: Option<String>,
    /// The member `imageId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The member `imageSourcePasswordSecretRef`.
    #[serde(
        rename = "imageSourcePasswordSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub image_source_password_secret_ref: Option<crate::SecretRef>,
    /// The member `imageSourceUrl`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "imageSourceUrl", default, skip_serializing_if = "Option::is_none")]
    pub image_source_url: Option<String>,
    /// The member `imageSourceUsername`.
    #[serde(
        rename = "imageSourceUsername",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub image_source_username: Option<String>,
    /// The member `localFilePath`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "localFilePath", default, skip_serializing_if = "Option::is_none")]
    pub local_file_path: Option<String>,
    /// The member `minDiskGb`. Unit: GiB.
    #[serde(rename = "minDiskGb", default, skip_serializing_if = "Option::is_none")]
    pub min_disk_gb: Option<crate::Number>,
    /// The member `minRamMb`. Unit: MiB.
    #[serde(rename = "minRamMb", default, skip_serializing_if = "Option::is_none")]
    pub min_ram_mb: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `properties`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub properties: BTreeMap<String, String>,
    /// The member `protected`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protected: Option<bool>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `verifyChecksum`.
    #[serde(rename = "verifyChecksum", default, skip_serializing_if = "Option::is_none")]
    pub verify_checksum: Option<bool>,
    /// The member `visibility`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    /// The member `webDownload`.
    #[serde(rename = "webDownload", default, skip_serializing_if = "Option::is_none")]
    pub web_download: Option<bool>,
}

impl ImageV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ImageV2 {
        opt container_format: String,
        opt_value decompress: bool,
        opt disk_format: String,
        opt_value hidden: bool,
        opt image_cache_path: String,
        opt image_id: String,
        opt image_source_password_secret_ref: crate::SecretRef,
        opt image_source_url: String,
        opt image_source_username: String,
        opt local_file_path: String,
        opt min_disk_gb: crate::Number,
        opt min_ram_mb: crate::Number,
        opt name: String,
        plain properties: BTreeMap<String, String>,
        opt_value protected: bool,
        opt region: String,
        plain tags: Vec<String>,
        opt_value verify_checksum: bool,
        opt visibility: String,
        opt_value web_download: bool,
    }
}

impl Check for ImageV2 {}

impl ClaimSpec for ImageV2 {
    const REQUIRED: &'static [&'static str] = &["containerFormat", "diskFormat", "name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "containerFormat",
        "decompress",
        "diskFormat",
        "imageId",
        "imageSourceUrl",
        "localFilePath",
        "region",
    ];
    const SECRET_REFS: &'static [&'static str] = &["imageSourcePasswordSecretRef"];
}

impl ClaimKind for ImageV2 {
    const KIND: &'static str = "ImageV2";
    const PLURAL: &'static str = "imagev2s";
    const ORIGIN: &'static str = "images";
}
