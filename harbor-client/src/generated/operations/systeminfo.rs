// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `systeminfo`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Binary, CredentialUse, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Reads what this installation is and how to log in to it. `GET /systeminfo`
#[derive(Debug)]
pub enum GetSystemInfo {}

impl Operation for GetSystemInfo {
    type Output = model::GeneralInfo;
    type Answer = Json<model::GeneralInfo>;
    const INFO: OperationInfo = OperationInfo::new("getSystemInfo", HttpMethod::Get, "/systeminfo")
        .credential(CredentialUse::IfAvailable);
}

/// Downloads the certificate authority that the registry's own certificate comes from. `GET
/// /systeminfo/getcert`
#[derive(Debug)]
pub enum GetRootCertificate {}

impl Operation for GetRootCertificate {
    type Output = bytes::Bytes;
    type Answer = Binary;
    const INFO: OperationInfo =
        OperationInfo::new("getCert", HttpMethod::Get, "/systeminfo/getcert")
            .credential(CredentialUse::Never).content_type("application/octet-stream");
}

/// Reads how much room the registry's storage has. `GET /systeminfo/volumes`
#[derive(Debug)]
pub enum GetVolumes {}

impl Operation for GetVolumes {
    type Output = model::Volumes;
    type Answer = Json<model::Volumes>;
    const INFO: OperationInfo =
        OperationInfo::new("getVolumes", HttpMethod::Get, "/systeminfo/volumes")
            .credential(CredentialUse::Required);
}
