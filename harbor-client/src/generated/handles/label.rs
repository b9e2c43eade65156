// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `label`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a label by number.
    ///
    /// - `label_id`: The label, whether of the system or of the project.
    pub fn label(&self, label_id: i64) -> Label {
        Label { executor: self.executor.clone(), label_id }
    }

    /// Lists the labels of the system or of one project.
    ///
    /// Labels outlive their project, so an administrator can list those of one that is gone.
    ///
    /// `label:list` in the project, from guests up and for all on public ones; those of the system
    /// are open; seen: 200, 400, 403, 422.
    ///
    /// - `scope`: Of the system (g) or of a project (p).
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_labels("p").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_labels(&self, scope: impl Into<model::LabelScope>) -> Call<operations::ListLabels> {
        Call::new(&self.executor).query("scope", Into::<model::LabelScope>::into(scope))
    }

    /// Creates a label and gives its number.
    ///
    /// Of the system with `scope` g, of a project with p. No name and a project that does not
    /// exist are accepted; more than 128 characters are a 500.
    ///
    /// `label:create`, in the project from maintainers up, or over the system; robots too; seen:
    /// 201, 400, 401, 403, 409, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{LabelScope, NewLabel};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let label = NewLabel::new("released", LabelScope::Global).color("#00AB9A");
    /// let id = client.create_label(&label).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_label(&self, body: &model::NewLabel) -> Call<operations::CreateLabel> {
        Call::new(&self.executor).json(body)
    }
}

/// A word to mark artifacts with.
#[derive(Clone, Debug)]
pub struct Label {
    pub(crate) executor: Executor,
    pub(crate) label_id: i64,
}

impl Label {
    /// Reads one label.
    ///
    /// Those of the system need rights over the system, though everybody can list them.
    ///
    /// `label:read`, in the project from guests up (all, on public ones), or over the system;
    /// seen: 200, 403, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.label(5).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetLabel> {
        Call::new(&self.executor).path("label_id", self.label_id)
    }

    /// Changes name, description and colour of a label.
    ///
    /// Replaces all of them, so a body without a name is a 400. Scope and project stay as they
    /// are.
    ///
    /// `label:update`, in the project from maintainers up, or over the system; robots too; seen:
    /// 200, 400, 401, 403, 404, 409.
    ///
    /// ```
    /// use harbor_client::model::LabelUpdate;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.label(5).update(&LabelUpdate::new("withdrawn")).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::LabelUpdate) -> Call<operations::UpdateLabel> {
        Call::new(&self.executor).path("label_id", self.label_id).json(body)
    }

    /// Deletes a label and takes it off all artifacts.
    ///
    /// Gone means 404 the second time.
    ///
    /// `label:delete`, in the project from maintainers up, or over the system; robots too; seen:
    /// 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.label(5).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteLabel> {
        Call::new(&self.executor).path("label_id", self.label_id)
    }
}
