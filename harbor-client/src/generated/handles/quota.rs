// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `quota`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a quota by its own number.
    ///
    /// - `id`: The number that lists show and that creation gives.
    pub fn quota(&self, id: i64) -> Quota {
        Quota { executor: self.executor.clone(), id }
    }

    /// Lists quotas, which are those of projects.
    ///
    /// Sorts by limits and use (`hard.storage`, `used.storage`) too. A `reference` other than
    /// `project`, or a number that is none, gives an empty list.
    ///
    /// System right `quota:list`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_quotas().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_quotas(&self) -> Call<operations::ListQuotas> {
        Call::new(&self.executor)
    }
}

/// How much a project may store.
#[derive(Clone, Debug)]
pub struct Quota {
    pub(crate) executor: Executor,
    pub(crate) id: i64,
}

impl Quota {
    /// Reads a project's limit and what it uses.
    ///
    /// The quota's number is not the project's, though the first ones look alike.
    ///
    /// System right `quota:read`, robots too; seen: 200, 401, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.quota(7).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetQuota> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Sets the limit of a project in bytes, -1 for none.
    ///
    /// 0 and less than -1 are 400, as is more than 1024 TB. Below what is used it is accepted, and
    /// pushes are refused from then on.
    ///
    /// System right `quota:update`, robots too; seen: 200, 400, 401, 403, 422.
    ///
    /// ```
    /// use harbor_client::model::QuotaUpdate;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let ten_gibibytes = QuotaUpdate::new([("storage".to_owned(), 10 << 30)]);
    /// client.quota(7).update(&ten_gibibytes).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::QuotaUpdate) -> Call<operations::UpdateQuota> {
        Call::new(&self.executor).path("id", self.id).json(body)
    }
}
