// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `project_metadata`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, Operation, OperationInfo};

/// Reads all metadata of a project as texts. `GET /projects/{project_name_or_id}/metadatas/`
#[derive(Debug)]
pub enum ListMetadata {}

impl Operation for ListMetadata {
    type Output = BTreeMap<String, String>;
    type Answer = Json<BTreeMap<String, String>>;
    const INFO: OperationInfo =
        OperationInfo::new("listProjectMetadatas", HttpMethod::Get, "/projects/{project_name_or_id}/metadatas/")
            .credential(CredentialUse::Required);
}

/// Sets one metadata key that has no value yet. `POST
/// /projects/{project_name_or_id}/metadatas/`
#[derive(Debug)]
pub enum AddMetadata {}

impl Operation for AddMetadata {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("addProjectMetadatas", HttpMethod::Post, "/projects/{project_name_or_id}/metadatas/")
            .credential(CredentialUse::Required);
}

/// Reads one metadata key of a project. `GET
/// /projects/{project_name_or_id}/metadatas/{meta_name}`
#[derive(Debug)]
pub enum GetMetadata {}

impl Operation for GetMetadata {
    type Output = BTreeMap<String, String>;
    type Answer = Json<BTreeMap<String, String>>;
    const INFO: OperationInfo =
        OperationInfo::new("getProjectMetadata", HttpMethod::Get, "/projects/{project_name_or_id}/metadatas/{meta_name}")
            .credential(CredentialUse::Required);
}

/// Changes a metadata key that has a value. `PUT
/// /projects/{project_name_or_id}/metadatas/{meta_name}`
#[derive(Debug)]
pub enum UpdateMetadata {}

impl Operation for UpdateMetadata {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateProjectMetadata", HttpMethod::Put, "/projects/{project_name_or_id}/metadatas/{meta_name}")
            .credential(CredentialUse::Required);
}

/// Removes a metadata key. `DELETE /projects/{project_name_or_id}/metadatas/{meta_name}`
#[derive(Debug)]
pub enum DeleteMetadata {}

impl Operation for DeleteMetadata {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteProjectMetadata", HttpMethod::Delete, "/projects/{project_name_or_id}/metadatas/{meta_name}")
            .credential(CredentialUse::Required);
}
