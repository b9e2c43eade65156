// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `builds`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::model;
use super::super::{Call, operations};
use super::Tenant;

impl Tenant {
    /// Points at one build, running or over.
    ///
    /// - `uuid`: The 32 hexadecimal digits that lists, log addresses and the live status show.
    pub fn build(&self, uuid: impl Into<model::BuildUuid>) -> Build {
        Build { executor: self.executor.clone(), tenant: self.tenant.clone(), uuid: uuid.into() }
    }

    /// Points at one buildset.
    ///
    /// - `uuid`: The 32 hexadecimal digits that lists, log addresses and the live status show.
    pub fn buildset(&self, uuid: impl Into<model::BuildsetUuid>) -> Buildset {
        Buildset { executor: self.executor.clone(), tenant: self.tenant.clone(), uuid: uuid.into() }
    }

    /// Reads a picture that says whether the newest finished buildset of these filters passed.
    ///
    /// An SVG of the word `passing` or `failing`; everything but SUCCESS is failing.
    ///
    /// # Errors
    ///
    /// - 404: No buildset fits; the tenant may still exist.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").badge().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn badge(&self) -> Call<operations::GetBadge> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists when finished builds began and ended, by their end, the latest first.
    ///
    /// For charts over many builds. There is no number to hold on to, so pages shift while builds
    /// end: bound the list with `end_time` to read it in peace. Unlike in the list of builds, `*`
    /// is an ordinary character in all filters. The answer covers all results unless some are
    /// excluded.
    ///
    /// # Errors
    ///
    /// - 404: There is no tenant of this name.
    /// - 500: The database failed, or took more than 30 seconds.
    ///
    /// ```
    /// # use chrono::Utc;
    /// # use chrono::TimeDelta;
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// use futures_util::StreamExt as _;
    ///
    /// let since = Utc::now() - TimeDelta::days(7);
    /// let mut times = client
    ///     .tenant("scs")
    ///     .list_build_times()
    ///     .job_name(["container-image-build"])
    ///     .start_time(since)
    ///     .items();
    /// while let Some(time) = times.next().await {
    ///     println!("{:?}", time?.duration);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_build_times(&self) -> Call<operations::ListBuildTimes> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists builds, newest first, running ones included.
    ///
    /// Ordered by `id`, which is given at a build's start and never changes; new builds only come
    /// in at the front, which a stream of [`items`](crate::Call::items) keeps out by remembering
    /// the first page's highest number. Filters of different kinds must all hold. On release 10
    /// `*` is an ordinary character. The database gives up after 30 seconds.
    ///
    /// # Errors
    ///
    /// - 404: There is no such tenant, or the server is too old for one of the filters.
    /// - 500: The database took too long or did not answer, or a change's number is above
    ///   2,147,483,647.
    ///
    /// ```
    /// use zuul_client::model::BuildResult;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// use futures_util::StreamExt as _;
    ///
    /// let mut failed = client
    ///     .tenant("scs")
    ///     .list_builds()
    ///     .project(["scs/*"])
    ///     .pipeline(["periodic-daily", "periodic-weekly"])
    ///     .result([BuildResult::Failure, BuildResult::TimedOut])
    ///     .limit(100)
    ///     .items();
    /// while let Some(build) = failed.next().await {
    ///     let build = build?;
    ///     println!("{} {:?}", build.job_name, build.log_url);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_builds(&self) -> Call<operations::ListBuilds> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists buildsets without their builds, newest first.
    ///
    /// Paged like builds, by a number that is given at enqueueing. Filters by job, node set or
    /// vote do not exist for buildsets. Releases 10 and 11 know no `exclude_result`.
    ///
    /// # Errors
    ///
    /// - 404: The tenant does not exist, or its server does not know one of the filters.
    /// - 500: No answer of the database within 30 seconds.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let page = client.tenant("scs").list_buildsets().branch(["main"]).complete(true).await?;
    /// for buildset in page.items {
    ///     println!("{} {:?}: {:?}", buildset.uuid, buildset.pipeline, buildset.result);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_buildsets(&self) -> Call<operations::ListBuildsets> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }
}

/// One run of one job, by its identifier.
#[derive(Clone, Debug)]
pub struct Build {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) uuid: model::BuildUuid,
}

impl Build {
    /// Reads one build with its artifacts and the refs of its buildset.
    ///
    /// There from the moment it starts, with a result of `None` until it is over. Its log address
    /// is known at the end alone; before that, follow the console.
    ///
    /// # Errors
    ///
    /// - 404: No build of this tenant has this identifier, perhaps because it has not started.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let build = client.tenant("scs").build("df26c029e40846e0b9dc70e15024da07").get().await?;
    /// println!("{} {:?} after {:?}", build.job_name, build.result, build.duration);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetBuild> {
        Call::new(&self.executor).path("tenant_name", &self.tenant).path("uuid", &self.uuid)
    }
}

/// One attempt at all jobs of a queue item, by its identifier.
#[derive(Clone, Debug)]
pub struct Buildset {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) uuid: model::BuildsetUuid,
}

impl Buildset {
    /// Reads one buildset with all of its builds and what happened to it.
    ///
    /// Repeated tries are in it, with `is_final` false.
    ///
    /// # Errors
    ///
    /// - 404: The tenant has no buildset of this identifier.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let buildset = client.tenant("scs").buildset("e5c6e5a9784149d6bdc516d883918c36").get().await?;
    /// for build in buildset.builds {
    ///     println!("{} {:?}", build.job_name, build.result);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetBuildset> {
        Call::new(&self.executor).path("tenant_name", &self.tenant).path("uuid", &self.uuid)
    }
}
