//! Who gets a token of the registry: each kind of login, and those that it does not know.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use harbor_client::credentials::{Credential, FromFn, Static};
use harbor_client::{CliLogin, Client, ClientBuilder, Strict};
use scs_testkit::faults::{Act, RawServer, Seen};

use super::tokens::{DIGEST, ask, asked, bearer};
use super::{BASIC, builder, given, head_of, is_token, jwt, pulls, registry, targets};
use crate::errors::script;

const CURRENT: &str = "/api/v2.0/users/current";

#[tokio::test]
async fn nobody_and_id_tokens_get_a_token_as_well() {
    for (id_token, login) in [
        (None, None),
        (Some("an.id.token"), Some("Bearer an.id.token")),
    ] {
        let server = registry(head_of(DIGEST)).await;
        let mut builder = Client::builder(server.base_url());
        if let Some(token) = id_token {
            builder = builder.credentials(Static::bearer(token));
        }
        ask(&builder.build().unwrap()).await.unwrap();
        let seen = server.requests();
        assert_eq!(seen[0].header("authorization"), login);
        assert_eq!(bearer(&seen[1]), Some(pulls(0)));
    }
}

/// Gives a token with the right to one login alone.
fn only(login: &'static str) -> impl Fn(usize, &Seen) -> Act + Send + Sync + 'static {
    move |number, seen| match (is_token(seen), seen.header("authorization") == Some(login)) {
        (true, true) => given(&pulls(number)).whole(),
        (true, false) => given(&jwt(number, None, "scs/images/base", &[])).whole(),
        _ => head_of(DIGEST),
    }
}

#[tokio::test]
async fn a_login_that_the_registry_does_not_know_is_replaced_by_a_better_one() {
    let server = RawServer::start(only("Bearer better")).await;
    let provider = FromFn::new(|request| {
        let token = if request.rejected.is_some() {
            "better"
        } else {
            "worse"
        };
        Box::pin(async move { Ok(Some(Credential::bearer(token))) })
    });
    let client = Client::builder(server.base_url())
        .credentials(provider)
        .build()
        .unwrap();
    ask(&client).await.unwrap();
    assert_eq!((asked(&server), server.requests().len()), (2, 3));
    ask(&client).await.unwrap();
    assert_eq!(asked(&server), 2);
}

#[tokio::test]
async fn a_token_is_not_used_for_another_login() {
    let server = RawServer::start(only("Bearer one")).await;
    let number = Arc::new(AtomicUsize::new(0));
    let whose = Arc::clone(&number);
    let provider = FromFn::new(move |_| {
        let token = ["one", "two"][whose.load(Ordering::Relaxed)];
        Box::pin(async move { Ok(Some(Credential::bearer(token))) })
    });
    let client = Client::builder(server.base_url())
        .credentials(provider)
        .build()
        .unwrap();
    ask(&client).await.unwrap();
    number.store(1, Ordering::Relaxed);
    assert!(ask(&client).await.unwrap_err().is_unauthorized());
    assert_eq!(server.requests().len(), 3);
}

fn strict(server: &RawServer) -> ClientBuilder {
    builder(server).transport(Arc::new(Strict::default()))
}

/// Knows the right login alone.
fn knows(number: usize, seen: &Seen) -> Act {
    let is_alice = seen.header("authorization") == Some(BASIC);
    match (seen.target == CURRENT, is_alice) {
        (true, true) => script(1061).whole(),
        (true, false) => script(1063).whole(),
        _ => only(BASIC)(number, seen),
    }
}

#[tokio::test]
async fn a_strict_client_looks_at_the_login_and_never_at_the_token() {
    let server = RawServer::start(knows).await;
    let client = strict(&server).build().unwrap();
    ask(&client).await.unwrap();
    ask(&client).await.unwrap();
    let seen = server.requests();
    let looks: Vec<_> = seen.iter().filter(|one| one.target == CURRENT).collect();
    assert_eq!((looks.len(), seen.len()), (1, 4));
    assert_eq!(looks[0].header("authorization"), Some(BASIC));
    // Even where the repository is called as the API is.
    let named = client
        .distribution()
        .repository("scs", "api/v2.0/users/current");
    named.head_manifest("v1").await.unwrap_err();
    let looks = targets(&server)
        .iter()
        .filter(|target| *target == CURRENT)
        .count();
    assert_eq!(looks, 1);

    let wrong = strict(&server).credentials(Static::basic("alice", "wrong".to_owned()).unwrap());
    let before = server.requests().len();
    let error = ask(&wrong.build().unwrap()).await.unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
    assert_eq!(targets(&server)[before..], [CURRENT]);
}

#[tokio::test]
async fn a_cli_secret_opens_the_registry() {
    let server = registry(head_of(DIGEST)).await;
    let login = CliLogin::new("alice", "an Example 1").unwrap();
    let client = login.builder(server.base_url()).build().unwrap();
    ask(&client).await.unwrap();
    assert_eq!(server.requests()[0].header("authorization"), Some(BASIC));
    assert_eq!(server.requests().len(), 2);
}
