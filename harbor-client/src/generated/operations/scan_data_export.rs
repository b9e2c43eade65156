// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `scan_data_export`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo, Text};

use crate::model;
use super::super::Call;

/// Starts to write the vulnerabilities of one project into a CSV file. `POST /export/cve`
#[derive(Debug)]
pub enum ExportScanData {}

impl Operation for ExportScanData {
    type Output = model::ScanDataExportJob;
    type Answer = Json<model::ScanDataExportJob>;
    const INFO: OperationInfo =
        OperationInfo::new("exportScanData", HttpMethod::Post, "/export/cve")
            .credential(CredentialUse::Required);
}

/// Downloads the CSV file of an export, once. `GET /export/cve/download/{execution_id}`
#[derive(Debug)]
pub enum DownloadScanData {}

impl Operation for DownloadScanData {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("downloadScanData", HttpMethod::Get, "/export/cve/download/{execution_id}")
            .idempotent(false).credential(CredentialUse::Required).content_type("text/csv");
}

impl Call<DownloadScanData> {
    /// Nothing but `csv`, which is what comes anyway.
    pub fn format(self, value: impl AsRef<str>) -> Self {
        self.query("format", value.as_ref())
    }
}

/// Reads how an export stands. `GET /export/cve/execution/{execution_id}`
#[derive(Debug)]
pub enum GetScanDataExport {}

impl Operation for GetScanDataExport {
    type Output = model::ScanDataExportExecution;
    type Answer = Json<model::ScanDataExportExecution>;
    const INFO: OperationInfo =
        OperationInfo::new("getScanDataExportExecution", HttpMethod::Get, "/export/cve/execution/{execution_id}")
            .credential(CredentialUse::Required);
}

/// Lists the caller's exports that were not downloaded yet. `GET /export/cve/executions`
#[derive(Debug)]
pub enum ListScanDataExports {}

impl Operation for ListScanDataExports {
    type Output = model::ScanDataExportExecutionList;
    type Answer = Json<model::ScanDataExportExecutionList>;
    const INFO: OperationInfo =
        OperationInfo::new("getScanDataExportExecutionList", HttpMethod::Get, "/export/cve/executions")
            .credential(CredentialUse::Required);
}
