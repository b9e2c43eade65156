//! Keys that are fetched from the issuer, as seldom as possible and as often as needed.

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use scs_client_core::{Clock, SystemClock};

use super::KeySet;
use super::refusal::Refusal;

/// Gets the issuer's key document.
#[async_trait]
pub trait FetchKeys: Send + Sync + fmt::Debug {
    /// Fetches the document at the issuer's `jwks_uri`.
    ///
    /// # Errors
    /// Why there is none.
    async fn fetch_keys(&self) -> Result<Bytes, FetchError>;
}

/// The issuer's keys could not be fetched.
#[derive(Debug, thiserror::Error)]
#[error("{source}")]
pub struct FetchError {
    source: Box<dyn std::error::Error + Send + Sync>,
    temporary: bool,
}

impl FetchError {
    /// Wraps the cause; `temporary` if a later try may succeed.
    #[must_use]
    pub fn new(
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
        temporary: bool,
    ) -> Self {
        Self {
            source: source.into(),
            temporary,
        }
    }

    /// Whether a later try may succeed.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        self.temporary
    }
}

/// The keys of an issuer, fetched when the first token comes, and again when they grow old or a
/// token names a key that is not among them. Cheap to clone; clones share the keys.
///
/// - One fetch at a time, however many callers wait; a caller that goes away does not end it.
/// - Tokens with invented kids cause one fetch per [`cool_down`](Self::cool_down) altogether.
/// - After [`max_age`](Self::max_age) the keys are fetched again in the background, after twice
///   that time before the next token is checked. A key that the issuer has disabled is dead then.
/// - While the issuer is down, or answers with anything but keys, the last good keys stay in use.
///   After a failed fetch the next one waits for the cool-down, and nobody waits for it.
/// - An issuer that is slow holds nobody up for long who could do without it: while there are keys,
///   a token waits for a fetch [`max_wait`](Self::max_wait) at most, and if one has waited in
///   vain, others do not wait for that fetch at all. A fetch is given up after
///   [`fetch_timeout`](Self::fetch_timeout).
///
/// The two limits are real time, on tokio's timer, which has to be on; outside a runtime there are
/// none.
#[derive(Clone)]
pub struct RemoteKeys {
    shared: Arc<Inner>,
}

struct Inner {
    fetcher: Arc<dyn FetchKeys>,
    clock: Arc<dyn Clock>,
    cool_down: Duration,
    max_age: Duration,
    max_wait: Duration,
    fetch_timeout: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    good: Option<Good>,
    failure: Option<Failure>,
    /// When a fetch was last started because of an unknown kid.
    searched_at: Option<Duration>,
    flight: Option<Flight>,
    flights: u64,
    /// The flight that somebody has waited for in vain.
    late: u64,
}

struct Good {
    keys: KeySet,
    fetched_at: Duration,
    /// The flight that brought them.
    flight: u64,
}

impl Good {
    fn known(&self) -> Known {
        Known {
            keys: self.keys.clone(),
            flight: self.flight,
        }
    }
}

struct Failure {
    error: Arc<FetchError>,
    failed_at: Duration,
}

type Landed = Result<KeySet, Arc<FetchError>>;

type Flight = Shared<BoxFuture<'static, Landed>>;

/// Keys, and the flight that brought them.
pub(super) struct Known {
    keys: KeySet,
    flight: u64,
}

impl std::ops::Deref for Known {
    type Target = KeySet;
    fn deref(&self) -> &KeySet {
        &self.keys
    }
}

impl RemoteKeys {
    /// Keys that `fetcher` gets; nothing is fetched before the first token.
    #[must_use]
    pub fn new(fetcher: Arc<dyn FetchKeys>) -> Self {
        Self {
            shared: Arc::new(Inner {
                fetcher,
                clock: Arc::new(SystemClock::new()),
                cool_down: Duration::from_secs(10),
                max_age: Duration::from_secs(600),
                max_wait: Duration::from_millis(2_500),
                fetch_timeout: Duration::from_secs(30),
                state: Mutex::default(),
            }),
        }
    }

    /// How long an unknown kid or a failure keeps the next from causing a fetch; 10 s otherwise.
    #[must_use]
    pub fn cool_down(self, pause: Duration) -> Self {
        self.with(|inner| inner.cool_down = pause)
    }

    /// How old the keys may grow before they are fetched again; 10 min otherwise.
    #[must_use]
    pub fn max_age(self, age: Duration) -> Self {
        self.with(|inner| inner.max_age = age)
    }

    /// How long a token waits for a fetch while there are keys, if old ones; 2.5 s otherwise.
    #[must_use]
    pub fn max_wait(self, wait: Duration) -> Self {
        self.with(|inner| inner.max_wait = wait)
    }

    /// How long a fetch may take before it counts as failed; 30 s otherwise.
    #[must_use]
    pub fn fetch_timeout(self, timeout: Duration) -> Self {
        self.with(|inner| inner.fetch_timeout = timeout)
    }

    /// Another clock, for tests.
    #[must_use]
    pub fn clock(self, clock: Arc<dyn Clock>) -> Self {
        self.with(|inner| inner.clock = clock)
    }

    /// Changes a setting; what was fetched before is forgotten.
    fn with(self, change: impl FnOnce(&mut Inner)) -> Self {
        let old = &self.shared;
        let mut inner = Inner {
            fetcher: Arc::clone(&old.fetcher),
            clock: Arc::clone(&old.clock),
            cool_down: old.cool_down,
            max_age: old.max_age,
            max_wait: old.max_wait,
            fetch_timeout: old.fetch_timeout,
            state: Mutex::default(),
        };
        change(&mut inner);
        Self {
            shared: Arc::new(inner),
        }
    }

    /// The keys, fetched if there are none or they are too old.
    ///
    /// # Errors
    /// There are none and they could not be fetched.
    pub async fn keys(&self) -> Result<KeySet, Refusal> {
        self.current().await.map(|known| known.keys)
    }

    /// Fetches the keys now, whatever their age: for a program that knows they have changed. A
    /// fetch that is under way may have read the keys before that, so another one follows it.
    ///
    /// # Errors
    /// They could not be fetched; the old ones, if there are any, stay in use.
    pub async fn refresh(&self) -> Result<KeySet, Refusal> {
        let (begun, under_way) = {
            let state = self.lock();
            (state.flights, state.flight.clone())
        };
        if let Some(earlier) = under_way {
            let _ = earlier.await;
        }
        let flight = {
            let mut state = self.lock();
            // Another caller may have had the same wish.
            if let Some(good) = state.good.as_ref().filter(|good| good.flight > begun) {
                return Ok(good.keys.clone());
            }
            state.take_off(&self.shared)
        };
        flight.await.map_err(unavailable)
    }

    pub(super) async fn current(&self) -> Result<Known, Refusal> {
        let shared = &self.shared;
        let (flight, known) = {
            let mut state = self.lock();
            let now = shared.clock.monotonic();
            let resting = state.is_resting(now, shared.cool_down);
            match &state.good {
                Some(good) => {
                    let known = good.known();
                    let age = now.saturating_sub(good.fetched_at);
                    if age < shared.max_age || resting {
                        return Ok(known);
                    }
                    // A failure is forgotten with the next success: this one is younger than the
                    // keys.
                    let has_failed = state.failure.is_some();
                    let flight = state.take_off(shared);
                    let is_young = age < shared.max_age.saturating_mul(2);
                    if is_young || has_failed || state.is_late() {
                        return Ok(known);
                    }
                    (flight, Some((known, state.flights)))
                }
                None => match &state.failure {
                    Some(failure) if resting => {
                        return Err(unavailable(Arc::clone(&failure.error)));
                    }
                    _ => (state.take_off(shared), None),
                },
            }
        };
        let landed = match known {
            Some((known, number)) => match self.briefly(flight, number).await {
                Some(landed) => landed,
                None => return Ok(known),
            },
            None => flight.await,
        };
        // What counts is the state: while this caller waited, more may have happened.
        match (&self.lock().good, landed) {
            (Some(good), _) => Ok(good.known()),
            (None, Ok(keys)) => Ok(Known { keys, flight: 0 }),
            (None, Err(error)) => Err(unavailable(error)),
        }
    }

    /// Waits for a flight, but not for long: the caller can do without it.
    async fn briefly(&self, flight: Flight, number: u64) -> Option<Landed> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Some(flight.await);
        }
        match tokio::time::timeout(self.shared.max_wait, flight).await {
            Ok(landed) => Some(landed),
            Err(_) => {
                self.lock().late = number;
                None
            }
        }
    }

    /// Keys that were fetched after these, since a token names a key that is not among them, or
    /// none and fits no longer.
    pub(super) async fn newer_than(&self, known: &Known) -> Option<Known> {
        let shared = &self.shared;
        // A flight that is under way may have read the keys before the token's was made, so it
        // may take one more.
        for _ in 0..2 {
            let (flight, number) = {
                let mut state = self.lock();
                let now = shared.clock.monotonic();
                if let Some(good) = state
                    .good
                    .as_ref()
                    .filter(|good| good.flight > known.flight)
                {
                    return Some(good.known());
                }
                let flight = match &state.flight {
                    Some(_) if state.is_late() => return None,
                    Some(flight) => flight.clone(),
                    None => {
                        let searched = state
                            .searched_at
                            .is_some_and(|at| now.saturating_sub(at) < shared.cool_down);
                        if searched || state.is_resting(now, shared.cool_down) {
                            return None;
                        }
                        state.searched_at = Some(now);
                        state.take_off(shared)
                    }
                };
                (flight, state.flights)
            };
            // Whether it failed is told by the state.
            let _ = self.briefly(flight, number).await?;
        }
        None
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.shared.lock()
    }
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn fetch(self: Arc<Self>, number: u64) -> Landed {
        // It may panic as soon as it is asked, and so may a timer without a runtime of its own.
        let fetch = async {
            let keys = self.fetcher.fetch_keys();
            if tokio::runtime::Handle::try_current().is_err() {
                return keys.await;
            }
            match tokio::time::timeout(self.fetch_timeout, keys).await {
                Ok(fetched) => fetched,
                Err(_) => {
                    let text = format!("no answer within {:?}", self.fetch_timeout);
                    Err(FetchError::new(text, true))
                }
            }
        };
        let fetched = AssertUnwindSafe(fetch)
            .catch_unwind()
            .await
            .unwrap_or_else(|_| Err(FetchError::new("fetching the keys panicked", false)));
        let result = fetched.and_then(|bytes| match KeySet::from_json(&bytes) {
            Ok(keys) if keys.is_empty() => Err(FetchError::new(
                "the issuer's key set has no key that could check a token",
                true,
            )),
            Ok(keys) => Ok(keys),
            Err(error) => Err(FetchError::new(error, true)),
        });
        let mut state = self.lock();
        let now = self.clock.monotonic();
        state.flight = None;
        match result {
            Ok(keys) => {
                tracing::debug!(keys = keys.len(), "fetched the issuer's keys");
                state.failure = None;
                state.good = Some(Good {
                    keys: keys.clone(),
                    fetched_at: now,
                    flight: number,
                });
                Ok(keys)
            }
            Err(error) => {
                let error = Arc::new(error);
                tracing::warn!(%error, stale = state.good.is_some(), "cannot fetch the issuer's keys");
                state.failure = Some(Failure {
                    error: Arc::clone(&error),
                    failed_at: now,
                });
                Err(error)
            }
        }
    }
}

impl State {
    /// Whether a fetch has failed so recently that the next one has to wait.
    fn is_resting(&self, now: Duration, pause: Duration) -> bool {
        self.failure
            .as_ref()
            .is_some_and(|failure| now.saturating_sub(failure.failed_at) < pause)
    }

    /// Whether somebody has waited in vain for the flight that is under way.
    fn is_late(&self) -> bool {
        self.flight.is_some() && self.late == self.flights
    }

    /// The fetch that is under way, or a new one.
    fn take_off(&mut self, shared: &Arc<Inner>) -> Flight {
        if let Some(flight) = &self.flight {
            return flight.clone();
        }
        self.flights += 1;
        let number = self.flights;
        let flight = Arc::clone(shared).fetch(number).boxed().shared();
        self.flight = Some(flight.clone());
        // A task of its own, so that the fetch goes on when its callers go away. Without a
        // runtime the callers drive it, and the next one picks up what the last one left.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(flight.clone());
        }
        flight
    }
}

impl fmt::Debug for RemoteKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.lock();
        f.debug_struct("RemoteKeys")
            .field("fetcher", &self.shared.fetcher)
            .field("keys", &state.good.as_ref().map(|good| &good.keys))
            .finish_non_exhaustive()
    }
}

fn unavailable(error: Arc<FetchError>) -> Refusal {
    let temporary = error.is_temporary();
    Refusal::keys_unavailable(error, temporary)
}
