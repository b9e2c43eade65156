// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `server`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_client_core::{CredentialUse, HttpMethod, Json, JsonList, Operation, OperationInfo};

use crate::model;

/// Reads which paths the API has, as templates by name. `GET /api`
#[derive(Debug)]
pub enum GetIndex {}

impl Operation for GetIndex {
    type Output = BTreeMap<String, String>;
    type Answer = Json<BTreeMap<String, String>>;
    const INFO: OperationInfo = OperationInfo::new("index", HttpMethod::Get, "/api");
}

/// Reads what the token may do outside of all tenants. `GET /api/authorizations`
#[derive(Debug)]
pub enum GetRootAuthorizations {}

impl Operation for GetRootAuthorizations {
    type Output = model::Authorizations;
    type Answer = Json<model::Authorizations>;
    const INFO: OperationInfo =
        OperationInfo::new("root_authorizations", HttpMethod::Get, "/api/authorizations")
            .credential(CredentialUse::Required).envelope("zuul");
}

/// Lists the running services of the installation, by their kind. `GET /api/components`
#[derive(Debug)]
pub enum ListComponents {}

impl Operation for ListComponents {
    type Output = BTreeMap<String, Vec<model::Component>>;
    type Answer = Json<BTreeMap<String, Vec<model::Component>>>;
    const INFO: OperationInfo = OperationInfo::new("components", HttpMethod::Get, "/api/components")
        ;
}

/// Lists the code review and git servers that projects come from. `GET /api/connections`
#[derive(Debug)]
pub enum ListConnections {}

impl Operation for ListConnections {
    type Output = Vec<model::Connection>;
    type Answer = JsonList<model::Connection>;
    const INFO: OperationInfo =
        OperationInfo::new("connections", HttpMethod::Get, "/api/connections");
}

/// Reads what the installation can do and how to log in to it. `GET /api/info`
#[derive(Debug)]
pub enum GetInfo {}

impl Operation for GetInfo {
    type Output = model::Info;
    type Answer = Json<model::Info>;
    const INFO: OperationInfo = OperationInfo::new("info", HttpMethod::Get, "/api/info")
        .credential(CredentialUse::Never).envelope("info");
}

/// Lists the tenants, ordered by name. `GET /api/tenants`
#[derive(Debug)]
pub enum ListTenants {}

impl Operation for ListTenants {
    type Output = Vec<model::TenantSummary>;
    type Answer = JsonList<model::TenantSummary>;
    const INFO: OperationInfo = OperationInfo::new("tenants", HttpMethod::Get, "/api/tenants");
}
