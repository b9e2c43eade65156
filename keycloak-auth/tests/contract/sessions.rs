//! What comes after a login: refreshing, rotation and its cruelty, offline access, and the end.

use std::time::Duration;

use keycloak_auth::{Client, ClientAuthentication, Error, Tokens};
use secrecy::{ExposeSecret as _, SecretString};

use crate::Row;
use crate::browser::{Browser, Landing};
use crate::site::{Site, cell};

pub(crate) fn rows() -> Vec<Row> {
    crate::rows! {
        "refresh" => refresh,
        "refresh for fewer scopes, and for more" => scopes,
        "refresh with garbage" => garbage,
        "rotation: the used token again" => replay,
        "rotation: two refreshes at the same time" => race,
        "offline access, after the person's logout" => offline,
        "revocation of an access token" => revoke_access,
        "revocation of a refresh token" => revoke_refresh,
        "revocation of an unknown token" => revoke_unknown,
        "revocation of another client's token" => revoke_foreign,
        "revocation, wrong secret" => revoke_bad_client,
        "logout of a program" => logout,
        "logout in the browser, with ID token" => logout_browser,
        "logout by refresh token, twice" => end_session,
    }
}

fn of(tokens: &Tokens) -> &SecretString {
    tokens.refresh_token.as_ref().unwrap()
}

async fn refresh(site: &Site) -> String {
    let client = site.public("scs-cli");
    let first = site.log_in(&client, "alice", false).await;
    let second = client.refresh(of(&first)).await.unwrap();
    assert_ne!(
        second.access_token.expose_secret(),
        first.access_token.expose_secret()
    );
    assert!(second.id_token.is_some() && second.refresh_lifetime.is_some());
    // Without rotation the old one goes on.
    client.refresh(of(&first)).await.unwrap();
    "new tokens, the old one goes on".to_owned()
}

async fn scopes(site: &Site) -> String {
    let client = site.public("scs-cli");
    let first = site.log_in(&client, "alice", false).await;
    let fewer = client.refresh(of(&first)).scopes(["openid"]).await.unwrap();
    assert!(
        fewer.has_scope("email"),
        "default scopes stay: {:?}",
        fewer.scopes
    );
    let more = client
        .refresh(of(&first))
        .scopes(["openid", "aud-harbor"])
        .await
        .unwrap();
    assert!(!more.has_scope("aud-harbor"), "{:?}", more.scopes);
    "the old scopes".to_owned()
}

async fn garbage(site: &Site) -> String {
    let error = site
        .public("scs-cli")
        .refresh(&"garbage".into())
        .await
        .unwrap_err();
    assert!(error.is_login_needed(), "{error}");
    cell(&error)
}

/// A login in the realm with rotation on and reuse 0.
async fn rotating(site: &Site) -> (Client, Tokens) {
    let client = site.client("scs-rotate", "scs-cli", ClientAuthentication::none());
    let tokens = site.log_in(&client, "alice", false).await;
    (client, tokens)
}

/// The server compares whole seconds: a replay within the same one passes.
async fn next_second(site: &Site) {
    if site.server.is_none() {
        tokio::time::sleep(Duration::from_millis(1_100)).await;
    }
}

async fn replay(site: &Site) -> String {
    let (client, first) = rotating(site).await;
    next_second(site).await;
    let second = client.refresh(of(&first)).await.unwrap();
    next_second(site).await;
    let error = client.refresh(of(&first)).await.unwrap_err();
    assert!(error.is_login_needed(), "{error}");
    let dead = client.refresh(of(&second)).await.unwrap_err();
    assert!(dead.is_login_needed(), "{dead}");
    let who = client.user_info(&second.access_token).await.unwrap_err();
    assert!(who.is_invalid_token(), "{who}");
    format!(
        "{}; refresh and access token of the good use are dead",
        cell(&error)
    )
}

async fn race(site: &Site) -> String {
    let (client, first) = rotating(site).await;
    next_second(site).await;
    let second = client.refresh(of(&first)).await.unwrap();
    next_second(site).await;
    let both = futures_util::future::join(async { client.refresh(of(&second)).await }, async {
        client.refresh(of(&second)).await
    });
    match both.await {
        (Ok(winner), Err(loser)) | (Err(loser), Ok(winner)) => {
            assert!(loser.is_login_needed(), "{loser}");
            let dead = client.refresh(of(&winner)).await.unwrap_err();
            assert!(dead.is_login_needed(), "{dead}");
            "one wins, its new token is dead".to_owned()
        }
        (Err(one), Err(other)) => {
            assert!(one.is_login_needed() && other.is_login_needed());
            "both lose".to_owned()
        }
        (Ok(_), Ok(_)) => "both pass".to_owned(),
    }
}

/// Logs the person's browser session out that the tokens came from.
async fn browser_logout(client: &Client, tokens: &Tokens) -> String {
    let hint = tokens.id_token.as_ref().unwrap();
    let url = client
        .logout_url()
        .id_token_hint(hint)
        .post_logout_redirect_uri("http://127.0.0.1:18086/bye")
        .state("opaque")
        .await
        .unwrap();
    match Browser::new().open(url.expose_secret()).await {
        Landing::Redirect(location) => location,
        Landing::Page(page) => panic!("{} {}", page.status, page.words()),
    }
}

async fn offline(site: &Site) -> String {
    let client = site.public("scs-cli");
    let tokens = site.log_in(&client, "alice", true).await;
    assert!(tokens.has_scope("offline_access"));
    browser_logout(&client, &tokens).await;
    client.user_info(&tokens.access_token).await.unwrap();
    let lives_on = client.refresh(of(&tokens)).await.unwrap();
    client.revoke(of(&lives_on)).await.unwrap();
    let ended = client.refresh(of(&tokens)).await.unwrap_err();
    assert!(ended.is_login_needed(), "{ended}");
    "goes on until it is revoked".to_owned()
}

async fn revoke_access(site: &Site) -> String {
    let client = site.public("scs-cli");
    let tokens = site.log_in(&client, "alice", false).await;
    client
        .revoke(&tokens.access_token)
        .access_token()
        .await
        .unwrap();
    let who = client.user_info(&tokens.access_token).await.unwrap_err();
    assert!(who.is_invalid_token(), "{who}");
    client.refresh(of(&tokens)).await.unwrap();
    "dead; the refresh token goes on".to_owned()
}

async fn revoke_refresh(site: &Site) -> String {
    let client = site.public("scs-cli");
    let tokens = site.log_in(&client, "alice", false).await;
    client.revoke(of(&tokens)).refresh_token().await.unwrap();
    assert!(
        client
            .refresh(of(&tokens))
            .await
            .unwrap_err()
            .is_login_needed()
    );
    assert!(
        client
            .user_info(&tokens.access_token)
            .await
            .unwrap_err()
            .is_invalid_token()
    );
    "the session is dead".to_owned()
}

async fn revoke_unknown(site: &Site) -> String {
    let error = site
        .public("scs-cli")
        .revoke(&"garbage".into())
        .await
        .unwrap_err();
    assert!(error.is_invalid_token(), "{error}");
    cell_of_success(&error)
}

/// An error in an answer of 200 has no failed call.
fn cell_of_success(error: &Error) -> String {
    assert!(error.call().is_none());
    format!("200 with `{}`, an error here", error.code().unwrap())
}

async fn revoke_foreign(site: &Site) -> String {
    let tokens = site.log_in(&site.public("scs-cli"), "alice", false).await;
    let error = site
        .secret("scs-web")
        .revoke(of(&tokens))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Some("invalid_request"), "{error}");
    cell(&error)
}

async fn revoke_bad_client(site: &Site) -> String {
    let client = site.client("scs", "scs-web", ClientAuthentication::basic("wrong"));
    let error = client.revoke(&"garbage".into()).await.unwrap_err();
    assert!(error.is_bad_client(), "{error}");
    cell(&error)
}

async fn logout(site: &Site) -> String {
    let client = site.public("scs-cli");
    let tokens = site.log_in(&client, "alice", false).await;
    client.logout(&tokens).await.unwrap();
    client.logout(&tokens).await.unwrap();
    assert!(
        client
            .refresh(of(&tokens))
            .await
            .unwrap_err()
            .is_login_needed()
    );
    "done, also the second time".to_owned()
}

async fn logout_browser(site: &Site) -> String {
    let client = site.public("scs-cli");
    let tokens = site.log_in(&client, "alice", false).await;
    let landed = browser_logout(&client, &tokens).await;
    assert!(
        landed.starts_with("http://127.0.0.1:18086/bye") && landed.contains("state=opaque"),
        "{landed}"
    );
    assert!(
        client
            .refresh(of(&tokens))
            .await
            .unwrap_err()
            .is_login_needed()
    );
    "sent on, with the state".to_owned()
}

async fn end_session(site: &Site) -> String {
    let client = site.public("scs-cli");
    let tokens = site.log_in(&client, "alice", false).await;
    client.end_session(of(&tokens)).await.unwrap();
    client.end_session(of(&tokens)).await.unwrap();
    assert!(
        client
            .refresh(of(&tokens))
            .await
            .unwrap_err()
            .is_login_needed()
    );
    "204, 204".to_owned()
}
