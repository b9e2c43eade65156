// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `health`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Reads how the server's components are. `GET /health`
#[derive(Debug)]
pub enum GetHealth {}

impl Operation for GetHealth {
    type Output = model::OverallHealthStatus;
    type Answer = Json<model::OverallHealthStatus>;
    const INFO: OperationInfo = OperationInfo::new("getHealth", HttpMethod::Get, "/health")
        .credential(CredentialUse::Never);
}
