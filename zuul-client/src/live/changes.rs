//! What changes in a tenant, as a stream.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt as _;

use super::watch::Look;
use super::{Change, ItemFilter, StatusWatch, diff};
use crate::Error;
use crate::model::Status;

/// Which changes are to be followed, and how closely; made by [`StatusWatch::changes`].
#[derive(Clone, Debug)]
#[must_use = "nothing is looked at until the stream is polled"]
pub struct WatchChanges {
    watch: StatusWatch,
    filter: ItemFilter,
    since: Option<Arc<Status>>,
    quickest: Duration,
    slowest: Duration,
}

impl WatchChanges {
    pub(super) fn new(watch: StatusWatch) -> Self {
        Self {
            watch,
            filter: ItemFilter::new(),
            since: None,
            quickest: Duration::from_secs(1),
            slowest: Duration::from_secs(15),
        }
    }

    /// Bounds the pause between two looks: 1 s after a change, growing to 15 s while nothing
    /// changes or looks fail. It is never shorter than a status holds.
    pub fn pauses(mut self, quickest: Duration, slowest: Duration) -> Self {
        // A pause of zero would make the stream a loop without rest.
        self.quickest = quickest.max(Duration::from_millis(1));
        self.slowest = slowest.max(self.quickest);
        self
    }

    /// Leaves out what is about other items; changes of the tenant and its pipelines come always.
    pub fn only(mut self, filter: ItemFilter) -> Self {
        self.filter = filter;
        self
    }

    /// Begins with what has changed since this status, in place of the first look.
    pub fn since(mut self, status: impl Into<Arc<Status>>) -> Self {
        self.since = Some(status.into());
        self
    }

    /// The changes, one by one. The stream never ends.
    ///
    /// A look that fails is an item of it, whatever the reason: a server that restarts refuses
    /// connections, and one that loads its tenants answers 404 or 422 for a while. The last status
    /// is kept meanwhile, so that what comes next is what has changed since.
    #[must_use = "nothing is looked at until it is polled"]
    pub fn stream(mut self) -> StatusChanges {
        let known = self.since.take();
        let latest = Arc::new(Mutex::new(known.clone()));
        let state = State {
            watching: self,
            pause: None,
            holds_until: Duration::ZERO,
            known,
            waiting: VecDeque::new(),
            latest: Arc::clone(&latest),
        };
        let stream =
            futures_util::stream::unfold(state, |state| async move { Some(state.next().await) })
                .boxed();
        StatusChanges { stream, latest }
    }
}

struct State {
    watching: WatchChanges,
    /// Before the next look; none before the first.
    pause: Option<Duration>,
    /// When the last status stops to hold, by the monotonic clock.
    holds_until: Duration,
    /// The status of the last look that went well.
    known: Option<Arc<Status>>,
    /// What led to it and was not given yet.
    waiting: VecDeque<Change>,
    /// The same status, once all of that was given.
    latest: Arc<Mutex<Option<Arc<Status>>>>,
}

impl State {
    async fn next(mut self) -> (Result<Change, Arc<Error>>, Self) {
        loop {
            if let Some(change) = self.waiting.pop_front() {
                self.tell_latest();
                return (Ok(change), self);
            }
            if let Some(pause) = self.pause {
                let clock = self.watching.watch.clock();
                let holds_for = self.holds_until.saturating_sub(clock.monotonic());
                clock.sleep(pause.max(holds_for)).await;
            }
            match self.watching.watch.look().await {
                Ok(look) => self.seen(look),
                Err(error) => {
                    self.pause = Some(self.after_error(&error));
                    return (Err(error), self);
                }
            }
        }
    }

    fn seen(&mut self, look: Look) {
        let mut after = look.status;
        let mut changed = false;
        if let Some(before) = &self.known {
            if after
                .pipelines
                .iter()
                .any(|pipeline| pipeline.name.is_none())
            {
                after = Arc::new(Status::clone(&after).with_missing_from(before));
            }
            let changes = diff(before, &after);
            changed = !changes.is_empty();
            let filter = &self.watching.filter;
            let wanted =
                |change: &Change| change.item().is_none_or(|item| filter.matches_queued(item));
            self.waiting.extend(changes.into_iter().filter(wanted));
        }
        self.known = Some(after);
        self.tell_latest();
        self.holds_until = look.holds_until;
        self.pause = Some(match self.pause {
            Some(pause) if !changed => pause.mul_f64(1.5).min(self.watching.slowest),
            _ => self.watching.quickest,
        });
    }

    /// Changes that wait here would be lost to someone who goes on from a status that has them.
    fn tell_latest(&self) {
        if self.waiting.is_empty() {
            *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = self.known.clone();
        }
    }

    /// Longer from failure to failure, and no shorter than the server asks for, within the bounds.
    fn after_error(&self, error: &Error) -> Duration {
        let next = self
            .pause
            .map_or(self.watching.quickest, |pause| pause.saturating_mul(2));
        next.max(error.retry_after().unwrap_or_default())
            .min(self.watching.slowest)
    }
}

/// The changes of a tenant, one by one; never ends.
pub struct StatusChanges {
    stream: BoxStream<'static, Result<Change, Arc<Error>>>,
    latest: Arc<Mutex<Option<Arc<Status>>>>,
}

impl StatusChanges {
    /// The last status of which the stream has given every change; keep it to go on
    /// [since](WatchChanges::since) then.
    ///
    /// Amid the changes that one look brought, it is the status before them: whoever goes on from
    /// there is told some of them twice, and misses none.
    #[must_use]
    pub fn latest(&self) -> Option<Arc<Status>> {
        self.latest
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Stream for StatusChanges {
    type Item = Result<Change, Arc<Error>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.stream.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for StatusChanges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StatusChanges")
    }
}
