// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `oidc`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Tries whether an OpenID provider can be reached, with a URL that need not be configured
    /// yet.
    ///
    /// Compares the URL with what the provider says of itself, so one slash too many at its end is
    /// a 400.
    ///
    /// System right `configuration:update`, administrators alone, no robots; seen: 200, 400, 401,
    /// 403, 422.
    ///
    /// ```
    /// use harbor_client::model::OidcPing;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.ping_oidc(&OidcPing::new("https://login.example.com/realms/scs", true)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn ping_oidc(&self, body: &model::OidcPing) -> Call<operations::PingOidc> {
        Call::new(&self.executor).json(body)
    }
}
