//! Logins of people: a browser with the loopback listener or by hand, pushed requests, devices.

use keycloak_auth::{ClientAuthentication, Tokens};

use crate::Row;
use crate::browser::{Browser, Landing};
use crate::site::{Site, cell, come_back, payload};

pub(crate) fn rows() -> Vec<Row> {
    crate::rows! {
        "code + PKCE, loopback listener" => browser,
        "code + PKCE, confidential client, pasted address" => confidential,
        "code + PKCE, one registered redirect without a port" => exact_redirect,
        "code used twice" => code_twice,
        "code, consent given" => consent,
        "code, consent refused" => refused,
        "code, prompt=none without a session" => prompt_none,
        "code, client that demands PAR, plain request" => par_missing,
        "PAR + code" => pushed,
        "PAR, wrong secret" => par_bad_secret,
        "device" => device,
        "device, client that demands PKCE" => device_pkce,
        "device, refused by the person" => device_refused,
        "device, client without the grant" => device_not_allowed,
    }
}

/// What alice gets.
fn alice(tokens: &Tokens) -> String {
    assert!(
        tokens.refresh_token.is_some() && tokens.id_token.is_some() && tokens.has_scope("openid")
    );
    assert_eq!(payload(&tokens.access_token)["preferred_username"], "alice");
    "token, refresh token, ID token".to_owned()
}

async fn browser(site: &Site) -> String {
    alice(&site.log_in(&site.public("scs-cli"), "alice", false).await)
}

async fn confidential(site: &Site) -> String {
    let client = site.secret("scs-web");
    let login = client
        .browser_login()
        .manual("http://127.0.0.1:18086/callback")
        .begin()
        .await
        .unwrap();
    let landed = Browser::new().redirect_of(login.url(), "alice").await;
    alice(&login.finish_with(landed).await.unwrap())
}

async fn exact_redirect(site: &Site) -> String {
    // Registered is http://127.0.0.1/callback; any port fits on loopback.
    alice(
        &site
            .log_in(&site.public("scs-cli-exact"), "alice", false)
            .await,
    )
}

async fn code_twice(site: &Site) -> String {
    let client = site.public("scs-cli");
    let begin = || {
        client
            .browser_login()
            .manual("http://127.0.0.1:18086/callback")
            .begin()
    };
    let (login, other) = (begin().await.unwrap(), begin().await.unwrap());
    let landed = Browser::new().redirect_of(login.url(), "alice").await;
    let url = url::Url::parse(&landed).unwrap();
    let code = url
        .query_pairs()
        .find(|(name, _)| name == "code")
        .unwrap()
        .1
        .into_owned();
    let tokens = login.finish_with(landed.clone()).await.unwrap();
    // The login itself gives its answer away once, and another one's state does not fit.
    assert!(
        login
            .finish_with(landed.clone())
            .await
            .unwrap_err()
            .is_login_needed()
    );
    assert!(
        other
            .finish_with(landed)
            .await
            .unwrap_err()
            .is_invalid_input()
    );
    let error = other.finish_with(code).await.unwrap_err();
    assert!(error.is_login_needed(), "{error}");
    let after = client
        .refresh(tokens.refresh_token.as_ref().unwrap())
        .await
        .unwrap_err();
    assert!(after.is_login_needed(), "the first use's session lives on");
    format!("{}; the session of the first use is dead", cell(&error))
}

async fn consent(site: &Site) -> String {
    let client = site.public("scs-consent");
    let tokens = site.log_in(&client, "alice", false).await;
    // Before 26 the consent goes with the refresh token, so that she is asked again.
    client
        .revoke(tokens.refresh_token.as_ref().unwrap())
        .await
        .unwrap();
    let login = client.browser_login().begin().await.unwrap();
    let redirect = Browser::refusing().redirect_of(login.url(), "alice").await;
    let is_asked_again = match come_back(login, redirect).await {
        Ok(_) => false,
        Err(error) => {
            assert!(error.is_denied(), "{error}");
            true
        }
    };
    if site.server.is_none() {
        // The in-process issuer remembers no consent.
        assert_eq!(is_asked_again, !site.is_26());
    }
    let after = if is_asked_again {
        "asked again"
    } else {
        "not asked again"
    };
    format!("{}; after a revocation {after}", alice(&tokens))
}

async fn refused(site: &Site) -> String {
    let client = site.public("scs-consent");
    let login = client.browser_login().begin().await.unwrap();
    // Bob never agrees, so that he is asked in every run.
    let redirect = Browser::refusing().redirect_of(login.url(), "bob").await;
    let error = come_back(login, redirect).await.unwrap_err();
    assert!(error.is_denied(), "{error}");
    cell(&error)
}

async fn prompt_none(site: &Site) -> String {
    let login = site
        .public("scs-cli")
        .browser_login()
        .prompt("none")
        .begin()
        .await
        .unwrap();
    let Landing::Redirect(redirect) = Browser::new().open(login.url()).await else {
        panic!("a page in spite of prompt=none")
    };
    let error = come_back(login, redirect).await.unwrap_err();
    assert!(error.is_login_needed(), "{error}");
    cell(&error)
}

async fn par_missing(site: &Site) -> String {
    let login = site
        .public("scs-par")
        .browser_login()
        .begin()
        .await
        .unwrap();
    let Landing::Redirect(redirect) = Browser::new().open(login.url()).await else {
        panic!("a login page without a pushed request")
    };
    let error = come_back(login, redirect).await.unwrap_err();
    assert_eq!(error.code(), Some("invalid_request"), "{error}");
    cell(&error)
}

async fn pushed(site: &Site) -> String {
    let login = site
        .public("scs-par")
        .browser_login()
        .pushed()
        .begin()
        .await
        .unwrap();
    assert!(login.url().contains("request_uri=") && !login.url().contains("code_challenge"));
    let redirect = Browser::new().redirect_of(login.url(), "alice").await;
    alice(&come_back(login, redirect).await.unwrap())
}

async fn par_bad_secret(site: &Site) -> String {
    let client = site.client("scs", "scs-web", ClientAuthentication::basic("wrong"));
    let login = client
        .browser_login()
        .pushed()
        .manual("http://127.0.0.1:18086/callback")
        .begin();
    let error = login.await.unwrap_err();
    assert!(error.is_bad_client(), "{error}");
    cell(&error)
}

async fn device(site: &Site) -> String {
    by_device(site, "scs-device").await
}

async fn device_pkce(site: &Site) -> String {
    by_device(site, "scs-device-pkce").await
}

async fn by_device(site: &Site, id: &str) -> String {
    let login = site.impatient(id).device_login().begin().await.unwrap();
    let page = Browser::new()
        .page_of(login.verification_uri_complete().unwrap(), "alice")
        .await;
    assert_eq!(page.status, 200, "{}", page.words());
    alice(&login.finish().await.unwrap())
}

async fn device_refused(site: &Site) -> String {
    let login = site
        .impatient("scs-device-consent")
        .device_login()
        .begin()
        .await
        .unwrap();
    Browser::refusing()
        .page_of(login.verification_uri_complete().unwrap(), "bob")
        .await;
    let error = login.finish().await.unwrap_err();
    assert!(error.is_denied() && !error.is_expired(), "{error}");
    cell(&error)
}

async fn device_not_allowed(site: &Site) -> String {
    let error = site
        .public("scs-cli")
        .device_login()
        .begin()
        .await
        .unwrap_err();
    assert!(error.is_not_allowed(), "{error}");
    cell(&error)
}
