//! A person's login: refreshed once, stored before it is used, and never replayed.

use std::sync::Arc;
use std::time::Duration;

use keycloak_auth::store::{MemoryStore, StoreLock, StoredLogin, TokenStore};
use keycloak_auth::{LoginState, ServiceToken, TokenProvider};
use scs_client_core::{Clock as _, CredentialProvider as _};
use scs_testkit::keycloak::Fault;
use secrecy::{ExposeSecret as _, SecretString};

use crate::provider_support::*;

#[tokio::test]
async fn a_login_is_refreshed_for_ever_and_every_refresh_token_is_used_once() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let provider = logged_in(&server, &clock, &MemoryStore::new()).await;
    for _ in 0..60 {
        let credential = ask(&provider, &access()).await.unwrap();
        assert!(clock.now() < credential.expiry().unwrap());
        clock.advance(seconds(100));
        provider.finish().await;
    }
    // 100 minutes; the session would have ended after 30 without a refresh.
    assert!(
        (18..=24).contains(&server.token_requests()),
        "{}",
        server.token_requests()
    );
    assert_eq!((server.replays_seen(), server.sessions().len()), (0, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_callers_refresh_once() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let provider = logged_in(&server, &clock, &MemoryStore::new()).await;
    clock.advance(seconds(300));
    server.fail_next_at("token", 1, Fault::Delay(Duration::from_millis(100)));
    let callers = (0..1000).map(|_| {
        let provider = provider.clone();
        tokio::spawn(async move { token(&provider).await })
    });
    for caller in callers.collect::<Vec<_>>() {
        caller.await.unwrap();
    }
    assert_eq!((server.token_requests(), server.replays_seen()), (1, 0));
}

#[tokio::test]
async fn a_new_process_uses_what_is_stored_and_refreshes_first_what_ages() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let store = MemoryStore::new();
    let first = logged_in(&server, &clock, &store).await;
    let old = token(&first).await;
    let start = || TokenProvider::for_login(person(&server, &clock), store.clone()).build();
    clock.advance(seconds(200));
    assert_eq!(token(&start()).await, old);
    assert_eq!(server.token_requests(), 0);
    // A program that ends right after its first call must not leave a refresh half-done.
    clock.advance(seconds(90));
    let new = token(&start()).await;
    assert_ne!(new, old);
    // The first process goes on with what the other one has got.
    clock.advance(seconds(10));
    assert_eq!(token(&first).await, new);
    assert_eq!((server.token_requests(), server.replays_seen()), (1, 0));
}

#[tokio::test]
async fn a_dropped_caller_does_not_lose_the_rotated_token() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let provider = logged_in(&server, &clock, &MemoryStore::new()).await;
    for _ in 0..2 {
        clock.advance(seconds(300));
        let before = server.token_requests();
        server.fail_next_at("token", 1, Fault::Delay(Duration::from_millis(300)));
        let request = access();
        let impatient = provider.credential(&request);
        assert!(
            tokio::time::timeout(Duration::from_millis(10), impatient)
                .await
                .is_err()
        );
        provider.finish().await;
        assert_eq!(server.token_requests(), before + 1);
        token(&provider).await;
        assert_eq!(server.token_requests(), before + 1);
    }
    assert_eq!((server.replays_seen(), server.sessions().len()), (0, 1));
}

#[tokio::test]
async fn a_session_that_nears_its_end_does_not_make_us_run() {
    let clock = clock();
    let server = issuer(&clock, |builder| {
        builder
            .access_token_lifespan(seconds(15))
            .session_lifespan(seconds(100))
    })
    .await;
    let provider = logged_in(&server, &clock, &MemoryStore::new()).await;
    let mut ended = None;
    for tick in 0..1_500_u64 {
        if let Err(error) = ask(&provider, &access()).await {
            assert!(cause(&error).is_login_needed(), "{error}");
            ended = ended.or(Some(tick / 10));
        }
        provider.finish().await;
        clock.advance(Duration::from_millis(100));
    }
    assert!((98..=101).contains(&ended.unwrap()), "{ended:?}");
    // 100 s of 15 s tokens are about 8; the shrinking ones of the end add a few.
    assert!(server.token_requests() <= 14, "{}", server.token_requests());
}

#[tokio::test]
async fn an_answer_without_a_refresh_token_leaves_the_old_one_in_use() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.no_rotation()).await;
    let provider = logged_in(&server, &clock, &MemoryStore::new()).await;
    let status = provider.status().await.unwrap();
    for round in 0..3 {
        clock.advance(seconds(300));
        let answer = format!(
            r#"{{"access_token":"access-{round}","token_type":"Bearer","expires_in":300}}"#
        );
        let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
        let body = answer.into_bytes();
        server.fail_next_at(
            "token",
            1,
            Fault::Answer {
                status: 200,
                headers,
                body,
            },
        );
        assert_eq!(token(&provider).await, format!("access-{round}"));
    }
    let sent: Vec<_> = server
        .requests_to("token")
        .iter()
        .map(|request| request.form_value("refresh_token").unwrap())
        .collect();
    assert_eq!(sent.len(), 3);
    assert!(sent.iter().all(|token| *token == sent[0]));
    let now = provider.status().await.unwrap();
    assert_eq!(
        now.refresh_expires_at, status.refresh_expires_at,
        "its end is still its own"
    );
    assert_eq!(now.scopes, status.scopes);
    assert_eq!(now.login, LoginState::LoggedIn);
    // That issuer gives no ID token when it refreshes.
    let error = ask(&provider, &id()).await.unwrap_err();
    assert!(
        cause(&error).is_login_needed() && error.to_string().contains("when it renews a login"),
        "{error}"
    );
}

#[tokio::test]
async fn a_refused_token_is_replaced_by_what_another_process_has_got() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let store = MemoryStore::new();
    let one = logged_in(&server, &clock, &store).await;
    let two = TokenProvider::for_login(person(&server, &clock), store.clone()).build();
    let old = ask(&two, &access()).await.unwrap();
    let new = ask(&one, &refused(&old)).await.unwrap();
    assert!(!new.is_same(&old));
    assert!(ask(&two, &refused(&old)).await.unwrap().is_same(&new));
    assert_eq!((server.token_requests(), server.replays_seen()), (1, 0));
}

#[tokio::test]
async fn a_refused_token_of_an_ended_session_says_so() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let provider = logged_in(&server, &clock, &MemoryStore::new()).await;
    let old = ask(&provider, &access()).await.unwrap();
    server.logout_user("alice");
    let error = ask(&provider, &refused(&old)).await.unwrap_err();
    assert!(cause(&error).is_login_needed(), "{error}");
}

#[tokio::test]
async fn id_and_access_token_go_where_they_belong() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let store = MemoryStore::new();
    logged_in(&server, &clock, &store).await;
    let provider = TokenProvider::for_login(person(&server, &clock), store.clone())
        .service("harbor", ServiceToken::id_token().audience("scs-ropc"))
        .build();
    let tokens = provider.tokens().await.unwrap();
    assert!(tokens.refresh_token.is_none(), "that stays here");
    let id = tokens.id_token.unwrap();
    assert_eq!(token(&provider).await, id.expose_secret());
    clock.advance(seconds(300));
    assert_ne!(token(&provider).await, id.expose_secret());
}

#[tokio::test]
async fn nobody_logged_in_and_logged_out_elsewhere() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let store = MemoryStore::new();
    let provider = TokenProvider::for_login(person(&server, &clock), store.clone())
        .scopes(["openid", "aud-harbor"])
        .build();
    assert_eq!(provider.status().await.unwrap().login, LoginState::Nobody);
    let error = ask(&provider, &access()).await.unwrap_err();
    assert!(cause(&error).is_login_needed(), "{error}");
    assert!(
        error.to_string().contains("openid aud-harbor") && error.to_string().contains("scs-ropc"),
        "{error}"
    );

    // A login in another process is seen soon.
    let other = logged_in(&server, &clock, &store).await;
    clock.advance(seconds(1));
    assert_eq!(token(&provider).await, token(&other).await);

    provider.logout().await.unwrap();
    assert_eq!(server.revocations(), 1);
    assert!(cause(&ask(&provider, &access()).await.unwrap_err()).is_login_needed());
    clock.advance(seconds(290));
    // The other process learns it when it looks at the store again.
    let _ = ask(&other, &access()).await;
    other.finish().await;
    assert!(cause(&ask(&other, &access()).await.unwrap_err()).is_login_needed());
    assert_eq!(server.token_requests(), 0);
    provider.logout().await.unwrap();
}

#[tokio::test]
async fn profiles_are_logins_of_their_own() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let store = MemoryStore::new();
    let one = logged_in(&server, &clock, &store).await;
    let two = TokenProvider::for_login(person(&server, &clock), store.clone())
        .profile("two")
        .build();
    assert_eq!(two.status().await.unwrap().login, LoginState::Nobody);
    two.login(log_in(&server, clock.now(), "scs-ropc", "openid").await)
        .await
        .unwrap();
    assert_ne!(token(&one).await, token(&two).await);
    two.forget().await.unwrap();
    token(&one).await;
}

#[tokio::test]
async fn a_store_that_nobody_answers_for_keeps_no_one_waiting_whose_token_is_good() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let store = MemoryStore::new();
    let provider = logged_in(&server, &clock, &store).await;
    let old = token(&provider).await;
    let lock = lock_of(&store, &provider).await;
    clock.advance(seconds(290));
    assert_eq!(token(&provider).await, old);
    assert_eq!(server.token_requests(), 0);
    drop(lock);
    provider.finish().await;
    assert_ne!(token(&provider).await, old);
}

/// The lock that the provider takes: caught by a store that asks another one.
async fn lock_of(store: &MemoryStore, provider: &TokenProvider) -> StoreLock {
    #[derive(Clone, Debug)]
    struct Spy(MemoryStore, Arc<tokio::sync::Mutex<Option<StoreLock>>>);
    #[async_trait::async_trait]
    impl TokenStore for Spy {
        async fn load(
            &self,
            key: &keycloak_auth::store::StoreKey,
        ) -> keycloak_auth::Result<Option<StoredLogin>> {
            *self.1.lock().await = Some(self.0.lock(key).await?);
            self.0.load(key).await
        }
        async fn save(
            &self,
            key: &keycloak_auth::store::StoreKey,
            login: &StoredLogin,
        ) -> keycloak_auth::Result<()> {
            self.0.save(key, login).await
        }
        async fn remove(&self, key: &keycloak_auth::store::StoreKey) -> keycloak_auth::Result<()> {
            self.0.remove(key).await
        }
        async fn lock(
            &self,
            key: &keycloak_auth::store::StoreKey,
        ) -> keycloak_auth::Result<StoreLock> {
            self.0.lock(key).await
        }
    }
    let spy = Spy(store.clone(), Arc::default());
    let spying = TokenProvider::for_login(provider.client().clone(), spy.clone()).build();
    spying.status().await.unwrap();
    spy.1.lock().await.take().unwrap()
}

#[tokio::test]
async fn nothing_of_a_login_shows() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let store = MemoryStore::new();
    let provider = logged_in(&server, &clock, &store).await;
    let tokens = log_in(&server, clock.now(), "scs-ropc", "openid").await;
    provider.login(tokens.clone()).await.unwrap();
    let mut shown = format!(
        "{provider:?} {:?} {store:?}",
        provider.status().await.unwrap()
    );
    server.logout_user("alice");
    clock.advance(seconds(300));
    let error = ask(&provider, &access()).await.unwrap_err();
    shown += &format!(
        "{error} {error:?} {:?} {:?}",
        cause(&error),
        provider.status().await.unwrap()
    );
    let hidden = [
        Some(tokens.access_token),
        tokens.refresh_token,
        tokens.id_token,
    ];
    for token in hidden
        .into_iter()
        .flatten()
        .map(|token: SecretString| token.expose_secret().to_owned())
    {
        // The header of a token is no secret, but has no business there either.
        assert!(
            !shown.contains(&token[..20]) && !shown.contains(&token[token.len() - 20..]),
            "{shown}"
        );
    }
}
