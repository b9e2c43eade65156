// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `configure`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, SecretText};
use serde::{Deserialize, Serialize};

scs_wire::open_enum! {
    /// Where users come from. Can be changed only while no user but the first administrator
    /// exists.
    pub enum AuthMode {
        /// Harbor's own database.
        Database = "db_auth",
        /// A directory.
        Ldap = "ldap_auth",
        /// An OpenID Connect provider; passwords then work for the first administrator alone.
        Oidc = "oidc_auth",
        /// An authentication proxy.
        AuthProxy = "http_auth",
        /// Cloud Foundry's UAA.
        Uaa = "uaa_auth",
    }
}

/// A setting that is on or off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BoolConfigItem {
    /// Whether it is on.
    pub value: bool,
    /// False if the environment has fixed this switch.
    pub editable: bool,
}

impl BoolConfigItem {
    /// Holds these values.
    #[must_use]
    pub fn new(value: bool, editable: bool) -> Self {
        Self { value, editable }
    }
}

scs_wire::setters! {
    BoolConfigItem {
        value value: bool,
        value editable: bool,
    }
}

/// All settings, each with the word whether it can be changed.
///
/// Passwords are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Configuration {
    /// Where audit entries are sent as syslog, as host and port.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audit_log_forward_endpoint: Option<StringConfigItem>,
    /// Where users come from, a word of [`AuthMode`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_mode: Option<StringConfigItem>,
    /// What the web pages show on top, a JSON object in a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub banner_message: Option<StringConfigItem>,
    /// Event types that are not logged, with commas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled_audit_log_event_types: Option<StringConfigItem>,
    /// Groups of the authentication proxy that administer Harbor, with commas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_authproxy_admin_groups: Option<StringConfigItem>,
    /// Users of the authentication proxy who administer Harbor, with commas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_authproxy_admin_usernames: Option<StringConfigItem>,
    /// The login address of the authentication proxy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_authproxy_endpoint: Option<StringConfigItem>,
    /// The certificate that the authentication proxy must show, in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_authproxy_server_certificate: Option<StringConfigItem>,
    /// Whether members need not be known to the authentication proxy before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_authproxy_skip_search: Option<BoolConfigItem>,
    /// Where the authentication proxy reviews tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_authproxy_tokenreview_endpoint: Option<StringConfigItem>,
    /// Whether the certificate of the authentication proxy is checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_authproxy_verify_cert: Option<BoolConfigItem>,
    /// Below which entry of the directory users are looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_base_dn: Option<StringConfigItem>,
    /// A filter that users of the directory must pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_filter: Option<StringConfigItem>,
    /// The group of the directory whose members administer Harbor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_group_admin_dn: Option<StringConfigItem>,
    /// Whether groups of a user are fetched five at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_group_attach_parallel: Option<BoolConfigItem>,
    /// The attribute that names a group, often `cn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_group_attribute_name: Option<StringConfigItem>,
    /// Below which entry groups are looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_group_base_dn: Option<StringConfigItem>,
    /// The attribute of users that lists their groups, `memberof` unless changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_group_membership_attribute: Option<StringConfigItem>,
    /// A filter that groups must pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_group_search_filter: Option<StringConfigItem>,
    /// How deep groups are looked for, with the numbers of `ldap_scope`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_group_search_scope: Option<IntegerConfigItem>,
    /// How deep users are looked for. 0 the base, 1 one level, 2 the whole tree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_scope: Option<IntegerConfigItem>,
    /// The entry by which Harbor logs in at the directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_search_dn: Option<StringConfigItem>,
    /// Seconds to wait for an answer of the directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_timeout: Option<IntegerConfigItem>,
    /// The attribute that is the name to log in with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_uid: Option<StringConfigItem>,
    /// Where the directory is, with its scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_url: Option<StringConfigItem>,
    /// Whether the certificate of the directory is checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ldap_verify_cert: Option<BoolConfigItem>,
    /// Whether webhooks are called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notification_enable: Option<BoolConfigItem>,
    /// The group in the ID token whose members administer Harbor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_admin_group: Option<StringConfigItem>,
    /// Whether users get an account with their first login without being asked for a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_auto_onboard: Option<BoolConfigItem>,
    /// Under which name Harbor is known to the provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_client_id: Option<StringConfigItem>,
    /// The issuer address of the provider, character by character.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_endpoint: Option<StringConfigItem>,
    /// More parameters for the redirect to the provider, a JSON object in a text. Misspelt on the
    /// wire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_extra_redirect_parms: Option<StringConfigItem>,
    /// A regular expression for the groups that are taken over from tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_group_filter: Option<StringConfigItem>,
    /// The claim that lists groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_groups_claim: Option<StringConfigItem>,
    /// Whether a logout ends the session at the provider, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_logout: Option<BoolConfigItem>,
    /// What the login page calls the provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_name: Option<StringConfigItem>,
    /// Scopes to ask for, with commas; `openid` must be among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_scope: Option<StringConfigItem>,
    /// The claim that gives the user name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_user_claim: Option<StringConfigItem>,
    /// Whether the certificate of the provider is checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc_verify_cert: Option<BoolConfigItem>,
    /// Whether the login page skips the form and goes to the provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_auth_mode: Option<BoolConfigItem>,
    /// Who may create projects, a word of [`ProjectCreators`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_creation_restriction: Option<StringConfigItem>,
    /// Whether new projects have a limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota_per_project_enable: Option<BoolConfigItem>,
    /// Whether all changes are refused; this setting can still be changed then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_only: Option<BoolConfigItem>,
    /// What names of robots begin with, `robot$` unless changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub robot_name_prefix: Option<StringConfigItem>,
    /// How many days robots live unless told otherwise, for the web pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub robot_token_duration: Option<IntegerConfigItem>,
    /// A relic, an empty object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scan_all_policy: Option<serde_json::Value>,
    /// Whether pulls by scanners leave the time of the last pull alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scanner_skip_update_pulltime: Option<BoolConfigItem>,
    /// Whether people may make themselves an account on the login page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub self_registration: Option<BoolConfigItem>,
    /// Minutes until a session of the web pages ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_timeout: Option<IntegerConfigItem>,
    /// Whether audit entries go to the forward endpoint alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_audit_log_database: Option<BoolConfigItem>,
    /// The limit of new projects in bytes, -1 for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storage_per_project: Option<IntegerConfigItem>,
    /// Minutes that a token for pulls and pushes is good for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_expiration: Option<IntegerConfigItem>,
    /// Under which name Harbor is known to UAA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uaa_client_id: Option<StringConfigItem>,
    /// What is stored as the secret for UAA; reads as empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uaa_client_secret: Option<StringConfigItem>,
    /// Where UAA is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uaa_endpoint: Option<StringConfigItem>,
    /// Whether the certificate of UAA is checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uaa_verify_cert: Option<BoolConfigItem>,
}

impl Configuration {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Configuration {
        opt audit_log_forward_endpoint: StringConfigItem,
        opt auth_mode: StringConfigItem,
        opt banner_message: StringConfigItem,
        opt disabled_audit_log_event_types: StringConfigItem,
        opt http_authproxy_admin_groups: StringConfigItem,
        opt http_authproxy_admin_usernames: StringConfigItem,
        opt http_authproxy_endpoint: StringConfigItem,
        opt http_authproxy_server_certificate: StringConfigItem,
        opt http_authproxy_skip_search: BoolConfigItem,
        opt http_authproxy_tokenreview_endpoint: StringConfigItem,
        opt http_authproxy_verify_cert: BoolConfigItem,
        opt ldap_base_dn: StringConfigItem,
        opt ldap_filter: StringConfigItem,
        opt ldap_group_admin_dn: StringConfigItem,
        opt ldap_group_attach_parallel: BoolConfigItem,
        opt ldap_group_attribute_name: StringConfigItem,
        opt ldap_group_base_dn: StringConfigItem,
        opt ldap_group_membership_attribute: StringConfigItem,
        opt ldap_group_search_filter: StringConfigItem,
        opt ldap_group_search_scope: IntegerConfigItem,
        opt ldap_scope: IntegerConfigItem,
        opt ldap_search_dn: StringConfigItem,
        opt ldap_timeout: IntegerConfigItem,
        opt ldap_uid: StringConfigItem,
        opt ldap_url: StringConfigItem,
        opt ldap_verify_cert: BoolConfigItem,
        opt notification_enable: BoolConfigItem,
        opt oidc_admin_group: StringConfigItem,
        opt oidc_auto_onboard: BoolConfigItem,
        opt oidc_client_id: StringConfigItem,
        opt oidc_endpoint: StringConfigItem,
        opt oidc_extra_redirect_parms: StringConfigItem,
        opt oidc_group_filter: StringConfigItem,
        opt oidc_groups_claim: StringConfigItem,
        opt oidc_logout: BoolConfigItem,
        opt oidc_name: StringConfigItem,
        opt oidc_scope: StringConfigItem,
        opt oidc_user_claim: StringConfigItem,
        opt oidc_verify_cert: BoolConfigItem,
        opt primary_auth_mode: BoolConfigItem,
        opt project_creation_restriction: StringConfigItem,
        opt quota_per_project_enable: BoolConfigItem,
        opt read_only: BoolConfigItem,
        opt robot_name_prefix: StringConfigItem,
        opt robot_token_duration: IntegerConfigItem,
        opt scan_all_policy: serde_json::Value,
        opt scanner_skip_update_pulltime: BoolConfigItem,
        opt self_registration: BoolConfigItem,
        opt session_timeout: IntegerConfigItem,
        opt skip_audit_log_database: BoolConfigItem,
        opt storage_per_project: IntegerConfigItem,
        opt token_expiration: IntegerConfigItem,
        opt uaa_client_id: StringConfigItem,
        opt uaa_client_secret: StringConfigItem,
        opt uaa_endpoint: StringConfigItem,
        opt uaa_verify_cert: BoolConfigItem,
    }
}

/// Settings to be changed; the others stay.
///
/// One bad value makes the server refuse all of them, and an unknown name would be taken in
/// silence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ConfigurationUpdate {
    /// Host and port that takes syslog. A bad one is answered with 400 and shown by later readings
    /// all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audit_log_forward_endpoint: Option<String>,
    /// Refused once there are users other than the first administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_mode: Option<AuthMode>,
    /// A JSON object in a text; other text is stored and shown to nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banner_message: Option<String>,
    /// Event types that are not logged, with commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_audit_log_event_types: Option<String>,
    /// Groups of the authentication proxy that administer Harbor, with commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_authproxy_admin_groups: Option<String>,
    /// Users of the authentication proxy who administer Harbor, with commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_authproxy_admin_usernames: Option<String>,
    /// The login address of the authentication proxy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_authproxy_endpoint: Option<String>,
    /// The certificate that the authentication proxy must show, in PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_authproxy_server_certificate: Option<String>,
    /// Whether members need not be known to the authentication proxy before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_authproxy_skip_search: Option<bool>,
    /// Where the authentication proxy reviews tokens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_authproxy_tokenreview_endpoint: Option<String>,
    /// Whether the certificate of the authentication proxy is checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_authproxy_verify_cert: Option<bool>,
    /// Below which entry of the directory users are looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_base_dn: Option<String>,
    /// A filter that users of the directory must pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_filter: Option<String>,
    /// The group of the directory whose members administer Harbor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_group_admin_dn: Option<String>,
    /// Whether groups of a user are fetched five at a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_group_attach_parallel: Option<bool>,
    /// The attribute that names a group, often `cn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_group_attribute_name: Option<String>,
    /// Below which entry groups are looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_group_base_dn: Option<String>,
    /// The attribute of users that lists their groups, `memberof` unless changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_group_membership_attribute: Option<String>,
    /// A filter that groups must pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_group_search_filter: Option<String>,
    /// How deep groups are looked for, with the numbers of `ldap_scope`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_group_search_scope: Option<i64>,
    /// How deep users are looked for. 0 the base, 1 one level, 2 the whole tree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_scope: Option<i64>,
    /// The entry by which Harbor logs in at the directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_search_dn: Option<String>,
    /// The password for that login. Never shown again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_search_password: Option<SecretText>,
    /// Seconds to wait for an answer of the directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_timeout: Option<i64>,
    /// The attribute that is the name to log in with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_uid: Option<String>,
    /// With its scheme. Once set it cannot be emptied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_url: Option<String>,
    /// Whether the certificate of the directory is checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_verify_cert: Option<bool>,
    /// Whether webhooks are called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notification_enable: Option<bool>,
    /// The group in the ID token whose members administer Harbor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_admin_group: Option<String>,
    /// Whether users get an account with their first login without being asked for a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_auto_onboard: Option<bool>,
    /// Under which name Harbor is known to the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_client_id: Option<String>,
    /// What Harbor proves itself with to the provider. Not shown by any call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_client_secret: Option<SecretText>,
    /// The issuer address of the provider, character by character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_endpoint: Option<String>,
    /// More parameters for the redirect to the provider, a JSON object in a text. Misspelt on the
    /// wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_extra_redirect_parms: Option<String>,
    /// A regular expression for the groups that are taken over from tokens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_group_filter: Option<String>,
    /// The claim that lists groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_groups_claim: Option<String>,
    /// Whether a logout ends the session at the provider, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_logout: Option<bool>,
    /// What the login page calls the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_name: Option<String>,
    /// Scopes to ask for, with commas; `openid` must be among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_scope: Option<String>,
    /// The claim that gives the user name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_user_claim: Option<String>,
    /// Whether the certificate of the provider is checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_verify_cert: Option<bool>,
    /// Whether the login page skips the form and goes to the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_auth_mode: Option<bool>,
    /// Who may create projects from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_creation_restriction: Option<ProjectCreators>,
    /// Whether new projects have a limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota_per_project_enable: Option<bool>,
    /// Whether all changes are refused; this setting can still be changed then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_only: Option<bool>,
    /// Applied when names are read, so every robot has another login name at once. May be empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub robot_name_prefix: Option<String>,
    /// How many days robots live unless told otherwise, for the web pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub robot_token_duration: Option<i64>,
    /// Whether pulls by scanners leave the time of the last pull alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scanner_skip_update_pulltime: Option<bool>,
    /// Whether people may make themselves an account on the login page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub self_registration: Option<bool>,
    /// Minutes until a session of the web pages ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_timeout: Option<i64>,
    /// Whether audit entries go to the forward endpoint alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skip_audit_log_database: Option<bool>,
    /// The limit of new projects in bytes, -1 for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_per_project: Option<i64>,
    /// Minutes that a token for pulls and pushes is good for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_expiration: Option<i64>,
    /// Under which name Harbor is known to UAA.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uaa_client_id: Option<String>,
    /// What Harbor proves itself with to UAA.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uaa_client_secret: Option<SecretText>,
    /// Where UAA is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uaa_endpoint: Option<String>,
    /// Whether the certificate of UAA is checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uaa_verify_cert: Option<bool>,
}

impl ConfigurationUpdate {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ConfigurationUpdate {
        opt audit_log_forward_endpoint: String,
        opt auth_mode: AuthMode,
        opt banner_message: String,
        opt disabled_audit_log_event_types: String,
        opt http_authproxy_admin_groups: String,
        opt http_authproxy_admin_usernames: String,
        opt http_authproxy_endpoint: String,
        opt http_authproxy_server_certificate: String,
        opt_value http_authproxy_skip_search: bool,
        opt http_authproxy_tokenreview_endpoint: String,
        opt_value http_authproxy_verify_cert: bool,
        opt ldap_base_dn: String,
        opt ldap_filter: String,
        opt ldap_group_admin_dn: String,
        opt_value ldap_group_attach_parallel: bool,
        opt ldap_group_attribute_name: String,
        opt ldap_group_base_dn: String,
        opt ldap_group_membership_attribute: String,
        opt ldap_group_search_filter: String,
        opt_value ldap_group_search_scope: i64,
        opt_value ldap_scope: i64,
        opt ldap_search_dn: String,
        opt ldap_search_password: SecretText,
        opt_value ldap_timeout: i64,
        opt ldap_uid: String,
        opt ldap_url: String,
        opt_value ldap_verify_cert: bool,
        opt_value notification_enable: bool,
        opt oidc_admin_group: String,
        opt_value oidc_auto_onboard: bool,
        opt oidc_client_id: String,
        opt oidc_client_secret: SecretText,
        opt oidc_endpoint: String,
        opt oidc_extra_redirect_parms: String,
        opt oidc_group_filter: String,
        opt oidc_groups_claim: String,
        opt_value oidc_logout: bool,
        opt oidc_name: String,
        opt oidc_scope: String,
        opt oidc_user_claim: String,
        opt_value oidc_verify_cert: bool,
        opt_value primary_auth_mode: bool,
        opt project_creation_restriction: ProjectCreators,
        opt_value quota_per_project_enable: bool,
        opt_value read_only: bool,
        opt robot_name_prefix: String,
        opt_value robot_token_duration: i64,
        opt_value scanner_skip_update_pulltime: bool,
        opt_value self_registration: bool,
        opt_value session_timeout: i64,
        opt_value skip_audit_log_database: bool,
        opt_value storage_per_project: i64,
        opt_value token_expiration: i64,
        opt uaa_client_id: String,
        opt uaa_client_secret: SecretText,
        opt uaa_endpoint: String,
        opt_value uaa_verify_cert: bool,
    }
}

impl Check for ConfigurationUpdate {
    fn check(&self) -> Result<(), Invalid> {
        if *self == <Self as Default>::default() {
            return Err(Invalid::new("body", "sets nothing"));
        }
        Ok(())
    }
}

/// A setting that is a whole number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IntegerConfigItem {
    /// The number, in the unit of its setting.
    pub value: i64,
    /// False if the environment has fixed this number.
    pub editable: bool,
}

impl IntegerConfigItem {
    /// Holds these values.
    #[must_use]
    pub fn new(value: i64, editable: bool) -> Self {
        Self { value, editable }
    }
}

scs_wire::setters! {
    IntegerConfigItem {
        value value: i64,
        value editable: bool,
    }
}

/// A setting as Harbor's own parts see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InternalConfigurationValue {
    /// Whether users may change it.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub editable: bool,
    /// A text, a number or a boolean, by the setting. Passwords are among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<serde_json::Value>,
}

impl InternalConfigurationValue {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InternalConfigurationValue {
        value editable: bool,
        opt value: serde_json::Value,
    }
}

scs_wire::open_enum! {
    /// Who may create projects.
    pub enum ProjectCreators {
        /// Every user with a login.
        Everyone = "everyone",
        /// System administrators.
        AdminOnly = "adminonly",
    }
}

/// A setting that is a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StringConfigItem {
    /// What it is set to, often empty.
    pub value: String,
    /// False if the environment has fixed it, or if it cannot be changed any more.
    pub editable: bool,
}

impl StringConfigItem {
    /// Holds these values.
    #[must_use]
    pub fn new(value: impl Into<String>, editable: bool) -> Self {
        Self {
            value: value.into(),
            editable,
        }
    }
}

scs_wire::setters! {
    StringConfigItem {
        plain value: String,
        value editable: bool,
    }
}
