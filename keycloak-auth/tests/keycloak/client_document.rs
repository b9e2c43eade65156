//! The issuer's document: fetched once, renewed behind the callers' backs, believed only in its own name.

use std::future::IntoFuture as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use keycloak_auth::{Client, ClientAuthentication};
use scs_client_core::TestClock;
use scs_testkit::faults::{Act, RawServer, Scripted, refusing_url};
use serde_json::json;

use crate::client::{ANSWER, document, is_document, issuer, realm, robot};

#[tokio::test]
async fn the_document_is_fetched_once_and_serves_on_while_the_issuer_is_down() {
    let clock = Arc::new(TestClock::new());
    let documents = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&documents);
    let server = RawServer::start(move |_, seen| {
        if !is_document(seen) {
            return Scripted::json(ANSWER).whole();
        }
        match counted.fetch_add(1, Ordering::SeqCst) {
            0 => Scripted::json(document(seen).to_string()).whole(),
            _ => Scripted::new(503, "text/html", "<h1>away</h1>").whole(),
        }
    })
    .await;
    let client = robot(&server)
        .authentication(ClientAuthentication::basic("geheim"))
        .clock(clock.clone())
        .build()
        .unwrap();
    let both = futures_util::future::join_all(
        (0..20).map(|_| client.clone().client_credentials().into_future()),
    );
    assert!(both.await.iter().all(Result::is_ok));
    assert_eq!(
        documents.load(Ordering::SeqCst),
        1,
        "twenty callers, one document"
    );
    clock.advance(Duration::from_secs(3599));
    client.client_credentials().await.unwrap();
    assert_eq!(documents.load(Ordering::SeqCst), 1);
    clock.advance(Duration::from_secs(2));
    // The old one serves, and the look at a new one fails behind the caller's back.
    client.client_credentials().await.unwrap();
    while documents.load(Ordering::SeqCst) < 2 {
        tokio::task::yield_now().await;
    }
    for _ in 0..20 {
        client.client_credentials().await.unwrap();
    }
    assert_eq!(
        documents.load(Ordering::SeqCst),
        2,
        "one look per minute while it fails"
    );
}

#[tokio::test]
async fn callers_without_a_document_wait_for_one_look_and_share_its_failure() {
    let server = RawServer::always(Act::After(
        Duration::from_millis(300),
        Box::new(Scripted::new(503, "text/html", "<h1>away</h1>").whole()),
    ))
    .await;
    let client = robot(&server).build().unwrap();
    let callers = (0..50).map(|_| {
        let client = client.clone();
        async move { client.metadata().await.unwrap_err() }
    });
    let errors = futures_util::future::join_all(callers).await;
    assert!(errors.iter().all(keycloak_auth::Error::is_temporary));
    assert_eq!(server.requests().len(), 1);
    client.metadata().await.unwrap_err();
    assert_eq!(server.requests().len(), 2, "the next caller looks again");
}

#[test]
fn a_runtime_that_is_gone_is_an_error_and_no_deadlock() {
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
    };
    let gone = runtime();
    let handle = gone.handle().clone();
    drop(gone);
    let client = Client::builder(format!("{}/realms/scs", refusing_url()), "c")
        .build()
        .unwrap();
    let guard = handle.enter();
    let error = futures_util::FutureExt::now_or_never(client.metadata())
        .unwrap()
        .unwrap_err();
    assert!(error.to_string().contains("runtime"), "{error}");
    drop(guard);
    let error = runtime().block_on(client.metadata()).unwrap_err();
    assert!(error.is_temporary(), "{error}");
}

#[tokio::test]
async fn another_issuers_document_is_refused_with_both_names() {
    let server = issuer(Scripted::json(ANSWER)).await;
    let port = server.port();
    for (asked, hint) in [
        (format!("http://127.0.0.1:{port}/realms/scs/"), "slash"),
        (format!("http://localhost:{port}/realms/scs"), ""),
    ] {
        let client = Client::builder(&asked, "scs-cli").build().unwrap();
        let answer = client.metadata().await;
        if asked.contains("localhost") {
            // The server names itself after the Host header, as start-dev does.
            answer.unwrap();
            continue;
        }
        let error = answer.unwrap_err();
        assert!(
            error.is_issuer_mismatch() && !error.is_temporary(),
            "{error}"
        );
        let text = error.to_string();
        assert!(
            text.contains(&asked) && text.contains(&realm(&server)),
            "{text}"
        );
        assert!(text.contains(hint), "{text}");
    }
    // The same document by another way: the issuer apart from the place it is fetched from.
    let inside = Client::builder("https://keycloak.example.com/realms/scs", "scs-cli")
        .discovery_url(format!(
            "{}/.well-known/openid-configuration",
            realm(&server)
        ))
        .build()
        .unwrap();
    assert!(inside.metadata().await.unwrap_err().is_issuer_mismatch());
}

#[tokio::test]
async fn a_document_may_come_from_another_place_and_name_two_origins() {
    let server = RawServer::start(|_, seen| {
        let mut document = document(seen);
        document["issuer"] = json!("http://keycloak.localhost/realms/scs");
        document["authorization_endpoint"] = json!("http://keycloak.localhost/realms/scs/auth");
        match is_document(seen) {
            true => Scripted::json(document.to_string()).whole(),
            false => Scripted::json(ANSWER).whole(),
        }
    })
    .await;
    let client = Client::builder("http://keycloak.localhost/realms/scs", "scs-robot")
        .discovery_url(format!(
            "{}/.well-known/openid-configuration",
            realm(&server)
        ))
        .authentication(ClientAuthentication::basic("geheim"))
        .build()
        .unwrap();
    client.client_credentials().await.unwrap();
    assert_eq!(
        client.metadata().await.unwrap().issuer.as_str(),
        "http://keycloak.localhost/realms/scs"
    );
}

#[tokio::test]
async fn an_https_issuer_may_not_lead_to_plain_http() {
    let server = RawServer::start(|_, seen| {
        let mut document = document(seen);
        document["issuer"] = json!("https://keycloak.example.com/realms/scs");
        Scripted::json(document.to_string()).whole()
    })
    .await;
    let client = Client::builder("https://keycloak.example.com/realms/scs", "scs-robot")
        .discovery_url(format!(
            "{}/.well-known/openid-configuration",
            realm(&server)
        ))
        .build()
        .unwrap();
    let error = client.metadata().await.unwrap_err();
    assert!(
        error.is_protocol() && error.to_string().contains("not https"),
        "{error}"
    );
}
