//! What happens after a 401.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::stream;
use scs_client_core::credentials::Static;
use scs_client_core::{
    Body, ClientBuilder, Credential, CredentialError, CredentialProvider, CredentialRequest,
    TestClock,
};
use scs_testkit::faults::{Act, RawServer, Scripted};

use crate::support::{Client, Patient, Strict, WIDGET, builder};

/// Hands out `token-0` until it is told that this was rejected, then `token-1`, …
#[derive(Clone, Debug, Default)]
pub(crate) struct Rotating {
    current: Arc<AtomicUsize>,
    challenges: Arc<std::sync::Mutex<Vec<Option<String>>>>,
}

#[async_trait]
impl CredentialProvider for Rotating {
    async fn credential(
        &self,
        request: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        if let Some(rejected) = &request.rejected {
            self.current.fetch_add(1, Ordering::Relaxed);
            self.challenges
                .lock()
                .unwrap()
                .push(rejected.challenge.clone());
        }
        let number = self.current.load(Ordering::Relaxed);
        Ok(Some(Credential::bearer(format!("token-{number}"))))
    }
}

fn refusal() -> Act {
    Scripted::status(401)
        .header("www-authenticate", "Bearer error=\"expired\"")
        .whole()
}

fn good() -> Act {
    Scripted::json(WIDGET).whole()
}

fn tokens(server: &RawServer) -> Vec<String> {
    let requests = server.requests();
    requests
        .iter()
        .map(|seen| seen.header("authorization").unwrap_or("none").to_owned())
        .collect()
}

#[tokio::test]
async fn refresh_asks_for_another_credential_and_tries_once_more() {
    let server = RawServer::in_turn([refusal(), good()]).await;
    let provider = Rotating::default();
    let client = builder(server.base_url())
        .credentials(provider.clone())
        .build()
        .unwrap();
    client.get(7).await.unwrap();
    assert_eq!(tokens(&server), ["Bearer token-0", "Bearer token-1"]);
    let challenges = provider.challenges.lock().unwrap().clone();
    assert_eq!(challenges, [Some("Bearer error=\"expired\"".to_owned())]);
}

#[tokio::test]
async fn a_write_is_tried_again_too() {
    let created = Scripted::new(201, "application/json", r#"{"id": "x"}"#).whole();
    let server = RawServer::in_turn([refusal(), created]).await;
    let client = builder(server.base_url())
        .credentials(Rotating::default())
        .build()
        .unwrap();
    client.create("x").await.unwrap();
    assert_eq!(server.requests().len(), 2);
    assert_eq!(server.requests()[1].body, br#"{"name":"x"}"#);
}

#[tokio::test]
async fn it_is_no_retry_and_takes_nothing_from_the_budget() {
    let server = RawServer::in_turn([refusal(), good()]).await;
    let client = builder(server.base_url())
        .credentials(Rotating::default())
        .max_attempts(1)
        .retry_budget(scs_client_core::RetryBudget::new(0))
        .build()
        .unwrap();
    client.get(7).await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_second_401_ends_it() {
    let server = RawServer::always(refusal()).await;
    let client = builder(server.base_url())
        .credentials(Rotating::default())
        .build()
        .unwrap();
    // Bounded, so that a loop fails here and does not hang.
    let call = tokio::time::timeout(std::time::Duration::from_secs(10), client.get(7));
    let error = call.await.expect("no loop").unwrap_err();
    assert!(error.is_unauthorized());
    assert_eq!((server.requests().len(), error.attempts()), (2, 2));
}

#[tokio::test]
async fn the_same_credential_again_is_not_sent_again() {
    let server = RawServer::always(refusal()).await;
    let client = builder(server.base_url())
        .credentials(Static::bearer("t"))
        .build()
        .unwrap();
    assert!(client.get(7).await.unwrap_err().is_unauthorized());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn without_a_credential_a_401_is_final() {
    let server = RawServer::always(refusal()).await;
    let client = builder(server.base_url()).build().unwrap();
    assert!(client.get(7).await.unwrap_err().is_unauthorized());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_provider_that_fails_to_better_it_leaves_the_401() {
    struct Once;
    #[async_trait]
    impl CredentialProvider for Once {
        async fn credential(
            &self,
            request: &CredentialRequest,
        ) -> Result<Option<Credential>, CredentialError> {
            match request.rejected {
                Some(_) => Err(CredentialError::new("the issuer is down")),
                None => Ok(Some(Credential::bearer("once"))),
            }
        }
    }
    let server = RawServer::always(refusal()).await;
    let client = builder(server.base_url())
        .credentials(Once)
        .build()
        .unwrap();
    let error = client.get(7).await.unwrap_err();
    assert!(
        error.is_unauthorized() && error.status().unwrap() == 401,
        "{error:?}"
    );
}

#[tokio::test]
async fn the_same_again_after_a_pause() {
    let server = RawServer::in_turn([refusal(), good()]).await;
    let clock = TestClock::new();
    let client: Client<Patient> = ClientBuilder::new(server.base_url())
        .credentials(Rotating::default())
        .clock(Arc::new(clock.clone()))
        .build()
        .unwrap();
    client.get(7).await.unwrap();
    assert_eq!(tokens(&server), ["Bearer token-0", "Bearer token-0"]);
    assert_eq!(clock.slept(), [Duration::from_secs(2)]);
}

#[tokio::test]
async fn never() {
    let server = RawServer::always(refusal()).await;
    let client: Client<Strict> = ClientBuilder::new(server.base_url())
        .credentials(Rotating::default())
        .build()
        .unwrap();
    assert!(client.create("x").await.unwrap_err().is_unauthorized());
    assert_eq!(tokens(&server), ["Bearer token-0"]);
}

#[tokio::test]
async fn a_streamed_body_cannot_be_sent_again() {
    let server = RawServer::always(refusal()).await;
    let client = builder(server.base_url())
        .credentials(Rotating::default())
        .build()
        .unwrap();
    let body = Body::stream(stream::iter([Ok(Bytes::from_static(b"a"))]));
    assert!(client.upload(body).await.unwrap_err().is_unauthorized());
    assert_eq!(server.requests().len(), 1);
}
