// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `configuration`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::TimeDelta;
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::SourceContext;

/// One job that would run for a branch in a pipeline, and what it waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FreezeJob {
    /// The job, ready to be read in full as a frozen job.
    pub name: String,
    /// What must end before it, in no order.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dependencies: Vec<JobDependency>,
}

impl FreezeJob {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            dependencies: Default::default(),
        }
    }
}

scs_wire::setters! {
    FreezeJob {
        plain name: String,
        plain dependencies: Vec<JobDependency>,
    }
}

/// Asks which parameters somebody may set who enqueues a ref.
///
/// The server needs the whole ref and answers 500 to a short name. Release 14.3.0 also answers
/// 500 to tags.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FreezePipelineRequest {
    /// The pipeline that the ref would be enqueued in; 404 when the tenant has none of that name.
    pub pipeline: String,
    /// The whole ref, such as `refs/heads/main`; one that does not exist has no parameters,
    /// without an error.
    #[serde(rename = "ref")]
    pub git_ref: String,
}

impl FreezePipelineRequest {
    /// Holds these values.
    #[must_use]
    pub fn new(pipeline: impl Into<String>, git_ref: impl Into<String>) -> Self {
        Self {
            pipeline: pipeline.into(),
            git_ref: git_ref.into(),
        }
    }
}

scs_wire::setters! {
    FreezePipelineRequest {
        plain pipeline: String,
        plain git_ref: String,
    }
}

impl Check for FreezePipelineRequest {
    fn check(&self) -> Result<(), Invalid> {
        check::length("pipeline", self.pipeline.as_str(), 1, usize::MAX)?;
        check::length("ref", self.git_ref.as_str(), 1, usize::MAX)?;
        crate::checks::freeze_pipeline_request(self)?;
        Ok(())
    }
}

/// What a job would be started with if the branch were enqueued now.
///
/// All variants are applied; file matchers are not asked. The server does not start anything
/// for it, so identifiers are zeros or absent, and it blots out what is secret before it
/// answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FrozenJob {
    /// Which job it is.
    pub job: String,
    /// Whether error output has a stream of its own in the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ansible_split_streams: Option<bool>,
    /// The Ansible that would be used, filled in with the default.
    #[serde(
        default,
        deserialize_with = "scs_wire::text::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub ansible_version: Option<String>,
    /// The branch that was asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// What runs at the very end; empty on releases that do it with a mark on `post_playbooks`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub cleanup_playbooks: Vec<FrozenPlaybook>,
    /// Variables that nothing can override.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra_vars: BTreeMap<String, serde_json::Value>,
    /// Patterns that would end the build early, from all variants.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub failure_output: Vec<String>,
    /// Variables by group.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub group_vars: BTreeMap<String, serde_json::Value>,
    /// Variables by host.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub host_vars: BTreeMap<String, serde_json::Value>,
    /// Changes to be merged; empty, because none is asked about.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub items: Vec<serde_json::Value>,
    /// The machines that would be asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nodeset: Option<Nodeset>,
    /// The branch that takes the place of the change's own when other projects are looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_branch: Option<String>,
    /// What is checked out in place of the branch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_checkout: Option<String>,
    /// Whether the pipeline is one that builds images for nodes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pipeline_builds_images: Option<bool>,
    /// What runs as the job proper; absent for `noop`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub playbooks: Vec<FrozenPlaybook>,
    /// What runs afterwards, outermost parent last; absent for `noop`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub post_playbooks: Vec<FrozenPlaybook>,
    /// The limit for what runs after the main playbooks.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub post_timeout: Option<TimeDelta>,
    /// What runs first, outermost parent first; absent for `noop`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub pre_playbooks: Vec<FrozenPlaybook>,
    /// The limit for the playbooks before the main ones; absent before release 14.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub pre_timeout: Option<TimeDelta>,
    /// Projects that are required or take part, with the branches to use.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub projects: Vec<FrozenJobProject>,
    /// Where the server keeps the state of repositories; empty here.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub repo_state_keys: Vec<String>,
    /// What jobs ahead would hand over in secret; always `None`, since none has run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_vars: Option<serde_json::Value>,
    /// One word, `REDACTED`, for each key that a build would get.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub ssh_keys: Vec<serde_json::Value>,
    /// The limit for the main playbooks, with those before them; `None` when there is no limit.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout: Option<TimeDelta>,
    /// Variables of the job, those of its parents and of the project merged in.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub vars: BTreeMap<String, serde_json::Value>,
    /// Whether its repositories would be checked out, `true`, `false` or `auto`; absent on older
    /// releases.
    #[serde(
        default,
        deserialize_with = "scs_wire::text::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub workspace_checkout: Option<String>,
    /// How its repositories would be laid out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_scheme: Option<WorkspaceScheme>,
    /// The variables that playbooks see as `zuul`: project, ref, pipeline, tags, `child_jobs` and
    /// more, depending on the driver.
    ///
    /// `_inheritance_path` lists the variants that were applied, in their order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zuul: Option<serde_json::Value>,
}

impl FrozenJob {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(job: impl Into<String>) -> Self {
        Self {
            job: job.into(),
            ansible_split_streams: None,
            ansible_version: None,
            branch: None,
            cleanup_playbooks: Default::default(),
            extra_vars: Default::default(),
            failure_output: Default::default(),
            group_vars: Default::default(),
            host_vars: Default::default(),
            items: Default::default(),
            nodeset: None,
            override_branch: None,
            override_checkout: None,
            pipeline_builds_images: None,
            playbooks: Default::default(),
            post_playbooks: Default::default(),
            post_timeout: None,
            pre_playbooks: Default::default(),
            pre_timeout: None,
            projects: Default::default(),
            repo_state_keys: Default::default(),
            secret_vars: None,
            ssh_keys: Default::default(),
            timeout: None,
            vars: Default::default(),
            workspace_checkout: None,
            workspace_scheme: None,
            zuul: None,
        }
    }
}

scs_wire::setters! {
    FrozenJob {
        plain job: String,
        opt_value ansible_split_streams: bool,
        opt ansible_version: String,
        opt branch: String,
        plain cleanup_playbooks: Vec<FrozenPlaybook>,
        plain extra_vars: BTreeMap<String, serde_json::Value>,
        plain failure_output: Vec<String>,
        plain group_vars: BTreeMap<String, serde_json::Value>,
        plain host_vars: BTreeMap<String, serde_json::Value>,
        plain items: Vec<serde_json::Value>,
        opt nodeset: Nodeset,
        opt override_branch: String,
        opt override_checkout: String,
        opt_value pipeline_builds_images: bool,
        plain playbooks: Vec<FrozenPlaybook>,
        plain post_playbooks: Vec<FrozenPlaybook>,
        opt post_timeout: TimeDelta,
        plain pre_playbooks: Vec<FrozenPlaybook>,
        opt pre_timeout: TimeDelta,
        plain projects: Vec<FrozenJobProject>,
        plain repo_state_keys: Vec<String>,
        opt secret_vars: serde_json::Value,
        plain ssh_keys: Vec<serde_json::Value>,
        opt timeout: TimeDelta,
        plain vars: BTreeMap<String, serde_json::Value>,
        opt workspace_checkout: String,
        opt workspace_scheme: WorkspaceScheme,
        opt zuul: serde_json::Value,
    }
}

/// A repository that a frozen job would have in its workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FrozenJobProject {
    /// Its long name, with the host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_name: Option<String>,
    /// Over which connection it would be fetched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection: Option<String>,
    /// The branch taken where the item's does not exist.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_branch: Option<String>,
    /// Its short name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The branch that would be looked at in place of the item's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_branch: Option<String>,
    /// The branch or tag that would be checked out in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_checkout: Option<String>,
}

impl FrozenJobProject {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FrozenJobProject {
        opt canonical_name: String,
        opt connection: String,
        opt default_branch: String,
        opt name: String,
        opt override_branch: String,
        opt override_checkout: String,
    }
}

/// A playbook as the executor would run it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FrozenPlaybook {
    /// Its file, relative to the repository.
    pub path: String,
    /// From which branch it would be taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Whether it would run for an aborted build as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cleanup: Option<bool>,
    /// Over which connection its repository is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection: Option<String>,
    /// How deep in the inheritance it was added, 0 for the base job; absent on older releases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nesting_level: Option<i64>,
    /// Paths in the home folder that would stay for later playbooks.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub preserve_home_paths: Vec<String>,
    /// The repository that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// Role repositories of the whole job, for every playbook the same.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub roles: Vec<Role>,
    /// The variables that would hold secrets; every value is the word `REDACTED`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub secrets: BTreeMap<String, serde_json::Value>,
    /// Locks held for the time of this playbook.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub semaphores: Vec<JobSemaphore>,
    /// Whether it would run outside of the sandbox, because a config project holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trusted: Option<bool>,
}

impl FrozenPlaybook {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            branch: None,
            cleanup: None,
            connection: None,
            nesting_level: None,
            preserve_home_paths: Default::default(),
            project: None,
            roles: Default::default(),
            secrets: Default::default(),
            semaphores: Default::default(),
            trusted: None,
        }
    }
}

scs_wire::setters! {
    FrozenPlaybook {
        plain path: String,
        opt branch: String,
        opt_value cleanup: bool,
        opt connection: String,
        opt_value nesting_level: i64,
        plain preserve_home_paths: Vec<String>,
        opt project: String,
        plain roles: Vec<Role>,
        plain secrets: BTreeMap<String, serde_json::Value>,
        plain semaphores: Vec<JobSemaphore>,
        opt_value trusted: bool,
    }
}

/// A job that must be finished before another begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobDependency {
    /// The job that is waited for.
    pub name: String,
    /// Whether it is only waited for when it runs at all; a hard one makes it run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soft: Option<bool>,
}

impl JobDependency {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            soft: None,
        }
    }
}

scs_wire::setters! {
    JobDependency {
        plain name: String,
        opt_value soft: bool,
    }
}

/// A file with variables that is read out of a repository when the job starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobIncludeVars {
    /// The path of the file in its repository.
    pub name: String,
    /// In which project it is; `None` for the one that the change belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_name: Option<String>,
    /// Whether it is an error when the file is not there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Whether it is read from the state under test, not from the default branch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_ref: Option<bool>,
}

impl JobIncludeVars {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            project_name: None,
            required: None,
            use_ref: None,
        }
    }
}

scs_wire::setters! {
    JobIncludeVars {
        plain name: String,
        opt project_name: String,
        opt_value required: bool,
        opt_value use_ref: bool,
    }
}

/// A project that is checked out although the change is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobProject {
    /// Which project, mostly with its host.
    pub project_name: String,
    /// The branch whose changes count for this project, in place of the item's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_branch: Option<String>,
    /// What is checked out of this project, a branch or a tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_checkout: Option<String>,
}

impl JobProject {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(project_name: impl Into<String>) -> Self {
        Self {
            project_name: project_name.into(),
            override_branch: None,
            override_checkout: None,
        }
    }
}

scs_wire::setters! {
    JobProject {
        plain project_name: String,
        opt override_branch: String,
        opt override_checkout: String,
    }
}

/// A lock that a job or a playbook holds while it runs.
///
/// Playbooks of a job variant tell the name alone, frozen ones all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobSemaphore {
    /// What it is called in the configuration; one that is not configured works as if it had one
    /// place.
    pub name: String,
    /// How many may hold it at once; told in frozen playbooks alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// Where the server keeps it in ZooKeeper; of no use to clients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Whether the nodes are waited for before the lock is taken, instead of after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resources_first: Option<bool>,
}

impl JobSemaphore {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            max: None,
            path: None,
            resources_first: None,
        }
    }
}

scs_wire::setters! {
    JobSemaphore {
        plain name: String,
        opt_value max: i64,
        opt path: String,
        opt_value resources_first: bool,
    }
}

/// One job of the tenant in short, with a line for each of its variants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobSummary {
    /// What the job is called; unique in the tenant.
    pub name: String,
    /// The first line of the first description that a variant has; absent where none has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The labels of all variants together, in no order.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The variants that have a parent or a branch; a base job has none here although it can be
    /// read.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub variants: Vec<JobSummaryVariant>,
}

impl JobSummary {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
            tags: Default::default(),
            variants: Default::default(),
        }
    }
}

scs_wire::setters! {
    JobSummary {
        plain name: String,
        opt description: String,
        plain tags: Vec<String>,
        plain variants: Vec<JobSummaryVariant>,
    }
}

/// Where one variant of a job applies, and what it builds upon.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobSummaryVariant {
    /// The branches it is for, as patterns; absent when it applies to all.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub branches: Vec<String>,
    /// The job it inherits from; absent for a base job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
}

impl JobSummaryVariant {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    JobSummaryVariant {
        plain branches: Vec<String>,
        opt parent: String,
    }
}

scs_wire::open_enum! {
    /// What a job is for within its item.
    pub enum JobType {
        /// Builds or tests something.
        Regular = "regular",
        /// Runs before all others and may decide what runs.
        Initializer = "initializer",
        /// Runs when all others are done.
        Reporter = "reporter",
    }
}

/// One definition of a job, as it was written, before inheritance.
///
/// Values that a variant leaves open are null or empty here; what a build would get after all
/// variants were applied is in [`FrozenJob`]. Inside of a project's pipeline it is the list
/// entry of the job with what the project overrides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JobVariant {
    /// The job that this is a variant of.
    pub name: String,
    /// Whether it exists to be inherited from and cannot be run.
    #[serde(rename = "abstract", default, skip_serializing_if = "Option::is_none")]
    pub is_abstract: Option<bool>,
    /// Whether standard error is kept apart from standard output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ansible_split_streams: Option<bool>,
    /// Which Ansible runs it; `None` for the default of the tenant.
    #[serde(
        default,
        deserialize_with = "scs_wire::text::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub ansible_version: Option<String>,
    /// How often a build is tried before the result is RETRY_LIMIT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts: Option<i64>,
    /// For which branches the variant counts, as patterns; empty for all, or where the project has
    /// one branch only.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub branches: Vec<String>,
    /// Playbooks that run at the very end, also of an aborted build; a way of older releases.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub cleanup_run: Vec<Playbook>,
    /// How one build may serve several changes of a circular dependency, `auto`, `true` or
    /// `false`; a boolean on the wire is read as its word.
    #[serde(
        default,
        deserialize_with = "scs_wire::text::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub deduplicate: Option<String>,
    /// Jobs of the same item that must have ended first.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dependencies: Vec<JobDependency>,
    /// What the author says about the job; may have many lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Projects whose changes the job leaves out.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub exclude_projects: Vec<ProjectSelection>,
    /// Variables that win over all others, as with `--extra-vars`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra_variables: BTreeMap<String, serde_json::Value>,
    /// Patterns of log lines that let a running build fail early.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub failure_output: Vec<String>,
    /// Patterns of changed files that make the job run; empty means any file.
    ///
    /// Since release 11 objects with `regex` and `negate`, before that plain texts.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub files: Vec<serde_json::Value>,
    /// Whether nothing may change how it runs; jobs cannot inherit from it.
    #[serde(rename = "final", default, skip_serializing_if = "Option::is_none")]
    pub is_final: Option<bool>,
    /// By the name of a group in the node set.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub group_variables: BTreeMap<String, serde_json::Value>,
    /// By the name of a host of the node set.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub host_variables: BTreeMap<String, serde_json::Value>,
    /// The image that it builds; `None` for a job that builds none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_build_name: Option<String>,
    /// When set, the projects alone whose changes the job is for.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub include_projects: Vec<ProjectSelection>,
    /// Files in repositories from which variables are read.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub include_vars: Vec<JobIncludeVars>,
    /// Whether only jobs that are abstract themselves may inherit from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intermediate: Option<bool>,
    /// Patterns of files that do not matter, in the forms of `files`; a change of nothing else
    /// does not run the job.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub irrelevant_files: Vec<serde_json::Value>,
    /// Whether it runs, whatever the file matchers say, for a change of its own definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub match_on_config_updates: Option<bool>,
    /// The machines that it runs on; absent when it needs none, or when there are alternatives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nodeset: Option<Nodeset>,
    /// Node sets in the order in which they are tried; absent when there is one at most.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub nodeset_alternatives: Vec<Nodeset>,
    /// The branch or tag that is checked out instead of the one of the change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_checkout: Option<String>,
    /// The job whose settings are inherited; `None` for a base job, the tenant's default base job
    /// where the author named none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Whether it runs in pipelines after review alone; `None` where not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post_review: Option<bool>,
    /// Playbooks after the main ones, run after a failure, too.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub post_run: Vec<Playbook>,
    /// How long the playbooks after the main ones may take; they have their own clock.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub post_timeout: Option<TimeDelta>,
    /// Playbooks before the main ones, where a failure means another attempt.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub pre_run: Vec<Playbook>,
    /// How long the playbooks before the main ones may take; `None` for no limit of their own.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub pre_timeout: Option<TimeDelta>,
    /// Whether other projects are kept from inheriting from it; `None` where the author did not
    /// say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protected: Option<bool>,
    /// What other jobs can ask for in their `requires`, over changes.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub provides: Vec<String>,
    /// More projects that are checked out for it.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub required_projects: Vec<JobProject>,
    /// What must have been provided by jobs of changes ahead.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub requires: Vec<String>,
    /// Repositories that Ansible roles are taken from.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub roles: Vec<Role>,
    /// The main playbooks, whose failure is the job's; empty where they are inherited.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub run: Vec<Playbook>,
    /// What happens when a secret slips into the log; absent on older releases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_exposure: Option<SecretExposure>,
    /// Locks that it takes while it runs.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub semaphores: Vec<JobSemaphore>,
    /// The file that it stands in; `None` for `noop`, which is built in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_context: Option<SourceContext>,
    /// Free labels, handed to the playbooks as `zuul.jobtags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// How long the job may run, in whole seconds on the wire; `None` for the limit of its parent
    /// or of the tenant.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout: Option<TimeDelta>,
    /// Whether it is an ordinary job; absent before release 14.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<JobType>,
    /// What the playbooks get as variables; never a secret.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub variables: BTreeMap<String, serde_json::Value>,
    /// What the author says about this variant alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant_description: Option<String>,
    /// Whether its result counts for the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting: Option<bool>,
    /// Whether the repositories are checked out at all, `true`, `false` or `auto`.
    #[serde(
        default,
        deserialize_with = "scs_wire::text::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub workspace_checkout: Option<String>,
    /// How the repositories are laid out below `src`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace_scheme: Option<WorkspaceScheme>,
}

impl JobVariant {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            is_abstract: None,
            ansible_split_streams: None,
            ansible_version: None,
            attempts: None,
            branches: Default::default(),
            cleanup_run: Default::default(),
            deduplicate: None,
            dependencies: Default::default(),
            description: None,
            exclude_projects: Default::default(),
            extra_variables: Default::default(),
            failure_output: Default::default(),
            files: Default::default(),
            is_final: None,
            group_variables: Default::default(),
            host_variables: Default::default(),
            image_build_name: None,
            include_projects: Default::default(),
            include_vars: Default::default(),
            intermediate: None,
            irrelevant_files: Default::default(),
            match_on_config_updates: None,
            nodeset: None,
            nodeset_alternatives: Default::default(),
            override_checkout: None,
            parent: None,
            post_review: None,
            post_run: Default::default(),
            post_timeout: None,
            pre_run: Default::default(),
            pre_timeout: None,
            protected: None,
            provides: Default::default(),
            required_projects: Default::default(),
            requires: Default::default(),
            roles: Default::default(),
            run: Default::default(),
            secret_exposure: None,
            semaphores: Default::default(),
            source_context: None,
            tags: Default::default(),
            timeout: None,
            kind: None,
            variables: Default::default(),
            variant_description: None,
            voting: None,
            workspace_checkout: None,
            workspace_scheme: None,
        }
    }
}

scs_wire::setters! {
    JobVariant {
        plain name: String,
        opt_value is_abstract: bool,
        opt_value ansible_split_streams: bool,
        opt ansible_version: String,
        opt_value attempts: i64,
        plain branches: Vec<String>,
        plain cleanup_run: Vec<Playbook>,
        opt deduplicate: String,
        plain dependencies: Vec<JobDependency>,
        opt description: String,
        plain exclude_projects: Vec<ProjectSelection>,
        plain extra_variables: BTreeMap<String, serde_json::Value>,
        plain failure_output: Vec<String>,
        plain files: Vec<serde_json::Value>,
        opt_value is_final: bool,
        plain group_variables: BTreeMap<String, serde_json::Value>,
        plain host_variables: BTreeMap<String, serde_json::Value>,
        opt image_build_name: String,
        plain include_projects: Vec<ProjectSelection>,
        plain include_vars: Vec<JobIncludeVars>,
        opt_value intermediate: bool,
        plain irrelevant_files: Vec<serde_json::Value>,
        opt_value match_on_config_updates: bool,
        opt nodeset: Nodeset,
        plain nodeset_alternatives: Vec<Nodeset>,
        opt override_checkout: String,
        opt parent: String,
        opt_value post_review: bool,
        plain post_run: Vec<Playbook>,
        opt post_timeout: TimeDelta,
        plain pre_run: Vec<Playbook>,
        opt pre_timeout: TimeDelta,
        opt_value protected: bool,
        plain provides: Vec<String>,
        plain required_projects: Vec<JobProject>,
        plain requires: Vec<String>,
        plain roles: Vec<Role>,
        plain run: Vec<Playbook>,
        opt secret_exposure: SecretExposure,
        plain semaphores: Vec<JobSemaphore>,
        opt source_context: SourceContext,
        plain tags: Vec<String>,
        opt timeout: TimeDelta,
        opt kind: JobType,
        plain variables: BTreeMap<String, serde_json::Value>,
        opt variant_description: String,
        opt_value voting: bool,
        opt workspace_checkout: String,
        opt workspace_scheme: WorkspaceScheme,
    }
}

/// A kind of node that jobs ask for.
///
/// Those of Nodepool tell their name and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Label {
    /// What node sets say.
    pub name: String,
    /// Where it is defined and its name in one; absent for Nodepool's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_name: Option<String>,
    /// A remark for people; `None` for many, and always inside of a provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl Label {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            canonical_name: None,
            description: None,
        }
    }
}

scs_wire::setters! {
    Label {
        plain name: String,
        opt canonical_name: String,
        opt description: String,
    }
}

scs_wire::open_enum! {
    /// How a change is put onto its branch.
    pub enum MergeMode {
        /// A merge commit, by git's own default strategy.
        Merge = "merge",
        /// A merge commit by the old strategy for two heads.
        MergeResolve = "merge-resolve",
        /// A merge commit by the recursive strategy.
        MergeRecursive = "merge-recursive",
        /// A merge commit by the strategy that newer gits have as default.
        MergeOrt = "merge-ort",
        /// The commit of the change is taken over.
        CherryPick = "cherry-pick",
        /// All commits of the change become one.
        SquashMerge = "squash-merge",
        /// The commits of the change are put on top of the branch.
        Rebase = "rebase",
        /// Put on top like a rebase, along the line of first parents only.
        RebaseFirstParent = "rebase-first-parent",
    }
}

scs_wire::string_id! {
    /// Names a node; 32 hexadecimal digits from the launcher, ten decimal digits from Nodepool.
    pub struct NodeId;
}

/// The machines that a job needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Nodeset {
    /// Names of other node sets, or whole ones, to be tried in turn.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub alternatives: Vec<serde_json::Value>,
    /// Groups of machines, as Ansible sees them.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub groups: Vec<NodesetGroup>,
    /// Empty when the job itself lists the machines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// One entry for each machine.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub nodes: Vec<NodesetNode>,
}

impl Nodeset {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Nodeset {
        plain alternatives: Vec<serde_json::Value>,
        plain groups: Vec<NodesetGroup>,
        opt name: String,
        plain nodes: Vec<NodesetNode>,
    }
}

/// Some machines of a node set under one name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NodesetGroup {
    /// The group in the inventory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its members, by their names as hosts.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub nodes: Vec<String>,
}

impl NodesetGroup {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    NodesetGroup {
        opt name: String,
        plain nodes: Vec<String>,
    }
}

/// One machine that is asked for; the members about a real node are empty in a configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NodesetNode {
    /// Other names that the same machine goes by.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub aliases: Vec<String>,
    /// A remark about why it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The job that a machine was kept for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_job: Option<String>,
    /// The node that was given; `None` before that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<NodeId>,
    /// What kind of machine it shall be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its name as an Ansible host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which system asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requestor: Option<String>,
    /// Always `unknown` in a configuration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Whose machine it is, when it has been given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_name: Option<String>,
    /// What Zuul noted for itself with Nodepool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_data: Option<serde_json::Value>,
}

impl NodesetNode {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    NodesetNode {
        plain aliases: Vec<String>,
        opt comment: String,
        opt hold_job: String,
        opt id: NodeId,
        opt label: String,
        opt name: String,
        opt requestor: String,
        opt state: String,
        opt tenant_name: String,
        opt user_data: serde_json::Value,
    }
}

/// A value that may be set when a ref is enqueued by hand.
///
/// Enqueue takes them by name in its `parameters`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PipelineParameter {
    /// The variable that the jobs get.
    pub name: String,
    /// What is taken when nothing is set, a list for a choice of several; `None` without a
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<serde_json::Value>,
    /// What to tell somebody who is asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether enqueue is refused without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Of which kind the value is.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PipelineParameterType>,
    /// What there is to choose from, as texts, numbers or booleans; empty when it is free.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub values: Vec<serde_json::Value>,
}

impl PipelineParameter {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            default: None,
            description: None,
            required: None,
            kind: None,
            values: Default::default(),
        }
    }
}

scs_wire::setters! {
    PipelineParameter {
        plain name: String,
        opt default: serde_json::Value,
        opt description: String,
        opt_value required: bool,
        opt kind: PipelineParameterType,
        plain values: Vec<serde_json::Value>,
    }
}

scs_wire::open_enum! {
    /// What kind of value a parameter takes.
    pub enum PipelineParameterType {
        /// Any text.
        String = "string",
        /// One of those listed in `values`.
        Selection = "selection",
        /// Any number of the values, as a list.
        MultipleSelection = "multiple-selection",
        /// Yes or no.
        Bool = "bool",
    }
}

/// One pipeline of the tenant in short; what is in it is told by the status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PipelineSummary {
    /// What calls and builds call it.
    pub name: String,
    /// What brings items into it; empty for a pipeline that is filled by hand or by another one.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub triggers: Vec<PipelineTrigger>,
}

impl PipelineSummary {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            triggers: Default::default(),
        }
    }
}

scs_wire::setters! {
    PipelineSummary {
        plain name: String,
        plain triggers: Vec<PipelineTrigger>,
    }
}

/// Something that brings items into a pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PipelineTrigger {
    /// The kind of it, for example `git`, `gerrit`, `github`, `timer` or `zuul`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub driver: Option<String>,
    /// The connection that is listened to, or the trigger's own name where it needs none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl PipelineTrigger {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    PipelineTrigger {
        opt driver: String,
        opt name: String,
    }
}

/// A playbook of a job variant, with what it may use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Playbook {
    /// The file in its repository.
    pub path: String,
    /// Whether it also runs when the build is aborted; absent on release 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cleanup: Option<bool>,
    /// Paths in the home folder that stay for the playbooks after it; absent on older releases.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub preserve_home_paths: Vec<String>,
    /// Role repositories that were known where the playbook was written.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub roles: Vec<Role>,
    /// Which secrets it gets; names, never contents.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub secrets: Vec<SecretUse>,
    /// Locks held for this playbook alone.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub semaphores: Vec<JobSemaphore>,
    /// Which definition brought it in, and so in which project and branch it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_context: Option<SourceContext>,
}

impl Playbook {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            cleanup: None,
            preserve_home_paths: Default::default(),
            roles: Default::default(),
            secrets: Default::default(),
            semaphores: Default::default(),
            source_context: None,
        }
    }
}

scs_wire::setters! {
    Playbook {
        plain path: String,
        opt_value cleanup: bool,
        plain preserve_home_paths: Vec<String>,
        plain roles: Vec<Role>,
        plain secrets: Vec<SecretUse>,
        plain semaphores: Vec<JobSemaphore>,
        opt source_context: SourceContext,
    }
}

/// One stanza that configures a project, or a template that it uses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectConfig {
    /// Set where this stanza decides about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_branch: Option<String>,
    /// Whether this is a template; those stand after the stanza that names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_template: Option<bool>,
    /// Set where this stanza says how to merge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merge_mode: Option<MergeMode>,
    /// What runs in which pipeline, sorted by name.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub pipelines: Vec<ProjectPipeline>,
    /// The shared queue that this stanza puts the project into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue_name: Option<String>,
    /// The file in which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_context: Option<SourceContext>,
    /// Templates that are used, by name.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub templates: Vec<String>,
}

impl ProjectConfig {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectConfig {
        opt default_branch: String,
        opt_value is_template: bool,
        opt merge_mode: MergeMode,
        plain pipelines: Vec<ProjectPipeline>,
        opt queue_name: String,
        opt source_context: SourceContext,
        plain templates: Vec<String>,
    }
}

/// A project with everything that is configured for it, wherever that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectDetail {
    /// The short name, without the host.
    pub name: String,
    /// The long name, with the host; no other project of the installation has it.
    pub canonical_name: String,
    /// The stanzas for it and the templates that they name, in the order in which they count.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub configs: Vec<ProjectConfig>,
    /// The connection that the repository belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection_name: Option<String>,
    /// What came out of all configs together; empty when nothing configures the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<ProjectMetadata>,
}

impl ProjectDetail {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, canonical_name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            canonical_name: canonical_name.into(),
            configs: Default::default(),
            connection_name: None,
            metadata: None,
        }
    }
}

scs_wire::setters! {
    ProjectDetail {
        plain name: String,
        plain canonical_name: String,
        plain configs: Vec<ProjectConfig>,
        opt connection_name: String,
        opt metadata: ProjectMetadata,
    }
}

/// Settings of a project that its stanzas give together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectMetadata {
    /// The branch where others look when they have no branch of that name; `master` unless a
    /// stanza says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_branch: Option<String>,
    /// Whether it is no project at all but a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_template: Option<bool>,
    /// How its changes are merged for a test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merge_mode: Option<MergeMode>,
    /// The queue that it shares with others in dependent pipelines; `None` for one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue_name: Option<String>,
}

impl ProjectMetadata {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectMetadata {
        opt default_branch: String,
        opt_value is_template: bool,
        opt merge_mode: MergeMode,
        opt queue_name: String,
    }
}

/// What one stanza lets run in one pipeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectPipeline {
    /// Which pipeline these jobs are for.
    pub name: String,
    /// A list for each job, which holds the variants that are added to it here.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub jobs: Vec<Vec<JobVariant>>,
    /// What may be asked of somebody who enqueues by hand; absent before release 14.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub parameters: Vec<PipelineParameter>,
}

impl ProjectPipeline {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            jobs: Default::default(),
            parameters: Default::default(),
        }
    }
}

scs_wire::setters! {
    ProjectPipeline {
        plain name: String,
        plain jobs: Vec<Vec<JobVariant>>,
        plain parameters: Vec<PipelineParameter>,
    }
}

/// A rule that says which projects are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectSelection {
    /// A project's name; there for a selection by name alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// By what they are selected.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProjectSelectionType>,
}

impl ProjectSelection {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectSelection {
        opt name: String,
        opt kind: ProjectSelectionType,
    }
}

scs_wire::open_enum! {
    /// By what a project is selected.
    pub enum ProjectSelectionType {
        /// It has that name.
        Name = "name",
        /// It is the project of the change.
        Change = "change",
        /// It is a project of any change in the item.
        Item = "item",
    }
}

/// One project of the tenant in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectSummary {
    /// The name that calls take, such as `scs/docs`; slashes and all.
    pub name: String,
    /// The same with the host in front; calls take this one, too.
    pub canonical_name: String,
    /// Over which connection the repository is reached; a name from the list of connections.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection_name: Option<String>,
    /// How far its configuration is trusted.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProjectType>,
}

impl ProjectSummary {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, canonical_name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            canonical_name: canonical_name.into(),
            connection_name: None,
            kind: None,
        }
    }
}

scs_wire::setters! {
    ProjectSummary {
        plain name: String,
        plain canonical_name: String,
        opt connection_name: String,
        opt kind: ProjectType,
    }
}

scs_wire::open_enum! {
    /// How far the tenant trusts what a project configures.
    pub enum ProjectType {
        /// May define pipelines and run with the executor's rights; its changes count once they are
        /// merged.
        Config = "config",
        /// May define jobs, tested with the change that brings them, in a sandbox.
        Untrusted = "untrusted",
    }
}

/// A repository that Ansible roles are taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Role {
    /// Over which connection the repository is reached; told in frozen playbooks alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection: Option<String>,
    /// Whether it is there because the job is defined in the same project; such a repository may
    /// hold no role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub implicit: Option<bool>,
    /// The short name of the project, without a host; only in what is frozen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// The project with its host in front.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_canonical_name: Option<String>,
    /// The branch that is taken when the change does not say another; only in what is frozen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_default_branch: Option<String>,
    /// Under what name the role is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_name: Option<String>,
    /// Always `zuul`, which means a project of the tenant.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

impl Role {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    Role {
        opt connection: String,
        opt_value implicit: bool,
        opt project: String,
        opt project_canonical_name: String,
        opt project_default_branch: String,
        opt target_name: String,
        opt kind: String,
    }
}

scs_wire::open_enum! {
    /// What the executor does when it finds a secret in the log of a build.
    pub enum SecretExposure {
        /// Nothing is looked for.
        Ignore = "ignore",
        /// The line is blotted out and the result stays.
        Redact = "redact",
        /// The line is blotted out and the build is stopped.
        Fail = "fail",
    }
}

/// Says that a playbook gets a secret, without saying what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecretUse {
    /// The variable in the playbook.
    pub name: String,
    /// The secret in the configuration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
}

impl SecretUse {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            alias: None,
        }
    }
}

scs_wire::setters! {
    SecretUse {
        plain name: String,
        opt alias: String,
    }
}

scs_wire::open_enum! {
    /// Where a repository lies below the source folder of a build.
    pub enum WorkspaceScheme {
        /// Host, then organisation, then repository, as in `src/git.example.org/scs/docs`.
        Golang = "golang",
        /// The last part of the name alone, as in `src/docs`.
        Flat = "flat",
        /// Host, then the first part of the name, then the whole name with its slashes encoded.
        Unique = "unique",
    }
}
