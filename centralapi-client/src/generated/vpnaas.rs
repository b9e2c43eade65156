// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack VPN as a Service (Neutron).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `EndpointGroupV2` of OpenStack VPN as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EndpointGroupV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `endpoints`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub endpoints: Vec<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
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
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
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

impl EndpointGroupV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    EndpointGroupV2 {
        opt description: String,
        plain endpoints: Vec<String>,
        opt name: String,
        opt region: String,
        opt tenant_id: String,
        opt r#type: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for EndpointGroupV2 {}

impl ClaimSpec for EndpointGroupV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("endpoints", "array"),
        ("name", "string"),
        ("region", "string"),
        ("tenantId", "string"),
        ("type", "string"),
        ("valueSpecs", "object"),
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "endpoints",
        "region",
        "tenantId",
        "type",
        "valueSpecs",
    ];
}

impl ClaimKind for EndpointGroupV2 {
    const KIND: &'static str = "EndpointGroupV2";
    const PLURAL: &'static str = "endpointgroupv2s";
    const ORIGIN: &'static str = "vpnaas";
}

/// `IkePolicyV2` of OpenStack VPN as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IkePolicyV2 {
    /// The member `authAlgorithm`.
    #[serde(rename = "authAlgorithm", default, skip_serializing_if = "Option::is_none")]
    pub auth_algorithm: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `encryptionAlgorithm`.
    #[serde(
        rename = "encryptionAlgorithm",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub encryption_algorithm: Option<String>,
    /// The member `ikeVersion`.
    #[serde(rename = "ikeVersion", default, skip_serializing_if = "Option::is_none")]
    pub ike_version: Option<String>,
    /// The member `lifetime`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub lifetime: Vec<IkePolicyV2Lifetime>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `pfs`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pfs: Option<String>,
    /// The member `phase1NegotiationMode`.
    #[serde(
        rename = "phase1NegotiationMode",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub phase1_negotiation_mode: Option<String>,
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

impl IkePolicyV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    IkePolicyV2 {
        opt auth_algorithm: String,
        opt description: String,
        opt encryption_algorithm: String,
        opt ike_version: String,
        plain lifetime: Vec<IkePolicyV2Lifetime>,
        opt name: String,
        opt pfs: String,
        opt phase1_negotiation_mode: String,
        opt region: String,
        opt tenant_id: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for IkePolicyV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("lifetime", &self.lifetime)?;
        Ok(())
    }
}

impl ClaimSpec for IkePolicyV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("authAlgorithm", "string"),
        ("description", "string"),
        ("encryptionAlgorithm", "string"),
        ("ikeVersion", "string"),
        ("lifetime", "array"),
        ("lifetime.units", "string"),
        ("lifetime.value", "number"),
        ("name", "string"),
        ("pfs", "string"),
        ("phase1NegotiationMode", "string"),
        ("region", "string"),
        ("tenantId", "string"),
        ("valueSpecs", "object"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["region", "tenantId", "valueSpecs"];
}

impl ClaimKind for IkePolicyV2 {
    const KIND: &'static str = "IkePolicyV2";
    const PLURAL: &'static str = "ikepolicyv2s";
    const ORIGIN: &'static str = "vpnaas";
}

/// `IkePolicyV2Lifetime` of OpenStack VPN as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IkePolicyV2Lifetime {
    /// The member `units`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<String>,
    /// The member `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<crate::Number>,
}

impl IkePolicyV2Lifetime {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    IkePolicyV2Lifetime {
        opt units: String,
        opt value: crate::Number,
    }
}

impl Check for IkePolicyV2Lifetime {}

/// `IpsecPolicyV2` of OpenStack VPN as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IpsecPolicyV2 {
    /// The member `authAlgorithm`.
    #[serde(rename = "authAlgorithm", default, skip_serializing_if = "Option::is_none")]
    pub auth_algorithm: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `encapsulationMode`.
    #[serde(
        rename = "encapsulationMode",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub encapsulation_mode: Option<String>,
    /// The member `encryptionAlgorithm`.
    #[serde(
        rename = "encryptionAlgorithm",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub encryption_algorithm: Option<String>,
    /// The member `lifetime`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub lifetime: Vec<IkePolicyV2Lifetime>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `pfs`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pfs: Option<String>,
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
    /// The member `transformProtocol`.
    #[serde(
        rename = "transformProtocol",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub transform_protocol: Option<String>,
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

impl IpsecPolicyV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    IpsecPolicyV2 {
        opt auth_algorithm: String,
        opt description: String,
        opt encapsulation_mode: String,
        opt encryption_algorithm: String,
        plain lifetime: Vec<IkePolicyV2Lifetime>,
        opt name: String,
        opt pfs: String,
        opt region: String,
        opt tenant_id: String,
        opt transform_protocol: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for IpsecPolicyV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("lifetime", &self.lifetime)?;
        Ok(())
    }
}

impl ClaimSpec for IpsecPolicyV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("authAlgorithm", "string"),
        ("description", "string"),
        ("encapsulationMode", "string"),
        ("encryptionAlgorithm", "string"),
        ("lifetime", "array"),
        ("lifetime.units", "string"),
        ("lifetime.value", "number"),
        ("name", "string"),
        ("pfs", "string"),
        ("region", "string"),
        ("tenantId", "string"),
        ("transformProtocol", "string"),
        ("valueSpecs", "object"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["region", "tenantId", "valueSpecs"];
}

impl ClaimKind for IpsecPolicyV2 {
    const KIND: &'static str = "IpsecPolicyV2";
    const PLURAL: &'static str = "ipsecpolicyv2s";
    const ORIGIN: &'static str = "vpnaas";
}

/// `ServiceV2` of OpenStack VPN as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
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
    /// The member `subnetId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "subnetId", default, skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// The member `tenantId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
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

impl ServiceV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ServiceV2 {
        opt_value admin_state_up: bool,
        opt description: String,
        opt name: String,
        opt region: String,
        opt router_id: String,
        opt subnet_id: String,
        opt tenant_id: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for ServiceV2 {}

impl ClaimSpec for ServiceV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("description", "string"),
        ("name", "string"),
        ("region", "string"),
        ("routerId", "string"),
        ("subnetId", "string"),
        ("tenantId", "string"),
        ("valueSpecs", "object"),
    ];
    const REQUIRED: &'static [&'static str] = &["routerId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "region",
        "routerId",
        "subnetId",
        "tenantId",
        "valueSpecs",
    ];
}

impl ClaimKind for ServiceV2 {
    const KIND: &'static str = "ServiceV2";
    const PLURAL: &'static str = "servicev2s";
    const ORIGIN: &'static str = "vpnaas";
}

/// `SiteConnectionV2` of OpenStack VPN as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SiteConnectionV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `dpd`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dpd: Vec<SiteConnectionV2Dpd>,
    /// The member `ikepolicyId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "ikepolicyId", default, skip_serializing_if = "Option::is_none")]
    pub ikepolicy_id: Option<String>,
    /// The member `initiator`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiator: Option<String>,
    /// The member `ipsecpolicyId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "ipsecpolicyId", default, skip_serializing_if = "Option::is_none")]
    pub ipsecpolicy_id: Option<String>,
    /// The member `localEpGroupId`.
    #[serde(rename = "localEpGroupId", default, skip_serializing_if = "Option::is_none")]
    pub local_ep_group_id: Option<String>,
    /// The member `localId`.
    #[serde(rename = "localId", default, skip_serializing_if = "Option::is_none")]
    pub local_id: Option<String>,
    /// The member `mtu`. Unit: B.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mtu: Option<crate::Number>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `peerAddress`.
    #[serde(rename = "peerAddress", default, skip_serializing_if = "Option::is_none")]
    pub peer_address: Option<String>,
    /// The member `peerCidrs`.
    #[serde(
        rename = "peerCidrs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub peer_cidrs: Vec<String>,
    /// The member `peerEpGroupId`.
    #[serde(rename = "peerEpGroupId", default, skip_serializing_if = "Option::is_none")]
    pub peer_ep_group_id: Option<String>,
    /// The member `peerId`.
    #[serde(rename = "peerId", default, skip_serializing_if = "Option::is_none")]
    pub peer_id: Option<String>,
    /// The member `psk`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub psk: Option<SecretText>,
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
    /// The member `vpnserviceId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "vpnserviceId", default, skip_serializing_if = "Option::is_none")]
    pub vpnservice_id: Option<String>,
}

impl SiteConnectionV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SiteConnectionV2 {
        opt_value admin_state_up: bool,
        opt description: String,
        plain dpd: Vec<SiteConnectionV2Dpd>,
        opt ikepolicy_id: String,
        opt initiator: String,
        opt ipsecpolicy_id: String,
        opt local_ep_group_id: String,
        opt local_id: String,
        opt mtu: crate::Number,
        opt name: String,
        opt peer_address: String,
        plain peer_cidrs: Vec<String>,
        opt peer_ep_group_id: String,
        opt peer_id: String,
        opt psk: SecretText,
        opt region: String,
        opt tenant_id: String,
        plain value_specs: BTreeMap<String, String>,
        opt vpnservice_id: String,
    }
}

impl Check for SiteConnectionV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("dpd", &self.dpd)?;
        Ok(())
    }
}

impl ClaimSpec for SiteConnectionV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("description", "string"),
        ("dpd", "array"),
        ("dpd.action", "string"),
        ("dpd.interval", "number"),
        ("dpd.timeout", "number"),
        ("ikepolicyId", "string"),
        ("initiator", "string"),
        ("ipsecpolicyId", "string"),
        ("localEpGroupId", "string"),
        ("localId", "string"),
        ("mtu", "number"),
        ("name", "string"),
        ("peerAddress", "string"),
        ("peerCidrs", "array"),
        ("peerEpGroupId", "string"),
        ("peerId", "string"),
        ("psk", "string"),
        ("region", "string"),
        ("tenantId", "string"),
        ("valueSpecs", "object"),
        ("vpnserviceId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &[
        "ikepolicyId",
        "ipsecpolicyId",
        "peerAddress",
        "peerId",
        "psk",
        "vpnserviceId",
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "ikepolicyId",
        "ipsecpolicyId",
        "region",
        "tenantId",
        "valueSpecs",
        "vpnserviceId",
    ];
    const SECRETS: &'static [&'static str] = &["spec.psk"];
}

impl ClaimKind for SiteConnectionV2 {
    const KIND: &'static str = "SiteConnectionV2";
    const PLURAL: &'static str = "siteconnectionv2s";
    const ORIGIN: &'static str = "vpnaas";
}

/// `SiteConnectionV2Dpd` of OpenStack VPN as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SiteConnectionV2Dpd {
    /// The member `action`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The member `interval`. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<crate::Number>,
    /// The member `timeout`. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<crate::Number>,
}

impl SiteConnectionV2Dpd {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SiteConnectionV2Dpd {
        opt action: String,
        opt interval: crate::Number,
        opt timeout: crate::Number,
    }
}

impl Check for SiteConnectionV2Dpd {}
