// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `preheat`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonList, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging, Text};

use crate::model;
use super::super::Call;

/// Lists the preheat instances. `GET /p2p/preheat/instances`
#[derive(Debug)]
pub enum ListPreheatInstances {}

impl Operation for ListPreheatInstances {
    type Output = Page<model::PreheatInstance>;
    type Answer = JsonPage<model::PreheatInstance>;
    const INFO: OperationInfo =
        OperationInfo::new("ListInstances", HttpMethod::Get, "/p2p/preheat/instances")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 }).secret_answer();
}

impl PagedOperation for ListPreheatInstances {
    type Item = model::PreheatInstance;
}

impl Call<ListPreheatInstances> {
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
}

/// Adds a preheat instance; its name is its identifier. `POST /p2p/preheat/instances`
#[derive(Debug)]
pub enum CreatePreheatInstance {}

impl Operation for CreatePreheatInstance {
    type Output = Created<String>;
    type Answer = NewObject<String>;
    const INFO: OperationInfo =
        OperationInfo::new("CreateInstance", HttpMethod::Post, "/p2p/preheat/instances")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location).secret_members(&["auth_info"]);
}

/// Tries whether a preheat instance answers, a stored one by number or one with these
/// settings. `POST /p2p/preheat/instances/ping`
#[derive(Debug)]
pub enum PingPreheatInstance {}

impl Operation for PingPreheatInstance {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("PingInstances", HttpMethod::Post, "/p2p/preheat/instances/ping")
            .idempotent(true).credential(CredentialUse::Required).secret_members(&["auth_info"]);
}

/// Reads one preheat instance by name. `GET /p2p/preheat/instances/{preheat_instance_name}`
#[derive(Debug)]
pub enum GetPreheatInstance {}

impl Operation for GetPreheatInstance {
    type Output = model::PreheatInstance;
    type Answer = Json<model::PreheatInstance>;
    const INFO: OperationInfo =
        OperationInfo::new("GetInstance", HttpMethod::Get, "/p2p/preheat/instances/{preheat_instance_name}")
            .credential(CredentialUse::Required).secret_answer();
}

/// Replaces a preheat instance. `PUT /p2p/preheat/instances/{preheat_instance_name}`
#[derive(Debug)]
pub enum UpdatePreheatInstance {}

impl Operation for UpdatePreheatInstance {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("UpdateInstance", HttpMethod::Put, "/p2p/preheat/instances/{preheat_instance_name}")
            .credential(CredentialUse::Required).secret_members(&["auth_info"]);
}

/// Deletes a preheat instance. `DELETE /p2p/preheat/instances/{preheat_instance_name}`
#[derive(Debug)]
pub enum DeletePreheatInstance {}

impl Operation for DeletePreheatInstance {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("DeleteInstance", HttpMethod::Delete, "/p2p/preheat/instances/{preheat_instance_name}")
            .credential(CredentialUse::Required);
}

/// Lists the kinds of preheat provider that Harbor knows. `GET /p2p/preheat/providers`
#[derive(Debug)]
pub enum ListPreheatProviders {}

impl Operation for ListPreheatProviders {
    type Output = Vec<model::PreheatProvider>;
    type Answer = JsonList<model::PreheatProvider>;
    const INFO: OperationInfo =
        OperationInfo::new("ListProviders", HttpMethod::Get, "/p2p/preheat/providers")
            .credential(CredentialUse::Required);
}

/// Lists the preheat policies of a project. `GET /projects/{project_name}/preheat/policies`
#[derive(Debug)]
pub enum ListPreheatPolicies {}

impl Operation for ListPreheatPolicies {
    type Output = Page<model::PreheatPolicy>;
    type Answer = JsonPage<model::PreheatPolicy>;
    const INFO: OperationInfo =
        OperationInfo::new("ListPolicies", HttpMethod::Get, "/projects/{project_name}/preheat/policies")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListPreheatPolicies {
    type Item = model::PreheatPolicy;
}

impl Call<ListPreheatPolicies> {
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
}

/// Adds a preheat policy to a project; its name is its identifier. `POST
/// /projects/{project_name}/preheat/policies`
#[derive(Debug)]
pub enum CreatePreheatPolicy {}

impl Operation for CreatePreheatPolicy {
    type Output = Created<String>;
    type Answer = NewObject<String>;
    const INFO: OperationInfo =
        OperationInfo::new("CreatePolicy", HttpMethod::Post, "/projects/{project_name}/preheat/policies")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Reads one preheat policy. `GET
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}`
#[derive(Debug)]
pub enum GetPreheatPolicy {}

impl Operation for GetPreheatPolicy {
    type Output = model::PreheatPolicy;
    type Answer = Json<model::PreheatPolicy>;
    const INFO: OperationInfo =
        OperationInfo::new("GetPolicy", HttpMethod::Get, "/projects/{project_name}/preheat/policies/{preheat_policy_name}")
            .credential(CredentialUse::Required);
}

/// Starts a preheat policy now and gives the execution. `POST
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}`
#[derive(Debug)]
pub enum StartPreheat {}

impl Operation for StartPreheat {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("ManualPreheat", HttpMethod::Post, "/projects/{project_name}/preheat/policies/{preheat_policy_name}")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Replaces a preheat policy. `PUT
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}`
#[derive(Debug)]
pub enum UpdatePreheatPolicy {}

impl Operation for UpdatePreheatPolicy {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("UpdatePolicy", HttpMethod::Put, "/projects/{project_name}/preheat/policies/{preheat_policy_name}")
            .credential(CredentialUse::Required);
}

/// Deletes a preheat policy. `DELETE
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}`
#[derive(Debug)]
pub enum DeletePreheatPolicy {}

impl Operation for DeletePreheatPolicy {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("DeletePolicy", HttpMethod::Delete, "/projects/{project_name}/preheat/policies/{preheat_policy_name}")
            .credential(CredentialUse::Required);
}

/// Lists the runs of a preheat policy. `GET
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}/executions`
#[derive(Debug)]
pub enum ListPreheatExecutions {}

impl Operation for ListPreheatExecutions {
    type Output = Page<model::Execution>;
    type Answer = JsonPage<model::Execution>;
    const INFO: OperationInfo =
        OperationInfo::new("ListExecutions", HttpMethod::Get, "/projects/{project_name}/preheat/policies/{preheat_policy_name}/executions")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListPreheatExecutions {
    type Item = model::Execution;
}

impl Call<ListPreheatExecutions> {
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
}

/// Reads how a preheat run stands. `GET
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}/executions/{execution_id}`
#[derive(Debug)]
pub enum GetPreheatExecution {}

impl Operation for GetPreheatExecution {
    type Output = model::Execution;
    type Answer = Json<model::Execution>;
    const INFO: OperationInfo =
        OperationInfo::new("GetExecution", HttpMethod::Get, "/projects/{project_name}/preheat/policies/{preheat_policy_name}/executions/{execution_id}")
            .credential(CredentialUse::Required);
}

/// Stops a preheat run, with the body `{"status": "Stopped"}`. `PATCH
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}/executions/{execution_id}`
#[derive(Debug)]
pub enum StopPreheatExecution {}

impl Operation for StopPreheatExecution {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("StopExecution", HttpMethod::Patch, "/projects/{project_name}/preheat/policies/{preheat_policy_name}/executions/{execution_id}")
            .idempotent(true).credential(CredentialUse::Required);
}

/// Lists the tasks of a preheat run, one an artifact. `GET
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}/executions/{execution_id}/tasks`
#[derive(Debug)]
pub enum ListPreheatTasks {}

impl Operation for ListPreheatTasks {
    type Output = Page<model::Task>;
    type Answer = JsonPage<model::Task>;
    const INFO: OperationInfo =
        OperationInfo::new("ListTasks", HttpMethod::Get, "/projects/{project_name}/preheat/policies/{preheat_policy_name}/executions/{execution_id}/tasks")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListPreheatTasks {
    type Item = model::Task;
}

impl Call<ListPreheatTasks> {
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
}

/// Downloads the log of one preheat task. `GET
/// /projects/{project_name}/preheat/policies/{preheat_policy_name}/executions/{execution_id}/tasks/{task_id}/logs`
#[derive(Debug)]
pub enum GetPreheatTaskLog {}

impl Operation for GetPreheatTaskLog {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("GetPreheatLog", HttpMethod::Get, "/projects/{project_name}/preheat/policies/{preheat_policy_name}/executions/{execution_id}/tasks/{task_id}/logs")
            .credential(CredentialUse::Required).content_type("text/plain");
}

/// Lists the preheat instances that a project's policies can use. `GET
/// /projects/{project_name}/preheat/providers`
#[derive(Debug)]
pub enum ListPreheatProvidersOfProject {}

impl Operation for ListPreheatProvidersOfProject {
    type Output = Vec<model::ProjectPreheatProvider>;
    type Answer = JsonList<model::ProjectPreheatProvider>;
    const INFO: OperationInfo =
        OperationInfo::new("ListProvidersUnderProject", HttpMethod::Get, "/projects/{project_name}/preheat/providers")
            .credential(CredentialUse::Required);
}
