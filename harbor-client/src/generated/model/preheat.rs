// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `preheat`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use super::JobStatus;

/// Ends an execution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ExecutionStop {
    /// Must be [`JobStatus::Stopped`]; without it the server crashes.
    pub status: JobStatus,
}

impl ExecutionStop {
    /// Holds these values.
    #[must_use]
    pub fn new(status: impl Into<JobStatus>) -> Self {
        Self { status: status.into() }
    }
}

scs_wire::setters! {
    ExecutionStop {
        plain status: JobStatus,
    }
}

impl Check for ExecutionStop {}

/// A network to be known. It need not answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewPreheatInstance {
    /// Must not be taken. None at all is a 500.
    pub name: String,
    /// Which kind it is, by the identifier of a provider.
    pub vendor: String,
    /// With scheme and port. No two instances share one.
    pub endpoint: String,
    /// How to log in.
    pub auth_mode: PreheatAuth,
    /// What the login needs, as `username` and `password` or as `token`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub auth_info: BTreeMap<String, SecretText>,
    /// Makes it the choice where none was made.
    pub default: bool,
    /// Free text about the network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it may be used at once.
    pub enabled: bool,
    /// Whether to skip the check of certificates.
    pub insecure: bool,
}

impl NewPreheatInstance {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        vendor: impl Into<String>,
        endpoint: impl Into<String>,
        auth_mode: impl Into<PreheatAuth>,
    ) -> Self {
        Self {
            name: name.into(),
            vendor: vendor.into(),
            endpoint: endpoint.into(),
            auth_mode: auth_mode.into(),
            auth_info: Default::default(),
            default: Default::default(),
            description: None,
            enabled: Default::default(),
            insecure: Default::default(),
        }
    }
}

scs_wire::setters! {
    NewPreheatInstance {
        plain name: String,
        plain vendor: String,
        plain endpoint: String,
        plain auth_mode: PreheatAuth,
        plain auth_info: BTreeMap<String, SecretText>,
        value default: bool,
        opt description: String,
        value enabled: bool,
        value insecure: bool,
    }
}

impl Check for NewPreheatInstance {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, usize::MAX)?;
        check::length("vendor", self.vendor.as_str(), 1, usize::MAX)?;
        check::length("endpoint", self.endpoint.as_str(), 1, usize::MAX)?;
        crate::checks::new_preheat_instance(self)?;
        Ok(())
    }
}

/// Something to be preheated. Unknown types of filters and triggers are stored, and do
/// nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewPreheatPolicy {
    /// Must be new in the project. None at all is a 500.
    pub name: String,
    /// The project's number, although the path names it as well.
    pub project_id: i64,
    /// The instance's number.
    pub provider_id: i64,
    /// A JSON list in a text, in the form that [`PreheatPolicy`] shows. Other text is a 500.
    pub filters: String,
    /// A JSON object in a text, in the form that [`PreheatPolicy`] shows.
    pub trigger: String,
    /// Free text, if wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it runs from now on.
    pub enabled: bool,
}

impl NewPreheatPolicy {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        project_id: i64,
        provider_id: i64,
        filters: impl Into<String>,
        trigger: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            project_id,
            provider_id,
            filters: filters.into(),
            trigger: trigger.into(),
            description: None,
            enabled: Default::default(),
        }
    }
}

scs_wire::setters! {
    NewPreheatPolicy {
        plain name: String,
        value project_id: i64,
        value provider_id: i64,
        plain filters: String,
        plain trigger: String,
        opt description: String,
        value enabled: bool,
    }
}

impl Check for NewPreheatPolicy {
    fn check(&self) -> Result<(), Invalid> {
        check::length("name", self.name.as_str(), 1, usize::MAX)?;
        check::range("project_id", self.project_id, 1, i64::MAX)?;
        check::range("provider_id", self.provider_id, 1, i64::MAX)?;
        check::length("filters", self.filters.as_str(), 2, usize::MAX)?;
        check::length("trigger", self.trigger.as_str(), 2, usize::MAX)?;
        crate::checks::new_preheat_policy(self)?;
        Ok(())
    }
}

scs_wire::open_enum! {
    /// How Harbor logs in at a preheat provider; the server stores other words without a look.
    pub enum PreheatAuth {
        /// Without a login.
        None = "NONE",
        /// With `username` and `password`.
        Basic = "BASIC",
        /// With a `token`.
        Oauth = "OAUTH",
        /// With whatever pair was given.
        Custom = "CUSTOM",
    }
}

/// One such network, as Harbor knows it.
///
/// An update goes by the number in here and not by the name in the path, so write back what
/// was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PreheatInstance {
    /// Unique; an update with another one renames.
    pub name: String,
    /// Decides in an update which instance is meant.
    pub id: i64,
    /// The kind of network, not checked.
    pub vendor: String,
    /// Where it listens.
    pub endpoint: String,
    /// What its login needs. Never read back; in an update it replaces what is stored.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub auth_info: BTreeMap<String, SecretText>,
    /// How Harbor logs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_mode: Option<PreheatAuth>,
    /// Whether it is the one that policies get without a choice.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub default: bool,
    /// Free text, possibly empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it may be used.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub enabled: bool,
    /// Whether certificates are not checked there.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub insecure: bool,
    /// When it was entered.
    #[serde(
        default,
        with = "scs_wire::epoch::whole_seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub setup_timestamp: Option<DateTime<Utc>>,
    /// Whether it answered, as `Healthy`, `Unhealthy` or `Unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl PreheatInstance {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        id: i64,
        vendor: impl Into<String>,
        endpoint: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            id,
            vendor: vendor.into(),
            endpoint: endpoint.into(),
            auth_info: Default::default(),
            auth_mode: None,
            default: Default::default(),
            description: None,
            enabled: Default::default(),
            insecure: Default::default(),
            setup_timestamp: None,
            status: None,
        }
    }
}

scs_wire::setters! {
    PreheatInstance {
        plain name: String,
        value id: i64,
        plain vendor: String,
        plain endpoint: String,
        plain auth_info: BTreeMap<String, SecretText>,
        opt auth_mode: PreheatAuth,
        value default: bool,
        opt description: String,
        value enabled: bool,
        value insecure: bool,
        opt setup_timestamp: DateTime<Utc>,
        opt status: String,
    }
}

impl Check for PreheatInstance {}

/// A network to be tried, by the number of a stored one or by kind and address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PreheatInstancePing {
    /// For the login of the trial.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub auth_info: BTreeMap<String, SecretText>,
    /// Which login to try.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_mode: Option<PreheatAuth>,
    /// The address. Needed without a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// A stored instance, and then nothing else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// Whether any certificate is good enough.
    pub insecure: bool,
    /// Not used in the trial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which kind to expect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
}

impl PreheatInstancePing {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PreheatInstancePing {
        plain auth_info: BTreeMap<String, SecretText>,
        opt auth_mode: PreheatAuth,
        opt endpoint: String,
        opt_value id: i64,
        value insecure: bool,
        opt name: String,
        opt vendor: String,
    }
}

impl Check for PreheatInstancePing {
    fn check(&self) -> Result<(), Invalid> {
        check::length("endpoint", self.endpoint.as_deref(), 1, usize::MAX)?;
        check::range("id", self.id, 1, i64::MAX)?;
        crate::checks::preheat_ping(self)?;
        Ok(())
    }
}

/// What is brought to a network before it is pulled.
///
/// An update goes by the number in here. With another name it renames.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PreheatPolicy {
    /// The name in paths.
    pub name: String,
    /// Decides in an update which policy is meant.
    pub id: i64,
    /// The project of what is preheated.
    pub project_id: i64,
    /// The instance to fill.
    pub provider_id: i64,
    /// What to preheat, a JSON list in a text.
    ///
    /// As in `[{"type":"repository","value":"**"},{"type":"tag","value":"v*"}]`; `label` is a
    /// third type.
    pub filters: String,
    /// When to, a JSON object in a text.
    ///
    /// As in `{"type":"scheduled","trigger_setting":{"cron":"0 0 5 * * *"}}`; other types are
    /// `manual` and `event_based`.
    pub trigger: String,
    /// When the policy was written.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// Free text, possibly missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it runs.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub enabled: bool,
    /// For drivers, JSON in a text; not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra_attrs: Option<String>,
    /// The name of the instance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,
    /// When the policy was last rewritten.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
}

impl PreheatPolicy {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        id: i64,
        project_id: i64,
        provider_id: i64,
        filters: impl Into<String>,
        trigger: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            id,
            project_id,
            provider_id,
            filters: filters.into(),
            trigger: trigger.into(),
            creation_time: None,
            description: None,
            enabled: Default::default(),
            extra_attrs: None,
            provider_name: None,
            update_time: None,
        }
    }
}

scs_wire::setters! {
    PreheatPolicy {
        plain name: String,
        value id: i64,
        value project_id: i64,
        value provider_id: i64,
        plain filters: String,
        plain trigger: String,
        opt creation_time: DateTime<Utc>,
        opt description: String,
        value enabled: bool,
        opt extra_attrs: String,
        opt provider_name: String,
        opt update_time: DateTime<Utc>,
    }
}

impl Check for PreheatPolicy {}

/// A kind of peer-to-peer network that Harbor can fill before machines pull.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PreheatProvider {
    /// How it is written.
    pub name: String,
    /// What an instance names as its vendor.
    pub id: String,
    /// Where its logo is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Who wrote the driver, mostly mail addresses.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub maintainers: Vec<String>,
    /// Where its code is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The release that the driver was written for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

impl PreheatProvider {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, id: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            id: id.into(),
            icon: None,
            maintainers: Default::default(),
            source: None,
            version: None,
        }
    }
}

scs_wire::setters! {
    PreheatProvider {
        plain name: String,
        plain id: String,
        opt icon: String,
        plain maintainers: Vec<String>,
        opt source: String,
        opt version: String,
    }
}

/// A preheat instance as a project may choose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectPreheatProvider {
    /// For policies.
    pub id: i64,
    /// Whether it is the default choice.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub default: bool,
    /// Whether it can be chosen.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub enabled: bool,
    /// Kind, name and address in one text, with blanks and dashes between them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
}

impl ProjectPreheatProvider {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            default: Default::default(),
            enabled: Default::default(),
            provider: None,
        }
    }
}

scs_wire::setters! {
    ProjectPreheatProvider {
        value id: i64,
        value default: bool,
        value enabled: bool,
        opt provider: String,
    }
}
