// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `registry`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonList, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the registries that are set up for replication and proxy caches. `GET /registries`
#[derive(Debug)]
pub enum ListRegistries {}

impl Operation for ListRegistries {
    type Output = Page<model::Registry>;
    type Answer = JsonPage<model::Registry>;
    const INFO: OperationInfo = OperationInfo::new("listRegistries", HttpMethod::Get, "/registries")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 }).secret_answer();
}

impl PagedOperation for ListRegistries {
    type Item = model::Registry;
}

impl Call<ListRegistries> {
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

/// Adds a registry for replication or proxy caches and gives its number. `POST /registries`
#[derive(Debug)]
pub enum CreateRegistry {}

impl Operation for CreateRegistry {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo =
        OperationInfo::new("createRegistry", HttpMethod::Post, "/registries")
            .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location).secret_members(&["access_secret"]);
}

/// Tries whether a registry can be reached, a stored one by number or one with these settings.
/// `POST /registries/ping`
#[derive(Debug)]
pub enum PingRegistry {}

impl Operation for PingRegistry {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("pingRegistry", HttpMethod::Post, "/registries/ping")
            .idempotent(true).credential(CredentialUse::Required).secret_members(&["access_secret"]);
}

/// Reads one registry; the secret comes as `*****`. `GET /registries/{id}`
#[derive(Debug)]
pub enum GetRegistry {}

impl Operation for GetRegistry {
    type Output = model::Registry;
    type Answer = Json<model::Registry>;
    const INFO: OperationInfo =
        OperationInfo::new("getRegistry", HttpMethod::Get, "/registries/{id}")
            .credential(CredentialUse::Required).secret_answer();
}

/// Changes what is sent of a registry and keeps the rest. `PUT /registries/{id}`
#[derive(Debug)]
pub enum UpdateRegistry {}

impl Operation for UpdateRegistry {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateRegistry", HttpMethod::Put, "/registries/{id}")
            .credential(CredentialUse::Required).secret_members(&["access_secret"]);
}

/// Deletes a registry. `DELETE /registries/{id}`
#[derive(Debug)]
pub enum DeleteRegistry {}

impl Operation for DeleteRegistry {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteRegistry", HttpMethod::Delete, "/registries/{id}")
            .credential(CredentialUse::Required);
}

/// Reads which filters, triggers and options replication has for a registry. `GET
/// /registries/{id}/info`
#[derive(Debug)]
pub enum GetRegistryInfo {}

impl Operation for GetRegistryInfo {
    type Output = model::RegistryInfo;
    type Answer = Json<model::RegistryInfo>;
    const INFO: OperationInfo =
        OperationInfo::new("getRegistryInfo", HttpMethod::Get, "/registries/{id}/info")
            .credential(CredentialUse::Required);
}

/// Reads which addresses and credentials each kind of registry takes. `GET
/// /replication/adapterinfos`
#[derive(Debug)]
pub enum ListRegistryProviderInfos {}

impl Operation for ListRegistryProviderInfos {
    type Output = BTreeMap<String, model::RegistryProviderInfo>;
    type Answer = Json<BTreeMap<String, model::RegistryProviderInfo>>;
    const INFO: OperationInfo =
        OperationInfo::new("listRegistryProviderInfos", HttpMethod::Get, "/replication/adapterinfos")
            .credential(CredentialUse::Required);
}

/// Lists the kinds of registry that Harbor can replicate with. `GET /replication/adapters`
#[derive(Debug)]
pub enum ListRegistryProviderTypes {}

impl Operation for ListRegistryProviderTypes {
    type Output = Vec<String>;
    type Answer = JsonList<String>;
    const INFO: OperationInfo =
        OperationInfo::new("listRegistryProviderTypes", HttpMethod::Get, "/replication/adapters")
            .credential(CredentialUse::Required);
}
