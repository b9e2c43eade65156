//! An issuer that is down or says no: callers keep what they have, and it is not hammered.

use std::time::Duration;

use keycloak_auth::{ClientAuthentication, TokenProvider};
use scs_client_core::Clock as _;
use scs_testkit::keycloak::Fault;

use crate::provider_support::*;

/// Asks every second for three hours, while the issuer is down for the last third of every period;
/// gives how many callers got no token, and how many tries there were while it was down.
async fn a_third_of_the_time_down(period: u64) -> (usize, usize) {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    let (mut refused, mut tries) = (0, 0);
    let mut good_until = clock.now();
    for second in 0..10_800_u64 {
        let is_down = second % period >= period - period / 3;
        match is_down {
            true => server.fail_while(Fault::bad_gateway_page()),
            false => server.recover(),
        }
        let before = server.token_requests();
        match ask(&provider, &access()).await {
            Ok(credential) => {
                good_until = credential.expiry().unwrap();
                assert!(clock.now() < good_until, "no expired token is handed out");
            }
            Err(error) => {
                assert!(
                    clock.now() >= good_until,
                    "a caller saw it while a token was good: {error}"
                );
                assert!(error.is_temporary(), "{error}");
                refused += 1;
            }
        }
        provider.finish().await;
        tries += if is_down {
            server.token_requests() - before
        } else {
            0
        };
        clock.advance(seconds(1));
    }
    // One in 270 s to 285 s, and the tries that failed.
    assert!(
        server.token_requests() <= 10_800 / 270 + 2 + tries,
        "{}",
        server.token_requests()
    );
    (refused, tries)
}

#[tokio::test]
async fn nobody_notices_an_issuer_that_is_down_for_a_third_of_the_time() {
    // Down for five seconds of fifteen: the margin of a 300 s token covers that.
    let (refused, tries) = a_third_of_the_time_down(15).await;
    assert_eq!(refused, 0);
    assert!((1..=60).contains(&tries), "{tries} tries while it was down");
    // Down for a minute of three: tokens do expire then, and nobody hears of it before that.
    let (refused, tries) = a_third_of_the_time_down(180).await;
    assert!(refused < 10_800 / 6, "{refused} callers without a token");
    assert!(
        (10..=300).contains(&tries),
        "{tries} tries while it was down"
    );
}

#[tokio::test]
async fn an_issuer_that_is_gone_is_asked_less_and_less_often() {
    let clock = clock();
    let server = issuer(&clock, |builder| {
        builder.access_token_lifespan(seconds(600))
    })
    .await;
    let provider = robots(&server, &clock);
    let old = token(&provider).await;
    clock.advance(seconds(541));
    server.clear_requests();
    server.fail_while(Fault::Status(503));
    for _ in 0..590 {
        assert_eq!(token(&provider).await, old);
        provider.finish().await;
        clock.advance(Duration::from_millis(100));
    }
    let tries = server.token_requests();
    assert!((5..=8).contains(&tries), "{tries} tries in 59 s");

    // Expired: a caller hears at once that there is nothing, and the issuer is not asked by each.
    server.clear_requests();
    for _ in 0..100 {
        let error = ask(&provider, &access()).await;
        clock.advance(Duration::from_millis(100));
        if clock.now().timestamp() % 600 > 2 {
            assert!(error.unwrap_err().is_temporary());
        }
    }
    let tries = server.token_requests();
    assert!(
        (1..=4).contains(&tries),
        "{tries} tries in 10 s without a token"
    );
    server.recover();
    clock.advance(seconds(5));
    assert_ne!(token(&provider).await, old);
}

#[tokio::test]
async fn a_refused_token_is_given_again_while_the_issuer_is_down() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    let first = ask(&provider, &access()).await.unwrap();
    server.down().await;
    assert!(
        ask(&provider, &refused(&first))
            .await
            .unwrap()
            .is_same(&first)
    );
}

#[tokio::test]
async fn a_wrong_secret_is_not_tried_by_every_caller() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let wrong = client(&server, &clock, "scs-robot")
        .authentication(ClientAuthentication::basic("geheim-aber-falsch"))
        .build()
        .unwrap();
    let provider = TokenProvider::for_client(wrong).build();
    for _ in 0..50 {
        let error = ask(&provider, &access()).await.unwrap_err();
        assert!(
            cause(&error).is_bad_client() && !error.is_temporary(),
            "{error}"
        );
        assert!(!format!("{error} {error:?} {provider:?}").contains("geheim"));
    }
    assert_eq!(server.token_requests(), 1, "accounts are locked for less");
    clock.advance(seconds(1));
    ask(&provider, &access()).await.unwrap_err();
    assert_eq!(server.token_requests(), 2);
    assert!(
        provider
            .status()
            .await
            .unwrap()
            .last_error
            .unwrap()
            .is_bad_client()
    );
}
