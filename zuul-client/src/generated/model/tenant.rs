// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `tenant`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::BuildsetUuid;

/// One thing that is wrong in a tenant's configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ConfigError {
    /// The whole explanation, over several lines and with the lines of the file it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The kind, such as `Project Not Found` or `Regex Deprecation`; `Unknown` for many syntax
    /// errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether something was left out because of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// The one sentence that matters; null when there is no short form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_error: Option<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_context: Option<SourceContext>,
}

impl ConfigError {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ConfigError {
        opt error: String,
        opt name: String,
        opt severity: Severity,
        opt short_error: String,
        opt source_context: SourceContext,
    }
}

/// A limit on how many jobs run at the same time, and who uses it now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Semaphore {
    /// What jobs ask for.
    pub name: String,
    /// Whether several tenants share it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub global: Option<bool>,
    /// Who is inside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holders: Option<SemaphoreHolders>,
    /// How many may be inside at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u64>,
}

impl Semaphore {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            global: None,
            holders: None,
            max: None,
        }
    }
}

scs_wire::setters! {
    Semaphore {
        plain name: String,
        opt_value global: bool,
        opt holders: SemaphoreHolders,
        opt_value max: u64,
    }
}

/// One job that holds a semaphore.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SemaphoreHolder {
    /// For what it runs; look there, since the build itself is not named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buildset_uuid: Option<BuildsetUuid>,
    /// Which of its jobs it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
}

impl SemaphoreHolder {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SemaphoreHolder {
        opt buildset_uuid: BuildsetUuid,
        opt job_name: String,
    }
}

/// Who holds a semaphore.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SemaphoreHolders {
    /// All of them together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Those that this tenant may not see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_tenants: Option<u64>,
    /// The visible ones, one entry for each job.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub this_tenant: Vec<SemaphoreHolder>,
}

impl SemaphoreHolders {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SemaphoreHolders {
        opt_value count: u64,
        opt_value other_tenants: u64,
        plain this_tenant: Vec<SemaphoreHolder>,
    }
}

scs_wire::open_enum! {
    /// How bad a finding in the configuration is.
    pub enum Severity {
        /// What it stands in was not loaded.
        Error = "error",
        /// Works today, and is deprecated or dubious.
        Warning = "warning",
    }
}

/// A place in a project's configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SourceContext {
    /// On which it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// From the root of the repository.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The repository, without its host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
}

impl SourceContext {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SourceContext {
        opt branch: String,
        opt path: String,
        opt project: String,
    }
}

/// Something that happened to a whole tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SystemEvent {
    /// What caused it, in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// As in the operator's logs; null when the scheduler acted by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// To the second.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub event_time: Option<DateTime<Utc>>,
    /// The kind, with a blank in it; `tenant reconfiguration` is the only one so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
}

impl SystemEvent {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SystemEvent {
        opt description: String,
        opt event_id: String,
        opt event_time: DateTime<Utc>,
        opt event_type: String,
    }
}

/// The health of a tenant's configuration in one number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TenantStatus {
    /// Warnings are counted, too.
    pub config_error_count: u64,
}

impl TenantStatus {
    /// Holds these values.
    #[must_use]
    pub fn new(config_error_count: u64) -> Self {
        Self { config_error_count }
    }
}

scs_wire::setters! {
    TenantStatus {
        value config_error_count: u64,
    }
}
