//! Logins as people do them, from the first URL to the tokens: on the stand-in in three releases, or
//! on a real server when `SCS_LIVE_KEYCLOAK` names its base URL.

use std::future::IntoFuture as _;
use std::sync::Arc;
use std::time::Duration;

use keycloak_auth::{Client, Result, Tokens};
use scs_client_core::TestClock;
use scs_testkit::keycloak::{Server, Version};
use secrecy::ExposeSecret as _;
use tokio::sync::oneshot;

use crate::browser::{Browser, Landing};

/// An issuer to log in at; its server lives as long.
struct Target {
    name: String,
    issuer: String,
    /// The stand-in's and the client's: waiting between two polls takes no time.
    clock: Option<TestClock>,
    _server: Option<Server>,
}

impl Target {
    fn client(&self, id: &str) -> Client {
        let builder = Client::builder(&self.issuer, id);
        match &self.clock {
            Some(clock) => builder.clock(Arc::new(clock.clone())).build().unwrap(),
            None => builder.build().unwrap(),
        }
    }
}

async fn targets() -> Vec<Target> {
    if let Ok(base) = std::env::var("SCS_LIVE_KEYCLOAK") {
        return vec![Target {
            issuer: format!("{}/realms/scs", base.trim_end_matches('/')),
            name: base,
            clock: None,
            _server: None,
        }];
    }
    let mut targets = Vec::new();
    for version in [Version::V24, Version::V25, Version::V26] {
        let clock = TestClock::at("2026-11-24T12:00:00Z".parse().unwrap());
        let builder = Server::builder()
            .version(version)
            .clock(Arc::new(clock.clone()));
        let server = builder.start().await.unwrap();
        targets.push(Target {
            name: format!("{version:?}"),
            issuer: server.issuer(),
            clock: Some(clock),
            _server: Some(server),
        });
    }
    targets
}

/// Lets somebody log in; gives what the program got and the last page that they saw.
async fn browse(
    login: keycloak_auth::login::BrowserLoginBuilder,
    mut person: Browser,
    user: &str,
) -> (Result<Tokens>, String) {
    let (shown, url) = oneshot::channel();
    let program = tokio::spawn(
        login
            .show_with(|url| shown.send(url.to_owned()).unwrap())
            .into_future(),
    );
    let redirect = person.redirect_of(&url.await.unwrap(), user).await;
    let Landing::Page(page) = person.open(&redirect).await else {
        panic!("the listener redirected");
    };
    (program.await.unwrap(), page.words())
}

#[tokio::test]
async fn a_browser_logs_in() {
    for target in targets().await {
        let client = target.client("scs-cli");
        let login = client
            .browser_login()
            .scopes(["openid"])
            .max_age(Duration::from_secs(3600));
        let (result, page) = browse(login, Browser::new(), "alice").await;
        let tokens = result.unwrap_or_else(|error| panic!("{}: {error}", target.name));
        assert!(page.contains("You are logged in"), "{page}");
        assert!(
            tokens.has_scope("openid") && tokens.id_token.is_some(),
            "{tokens:?}"
        );
        assert!(tokens.refresh_token.is_some() && tokens.refresh_lifetime.is_some());
    }
}

#[tokio::test]
async fn an_offline_login_is_one_only_where_it_is_asked_for() {
    for target in targets().await {
        let client = target.client("scs-cli");
        let (tokens, _) = browse(client.browser_login().offline(), Browser::new(), "bob").await;
        let tokens = tokens.unwrap();
        assert!(
            tokens.has_scope("offline_access"),
            "{}: {tokens:?}",
            target.name
        );
        assert_eq!(tokens.refresh_lifetime, None, "no known end");
        let (tokens, _) = browse(client.browser_login(), Browser::new(), "bob").await;
        assert!(!tokens.unwrap().has_scope("offline_access"));
    }
}

#[tokio::test]
async fn the_person_refuses_consent() {
    for target in targets().await {
        let client = target.client("scs-consent");
        // A real server remembers who has agreed before, unless it is told to ask again.
        let login = client.browser_login().prompt("consent");
        let (result, page) = browse(login, Browser::refusing(), "alice").await;
        let error = result.unwrap_err();
        assert!(error.is_denied(), "{}: {error}", target.name);
        assert_eq!(error.code(), Some("access_denied"));
        assert!(page.contains("access_denied"), "{page}");
    }
}

#[tokio::test]
async fn nobody_is_asked_with_prompt_none() {
    for target in targets().await {
        let client = target.client("scs-cli");
        let (result, _) = browse(
            client.browser_login().prompt("none"),
            Browser::new(),
            "alice",
        )
        .await;
        let error = result.unwrap_err();
        assert!(error.is_login_needed(), "{}: {error}", target.name);
        assert_eq!(error.code(), Some("login_required"));
        assert!(!error.is_temporary() && error.call().is_none());
    }
}

#[tokio::test]
async fn a_pushed_request_shows_nothing_in_the_url() {
    for target in targets().await {
        let login = target.client("scs-par").browser_login().pushed();
        let (shown, url) = oneshot::channel();
        let program = tokio::spawn(
            login
                .show_with(|url| shown.send(url.to_owned()).unwrap())
                .into_future(),
        );
        let url = url.await.unwrap();
        assert!(
            url.contains("request_uri=") && url.contains("client_id=scs-par"),
            "{url}"
        );
        assert!(
            !url.contains("state=") && !url.contains("challenge"),
            "{url}"
        );
        let mut person = Browser::new();
        let redirect = person.redirect_of(&url, "alice").await;
        person.open(&redirect).await;
        program.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn a_pushed_request_that_is_wrong_is_told_to_the_program() {
    for target in targets().await {
        let login = target
            .client("scs-par")
            .browser_login()
            .scopes(["openid", "no-such-scope"]);
        let error = login.pushed().begin().await.unwrap_err();
        assert!(
            error.description().unwrap().contains("no-such-scope"),
            "{}: {error}",
            target.name
        );
    }
}

/// What may be pasted, made of the address at which the browser ended.
type Cut = fn(&str) -> String;

#[tokio::test]
async fn an_address_that_is_pasted_logs_in() {
    let cuts: [Cut; 5] = [
        str::to_owned,
        |address| format!("  <{address}>\n"),
        |address| address.split_once('?').unwrap().1.to_owned(),
        |address| {
            address
                .split_once('?')
                .unwrap()
                .1
                .split('&')
                .rev()
                .collect::<Vec<_>>()
                .join("&\n")
        },
        |address| {
            let (_, code) = address.split_once("code=").unwrap();
            code.split('&').next().unwrap().to_owned()
        },
    ];
    for target in targets().await {
        let client = target.client("scs-cli");
        for cut in cuts {
            let login = client
                .browser_login()
                .manual("http://127.0.0.1:18086/")
                .begin()
                .await
                .unwrap();
            let address = Browser::new().redirect_of(login.url(), "alice").await;
            let tokens = login.finish_with(cut(&address)).await;
            let tokens = tokens
                .unwrap_or_else(|error| panic!("{} {:?}: {error}", target.name, cut("?code=")));
            assert!(tokens.id_token.is_some());
            let error = login.finish_with(address).await.unwrap_err();
            assert!(
                error.is_login_needed() && error.call().is_none(),
                "a code is sent once: {error}"
            );
        }
    }
}

#[tokio::test]
async fn what_was_pasted_by_mistake_changes_nothing() {
    for target in targets().await {
        let client = target.client("scs-cli");
        let login = client
            .browser_login()
            .manual("http://127.0.0.1:18086/")
            .begin()
            .await
            .unwrap();
        let other = client
            .browser_login()
            .manual("http://127.0.0.1:18086/")
            .begin()
            .await
            .unwrap();
        let mut person = Browser::new();
        let address = person.redirect_of(login.url(), "alice").await;
        let others = person.redirect_of(other.url(), "alice").await;
        for text in [
            "",
            " \n",
            "http://127.0.0.1:18086/",
            "http://127.0.0.1:18086/?code=x&state=y",
            &others,
        ] {
            let error = login.finish_with(text).await.unwrap_err();
            assert!(error.is_invalid_input(), "{text}: {error}");
            assert!(!error.to_string().contains("code="), "{error}");
        }
        login.finish_with(address).await.unwrap();
    }
}

#[tokio::test]
async fn a_code_that_the_issuer_does_not_know_needs_a_new_login() {
    for target in targets().await {
        let login = target
            .client("scs-cli")
            .browser_login()
            .manual("http://127.0.0.1:18086/")
            .begin()
            .await
            .unwrap();
        let error = login.finish_with("no-such-code").await.unwrap_err();
        assert!(error.is_login_needed(), "{}: {error}", target.name);
        assert_eq!(error.code(), Some("invalid_grant"));
        assert!(!error.to_string().contains("no-such-code"), "{error}");
    }
}

#[tokio::test]
async fn a_code_of_another_login_is_refused_by_pkce() {
    for target in targets().await {
        let client = target.client("scs-cli");
        let login = client
            .browser_login()
            .manual("http://127.0.0.1:18086/")
            .begin()
            .await
            .unwrap();
        let other = client
            .browser_login()
            .manual("http://127.0.0.1:18086/")
            .begin()
            .await
            .unwrap();
        let address = Browser::new().redirect_of(other.url(), "mallory").await;
        let code = address
            .split_once("code=")
            .unwrap()
            .1
            .split('&')
            .next()
            .unwrap();
        let error = login.finish_with(code).await.unwrap_err();
        assert!(error.is_login_needed(), "{}: {error}", target.name);
        assert!(error.description().unwrap().contains("PKCE"), "{error}");
    }
}

#[tokio::test]
async fn a_device_logs_in() {
    for target in targets().await {
        // The one that demands PKCE, and the one that does not.
        for id in ["scs-device-pkce", "scs-device"] {
            let login = target.client(id).device_login().begin().await.unwrap();
            let page = Browser::new()
                .page_of(login.verification_uri_complete().unwrap(), "alice")
                .await;
            assert_eq!(page.status, 200, "{}", page.words());
            let seen = page.words();
            let tokens = login
                .await
                .unwrap_or_else(|error| panic!("{} {id}: {error} ({seen})", target.name));
            assert!(tokens.id_token.is_some() && !tokens.access_token.expose_secret().is_empty());
        }
    }
}

#[tokio::test]
async fn a_device_is_refused() {
    for target in targets().await {
        let login = target
            .client("scs-device")
            .device_login()
            .begin()
            .await
            .unwrap();
        let page = Browser::refusing()
            .page_of(login.verification_uri_complete().unwrap(), "alice")
            .await;
        let error = login.await.unwrap_err();
        assert!(
            error.is_denied(),
            "{}: {error} ({}: {})",
            target.name,
            page.url,
            page.words()
        );
    }
}

#[tokio::test]
async fn who_may_not_log_in_devices_is_told_so() {
    for target in targets().await {
        let error = target
            .client("scs-ropc")
            .device_login()
            .begin()
            .await
            .unwrap_err();
        assert!(
            error.is_not_allowed() && !error.is_bad_client(),
            "{}: {error}",
            target.name
        );
        let error = target
            .client("nobody")
            .device_login()
            .begin()
            .await
            .unwrap_err();
        assert!(error.is_bad_client(), "{}: {error}", target.name);
    }
}

#[test]
fn logins_cross_threads() {
    fn crosses<T: Send + Sync>() {}
    fn goes<T: Send + 'static>(_: &T) {}
    crosses::<keycloak_auth::BrowserLogin>();
    crosses::<keycloak_auth::ManualLogin>();
    crosses::<keycloak_auth::DeviceLogin>();
    crosses::<keycloak_auth::CancelHandle>();
    let client = Client::builder("https://k.example/realms/scs", "x")
        .build()
        .unwrap();
    goes(&client.browser_login().into_future());
    let later = |login: keycloak_auth::BrowserLogin| goes(&login.finish());
    let after = |login: keycloak_auth::DeviceLogin| goes(&login.finish());
    let _ = (later, after);
}
