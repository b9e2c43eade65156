// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `systeminfo`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{AuthMode, ProjectCreators};

/// Where and how an authentication proxy is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuthProxySettings {
    /// The login address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// The certificate that it must show; absent when any will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server_certificate: Option<String>,
    /// Whether a new member need not be found there first.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub skip_search: bool,
    /// Where tokens are reviewed. The name is misspelt on the wire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tokenreivew_endpoint: Option<String>,
    /// Whether certificates are checked there.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub verify_cert: bool,
}

impl AuthProxySettings {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    AuthProxySettings {
        opt endpoint: String,
        opt server_certificate: String,
        value skip_search: bool,
        opt tokenreivew_endpoint: String,
        value verify_cert: bool,
    }
}

/// What the server says of itself.
///
/// To anonymous callers and wrong credentials it says the six things that a login page needs;
/// all else is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GeneralInfo {
    /// How users log in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_mode: Option<AuthMode>,
    /// Where the authentication proxy is. Only in that mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authproxy_settings: Option<AuthProxySettings>,
    /// A JSON object in a text, for the web pages; empty without a banner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub banner_message: Option<String>,
    /// By the server's clock.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub current_time: Option<DateTime<Utc>>,
    /// The address that users have, with its scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_url: Option<String>,
    /// The release and a piece of the commit, as in `v2.15.2-080b0220`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub harbor_version: Option<String>,
    /// Whether there is a root certificate to be downloaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_ca_root: Option<bool>,
    /// Whether webhooks work at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notification_enable: Option<bool>,
    /// What the login button says. Empty in other modes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_provider_name: Option<String>,
    /// Whether the login page goes straight to the provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_auth_mode: Option<bool>,
    /// Who may make projects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_creation_restriction: Option<ProjectCreators>,
    /// Whether all changes are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_only: Option<bool>,
    /// The kind of storage behind, such as `filesystem` or `s3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_storage_provider_name: Option<String>,
    /// Host and port for pulls and pushes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_url: Option<String>,
    /// Whether people may make themselves an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub self_registration: Option<bool>,
}

impl GeneralInfo {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    GeneralInfo {
        opt auth_mode: AuthMode,
        opt authproxy_settings: AuthProxySettings,
        opt banner_message: String,
        opt current_time: DateTime<Utc>,
        opt external_url: String,
        opt harbor_version: String,
        opt_value has_ca_root: bool,
        opt_value notification_enable: bool,
        opt oidc_provider_name: String,
        opt_value primary_auth_mode: bool,
        opt project_creation_restriction: ProjectCreators,
        opt_value read_only: bool,
        opt registry_storage_provider_name: String,
        opt registry_url: String,
        opt_value self_registration: bool,
    }
}

/// One volume of the server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Volume {
    /// Bytes that are left.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub free: u64,
    /// Bytes that it has.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total: u64,
}

impl Volume {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Volume {
        value free: u64,
        value total: u64,
    }
}

/// Storage of the server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Volumes {
    /// One entry for each volume, mostly a single one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub storage: Vec<Volume>,
}

impl Volumes {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Volumes {
        plain storage: Vec<Volume>,
    }
}
