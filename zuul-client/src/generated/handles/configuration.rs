// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `configuration`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::model;
use super::super::{Call, operations};
use super::Tenant;

impl Tenant {
    /// Points at one job and its variants.
    ///
    /// - `job`: The job, of which there may be several variants.
    pub fn job(&self, job: impl Into<String>) -> Job {
        Job { executor: self.executor.clone(), tenant: self.tenant.clone(), job: job.into() }
    }

    /// Points at one project, whose name is not checked before a call is awaited.
    ///
    /// - `project`: The short name or the one with its host, slashes and all; they are sent as
    ///   they are, since the server knows no `%2F`.
    pub fn project(&self, project: impl Into<String>) -> Project {
        Project {
            executor: self.executor.clone(),
            tenant: self.tenant.clone(),
            project: project.into(),
        }
    }

    /// Lists the jobs of the tenant in short, ordered by name.
    ///
    /// Includes `noop`, and jobs that nothing uses.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_jobs().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_jobs(&self) -> Call<operations::ListJobs> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Reads the public key that secrets of the project are encrypted with, as PEM.
    ///
    /// RSA with 4096 bits, in the form of a `PUBLIC KEY` block; the private half never leaves the
    /// server.
    ///
    /// - `project`: The short name or the one with its host, slashes and all; they are sent as
    ///   they are, since the server knows no `%2F`.
    ///
    /// # Errors
    ///
    /// - 404: The tenant has no such project.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").project_key("scs/docs").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn project_key(&self, project: impl AsRef<str>) -> Call<operations::GetProjectKey> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", project.as_ref())
    }

    /// Lists the kinds of nodes that jobs may ask for.
    ///
    /// Nodepool's come first, sorted and with names alone; those of Zuul's launcher follow in the
    /// order of the configuration.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_labels().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_labels(&self) -> Call<operations::ListLabels> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Reads with what a job would be started for a branch, all variants applied.
    ///
    /// Secrets come as the word `REDACTED`. Nothing is started, and the build's identifier is made
    /// of zeros.
    ///
    /// - `pipeline`: A pipeline of the tenant, spelled exactly.
    /// - `project`: The short name or the one with its host, slashes and all; they are sent as
    ///   they are, since the server knows no `%2F`.
    /// - `branch`: The bare name, without `refs/heads/`; may have slashes.
    /// - `job`: The job, of which there may be several variants.
    ///
    /// # Errors
    ///
    /// - 404: The pipeline or project is unknown, or the job would not run for this branch.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let job = client.tenant("scs").freeze_job("gate", "scs/docs", "main", "noop").await?;
    /// println!("{job:?}");
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn freeze_job(
        &self,
        pipeline: impl AsRef<str>,
        project: impl AsRef<str>,
        branch: impl AsRef<str>,
        job: impl AsRef<str>,
    ) -> Call<operations::FreezeJob> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("pipeline_name", pipeline.as_ref())
            .path("project_name", project.as_ref())
            .path("branch_name", branch.as_ref())
            .path("job_name", job.as_ref())
    }

    /// Lists the jobs that would run for a branch, with what they wait for.
    ///
    /// File matchers are not asked, so a real change may get fewer. Nothing is started. A branch
    /// that does not exist is answered with an empty list.
    ///
    /// - `pipeline`: A pipeline of the tenant, spelled exactly.
    /// - `project`: The short name or the one with its host, slashes and all; they are sent as
    ///   they are, since the server knows no `%2F`.
    /// - `branch`: The bare name, without `refs/heads/`; may have slashes.
    ///
    /// # Errors
    ///
    /// - 404: The tenant lacks the pipeline or the project.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// for job in client.tenant("scs").freeze_jobs("gate", "scs/docs", "main").await? {
    ///     println!("{} after {:?}", job.name, job.dependencies);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn freeze_jobs(
        &self,
        pipeline: impl AsRef<str>,
        project: impl AsRef<str>,
        branch: impl AsRef<str>,
    ) -> Call<operations::FreezeJobs> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("pipeline_name", pipeline.as_ref())
            .path("project_name", project.as_ref())
            .path("branch_name", branch.as_ref())
    }

    /// Lists the pipelines with what triggers them, in the order of the configuration; a tenant
    /// without any may be one whose config project failed to load.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_pipelines().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_pipelines(&self) -> Call<operations::ListPipelines> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Reads the public SSH key that jobs of the project log in to other machines with, as a line
    /// for `authorized_keys`.
    ///
    /// - `project`: The short name or the one with its host, slashes and all; they are sent as
    ///   they are, since the server knows no `%2F`.
    ///
    /// # Errors
    ///
    /// - 404: No project is called so in this tenant.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").project_ssh_key("scs/docs").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn project_ssh_key(&self, project: impl AsRef<str>) -> Call<operations::GetProjectSshKey> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", project.as_ref())
    }

    /// Lists the projects of the tenant, ordered by their short names; those without any jobs are
    /// in it.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_projects().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_projects(&self) -> Call<operations::ListProjects> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Reads the tenant's public SSH key, as a line for `authorized_keys`.
    ///
    /// Releases 10 and 11 have none.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").ssh_key().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn ssh_key(&self) -> Call<operations::GetTenantSshKey> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }
}

/// A job of the tenant's configuration, by name.
#[derive(Clone, Debug)]
pub struct Job {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) job: String,
}

impl Job {
    /// Lists the definitions of one job, as written, in the order in which they are applied.
    ///
    /// What a build would really get is told by
    /// [`freeze_job`](crate::handles::Tenant::freeze_job).
    ///
    /// # Errors
    ///
    /// - 404: The tenant has no job of this name.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").job("container-image-build").list_variants().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_variants(&self) -> Call<operations::ListJobVariants> {
        Call::new(&self.executor).path("tenant_name", &self.tenant).path("job_name", &self.job)
    }
}

/// One repository as this tenant sees it.
#[derive(Clone, Debug)]
pub struct Project {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) project: String,
}

impl Project {
    /// Reads what is configured for a project, with every stanza that has a part in it.
    ///
    /// A project without configuration is answered with empty lists, and no 404.
    ///
    /// # Errors
    ///
    /// - 404: The tenant has no such project.
    /// - 500: Several hosts have a project of this short name, by the server's source; add the
    ///   host.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let project = client.tenant("scs").project("scs/docs").get().await?;
    /// println!("{:?}", project.metadata);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetProject> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", &self.project)
    }

    /// Lists the parameters that can be set when a ref is enqueued by hand.
    ///
    /// A read in spite of its method: no permission beyond reading is needed, and it may be
    /// repeated. Absent before release 14.
    ///
    /// # Errors
    ///
    /// - 400: The body lacks a member.
    /// - 404: The project or the pipeline is unknown.
    /// - 500: The ref is a tag, on release 14.3.0, or is one that cannot be enqueued.
    ///
    /// ```
    /// use zuul_client::model::FreezePipelineRequest;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let at = FreezePipelineRequest::new("gate", "refs/heads/main");
    /// let jobs = client.tenant("scs").project("scs/docs").freeze_pipeline(&at).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn freeze_pipeline(
        &self,
        body: &model::FreezePipelineRequest,
    ) -> Call<operations::FreezePipeline> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", &self.project)
            .json(body)
    }
}
