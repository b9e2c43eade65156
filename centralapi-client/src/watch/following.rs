//! The course of a watch: list, open, read, and back to where it has to begin again.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use scs_client_core::{Clock, CredentialError, Operation};

use super::change::Change;
use super::known::Known;
use super::lines::Lines;
use super::snapshot::Snapshot;
use super::{Event, Told, Watch};
use crate::claim::Claim;
use crate::kind::ClaimSpec;
use crate::operations::WatchClaims;
use crate::{Call, CallOptions, Error, Result};

const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// A watch that lasts less is not followed by another at once, however it ends.
const STEADY: Duration = Duration::from_secs(10);

pub(super) struct Following<S> {
    watch: Watch<S>,
    idle_limit: Duration,
    clock: Arc<dyn Clock>,
    place: Place,
    known: Known<S>,
    told: Told,
    /// Goes out one by one before anything else is asked for, and then everything up to the version is told.
    ready: VecDeque<Event<Claim<S>>>,
    ready_version: Option<String>,
    /// The version up to which everything has been read.
    version: String,
    /// An interruption has been told, and its end has not.
    is_interrupted: bool,
    /// Attempts in a row that have told nothing, or a watch that broke.
    failures: u32,
    /// What the last refusal asks for.
    retry_after: Option<Duration>,
}

/// What comes next.
enum Place {
    Refuse(Error),
    List,
    Open,
    Read(Opened),
    Ended,
}

struct Opened {
    lines: Lines,
    since: Duration,
    has_told: bool,
}

impl<S: ClaimSpec> Following<S> {
    pub(super) fn new(watch: Watch<S>, told: Told) -> Self {
        let executor = &watch.claims.executor;
        let mut following = Self {
            idle_limit: watch
                .idle_limit
                .unwrap_or_else(|| executor.idle_read_timeout()),
            clock: executor.clock(),
            place: Place::List,
            known: Known::nothing(),
            told,
            ready: VecDeque::new(),
            ready_version: None,
            version: String::new(),
            is_interrupted: false,
            failures: 0,
            retry_after: None,
            watch,
        };
        if let Some(version) = following.watch.from.take() {
            let is_number = version.bytes().all(|byte| byte.is_ascii_digit());
            following.place = match version.parse::<u64>() {
                Ok(1..) if is_number => Place::Open,
                // `recordings/central/180-get-resource-version-bad`: a 500.
                _ => Place::Refuse(Error::invalid_input(
                    WatchClaims::<S>::INFO.id,
                    "from",
                    "a resource version is a number above zero",
                )),
            };
            following.version = version;
        }
        following
    }

    /// The next event; an error ends the watch.
    pub(super) async fn next(&mut self) -> Option<Result<Event<Claim<S>>>> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                if self.ready.is_empty() {
                    self.all_is_told();
                }
                return Some(Ok(event));
            }
            self.all_is_told();
            let outcome = match std::mem::replace(&mut self.place, Place::Ended) {
                Place::Ended => return None,
                Place::Refuse(error) => return Some(Err(error)),
                Place::List => self.list().await,
                Place::Open => self.open().await,
                Place::Read(opened) => self.read(opened).await,
            };
            if let Err(error) = outcome {
                self.place = Place::Ended;
                return Some(Err(error));
            }
        }
    }

    fn all_is_told(&mut self) {
        if let Some(version) = self.ready_version.take() {
            self.told.set(version);
        }
    }

    /// Finds out what there is, and what of it is news.
    async fn list(&mut self) -> Result<()> {
        self.pause().await;
        let watch = &self.watch;
        let Snapshot { claims, version } = match Snapshot::read(|| watch.select()).await {
            Ok(snapshot) => snapshot,
            // `recordings/central/297-continue-expired`: the pages have lost their version, so from the first one again.
            Err(error) => return self.failed(Place::List, error),
        };
        let events = self.known.replaced(claims);
        let is_reset = matches!(events.first(), Some(Event::Reset));
        self.ready.extend(events);
        self.version.clone_from(&version);
        self.ready_version = Some(version);
        self.place = Place::Open;
        if is_reset || self.is_interrupted {
            self.synced();
        }
        Ok(())
    }

    async fn open(&mut self) -> Result<()> {
        self.pause().await;
        // A watch at a version of the future, which a restored server has, is silent for ever, so each one has an end.
        let seconds = (self.idle_limit.as_secs() / 5 * 4).max(1);
        let call: Call<WatchClaims<S>> = self
            .watch
            .select()
            .query("watch", true)
            .query("allowWatchBookmarks", true)
            .query("resourceVersion", &self.version)
            .query("timeoutSeconds", seconds)
            .options(CallOptions::new().idle_read_timeout(self.idle_limit));
        match call.await {
            Ok(pieces) => {
                if self.is_interrupted {
                    self.synced();
                }
                self.place = Place::Read(Opened {
                    lines: Lines::new(pieces, self.watch.claims.executor.max_answer_size()),
                    since: self.clock.monotonic(),
                    has_told: false,
                });
                Ok(())
            }
            Err(error) => self.failed(Place::Open, error),
        }
    }

    /// Reads one line.
    async fn read(&mut self, mut opened: Opened) -> Result<()> {
        let line = match opened.lines.next().await {
            Some(Ok(line)) => line,
            Some(Err(error)) => {
                self.count(&opened, false);
                let place = match error.is_timeout() {
                    true => Place::List,
                    false => Place::Open,
                };
                return self.interrupted(place, error);
            }
            None => {
                self.count(&opened, true);
                // `recordings/central/282-watch-bookmarks`: a server that knows the version sends a bookmark before it ends
                // a watch; at a version of the future it says nothing at all (289-watch-version-future).
                self.place = match opened.has_told {
                    true => Place::Open,
                    false => Place::List,
                };
                return Ok(());
            }
        };
        let (event, version) = match Change::read(&line, &self.watch.claims.executor)? {
            Change::Applied(claim) => {
                let version = claim.metadata.resource_version.clone();
                (self.known.applied(claim), version)
            }
            Change::Deleted(claim) => {
                let version = claim.metadata.resource_version.clone();
                (self.known.deleted(claim), version)
            }
            Change::Bookmark(version) => (None, version),
            Change::Unknown => (None, String::new()),
            Change::Refused(error) => {
                self.count(&opened, false);
                return self.interrupted(Place::List, error);
            }
            Change::Garbled(error) => {
                self.count(&opened, false);
                return self.interrupted(Place::Open, error);
            }
        };
        opened.has_told = true;
        if !version.is_empty() {
            self.version.clone_from(&version);
            self.ready_version = Some(version);
        }
        self.ready.extend(event);
        self.place = Place::Read(opened);
        Ok(())
    }

    fn synced(&mut self) {
        self.is_interrupted = false;
        self.ready.push_back(Event::Synced);
    }

    /// An attempt has failed.
    fn failed(&mut self, place: Place, error: Error) -> Result<()> {
        self.failures = self.failures.saturating_add(1);
        self.interrupted(place, error)
    }

    /// Goes on at `place`, unless the error ends the watch; a version that is too old is made up for, and nothing to tell.
    fn interrupted(&mut self, place: Place, error: Error) -> Result<()> {
        if is_expired(&error) {
            self.place = Place::List;
            return Ok(());
        }
        if is_final(&error) {
            return Err(error);
        }
        self.retry_after = error.retry_after();
        self.place = place;
        self.is_interrupted = true;
        self.ready.push_back(Event::Interrupted(error));
        Ok(())
    }

    /// A watch has ended: how long to wait before the next one.
    fn count(&mut self, opened: &Opened, is_clean: bool) {
        let lasted = self.clock.monotonic().saturating_sub(opened.since);
        if opened.has_told || lasted >= STEADY {
            self.failures = 0;
        }
        if !is_clean || lasted < STEADY {
            self.failures = self.failures.saturating_add(1);
        }
    }

    /// Waits after failures, longer with each, and never for the same time as others do.
    async fn pause(&mut self) {
        let Some(doublings) = self.failures.checked_sub(1) else {
            return;
        };
        let ceiling = FIRST_PAUSE
            .saturating_mul(1 << doublings.min(16))
            .min(LONGEST_PAUSE);
        let pause = ceiling.mul_f64(0.5 + 0.5 * fastrand::f64());
        let asked = self.retry_after.take().unwrap_or_default();
        self.clock
            .sleep(pause.max(asked.min(self.idle_limit)))
            .await;
    }
}

/// The server does not know any more what came after a version.
fn is_expired(error: &Error) -> bool {
    error.status() == Some(StatusCode::GONE)
}

/// Whether waiting does not help.
fn is_final(error: &Error) -> bool {
    let is_refused = error.status().is_some_and(|status| {
        status.is_client_error()
            && status != StatusCode::REQUEST_TIMEOUT
            && status != StatusCode::TOO_MANY_REQUESTS
    });
    let provider = || std::error::Error::source(error)?.downcast_ref::<CredentialError>();
    is_refused
        || error.is_invalid_input()
        || error.is_unsupported_by_server()
        || error.is_decode()
        || error.is_too_large()
        || error.is_tls()
        || error.is_credential() && !provider().is_some_and(CredentialError::is_temporary)
}
