// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Firewall as a Service (Neutron).

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::Check;
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `GroupV2` of OpenStack Firewall as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GroupV2 {
    /// The member `adminStateUp`.
    #[serde(rename = "adminStateUp", default, skip_serializing_if = "Option::is_none")]
    pub admin_state_up: Option<bool>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `egressFirewallPolicyId`.
    #[serde(
        rename = "egressFirewallPolicyId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub egress_firewall_policy_id: Option<String>,
    /// The member `ingressFirewallPolicyId`.
    #[serde(
        rename = "ingressFirewallPolicyId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ingress_firewall_policy_id: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `ports`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub ports: Vec<String>,
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
    /// The member `tenantId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

impl GroupV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    GroupV2 {
        opt_value admin_state_up: bool,
        opt description: String,
        opt egress_firewall_policy_id: String,
        opt ingress_firewall_policy_id: String,
        opt name: String,
        plain ports: Vec<String>,
        opt project_id: String,
        opt region: String,
        opt_value shared: bool,
        opt tenant_id: String,
    }
}

impl Check for GroupV2 {}

impl ClaimSpec for GroupV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("adminStateUp", "boolean"),
        ("description", "string"),
        ("egressFirewallPolicyId", "string"),
        ("ingressFirewallPolicyId", "string"),
        ("name", "string"),
        ("ports", "array"),
        ("projectId", "string"),
        ("region", "string"),
        ("shared", "boolean"),
        ("tenantId", "string"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region", "tenantId"];
}

impl ClaimKind for GroupV2 {
    const KIND: &'static str = "GroupV2";
    const PLURAL: &'static str = "groupv2s";
    const ORIGIN: &'static str = "fw";
}

/// `PolicyV2` of OpenStack Firewall as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PolicyV2 {
    /// The member `audited`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audited: Option<bool>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
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
    /// The member `rules`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub rules: Vec<String>,
    /// The member `shared`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// The member `tenantId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

impl PolicyV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PolicyV2 {
        opt_value audited: bool,
        opt description: String,
        opt name: String,
        opt project_id: String,
        opt region: String,
        plain rules: Vec<String>,
        opt_value shared: bool,
        opt tenant_id: String,
    }
}

impl Check for PolicyV2 {}

impl ClaimSpec for PolicyV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("audited", "boolean"),
        ("description", "string"),
        ("name", "string"),
        ("projectId", "string"),
        ("region", "string"),
        ("rules", "array"),
        ("shared", "boolean"),
        ("tenantId", "string"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region", "tenantId"];
}

impl ClaimKind for PolicyV2 {
    const KIND: &'static str = "PolicyV2";
    const PLURAL: &'static str = "policyv2s";
    const ORIGIN: &'static str = "fw";
}

/// `RuleV2` of OpenStack Firewall as a Service (Neutron).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RuleV2 {
    /// The member `action`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `destinationIpAddress`.
    #[serde(
        rename = "destinationIpAddress",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_ip_address: Option<String>,
    /// The member `destinationPort`.
    #[serde(
        rename = "destinationPort",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_port: Option<String>,
    /// The member `enabled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The member `ipVersion`.
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
    /// The member `protocol`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `shared`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// The member `sourceIpAddress`.
    #[serde(
        rename = "sourceIpAddress",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub source_ip_address: Option<String>,
    /// The member `sourcePort`.
    #[serde(rename = "sourcePort", default, skip_serializing_if = "Option::is_none")]
    pub source_port: Option<String>,
    /// The member `tenantId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

impl RuleV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RuleV2 {
        opt action: String,
        opt description: String,
        opt destination_ip_address: String,
        opt destination_port: String,
        opt_value enabled: bool,
        opt ip_version: crate::Number,
        opt name: String,
        opt project_id: String,
        opt protocol: String,
        opt region: String,
        opt_value shared: bool,
        opt source_ip_address: String,
        opt source_port: String,
        opt tenant_id: String,
    }
}

impl Check for RuleV2 {}

impl ClaimSpec for RuleV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("action", "string"),
        ("description", "string"),
        ("destinationIpAddress", "string"),
        ("destinationPort", "string"),
        ("enabled", "boolean"),
        ("ipVersion", "number"),
        ("name", "string"),
        ("projectId", "string"),
        ("protocol", "string"),
        ("region", "string"),
        ("shared", "boolean"),
        ("sourceIpAddress", "string"),
        ("sourcePort", "string"),
        ("tenantId", "string"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region", "tenantId"];
}

impl ClaimKind for RuleV2 {
    const KIND: &'static str = "RuleV2";
    const PLURAL: &'static str = "rulev2s";
    const ORIGIN: &'static str = "fw";
}
