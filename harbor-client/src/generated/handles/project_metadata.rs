// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `project_metadata`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_client_core::Executor;

use super::super::{Call, operations};
use super::Project;

impl Project {
    /// Points at one metadata key, set or not.
    ///
    /// - `key`: A key such as `auto_scan`, `severity`, `prevent_vul`, `public`.
    pub fn metadata(&self, key: impl Into<String>) -> Metadata {
        Metadata { executor: self.executor.clone(), project: self.project.clone(), key: key.into() }
    }

    /// Reads all metadata of a project as texts.
    ///
    /// The same values as in the project itself, with numbers and booleans in quotes. Being public
    /// opens nothing here, and by the server's table no role has this right: it was seen with
    /// administrators of the system.
    ///
    /// Project right `metadata:list`: no role has it, robots; seen: 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_metadata().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_metadata(&self) -> Call<operations::ListMetadata> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Sets one metadata key that has no value yet.
    ///
    /// Exactly one pair a call, else 400. Keys and values are checked, which updating the project
    /// does not do. A key that is set is 409.
    ///
    /// Project right `metadata:create`: project administrators, robots; seen: 200, 400, 409.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let one = [("auto_scan".to_owned(), "true".to_owned())];
    /// client.project("scs").add_metadata(&one.into()).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn add_metadata(&self, body: &BTreeMap<String, String>) -> Call<operations::AddMetadata> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }
}

/// One setting of a project, text by text.
#[derive(Clone, Debug)]
pub struct Metadata {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) key: String,
}

impl Metadata {
    /// Reads one metadata key of a project.
    ///
    /// A map of one pair; `{}` for a key that is not set, or that does not exist.
    ///
    /// Project right `metadata:read`: maintainers and up, robots; seen: 200, 401.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").metadata("auto_scan").get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetMetadata> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("meta_name", &self.key)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Changes a metadata key that has a value.
    ///
    /// The body must hold the same key as the path. On a key without a value it answers 200 and
    /// changes nothing: that takes `add_metadata`.
    ///
    /// Project right `metadata:update`: project administrators, robots; seen: 200, 400, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let one = [("auto_scan".to_owned(), "false".to_owned())];
    /// client.project("scs").metadata("auto_scan").update(&one.into()).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &BTreeMap<String, String>) -> Call<operations::UpdateMetadata> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("meta_name", &self.key)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }

    /// Removes a metadata key.
    ///
    /// Always 200, whether it was there or not. Even `public` can be removed, which leaves a
    /// project without it.
    ///
    /// Project right `metadata:delete`: project administrators, robots; seen: 200, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").metadata("auto_scan").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteMetadata> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("meta_name", &self.key)
            .header("X-Is-Resource-Name", self.project.is_name())
    }
}
