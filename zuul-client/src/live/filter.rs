//! Which items are meant.

use super::{ItemPlace, QueuedItem};
use crate::model::{ItemRef, QueueItem, QueueItemId};

/// Which items are meant; what is not set lets everything through.
///
/// Project, ref and change have to meet in one of the item's refs (an item that ties several
/// changes together has several).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct ItemFilter {
    project: Option<String>,
    git_ref: Option<String>,
    change: Option<String>,
    pipeline: Option<String>,
    queue: Option<String>,
    id: Option<QueueItemId>,
}

impl ItemFilter {
    /// Starts with every item.
    pub fn new() -> Self {
        Self::default()
    }

    /// Of this project: its name in the tenant, or the canonical one with the host before it.
    pub fn project(mut self, name: impl Into<String>) -> Self {
        self.project = Some(name.into());
        self
    }

    /// Of this ref, in full: `refs/heads/main`.
    pub fn git_ref(mut self, name: impl Into<String>) -> Self {
        self.git_ref = Some(name.into());
        self
    }

    /// Of this change: `1234,5`, or `1234` for every revision of it.
    ///
    /// Branches and tags have no change. What the server gives as their id is the new revision,
    /// and nothing at all where they were enqueued without one; find them by project and ref.
    pub fn change(mut self, id: impl Into<String>) -> Self {
        self.change = Some(id.into());
        self
    }

    /// In this pipeline.
    pub fn pipeline(mut self, name: impl Into<String>) -> Self {
        self.pipeline = Some(name.into());
        self
    }

    /// In the queue of that name; queues that are made for one item have an empty one.
    pub fn queue(mut self, name: impl Into<String>) -> Self {
        self.queue = Some(name.into());
        self
    }

    /// The one item with this id, which its buildset has as `queue_item_uuid`.
    pub fn id(mut self, id: impl Into<QueueItemId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Whether an item of a status is meant.
    #[must_use]
    pub fn matches(&self, place: &ItemPlace<'_>) -> bool {
        let pipeline = place.pipeline.name.as_deref().unwrap_or_default();
        let queue = place.queue.name.as_deref().unwrap_or_default();
        self.takes(pipeline, queue, place.item)
    }

    /// Whether an item that was seen is meant.
    #[must_use]
    pub fn matches_queued(&self, seen: &QueuedItem) -> bool {
        self.takes(&seen.pipeline, &seen.queue, &seen.item)
    }

    fn takes(&self, pipeline: &str, queue: &str, item: &QueueItem) -> bool {
        is_or_unset(&self.pipeline, pipeline)
            && is_or_unset(&self.queue, queue)
            && self.id.as_ref().is_none_or(|id| *id == item.id)
            && self.takes_a_ref_of(item)
    }

    fn takes_a_ref_of(&self, item: &QueueItem) -> bool {
        if self.project.is_none() && self.git_ref.is_none() && self.change.is_none() {
            return true;
        }
        item.refs.iter().any(|one| self.takes_ref(one))
    }

    fn takes_ref(&self, one: &ItemRef) -> bool {
        let canonical = one.project_canonical.as_deref().unwrap_or_default();
        let project =
            is_or_unset(&self.project, &one.project) || is_or_unset(&self.project, canonical);
        let change = one.id.as_deref().unwrap_or_default();
        let number = change.split(',').next().unwrap_or_default();
        project
            && is_or_unset(&self.git_ref, one.git_ref.as_deref().unwrap_or_default())
            && (is_or_unset(&self.change, change) || is_or_unset(&self.change, number))
    }
}

fn is_or_unset(wanted: &Option<String>, value: &str) -> bool {
    wanted.as_ref().is_none_or(|wanted| wanted == value)
}
