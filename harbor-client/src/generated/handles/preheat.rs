// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `preheat`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};
use super::Project;

impl Client {
    /// Points at a preheat instance by name.
    ///
    /// - `instance`: As it was created, or renamed since.
    pub fn preheat_instance(&self, instance: impl Into<String>) -> PreheatInstance {
        PreheatInstance { executor: self.executor.clone(), instance: instance.into() }
    }

    /// Lists the preheat instances.
    ///
    /// `auth_info` never comes back.
    ///
    /// System right `preheat-instance:list`, robots too; seen: 200, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_preheat_instances().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_preheat_instances(&self) -> Call<operations::ListPreheatInstances> {
        Call::new(&self.executor)
    }

    /// Adds a preheat instance; its name is its identifier.
    ///
    /// Vendor, authentication mode and endpoint are not checked. A taken name is 409, a taken
    /// endpoint or a missing name a 500.
    ///
    /// System right `preheat-instance:create`, robots too; seen: 201, 401, 403, 409, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{NewPreheatInstance, PreheatAuth};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let url = "https://kraken.example.com";
    /// let instance = NewPreheatInstance::new("kraken", "kraken", url, PreheatAuth::None);
    /// let name = client.create_preheat_instance(&instance).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_preheat_instance(
        &self,
        body: &model::NewPreheatInstance,
    ) -> Call<operations::CreatePreheatInstance> {
        Call::new(&self.executor).json(body)
    }

    /// Tries whether a preheat instance answers, a stored one by number or one with these
    /// settings.
    ///
    /// No endpoint is a 400, an unknown number a 404, both without a body; silence at the other
    /// end is a 500.
    ///
    /// System right `preheat-instance:read`, robots too; seen: 200, 400, 401, 403, 404, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::PreheatInstancePing;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.ping_preheat_instance(&PreheatInstancePing::new().id(7)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn ping_preheat_instance(
        &self,
        body: &model::PreheatInstancePing,
    ) -> Call<operations::PingPreheatInstance> {
        Call::new(&self.executor).json(body)
    }

    /// Lists the kinds of preheat provider that Harbor knows.
    ///
    /// Dragonfly and Kraken.
    ///
    /// System right `preheat-instance:list`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_preheat_providers().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_preheat_providers(&self) -> Call<operations::ListPreheatProviders> {
        Call::new(&self.executor)
    }
}

impl Project {
    /// Points at a preheat policy by name.
    ///
    /// - `policy`: Within the project, a name is unique.
    pub fn preheat_policy(&self, policy: impl Into<String>) -> PreheatPolicy {
        PreheatPolicy {
            executor: self.executor.clone(),
            project: self.project.clone(),
            policy: policy.into(),
        }
    }

    /// Lists the preheat policies of a project.
    ///
    /// By the project's name alone.
    ///
    /// Project right `preheat-policy:list`: project administrators, robots; seen: 200, 401, 403,
    /// 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_preheat_policies().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_preheat_policies(&self) -> Call<operations::ListPreheatPolicies> {
        Call::new(&self.executor).checked_path("project_name", &self.project)
    }

    /// Adds a preheat policy to a project; its name is its identifier.
    ///
    /// `filters` and `trigger` are JSON in texts: what is no JSON, or missing, is a 500, and
    /// unknown types in them are accepted. A provider that does not exist is 404.
    ///
    /// Project right `preheat-policy:create`: project administrators, robots; seen: 201, 400, 401,
    /// 403, 404, 409, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::NewPreheatPolicy;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let filters = r#"[{"type":"repository","value":"**"},{"type":"tag","value":"v*"}]"#;
    /// let policy = NewPreheatPolicy::new("warm", 7, 1, filters, r#"{"type":"manual"}"#);
    /// let name = client.project("scs").create_preheat_policy(&policy).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_preheat_policy(
        &self,
        body: &model::NewPreheatPolicy,
    ) -> Call<operations::CreatePreheatPolicy> {
        Call::new(&self.executor).checked_path("project_name", &self.project).json(body)
    }

    /// Lists the preheat instances that a project's policies can use.
    ///
    /// A project that does not exist gets the list as well.
    ///
    /// Project right `preheat-policy:list`: project administrators, robots; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_preheat_providers().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_preheat_providers(&self) -> Call<operations::ListPreheatProvidersOfProject> {
        Call::new(&self.executor).checked_path("project_name", &self.project)
    }
}

/// A peer-to-peer network that Harbor can fill.
#[derive(Clone, Debug)]
pub struct PreheatInstance {
    pub(crate) executor: Executor,
    pub(crate) instance: String,
}

impl PreheatInstance {
    /// Reads one preheat instance by name.
    ///
    /// A number is taken for a name.
    ///
    /// System right `preheat-instance:read`, robots too; seen: 200, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.preheat_instance("kraken").get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetPreheatInstance> {
        Call::new(&self.executor).path("preheat_instance_name", &self.instance)
    }

    /// Replaces a preheat instance.
    ///
    /// The number in the body decides which one, not the name in the path, and the name in the
    /// body renames it. Without a number: 404.
    ///
    /// System right `preheat-instance:update`, robots too; seen: 200, 403, 404, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let mut instance = client.preheat_instance("kraken").get().await?;
    /// instance.enabled = false;
    /// client.preheat_instance("kraken").update(&instance).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::PreheatInstance) -> Call<operations::UpdatePreheatInstance> {
        Call::new(&self.executor).path("preheat_instance_name", &self.instance).json(body)
    }

    /// Deletes a preheat instance.
    ///
    /// 412 while a policy uses it.
    ///
    /// System right `preheat-instance:delete`, robots too; seen: 200, 401, 403, 404, 412.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.preheat_instance("kraken").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeletePreheatInstance> {
        Call::new(&self.executor).path("preheat_instance_name", &self.instance)
    }
}

/// Which artifacts of a project are brought to a peer-to-peer network beforehand.
#[derive(Clone, Debug)]
pub struct PreheatPolicy {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) policy: String,
}

impl PreheatPolicy {
    /// Points at one pass of this preheat policy.
    ///
    /// - `execution_id`: One run, from the list of runs or from what started it.
    pub fn execution(&self, execution_id: i64) -> PreheatExecution {
        PreheatExecution {
            executor: self.executor.clone(),
            project: self.project.clone(),
            policy: self.policy.clone(),
            execution_id,
        }
    }

    /// Reads one preheat policy.
    ///
    /// Filters and trigger are JSON in texts.
    ///
    /// Project right `preheat-policy:read`: project administrators, robots; seen: 200, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").preheat_policy("warm").get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetPreheatPolicy> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
    }

    /// Starts a preheat policy now and gives the execution.
    ///
    /// The body is read as a policy and not used; an empty object will do.
    ///
    /// Project right `preheat-policy:read`: project administrators, robots; seen: 201, 403, 404,
    /// 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let warm = client.project("scs").preheat_policy("warm");
    /// let run = warm.start(&warm.get().await?).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn start(&self, body: &model::PreheatPolicy) -> Call<operations::StartPreheat> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
            .json(body)
    }

    /// Replaces a preheat policy.
    ///
    /// Goes by the number in the body, whatever the path says, and renames it. A taken name is a
    /// 500.
    ///
    /// Project right `preheat-policy:update`: project administrators, robots; seen: 200, 403, 404,
    /// 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let warm = client.project("scs").preheat_policy("warm");
    /// let mut policy = warm.get().await?;
    /// policy.enabled = true;
    /// warm.update(&policy).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::PreheatPolicy) -> Call<operations::UpdatePreheatPolicy> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
            .json(body)
    }

    /// Deletes a preheat policy.
    ///
    /// Its executions go with it.
    ///
    /// Project right `preheat-policy:delete`: project administrators, robots; seen: 200, 401, 403,
    /// 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").preheat_policy("warm").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeletePreheatPolicy> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
    }

    /// Lists the runs of a preheat policy.
    ///
    /// The number of artifacts stands in `metrics` and `extra_attrs`.
    ///
    /// Project right `preheat-policy:list`: project administrators, robots; seen: 200, 403, 404,
    /// 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").preheat_policy("warm").list_executions().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_executions(&self) -> Call<operations::ListPreheatExecutions> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
    }
}

/// One pass of a preheat policy.
#[derive(Clone, Debug)]
pub struct PreheatExecution {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) policy: String,
    pub(crate) execution_id: i64,
}

impl PreheatExecution {
    /// Reads how a preheat run stands.
    ///
    /// Goes on saying Running for a while after all tasks have succeeded.
    ///
    /// Project right `preheat-policy:read`: project administrators, robots; seen: 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").preheat_policy("warm").execution(172).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetPreheatExecution> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
            .path("execution_id", self.execution_id)
    }

    /// Stops a preheat run, with the body `{"status": "Stopped"}`.
    ///
    /// A body without a status is a 500; what is over can be stopped again.
    ///
    /// Project right `preheat-policy:update`: project administrators, robots; seen: 200, 403, 404,
    /// 500.
    ///
    /// ```
    /// use harbor_client::model::{ExecutionStop, JobStatus};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let run = client.project("scs").preheat_policy("warm").execution(172);
    /// run.stop(&ExecutionStop::new(JobStatus::Stopped)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn stop(&self, body: &model::ExecutionStop) -> Call<operations::StopPreheatExecution> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
            .path("execution_id", self.execution_id)
            .json(body)
    }

    /// Lists the tasks of a preheat run, one an artifact.
    ///
    /// `extra_attrs` names the artifact and its digest.
    ///
    /// Project right `preheat-policy:list`: project administrators, robots; seen: 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").preheat_policy("warm").execution(172).list_tasks().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_tasks(&self) -> Call<operations::ListPreheatTasks> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
            .path("execution_id", self.execution_id)
    }

    /// Downloads the log of one preheat task.
    ///
    /// Execution and policy in the path must be the task's own.
    ///
    /// Project right `preheat-policy:read`: project administrators, robots; seen: 200, 404.
    ///
    /// - `task_id`: One of the tasks of that run.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").preheat_policy("warm").execution(172).task_log(187).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn task_log(&self, task_id: i64) -> Call<operations::GetPreheatTaskLog> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .path("preheat_policy_name", &self.policy)
            .path("execution_id", self.execution_id)
            .path("task_id", task_id)
    }
}
