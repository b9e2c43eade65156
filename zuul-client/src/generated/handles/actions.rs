// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `actions`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::model;
use super::super::{Call, operations};
use super::{Tenant, Project};

impl Tenant {
    /// Asks for changes to be moved to the front of their queue, in the order given.
    ///
    /// Success means *queued as an event*; one change that is not there makes the scheduler drop
    /// the whole request, and nobody is told. All items behind lose their running builds and start
    /// over. Makes sense in pipelines whose manager is `dependent`. Needs the permission
    /// `promote`.
    ///
    /// # Errors
    ///
    /// - 400: The tenant has no such pipeline.
    /// - 403: The token may not promote.
    ///
    /// ```
    /// use zuul_client::model::PromoteRequest;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let first = PromoteRequest::new("gate", ["1234,5".to_owned()]);
    /// client.tenant("scs").promote(&first).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn promote(&self, body: &model::PromoteRequest) -> Call<operations::Promote> {
        Call::new(&self.executor).path("tenant_name", &self.tenant).json(body)
    }

    /// Pauses, discards or resumes the event queues of a tenant.
    ///
    /// Switches that are not set stay, both texts are replaced in any case;
    /// [`change_state`](crate::handles::Tenant::change_state) keeps them. Takes effect at once and
    /// is shown as `state` in the live status, the only place to read it. Needs the permission
    /// `set-tenant-state`. Absent before release 14.
    ///
    /// # Errors
    ///
    /// - 403: The token may not set the state.
    ///
    /// ```
    /// use zuul_client::model::TenantStateChange;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let pause = TenantStateChange::new()
    ///     .trigger_queue_paused(true)
    ///     .reason("The log store is full");
    /// client.tenant("scs").set_state(&pause).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn set_state(&self, body: &model::TenantStateChange) -> Call<operations::SetTenantState> {
        Call::new(&self.executor).path("tenant_name", &self.tenant).json(body)
    }
}

impl Project {
    /// Asks for a change or a ref to be taken out of a pipeline.
    ///
    /// Answered with success whether or not it is there: success means *queued as an event*. When
    /// the scheduler gets to it, running builds end as `CANCELED` or `ABORTED`, and the buildset
    /// as `DEQUEUED`. Needs the permission `dequeue`. The description shows this route as GET,
    /// which servers refuse.
    ///
    /// # Errors
    ///
    /// - 400: The pipeline is unknown.
    /// - 403: The token may not dequeue here.
    /// - 404: This tenant does not have the project.
    ///
    /// ```
    /// use zuul_client::model::DequeueRequest;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let main = DequeueRequest::new("periodic-daily").git_ref("refs/heads/main");
    /// client.tenant("scs").project("scs/docs").dequeue(&main).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn dequeue(&self, body: &model::DequeueRequest) -> Call<operations::Dequeue> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", &self.project)
            .json(body)
    }

    /// Asks for a change, a branch or a tag to be put into a pipeline.
    ///
    /// Success means *queued as an event*, never done: a ref that does not exist is accepted as
    /// well, and there is no identifier to follow. Look for the item in the live status with
    /// [`find`](crate::model::Status::find); a ref that is waiting there already is not put in
    /// twice. Never repeated by itself: once that item is done, the same request makes another.
    /// Needs the permission `enqueue`. Works from release 10 on, where parameters are ignored.
    ///
    /// # Errors
    ///
    /// - 400: The pipeline is unknown, or parameters were given with a ref that is neither branch
    ///   nor tag.
    /// - 403: The token may not enqueue here.
    /// - 404: The tenant has no such project.
    ///
    /// ```
    /// use zuul_client::model::EnqueueRequest;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let main = EnqueueRequest::new("periodic-daily").git_ref("refs/heads/main");
    /// client.tenant("scs").project("scs/docs").enqueue(&main).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn enqueue(&self, body: &model::EnqueueRequest) -> Call<operations::Enqueue> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", &self.project)
            .json(body)
    }
}
