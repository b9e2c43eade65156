// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `member`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the users and groups of a project with their roles. `GET
/// /projects/{project_name_or_id}/members`
#[derive(Debug)]
pub enum ListMembers {}

impl Operation for ListMembers {
    type Output = Page<model::Member>;
    type Answer = JsonPage<model::Member>;
    const INFO: OperationInfo =
        OperationInfo::new("listProjectMembers", HttpMethod::Get, "/projects/{project_name_or_id}/members")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListMembers {
    type Item = model::Member;
}

impl Call<ListMembers> {
    /// The whole name of a user or group.
    pub fn entity_name(self, value: impl AsRef<str>) -> Self {
        self.query("entityname", value.as_ref())
    }
}

/// Adds a user or a group to a project with a role. `POST
/// /projects/{project_name_or_id}/members`
#[derive(Debug)]
pub enum CreateMember {}

impl Operation for CreateMember {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("createProjectMember", HttpMethod::Post, "/projects/{project_name_or_id}/members")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Reads one membership. `GET /projects/{project_name_or_id}/members/{mid}`
#[derive(Debug)]
pub enum GetMember {}

impl Operation for GetMember {
    type Output = model::Member;
    type Answer = Json<model::Member>;
    const INFO: OperationInfo =
        OperationInfo::new("getProjectMember", HttpMethod::Get, "/projects/{project_name_or_id}/members/{mid}")
            .credential(CredentialUse::Required);
}

/// Gives a member another role. `PUT /projects/{project_name_or_id}/members/{mid}`
#[derive(Debug)]
pub enum UpdateMember {}

impl Operation for UpdateMember {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateProjectMember", HttpMethod::Put, "/projects/{project_name_or_id}/members/{mid}")
            .credential(CredentialUse::Required);
}

/// Takes a user or group out of a project. `DELETE
/// /projects/{project_name_or_id}/members/{mid}`
#[derive(Debug)]
pub enum DeleteMember {}

impl Operation for DeleteMember {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteProjectMember", HttpMethod::Delete, "/projects/{project_name_or_id}/members/{mid}")
            .credential(CredentialUse::Required);
}
