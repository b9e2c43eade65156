// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Networking (Neutron).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `AddressscopeV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddressscopeV2 {
    /// The member `ipVersion`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "ipVersion", default, skip_serializing_if = "Option::is_none")]
    pub ip_version: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `projectId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `shared`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
}

impl AddressscopeV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    AddressscopeV2 {
        opt ip_version: crate::Number,
        opt name: String,
        opt project_id: String,
        opt region: String,
        opt_value shared: bool,
    }
}

impl Check for AddressscopeV2 {}

impl ClaimSpec for AddressscopeV2 {
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["ipVersion", "projectId", "region"];
}

impl ClaimKind for AddressscopeV2 {
    const KIND: &'static str = "AddressscopeV2";
    const PLURAL: &'static str = "addressscopev2s";
    const ORIGIN: &'static str = "networking";
}

/// `FloatingipAssociateV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FloatingipAssociateV2 {
    /// The member `fixedIp`.
    #[serde(rename = "fixedIp", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip: Option<String>,
    /// The member `floatingIp`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "floatingIp", default, skip_serializing_if = "Option::is_none")]
    pub floating_ip: Option<String>,
    /// The member `portId`.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
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
        opt port_id: String,
        opt region: String,
    }
}

impl Check for FloatingipAssociateV2 {}

impl ClaimSpec for FloatingipAssociateV2 {
    const REQUIRED: &'static [&'static str] = &["floatingIp", "portId"];
    const IMMUTABLE: &'static [&'static str] = &["floatingIp", "region"];
}

impl ClaimKind for FloatingipAssociateV2 {
    const KIND: &'static str = "FloatingipAssociateV2";
    const PLURAL: &'static str = "floatingipassociatev2s";
    const ORIGIN: &'static str = "networking";
}

/// `FloatingipV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FloatingipV2 {
    /// The member `address`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `dnsDomain`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "dnsDomain", default, skip_serializing_if = "Option::is_none")]
    pub dns_domain: Option<String>,
    /// The member `dnsName`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "dnsName", default, skip_serializing_if = "Option::is_none")]
    pub dns_name: Option<String>,
    /// The member `fixedIp`.
    #[serde(rename = "fixedIp", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip: Option<String>,
    /// The member `pool`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<String>,
    /// The member `portId`.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `subnetId`.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// The member `subnetIds`.
    #[serde(
        rename = "subnetIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub subnet_ids: Vec<String>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
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

impl FloatingipV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FloatingipV2 {
        opt address: String,
        opt description: String,
        opt dns_domain: String,
        opt dns_name: String,
        opt fixed_ip: String,
        opt pool: String,
        opt port_id: String,
        opt region: String,
        opt subnet_id: String,
        plain subnet_ids: Vec<String>,
        plain tags: Vec<String>,
        opt tenant_id: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for FloatingipV2 {}

impl ClaimSpec for FloatingipV2 {
    const REQUIRED: &'static [&'static str] = &["pool"];
    const IMMUTABLE: &'static [&'static str] = &[
        "address",
        "dnsDomain",
        "dnsName",
        "pool",
        "region",
        "tenantId",
        "valueSpecs",
    ];
}

impl ClaimKind for FloatingipV2 {
    const KIND: &'static str = "FloatingipV2";
    const PLURAL: &'static str = "floatingipv2s";
    const ORIGIN: &'static str = "networking";
}

/// `NetworkV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NetworkV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `availabilityZoneHints`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "availabilityZoneHints",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub availability_zone_hints: Vec<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `dnsDomain`.
    #[serde(rename = "dnsDomain", default, skip_serializing_if = "Option::is_none")]
    pub dns_domain: Option<String>,
    /// The member `external`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external: Option<bool>,
    /// The member `mtu`. Unit: B.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mtu: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `portSecurityEnabled`.
    #[serde(
        rename = "portSecurityEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub port_security_enabled: Option<bool>,
    /// The member `qosPolicyId`.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `segments`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub segments: Vec<NetworkV2Segment>,
    /// The member `shared`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// The member `transparentVlan`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "transparentVlan",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub transparent_vlan: Option<bool>,
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

impl NetworkV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    NetworkV2 {
        opt_value admin_state_up: bool,
        plain availability_zone_hints: Vec<String>,
        opt description: String,
        opt dns_domain: String,
        opt_value external: bool,
        opt mtu: crate::Number,
        opt name: String,
        opt_value port_security_enabled: bool,
        opt qos_policy_id: String,
        opt region: String,
        plain segments: Vec<NetworkV2Segment>,
        opt_value shared: bool,
        plain tags: Vec<String>,
        opt tenant_id: String,
        opt_value transparent_vlan: bool,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for NetworkV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("segments", &self.segments)?;
        Ok(())
    }
}

impl ClaimSpec for NetworkV2 {
    const IMMUTABLE: &'static [&'static str] = &[
        "availabilityZoneHints",
        "region",
        "tenantId",
        "transparentVlan",
        "valueSpecs",
    ];
}

impl ClaimKind for NetworkV2 {
    const KIND: &'static str = "NetworkV2";
    const PLURAL: &'static str = "networkv2s";
    const ORIGIN: &'static str = "networking";
}

/// `NetworkV2Segment` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NetworkV2Segment {
    /// The member `networkType`.
    #[serde(rename = "networkType", default, skip_serializing_if = "Option::is_none")]
    pub network_type: Option<String>,
    /// The member `physicalNetwork`.
    #[serde(
        rename = "physicalNetwork",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub physical_network: Option<String>,
    /// The member `segmentationId`.
    #[serde(rename = "segmentationId", default, skip_serializing_if = "Option::is_none")]
    pub segmentation_id: Option<crate::Number>,
}

impl NetworkV2Segment {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    NetworkV2Segment {
        opt network_type: String,
        opt physical_network: String,
        opt segmentation_id: crate::Number,
    }
}

impl Check for NetworkV2Segment {}

/// `PortSecgroupAssociateV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortSecgroupAssociateV2 {
    /// The member `enforce`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enforce: Option<bool>,
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
    /// The member `securityGroupIds`.
    #[serde(
        rename = "securityGroupIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_group_ids: Vec<String>,
}

impl PortSecgroupAssociateV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PortSecgroupAssociateV2 {
        opt_value enforce: bool,
        opt port_id: String,
        opt region: String,
        plain security_group_ids: Vec<String>,
    }
}

impl Check for PortSecgroupAssociateV2 {}

impl ClaimSpec for PortSecgroupAssociateV2 {
    const REQUIRED: &'static [&'static str] = &["portId", "securityGroupIds"];
    const IMMUTABLE: &'static [&'static str] = &["portId", "region"];
}

impl ClaimKind for PortSecgroupAssociateV2 {
    const KIND: &'static str = "PortSecgroupAssociateV2";
    const PLURAL: &'static str = "portsecgroupassociatev2s";
    const ORIGIN: &'static str = "networking";
}

/// `PortV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `allowedAddressPairs`.
    #[serde(
        rename = "allowedAddressPairs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub allowed_address_pairs: Vec<PortV2AllowedAddressPair>,
    /// The member `binding`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub binding: Vec<PortV2Binding>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `deviceId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "deviceId", default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The member `deviceOwner`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "deviceOwner", default, skip_serializing_if = "Option::is_none")]
    pub device_owner: Option<String>,
    /// The member `dnsName`.
    #[serde(rename = "dnsName", default, skip_serializing_if = "Option::is_none")]
    pub dns_name: Option<String>,
    /// The member `extraDhcpOption`.
    #[serde(
        rename = "extraDhcpOption",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub extra_dhcp_option: Vec<PortV2ExtraDhcpOption>,
    /// The member `fixedIp`.
    #[serde(
        rename = "fixedIp",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub fixed_ip: Vec<PortV2FixedIp>,
    /// The member `macAddress`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "macAddress", default, skip_serializing_if = "Option::is_none")]
    pub mac_address: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `networkId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "networkId", default, skip_serializing_if = "Option::is_none")]
    pub network_id: Option<String>,
    /// The member `noFixedIp`.
    #[serde(rename = "noFixedIp", default, skip_serializing_if = "Option::is_none")]
    pub no_fixed_ip: Option<bool>,
    /// The member `noSecurityGroups`.
    #[serde(
        rename = "noSecurityGroups",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub no_security_groups: Option<bool>,
    /// The member `portSecurityEnabled`.
    #[serde(
        rename = "portSecurityEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub port_security_enabled: Option<bool>,
    /// The member `qosPolicyId`.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `securityGroupIds`.
    #[serde(
        rename = "securityGroupIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_group_ids: Vec<String>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
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

impl PortV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PortV2 {
        opt_value admin_state_up: bool,
        plain allowed_address_pairs: Vec<PortV2AllowedAddressPair>,
        plain binding: Vec<PortV2Binding>,
        opt description: String,
        opt device_id: String,
        opt device_owner: String,
        opt dns_name: String,
        plain extra_dhcp_option: Vec<PortV2ExtraDhcpOption>,
        plain fixed_ip: Vec<PortV2FixedIp>,
        opt mac_address: String,
        opt name: String,
        opt network_id: String,
        opt_value no_fixed_ip: bool,
        opt_value no_security_groups: bool,
        opt_value port_security_enabled: bool,
        opt qos_policy_id: String,
        opt region: String,
        plain security_group_ids: Vec<String>,
        plain tags: Vec<String>,
        opt tenant_id: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for PortV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("allowedAddressPairs", &self.allowed_address_pairs)?;
        check::nested("binding", &self.binding)?;
        check::nested("extraDhcpOption", &self.extra_dhcp_option)?;
        check::nested("fixedIp", &self.fixed_ip)?;
        Ok(())
    }
}

impl ClaimSpec for PortV2 {
    const REQUIRED: &'static [&'static str] = &["networkId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "deviceId",
        "deviceOwner",
        "macAddress",
        "networkId",
        "region",
        "tenantId",
        "valueSpecs",
    ];
}

impl ClaimKind for PortV2 {
    const KIND: &'static str = "PortV2";
    const PLURAL: &'static str = "portv2s";
    const ORIGIN: &'static str = "networking";
}

/// `PortV2AllowedAddressPair` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2AllowedAddressPair {
    /// The member `ipAddress`.
    #[serde(rename = "ipAddress", default, skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// The member `macAddress`.
    #[serde(rename = "macAddress", default, skip_serializing_if = "Option::is_none")]
    pub mac_address: Option<String>,
}

impl PortV2AllowedAddressPair {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PortV2AllowedAddressPair {
        opt ip_address: String,
        opt mac_address: String,
    }
}

impl Check for PortV2AllowedAddressPair {}

/// `PortV2Binding` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2Binding {
    /// The member `hostId`.
    #[serde(rename = "hostId", default, skip_serializing_if = "Option::is_none")]
    pub host_id: Option<String>,
    /// The member `profile`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// The member `vnicType`.
    #[serde(rename = "vnicType", default, skip_serializing_if = "Option::is_none")]
    pub vnic_type: Option<String>,
}

impl PortV2Binding {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PortV2Binding {
        opt host_id: String,
        opt profile: String,
        opt vnic_type: String,
    }
}

impl Check for PortV2Binding {}

/// `PortV2ExtraDhcpOption` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2ExtraDhcpOption {
    /// The member `ipVersion`.
    #[serde(rename = "ipVersion", default, skip_serializing_if = "Option::is_none")]
    pub ip_version: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl PortV2ExtraDhcpOption {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PortV2ExtraDhcpOption {
        opt ip_version: crate::Number,
        opt name: String,
        opt value: String,
    }
}

impl Check for PortV2ExtraDhcpOption {}

/// `PortV2FixedIp` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2FixedIp {
    /// The member `ipAddress`.
    #[serde(rename = "ipAddress", default, skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// The member `subnetId`.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
}

impl PortV2FixedIp {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PortV2FixedIp {
        opt ip_address: String,
        opt subnet_id: String,
    }
}

impl Check for PortV2FixedIp {}

/// `PortforwardingV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortforwardingV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `externalPort`.
    #[serde(rename = "externalPort", default, skip_serializing_if = "Option::is_none")]
    pub external_port: Option<crate::Number>,
    /// The member `floatingipId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "floatingipId", default, skip_serializing_if = "Option::is_none")]
    pub floatingip_id: Option<String>,
    /// The member `internalIpAddress`.
    #[serde(
        rename = "internalIpAddress",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub internal_ip_address: Option<String>,
    /// The member `internalPort`.
    #[serde(rename = "internalPort", default, skip_serializing_if = "Option::is_none")]
    pub internal_port: Option<crate::Number>,
    /// The member `internalPortId`.
    #[serde(rename = "internalPortId", default, skip_serializing_if = "Option::is_none")]
    pub internal_port_id: Option<String>,
    /// The member `protocol`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl PortforwardingV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PortforwardingV2 {
        opt description: String,
        opt external_port: crate::Number,
        opt floatingip_id: String,
        opt internal_ip_address: String,
        opt internal_port: crate::Number,
        opt internal_port_id: String,
        opt protocol: String,
        opt region: String,
    }
}

impl Check for PortforwardingV2 {}

impl ClaimSpec for PortforwardingV2 {
    const REQUIRED: &'static [&'static str] = &[
        "externalPort",
        "floatingipId",
        "internalIpAddress",
        "internalPort",
        "internalPortId",
        "protocol",
    ];
    const IMMUTABLE: &'static [&'static str] = &["floatingipId", "region"];
}

impl ClaimKind for PortforwardingV2 {
    const KIND: &'static str = "PortforwardingV2";
    const PLURAL: &'static str = "portforwardingv2s";
    const ORIGIN: &'static str = "networking";
}

/// `QosBandwidthLimitRuleV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QosBandwidthLimitRuleV2 {
    /// The member `direction`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
    /// The member `maxBurstKbps`. Unit: kbit.
    #[serde(rename = "maxBurstKbps", default, skip_serializing_if = "Option::is_none")]
    pub max_burst_kbps: Option<crate::Number>,
    /// The member `maxKbps`. Unit: kbit/s.
    #[serde(rename = "maxKbps", default, skip_serializing_if = "Option::is_none")]
    pub max_kbps: Option<crate::Number>,
    /// The member `qosPolicyId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl QosBandwidthLimitRuleV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QosBandwidthLimitRuleV2 {
        opt direction: String,
        opt max_burst_kbps: crate::Number,
        opt max_kbps: crate::Number,
        opt qos_policy_id: String,
        opt region: String,
    }
}

impl Check for QosBandwidthLimitRuleV2 {}

impl ClaimSpec for QosBandwidthLimitRuleV2 {
    const REQUIRED: &'static [&'static str] = &["maxKbps", "qosPolicyId"];
    const IMMUTABLE: &'static [&'static str] = &["qosPolicyId", "region"];
}

impl ClaimKind for QosBandwidthLimitRuleV2 {
    const KIND: &'static str = "QosBandwidthLimitRuleV2";
    const PLURAL: &'static str = "qosbandwidthlimitrulev2s";
    const ORIGIN: &'static str = "networking";
}

/// `QosDscpMarkingRuleV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QosDscpMarkingRuleV2 {
    /// The member `dscpMark`.
    #[serde(rename = "dscpMark", default, skip_serializing_if = "Option::is_none")]
    pub dscp_mark: Option<crate::Number>,
    /// The member `qosPolicyId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl QosDscpMarkingRuleV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QosDscpMarkingRuleV2 {
        opt dscp_mark: crate::Number,
        opt qos_policy_id: String,
        opt region: String,
    }
}

impl Check for QosDscpMarkingRuleV2 {}

impl ClaimSpec for QosDscpMarkingRuleV2 {
    const REQUIRED: &'static [&'static str] = &["dscpMark", "qosPolicyId"];
    const IMMUTABLE: &'static [&'static str] = &["qosPolicyId", "region"];
}

impl ClaimKind for QosDscpMarkingRuleV2 {
    const KIND: &'static str = "QosDscpMarkingRuleV2";
    const PLURAL: &'static str = "qosdscpmarkingrulev2s";
    const ORIGIN: &'static str = "networking";
}

/// `QosMinimumBandwidthRuleV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QosMinimumBandwidthRuleV2 {
    /// The member `direction`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
    /// The member `minKbps`. Unit: kbit/s.
    #[serde(rename = "minKbps", default, skip_serializing_if = "Option::is_none")]
    pub min_kbps: Option<crate::Number>,
    /// The member `qosPolicyId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl QosMinimumBandwidthRuleV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QosMinimumBandwidthRuleV2 {
        opt direction: String,
        opt min_kbps: crate::Number,
        opt qos_policy_id: String,
        opt region: String,
    }
}

impl Check for QosMinimumBandwidthRuleV2 {}

impl ClaimSpec for QosMinimumBandwidthRuleV2 {
    const REQUIRED: &'static [&'static str] = &["minKbps", "qosPolicyId"];
    const IMMUTABLE: &'static [&'static str] = &["qosPolicyId", "region"];
}

impl ClaimKind for QosMinimumBandwidthRuleV2 {
    const KIND: &'static str = "QosMinimumBandwidthRuleV2";
    const PLURAL: &'static str = "qosminimumbandwidthrulev2s";
    const ORIGIN: &'static str = "networking";
}

/// `QosPolicyV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QosPolicyV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `isDefault`.
    #[serde(rename = "isDefault", default, skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `projectId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `shared`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
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

impl QosPolicyV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QosPolicyV2 {
        opt description: String,
        opt_value is_default: bool,
        opt name: String,
        opt project_id: String,
        opt region: String,
        opt_value shared: bool,
        plain tags: Vec<String>,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for QosPolicyV2 {}

impl ClaimSpec for QosPolicyV2 {
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region", "valueSpecs"];
}

impl ClaimKind for QosPolicyV2 {
    const KIND: &'static str = "QosPolicyV2";
    const PLURAL: &'static str = "qospolicyv2s";
    const ORIGIN: &'static str = "networking";
}

/// `QuotaV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuotaV2 {
    /// The member `floatingip`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floatingip: Option<crate::Number>,
    /// The member `network`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<crate::Number>,
    /// The member `port`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<crate::Number>,
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
    /// The member `rbacPolicy`.
    #[serde(rename = "rbacPolicy", default, skip_serializing_if = "Option::is_none")]
    pub rbac_policy: Option<crate::Number>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `router`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub router: Option<crate::Number>,
    /// The member `securityGroup`.
    #[serde(rename = "securityGroup", default, skip_serializing_if = "Option::is_none")]
    pub security_group: Option<crate::Number>,
    /// The member `securityGroupRule`.
    #[serde(
        rename = "securityGroupRule",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub security_group_rule: Option<crate::Number>,
    /// The member `subnet`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subnet: Option<crate::Number>,
    /// The member `subnetpool`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subnetpool: Option<crate::Number>,
}

impl QuotaV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QuotaV2 {
        opt floatingip: crate::Number,
        opt network: crate::Number,
        opt port: crate::Number,
        opt project_id: String,
        opt project_id_ref: crate::Reference,
        opt project_id_selector: crate::Selector,
        opt rbac_policy: crate::Number,
        opt region: String,
        opt router: crate::Number,
        opt security_group: crate::Number,
        opt security_group_rule: crate::Number,
        opt subnet: crate::Number,
        opt subnetpool: crate::Number,
    }
}

impl Check for QuotaV2 {}

impl ClaimSpec for QuotaV2 {
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region"];
}

impl ClaimKind for QuotaV2 {
    const KIND: &'static str = "QuotaV2";
    const PLURAL: &'static str = "quotav2s";
    const ORIGIN: &'static str = "networking";
}

/// `RbacPolicyV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RbacPolicyV2 {
    /// The member `action`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The member `objectId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "objectId", default, skip_serializing_if = "Option::is_none")]
    pub object_id: Option<String>,
    /// The member `objectType`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "objectType", default, skip_serializing_if = "Option::is_none")]
    pub object_type: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `targetTenant`.
    #[serde(rename = "targetTenant", default, skip_serializing_if = "Option::is_none")]
    pub target_tenant: Option<String>,
}

impl RbacPolicyV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RbacPolicyV2 {
        opt action: String,
        opt object_id: String,
        opt object_type: String,
        opt region: String,
        opt target_tenant: String,
    }
}

impl Check for RbacPolicyV2 {}

impl ClaimSpec for RbacPolicyV2 {
    const REQUIRED: &'static [&'static str] = &[
        "action",
        "objectId",
        "objectType",
        "targetTenant",
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "action",
        "objectId",
        "objectType",
        "region",
    ];
}

impl ClaimKind for RbacPolicyV2 {
    const KIND: &'static str = "RbacPolicyV2";
    const PLURAL: &'static str = "rbacpolicyv2s";
    const ORIGIN: &'static str = "networking";
}

/// `RouterInterfaceV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RouterInterfaceV2 {
    /// The member `forceDestroy`.
    #[serde(rename = "forceDestroy", default, skip_serializing_if = "Option::is_none")]
    pub force_destroy: Option<bool>,
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
    /// The member `routerId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "routerId", default, skip_serializing_if = "Option::is_none")]
    pub router_id: Option<String>,
    /// The member `routerIdRef`.
    #[serde(rename = "routerIdRef", default, skip_serializing_if = "Option::is_none")]
    pub router_id_ref: Option<crate::Reference>,
    /// The member `routerIdSelector`.
    #[serde(
        rename = "routerIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub router_id_selector: Option<crate::Selector>,
    /// The member `subnetId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// The member `subnetIdRef`.
    #[serde(rename = "subnetIdRef", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id_ref: Option<crate::Reference>,
    /// The member `subnetIdSelector`.
    #[serde(
        rename = "subnetIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub subnet_id_selector: Option<crate::Selector>,
}

impl RouterInterfaceV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RouterInterfaceV2 {
        opt_value force_destroy: bool,
        opt port_id: String,
        opt region: String,
        opt router_id: String,
        opt router_id_ref: crate::Reference,
        opt router_id_selector: crate::Selector,
        opt subnet_id: String,
        opt subnet_id_ref: crate::Reference,
        opt subnet_id_selector: crate::Selector,
    }
}

impl Check for RouterInterfaceV2 {}

impl ClaimSpec for RouterInterfaceV2 {
    const IMMUTABLE: &'static [&'static str] = &[
        "portId",
        "region",
        "routerId",
        "subnetId",
    ];
}

impl ClaimKind for RouterInterfaceV2 {
    const KIND: &'static str = "RouterInterfaceV2";
    const PLURAL: &'static str = "routerinterfacev2s";
    const ORIGIN: &'static str = "networking";
}

/// `RouterRouteV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RouterRouteV2 {
    /// The member `destinationCidr`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "destinationCidr",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_cidr: Option<String>,
    /// The member `nextHop`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "nextHop", default, skip_serializing_if = "Option::is_none")]
    pub next_hop: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `routerId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "routerId", default, skip_serializing_if = "Option::is_none")]
    pub router_id: Option<String>,
}

impl RouterRouteV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RouterRouteV2 {
        opt destination_cidr: String,
        opt next_hop: String,
        opt region: String,
        opt router_id: String,
    }
}

impl Check for RouterRouteV2 {}

impl ClaimSpec for RouterRouteV2 {
    const REQUIRED: &'static [&'static str] = &[
        "destinationCidr",
        "nextHop",
        "routerId",
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "destinationCidr",
        "nextHop",
        "region",
        "routerId",
    ];
}

impl ClaimKind for RouterRouteV2 {
    const KIND: &'static str = "RouterRouteV2";
    const PLURAL: &'static str = "routerroutev2s";
    const ORIGIN: &'static str = "networking";
}

/// `RouterV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RouterV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `availabilityZoneHints`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "availabilityZoneHints",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub availability_zone_hints: Vec<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `distributed`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distributed: Option<bool>,
    /// The member `enableSnat`.
    #[serde(rename = "enableSnat", default, skip_serializing_if = "Option::is_none")]
    pub enable_snat: Option<bool>,
    /// The member `externalFixedIp`.
    #[serde(
        rename = "externalFixedIp",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub external_fixed_ip: Vec<PortV2FixedIp>,
    /// The member `externalGateway`.
    #[serde(
        rename = "externalGateway",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_gateway: Option<String>,
    /// The member `externalNetworkId`.
    #[serde(
        rename = "externalNetworkId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_network_id: Option<String>,
    /// The member `externalSubnetIds`.
    #[serde(
        rename = "externalSubnetIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub external_subnet_ids: Vec<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
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
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
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
    /// The member `vendorOptions`.
    #[serde(
        rename = "vendorOptions",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub vendor_options: Vec<RouterV2VendorOption>,
}

impl RouterV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RouterV2 {
        opt_value admin_state_up: bool,
        plain availability_zone_hints: Vec<String>,
        opt description: String,
        opt_value distributed: bool,
        opt_value enable_snat: bool,
        plain external_fixed_ip: Vec<PortV2FixedIp>,
        opt external_gateway: String,
        opt external_network_id: String,
        plain external_subnet_ids: Vec<String>,
        opt name: String,
        opt region: String,
        plain tags: Vec<String>,
        opt tenant_id: String,
        plain value_specs: BTreeMap<String, String>,
        plain vendor_options: Vec<RouterV2VendorOption>,
    }
}

impl Check for RouterV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("externalFixedIp", &self.external_fixed_ip)?;
        check::nested("vendorOptions", &self.vendor_options)?;
        Ok(())
    }
}

impl ClaimSpec for RouterV2 {
    const IMMUTABLE: &'static [&'static str] = &[
        "availabilityZoneHints",
        "distributed",
        "region",
        "tenantId",
        "valueSpecs",
    ];
}

impl ClaimKind for RouterV2 {
    const KIND: &'static str = "RouterV2";
    const PLURAL: &'static str = "routerv2s";
    const ORIGIN: &'static str = "networking";
}

/// `RouterV2VendorOption` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RouterV2VendorOption {
    /// The member `setRouterGatewayAfterCreate`.
    #[serde(
        rename = "setRouterGatewayAfterCreate",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub set_router_gateway_after_create: Option<bool>,
}

impl RouterV2VendorOption {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RouterV2VendorOption {
        opt_value set_router_gateway_after_create: bool,
    }
}

impl Check for RouterV2VendorOption {}

/// `SecgroupRuleV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecgroupRuleV2 {
    /// The member `description`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `direction`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
    /// The member `ethertype`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ethertype: Option<String>,
    /// The member `portRangeMax`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "portRangeMax", default, skip_serializing_if = "Option::is_none")]
    pub port_range_max: Option<crate::Number>,
    /// The member `portRangeMin`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "portRangeMin", default, skip_serializing_if = "Option::is_none")]
    pub port_range_min: Option<crate::Number>,
    /// The member `protocol`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `remoteGroupId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "remoteGroupId", default, skip_serializing_if = "Option::is_none")]
    pub remote_group_id: Option<String>,
    /// The member `remoteIpPrefix`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "remoteIpPrefix", default, skip_serializing_if = "Option::is_none")]
    pub remote_ip_prefix: Option<String>,
    /// The member `securityGroupId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "securityGroupId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub security_group_id: Option<String>,
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

impl SecgroupRuleV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SecgroupRuleV2 {
        opt description: String,
        opt direction: String,
        opt ethertype: String,
        opt port_range_max: crate::Number,
        opt port_range_min: crate::Number,
        opt protocol: String,
        opt region: String,
        opt remote_group_id: String,
        opt remote_ip_prefix: String,
        opt security_group_id: String,
        opt tenant_id: String,
    }
}

impl Check for SecgroupRuleV2 {}

impl ClaimSpec for SecgroupRuleV2 {
    const REQUIRED: &'static [&'static str] = &[
        "direction",
        "ethertype",
        "securityGroupId",
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "description",
        "direction",
        "ethertype",
        "portRangeMax",
        "portRangeMin",
        "protocol",
        "region",
        "remoteGroupId",
        "remoteIpPrefix",
        "securityGroupId",
        "tenantId",
    ];
}

impl ClaimKind for SecgroupRuleV2 {
    const KIND: &'static str = "SecgroupRuleV2";
    const PLURAL: &'static str = "secgrouprulev2s";
    const ORIGIN: &'static str = "networking";
}

/// `SecgroupV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecgroupV2 {
    /// The member `deleteDefaultRules`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "deleteDefaultRules",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delete_default_rules: Option<bool>,
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
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
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
        opt_value delete_default_rules: bool,
        opt description: String,
        opt name: String,
        opt region: String,
        plain tags: Vec<String>,
        opt tenant_id: String,
    }
}

impl Check for SecgroupV2 {}

impl ClaimSpec for SecgroupV2 {
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "deleteDefaultRules",
        "region",
        "tenantId",
    ];
}

impl ClaimKind for SecgroupV2 {
    const KIND: &'static str = "SecgroupV2";
    const PLURAL: &'static str = "secgroupv2s";
    const ORIGIN: &'static str = "networking";
}

/// `SubnetRouteV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubnetRouteV2 {
    /// The member `destinationCidr`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "destinationCidr",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_cidr: Option<String>,
    /// The member `nextHop`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "nextHop", default, skip_serializing_if = "Option::is_none")]
    pub next_hop: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `subnetId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
}

impl SubnetRouteV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SubnetRouteV2 {
        opt destination_cidr: String,
        opt next_hop: String,
        opt region: String,
        opt subnet_id: String,
    }
}

impl Check for SubnetRouteV2 {}

impl ClaimSpec for SubnetRouteV2 {
    const REQUIRED: &'static [&'static str] = &[
        "destinationCidr",
        "nextHop",
        "subnetId",
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "destinationCidr",
        "nextHop",
        "region",
        "subnetId",
    ];
}

impl ClaimKind for SubnetRouteV2 {
    const KIND: &'static str = "SubnetRouteV2";
    const PLURAL: &'static str = "subnetroutev2s";
    const ORIGIN: &'static str = "networking";
}

/// `SubnetV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubnetV2 {
    /// The member `allocationPool`.
    #[serde(
        rename = "allocationPool",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub allocation_pool: Vec<SubnetV2AllocationPool>,
    /// The member `allocationPools`.
    #[serde(
        rename = "allocationPools",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub allocation_pools: Vec<SubnetV2AllocationPool>,
    /// The member `cidr`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cidr: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `dnsNameservers`.
    #[serde(
        rename = "dnsNameservers",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dns_nameservers: Vec<String>,
    /// The member `enableDhcp`.
    #[serde(rename = "enableDhcp", default, skip_serializing_if = "Option::is_none")]
    pub enable_dhcp: Option<bool>,
    /// The member `gatewayIp`.
    #[serde(rename = "gatewayIp", default, skip_serializing_if = "Option::is_none")]
    pub gateway_ip: Option<String>,
    /// The member `hostRoutes`.
    #[serde(
        rename = "hostRoutes",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub host_routes: Vec<SubnetV2HostRoute>,
    /// The member `ipVersion`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "ipVersion", default, skip_serializing_if = "Option::is_none")]
    pub ip_version: Option<crate::Number>,
    /// The member `ipv6AddressMode`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "ipv6AddressMode",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ipv6_address_mode: Option<String>,
    /// The member `ipv6RaMode`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "ipv6RaMode", default, skip_serializing_if = "Option::is_none")]
    pub ipv6_ra_mode: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `networkId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "networkId", default, skip_serializing_if = "Option::is_none")]
    pub network_id: Option<String>,
    /// The member `networkIdRef`.
    #[serde(rename = "networkIdRef", default, skip_serializing_if = "Option::is_none")]
    pub network_id_ref: Option<crate::Reference>,
    /// The member `networkIdSelector`.
    #[serde(
        rename = "networkIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub network_id_selector: Option<crate::Selector>,
    /// The member `noGateway`.
    #[serde(rename = "noGateway", default, skip_serializing_if = "Option::is_none")]
    pub no_gateway: Option<bool>,
    /// The member `prefixLength`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "prefixLength", default, skip_serializing_if = "Option::is_none")]
    pub prefix_length: Option<crate::Number>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `serviceTypes`.
    #[serde(
        rename = "serviceTypes",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub service_types: Vec<String>,
    /// The member `subnetpoolId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "subnetpoolId", default, skip_serializing_if = "Option::is_none")]
    pub subnetpool_id: Option<String>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
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

impl SubnetV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SubnetV2 {
        plain allocation_pool: Vec<SubnetV2AllocationPool>,
        plain allocation_pools: Vec<SubnetV2AllocationPool>,
        opt cidr: String,
        opt description: String,
        plain dns_nameservers: Vec<String>,
        opt_value enable_dhcp: bool,
        opt gateway_ip: String,
        plain host_routes: Vec<SubnetV2HostRoute>,
        opt ip_version: crate::Number,
        opt ipv6_address_mode: String,
        opt ipv6_ra_mode: String,
        opt name: String,
        opt network_id: String,
        opt network_id_ref: crate::Reference,
        opt network_id_selector: crate::Selector,
        opt_value no_gateway: bool,
        opt prefix_length: crate::Number,
        opt region: String,
        plain service_types: Vec<String>,
        opt subnetpool_id: String,
        plain tags: Vec<String>,
        opt tenant_id: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for SubnetV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("allocationPool", &self.allocation_pool)?;
        check::nested("allocationPools", &self.allocation_pools)?;
        check::nested("hostRoutes", &self.host_routes)?;
        Ok(())
    }
}

impl ClaimSpec for SubnetV2 {
    const IMMUTABLE: &'static [&'static str] = &[
        "cidr",
        "ipVersion",
        "ipv6AddressMode",
        "ipv6RaMode",
        "networkId",
        "prefixLength",
        "region",
        "subnetpoolId",
        "tenantId",
        "valueSpecs",
    ];
}

impl ClaimKind for SubnetV2 {
    const KIND: &'static str = "SubnetV2";
    const PLURAL: &'static str = "subnetv2s";
    const ORIGIN: &'static str = "networking";
}

/// `SubnetV2AllocationPool` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubnetV2AllocationPool {
    /// The member `end`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// The member `start`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
}

impl SubnetV2AllocationPool {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SubnetV2AllocationPool {
        opt end: String,
        opt start: String,
    }
}

impl Check for SubnetV2AllocationPool {}

/// `SubnetV2HostRoute` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubnetV2HostRoute {
    /// The member `destinationCidr`.
    #[serde(
        rename = "destinationCidr",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_cidr: Option<String>,
    /// The member `nextHop`.
    #[serde(rename = "nextHop", default, skip_serializing_if = "Option::is_none")]
    pub next_hop: Option<String>,
}

impl SubnetV2HostRoute {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SubnetV2HostRoute {
        opt destination_cidr: String,
        opt next_hop: String,
    }
}

impl Check for SubnetV2HostRoute {}

/// `SubnetpoolV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubnetpoolV2 {
    /// The member `addressScopeId`.
    #[serde(rename = "addressScopeId", default, skip_serializing_if = "Option::is_none")]
    pub address_scope_id: Option<String>,
    /// The member `defaultPrefixlen`.
    #[serde(
        rename = "defaultPrefixlen",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub default_prefixlen: Option<crate::Number>,
    /// The member `defaultQuota`.
    #[serde(rename = "defaultQuota", default, skip_serializing_if = "Option::is_none")]
    pub default_quota: Option<crate::Number>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `ipVersion`.
    #[serde(rename = "ipVersion", default, skip_serializing_if = "Option::is_none")]
    pub ip_version: Option<crate::Number>,
    /// The member `isDefault`.
    #[serde(rename = "isDefault", default, skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
    /// The member `maxPrefixlen`.
    #[serde(rename = "maxPrefixlen", default, skip_serializing_if = "Option::is_none")]
    pub max_prefixlen: Option<crate::Number>,
    /// The member `minPrefixlen`.
    #[serde(rename = "minPrefixlen", default, skip_serializing_if = "Option::is_none")]
    pub min_prefixlen: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `prefixes`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub prefixes: Vec<String>,
    /// The member `projectId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `shared`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
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

impl SubnetpoolV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SubnetpoolV2 {
        opt address_scope_id: String,
        opt default_prefixlen: crate::Number,
        opt default_quota: crate::Number,
        opt description: String,
        opt ip_version: crate::Number,
        opt_value is_default: bool,
        opt max_prefixlen: crate::Number,
        opt min_prefixlen: crate::Number,
        opt name: String,
        plain prefixes: Vec<String>,
        opt project_id: String,
        opt region: String,
        opt_value shared: bool,
        plain tags: Vec<String>,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for SubnetpoolV2 {}

impl ClaimSpec for SubnetpoolV2 {
    const REQUIRED: &'static [&'static str] = &["name", "prefixes"];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region", "valueSpecs"];
}

impl ClaimKind for SubnetpoolV2 {
    const KIND: &'static str = "SubnetpoolV2";
    const PLURAL: &'static str = "subnetpoolv2s";
    const ORIGIN: &'static str = "networking";
}

/// `TrunkV2` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TrunkV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
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
    /// The member `subPort`.
    #[serde(
        rename = "subPort",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub sub_port: Vec<TrunkV2SubPort>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

impl TrunkV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TrunkV2 {
        opt_value admin_state_up: bool,
        opt description: String,
        opt name: String,
        opt port_id: String,
        opt region: String,
        plain sub_port: Vec<TrunkV2SubPort>,
        plain tags: Vec<String>,
        opt tenant_id: String,
    }
}

impl Check for TrunkV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("subPort", &self.sub_port)?;
        Ok(())
    }
}

impl ClaimSpec for TrunkV2 {
    const REQUIRED: &'static [&'static str] = &["portId"];
    const IMMUTABLE: &'static [&'static str] = &["portId", "region", "tenantId"];
}

impl ClaimKind for TrunkV2 {
    const KIND: &'static str = "TrunkV2";
    const PLURAL: &'static str = "trunkv2s";
    const ORIGIN: &'static str = "networking";
}

/// `TrunkV2SubPort` of OpenStack Networking (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TrunkV2SubPort {
    /// The member `portId`.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// The member `segmentationId`.
    #[serde(rename = "segmentationId", default, skip_serializing_if = "Option::is_none")]
    pub segmentation_id: Option<crate::Number>,
    /// The member `segmentationType`.
    #[serde(
        rename = "segmentationType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub segmentation_type: Option<String>,
}

impl TrunkV2SubPort {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TrunkV2SubPort {
        opt port_id: String,
        opt segmentation_id: crate::Number,
        opt segmentation_type: String,
    }
}

impl Check for TrunkV2SubPort {}
