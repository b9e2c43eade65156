// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `search`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Finds projects and repositories that have a text in their names, among those that the
    /// caller may see.
    ///
    /// All that match come at once. Wrong credentials are no error here: they find what is public.
    /// A percent sign finds nothing.
    ///
    /// Open; what is found depends on the login; seen: 200, 422.
    ///
    /// - `q`: The text, as it stands in the name.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let found = client.search("base").await?;
    /// println!("{found:?}");
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn search(&self, q: impl AsRef<str>) -> Call<operations::Search> {
        Call::new(&self.executor).query("q", q.as_ref())
    }
}
