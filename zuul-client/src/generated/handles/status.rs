// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `status`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use super::super::{Call, operations};
use super::Tenant;

impl Tenant {
    /// Reads all that waits and runs in the tenant at this moment.
    ///
    /// The server makes the answer anew at most once a second (`Cache-Control: max-age=1`), for
    /// all callers together. A job that has not started is visible here and nowhere else; a build
    /// that is over is soon gone from here and is to be asked for by its identifier.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let status = client.tenant("scs").status().await?;
    /// for pipeline in status.pipelines {
    ///     for item in pipeline.change_queues.into_iter().flat_map(|queue| queue.heads).flatten() {
    ///         println!("{:?}: {:?}, {:?} left", pipeline.name, item.refs, item.remaining_time);
    ///     }
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn status(&self) -> Call<operations::GetStatus> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists the queue items of one change, of all pipelines.
    ///
    /// The list is empty when nothing of it is under way, as well as for any text that is no
    /// change. What was enqueued by hand without a commit has no identifier and cannot be found in
    /// this way.
    ///
    /// - `change`: The identifier in the item's refs: number and patch set with a comma, such as
    ///   `1234,5`, or the new commit of a branch. The whole of it, for there is no search.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_items_of_change("1234,5").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_items_of_change(
        &self,
        change: impl AsRef<str>,
    ) -> Call<operations::ListItemsOfChange> {
        Call::new(&self.executor).path("tenant_name", &self.tenant).path("change", change.as_ref())
    }
}
