// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `gc`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at one run of it.
    ///
    /// - `gc_id`: A run, as it is listed or as starting it gave.
    pub fn garbage_collection(&self, gc_id: i64) -> GarbageCollection {
        GarbageCollection { executor: self.executor.clone(), gc_id }
    }

    /// Lists the runs of the garbage collection.
    ///
    /// The status is filtered by as `status`; the name that answers use, `job_status`, is ignored.
    /// Parameters and results are JSON in the text `job_parameters`.
    ///
    /// System right `garbage-collection:list`, robots too; seen: 200, 400, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let page = client.list_garbage_collections().await?;
    /// println!("{:?}", page.items.first());
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_garbage_collections(&self) -> Call<operations::ListGarbageCollections> {
        Call::new(&self.executor)
    }

    /// Reads when the garbage is collected.
    ///
    /// 200 without a body where no schedule is set.
    ///
    /// System right `garbage-collection:read`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.garbage_collection_schedule().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn garbage_collection_schedule(&self) -> Call<operations::GetGarbageCollectionSchedule> {
        Call::new(&self.executor)
    }

    /// Sets when the garbage is collected, or starts it now with the type `Manual`, and gives the
    /// run.
    ///
    /// A schedule starts none yet. One that exists is replaced, and runs may go side by side.
    /// `workers` must be a number from 1 to 10; `dry_run` is lost in a schedule. Cron lines have
    /// six fields, the first of them 0. A body without `schedule` crashes the handler; several at
    /// the same moment meet 404 and 409.
    ///
    /// System right `garbage-collection:create`, robots too; seen: 201, 401, 403, 404, 409, 422,
    /// 500.
    ///
    /// ```
    /// use harbor_client::model::{GcSchedule, ScheduleKind, ScheduleRule};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let now = GcSchedule::new(ScheduleRule::new(ScheduleKind::Manual));
    /// let started = client.create_garbage_collection_schedule(&now).await?.id;
    /// println!("run {:?}", started.run());
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_garbage_collection_schedule(
        &self,
        body: &model::GcSchedule,
    ) -> Call<operations::CreateGarbageCollectionSchedule> {
        Call::new(&self.executor).json(body)
    }

    /// Changes when the garbage is collected; the type `None` ends it.
    ///
    /// The type `Manual` starts a run that nobody names.
    ///
    /// System right `garbage-collection:update`, robots too; seen: 200, 400, 403, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{GcSchedule, ScheduleKind, ScheduleRule};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let daily = ScheduleRule::new(ScheduleKind::Daily).cron("0 0 3 * * *");
    /// client.update_garbage_collection_schedule(&GcSchedule::new(daily)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update_garbage_collection_schedule(
        &self,
        body: &model::GcSchedule,
    ) -> Call<operations::UpdateGarbageCollectionSchedule> {
        Call::new(&self.executor).json(body)
    }
}

/// One run of the garbage collection.
#[derive(Clone, Debug)]
pub struct GarbageCollection {
    pub(crate) executor: Executor,
    pub(crate) gc_id: i64,
}

impl GarbageCollection {
    /// Reads how a run of the garbage collection stands, and what it freed.
    ///
    /// The number of a run of another kind is a 404.
    ///
    /// System right `garbage-collection:read`, robots too; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.garbage_collection(30).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetGarbageCollection> {
        Call::new(&self.executor).path("gc_id", self.gc_id)
    }

    /// Stops a run of the garbage collection.
    ///
    /// One that is long over is 200 too.
    ///
    /// System right `garbage-collection:stop`, robots too; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.garbage_collection(30).stop().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn stop(&self) -> Call<operations::StopGarbageCollection> {
        Call::new(&self.executor).path("gc_id", self.gc_id)
    }

    /// Downloads the log of a garbage collection.
    ///
    /// 404 until the job starts.
    ///
    /// System right `garbage-collection:read`, robots too; seen: 200, 403, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.garbage_collection(30).log().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn log(&self) -> Call<operations::GetGarbageCollectionLog> {
        Call::new(&self.executor).path("gc_id", self.gc_id)
    }
}
