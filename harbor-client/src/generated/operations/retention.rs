// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `retention`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging, Text};

use crate::model;

/// Creates the retention policy of a project and gives its number. `POST /retentions`
#[derive(Debug)]
pub enum CreateRetentionPolicy {}

impl Operation for CreateRetentionPolicy {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("createRetention", HttpMethod::Post, "/retentions")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Lists which rules and selectors a retention policy can be made of. `GET
/// /retentions/metadatas`
#[derive(Debug)]
pub enum GetRetentionMetadata {}

impl Operation for GetRetentionMetadata {
    type Output = model::RetentionMetadata;
    type Answer = Json<model::RetentionMetadata>;
    const INFO: OperationInfo =
        OperationInfo::new("getRentenitionMetadata", HttpMethod::Get, "/retentions/metadatas")
            .credential(CredentialUse::Required);
}

/// Reads a retention policy by the number that the project's metadata has as `retention_id`.
/// `GET /retentions/{id}`
#[derive(Debug)]
pub enum GetRetentionPolicy {}

impl Operation for GetRetentionPolicy {
    type Output = model::RetentionPolicy;
    type Answer = Json<model::RetentionPolicy>;
    const INFO: OperationInfo =
        OperationInfo::new("getRetention", HttpMethod::Get, "/retentions/{id}")
            .credential(CredentialUse::Required);
}

/// Replaces a retention policy. `PUT /retentions/{id}`
#[derive(Debug)]
pub enum UpdateRetentionPolicy {}

impl Operation for UpdateRetentionPolicy {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateRetention", HttpMethod::Put, "/retentions/{id}")
            .credential(CredentialUse::Required);
}

/// Deletes a retention policy with its history. `DELETE /retentions/{id}`
#[derive(Debug)]
pub enum DeleteRetentionPolicy {}

impl Operation for DeleteRetentionPolicy {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteRetention", HttpMethod::Delete, "/retentions/{id}")
            .credential(CredentialUse::Required);
}

/// Lists the runs of a retention policy, newest first. `GET /retentions/{id}/executions`
#[derive(Debug)]
pub enum ListRetentionExecutions {}

impl Operation for ListRetentionExecutions {
    type Output = Page<model::RetentionExecution>;
    type Answer = JsonPage<model::RetentionExecution>;
    const INFO: OperationInfo =
        OperationInfo::new("listRetentionExecutions", HttpMethod::Get, "/retentions/{id}/executions")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListRetentionExecutions {
    type Item = model::RetentionExecution;
}

/// Starts a retention policy now, for a trial or in earnest, and gives the execution. `POST
/// /retentions/{id}/executions`
#[derive(Debug)]
pub enum TriggerRetention {}

impl Operation for TriggerRetention {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("triggerRetentionExecution", HttpMethod::Post, "/retentions/{id}/executions")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Stops a run of a retention policy; `stop` is the only action. `PATCH
/// /retentions/{id}/executions/{eid}`
#[derive(Debug)]
pub enum OperateRetentionExecution {}

impl Operation for OperateRetentionExecution {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("operateRetentionExecution", HttpMethod::Patch, "/retentions/{id}/executions/{eid}")
            .idempotent(true).credential(CredentialUse::Required);
}

/// Lists the tasks of a retention run, one a repository, with what was kept. `GET
/// /retentions/{id}/executions/{eid}/tasks`
#[derive(Debug)]
pub enum ListRetentionTasks {}

impl Operation for ListRetentionTasks {
    type Output = Page<model::RetentionExecutionTask>;
    type Answer = JsonPage<model::RetentionExecutionTask>;
    const INFO: OperationInfo =
        OperationInfo::new("listRetentionTasks", HttpMethod::Get, "/retentions/{id}/executions/{eid}/tasks")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListRetentionTasks {
    type Item = model::RetentionExecutionTask;
}

/// Downloads the log of one retention task, with a line for each tag. `GET
/// /retentions/{id}/executions/{eid}/tasks/{tid}`
#[derive(Debug)]
pub enum GetRetentionTaskLog {}

impl Operation for GetRetentionTaskLog {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("getRetentionTaskLog", HttpMethod::Get, "/retentions/{id}/executions/{eid}/tasks/{tid}")
            .credential(CredentialUse::Required).content_type("text/plain");
}
