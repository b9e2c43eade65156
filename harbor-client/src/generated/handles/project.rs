// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `project`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a project, by name or number.
    ///
    /// - `project`: A text is the name, an `i64` the number.
    ///
    /// By itself the server reads digits as a number, leading zeros and all; here a text is always
    /// a name, `"123"` too. Calls about repositories, audit logs and preheating find projects by
    /// name alone and refuse a number.
    pub fn project(&self, project: impl Into<crate::ProjectRef>) -> Project {
        Project { executor: self.executor.clone(), project: project.into() }
    }

    /// Lists the projects that the caller may see.
    ///
    /// Without a login, and with wrong credentials, these are the public ones: a short list is no
    /// proof of a login. `name` and `owner` are shortcuts for filters.
    ///
    /// Open; shows what the caller may see; seen: 200, 400, 422, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let page = client.list_projects().await?;
    /// println!("{} of {:?}", page.items.len(), page.total);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_projects(&self) -> Call<operations::ListProjects> {
        Call::new(&self.executor)
    }

    /// Tells whether a project of this name exists.
    ///
    /// 404 says no. Answers every login, for private projects of others too. It has no body in
    /// either case.
    ///
    /// Takes any login; seen: 200, 401, 404, 422.
    ///
    /// - `project`: The name to look for; a number is refused.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.head_project("scs").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn head_project(
        &self,
        project: impl Into<crate::ProjectRef>,
    ) -> Call<operations::HeadProject> {
        Call::new(&self.executor)
            .checked_query("project_name", &Into::<crate::ProjectRef>::into(project))
    }

    /// Creates a project and gives its number.
    ///
    /// The allowlist is ignored here, `storage_limit` is replaced by the default unless an
    /// administrator sends it, and metadata is stored without a look at its values (`public`
    /// excepted). An unknown `registry_id` is a 500. Proxy caches take an administrator, a
    /// project's robot creates none; a system robot may even without `project:create`. The setting
    /// `project_creation_restriction` can keep everybody else out.
    ///
    /// Any user, and robots of the system; seen: 201, 400, 401, 403, 409, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{NewProject, ProjectSettings, Toggle};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let settings = ProjectSettings::new().public(Toggle::False).auto_scan(Toggle::True);
    /// let id = client.create_project(&NewProject::new("scs").metadata(settings)).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_project(&self, body: &model::NewProject) -> Call<operations::CreateProject> {
        Call::new(&self.executor).json(body)
    }
}

/// A project: repositories, members, policies and settings under one name.
///
/// Everything below [`repository`](Project::repository), the audit logs and the preheat
/// policies take its name alone, the other calls its number as well.
#[derive(Clone, Debug)]
pub struct Project {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
}

impl Project {
    /// Reads one project with its metadata and allowlist.
    ///
    /// One that does not exist is a 404 for administrators alone; others get 403 (401 without a
    /// login), as for one that they may not see.
    ///
    /// Project right `project:read`: everybody in public projects, else all members, robots; seen:
    /// 200, 401, 403, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetProject> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Changes metadata and allowlist of a project.
    ///
    /// Name, registry and quota in the body are ignored, `retention_id` is a 400. Metadata values
    /// are not checked at all: `public: maybe` is stored, and the project is private from then on.
    /// An allowlist with one vulnerability twice is a 500.
    ///
    /// Project right `project:update`: project administrators, robots; seen: 200, 400, 401, 403,
    /// 404, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{ProjectSettings, ProjectUpdate, SeverityThreshold};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let settings = ProjectSettings::new().severity(SeverityThreshold::High);
    /// client.project("scs").update(&ProjectUpdate::new().metadata(settings)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::ProjectUpdate) -> Call<operations::UpdateProject> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }

    /// Deletes an empty project.
    ///
    /// While there are repositories it is 412 with code PRECONDITION. Labels of the project stay
    /// behind.
    ///
    /// Project right `project:delete`: project administrators, robots; seen: 200, 403, 404, 412.
    ///
    /// # Errors
    ///
    /// - 412: Repositories are left in it.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteProject> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Tells whether a project could be deleted, and why not.
    ///
    /// Asks for the right to delete; `deletable` is absent when it is false.
    ///
    /// Project right `project:delete`: project administrators, robots; seen: 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").deletable().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn deletable(&self) -> Call<operations::GetProjectDeletable> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Lists the artifacts of all repositories of a project.
    ///
    /// Needs a login even where the project is public, unlike the lists of single repositories.
    /// With `latest_in_repository`, the filter must name either `media_type` or `artifact_type`,
    /// else 400.
    ///
    /// Project right `artifact:list`: any login in public projects, else all members, robots;
    /// seen: 200, 400, 401, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_artifacts().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_artifacts(&self) -> Call<operations::ListArtifactsOfProject> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Reads which scanner looks at a project's artifacts.
    ///
    /// The project's own or else the system's default; where there is none, 200 comes without a
    /// body.
    ///
    /// Project right `scanner:read`: any login in public projects, else all members, robots; seen:
    /// 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").scanner().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn scanner(&self) -> Call<operations::GetScannerOfProject> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Chooses the scanner of a project by its UUID.
    ///
    /// An unknown UUID is accepted and the default scanner used; a disabled scanner is accepted
    /// and makes scans fail with 412. The empty text is a 500.
    ///
    /// Project right `scanner:create`: project administrators, robots; seen: 200, 403, 404, 422,
    /// 500.
    ///
    /// ```
    /// use harbor_client::model::ProjectScanner;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let scanner = ProjectScanner::new("58e8ac84-e6f9-11f1-b05b-f61fdd1424ca");
    /// client.project("scs").set_scanner(&scanner).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn set_scanner(
        &self,
        body: &model::ProjectScanner,
    ) -> Call<operations::SetScannerOfProject> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }

    /// Lists the scanners that a project could use.
    ///
    /// Asks for the right to choose one, so that of reading is not enough.
    ///
    /// Project right `scanner:create`: project administrators, robots; seen: 200, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_scanner_candidates().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_scanner_candidates(&self) -> Call<operations::ListScannerCandidatesOfProject> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Counts a project's repositories and members, with its quota.
    ///
    /// Numbers of 0 are left out. Member counts and quota come only to who may read those.
    ///
    /// Project right `project:read`: everybody in public projects, else all members, robots; seen:
    /// 200, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").summary().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn summary(&self) -> Call<operations::GetProjectSummary> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Lists what was done in a project, as recorded since 2.13.
    ///
    /// By project name alone. What retention deletes is entered under the user
    /// `harbor-jobservice`.
    ///
    /// Project right `log:list`: project administrators, robots; seen: 200, 401, 403, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_audit_log_exts().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_audit_log_exts(&self) -> Call<operations::ListAuditLogExtsOfProject> {
        Call::new(&self.executor).checked_path("project_name", &self.project)
    }

    /// Lists a project's entries in the audit log of before 2.13.
    ///
    /// By project name alone; nothing new is written there.
    ///
    /// Project right `log:list`: project administrators, robots; seen: 200, 401, 403, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_audit_logs().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_audit_logs(&self) -> Call<operations::ListAuditLogsOfProject> {
        Call::new(&self.executor).checked_path("project_name", &self.project)
    }
}
