// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `purge`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at one such run.
    ///
    /// - `purge_id`: A run of the log rotation; the same numbers go on through all kinds of runs.
    pub fn audit_log_purge(&self, purge_id: i64) -> AuditLogPurge {
        AuditLogPurge { executor: self.executor.clone(), purge_id }
    }

    /// Lists the runs that shortened the audit log.
    ///
    /// An unknown filter key is ignored.
    ///
    /// System right `purge-audit:list`, robots too; seen: 200, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_audit_log_purges().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_audit_log_purges(&self) -> Call<operations::ListAuditLogPurges> {
        Call::new(&self.executor)
    }

    /// Reads when the audit log is shortened.
    ///
    /// 200 and an empty body as long as nothing is set.
    ///
    /// System right `purge-audit:read`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.audit_log_purge_schedule().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn audit_log_purge_schedule(&self) -> Call<operations::GetAuditLogPurgeSchedule> {
        Call::new(&self.executor)
    }

    /// Sets when the audit log is shortened, or does it now with the type `Manual`, and gives the
    /// run.
    ///
    /// A schedule starts none yet. Needs `audit_retention_hour` and `include_event_types`, one
    /// text with commas; neither names of events nor types of values are checked.
    ///
    /// System right `purge-audit:create`, robots too; seen: 201, 400, 403, 422.
    ///
    /// ```
    /// use harbor_client::model::{PurgeParameters, PurgeSchedule, ScheduleKind, ScheduleRule};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let now = ScheduleRule::new(ScheduleKind::Manual);
    /// let parameters = PurgeParameters::new(168, "create_artifact,delete_artifact");
    /// let started = client.create_audit_log_purge_schedule(&PurgeSchedule::new(now, parameters)).await?.id;
    /// println!("run {:?}", started.run());
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_audit_log_purge_schedule(
        &self,
        body: &model::PurgeSchedule,
    ) -> Call<operations::CreateAuditLogPurgeSchedule> {
        Call::new(&self.executor).json(body)
    }

    /// Changes when the audit log is shortened; the type `None` ends it.
    ///
    /// `audit_retention_hour` is required (400) and at most 240,000.
    ///
    /// System right `purge-audit:update`, robots too; seen: 200, 400, 401.
    ///
    /// ```
    /// use harbor_client::model::{PurgeParameters, PurgeSchedule, ScheduleKind, ScheduleRule};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let weekly = ScheduleRule::new(ScheduleKind::Weekly).cron("0 0 0 * * 0");
    /// let parameters = PurgeParameters::new(168, "create_artifact,delete_artifact");
    /// client.update_audit_log_purge_schedule(&PurgeSchedule::new(weekly, parameters)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update_audit_log_purge_schedule(
        &self,
        body: &model::PurgeSchedule,
    ) -> Call<operations::UpdateAuditLogPurgeSchedule> {
        Call::new(&self.executor).json(body)
    }
}

/// One run of the log rotation, which shortens the audit log.
#[derive(Clone, Debug)]
pub struct AuditLogPurge {
    pub(crate) executor: Executor,
    pub(crate) purge_id: i64,
}

impl AuditLogPurge {
    /// Reads how a run of the log rotation stands.
    ///
    /// Not there is a 500 without a body. A job in a paused queue says Running.
    ///
    /// System right `purge-audit:read`, robots too; seen: 200, 403, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.audit_log_purge(40).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetAuditLogPurge> {
        Call::new(&self.executor).path("purge_id", self.purge_id)
    }

    /// Stops a run of the log rotation.
    ///
    /// Stopping twice does no harm: both are 200.
    ///
    /// System right `purge-audit:stop`, robots too; seen: 200, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.audit_log_purge(40).stop().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn stop(&self) -> Call<operations::StopAuditLogPurge> {
        Call::new(&self.executor).path("purge_id", self.purge_id)
    }

    /// Downloads the log of a log rotation.
    ///
    /// Tells how many entries were, or would be, deleted.
    ///
    /// System right `purge-audit:read`, robots too; seen: 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.audit_log_purge(40).log().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn log(&self) -> Call<operations::GetAuditLogPurgeLog> {
        Call::new(&self.executor).path("purge_id", self.purge_id)
    }
}
