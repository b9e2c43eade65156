//! Keys that are fetched: how often, and what happens when they cannot be.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use scs_client_core::TestClock;
use serde_json::{Value, json};
use tokio::sync::{Notify, Semaphore};

use super::forge::{FORGE, access, b64, changed, verifier};
use crate::verify::{FetchError, FetchKeys, Refusal, RefusalKind, RemoteKeys, Verifier};

/// An issuer whose keys change, and that can be down or slow.
#[derive(Debug)]
pub(super) struct Issuer {
    answer: Mutex<Result<Bytes, String>>,
    fetches: AtomicUsize,
    answered: AtomicUsize,
    /// A permit for every fetch that may end.
    gate: Semaphore,
    pub(super) asked: Notify,
}

impl Issuer {
    pub(super) fn new(keys: &[Value]) -> Arc<Self> {
        let issuer = Self {
            answer: Mutex::new(Err(String::new())),
            fetches: AtomicUsize::new(0),
            answered: AtomicUsize::new(0),
            gate: Semaphore::new(Semaphore::MAX_PERMITS),
            asked: Notify::new(),
        };
        issuer.publish(keys);
        Arc::new(issuer)
    }

    /// One whose fetches wait for [`open`](Self::open).
    pub(super) fn slow(keys: &[Value]) -> Arc<Self> {
        let issuer = Self::new(keys);
        issuer.hang();
        issuer
    }

    /// From now on fetches wait, for [`open`](Self::open) or for ever.
    pub(super) fn hang(&self) {
        self.gate.forget_permits(Semaphore::MAX_PERMITS);
    }

    pub(super) fn open(&self) {
        self.gate.add_permits(1_000);
    }

    pub(super) fn publish(&self, keys: &[Value]) {
        self.answer(json!({ "keys": keys }).to_string());
    }

    fn answer(&self, text: impl Into<Bytes>) {
        *self.answer.lock().unwrap() = Ok(text.into());
    }

    pub(super) fn down(&self) {
        *self.answer.lock().unwrap() = Err("connection refused".into());
    }

    pub(super) fn fetches(&self) -> usize {
        self.fetches.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl FetchKeys for Issuer {
    async fn fetch_keys(&self) -> Result<Bytes, FetchError> {
        self.fetches.fetch_add(1, Ordering::SeqCst);
        self.asked.notify_one();
        self.gate.acquire().await.unwrap().forget();
        self.answered.fetch_add(1, Ordering::SeqCst);
        let answer = self.answer.lock().unwrap().clone();
        answer.map_err(|error| FetchError::new(error, true))
    }
}

pub(super) fn setup(issuer: &Arc<Issuer>) -> (RemoteKeys, TestClock) {
    let clock = TestClock::new();
    let keys = RemoteKeys::new(Arc::clone(issuer) as _).clock(Arc::new(clock.clone()));
    (keys, clock)
}

pub(super) fn good() -> String {
    FORGE.token(&access())
}

/// A token of the key under another name.
pub(super) fn of_kid(kid: &str) -> String {
    FORGE.with_header(json!({ "kid": kid }))
}

/// One that is not signed at all, which nobody finds out without the key.
pub(super) fn invented(kid: &str) -> String {
    let header = json!({"alg": "RS256", "kid": kid}).to_string();
    let claims = access().to_string();
    format!("{}.{}.AAAA", b64(header.as_bytes()), b64(claims.as_bytes()))
}

pub(super) fn named(kid: &str) -> Value {
    changed(FORGE.rsa_jwk(), json!({ "kid": kid }))
}

pub(super) async fn kind(
    verifier: &Verifier,
    keys: &RemoteKeys,
    token: &str,
) -> Option<RefusalKind> {
    let checked = verifier.access_token(keys, token).await;
    checked.err().map(|refusal: Refusal| refusal.kind())
}

/// Lets tasks that are ready run.
pub(super) async fn settle() {
    for _ in 0..50 {
        tokio::task::yield_now().await;
    }
}

pub(super) const UNKNOWN: Option<RefusalKind> = Some(RefusalKind::UnknownKey);

#[tokio::test]
async fn keys_are_fetched_with_the_first_token_and_kept() {
    let issuer = Issuer::new(&[FORGE.rsa_jwk()]);
    let (keys, clock) = setup(&issuer);
    assert_eq!(issuer.fetches(), 0);
    for _ in 0..100 {
        assert_eq!(kind(&verifier(), &keys, &good()).await, None);
        clock.advance(Duration::from_secs(5));
    }
    assert_eq!(issuer.fetches(), 1);
}

#[tokio::test]
async fn the_first_token_of_a_new_key_verifies_after_one_fetch() {
    let issuer = Issuer::new(&[named("old")]);
    let (keys, _) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, None);
    issuer.publish(&[named("new"), named("old")]);
    // No time has passed since the first fetch.
    assert_eq!(kind(&verifier(), &keys, &of_kid("new")).await, None);
    assert_eq!(issuer.fetches(), 2);
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, None);
    assert_eq!(issuer.fetches(), 2);
}

#[tokio::test]
async fn a_thousand_invented_kids_cause_one_fetch_a_cool_down() {
    let issuer = Issuer::new(&[FORGE.rsa_jwk()]);
    let (keys, clock) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    for round in 1..=3 {
        for number in 0..1_000 {
            let token = invented(&format!("invented-{round}-{number}"));
            assert_eq!(kind(&verifier(), &keys, &token).await, UNKNOWN);
        }
        assert_eq!(issuer.fetches(), 1 + round);
        clock.advance(Duration::from_secs(10));
    }
    // Garbage that has another fault causes none at all.
    let foreign = FORGE.sign(
        crate::verify::Algorithm::Rs256,
        r#"{"alg":"RS256","kid":"elsewhere"}"#,
        changed(access(), json!({"iss": "https://other.example.com"}))
            .to_string()
            .as_bytes(),
    );
    let refused = kind(&verifier(), &keys, &foreign).await;
    assert_eq!(refused, Some(RefusalKind::Issuer));
    assert_eq!(issuer.fetches(), 4);
}

#[tokio::test]
async fn a_disabled_key_is_dead_after_the_refresh() {
    let issuer = Issuer::new(&[named("old"), named("new")]);
    let (keys, clock) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, None);
    issuer.publish(&[named("new")]);
    clock.advance(Duration::from_secs(599));
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, None);
    assert_eq!(issuer.fetches(), 1);
    // Old enough: this token still passes, and the fetch goes on behind it.
    clock.advance(Duration::from_secs(1));
    assert_eq!(kind(&verifier(), &keys, &of_kid("new")).await, None);
    settle().await;
    assert_eq!(issuer.fetches(), 2);
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, UNKNOWN);
    assert_eq!(kind(&verifier(), &keys, &of_kid("new")).await, None);
}

#[tokio::test]
async fn keys_that_nobody_used_for_long_are_fetched_before_they_are_used() {
    let issuer = Issuer::new(&[named("old")]);
    let (keys, clock) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, None);
    issuer.publish(&[named("new")]);
    clock.advance(Duration::from_secs(1_200));
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, UNKNOWN);
}

#[tokio::test]
async fn an_explicit_refresh_does_not_wait() {
    let issuer = Issuer::new(&[named("old")]);
    let (keys, _) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, None);
    issuer.publish(&[named("new")]);
    assert_eq!(keys.refresh().await.unwrap().len(), 1);
    assert_eq!(kind(&verifier(), &keys, &of_kid("old")).await, UNKNOWN);
}

#[tokio::test]
async fn known_keys_verify_while_the_issuer_is_down() {
    let issuer = Issuer::new(&[FORGE.rsa_jwk()]);
    let (keys, clock) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    issuer.down();
    for _ in 0..10 {
        clock.advance(Duration::from_secs(3_600));
        assert_eq!(kind(&verifier(), &keys, &good()).await, None);
        settle().await;
    }
    assert_eq!(issuer.fetches(), 11);
    // At most one attempt a cool-down, unknown kids included.
    for number in 0..100 {
        let token = invented(&format!("invented-{number}"));
        assert_eq!(kind(&verifier(), &keys, &token).await, UNKNOWN);
        assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    }
    assert_eq!(issuer.fetches(), 11);
    issuer.publish(&[named("new")]);
    clock.advance(Duration::from_secs(10));
    assert_eq!(kind(&verifier(), &keys, &of_kid("new")).await, None);
    assert_eq!(issuer.fetches(), 12);
}

#[tokio::test]
async fn without_any_keys_nothing_is_known_about_a_token() {
    let issuer = Issuer::new(&[]);
    issuer.down();
    let (keys, clock) = setup(&issuer);
    for _ in 0..100 {
        let refusal = verifier().access_token(&keys, &good()).await.unwrap_err();
        assert!(refusal.is_unavailable() && refusal.is_temporary());
        let cause = std::error::Error::source(&refusal).unwrap();
        assert_eq!(cause.to_string(), "connection refused");
        assert_eq!(
            refusal.to_string(),
            "token not checked: the issuer's keys could not be fetched"
        );
    }
    assert_eq!(issuer.fetches(), 1);
    issuer.publish(&[FORGE.rsa_jwk()]);
    clock.advance(Duration::from_secs(10));
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
}

#[tokio::test]
async fn good_keys_are_never_replaced_by_something_else() {
    let issuer = Issuer::new(&[FORGE.rsa_jwk()]);
    let (keys, clock) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    let enc = changed(FORGE.rsa_jwk(), json!({"use": "enc"}));
    for answer in [
        json!({"keys": []}).to_string(),
        json!({"keys": [enc]}).to_string(),
        json!({"keys": [{"kty": "unknown", "kid": "rsa"}]}).to_string(),
        json!({"error": "Realm does not exist"}).to_string(),
        "<html>Bad Gateway</html>".to_owned(),
        String::new(),
        " ".repeat(1 << 20),
    ] {
        issuer.answer(answer.clone());
        assert!(keys.refresh().await.is_err(), "{answer:.80}");
        clock.advance(Duration::from_secs(3_600));
        assert_eq!(
            kind(&verifier(), &keys, &good()).await,
            None,
            "{answer:.80}"
        );
    }
}

#[tokio::test]
async fn a_thousand_callers_share_one_fetch() {
    let issuer = Issuer::slow(&[FORGE.rsa_jwk()]);
    let (keys, _) = setup(&issuer);
    let callers: Vec<_> = (0..1_000)
        .map(|number| {
            let keys = keys.clone();
            // Some of them with a kid that no one knows.
            let token = if number % 2 == 0 {
                good()
            } else {
                invented("invented")
            };
            tokio::spawn(async move { kind(&verifier(), &keys, &token).await })
        })
        .collect();
    settle().await;
    assert_eq!(issuer.fetches(), 1);
    issuer.open();
    for (number, caller) in callers.into_iter().enumerate() {
        let expected = if number % 2 == 0 { None } else { UNKNOWN };
        assert_eq!(caller.await.unwrap(), expected);
    }
    // One more for the kid that no one knows.
    assert_eq!(issuer.fetches(), 2);
}

#[tokio::test]
async fn a_caller_that_goes_away_does_not_end_the_fetch() {
    let issuer = Issuer::slow(&[FORGE.rsa_jwk()]);
    let (keys, _) = setup(&issuer);
    let caller = tokio::spawn({
        let keys = keys.clone();
        async move { kind(&verifier(), &keys, &good()).await }
    });
    issuer.asked.notified().await;
    caller.abort();
    assert!(caller.await.unwrap_err().is_cancelled());
    issuer.open();
    settle().await;
    // Nobody waits, and yet it has ended.
    assert_eq!(issuer.answered.load(Ordering::SeqCst), 1);
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    assert_eq!(issuer.fetches(), 1);
}

/// Outside a runtime nobody drives the fetch but its callers.
#[test]
fn keys_are_fetched_without_a_runtime_as_well() {
    use futures_util::FutureExt as _;
    let issuer = Issuer::slow(&[FORGE.rsa_jwk()]);
    let (keys, _) = setup(&issuer);
    // The first caller gives up in the middle.
    assert!(keys.keys().now_or_never().is_none());
    issuer.open();
    let fetched = keys.keys().now_or_never().unwrap().unwrap();
    assert_eq!((fetched.len(), issuer.fetches()), (1, 1));
}

#[derive(Debug)]
struct Panicking;

#[async_trait]
impl FetchKeys for Panicking {
    async fn fetch_keys(&self) -> Result<Bytes, FetchError> {
        panic!("a bug in the program's own fetcher")
    }
}

#[tokio::test]
async fn a_fetcher_that_panics_is_an_error() {
    let keys = RemoteKeys::new(Arc::new(Panicking));
    let refusal = verifier().access_token(&keys, &good()).await.unwrap_err();
    assert!(refusal.is_unavailable() && !refusal.is_temporary());
}

#[test]
fn futures_can_be_sent_to_other_threads() {
    fn send<T: Send + 'static>(_: T) {}
    fn shared<T: Send + Sync + Clone + 'static>() {}
    shared::<RemoteKeys>();
    shared::<Verifier>();
    shared::<crate::verify::KeySet>();
    let (verifier, keys) = (verifier(), setup(&Issuer::new(&[])).0);
    send(async move { verifier.access_token(&keys, "x").await.is_ok() });
}
