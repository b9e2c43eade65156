// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `system_cve_allowlist`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Reads the vulnerabilities that the whole system lets pass. `GET /system/CVEAllowlist`
#[derive(Debug)]
pub enum GetSystemCveAllowlist {}

impl Operation for GetSystemCveAllowlist {
    type Output = model::CveAllowlist;
    type Answer = Json<model::CveAllowlist>;
    const INFO: OperationInfo =
        OperationInfo::new("getSystemCVEAllowlist", HttpMethod::Get, "/system/CVEAllowlist")
            .credential(CredentialUse::Required);
}

/// Replaces the system's list of tolerated vulnerabilities. `PUT /system/CVEAllowlist`
#[derive(Debug)]
pub enum UpdateSystemCveAllowlist {}

impl Operation for UpdateSystemCveAllowlist {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("putSystemCVEAllowlist", HttpMethod::Put, "/system/CVEAllowlist")
            .credential(CredentialUse::Required);
}
