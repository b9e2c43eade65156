// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `status`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{HttpMethod, Json, JsonList, Operation, OperationInfo};

use crate::model;

/// Reads all that waits and runs in the tenant at this moment. `GET
/// /api/tenant/{tenant_name}/status`
#[derive(Debug)]
pub enum GetStatus {}

impl Operation for GetStatus {
    type Output = model::Status;
    type Answer = Json<model::Status>;
    const INFO: OperationInfo =
        OperationInfo::new("status", HttpMethod::Get, "/api/tenant/{tenant_name}/status");
}

/// Lists the queue items of one change, of all pipelines. `GET
/// /api/tenant/{tenant_name}/status/change/{change}`
#[derive(Debug)]
pub enum ListItemsOfChange {}

impl Operation for ListItemsOfChange {
    type Output = Vec<model::QueueItem>;
    type Answer = JsonList<model::QueueItem>;
    const INFO: OperationInfo =
        OperationInfo::new("status_change", HttpMethod::Get, "/api/tenant/{tenant_name}/status/change/{change}");
}
