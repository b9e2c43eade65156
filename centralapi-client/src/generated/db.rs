// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Database (Trove).

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `ConfigurationV1` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ConfigurationV1 {
    /// The member `configuration`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub configuration: Vec<ConfigurationV1Configuration>,
    /// The member `datastore`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub datastore: Vec<ConfigurationV1Datastore>,
    /// The member `description`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl ConfigurationV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ConfigurationV1 {
        plain configuration: Vec<ConfigurationV1Configuration>,
        plain datastore: Vec<ConfigurationV1Datastore>,
        opt description: String,
        opt name: String,
        opt region: String,
    }
}

impl Check for ConfigurationV1 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("configuration", &self.configuration)?;
        check::nested("datastore", &self.datastore)?;
        Ok(())
    }
}

impl ClaimSpec for ConfigurationV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("configuration", "array"),
        ("configuration.name", "string"),
        ("configuration.stringType", "boolean"),
        ("configuration.value", "string"),
        ("datastore", "array"),
        ("datastore.type", "string"),
        ("datastore.version", "string"),
        ("description", "string"),
        ("name", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["datastore", "description", "name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "configuration",
        "configuration.name",
        "configuration.stringType",
        "configuration.value",
        "datastore",
        "datastore.type",
        "datastore.version",
        "description",
        "name",
        "region",
    ];
}

impl ClaimKind for ConfigurationV1 {
    const KIND: &'static str = "ConfigurationV1";
    const PLURAL: &'static str = "configurationv1s";
    const ORIGIN: &'static str = "db";
}

/// `ConfigurationV1Configuration` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ConfigurationV1Configuration {
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `stringType`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "stringType", default, skip_serializing_if = "Option::is_none")]
    pub string_type: Option<bool>,
    /// The member `value`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl ConfigurationV1Configuration {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ConfigurationV1Configuration {
        opt name: String,
        opt_value string_type: bool,
        opt value: String,
    }
}

impl Check for ConfigurationV1Configuration {}

/// `ConfigurationV1Datastore` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ConfigurationV1Datastore {
    /// The member `type`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The member `version`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

impl ConfigurationV1Datastore {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ConfigurationV1Datastore {
        opt r#type: String,
        opt version: String,
    }
}

impl Check for ConfigurationV1Datastore {}

/// `DatabaseV1` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DatabaseV1 {
    /// The member `instanceId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "instanceId", default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl DatabaseV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    DatabaseV1 {
        opt instance_id: String,
        opt name: String,
        opt region: String,
    }
}

impl Check for DatabaseV1 {}

impl ClaimSpec for DatabaseV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("instanceId", "string"),
        ("name", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["instanceId", "name"];
    const IMMUTABLE: &'static [&'static str] = &["instanceId", "name", "region"];
}

impl ClaimKind for DatabaseV1 {
    const KIND: &'static str = "DatabaseV1";
    const PLURAL: &'static str = "databasev1s";
    const ORIGIN: &'static str = "db";
}

/// `InstanceV1` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV1 {
    /// The member `configurationId`.
    #[serde(
        rename = "configurationId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub configuration_id: Option<String>,
    /// The member `database`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub database: Vec<InstanceV1Database>,
    /// The member `datastore`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub datastore: Vec<ConfigurationV1Datastore>,
    /// The member `flavorId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `network`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub network: Vec<InstanceV1Network>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `size`. Unit: GiB.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<crate::Number>,
    /// The member `user`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub user: Vec<InstanceV1User>,
}

impl InstanceV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV1 {
        opt configuration_id: String,
        plain database: Vec<InstanceV1Database>,
        plain datastore: Vec<ConfigurationV1Datastore>,
        opt flavor_id: String,
        opt name: String,
        plain network: Vec<InstanceV1Network>,
        opt region: String,
        opt size: crate::Number,
        plain user: Vec<InstanceV1User>,
    }
}

impl Check for InstanceV1 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("database", &self.database)?;
        check::nested("datastore", &self.datastore)?;
        check::nested("network", &self.network)?;
        check::nested("user", &self.user)?;
        Ok(())
    }
}

impl ClaimSpec for InstanceV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("configurationId", "string"),
        ("database", "array"),
        ("database.charset", "string"),
        ("database.collate", "string"),
        ("database.name", "string"),
        ("datastore", "array"),
        ("datastore.type", "string"),
        ("datastore.version", "string"),
        ("flavorId", "string"),
        ("name", "string"),
        ("network", "array"),
        ("network.fixedIpV4", "string"),
        ("network.fixedIpV6", "string"),
        ("network.port", "string"),
        ("network.uuid", "string"),
        ("region", "string"),
        ("size", "number"),
        ("user", "array"),
        ("user.databases", "array"),
        ("user.host", "string"),
        ("user.name", "string"),
        ("user.passwordSecretRef", "object"),
    ];
    const REQUIRED: &'static [&'static str] = &["datastore", "name", "size"];
    const IMMUTABLE: &'static [&'static str] = &[
        "database",
        "database.charset",
        "database.collate",
        "database.name",
        "datastore",
        "datastore.type",
        "datastore.version",
        "flavorId",
        "name",
        "network",
        "network.fixedIpV4",
        "network.fixedIpV6",
        "network.port",
        "network.uuid",
        "region",
        "size",
        "user",
        "user.databases",
        "user.host",
        "user.name",
        "user.passwordSecretRef",
    ];
    const SECRET_REFS: &'static [&'static str] = &["user.passwordSecretRef"];
}

impl ClaimKind for InstanceV1 {
    const KIND: &'static str = "InstanceV1";
    const PLURAL: &'static str = "instancev1s";
    const ORIGIN: &'static str = "db";
}

/// `InstanceV1Database` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV1Database {
    /// The member `charset`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charset: Option<String>,
    /// The member `collate`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collate: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl InstanceV1Database {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV1Database {
        opt charset: String,
        opt collate: String,
        opt name: String,
    }
}

impl Check for InstanceV1Database {}

/// `InstanceV1Network` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV1Network {
    /// The member `fixedIpV4`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "fixedIpV4", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip_v4: Option<String>,
    /// The member `fixedIpV6`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "fixedIpV6", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip_v6: Option<String>,
    /// The member `port`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// The member `uuid`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
}

impl InstanceV1Network {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV1Network {
        opt fixed_ip_v4: String,
        opt fixed_ip_v6: String,
        opt port: String,
        opt uuid: String,
    }
}

impl Check for InstanceV1Network {}

/// `InstanceV1User` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV1User {
    /// The member `databases`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub databases: Vec<String>,
    /// The member `host`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `passwordSecretRef`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "passwordSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub password_secret_ref: Option<crate::SecretRef>,
}

impl InstanceV1User {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV1User {
        plain databases: Vec<String>,
        opt host: String,
        opt name: String,
        opt password_secret_ref: crate::SecretRef,
    }
}

impl Check for InstanceV1User {}

/// `UserV1` of OpenStack Database (Trove).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserV1 {
    /// The member `databases`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub databases: Vec<String>,
    /// The member `host`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The member `instanceId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "instanceId", default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `passwordSecretRef`.
    ///
    /// Cannot be changed in place: a change takes another resource.
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
}

impl UserV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    UserV1 {
        plain databases: Vec<String>,
        opt host: String,
        opt instance_id: String,
        opt name: String,
        opt password_secret_ref: crate::SecretRef,
        opt region: String,
    }
}

impl Check for UserV1 {}

impl ClaimSpec for UserV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("databases", "array"),
        ("host", "string"),
        ("instanceId", "string"),
        ("name", "string"),
        ("passwordSecretRef", "object"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &[
        "instanceId",
        "name",
        "passwordSecretRef",
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "host",
        "instanceId",
        "name",
        "passwordSecretRef",
        "region",
    ];
    const SECRET_REFS: &'static [&'static str] = &["passwordSecretRef"];
}

impl ClaimKind for UserV1 {
    const KIND: &'static str = "UserV1";
    const PLURAL: &'static str = "userv1s";
    const ORIGIN: &'static str = "db";
}
