// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `gc`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonOption, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging, Text};

use crate::model;
use super::super::Call;

/// Lists the runs of the garbage collection. `GET /system/gc`
#[derive(Debug)]
pub enum ListGarbageCollections {}

impl Operation for ListGarbageCollections {
    type Output = Page<model::GcHistory>;
    type Answer = JsonPage<model::GcHistory>;
    const INFO: OperationInfo = OperationInfo::new("getGCHistory", HttpMethod::Get, "/system/gc")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListGarbageCollections {
    type Item = model::GcHistory;
}

impl Call<ListGarbageCollections> {
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

/// Reads when the garbage is collected. `GET /system/gc/schedule`
#[derive(Debug)]
pub enum GetGarbageCollectionSchedule {}

impl Operation for GetGarbageCollectionSchedule {
    type Output = Option<model::GcHistory>;
    type Answer = JsonOption<model::GcHistory>;
    const INFO: OperationInfo =
        OperationInfo::new("getGCSchedule", HttpMethod::Get, "/system/gc/schedule")
            .credential(CredentialUse::Required);
}

/// Sets when the garbage is collected, or starts it now with the type `Manual`, and gives the
/// run. `POST /system/gc/schedule`
#[derive(Debug)]
pub enum CreateGarbageCollectionSchedule {}

impl Operation for CreateGarbageCollectionSchedule {
    type Output = Created<crate::Started>;
    type Answer = NewObject<crate::Started>;
    const INFO: OperationInfo =
        OperationInfo::new("createGCSchedule", HttpMethod::Post, "/system/gc/schedule")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Changes when the garbage is collected; the type `None` ends it. `PUT /system/gc/schedule`
#[derive(Debug)]
pub enum UpdateGarbageCollectionSchedule {}

impl Operation for UpdateGarbageCollectionSchedule {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateGCSchedule", HttpMethod::Put, "/system/gc/schedule")
            .idempotent(false).credential(CredentialUse::Required);
}

/// Reads how a run of the garbage collection stands, and what it freed. `GET
/// /system/gc/{gc_id}`
#[derive(Debug)]
pub enum GetGarbageCollection {}

impl Operation for GetGarbageCollection {
    type Output = model::GcHistory;
    type Answer = Json<model::GcHistory>;
    const INFO: OperationInfo = OperationInfo::new("getGC", HttpMethod::Get, "/system/gc/{gc_id}")
        .credential(CredentialUse::Required);
}

/// Stops a run of the garbage collection. `PUT /system/gc/{gc_id}`
#[derive(Debug)]
pub enum StopGarbageCollection {}

impl Operation for StopGarbageCollection {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo = OperationInfo::new("stopGC", HttpMethod::Put, "/system/gc/{gc_id}")
        .credential(CredentialUse::Required);
}

/// Downloads the log of a garbage collection. `GET /system/gc/{gc_id}/log`
#[derive(Debug)]
pub enum GetGarbageCollectionLog {}

impl Operation for GetGarbageCollectionLog {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("getGCLog", HttpMethod::Get, "/system/gc/{gc_id}/log")
            .credential(CredentialUse::Required).content_type("text/plain");
}
