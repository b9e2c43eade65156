// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Key Manager (Barbican).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `ContainerV1` of OpenStack Key Manager (Barbican).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1 {
    /// The member `acl`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub acl: Vec<ContainerV1Acl>,
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `secretRefs`.
    #[serde(
        rename = "secretRefs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub secret_refs: Vec<ContainerV1SecretRef>,
    /// The member `type`.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
    const REQUIRED: &'static [&'static str] = &["type"];
    const IMMUTABLE: &'static [&'static str] = &["name", "region", "type"];
}

impl ClaimKind for ContainerV1 {
    const KIND: &'static str = "ContainerV1";
    const PLURAL: &'static str = "containerv1s";
    const ORIGIN: &'static str = "keymanager";
}

/// `ContainerV1Acl` of OpenStack Key Manager (Barbican).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1Acl {
    /// The member `read`.
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

/// `ContainerV1AclRead` of OpenStack Key Manager (Barbican).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1AclRead {
    /// The member `projectAccess`.
    #[serde(rename = "projectAccess", default, skip_serializing_if = "Option::is_none")]
    pub project_access: Option<bool>,
    /// The member `users`.
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

/// `ContainerV1SecretRef` of OpenStack Key Manager (Barbican).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerV1SecretRef {
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `secretRef`.
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
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub meta: Vec<OrderV1Meta>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `type`.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// The member `bitLength`. Unit: bit.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "bitLength", default, skip_serializing_if = "Option::is_none")]
    pub bit_length: Option<crate::Number>,
    /// The member `expiration`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiration: Option<String>,
    /// The member `mode`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `payloadContentType`.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// The member `bitLength`. Unit: bit.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "bitLength", default, skip_serializing_if = "Option::is_none")]
    pub bit_length: Option<crate::Number>,
    /// The member `expiration`.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `payloadContentEncoding`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "payloadContentEncoding",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub payload_content_encoding: Option<String>,
    /// The member `payloadContentType`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "payloadContentType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub payload_content_type: Option<String>,
    /// The member `payloadSecretRef`.
    #[serde(
        rename = "payloadSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub payload_secret_ref: Option<crate::SecretRef>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `secretType`.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
    const IMMUTABLE: &'static [&'static str] = &[
        "algorithm",
        "bitLength",
        "expiration",
        "mode",
        "name",
        "payloadContentEncoding",
        "payloadContentType",
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
