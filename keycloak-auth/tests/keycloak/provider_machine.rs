//! Tokens for machines: one request for many callers, renewed in time, kept while the issuer is down.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keycloak_auth::{ClientAuthentication, LoginState, ServiceToken, TokenProvider};
use scs_client_core::{Clock as _, CredentialProvider as _, CredentialRequest, TestClock};
use scs_testkit::faults::{Act, RawServer, Scripted};
use scs_testkit::keycloak::Fault;

use crate::provider_support::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_callers_cause_one_request() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    for round in 1..=3 {
        // The answer comes late, so that all of them are there before it.
        server.fail_next_at("token", 1, Fault::Delay(Duration::from_millis(200)));
        let callers = (0..1000).map(|_| {
            let provider = provider.clone();
            tokio::spawn(async move { token(&provider).await })
        });
        let mut tokens = Vec::new();
        for caller in callers.collect::<Vec<_>>() {
            tokens.push(caller.await.unwrap());
        }
        tokens.dedup();
        assert_eq!(tokens.len(), 1);
        assert_eq!(
            server.token_requests(),
            round,
            "one request for each time it had expired"
        );
        clock.advance(seconds(300));
    }
}

#[tokio::test]
async fn a_dropped_caller_loses_nothing() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    server.fail_next_at("token", 1, Fault::Delay(Duration::from_millis(400)));
    let request = access();
    let impatient =
        tokio::time::timeout(Duration::from_millis(10), provider.credential(&request)).await;
    assert!(impatient.is_err());
    provider.finish().await;
    let before = server.token_requests();
    token(&provider).await;
    assert_eq!((before, server.token_requests()), (1, 1));
}

#[tokio::test]
async fn requests_follow_the_lifetime() {
    for lifetime in [5, 30, 300, 86_400] {
        let clock = clock();
        let server = issuer(&clock, |builder| {
            builder
                .access_token_lifespan(seconds(lifetime))
                .session_lifespan(seconds(1 << 24))
        })
        .await;
        let provider = robots(&server, &clock);
        let (periods, steps) = (20, 200);
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..periods * steps {
            let credential = ask(&provider, &access()).await.unwrap();
            assert!(
                clock.now() < credential.expiry().unwrap(),
                "no expired token is handed out"
            );
            seen.insert(text(&credential));
            // What was started in the background is done before time goes on.
            provider.finish().await;
            clock.advance(seconds(lifetime) / steps);
        }
        let requests = server.token_requests();
        let (least, most) = (periods as usize, (periods as f64 * 1.2) as usize);
        assert!(
            (least..=most).contains(&requests),
            "{lifetime} s: {requests} requests"
        );
        assert_eq!(seen.len(), requests, "each of them was used");
    }
}

#[tokio::test]
async fn the_next_token_is_got_while_the_old_one_serves() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    let old = token(&provider).await;
    clock.advance(seconds(290));
    server.fail_next_at("token", 1, Fault::Delay(Duration::from_millis(100)));
    // Who waited would get the new one.
    assert_eq!(token(&provider).await, old);
    assert_eq!(token(&provider).await, old);
    provider.finish().await;
    assert_eq!(server.token_requests(), 2);
    assert_ne!(token(&provider).await, old);
}

#[tokio::test]
async fn a_refused_token_is_replaced_and_a_server_that_refuses_all_makes_no_storm() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    let first = ask(&provider, &access()).await.unwrap();
    let second = ask(&provider, &refused(&first)).await.unwrap();
    assert!(!second.is_same(&first));
    assert_eq!(server.token_requests(), 2);
    // Somebody who still has the old one gets the new one, without a request.
    assert!(
        ask(&provider, &refused(&first))
            .await
            .unwrap()
            .is_same(&second)
    );
    for _ in 0..500 {
        assert!(
            ask(&provider, &refused(&second))
                .await
                .unwrap()
                .is_same(&second)
        );
        clock.advance(Duration::from_millis(10));
    }
    assert_eq!(server.token_requests(), 2, "once in ten seconds");
    clock.advance(seconds(5));
    let third = ask(&provider, &refused(&second)).await.unwrap();
    assert!(!third.is_same(&second));
    assert_eq!(token(&provider).await, text(&third), "for all others, too");
    assert_eq!(server.token_requests(), 3);
}

#[tokio::test]
async fn a_suspended_laptop_wakes_up_with_an_expired_token() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    let old = token(&provider).await;
    clock.suspend(seconds(3600));
    assert_ne!(
        token(&provider).await,
        old,
        "the time of day says that it is over"
    );
    let old = token(&provider).await;
    clock.advance(seconds(301));
    assert_ne!(token(&provider).await, old);
}

#[tokio::test]
async fn each_set_of_scopes_has_its_token_and_the_order_does_not_matter() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    let ask_for = |scopes: &[&str]| access().scopes(scopes.iter().copied());
    let zuul = ask(&provider, &ask_for(&["aud-zuul", "aud-harbor"]))
        .await
        .unwrap();
    let same = ask(&provider, &ask_for(&["aud-harbor", "aud-zuul", "aud-zuul"]))
        .await
        .unwrap();
    let other = ask(&provider, &ask_for(&["aud-harbor"])).await.unwrap();
    assert!(zuul.is_same(&same) && !zuul.is_same(&other));
    assert_eq!(server.token_requests(), 2);
    let asked = server.requests_to("token")[0].form_value("scope").unwrap();
    assert_eq!(asked, "aud-harbor aud-zuul");
}

#[tokio::test]
async fn a_service_gets_the_token_that_the_table_names() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = TokenProvider::for_client(robot(&server, &clock))
        .scopes(["aud-status-page"])
        .service("statuspage", ServiceToken::id_token())
        .service(
            "harbor",
            ServiceToken::access_token()
                .scopes(["aud-harbor"])
                .audience("harbor"),
        )
        .build();
    let status = CredentialRequest::new("statuspage", "https://status.example.com");
    let (status, harbor) = (
        ask(&provider, &status).await.unwrap(),
        ask(&provider, &access()).await.unwrap(),
    );
    assert!(!status.is_same(&harbor));
    let scopes: Vec<_> = server
        .requests_to("token")
        .iter()
        .map(|request| request.form_value("scope").unwrap())
        .collect();
    assert_eq!(
        scopes,
        ["aud-status-page openid", "aud-harbor aud-status-page"]
    );
    assert!(status.expiry().is_some() && harbor.expiry().is_some());
}

#[tokio::test]
async fn a_missing_audience_is_explained_and_the_token_is_kept_back() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    let asked = access().audience("billing").scopes(["aud-harbor"]);
    for _ in 0..2 {
        let error = ask(&provider, &asked).await.unwrap_err();
        let said = error.to_string();
        for word in [
            "access token",
            "scs-robot",
            "\"billing\"",
            "\"harbor\"",
            "aud-harbor",
            "audience mapper",
        ] {
            assert!(said.contains(word), "{word}: {said}");
        }
        assert!(cause(&error).is_bad_token() && !error.is_temporary());
        let plain = ask(&provider, &access().scopes(["aud-harbor"]))
            .await
            .unwrap();
        assert!(!format!("{said} {error:?}").contains(&text(&plain)[..40]));
    }
    assert_eq!(
        server.token_requests(),
        1,
        "asking again would change nothing"
    );
    ask(
        &provider,
        &access().audience("harbor").scopes(["aud-harbor"]),
    )
    .await
    .unwrap();
}

#[tokio::test]
async fn an_issuer_without_id_tokens_is_named() {
    let clock = clock();
    let answer = r#"{"access_token":"opaque","token_type":"Bearer","expires_in":300}"#;
    let server = RawServer::always(Scripted::json(answer).whole()).await;
    let client = raw_client(&server, &clock);
    let provider = TokenProvider::for_client(client).build();
    let error = ask(&provider, &id()).await.unwrap_err();
    assert!(error.to_string().contains("\"openid\""), "{error}");
    // What is no JWT cannot be checked here: the server will.
    ask(&provider, &access().audience("harbor")).await.unwrap();
}

/// A client of an issuer that is one endpoint.
fn raw_client(server: &RawServer, clock: &TestClock) -> keycloak_auth::Client {
    let base = server.base_url();
    let issuer = keycloak_auth::Issuer::new(base.clone()).unwrap();
    keycloak_auth::Client::builder(&base, "robot")
        .authentication(ClientAuthentication::basic("geheim-der-erste"))
        .metadata(keycloak_auth::Metadata::new(issuer).token_endpoint(format!("{base}/token")))
        .clock(std::sync::Arc::new(clock.clone()))
        .max_attempts(1)
        .build()
        .unwrap()
}

#[tokio::test]
async fn a_token_without_a_known_end_is_good_until_it_is_refused() {
    for ending in ["", r#","expires_in":0"#] {
        let clock = clock();
        let answers = (0..9).map(|number| {
            let answer =
                format!(r#"{{"access_token":"opaque-{number}","token_type":"Bearer"{ending}}}"#);
            Scripted::json(answer).whole()
        });
        let server = RawServer::in_turn(answers).await;
        let provider = TokenProvider::for_client(raw_client(&server, &clock)).build();
        let first = ask(&provider, &access()).await.unwrap();
        clock.advance(seconds(86_400 * 30));
        assert!(ask(&provider, &access()).await.unwrap().is_same(&first));
        assert_eq!((server.requests().len(), first.expiry()), (1, None));
        assert_eq!(
            text(&ask(&provider, &refused(&first)).await.unwrap()),
            "opaque-1"
        );
    }
}

#[tokio::test]
async fn tokens_that_are_over_when_they_come_are_got_once_a_second_at_most() {
    let encode = |text: &str| URL_SAFE_NO_PAD.encode(text);
    let over = [
        encode("{}"),
        encode(r#"{"iat":1700000000,"exp":1700000000}"#),
        encode("s"),
    ]
    .join(".");
    for (token, lifetime) in [("opaque", r#","expires_in":1"#), (&over, "")] {
        let clock = clock();
        let answer = format!(r#"{{"access_token":"{token}","token_type":"Bearer"{lifetime}}}"#);
        let server = RawServer::always(Scripted::json(answer).whole()).await;
        let provider = TokenProvider::for_client(raw_client(&server, &clock)).build();
        for _ in 0..200 {
            ask(&provider, &access()).await.unwrap();
            provider.finish().await;
            clock.advance(Duration::from_millis(50));
        }
        let requests = server.requests().len();
        assert!(
            (5..=11).contains(&requests),
            "{token}: {requests} requests in 10 s"
        );
    }
}

#[tokio::test]
async fn a_public_client_has_no_token_of_its_own() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = TokenProvider::for_client(person(&server, &clock)).build();
    let error = ask(&provider, &access()).await.unwrap_err();
    assert!(cause(&error).is_invalid_input(), "{error}");
    assert_eq!(server.token_requests(), 0);
}

#[tokio::test]
async fn status_and_debug_tell_times_and_no_token() {
    let clock = clock();
    let server = issuer(&clock, |builder| builder).await;
    let provider = robots(&server, &clock);
    let before = provider.status().await.unwrap();
    assert_eq!(
        (before.login, before.expires_at),
        (LoginState::NotNeeded, None)
    );
    let token = token(&provider).await;
    let status = provider.status().await.unwrap();
    assert_eq!(status.expires_at, Some(clock.now() + seconds(300)));
    let shown = format!(
        "{provider:?} {status:?} {:?}",
        provider.tokens().await.unwrap()
    );
    assert!(
        !shown.contains(&token[..40]) && !shown.contains("scs-robot-secret"),
        "{shown}"
    );
    assert!(provider.forget().await.unwrap_err().is_invalid_input());
    assert_eq!(server.token_requests(), 1);
}

/// A runtime that ends in the middle of a request takes the task along; the next one starts anew.
#[test]
fn a_runtime_that_ends_does_not_block_the_next_one() {
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
    };
    let clock = clock();
    let keeper = runtime();
    // The answers come from a thread of their own, which outlives the runtimes below.
    let answer = r#"{"access_token":"token","token_type":"Bearer","expires_in":300}"#;
    let acts = [Act::Stall(Vec::new()), Scripted::json(answer).whole()];
    let server = keeper.block_on(RawServer::in_turn(acts));
    let provider = TokenProvider::for_client(raw_client(&server, &clock)).build();
    let (done, wait) = tokio::sync::oneshot::channel::<()>();
    let served = std::thread::spawn(move || keeper.block_on(wait));
    runtime().block_on(async {
        let request = access();
        let waiting = provider.credential(&request);
        assert!(
            tokio::time::timeout(Duration::from_millis(50), waiting)
                .await
                .is_err()
        );
    });
    let token = runtime().block_on(async { token(&provider).await });
    assert_eq!(token, "token");
    done.send(()).unwrap();
    served.join().unwrap().unwrap();
}
