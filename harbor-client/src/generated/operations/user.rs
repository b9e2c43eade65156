// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `user`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonList, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists all users but the built-in `admin`. `GET /users`
#[derive(Debug)]
pub enum ListUsers {}

impl Operation for ListUsers {
    type Output = Page<model::User>;
    type Answer = JsonPage<model::User>;
    const INFO: OperationInfo = OperationInfo::new("listUsers", HttpMethod::Get, "/users")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 }).secret_answer();
}

impl PagedOperation for ListUsers {
    type Item = model::User;
}

impl Call<ListUsers> {
    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }

    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }
}

/// Creates a local user and gives the number. `POST /users`
#[derive(Debug)]
pub enum CreateUser {}

impl Operation for CreateUser {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo = OperationInfo::new("createUser", HttpMethod::Post, "/users")
        .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location).secret_members(&["password"]);
}

/// Reads who the caller is. `GET /users/current`
#[derive(Debug)]
pub enum GetCurrentUser {}

impl Operation for GetCurrentUser {
    type Output = model::User;
    type Answer = Json<model::User>;
    const INFO: OperationInfo =
        OperationInfo::new("getCurrentUserInfo", HttpMethod::Get, "/users/current")
            .credential(CredentialUse::Required).secret_answer();
}

/// Lists what the caller may do in a scope. `GET /users/current/permissions`
#[derive(Debug)]
pub enum ListPermissionsOfCurrentUser {}

impl Operation for ListPermissionsOfCurrentUser {
    type Output = Vec<model::Permission>;
    type Answer = JsonList<model::Permission>;
    const INFO: OperationInfo =
        OperationInfo::new("getCurrentUserPermissions", HttpMethod::Get, "/users/current/permissions")
            .credential(CredentialUse::Required);
}

impl Call<ListPermissionsOfCurrentUser> {
    /// `/project/7` for a project, by number.
    pub fn scope(self, value: impl AsRef<str>) -> Self {
        self.query("scope", value.as_ref())
    }

    /// Leaves the scope out of the resources' names.
    pub fn relative(self, value: bool) -> Self {
        self.query("relative", value)
    }
}

/// Finds users that have a text in their names, by number and name alone. `GET /users/search`
#[derive(Debug)]
pub enum SearchUsers {}

impl Operation for SearchUsers {
    type Output = Vec<model::UserSearchItem>;
    type Answer = JsonList<model::UserSearchItem>;
    const INFO: OperationInfo = OperationInfo::new("searchUsers", HttpMethod::Get, "/users/search")
        .credential(CredentialUse::Required);
}

impl Call<SearchUsers> {
    /// How many to get at most, 10 unless said, 100 at most.
    pub fn at_most(self, value: i64) -> Self {
        self.query("page_size", value)
    }
}

/// Reads one user. `GET /users/{user_id}`
#[derive(Debug)]
pub enum GetUser {}

impl Operation for GetUser {
    type Output = model::User;
    type Answer = Json<model::User>;
    const INFO: OperationInfo = OperationInfo::new("getUser", HttpMethod::Get, "/users/{user_id}")
        .credential(CredentialUse::Required).secret_answer();
}

/// Changes name, e-mail and comment of a user, the caller or another. `PUT /users/{user_id}`
#[derive(Debug)]
pub enum UpdateUserProfile {}

impl Operation for UpdateUserProfile {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateUserProfile", HttpMethod::Put, "/users/{user_id}")
            .credential(CredentialUse::Required);
}

/// Deletes a user; the name can be used again at once. `DELETE /users/{user_id}`
#[derive(Debug)]
pub enum DeleteUser {}

impl Operation for DeleteUser {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteUser", HttpMethod::Delete, "/users/{user_id}")
            .credential(CredentialUse::Required);
}

/// Sets the secret that an OIDC user takes to docker and helm. `PUT
/// /users/{user_id}/cli_secret`
#[derive(Debug)]
pub enum SetCliSecret {}

impl Operation for SetCliSecret {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("setCliSecret", HttpMethod::Put, "/users/{user_id}/cli_secret")
            .credential(CredentialUse::Required).secret_members(&["secret"]);
}

/// Sets a local user's password. `PUT /users/{user_id}/password`
#[derive(Debug)]
pub enum UpdateUserPassword {}

impl Operation for UpdateUserPassword {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateUserPassword", HttpMethod::Put, "/users/{user_id}/password")
            .idempotent(false).credential(CredentialUse::Required).secret_members(&["new_password", "old_password"]);
}

/// Makes a user an administrator, or ends that. `PUT /users/{user_id}/sysadmin`
#[derive(Debug)]
pub enum SetUserSysAdmin {}

impl Operation for SetUserSysAdmin {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("setUserSysAdmin", HttpMethod::Put, "/users/{user_id}/sysadmin")
            .credential(CredentialUse::Required);
}
