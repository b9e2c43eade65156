//! What a browser login asks for, and what it makes of the answers that come back.

use std::time::Duration;

use keycloak_auth::{Client, Issuer, Metadata};
use scs_testkit::faults::{Act, RawServer, Scripted};
use scs_testkit::keycloak::{Fault, Server};
use url::Url;

use crate::login_waiting::{Waiting, check_page, lonely_client, parameter, stand_in, status};

#[tokio::test]
async fn words_from_the_redirect_are_words_on_the_page() {
    let login = Waiting::begin(lonely_client(false).browser_login()).await;
    let page = login
        .get(&format!(
            "/callback?error=access_denied%3Cb%3E&state={}&error_description=%3Cscript%3Ealert(1)%3C/script%3E%0d%0aX:+y%1b%5b31m%e2%80%ae",
            login.state
        ))
        .await;
    assert_eq!(status(&page), 400);
    check_page(&page, &[&login.state, "<script", "<b>", "\u{1b}"]);
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
        "{page}"
    );
    let error = login.end().await.unwrap_err();
    let text = format!("{error} {error:?}");
    assert!(!text.contains(['\n', '\r', '\u{1b}', '\u{202e}']), "{text}");
}

#[tokio::test]
async fn errors_of_the_redirect_have_their_meaning() {
    type Check = fn(&keycloak_auth::Error) -> bool;
    let rows: [(&str, Check); 9] = [
        ("error=access_denied", |error| error.is_denied()),
        ("error=login_required", |error| error.is_login_needed()),
        ("error=interaction_required", |error| {
            error.is_login_needed()
        }),
        (
            "error=temporarily_unavailable&error_description=authentication_expired",
            |error| error.is_expired(),
        ),
        ("error=temporarily_unavailable", |error| {
            error.is_temporary()
        }),
        ("error=server_error", |error| error.is_temporary()),
        (
            "error=unauthorized_client&error_description=Client+is+not+allowed+to+initiate+browser+login+with+given+response_type.",
            |error| error.is_not_allowed(),
        ),
        ("error=invalid_scope", |error| {
            error.code() == Some("invalid_scope") && !error.is_temporary()
        }),
        ("session_state=x", |error| error.is_protocol()),
    ];
    for (query, is_right) in rows {
        let login = Waiting::begin(lonely_client(false).browser_login()).await;
        let page = login
            .get(&format!("/callback?{query}&state={}", login.state))
            .await;
        assert_eq!(status(&page), 400, "{query}");
        let error = login.end().await.unwrap_err();
        assert!(is_right(&error), "{query}: {error:?}");
    }
}

#[tokio::test]
async fn an_answer_that_is_none_ends_the_login_without_a_redemption() {
    const ISS: &str = "iss=http%3A%2F%2F127.0.0.1%3A9%2Frealms%2Fscs";
    for (name, query, promises) in [
        (
            "another issuer",
            "code=x&iss=https%3A%2F%2Fevil.example%2Frealms%2Fscs".to_owned(),
            false,
        ),
        (
            "an issuer with a slash more",
            format!("code=x&{ISS}%2F"),
            true,
        ),
        ("two issuers", format!("code=x&{ISS}&{ISS}"), true),
        (
            "no issuer where one was promised",
            "code=x".to_owned(),
            true,
        ),
        (
            "an error of another issuer",
            "error=access_denied&iss=https%3A%2F%2Fevil.example".to_owned(),
            false,
        ),
        ("two codes", "code=x&code=y".to_owned(), false),
        (
            "code and error",
            "code=x&error=access_denied".to_owned(),
            false,
        ),
        ("empty code", "code=".to_owned(), false),
        ("code with a line break", "code=a%0ab".to_owned(), false),
        ("code with bad UTF-8", "code=a%ff".to_owned(), false),
    ] {
        let login = Waiting::begin(lonely_client(promises).browser_login()).await;
        let page = login
            .get(&format!("/callback?{query}&state={}", login.state))
            .await;
        assert_eq!(status(&page), 400, "{name}");
        let error = login.end().await.unwrap_err();
        // Nobody listens at the token endpoint, so a redemption would be another error.
        assert!(error.is_protocol() && !error.is_denied(), "{name}: {error}");
    }
    let excused = lonely_client(true).browser_login().allow_missing_issuer();
    let login = Waiting::begin(excused).await;
    login
        .get(&format!(
            "/callback?error=access_denied&state={}",
            login.state
        ))
        .await;
    assert!(login.end().await.unwrap_err().is_denied());
}

#[tokio::test]
async fn tokens_that_do_not_verify_are_no_login() {
    let (server, _) = stand_in().await;
    let stranger = Server::builder().start().await.unwrap();
    // The one issuer's document with the other one's keys.
    let mut metadata = Metadata::new(Issuer::new(server.issuer()).unwrap())
        .authorization_endpoint(server.endpoint("auth"))
        .token_endpoint(server.endpoint("token"))
        .jwks_uri(stranger.endpoint("certs"));
    metadata.authorization_response_iss_parameter_supported = true;
    stranger.rotate_keys();
    for kid in key_ids(&server) {
        stranger.disable_key(&kid);
    }
    let client = Client::builder(server.issuer(), "scs-cli")
        .metadata(metadata)
        .build()
        .unwrap();
    let login = Waiting::begin(client.browser_login()).await;
    let page = login.get(&login.answer(&server)).await;
    assert_eq!(status(&page), 502, "{page}");
    check_page(&page, &[&login.state]);
    assert!(login.end().await.unwrap_err().is_bad_token());
}

fn key_ids(server: &Server) -> Vec<String> {
    let keys = server.published_keys();
    let keys = keys["keys"].as_array().unwrap().iter();
    keys.map(|key| key["kid"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn an_id_token_of_another_login_is_refused_by_its_nonce() {
    let (server, client) = stand_in().await;
    let login = Waiting::begin(client.browser_login()).await;
    // Somebody changes the nonce on the way to the issuer.
    let nonce = parameter(&login.url, "nonce").unwrap();
    let changed = login.url.replace(&nonce, "another");
    let redirect = Url::parse(&server.authorize(&changed, "alice").unwrap()).unwrap();
    login
        .get(&format!("/callback?{}", redirect.query().unwrap()))
        .await;
    let error = login.end().await.unwrap_err();
    assert!(error.is_bad_token(), "{error}");
    assert!(!error.to_string().contains(&nonce), "{error}");
}

#[tokio::test]
async fn a_code_that_is_not_accepted_is_not_tried_again() {
    let (server, client) = stand_in().await;
    let login = Waiting::begin(client.browser_login()).await;
    let iss = parameter(&format!("http://x{}", login.answer(&server)), "iss").unwrap();
    let page = login
        .get(&format!(
            "/callback?code=geheim-code&state={}&iss={iss}",
            login.state
        ))
        .await;
    assert_eq!(status(&page), 502);
    check_page(&page, &["geheim-code", &login.state]);
    let error = login.end().await.unwrap_err();
    assert!(error.is_login_needed(), "{error}");
    assert!(!format!("{error} {error:?}").contains("geheim-code"));
    assert_eq!(server.token_requests(), 1);
}

#[tokio::test]
async fn a_lost_answer_to_the_code_is_not_asked_for_again() {
    for fault in [Fault::CutAfterApply, Fault::bad_gateway_page()] {
        let (server, client) = stand_in().await;
        let login = Waiting::begin(client.browser_login()).await;
        server.fail_next_at("token", 1, fault);
        login.get(&login.answer(&server)).await;
        let error = login.end().await.unwrap_err();
        assert!(error.to_string().contains("log in again"), "{error}");
        assert_eq!(server.token_requests(), 1);
    }
}

#[tokio::test]
async fn settings_that_cannot_be_right_are_refused() {
    for path in [
        "",
        "callback",
        "/a b",
        "/ä",
        "/a?b",
        "/a#b",
        "/a/../b",
        "//evil.example",
    ] {
        let login = lonely_client(false)
            .browser_login()
            .path(path)
            .begin()
            .await;
        match login {
            Err(error) => assert!(error.is_invalid_input(), "{path}: {error}"),
            // Odd, but a path of this machine.
            Ok(login) => assert!(
                path == "//evil.example" && login.redirect_uri().starts_with("http://127.0.0.1:")
            ),
        }
    }
    let error = lonely_client(false).browser_login().await.unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("show_with"),
        "{error}"
    );
    let error = lonely_client(false)
        .browser_login()
        .scopes(["a b"])
        .begin()
        .await
        .unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    let error = lonely_client(false)
        .browser_login()
        .manual("no URI")
        .begin()
        .await
        .unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
}

#[tokio::test]
async fn a_browser_that_does_not_open_ends_the_login_unless_the_url_was_shown() {
    let fails = |_: &str| Err(std::io::Error::other("no display"));
    let error = lonely_client(false)
        .browser_login()
        .open_with(fails)
        .await
        .unwrap_err();
    assert!(
        error.is_cancelled() && error.to_string().contains("no display"),
        "{error}"
    );
    let shown = lonely_client(false)
        .browser_login()
        .open_with(fails)
        .show_with(|url| assert!(url.contains("code_challenge")))
        .time_limit(Duration::from_millis(20));
    assert!(shown.await.unwrap_err().is_expired());
}

#[tokio::test]
async fn nothing_of_a_login_is_shown_by_debug() {
    let login = lonely_client(false).browser_login().begin().await.unwrap();
    let secrets =
        ["state", "nonce", "code_challenge"].map(|name| parameter(login.url(), name).unwrap());
    let shown = format!("{login:?}");
    let manual = lonely_client(false)
        .browser_login()
        .manual("http://127.0.0.1:1/")
        .begin()
        .await
        .unwrap();
    let more =
        ["state", "nonce", "code_challenge"].map(|name| parameter(manual.url(), name).unwrap());
    let shown = format!("{shown} {manual:?}");
    for secret in secrets.iter().chain(&more) {
        assert!(
            secret.len() >= 43 && !shown.contains(secret.as_str()),
            "{shown}"
        );
    }
    assert_ne!(secrets, more);
}

#[tokio::test]
async fn the_request_is_as_it_must_be() {
    let login = lonely_client(false)
        .browser_login()
        .path("/cb")
        .begin()
        .await
        .unwrap();
    let value = |name| parameter(login.url(), name);
    assert_eq!(value("response_type").as_deref(), Some("code"));
    assert_eq!(value("client_id").as_deref(), Some("scs-cli"));
    assert_eq!(value("code_challenge_method").as_deref(), Some("S256"));
    assert_eq!(value("scope").as_deref(), Some("openid"));
    assert_eq!(value("redirect_uri").as_deref(), Some(login.redirect_uri()));
    assert!(
        login.redirect_uri().starts_with("http://127.0.0.1:")
            && login.redirect_uri().ends_with("/cb")
    );
    assert_eq!(value("code_verifier"), None);
}

/// An issuer that grants openid and sends no ID token.
#[tokio::test]
async fn an_id_token_that_must_be_there_is_missed() {
    let server = RawServer::always(answer_without_id_token()).await;
    let issuer = Issuer::new(server.base_url()).unwrap();
    let metadata = Metadata::new(issuer.clone())
        .authorization_endpoint("http://127.0.0.1:9/auth")
        .token_endpoint(server.base_url());
    let client = Client::builder(issuer, "scs-cli")
        .metadata(metadata)
        .build()
        .unwrap();
    let login = client
        .browser_login()
        .manual("http://127.0.0.1:1/")
        .begin()
        .await
        .unwrap();
    assert!(login.finish_with("x").await.unwrap_err().is_protocol());
    let login = client
        .browser_login()
        .scopes(["profile"])
        .manual("http://127.0.0.1:1/")
        .begin()
        .await
        .unwrap();
    login.finish_with("x").await.unwrap();
}

fn answer_without_id_token() -> Act {
    Scripted::json(r#"{"access_token":"a","token_type":"Bearer","expires_in":300}"#).whole()
}
