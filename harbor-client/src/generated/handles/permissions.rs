// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `permissions`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Lists which rights robots can be given, for the system and for projects.
    ///
    /// `robot:update` is in neither list, which is why no robot renews a secret. An anonymous
    /// caller gets a 401 with an empty message.
    ///
    /// For administrators of the system or of any project, not for robots; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.permissions().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn permissions(&self) -> Call<operations::GetPermissions> {
        Call::new(&self.executor)
    }
}
