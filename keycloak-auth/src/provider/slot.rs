//! One set of tokens that is held, renewed and waited for together.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use scs_client_core::Credential;
use scs_client_core::credentials::CredentialKind;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::watch;

use super::claims::Claims;
use super::freshness::{Freshness, Judgement, Moment};
use crate::error::{Error, Result};
use crate::tokens::{Tokens, credential};

/// The pauses between tries while the issuer does not answer: 1 s, 2 s, … up to this.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// The same where no token is left and callers wait for the issuer to come back.
const LONGEST_PAUSE_WITHOUT: Duration = Duration::from_secs(5);

/// The longest `Retry-After` of an issuer that is believed.
const LONGEST_ASKED: Duration = Duration::from_secs(60);

/// What callers with the same scopes share.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) id: usize,
    /// Sorted. Those of a person's login are what the login has granted.
    pub(super) scopes: Vec<String>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) held: Option<Arc<Held>>,
    /// How often that was replaced: tells whether what was read without a lock is still the latest.
    pub(super) generation: u64,
    /// The renewal under way; its outcome comes to everyone who waits.
    pub(super) running: Option<watch::Receiver<Outcome>>,
    pub(super) failure: Option<Failure>,
    /// No renewal because of a refused token before this, by the monotonic clock.
    pub(super) forced_until: Option<Duration>,
}

impl State {
    pub(super) fn hold(&mut self, held: Option<Arc<Held>>) {
        self.held = held;
        self.generation += 1;
    }
}

pub(super) type Outcome = Option<Result<Arc<Held>>>;

impl Slot {
    pub(super) fn new(id: usize, scopes: Vec<String>) -> Self {
        Self {
            id,
            scopes,
            state: Mutex::default(),
        }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The last renewals that failed.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub(super) error: Error,
    count: u32,
    at: Duration,
    jitter: f64,
}

impl Failure {
    pub(super) fn after(before: Option<&Self>, error: Error, now: Moment) -> Self {
        Self {
            error,
            count: before.map_or(1, |before| before.count.saturating_add(1)),
            at: now.monotonic(),
            jitter: fastrand::f64(),
        }
    }

    /// Whether the next try is due.
    pub(super) fn is_over(&self, now: Moment, has_token: bool) -> bool {
        now.monotonic() >= self.at.saturating_add(self.pause(has_token))
    }

    fn pause(&self, has_token: bool) -> Duration {
        let longest = match has_token {
            true => LONGEST_PAUSE,
            false => LONGEST_PAUSE_WITHOUT,
        };
        let grown = Duration::from_secs(1 << (self.count.clamp(1, 16) - 1)).min(longest);
        let asked = self
            .error
            .call()
            .and_then(scs_client_core::Error::retry_after);
        let asked = asked.unwrap_or_default().min(LONGEST_ASKED);
        grown.mul_f64(0.75 + 0.25 * self.jitter).max(asked)
    }
}

/// Tokens, and how long each of them is good.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) tokens: Tokens,
    access: Timed,
    id: Option<Timed>,
}

#[derive(Debug)]
struct Timed {
    freshness: Freshness,
    expires_at: Option<DateTime<Utc>>,
    credential: Credential,
}

impl Held {
    /// Tokens that were asked for at `started` and have come at `now`.
    pub(super) fn fetched(tokens: Tokens, started: Moment, now: Moment) -> Self {
        let waited = now.monotonic().saturating_sub(started.monotonic());
        // The time of day may have been corrected in between; the request cannot have begun before `started`.
        let age = now
            .since(tokens.asked_at)
            .filter(|age| *age <= waited)
            .unwrap_or(waited);
        Self::new(tokens, age, now, |freshness| freshness.just_come(now))
    }

    /// Tokens that somebody else has got, some time ago.
    pub(super) fn adopted(tokens: Tokens, now: Moment) -> Self {
        // A time in the future is a clock that was set back; the token is no younger than new.
        let age = now.since(tokens.asked_at).unwrap_or_default();
        Self::new(tokens, age, now, |freshness| freshness)
    }

    fn new(
        tokens: Tokens,
        age: Duration,
        now: Moment,
        adjust: impl Fn(Freshness) -> Freshness,
    ) -> Self {
        let jitter = fastrand::f64();
        let timed = |token: &SecretString, lifetime: Option<Duration>| {
            let expires_at = lifetime
                .and_then(|lifetime| TimeDelta::from_std(lifetime).ok())
                .and_then(|lifetime| tokens.asked_at.checked_add_signed(lifetime));
            Timed {
                freshness: adjust(Freshness::new(lifetime, age, now, jitter)),
                expires_at,
                credential: credential(token, expires_at),
            }
        };
        let claimed = |token: &SecretString| Claims::of(token)?.lifetime(tokens.asked_at);
        // 0 is what an issuer writes that does not say (or that has nothing left to give).
        let said = tokens.lifetime.filter(|lifetime| !lifetime.is_zero());
        let access = timed(
            &tokens.access_token,
            said.or_else(|| claimed(&tokens.access_token)),
        );
        let id = tokens
            .id_token
            .as_ref()
            .map(|token| timed(token, claimed(token).or(said)));
        Self { access, id, tokens }
    }

    fn timed(&self, kind: CredentialKind) -> &Timed {
        match (kind, &self.id) {
            (CredentialKind::IdToken, Some(id)) => id,
            _ => &self.access,
        }
    }

    pub(super) fn judge(&self, kind: CredentialKind, now: &Moment) -> Judgement {
        self.timed(kind).freshness.judge(now)
    }

    /// Whether none of the tokens needs to be renewed.
    pub(super) fn is_all_fresh(&self, now: &Moment) -> bool {
        [CredentialKind::AccessToken, CredentialKind::IdToken]
            .iter()
            .all(|kind| self.judge(*kind, now) == Judgement::Fresh)
    }

    pub(super) fn renewal(&self, kind: CredentialKind) -> Moment {
        self.timed(kind).freshness.renewal()
    }

    /// The token for a service, where the issuer has given one of that kind.
    pub(super) fn credential(&self, kind: CredentialKind) -> Option<&Credential> {
        match kind {
            CredentialKind::IdToken => self.id.as_ref().map(|id| &id.credential),
            _ => Some(&self.access.credential),
        }
    }

    pub(super) fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.access.expires_at
    }

    /// Whether this is what a server has refused.
    pub(super) fn presents(&self, refused: &Credential) -> bool {
        let id = self.id.as_ref();
        self.access.credential.is_same(refused)
            || id.is_some_and(|id| id.credential.is_same(refused))
    }

    pub(super) fn is_same_login(&self, other: &Tokens) -> bool {
        self.tokens.access_token.expose_secret() == other.access_token.expose_secret()
    }
}

#[cfg(test)]
mod tests {
    use scs_client_core::{Clock as _, TestClock};

    use super::super::claims::tests::jwt;
    use super::*;
    use crate::error::Kind;

    fn tokens(clock: &TestClock, lifetime: Option<u64>) -> Tokens {
        Tokens {
            access_token: jwt(r#"{"exp":1100,"iat":1000}"#),
            token_type: "Bearer".to_owned(),
            refresh_token: None,
            id_token: None,
            scopes: Vec::new(),
            asked_at: clock.now(),
            lifetime: lifetime.map(Duration::from_secs),
            refresh_lifetime: None,
            session_state: None,
            issued_token_type: None,
        }
    }

    fn ends_after(held: &Held, kind: CredentialKind, clock: &TestClock) -> Option<u64> {
        let start = Moment::now(clock);
        (0..4_000)
            .find(|by| held.judge(kind, &start.later(Duration::from_secs(*by))) == Judgement::Over)
    }

    #[test]
    fn the_lifetime_is_the_answers_else_the_tokens_else_unknown() {
        let clock = TestClock::new();
        let now = Moment::now(&clock);
        let access = CredentialKind::AccessToken;
        let ends = |tokens| ends_after(&Held::fetched(tokens, now, now), access, &clock);
        assert_eq!(ends(tokens(&clock, Some(300))), Some(300));
        assert_eq!(ends(tokens(&clock, None)), Some(100));
        assert_eq!(ends(tokens(&clock, Some(0))), Some(100));
        let opaque = Tokens {
            access_token: "opaque".into(),
            ..tokens(&clock, None)
        };
        assert_eq!(ends(opaque), None);
    }

    #[test]
    fn an_id_token_has_its_own_end() {
        let clock = TestClock::new();
        let now = Moment::now(&clock);
        let both = Tokens {
            id_token: Some(jwt(r#"{"exp":1050,"iat":1000}"#)),
            ..tokens(&clock, Some(300))
        };
        let held = Held::fetched(both, now, now);
        assert_eq!(ends_after(&held, CredentialKind::IdToken, &clock), Some(50));
        assert_eq!(
            ends_after(&held, CredentialKind::AccessToken, &clock),
            Some(300)
        );
        clock.advance(Duration::from_secs(49));
        assert!(!held.is_all_fresh(&Moment::now(&clock)));
    }

    #[test]
    fn lifetimes_count_from_the_request() {
        let clock = TestClock::new();
        let started = Moment::now(&clock);
        let asked = tokens(&clock, Some(300));
        clock.advance(Duration::from_secs(20));
        let held = Held::fetched(asked.clone(), started, Moment::now(&clock));
        assert_eq!(
            ends_after(&held, CredentialKind::AccessToken, &clock),
            Some(280)
        );
        // The time of day was set forward by an hour while we waited: that is no age.
        clock.suspend(Duration::from_secs(3600));
        let held = Held::fetched(asked, started, Moment::now(&clock));
        assert_eq!(
            ends_after(&held, CredentialKind::AccessToken, &clock),
            Some(280)
        );
    }

    #[test]
    fn adopted_tokens_have_their_age_and_none_is_younger_than_new() {
        let clock = TestClock::new();
        clock.advance(Duration::from_secs(1_000));
        let mut stored = tokens(&clock, Some(300));
        clock.advance(Duration::from_secs(100));
        let held = Held::adopted(stored.clone(), Moment::now(&clock));
        assert_eq!(
            ends_after(&held, CredentialKind::AccessToken, &clock),
            Some(200)
        );
        stored.asked_at += TimeDelta::hours(1);
        let held = Held::adopted(stored, Moment::now(&clock));
        assert_eq!(
            ends_after(&held, CredentialKind::AccessToken, &clock),
            Some(300)
        );
    }

    #[test]
    fn pauses_grow_and_are_shorter_where_no_token_is_left() {
        let clock = TestClock::new();
        let mut failure: Option<Failure> = None;
        for (longest, without) in [(1, 1), (2, 2), (4, 4), (8, 5), (16, 5), (30, 5), (30, 5)] {
            let error = Error::new(Kind::Call, "down");
            let next = Failure::after(failure.as_ref(), error, Moment::now(&clock));
            for (has_token, longest) in [(true, longest), (false, without)] {
                let longest = Duration::from_secs(longest);
                let pause = next.pause(has_token);
                assert!(
                    pause <= longest && pause >= longest.mul_f64(0.7),
                    "{pause:?} {longest:?}"
                );
            }
            failure = Some(next);
        }
        let failure = failure.unwrap();
        assert!(!failure.is_over(Moment::now(&clock), true));
        clock.advance(Duration::from_secs(30));
        assert!(failure.is_over(Moment::now(&clock), true));
    }
}
