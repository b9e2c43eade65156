// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Load Balancer (Octavia).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `L7PolicyV2` of OpenStack Load Balancer (Octavia).
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
    /// Cannot be changed in place: a change takes another resource.
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `tenantId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("action", "string"),
        ("adminStateUp", "boolean"),
        ("description", "string"),
        ("listenerId", "string"),
        ("name", "string"),
        ("position", "number"),
        ("redirectPoolId", "string"),
        ("redirectUrl", "string"),
        ("region", "string"),
        ("tenantId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["action", "listenerId"];
    const IMMUTABLE: &'static [&'static str] = &["listenerId", "region", "tenantId"];
}

impl ClaimKind for L7PolicyV2 {
    const KIND: &'static str = "L7PolicyV2";
    const PLURAL: &'static str = "l7policyv2s";
    const ORIGIN: &'static str = "lb";
}

/// `L7RuleV2` of OpenStack Load Balancer (Octavia).
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "l7policyId", default, skip_serializing_if = "Option::is_none")]
    pub l7policy_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `tenantId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("compareType", "string"),
        ("invert", "boolean"),
        ("key", "string"),
        ("l7policyId", "string"),
        ("region", "string"),
        ("tenantId", "string"),
        ("type", "string"),
        ("value", "string"),
    ];
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

/// A port of a load balancer of Octavia's, with what happens to traffic that comes in.
///
/// Needed are `loadbalancerId`, `protocol` and `protocolPort`. Octavia takes one change of a
/// load balancer at a time; the provider waits for its turn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListenerV2 {
    /// Whether the port answers, true where absent.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// Networks that may connect; everyone where absent.
    #[serde(
        rename = "allowedCidrs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub allowed_cidrs: Vec<String>,
    /// Most connections at the same time, -1 (where absent) for no limit.
    #[serde(
        rename = "connectionLimit",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub connection_limit: Option<crate::Number>,
    /// UUID of the pool that gets what no L7 policy sends elsewhere.
    #[serde(rename = "defaultPoolId", default, skip_serializing_if = "Option::is_none")]
    pub default_pool_id: Option<String>,
    /// Address in Barbican of the certificate with its key, which `TERMINATED_HTTPS` needs. It is
    /// an address and no secret.
    #[serde(
        rename = "defaultTlsContainerRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub default_tls_container_ref: Option<String>,
    /// A remark for people about this port.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Request headers that members should get, for instance `X-Forwarded-For` with the value
    /// `true`; HTTP only.
    #[serde(
        rename = "insertHeaders",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub insert_headers: BTreeMap<String, String>,
    /// UUID of the load balancer that listens.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "loadbalancerId", default, skip_serializing_if = "Option::is_none")]
    pub loadbalancer_id: Option<String>,
    /// What Octavia's lists call the listener; it need not be unique.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How connections are understood - `TCP`, `UDP`, `SCTP`, `HTTP`, `HTTPS` (passed through),
    /// `TERMINATED_HTTPS` (decrypted here) or `PROMETHEUS` (the balancer's own figures).
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// Port number for clients, 1 to 65535, once per address and protocol family.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "protocolPort", default, skip_serializing_if = "Option::is_none")]
    pub protocol_port: Option<crate::Number>,
    /// Region of the load balancer, as a rule the provider's.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Addresses in Barbican of further certificates, chosen by the host name that a client asks
    /// for.
    #[serde(
        rename = "sniContainerRefs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub sni_container_refs: Vec<String>,
    /// Words for Octavia's filters on listeners.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Project that owns it; administrators only may name another than their own.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// How long a silent client is kept, 50,000 by Octavia's default. Unit: ms.
    #[serde(
        rename = "timeoutClientData",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout_client_data: Option<crate::Number>,
    /// How long a member may take to accept, Octavia's default being 5,000. Unit: ms.
    #[serde(
        rename = "timeoutMemberConnect",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout_member_connect: Option<crate::Number>,
    /// How long a silent member is kept, again 50,000 unless the cloud says otherwise. Unit: ms.
    #[serde(
        rename = "timeoutMemberData",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout_member_data: Option<crate::Number>,
    /// How long to wait for more packets before the content is looked at, none (0) by default.
    /// Unit: ms.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("allowedCidrs", "array"),
        ("connectionLimit", "number"),
        ("defaultPoolId", "string"),
        ("defaultTlsContainerRef", "string"),
        ("description", "string"),
        ("insertHeaders", "object"),
        ("loadbalancerId", "string"),
        ("name", "string"),
        ("protocol", "string"),
        ("protocolPort", "number"),
        ("region", "string"),
        ("sniContainerRefs", "array"),
        ("tags", "array"),
        ("tenantId", "string"),
        ("timeoutClientData", "number"),
        ("timeoutMemberConnect", "number"),
        ("timeoutMemberData", "number"),
        ("timeoutTcpInspect", "number"),
    ];
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

/// An address that Octavia spreads traffic from.
///
/// It needs a place for the address: `vipSubnetId`, `vipNetworkId` or `vipPortId`.
/// [`ListenerV2`](crate::lb::ListenerV2), [`PoolV2`](crate::lb::PoolV2),
/// [`MemberV2`](crate::lb::MemberV2) and [`MonitorV2`](crate::lb::MonitorV2) make it do
/// something, each by the UUID of the one above it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LoadbalancerV2 {
    /// Whether it takes traffic at all; it does where absent.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// Name of an availability zone of Octavia's (they differ from Nova's), since API version
    /// 2.14.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "availabilityZone",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_zone: Option<String>,
    /// A remark for people about the load balancer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// UUID of a flavor of Octavia's, for instance with a standby; not one of Nova's.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// Driver that carries it out, such as `amphora` or `ovn`; the latter knows nothing of HTTP.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "loadbalancerProvider",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub loadbalancer_provider: Option<String>,
    /// What Octavia's lists call it, not necessarily unique.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Region whose Octavia makes it. Where absent, the one from the provider's settings.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// UUIDs of security groups for the port of its address; Octavia manages its own where absent.
    #[serde(
        rename = "securityGroupIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_group_ids: Vec<String>,
    /// Words for Octavia's filters, since API version 2.5.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Project that owns the load balancer and all below it; for administrators who make it for
    /// others.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// IP address to get, within the subnet; Octavia's choice where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "vipAddress", default, skip_serializing_if = "Option::is_none")]
    pub vip_address: Option<String>,
    /// UUID of the network for the address, in which Octavia picks a subnet.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "vipNetworkId", default, skip_serializing_if = "Option::is_none")]
    pub vip_network_id: Option<String>,
    /// UUID of a port that exists and carries the address.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "vipPortId", default, skip_serializing_if = "Option::is_none")]
    pub vip_port_id: Option<String>,
    /// UUID of the subnet for the address; what most people use.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("availabilityZone", "string"),
        ("description", "string"),
        ("flavorId", "string"),
        ("loadbalancerProvider", "string"),
        ("name", "string"),
        ("region", "string"),
        ("securityGroupIds", "array"),
        ("tags", "array"),
        ("tenantId", "string"),
        ("vipAddress", "string"),
        ("vipNetworkId", "string"),
        ("vipPortId", "string"),
        ("vipSubnetId", "string"),
    ];
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

/// A server that a pool sends traffic to.
///
/// Needed are `poolId`, `address` and `protocolPort`. All members of a pool in one claim are
/// `MembersV2`; do not use both for one pool, since that kind removes what it does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MemberV2 {
    /// IP address of the server, not its name.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Whether it gets traffic, true where absent; turn it off to take a server out for a while.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// Gets traffic only when all others are down, from Octavia's API version 2.1 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backup: Option<bool>,
    /// Another IP address for the health checks, where they must not go to the service itself.
    #[serde(rename = "monitorAddress", default, skip_serializing_if = "Option::is_none")]
    pub monitor_address: Option<String>,
    /// Another port for the health checks, `protocolPort` where absent.
    #[serde(rename = "monitorPort", default, skip_serializing_if = "Option::is_none")]
    pub monitor_port: Option<crate::Number>,
    /// What Octavia's lists call the member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// UUID of its pool.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "poolId", default, skip_serializing_if = "Option::is_none")]
    pub pool_id: Option<String>,
    /// Port on which the server serves.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "protocolPort", default, skip_serializing_if = "Option::is_none")]
    pub protocol_port: Option<crate::Number>,
    /// Region of the pool, if another than the provider's.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// UUID of the subnet through which Octavia reaches the address; the one of the load
    /// balancer's address where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// Project of the pool, which administrators alone may give.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// Share of the traffic relative to other members, 0 to 256 and 1 by default; 0 ends new
    /// connections.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("address", "string"),
        ("adminStateUp", "boolean"),
        ("backup", "boolean"),
        ("monitorAddress", "string"),
        ("monitorPort", "number"),
        ("name", "string"),
        ("poolId", "string"),
        ("protocolPort", "number"),
        ("region", "string"),
        ("subnetId", "string"),
        ("tenantId", "string"),
        ("weight", "number"),
    ];
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

/// `MembersV2` of OpenStack Load Balancer (Octavia).
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "poolId", default, skip_serializing_if = "Option::is_none")]
    pub pool_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("member", "array"),
        ("member.address", "string"),
        ("member.adminStateUp", "boolean"),
        ("member.backup", "boolean"),
        ("member.monitorAddress", "string"),
        ("member.monitorPort", "number"),
        ("member.name", "string"),
        ("member.protocolPort", "number"),
        ("member.subnetId", "string"),
        ("member.weight", "number"),
        ("poolId", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["poolId"];
    const IMMUTABLE: &'static [&'static str] = &["poolId", "region"];
}

impl ClaimKind for MembersV2 {
    const KIND: &'static str = "MembersV2";
    const PLURAL: &'static str = "membersv2s";
    const ORIGIN: &'static str = "lb";
}

/// `MembersV2Member` of OpenStack Load Balancer (Octavia).
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

/// Health checks on the members of a pool; who fails gets no traffic.
///
/// Needed are `poolId`, `type`, `delay`, `timeout` and `maxRetries`. Without a monitor dead
/// members keep getting their share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MonitorV2 {
    /// Whether it checks, which it does where absent.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// Time from one check to the next. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<crate::Number>,
    /// HTTP statuses that count as healthy, such as `200`, `200,204` or `200-299`; Octavia expects
    /// 200.
    #[serde(rename = "expectedCodes", default, skip_serializing_if = "Option::is_none")]
    pub expected_codes: Option<String>,
    /// Verb of HTTP checks, `GET` by Octavia's default.
    #[serde(rename = "httpMethod", default, skip_serializing_if = "Option::is_none")]
    pub http_method: Option<String>,
    /// Good answers in a row, 1 to 10, until a member that was down is up again.
    #[serde(rename = "maxRetries", default, skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<crate::Number>,
    /// Failures in a row, 1 to 10, until a member is down; 3 by Octavia's default.
    #[serde(rename = "maxRetriesDown", default, skip_serializing_if = "Option::is_none")]
    pub max_retries_down: Option<crate::Number>,
    /// What Octavia's lists call the monitor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// UUID of the pool whose members it looks at; a pool has one monitor at most.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "poolId", default, skip_serializing_if = "Option::is_none")]
    pub pool_id: Option<String>,
    /// Region of that pool, the provider's unless it is said.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Project that owns it, for administrators.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// How long an answer may take; it must be less than `delay`. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<crate::Number>,
    /// What a check is - `HTTP`, `HTTPS`, `PING`, `TCP`, `TLS-HELLO`, `UDP-CONNECT` or `SCTP`, as
    /// far as the driver can.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path for HTTP checks, `/` by Octavia's default.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("delay", "number"),
        ("expectedCodes", "string"),
        ("httpMethod", "string"),
        ("maxRetries", "number"),
        ("maxRetriesDown", "number"),
        ("name", "string"),
        ("poolId", "string"),
        ("region", "string"),
        ("tenantId", "string"),
        ("timeout", "number"),
        ("type", "string"),
        ("urlPath", "string"),
    ];
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

/// Servers that share traffic, and how they share it.
///
/// Needed are `protocol`, `lbMethod` and one of `listenerId` and `loadbalancerId`; with the
/// latter the pool serves as the target of several listeners.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PoolV2 {
    /// Whether the pool takes part, true where nothing is said.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// A remark for people about this group of servers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Who is next - `ROUND_ROBIN`, `LEAST_CONNECTIONS`, `SOURCE_IP` or `SOURCE_IP_PORT`, the last
    /// being all that the OVN driver can.
    #[serde(rename = "lbMethod", default, skip_serializing_if = "Option::is_none")]
    pub lb_method: Option<String>,
    /// UUID of the listener whose default pool this becomes.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "listenerId", default, skip_serializing_if = "Option::is_none")]
    pub listener_id: Option<String>,
    /// UUID of the load balancer that it belongs to.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "loadbalancerId", default, skip_serializing_if = "Option::is_none")]
    pub loadbalancer_id: Option<String>,
    /// What Octavia's lists call the pool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Keeps a client at the same member; one entry, and no such binding where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub persistence: Vec<PoolV2Persistence>,
    /// How the balancer speaks to members - `HTTP`, `HTTPS`, `PROXY`, `PROXYV2`, `SCTP`, `TCP` or
    /// `UDP`; it must suit the listener's.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// Region of the load balancer behind it, or what the provider is configured with.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Project that owns the pool, if an administrator makes it for someone else.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("description", "string"),
        ("lbMethod", "string"),
        ("listenerId", "string"),
        ("loadbalancerId", "string"),
        ("name", "string"),
        ("persistence", "array"),
        ("persistence.cookieName", "string"),
        ("persistence.type", "string"),
        ("protocol", "string"),
        ("region", "string"),
        ("tenantId", "string"),
    ];
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

/// How a pool knows that a client has been there before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PoolV2Persistence {
    /// Name of the application's cookie, which `APP_COOKIE` needs and the other ways refuse.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "cookieName", default, skip_serializing_if = "Option::is_none")]
    pub cookie_name: Option<String>,
    /// By the client's address (`SOURCE_IP`), by a cookie of the balancer's (`HTTP_COOKIE`) or by
    /// one of the application's (`APP_COOKIE`).
    ///
    /// Cannot be changed in place: a change takes another resource.
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

/// How much of Octavia a project may use; administrators set it.
///
/// Neutron's [`networking::QuotaV2`](crate::networking::QuotaV2) has the same kind with
/// another schema, and an installation has one of the two. Deleting the claim restores the
/// defaults of the cloud. -1 is no limit everywhere here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuotaV2 {
    /// Most monitors in the project.
    #[serde(rename = "healthMonitor", default, skip_serializing_if = "Option::is_none")]
    pub health_monitor: Option<crate::Number>,
    /// Most L7 policies, since Octavia's API version 2.19.
    #[serde(rename = "l7Policy", default, skip_serializing_if = "Option::is_none")]
    pub l7_policy: Option<crate::Number>,
    /// Most rules of such policies, since API version 2.19 as well.
    #[serde(rename = "l7Rule", default, skip_serializing_if = "Option::is_none")]
    pub l7_rule: Option<crate::Number>,
    /// Most listeners over all load balancers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listener: Option<crate::Number>,
    /// Most load balancers at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loadbalancer: Option<crate::Number>,
    /// Most members over all pools.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<crate::Number>,
    /// Most pools, whether or not a listener uses them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<crate::Number>,
    /// UUID of the project that is limited; the provider needs it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The project as a resource of the provider's, hidden from tenants; `projectId` names it.
    #[serde(rename = "projectIdRef", default, skip_serializing_if = "Option::is_none")]
    pub project_id_ref: Option<crate::Reference>,
    /// The project by labels of the resource that stands for it.
    #[serde(
        rename = "projectIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id_selector: Option<crate::Selector>,
    /// Region in which Octavia counts.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("healthMonitor", "number"),
        ("l7Policy", "number"),
        ("l7Rule", "number"),
        ("listener", "number"),
        ("loadbalancer", "number"),
        ("member", "number"),
        ("pool", "number"),
        ("projectId", "string"),
        ("projectIdRef", "object"),
        ("projectIdSelector", "object"),
        ("region", "string"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region"];
}

impl ClaimKind for QuotaV2 {
    const KIND: &'static str = "QuotaV2";
    const PLURAL: &'static str = "quotav2s";
    const ORIGIN: &'static str = "lb";
}
