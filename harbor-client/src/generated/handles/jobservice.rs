// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `jobservice`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a job by the text that its task names.
    ///
    /// - `job_id`: The text that a task calls `job_id`.
    pub fn job(&self, job_id: impl Into<model::JobId>) -> Job {
        Job { executor: self.executor.clone(), job_id: job_id.into() }
    }

    /// Lists the pools of workers that run jobs.
    ///
    /// One for each job service.
    ///
    /// System right `jobservice-monitor:list`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_worker_pools().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_worker_pools(&self) -> Call<operations::ListWorkerPools> {
        Call::new(&self.executor)
    }

    /// Lists the workers of a pool.
    ///
    /// One at work says which job it has. An unknown pool is an empty list.
    ///
    /// System right `jobservice-monitor:list`, robots too; seen: 200, 403.
    ///
    /// - `pool_id`: A pool from the list, or `all`.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_workers("45decc06436d2bf042685592").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_workers(
        &self,
        pool_id: impl Into<model::WorkerPoolId>,
    ) -> Call<operations::ListWorkers> {
        Call::new(&self.executor).path("pool_id", Into::<model::WorkerPoolId>::into(pool_id))
    }

    /// Lists the queues of the job service, with what waits in them and whether they are paused.
    ///
    /// Queues that Harbor keeps and does not use are left out.
    ///
    /// System right `jobservice-monitor:list`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_job_queues().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_job_queues(&self) -> Call<operations::ListJobQueues> {
        Call::new(&self.executor)
    }

    /// Stops, pauses or resumes a queue of the job service.
    ///
    /// `all` means every queue, `SCHEDULER` the schedules. Unknown queues are 200. Jobs that wait
    /// in a paused one are shown as running.
    ///
    /// System right `jobservice-monitor:stop`, robots too; seen: 200, 400, 401, 403, 422.
    ///
    /// - `job_type`: A queue's name such as `REPLICATION`, or `all`.
    ///
    /// ```
    /// use harbor_client::model::{QueueAction, QueueActionRequest};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.act_on_job_queue("all", &QueueActionRequest::new(QueueAction::Stop)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn act_on_job_queue(
        &self,
        job_type: impl AsRef<str>,
        body: &model::QueueActionRequest,
    ) -> Call<operations::ActOnJobQueue> {
        Call::new(&self.executor).path("job_type", job_type.as_ref()).json(body)
    }
}

/// One job of the job service, of whatever kind.
#[derive(Clone, Debug)]
pub struct Job {
    pub(crate) executor: Executor,
    pub(crate) job_id: model::JobId,
}

impl Job {
    /// Stops a job of any kind.
    ///
    /// `all` stops every running job of the system. An unknown one is 200.
    ///
    /// System right `jobservice-monitor:stop`, robots too; seen: 200, 401, 403.
    ///
    /// # Errors
    ///
    /// - 403: The caller lacks the right, or the system is in read-only mode.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.job("e38d8f3d4d79daa370a97252").stop().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn stop(&self) -> Call<operations::StopJob> {
        Call::new(&self.executor).path("job_id", &self.job_id)
    }

    /// Downloads the log of a job of any kind.
    ///
    /// The number is the text that tasks call `job_id`. 404 carries the job service's own JSON in
    /// the message; what is no such text is a 500.
    ///
    /// System right `jobservice-monitor:list`, robots too; seen: 200, 403, 404, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.job("e38d8f3d4d79daa370a97252").log().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn log(&self) -> Call<operations::GetJobLog> {
        Call::new(&self.executor).path("job_id", &self.job_id)
    }
}
