// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `nodes`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::{BuildUuid, BuildsetUuid, Label, NodeId};

/// A size of node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Flavor {
    /// What labels refer to.
    pub name: String,
    /// Where the flavor is defined and its name in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_name: Option<String>,
    /// For people, such as the number of processors; left out inside of a provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl Flavor {
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
    Flavor {
        plain name: String,
        opt canonical_name: String,
        opt description: String,
    }
}

/// What nodes are started from.
///
/// Images of the type `cloud` belong to the provider and have no artifacts; those of the type
/// `zuul` are built by jobs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Image {
    /// What builds are asked for by, and what labels refer to.
    pub name: String,
    /// From which branch its definition is; left out inside of a provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Files that were built for it and are used in this tenant; absent, and read as empty, when
    /// there are none.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub build_artifacts: Vec<ImageBuildArtifact>,
    /// The defining project, encoded, and the name; artifacts and uploads carry it as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_name: Option<String>,
    /// The project that defines it; left out inside of a provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_canonical_name: Option<String>,
    /// Who makes it.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ImageType>,
}

impl Image {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            branch: None,
            build_artifacts: Default::default(),
            canonical_name: None,
            project_canonical_name: None,
            kind: None,
        }
    }
}

scs_wire::setters! {
    Image {
        plain name: String,
        opt branch: String,
        plain build_artifacts: Vec<ImageBuildArtifact>,
        opt canonical_name: String,
        opt project_canonical_name: String,
        opt kind: ImageType,
    }
}

/// A file that an image job built, for one of the formats that providers need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImageBuildArtifact {
    /// What a delete of the file is addressed to.
    pub uuid: ImageBuildArtifactId,
    /// Whether this tenant built it; only then may it be deleted here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub build_tenant: Option<bool>,
    /// The build that made the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub build_uuid: Option<BuildUuid>,
    /// The image that it is a build of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_name: Option<String>,
    /// The disk format, such as `qcow2` or `raw`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Whether a launcher is working with the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_locked: Option<bool>,
    /// The host of that launcher; `None` when nobody has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock_holder: Option<String>,
    /// Checksum by MD5, as the job reported it; `None` if it did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub md5sum: Option<String>,
    /// Checksum by SHA-256, as the job reported it; `None` if it did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Whether it is there to stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ImageBuildArtifactState>,
    /// When `state` last changed.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub state_time: Option<DateTime<Utc>>,
    /// When the build that made it ended, in UTC.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub timestamp: Option<DateTime<Utc>>,
    /// Its copies at the clouds; those to be deleted are among them until they are.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub uploads: Vec<ImageUpload>,
    /// From where the launcher downloads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether it may be used without a validation; its uploads start with this value.
    #[serde(
        default,
        deserialize_with = "scs_wire::boolean::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub validated: Option<bool>,
}

impl ImageBuildArtifact {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(uuid: impl Into<ImageBuildArtifactId>) -> Self {
        Self {
            uuid: uuid.into(),
            build_tenant: None,
            build_uuid: None,
            canonical_name: None,
            format: None,
            is_locked: None,
            lock_holder: None,
            md5sum: None,
            sha256: None,
            state: None,
            state_time: None,
            timestamp: None,
            uploads: Default::default(),
            url: None,
            validated: None,
        }
    }
}

scs_wire::setters! {
    ImageBuildArtifact {
        plain uuid: ImageBuildArtifactId,
        opt_value build_tenant: bool,
        opt build_uuid: BuildUuid,
        opt canonical_name: String,
        opt format: String,
        opt_value is_locked: bool,
        opt lock_holder: String,
        opt md5sum: String,
        opt sha256: String,
        opt state: ImageBuildArtifactState,
        opt state_time: DateTime<Utc>,
        opt timestamp: DateTime<Utc>,
        plain uploads: Vec<ImageUpload>,
        opt url: String,
        opt_value validated: bool,
    }
}

scs_wire::string_id! {
    /// Names a built image file.
    pub struct ImageBuildArtifactId;
}

scs_wire::open_enum! {
    /// Whether a built file is there to stay.
    pub enum ImageBuildArtifactState {
        /// Can be uploaded.
        Ready = "ready",
        /// On its way out; uploads go first.
        Deleting = "deleting",
    }
}

scs_wire::open_enum! {
    /// Who makes an image.
    pub enum ImageType {
        /// The operator of the cloud; it is only named here.
        Cloud = "cloud",
        /// A job of Zuul, which can be asked to do so.
        Zuul = "zuul",
    }
}

/// The copy of a built image at one endpoint of a cloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImageUpload {
    /// What delete, validate and a renewed upload are addressed to.
    pub uuid: ImageUploadId,
    /// The built file that was copied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub artifact_uuid: Option<ImageBuildArtifactId>,
    /// The build that validated the copy; `None` before that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub build_uuid: Option<BuildUuid>,
    /// The image that it is a copy of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_name: Option<String>,
    /// The endpoint it was copied to; several providers may share it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint_name: Option<String>,
    /// What the cloud calls the copy; `None` until the upload is done.
    #[serde(
        default,
        deserialize_with = "scs_wire::text::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub external_id: Option<String>,
    /// Whether a launcher is copying or removing it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_locked: Option<bool>,
    /// Which host holds the lock; `None` for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock_holder: Option<String>,
    /// How far the copying is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ImageUploadState>,
    /// Since when it has been in that state.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub state_time: Option<DateTime<Utc>>,
    /// When the copy was planned or last validated, in UTC.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub timestamp: Option<DateTime<Utc>>,
    /// Whether a validation has approved it; nodes are started from the newest that is.
    #[serde(
        default,
        deserialize_with = "scs_wire::boolean::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub validated: Option<bool>,
}

impl ImageUpload {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(uuid: impl Into<ImageUploadId>) -> Self {
        Self {
            uuid: uuid.into(),
            artifact_uuid: None,
            build_uuid: None,
            canonical_name: None,
            endpoint_name: None,
            external_id: None,
            is_locked: None,
            lock_holder: None,
            state: None,
            state_time: None,
            timestamp: None,
            validated: None,
        }
    }
}

scs_wire::setters! {
    ImageUpload {
        plain uuid: ImageUploadId,
        opt artifact_uuid: ImageBuildArtifactId,
        opt build_uuid: BuildUuid,
        opt canonical_name: String,
        opt endpoint_name: String,
        opt external_id: String,
        opt_value is_locked: bool,
        opt lock_holder: String,
        opt state: ImageUploadState,
        opt state_time: DateTime<Utc>,
        opt timestamp: DateTime<Utc>,
        opt_value validated: bool,
    }
}

scs_wire::string_id! {
    /// Names the copy of an image at one cloud.
    pub struct ImageUploadId;
}

scs_wire::open_enum! {
    /// How far the copy of an image is.
    pub enum ImageUploadState {
        /// Waits for a launcher.
        Pending = "pending",
        /// Being copied.
        Uploading = "uploading",
        /// At its place.
        Ready = "ready",
        /// Could not be copied; it can be asked for once more.
        Failed = "failed",
        /// Being taken away from the cloud.
        Deleting = "deleting",
    }
}

scs_wire::open_enum! {
    /// A state that a person can put a node into; the server answers 400 to all others.
    pub enum NextNodeState {
        /// Keep it, away from jobs.
        Hold = "hold",
        /// Give it back, to be removed or readied again; a static node is ready after about two
        /// seconds.
        Used = "used",
        /// Have it replaced as soon as no job is on it.
        Outdated = "outdated",
    }
}

/// One machine that the tenant may use or is using.
///
/// The list mixes two kinds of rows: nodes of Nodepool have identifier, type, state, comment,
/// connection, external identifier and provider alone, nodes of Zuul's launcher (new after
/// release 11) have all members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Node {
    /// What changes of the node are addressed to.
    pub id: NodeId,
    /// How far it is in its life.
    pub state: NodeState,
    /// The availability zone within its cloud.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub az: Option<String>,
    /// Which cloud it runs in, as the provider's driver calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cloud: Option<String>,
    /// Release 14.3.0 tells the one of a change that is under way and hides it when the node is
    /// held; Nodepool tells it always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// How Ansible reaches it, mostly `ssh`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection_type: Option<String>,
    /// What the cloud calls it, a text or an object with several parts; always null in rows of the
    /// launcher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<serde_json::Value>,
    /// How long it stays held, counted from `state_time`; `None` or zero until somebody lets it
    /// go.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub hold_expiration: Option<TimeDelta>,
    /// The address that Ansible connects to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interface_ip: Option<String>,
    /// Whether a launcher or a job has its hands on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_locked: Option<bool>,
    /// The one label that it was made for; absent in rows of Nodepool, see `labels`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The host that locks it; `None` while it is free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock_holder: Option<String>,
    /// The node that it is a slot of, for machines that serve several; `None` otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main_node_id: Option<NodeId>,
    /// After how long it is replaced when it is not in use; zero for never.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub max_age: Option<TimeDelta>,
    /// How long it may wait for a job before it is replaced; zero means without end.
    #[serde(
        default,
        with = "scs_wire::epoch::seconds::span_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub max_ready_age: Option<TimeDelta>,
    /// The state that somebody asked for and that the launcher has not set yet; mostly `None`, it
    /// takes less than a second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_state: Option<NodeState>,
    /// Its address inside of the cloud, old style.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private_ipv4: Option<String>,
    /// Its address inside of the cloud, new style.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private_ipv6: Option<String>,
    /// Where it runs; for the launcher a canonical name, in which the slashes of the project are
    /// encoded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Its address in the internet, old style.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_ipv4: Option<String>,
    /// Its address in the internet, new style.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_ipv6: Option<String>,
    /// What it takes of the provider's quota, such as `instances`, `cores` or `ram`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub quota: BTreeMap<String, f64>,
    /// The region within its cloud.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The request that it was given to; `None` while nobody has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<NodesetRequestId>,
    /// When the launcher was asked to make it.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub request_time: Option<DateTime<Utc>>,
    /// Its place on a machine with several, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<i64>,
    /// Since when it has been in this state; whole seconds of UTC from the launcher, seconds since
    /// 1970 from Nodepool.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub state_time: Option<DateTime<Utc>>,
    /// The labels that it serves, which is one in rows of the launcher.
    #[serde(
        rename = "type",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub labels: Vec<String>,
    /// Whom Ansible logs in as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The identifier once more; absent in rows of Nodepool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<NodeId>,
}

impl Node {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: impl Into<NodeId>, state: impl Into<NodeState>) -> Self {
        Self {
            id: id.into(),
            state: state.into(),
            az: None,
            cloud: None,
            comment: None,
            connection_type: None,
            external_id: None,
            hold_expiration: None,
            interface_ip: None,
            is_locked: None,
            label: None,
            lock_holder: None,
            main_node_id: None,
            max_age: None,
            max_ready_age: None,
            next_state: None,
            private_ipv4: None,
            private_ipv6: None,
            provider: None,
            public_ipv4: None,
            public_ipv6: None,
            quota: Default::default(),
            region: None,
            request_id: None,
            request_time: None,
            slot: None,
            state_time: None,
            labels: Default::default(),
            username: None,
            uuid: None,
        }
    }
}

scs_wire::setters! {
    Node {
        plain id: NodeId,
        plain state: NodeState,
        opt az: String,
        opt cloud: String,
        opt comment: String,
        opt connection_type: String,
        opt external_id: serde_json::Value,
        opt hold_expiration: TimeDelta,
        opt interface_ip: String,
        opt_value is_locked: bool,
        opt label: String,
        opt lock_holder: String,
        opt main_node_id: NodeId,
        opt max_age: TimeDelta,
        opt max_ready_age: TimeDelta,
        opt next_state: NodeState,
        opt private_ipv4: String,
        opt private_ipv6: String,
        opt provider: String,
        opt public_ipv4: String,
        opt public_ipv6: String,
        plain quota: BTreeMap<String, f64>,
        opt region: String,
        opt request_id: NodesetRequestId,
        opt request_time: DateTime<Utc>,
        opt_value slot: i64,
        opt state_time: DateTime<Utc>,
        plain labels: Vec<String>,
        opt username: String,
        opt uuid: NodeId,
    }
}

scs_wire::open_enum! {
    /// How far a node is in its life.
    pub enum NodeState {
        /// To be made; nothing has happened yet.
        Requested = "requested",
        /// Being made.
        Building = "building",
        /// Being made anew on the same machine.
        Rebuilding = "rebuilding",
        /// Being checked, a state of Nodepool alone.
        Testing = "testing",
        /// Waits for a job.
        Ready = "ready",
        /// Could not be made, and is not tried again.
        Failed = "failed",
        /// Could not be made this time, for want of quota for instance; another try follows.
        Tempfailed = "tempfailed",
        /// A job runs on it.
        InUse = "in-use",
        /// Done with, to be removed or, if static, to be readied again.
        Used = "used",
        /// Made from an older configuration, to be replaced.
        Outdated = "outdated",
        /// A static machine on its way in.
        Registering = "registering",
        /// A static machine on its way out.
        Deregister = "deregister",
        /// Kept for somebody to look at.
        Hold = "hold",
        /// A picture of its disk is being taken.
        Snapshot = "snapshot",
        /// Carries other nodes and serves no job itself.
        SlotHost = "slot-host",
        /// Being removed, as Nodepool tells it.
        Deleting = "deleting",
    }
}

/// Asks the launcher to put a node into another state.
///
/// The answer says that the wish was noted; the list shows the new state about a second later.
/// A node of Nodepool cannot be changed and is a 404. For a machine with slots all of its
/// slots change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NodeUpdate {
    /// The state to go to.
    pub state: NextNodeState,
    /// Why it is held; unset keeps the old one, empty text takes it away.
    ///
    /// The server forgets comments with any other state and cuts them after 1024 characters. The
    /// list of nodes of 14.3 never shows one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl NodeUpdate {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(state: impl Into<NextNodeState>) -> Self {
        Self {
            state: state.into(),
            comment: None,
        }
    }
}

scs_wire::setters! {
    NodeUpdate {
        plain state: NextNodeState,
        opt comment: String,
    }
}

impl Check for NodeUpdate {
    fn check(&self) -> Result<(), Invalid> {
        check::length("comment", self.comment.as_deref(), 0, 1024)?;
        crate::checks::node_update(self)?;
        Ok(())
    }
}

/// A wish for nodes, of a job that is about to start or of an image that is to be checked.
///
/// Requests vanish when the nodes have been taken, within a second on a quiet system. Older
/// releases do not list them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NodesetRequest {
    /// What a delete is addressed to.
    pub uuid: NodesetRequestId,
    /// The buildset that asks; it can be read from the database, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buildset_uuid: Option<BuildsetUuid>,
    /// Which images the event was about; empty for ordinary jobs.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub image_names: Vec<String>,
    /// The upload that shall be checked; `None` for ordinary jobs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_upload_uuid: Option<ImageUploadId>,
    /// Whether a launcher works on it right now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_locked: Option<bool>,
    /// The job that waits for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
    /// One for each node that is wanted; empty for jobs without nodes.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub labels: Vec<String>,
    /// The launcher's host; `None` when no one works on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock_holder: Option<String>,
    /// The pipeline of the item that the job belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pipeline_name: Option<String>,
    /// By the pipeline's precedence, 100 for high, 200 for normal and 300 for low; smaller goes
    /// first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// What has been found so far, in the order of `labels`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub provider_node_data: Vec<ProviderNodeData>,
    /// The place among requests of the same priority, so that no project starves the others;
    /// smaller goes first here, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relative_priority: Option<i64>,
    /// When the nodes were asked for.
    #[serde(
        default,
        with = "scs_wire::time::naive::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub request_time: Option<DateTime<Utc>>,
    /// How far the launcher is with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<NodesetRequestState>,
    /// The event that led to it; the same text is in the server's log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zuul_event_id: Option<String>,
}

impl NodesetRequest {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(uuid: impl Into<NodesetRequestId>) -> Self {
        Self {
            uuid: uuid.into(),
            buildset_uuid: None,
            image_names: Default::default(),
            image_upload_uuid: None,
            is_locked: None,
            job_name: None,
            labels: Default::default(),
            lock_holder: None,
            pipeline_name: None,
            priority: None,
            provider_node_data: Default::default(),
            relative_priority: None,
            request_time: None,
            state: None,
            zuul_event_id: None,
        }
    }
}

scs_wire::setters! {
    NodesetRequest {
        plain uuid: NodesetRequestId,
        opt buildset_uuid: BuildsetUuid,
        plain image_names: Vec<String>,
        opt image_upload_uuid: ImageUploadId,
        opt_value is_locked: bool,
        opt job_name: String,
        plain labels: Vec<String>,
        opt lock_holder: String,
        opt pipeline_name: String,
        opt_value priority: i64,
        plain provider_node_data: Vec<ProviderNodeData>,
        opt_value relative_priority: i64,
        opt request_time: DateTime<Utc>,
        opt state: NodesetRequestState,
        opt zuul_event_id: String,
    }
}

scs_wire::string_id! {
    /// Names a request for nodes.
    pub struct NodesetRequestId;
}

scs_wire::open_enum! {
    /// How far a request for nodes is.
    pub enum NodesetRequestState {
        /// No launcher has looked at it.
        Requested = "requested",
        /// A launcher is looking for nodes or makes them.
        Accepted = "accepted",
        /// All nodes are there.
        Fulfilled = "fulfilled",
        /// There will be no nodes; the job ends as NODE_FAILURE.
        Failed = "failed",
        /// Kept back on purpose, in Zuul's own tests.
        TestHold = "test-hold",
    }
}

/// A place that the launcher takes nodes from, with what it offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Provider {
    /// What the configuration calls it.
    pub name: String,
    /// The project that defines it, its slashes encoded, then a slash and the name.
    pub canonical_name: String,
    /// The sizes on offer, names alone.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub flavors: Vec<Flavor>,
    /// What nodes can be started from; with their artifacts, but without project and branch.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub images: Vec<Image>,
    /// The kinds of nodes on offer, without their descriptions.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub labels: Vec<Label>,
}

impl Provider {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(name: impl Into<String>, canonical_name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            canonical_name: canonical_name.into(),
            flavors: Default::default(),
            images: Default::default(),
            labels: Default::default(),
        }
    }
}

scs_wire::setters! {
    Provider {
        plain name: String,
        plain canonical_name: String,
        plain flavors: Vec<Flavor>,
        plain images: Vec<Image>,
        plain labels: Vec<Label>,
    }
}

/// What a launcher found for one of the nodes that were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProviderNodeData {
    /// The zone whose executors can reach it; `None` for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executor_zone: Option<String>,
    /// Where it was tried in vain.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub failed_providers: Vec<String>,
    /// The node; `None` while none is assigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<NodeId>,
}

impl ProviderNodeData {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProviderNodeData {
        opt executor_zone: String,
        plain failed_providers: Vec<String>,
        opt uuid: NodeId,
    }
}
