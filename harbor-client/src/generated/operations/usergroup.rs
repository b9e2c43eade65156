// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `usergroup`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonList, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the user groups of the current authentication mode. `GET /usergroups`
#[derive(Debug)]
pub enum ListUserGroups {}

impl Operation for ListUserGroups {
    type Output = Page<model::UserGroup>;
    type Answer = JsonPage<model::UserGroup>;
    const INFO: OperationInfo = OperationInfo::new("listUserGroups", HttpMethod::Get, "/usergroups")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListUserGroups {
    type Item = model::UserGroup;
}

impl Call<ListUserGroups> {
    /// All of the distinguished name; looked at under LDAP alone.
    pub fn ldap_group_dn(self, value: impl AsRef<str>) -> Self {
        self.query("ldap_group_dn", value.as_ref())
    }

    /// Some part of the name.
    pub fn group_name(self, value: impl AsRef<str>) -> Self {
        self.query("group_name", value.as_ref())
    }
}

/// Creates a user group and gives its number. `POST /usergroups`
#[derive(Debug)]
pub enum CreateUserGroup {}

impl Operation for CreateUserGroup {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("createUserGroup", HttpMethod::Post, "/usergroups")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Finds groups that have a text in their names, by number, name and type. `GET
/// /usergroups/search`
#[derive(Debug)]
pub enum SearchUserGroups {}

impl Operation for SearchUserGroups {
    type Output = Vec<model::UserGroupSearchItem>;
    type Answer = JsonList<model::UserGroupSearchItem>;
    const INFO: OperationInfo =
        OperationInfo::new("searchUserGroups", HttpMethod::Get, "/usergroups/search")
            .credential(CredentialUse::Required);
}

impl Call<SearchUserGroups> {
    /// The most groups wanted; the server takes no more than 100 and assumes 10.
    pub fn at_most(self, value: i64) -> Self {
        self.query("page_size", value)
    }
}

/// Reads one user group. `GET /usergroups/{group_id}`
#[derive(Debug)]
pub enum GetUserGroup {}

impl Operation for GetUserGroup {
    type Output = model::UserGroup;
    type Answer = Json<model::UserGroup>;
    const INFO: OperationInfo =
        OperationInfo::new("getUserGroup", HttpMethod::Get, "/usergroups/{group_id}")
            .credential(CredentialUse::Required);
}

/// Renames a user group. `PUT /usergroups/{group_id}`
#[derive(Debug)]
pub enum UpdateUserGroup {}

impl Operation for UpdateUserGroup {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateUserGroup", HttpMethod::Put, "/usergroups/{group_id}")
            .credential(CredentialUse::Required);
}

/// Deletes a user group, its memberships in projects included. `DELETE /usergroups/{group_id}`
#[derive(Debug)]
pub enum DeleteUserGroup {}

impl Operation for DeleteUserGroup {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteUserGroup", HttpMethod::Delete, "/usergroups/{group_id}")
            .credential(CredentialUse::Required);
}
