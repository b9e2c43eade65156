// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `scan_all`.

#![allow(deprecated, reason = "what is deprecated is defined here")]

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, JsonOption, Operation, OperationInfo};

use crate::model;

/// Reads how far the last scan of everything is. `GET /scans/all/metrics`
#[derive(Debug)]
pub enum GetScanAllMetrics {}

impl Operation for GetScanAllMetrics {
    type Output = model::ScanAllStats;
    type Answer = Json<model::ScanAllStats>;
    const INFO: OperationInfo =
        OperationInfo::new("getLatestScanAllMetrics", HttpMethod::Get, "/scans/all/metrics")
            .credential(CredentialUse::Required);
}

/// Reads how far the last scheduled scan of everything is. `GET /scans/schedule/metrics`
#[deprecated]
#[derive(Debug)]
pub enum GetScheduledScanAllMetrics {}

impl Operation for GetScheduledScanAllMetrics {
    type Output = model::ScanAllStats;
    type Answer = Json<model::ScanAllStats>;
    const INFO: OperationInfo =
        OperationInfo::new("getLatestScheduledScanAllMetrics", HttpMethod::Get, "/scans/schedule/metrics")
            .credential(CredentialUse::Required);
}

/// Reads when everything is scanned. `GET /system/scanAll/schedule`
#[derive(Debug)]
pub enum GetScanAllSchedule {}

impl Operation for GetScanAllSchedule {
    type Output = Option<model::Schedule>;
    type Answer = JsonOption<model::Schedule>;
    const INFO: OperationInfo =
        OperationInfo::new("getScanAllSchedule", HttpMethod::Get, "/system/scanAll/schedule")
            .credential(CredentialUse::Required);
}

/// Sets when everything is scanned, or starts it now with the type `Manual`. `POST
/// /system/scanAll/schedule`
#[derive(Debug)]
pub enum CreateScanAllSchedule {}

impl Operation for CreateScanAllSchedule {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("createScanAllSchedule", HttpMethod::Post, "/system/scanAll/schedule")
            .credential(CredentialUse::Required).accepts(&[201]);
}

/// Changes when everything is scanned; the type `None` ends it. `PUT /system/scanAll/schedule`
#[derive(Debug)]
pub enum UpdateScanAllSchedule {}

impl Operation for UpdateScanAllSchedule {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateScanAllSchedule", HttpMethod::Put, "/system/scanAll/schedule")
            .idempotent(false).credential(CredentialUse::Required);
}

/// Stops the scan of everything. `POST /system/scanAll/stop`
#[derive(Debug)]
pub enum StopScanAll {}

impl Operation for StopScanAll {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("stopScanAll", HttpMethod::Post, "/system/scanAll/stop")
            .idempotent(true).credential(CredentialUse::Required).accepts(&[202]);
}
