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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The member `memberId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "memberId", default, skip_serializing_if = "Option::is_none")]
    pub member_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("imageId", "string"),
        ("memberId", "string"),
        ("region", "string"),
        ("status", "string"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The member `memberId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "memberId", default, skip_serializing_if = "Option::is_none")]
    pub member_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("imageId", "string"),
        ("memberId", "string"),
        ("region", "string"),
        ("status", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["imageId", "memberId"];
    const IMMUTABLE: &'static [&'static str] = &["imageId", "memberId", "region"];
}

impl ClaimKind for ImageAccessV2 {
    const KIND: &'static str = "ImageAccessV2";
    const PLURAL: &'static str = "imageaccessv2s";
    const ORIGIN: &'static str = "images";
}

/// A disk image in Glance, from which servers and volumes start.
///
/// Take it from a web address. Both paths of files are paths in the provider's container,
/// where a tenant has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImageV2 {
    /// What is around the disk, nearly always `bare`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "containerFormat",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub container_format: Option<String>,
    /// Whether the provider unpacks gzip, bzip2 or xz before the upload; it trusts the content
    /// type that the web server gives.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decompress: Option<bool>,
    /// How the disk is stored, for instance `qcow2` or `raw`; Glance does not find out by itself.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "diskFormat", default, skip_serializing_if = "Option::is_none")]
    pub disk_format: Option<String>,
    /// Keeps it out of lists that do not ask for hidden images, for versions that should no longer
    /// be chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// Folder in the provider's container for downloads; leave it alone.
    #[serde(rename = "imageCachePath", default, skip_serializing_if = "Option::is_none")]
    pub image_cache_path: Option<String>,
    /// UUID to give to it, Glance's choice where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The entry of a Secret with the password for the download.
    #[serde(
        rename = "imageSourcePasswordSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub image_source_password_secret_ref: Option<crate::SecretRef>,
    /// Web address of the image. The provider fetches and uploads it, unless `webDownload` is on;
    /// do not put passwords into it, since claims are readable.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "imageSourceUrl", default, skip_serializing_if = "Option::is_none")]
    pub image_source_url: Option<String>,
    /// Name for basic authentication at that address.
    #[serde(
        rename = "imageSourceUsername",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub image_source_username: Option<String>,
    /// A file in the provider's container, of use to its operator alone.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "localFilePath", default, skip_serializing_if = "Option::is_none")]
    pub local_file_path: Option<String>,
    /// Smallest root disk that a flavor must have to boot it, 0 for any. Unit: GiB.
    #[serde(rename = "minDiskGb", default, skip_serializing_if = "Option::is_none")]
    pub min_disk_gb: Option<crate::Number>,
    /// Least memory that a flavor must have to boot it, 0 for any. Unit: MiB.
    #[serde(rename = "minRamMb", default, skip_serializing_if = "Option::is_none")]
    pub min_ram_mb: Option<crate::Number>,
    /// What users choose it by; several images may share it, and then a server cannot name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Entries that Nova and others act on, such as `hw_disk_bus` and `os_distro`; Glance adds
    /// some by itself.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub properties: BTreeMap<String, String>,
    /// Whether Glance refuses to delete it; the claim's deletion then hangs until this is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protected: Option<bool>,
    /// Region whose Glance keeps it; images are not shared between regions.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Words to find it by. The last one cannot be removed.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Whether the upload is compared with Glance's checksum, on where absent; not with
    /// `webDownload`.
    #[serde(rename = "verifyChecksum", default, skip_serializing_if = "Option::is_none")]
    pub verify_checksum: Option<bool>,
    /// Who sees it - `private` (where absent), `shared` with members, `community` for all who know
    /// it, or `public`, which is for administrators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    /// Whether Glance fetches the image itself, which is quicker and needs the cloud's
    /// `web-download` import.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("containerFormat", "string"),
        ("decompress", "boolean"),
        ("diskFormat", "string"),
        ("hidden", "boolean"),
        ("imageCachePath", "string"),
        ("imageId", "string"),
        ("imageSourcePasswordSecretRef", "object"),
        ("imageSourceUrl", "string"),
        ("imageSourceUsername", "string"),
        ("localFilePath", "string"),
        ("minDiskGb", "number"),
        ("minRamMb", "number"),
        ("name", "string"),
        ("properties", "object"),
        ("protected", "boolean"),
        ("region", "string"),
        ("tags", "array"),
        ("verifyChecksum", "boolean"),
        ("visibility", "string"),
        ("webDownload", "boolean"),
    ];
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
