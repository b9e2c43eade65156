//! Waiting for something that a server does in its own time.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt as _;

use crate::clock::Clock;
use crate::error::{Error, Result};

/// What one look has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<T, P> {
    /// It is not there yet; this is how far it has come.
    Pending(P),
    /// It is there.
    Done(T),
}

/// Looks again and again until something is there.
///
/// `look` is called at once, then after pauses that grow from 1 s to 30 s, and a last time when
/// the deadline (10 min) is reached. An error of `look` ends the waiting: calls of the clients
/// have been retried already when they fail. Await it for the result, or take
/// [`progress`](Wait::progress) as a stream.
///
/// ```
/// use scs_client_core::{Result, Step, TestClock, wait_until};
/// use std::sync::Arc;
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let mut looks = 0;
/// let looked = wait_until("replication", Arc::new(TestClock::new()), move || {
///     looks += 1;
///     async move { Result::Ok(if looks < 3 { Step::Pending(looks) } else { Step::Done(looks) }) }
/// })
/// .await?;
/// assert_eq!(looked, 3);
/// # Result::<()>::Ok(()) }).unwrap();
/// ```
pub fn wait_until<T, P, F, L>(what: &'static str, clock: Arc<dyn Clock>, look: F) -> Wait<F>
where
    F: FnMut() -> L + Send + 'static,
    L: Future<Output = Result<Step<T, P>>> + Send + 'static,
    T: Send + 'static,
    P: fmt::Debug + Send + 'static,
{
    Wait {
        what,
        clock,
        look,
        first: Duration::from_secs(1),
        longest: Duration::from_secs(30),
        deadline: Duration::from_secs(600),
    }
}

/// A wait that has not begun; made by [`wait_until`].
#[must_use = "nothing is waited for until it is awaited"]
pub struct Wait<F> {
    what: &'static str,
    clock: Arc<dyn Clock>,
    look: F,
    first: Duration,
    longest: Duration,
    deadline: Duration,
}

impl<F> Wait<F> {
    /// Sets the first and the longest pause between two looks.
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        // A pause of zero would make the wait a loop without rest.
        self.first = first.max(Duration::from_millis(1));
        self.longest = longest.max(self.first);
        self
    }

    /// Gives up after this time.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// What each look has found, as a stream that ends with `Done` or with an error.
    pub fn progress<T, P, L>(self) -> Progress<T, P>
    where
        F: FnMut() -> L + Send + 'static,
        L: Future<Output = Result<Step<T, P>>> + Send + 'static,
        T: Send + 'static,
        P: fmt::Debug + Send + 'static,
    {
        let started = self.clock.monotonic();
        let state = State {
            pause: self.first,
            wait: self,
            started,
            last: None,
            ended: false,
        };
        // Fused: a reader that polls an ended stream once more gets `None`, not a panic.
        Progress(
            futures_util::stream::unfold(state, State::step)
                .fuse()
                .boxed(),
        )
    }
}

struct State<F> {
    wait: Wait<F>,
    pause: Duration,
    started: Duration,
    /// What the last look has found, for the error.
    last: Option<String>,
    ended: bool,
}

impl<F> State<F> {
    async fn step<T, P, L>(mut self) -> Option<(Result<Step<T, P>>, Self)>
    where
        F: FnMut() -> L,
        L: Future<Output = Result<Step<T, P>>>,
        P: fmt::Debug,
    {
        if self.ended {
            return None;
        }
        if let Some(last) = self.last.take() {
            let waited = self.wait.clock.monotonic().saturating_sub(self.started);
            let left = self.wait.deadline.saturating_sub(waited);
            if left.is_zero() {
                self.ended = true;
                let error =
                    Error::wait_deadline(self.wait.what, waited, format!("last seen: {last}"));
                return Some((Err(error), self));
            }
            self.wait.clock.sleep(self.pause.min(left)).await;
            self.pause = self.pause.mul_f64(1.5).min(self.wait.longest);
        }
        let found = (self.wait.look)().await;
        match &found {
            Ok(Step::Pending(progress)) => self.last = Some(format!("{progress:?}")),
            Ok(Step::Done(_)) | Err(_) => self.ended = true,
        }
        Some((found, self))
    }
}

impl<T, P, F, L> IntoFuture for Wait<F>
where
    F: FnMut() -> L + Send + 'static,
    L: Future<Output = Result<Step<T, P>>> + Send + 'static,
    T: Send + 'static,
    P: fmt::Debug + Send + 'static,
{
    type Output = Result<T>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let what = self.what;
        Box::pin(async move {
            let mut progress = self.progress();
            while let Some(step) = progress.next().await {
                if let Step::Done(value) = step? {
                    return Ok(value);
                }
            }
            // The stream ends with one of the two above.
            Err(Error::wait_deadline(
                what,
                Duration::ZERO,
                "no look was taken".to_owned(),
            ))
        })
    }
}

impl<F> fmt::Debug for Wait<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wait")
            .field("what", &self.what)
            .finish_non_exhaustive()
    }
}

/// The looks of a [`Wait`], one by one.
pub struct Progress<T, P>(BoxStream<'static, Result<Step<T, P>>>);

impl<T, P> Stream for Progress<T, P> {
    type Item = Result<Step<T, P>>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx)
    }
}

impl<T, P> fmt::Debug for Progress<T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Progress")
    }
}
