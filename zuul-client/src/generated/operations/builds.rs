// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `builds`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_client_core::{HttpMethod, Json, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging, Text};

use crate::model;
use super::super::Call;

/// Reads a picture that says whether the newest finished buildset of these filters passed.
/// `GET /api/tenant/{tenant_name}/badge`
#[derive(Debug)]
pub enum GetBadge {}

impl Operation for GetBadge {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo =
        OperationInfo::new("badge", HttpMethod::Get, "/api/tenant/{tenant_name}/badge")
            .content_type("image/svg+xml");
}

impl Call<GetBadge> {
    /// The project's short name; `*` is a wildcard.
    pub fn project(self, value: impl AsRef<str>) -> Self {
        self.query("project", value.as_ref())
    }

    /// A pipeline, where `*` is a wildcard.
    pub fn pipeline(self, value: impl AsRef<str>) -> Self {
        self.query("pipeline", value.as_ref())
    }

    /// A branch, where `*` is a wildcard.
    pub fn branch(self, value: impl AsRef<str>) -> Self {
        self.query("branch", value.as_ref())
    }
}

/// Lists when finished builds began and ended, by their end, the latest first. `GET
/// /api/tenant/{tenant_name}/build-times`
#[derive(Debug)]
pub enum ListBuildTimes {}

impl Operation for ListBuildTimes {
    type Output = Page<model::BuildTime>;
    type Answer = JsonPage<model::BuildTime>;
    const INFO: OperationInfo =
        OperationInfo::new("build_times", HttpMethod::Get, "/api/tenant/{tenant_name}/build-times")
            .paging(Paging::Offset { skip: "skip", limit: "limit", max_size: 500, pin: None });
}

impl PagedOperation for ListBuildTimes {
    type Item = model::BuildTime;
}

impl Call<ListBuildTimes> {
    /// Short names of projects; several are alternatives.
    pub fn project(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("project", item.as_ref()))
    }

    /// Pipelines, in full; several are alternatives.
    pub fn pipeline(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("pipeline", item.as_ref()))
    }

    /// Branches, in full; several are alternatives.
    pub fn branch(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("branch", item.as_ref()))
    }

    /// Full names such as `refs/heads/main`; alternatives are fine, `*` is an ordinary character.
    pub fn git_ref(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("ref", item.as_ref()))
    }

    /// Jobs, in full; several are alternatives.
    pub fn job_name(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("job_name", item.as_ref()))
    }

    /// Whether it was the last try.
    pub fn is_final(self, value: bool) -> Self {
        self.query("final", value)
    }

    /// Builds that *ended* at this instant or later, which is what the server makes of the name.
    ///
    /// Sent as UTC without a zone, because the server ignores a zone that it is told.
    pub fn start_time(self, value: DateTime<Utc>) -> Self {
        self.query("start_time", scs_wire::time::naive::to_text(value))
    }

    /// Builds that ended at this instant or earlier.
    ///
    /// The database compares fractions of seconds that answers do not show, so add a second to
    /// include a build whose end was read from an answer.
    pub fn end_time(self, value: DateTime<Utc>) -> Self {
        self.query("end_time", scs_wire::time::naive::to_text(value))
    }

    /// How it did not end; leaves out what has no result yet, too.
    pub fn exclude_result(self, value: impl IntoIterator<Item = model::BuildResult>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("exclude_result", item))
    }
}

/// Reads one build with its artifacts and the refs of its buildset. `GET
/// /api/tenant/{tenant_name}/build/{uuid}`
#[derive(Debug)]
pub enum GetBuild {}

impl Operation for GetBuild {
    type Output = model::Build;
    type Answer = Json<model::Build>;
    const INFO: OperationInfo =
        OperationInfo::new("build", HttpMethod::Get, "/api/tenant/{tenant_name}/build/{uuid}");
}

/// Lists builds, newest first, running ones included. `GET /api/tenant/{tenant_name}/builds`
#[derive(Debug)]
pub enum ListBuilds {}

impl Operation for ListBuilds {
    type Output = Page<model::Build>;
    type Answer = JsonPage<model::Build>;
    const INFO: OperationInfo =
        OperationInfo::new("builds", HttpMethod::Get, "/api/tenant/{tenant_name}/builds")
            .paging(Paging::Offset { skip: "skip", limit: "limit", max_size: 500, pin: Some("idx_max") });

    fn arrange(output: &mut Self::Output) {
        output.pin(|one| one.id);
    }
}

impl PagedOperation for ListBuilds {
    type Item = model::Build;
}

impl Call<ListBuilds> {
    /// Short names of projects.
    ///
    /// Several are alternatives; `*` stands for any run of characters, and all else is literal,
    /// upper and lower case included.
    pub fn project(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("project", item.as_ref()))
    }

    /// Pipelines, with the alternatives and wildcards that `project` has.
    pub fn pipeline(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("pipeline", item.as_ref()))
    }

    /// Numbers of changes, any of which will do.
    ///
    /// From 1: to the server 0 would mean everything that belongs to no change, so it is refused.
    pub fn change(self, value: impl IntoIterator<Item = u64>) -> Self {
        value.into_iter().fold(self, |call, item| call.query_at_least("change", item, 1))
    }

    /// Branches without `refs/heads/`, with alternatives and wildcards; nothing matches a tag.
    pub fn branch(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("branch", item.as_ref()))
    }

    /// Patch sets, as texts; the empty one finds what has none.
    pub fn patchset(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("patchset", item.as_ref()))
    }

    /// Full names such as `refs/heads/main`; alternatives are fine, `*` is an ordinary character.
    pub fn git_ref(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("ref", item.as_ref()))
    }

    /// The commits that were built.
    pub fn newrev(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("newrev", item.as_ref()))
    }

    /// Identifiers of the builds themselves.
    pub fn uuid(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("uuid", item.as_ref()))
    }

    /// Jobs; alternatives may mix plain names and wildcards.
    pub fn job_name(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("job_name", item.as_ref()))
    }

    /// Whether a failure would have counted.
    pub fn voting(self, value: bool) -> Self {
        self.query("voting", value)
    }

    /// Names of node sets.
    pub fn nodeset(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("nodeset", item.as_ref()))
    }

    /// How it ended, one of these. A name in lower case finds nothing.
    pub fn result(self, value: impl IntoIterator<Item = model::BuildResult>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("result", item))
    }

    /// Whether no other try came after. Builds under way are neither.
    pub fn is_final(self, value: bool) -> Self {
        self.query("final", value)
    }

    /// Whether its nodes were kept. False leaves out what nobody asked, such as running builds.
    pub fn held(self, value: bool) -> Self {
        self.query("held", value)
    }

    /// Whether there is a result. False finds what is running, and what a crash of the scheduler
    /// left without an end.
    pub fn complete(self, value: bool) -> Self {
        self.query("complete", value)
    }

    /// The lowest number (`id` of an item), itself included.
    pub fn idx_min(self, value: u64) -> Self {
        self.query("idx_min", value)
    }

    /// The highest number, itself included; a stream over the pages sets this by itself.
    pub fn idx_max(self, value: u64) -> Self {
        self.query("idx_max", value)
    }

    /// How it did not end; leaves out what has no result yet, too.
    pub fn exclude_result(self, value: impl IntoIterator<Item = model::BuildResult>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("exclude_result", item))
    }

    /// The item of the live status that it came from. Releases 10 and 11 do not know this filter
    /// and answer 404.
    pub fn queue_item_uuid(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("queue_item_uuid", item.as_ref()))
    }
}

/// Reads one buildset with all of its builds and what happened to it. `GET
/// /api/tenant/{tenant_name}/buildset/{uuid}`
#[derive(Debug)]
pub enum GetBuildset {}

impl Operation for GetBuildset {
    type Output = model::Buildset;
    type Answer = Json<model::Buildset>;
    const INFO: OperationInfo =
        OperationInfo::new("buildset", HttpMethod::Get, "/api/tenant/{tenant_name}/buildset/{uuid}");
}

/// Lists buildsets without their builds, newest first. `GET
/// /api/tenant/{tenant_name}/buildsets`
#[derive(Debug)]
pub enum ListBuildsets {}

impl Operation for ListBuildsets {
    type Output = Page<model::Buildset>;
    type Answer = JsonPage<model::Buildset>;
    const INFO: OperationInfo =
        OperationInfo::new("buildsets", HttpMethod::Get, "/api/tenant/{tenant_name}/buildsets")
            .paging(Paging::Offset { skip: "skip", limit: "limit", max_size: 500, pin: Some("idx_max") });

    fn arrange(output: &mut Self::Output) {
        output.pin(|one| one.id);
    }
}

impl PagedOperation for ListBuildsets {
    type Item = model::Buildset;
}

impl Call<ListBuildsets> {
    /// Short names of projects.
    ///
    /// Several are alternatives; `*` stands for any run of characters, and all else is literal,
    /// upper and lower case included.
    pub fn project(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("project", item.as_ref()))
    }

    /// Pipelines, with the alternatives and wildcards that `project` has.
    pub fn pipeline(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("pipeline", item.as_ref()))
    }

    /// Numbers of changes, any of which will do.
    ///
    /// From 1: to the server 0 would mean everything that belongs to no change, so it is refused.
    pub fn change(self, value: impl IntoIterator<Item = u64>) -> Self {
        value.into_iter().fold(self, |call, item| call.query_at_least("change", item, 1))
    }

    /// Branches without `refs/heads/`, with alternatives and wildcards; nothing matches a tag.
    pub fn branch(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("branch", item.as_ref()))
    }

    /// Patch sets, as texts; the empty one finds what has none.
    pub fn patchset(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("patchset", item.as_ref()))
    }

    /// Full names such as `refs/heads/main`; alternatives are fine, `*` is an ordinary character.
    pub fn git_ref(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("ref", item.as_ref()))
    }

    /// The commits that were built.
    pub fn newrev(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("newrev", item.as_ref()))
    }

    /// Identifiers of the buildsets themselves.
    pub fn uuid(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("uuid", item.as_ref()))
    }

    /// How it ended, one of these. A name in lower case finds nothing.
    pub fn result(self, value: impl IntoIterator<Item = model::BuildResult>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("result", item))
    }

    /// Whether there is a result. False finds what is running, and what a crash of the scheduler
    /// left without an end.
    pub fn complete(self, value: bool) -> Self {
        self.query("complete", value)
    }

    /// The lowest number (`id` of an item), itself included.
    pub fn idx_min(self, value: u64) -> Self {
        self.query("idx_min", value)
    }

    /// The highest number, itself included; a stream over the pages sets this by itself.
    pub fn idx_max(self, value: u64) -> Self {
        self.query("idx_max", value)
    }

    /// How it did not end; leaves out what has no result yet, too.
    pub fn exclude_result(self, value: impl IntoIterator<Item = model::BuildResult>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("exclude_result", item))
    }

    /// The item of the live status that it came from. Releases 10 and 11 do not know this filter
    /// and answer 404.
    pub fn queue_item_uuid(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        value.into_iter().fold(self, |call, item| call.query("queue_item_uuid", item.as_ref()))
    }
}
