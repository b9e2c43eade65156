// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `replication`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging, Text};

use crate::model;
use super::super::Call;

/// Lists the runs of replication policies. `GET /replication/executions`
#[derive(Debug)]
pub enum ListReplicationExecutions {}

impl Operation for ListReplicationExecutions {
    type Output = Page<model::ReplicationExecution>;
    type Answer = JsonPage<model::ReplicationExecution>;
    const INFO: OperationInfo =
        OperationInfo::new("listReplicationExecutions", HttpMethod::Get, "/replication/executions")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListReplicationExecutions {
    type Item = model::ReplicationExecution;
}

impl Call<ListReplicationExecutions> {
    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }

    /// Runs of this policy alone.
    pub fn policy_id(self, value: i64) -> Self {
        self.query("policy_id", value)
    }

    /// `InProgress`, `Succeed`, `Failed` or `Stopped`.
    pub fn status(self, value: impl AsRef<str>) -> Self {
        self.query("status", value.as_ref())
    }

    /// `manual`, `scheduled` or `event_based`.
    pub fn trigger(self, value: impl AsRef<str>) -> Self {
        self.query("trigger", value.as_ref())
    }
}

/// Starts a replication policy now and gives the execution. `POST /replication/executions`
#[derive(Debug)]
pub enum StartReplication {}

impl Operation for StartReplication {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("startReplication", HttpMethod::Post, "/replication/executions")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Reads how a replication run stands. `GET /replication/executions/{id}`
#[derive(Debug)]
pub enum GetReplicationExecution {}

impl Operation for GetReplicationExecution {
    type Output = model::ReplicationExecution;
    type Answer = Json<model::ReplicationExecution>;
    const INFO: OperationInfo =
        OperationInfo::new("getReplicationExecution", HttpMethod::Get, "/replication/executions/{id}")
            .credential(CredentialUse::Required);
}

/// Stops a replication run. `PUT /replication/executions/{id}`
#[derive(Debug)]
pub enum StopReplication {}

impl Operation for StopReplication {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("stopReplication", HttpMethod::Put, "/replication/executions/{id}")
            .credential(CredentialUse::Required);
}

/// Lists the tasks of a replication run, one a repository or tag. `GET
/// /replication/executions/{id}/tasks`
#[derive(Debug)]
pub enum ListReplicationTasks {}

impl Operation for ListReplicationTasks {
    type Output = Page<model::ReplicationTask>;
    type Answer = JsonPage<model::ReplicationTask>;
    const INFO: OperationInfo =
        OperationInfo::new("listReplicationTasks", HttpMethod::Get, "/replication/executions/{id}/tasks")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListReplicationTasks {
    type Item = model::ReplicationTask;
}

impl Call<ListReplicationTasks> {
    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }

    /// As for executions.
    pub fn status(self, value: impl AsRef<str>) -> Self {
        self.query("status", value.as_ref())
    }

    /// `artifact` for all that is in repositories.
    pub fn resource_type(self, value: impl AsRef<str>) -> Self {
        self.query("resource_type", value.as_ref())
    }
}

/// Downloads the log of one replication task. `GET
/// /replication/executions/{id}/tasks/{task_id}/log`
#[derive(Debug)]
pub enum GetReplicationTaskLog {}

impl Operation for GetReplicationTaskLog {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("getReplicationLog", HttpMethod::Get, "/replication/executions/{id}/tasks/{task_id}/log")
            .credential(CredentialUse::Required).content_type("text/plain");
}

/// Lists the replication policies, each with its registry. `GET /replication/policies`
#[derive(Debug)]
pub enum ListReplicationPolicies {}

impl Operation for ListReplicationPolicies {
    type Output = Page<model::ReplicationPolicy>;
    type Answer = JsonPage<model::ReplicationPolicy>;
    const INFO: OperationInfo =
        OperationInfo::new("listReplicationPolicies", HttpMethod::Get, "/replication/policies")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 }).secret_answer();
}

impl PagedOperation for ListReplicationPolicies {
    type Item = model::ReplicationPolicy;
}

impl Call<ListReplicationPolicies> {
    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }

    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }

    /// A part of the name. Commas are fine here, where filters cannot have them; percent signs
    /// find nothing.
    pub fn name(self, value: impl AsRef<str>) -> Self {
        self.query("name", value.as_ref())
    }
}

/// Creates a replication policy and gives its number. `POST /replication/policies`
#[derive(Debug)]
pub enum CreateReplicationPolicy {}

impl Operation for CreateReplicationPolicy {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("createReplicationPolicy", HttpMethod::Post, "/replication/policies")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Reads one replication policy. `GET /replication/policies/{id}`
#[derive(Debug)]
pub enum GetReplicationPolicy {}

impl Operation for GetReplicationPolicy {
    type Output = model::ReplicationPolicy;
    type Answer = Json<model::ReplicationPolicy>;
    const INFO: OperationInfo =
        OperationInfo::new("getReplicationPolicy", HttpMethod::Get, "/replication/policies/{id}")
            .credential(CredentialUse::Required).secret_answer();
}

/// Replaces a replication policy. `PUT /replication/policies/{id}`
#[derive(Debug)]
pub enum UpdateReplicationPolicy {}

impl Operation for UpdateReplicationPolicy {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateReplicationPolicy", HttpMethod::Put, "/replication/policies/{id}")
            .credential(CredentialUse::Required);
}

/// Deletes a replication policy and all its executions. `DELETE /replication/policies/{id}`
#[derive(Debug)]
pub enum DeleteReplicationPolicy {}

impl Operation for DeleteReplicationPolicy {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteReplicationPolicy", HttpMethod::Delete, "/replication/policies/{id}")
            .credential(CredentialUse::Required);
}
