// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `search`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Finds projects and repositories that have a text in their names, among those that the
/// caller may see. `GET /search`
#[derive(Debug)]
pub enum Search {}

impl Operation for Search {
    type Output = model::SearchResult;
    type Answer = Json<model::SearchResult>;
    const INFO: OperationInfo = OperationInfo::new("search", HttpMethod::Get, "/search")
        .credential(CredentialUse::IfAvailable);
}
