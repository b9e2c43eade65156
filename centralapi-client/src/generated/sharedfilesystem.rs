// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Shared File Systems (Manila).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::Check;
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `SecurityserviceV2` of OpenStack Shared File Systems (Manila).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecurityserviceV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `dnsIp`.
    #[serde(rename = "dnsIp", default, skip_serializing_if = "Option::is_none")]
    pub dns_ip: Option<String>,
    /// The member `domain`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `ou`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ou: Option<String>,
    /// The member `passwordSecretRef`.
    #[serde(
        rename = "passwordSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub password_secret_ref: Option<crate::SecretRef>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `server`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
    /// The member `type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The member `user`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
}

impl SecurityserviceV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SecurityserviceV2 {
        opt description: String,
        opt dns_ip: String,
        opt domain: String,
        opt name: String,
        opt ou: String,
        opt password_secret_ref: crate::SecretRef,
        opt region: String,
        opt server: String,
        opt r#type: String,
        opt user: String,
    }
}

impl Check for SecurityserviceV2 {}

impl ClaimSpec for SecurityserviceV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("dnsIp", "string"),
        ("domain", "string"),
        ("name", "string"),
        ("ou", "string"),
        ("passwordSecretRef", "object"),
        ("region", "string"),
        ("server", "string"),
        ("type", "string"),
        ("user", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["type"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
    const SECRET_REFS: &'static [&'static str] = &["passwordSecretRef"];
}

impl ClaimKind for SecurityserviceV2 {
    const KIND: &'static str = "SecurityserviceV2";
    const PLURAL: &'static str = "securityservicev2s";
    const ORIGIN: &'static str = "sharedfilesystem";
}

/// `ShareAccessV2` of OpenStack Shared File Systems (Manila).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ShareAccessV2 {
    /// The member `accessLevel`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "accessLevel", default, skip_serializing_if = "Option::is_none")]
    pub access_level: Option<String>,
    /// The member `accessTo`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "accessTo", default, skip_serializing_if = "Option::is_none")]
    pub access_to: Option<String>,
    /// The member `accessType`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "accessType", default, skip_serializing_if = "Option::is_none")]
    pub access_type: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `shareId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "shareId", default, skip_serializing_if = "Option::is_none")]
    pub share_id: Option<String>,
}

impl ShareAccessV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ShareAccessV2 {
        opt access_level: String,
        opt access_to: String,
        opt access_type: String,
        opt region: String,
        opt share_id: String,
    }
}

impl Check for ShareAccessV2 {}

impl ClaimSpec for ShareAccessV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("accessLevel", "string"),
        ("accessTo", "string"),
        ("accessType", "string"),
        ("region", "string"),
        ("shareId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &[
        "accessLevel",
        "accessTo",
        "accessType",
        "shareId",
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "accessLevel",
        "accessTo",
        "accessType",
        "region",
        "shareId",
    ];
}

impl ClaimKind for ShareAccessV2 {
    const KIND: &'static str = "ShareAccessV2";
    const PLURAL: &'static str = "shareaccessv2s";
    const ORIGIN: &'static str = "sharedfilesystem";
}

/// `ShareV2` of OpenStack Shared File Systems (Manila).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ShareV2 {
    /// The member `availabilityZone`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "availabilityZone",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_zone: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `isPublic`.
    #[serde(rename = "isPublic", default, skip_serializing_if = "Option::is_none")]
    pub is_public: Option<bool>,
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
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `shareNetworkId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "shareNetworkId", default, skip_serializing_if = "Option::is_none")]
    pub share_network_id: Option<String>,
    /// The member `shareProto`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "shareProto", default, skip_serializing_if = "Option::is_none")]
    pub share_proto: Option<String>,
    /// The member `shareType`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "shareType", default, skip_serializing_if = "Option::is_none")]
    pub share_type: Option<String>,
    /// The member `size`. Unit: GiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<crate::Number>,
    /// The member `snapshotId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "snapshotId", default, skip_serializing_if = "Option::is_none")]
    pub snapshot_id: Option<String>,
}

impl ShareV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ShareV2 {
        opt availability_zone: String,
        opt description: String,
        opt_value is_public: bool,
        plain metadata: BTreeMap<String, String>,
        opt name: String,
        opt region: String,
        opt share_network_id: String,
        opt share_proto: String,
        opt share_type: String,
        opt size: crate::Number,
        opt snapshot_id: String,
    }
}

impl Check for ShareV2 {}

impl ClaimSpec for ShareV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("availabilityZone", "string"),
        ("description", "string"),
        ("isPublic", "boolean"),
        ("metadata", "object"),
        ("name", "string"),
        ("region", "string"),
        ("shareNetworkId", "string"),
        ("shareProto", "string"),
        ("shareType", "string"),
        ("size", "number"),
        ("snapshotId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name", "shareProto", "size"];
    const IMMUTABLE: &'static [&'static str] = &[
        "availabilityZone",
        "region",
        "shareNetworkId",
        "shareProto",
        "shareType",
        "snapshotId",
    ];
}

impl ClaimKind for ShareV2 {
    const KIND: &'static str = "ShareV2";
    const PLURAL: &'static str = "sharev2s";
    const ORIGIN: &'static str = "sharedfilesystem";
}

/// `SharenetworkV2` of OpenStack Shared File Systems (Manila).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SharenetworkV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `neutronNetId`.
    #[serde(rename = "neutronNetId", default, skip_serializing_if = "Option::is_none")]
    pub neutron_net_id: Option<String>,
    /// The member `neutronSubnetId`.
    #[serde(
        rename = "neutronSubnetId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub neutron_subnet_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `securityServiceIds`.
    #[serde(
        rename = "securityServiceIds",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_service_ids: Vec<String>,
}

impl SharenetworkV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SharenetworkV2 {
        opt description: String,
        opt name: String,
        opt neutron_net_id: String,
        opt neutron_subnet_id: String,
        opt region: String,
        plain security_service_ids: Vec<String>,
    }
}

impl Check for SharenetworkV2 {}

impl ClaimSpec for SharenetworkV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("name", "string"),
        ("neutronNetId", "string"),
        ("neutronSubnetId", "string"),
        ("region", "string"),
        ("securityServiceIds", "array"),
    ];
    const REQUIRED: &'static [&'static str] = &["neutronNetId", "neutronSubnetId"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for SharenetworkV2 {
    const KIND: &'static str = "SharenetworkV2";
    const PLURAL: &'static str = "sharenetworkv2s";
    const ORIGIN: &'static str = "sharedfilesystem";
}
