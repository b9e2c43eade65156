// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Compute (Nova), and the floating IPs and security groups that its API
//! once had.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `AggregateV2` of OpenStack Compute (Nova), and the floating IPs and security groups that
/// its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AggregateV2 {
    /// The member `hosts`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub hosts: Vec<String>,
    /// The member `metadata`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `zone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
}

impl AggregateV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    AggregateV2 {
        plain hosts: Vec<String>,
        plain metadata: BTreeMap<String, String>,
        opt name: String,
        opt region: String,
        opt zone: String,
    }
}

impl Check for AggregateV2 {}

impl ClaimSpec for AggregateV2 {
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for AggregateV2 {
    const KIND: &'static str = "AggregateV2";
    const PLURAL: &'static str = "aggregatev2s";
    const ORIGIN: &'static str = "compute";
}

/// `FlavorAccessV2` of OpenStack Compute (Nova), and the floating IPs and security groups that
/// its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FlavorAccessV2 {
    /// The member `flavorId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

impl FlavorAccessV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FlavorAccessV2 {
        opt flavor_id: String,
        opt region: String,
        opt tenant_id: String,
    }
}

impl Check for FlavorAccessV2 {}

impl ClaimSpec for FlavorAccessV2 {
    const REQUIRED: &'static [&'static str] = &["flavorId", "tenantId"];
    const IMMUTABLE: &'static [&'static str] = &["flavorId", "region", "tenantId"];
}

impl ClaimKind for FlavorAccessV2 {
    const KIND: &'static str = "FlavorAccessV2";
    const PLURAL: &'static str = "flavoraccessv2s";
    const ORIGIN: &'static str = "compute";
}

/// `FlavorV2` of OpenStack Compute (Nova), and the floating IPs and security groups that its
/// API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FlavorV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `disk`. Unit: GiB.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disk: Option<crate::Number>,
    /// The member `ephemeral`. Unit: GiB.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ephemeral: Option<crate::Number>,
    /// The member `extraSpecs`.
    #[serde(
        rename = "extraSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra_specs: BTreeMap<String, String>,
    /// The member `flavorId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// The member `isPublic`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "isPublic", default, skip_serializing_if = "Option::is_none")]
    pub is_public: Option<bool>,
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `ram`. Unit: MiB.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ram: Option<crate::Number>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `rxTxFactor`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "rxTxFactor", default, skip_serializing_if = "Option::is_none")]
    pub rx_tx_factor: Option<crate::Number>,
    /// The member `swap`. Unit: MiB.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swap: Option<crate::Number>,
    /// The member `vcpus`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vcpus: Option<crate::Number>,
}

impl FlavorV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FlavorV2 {
        opt description: String,
        opt disk: crate::Number,
        opt ephemeral: crate::Number,
        plain extra_specs: BTreeMap<String, String>,
        opt flavor_id: String,
        opt_value is_public: bool,
        opt name: String,
        opt ram: crate::Number,
        opt region: String,
        opt rx_tx_factor: crate::Number,
        opt swap: crate::Number,
        opt vcpus: crate::Number,
    }
}

impl Check for FlavorV2 {}

impl ClaimSpec for FlavorV2 {
    const REQUIRED: &'static [&'static str] = &["disk", "name", "ram", "vcpus"];
    const IMMUTABLE: &'static [&'static str] = &[
        "disk",
        "ephemeral",
        "flavorId",
        "isPublic",
        "name",
        "ram",
        "region",
        "rxTxFactor",
        "swap",
        "vcpus",
    ];
}

impl ClaimKind for FlavorV2 {
    const KIND: &'static str = "FlavorV2";
    const PLURAL: &'static str = "flavorv2s";
    const ORIGIN: &'static str = "compute";
}

/// `FloatingipAssociateV2` of OpenStack Compute (Nova), and the floating IPs and security
/// groups that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FloatingipAssociateV2 {
    /// The member `fixedIp`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "fixedIp", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip: Option<String>,
    /// The member `floatingIp`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "floatingIp", default, skip_serializing_if = "Option::is_none")]
    pub floating_ip: Option<String>,
    /// The member `instanceId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "instanceId", default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `waitUntilAssociated`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "waitUntilAssociated",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub wait_until_associated: Option<bool>,
}

impl FloatingipAssociateV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FloatingipAssociateV2 {
        opt fixed_ip: String,
        opt floating_ip: String,
        opt instance_id: String,
        opt region: String,
        opt_value wait_until_associated: bool,
    }
}

impl Check for FloatingipAssociateV2 {}

impl ClaimSpec for FloatingipAssociateV2 {
    const REQUIRED: &'static [&'static str] = &["floatingIp", "instanceId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "fixedIp",
        "floatingIp",
        "instanceId",
        "region",
        "waitUntilAssociated",
    ];
}

impl ClaimKind for FloatingipAssociateV2 {
    const KIND: &'static str = "FloatingipAssociateV2";
    const PLURAL: &'static str = "floatingipassociatev2s";
    const ORIGIN: &'static str = "compute";
}

/// `FloatingipV2` of OpenStack Compute (Nova), and the floating IPs and security groups that
/// its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FloatingipV2 {
    /// The member `pool`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl FloatingipV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FloatingipV2 {
        opt pool: String,
        opt region: String,
    }
}

impl Check for FloatingipV2 {}

impl ClaimSpec for FloatingipV2 {
    const REQUIRED: &'static [&'static str] = &["pool"];
    const IMMUTABLE: &'static [&'static str] = &["pool", "region"];
}

impl ClaimKind for FloatingipV2 {
    const KIND: &'static str = "FloatingipV2";
    const PLURAL: &'static str = "floatingipv2s";
    const ORIGIN: &'static str = "compute";
}

/// `InstanceV2` of OpenStack Compute (Nova), and the floating IPs and security groups that its
/// API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2 {
    /// The member `accessIpV4`.
    #[serde(rename = "accessIpV4", default, skip_serializing_if = "Option::is_none")]
    pub access_ip_v4: Option<String>,
    /// The member `accessIpV6`.
    #[serde(rename = "accessIpV6", default, skip_serializing_if = "Option::is_none")]
    pub access_ip_v6: Option<String>,
    /// The member `adminPassSecretRef`.
    #[serde(
        rename = "adminPassSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub admin_pass_secret_ref: Option<crate::SecretRef>,
    /// The member `availabilityZone`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "availabilityZone",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_zone: Option<String>,
    /// The member `availabilityZoneHints`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "availabilityZoneHints",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_zone_hints: Option<String>,
    /// The member `blockDevice`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "blockDevice",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub block_device: Vec<InstanceV2BlockDevice>,
    /// The member `configDrive`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "configDrive", default, skip_serializing_if = "Option::is_none")]
    pub config_drive: Option<bool>,
    /// The member `flavorId`.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// The member `flavorName`.
    #[serde(rename = "flavorName", default, skip_serializing_if = "Option::is_none")]
    pub flavor_name: Option<String>,
    /// The member `floatingIp`.
    #[serde(rename = "floatingIp", default, skip_serializing_if = "Option::is_none")]
    pub floating_ip: Option<String>,
    /// The member `forceDelete`.
    #[serde(rename = "forceDelete", default, skip_serializing_if = "Option::is_none")]
    pub force_delete: Option<bool>,
    /// The member `imageId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The member `imageName`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "imageName", default, skip_serializing_if = "Option::is_none")]
    pub image_name: Option<String>,
    /// The member `keyPair`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "keyPair", default, skip_serializing_if = "Option::is_none")]
    pub key_pair: Option<String>,
    /// The member `keyPairRef`.
    #[serde(rename = "keyPairRef", default, skip_serializing_if = "Option::is_none")]
    pub key_pair_ref: Option<crate::Reference>,
    /// The member `keyPairSelector`.
    #[serde(
        rename = "keyPairSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub key_pair_selector: Option<crate::Selector>,
    /// The member `metadata`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `network`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub network: Vec<InstanceV2Network>,
    /// The member `networkMode`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "networkMode", default, skip_serializing_if = "Option::is_none")]
    pub network_mode: Option<String>,
    /// The member `personality`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub personality: Vec<InstanceV2Personality>,
    /// The member `powerState`.
    #[serde(rename = "powerState", default, skip_serializing_if = "Option::is_none")]
    pub power_state: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `schedulerHints`.
    #[serde(
        rename = "schedulerHints",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub scheduler_hints: Vec<InstanceV2SchedulerHint>,
    /// The member `securityGroups`.
    #[serde(
        rename = "securityGroups",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_groups: Vec<String>,
    /// The member `securityGroupsRefs`.
    #[serde(
        rename = "securityGroupsRefs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_groups_refs: Vec<crate::Reference>,
    /// The member `securityGroupsSelector`.
    #[serde(
        rename = "securityGroupsSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub security_groups_selector: Option<crate::Selector>,
    /// The member `stopBeforeDestroy`.
    #[serde(
        rename = "stopBeforeDestroy",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub stop_before_destroy: Option<bool>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `userData`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "userData", default, skip_serializing_if = "Option::is_none")]
    pub user_data: Option<SecretText>,
    /// The member `vendorOptions`.
    #[serde(
        rename = "vendorOptions",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub vendor_options: Vec<InstanceV2VendorOption>,
    /// The member `volume`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub volume: Vec<InstanceV2Volume>,
}

impl InstanceV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2 {
        opt access_ip_v4: String,
        opt access_ip_v6: String,
        opt admin_pass_secret_ref: crate::SecretRef,
        opt availability_zone: String,
        opt availability_zone_hints: String,
        plain block_device: Vec<InstanceV2BlockDevice>,
        opt_value config_drive: bool,
        opt flavor_id: String,
        opt flavor_name: String,
        opt floating_ip: String,
        opt_value force_delete: bool,
        opt image_id: String,
        opt image_name: String,
        opt key_pair: String,
        opt key_pair_ref: crate::Reference,
        opt key_pair_selector: crate::Selector,
        plain metadata: BTreeMap<String, String>,
        opt name: String,
        plain network: Vec<InstanceV2Network>,
        opt network_mode: String,
        plain personality: Vec<InstanceV2Personality>,
        opt power_state: String,
        opt region: String,
        plain scheduler_hints: Vec<InstanceV2SchedulerHint>,
        plain security_groups: Vec<String>,
        plain security_groups_refs: Vec<crate::Reference>,
        opt security_groups_selector: crate::Selector,
        opt_value stop_before_destroy: bool,
        plain tags: Vec<String>,
        opt user_data: SecretText,
        plain vendor_options: Vec<InstanceV2VendorOption>,
        plain volume: Vec<InstanceV2Volume>,
    }
}

impl Check for InstanceV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("blockDevice", &self.block_device)?;
        check::nested("network", &self.network)?;
        check::nested("personality", &self.personality)?;
        check::nested("schedulerHints", &self.scheduler_hints)?;
        check::nested("vendorOptions", &self.vendor_options)?;
        check::nested("volume", &self.volume)?;
        Ok(())
    }
}

impl ClaimSpec for InstanceV2 {
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "availabilityZone",
        "availabilityZoneHints",
        "blockDevice",
        "blockDevice.bootIndex",
        "blockDevice.deleteOnTermination",
        "blockDevice.destinationType",
        "blockDevice.deviceType",
        "blockDevice.diskBus",
        "blockDevice.guestFormat",
        "blockDevice.multiattach",
        "blockDevice.sourceType",
        "blockDevice.uuid",
        "blockDevice.volumeSize",
        "blockDevice.volumeType",
        "configDrive",
        "imageId",
        "imageName",
        "keyPair",
        "network",
        "network.fixedIpV4",
        "network.fixedIpV6",
        "network.name",
        "network.port",
        "network.uuid",
        "networkMode",
        "personality",
        "region",
        "schedulerHints.additionalProperties",
        "schedulerHints.buildNearHostIp",
        "schedulerHints.differentCell",
        "schedulerHints.differentHost",
        "schedulerHints.group",
        "schedulerHints.query",
        "schedulerHints.sameHost",
        "schedulerHints.targetCell",
        "userData",
    ];
    const SECRET_REFS: &'static [&'static str] = &["adminPassSecretRef"];
    const SECRETS: &'static [&'static str] = &["content", "userData"];
}

impl ClaimKind for InstanceV2 {
    const KIND: &'static str = "InstanceV2";
    const PLURAL: &'static str = "instancev2s";
    const ORIGIN: &'static str = "compute";
}

/// `InstanceV2BlockDevice` of OpenStack Compute (Nova), and the floating IPs and security
/// groups that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2BlockDevice {
    /// The member `bootIndex`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "bootIndex", default, skip_serializing_if = "Option::is_none")]
    pub boot_index: Option<crate::Number>,
    /// The member `deleteOnTermination`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "deleteOnTermination",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delete_on_termination: Option<bool>,
    /// The member `destinationType`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "destinationType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_type: Option<String>,
    /// The member `deviceType`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "deviceType", default, skip_serializing_if = "Option::is_none")]
    pub device_type: Option<String>,
    /// The member `diskBus`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "diskBus", default, skip_serializing_if = "Option::is_none")]
    pub disk_bus: Option<String>,
    /// The member `guestFormat`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "guestFormat", default, skip_serializing_if = "Option::is_none")]
    pub guest_format: Option<String>,
    /// The member `multiattach`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiattach: Option<bool>,
    /// The member `sourceType`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "sourceType", default, skip_serializing_if = "Option::is_none")]
    pub source_type: Option<String>,
    /// The member `uuid`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// The member `volumeSize`. Unit: GiB.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "volumeSize", default, skip_serializing_if = "Option::is_none")]
    pub volume_size: Option<crate::Number>,
    /// The member `volumeType`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "volumeType", default, skip_serializing_if = "Option::is_none")]
    pub volume_type: Option<String>,
}

impl InstanceV2BlockDevice {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2BlockDevice {
        opt boot_index: crate::Number,
        opt_value delete_on_termination: bool,
        opt destination_type: String,
        opt device_type: String,
        opt disk_bus: String,
        opt guest_format: String,
        opt_value multiattach: bool,
        opt source_type: String,
        opt uuid: String,
        opt volume_size: crate::Number,
        opt volume_type: String,
    }
}

impl Check for InstanceV2BlockDevice {}

/// `InstanceV2Network` of OpenStack Compute (Nova), and the floating IPs and security groups
/// that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2Network {
    /// The member `accessNetwork`.
    #[serde(rename = "accessNetwork", default, skip_serializing_if = "Option::is_none")]
    pub access_network: Option<bool>,
    /// The member `fixedIpV4`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "fixedIpV4", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip_v4: Option<String>,
    /// The member `fixedIpV6`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "fixedIpV6", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip_v6: Option<String>,
    /// The member `floatingIp`.
    #[serde(rename = "floatingIp", default, skip_serializing_if = "Option::is_none")]
    pub floating_ip: Option<String>,
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `port`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// The member `uuid`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
}

impl InstanceV2Network {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2Network {
        opt_value access_network: bool,
        opt fixed_ip_v4: String,
        opt fixed_ip_v6: String,
        opt floating_ip: String,
        opt name: String,
        opt port: String,
        opt uuid: String,
    }
}

impl Check for InstanceV2Network {}

/// `InstanceV2Personality` of OpenStack Compute (Nova), and the floating IPs and security
/// groups that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2Personality {
    /// The member `content`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<SecretText>,
    /// The member `file`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

impl InstanceV2Personality {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2Personality {
        opt content: SecretText,
        opt file: String,
    }
}

impl Check for InstanceV2Personality {}

/// `InstanceV2SchedulerHint` of OpenStack Compute (Nova), and the floating IPs and security
/// groups that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2SchedulerHint {
    /// The member `additionalProperties`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "additionalProperties",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub additional_properties: BTreeMap<String, String>,
    /// The member `buildNearHostIp`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "buildNearHostIp",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub build_near_host_ip: Option<String>,
    /// The member `differentCell`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "differentCell",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub different_cell: Vec<String>,
    /// The member `differentHost`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "differentHost",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub different_host: Vec<String>,
    /// The member `group`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The member `query`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub query: Vec<String>,
    /// The member `sameHost`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "sameHost",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub same_host: Vec<String>,
    /// The member `targetCell`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "targetCell", default, skip_serializing_if = "Option::is_none")]
    pub target_cell: Option<String>,
}

impl InstanceV2SchedulerHint {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2SchedulerHint {
        plain additional_properties: BTreeMap<String, String>,
        opt build_near_host_ip: String,
        plain different_cell: Vec<String>,
        plain different_host: Vec<String>,
        opt group: String,
        plain query: Vec<String>,
        plain same_host: Vec<String>,
        opt target_cell: String,
    }
}

impl Check for InstanceV2SchedulerHint {}

/// `InstanceV2VendorOption` of OpenStack Compute (Nova), and the floating IPs and security
/// groups that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2VendorOption {
    /// The member `detachPortsBeforeDestroy`.
    #[serde(
        rename = "detachPortsBeforeDestroy",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub detach_ports_before_destroy: Option<bool>,
    /// The member `ignoreResizeConfirmation`.
    #[serde(
        rename = "ignoreResizeConfirmation",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ignore_resize_confirmation: Option<bool>,
}

impl InstanceV2VendorOption {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2VendorOption {
        opt_value detach_ports_before_destroy: bool,
        opt_value ignore_resize_confirmation: bool,
    }
}

impl Check for InstanceV2VendorOption {}

/// `InstanceV2Volume` of OpenStack Compute (Nova), and the floating IPs and security groups
/// that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2Volume {
    /// The member `device`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The member `id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The member `volumeId`.
    #[serde(rename = "volumeId", default, skip_serializing_if = "Option::is_none")]
    pub volume_id: Option<String>,
}

impl InstanceV2Volume {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2Volume {
        opt device: String,
        opt id: String,
        opt volume_id: String,
    }
}

impl Check for InstanceV2Volume {}

/// `InterfaceAttachV2` of OpenStack Compute (Nova), and the floating IPs and security groups
/// that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InterfaceAttachV2 {
    /// The member `fixedIp`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "fixedIp", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip: Option<String>,
    /// The member `instanceId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "instanceId", default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// The member `networkId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "networkId", default, skip_serializing_if = "Option::is_none")]
    pub network_id: Option<String>,
    /// The member `portId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl InterfaceAttachV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InterfaceAttachV2 {
        opt fixed_ip: String,
        opt instance_id: String,
        opt network_id: String,
        opt port_id: String,
        opt region: String,
    }
}

impl Check for InterfaceAttachV2 {}

impl ClaimSpec for InterfaceAttachV2 {
    const REQUIRED: &'static [&'static str] = &["instanceId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "fixedIp",
        "instanceId",
        "networkId",
        "portId",
        "region",
    ];
}

impl ClaimKind for InterfaceAttachV2 {
    const KIND: &'static str = "InterfaceAttachV2";
    const PLURAL: &'static str = "interfaceattachv2s";
    const ORIGIN: &'static str = "compute";
}

/// `KeypairV2` of OpenStack Compute (Nova), and the floating IPs and security groups that its
/// API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KeypairV2 {
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `publicKey`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "publicKey", default, skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `userId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// The member `valueSpecs`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "valueSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub value_specs: BTreeMap<String, String>,
}

impl KeypairV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    KeypairV2 {
        opt name: String,
        opt public_key: String,
        opt region: String,
        opt user_id: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for KeypairV2 {}

impl ClaimSpec for KeypairV2 {
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "name",
        "publicKey",
        "region",
        "userId",
        "valueSpecs",
    ];
}

impl ClaimKind for KeypairV2 {
    const KIND: &'static str = "KeypairV2";
    const PLURAL: &'static str = "keypairv2s";
    const ORIGIN: &'static str = "compute";
}

/// `QuotasetV2` of OpenStack Compute (Nova), and the floating IPs and security groups that its
/// API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuotasetV2 {
    /// The member `cores`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cores: Option<crate::Number>,
    /// The member `fixedIps`.
    #[serde(rename = "fixedIps", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ips: Option<crate::Number>,
    /// The member `floatingIps`.
    #[serde(rename = "floatingIps", default, skip_serializing_if = "Option::is_none")]
    pub floating_ips: Option<crate::Number>,
    /// The member `injectedFileContentBytes`. Unit: B.
    #[serde(
        rename = "injectedFileContentBytes",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub injected_file_content_bytes: Option<crate::Number>,
    /// The member `injectedFilePathBytes`. Unit: B.
    #[serde(
        rename = "injectedFilePathBytes",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub injected_file_path_bytes: Option<crate::Number>,
    /// The member `injectedFiles`.
    #[serde(rename = "injectedFiles", default, skip_serializing_if = "Option::is_none")]
    pub injected_files: Option<crate::Number>,
    /// The member `instances`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instances: Option<crate::Number>,
    /// The member `keyPairs`.
    #[serde(rename = "keyPairs", default, skip_serializing_if = "Option::is_none")]
    pub key_pairs: Option<crate::Number>,
    /// The member `metadataItems`.
    #[serde(rename = "metadataItems", default, skip_serializing_if = "Option::is_none")]
    pub metadata_items: Option<crate::Number>,
    /// The member `projectId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
    /// The member `ram`. Unit: MiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ram: Option<crate::Number>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `securityGroupRules`.
    #[serde(
        rename = "securityGroupRules",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub security_group_rules: Option<crate::Number>,
    /// The member `securityGroups`.
    #[serde(rename = "securityGroups", default, skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<crate::Number>,
    /// The member `serverGroupMembers`.
    #[serde(
        rename = "serverGroupMembers",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub server_group_members: Option<crate::Number>,
    /// The member `serverGroups`.
    #[serde(rename = "serverGroups", default, skip_serializing_if = "Option::is_none")]
    pub server_groups: Option<crate::Number>,
}

impl QuotasetV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QuotasetV2 {
        opt cores: crate::Number,
        opt fixed_ips: crate::Number,
        opt floating_ips: crate::Number,
        opt injected_file_content_bytes: crate::Number,
        opt injected_file_path_bytes: crate::Number,
        opt injected_files: crate::Number,
        opt instances: crate::Number,
        opt key_pairs: crate::Number,
        opt metadata_items: crate::Number,
        opt project_id: String,
        opt project_id_ref: crate::Reference,
        opt project_id_selector: crate::Selector,
        opt ram: crate::Number,
        opt region: String,
        opt security_group_rules: crate::Number,
        opt security_groups: crate::Number,
        opt server_group_members: crate::Number,
        opt server_groups: crate::Number,
    }
}

impl Check for QuotasetV2 {}

impl ClaimSpec for QuotasetV2 {
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region"];
}

impl ClaimKind for QuotasetV2 {
    const KIND: &'static str = "QuotasetV2";
    const PLURAL: &'static str = "quotasetv2s";
    const ORIGIN: &'static str = "compute";
}

/// `SecgroupV2` of OpenStack Compute (Nova), and the floating IPs and security groups that its
/// API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecgroupV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `rule`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub rule: Vec<SecgroupV2Rule>,
}

impl SecgroupV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SecgroupV2 {
        opt description: String,
        opt name: String,
        opt region: String,
        plain rule: Vec<SecgroupV2Rule>,
    }
}

impl Check for SecgroupV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("rule", &self.rule)?;
        Ok(())
    }
}

impl ClaimSpec for SecgroupV2 {
    const REQUIRED: &'static [&'static str] = &["description", "name"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for SecgroupV2 {
    const KIND: &'static str = "SecgroupV2";
    const PLURAL: &'static str = "secgroupv2s";
    const ORIGIN: &'static str = "compute";
}

/// `SecgroupV2Rule` of OpenStack Compute (Nova), and the floating IPs and security groups that
/// its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecgroupV2Rule {
    /// The member `cidr`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cidr: Option<String>,
    /// The member `fromGroupId`.
    #[serde(rename = "fromGroupId", default, skip_serializing_if = "Option::is_none")]
    pub from_group_id: Option<String>,
    /// The member `fromPort`.
    #[serde(rename = "fromPort", default, skip_serializing_if = "Option::is_none")]
    pub from_port: Option<crate::Number>,
    /// The member `ipProtocol`.
    #[serde(rename = "ipProtocol", default, skip_serializing_if = "Option::is_none")]
    pub ip_protocol: Option<String>,
    /// The member `self`.
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    pub self_: Option<bool>,
    /// The member `toPort`.
    #[serde(rename = "toPort", default, skip_serializing_if = "Option::is_none")]
    pub to_port: Option<crate::Number>,
}

impl SecgroupV2Rule {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SecgroupV2Rule {
        opt cidr: String,
        opt from_group_id: String,
        opt from_port: crate::Number,
        opt ip_protocol: String,
        opt_value self_: bool,
        opt to_port: crate::Number,
    }
}

impl Check for SecgroupV2Rule {}

/// `ServergroupV2` of OpenStack Compute (Nova), and the floating IPs and security groups that
/// its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServergroupV2 {
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `policies`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub policies: Vec<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `rules`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub rules: Vec<ServergroupV2Rule>,
    /// The member `valueSpecs`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "valueSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub value_specs: BTreeMap<String, String>,
}

impl ServergroupV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ServergroupV2 {
        opt name: String,
        plain policies: Vec<String>,
        opt region: String,
        plain rules: Vec<ServergroupV2Rule>,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for ServergroupV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("rules", &self.rules)?;
        Ok(())
    }
}

impl ClaimSpec for ServergroupV2 {
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "name",
        "policies",
        "region",
        "rules",
        "rules.maxServerPerHost",
        "valueSpecs",
    ];
}

impl ClaimKind for ServergroupV2 {
    const KIND: &'static str = "ServergroupV2";
    const PLURAL: &'static str = "servergroupv2s";
    const ORIGIN: &'static str = "compute";
}

/// `ServergroupV2Rule` of OpenStack Compute (Nova), and the floating IPs and security groups
/// that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServergroupV2Rule {
    /// The member `maxServerPerHost`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "maxServerPerHost",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub max_server_per_host: Option<crate::Number>,
}

impl ServergroupV2Rule {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ServergroupV2Rule {
        opt max_server_per_host: crate::Number,
    }
}

impl Check for ServergroupV2Rule {}

/// `VolumeAttachV2` of OpenStack Compute (Nova), and the floating IPs and security groups that
/// its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeAttachV2 {
    /// The member `device`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The member `instanceId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "instanceId", default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// The member `multiattach`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiattach: Option<bool>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `vendorOptions`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "vendorOptions",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub vendor_options: Vec<VolumeAttachV2VendorOption>,
    /// The member `volumeId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "volumeId", default, skip_serializing_if = "Option::is_none")]
    pub volume_id: Option<String>,
}

impl VolumeAttachV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeAttachV2 {
        opt device: String,
        opt instance_id: String,
        opt_value multiattach: bool,
        opt region: String,
        plain vendor_options: Vec<VolumeAttachV2VendorOption>,
        opt volume_id: String,
    }
}

impl Check for VolumeAttachV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("vendorOptions", &self.vendor_options)?;
        Ok(())
    }
}

impl ClaimSpec for VolumeAttachV2 {
    const REQUIRED: &'static [&'static str] = &["instanceId", "volumeId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "instanceId",
        "multiattach",
        "region",
        "vendorOptions",
        "volumeId",
    ];
}

impl ClaimKind for VolumeAttachV2 {
    const KIND: &'static str = "VolumeAttachV2";
    const PLURAL: &'static str = "volumeattachv2s";
    const ORIGIN: &'static str = "compute";
}

/// `VolumeAttachV2VendorOption` of OpenStack Compute (Nova), and the floating IPs and security
/// groups that its API once had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeAttachV2VendorOption {
    /// The member `ignoreVolumeConfirmation`.
    #[serde(
        rename = "ignoreVolumeConfirmation",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ignore_volume_confirmation: Option<bool>,
}

impl VolumeAttachV2VendorOption {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeAttachV2VendorOption {
        opt_value ignore_volume_confirmation: bool,
    }
}

impl Check for VolumeAttachV2VendorOption {}
