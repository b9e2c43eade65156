// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `repository`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};
use super::Project;

impl Client {
    /// Lists the repositories of all projects that the caller may see.
    ///
    /// For anonymous callers and wrong credentials, those of public projects. Names come with
    /// their project in front.
    ///
    /// Open; goes by what the caller may see; seen: 200, 400, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_repositories().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_repositories(&self) -> Call<operations::ListAllRepositories> {
        Call::new(&self.executor)
    }
}

impl Project {
    /// Points at a repository; nothing is created by that, and an unknown one lists no artifacts.
    ///
    /// - `repository`: The repository without its project, slashes and all: `images/base`.
    ///
    /// Upper case is never found, and neither is the name with the project in front.
    pub fn repository(&self, repository: impl Into<crate::RepositoryName>) -> Repository {
        Repository {
            executor: self.executor.clone(),
            project: self.project.clone(),
            repository: repository.into(),
        }
    }

    /// Lists the repositories of a project.
    ///
    /// By project name; a number is a 404. `name` in a filter is the full name, project included.
    ///
    /// Project right `repository:list`: everybody in public projects, else all members, robots;
    /// seen: 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_repositories().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_repositories(&self) -> Call<operations::ListRepositories> {
        Call::new(&self.executor).checked_path("project_name", &self.project)
    }
}

/// A repository of a project.
///
/// Its name goes over the wire encoded twice, which the server wants; callers write it as it
/// is.
#[derive(Clone, Debug)]
pub struct Repository {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) repository: crate::RepositoryName,
}

impl Repository {
    /// Reads one repository: description, counts, times.
    ///
    /// The way to prove that a repository does not exist, as the list of artifacts is empty for
    /// any name. Closed to anonymous callers (401) and non-members (403) even in public projects.
    /// Pulls are counted in batches, some seconds late.
    ///
    /// Project right `repository:read`: all members, robots; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").repository("images/base").get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetRepository> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
    }

    /// Sets the description of a repository.
    ///
    /// Stored with HTML escaped, so what is read back differs, and writing that again escapes it
    /// twice.
    ///
    /// Project right `repository:update`: developers and up, robots; seen: 200, 401, 403, 422.
    ///
    /// ```
    /// use harbor_client::model::RepositoryUpdate;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let text = RepositoryUpdate::new("What everything is built on.");
    /// client.project("scs").repository("images/base").update(&text).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::RepositoryUpdate) -> Call<operations::UpdateRepository> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .json(body)
    }

    /// Deletes a repository with everything in it.
    ///
    /// One immutable tag makes it 412.
    ///
    /// Project right `repository:delete`: maintainers and up, robots; seen: 200, 403, 404, 412.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").repository("images/base").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteRepository> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
    }
}
