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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "ipVersion", default, skip_serializing_if = "Option::is_none")]
    pub ip_version: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("ipVersion", "number"),
        ("name", "string"),
        ("projectId", "string"),
        ("region", "string"),
        ("shared", "boolean"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["ipVersion", "projectId", "region"];
}

impl ClaimKind for AddressscopeV2 {
    const KIND: &'static str = "AddressscopeV2";
    const PLURAL: &'static str = "addressscopev2s";
    const ORIGIN: &'static str = "networking";
}

/// Connects a floating IP with a port.
///
/// Needed are `floatingIp` and `portId`; deleting the claim disconnects the two and keeps the
/// address. It shares its name with
/// [`compute::FloatingipAssociateV2`](crate::compute::FloatingipAssociateV2), and an
/// installation has one of the two schemas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FloatingipAssociateV2 {
    /// Address of the port that traffic goes to; the port's first where absent.
    #[serde(rename = "fixedIp", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip: Option<String>,
    /// The public address itself, such as `203.0.113.9`, and not its UUID.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "floatingIp", default, skip_serializing_if = "Option::is_none")]
    pub floating_ip: Option<String>,
    /// UUID of the port, whose subnet must have a router to the external network.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// Region that knows both.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("fixedIp", "string"),
        ("floatingIp", "string"),
        ("portId", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["floatingIp", "portId"];
    const IMMUTABLE: &'static [&'static str] = &["floatingIp", "region"];
}

impl ClaimKind for FloatingipAssociateV2 {
    const KIND: &'static str = "FloatingipAssociateV2";
    const PLURAL: &'static str = "floatingipassociatev2s";
    const ORIGIN: &'static str = "networking";
}

/// A public address of an external network, which the project keeps while the claim exists.
///
/// Claims do not show which address it became: ask Neutron, by the description or a tag. It
/// shares its name with [`compute::FloatingipV2`](crate::compute::FloatingipV2), and an
/// installation has one of the two schemas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FloatingipV2 {
    /// The very address to get; Neutron's policy lets administrators alone choose.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// A remark for people, and the way to find the address in Neutron.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Domain that the address gets a record in, with the dot at the end; for clouds in which
    /// Neutron speaks to Designate.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "dnsDomain", default, skip_serializing_if = "Option::is_none")]
    pub dns_domain: Option<String>,
    /// First label of that record.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "dnsName", default, skip_serializing_if = "Option::is_none")]
    pub dns_name: Option<String>,
    /// Which address of the port is meant, where it has several.
    #[serde(rename = "fixedIp", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip: Option<String>,
    /// Name, not UUID, of the external network.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<String>,
    /// UUID of the port to connect it with at once.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// Region of the external network, which the provider knows where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// UUID of the subnet of that network to take it from.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// UUIDs of subnets that are tried in turn until one has an address left; it excludes
    /// `subnetId`.
    #[serde(
        rename = "subnetIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub subnet_ids: Vec<String>,
    /// Words for Neutron's filters on addresses.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Project that gets the address, given by administrators.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// Members that Neutron's request for an address should carry beside these.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("address", "string"),
        ("description", "string"),
        ("dnsDomain", "string"),
        ("dnsName", "string"),
        ("fixedIp", "string"),
        ("pool", "string"),
        ("portId", "string"),
        ("region", "string"),
        ("subnetId", "string"),
        ("subnetIds", "array"),
        ("tags", "array"),
        ("tenantId", "string"),
        ("valueSpecs", "object"),
    ];
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

/// A network of the project's own: one broadcast domain.
///
/// It carries nothing before it has a [`SubnetV2`](crate::networking::SubnetV2), and reaches
/// nobody else before a [`RouterInterfaceV2`](crate::networking::RouterInterfaceV2) joins that
/// to a router.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NetworkV2 {
    /// Whether it forwards anything, true by Neutron's default.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// Zones that its DHCP agents should run in.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "availabilityZoneHints",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub availability_zone_hints: Vec<String>,
    /// A remark for people about the network.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Domain for the names of its ports, with the dot at the end, where Neutron publishes them in
    /// Designate.
    #[serde(rename = "dnsDomain", default, skip_serializing_if = "Option::is_none")]
    pub dns_domain: Option<String>,
    /// Whether routers may use it as a gateway; administrators only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external: Option<bool>,
    /// Largest packet on it, not above what the cloud's fabric carries; Neutron computes it where
    /// absent. Unit: B.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mtu: Option<crate::Number>,
    /// What Neutron's lists show and servers may name in `network.name`, which works only if it is
    /// unique.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether new ports filter by security groups and refuse foreign addresses, true on nearly
    /// all clouds.
    #[serde(
        rename = "portSecurityEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub port_security_enabled: Option<bool>,
    /// UUID of the QoS policy for its ports.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// Region that it exists in, else where the provider is at home.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// How it is built physically, for administrators; a project's network is an overlay of
    /// Neutron's choice.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub segments: Vec<NetworkV2Segment>,
    /// Whether all projects may use it, which policy leaves to administrators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// Words for Neutron's filters on networks.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Project that owns the network, for administrators.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// Whether VLAN tags of guests pass unchanged, where the network driver can do so.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "transparentVlan",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub transparent_vlan: Option<bool>,
    /// Members of Neutron's extensions that stand nowhere here.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("availabilityZoneHints", "array"),
        ("description", "string"),
        ("dnsDomain", "string"),
        ("external", "boolean"),
        ("mtu", "number"),
        ("name", "string"),
        ("portSecurityEnabled", "boolean"),
        ("qosPolicyId", "string"),
        ("region", "string"),
        ("segments", "array"),
        ("segments.networkType", "string"),
        ("segments.physicalNetwork", "string"),
        ("segments.segmentationId", "number"),
        ("shared", "boolean"),
        ("tags", "array"),
        ("tenantId", "string"),
        ("transparentVlan", "boolean"),
        ("valueSpecs", "object"),
    ];
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

/// A stretch of physical network, known to administrators alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NetworkV2Segment {
    /// One of `flat`, `geneve`, `gre`, `vlan` and `vxlan`.
    #[serde(rename = "networkType", default, skip_serializing_if = "Option::is_none")]
    pub network_type: Option<String>,
    /// Label by which Neutron's hosts know the wire; none for overlays.
    #[serde(
        rename = "physicalNetwork",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub physical_network: Option<String>,
    /// VLAN number, or the identifier of the tunnel.
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("enforce", "boolean"),
        ("portId", "string"),
        ("region", "string"),
        ("securityGroupIds", "array"),
    ];
    const REQUIRED: &'static [&'static str] = &["portId", "securityGroupIds"];
    const IMMUTABLE: &'static [&'static str] = &["portId", "region"];
}

impl ClaimKind for PortSecgroupAssociateV2 {
    const KIND: &'static str = "PortSecgroupAssociateV2";
    const PLURAL: &'static str = "portsecgroupassociatev2s";
    const ORIGIN: &'static str = "networking";
}

/// A place on a network that a server, a load balancer or something else plugs into.
///
/// Make one of your own where an address has to outlive a server, or several have to share it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2 {
    /// Whether it lets traffic through, as Neutron has it by default.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// Further addresses that may be used on it, for instance one that two servers hand over to
    /// each other.
    #[serde(
        rename = "allowedAddressPairs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub allowed_address_pairs: Vec<PortV2AllowedAddressPair>,
    /// Where and how it is plugged in. Only administrators and Nova may say the host.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub binding: Vec<PortV2Binding>,
    /// A remark for people about what is plugged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Identifier of what uses it; Nova fills it in for servers.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "deviceId", default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// Kind of what uses it, such as `compute:nova`, likewise filled in by others.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "deviceOwner", default, skip_serializing_if = "Option::is_none")]
    pub device_owner: Option<String>,
    /// First label of its name in the internal DNS, where the cloud has that.
    #[serde(rename = "dnsName", default, skip_serializing_if = "Option::is_none")]
    pub dns_name: Option<String>,
    /// What its DHCP answers should hold beside the usual.
    #[serde(
        rename = "extraDhcpOption",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub extra_dhcp_option: Vec<PortV2ExtraDhcpOption>,
    /// Addresses to have; one from a subnet of Neutron's choice where absent.
    #[serde(
        rename = "fixedIp",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub fixed_ip: Vec<PortV2FixedIp>,
    /// Hardware address, which Neutron makes up where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "macAddress", default, skip_serializing_if = "Option::is_none")]
    pub mac_address: Option<String>,
    /// What Neutron's lists call the port.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// UUID of the network, without which the provider makes nothing.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "networkId", default, skip_serializing_if = "Option::is_none")]
    pub network_id: Option<String>,
    /// True for a port without any address; leave it out otherwise, false means nothing.
    #[serde(rename = "noFixedIp", default, skip_serializing_if = "Option::is_none")]
    pub no_fixed_ip: Option<bool>,
    /// True for a port that no group filters, not even the project's default one.
    #[serde(
        rename = "noSecurityGroups",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub no_security_groups: Option<bool>,
    /// False ends all filtering on it and lets it use any address; it must then have no security
    /// groups.
    #[serde(
        rename = "portSecurityEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub port_security_enabled: Option<bool>,
    /// UUID of the QoS policy that limits it, before the network's.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// Region of its network.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// UUIDs, not names, of its security groups; the project's `default` where absent.
    #[serde(
        rename = "securityGroupIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_group_ids: Vec<String>,
    /// Words for Neutron's filters on ports.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Project that owns the port, to be said by administrators only.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// Members for the request that this version of the provider does not know.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("allowedAddressPairs", "array"),
        ("allowedAddressPairs.ipAddress", "string"),
        ("allowedAddressPairs.macAddress", "string"),
        ("binding", "array"),
        ("binding.hostId", "string"),
        ("binding.profile", "string"),
        ("binding.vnicType", "string"),
        ("description", "string"),
        ("deviceId", "string"),
        ("deviceOwner", "string"),
        ("dnsName", "string"),
        ("extraDhcpOption", "array"),
        ("extraDhcpOption.ipVersion", "number"),
        ("extraDhcpOption.name", "string"),
        ("extraDhcpOption.value", "string"),
        ("fixedIp", "array"),
        ("fixedIp.ipAddress", "string"),
        ("fixedIp.subnetId", "string"),
        ("macAddress", "string"),
        ("name", "string"),
        ("networkId", "string"),
        ("noFixedIp", "boolean"),
        ("noSecurityGroups", "boolean"),
        ("portSecurityEnabled", "boolean"),
        ("qosPolicyId", "string"),
        ("region", "string"),
        ("securityGroupIds", "array"),
        ("tags", "array"),
        ("tenantId", "string"),
        ("valueSpecs", "object"),
    ];
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

/// An address beside its own that a port may send from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2AllowedAddressPair {
    /// One address, or a whole network in CIDR form.
    #[serde(rename = "ipAddress", default, skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// The hardware address that goes with it; the port's own where absent.
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

/// How a port meets the host.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2Binding {
    /// Name of the host; administrators only.
    #[serde(rename = "hostId", default, skip_serializing_if = "Option::is_none")]
    pub host_id: Option<String>,
    /// Details for the network driver, as JSON text; for administrators too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// Kind of device, `normal` where absent, `direct` and `macvtap` for hardware that is passed
    /// through.
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

/// A word that Neutron's DHCP server tells the owner of one port.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2ExtraDhcpOption {
    /// Whether it is for DHCPv4 (4, where absent) or DHCPv6 (6).
    #[serde(rename = "ipVersion", default, skip_serializing_if = "Option::is_none")]
    pub ip_version: Option<crate::Number>,
    /// Name of the option as dnsmasq has it, `bootfile-name` for example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the guest is told.
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

/// An address out of a subnet. Ports have them, and the outer side of routers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PortV2FixedIp {
    /// The address to have, Neutron's choice out of the subnet where absent.
    #[serde(rename = "ipAddress", default, skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// UUID of the subnet that it lies in.
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
    /// Cannot be changed in place: a change takes another resource.
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
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("externalPort", "number"),
        ("floatingipId", "string"),
        ("internalIpAddress", "string"),
        ("internalPort", "number"),
        ("internalPortId", "string"),
        ("protocol", "string"),
        ("region", "string"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("direction", "string"),
        ("maxBurstKbps", "number"),
        ("maxKbps", "number"),
        ("qosPolicyId", "string"),
        ("region", "string"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("dscpMark", "number"),
        ("qosPolicyId", "string"),
        ("region", "string"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "qosPolicyId", default, skip_serializing_if = "Option::is_none")]
    pub qos_policy_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("direction", "string"),
        ("minKbps", "number"),
        ("qosPolicyId", "string"),
        ("region", "string"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("isDefault", "boolean"),
        ("name", "string"),
        ("projectId", "string"),
        ("region", "string"),
        ("shared", "boolean"),
        ("tags", "array"),
        ("valueSpecs", "object"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region", "valueSpecs"];
}

impl ClaimKind for QosPolicyV2 {
    const KIND: &'static str = "QosPolicyV2";
    const PLURAL: &'static str = "qospolicyv2s";
    const ORIGIN: &'static str = "networking";
}

/// How much of Neutron a project may use; administrators set it.
///
/// Octavia's [`lb::QuotaV2`](crate::lb::QuotaV2) has the same kind with another schema, and an
/// installation has one of the two. -1 is no limit everywhere here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuotaV2 {
    /// Most floating IPs, connected or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floatingip: Option<crate::Number>,
    /// Most networks of the project's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<crate::Number>,
    /// Most ports, those of servers and routers included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<crate::Number>,
    /// UUID of the project that Neutron limits, without which nothing happens.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The project behind a name that Crossplane gave; say the UUID in `projectId`.
    #[serde(rename = "projectIdRef", default, skip_serializing_if = "Option::is_none")]
    pub project_id_ref: Option<crate::Reference>,
    /// The project by the labels of its resource, which only an operator can know to exist.
    #[serde(
        rename = "projectIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id_selector: Option<crate::Selector>,
    /// Most policies that share something with other projects.
    #[serde(rename = "rbacPolicy", default, skip_serializing_if = "Option::is_none")]
    pub rbac_policy: Option<crate::Number>,
    /// Region in which Neutron counts.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Most routers, with or without a way out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub router: Option<crate::Number>,
    /// Most security groups, the default one included.
    #[serde(rename = "securityGroup", default, skip_serializing_if = "Option::is_none")]
    pub security_group: Option<crate::Number>,
    /// Most rules over all these groups.
    #[serde(
        rename = "securityGroupRule",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub security_group_rule: Option<crate::Number>,
    /// Most subnets over all networks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subnet: Option<crate::Number>,
    /// Most pools that subnets are cut from.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("floatingip", "number"),
        ("network", "number"),
        ("port", "number"),
        ("projectId", "string"),
        ("projectIdRef", "object"),
        ("projectIdSelector", "object"),
        ("rbacPolicy", "number"),
        ("region", "string"),
        ("router", "number"),
        ("securityGroup", "number"),
        ("securityGroupRule", "number"),
        ("subnet", "number"),
        ("subnetpool", "number"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The member `objectId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "objectId", default, skip_serializing_if = "Option::is_none")]
    pub object_id: Option<String>,
    /// The member `objectType`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "objectType", default, skip_serializing_if = "Option::is_none")]
    pub object_type: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("action", "string"),
        ("objectId", "string"),
        ("objectType", "string"),
        ("region", "string"),
        ("targetTenant", "string"),
    ];
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

/// Joins a subnet to a router, which becomes the subnet's gateway.
///
/// It names the router, and either the subnet or a port that exists. The UUIDs of what other
/// claims made are not shown; a selector with the labels of those claims finds them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RouterInterfaceV2 {
    /// Whether static routes that still lead through it are deleted with it; Neutron refuses to
    /// let it go otherwise.
    #[serde(rename = "forceDestroy", default, skip_serializing_if = "Option::is_none")]
    pub force_destroy: Option<bool>,
    /// UUID of a port whose address the router takes; it excludes `subnetId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// Region of router and subnet.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// UUID of the router.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "routerId", default, skip_serializing_if = "Option::is_none")]
    pub router_id: Option<String>,
    /// The router by the name of the provider's resource, which Crossplane makes up out of a
    /// tenant's sight; `routerId` holds the UUID instead.
    #[serde(rename = "routerIdRef", default, skip_serializing_if = "Option::is_none")]
    pub router_id_ref: Option<crate::Reference>,
    /// The router by labels - `crossplane.io/claim-name` and `crossplane.io/claim-namespace`
    /// together name the claim that made it.
    #[serde(
        rename = "routerIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub router_id_selector: Option<crate::Selector>,
    /// UUID of the subnet, whose `gatewayIp` the router gets.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// The subnet as the provider's resource, unknown to tenants by its name; use `subnetId`.
    #[serde(rename = "subnetIdRef", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id_ref: Option<crate::Reference>,
    /// The subnet by the labels that Crossplane gives to the resource behind a claim; always name
    /// the namespace too, since it looks through those of all tenants.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("forceDestroy", "boolean"),
        ("portId", "string"),
        ("region", "string"),
        ("routerId", "string"),
        ("routerIdRef", "object"),
        ("routerIdSelector", "object"),
        ("subnetId", "string"),
        ("subnetIdRef", "object"),
        ("subnetIdSelector", "object"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "destinationCidr",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_cidr: Option<String>,
    /// The member `nextHop`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "nextHop", default, skip_serializing_if = "Option::is_none")]
    pub next_hop: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `routerId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("destinationCidr", "string"),
        ("nextHop", "string"),
        ("region", "string"),
        ("routerId", "string"),
    ];
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

/// Forwards packets between subnets of the project, and to an external network.
///
/// With `externalNetworkId` the project gets out by the router's address (SNAT), and floating
/// IPs work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RouterV2 {
    /// Whether it forwards; true is Neutron's default.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// Zones that it should be placed in.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "availabilityZoneHints",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub availability_zone_hints: Vec<String>,
    /// A remark for people about the router.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether each host forwards by itself (DVR); for administrators.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distributed: Option<bool>,
    /// Whether servers without a floating IP share the router's address on their way out. Only
    /// administrators may say it by Neutron's default policy.
    #[serde(rename = "enableSnat", default, skip_serializing_if = "Option::is_none")]
    pub enable_snat: Option<bool>,
    /// Addresses on the external network, Neutron's choice where absent; naming an address is for
    /// administrators.
    #[serde(
        rename = "externalFixedIp",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub external_fixed_ip: Vec<PortV2FixedIp>,
    /// The old name of `externalNetworkId`, which excludes it.
    #[serde(
        rename = "externalGateway",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_gateway: Option<String>,
    /// UUID of the external network that it has its way out by.
    #[serde(
        rename = "externalNetworkId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_network_id: Option<String>,
    /// UUIDs of external subnets that are tried in turn when the router is made, in place of
    /// `externalFixedIp`.
    #[serde(
        rename = "externalSubnetIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub external_subnet_ids: Vec<String>,
    /// What Neutron's lists call the router.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Region whose networks it connects, the provider's by default.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Words for Neutron's filters on routers.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Project that owns the router, which only administrators choose.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// Members that the network driver of this cloud wants.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "valueSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub value_specs: BTreeMap<String, String>,
    /// How the provider works around a peculiarity of some clouds; one entry.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("availabilityZoneHints", "array"),
        ("description", "string"),
        ("distributed", "boolean"),
        ("enableSnat", "boolean"),
        ("externalFixedIp", "array"),
        ("externalFixedIp.ipAddress", "string"),
        ("externalFixedIp.subnetId", "string"),
        ("externalGateway", "string"),
        ("externalNetworkId", "string"),
        ("externalSubnetIds", "array"),
        ("name", "string"),
        ("region", "string"),
        ("tags", "array"),
        ("tenantId", "string"),
        ("valueSpecs", "object"),
        ("vendorOptions", "array"),
        ("vendorOptions.setRouterGatewayAfterCreate", "boolean"),
    ];
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

/// A way around a peculiarity of some clouds, for routers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RouterV2VendorOption {
    /// Makes the router first and gives it its way out in a second request, for clouds that refuse
    /// both at once.
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

/// Allows one kind of traffic for the members of a security group; what no rule allows is
/// dropped.
///
/// Answers to what was allowed pass without a rule. Needed are `securityGroupId`, `direction`
/// and `ethertype`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecgroupRuleV2 {
    /// A remark for people, the reason for instance.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Into members (`ingress`) or out of them (`egress`).
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
    /// Either `IPv4` or `IPv6`; for both make two rules.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ethertype: Option<String>,
    /// Last port, or the code of an ICMP message; it needs `protocol`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "portRangeMax", default, skip_serializing_if = "Option::is_none")]
    pub port_range_max: Option<crate::Number>,
    /// First port, or the type of an ICMP message; all ports where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "portRangeMin", default, skip_serializing_if = "Option::is_none")]
    pub port_range_min: Option<crate::Number>,
    /// Name or number, such as `tcp`, `udp`, `icmp` or `ipv6-icmp`; any protocol where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// Region of the group that it belongs to.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// UUID of a group whose members are the other side; it excludes `remoteIpPrefix`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "remoteGroupId", default, skip_serializing_if = "Option::is_none")]
    pub remote_group_id: Option<String>,
    /// The other side as a network in CIDR form; everyone where both are absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "remoteIpPrefix", default, skip_serializing_if = "Option::is_none")]
    pub remote_ip_prefix: Option<String>,
    /// UUID of the group that the rule is part of.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "securityGroupId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub security_group_id: Option<String>,
    /// Project that owns the rule, said by administrators.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("direction", "string"),
        ("ethertype", "string"),
        ("portRangeMax", "number"),
        ("portRangeMin", "number"),
        ("protocol", "string"),
        ("region", "string"),
        ("remoteGroupId", "string"),
        ("remoteIpPrefix", "string"),
        ("securityGroupId", "string"),
        ("tenantId", "string"),
    ];
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

/// A named set of rules that filters ports.
///
/// Its rules are claims of their own, [`SecgroupRuleV2`](crate::networking::SecgroupRuleV2).
/// It shares its name with [`compute::SecgroupV2`](crate::compute::SecgroupV2), and an
/// installation has one of the two schemas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecgroupV2 {
    /// Whether the two rules that Neutron adds by itself, which let everything out, are removed at
    /// once; they stay where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "deleteDefaultRules",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delete_default_rules: Option<bool>,
    /// A remark for people about what the group is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What servers name it by; each project has one called `default` already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Region in which it filters.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Words for Neutron's filters on security groups.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Project that owns the group, where an administrator makes it for others.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("deleteDefaultRules", "boolean"),
        ("description", "string"),
        ("name", "string"),
        ("region", "string"),
        ("tags", "array"),
        ("tenantId", "string"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "destinationCidr",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_cidr: Option<String>,
    /// The member `nextHop`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "nextHop", default, skip_serializing_if = "Option::is_none")]
    pub next_hop: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `subnetId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("destinationCidr", "string"),
        ("nextHop", "string"),
        ("region", "string"),
        ("subnetId", "string"),
    ];
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

/// A range of addresses on a network, with the answers that DHCP gives about it.
///
/// The range is said by `cidr`, or taken from a pool by `subnetpoolId`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubnetV2 {
    /// Parts of the range that Neutron gives out by itself; all of it but the gateway where
    /// absent.
    #[serde(
        rename = "allocationPool",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub allocation_pool: Vec<SubnetV2AllocationPool>,
    /// The old name of `allocationPool`; the two exclude each other.
    #[serde(
        rename = "allocationPools",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub allocation_pools: Vec<SubnetV2AllocationPool>,
    /// The range, for instance `10.0.0.0/24`; it must not overlap with others behind the same
    /// router.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cidr: Option<String>,
    /// A remark for people about the range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Addresses of the resolvers that guests are told, in this order.
    #[serde(
        rename = "dnsNameservers",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dns_nameservers: Vec<String>,
    /// Whether Neutron answers DHCP here, true where absent.
    #[serde(rename = "enableDhcp", default, skip_serializing_if = "Option::is_none")]
    pub enable_dhcp: Option<bool>,
    /// Address of the gateway, the first of the range where absent.
    #[serde(rename = "gatewayIp", default, skip_serializing_if = "Option::is_none")]
    pub gateway_ip: Option<String>,
    /// Routes that guests are told by DHCP. Use
    /// [`SubnetRouteV2`](crate::networking::SubnetRouteV2) instead, one claim for each.
    #[serde(
        rename = "hostRoutes",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub host_routes: Vec<SubnetV2HostRoute>,
    /// Either 4 (where absent) or 6.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "ipVersion", default, skip_serializing_if = "Option::is_none")]
    pub ip_version: Option<crate::Number>,
    /// Where guests have their IPv6 address from - `dhcpv6-stateful`, `dhcpv6-stateless` or
    /// `slaac`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "ipv6AddressMode",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ipv6_address_mode: Option<String>,
    /// What Neutron's router announces, with the same three words; set both alike.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "ipv6RaMode", default, skip_serializing_if = "Option::is_none")]
    pub ipv6_ra_mode: Option<String>,
    /// What Neutron's lists call the subnet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// UUID of the network that it lies on, which Neutron demands.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "networkId", default, skip_serializing_if = "Option::is_none")]
    pub network_id: Option<String>,
    /// The network by the provider's resource of it, whose made-up name is hidden from tenants;
    /// `networkId` is what to set.
    #[serde(rename = "networkIdRef", default, skip_serializing_if = "Option::is_none")]
    pub network_id_ref: Option<crate::Reference>,
    /// The network by labels of the provider's resource, such as the name and namespace of the
    /// claim that made it.
    #[serde(
        rename = "networkIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub network_id_selector: Option<crate::Selector>,
    /// True for a subnet that leads nowhere else; it excludes `gatewayIp`.
    #[serde(rename = "noGateway", default, skip_serializing_if = "Option::is_none")]
    pub no_gateway: Option<bool>,
    /// How many bits of an address name the subnet, when it comes from a pool; the pool's default
    /// where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "prefixLength", default, skip_serializing_if = "Option::is_none")]
    pub prefix_length: Option<crate::Number>,
    /// Region of the network that it belongs to.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Owners of ports that may have addresses of it, such as `network:floatingip`; all where
    /// absent.
    #[serde(
        rename = "serviceTypes",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub service_types: Vec<String>,
    /// UUID of the pool that the range is cut from.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "subnetpoolId", default, skip_serializing_if = "Option::is_none")]
    pub subnetpool_id: Option<String>,
    /// Words for Neutron's filters on subnets.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Project that owns the subnet, to be named by administrators.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
    /// Members of the request that Neutron knows and this list does not.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("allocationPool", "array"),
        ("allocationPool.end", "string"),
        ("allocationPool.start", "string"),
        ("allocationPools", "array"),
        ("allocationPools.end", "string"),
        ("allocationPools.start", "string"),
        ("cidr", "string"),
        ("description", "string"),
        ("dnsNameservers", "array"),
        ("enableDhcp", "boolean"),
        ("gatewayIp", "string"),
        ("hostRoutes", "array"),
        ("hostRoutes.destinationCidr", "string"),
        ("hostRoutes.nextHop", "string"),
        ("ipVersion", "number"),
        ("ipv6AddressMode", "string"),
        ("ipv6RaMode", "string"),
        ("name", "string"),
        ("networkId", "string"),
        ("networkIdRef", "object"),
        ("networkIdSelector", "object"),
        ("noGateway", "boolean"),
        ("prefixLength", "number"),
        ("region", "string"),
        ("serviceTypes", "array"),
        ("subnetpoolId", "string"),
        ("tags", "array"),
        ("tenantId", "string"),
        ("valueSpecs", "object"),
    ];
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

/// A part of a subnet, both ends included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubnetV2AllocationPool {
    /// Last address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// First address.
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

/// A route that guests learn by DHCP.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubnetV2HostRoute {
    /// Network that it leads to.
    #[serde(
        rename = "destinationCidr",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_cidr: Option<String>,
    /// Address, within the subnet, that packets for it go to.
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("addressScopeId", "string"),
        ("defaultPrefixlen", "number"),
        ("defaultQuota", "number"),
        ("description", "string"),
        ("ipVersion", "number"),
        ("isDefault", "boolean"),
        ("maxPrefixlen", "number"),
        ("minPrefixlen", "number"),
        ("name", "string"),
        ("prefixes", "array"),
        ("projectId", "string"),
        ("region", "string"),
        ("shared", "boolean"),
        ("tags", "array"),
        ("valueSpecs", "object"),
    ];
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
    /// Cannot be changed in place: a change takes another resource.
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
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("description", "string"),
        ("name", "string"),
        ("portId", "string"),
        ("region", "string"),
        ("subPort", "array"),
        ("subPort.portId", "string"),
        ("subPort.segmentationId", "number"),
        ("subPort.segmentationType", "string"),
        ("tags", "array"),
        ("tenantId", "string"),
    ];
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
