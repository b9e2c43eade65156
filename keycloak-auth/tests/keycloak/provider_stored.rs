//! What is stored changes while somebody looks at it, or cannot be understood.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use keycloak_auth::store::{FileStore, MemoryStore, StoreKey, StoreLock, StoredLogin, TokenStore};
use keycloak_auth::{Result, TokenProvider};
use scs_client_core::Clock as _;
use scs_testkit::keycloak::Fault;
use secrecy::ExposeSecret as _;
use tokio::sync::Notify;

use crate::provider_support::*;

/// A store whose next answer to a look comes late.
#[derive(Clone, Debug)]
struct Late {
    inner: MemoryStore,
    is_late: Arc<AtomicBool>,
    has_read: Arc<Notify>,
    go_on: Arc<Notify>,
}

impl Late {
    fn new(inner: MemoryStore) -> Self {
        Self {
            inner,
            is_late: Arc::new(true.into()),
            has_read: Arc::default(),
            go_on: Arc::default(),
        }
    }
}

#[async_trait]
impl TokenStore for Late {
    async fn load(&self, key: &StoreKey) -> Result<Option<StoredLogin>> {
        let found = self.inner.load(key).await;
        if self.is_late.swap(false, Ordering::SeqCst) {
            self.has_read.notify_one();
            self.go_on.notified().await;
        }
        found
    }

    async fn save(&self, key: &StoreKey, login: &StoredLogin) -> Result<()> {
        self.inner.save(key, login).await
    }

    async fn remove(&self, key: &StoreKey) -> Result<()> {
        self.inner.remove(key).await
    }

    async fn lock(&self, key: &StoreKey) -> Result<StoreLock> {
        self.inner.lock(key).await
    }
}

#[tokio::test]
async fn what_was_read_before_a_new_login_or_a_logout_is_not_handed_out_after_it() {
    for logs_in_again in [true, false] {
        let clock = clock();
        let server = issuer(&clock, |builder| builder.rotation(0)).await;
        let memory = MemoryStore::new();
        let old = token(&logged_in(&server, &clock, &memory).await).await;
        let store = Late::new(memory);
        let provider = TokenProvider::for_login(person(&server, &clock), store.clone()).build();
        let asking = tokio::spawn({
            let provider = provider.clone();
            async move { ask(&provider, &access()).await }
        });
        store.has_read.notified().await;
        let mut new = None;
        match logs_in_again {
            true => {
                let tokens = log_in(&server, clock.now(), "scs-ropc", "openid").await;
                new = Some(tokens.access_token.expose_secret().to_owned());
                provider.login(tokens).await.unwrap();
            }
            false => provider.forget().await.unwrap(),
        }
        server.clear_requests();
        store.go_on.notify_one();
        let asked = [asking.await.unwrap(), ask(&provider, &access()).await];
        for asked in asked {
            match asked {
                Ok(got) => assert_eq!(Some(text(&got)), new),
                Err(error) => {
                    assert!(cause(&error).is_login_needed(), "{error}");
                    assert!(new.is_none(), "{error}");
                }
            }
        }
        assert_ne!(new, Some(old));
        assert_eq!(server.token_requests(), 0, "the new one is not refreshed");
    }
}

/// The issuer's document hangs for one process; the other one has it and goes on.
#[tokio::test]
async fn nobody_waits_for_the_document_that_another_process_fetches() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let place = Place::new("document");
    let store = FileStore::at(place.0.join("logins"))
        .unwrap()
        .lock_timeout(Duration::from_secs(5));
    let one = logged_in(&server, &clock, &store).await;
    one.client().metadata().await.unwrap();
    server.clear_requests();
    clock.advance(seconds(301));
    server.fail_matching(
        &http::Method::GET,
        "/realms/scs/.well-known",
        1,
        Fault::Hang,
    );
    let two = TokenProvider::for_login(person(&server, &clock), store.clone()).build();
    let hanging = tokio::spawn(async move { ask(&two, &access()).await });
    while server.discovery_requests() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    token(&one).await;
    assert!(!hanging.is_finished());
    hanging.abort();
    assert_eq!(
        (server.token_requests(), server.discovery_requests()),
        (1, 1)
    );
}

#[tokio::test]
async fn a_lock_that_another_process_keeps_is_a_temporary_failure_of_the_store() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let place = Place::new("kept");
    let store = FileStore::at(place.0.join("logins"))
        .unwrap()
        .lock_timeout(Duration::from_millis(30));
    let one = logged_in(&server, &clock, &store).await;
    clock.advance(seconds(301));
    server.fail_next_at("token", 1, Fault::Hang);
    let refreshing = tokio::spawn(async move { ask(&one, &access()).await });
    while server.token_requests() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let two = TokenProvider::for_login(person(&server, &clock), store.clone()).build();
    let error = ask(&two, &access()).await.unwrap_err();
    assert!(error.is_temporary() && cause(&error).is_store(), "{error}");
    refreshing.abort();
}

#[tokio::test]
async fn a_logout_of_what_cannot_be_understood_says_that_the_issuer_was_not_told() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder.rotation(0)).await;
    let place = Place::new("newer");
    let directory = place.0.join("logins");
    let store = FileStore::at(&directory).unwrap();
    let provider = logged_in(&server, &clock, &store).await;
    let logins = |end: &str| {
        std::fs::read_dir(&directory)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.to_string_lossy().ends_with(end))
            .collect::<Vec<_>>()
    };
    let file = logins(".json").remove(0);
    let whole = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, whole.replace("\"version\":1", "\"version\":2")).unwrap();
    let error = provider.logout().await.unwrap_err();
    assert!(
        error.is_store() && !error.is_login_needed() && !error.is_temporary(),
        "{error}"
    );
    assert!(error.to_string().contains("issuer was not"), "{error}");
    assert_eq!((logins(".json").len(), logins(".corrupt").len()), (0, 1));
    assert!(cause(&ask(&provider, &access()).await.unwrap_err()).is_login_needed());

    provider
        .login(log_in(&server, clock.now(), "scs-ropc", "openid").await)
        .await
        .unwrap();
    provider.logout().await.unwrap();
    assert_eq!(server.revocations(), 1);
    assert_eq!((logins(".json").len(), logins(".corrupt").len()), (0, 0));
}
