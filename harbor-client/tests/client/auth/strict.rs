//! A credential that the server does not know never passes for none.

use std::future::IntoFuture as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use harbor_client::credentials::{Credential, FromFn, Static};
use harbor_client::{CallOptions, Client, Strict};
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};

use super::{ALICE, CURRENT, login, targets};
use crate::errors::script;

/// Knows `alice` with the right secret alone, and shows everybody what is public.
fn public_to_all(seen: &Seen) -> Act {
    let is_alice = seen.header("authorization") == Some(&format!("Basic {ALICE}"));
    match (seen.target.as_str(), is_alice) {
        (CURRENT, true) => script(1061).whole(),
        (CURRENT, false) => Act::After(Duration::from_millis(20), Box::new(script(1063).whole())),
        _ => Scripted::json(r#"[{"name":"public","project_id":1}]"#).whole(),
    }
}

fn strict(server: &RawServer) -> harbor_client::ClientBuilder {
    Client::builder(server.base_url()).transport(Arc::new(Strict::default()))
}

#[tokio::test]
async fn a_strict_client_never_takes_the_public_part_for_the_whole() {
    let server = RawServer::start(|_, seen| public_to_all(seen)).await;
    // This is what it is for.
    let lenient = Client::builder(server.base_url())
        .credentials(login("wrong Example 1"))
        .build()
        .unwrap();
    assert_eq!(lenient.list_projects().await.unwrap().items.len(), 1);

    let client = strict(&server)
        .credentials(login("wrong Example 1"))
        .build()
        .unwrap();
    let before = server.requests().len();
    let calls = (0..8).map(|_| client.list_projects().into_future());
    for outcome in join_all(calls).await {
        let error = outcome.unwrap_err();
        assert!(error.is_unauthorized(), "{error}");
        assert_eq!(error.operation(), "listProjects");
    }
    // One look for all that waited for it, and no call behind it.
    assert_eq!(targets(&server)[before..], [CURRENT]);
    // The refusal may have been an outage's: the next call looks again.
    client.list_projects().await.unwrap_err();
    assert_eq!(targets(&server)[before..], [CURRENT, CURRENT]);
}

#[tokio::test]
async fn a_strict_client_looks_once_at_a_good_credential() {
    let server = RawServer::start(|_, seen| public_to_all(seen)).await;
    let client = strict(&server)
        .credentials(login("an Example 1"))
        .build()
        .unwrap();
    let calls = (0..8).map(|_| client.list_projects().into_future());
    for outcome in join_all(calls).await {
        outcome.unwrap();
    }
    let looks = targets(&server)
        .iter()
        .filter(|target| *target == CURRENT)
        .count();
    assert_eq!((looks, server.requests().len()), (1, 9));
    // Who has no credential means to see what is public.
    let nobody = strict(&server).build().unwrap();
    nobody.list_projects().await.unwrap();
    assert_eq!(server.requests().len(), 10);
}

#[tokio::test]
async fn a_strict_client_gets_a_better_credential_before_it_gives_up() {
    let server = RawServer::start(|_, seen| public_to_all(seen)).await;
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let provider = FromFn::new(move |request| {
        counter.fetch_add(1, Ordering::Relaxed);
        let secret = if request.rejected.is_some() {
            "an Example 1"
        } else {
            "wrong Example 1"
        };
        let credential = Credential::basic("alice", &secret.to_owned().into());
        Box::pin(async move { Ok(Some(credential)) })
    });
    let client = strict(&server).credentials(provider).build().unwrap();
    client.list_projects().await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    assert_eq!(targets(&server)[..2], [CURRENT, CURRENT]);
}

#[tokio::test]
async fn a_strict_client_takes_robots_and_neither_pages_nor_failures() {
    for (answer, passes) in [
        (script(1300), true),
        (script(1785), false),
        (
            Scripted::new(200, "text/html", "<html><title>Log in</title></html>"),
            false,
        ),
        (
            Scripted::new(302, "text/html", "").header("location", "https://elsewhere.example.com"),
            false,
        ),
    ] {
        let server = RawServer::start(move |_, seen| match seen.target == CURRENT {
            true => answer.whole(),
            false => Scripted::json("[]").whole(),
        })
        .await;
        let client = strict(&server)
            .credentials(Static::bearer("token"))
            .build()
            .unwrap();
        assert_eq!(client.list_projects().await.is_ok(), passes);
        let listed = targets(&server)
            .iter()
            .any(|target| target.starts_with("/api/v2.0/projects"));
        assert_eq!(listed, passes);
    }
}

/// What stands before Harbor may not know this path: its words must not pass for those of the call.
#[tokio::test]
async fn a_gateway_that_does_not_know_the_question_answers_no_call() {
    const JSON: &str = "application/json";
    const NO_ROUTE: &str = r#"{"message":"no Route matched with those values"}"#;
    for answer in [
        Scripted::new(404, JSON, NO_ROUTE),
        Scripted::new(404, "text/plain", "404 page not found"),
        Scripted::new(412, "text/plain", ""),
        Scripted::new(409, JSON, NO_ROUTE),
    ] {
        let server = RawServer::start(move |_, _| answer.whole()).await;
        let client = strict(&server).credentials(login("an Example 1"));
        let client = client.build().unwrap();
        let error = client.project("scs").get().await.unwrap_err();
        assert!(error.status().is_none(), "{error}");
        assert!(error.to_string().contains("other than Harbor"), "{error}");
    }
    // These are told for what they are.
    let page = Scripted::new(404, "text/html", "<title>404 Not Found</title>");
    let server = RawServer::start(move |_, _| page.whole()).await;
    let client = strict(&server).credentials(login("an Example 1"));
    let error = client.build().unwrap().project("scs").get().await;
    assert!(error.unwrap_err().is_unsupported_by_server());
    let server = RawServer::start(|_, _| Scripted::status(403).whole()).await;
    let client = strict(&server).credentials(login("an Example 1"));
    let error = client.build().unwrap().project("scs").get().await;
    assert!(error.unwrap_err().is_forbidden());
}

/// A look that hangs takes no longer than an attempt, and holds nobody up for ever.
#[tokio::test]
async fn a_strict_client_does_not_wait_for_ever() {
    let server = RawServer::start(|number, seen| match number {
        0 => Act::Stall(Vec::new()),
        _ => public_to_all(seen),
    })
    .await;
    let client = strict(&server)
        .credentials(login("an Example 1"))
        .build()
        .unwrap();
    let short = CallOptions::new()
        .attempt_timeout(Duration::from_millis(50))
        .max_attempts(1);
    let error = client.list_projects().options(short).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(targets(&server), [CURRENT]);
    client.list_projects().await.unwrap();
    assert_eq!(targets(&server)[1], CURRENT);
}

#[tokio::test]
async fn a_verdict_holds_for_the_server_that_gave_it() {
    let knows = RawServer::start(|_, seen| public_to_all(seen)).await;
    let other = RawServer::start(|_, seen| match seen.target.as_str() {
        CURRENT => script(1063).whole(),
        _ => Scripted::json("[]").whole(),
    })
    .await;
    let shared = Arc::new(Strict::default());
    let of = |server: &RawServer| {
        let builder = Client::builder(server.base_url()).transport(shared.clone());
        builder.credentials(login("an Example 1")).build().unwrap()
    };
    of(&knows).list_projects().await.unwrap();
    let error = of(&other).list_projects().await.unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
    of(&knows).list_projects().await.unwrap();
}

#[tokio::test]
async fn the_question_has_the_headers_of_the_user() {
    let server = RawServer::start(|_, seen| public_to_all(seen)).await;
    let client = strict(&server).credentials(login("an Example 1"));
    let client = client.header("x-gateway", "let me in").build().unwrap();
    client.list_projects().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert!(
        requests
            .iter()
            .all(|one| one.header("x-gateway") == Some("let me in"))
    );
}
