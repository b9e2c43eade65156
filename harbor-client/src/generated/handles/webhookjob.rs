// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `webhookjob`.

#![allow(deprecated, reason = "what is deprecated is defined here")]

#![cfg_attr(rustfmt, rustfmt_skip)]

use super::super::{Call, operations};
use super::Project;

impl Project {
    /// Lists the deliveries of a policy, each with its event.
    ///
    /// The same runs as the executions, with the event and the body as texts. Two words in one
    /// `status` are alternatives only with a comma between; a repeated parameter counts once.
    ///
    /// Project right `notification-policy:list`: maintainers and up, robots; seen: 200, 401, 403,
    /// 404, 422.
    ///
    /// - `policy_id`: The webhook policy, which must be of this project (404).
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_webhook_jobs(1).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    #[deprecated]
    pub fn list_webhook_jobs(&self, policy_id: i64) -> Call<operations::ListWebhookJobs> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
            .query("policy_id", policy_id)
    }
}
