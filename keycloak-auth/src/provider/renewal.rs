//! Getting tokens: one renewal at a time, in a task of its own.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use scs_client_core::credentials::CredentialKind;
use scs_client_core::{Credential, CredentialRequest};
use tokio::runtime::Handle;
use tokio::sync::watch;
use tracing::Instrument as _;

use super::claims::Claims;
use super::freshness::{Alarm, Judgement, Moment};
use super::service::Wanted;
use super::slot::{Failure, Held, Outcome, Slot, State};
use super::{Inner, Prepared, Source};
use crate::error::{Error, Kind, Result};

/// How soon a refused token leads to another renewal: a server that refuses everything must not
/// make the issuer hand out a token per call.
const FORCED_PAUSE: Duration = Duration::from_secs(10);

/// How long a program's first caller waits for a renewal while the stored token is still good. A
/// program that ends right after its first call should not leave a refresh half-done.
const FIRST_WAIT: Duration = Duration::from_secs(5);

/// How long anybody waits for a renewal: longer than the issuer's document (2 min), the lock of the
/// login (90 s) and a refresh (1 min) take together. What takes longer rests with its runtime.
const LONGEST_WAIT: Duration = Duration::from_secs(300);

/// What a caller does next.
enum Step {
    Use(Arc<Held>),
    Wait(watch::Receiver<Outcome>),
    Fail(Error),
}

/// A renewal that is to be spawned, once the slot's lock is given up: a runtime that is ending
/// drops what it is given at once, and that takes the same lock.
struct Start {
    runtime: Handle,
    running: Running,
    rejected: Option<Credential>,
}

impl Inner {
    /// The credential for a request that is not answered from what is prepared.
    pub(super) async fn obtain(
        self: &Arc<Self>,
        request: &CredentialRequest,
    ) -> Result<Credential> {
        let service = self
            .services
            .iter()
            .find(|(name, _)| name == request.service);
        let wanted = Wanted::of(request, &self.scopes, service.map(|(_, token)| token));
        let slot = self.slot(&wanted.scopes);
        let rejected = request
            .rejected
            .as_ref()
            .map(|rejected| &rejected.credential);
        let held = self.current(&slot, wanted.kind, rejected).await?;
        let credential = self.fitting(&held, &wanted)?;
        self.prepare(request, &slot, &held, wanted.kind, &credential);
        Ok(credential)
    }

    /// The tokens to use now.
    pub(super) async fn current(
        self: &Arc<Self>,
        slot: &Arc<Slot>,
        kind: CredentialKind,
        rejected: Option<&Credential>,
    ) -> Result<Arc<Held>> {
        let mut last = None;
        // A renewal that was broken off was another runtime's, the first time: then ours does it.
        for _ in 0..2 {
            let mut running = match self.step(slot, kind, rejected)? {
                Step::Use(held) => return Ok(held),
                Step::Fail(error) => return Err(error),
                Step::Wait(running) => running,
            };
            // Time is the machine's here, as it is for the socket that is waited for.
            let first = tokio::time::timeout(FIRST_WAIT, outcome(&mut running)).await;
            last = match first {
                Ok(outcome) => outcome,
                Err(_) => match self.still_good(slot, kind).filter(|_| rejected.is_none()) {
                    Some(held) => return Ok(held),
                    None => tokio::time::timeout(LONGEST_WAIT, outcome(&mut running))
                        .await
                        .unwrap_or_else(|_| Some(Err(rests()))),
                },
            };
            if last.is_some() {
                break;
            }
        }
        let outcome = last.unwrap_or_else(|| Err(broken_off()));
        outcome.or_else(|error| match self.still_good(slot, kind) {
            // The server's refusal tells a caller less than that the login has ended.
            Some(held) if rejected.is_none() || !error.is_login_needed() => Ok(held),
            _ => Err(error),
        })
    }

    fn still_good(&self, slot: &Slot, kind: CredentialKind) -> Option<Arc<Held>> {
        let held = slot.state().held.clone()?;
        let now = Moment::now(&*self.clock);
        (held.judge(kind, &now) != Judgement::Over).then_some(held)
    }

    fn step(
        self: &Arc<Self>,
        slot: &Arc<Slot>,
        kind: CredentialKind,
        rejected: Option<&Credential>,
    ) -> Result<Step> {
        let (step, start) = self.decide(slot, kind, rejected)?;
        if let Some(start) = start {
            start.spawn();
        }
        Ok(step)
    }

    fn decide(
        self: &Arc<Self>,
        slot: &Arc<Slot>,
        kind: CredentialKind,
        rejected: Option<&Credential>,
    ) -> Result<(Step, Option<Start>)> {
        let now = Moment::now(&*self.clock);
        let mut state = slot.state();
        let held = state.held.clone();
        let judgement = held.as_ref().map(|held| held.judge(kind, &now));
        if let (Some(held), Some(refused)) = (&held, rejected) {
            // Another one than is held: the caller has not seen the renewal yet.
            if held.presents(refused) {
                if let Some(running) = &state.running {
                    return Ok((Step::Wait(running.clone()), None));
                }
                if state
                    .forced_until
                    .is_some_and(|until| now.monotonic() < until)
                {
                    return Ok((Step::Use(Arc::clone(held)), None));
                }
                let (wait, start) = self.start(slot, &mut state, Some(refused.clone()))?;
                state.forced_until = Some(now.monotonic().saturating_add(FORCED_PAUSE));
                return Ok((wait, Some(start)));
            }
        }
        let due = |state: &State, has_token| {
            let failure = state.failure.as_ref();
            failure.is_none_or(|failure| failure.is_over(now, has_token))
        };
        match (held, judgement) {
            (Some(held), Some(Judgement::Fresh)) => Ok((Step::Use(held), None)),
            (Some(held), Some(Judgement::Ageing)) => {
                let start = match state.running.is_none() && due(&state, true) {
                    true => Some(self.start(slot, &mut state, None)?.1),
                    false => None,
                };
                Ok((Step::Use(held), start))
            }
            _ => match (&state.running, &state.failure) {
                (Some(running), _) => Ok((Step::Wait(running.clone()), None)),
                (None, Some(failure)) if !due(&state, false) => {
                    Ok((Step::Fail(failure.error.clone()), None))
                }
                (None, _) => {
                    let (wait, start) = self.start(slot, &mut state, rejected.cloned())?;
                    Ok((wait, Some(start)))
                }
            },
        }
    }

    /// Announces a renewal, which ends by itself, whoever waits for it.
    fn start(
        self: &Arc<Self>,
        slot: &Arc<Slot>,
        state: &mut State,
        rejected: Option<Credential>,
    ) -> Result<(Step, Start)> {
        let runtime = Handle::try_current().map_err(|error| {
            Error::with_source(
                Kind::InvalidInput,
                "tokens are got on a tokio runtime",
                error,
            )
        })?;
        let (sender, receiver) = watch::channel(None);
        state.running = Some(receiver.clone());
        let running = Running {
            inner: Arc::clone(self),
            slot: Arc::clone(slot),
            sender,
        };
        let start = Start {
            runtime,
            running,
            rejected,
        };
        Ok((Step::Wait(receiver), start))
    }

    async fn renew(&self, slot: &Slot, rejected: Option<&Credential>) -> Result<Arc<Held>> {
        match &self.source {
            Source::Login(login) => login.renew(self, slot, rejected).await,
            Source::Machine => {
                let started = Moment::now(&*self.clock);
                let scopes = slot.scopes.iter().cloned();
                let tokens = self.client.client_credentials().scopes(scopes).await?;
                let held = Held::fetched(tokens, started, Moment::now(&*self.clock));
                Ok(self.install(slot, held))
            }
        }
    }

    /// Holds these tokens from now on.
    pub(super) fn install(&self, slot: &Slot, held: Held) -> Arc<Held> {
        let held = Arc::new(held);
        slot.state().hold(Some(Arc::clone(&held)));
        self.drop_prepared(slot);
        held
    }

    /// The same, unless others are held since.
    pub(super) fn install_unless_changed(
        &self,
        slot: &Slot,
        held: Held,
        generation: u64,
    ) -> Option<Arc<Held>> {
        let held = Arc::new(held);
        {
            let mut state = slot.state();
            if state.generation != generation {
                return None;
            }
            state.hold(Some(Arc::clone(&held)));
        }
        self.drop_prepared(slot);
        Some(held)
    }

    /// Holds nothing any more.
    pub(super) fn uninstall(&self, slot: &Slot) {
        slot.state().hold(None);
        self.drop_prepared(slot);
    }

    fn drop_prepared(&self, slot: &Slot) {
        let mut prepared = self
            .prepared
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        prepared.retain(|prepared| prepared.slot != slot.id);
    }

    fn prepare(
        &self,
        request: &CredentialRequest,
        slot: &Slot,
        held: &Arc<Held>,
        kind: CredentialKind,
        credential: &Credential,
    ) {
        let fresh = Prepared {
            service: request.service,
            kind: request.kind,
            audience: request.audience.clone(),
            scopes: request.scopes.clone(),
            slot: slot.id,
            renewal: Alarm::new(held.renewal(kind)),
            credential: credential.clone(),
        };
        let mut prepared = self
            .prepared
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        // Under the lock that `install` takes after it: what is outdated here is not added after it was dropped.
        let current = slot
            .state()
            .held
            .as_ref()
            .is_some_and(|now| Arc::ptr_eq(now, held));
        prepared.retain(|prepared| !prepared.answers(request));
        if current {
            prepared.push(fresh);
        }
    }

    /// The token of the wanted kind, if a server for that audience can take it.
    fn fitting(&self, held: &Held, wanted: &Wanted) -> Result<Credential> {
        let Some(credential) = held.credential(wanted.kind) else {
            return Err(self.no_id_token(held));
        };
        // What is no JWT tells nothing; the server will.
        let claims = wanted.audience.as_deref().and_then(|audience| {
            let claims = Claims::of(credential.secret())?;
            (!claims.has_audience(audience)).then_some((audience, claims))
        });
        match claims {
            None => Ok(credential.clone()),
            Some((audience, claims)) => Err(self.no_audience(audience, &claims, wanted)),
        }
    }

    fn no_id_token(&self, held: &Held) -> Error {
        let who = format!("the issuer {} handed out no ID token", self.client.issuer());
        match self.source {
            Source::Machine => Error::new(
                Kind::BadToken,
                format!(
                    "{who}, although the scope \"openid\" was asked for; is it one of the client's scopes?"
                ),
            ),
            // A refresh need not bring one (OpenID Connect Core section 12.2).
            Source::Login(_) if held.tokens.has_scope("openid") => Error::new(
                Kind::LoginNeeded,
                format!(
                    "{who}, although the login was granted the scope \"openid\"; it may leave one out \
                     when it renews a login: log in again for a new one"
                ),
            ),
            Source::Login(_) => Error::new(
                Kind::LoginNeeded,
                format!(
                    "{who}: the login was made without the scope \"openid\"; log in again with it"
                ),
            ),
        }
    }

    fn no_audience(&self, audience: &str, claims: &Claims, wanted: &Wanted) -> Error {
        let token = match wanted.kind {
            CredentialKind::IdToken => "ID token",
            _ => "access token",
        };
        let asked = match wanted.scopes.is_empty() {
            true => "no scope was asked for".to_owned(),
            false => format!("asked for scope {}", wanted.scopes.join(" ")),
        };
        let way = match self.source {
            Source::Machine => "is asked for here",
            Source::Login(_) => "is asked for at the login",
        };
        Error::new(
            Kind::BadToken,
            format!(
                "the {token} of client {} at {} is not for \"{audience}\": it has {} ({asked}); the \
                 client needs a client scope with an audience mapper for \"{audience}\", as a default one or as an optional one that {way}",
                self.client.client_id(),
                self.client.issuer(),
                claims.audiences_shown(),
            ),
        )
    }
}

/// What a renewal ends with; `None` for one that was broken off.
async fn outcome(running: &mut watch::Receiver<Outcome>) -> Outcome {
    let ended = running.wait_for(Option::is_some).await;
    ended.ok().and_then(|outcome| outcome.clone())
}

fn broken_off() -> Error {
    let why = "the renewal of the token was broken off: the runtime that ran it has ended";
    Error::new(Kind::BrokenOff, why)
}

fn rests() -> Error {
    let why = format!(
        "the renewal of the token has not ended for {} s: it runs on the runtime of the first caller, which does not seem to be driven",
        LONGEST_WAIT.as_secs()
    );
    Error::new(Kind::BrokenOff, why)
}

impl Start {
    fn spawn(self) {
        let Self {
            runtime,
            running,
            rejected,
        } = self;
        let client = &running.inner.client;
        let span = tracing::debug_span!(
            parent: None,
            "scs_token_renewal",
            issuer = client.issuer().as_str(),
            client_id = client.client_id(),
        );
        runtime.spawn(
            async move {
                let outcome = running.inner.renew(&running.slot, rejected.as_ref()).await;
                running.finish(outcome);
            }
            .instrument(span),
        );
    }
}

/// A renewal under way; a runtime that ends drops it, and the next caller starts another one.
struct Running {
    inner: Arc<Inner>,
    slot: Arc<Slot>,
    sender: watch::Sender<Outcome>,
}

impl Running {
    fn finish(self, outcome: Result<Arc<Held>>) {
        {
            let now = Moment::now(&*self.inner.clock);
            let mut state = self.slot.state();
            state.running = None;
            state.failure = match &outcome {
                Ok(_) => None,
                Err(error) => {
                    tracing::debug!(%error, "no new token");
                    Some(Failure::after(state.failure.as_ref(), error.clone(), now))
                }
            };
        }
        self.sender.send_replace(Some(outcome));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.sender.borrow().is_none() {
            let mut state = self.slot.state();
            state.running = None;
            state.forced_until = None;
        }
    }
}
