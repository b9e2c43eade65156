//! The tower layer: who gets through, and what the others are told.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{Request, Response, StatusCode};
use keycloak_auth::layer::{VerifyLayer, VerifyService};
use keycloak_auth::session::{IntrospectionCache, OnlineVerifier};
use keycloak_auth::verify::{AccessClaims, Audience, Verifier};
use keycloak_auth::{Client, ClientAuthentication};
use scs_client_core::TestClock;
use scs_testkit::keycloak::{Algorithm, Fault, Server};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;
use tower_layer::Layer as _;
use tower_service::Service;

use crate::session_issuers::password_login;

/// Answers with the name of the user that it is told.
#[derive(Clone, Debug)]
struct Whoami;

impl Service<Request<()>> for Whoami {
    type Response = Response<String>;
    type Error = Infallible;
    type Future = Ready<Result<Response<String>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        let name = match request.extensions().get::<AccessClaims>() {
            Some(claims) => claims.preferred_username().unwrap_or("?").to_owned(),
            None => "anonymous".to_owned(),
        };
        ready(Ok(Response::new(name)))
    }
}

struct Set {
    server: Server,
    clock: TestClock,
    client: Client,
    verifier: Verifier,
}

impl Set {
    async fn start() -> Self {
        let clock = TestClock::at(chrono::Utc::now());
        let server = Server::builder()
            .clock(Arc::new(clock.clone()))
            .start()
            .await
            .unwrap();
        let client = Client::builder(server.issuer(), "scs-status-page")
            .authentication(ClientAuthentication::basic("scs-status-page-secret"))
            .clock(Arc::new(clock.clone()))
            .max_attempts(1)
            .build()
            .unwrap();
        let verifier = Verifier::new(server.issuer(), Audience::of("scs-status-page"))
            .clock(Arc::new(clock.clone()));
        Self {
            server,
            clock,
            client,
            verifier,
        }
    }

    fn layer(&self) -> VerifyLayer {
        VerifyLayer::new(self.verifier.clone(), self.client.keys()).realm("scs")
    }

    async fn alice(&self) -> String {
        let login = password_login(&self.server.issuer(), "scs-ropc", "openid").await;
        login.access.expose_secret().to_owned()
    }

    async fn light(&self) -> String {
        let robot = Client::builder(self.server.issuer(), "scs-robot-light")
            .authentication(ClientAuthentication::basic("scs-robot-light-secret"))
            .build()
            .unwrap();
        let tokens = robot
            .client_credentials()
            .scopes(["aud-status-page"])
            .await
            .unwrap();
        tokens.access_token.expose_secret().to_owned()
    }
}

/// What comes back for a request with these `Authorization` fields.
async fn answer(layer: &VerifyLayer, fields: &[&str]) -> Response<String> {
    let mut request = Request::get("https://status.example.com/incidents");
    for field in fields {
        request = request.header("authorization", *field);
    }
    layer
        .layer(Whoami)
        .call(request.body(()).unwrap())
        .await
        .unwrap()
}

async fn with_token(layer: &VerifyLayer, token: &str) -> Response<String> {
    answer(layer, &[&format!("Bearer {token}")]).await
}

fn challenge(answer: &Response<String>) -> &str {
    answer.headers()["www-authenticate"].to_str().unwrap()
}

#[tokio::test]
async fn a_good_token_gets_through_with_its_claims() {
    let set = Set::start().await;
    let token = set.alice().await;
    let passed = with_token(&set.layer(), &token).await;
    assert_eq!(
        (passed.status(), passed.body().as_str()),
        (StatusCode::OK, "alice")
    );
    assert!(passed.headers().get("www-authenticate").is_none());
    let lower = answer(&set.layer(), &[&format!("bearer {token}")]).await;
    assert_eq!(lower.status(), 200);
}

#[tokio::test]
async fn those_without_a_token_get_a_challenge_without_an_error() {
    let set = Set::start().await;
    for fields in [&[][..], &["Basic YTpi"], &["DPoP abc"]] {
        let turned_away = answer(&set.layer(), fields).await;
        assert_eq!(turned_away.status(), 401, "{fields:?}");
        assert_eq!(challenge(&turned_away), r#"Bearer realm="scs""#);
        assert!(turned_away.body().is_empty());
    }
    // The issuer is the realm unless one is named.
    let layer = VerifyLayer::new(set.verifier.clone(), set.client.keys());
    let expected = format!("Bearer realm=\"{}\"", set.server.issuer());
    assert_eq!(challenge(&answer(&layer, &[]).await), expected);
    // A token anywhere else is not read.
    let token = set.alice().await;
    let request = Request::get(format!("/incidents?access_token={token}"))
        .body(())
        .unwrap();
    let turned_away = set.layer().layer(Whoami).call(request).await.unwrap();
    assert_eq!(turned_away.status(), 401);
    assert_eq!(set.server.key_requests(), 0);
}

#[tokio::test]
async fn two_credentials_and_nonsense_are_bad_requests() {
    let set = Set::start().await;
    let token = format!("Bearer {}", set.alice().await);
    for fields in [
        &[token.as_str(), token.as_str()][..],
        &["Basic YTpi", &token],
        &["Bearer"],
        &["Bearer a b"],
    ] {
        let bad = answer(&set.layer(), fields).await;
        assert_eq!(bad.status(), 400);
        assert!(
            challenge(&bad)
                .starts_with(r#"Bearer realm="scs", error="invalid_request", error_desc"#)
        );
    }
}

#[tokio::test]
async fn a_refused_token_is_told_why_and_never_shown() {
    let set = Set::start().await;
    let token = set.alice().await;
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let sign = |claims| set.server.sign(Algorithm::Rs256, "JWT", &claims).unwrap();
    let now = set.server.now().timestamp();
    let issuer = set.server.issuer();
    let hostile = "x\", error=\"none\"\r\nSet-Cookie: a=b\\ ä";
    let forged = format!("{signed}.{}", signature.chars().rev().collect::<String>());
    for (why, token) in [
        ("signature", forged),
        ("three parts", "garbage".to_owned()),
        (
            "expired",
            sign(
                json!({ "iss": issuer, "aud": "scs-status-page", "typ": "Bearer", "exp": now - 60 }),
            ),
        ),
        (
            "it is for",
            sign(json!({ "iss": issuer, "aud": "harbor", "typ": "Bearer", "exp": now + 60 })),
        ),
        (
            "not an access token",
            sign(json!({ "iss": issuer, "aud": "scs-status-page", "typ": "ID", "exp": now + 60 })),
        ),
        (
            "issuer",
            sign(json!({ "iss": hostile, "aud": hostile, "typ": "Bearer", "exp": now + 60 })),
        ),
    ] {
        for layer in [set.layer(), set.layer().allow_anonymous()] {
            let refused = with_token(&layer, &token).await;
            assert_eq!(refused.status(), 401, "{why}");
            let challenge = challenge(&refused);
            assert!(
                challenge.starts_with(
                    r#"Bearer realm="scs", error="invalid_token", error_description=""#
                ),
                "{challenge}"
            );
            assert_eq!(challenge.matches('"').count(), 6, "{challenge}");
            assert!(challenge.contains(why), "{why}: {challenge}");
            for part in token
                .split('.')
                .filter(|part| part.len() > 7 || !token.contains('.'))
            {
                assert!(!challenge.contains(part), "{challenge}");
            }
            assert!(refused.body().is_empty());
        }
    }
}

#[tokio::test]
async fn every_role_and_scope_that_is_required_must_be_there() {
    let set = Set::start().await;
    let token = set.alice().await;
    let layer = set.layer();
    let all = layer
        .clone()
        .require_realm_role("scs-admin")
        .require_client_role("scs-status-page", "incident-editor")
        .require_scope("email");
    assert_eq!(with_token(&all, &token).await.status(), 200);
    for (layer, rest) in [
        (
            layer.clone().require_realm_role("incident-editor"),
            r#"error_description="the realm role incident-editor is missing""#,
        ),
        (
            all.clone().require_client_role("zuul", "incident-editor"),
            r#"error_description="the role incident-editor of the client zuul is missing", scope="email""#,
        ),
        (
            all.require_scope("phone"),
            r#"error_description="the scope phone is missing", scope="email phone""#,
        ),
    ] {
        let forbidden = with_token(&layer, &token).await;
        assert_eq!(forbidden.status(), 403);
        let expected = format!(r#"Bearer realm="scs", error="insufficient_scope", {rest}"#);
        assert_eq!(challenge(&forbidden), expected);
    }
}

#[tokio::test]
async fn anonymous_are_let_in_where_they_may_and_only_they() {
    let set = Set::start().await;
    let layer = set
        .layer()
        .allow_anonymous()
        .require_realm_role("zone-keeper");
    let passed = answer(&layer, &[]).await;
    assert_eq!(
        (passed.status(), passed.body().as_str()),
        (StatusCode::OK, "anonymous")
    );
    assert_eq!(answer(&layer, &["Basic YTpi"]).await.status(), 401);
    assert_eq!(with_token(&layer, &set.alice().await).await.status(), 403);
    let known = with_token(&set.layer().allow_anonymous(), &set.alice().await).await;
    assert_eq!(known.body(), "alice");
}

#[tokio::test]
async fn without_the_issuers_keys_the_answer_is_503_and_not_401() {
    let set = Set::start().await;
    let token = set.alice().await;
    let layer = set.layer();
    set.server.fail_while_at("certs", Fault::bad_gateway_page());
    let unavailable = with_token(&layer, &token).await;
    assert_eq!(unavailable.status(), 503);
    assert_eq!(unavailable.headers()["retry-after"], "10");
    assert!(unavailable.headers().get("www-authenticate").is_none());
    set.server.recover();
    set.clock.advance(Duration::from_secs(10));
    assert_eq!(with_token(&layer, &token).await.status(), 200);
    // Known keys serve on while the issuer is down.
    set.server.fail_while(Fault::bad_gateway_page());
    assert_eq!(with_token(&layer, &token).await.status(), 200);
}

#[tokio::test]
async fn lightweight_tokens_have_their_roles_by_introspection() {
    let set = Set::start().await;
    let token = set.light().await;
    let offline = set.layer().require_realm_role("offline_access");
    assert_eq!(with_token(&offline, &token).await.status(), 403);
    let cache = IntrospectionCache::new(set.client.clone());
    let verifier = OnlineVerifier::new(set.verifier.clone(), set.client.keys(), cache);
    let online = VerifyLayer::online(verifier.clone())
        .realm("scs")
        .require_realm_role("offline_access");
    let passed = with_token(&online, &token).await;
    assert_eq!(
        (passed.status(), passed.body().as_str()),
        (StatusCode::OK, "service-account-scs-robot-light")
    );

    let always = VerifyLayer::online(verifier.always());
    let token = set.alice().await;
    assert_eq!(with_token(&always, &token).await.status(), 200);
    set.server.logout_user("alice");
    set.clock.advance(Duration::from_secs(10));
    let refused = with_token(&always, &token).await;
    assert_eq!(refused.status(), 401);
    assert!(
        challenge(&refused).contains("not active"),
        "{}",
        challenge(&refused)
    );
    set.server
        .fail_while_at("token/introspect", Fault::bad_gateway_page());
    set.clock.advance(Duration::from_secs(10));
    assert_eq!(with_token(&always, &token).await.status(), 503);
}

#[tokio::test]
async fn it_stands_before_an_axum_router() {
    use axum::routing::get;
    use axum::{Extension, Router};

    async fn whoami(claims: Option<Extension<AccessClaims>>) -> String {
        claims.map_or("anonymous".to_owned(), |Extension(claims)| {
            claims.preferred_username().unwrap_or_default().to_owned()
        })
    }
    let set = Set::start().await;
    let mut app: Router = Router::new().route("/", get(whoami)).layer(set.layer());
    let token: SecretString = set.alice().await.into();
    let request = |field: Option<String>| {
        let request = Request::get("/");
        let request = match field {
            Some(field) => request.header("authorization", field),
            None => request,
        };
        request.body(axum::body::Body::empty()).unwrap()
    };
    let passed = app
        .call(request(Some(format!("Bearer {}", token.expose_secret()))))
        .await
        .unwrap();
    assert_eq!(passed.status(), 200);
    let body = axum::body::to_bytes(passed.into_body(), 1000)
        .await
        .unwrap();
    assert_eq!(body, "alice");
    assert_eq!(app.call(request(None)).await.unwrap().status(), 401);
}

#[test]
fn the_layer_may_be_shared_and_shows_no_secret() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    shared::<VerifyLayer>();
    shared::<VerifyService<Whoami>>();
}
