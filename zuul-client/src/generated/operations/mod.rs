// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! The operations of the API, one type each, with what is known about it before it is called.
//!
//! They are called through the methods of [`Client`](crate::Client) and the
//! [handles](crate::handles).

#![cfg_attr(rustfmt, rustfmt_skip)]

mod actions;
mod autoholds;
mod builds;
mod configuration;
mod nodes;
mod oidc;
mod server;
mod status;
mod tenant;

pub use actions::*;
pub use autoholds::*;
pub use builds::*;
pub use configuration::*;
pub use nodes::*;
pub use oidc::*;
pub use server::*;
pub use status::*;
pub use tenant::*;

/// The facts of every operation, in the order of their paths.
#[allow(deprecated, reason = "they are operations, too")]
pub const ALL: &[scs_client_core::OperationInfo] = &[
    <GetJwksAtRoot as scs_client_core::Operation>::INFO,
    <GetOpenidConfiguration as scs_client_core::Operation>::INFO,
    <GetIndex as scs_client_core::Operation>::INFO,
    <GetRootAuthorizations as scs_client_core::Operation>::INFO,
    <ListComponents as scs_client_core::Operation>::INFO,
    <ListConnections as scs_client_core::Operation>::INFO,
    <GetInfo as scs_client_core::Operation>::INFO,
    <GetTenantAuthorizations as scs_client_core::Operation>::INFO,
    <ListAutoholds as scs_client_core::Operation>::INFO,
    <GetAutohold as scs_client_core::Operation>::INFO,
    <DeleteAutohold as scs_client_core::Operation>::INFO,
    <GetBadge as scs_client_core::Operation>::INFO,
    <ListBuildTimes as scs_client_core::Operation>::INFO,
    <GetBuild as scs_client_core::Operation>::INFO,
    <ListBuilds as scs_client_core::Operation>::INFO,
    <GetBuildset as scs_client_core::Operation>::INFO,
    <ListBuildsets as scs_client_core::Operation>::INFO,
    <ListConfigErrors as scs_client_core::Operation>::INFO,
    <ListFlavors as scs_client_core::Operation>::INFO,
    <DeleteImageBuildArtifact as scs_client_core::Operation>::INFO,
    <DeleteImageUpload as scs_client_core::Operation>::INFO,
    <RepeatImageUpload as scs_client_core::Operation>::INFO,
    <ValidateImageUpload as scs_client_core::Operation>::INFO,
    <BuildImage as scs_client_core::Operation>::INFO,
    <ListImages as scs_client_core::Operation>::INFO,
    <GetTenantInfo as scs_client_core::Operation>::INFO,
    <ListJobVariants as scs_client_core::Operation>::INFO,
    <ListJobs as scs_client_core::Operation>::INFO,
    <GetProjectKey as scs_client_core::Operation>::INFO,
    <ListLabels as scs_client_core::Operation>::INFO,
    <ListNodes as scs_client_core::Operation>::INFO,
    <UpdateNode as scs_client_core::Operation>::INFO,
    <ListNodesetRequests as scs_client_core::Operation>::INFO,
    <DeleteNodesetRequest as scs_client_core::Operation>::INFO,
    <FreezeJob as scs_client_core::Operation>::INFO,
    <FreezeJobs as scs_client_core::Operation>::INFO,
    <ListPipelines as scs_client_core::Operation>::INFO,
    <GetProjectSshKey as scs_client_core::Operation>::INFO,
    <GetProject as scs_client_core::Operation>::INFO,
    <ListProjectAutoholds as scs_client_core::Operation>::INFO,
    <CreateAutohold as scs_client_core::Operation>::INFO,
    <Dequeue as scs_client_core::Operation>::INFO,
    <Enqueue as scs_client_core::Operation>::INFO,
    <FreezePipeline as scs_client_core::Operation>::INFO,
    <ListProjects as scs_client_core::Operation>::INFO,
    <Promote as scs_client_core::Operation>::INFO,
    <ListProviders as scs_client_core::Operation>::INFO,
    <ListSemaphores as scs_client_core::Operation>::INFO,
    <SetTenantState as scs_client_core::Operation>::INFO,
    <GetStatus as scs_client_core::Operation>::INFO,
    <ListItemsOfChange as scs_client_core::Operation>::INFO,
    <ListSystemEvents as scs_client_core::Operation>::INFO,
    <GetTenantSshKey as scs_client_core::Operation>::INFO,
    <GetTenantStatus as scs_client_core::Operation>::INFO,
    <ListTenants as scs_client_core::Operation>::INFO,
    <GetJwksAtOldPath as scs_client_core::Operation>::INFO,
    <GetJwks as scs_client_core::Operation>::INFO,
    <GetTenantOpenidConfiguration as scs_client_core::Operation>::INFO,
    <GetTenantJwks as scs_client_core::Operation>::INFO,
    <GetTenantJwksAtOldWellKnownPath as scs_client_core::Operation>::INFO,
    <GetTenantJwksAtOldPath as scs_client_core::Operation>::INFO,
];
