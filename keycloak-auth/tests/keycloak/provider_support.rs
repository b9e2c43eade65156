//! What the tests of the provider share: an issuer on a clock that stands still, and logins at it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use keycloak_auth::store::{StoreKey, StoreLock, StoredLogin, TokenStore};
use keycloak_auth::{Client, ClientAuthentication, ClientBuilder, Result, TokenProvider, Tokens};
use scs_client_core::credentials::{CredentialKind, Rejected};
use scs_client_core::transport::{HttpTransport, Transport};
use scs_client_core::{
    Body, Clock, Credential, CredentialError, CredentialProvider as _, CredentialRequest, TestClock,
};
use scs_testkit::keycloak::{Builder, Server};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};

pub(crate) const fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// A moment of this year: tokens from 1970 would look odd to an issuer.
pub(crate) fn clock() -> TestClock {
    TestClock::at("2026-11-24T12:00:00Z".parse::<DateTime<Utc>>().unwrap())
}

/// An issuer and its clients on one clock.
pub(crate) async fn issuer(clock: &TestClock, set: impl FnOnce(Builder) -> Builder) -> Server {
    let builder = Server::builder().clock(Arc::new(clock.clone()));
    set(builder).start().await.unwrap()
}

/// One try for a request, so that no pause moves the clock.
pub(crate) fn client(server: &Server, clock: &TestClock, id: &str) -> ClientBuilder {
    Client::builder(server.issuer(), id)
        .clock(Arc::new(clock.clone()))
        .max_attempts(1)
        .attempt_timeout(seconds(20))
}

pub(crate) fn robot(server: &Server, clock: &TestClock) -> Client {
    client(server, clock, "scs-robot")
        .authentication(ClientAuthentication::basic("scs-robot-secret"))
        .build()
        .unwrap()
}

/// A provider of the robot's own tokens.
pub(crate) fn robots(server: &Server, clock: &TestClock) -> TokenProvider {
    TokenProvider::for_client(robot(server, clock)).build()
}

pub(crate) fn person(server: &Server, clock: &TestClock) -> Client {
    client(server, clock, "scs-ropc").build().unwrap()
}

/// Logs alice in by her password, which no client of ours does, and reads the answer as a store would.
pub(crate) async fn log_in(
    server: &Server,
    now: DateTime<Utc>,
    client: &str,
    scope: &str,
) -> Tokens {
    let form = format!(
        "grant_type=password&client_id={client}&username=alice&password=alice&scope={scope}"
    );
    let request = http::Request::post(server.endpoint("token"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(Bytes::from(form)))
        .unwrap();
    let answer = HttpTransport::builder()
        .build()
        .send(request)
        .await
        .unwrap();
    let mut body = answer.into_body();
    let mut bytes = Vec::new();
    while let Some(chunk) = body.chunk().await {
        bytes.extend_from_slice(&chunk.unwrap());
    }
    let answer: Value = serde_json::from_slice(&bytes).unwrap();
    let token = |name: &str| answer[name].as_str().map(str::to_owned);
    let lifetime = |name: &str| answer[name].as_u64().filter(|seconds| *seconds > 0);
    let stored = json!({
        "version": 1,
        "access_token": token("access_token").unwrap_or_else(|| panic!("no login: {answer}")),
        "token_type": "Bearer",
        "refresh_token": token("refresh_token"),
        "id_token": token("id_token"),
        "scopes": answer["scope"].as_str().unwrap_or_default().split(' ').collect::<Vec<_>>(),
        "asked_at": now,
        "lifetime_seconds": lifetime("expires_in"),
        "refresh_lifetime_seconds": lifetime("refresh_expires_in"),
        "stage": "usable",
    });
    let text = SecretString::from(stored.to_string());
    StoredLogin::from_text(&text).unwrap().tokens().clone()
}

/// A provider of alice's login, with its store.
pub(crate) async fn logged_in<S: TokenStore + Clone>(
    server: &Server,
    clock: &TestClock,
    store: &S,
) -> TokenProvider {
    let provider = TokenProvider::for_login(person(server, clock), store.clone()).build();
    let tokens = log_in(server, clock.now(), "scs-ropc", "openid").await;
    provider.login(tokens).await.unwrap();
    server.clear_requests();
    provider
}

pub(crate) fn access() -> CredentialRequest {
    CredentialRequest::new("harbor", "https://harbor.example.com")
}

pub(crate) fn id() -> CredentialRequest {
    access().kind(CredentialKind::IdToken)
}

pub(crate) async fn ask(
    provider: &TokenProvider,
    request: &CredentialRequest,
) -> Result<Credential, CredentialError> {
    Ok(provider
        .credential(request)
        .await?
        .expect("a provider of tokens has one or an error"))
}

pub(crate) async fn token(provider: &TokenProvider) -> String {
    text(&ask(provider, &access()).await.unwrap())
}

pub(crate) fn text(credential: &Credential) -> String {
    credential.secret().expose_secret().to_owned()
}

pub(crate) fn refused(credential: &Credential) -> CredentialRequest {
    access().rejected(Rejected::new(credential.clone(), None))
}

/// The provider's own error inside of a [`CredentialError`].
pub(crate) fn cause(error: &CredentialError) -> &keycloak_auth::Error {
    keycloak_auth::Error::find(error).expect("the provider's error is among the causes")
}

/// A directory of the test's own, gone afterwards.
pub(crate) struct Place(pub(crate) PathBuf);

impl Place {
    pub(crate) fn new(name: &str) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("scs-provider-{name}-{}-{number}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A store whose next saves fail.
#[derive(Clone, Debug)]
pub(crate) struct Failing<S> {
    pub(crate) inner: S,
    /// Which saves from now on fail: bit 0 is the next one.
    pub(crate) fails: Arc<AtomicUsize>,
}

impl<S> Failing<S> {
    pub(crate) fn new(inner: S) -> Self {
        Self {
            inner,
            fails: Arc::default(),
        }
    }

    pub(crate) fn fail(&self, saves: usize) {
        self.fails.store(saves, Ordering::SeqCst);
    }
}

#[async_trait]
impl<S: TokenStore> TokenStore for Failing<S> {
    async fn load(&self, key: &StoreKey) -> Result<Option<StoredLogin>> {
        self.inner.load(key).await
    }

    async fn save(&self, key: &StoreKey, login: &StoredLogin) -> Result<()> {
        let fails = self.fails.load(Ordering::SeqCst);
        self.fails.store(fails >> 1, Ordering::SeqCst);
        if fails & 1 == 1 {
            let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
            return Err(keycloak_auth::Error::store("the test's store", full));
        }
        self.inner.save(key, login).await
    }

    async fn remove(&self, key: &StoreKey) -> Result<()> {
        self.inner.remove(key).await
    }

    async fn lock(&self, key: &StoreKey) -> Result<StoreLock> {
        self.inner.lock(key).await
    }
}
