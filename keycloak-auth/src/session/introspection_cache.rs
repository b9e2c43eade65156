//! Answers of the issuer about tokens, kept for a moment.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, WeakShared};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};

use super::Introspection;
use crate::client::Client;
use crate::error::Result;

/// How long an answer is believed: a logout is noticed that much later.
const MAX_AGE: Duration = Duration::from_secs(10);

const CAPACITY: usize = 1000;

/// Introspects tokens, each at most once in ten seconds. Cheap to clone; clones share the answers.
///
/// - One question at a time for one token, however many callers wait; all get the one answer, a
///   failure included. Failures are not kept.
/// - An answer is kept for [`max_age`](Self::max_age), "not active" as well, and never beyond the
///   token's own end.
/// - At most [`capacity`](Self::capacity) answers are kept; the oldest goes first. Tokens are known
///   by their SHA-256, so that none of them stays in memory.
///
/// ```no_run
/// # async fn example(client: keycloak_auth::Client, token: secrecy::SecretString) -> keycloak_auth::Result<()> {
/// use keycloak_auth::session::IntrospectionCache;
///
/// let cache = IntrospectionCache::new(client);
/// if cache.introspect(&token).await?.is_active() {
///     println!("welcome");
/// }
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct IntrospectionCache(Arc<Inner>);

struct Inner {
    client: Client,
    max_age: Duration,
    capacity: usize,
    answers: Mutex<HashMap<Name, Slot>>,
}

/// A token's SHA-256.
type Name = [u8; 32];

type Flight = BoxFuture<'static, Result<Arc<Introspection>>>;

enum Slot {
    /// Being asked; gone when the last caller goes away.
    Asked(WeakShared<Flight>),
    Answered {
        answer: Arc<Introspection>,
        /// By the monotonic clock.
        good_until: Duration,
    },
}

impl IntrospectionCache {
    /// Asks in the name of this client, which must be a confidential one.
    #[must_use]
    pub fn new(client: Client) -> Self {
        Self(Arc::new(Inner {
            client,
            max_age: MAX_AGE,
            capacity: CAPACITY,
            answers: Mutex::default(),
        }))
    }

    /// How long an answer is believed; 10 s otherwise.
    #[must_use]
    pub fn max_age(self, age: Duration) -> Self {
        self.with(|inner| inner.max_age = age)
    }

    /// How many answers are kept at most; 1,000 otherwise.
    #[must_use]
    pub fn capacity(self, answers: usize) -> Self {
        self.with(|inner| inner.capacity = answers)
    }

    /// Changes a setting; what was answered before is forgotten.
    fn with(self, change: impl FnOnce(&mut Inner)) -> Self {
        let mut inner = Inner {
            client: self.0.client.clone(),
            max_age: self.0.max_age,
            capacity: self.0.capacity,
            answers: Mutex::default(),
        };
        change(&mut inner);
        Self(Arc::new(inner))
    }

    /// What the issuer says about a token, at most [`max_age`](Self::max_age) ago.
    ///
    /// # Errors
    /// As [`Client::introspect`].
    pub async fn introspect(&self, token: &SecretString) -> Result<Arc<Introspection>> {
        let name: Name = Sha256::digest(token.expose_secret()).into();
        let flight = {
            let mut answers = self.0.lock();
            let under_way = match answers.get(&name) {
                Some(Slot::Answered { answer, good_until })
                    if self.0.is_fresh(answer, *good_until) =>
                {
                    return Ok(Arc::clone(answer));
                }
                Some(Slot::Asked(flight)) => flight.upgrade(),
                _ => None,
            };
            under_way.unwrap_or_else(|| {
                let flight = Arc::clone(&self.0)
                    .ask(name, token.clone())
                    .boxed()
                    .shared();
                if let Some(weak) = flight.downgrade() {
                    self.0.make_room(&mut answers);
                    answers.insert(name, Slot::Asked(weak));
                }
                flight
            })
        };
        flight.await
    }

    /// How many answers are kept and questions are under way.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.lock().len()
    }

    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, HashMap<Name, Slot>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn ask(self: Arc<Self>, name: Name, token: SecretString) -> Result<Arc<Introspection>> {
        // The age counts from here: what the issuer said was true at some time after it.
        let asked_at = self.client.clock().monotonic();
        let answer = self.client.introspect(&token).await.map(Arc::new);
        let mut answers = self.lock();
        match &answer {
            Ok(answer) => {
                answers.remove(&name);
                self.make_room(&mut answers);
                let slot = Slot::Answered {
                    answer: Arc::clone(answer),
                    good_until: asked_at.saturating_add(self.max_age),
                };
                if self.capacity > 0 {
                    answers.insert(name, slot);
                }
            }
            Err(_) => {
                answers.remove(&name);
            }
        }
        answer
    }

    fn is_fresh(&self, answer: &Introspection, good_until: Duration) -> bool {
        let clock = self.client.clock();
        let ends = answer.claims().map(|claims| claims.expires_at());
        clock.monotonic() < good_until && ends.is_none_or(|end| clock.now() < end)
    }

    /// Lets go of what is over, and of the oldest answers if that is not enough.
    fn make_room(&self, answers: &mut HashMap<Name, Slot>) {
        if answers.len() < self.capacity {
            return;
        }
        answers.retain(|_, slot| match slot {
            Slot::Asked(flight) => flight.upgrade().is_some(),
            Slot::Answered { answer, good_until } => self.is_fresh(answer, *good_until),
        });
        while answers.len() >= self.capacity {
            // A question under way is needed by those who wait, and is as young as can be.
            let oldest = answers
                .iter()
                .filter_map(|(name, slot)| match slot {
                    Slot::Asked(_) => None,
                    Slot::Answered { good_until, .. } => Some((*good_until, *name)),
                })
                .min();
            match oldest {
                Some((_, name)) => answers.remove(&name),
                None => return,
            };
        }
    }
}

impl fmt::Debug for IntrospectionCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IntrospectionCache")
            .field("client", &self.0.client)
            .field("max_age", &self.0.max_age)
            .field("capacity", &self.0.capacity)
            .field("answers", &self.len())
            .finish()
    }
}
