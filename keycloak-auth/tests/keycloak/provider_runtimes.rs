//! Runtimes that end while a token is renewed on them.

use std::sync::mpsc;
use std::time::Duration;

use scs_testkit::keycloak::Fault;
use tokio::runtime::{Builder, Runtime};

use crate::provider_support::*;

/// What a hanging test would never give.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn a_runtime_that_has_ended_gives_an_error_and_no_deadlock() {
    let ours = Runtime::new().unwrap();
    let clock = clock();
    let server = ours.block_on(issuer(&clock, |builder| builder));
    let provider = robots(&server, &clock);
    let ended = Runtime::new().unwrap();
    let handle = ended.handle().clone();
    drop(ended);
    let (sender, receiver) = mpsc::channel();
    let asking = provider.clone();
    std::thread::spawn(move || {
        let _entered = handle.enter();
        let _ = sender.send(futures_util::FutureExt::now_or_never(ask(
            &asking,
            &access(),
        )));
    });
    let outcome = receiver.recv_timeout(PATIENCE).unwrap();
    let error = outcome.unwrap().unwrap_err();
    assert!(
        error.is_temporary() && cause(&error).is_cancelled(),
        "{error}"
    );
    // The next caller has a runtime.
    ours.block_on(token(&provider));
}

#[test]
fn who_waits_for_a_renewal_that_is_broken_off_starts_another_one() {
    let ours = Runtime::new().unwrap();
    let clock = clock();
    let server = ours.block_on(issuer(&clock, |builder| builder));
    let provider = robots(&server, &clock);
    let theirs = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    server.fail_next_at("token", 1, Fault::HangAfterApply);
    let first = provider.clone();
    theirs.spawn(async move { ask(&first, &access()).await });
    let waiting = ours.spawn(async move {
        let request = access();
        // Not before the first caller has begun.
        while server.token_requests() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let asking = ask(&provider, &request);
        let mut asking = std::pin::pin!(asking);
        let early = tokio::time::timeout(Duration::from_millis(10), &mut asking).await;
        assert!(early.is_err(), "the other runtime's renewal hangs");
        tokio::task::spawn_blocking(move || drop(theirs))
            .await
            .unwrap();
        asking.await.map(|_| server.token_requests())
    });
    let waited = ours.block_on(async { tokio::time::timeout(PATIENCE, waiting).await });
    assert_eq!(waited.unwrap().unwrap().unwrap(), 2);
}
