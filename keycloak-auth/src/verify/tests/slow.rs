//! Fetches that hang, fail or come too late, and keys that change without a name.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt as _;
use serde_json::{Value, json};

use super::forge::{FORGE, Forge, access, changed, verifier};
use super::remote::{Issuer, UNKNOWN, good, invented, kind, named, of_kid, settle, setup};
use crate::verify::{Algorithm, FetchError, FetchKeys, RefusalKind, RemoteKeys};

const SHORT: Duration = Duration::from_millis(50);

/// What takes as long as this hangs.
async fn soon<T>(what: impl Future<Output = T>) -> T {
    let limit = Duration::from_secs(20);
    tokio::time::timeout(limit, what).await.expect("it hangs")
}

#[tokio::test]
async fn an_issuer_that_hangs_holds_up_a_known_key_once_and_not_for_long() {
    let issuer = Issuer::new(&[FORGE.rsa_jwk()]);
    let (keys, clock) = setup(&issuer);
    let keys = keys.max_wait(SHORT);
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    issuer.hang();
    clock.advance(Duration::from_secs(1_300));
    assert_eq!(soon(kind(&verifier(), &keys, &good())).await, None);
    assert_eq!(issuer.fetches(), 2);
    for _ in 0..100 {
        clock.advance(Duration::from_secs(3_600));
        let now = kind(&verifier(), &keys, &good()).now_or_never();
        assert_eq!(now, Some(None), "it waits");
        let unknown = invented("invented");
        let now = kind(&verifier(), &keys, &unknown).now_or_never();
        assert_eq!(now, Some(UNKNOWN), "it waits");
    }
    assert_eq!(issuer.fetches(), 2);
    issuer.publish(&[named("new")]);
    issuer.open();
    settle().await;
    assert_eq!(kind(&verifier(), &keys, &of_kid("new")).await, None);
    assert_eq!(issuer.fetches(), 2);
}

#[tokio::test]
async fn after_a_failure_nobody_waits_for_the_next_fetch() {
    let issuer = Issuer::new(&[FORGE.rsa_jwk()]);
    let (keys, clock) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    issuer.down();
    clock.advance(Duration::from_secs(1_300));
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    issuer.hang();
    clock.advance(Duration::from_secs(11));
    let now = kind(&verifier(), &keys, &good()).now_or_never();
    assert_eq!(now, Some(None), "it waits");
    settle().await;
    assert_eq!(issuer.fetches(), 3);
    issuer.publish(&[named("new")]);
    issuer.open();
    settle().await;
    assert_eq!(kind(&verifier(), &keys, &good()).await, UNKNOWN);
}

#[tokio::test]
async fn an_unknown_kid_waits_but_not_for_long() {
    let issuer = Issuer::new(&[FORGE.rsa_jwk()]);
    let (keys, _) = setup(&issuer);
    let keys = keys.max_wait(SHORT);
    assert_eq!(kind(&verifier(), &keys, &good()).await, None);
    issuer.hang();
    let unknown = soon(kind(&verifier(), &keys, &of_kid("new"))).await;
    assert_eq!((unknown, issuer.fetches()), (UNKNOWN, 2));
}

#[tokio::test]
async fn a_fetch_that_never_ends_is_given_up() {
    let issuer = Issuer::slow(&[FORGE.rsa_jwk()]);
    let (keys, clock) = setup(&issuer);
    let keys = keys.fetch_timeout(SHORT);
    let refusal = soon(verifier().access_token(&keys, &good())).await;
    let refusal = refusal.unwrap_err();
    assert!(refusal.is_unavailable() && refusal.is_temporary());
    let cause = std::error::Error::source(&refusal).unwrap().to_string();
    assert_eq!(cause, "no answer within 50ms");
    issuer.open();
    clock.advance(Duration::from_secs(10));
    let fine = soon(kind(&verifier(), &keys.fetch_timeout(SHORT * 400), &good())).await;
    assert_eq!(fine, None);
}

#[tokio::test]
async fn an_explicit_refresh_begins_after_it_was_asked_for() {
    let issuer = Issuer::slow(&[FORGE.rsa_jwk()]);
    let (keys, _) = setup(&issuer);
    let first = tokio::spawn({
        let keys = keys.clone();
        async move { keys.keys().await.is_ok() }
    });
    issuer.asked.notified().await;
    // The fetch under way may have read the keys already.
    let refreshes: Vec<_> = (0..10)
        .map(|_| {
            let keys = keys.clone();
            tokio::spawn(async move { keys.refresh().await.is_ok() })
        })
        .collect();
    settle().await;
    assert_eq!(issuer.fetches(), 1);
    issuer.open();
    assert!(soon(first).await.unwrap());
    for refresh in refreshes {
        assert!(soon(refresh).await.unwrap());
    }
    assert_eq!(issuer.fetches(), 2);
}

/// Panics while it is asked, and not while it fetches.
#[derive(Debug, Default)]
struct Eager(AtomicUsize);

impl FetchKeys for Eager {
    fn fetch_keys<'f, 'r>(
        &'f self,
    ) -> Pin<Box<dyn Future<Output = Result<Bytes, FetchError>> + Send + 'r>>
    where
        'f: 'r,
        Self: 'r,
    {
        assert!(self.0.fetch_add(1, Ordering::SeqCst) > 0, "a bug");
        let keys = json!({"keys": [FORGE.rsa_jwk()]}).to_string();
        async move { Ok(keys.into()) }.boxed()
    }
}

#[tokio::test]
async fn a_fetcher_that_panics_before_it_fetches_is_asked_again() {
    let (_, clock) = setup(&Issuer::new(&[]));
    let keys = RemoteKeys::new(Arc::new(Eager::default())).clock(Arc::new(clock.clone()));
    let refused = soon(kind(&verifier(), &keys, &good())).await;
    assert_eq!(refused, Some(RefusalKind::KeysUnavailable));
    clock.advance(Duration::from_secs(10));
    assert_eq!(soon(kind(&verifier(), &keys, &good())).await, None);
}

/// Where neither keys nor tokens have a kid, a new key shows by signatures alone.
#[tokio::test]
async fn a_new_key_without_a_name_is_found_by_its_signature() {
    let nameless = |forge: &Forge| changed(forge.rsa_jwk(), json!({"kid": null}));
    let token = |forge: &Forge, claims: &Value| {
        let header = r#"{"alg":"RS256"}"#;
        forge.sign(Algorithm::Rs256, header, claims.to_string().as_bytes())
    };
    let (old, claims) = (Forge::new(), access());
    let issuer = Issuer::new(&[nameless(&old)]);
    let (keys, clock) = setup(&issuer);
    assert_eq!(kind(&verifier(), &keys, &token(&old, &claims)).await, None);
    issuer.publish(&[nameless(&FORGE)]);
    assert_eq!(
        kind(&verifier(), &keys, &token(&FORGE, &claims)).await,
        None
    );
    assert_eq!(issuer.fetches(), 2);
    // Forged ones cause one fetch a cool-down, and those with other faults none.
    clock.advance(Duration::from_secs(10));
    let expired = token(&old, &changed(claims.clone(), json!({"exp": 1})));
    let wrong = Some(RefusalKind::Signature);
    assert_eq!(kind(&verifier(), &keys, &expired).await, wrong);
    assert_eq!(issuer.fetches(), 2);
    for _ in 0..100 {
        let forged = kind(&verifier(), &keys, &token(&old, &claims)).await;
        assert_eq!(forged, wrong);
    }
    assert_eq!(issuer.fetches(), 3);
    // A token that names its key has no such excuse.
    clock.advance(Duration::from_secs(10));
    issuer.publish(&[FORGE.rsa_jwk()]);
    keys.refresh().await.unwrap();
    assert_eq!(kind(&verifier(), &keys, &old.token(&claims)).await, wrong);
    assert_eq!(issuer.fetches(), 4);
}
