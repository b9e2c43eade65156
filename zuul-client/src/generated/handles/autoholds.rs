// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `autoholds`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::model;
use super::super::{Call, operations};
use super::{Tenant, Project};

impl Tenant {
    /// Points at one request; the identifier comes from a list, since its creation does not tell
    /// it.
    ///
    /// - `request_id`: As a list spells it; what looks like a number is a text, and its leading
    ///   zeros count.
    pub fn autohold(&self, request_id: impl Into<model::AutoholdId>) -> Autohold {
        Autohold {
            executor: self.executor.clone(),
            tenant: self.tenant.clone(),
            request_id: request_id.into(),
        }
    }

    /// Lists the tenant's requests to hold nodes, used up ones included until they are cleaned
    /// away.
    ///
    /// Also the place where the identifier of a new request is found.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// for hold in client.tenant("scs").list_autoholds().await? {
    ///     println!("{}: {:?} of {:?} used", hold.id, hold.current_count, hold.max_count);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_autoholds(&self) -> Call<operations::ListAutoholds> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }
}

/// A request to keep nodes of failing builds.
#[derive(Clone, Debug)]
pub struct Autohold {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) request_id: model::AutoholdId,
}

impl Autohold {
    /// Reads one request to hold nodes, with the nodes that it holds.
    ///
    /// Answered by whichever tenant made it alone; to others it does not exist.
    ///
    /// # Errors
    ///
    /// - 404: This tenant has no request of this number, or it was cleaned away.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").autohold("0000000007").get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetAutohold> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("request_id", &self.request_id)
    }

    /// Takes a request back and marks its nodes as used, so that they go.
    ///
    /// By its source, the server answers with success even when a node could not be marked and the
    /// request stays; read it again to be sure. Needs the permission `autohold`.
    ///
    /// # Errors
    ///
    /// - 403: Deleting needs a right that the token does not have.
    /// - 404: It is gone already, or belongs to another tenant.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// client.tenant("scs").autohold("0000000007").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteAutohold> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("request_id", &self.request_id)
    }
}

impl Project {
    /// Lists the requests to hold nodes for jobs of this project.
    ///
    /// An unknown project has an empty list. As for the whole tenant, names are compared by their
    /// ends.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").project("scs/docs").list_autoholds().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_autoholds(&self) -> Call<operations::ListProjectAutoholds> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", &self.project)
    }

    /// Asks for the nodes of a job's next failures to be kept.
    ///
    /// The answer does not say which identifier it got;
    /// [`place_autohold`](crate::handles::Project::place_autohold) finds that out. Whether there
    /// is such a job is not checked, and asking twice makes two. Permission `autohold` is needed.
    ///
    /// # Errors
    ///
    /// - 400: The ref is no valid regular expression.
    /// - 403: The token has no right to hold nodes.
    /// - 404: The project that was named does not exist here.
    /// - 500: A change was named on a connection that has none, such as plain git.
    ///
    /// ```
    /// # use chrono::TimeDelta;
    /// use zuul_client::model::NewAutohold;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let hold = NewAutohold::new("container-image-build", 1, "pull fails at night")
    ///     .git_ref("refs/heads/main")
    ///     .node_hold_expiration(TimeDelta::hours(24));
    /// client.tenant("scs").project("scs/docs").create_autohold(&hold).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn create_autohold(&self, body: &model::NewAutohold) -> Call<operations::CreateAutohold> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", &self.project)
            .json(body)
    }
}
