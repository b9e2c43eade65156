// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `autoholds`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, JsonList, Operation, OperationInfo, PathEncoding};

use crate::model;
use super::super::Call;

/// Lists the tenant's requests to hold nodes, used up ones included until they are cleaned
/// away. `GET /api/tenant/{tenant_name}/autohold`
#[derive(Debug)]
pub enum ListAutoholds {}

impl Operation for ListAutoholds {
    type Output = Vec<model::Autohold>;
    type Answer = JsonList<model::Autohold>;
    const INFO: OperationInfo =
        OperationInfo::new("autohold_list", HttpMethod::Get, "/api/tenant/{tenant_name}/autohold");
}

impl Call<ListAutoholds> {
    /// Projects whose canonical names *end* in this text: `docs` finds `git.example.org/scs/docs`,
    /// and so do unrelated ones of that ending.
    pub fn project(self, value: impl AsRef<str>) -> Self {
        self.query("project", value.as_ref())
    }
}

/// Reads one request to hold nodes, with the nodes that it holds. `GET
/// /api/tenant/{tenant_name}/autohold/{request_id}`
#[derive(Debug)]
pub enum GetAutohold {}

impl Operation for GetAutohold {
    type Output = model::Autohold;
    type Answer = Json<model::Autohold>;
    const INFO: OperationInfo =
        OperationInfo::new("autohold_get", HttpMethod::Get, "/api/tenant/{tenant_name}/autohold/{request_id}");
}

/// Takes a request back and marks its nodes as used, so that they go. `DELETE
/// /api/tenant/{tenant_name}/autohold/{request_id}`
#[derive(Debug)]
pub enum DeleteAutohold {}

impl Operation for DeleteAutohold {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("autohold_delete", HttpMethod::Delete, "/api/tenant/{tenant_name}/autohold/{request_id}")
            .credential(CredentialUse::Required).accepts(&[204]);
}

/// Lists the requests to hold nodes for jobs of this project. `GET
/// /api/tenant/{tenant_name}/project/{project_name}/autohold`
#[derive(Debug)]
pub enum ListProjectAutoholds {}

impl Operation for ListProjectAutoholds {
    type Output = Vec<model::Autohold>;
    type Answer = JsonList<model::Autohold>;
    const INFO: OperationInfo =
        OperationInfo::new("autohold_project_get", HttpMethod::Get, "/api/tenant/{tenant_name}/project/{project_name}/autohold")
            .path_encoding(&[("project_name", PathEncoding::LiteralSlashes)]);
}

/// Asks for the nodes of a job's next failures to be kept. `POST
/// /api/tenant/{tenant_name}/project/{project_name}/autohold`
#[derive(Debug)]
pub enum CreateAutohold {}

impl Operation for CreateAutohold {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("autohold_project_post", HttpMethod::Post, "/api/tenant/{tenant_name}/project/{project_name}/autohold")
            .credential(CredentialUse::Required).path_encoding(&[("project_name", PathEncoding::LiteralSlashes)]);
}
