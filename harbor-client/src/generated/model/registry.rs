// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `registry`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use super::{CredentialKind, RegistryCredential};

/// How a form should ask for one filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FilterStyle {
    /// The filter's kind.
    pub r#type: String,
    /// The kind of field, `input`, `list` or `radio`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<String>,
    /// What to choose from. Empty for free text, and for labels all that there are.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub values: Vec<String>,
}

impl FilterStyle {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            style: None,
            values: Default::default(),
        }
    }
}

scs_wire::setters! {
    FilterStyle {
        plain r#type: String,
        opt style: String,
        plain values: Vec<String>,
    }
}

/// Another registry to be known. The server calls it at once and refuses one that does not
/// answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewRegistry {
    /// Up to 64 characters, not in use.
    pub name: String,
    /// A kind from the list of provider types; others are a 500.
    pub r#type: String,
    /// With `http://` or `https://`, else it is a 500.
    pub url: String,
    /// An authority in PEM to trust for it. From 2.16 on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ca_certificate: Option<String>,
    /// How to log in there. Absent, only what is public can be copied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential: Option<RegistryCredential>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether to take any certificate.
    pub insecure: bool,
}

impl NewRegistry {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        r#type: impl Into<String>,
        url: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            url: url.into(),
            ca_certificate: None,
            credential: None,
            description: None,
            insecure: Default::default(),
        }
    }
}

scs_wire::setters! {
    NewRegistry {
        plain name: String,
        plain r#type: String,
        plain url: String,
        opt ca_certificate: String,
        opt credential: RegistryCredential,
        opt description: String,
        value insecure: bool,
    }
}

impl Check for NewRegistry {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, 64)?;
        check::length("type", self.r#type.as_str(), 1, usize::MAX)?;
        check::length("url", self.url.as_str(), 1, usize::MAX)?;
        check::nested("credential", &self.credential)?;
        crate::checks::new_registry(self)?;
        Ok(())
    }
}

/// One well-known address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegistryEndpoint {
    /// Its short name, mostly a region.
    pub key: String,
    /// The URL.
    pub value: String,
}

impl RegistryEndpoint {
    /// Holds these values.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}

scs_wire::setters! {
    RegistryEndpoint {
        plain key: String,
        plain value: String,
    }
}

/// What replication with a registry can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegistryInfo {
    /// The kind of the registry.
    pub r#type: String,
    /// About the kind; not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether large layers can go in pieces; absent where nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supported_copy_by_chunk: Option<bool>,
    /// Filters that a policy with it may have.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub supported_resource_filters: Vec<FilterStyle>,
    /// Triggers that a policy with it may have.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub supported_triggers: Vec<ReplicationTriggerKind>,
}

impl RegistryInfo {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            description: None,
            supported_copy_by_chunk: None,
            supported_resource_filters: Default::default(),
            supported_triggers: Default::default(),
        }
    }
}

scs_wire::setters! {
    RegistryInfo {
        plain r#type: String,
        opt description: String,
        opt_value supported_copy_by_chunk: bool,
        plain supported_resource_filters: Vec<FilterStyle>,
        plain supported_triggers: Vec<ReplicationTriggerKind>,
    }
}

/// A registry to be tried, either a stored one by number or a new one by type and address.
/// What is said beside a number replaces what is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RegistryPing {
    /// Under which name to log in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_key: Option<String>,
    /// The password to try; not all registries are asked for a login.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_secret: Option<SecretText>,
    /// An authority in PEM to trust in the trial. From 2.16 on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ca_certificate: Option<String>,
    /// How to log in for the trial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_type: Option<CredentialKind>,
    /// A stored registry. 0 is a 500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// Whether to go without a check of the certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insecure: Option<bool>,
    /// The kind, from the list of provider types.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl RegistryPing {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RegistryPing {
        opt access_key: String,
        opt access_secret: SecretText,
        opt ca_certificate: String,
        opt credential_type: CredentialKind,
        opt_value id: i64,
        opt_value insecure: bool,
        opt r#type: String,
        opt url: String,
    }
}

impl Check for RegistryPing {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::registry_ping(self)?;
        Ok(())
    }
}

/// How the login of a kind of registry has to be asked for. Holds no secret.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegistryProviderCredentialPattern {
    /// The fixed user name, such as `_json_key`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_key_data: Option<String>,
    /// Whether the user name is fixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_key_type: Option<String>,
    /// A placeholder for the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_secret_data: Option<String>,
    /// Whether the secret is a file or a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_secret_type: Option<String>,
}

impl RegistryProviderCredentialPattern {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RegistryProviderCredentialPattern {
        opt access_key_data: String,
        opt access_key_type: String,
        opt access_secret_data: String,
        opt access_secret_type: String,
    }
}

/// Which addresses a kind of registry has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegistryProviderEndpointPattern {
    /// Whether the list is complete. `EndpointPatternTypeFix` or `EndpointPatternTypeList`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint_type: Option<String>,
    /// The known addresses.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub endpoints: Vec<RegistryEndpoint>,
}

impl RegistryProviderEndpointPattern {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RegistryProviderEndpointPattern {
        opt endpoint_type: String,
        plain endpoints: Vec<RegistryEndpoint>,
    }
}

/// What a form should know about one kind of registry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegistryProviderInfo {
    /// How to ask for the login; absent for the usual two fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_pattern: Option<RegistryProviderCredentialPattern>,
    /// How to ask for the address; absent for free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint_pattern: Option<RegistryProviderEndpointPattern>,
}

impl RegistryProviderInfo {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RegistryProviderInfo {
        opt credential_pattern: RegistryProviderCredentialPattern,
        opt endpoint_pattern: RegistryProviderEndpointPattern,
    }
}

/// What to change about a registry. In 2.15 a new address keeps the old secret; later releases
/// clear it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RegistryUpdate {
    /// The user name or key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_key: Option<String>,
    /// The password. The stars that are read in its place must not come back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_secret: Option<SecretText>,
    /// Another authority in PEM. From 2.16 on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ca_certificate: Option<String>,
    /// Another way to log in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_type: Option<CredentialKind>,
    /// The new description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether certificates go unchecked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insecure: Option<bool>,
    /// Another name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Another address, which is asked at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl RegistryUpdate {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RegistryUpdate {
        opt access_key: String,
        opt access_secret: SecretText,
        opt ca_certificate: String,
        opt credential_type: CredentialKind,
        opt description: String,
        opt_value insecure: bool,
        opt name: String,
        opt url: String,
    }
}

impl Check for RegistryUpdate {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        Ok(())
    }
}

scs_wire::open_enum! {
    /// What makes a replication start.
    pub enum ReplicationTriggerKind {
        /// Somebody asks for it.
        Manual = "manual",
        /// The clock, by a cron line of six fields.
        Scheduled = "scheduled",
        /// Each push and, where the policy says so, each deletion on this side.
        EventBased = "event_based",
    }
}
