// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `replication`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at one pass, whatever its policy.
    ///
    /// - `id`: The number that lists show and that creation gives.
    pub fn replication_execution(&self, id: i64) -> ReplicationExecution {
        ReplicationExecution { executor: self.executor.clone(), id }
    }

    /// Points at a replication policy by number.
    ///
    /// - `id`: The number that lists show and that creation gives.
    pub fn replication_policy(&self, id: i64) -> ReplicationPolicy {
        ReplicationPolicy { executor: self.executor.clone(), id }
    }

    /// Lists the runs of replication policies.
    ///
    /// `status` takes the words of executions and of tasks (`Succeed`, `Success`); an unknown
    /// word, and an unknown policy, finds nothing.
    ///
    /// System right `replication:list`, robots too; seen: 200, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_replication_executions().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_replication_executions(&self) -> Call<operations::ListReplicationExecutions> {
        Call::new(&self.executor)
    }

    /// Starts a replication policy now and gives the execution.
    ///
    /// One that is switched off is 412.
    ///
    /// System right `replication:create`, robots too; seen: 201, 401, 403, 404, 412.
    ///
    /// ```
    /// use harbor_client::model::StartReplicationExecution;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.start_replication(&StartReplicationExecution::new(7)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn start_replication(
        &self,
        body: &model::StartReplicationExecution,
    ) -> Call<operations::StartReplication> {
        Call::new(&self.executor).json(body)
    }

    /// Lists the replication policies, each with its registry.
    ///
    /// `name` filters by a part of it.
    ///
    /// System right `replication-policy:list`, robots too; seen: 200, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_replication_policies().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_replication_policies(&self) -> Call<operations::ListReplicationPolicies> {
        Call::new(&self.executor)
    }

    /// Creates a replication policy and gives its number.
    ///
    /// Exactly one side is a registry, the other is this Harbor; both or neither is 400, an
    /// unknown registry 404. Filters, trigger and namespace are checked; a cron line has six
    /// fields. No trigger means by hand.
    ///
    /// System right `replication-policy:create`, robots too; seen: 201, 400, 401, 403, 404, 409,
    /// 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{RegistryRef, ReplicationPolicySettings};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let policy = ReplicationPolicySettings::new("mirror").dest_registry(RegistryRef::new(3));
    /// let id = client.create_replication_policy(&policy).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_replication_policy(
        &self,
        body: &model::ReplicationPolicySettings,
    ) -> Call<operations::CreateReplicationPolicy> {
        Call::new(&self.executor).json(body)
    }
}

/// One pass of a replication policy.
#[derive(Clone, Debug)]
pub struct ReplicationExecution {
    pub(crate) executor: Executor,
    pub(crate) id: i64,
}

impl ReplicationExecution {
    /// Reads how a replication run stands.
    ///
    /// New ones show InProgress with 0 of 0 tasks for about a second, and the status lags behind
    /// the tasks by up to 25 seconds. A run that could not start is Failed without any task, with
    /// the reason in `status_text`.
    ///
    /// System right `replication:read`, robots too; seen: 200, 403, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.replication_execution(7).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetReplicationExecution> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Stops a replication run.
    ///
    /// What is over is 200 too. The body is the word null.
    ///
    /// System right `replication:create`, robots too; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.replication_execution(7).stop().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn stop(&self) -> Call<operations::StopReplication> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Lists the tasks of a replication run, one a repository or tag.
    ///
    /// For images, `resource_type` is `artifact`; `image` finds nothing. A run that does not exist
    /// is a 404.
    ///
    /// System right `replication:list`, robots too; seen: 200, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.replication_execution(7).list_tasks().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_tasks(&self) -> Call<operations::ListReplicationTasks> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Downloads the log of one replication task.
    ///
    /// Task and execution must belong together.
    ///
    /// System right `replication:read`, robots too; seen: 200, 401, 404.
    ///
    /// - `task_id`: One of the tasks of that run.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.replication_execution(7).task_log(187).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn task_log(&self, task_id: i64) -> Call<operations::GetReplicationTaskLog> {
        Call::new(&self.executor).path("id", self.id).path("task_id", task_id)
    }
}

/// What is replicated, from where to where, and when.
#[derive(Clone, Debug)]
pub struct ReplicationPolicy {
    pub(crate) executor: Executor,
    pub(crate) id: i64,
}

impl ReplicationPolicy {
    /// Reads one replication policy.
    ///
    /// May be sent back as it is, stars included: the registry inside is taken by its number.
    ///
    /// System right `replication-policy:read`, robots too; seen: 200, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.replication_policy(7).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetReplicationPolicy> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Replaces a replication policy.
    ///
    /// A body without a name is 400, so send all of it.
    ///
    /// System right `replication-policy:update`, robots too; seen: 200, 400, 403, 404, 409.
    ///
    /// ```
    /// use harbor_client::model::{RegistryRef, ReplicationPolicySettings};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let policy = ReplicationPolicySettings::new("mirror").dest_registry(RegistryRef::new(3));
    /// client.replication_policy(7).update(&policy).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(
        &self,
        body: &model::ReplicationPolicySettings,
    ) -> Call<operations::UpdateReplicationPolicy> {
        Call::new(&self.executor).path("id", self.id).json(body)
    }

    /// Deletes a replication policy and all its executions.
    ///
    /// 412 while one of them runs.
    ///
    /// System right `replication-policy:delete`, robots too; seen: 200, 403, 404, 412.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.replication_policy(7).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteReplicationPolicy> {
        Call::new(&self.executor).path("id", self.id)
    }
}
