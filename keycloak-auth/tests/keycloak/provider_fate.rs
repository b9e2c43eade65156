//! What becomes of a refresh token when its request fails: unused, refused, or nobody can know.

use std::time::Duration;

use keycloak_auth::store::MemoryStore;
use keycloak_auth::{LoginState, TokenProvider};
use scs_client_core::Clock as _;
use scs_testkit::keycloak::Fault;

use crate::provider_support::*;

#[tokio::test]
async fn a_lost_answer_is_never_asked_for_again_and_the_access_token_serves_on() {
    for fault in [
        Fault::CutAfterApply,
        Fault::CutBody,
        Fault::StatusAfterApply(500),
        Fault::StatusAfterApply(504),
        Fault::HangAfterApply,
        Fault::Cut,
        Fault::Answer {
            status: 200,
            headers: vec![("content-type".to_owned(), "text/html".to_owned())],
            body: b"<html>log in to the hotel's network</html>".to_vec(),
        },
    ] {
        let clock = clock();
        let server = issuer(&clock, |builder| builder.rotation(0)).await;
        let store = MemoryStore::new();
        let client = client(&server, &clock, "scs-ropc")
            .attempt_timeout(Duration::from_millis(80))
            .build();
        let provider = TokenProvider::for_login(client.unwrap(), store.clone()).build();
        provider
            .login(log_in(&server, clock.now(), "scs-ropc", "openid").await)
            .await
            .unwrap();
        server.clear_requests();
        let old = token(&provider).await;
        clock.advance(seconds(290));
        server.fail_next_at("token", 1, fault.clone());
        for _ in 0..9 {
            assert_eq!(
                token(&provider).await,
                old,
                "{fault:?}: it is good until it expires"
            );
            provider.finish().await;
            clock.advance(seconds(1));
        }
        clock.advance(seconds(2));
        for _ in 0..5 {
            let error = ask(&provider, &access()).await.unwrap_err();
            assert!(
                cause(&error).is_login_needed() && !error.is_temporary(),
                "{fault:?}: {error}"
            );
            let said = error.to_string();
            assert!(
                said.contains("2026-11-24 12:04:50 UTC") && said.contains("may have been used"),
                "{said}"
            );
            clock.advance(seconds(40));
        }
        let other = TokenProvider::for_login(person(&server, &clock), store.clone()).build();
        assert!(cause(&ask(&other, &access()).await.unwrap_err()).is_login_needed());
        assert!(matches!(
            other.status().await.unwrap().login,
            LoginState::Ended(_)
        ));
        assert_eq!(
            (server.token_requests(), server.replays_seen()),
            (1, 0),
            "{fault:?}"
        );

        provider
            .login(log_in(&server, clock.now(), "scs-ropc", "openid").await)
            .await
            .unwrap();
        let new = token(&provider).await;
        clock.advance(seconds(5));
        assert_eq!(token(&other).await, new, "a new login ends it, for all");
    }
}

#[tokio::test]
async fn where_tokens_are_reusable_a_lost_answer_is_asked_for_again() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.no_rotation()).await;
    let store = MemoryStore::new();
    logged_in(&server, &clock, &store).await;
    let provider = TokenProvider::for_login(person(&server, &clock), store.clone())
        .refresh_tokens_are_reusable()
        .build();
    clock.advance(seconds(300));
    server.fail_next_at("token", 1, Fault::CutAfterApply);
    let error = ask(&provider, &access()).await.unwrap_err();
    assert!(error.is_temporary(), "{error}");
    clock.advance(seconds(1));
    token(&provider).await;
    assert_eq!(server.token_requests(), 2);
}

#[tokio::test]
async fn what_did_not_reach_the_issuer_leaves_the_token_unused() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let provider = logged_in(&server, &clock, &MemoryStore::new()).await;
    let login_page = Fault::Answer {
        status: 302,
        headers: vec![(
            "location".to_owned(),
            "https://proxy.example.com/login".to_owned(),
        )],
        body: Vec::new(),
    };
    for fault in [
        Some(Fault::bad_gateway_page()),
        Some(Fault::Status(503)),
        Some(Fault::too_many_requests(1)),
        Some(Fault::Status(404)),
        Some(login_page),
        None,
    ] {
        clock.advance(seconds(300));
        match &fault {
            Some(fault) => server.fail_next_at("token", 1, fault.clone()),
            None => server.down().await,
        }
        let error = ask(&provider, &access()).await.unwrap_err();
        assert!(!cause(&error).is_login_needed(), "{fault:?}: {error}");
        if fault.is_none() {
            server.up().await.unwrap();
        }
        clock.advance(seconds(2));
        token(&provider).await;
    }
    assert_eq!((server.replays_seen(), server.sessions().len()), (0, 1));
}

#[tokio::test]
async fn a_client_with_a_wrong_secret_does_not_lose_its_login() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let provider = logged_in(&server, &clock, &MemoryStore::new()).await;
    clock.advance(seconds(300));
    server.disable_client("scs-ropc", true);
    let error = ask(&provider, &access()).await.unwrap_err();
    assert!(
        cause(&error).is_bad_client() && !cause(&error).is_login_needed(),
        "{error}"
    );
    server.disable_client("scs-ropc", false);
    clock.advance(seconds(2));
    token(&provider).await;
}

#[tokio::test]
async fn a_login_that_the_issuer_has_ended_is_asked_for_once() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let store = MemoryStore::new();
    let provider = logged_in(&server, &clock, &store).await;
    server.logout_user("alice");
    clock.advance(seconds(300));
    for round in 0..5 {
        let error = ask(&provider, &access()).await.unwrap_err();
        assert!(cause(&error).is_login_needed(), "{error}");
        assert!(error.to_string().contains("log in"), "{error}");
        clock.advance(seconds(60));
        assert_eq!(server.token_requests(), 1, "round {round}");
    }
    let other = TokenProvider::for_login(person(&server, &clock), store.clone()).build();
    let error = ask(&other, &access()).await.unwrap_err();
    assert!(error.to_string().contains("has ended it"), "{error}");
    assert!(matches!(
        provider.status().await.unwrap().login,
        LoginState::Ended(_)
    ));
    assert_eq!(server.token_requests(), 1);
}

#[tokio::test]
async fn a_store_that_is_full_at_the_wrong_moment_loses_nothing_while_the_process_lives() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let store = Failing::new(MemoryStore::new());
    let provider = logged_in(&server, &clock, &store).await;
    clock.advance(seconds(300));
    // The mark is written, the new tokens are not.
    store.fail(0b10);
    let new = token(&provider).await;
    assert_eq!(server.token_requests(), 1);
    assert_eq!(token(&provider).await, new);
    clock.advance(seconds(300));
    token(&provider).await;
    assert_eq!((server.token_requests(), server.replays_seen()), (2, 0));
    let other = TokenProvider::for_login(person(&server, &clock), store.clone()).build();
    assert_eq!(
        token(&other).await,
        token(&provider).await,
        "stored at the next opportunity"
    );

    // The mark cannot be written: nothing is sent.
    clock.advance(seconds(300));
    store.fail(0b1);
    let error = ask(&provider, &access()).await.unwrap_err();
    assert!(cause(&error).is_store(), "{error}");
    assert_eq!(server.token_requests(), 2);
    clock.advance(seconds(2));
    token(&provider).await;
    assert_eq!((server.token_requests(), server.replays_seen()), (3, 0));
}

#[tokio::test]
async fn an_ended_login_is_remembered_even_if_it_cannot_be_stored() {
    // Without rotation there is no mark to be saved first.
    for (reusable, failing) in [(false, 0b10), (true, 0b1)] {
        let clock = clock();
        let server = issuer(&clock, |builder| builder.rotation(0)).await;
        let store = Failing::new(MemoryStore::new());
        logged_in(&server, &clock, &store).await;
        let builder = TokenProvider::for_login(person(&server, &clock), store.clone());
        let provider = match reusable {
            true => builder.refresh_tokens_are_reusable().build(),
            false => builder.build(),
        };
        server.logout_user("alice");
        clock.advance(seconds(300));
        store.fail(failing);
        for _ in 0..3 {
            let error = ask(&provider, &access()).await.unwrap_err();
            assert!(cause(&error).is_login_needed(), "{error}");
            clock.advance(seconds(60));
        }
        assert_eq!(server.token_requests(), 1);
    }
}
