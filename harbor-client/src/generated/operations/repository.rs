// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `repository`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging, PathEncoding};

use crate::model;
use super::super::Call;

/// Lists the repositories of a project. `GET /projects/{project_name}/repositories`
#[derive(Debug)]
pub enum ListRepositories {}

impl Operation for ListRepositories {
    type Output = Page<model::Repository>;
    type Answer = JsonPage<model::Repository>;
    const INFO: OperationInfo =
        OperationInfo::new("listRepositories", HttpMethod::Get, "/projects/{project_name}/repositories")
            .credential(CredentialUse::IfAvailable).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListRepositories {
    type Item = model::Repository;
}

impl Call<ListRepositories> {
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

/// Reads one repository: description, counts, times. `GET
/// /projects/{project_name}/repositories/{repository_name}`
#[derive(Debug)]
pub enum GetRepository {}

impl Operation for GetRepository {
    type Output = model::Repository;
    type Answer = Json<model::Repository>;
    const INFO: OperationInfo =
        OperationInfo::new("getRepository", HttpMethod::Get, "/projects/{project_name}/repositories/{repository_name}")
            .credential(CredentialUse::Required).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Sets the description of a repository. `PUT
/// /projects/{project_name}/repositories/{repository_name}`
#[derive(Debug)]
pub enum UpdateRepository {}

impl Operation for UpdateRepository {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateRepository", HttpMethod::Put, "/projects/{project_name}/repositories/{repository_name}")
            .credential(CredentialUse::Required).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Deletes a repository with everything in it. `DELETE
/// /projects/{project_name}/repositories/{repository_name}`
#[derive(Debug)]
pub enum DeleteRepository {}

impl Operation for DeleteRepository {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteRepository", HttpMethod::Delete, "/projects/{project_name}/repositories/{repository_name}")
            .credential(CredentialUse::Required).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Lists the repositories of all projects that the caller may see. `GET /repositories`
#[derive(Debug)]
pub enum ListAllRepositories {}

impl Operation for ListAllRepositories {
    type Output = Page<model::Repository>;
    type Answer = JsonPage<model::Repository>;
    const INFO: OperationInfo =
        OperationInfo::new("listAllRepositories", HttpMethod::Get, "/repositories")
            .credential(CredentialUse::IfAvailable).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListAllRepositories {
    type Item = model::Repository;
}

impl Call<ListAllRepositories> {
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
