// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `schedule`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;

/// Lists everything that runs on a schedule. `GET /schedules`
#[derive(Debug)]
pub enum ListSchedules {}

impl Operation for ListSchedules {
    type Output = Page<model::ScheduledTask>;
    type Answer = JsonPage<model::ScheduledTask>;
    const INFO: OperationInfo = OperationInfo::new("listSchedules", HttpMethod::Get, "/schedules")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListSchedules {
    type Item = model::ScheduledTask;
}

/// Tells whether schedules are paused. `GET /schedules/{job_type}/paused`
#[derive(Debug)]
pub enum GetSchedulesPaused {}

impl Operation for GetSchedulesPaused {
    type Output = model::SchedulerStatus;
    type Answer = Json<model::SchedulerStatus>;
    const INFO: OperationInfo =
        OperationInfo::new("getSchedulePaused", HttpMethod::Get, "/schedules/{job_type}/paused")
            .credential(CredentialUse::Required);
}
