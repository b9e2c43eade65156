// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `quota`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists quotas, which are those of projects. `GET /quotas`
#[derive(Debug)]
pub enum ListQuotas {}

impl Operation for ListQuotas {
    type Output = Page<model::Quota>;
    type Answer = JsonPage<model::Quota>;
    const INFO: OperationInfo = OperationInfo::new("listQuotas", HttpMethod::Get, "/quotas")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListQuotas {
    type Item = model::Quota;
}

impl Call<ListQuotas> {
    /// What the quotas are of; only `project` exists.
    pub fn reference(self, value: impl AsRef<str>) -> Self {
        self.query("reference", value.as_ref())
    }

    /// The project's number.
    pub fn reference_id(self, value: impl AsRef<str>) -> Self {
        self.query("reference_id", value.as_ref())
    }

    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query("sort", value.as_ref())
    }
}

/// Reads a project's limit and what it uses. `GET /quotas/{id}`
#[derive(Debug)]
pub enum GetQuota {}

impl Operation for GetQuota {
    type Output = model::Quota;
    type Answer = Json<model::Quota>;
    const INFO: OperationInfo = OperationInfo::new("getQuota", HttpMethod::Get, "/quotas/{id}")
        .credential(CredentialUse::Required);
}

/// Sets the limit of a project in bytes, -1 for none. `PUT /quotas/{id}`
#[derive(Debug)]
pub enum UpdateQuota {}

impl Operation for UpdateQuota {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo = OperationInfo::new("updateQuota", HttpMethod::Put, "/quotas/{id}")
        .credential(CredentialUse::Required);
}
