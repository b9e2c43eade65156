// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `configure`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Reads all settings, each with its value and whether it may be changed.
    ///
    /// Secret settings do not come. No right that a robot could hold opens it.
    ///
    /// System right `configuration:read`, administrators alone, no robots; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.configuration().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn configuration(&self) -> Call<operations::GetConfiguration> {
        Call::new(&self.executor)
    }

    /// Changes the settings that are sent, and leaves the others alone.
    ///
    /// A setting of the wrong JSON type is a 422 and a wrong value a 400, both of which refuse the
    /// whole request; the one exception is `audit_log_forward_endpoint`, kept in spite of its 400.
    /// Unknown names are ignored. `auth_mode` can change only while `admin` is the only user,
    /// `robot_name_prefix` renames all robots at once. Works in read-only mode, unlike every other
    /// change.
    ///
    /// System right `configuration:update`, administrators alone, no robots; seen: 200, 400, 401,
    /// 403, 422.
    ///
    /// ```
    /// use harbor_client::model::ConfigurationUpdate;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let change = ConfigurationUpdate::new().token_expiration(30);
    /// client.update_configuration(&change).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update_configuration(
        &self,
        body: &model::ConfigurationUpdate,
    ) -> Call<operations::UpdateConfiguration> {
        Call::new(&self.executor).json(body)
    }

    /// Reads the settings together with the secrets that only Harbor's own services need.
    ///
    /// Takes the internal secret of the installation; no user or robot gets more than 401.
    ///
    /// No user's right opens it; seen: 200, 401.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.internal_configuration().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn internal_configuration(&self) -> Call<operations::GetInternalConfiguration> {
        Call::new(&self.executor)
    }
}
