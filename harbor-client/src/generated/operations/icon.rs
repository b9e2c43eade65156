// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `icon`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Reads the picture that stands for a type of artifact, in base64. `GET /icons/{digest}`
#[derive(Debug)]
pub enum GetIcon {}

impl Operation for GetIcon {
    type Output = model::Icon;
    type Answer = Json<model::Icon>;
    const INFO: OperationInfo = OperationInfo::new("getIcon", HttpMethod::Get, "/icons/{digest}")
        .credential(CredentialUse::Never);
}
