// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `scan_all`.

#![allow(deprecated, reason = "what is deprecated is defined here")]

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Reads how far the last scan of everything is.
    ///
    /// `total` grows while it runs, so the two numbers are no progress; `ongoing` tells. 412
    /// without a scanner.
    ///
    /// System right `scan-all:read`, robots too; seen: 200, 401, 403, 412.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.scan_all_metrics().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn scan_all_metrics(&self) -> Call<operations::GetScanAllMetrics> {
        Call::new(&self.executor)
    }

    /// Reads how far the last scheduled scan of everything is.
    ///
    /// All zero before the first one.
    ///
    /// System right `scan-all:read`, robots too; seen: 200, 401, 403, 412.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.scheduled_scan_all_metrics().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    #[deprecated]
    pub fn scheduled_scan_all_metrics(&self) -> Call<operations::GetScheduledScanAllMetrics> {
        Call::new(&self.executor)
    }

    /// Reads when everything is scanned.
    ///
    /// 200 without a body where no schedule is set, 412 where there is no scanner. The next time
    /// is always the zero time.
    ///
    /// System right `scan-all:read`, robots too; seen: 200, 401, 403, 412.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.scan_all_schedule().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn scan_all_schedule(&self) -> Call<operations::GetScanAllSchedule> {
        Call::new(&self.executor)
    }

    /// Sets when everything is scanned, or starts it now with the type `Manual`.
    ///
    /// Names no object. A schedule that exists is 412, a run that has not ended 409, even after it
    /// was stopped.
    ///
    /// System right `scan-all:create`, robots too; seen: 201, 401, 403, 409, 412, 422, 500.
    ///
    /// # Errors
    ///
    /// - 409: A run has not ended.
    /// - 412: There is a schedule already, or no scanner.
    ///
    /// ```
    /// use harbor_client::model::{ScanAllSchedule, ScheduleKind, ScheduleRule};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let daily = ScheduleRule::new(ScheduleKind::Daily).cron("0 0 2 * * *");
    /// client.create_scan_all_schedule(&ScanAllSchedule::new(daily)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_scan_all_schedule(
        &self,
        body: &model::ScanAllSchedule,
    ) -> Call<operations::CreateScanAllSchedule> {
        Call::new(&self.executor).json(body)
    }

    /// Changes when everything is scanned; the type `None` ends it.
    ///
    /// A body without `schedule` crashes the handler.
    ///
    /// System right `scan-all:update`, robots too; seen: 200, 400, 403, 412, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{ScanAllSchedule, ScheduleKind, ScheduleRule};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let never = ScheduleRule::new(ScheduleKind::None);
    /// client.update_scan_all_schedule(&ScanAllSchedule::new(never)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update_scan_all_schedule(
        &self,
        body: &model::ScanAllSchedule,
    ) -> Call<operations::UpdateScanAllSchedule> {
        Call::new(&self.executor).json(body)
    }

    /// Stops the scan of everything.
    ///
    /// Accepted means that it will: for many seconds more tasks end, and a new start is 409 until
    /// then.
    ///
    /// System right `scan-all:stop`, robots too; seen: 202, 401, 403, 412.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.stop_scan_all().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn stop_scan_all(&self) -> Call<operations::StopScanAll> {
        Call::new(&self.executor)
    }
}
