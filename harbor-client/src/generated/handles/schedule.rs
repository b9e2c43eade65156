// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `schedule`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Lists everything that runs on a schedule.
    ///
    /// A vendor's number of -1, or none, belongs to the system.
    ///
    /// System right `jobservice-monitor:list`, robots too; seen: 200, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_schedules().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_schedules(&self) -> Call<operations::ListSchedules> {
        Call::new(&self.executor)
    }

    /// Tells whether schedules are paused.
    ///
    /// For any login. No other word than `all` is taken (400).
    ///
    /// Any login asks it; seen: 200, 400, 401.
    ///
    /// - `job_type`: `all`.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.schedules_paused("all").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn schedules_paused(
        &self,
        job_type: impl AsRef<str>,
    ) -> Call<operations::GetSchedulesPaused> {
        Call::new(&self.executor).path("job_type", job_type.as_ref())
    }
}
