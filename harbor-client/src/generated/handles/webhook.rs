// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `webhook`.

#![allow(deprecated, reason = "what is deprecated is defined here")]

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::model;
use super::super::{Call, operations};
use super::Project;

impl Project {
    /// Points at one webhook policy.
    ///
    /// - `policy_id`: As the project's list of webhook policies shows it.
    pub fn webhook_policy(&self, policy_id: i64) -> WebhookPolicy {
        WebhookPolicy { executor: self.executor.clone(), project: self.project.clone(), policy_id }
    }

    /// Lists the events, target types and body formats of webhooks.
    ///
    /// The formats stand apart for each target type; Slack has none to choose.
    ///
    /// Project right `notification-policy:read`: maintainers and up, robots; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").webhook_event_types().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn webhook_event_types(&self) -> Call<operations::GetWebhookEventTypes> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Lists when each event of each webhook policy last fired.
    ///
    /// Never is the zero time.
    ///
    /// Project right `notification-policy:read`: maintainers and up, robots; seen: 200, 401, 403,
    /// 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_last_webhook_triggers().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    #[deprecated]
    pub fn list_last_webhook_triggers(&self) -> Call<operations::ListLastWebhookTriggers> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Lists the webhook policies of a project.
    ///
    /// `auth_header` of the targets is readable, so this list holds secrets.
    ///
    /// Project right `notification-policy:list`: maintainers and up, robots; seen: 200, 401, 403,
    /// 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_webhook_policies().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_webhook_policies(&self) -> Call<operations::ListWebhookPolicies> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Adds a webhook policy to a project and gives its number.
    ///
    /// Project and number in the body are ignored; a missing name is accepted, a taken one is 409.
    /// Events, target type and address scheme are checked (400). The same target twice is called
    /// twice.
    ///
    /// Project right `notification-policy:create`: project administrators, robots; seen: 201, 400,
    /// 401, 403, 404, 409, 422.
    ///
    /// ```
    /// use harbor_client::model::{WebhookEventType, WebhookPolicySettings, WebhookTarget, WebhookTargetKind};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let hook = WebhookTarget::new(WebhookTargetKind::Http, "https://hooks.example.com/harbor");
    /// let events = vec![WebhookEventType::PushArtifact, WebhookEventType::ScanningFailed];
    /// let policy = WebhookPolicySettings::new("tell", vec![hook], events, true);
    /// let id = client.project("scs").create_webhook_policy(&policy).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_webhook_policy(
        &self,
        body: &model::WebhookPolicySettings,
    ) -> Call<operations::CreateWebhookPolicy> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }
}

/// Which events of a project are delivered where.
#[derive(Clone, Debug)]
pub struct WebhookPolicy {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) policy_id: i64,
}

impl WebhookPolicy {
    /// Points at a delivery of this webhook policy.
    ///
    /// - `execution_id`: One run, from the list of runs or from what started it.
    pub fn execution(&self, execution_id: i64) -> WebhookExecution {
        WebhookExecution {
            executor: self.executor.clone(),
            project: self.project.clone(),
            policy_id: self.policy_id,
            execution_id,
        }
    }

    /// Reads one webhook policy, its `auth_header` in clear.
    ///
    /// One of another project is a 404.
    ///
    /// Project right `notification-policy:read`: maintainers and up, robots; seen: 200, 401, 403,
    /// 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").webhook_policy(1).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetWebhookPolicy> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("webhook_policy_id", self.policy_id)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Replaces a webhook policy.
    ///
    /// Reading, changing and sending back is fine; a number in the body is not looked at.
    ///
    /// Project right `notification-policy:update`: project administrators, robots; seen: 200, 400,
    /// 403, 404, 409.
    ///
    /// ```
    /// use harbor_client::model::{WebhookEventType, WebhookPolicySettings, WebhookTarget, WebhookTargetKind};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let hook = WebhookTarget::new(WebhookTargetKind::Http, "https://hooks.example.com/harbor");
    /// let events = vec![WebhookEventType::PushArtifact];
    /// let policy = WebhookPolicySettings::new("tell", vec![hook], events, true);
    /// client.project("scs").webhook_policy(1).update(&policy).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(
        &self,
        body: &model::WebhookPolicySettings,
    ) -> Call<operations::UpdateWebhookPolicy> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("webhook_policy_id", self.policy_id)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }

    /// Deletes a webhook policy with its history.
    ///
    /// 412 (code UNKNOWN) while a delivery counts as running, which lasts up to 25 seconds longer
    /// than the delivery.
    ///
    /// Project right `notification-policy:delete`: project administrators, robots; seen: 200, 401,
    /// 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").webhook_policy(1).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteWebhookPolicy> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("webhook_policy_id", self.policy_id)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Lists the deliveries of a webhook policy.
    ///
    /// Each has one task. The body that was sent stands in `extra_attrs`.
    ///
    /// Project right `notification-policy:read`: maintainers and up, robots; seen: 200, 401, 403,
    /// 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").webhook_policy(1).list_executions().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_executions(&self) -> Call<operations::ListWebhookExecutions> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("webhook_policy_id", self.policy_id)
            .header("X-Is-Resource-Name", self.project.is_name())
    }
}

/// One delivery of one event.
#[derive(Clone, Debug)]
pub struct WebhookExecution {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) policy_id: i64,
    pub(crate) execution_id: i64,
}

impl WebhookExecution {
    /// Lists the tasks of one delivery, of which there is one.
    ///
    /// `run_count` tells the attempts: a target that fails gets three.
    ///
    /// Project right `notification-policy:read`: maintainers and up, robots; seen: 200, 401, 403,
    /// 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").webhook_policy(1).execution(172).list_tasks().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_tasks(&self) -> Call<operations::ListWebhookTasks> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("webhook_policy_id", self.policy_id)
            .path("execution_id", self.execution_id)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Downloads the log of a delivery, in which the target's answer stands.
    ///
    /// Policy, execution and task must belong together, else 404.
    ///
    /// Project right `notification-policy:read`, as for the policy itself; seen: 200, 401, 403,
    /// 404.
    ///
    /// - `task_id`: One of the tasks of that run.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").webhook_policy(1).execution(172).task_log(187).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn task_log(&self, task_id: i64) -> Call<operations::GetWebhookTaskLog> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("webhook_policy_id", self.policy_id)
            .path("execution_id", self.execution_id)
            .header("X-Is-Resource-Name", self.project.is_name())
            .path("task_id", task_id)
    }
}
