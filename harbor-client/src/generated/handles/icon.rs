// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `icon`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Reads the picture that stands for a type of artifact, in base64.
    ///
    /// The digest comes from the member `icon` of an artifact.
    ///
    /// Open to all; seen: 200, 404, 422.
    ///
    /// - `digest`: The icon's digest, not that of an artifact.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.icon("sha256:0048162a053eef4d4ce3fe7518615bef084403614f8bca43b40ae2e762e11e06").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn icon(&self, digest: impl AsRef<str>) -> Call<operations::GetIcon> {
        Call::new(&self.executor).path("digest", digest.as_ref())
    }
}
