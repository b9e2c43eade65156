// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `health`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Reads how the server's components are.
    ///
    /// Answers 200 in every state, so look at `status`. The components are checked in the
    /// background every ten seconds, which makes the answer late by that much in both directions.
    /// What is said about a broken one may name inner addresses.
    ///
    /// Open to everybody; seen: 200, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let health = client.health().await?;
    /// println!("{health:?}");
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn health(&self) -> Call<operations::GetHealth> {
        Call::new(&self.executor)
    }
}
