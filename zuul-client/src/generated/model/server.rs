// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `server`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How the server wants to be authenticated against.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuthCapabilities {
    /// Whether log files on the API's own origin may be given the token; releases 10 and 11 do not
    /// say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_log_file_requests: Option<bool>,
    /// The realm to use when the user chose none, by its key in `realms`; a tenant may have its
    /// own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_realm: Option<String>,
    /// Whether the tenant has providers of Zuul's own launcher instead of Nodepool; said of
    /// existing tenants alone, and to go away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub niz: Option<bool>,
    /// Whether even reading needs a token, because anonymous access is off or access rules are
    /// set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_protected: Option<bool>,
    /// The known issuers of tokens, by their realm's name; empty when nobody can log in.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub realms: BTreeMap<String, AuthRealm>,
}

impl AuthCapabilities {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    AuthCapabilities {
        opt_value auth_log_file_requests: bool,
        opt default_realm: String,
        opt_value niz: bool,
        opt_value read_protected: bool,
        plain realms: BTreeMap<String, AuthRealm>,
    }
}

scs_wire::open_enum! {
    /// The way in which tokens of a realm are verified.
    pub enum AuthDriver {
        /// By a secret that server and issuer share; there is no page to log in at.
        Hs256 = "HS256",
        /// By a public key from the server's configuration.
        Rs256 = "RS256",
        /// By the keys that the issuer publishes, found below its address.
        OpenIdConnect = "OpenIDConnect",
    }
}

/// One issuer whose tokens are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuthRealm {
    /// The issuer's address for OpenID Connect; for a shared secret any text that tokens carry as
    /// `iss`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Under which name to ask for tokens; usually also the audience that they must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// How the server verifies a signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub driver: Option<AuthDriver>,
    /// Whether the web pages should fetch the user's profile after a login; OpenID Connect alone
    /// has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub load_user_info: Option<bool>,
    /// What to ask the issuer for, blanks between the words; absent unless the driver is OpenID
    /// Connect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Always `JWT` so far.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
}

impl AuthRealm {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    AuthRealm {
        opt authority: String,
        opt client_id: String,
        opt driver: AuthDriver,
        opt_value load_user_info: bool,
        opt scope: String,
        opt token_type: String,
    }
}

/// What the token may do, as far as the server tells.
///
/// Permissions that depend on a condition, such as enqueueing for one project alone, look here
/// as if they had none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Authorizations {
    /// Whether every change is allowed; absent where a tenant uses role mappings, so read
    /// `permissions` first. Releases 10 and 11 have this alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admin: Option<bool>,
    /// The permitted kinds of calls, always with `true`: `read`, `admin` (which includes all),
    /// `enqueue`, `dequeue`, `promote`, `autohold`, `set-tenant-state` and others. Empty before
    /// release 14.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub permissions: BTreeMap<String, bool>,
    /// The tenant that was asked about; `*` or `<root>` when it was none.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub scope: Vec<String>,
}

impl Authorizations {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Authorizations {
        opt_value admin: bool,
        plain permissions: BTreeMap<String, bool>,
        plain scope: Vec<String>,
    }
}

/// What this installation can do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Capabilities {
    /// Realms, and whether reading needs a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth: Option<AuthCapabilities>,
    /// Whether finished builds are kept in a database; without one all calls about builds fail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_history: Option<bool>,
}

impl Capabilities {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Capabilities {
        opt auth: AuthCapabilities,
        opt_value job_history: bool,
    }
}

/// One running service of the installation; several of a kind may share a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Component {
    /// The machine, or the container, as the service sees itself.
    pub hostname: String,
    /// What it is doing right now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ComponentState>,
    /// The release it runs; differs between services in the middle of an upgrade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

impl Component {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(hostname: impl Into<String>) -> Self {
        Self {
            hostname: hostname.into(),
            state: None,
            version: None,
        }
    }
}

scs_wire::setters! {
    Component {
        plain hostname: String,
        opt state: ComponentState,
        opt version: String,
    }
}

scs_wire::open_enum! {
    /// How far a service of the installation is.
    pub enum ComponentState {
        /// Started and not ready yet; a scheduler loads its tenants in this state.
        Initializing = "initializing",
        /// Does its work.
        Running = "running",
        /// Told by its operator to take no new work; what it has is finished.
        Paused = "paused",
        /// Registered and not started, or on its way out.
        Stopped = "stopped",
    }
}

/// One place that code comes from; which members there are depends on the driver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Connection {
    /// What configuration files call it.
    pub name: String,
    /// The software at the other end, such as `gerrit`, `github`, `gitlab`, `pagure` or `git`.
    pub driver: String,
    /// Where its web pages or repositories begin; given by Gerrit, GitHub and plain git.
    #[serde(rename = "baseurl", default, skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// The first part of the canonical names of its projects, whatever the real host is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_hostname: Option<String>,
    /// The SSH port of a Gerrit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// GitHub's setting of the same name; null when unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repo_cache: Option<String>,
    /// The host that a Gerrit or GitHub connection talks to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
    /// The host for a Gerrit's event stream, when it is another one than `server`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ssh_server: Option<String>,
}

impl Connection {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, driver: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            driver: driver.into(),
            base_url: None,
            canonical_hostname: None,
            port: None,
            repo_cache: None,
            server: None,
            ssh_server: None,
        }
    }
}

scs_wire::setters! {
    Connection {
        plain name: String,
        plain driver: String,
        opt base_url: String,
        opt canonical_hostname: String,
        opt_value port: i64,
        opt repo_cache: String,
        opt server: String,
        opt ssh_server: String,
    }
}

/// What a server says of itself, or of one of its tenants, to anybody who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Info {
    /// What is switched on; how to log in stands here, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<Capabilities>,
    /// Where the operator shows graphs, if anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<StatsInfo>,
    /// The name from the request, which the server repeats even when it has no such tenant; absent
    /// in the answer for all tenants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
    /// Where console streams are to be opened; null when they are on the same origin as the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub websocket_url: Option<String>,
}

impl Info {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Info {
        opt capabilities: Capabilities,
        opt stats: StatsInfo,
        opt tenant: String,
        opt websocket_url: String,
    }
}

/// The operator's metrics, as configured.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StatsInfo {
    /// What the names of all metrics begin with; null if nothing is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// The kind of the service behind the address; `graphite` unless configured otherwise.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Where the graphs are; null where there are none to see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl StatsInfo {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    StatsInfo {
        opt prefix: String,
        opt kind: String,
        opt url: String,
    }
}

/// One tenant of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TenantSummary {
    /// What all paths below the tenant need.
    pub name: String,
    /// How many projects it has; releases 10 and 11 count them, 14 does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projects: Option<u64>,
    /// How many items wait in all of its pipelines; gone after release 11.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<u64>,
}

impl TenantSummary {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            projects: None,
            queue: None,
        }
    }
}

scs_wire::setters! {
    TenantSummary {
        plain name: String,
        opt_value projects: u64,
        opt_value queue: u64,
    }
}
