// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `configuration`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{HttpMethod, Json, JsonList, Operation, OperationInfo, PathEncoding, Text};

use crate::model;

/// Lists the definitions of one job, as written, in the order in which they are applied. `GET
/// /api/tenant/{tenant_name}/job/{job_name}`
#[derive(Debug)]
pub enum ListJobVariants {}

impl Operation for ListJobVariants {
    type Output = Vec<model::JobVariant>;
    type Answer = JsonList<model::JobVariant>;
    const INFO: OperationInfo =
        OperationInfo::new("job", HttpMethod::Get, "/api/tenant/{tenant_name}/job/{job_name}");
}

/// Lists the jobs of the tenant in short, ordered by name. `GET
/// /api/tenant/{tenant_name}/jobs`
#[derive(Debug)]
pub enum ListJobs {}

impl Operation for ListJobs {
    type Output = Vec<model::JobSummary>;
    type Answer = JsonList<model::JobSummary>;
    const INFO: OperationInfo =
        OperationInfo::new("jobs", HttpMethod::Get, "/api/tenant/{tenant_name}/jobs");
}

/// Reads the public key that secrets of the project are encrypted with, as PEM. `GET
/// /api/tenant/{tenant_name}/key/{project_name}.pub`
#[derive(Debug)]
pub enum GetProjectKey {}

impl Operation for GetProjectKey {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("key", HttpMethod::Get, "/api/tenant/{tenant_name}/key/{project_name}.pub")
            .content_type("text/plain").path_encoding(&[("project_name", PathEncoding::LiteralSlashes)]);
}

/// Lists the kinds of nodes that jobs may ask for. `GET /api/tenant/{tenant_name}/labels`
#[derive(Debug)]
pub enum ListLabels {}

impl Operation for ListLabels {
    type Output = Vec<model::Label>;
    type Answer = JsonList<model::Label>;
    const INFO: OperationInfo =
        OperationInfo::new("labels", HttpMethod::Get, "/api/tenant/{tenant_name}/labels");
}

/// Reads with what a job would be started for a branch, all variants applied. `GET
/// /api/tenant/{tenant_name}/pipeline/{pipeline_name}/project/{project_name}/branch/{branch_name}/freeze-job/{job_name}`
#[derive(Debug)]
pub enum FreezeJob {}

impl Operation for FreezeJob {
    type Output = model::FrozenJob;
    type Answer = Json<model::FrozenJob>;
    const INFO: OperationInfo =
        OperationInfo::new("project_freeze_job", HttpMethod::Get, "/api/tenant/{tenant_name}/pipeline/{pipeline_name}/project/{project_name}/branch/{branch_name}/freeze-job/{job_name}")
            .path_encoding(&[("branch_name", PathEncoding::LiteralSlashes), ("project_name", PathEncoding::LiteralSlashes)]);
}

/// Lists the jobs that would run for a branch, with what they wait for. `GET
/// /api/tenant/{tenant_name}/pipeline/{pipeline_name}/project/{project_name}/branch/{branch_name}/freeze-jobs`
#[derive(Debug)]
pub enum FreezeJobs {}

impl Operation for FreezeJobs {
    type Output = Vec<model::FreezeJob>;
    type Answer = JsonList<model::FreezeJob>;
    const INFO: OperationInfo =
        OperationInfo::new("project_freeze_jobs", HttpMethod::Get, "/api/tenant/{tenant_name}/pipeline/{pipeline_name}/project/{project_name}/branch/{branch_name}/freeze-jobs")
            .path_encoding(&[("branch_name", PathEncoding::LiteralSlashes), ("project_name", PathEncoding::LiteralSlashes)]);
}

/// Lists the pipelines with what triggers them, in the order of the configuration; a tenant
/// without any may be one whose config project failed to load. `GET
/// /api/tenant/{tenant_name}/pipelines`
#[derive(Debug)]
pub enum ListPipelines {}

impl Operation for ListPipelines {
    type Output = Vec<model::PipelineSummary>;
    type Answer = JsonList<model::PipelineSummary>;
    const INFO: OperationInfo =
        OperationInfo::new("pipelines", HttpMethod::Get, "/api/tenant/{tenant_name}/pipelines");
}

/// Reads the public SSH key that jobs of the project log in to other machines with, as a line
/// for `authorized_keys`. `GET /api/tenant/{tenant_name}/project-ssh-key/{project_name}.pub`
#[derive(Debug)]
pub enum GetProjectSshKey {}

impl Operation for GetProjectSshKey {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("project_ssh_key", HttpMethod::Get, "/api/tenant/{tenant_name}/project-ssh-key/{project_name}.pub")
            .content_type("text/plain").path_encoding(&[("project_name", PathEncoding::LiteralSlashes)]);
}

/// Reads what is configured for a project, with every stanza that has a part in it. `GET
/// /api/tenant/{tenant_name}/project/{project_name}`
#[derive(Debug)]
pub enum GetProject {}

impl Operation for GetProject {
    type Output = model::ProjectDetail;
    type Answer = Json<model::ProjectDetail>;
    const INFO: OperationInfo =
        OperationInfo::new("project", HttpMethod::Get, "/api/tenant/{tenant_name}/project/{project_name}")
            .path_encoding(&[("project_name", PathEncoding::LiteralSlashes)]);
}

/// Lists the parameters that can be set when a ref is enqueued by hand. `POST
/// /api/tenant/{tenant_name}/project/{project_name}/freeze-pipeline`
#[derive(Debug)]
pub enum FreezePipeline {}

impl Operation for FreezePipeline {
    type Output = Vec<model::PipelineParameter>;
    type Answer = JsonList<model::PipelineParameter>;
    const INFO: OperationInfo =
        OperationInfo::new("project_freeze_pipeline", HttpMethod::Post, "/api/tenant/{tenant_name}/project/{project_name}/freeze-pipeline")
            .idempotent(true).path_encoding(&[("project_name", PathEncoding::LiteralSlashes)]).envelope("parameters");
}

/// Lists the projects of the tenant, ordered by their short names; those without any jobs are
/// in it. `GET /api/tenant/{tenant_name}/projects`
#[derive(Debug)]
pub enum ListProjects {}

impl Operation for ListProjects {
    type Output = Vec<model::ProjectSummary>;
    type Answer = JsonList<model::ProjectSummary>;
    const INFO: OperationInfo =
        OperationInfo::new("projects", HttpMethod::Get, "/api/tenant/{tenant_name}/projects");
}

/// Reads the tenant's public SSH key, as a line for `authorized_keys`. `GET
/// /api/tenant/{tenant_name}/tenant-ssh-key/ssh.pub`
#[derive(Debug)]
pub enum GetTenantSshKey {}

impl Operation for GetTenantSshKey {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("tenant_ssh_key", HttpMethod::Get, "/api/tenant/{tenant_name}/tenant-ssh-key/ssh.pub")
            .content_type("text/plain");
}
