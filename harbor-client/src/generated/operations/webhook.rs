// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `webhook`.

#![allow(deprecated, reason = "what is deprecated is defined here")]

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonList, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging, Text};

use crate::model;
use super::super::Call;

/// Lists the events, target types and body formats of webhooks. `GET
/// /projects/{project_name_or_id}/webhook/events`
#[derive(Debug)]
pub enum GetWebhookEventTypes {}

impl Operation for GetWebhookEventTypes {
    type Output = model::WebhookSupport;
    type Answer = Json<model::WebhookSupport>;
    const INFO: OperationInfo =
        OperationInfo::new("GetSupportedEventTypes", HttpMethod::Get, "/projects/{project_name_or_id}/webhook/events")
            .credential(CredentialUse::Required);
}

/// Lists when each event of each webhook policy last fired. `GET
/// /projects/{project_name_or_id}/webhook/lasttrigger`
#[deprecated]
#[derive(Debug)]
pub enum ListLastWebhookTriggers {}

impl Operation for ListLastWebhookTriggers {
    type Output = Vec<model::WebhookLastTrigger>;
    type Answer = JsonList<model::WebhookLastTrigger>;
    const INFO: OperationInfo =
        OperationInfo::new("LastTrigger", HttpMethod::Get, "/projects/{project_name_or_id}/webhook/lasttrigger")
            .credential(CredentialUse::Required);
}

/// Lists the webhook policies of a project. `GET
/// /projects/{project_name_or_id}/webhook/policies`
#[derive(Debug)]
pub enum ListWebhookPolicies {}

impl Operation for ListWebhookPolicies {
    type Output = Page<model::WebhookPolicy>;
    type Answer = JsonPage<model::WebhookPolicy>;
    const INFO: OperationInfo =
        OperationInfo::new("ListWebhookPoliciesOfProject", HttpMethod::Get, "/projects/{project_name_or_id}/webhook/policies")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 }).secret_answer();
}

impl PagedOperation for ListWebhookPolicies {
    type Item = model::WebhookPolicy;
}

impl Call<ListWebhookPolicies> {
    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }

    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }
}

/// Adds a webhook policy to a project and gives its number. `POST
/// /projects/{project_name_or_id}/webhook/policies`
#[derive(Debug)]
pub enum CreateWebhookPolicy {}

impl Operation for CreateWebhookPolicy {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("CreateWebhookPolicyOfProject", HttpMethod::Post, "/projects/{project_name_or_id}/webhook/policies")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location).secret_members(&["auth_header"]);
}

/// Reads one webhook policy, its `auth_header` in clear. `GET
/// /projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}`
#[derive(Debug)]
pub enum GetWebhookPolicy {}

impl Operation for GetWebhookPolicy {
    type Output = model::WebhookPolicy;
    type Answer = Json<model::WebhookPolicy>;
    const INFO: OperationInfo =
        OperationInfo::new("GetWebhookPolicyOfProject", HttpMethod::Get, "/projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}")
            .credential(CredentialUse::Required).secret_answer();
}

/// Replaces a webhook policy. `PUT
/// /projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}`
#[derive(Debug)]
pub enum UpdateWebhookPolicy {}

impl Operation for UpdateWebhookPolicy {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("UpdateWebhookPolicyOfProject", HttpMethod::Put, "/projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}")
            .credential(CredentialUse::Required).secret_members(&["auth_header"]);
}

/// Deletes a webhook policy with its history. `DELETE
/// /projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}`
#[derive(Debug)]
pub enum DeleteWebhookPolicy {}

impl Operation for DeleteWebhookPolicy {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("DeleteWebhookPolicyOfProject", HttpMethod::Delete, "/projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}")
            .credential(CredentialUse::Required);
}

/// Lists the deliveries of a webhook policy. `GET
/// /projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}/executions`
#[derive(Debug)]
pub enum ListWebhookExecutions {}

impl Operation for ListWebhookExecutions {
    type Output = Page<model::Execution>;
    type Answer = JsonPage<model::Execution>;
    const INFO: OperationInfo =
        OperationInfo::new("ListExecutionsOfWebhookPolicy", HttpMethod::Get, "/projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}/executions")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListWebhookExecutions {
    type Item = model::Execution;
}

impl Call<ListWebhookExecutions> {
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

/// Lists the tasks of one delivery, of which there is one. `GET
/// /projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}/executions/{execution_id}/tasks`
#[derive(Debug)]
pub enum ListWebhookTasks {}

impl Operation for ListWebhookTasks {
    type Output = Page<model::Task>;
    type Answer = JsonPage<model::Task>;
    const INFO: OperationInfo =
        OperationInfo::new("ListTasksOfWebhookExecution", HttpMethod::Get, "/projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}/executions/{execution_id}/tasks")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListWebhookTasks {
    type Item = model::Task;
}

impl Call<ListWebhookTasks> {
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

/// Downloads the log of a delivery, in which the target's answer stands. `GET
/// /projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}/executions/{execution_id}/tasks/{task_id}/log`
#[derive(Debug)]
pub enum GetWebhookTaskLog {}

impl Operation for GetWebhookTaskLog {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("GetLogsOfWebhookTask", HttpMethod::Get, "/projects/{project_name_or_id}/webhook/policies/{webhook_policy_id}/executions/{execution_id}/tasks/{task_id}/log")
            .credential(CredentialUse::Required).content_type("text/plain");
}
