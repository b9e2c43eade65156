// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `auditlog`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Lists the audit log in its form before 2.13.
    ///
    /// Empty on new installations, since everything goes to the extended log: see
    /// `list_audit_log_exts`. Who may not read the whole log sees that of the projects that they
    /// administer.
    ///
    /// All of it with system right `audit-log:list`, else by the caller's projects; seen: 200,
    /// 401, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_audit_logs().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_audit_logs(&self) -> Call<operations::ListAuditLogs> {
        Call::new(&self.executor)
    }

    /// Lists who did what, as recorded since 2.13.
    ///
    /// Callers without the right over the system get the entries of projects where they are
    /// administrator, which can be none. Filtering by `operation_result=false` does not filter.
    ///
    /// `audit-log:list` for the whole system, `log:list` for one's own projects; seen: 200, 401,
    /// 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_audit_log_exts().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_audit_log_exts(&self) -> Call<operations::ListAuditLogExts> {
        Call::new(&self.executor)
    }

    /// Lists the events that the audit log can record.
    ///
    /// The names are those that a purge and the setting for unlogged events take.
    ///
    /// System right `audit-log:list`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_audit_log_event_types().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_audit_log_event_types(&self) -> Call<operations::ListAuditLogEventTypes> {
        Call::new(&self.executor)
    }
}
