// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack DNS (Designate).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, SecretText};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `RecordsetV2` of OpenStack DNS (Designate).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RecordsetV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `disableStatusCheck`.
    #[serde(
        rename = "disableStatusCheck",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_status_check: Option<bool>,
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `projectId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `records`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub records: Vec<String>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `ttl`. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<crate::Number>,
    /// The member `type`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
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
    /// The member `zoneId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "zoneId", default, skip_serializing_if = "Option::is_none")]
    pub zone_id: Option<String>,
    /// The member `zoneIdRef`.
    #[serde(rename = "zoneIdRef", default, skip_serializing_if = "Option::is_none")]
    pub zone_id_ref: Option<crate::Reference>,
    /// The member `zoneIdSelector`.
    #[serde(rename = "zoneIdSelector", default, skip_serializing_if = "Option::is_none")]
    pub zone_id_selector: Option<crate::Selector>,
}

impl RecordsetV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RecordsetV2 {
        opt description: String,
        opt_value disable_status_check: bool,
        opt name: String,
        opt project_id: String,
        plain records: Vec<String>,
        opt region: String,
        opt ttl: crate::Number,
        opt r#type: String,
        plain value_specs: BTreeMap<String, String>,
        opt zone_id: String,
        opt zone_id_ref: crate::Reference,
        opt zone_id_selector: crate::Selector,
    }
}

impl Check for RecordsetV2 {}

impl ClaimSpec for RecordsetV2 {
    const REQUIRED: &'static [&'static str] = &["name", "records"];
    const IMMUTABLE: &'static [&'static str] = &[
        "name",
        "projectId",
        "region",
        "type",
        "valueSpecs",
        "zoneId",
    ];
}

impl ClaimKind for RecordsetV2 {
    const KIND: &'static str = "RecordsetV2";
    const PLURAL: &'static str = "recordsetv2s";
    const ORIGIN: &'static str = "dns";
}

/// `TransferAcceptV2` of OpenStack DNS (Designate).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferAcceptV2 {
    /// The member `disableStatusCheck`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "disableStatusCheck",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_status_check: Option<bool>,
    /// The member `key`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<SecretText>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
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
    /// The member `zoneTransferRequestId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "zoneTransferRequestId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub zone_transfer_request_id: Option<String>,
}

impl TransferAcceptV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TransferAcceptV2 {
        opt_value disable_status_check: bool,
        opt key: SecretText,
        opt region: String,
        plain value_specs: BTreeMap<String, String>,
        opt zone_transfer_request_id: String,
    }
}

impl Check for TransferAcceptV2 {}

impl ClaimSpec for TransferAcceptV2 {
    const REQUIRED: &'static [&'static str] = &["key", "zoneTransferRequestId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "disableStatusCheck",
        "key",
        "region",
        "valueSpecs",
        "zoneTransferRequestId",
    ];
    const SECRETS: &'static [&'static str] = &["key"];
}

impl ClaimKind for TransferAcceptV2 {
    const KIND: &'static str = "TransferAcceptV2";
    const PLURAL: &'static str = "transferacceptv2s";
    const ORIGIN: &'static str = "dns";
}

/// `TransferRequestV2` of OpenStack DNS (Designate).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferRequestV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `disableStatusCheck`.
    #[serde(
        rename = "disableStatusCheck",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_status_check: Option<bool>,
    /// The member `key`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<SecretText>,
    /// The member `region`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `targetProjectId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        rename = "targetProjectId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub target_project_id: Option<String>,
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
    /// The member `zoneId`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(rename = "zoneId", default, skip_serializing_if = "Option::is_none")]
    pub zone_id: Option<String>,
}

impl TransferRequestV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TransferRequestV2 {
        opt description: String,
        opt_value disable_status_check: bool,
        opt key: SecretText,
        opt region: String,
        opt target_project_id: String,
        plain value_specs: BTreeMap<String, String>,
        opt zone_id: String,
    }
}

impl Check for TransferRequestV2 {}

impl ClaimSpec for TransferRequestV2 {
    const REQUIRED: &'static [&'static str] = &["zoneId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "key",
        "region",
        "targetProjectId",
        "valueSpecs",
        "zoneId",
    ];
    const SECRETS: &'static [&'static str] = &["key"];
}

impl ClaimKind for TransferRequestV2 {
    const KIND: &'static str = "TransferRequestV2";
    const PLURAL: &'static str = "transferrequestv2s";
    const ORIGIN: &'static str = "dns";
}

/// `ZoneV2` of OpenStack DNS (Designate).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ZoneV2 {
    /// The member `attributes`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub attributes: BTreeMap<String, String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `disableStatusCheck`.
    #[serde(
        rename = "disableStatusCheck",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_status_check: Option<bool>,
    /// The member `email`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The member `masters`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub masters: Vec<String>,
    /// The member `name`.
    ///
    /// A change makes the provider destroy the resource and make another one.
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
    /// The member `ttl`. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<crate::Number>,
    /// The member `type`.
    ///
    /// A change makes the provider destroy the resource and make another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
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

impl ZoneV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ZoneV2 {
        plain attributes: BTreeMap<String, String>,
        opt description: String,
        opt_value disable_status_check: bool,
        opt email: String,
        plain masters: Vec<String>,
        opt name: String,
        opt project_id: String,
        opt region: String,
        opt ttl: crate::Number,
        opt r#type: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for ZoneV2 {}

impl ClaimSpec for ZoneV2 {
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "attributes",
        "name",
        "projectId",
        "region",
        "type",
        "valueSpecs",
    ];
}

impl ClaimKind for ZoneV2 {
    const KIND: &'static str = "ZoneV2";
    const PLURAL: &'static str = "zonev2s";
    const ORIGIN: &'static str = "dns";
}
