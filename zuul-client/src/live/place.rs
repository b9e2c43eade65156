//! Where an item stands.

use super::ItemFilter;
use crate::model::{ChangeQueue, PipelineStatus, QueueItem, QueueItemId, Status};

/// An item, and where it stands in a [`Status`].
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ItemPlace<'a> {
    /// The pipeline.
    pub pipeline: &'a PipelineStatus,
    /// The queue within the pipeline; independent pipelines have one for each item.
    pub queue: &'a ChangeQueue,
    /// The item.
    pub item: &'a QueueItem,
    /// How many live items stand before it in the queue; 0 is the front.
    pub position: usize,
    /// Those of its head that stand before it.
    before: &'a [QueueItem],
}

impl<'a> ItemPlace<'a> {
    /// The items that this one is tested on top of, the nearest first.
    ///
    /// These are not all that stand before it: behind an item that fails, the next one is put on
    /// top of what is ahead of the failing one.
    pub fn ahead(&self) -> impl Iterator<Item = &'a QueueItem> + use<'a> {
        let mut next = self.item.item_ahead.as_ref();
        self.before.iter().rev().filter(move |item| {
            let is_next = next == Some(&item.id);
            if is_next {
                next = item.item_ahead.as_ref();
            }
            is_next
        })
    }

    /// A copy that outlives the status.
    #[must_use]
    pub fn to_queued_item(&self) -> QueuedItem {
        QueuedItem {
            pipeline: self.pipeline.name.clone().unwrap_or_default(),
            queue: self.queue.name.clone().unwrap_or_default(),
            position: self.position,
            item: self.item.clone(),
        }
    }
}

/// An item as it was seen, and where it stood then.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QueuedItem {
    /// The name of the pipeline.
    pub pipeline: String,
    /// The name of the queue; empty where a pipeline makes one for each item.
    pub queue: String,
    /// How many live items stood before it in the queue; 0 is the front.
    pub position: usize,
    /// The item.
    pub item: QueueItem,
}

impl QueuedItem {
    /// An item at the front of the queue without a name.
    #[must_use]
    pub fn new(pipeline: impl Into<String>, item: QueueItem) -> Self {
        Self {
            pipeline: pipeline.into(),
            queue: String::new(),
            position: 0,
            item,
        }
    }
}

impl Status {
    /// All items of all pipelines, in the order of their queues.
    pub fn items(&self) -> impl Iterator<Item = ItemPlace<'_>> {
        self.pipelines.iter().flat_map(PipelineStatus::items)
    }

    /// The items that a filter lets through: none, one, or several (an item in each of several
    /// pipelines, a ref that was enqueued twice).
    pub fn find<'a>(&'a self, filter: &'a ItemFilter) -> impl Iterator<Item = ItemPlace<'a>> {
        self.items().filter(|place| filter.matches(place))
    }

    /// The item with this id, while it is queued.
    #[must_use]
    pub fn item(&self, id: impl Into<QueueItemId>) -> Option<ItemPlace<'_>> {
        let id = id.into();
        self.items().find(|place| place.item.id == id)
    }

    /// The pipeline of that name.
    #[must_use]
    pub fn pipeline(&self, name: &str) -> Option<&PipelineStatus> {
        let mut pipelines = self.pipelines.iter();
        pipelines.find(|pipeline| pipeline.name.as_deref() == Some(name))
    }
}

impl PipelineStatus {
    /// All items of the pipeline, in the order of its queues.
    pub fn items(&self) -> impl Iterator<Item = ItemPlace<'_>> {
        self.change_queues
            .iter()
            .flat_map(move |queue| places(self, queue))
    }
}

/// A queue is cut into heads wherever an item has none ahead; the order goes on across them.
fn places<'a>(
    pipeline: &'a PipelineStatus,
    queue: &'a ChangeQueue,
) -> impl Iterator<Item = ItemPlace<'a>> {
    let of_head = |head: &'a Vec<QueueItem>| (0..head.len()).map(move |index| (head, index));
    let mut live_before = 0;
    queue
        .heads
        .iter()
        .flat_map(of_head)
        .map(move |(head, index)| {
            let position = live_before;
            live_before += usize::from(head[index].is_live());
            ItemPlace {
                pipeline,
                queue,
                item: &head[index],
                position,
                before: &head[..index],
            }
        })
}
