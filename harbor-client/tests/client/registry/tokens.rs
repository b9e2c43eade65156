//! The registry's tokens: who gets them, how long they are kept, and what is read off them.

use std::future::IntoFuture as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use futures_util::future::join_all;
use harbor_client::credentials::Static;
use harbor_client::registry::Scope;
use harbor_client::{Client, TestClock};
use scs_client_core::transport::TransportError;
use scs_client_core::{Body, Error, Transport};
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};

use super::{
    BASIC, builder, given, head, head_of, images, is_token, jwt, pulls, registry, targets,
};
use crate::errors::{exchange, script};

pub(super) const DIGEST: &str =
    "sha256:ecdb497f11655b266ba03e13c4d62546ad7fae9ea882d26edf7076b1b8db6b3d";

/// Asks for the head of a manifest.
pub(super) async fn ask(client: &Client) -> Result<(), Error> {
    images(client).head_manifest("v1").await.map(drop)
}

pub(super) fn asked(server: &RawServer) -> usize {
    server.requests().iter().filter(|one| is_token(one)).count()
}

pub(super) fn bearer(seen: &Seen) -> Option<String> {
    let header = seen.header("authorization")?;
    header.strip_prefix("Bearer ").map(str::to_owned)
}

#[tokio::test]
async fn login_and_token_never_cross() {
    let server = RawServer::start(|number, seen| match seen.target.starts_with("/api/") {
        true => Scripted::json("[]").whole(),
        false if is_token(seen) => given(&pulls(number)).whole(),
        false => head_of(DIGEST),
    })
    .await;
    let client = builder(&server).build().unwrap();
    ask(&client).await.unwrap();
    client.list_projects().await.unwrap();
    ask(&client.clone()).await.unwrap();
    let seen: Vec<_> = server.requests();
    let token = format!("Bearer {}", pulls(0));
    for (one, (start, login)) in seen.iter().zip([
        ("/service/token", BASIC),
        ("/v2/", token.as_str()),
        ("/api/", BASIC),
        ("/v2/", token.as_str()),
    ]) {
        assert!(one.target.starts_with(start), "{}", one.target);
        assert_eq!(one.header("authorization"), Some(login), "{start}");
    }
    assert_eq!(seen.len(), 4);
}

#[tokio::test]
async fn each_repository_has_its_own_token() {
    let server = RawServer::start(|number, seen| {
        let name = ["scs/one", "scs/two"]
            .into_iter()
            .find(|name| seen.target.contains(name));
        match is_token(seen) {
            true => given(&jwt(number, Some("alice"), name.unwrap(), &["pull"])).whole(),
            false => head_of(DIGEST),
        }
    })
    .await;
    let client = builder(&server).build().unwrap();
    for (name, requests) in [("one", 2), ("two", 4), ("one", 5), ("two", 6)] {
        let repository = client.distribution().repository("scs", name);
        repository.head_manifest("v1").await.unwrap();
        assert_eq!(server.requests().len(), requests, "{name}");
    }
    // Another client has another login, or may have.
    let other = builder(&server).build().unwrap();
    other
        .distribution()
        .repository("scs", "one")
        .head_manifest("v1")
        .await
        .unwrap();
    assert_eq!(asked(&server), 3);
}

/// Answers at once, from memory; a token only after all others have had their turn.
#[derive(Debug, Default)]
struct Counting {
    tokens: AtomicUsize,
    calls: AtomicUsize,
    refuses: bool,
}

#[async_trait]
impl Transport for Counting {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        if request.uri().path() != "/service/token" {
            self.calls.fetch_add(1, Ordering::Relaxed);
            let mut answer = http::Response::new(Body::empty());
            answer
                .headers_mut()
                .insert("docker-content-digest", DIGEST.parse().unwrap());
            return Ok(answer);
        }
        let number = self.tokens.fetch_add(1, Ordering::Relaxed);
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        let token = match self.refuses {
            true => jwt(number, None, "scs/images/base", &[]),
            false => pulls(number),
        };
        let answer = http::Response::new(Body::from(bytes::Bytes::from(given(&token).body)));
        Ok(answer)
    }
}

#[tokio::test]
async fn a_thousand_calls_wait_for_one_token() {
    for refuses in [false, true] {
        let transport = Arc::new(Counting {
            refuses,
            ..Counting::default()
        });
        let client = Client::builder("https://registry.example.com")
            .credentials(Static::basic("alice", "an Example 1".to_owned()).unwrap())
            .transport(transport.clone())
            .build()
            .unwrap();
        let one = || images(&client).head_manifest("v1").into_future();
        let outcomes = join_all((0..1000).map(|_| one())).await;
        assert!(outcomes.iter().all(|outcome| outcome.is_err() == refuses));
        let count = |of: &AtomicUsize| of.load(Ordering::Relaxed);
        assert_eq!(count(&transport.tokens), 1);
        assert_eq!(count(&transport.calls), if refuses { 0 } else { 1000 });
        // A refusal may have been an outage's.
        assert_eq!(one().await.is_err(), refuses);
        assert_eq!(count(&transport.tokens), if refuses { 2 } else { 1 });
    }
}

#[tokio::test]
async fn a_token_is_used_until_a_minute_before_its_end() {
    let clock = TestClock::new();
    let server = registry(head_of(DIGEST)).await;
    let client = builder(&server)
        .clock(Arc::new(clock.clone()))
        .build()
        .unwrap();
    ask(&client).await.unwrap();
    clock.advance(Duration::from_secs(1739));
    ask(&client).await.unwrap();
    assert_eq!(asked(&server), 1);
    clock.advance(Duration::from_secs(1));
    ask(&client).await.unwrap();
    assert_eq!(asked(&server), 2);
    // A machine that was asleep: only the time of day has moved.
    clock.suspend(Duration::from_secs(1740));
    ask(&client).await.unwrap();
    assert_eq!(asked(&server), 3);
}

#[tokio::test]
async fn a_token_that_does_not_say_how_long_lives_for_a_minute() {
    let clock = TestClock::new();
    let server = RawServer::start(|number, seen| match is_token(seen) {
        true => Scripted::json(format!(r#"{{"token":"{}"}}"#, pulls(number))).whole(),
        false => head_of(DIGEST),
    })
    .await;
    let client = builder(&server)
        .clock(Arc::new(clock.clone()))
        .build()
        .unwrap();
    for (passes, tokens) in [(0, 1), (53, 1), (1, 2)] {
        clock.advance(Duration::from_secs(passes));
        ask(&client).await.unwrap();
        assert_eq!(asked(&server), tokens);
    }
}

const REFUSED: &str = "content-type: application/json\r\n\
    www-authenticate: Bearer realm=\"http://127.0.0.1:1/service/token\",service=\"harbor-registry\"\r\n";

#[tokio::test]
async fn a_refused_token_is_replaced_once() {
    let server = RawServer::start(|number, seen| match (is_token(seen), bearer(seen)) {
        (true, _) => given(&pulls(number)).whole(),
        (false, token) if token == Some(pulls(0)) => head(401, REFUSED),
        _ => head_of(DIGEST),
    })
    .await;
    let client = builder(&server).build().unwrap();
    ask(&client).await.unwrap();
    assert_eq!((asked(&server), server.requests().len()), (2, 4));
    // The new one is kept.
    ask(&client).await.unwrap();
    assert_eq!((asked(&server), server.requests().len()), (2, 5));

    // Whoever is refused for good is asked about no more than that, and not where the challenge says.
    let server = registry(head(401, REFUSED)).await;
    let error = ask(&builder(&server).build().unwrap()).await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_credential(), "{error}");
    assert_eq!((asked(&server), server.requests().len()), (2, 4));
}

#[tokio::test]
async fn a_token_without_the_right_is_seen_before_the_call() {
    let empty = |subject| jwt(1, subject, "scs/images/base", &[]);
    let pushes = jwt(1, Some("alice"), "scs/images/base", &["push"]);
    let other = jwt(1, Some("alice"), "scs/other", &["pull"]);
    for (token, has_login, says) in [
        (
            empty(Some("alice")),
            true,
            "alice may not pull from scs/images/base, or there is no such project",
        ),
        (empty(None), true, "the registry does not know the login"),
        (empty(None), false, "nobody is logged in"),
        (pushes, true, "alice may not pull"),
        (other, true, "alice may not pull"),
    ] {
        let server = RawServer::always(given(&token).whole()).await;
        let client = match has_login {
            true => builder(&server),
            false => Client::builder(server.base_url()),
        };
        let error = ask(&client.build().unwrap()).await.unwrap_err();
        assert!(error.is_unauthorized() && error.is_credential(), "{error}");
        assert_eq!(
            (error.status(), error.operation()),
            (None, "registryHeadManifest")
        );
        assert!(error.to_string().contains(says), "{error}");
        // The same password is not sent twice.
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn recorded_tokens_grant_what_they_say() {
    for (number, name, pulls, pushes, subject) in [
        (3632, "app", true, false, None),
        (3633, "secret", true, true, Some("a-dev")),
        (3634, "secret", true, true, Some("a-admin")),
        (3636, "secret", false, false, None),
        (3638, "secret", false, false, Some("a-dev")),
        (3644, "x", false, false, Some("a-dev")),
    ] {
        let server = RawServer::always(script(number).whole()).await;
        let client = Client::builder(server.base_url()).build().unwrap();
        let project = match name {
            "app" => "a-pub",
            "x" => "a-none",
            _ => "a-priv",
        };
        let pull = Scope::pull(project, name);
        let push = pull.clone().push();
        let token = client.distribution().token([&push]).await.unwrap();
        assert_eq!(
            (token.grants(&pull), token.grants(&push)),
            (pulls, pushes),
            "{number}"
        );
        assert_eq!(token.subject.as_deref(), subject, "{number}");
        assert_eq!(token.expires_in, Duration::from_secs(1800));
        assert!(!format!("{token:?}").contains("eyJ"), "{token:?}");
        assert_eq!(
            targets(&server),
            [format!(
                "/service/token?service=harbor-registry&scope=repository:{project}/{name}:pull,push"
            )]
        );
    }
}

#[tokio::test]
async fn a_scope_that_cannot_be_is_refused() {
    let server = RawServer::always(given("x").whole()).await;
    let client = builder(&server).build().unwrap();
    for scope in [
        Scope::pull(7, "base"),
        Scope::pull("scs", "a:v1"),
        Scope::pull("", "a"),
    ] {
        let error = client.distribution().token([&scope]).await.unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
    }
    assert!(server.requests().is_empty());
}

/// What is no JWT says nothing: the registry is asked.
#[tokio::test]
async fn an_opaque_token_is_used() {
    let server = RawServer::start(|_, seen| match is_token(seen) {
        true => given("opaque").whole(),
        false => head_of(DIGEST),
    })
    .await;
    ask(&builder(&server).build().unwrap()).await.unwrap();
    assert_eq!(bearer(&server.requests()[1]).as_deref(), Some("opaque"));
}

#[tokio::test]
async fn a_token_service_that_is_down_is_no_missing_right() {
    let server = RawServer::always(Scripted::status(502).whole()).await;
    let clock = Arc::new(TestClock::new());
    let client = builder(&server).clock(clock).build().unwrap();
    let error = ask(&client).await.unwrap_err();
    assert!(error.is_credential() && !error.is_unauthorized(), "{error}");
    assert!(error.to_string().contains("502"), "{error}");
    assert_eq!(asked(&server), 4, "as often as any other read");
    // 3642-serviceToken-unknown-service
    let recorded = exchange(3642).response;
    let answer = Scripted::new(400, "text/plain; charset=utf-8", recorded.text());
    let server = RawServer::always(answer.whole()).await;
    let error = ask(&builder(&server).build().unwrap()).await.unwrap_err();
    assert!(
        error.to_string().contains("Unable to handle service"),
        "{error}"
    );
}

/// A caller that goes away in the middle leaves nobody waiting.
#[tokio::test]
async fn who_waits_for_a_dropped_caller_asks_himself() {
    let server = RawServer::start(|number, seen| match (number, is_token(seen)) {
        (0, _) => Act::Stall(Vec::new()),
        (_, true) => given(&pulls(number)).whole(),
        _ => head_of(DIGEST),
    })
    .await;
    let client = builder(&server).build().unwrap();
    let first = {
        let client = client.clone();
        tokio::spawn(async move { ask(&client).await })
    };
    while server.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    let second = {
        let client = client.clone();
        tokio::spawn(async move { ask(&client).await })
    };
    tokio::task::yield_now().await;
    first.abort();
    second.await.unwrap().unwrap();
    assert_eq!(asked(&server), 2);
}
