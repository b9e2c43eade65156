// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `nodes`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, JsonList, Operation, OperationInfo};

use crate::model;

/// Lists the sizes of nodes that labels refer to; a route that releases 10 and 11 do not have.
/// `GET /api/tenant/{tenant_name}/flavors`
#[derive(Debug)]
pub enum ListFlavors {}

impl Operation for ListFlavors {
    type Output = Vec<model::Flavor>;
    type Answer = JsonList<model::Flavor>;
    const INFO: OperationInfo =
        OperationInfo::new("flavors", HttpMethod::Get, "/api/tenant/{tenant_name}/flavors");
}

/// Marks a built file for removal. `DELETE
/// /api/tenant/{tenant_name}/image-build-artifact/{artifact_id}`
#[derive(Debug)]
pub enum DeleteImageBuildArtifact {}

impl Operation for DeleteImageBuildArtifact {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("image_build_artifact_delete", HttpMethod::Delete, "/api/tenant/{tenant_name}/image-build-artifact/{artifact_id}")
            .credential(CredentialUse::Required).accepts(&[204]);
}

/// Marks the copy of an image at one cloud for removal. `DELETE
/// /api/tenant/{tenant_name}/image-upload/{upload_id}`
#[derive(Debug)]
pub enum DeleteImageUpload {}

impl Operation for DeleteImageUpload {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("image_upload_delete", HttpMethod::Delete, "/api/tenant/{tenant_name}/image-upload/{upload_id}")
            .credential(CredentialUse::Required).accepts(&[204]);
}

/// Has a failed upload tried again. `POST
/// /api/tenant/{tenant_name}/image-upload/{upload_id}/upload`
#[derive(Debug)]
pub enum RepeatImageUpload {}

impl Operation for RepeatImageUpload {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("image_upload_upload", HttpMethod::Post, "/api/tenant/{tenant_name}/image-upload/{upload_id}/upload")
            .credential(CredentialUse::Required);
}

/// Asks for a copy to be tested, after which nodes may be started from it. `POST
/// /api/tenant/{tenant_name}/image-upload/{upload_id}/validate`
#[derive(Debug)]
pub enum ValidateImageUpload {}

impl Operation for ValidateImageUpload {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("image_upload_validate", HttpMethod::Post, "/api/tenant/{tenant_name}/image-upload/{upload_id}/validate")
            .credential(CredentialUse::Required);
}

/// Asks for an image to be built. `POST /api/tenant/{tenant_name}/image/{image_name}/build`
#[derive(Debug)]
pub enum BuildImage {}

impl Operation for BuildImage {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("image_build", HttpMethod::Post, "/api/tenant/{tenant_name}/image/{image_name}/build")
            .credential(CredentialUse::Required);
}

/// Lists the images that nodes are started from, with what was built and uploaded of them.
/// `GET /api/tenant/{tenant_name}/images`
#[derive(Debug)]
pub enum ListImages {}

impl Operation for ListImages {
    type Output = Vec<model::Image>;
    type Answer = JsonList<model::Image>;
    const INFO: OperationInfo =
        OperationInfo::new("images", HttpMethod::Get, "/api/tenant/{tenant_name}/images");
}

/// Lists the nodes that the tenant uses or could use, Nodepool's before those of Zuul's
/// launcher. `GET /api/tenant/{tenant_name}/nodes`
#[derive(Debug)]
pub enum ListNodes {}

impl Operation for ListNodes {
    type Output = Vec<model::Node>;
    type Answer = JsonList<model::Node>;
    const INFO: OperationInfo =
        OperationInfo::new("nodes", HttpMethod::Get, "/api/tenant/{tenant_name}/nodes");
}

/// Asks the launcher to hold a node, to give it back or to have it replaced. `PUT
/// /api/tenant/{tenant_name}/nodes/{node_id}`
#[derive(Debug)]
pub enum UpdateNode {}

impl Operation for UpdateNode {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("nodes_put", HttpMethod::Put, "/api/tenant/{tenant_name}/nodes/{node_id}")
            .credential(CredentialUse::Required).accepts(&[201]);
}

/// Lists which jobs wait for nodes at the launcher. `GET
/// /api/tenant/{tenant_name}/nodeset-requests`
#[derive(Debug)]
pub enum ListNodesetRequests {}

impl Operation for ListNodesetRequests {
    type Output = Vec<model::NodesetRequest>;
    type Answer = JsonList<model::NodesetRequest>;
    const INFO: OperationInfo =
        OperationInfo::new("nodeset_requests", HttpMethod::Get, "/api/tenant/{tenant_name}/nodeset-requests");
}

/// Takes a wish for nodes away from the launcher. `DELETE
/// /api/tenant/{tenant_name}/nodeset-requests/{request_id}`
#[derive(Debug)]
pub enum DeleteNodesetRequest {}

impl Operation for DeleteNodesetRequest {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("nodeset_requests_delete", HttpMethod::Delete, "/api/tenant/{tenant_name}/nodeset-requests/{request_id}")
            .credential(CredentialUse::Required).accepts(&[204]);
}

/// Lists the clouds and machine pools that the tenant's nodes come from. `GET
/// /api/tenant/{tenant_name}/providers`
#[derive(Debug)]
pub enum ListProviders {}

impl Operation for ListProviders {
    type Output = Vec<model::Provider>;
    type Answer = JsonList<model::Provider>;
    const INFO: OperationInfo =
        OperationInfo::new("providers", HttpMethod::Get, "/api/tenant/{tenant_name}/providers");
}
