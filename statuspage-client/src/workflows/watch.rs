//! What changes on a server, as a stream.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use chrono::TimeDelta;
use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt as _;
use scs_client_core::{Error, Result};

use super::snapshot::TakeSnapshot;
use crate::Client;
use crate::model::{Change, Snapshot, Timing, changes};

/// A watch to be kept; made by [`Client::watch`].
#[derive(Clone, Debug)]
#[must_use = "nothing is watched until `changes` is polled"]
pub struct Watch {
    look: TakeSnapshot,
    since: Option<Snapshot>,
    quickest: Duration,
    slowest: Duration,
}

impl Client {
    /// Looks at the server again and again and gives what has changed.
    ///
    /// The server has no way to tell of changes, so that snapshots are compared. The pause between
    /// two looks is 10 s after a change, grows to at most a minute while an incident is running,
    /// and to 5 minutes while all is quiet. Nothing is looked at while nobody polls the stream.
    ///
    /// ```no_run
    /// use futures_util::StreamExt as _;
    ///
    /// # async fn example(client: statuspage_client::Client) {
    /// let mut changes = client.watch().changes();
    /// while let Some(change) = changes.next().await {
    ///     match change {
    ///         Ok(change) => println!("{change:?}"),
    ///         Err(error) => println!("this look failed, the next will come: {error}"),
    ///     }
    /// }
    /// # }
    /// ```
    pub fn watch(&self) -> Watch {
        Watch {
            look: self
                .snapshot()
                .around_now(TimeDelta::days(7), TimeDelta::days(30))
                .max_requests(100),
            since: None,
            quickest: Duration::from_secs(10),
            slowest: Duration::from_secs(300),
        }
    }
}

impl Watch {
    /// Bounds the pause between two looks; while an incident is running it stays below six times
    /// the quickest.
    pub fn pauses(mut self, quickest: Duration, slowest: Duration) -> Self {
        // A pause of zero would make the watch a loop without rest.
        self.quickest = quickest.max(Duration::from_millis(1));
        self.slowest = slowest.max(self.quickest);
        self
    }

    /// Begins with what has changed since this snapshot, in place of the first look.
    pub fn since(mut self, snapshot: Snapshot) -> Self {
        self.since = Some(snapshot);
        self
    }

    /// Looks at the incidents from this long ago (7 days) to this far ahead (30 days).
    pub fn around_now(mut self, past: TimeDelta, ahead: TimeDelta) -> Self {
        self.look = self.look.around_now(past, ahead);
        self
    }

    /// The changes, one by one. The stream never ends; a look that fails is an item of it.
    #[must_use = "nothing is watched until it is polled"]
    pub fn changes(mut self) -> Changes {
        let latest = Arc::new(Mutex::new(self.since.take().map(Arc::new)));
        let state = State {
            pause: None,
            waiting: VecDeque::new(),
            latest: Arc::clone(&latest),
            watch: self,
        };
        let stream =
            futures_util::stream::unfold(state, |state| async move { Some(state.next().await) })
                .boxed();
        Changes { stream, latest }
    }
}

struct State {
    watch: Watch,
    /// Before the next look; none before the first.
    pause: Option<Duration>,
    waiting: VecDeque<Change>,
    latest: Arc<Mutex<Option<Arc<Snapshot>>>>,
}

impl State {
    async fn next(mut self) -> (Result<Change>, Self) {
        loop {
            if let Some(change) = self.waiting.pop_front() {
                return (Ok(change), self);
            }
            if let Some(pause) = self.pause {
                self.watch.look.clock().sleep(pause).await;
            }
            match self.watch.look.clone().run().await {
                Ok(after) => self.seen(after),
                Err(error) => {
                    self.pause = Some(self.after_error(&error));
                    return (Err(error), self);
                }
            }
        }
    }

    fn seen(&mut self, after: Snapshot) {
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = &*latest {
            self.waiting = changes(before, &after).into();
        }
        let running = after
            .incidents
            .iter()
            .any(|one| one.timing(after.taken_at) == Timing::Running)
            || after
                .components
                .iter()
                .any(|one| !one.actively_affected_by.is_empty());
        let (quickest, slowest) = (self.watch.quickest, self.watch.slowest);
        let longest = if running {
            slowest.min(quickest.saturating_mul(6))
        } else {
            slowest
        };
        self.pause = Some(match self.pause {
            Some(pause) if self.waiting.is_empty() => pause.mul_f64(1.5).min(longest),
            _ => quickest,
        });
        *latest = Some(Arc::new(after));
    }

    /// Longer from failure to failure, and no shorter than the server asks for, within the bounds.
    fn after_error(&self, error: &Error) -> Duration {
        let next = self
            .pause
            .map_or(self.watch.quickest, |pause| pause.saturating_mul(2));
        next.max(error.retry_after().unwrap_or_default())
            .min(self.watch.slowest)
    }
}

/// The changes of a [`Watch`], one by one; never ends.
pub struct Changes {
    stream: BoxStream<'static, Result<Change>>,
    latest: Arc<Mutex<Option<Arc<Snapshot>>>>,
}

impl Changes {
    /// The snapshot of the last look that went well; store it to go on [since](Watch::since) then.
    #[must_use]
    pub fn latest(&self) -> Option<Arc<Snapshot>> {
        self.latest
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Stream for Changes {
    type Item = Result<Change>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.stream.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Changes")
    }
}
