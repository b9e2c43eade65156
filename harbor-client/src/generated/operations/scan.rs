// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `scan`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Operation, OperationInfo, PathEncoding, Text};

/// Starts a scan for vulnerabilities, or the making of an SBOM. `POST
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/scan`
#[derive(Debug)]
pub enum ScanArtifact {}

impl Operation for ScanArtifact {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("scanArtifact", HttpMethod::Post, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/scan")
            .credential(CredentialUse::Required).accepts(&[202]).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Stops a scan, or the making of an SBOM. `POST
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/scan/stop`
#[derive(Debug)]
pub enum StopScanOfArtifact {}

impl Operation for StopScanOfArtifact {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("stopScanArtifact", HttpMethod::Post, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/scan/stop")
            .idempotent(true).credential(CredentialUse::Required).accepts(&[202]).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Downloads the log of a scan. `GET
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/scan/{report_id}/log`
#[derive(Debug)]
pub enum GetScanLog {}

impl Operation for GetScanLog {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("getReportLog", HttpMethod::Get, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/scan/{report_id}/log")
            .credential(CredentialUse::IfAvailable).content_type("text/plain").path_encoding(&[("repository_name", PathEncoding::Twice)]);
}
