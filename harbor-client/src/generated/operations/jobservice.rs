// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `jobservice`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, JsonList, Operation, OperationInfo, Text};

use crate::model;

/// Stops a job of any kind. `PUT /jobservice/jobs/{job_id}`
#[derive(Debug)]
pub enum StopJob {}

impl Operation for StopJob {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("stopRunningJob", HttpMethod::Put, "/jobservice/jobs/{job_id}")
            .credential(CredentialUse::Required);
}

/// Downloads the log of a job of any kind. `GET /jobservice/jobs/{job_id}/log`
#[derive(Debug)]
pub enum GetJobLog {}

impl Operation for GetJobLog {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("actionGetJobLog", HttpMethod::Get, "/jobservice/jobs/{job_id}/log")
            .credential(CredentialUse::Required).content_type("text/plain");
}

/// Lists the pools of workers that run jobs. `GET /jobservice/pools`
#[derive(Debug)]
pub enum ListWorkerPools {}

impl Operation for ListWorkerPools {
    type Output = Vec<model::WorkerPool>;
    type Answer = JsonList<model::WorkerPool>;
    const INFO: OperationInfo =
        OperationInfo::new("getWorkerPools", HttpMethod::Get, "/jobservice/pools")
            .credential(CredentialUse::Required);
}

/// Lists the workers of a pool. `GET /jobservice/pools/{pool_id}/workers`
#[derive(Debug)]
pub enum ListWorkers {}

impl Operation for ListWorkers {
    type Output = Vec<model::Worker>;
    type Answer = JsonList<model::Worker>;
    const INFO: OperationInfo =
        OperationInfo::new("getWorkers", HttpMethod::Get, "/jobservice/pools/{pool_id}/workers")
            .credential(CredentialUse::Required);
}

/// Lists the queues of the job service, with what waits in them and whether they are paused.
/// `GET /jobservice/queues`
#[derive(Debug)]
pub enum ListJobQueues {}

impl Operation for ListJobQueues {
    type Output = Vec<model::JobQueue>;
    type Answer = JsonList<model::JobQueue>;
    const INFO: OperationInfo =
        OperationInfo::new("listJobQueues", HttpMethod::Get, "/jobservice/queues")
            .credential(CredentialUse::Required);
}

/// Stops, pauses or resumes a queue of the job service. `PUT /jobservice/queues/{job_type}`
#[derive(Debug)]
pub enum ActOnJobQueue {}

impl Operation for ActOnJobQueue {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("actionPendingJobs", HttpMethod::Put, "/jobservice/queues/{job_type}")
            .credential(CredentialUse::Required);
}
