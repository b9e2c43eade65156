// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `statistic`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Counts projects and repositories, apart for public and private. `GET /statistics`
#[derive(Debug)]
pub enum GetStatistics {}

impl Operation for GetStatistics {
    type Output = model::Statistics;
    type Answer = Json<model::Statistics>;
    const INFO: OperationInfo = OperationInfo::new("getStatistic", HttpMethod::Get, "/statistics")
        .credential(CredentialUse::Required);
}
