//! One token for each repository, until shortly before its end.

use std::collections::HashMap;
use std::error::Error as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex as Table, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use scs_client_core::credentials::{
    Credential, CredentialError, CredentialProvider, CredentialRequest, Rejected,
};
use scs_client_core::{Clock, Executor, Operation as _};
use tokio::sync::Mutex;

use super::{Distribution, GetToken, Scope, Token};
use crate::{Error, Result};

/// The longest time before a token's end at which it is no longer used.
const LONGEST_MARGIN: Duration = Duration::from_secs(60);

/// How many repositories' tokens are kept; above that all are forgotten, and asked for anew.
const MOST: usize = 1024;

/// The tokens of a client and all its clones.
#[derive(Default)]
pub(crate) struct TokenCache(Table<HashMap<Scope, Arc<Slot>>>);

impl TokenCache {
    fn slot(&self, scope: &Scope) -> Arc<Slot> {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if slots.len() >= MOST && !slots.contains_key(scope) {
            slots.clear();
        }
        Arc::clone(slots.entry(scope.clone()).or_default())
    }
}

impl std::fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenCache")
    }
}

/// The token of one repository.
#[derive(Default)]
struct Slot {
    /// How many times it was asked for; whoever waited for an answer sees that it is a new one.
    asked: AtomicU64,
    /// Held while one asks.
    last: Mutex<Option<Outcome>>,
}

/// What the token service has said last, and which login was the first to be tried.
struct Outcome {
    login: Option<Credential>,
    token: Result<Held, CredentialError>,
}

/// A token, until when by both clocks: the monotonic one does not see that a machine was asleep,
/// the other one may be set back.
struct Held {
    token: Credential,
    wall: DateTime<Utc>,
    monotonic: Duration,
}

impl Held {
    fn new(token: &Token, asked: (DateTime<Utc>, Duration)) -> Self {
        let margin = (token.expires_in / 10).min(LONGEST_MARGIN);
        let good = token.expires_in.saturating_sub(margin);
        Self {
            token: Credential::bearer(token.secret.expose()),
            wall: asked.0.checked_add_signed(delta(good)).unwrap_or(asked.0),
            monotonic: asked.1.saturating_add(good),
        }
    }

    fn is_good(&self, clock: &dyn Clock) -> bool {
        clock.now() < self.wall && clock.monotonic() < self.monotonic
    }
}

fn delta(time: Duration) -> chrono::TimeDelta {
    chrono::TimeDelta::from_std(time).unwrap_or(chrono::TimeDelta::MAX)
}

/// Hands out the token of one repository.
pub(super) struct Tokens {
    /// Beside the API, with the client's own credentials.
    root: Executor,
    cache: Arc<TokenCache>,
    scope: Scope,
}

impl Tokens {
    pub(super) fn new(root: Executor, cache: Arc<TokenCache>, scope: Scope) -> Self {
        Self { root, cache, scope }
    }

    /// Asks the token service; if it does not know the login, once more with another one that the
    /// client's provider may have.
    async fn ask(&self, login: Option<&Credential>) -> Result<Token, CredentialError> {
        let refused = match self.ask_as(login.cloned()).await {
            Ok(token) => return Ok(token),
            Err(refused) if !refused.is_unauthorized() => return Err(refused),
            Err(refused) => refused,
        };
        let Some(known) = login else {
            return Err(refused);
        };
        let rejected = Rejected::new(known.clone(), None);
        match self.login(Some(rejected)).await {
            // The same password again would keep its user out (Client::on_unauthorized).
            Ok(Some(other)) if !other.is_same(known) => self.ask_as(Some(other)).await,
            _ => Err(refused),
        }
    }

    async fn ask_as(&self, login: Option<Credential>) -> Result<Token, CredentialError> {
        let is_nobody = login.is_none();
        let distribution = Distribution {
            root: self.root.with_credentials(Given(login)),
            cache: Arc::default(),
        };
        let token = distribution.token([&self.scope]).await.map_err(no_token)?;
        // What is no JWT says nothing; the registry will.
        if token.access.is_none() || token.grants(&self.scope) {
            return Ok(token);
        }
        let name = self.scope.name();
        let why = match &token.subject {
            Some(who) => format!("{who} may not pull from {name}, or there is no such project"),
            None if is_nobody => {
                format!("nobody is logged in, and {name} is not public, or not there")
            }
            None => format!(
                "the registry does not know the login, and {name} is not public, or not there"
            ),
        };
        Err(CredentialError::new(why).unauthorized())
    }

    /// The client's own credential.
    async fn login(
        &self,
        rejected: Option<Rejected>,
    ) -> Result<Option<Credential>, CredentialError> {
        let asked = self.root.credential(&GetToken::INFO, rejected).await;
        asked.map_err(|error| {
            // The provider's own error, where it is one.
            let own = error.source().and_then(|source| source.downcast_ref());
            own.cloned().unwrap_or_else(|| no_token(error))
        })
    }
}

#[async_trait]
impl CredentialProvider for Tokens {
    /// One request for all who wait, its failure included: a wrong password takes 1.6 seconds.
    async fn credential(
        &self,
        request: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        let login = self.login(None).await?;
        let slot = self.cache.slot(&self.scope);
        let before = slot.asked.load(Ordering::Acquire);
        let mut last = slot.last.lock().await;
        let clock = self.root.clock();
        if let Some(outcome) = &*last
            && is_same(&outcome.login, &login)
        {
            let rejected = request.rejected.as_ref().map(|one| &one.credential);
            match &outcome.token {
                Ok(held)
                    if held.is_good(&*clock)
                        && !rejected.is_some_and(|refused| refused.is_same(&held.token)) =>
                {
                    return Ok(Some(held.token.clone()));
                }
                // The next one asks anew, since a refusal may be an outage's.
                Err(why) if slot.asked.load(Ordering::Acquire) != before => {
                    return Err(why.clone());
                }
                _ => {}
            }
        }
        let asked = (clock.now(), clock.monotonic());
        let token = self.ask(login.as_ref()).await;
        let token = token.map(|token| Held::new(&token, asked));
        let given = match &token {
            Ok(held) => Ok(Some(held.token.clone())),
            Err(why) => Err(why.clone()),
        };
        *last = Some(Outcome { login, token });
        slot.asked.fetch_add(1, Ordering::Release);
        given
    }
}

/// The login that a token was asked for with, and no other.
struct Given(Option<Credential>);

#[async_trait]
impl CredentialProvider for Given {
    async fn credential(
        &self,
        _: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        Ok(self.0.clone())
    }
}

fn is_same(one: &Option<Credential>, other: &Option<Credential>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.is_same(other),
        (None, None) => true,
        _ => false,
    }
}

fn no_token(error: Error) -> CredentialError {
    let mut why = CredentialError::new(format!("the registry has given no token: {error}"));
    if error.is_unauthorized() {
        why = why.unauthorized();
    } else if error.is_connect() || error.is_timeout() || error.is_server_error() {
        why = why.temporary();
    }
    why.with_source(error)
}
