// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `ldap`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, JsonList, Operation, OperationInfo};

use crate::model;
use super::super::Call;

/// Looks for groups in the directory, by name or by distinguished name. `GET
/// /ldap/groups/search`
#[derive(Debug)]
pub enum SearchLdapGroups {}

impl Operation for SearchLdapGroups {
    type Output = Vec<model::UserGroup>;
    type Answer = JsonList<model::UserGroup>;
    const INFO: OperationInfo =
        OperationInfo::new("searchLdapGroup", HttpMethod::Get, "/ldap/groups/search")
            .credential(CredentialUse::Required);
}

impl Call<SearchLdapGroups> {
    /// The group's name in the directory.
    pub fn group_name(self, value: impl AsRef<str>) -> Self {
        self.query("groupname", value.as_ref())
    }

    /// The distinguished name, as in `cn=devs,ou=groups,dc=example,dc=org`.
    pub fn group_dn(self, value: impl AsRef<str>) -> Self {
        self.query("groupdn", value.as_ref())
    }
}

/// Tries whether a directory lets Harbor in, with these settings or with the stored ones.
/// `POST /ldap/ping`
#[derive(Debug)]
pub enum PingLdap {}

impl Operation for PingLdap {
    type Output = model::LdapPingResult;
    type Answer = Json<model::LdapPingResult>;
    const INFO: OperationInfo = OperationInfo::new("pingLdap", HttpMethod::Post, "/ldap/ping")
        .idempotent(true).credential(CredentialUse::Required).secret_members(&["ldap_search_password"]);
}

/// Takes users over from the directory before their first login. `POST /ldap/users/import`
#[derive(Debug)]
pub enum ImportLdapUsers {}

impl Operation for ImportLdapUsers {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("importLdapUser", HttpMethod::Post, "/ldap/users/import")
            .credential(CredentialUse::Required);
}

/// Looks for users in the directory, which need not be known to Harbor. `GET
/// /ldap/users/search`
#[derive(Debug)]
pub enum SearchLdapUsers {}

impl Operation for SearchLdapUsers {
    type Output = Vec<model::LdapUser>;
    type Answer = JsonList<model::LdapUser>;
    const INFO: OperationInfo =
        OperationInfo::new("searchLdapUser", HttpMethod::Get, "/ldap/users/search")
            .credential(CredentialUse::Required);
}

impl Call<SearchLdapUsers> {
    /// The login name in the directory.
    pub fn username(self, value: impl AsRef<str>) -> Self {
        self.query("username", value.as_ref())
    }
}
