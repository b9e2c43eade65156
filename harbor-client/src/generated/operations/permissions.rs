// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `permissions`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Lists which rights robots can be given, for the system and for projects. `GET /permissions`
#[derive(Debug)]
pub enum GetPermissions {}

impl Operation for GetPermissions {
    type Output = model::Permissions;
    type Answer = Json<model::Permissions>;
    const INFO: OperationInfo =
        OperationInfo::new("getPermissions", HttpMethod::Get, "/permissions")
            .credential(CredentialUse::Required);
}
