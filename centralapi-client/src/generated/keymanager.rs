// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Key Manager (Barbican).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// Groups secrets of Barbican's, for example a certificate with its key and chain.
///
/// Swift's [`objectstorage::ContainerV1`](crate::objectstorage::ContainerV1) has the same kind
/// with another schema; look at the live one before you use either. Listeners of load
/// balancers point at such a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1 {
    /// Who may read it beside its owner; one entry, and the whole project where absent.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub acl: Vec<ContainerV1Acl>,
    /// What Barbican's lists call it, not necessarily unique.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Region whose Barbican keeps the group.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The secrets in it, each by its address.
    #[serde(
        rename = "secretRefs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub secret_refs: Vec<ContainerV1SecretRef>,
    /// What the names in it mean - `generic` for any, `certificate` or `rsa` for fixed ones such
    /// as `private_key`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}

impl ContainerV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ContainerV1 {
        plain acl: Vec<ContainerV1Acl>,
        opt name: String,
        opt region: String,
        plain secret_refs: Vec<ContainerV1SecretRef>,
        opt r#type: String,
    }
}

impl Check for ContainerV1 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("acl", &self.acl)?;
        check::nested("secretRefs", &self.secret_refs)?;
        Ok(())
    }
}

impl ClaimSpec for ContainerV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("acl", "array"),
        ("acl.read", "array"),
        ("acl.read.projectAccess", "boolean"),
        ("acl.read.users", "array"),
        ("name", "string"),
        ("region", "string"),
        ("secretRefs", "array"),
        ("secretRefs.name", "string"),
        ("secretRefs.secretRef", "string"),
        ("type", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["type"];
    const IMMUTABLE: &'static [&'static str] = &["name", "region", "type"];
}

impl ClaimKind for ContainerV1 {
    const KIND: &'static str = "ContainerV1";
    const PLURAL: &'static str = "containerv1s";
    const ORIGIN: &'static str = "keymanager";
}

/// Who may do what with a secret or a group of secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1Acl {
    /// Who may read, the only right that Barbican knows; one entry.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub read: Vec<ContainerV1AclRead>,
}

impl ContainerV1Acl {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ContainerV1Acl {
        plain read: Vec<ContainerV1AclRead>,
    }
}

impl Check for ContainerV1Acl {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("read", &self.read)?;
        Ok(())
    }
}

/// Who may read from Barbican.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1AclRead {
    /// Whether everyone in the project may, true where absent.
    #[serde(rename = "projectAccess", default, skip_serializing_if = "Option::is_none")]
    pub project_access: Option<bool>,
    /// Identifiers of users who may when the project may not.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub users: Vec<String>,
}

impl ContainerV1AclRead {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ContainerV1AclRead {
        opt_value project_access: bool,
        plain users: Vec<String>,
    }
}

impl Check for ContainerV1AclRead {}

/// A secret within a group, by its address; its content stays in Barbican.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1SecretRef {
    /// Part that it plays, as the group's type wants it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Address of the secret in Barbican, with `https` and all.
    #[serde(rename = "secretRef", default, skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<String>,
}

impl ContainerV1SecretRef {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ContainerV1SecretRef {
        opt name: String,
        opt secret_ref: String,
    }
}

impl Check for ContainerV1SecretRef {}

/// `OrderV1` of OpenStack Key Manager (Barbican).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OrderV1 {
    /// The member `meta`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub meta: Vec<OrderV1Meta>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `type`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}

impl OrderV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    OrderV1 {
        plain meta: Vec<OrderV1Meta>,
        opt region: String,
        opt r#type: String,
    }
}

impl Check for OrderV1 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("meta", &self.meta)?;
        Ok(())
    }
}

impl ClaimSpec for OrderV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("meta", "array"),
        ("meta.algorithm", "string"),
        ("meta.bitLength", "number"),
        ("meta.expiration", "string"),
        ("meta.mode", "string"),
        ("meta.name", "string"),
        ("meta.payloadContentType", "string"),
        ("region", "string"),
        ("type", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["meta", "type"];
    const IMMUTABLE: &'static [&'static str] = &[
        "meta",
        "meta.algorithm",
        "meta.bitLength",
        "meta.expiration",
        "meta.mode",
        "meta.name",
        "meta.payloadContentType",
        "region",
        "type",
    ];
}

impl ClaimKind for OrderV1 {
    const KIND: &'static str = "OrderV1";
    const PLURAL: &'static str = "orderv1s";
    const ORIGIN: &'static str = "keymanager";
}

/// `OrderV1Meta` of OpenStack Key Manager (Barbican).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OrderV1Meta {
    /// The member `algorithm`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// The member `bitLength`. Unit: bit.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "bitLength", default, skip_serializing_if = "Option::is_none")]
    pub bit_length: Option<crate::Number>,
    /// The member `expiration`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiration: Option<String>,
    /// The member `mode`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `payloadContentType`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "payloadContentType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub payload_content_type: Option<String>,
}

impl OrderV1Meta {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    OrderV1Meta {
        opt algorithm: String,
        opt bit_length: crate::Number,
        opt expiration: String,
        opt mode: String,
        opt name: String,
        opt payload_content_type: String,
    }
}

impl Check for OrderV1Meta {}

/// `SecretV1` of OpenStack Key Manager (Barbican).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecretV1 {
    /// The member `acl`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub acl: Vec<ContainerV1Acl>,
    /// The member `algorithm`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// The member `bitLength`. Unit: bit.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "bitLength", default, skip_serializing_if = "Option::is_none")]
    pub bit_length: Option<crate::Number>,
    /// The member `expiration`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiration: Option<String>,
    /// The member `metadata`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, String>,
    /// The member `mode`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `payloadContentEncoding`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "payloadContentEncoding",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub payload_content_encoding: Option<String>,
    /// The member `payloadContentType`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "payloadContentType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub payload_content_type: Option<String>,
    /// The member `payloadSecretRef`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "payloadSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub payload_secret_ref: Option<crate::SecretRef>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `secretType`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "secretType", default, skip_serializing_if = "Option::is_none")]
    pub secret_type: Option<String>,
}

impl SecretV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SecretV1 {
        plain acl: Vec<ContainerV1Acl>,
        opt algorithm: String,
        opt bit_length: crate::Number,
        opt expiration: String,
        plain metadata: BTreeMap<String, String>,
        opt mode: String,
        opt name: String,
        opt payload_content_encoding: String,
        opt payload_content_type: String,
        opt payload_secret_ref: crate::SecretRef,
        opt region: String,
        opt secret_type: String,
    }
}

impl Check for SecretV1 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("acl", &self.acl)?;
        Ok(())
    }
}

impl ClaimSpec for SecretV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("acl", "array"),
        ("acl.read", "array"),
        ("acl.read.projectAccess", "boolean"),
        ("acl.read.users", "array"),
        ("algorithm", "string"),
        ("bitLength", "number"),
        ("expiration", "string"),
        ("metadata", "object"),
        ("mode", "string"),
        ("name", "string"),
        ("payloadContentEncoding", "string"),
        ("payloadContentType", "string"),
        ("payloadSecretRef", "object"),
        ("region", "string"),
        ("secretType", "string"),
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "algorithm",
        "bitLength",
        "expiration",
        "mode",
        "name",
        "payloadContentEncoding",
        "payloadContentType",
        "payloadSecretRef",
        "region",
        "secretType",
    ];
    const SECRET_REFS: &'static [&'static str] = &["payloadSecretRef"];
}

impl ClaimKind for SecretV1 {
    const KIND: &'static str = "SecretV1";
    const PLURAL: &'static str = "secretv1s";
    const ORIGIN: &'static str = "keymanager";
}
