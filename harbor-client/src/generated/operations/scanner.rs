// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `scanner`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the scanners that are registered. `GET /scanners`
#[derive(Debug)]
pub enum ListScanners {}

impl Operation for ListScanners {
    type Output = Page<model::ScannerRegistration>;
    type Answer = JsonPage<model::ScannerRegistration>;
    const INFO: OperationInfo = OperationInfo::new("listScanners", HttpMethod::Get, "/scanners")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 }).secret_answer();
}

impl PagedOperation for ListScanners {
    type Item = model::ScannerRegistration;
}

impl Call<ListScanners> {
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

/// Registers a scanner and gives its UUID. `POST /scanners`
#[derive(Debug)]
pub enum CreateScanner {}

impl Operation for CreateScanner {
    type Output = Created<model::ScannerId>;
    type Answer = NewObject<model::ScannerId>;
    const INFO: OperationInfo = OperationInfo::new("createScanner", HttpMethod::Post, "/scanners")
        .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location).secret_members(&["access_credential"]);
}

/// Tries whether a scanner answers at a URL. `POST /scanners/ping`
#[derive(Debug)]
pub enum PingScanner {}

impl Operation for PingScanner {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("pingScanner", HttpMethod::Post, "/scanners/ping")
            .idempotent(true).credential(CredentialUse::Required).secret_members(&["access_credential"]);
}

/// Reads one scanner by its UUID. `GET /scanners/{registration_id}`
#[derive(Debug)]
pub enum GetScanner {}

impl Operation for GetScanner {
    type Output = model::ScannerRegistration;
    type Answer = Json<model::ScannerRegistration>;
    const INFO: OperationInfo =
        OperationInfo::new("getScanner", HttpMethod::Get, "/scanners/{registration_id}")
            .credential(CredentialUse::Required).secret_answer();
}

/// Replaces a scanner's settings without trying them. `PUT /scanners/{registration_id}`
#[derive(Debug)]
pub enum UpdateScanner {}

impl Operation for UpdateScanner {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateScanner", HttpMethod::Put, "/scanners/{registration_id}")
            .credential(CredentialUse::Required).secret_members(&["access_credential"]);
}

/// Makes a scanner the one for projects that chose none. `PATCH /scanners/{registration_id}`
#[derive(Debug)]
pub enum SetScannerAsDefault {}

impl Operation for SetScannerAsDefault {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("setScannerAsDefault", HttpMethod::Patch, "/scanners/{registration_id}")
            .idempotent(true).credential(CredentialUse::Required);
}

/// Removes a scanner and gives back what it was. `DELETE /scanners/{registration_id}`
#[derive(Debug)]
pub enum DeleteScanner {}

impl Operation for DeleteScanner {
    type Output = model::ScannerRegistration;
    type Answer = Json<model::ScannerRegistration>;
    const INFO: OperationInfo =
        OperationInfo::new("deleteScanner", HttpMethod::Delete, "/scanners/{registration_id}")
            .credential(CredentialUse::Required).secret_answer();
}

/// Asks a scanner for its name, version and the media types that it takes and makes. `GET
/// /scanners/{registration_id}/metadata`
#[derive(Debug)]
pub enum GetScannerMetadata {}

impl Operation for GetScannerMetadata {
    type Output = model::ScannerAdapterMetadata;
    type Answer = Json<model::ScannerAdapterMetadata>;
    const INFO: OperationInfo =
        OperationInfo::new("getScannerMetadata", HttpMethod::Get, "/scanners/{registration_id}/metadata")
            .credential(CredentialUse::Required);
}
