// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `tenant`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, JsonList, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Reads what the token may do in this tenant. `GET /api/tenant/{tenant_name}/authorizations`
#[derive(Debug)]
pub enum GetTenantAuthorizations {}

impl Operation for GetTenantAuthorizations {
    type Output = model::Authorizations;
    type Answer = Json<model::Authorizations>;
    const INFO: OperationInfo =
        OperationInfo::new("tenant_authorizations", HttpMethod::Get, "/api/tenant/{tenant_name}/authorizations")
            .credential(CredentialUse::Required).envelope("zuul");
}

/// Lists errors and warnings of the configuration that is loaded. `GET
/// /api/tenant/{tenant_name}/config-errors`
#[derive(Debug)]
pub enum ListConfigErrors {}

impl Operation for ListConfigErrors {
    type Output = Page<model::ConfigError>;
    type Answer = JsonPage<model::ConfigError>;
    const INFO: OperationInfo =
        OperationInfo::new("config_errors", HttpMethod::Get, "/api/tenant/{tenant_name}/config-errors")
            .paging(Paging::Offset { skip: "skip", limit: "limit", max_size: 1000, pin: None });
}

impl PagedOperation for ListConfigErrors {
    type Item = model::ConfigError;
}

impl Call<ListConfigErrors> {
    /// The short name of the project whose file is at fault.
    pub fn project(self, value: impl AsRef<str>) -> Self {
        self.query("project", value.as_ref())
    }

    /// The branch that the file was read from.
    pub fn branch(self, value: impl AsRef<str>) -> Self {
        self.query("branch", value.as_ref())
    }

    /// Errors alone, or warnings alone.
    pub fn severity(self, value: impl Into<model::Severity>) -> Self {
        self.query("severity", Into::<model::Severity>::into(value))
    }

    /// The kind, such as `Project Not Found`, spelled exactly.
    pub fn name(self, value: impl AsRef<str>) -> Self {
        self.query("name", value.as_ref())
    }
}

/// Reads what the installation can do, with what this tenant has different. `GET
/// /api/tenant/{tenant_name}/info`
#[derive(Debug)]
pub enum GetTenantInfo {}

impl Operation for GetTenantInfo {
    type Output = model::Info;
    type Answer = Json<model::Info>;
    const INFO: OperationInfo =
        OperationInfo::new("tenant_info", HttpMethod::Get, "/api/tenant/{tenant_name}/info")
            .credential(CredentialUse::Never).envelope("info");
}

/// Lists the semaphores by name, and which of the tenant's jobs hold them; holders of other
/// tenants are only counted. `GET /api/tenant/{tenant_name}/semaphores`
#[derive(Debug)]
pub enum ListSemaphores {}

impl Operation for ListSemaphores {
    type Output = Vec<model::Semaphore>;
    type Answer = JsonList<model::Semaphore>;
    const INFO: OperationInfo =
        OperationInfo::new("semaphores", HttpMethod::Get, "/api/tenant/{tenant_name}/semaphores");
}

/// Lists what happened to the tenant as a whole, newest first. `GET
/// /api/tenant/{tenant_name}/system-events`
#[derive(Debug)]
pub enum ListSystemEvents {}

impl Operation for ListSystemEvents {
    type Output = Page<model::SystemEvent>;
    type Answer = JsonPage<model::SystemEvent>;
    const INFO: OperationInfo =
        OperationInfo::new("system_events", HttpMethod::Get, "/api/tenant/{tenant_name}/system-events")
            .paging(Paging::Offset { skip: "skip", limit: "limit", max_size: 500, pin: None });
}

impl PagedOperation for ListSystemEvents {
    type Item = model::SystemEvent;
}

impl Call<ListSystemEvents> {
    /// The whole text, whose words have a blank between them; `tenant reconfiguration` is the one
    /// in use.
    pub fn event_type(self, value: impl AsRef<str>) -> Self {
        self.query("event_type", value.as_ref())
    }

    /// The lowest number (`id` of an item), itself included.
    pub fn idx_min(self, value: u64) -> Self {
        self.query("idx_min", value)
    }

    /// The highest number, itself included; a stream over the pages sets this by itself.
    pub fn idx_max(self, value: u64) -> Self {
        self.query("idx_max", value)
    }
}

/// Counts what is wrong in the tenant's configuration. `GET
/// /api/tenant/{tenant_name}/tenant-status`
#[derive(Debug)]
pub enum GetTenantStatus {}

impl Operation for GetTenantStatus {
    type Output = model::TenantStatus;
    type Answer = Json<model::TenantStatus>;
    const INFO: OperationInfo =
        OperationInfo::new("tenant_status", HttpMethod::Get, "/api/tenant/{tenant_name}/tenant-status");
}
