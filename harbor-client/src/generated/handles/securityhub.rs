// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `securityhub`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Counts the vulnerabilities of all artifacts by severity.
    ///
    /// The most dangerous artifacts and vulnerabilities come only if asked for.
    ///
    /// System right `security-hub:read`, robots too; seen: 200, 401.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.security_summary().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn security_summary(&self) -> Call<operations::GetSecuritySummary> {
        Call::new(&self.executor)
    }

    /// Lists vulnerabilities over all artifacts.
    ///
    /// The one list that refuses unknown filter keys (400) instead of ignoring them. `tune_count`
    /// spares the server counting beyond 1,000: the total is -1 then, and reading goes on page by
    /// page.
    ///
    /// System right `security-hub:list`, robots too; seen: 200, 400, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_vulnerabilities().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_vulnerabilities(&self) -> Call<operations::ListVulnerabilities> {
        Call::new(&self.executor)
    }
}
