// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `label`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the labels of the system or of one project. `GET /labels`
#[derive(Debug)]
pub enum ListLabels {}

impl Operation for ListLabels {
    type Output = Page<model::Label>;
    type Answer = JsonPage<model::Label>;
    const INFO: OperationInfo = OperationInfo::new("ListLabels", HttpMethod::Get, "/labels")
        .credential(CredentialUse::IfAvailable).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListLabels {
    type Item = model::Label;
}

impl Call<ListLabels> {
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

    /// A part of the name. Commas are fine here, where filters cannot have them; percent signs
    /// find nothing.
    pub fn name(self, value: impl AsRef<str>) -> Self {
        self.query("name", value.as_ref())
    }

    /// The project's number, needed with the scope of projects.
    pub fn project_id(self, value: i64) -> Self {
        self.query("project_id", value)
    }
}

/// Creates a label and gives its number. `POST /labels`
#[derive(Debug)]
pub enum CreateLabel {}

impl Operation for CreateLabel {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo = OperationInfo::new("CreateLabel", HttpMethod::Post, "/labels")
        .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Reads one label. `GET /labels/{label_id}`
#[derive(Debug)]
pub enum GetLabel {}

impl Operation for GetLabel {
    type Output = model::Label;
    type Answer = Json<model::Label>;
    const INFO: OperationInfo =
        OperationInfo::new("GetLabelByID", HttpMethod::Get, "/labels/{label_id}")
            .credential(CredentialUse::IfAvailable);
}

/// Changes name, description and colour of a label. `PUT /labels/{label_id}`
#[derive(Debug)]
pub enum UpdateLabel {}

impl Operation for UpdateLabel {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("UpdateLabel", HttpMethod::Put, "/labels/{label_id}")
            .credential(CredentialUse::Required);
}

/// Deletes a label and takes it off all artifacts. `DELETE /labels/{label_id}`
#[derive(Debug)]
pub enum DeleteLabel {}

impl Operation for DeleteLabel {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("DeleteLabel", HttpMethod::Delete, "/labels/{label_id}")
            .credential(CredentialUse::Required);
}
