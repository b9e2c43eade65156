// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `auditlog`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, JsonList, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the audit log in its form before 2.13. `GET /audit-logs`
#[derive(Debug)]
pub enum ListAuditLogs {}

impl Operation for ListAuditLogs {
    type Output = Page<model::AuditLog>;
    type Answer = JsonPage<model::AuditLog>;
    const INFO: OperationInfo = OperationInfo::new("listAuditLogs", HttpMethod::Get, "/audit-logs")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListAuditLogs {
    type Item = model::AuditLog;
}

impl Call<ListAuditLogs> {
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

/// Lists who did what, as recorded since 2.13. `GET /auditlog-exts`
#[derive(Debug)]
pub enum ListAuditLogExts {}

impl Operation for ListAuditLogExts {
    type Output = Page<model::AuditLogExt>;
    type Answer = JsonPage<model::AuditLogExt>;
    const INFO: OperationInfo =
        OperationInfo::new("listAuditLogExts", HttpMethod::Get, "/auditlog-exts")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListAuditLogExts {
    type Item = model::AuditLogExt;
}

impl Call<ListAuditLogExts> {
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

/// Lists the events that the audit log can record. `GET /auditlog-exts/events`
#[derive(Debug)]
pub enum ListAuditLogEventTypes {}

impl Operation for ListAuditLogEventTypes {
    type Output = Vec<model::AuditLogEventType>;
    type Answer = JsonList<model::AuditLogEventType>;
    const INFO: OperationInfo =
        OperationInfo::new("listAuditLogEventTypes", HttpMethod::Get, "/auditlog-exts/events")
            .credential(CredentialUse::Required);
}
