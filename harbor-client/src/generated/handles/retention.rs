// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `retention`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a retention policy; a project tells the number of its own in the metadata
    /// `retention_id`.
    ///
    /// - `id`: The number that lists show and that creation gives.
    pub fn retention_policy(&self, id: i64) -> RetentionPolicy {
        RetentionPolicy { executor: self.executor.clone(), id }
    }

    /// Creates the retention policy of a project and gives its number.
    ///
    /// A project has one at most: a second is 400. Templates, parameters and selectors are not
    /// checked, though a wrong one breaks the portal's page. Rules that are equal are 409, more
    /// than 15 rules 400, a cron line needs six fields. A policy without scope or trigger crashes
    /// the handler (500 without a body).
    ///
    /// Project right `tag-retention:create`: developers and up, robots; seen: 201, 400, 403, 409,
    /// 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{RetentionPolicy, RetentionPolicyScope, RetentionRule, RetentionRuleTrigger, RetentionSchedule, RetentionSelector, RetentionTemplate, Schedule, SelectorDecoration};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let all = |kind: &str, decoration| RetentionSelector::new(kind, decoration, "**");
    /// let rule = RetentionRule::new(
    ///     "retain",
    ///     RetentionTemplate::LatestPushedK,
    ///     vec![all("doublestar", SelectorDecoration::Matches)],
    ///     [("repository".to_owned(), vec![all("doublestar", SelectorDecoration::RepoMatches)])],
    /// )
    /// .params([("latestPushedK".to_owned(), 10.into())]);
    /// let by_hand = RetentionRuleTrigger::new("Schedule", RetentionSchedule::new(""));
    /// let scope = RetentionPolicyScope::new("project", 7);
    /// let policy = RetentionPolicy::new("or", vec![rule], by_hand, scope);
    /// let id = client.create_retention_policy(&policy).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_retention_policy(
        &self,
        body: &model::RetentionPolicy,
    ) -> Call<operations::CreateRetentionPolicy> {
        Call::new(&self.executor).json(body)
    }

    /// Lists which rules and selectors a retention policy can be made of.
    ///
    /// The same for all projects; a form can be drawn from it.
    ///
    /// Any login may read it; seen: 200, 401.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.retention_metadata().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn retention_metadata(&self) -> Call<operations::GetRetentionMetadata> {
        Call::new(&self.executor)
    }
}

/// Which tags of a project are kept when retention runs.
#[derive(Clone, Debug)]
pub struct RetentionPolicy {
    pub(crate) executor: Executor,
    pub(crate) id: i64,
}

impl RetentionPolicy {
    /// Points at one pass of this retention policy.
    ///
    /// - `execution_id`: A run of this policy.
    pub fn execution(&self, execution_id: i64) -> RetentionExecution {
        RetentionExecution { executor: self.executor.clone(), id: self.id, execution_id }
    }

    /// Reads a retention policy by the number that the project's metadata has as `retention_id`.
    ///
    /// Not there is a 500 here, where the other calls say 400 or 404.
    ///
    /// Project right `tag-retention:read`: developers and up, robots; seen: 200, 401, 403, 422,
    /// 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.retention_policy(7).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetRetentionPolicy> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Replaces a retention policy.
    ///
    /// Unlike the rest of this group it answers 404 for one that does not exist.
    ///
    /// Project right `tag-retention:update`: developers and up, robots; seen: 200, 400, 403, 404,
    /// 409, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let mut policy = client.retention_policy(7).get().await?;
    /// policy.trigger.settings.cron = "0 0 3 * * *".to_owned();
    /// client.retention_policy(7).update(&policy).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::RetentionPolicy) -> Call<operations::UpdateRetentionPolicy> {
        Call::new(&self.executor).path("id", self.id).json(body)
    }

    /// Deletes a retention policy with its history.
    ///
    /// A policy that is gone is 400; the project's `retention_id` goes with it.
    ///
    /// Project right `tag-retention:delete`: developers and up, robots; seen: 200, 400, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.retention_policy(7).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteRetentionPolicy> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Lists the runs of a retention policy, newest first.
    ///
    /// A run says Running for up to half a minute after its tasks are done; those tell the truth
    /// at once.
    ///
    /// Project right `tag-retention:list`: developers and up, robots; seen: 200, 400, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.retention_policy(7).list_executions().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_executions(&self) -> Call<operations::ListRetentionExecutions> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Starts a retention policy now, for a trial or in earnest, and gives the execution.
    ///
    /// An empty object deletes in earnest: set `dry_run` to try. Not there is 400.
    ///
    /// Project right `tag-retention:update`: developers and up, robots; seen: 201, 400, 401, 403.
    ///
    /// ```
    /// use harbor_client::model::RetentionRun;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.retention_policy(7).trigger(&RetentionRun::new(true)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn trigger(&self, body: &model::RetentionRun) -> Call<operations::TriggerRetention> {
        Call::new(&self.executor).path("id", self.id).json(body)
    }
}

/// One pass of a retention policy, in earnest or as a trial.
#[derive(Clone, Debug)]
pub struct RetentionExecution {
    pub(crate) executor: Executor,
    pub(crate) id: i64,
    pub(crate) execution_id: i64,
}

impl RetentionExecution {
    /// Stops a run of a retention policy; `stop` is the only action.
    ///
    /// One that is over can be stopped, too (200).
    ///
    /// Project right `tag-retention:update`: developers and up, robots; seen: 200, 400, 403.
    ///
    /// ```
    /// use harbor_client::model::{RetentionAction, RetentionActionKind};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.retention_policy(7).execution(43).operate(&RetentionAction::new(RetentionActionKind::Stop)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn operate(
        &self,
        body: &model::RetentionAction,
    ) -> Call<operations::OperateRetentionExecution> {
        Call::new(&self.executor).path("id", self.id).path("eid", self.execution_id).json(body)
    }

    /// Lists the tasks of a retention run, one a repository, with what was kept.
    ///
    /// `total` minus `retained` is what went, or would go in a trial.
    ///
    /// Project right `tag-retention:list`: developers and up, robots; seen: 200, 400.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.retention_policy(7).execution(43).list_tasks().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_tasks(&self) -> Call<operations::ListRetentionTasks> {
        Call::new(&self.executor).path("id", self.id).path("eid", self.execution_id)
    }

    /// Downloads the log of one retention task, with a line for each tag.
    ///
    /// The place where a trial says which tags would go.
    ///
    /// Project right `tag-retention:read`: developers and up, robots; seen: 200, 401, 403, 404,
    /// 422.
    ///
    /// - `task_id`: A task of this run.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.retention_policy(7).execution(43).task_log(58).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn task_log(&self, task_id: i64) -> Call<operations::GetRetentionTaskLog> {
        Call::new(&self.executor)
            .path("id", self.id)
            .path("eid", self.execution_id)
            .path("tid", task_id)
    }
}
