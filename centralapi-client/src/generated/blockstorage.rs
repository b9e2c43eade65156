// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Block Storage (Cinder).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `QosAssociationV3` of OpenStack Block Storage (Cinder).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QosAssociationV3 {
    /// The member `qosId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "qosId", default, skip_serializing_if = "Option::is_none")]
    pub qos_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `volumeTypeId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "volumeTypeId", default, skip_serializing_if = "Option::is_none")]
    pub volume_type_id: Option<String>,
}

impl QosAssociationV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QosAssociationV3 {
        opt qos_id: String,
        opt region: String,
        opt volume_type_id: String,
    }
}

impl Check for QosAssociationV3 {}

impl ClaimSpec for QosAssociationV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("qosId", "string"),
        ("region", "string"),
        ("volumeTypeId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["qosId", "volumeTypeId"];
    const IMMUTABLE: &'static [&'static str] = &["qosId", "region", "volumeTypeId"];
}

impl ClaimKind for QosAssociationV3 {
    const KIND: &'static str = "QosAssociationV3";
    const PLURAL: &'static str = "qosassociationv3s";
    const ORIGIN: &'static str = "blockstorage";
}

/// `QosV3` of OpenStack Block Storage (Cinder).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QosV3 {
    /// The member `consumer`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consumer: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `specs`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub specs: BTreeMap<String, String>,
}

impl QosV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QosV3 {
        opt consumer: String,
        opt name: String,
        opt region: String,
        plain specs: BTreeMap<String, String>,
    }
}

impl Check for QosV3 {}

impl ClaimSpec for QosV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("consumer", "string"),
        ("name", "string"),
        ("region", "string"),
        ("specs", "object"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["name", "region"];
}

impl ClaimKind for QosV3 {
    const KIND: &'static str = "QosV3";
    const PLURAL: &'static str = "qosv3s";
    const ORIGIN: &'static str = "blockstorage";
}

/// `QuotasetV3` of OpenStack Block Storage (Cinder).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuotasetV3 {
    /// The member `backupGigabytes`. Unit: GiB.
    #[serde(
        rename = "backupGigabytes",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub backup_gigabytes: Option<crate::Number>,
    /// The member `backups`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backups: Option<crate::Number>,
    /// The member `gigabytes`. Unit: GiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gigabytes: Option<crate::Number>,
    /// The member `groups`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<crate::Number>,
    /// The member `perVolumeGigabytes`. Unit: GiB.
    #[serde(
        rename = "perVolumeGigabytes",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub per_volume_gigabytes: Option<crate::Number>,
    /// The member `projectId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `projectIdRef`.
    #[serde(rename = "projectIdRef", default, skip_serializing_if = "Option::is_none")]
    pub project_id_ref: Option<crate::Reference>,
    /// The member `projectIdSelector`.
    #[serde(
        rename = "projectIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id_selector: Option<crate::Selector>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `snapshots`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshots: Option<crate::Number>,
    /// The member `volumeTypeQuota`.
    #[serde(
        rename = "volumeTypeQuota",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub volume_type_quota: BTreeMap<String, String>,
    /// The member `volumes`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volumes: Option<crate::Number>,
}

impl QuotasetV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QuotasetV3 {
        opt backup_gigabytes: crate::Number,
        opt backups: crate::Number,
        opt gigabytes: crate::Number,
        opt groups: crate::Number,
        opt per_volume_gigabytes: crate::Number,
        opt project_id: String,
        opt project_id_ref: crate::Reference,
        opt project_id_selector: crate::Selector,
        opt region: String,
        opt snapshots: crate::Number,
        plain volume_type_quota: BTreeMap<String, String>,
        opt volumes: crate::Number,
    }
}

impl Check for QuotasetV3 {}

impl ClaimSpec for QuotasetV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("backupGigabytes", "number"),
        ("backups", "number"),
        ("gigabytes", "number"),
        ("groups", "number"),
        ("perVolumeGigabytes", "number"),
        ("projectId", "string"),
        ("projectIdRef", "object"),
        ("projectIdSelector", "object"),
        ("region", "string"),
        ("snapshots", "number"),
        ("volumeTypeQuota", "object"),
        ("volumes", "number"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region"];
}

impl ClaimKind for QuotasetV3 {
    const KIND: &'static str = "QuotasetV3";
    const PLURAL: &'static str = "quotasetv3s";
    const ORIGIN: &'static str = "blockstorage";
}

/// `VolumeAttachV3` of OpenStack Block Storage (Cinder).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeAttachV3 {
    /// The member `attachMode`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "attachMode", default, skip_serializing_if = "Option::is_none")]
    pub attach_mode: Option<String>,
    /// The member `device`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The member `hostName`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "hostName", default, skip_serializing_if = "Option::is_none")]
    pub host_name: Option<String>,
    /// The member `initiator`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiator: Option<String>,
    /// The member `ipAddress`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "ipAddress", default, skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// The member `multipath`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multipath: Option<bool>,
    /// The member `osType`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "osType", default, skip_serializing_if = "Option::is_none")]
    pub os_type: Option<String>,
    /// The member `platform`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `volumeId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "volumeId", default, skip_serializing_if = "Option::is_none")]
    pub volume_id: Option<String>,
    /// The member `wwnn`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wwnn: Option<String>,
    /// The member `wwpn`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub wwpn: Vec<String>,
}

impl VolumeAttachV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeAttachV3 {
        opt attach_mode: String,
        opt device: String,
        opt host_name: String,
        opt initiator: String,
        opt ip_address: String,
        opt_value multipath: bool,
        opt os_type: String,
        opt platform: String,
        opt region: String,
        opt volume_id: String,
        opt wwnn: String,
        plain wwpn: Vec<String>,
    }
}

impl Check for VolumeAttachV3 {}

impl ClaimSpec for VolumeAttachV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("attachMode", "string"),
        ("device", "string"),
        ("hostName", "string"),
        ("initiator", "string"),
        ("ipAddress", "string"),
        ("multipath", "boolean"),
        ("osType", "string"),
        ("platform", "string"),
        ("region", "string"),
        ("volumeId", "string"),
        ("wwnn", "string"),
        ("wwpn", "array"),
    ];
    const REQUIRED: &'static [&'static str] = &["hostName", "volumeId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "attachMode",
        "device",
        "hostName",
        "initiator",
        "ipAddress",
        "multipath",
        "osType",
        "platform",
        "region",
        "volumeId",
        "wwnn",
        "wwpn",
    ];
}

impl ClaimKind for VolumeAttachV3 {
    const KIND: &'static str = "VolumeAttachV3";
    const PLURAL: &'static str = "volumeattachv3s";
    const ORIGIN: &'static str = "blockstorage";
}

/// `VolumeTypeAccessV3` of OpenStack Block Storage (Cinder).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeTypeAccessV3 {
    /// The member `projectId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `volumeTypeId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "volumeTypeId", default, skip_serializing_if = "Option::is_none")]
    pub volume_type_id: Option<String>,
}

impl VolumeTypeAccessV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeTypeAccessV3 {
        opt project_id: String,
        opt region: String,
        opt volume_type_id: String,
    }
}

impl Check for VolumeTypeAccessV3 {}

impl ClaimSpec for VolumeTypeAccessV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("projectId", "string"),
        ("region", "string"),
        ("volumeTypeId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["projectId", "volumeTypeId"];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region", "volumeTypeId"];
}

impl ClaimKind for VolumeTypeAccessV3 {
    const KIND: &'static str = "VolumeTypeAccessV3";
    const PLURAL: &'static str = "volumetypeaccessv3s";
    const ORIGIN: &'static str = "blockstorage";
}

/// `VolumeTypeV3` of OpenStack Block Storage (Cinder).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeTypeV3 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `extraSpecs`.
    #[serde(
        rename = "extraSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra_specs: BTreeMap<String, String>,
    /// The member `isPublic`.
    #[serde(rename = "isPublic", default, skip_serializing_if = "Option::is_none")]
    pub is_public: Option<bool>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl VolumeTypeV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeTypeV3 {
        opt description: String,
        plain extra_specs: BTreeMap<String, String>,
        opt_value is_public: bool,
        opt name: String,
        opt region: String,
    }
}

impl Check for VolumeTypeV3 {}

impl ClaimSpec for VolumeTypeV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("extraSpecs", "object"),
        ("isPublic", "boolean"),
        ("name", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for VolumeTypeV3 {
    const KIND: &'static str = "VolumeTypeV3";
    const PLURAL: &'static str = "volumetypev3s";
    const ORIGIN: &'static str = "blockstorage";
}

/// A volume of Cinder: a disk that outlives the servers it is attached to.
///
/// It starts empty, or as a copy of one source: `imageId`, `snapshotId` or `sourceVolId`. What
/// it is attached to is said by [`VolumeAttachV2`](crate::compute::VolumeAttachV2). The
/// provider needs `size`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeV3 {
    /// Storage zone that keeps the data; Cinder picks one where nothing is said, and many clouds
    /// can attach a volume only to servers of the same zone.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "availabilityZone",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_zone: Option<String>,
    /// Identifier of a group whose snapshots are taken at one instant; Cinder calls this legacy,
    /// and few storage systems have it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "consistencyGroupId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub consistency_group_id: Option<String>,
    /// A remark for people, shown by Cinder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Lets a larger `size` reach the volume while a server uses it. Without it the provider grows
    /// only a volume that is attached to nothing.
    #[serde(
        rename = "enableOnlineResize",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub enable_online_resize: Option<bool>,
    /// UUID of the image in Glance whose content the disk starts with; the size must be at least
    /// what the image unpacks to.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// Labels with free names and values that Cinder keeps with the volume.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, String>,
    /// Whether several servers may have the disk at the same time. Cinder demands a volume type
    /// that allows it; the file system must be made for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiattach: Option<bool>,
    /// What Cinder's lists show; it need not be unique.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Region whose Cinder keeps the volume; the one that the provider is set up for where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Wishes about where the data lies relative to other volumes and servers; only the first
    /// entry counts.
    #[serde(
        rename = "schedulerHints",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub scheduler_hints: Vec<VolumeV3SchedulerHint>,
    /// How large the disk is, a whole number. It can grow, and Cinder refuses to shrink it. Unit:
    /// GiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<crate::Number>,
    /// UUID of the snapshot that is copied, with a size not below the snapshot's.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "snapshotId", default, skip_serializing_if = "Option::is_none")]
    pub snapshot_id: Option<String>,
    /// UUID of a volume to replicate; today's Cinder no longer knows this source.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "sourceReplica", default, skip_serializing_if = "Option::is_none")]
    pub source_replica: Option<String>,
    /// UUID of another volume to clone, which must not be larger than this one.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "sourceVolId", default, skip_serializing_if = "Option::is_none")]
    pub source_vol_id: Option<String>,
    /// Class of storage by its name, such as `ssd`; it decides about speed, price and encryption.
    /// The project's default type is taken where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "volumeType", default, skip_serializing_if = "Option::is_none")]
    pub volume_type: Option<String>,
}

impl VolumeV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeV3 {
        opt availability_zone: String,
        opt consistency_group_id: String,
        opt description: String,
        opt_value enable_online_resize: bool,
        opt image_id: String,
        plain metadata: BTreeMap<String, String>,
        opt_value multiattach: bool,
        opt name: String,
        opt region: String,
        plain scheduler_hints: Vec<VolumeV3SchedulerHint>,
        opt size: crate::Number,
        opt snapshot_id: String,
        opt source_replica: String,
        opt source_vol_id: String,
        opt volume_type: String,
    }
}

impl Check for VolumeV3 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("schedulerHints", &self.scheduler_hints)?;
        Ok(())
    }
}

impl ClaimSpec for VolumeV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("availabilityZone", "string"),
        ("consistencyGroupId", "string"),
        ("description", "string"),
        ("enableOnlineResize", "boolean"),
        ("imageId", "string"),
        ("metadata", "object"),
        ("multiattach", "boolean"),
        ("name", "string"),
        ("region", "string"),
        ("schedulerHints", "array"),
        ("schedulerHints.additionalProperties", "object"),
        ("schedulerHints.differentHost", "array"),
        ("schedulerHints.localToInstance", "string"),
        ("schedulerHints.query", "string"),
        ("schedulerHints.sameHost", "array"),
        ("size", "number"),
        ("snapshotId", "string"),
        ("sourceReplica", "string"),
        ("sourceVolId", "string"),
        ("volumeType", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["size"];
    const IMMUTABLE: &'static [&'static str] = &[
        "availabilityZone",
        "consistencyGroupId",
        "imageId",
        "region",
        "schedulerHints.additionalProperties",
        "schedulerHints.differentHost",
        "schedulerHints.localToInstance",
        "schedulerHints.query",
        "schedulerHints.sameHost",
        "snapshotId",
        "sourceReplica",
        "sourceVolId",
        "volumeType",
    ];
}

impl ClaimKind for VolumeV3 {
    const KIND: &'static str = "VolumeV3";
    const PLURAL: &'static str = "volumev3s";
    const ORIGIN: &'static str = "blockstorage";
}

/// Wishes that Cinder's scheduler reads once, when it makes the volume.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeV3SchedulerHint {
    /// Hints that this list has no member for, under the names that the cloud's scheduler filters
    /// expect.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "additionalProperties",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub additional_properties: BTreeMap<String, String>,
    /// UUIDs of volumes that must lie on another back end than this one.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "differentHost",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub different_host: Vec<String>,
    /// UUID of the server whose host should keep the data too.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "localToInstance",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub local_to_instance: Option<String>,
    /// A condition in the scheduler's JSON form that a back end must meet, for example about its
    /// free capacity.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// UUIDs of volumes whose back end must keep this one as well.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "sameHost",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub same_host: Vec<String>,
}

impl VolumeV3SchedulerHint {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeV3SchedulerHint {
        plain additional_properties: BTreeMap<String, String>,
        plain different_host: Vec<String>,
        opt local_to_instance: String,
        opt query: String,
        plain same_host: Vec<String>,
    }
}

impl Check for VolumeV3SchedulerHint {}
