//! A person's login: read, refreshed and replaced under a lock, by one process at a time.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::StatusCode;
use scs_client_core::{CallOptions, Credential, Executed};
use secrecy::{ExposeSecret, SecretString};

use super::Inner;
use super::freshness::Moment;
use super::slot::{Held, Slot};
use super::status::LoginState;
use crate::error::{Error, Kind, Result};
use crate::store::{Stage, StoreKey, StoreLock, StoredLogin, TokenStore};
use crate::tokens::Tokens;

/// How long a refresh may take while others wait for the lock; a [`FileStore`](crate::store::FileStore)
/// lets them wait for 90 s.
const LONGEST_REFRESH: Duration = Duration::from_secs(60);

/// Where a login is kept, and what only this process knows about it.
pub(super) struct Login {
    store: Arc<dyn TokenStore>,
    key: StoreKey,
    /// The issuer lets a refresh token be used again.
    reusable: bool,
    known: Mutex<Known>,
}

/// What the store does not say because it could not be written.
#[derive(Default)]
struct Known {
    /// A refresh token that the issuer has refused.
    dead: Option<SecretString>,
    /// A login that came for this refresh token.
    unsaved: Option<(SecretString, StoredLogin)>,
}

/// What has become of a refresh token that was sent, or was about to be.
#[derive(Debug, PartialEq, Eq)]
enum Fate {
    /// It has not been used.
    Unused,
    /// The issuer says that it is no good.
    Refused,
    /// It may have been used.
    Unknown,
}

impl Login {
    pub(super) fn new(store: Arc<dyn TokenStore>, key: StoreKey, reusable: bool) -> Self {
        Self {
            store,
            key,
            reusable,
            known: Mutex::default(),
        }
    }

    /// Gets fresh tokens: those of the store, if another process has been there, or new ones.
    pub(super) async fn renew(
        &self,
        inner: &Inner,
        slot: &Slot,
        rejected: Option<&Credential>,
    ) -> Result<Arc<Held>> {
        let (before, generation) = {
            let state = slot.state();
            (state.held.clone(), state.generation)
        };
        let before = before.as_deref();
        if let Some(held) = self.peek(inner, slot, before, generation, rejected).await? {
            return Ok(held);
        }
        // An issuer's document that takes its time to come must not keep other processes waiting.
        let endpoint = inner.client.token_endpoint().await;
        let lock = self.store.lock(&self.key).await?;
        let Some(stored) = self.load_under_lock().await? else {
            // Somebody has logged out in another process; that holds for this one, too.
            inner.uninstall(slot);
            return Err(self.nobody(inner));
        };
        let renewed = before.is_none_or(|before| !before.is_same_login(&stored.tokens));
        if let Some(held) = self
            .adopt(inner, slot, &stored, rejected)
            .filter(|_| renewed)
        {
            return Ok(held);
        }
        self.refresh(inner, slot, stored, endpoint, lock).await
    }

    /// What another process has got meanwhile, or what a program finds that has just started.
    ///
    /// A file is replaced as a whole, so reading needs no lock. But what is read may be outdated by
    /// the time it is looked at: a login or logout of this process, which raises the generation,
    /// counts for more.
    async fn peek(
        &self,
        inner: &Inner,
        slot: &Slot,
        before: Option<&Held>,
        generation: u64,
        rejected: Option<&Credential>,
    ) -> Result<Option<Arc<Held>>> {
        if self.known().unsaved.is_some() {
            return Ok(None);
        }
        let stored = match (self.store.load(&self.key).await?, before) {
            (Some(stored), _) => stored,
            (None, None) => return Err(self.nobody(inner)),
            // Whether that holds is seen under the lock.
            (None, Some(_)) => return Ok(None),
        };
        let now = Moment::now(&*inner.clock);
        let found = Held::adopted(stored.tokens, now);
        let will_do =
            found.is_all_fresh(&now) && !rejected.is_some_and(|refused| found.presents(refused));
        let is_news = before.is_none_or(|before| will_do && !before.is_same_login(&found.tokens));
        if !is_news {
            return Ok(None);
        }
        let held = inner.install_unless_changed(slot, found, generation);
        Ok(held.filter(|_| will_do))
    }

    /// Holds the stored tokens, and gives them if they will do.
    fn adopt(
        &self,
        inner: &Inner,
        slot: &Slot,
        stored: &StoredLogin,
        rejected: Option<&Credential>,
    ) -> Option<Arc<Held>> {
        let before = slot.state().held.clone();
        let held = match before {
            Some(held) if held.is_same_login(&stored.tokens) => held,
            _ => {
                let now = Moment::now(&*inner.clock);
                inner.install(slot, Held::adopted(stored.tokens.clone(), now))
            }
        };
        let refused = rejected.is_some_and(|refused| held.presents(refused));
        let fresh = held.is_all_fresh(&Moment::now(&*inner.clock));
        (fresh && !refused).then_some(held)
    }

    /// Reads the login, and brings it up to what this process could not write before.
    async fn load_under_lock(&self) -> Result<Option<StoredLogin>> {
        let Some(stored) = self.store.load(&self.key).await? else {
            return Ok(None);
        };
        let unsaved = self.known().unsaved.take();
        match unsaved {
            Some((sent, login)) if is_same(stored.tokens.refresh_token.as_ref(), &sent) => {
                self.save_new(&sent, &login).await;
                Ok(Some(login))
            }
            _ => Ok(Some(stored)),
        }
    }

    /// Uses the refresh token of a login that nobody else is using: the lock says so.
    async fn refresh(
        &self,
        inner: &Inner,
        slot: &Slot,
        stored: StoredLogin,
        endpoint: Result<String>,
        lock: StoreLock,
    ) -> Result<Arc<Held>> {
        let refresh_token = self.usable(inner, &stored).await?;
        let endpoint = endpoint?;
        let begun_at = inner.clock.now();
        if !self.reusable {
            let begun = stored.at(Stage::Begun { at: begun_at });
            self.store.save(&self.key, &begun).await?;
        }
        let started = Moment::now(&*inner.clock);
        // One attempt: the pauses between more of them belong outside of the lock.
        let limits = CallOptions::new()
            .max_attempts(1)
            .total_timeout(inner.client.total_limit().min(LONGEST_REFRESH));
        let answer = inner
            .client
            .refresh(&refresh_token)
            .at(endpoint, limits)
            .await;
        let error = match answer {
            Ok(tokens) => {
                let tokens = merged(&stored.tokens, tokens);
                let login = StoredLogin::new(tokens.clone());
                self.save_new(&refresh_token, &login).await;
                let held = Held::fetched(tokens, started, Moment::now(&*inner.clock));
                // Still under the lock, so that nothing newer is replaced.
                let held = inner.install(slot, held);
                drop(lock);
                return Ok(held);
            }
            Err(error) => error,
        };
        match fate(&error) {
            Fate::Refused => self.refused(inner, slot, &refresh_token, error).await,
            Fate::Unused => {
                if !self.reusable {
                    self.save_or_warn(&stored.at(Stage::Usable)).await;
                }
                Err(error)
            }
            Fate::Unknown if self.reusable => Err(error),
            Fate::Unknown => {
                let stage = Stage::Uncertain {
                    at: begun_at,
                    why: format!("no answer is known ({error})"),
                };
                let uncertain = stored.at(stage);
                self.save_or_warn(&uncertain).await;
                let why = uncertain.ended().unwrap_or_default();
                Err(Error::because(
                    Kind::LoginNeeded,
                    format!("log in again: {why}"),
                    error,
                ))
            }
        }
    }

    /// The refresh token, if it may be used.
    async fn usable(&self, inner: &Inner, stored: &StoredLogin) -> Result<SecretString> {
        let ended = match &stored.stage {
            // Its process is gone, for we have the lock.
            Stage::Begun { at } if !self.reusable => {
                let why = "the process that did it ended before it had the answer".to_owned();
                let uncertain = stored.at(Stage::Uncertain { at: *at, why });
                self.save_or_warn(&uncertain).await;
                uncertain.ended()
            }
            Stage::Begun { .. } => None,
            // Marked by a program that did not know that the tokens are reusable.
            Stage::Uncertain { .. } if self.reusable => None,
            _ => stored.ended(),
        };
        let dead = self.known().dead.clone();
        match (&stored.tokens.refresh_token, ended) {
            (Some(token), None) if !is_same(dead.as_ref(), token) => Ok(token.clone()),
            (_, why) => {
                let why = why.unwrap_or_else(|| "the issuer has ended it".to_owned());
                Err(self.needed(inner, format!("the login cannot be renewed: {why}")))
            }
        }
    }

    /// The issuer has ended the login that it was asked to renew.
    async fn refused(
        &self,
        inner: &Inner,
        slot: &Slot,
        sent: &SecretString,
        error: Error,
    ) -> Result<Arc<Held>> {
        self.known().dead = Some(sent.clone());
        // Where locks do not hold, another process may have stored a newer one meanwhile; that is not ours to clear.
        let Some(mut now) = self.store.load(&self.key).await? else {
            return Err(error);
        };
        if !is_same(now.tokens.refresh_token.as_ref(), sent) {
            return self.adopt(inner, slot, &now, None).ok_or(error);
        }
        now.tokens.refresh_token = None;
        let said = error.description().or(error.code()).unwrap_or_default();
        let why = format!("the issuer has ended it ({said})");
        self.save_or_warn(&now.at(Stage::Ended { why })).await;
        Err(error)
    }

    /// Keeps a login that replaces all others.
    pub(super) async fn replace(&self, inner: &Inner, slot: &Slot, tokens: Tokens) -> Result<()> {
        let _lock = self.store.lock(&self.key).await?;
        self.store
            .save(&self.key, &StoredLogin::new(tokens.clone()))
            .await?;
        *self.known() = Known::default();
        inner.install(slot, Held::adopted(tokens, Moment::now(&*inner.clock)));
        let mut state = slot.state();
        state.failure = None;
        state.forced_until = None;
        Ok(())
    }

    /// Forgets the login and gives what it was.
    pub(super) async fn forget(&self, inner: &Inner, slot: &Slot) -> Result<Option<StoredLogin>> {
        let _lock = self.store.lock(&self.key).await?;
        let stored = match self.store.load(&self.key).await {
            Err(error) if !error.is_login_needed() => return Err(error),
            // What is no login is forgotten as well.
            stored => stored,
        };
        self.store.remove(&self.key).await?;
        *self.known() = Known::default();
        inner.uninstall(slot);
        slot.state().failure = None;
        stored.map_err(|error| {
            Error::because(
                Kind::Store,
                "the login is forgotten here, but it could not be understood, so the issuer was not \
                 told and its session may live on",
                error,
            )
        })
    }

    /// What the store has.
    pub(super) async fn look(&self) -> Result<(LoginState, Option<Tokens>)> {
        match self.store.load(&self.key).await {
            Ok(None) => Ok((LoginState::Nobody, None)),
            Ok(Some(stored)) => {
                let state = stored
                    .ended()
                    .map_or(LoginState::LoggedIn, LoginState::Ended);
                Ok((state, Some(stored.tokens)))
            }
            Err(error) if error.is_login_needed() => {
                Ok((LoginState::Ended(error.to_string()), None))
            }
            Err(error) => Err(error),
        }
    }

    /// Saves what the issuer has just given; if that fails, it is remembered and tried again.
    async fn save_new(&self, sent: &SecretString, login: &StoredLogin) {
        if let Err(error) = self.store.save(&self.key, login).await {
            tracing::warn!(%error, "a renewed login could not be stored; it will be lost with this process");
            self.known().unsaved = Some((sent.clone(), login.clone()));
        }
    }

    async fn save_or_warn(&self, login: &StoredLogin) {
        if let Err(error) = self.store.save(&self.key, login).await {
            tracing::warn!(%error, "the end of a refresh could not be stored");
        }
    }

    fn nobody(&self, inner: &Inner) -> Error {
        self.needed(inner, "nobody is logged in".to_owned())
    }

    fn needed(&self, inner: &Inner, why: String) -> Error {
        let client = &inner.client;
        let profile = self
            .key
            .profile()
            .map(|name| format!(", profile {name}"))
            .unwrap_or_default();
        let scopes = match inner.scopes.is_empty() {
            true => String::new(),
            false => format!(" with scope {}", inner.scopes.join(" ")),
        };
        Error::new(
            Kind::LoginNeeded,
            format!(
                "log in{scopes} (client {} at {}{profile}): {why}",
                client.client_id(),
                client.issuer()
            ),
        )
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login")
            .field("store", &self.store)
            .field("key", &self.key)
            .field("reusable", &self.reusable)
            .finish_non_exhaustive()
    }
}

fn is_same(left: Option<&SecretString>, right: &SecretString) -> bool {
    left.is_some_and(|left| left.expose_secret() == right.expose_secret())
}

/// What an answer leaves out stays as it was (RFC 6749 sections 5.1 and 6).
fn merged(old: &Tokens, mut new: Tokens) -> Tokens {
    if new.refresh_token.is_none() {
        new.refresh_lifetime = old
            .refresh_expires_at()
            .map(|end| (end - new.asked_at).to_std().unwrap_or_default());
        new.refresh_token = old.refresh_token.clone();
    }
    if new.scopes.is_empty() {
        new.scopes = old.scopes.clone();
    }
    if new.session_state.is_none() {
        new.session_state = old.session_state.clone();
    }
    new
}

fn fate(error: &Error) -> Fate {
    if error.is_login_needed() {
        return Fate::Refused;
    }
    // Without an exchange, or with another one (the issuer's document), the token stayed here.
    let Some(call) = error
        .call()
        .filter(|call| call.operation() == "refresh_token")
    else {
        return Fate::Unused;
    };
    if call.executed() == Executed::No {
        return Fate::Unused;
    }
    match call.status() {
        // What a proxy says that did not reach the issuer. A proxy whose connection was cut after
        // the issuer had acted says 502 as well; but an issuer that restarts behind one is an
        // everyday matter, and to log everybody out each time would be worse.
        Some(StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE) => Fate::Unused,
        // A refusal for another reason (the client's secret), or a page of something in between.
        Some(status) if status.is_client_error() || status.is_redirection() => Fate::Unused,
        // Time-out, cut, 500, 504, and a success that cannot be read.
        _ => Fate::Unknown,
    }
}
