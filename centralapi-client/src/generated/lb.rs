// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Load Balancer (Octavia), and a quota of Neutron's.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `L7PolicyV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct L7PolicyV2 {
    /// The member `action`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `listenerId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "listenerId", default, skip_serializing_if = "Option::is_none")]
    pub listener_id: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `position`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<crate::Number>,
    /// The member `redirectPoolId`.
    #[serde(rename = "redirectPoolId", default, skip_serializing_if = "Option::is_none")]
    pub redirect_pool_id: Option<String>,
    /// The member `redirectUrl`.
    #[serde(rename = "redirectUrl", default, skip_serializing_if = "Option::is_none")]
    pub redirect_url: Option<String>,
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

impl L7PolicyV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    L7PolicyV2 {
        opt action: String,
        opt_value admin_state_up: bool,
        opt description: String,
        opt listener_id: String,
        opt name: String,
        opt position: crate::Number,
        opt redirect_pool_id: String,
        opt redirect_url: String,
        opt region: String,
        opt tenant_id: String,
    }
}

impl Check for L7PolicyV2 {}

impl ClaimSpec for L7PolicyV2 {
    const REQUIRED: &'static [&'static str] = &["action", "listenerId"];
    const IMMUTABLE: &'static [&'static str] = &["listenerId", "region", "tenantId"];
}

impl ClaimKind for L7PolicyV2 {
    const KIND: &'static str = "L7PolicyV2";
    const PLURAL: &'static str = "l7policyv2s";
    const ORIGIN: &'static str = "lb";
}

/// `L7RuleV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct L7RuleV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `compareType`.
    #[serde(rename = "compareType", default, skip_serializing_if = "Option::is_none")]
    pub compare_type: Option<String>,
    /// The member `invert`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invert: Option<bool>,
    /// The member `key`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The member `l7policyId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "l7policyId", default, skip_serializing_if = "Option::is_none")]
    pub l7policy_id: Option<String>,
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
    /// The member `type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The member `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl L7RuleV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    L7RuleV2 {
        opt_value admin_state_up: bool,
        opt compare_type: String,
        opt_value invert: bool,
        opt key: String,
        opt l7policy_id: String,
        opt region: String,
        opt tenant_id: String,
        opt r#type: String,
        opt value: String,
    }
}

impl Check for L7RuleV2 {}

impl ClaimSpec for L7RuleV2 {
    const REQUIRED: &'static [&'static str] = &[
        "compareType",
        "l7policyId",
        "type",
        "value",
    ];
    const IMMUTABLE: &'static [&'static str] = &["l7policyId", "region", "tenantId"];
}

impl ClaimKind for L7RuleV2 {
    const KIND: &'static str = "L7RuleV2";
    const PLURAL: &'static str = "l7rulev2s";
    const ORIGIN: &'static str = "lb";
}

/// `ListenerV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListenerV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `allowedCidrs`.
    #[serde(
        rename = "allowedCidrs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub allowed_cidrs: Vec<String>,
    /// The member `connectionLimit`.
    #[serde(
        rename = "connectionLimit",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub connection_limit: Option<crate::Number>,
    /// The member `defaultPoolId`.
    #[serde(rename = "defaultPoolId", default, skip_serializing_if = "Option::is_none")]
    pub default_pool_id: Option<String>,
    /// The member `defaultTlsContainerRef`.
    #[serde(
        rename = "defaultTlsContainerRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub default_tls_container_ref: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `insertHeaders`.
    #[serde(
        rename = "insertHeaders",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub insert_headers: BTreeMap<String, String>,
    /// The member `loadbalancerId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "loadbalancerId", default, skip_serializing_if = "Option::is_none")]
    pub loadbalancer_id: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `protocol`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// The member `protocolPort`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "protocolPort", default, skip_serializing_if = "Option::is_none")]
    pub protocol_port: Option<crate::Number>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `sniContainerRefs`.
    #[serde(
        rename = "sniContainerRefs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub sni_container_refs: Vec<String>,
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
    /// The member `timeoutClientData`. Unit: ms.
    #[serde(
        rename = "timeoutClientData",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout_client_data: Option<crate::Number>,
    /// The member `timeoutMemberConnect`. Unit: ms.
    #[serde(
        rename = "timeoutMemberConnect",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout_member_connect: Option<crate::Number>,
    /// The member `timeoutMemberData`. Unit: ms.
    #[serde(
        rename = "timeoutMemberData",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout_member_data: Option<crate::Number>,
    /// The member `timeoutTcpInspect`. Unit: ms.
    #[serde(
        rename = "timeoutTcpInspect",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout_tcp_inspect: Option<crate::Number>,
}

impl ListenerV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ListenerV2 {
        opt_value admin_state_up: bool,
        plain allowed_cidrs: Vec<String>,
        opt connection_limit: crate::Number,
        opt default_pool_id: String,
        opt default_tls_container_ref: String,
        opt description: String,
        plain insert_headers: BTreeMap<String, String>,
        opt loadbalancer_id: String,
        opt name: String,
        opt protocol: String,
        opt protocol_port: crate::Number,
        opt region: String,
        plain sni_container_refs: Vec<String>,
        plain tags: Vec<String>,
        opt tenant_id: String,
        opt timeout_client_data: crate::Number,
        opt timeout_member_connect: crate::Number,
        opt timeout_member_data: crate::Number,
        opt timeout_tcp_inspect: crate::Number,
    }
}

impl Check for ListenerV2 {}

impl ClaimSpec for ListenerV2 {
    const REQUIRED: &'static [&'static str] = &[
        "loadbalancerId",
        "protocol",
        "protocolPort",
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "loadbalancerId",
        "protocol",
        "protocolPort",
        "region",
        "tenantId",
    ];
}

impl ClaimKind for ListenerV2 {
    const KIND: &'static str = "ListenerV2";
    const PLURAL: &'static str = "listenerv2s";
    const ORIGIN: &'static str = "lb";
}

/// `LoadbalancerV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LoadbalancerV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `availabilityZone`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "availabilityZone",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_zone: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `flavorId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// The member `loadbalancerProvider`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "loadbalancerProvider",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub loadbalancer_provider: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
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
    /// The member `vipAddress`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "vipAddress", default, skip_serializing_if = "Option::is_none")]
    pub vip_address: Option<String>,
    /// The member `vipNetworkId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "vipNetworkId", default, skip_serializing_if = "Option::is_none")]
    pub vip_network_id: Option<String>,
    /// The member `vipPortId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "vipPortId", default, skip_serializing_if = "Option::is_none")]
    pub vip_port_id: Option<String>,
    /// The member `vipSubnetId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "vipSubnetId", default, skip_serializing_if = "Option::is_none")]
    pub vip_subnet_id: Option<String>,
}

impl LoadbalancerV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    LoadbalancerV2 {
        opt_value admin_state_up: bool,
        opt availability_zone: String,
        opt description: String,
        opt flavor_id: String,
        opt loadbalancer_provider: String,
        opt name: String,
        opt region: String,
        plain security_group_ids: Vec<String>,
        plain tags: Vec<String>,
        opt tenant_id: String,
        opt vip_address: String,
        opt vip_network_id: String,
        opt vip_port_id: String,
        opt vip_subnet_id: String,
    }
}

impl Check for LoadbalancerV2 {}

impl ClaimSpec for LoadbalancerV2 {
    const IMMUTABLE: &'static [&'static str] = &[
        "availabilityZone",
        "flavorId",
        "loadbalancerProvider",
        "region",
        "tenantId",
        "vipAddress",
        "vipNetworkId",
        "vipPortId",
        "vipSubnetId",
    ];
}

impl ClaimKind for LoadbalancerV2 {
    const KIND: &'static str = "LoadbalancerV2";
    const PLURAL: &'static str = "loadbalancerv2s";
    const ORIGIN: &'static str = "lb";
}

/// `MemberV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MemberV2 {
    /// The member `address`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `backup`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backup: Option<bool>,
    /// The member `monitorAddress`.
    #[serde(rename = "monitorAddress", default, skip_serializing_if = "Option::is_none")]
    pub monitor_address: Option<String>,
    /// The member `monitorPort`.
    #[serde(rename = "monitorPort", default, skip_serializing_if = "Option::is_none")]
    pub monitor_port: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `poolId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "poolId", default, skip_serializing_if = "Option::is_none")]
    pub pool_id: Option<String>,
    /// The member `protocolPort`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "protocolPort", default, skip_serializing_if = "Option::is_none")]
    pub protocol_port: Option<crate::Number>,
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
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// The member `weight`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<crate::Number>,
}

impl MemberV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    MemberV2 {
        opt address: String,
        opt_value admin_state_up: bool,
        opt_value backup: bool,
        opt monitor_address: String,
        opt monitor_port: crate::Number,
        opt name: String,
        opt pool_id: String,
        opt protocol_port: crate::Number,
        opt region: String,
        opt subnet_id: String,
        opt tenant_id: String,
        opt weight: crate::Number,
    }
}

impl Check for MemberV2 {}

impl ClaimSpec for MemberV2 {
    const REQUIRED: &'static [&'static str] = &["address", "poolId", "protocolPort"];
    const IMMUTABLE: &'static [&'static str] = &[
        "address",
        "poolId",
        "protocolPort",
        "region",
        "subnetId",
        "tenantId",
    ];
}

impl ClaimKind for MemberV2 {
    const KIND: &'static str = "MemberV2";
    const PLURAL: &'static str = "memberv2s";
    const ORIGIN: &'static str = "lb";
}

/// `MembersV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MembersV2 {
    /// The member `member`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub member: Vec<MembersV2Member>,
    /// The member `poolId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "poolId", default, skip_serializing_if = "Option::is_none")]
    pub pool_id: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl MembersV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    MembersV2 {
        plain member: Vec<MembersV2Member>,
        opt pool_id: String,
        opt region: String,
    }
}

impl Check for MembersV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("member", &self.member)?;
        Ok(())
    }
}

impl ClaimSpec for MembersV2 {
    const REQUIRED: &'static [&'static str] = &["poolId"];
    const IMMUTABLE: &'static [&'static str] = &["poolId", "region"];
}

impl ClaimKind for MembersV2 {
    const KIND: &'static str = "MembersV2";
    const PLURAL: &'static str = "membersv2s";
    const ORIGIN: &'static str = "lb";
}

/// `MembersV2Member` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MembersV2Member {
    /// The member `address`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `backup`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backup: Option<bool>,
    /// The member `monitorAddress`.
    #[serde(rename = "monitorAddress", default, skip_serializing_if = "Option::is_none")]
    pub monitor_address: Option<String>,
    /// The member `monitorPort`.
    #[serde(rename = "monitorPort", default, skip_serializing_if = "Option::is_none")]
    pub monitor_port: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `protocolPort`.
    #[serde(rename = "protocolPort", default, skip_serializing_if = "Option::is_none")]
    pub protocol_port: Option<crate::Number>,
    /// The member `subnetId`.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// The member `weight`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<crate::Number>,
}

impl MembersV2Member {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    MembersV2Member {
        opt address: String,
        opt_value admin_state_up: bool,
        opt_value backup: bool,
        opt monitor_address: String,
        opt monitor_port: crate::Number,
        opt name: String,
        opt protocol_port: crate::Number,
        opt subnet_id: String,
        opt weight: crate::Number,
    }
}

impl Check for MembersV2Member {}

/// `MonitorV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MonitorV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `delay`. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<crate::Number>,
    /// The member `expectedCodes`.
    #[serde(rename = "expectedCodes", default, skip_serializing_if = "Option::is_none")]
    pub expected_codes: Option<String>,
    /// The member `httpMethod`.
    #[serde(rename = "httpMethod", default, skip_serializing_if = "Option::is_none")]
    pub http_method: Option<String>,
    /// The member `maxRetries`.
    #[serde(rename = "maxRetries", default, skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<crate::Number>,
    /// The member `maxRetriesDown`.
    #[serde(rename = "maxRetriesDown", default, skip_serializing_if = "Option::is_none")]
    pub max_retries_down: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `poolId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "poolId", default, skip_serializing_if = "Option::is_none")]
    pub pool_id: Option<String>,
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
    /// The member `timeout`. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<crate::Number>,
    /// The member `type`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The member `urlPath`.
    #[serde(rename = "urlPath", default, skip_serializing_if = "Option::is_none")]
    pub url_path: Option<String>,
}

impl MonitorV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    MonitorV2 {
        opt_value admin_state_up: bool,
        opt delay: crate::Number,
        opt expected_codes: String,
        opt http_method: String,
        opt max_retries: crate::Number,
        opt max_retries_down: crate::Number,
        opt name: String,
        opt pool_id: String,
        opt region: String,
        opt tenant_id: String,
        opt timeout: crate::Number,
        opt r#type: String,
        opt url_path: String,
    }
}

impl Check for MonitorV2 {}

impl ClaimSpec for MonitorV2 {
    const REQUIRED: &'static [&'static str] = &[
        "delay",
        "maxRetries",
        "poolId",
        "timeout",
        "type",
    ];
    const IMMUTABLE: &'static [&'static str] = &["poolId", "region", "tenantId", "type"];
}

impl ClaimKind for MonitorV2 {
    const KIND: &'static str = "MonitorV2";
    const PLURAL: &'static str = "monitorv2s";
    const ORIGIN: &'static str = "lb";
}

/// `PoolV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PoolV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `lbMethod`.
    #[serde(rename = "lbMethod", default, skip_serializing_if = "Option::is_none")]
    pub lb_method: Option<String>,
    /// The member `listenerId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "listenerId", default, skip_serializing_if = "Option::is_none")]
    pub listener_id: Option<String>,
    /// The member `loadbalancerId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "loadbalancerId", default, skip_serializing_if = "Option::is_none")]
    pub loadbalancer_id: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `persistence`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub persistence: Vec<PoolV2Persistence>,
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
    /// The member `tenantId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

impl PoolV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PoolV2 {
        opt_value admin_state_up: bool,
        opt description: String,
        opt lb_method: String,
        opt listener_id: String,
        opt loadbalancer_id: String,
        opt name: String,
        plain persistence: Vec<PoolV2Persistence>,
        opt protocol: String,
        opt region: String,
        opt tenant_id: String,
    }
}

impl Check for PoolV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("persistence", &self.persistence)?;
        Ok(())
    }
}

impl ClaimSpec for PoolV2 {
    const REQUIRED: &'static [&'static str] = &["lbMethod", "protocol"];
    const IMMUTABLE: &'static [&'static str] = &[
        "listenerId",
        "loadbalancerId",
        "persistence",
        "persistence.cookieName",
        "persistence.type",
        "protocol",
        "region",
        "tenantId",
    ];
}

impl ClaimKind for PoolV2 {
    const KIND: &'static str = "PoolV2";
    const PLURAL: &'static str = "poolv2s";
    const ORIGIN: &'static str = "lb";
}

/// `PoolV2Persistence` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PoolV2Persistence {
    /// The member `cookieName`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "cookieName", default, skip_serializing_if = "Option::is_none")]
    pub cookie_name: Option<String>,
    /// The member `type`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}

impl PoolV2Persistence {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PoolV2Persistence {
        opt cookie_name: String,
        opt r#type: String,
    }
}

impl Check for PoolV2Persistence {}

/// `QuotaV2` of OpenStack Load Balancer (Octavia), and a quota of Neutron's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuotaV2 {
    /// The member `healthMonitor`.
    #[serde(rename = "healthMonitor", default, skip_serializing_if = "Option::is_none")]
    pub health_monitor: Option<crate::Number>,
    /// The member `l7Policy`.
    #[serde(rename = "l7Policy", default, skip_serializing_if = "Option::is_none")]
    pub l7_policy: Option<crate::Number>,
    /// The member `l7Rule`.
    #[serde(rename = "l7Rule", default, skip_serializing_if = "Option::is_none")]
    pub l7_rule: Option<crate::Number>,
    /// The member `listener`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listener: Option<crate::Number>,
    /// The member `loadbalancer`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loadbalancer: Option<crate::Number>,
    /// The member `member`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<crate::Number>,
    /// The member `pool`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<crate::Number>,
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
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
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
        opt health_monitor: crate::Number,
        opt l7_policy: crate::Number,
        opt l7_rule: crate::Number,
        opt listener: crate::Number,
        opt loadbalancer: crate::Number,
        opt member: crate::Number,
        opt pool: crate::Number,
        opt project_id: String,
        opt project_id_ref: crate::Reference,
        opt project_id_selector: crate::Selector,
        opt region: String,
    }
}

impl Check for QuotaV2 {}

impl ClaimSpec for QuotaV2 {
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region"];
}

impl ClaimKind for QuotaV2 {
    const KIND: &'static str = "QuotaV2";
    const PLURAL: &'static str = "quotav2s";
    const ORIGIN: &'static str = "lb";
}
