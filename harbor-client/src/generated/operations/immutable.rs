// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `immutable`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the rules that keep tags of a project from changing. `GET
/// /projects/{project_name_or_id}/immutabletagrules`
#[derive(Debug)]
pub enum ListImmutableRules {}

impl Operation for ListImmutableRules {
    type Output = Page<model::ImmutableRule>;
    type Answer = JsonPage<model::ImmutableRule>;
    const INFO: OperationInfo =
        OperationInfo::new("ListImmuRules", HttpMethod::Get, "/projects/{project_name_or_id}/immutabletagrules")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListImmutableRules {
    type Item = model::ImmutableRule;
}

impl Call<ListImmutableRules> {
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

/// Adds a rule that keeps tags from being deleted or moved. `POST
/// /projects/{project_name_or_id}/immutabletagrules`
#[derive(Debug)]
pub enum CreateImmutableRule {}

impl Operation for CreateImmutableRule {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("CreateImmuRule", HttpMethod::Post, "/projects/{project_name_or_id}/immutabletagrules")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Replaces a rule, or switches it off with `disabled`. `PUT
/// /projects/{project_name_or_id}/immutabletagrules/{immutable_rule_id}`
#[derive(Debug)]
pub enum UpdateImmutableRule {}

impl Operation for UpdateImmutableRule {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("UpdateImmuRule", HttpMethod::Put, "/projects/{project_name_or_id}/immutabletagrules/{immutable_rule_id}")
            .credential(CredentialUse::Required);
}

/// Removes a rule. `DELETE
/// /projects/{project_name_or_id}/immutabletagrules/{immutable_rule_id}`
#[derive(Debug)]
pub enum DeleteImmutableRule {}

impl Operation for DeleteImmutableRule {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("DeleteImmuRule", HttpMethod::Delete, "/projects/{project_name_or_id}/immutabletagrules/{immutable_rule_id}")
            .credential(CredentialUse::Required);
}
