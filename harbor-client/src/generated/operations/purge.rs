// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `purge`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonOption, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging, Text};

use crate::model;
use super::super::Call;

/// Lists the runs that shortened the audit log. `GET /system/purgeaudit`
#[derive(Debug)]
pub enum ListAuditLogPurges {}

impl Operation for ListAuditLogPurges {
    type Output = Page<model::PurgeHistory>;
    type Answer = JsonPage<model::PurgeHistory>;
    const INFO: OperationInfo =
        OperationInfo::new("getPurgeHistory", HttpMethod::Get, "/system/purgeaudit")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListAuditLogPurges {
    type Item = model::PurgeHistory;
}

impl Call<ListAuditLogPurges> {
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

/// Reads when the audit log is shortened. `GET /system/purgeaudit/schedule`
#[derive(Debug)]
pub enum GetAuditLogPurgeSchedule {}

impl Operation for GetAuditLogPurgeSchedule {
    type Output = Option<model::PurgeHistory>;
    type Answer = JsonOption<model::PurgeHistory>;
    const INFO: OperationInfo =
        OperationInfo::new("getPurgeSchedule", HttpMethod::Get, "/system/purgeaudit/schedule")
            .credential(CredentialUse::Required);
}

/// Sets when the audit log is shortened, or does it now with the type `Manual`, and gives the
/// run. `POST /system/purgeaudit/schedule`
#[derive(Debug)]
pub enum CreateAuditLogPurgeSchedule {}

impl Operation for CreateAuditLogPurgeSchedule {
    type Output = Created<crate::Started>;
    type Answer = NewObject<crate::Started>;
    const INFO: OperationInfo =
        OperationInfo::new("createPurgeSchedule", HttpMethod::Post, "/system/purgeaudit/schedule")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Changes when the audit log is shortened; the type `None` ends it. `PUT
/// /system/purgeaudit/schedule`
#[derive(Debug)]
pub enum UpdateAuditLogPurgeSchedule {}

impl Operation for UpdateAuditLogPurgeSchedule {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updatePurgeSchedule", HttpMethod::Put, "/system/purgeaudit/schedule")
            .idempotent(false).credential(CredentialUse::Required);
}

/// Reads how a run of the log rotation stands. `GET /system/purgeaudit/{purge_id}`
#[derive(Debug)]
pub enum GetAuditLogPurge {}

impl Operation for GetAuditLogPurge {
    type Output = model::PurgeHistory;
    type Answer = Json<model::PurgeHistory>;
    const INFO: OperationInfo =
        OperationInfo::new("getPurgeJob", HttpMethod::Get, "/system/purgeaudit/{purge_id}")
            .credential(CredentialUse::Required);
}

/// Stops a run of the log rotation. `PUT /system/purgeaudit/{purge_id}`
#[derive(Debug)]
pub enum StopAuditLogPurge {}

impl Operation for StopAuditLogPurge {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("stopPurge", HttpMethod::Put, "/system/purgeaudit/{purge_id}")
            .credential(CredentialUse::Required);
}

/// Downloads the log of a log rotation. `GET /system/purgeaudit/{purge_id}/log`
#[derive(Debug)]
pub enum GetAuditLogPurgeLog {}

impl Operation for GetAuditLogPurgeLog {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("getPurgeJobLog", HttpMethod::Get, "/system/purgeaudit/{purge_id}/log")
            .credential(CredentialUse::Required).content_type("text/plain");
}
