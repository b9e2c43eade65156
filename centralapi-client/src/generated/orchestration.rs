// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Orchestration (Heat).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `StackV1` of OpenStack Orchestration (Heat).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StackV1 {
    /// The member `capabilities`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub capabilities: Vec<String>,
    /// The member `creationTime`.
    #[serde(rename = "creationTime", default, skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `disableRollback`.
    #[serde(
        rename = "disableRollback",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_rollback: Option<bool>,
    /// The member `environmentOpts`.
    #[serde(
        rename = "environmentOpts",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub environment_opts: BTreeMap<String, SecretText>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `notificationTopics`.
    #[serde(
        rename = "notificationTopics",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub notification_topics: Vec<String>,
    /// The member `outputs`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub outputs: Vec<StackV1Output>,
    /// The member `parameters`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub parameters: BTreeMap<String, SecretText>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `status`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The member `statusReason`.
    #[serde(rename = "statusReason", default, skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The member `templateDescription`.
    #[serde(
        rename = "templateDescription",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub template_description: Option<String>,
    /// The member `templateOpts`.
    #[serde(
        rename = "templateOpts",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub template_opts: BTreeMap<String, String>,
    /// The member `timeout`. Unit: min.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<crate::Number>,
    /// The member `updatedTime`.
    #[serde(rename = "updatedTime", default, skip_serializing_if = "Option::is_none")]
    pub updated_time: Option<String>,
}

impl StackV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    StackV1 {
        plain capabilities: Vec<String>,
        opt creation_time: String,
        opt description: String,
        opt_value disable_rollback: bool,
        plain environment_opts: BTreeMap<String, SecretText>,
        opt name: String,
        plain notification_topics: Vec<String>,
        plain outputs: Vec<StackV1Output>,
        plain parameters: BTreeMap<String, SecretText>,
        opt region: String,
        opt status: String,
        opt status_reason: String,
        plain tags: Vec<String>,
        opt template_description: String,
        plain template_opts: BTreeMap<String, String>,
        opt timeout: crate::Number,
        opt updated_time: String,
    }
}

impl Check for StackV1 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("outputs", &self.outputs)?;
        Ok(())
    }
}

impl ClaimSpec for StackV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("capabilities", "array"),
        ("creationTime", "string"),
        ("description", "string"),
        ("disableRollback", "boolean"),
        ("environmentOpts", "object"),
        ("name", "string"),
        ("notificationTopics", "array"),
        ("outputs", "array"),
        ("outputs.description", "string"),
        ("outputs.outputKey", "string"),
        ("outputs.outputValue", "string"),
        ("parameters", "object"),
        ("region", "string"),
        ("status", "string"),
        ("statusReason", "string"),
        ("tags", "array"),
        ("templateDescription", "string"),
        ("templateOpts", "object"),
        ("timeout", "number"),
        ("updatedTime", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name", "templateOpts"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
    const SECRETS: &'static [&'static str] = &[
        "spec.environmentOpts",
        "spec.parameters",
    ];
}

impl ClaimKind for StackV1 {
    const KIND: &'static str = "StackV1";
    const PLURAL: &'static str = "stackv1s";
    const ORIGIN: &'static str = "orchestration";
}

/// `StackV1Output` of OpenStack Orchestration (Heat).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StackV1Output {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `outputKey`.
    #[serde(rename = "outputKey", default, skip_serializing_if = "Option::is_none")]
    pub output_key: Option<String>,
    /// The member `outputValue`.
    #[serde(rename = "outputValue", default, skip_serializing_if = "Option::is_none")]
    pub output_value: Option<String>,
}

impl StackV1Output {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    StackV1Output {
        opt description: String,
        opt output_key: String,
        opt output_value: String,
    }
}

impl Check for StackV1Output {}
