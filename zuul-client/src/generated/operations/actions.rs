// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `actions`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Operation, OperationInfo, PathEncoding};

/// Asks for a change or a ref to be taken out of a pipeline. `POST
/// /api/tenant/{tenant_name}/project/{project_name}/dequeue`
#[derive(Debug)]
pub enum Dequeue {}

impl Operation for Dequeue {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("dequeue", HttpMethod::Post, "/api/tenant/{tenant_name}/project/{project_name}/dequeue")
            .credential(CredentialUse::Required).path_encoding(&[("project_name", PathEncoding::LiteralSlashes)]);
}

/// Asks for a change, a branch or a tag to be put into a pipeline. `POST
/// /api/tenant/{tenant_name}/project/{project_name}/enqueue`
#[derive(Debug)]
pub enum Enqueue {}

impl Operation for Enqueue {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("enqueue", HttpMethod::Post, "/api/tenant/{tenant_name}/project/{project_name}/enqueue")
            .credential(CredentialUse::Required).path_encoding(&[("project_name", PathEncoding::LiteralSlashes)]);
}

/// Asks for changes to be moved to the front of their queue, in the order given. `POST
/// /api/tenant/{tenant_name}/promote`
#[derive(Debug)]
pub enum Promote {}

impl Operation for Promote {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("promote", HttpMethod::Post, "/api/tenant/{tenant_name}/promote")
            .credential(CredentialUse::Required);
}

/// Pauses, discards or resumes the event queues of a tenant. `POST
/// /api/tenant/{tenant_name}/state`
#[derive(Debug)]
pub enum SetTenantState {}

impl Operation for SetTenantState {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("state_post", HttpMethod::Post, "/api/tenant/{tenant_name}/state")
            .idempotent(true).credential(CredentialUse::Required);
}
