//! The issuer's document: fetched by one caller for all, and renewed behind their backs.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::watch;

use super::Client;
use crate::error::{Error, Kind, Result};
use crate::metadata::Metadata;
use crate::wire::Discovery;

/// How long a document is believed; endpoints move with upgrades, not with minutes.
const AGE: Duration = Duration::from_secs(3600);

/// How soon a failed look at the document is repeated while an older one serves.
const RETRY: Duration = Duration::from_secs(60);

/// What is known of the document, and the look at it that is under way.
#[derive(Default)]
pub(super) struct Document(Mutex<State>);

#[derive(Default)]
struct State {
    known: Option<Known>,
    running: Option<watch::Receiver<Outcome>>,
}

struct Known {
    metadata: Arc<Metadata>,
    /// By the monotonic clock.
    good_until: Duration,
}

type Outcome = Option<Result<Arc<Metadata>>>;

impl Document {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Client {
    /// What the issuer says about itself; fetched once for all callers and kept for an hour.
    ///
    /// After that the old document serves while a new one is fetched, for as long as the issuer
    /// cannot be reached.
    ///
    /// # Errors
    /// The document cannot be had, or is [another issuer's](Error::is_issuer_mismatch). Callers
    /// that wait for the same look get the same error.
    pub async fn metadata(&self) -> Result<Arc<Metadata>> {
        if let Some(given) = &self.shared.given {
            return Ok(Arc::clone(given));
        }
        // A look ends without an outcome where the runtime of the caller that began it has ended.
        for _ in 0..2 {
            let now = self.shared.clock.monotonic();
            let (known, running) = {
                let state = self.shared.document.state();
                (
                    state
                        .known
                        .as_ref()
                        .map(|known| (Arc::clone(&known.metadata), now < known.good_until)),
                    state.running.clone(),
                )
            };
            let mut running = match (known, running) {
                (Some((metadata, true)), _) => return Ok(metadata),
                (Some((metadata, false)), running) => {
                    if running.is_none() {
                        self.look()?;
                    }
                    return Ok(metadata);
                }
                (None, Some(running)) => running,
                (None, None) => self.look()?,
            };
            let outcome = running.wait_for(Option::is_some).await;
            if let Some(outcome) = outcome.ok().and_then(|outcome| outcome.clone()) {
                return outcome;
            }
        }
        let why =
            "the fetch of the issuer's document was broken off: the runtime that ran it has ended";
        Err(Error::new(Kind::BrokenOff, why))
    }

    /// Begins a look at the document, unless one is under way.
    fn look(&self) -> Result<watch::Receiver<Outcome>> {
        let runtime = Handle::try_current().map_err(|error| {
            Error::with_source(
                Kind::InvalidInput,
                "tokens are got on a tokio runtime",
                error,
            )
        })?;
        let (sender, receiver) = watch::channel(None);
        {
            let mut state = self.shared.document.state();
            if let Some(running) = &state.running {
                return Ok(running.clone());
            }
            state.running = Some(receiver.clone());
        }
        let look = Look {
            client: self.clone(),
            sender,
        };
        // Not under the lock: a runtime that is ending drops the task at once, and so locks again.
        runtime.spawn(look.run());
        Ok(receiver)
    }

    async fn fetch_document(&self) -> Result<Metadata> {
        let endpoint = self.endpoint(&self.shared.discovery_url, None)?;
        let document = endpoint.call::<Discovery>().await.map_err(|error| {
            match error.is_not_found() {
                true => Error::of_call(
                    Kind::Call,
                    "no issuer there: the realm does not exist, or the path lacks or has a /auth too many",
                    error,
                ),
                false => error.into(),
            }
        })?;
        Metadata::from_document(document, &self.shared.issuer)
    }
}

/// A look at the document that is under way.
struct Look {
    client: Client,
    sender: watch::Sender<Outcome>,
}

impl Look {
    async fn run(self) {
        let fetched = self.client.fetch_document().await.map(Arc::new);
        let now = self.client.shared.clock.monotonic();
        {
            let mut state = self.client.shared.document.state();
            match &fetched {
                Ok(metadata) => {
                    state.known = Some(Known {
                        metadata: Arc::clone(metadata),
                        good_until: now.saturating_add(AGE),
                    });
                }
                // Another issuer lives there now: the old endpoints are not its.
                Err(error) if error.is_issuer_mismatch() => state.known = None,
                Err(error) => {
                    tracing::debug!(%error, "no new document of the issuer");
                    if let Some(known) = &mut state.known {
                        known.good_until = now.saturating_add(RETRY);
                    }
                }
            }
            state.running = None;
        }
        self.sender.send_replace(Some(fetched));
    }
}

impl Drop for Look {
    fn drop(&mut self) {
        if self.sender.borrow().is_none() {
            self.client.shared.document.state().running = None;
        }
    }
}
