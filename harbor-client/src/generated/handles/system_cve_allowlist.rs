// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `system_cve_allowlist`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Reads the vulnerabilities that the whole system lets pass.
    ///
    /// `expires_at` absent means that it never ends.
    ///
    /// Any login reads it; seen: 200, 401.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.system_cve_allowlist().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn system_cve_allowlist(&self) -> Call<operations::GetSystemCveAllowlist> {
        Call::new(&self.executor)
    }

    /// Replaces the system's list of tolerated vulnerabilities.
    ///
    /// Identifiers are not checked, and an empty object clears the list. The same one twice is a
    /// 500.
    ///
    /// System right `configuration:update`, administrators alone, no robots; seen: 200, 401, 403,
    /// 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{CveAllowlist, CveAllowlistItem};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let list = CveAllowlist::new().items(vec![CveAllowlistItem::new("CVE-2024-3094")]);
    /// client.update_system_cve_allowlist(&list).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update_system_cve_allowlist(
        &self,
        body: &model::CveAllowlist,
    ) -> Call<operations::UpdateSystemCveAllowlist> {
        Call::new(&self.executor).json(body)
    }
}
