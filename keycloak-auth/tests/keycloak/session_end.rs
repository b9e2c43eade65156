//! Revocation and logout.

use chrono::Utc;
use keycloak_auth::{Client, Issuer, Metadata, Tokens};
use scs_testkit::faults::{RawServer, Scripted};
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use crate::session_issuers::{get, issuers};

#[tokio::test]
async fn a_revoked_access_token_is_dead_and_its_refresh_token_is_not() {
    for issuer in issuers().await {
        let login = issuer.alice("scs-ropc", "openid").await;
        let client = issuer.public("scs-ropc");
        client.revoke(&login.access).access_token().await.unwrap();
        client.revoke(&login.access).await.unwrap();
        assert!(
            client
                .user_info(&login.access)
                .await
                .unwrap_err()
                .is_invalid_token()
        );
        client.refresh(&login.refresh).await.unwrap();
    }
}

#[tokio::test]
async fn a_revoked_refresh_token_takes_its_session_along() {
    for issuer in issuers().await {
        let login = issuer.alice("scs-ropc", "openid").await;
        let client = issuer.public("scs-ropc");
        // A wrong hint does no harm.
        client.revoke(&login.refresh).access_token().await.unwrap();
        assert!(
            client
                .user_info(&login.access)
                .await
                .unwrap_err()
                .is_invalid_token()
        );
        assert!(
            client
                .refresh(&login.refresh)
                .await
                .unwrap_err()
                .is_login_needed()
        );
        let again = client.revoke(&login.refresh).refresh_token().await;
        let again = again.unwrap_err();
        assert!(again.is_invalid_token(), "{again}");
    }
}

#[tokio::test]
async fn what_cannot_be_revoked_says_so() {
    for issuer in issuers().await {
        let client = issuer.public("scs-ropc");
        // 200 with an error in it.
        let unknown = client.revoke(&"garbage".into()).await.unwrap_err();
        assert!(
            unknown.is_invalid_token() && !unknown.is_bad_client(),
            "{unknown}"
        );
        assert_eq!(unknown.code(), Some("invalid_token"));
        assert_eq!(unknown.description(), Some("Invalid token"));

        let foreign = issuer
            .confidential("scs-robot")
            .client_credentials()
            .await
            .unwrap();
        let refused = client.revoke(&foreign.access_token).await.unwrap_err();
        assert_eq!(refused.code(), Some("invalid_request"));
        assert!(
            !refused.is_bad_client() && !refused.is_invalid_token(),
            "{refused}"
        );

        let login = issuer.alice("scs-ropc", "openid").await;
        let id = client.revoke(&login.id).await.unwrap_err();
        assert!(id.is_invalid_input(), "{id}");
        let nobody = issuer
            .public("nobody")
            .revoke(&login.access)
            .await
            .unwrap_err();
        assert!(nobody.is_bad_client(), "{nobody}");
        if let Some(server) = &issuer.stand_in {
            assert_eq!(
                server.requests_to("revoke").len(),
                3,
                "no ID token was sent"
            );
        }
    }
}

fn client_of(server: &RawServer) -> Client {
    let base = server.base_url();
    let issuer = format!("{base}/realms/scs");
    let metadata = Metadata::new(Issuer::new(&issuer).unwrap())
        .revocation_endpoint(format!("{base}/revoke"))
        .end_session_endpoint(format!("{base}/logout"));
    Client::builder(issuer, "cli")
        .metadata(metadata)
        .max_attempts(1)
        .build()
        .unwrap()
}

#[tokio::test]
async fn an_error_in_a_success_never_shows_the_token() {
    let echo =
        r#"{"error":"invalid_token","error_description":"no such token: hush-hush\n\u001b[31m"}"#;
    let server = RawServer::always(Scripted::json(echo).whole()).await;
    let error = client_of(&server)
        .revoke(&"hush-hush".into())
        .await
        .unwrap_err();
    assert!(error.is_invalid_token());
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(
            !text.contains("hush-hush") && !text.contains('\u{1b}'),
            "{text}"
        );
    }
    let page = Scripted::new(200, "text/html", "<html>Log in to the network</html>");
    let server = RawServer::always(page.whole()).await;
    assert!(
        client_of(&server)
            .revoke(&"t".into())
            .await
            .unwrap_err()
            .is_protocol()
    );
    let server = RawServer::always(Scripted::json("{}").whole()).await;
    client_of(&server).revoke(&"t".into()).await.unwrap();
}

fn query(url: &SecretString) -> Vec<(String, String)> {
    Url::parse(url.expose_secret())
        .unwrap()
        .query_pairs()
        .into_owned()
        .collect()
}

#[tokio::test]
async fn a_browser_is_logged_out_by_the_url() {
    for issuer in issuers().await {
        let login = issuer.alice("scs-ropc", "openid").await;
        let client = issuer.public("scs-ropc");
        let url = client
            .logout_url()
            .id_token_hint(&login.id)
            .ui_locales("de en")
            .await
            .unwrap();
        assert!(!format!("{url:?}").contains(login.id.expose_secret()));
        assert_eq!(
            query(&url),
            [
                (
                    "id_token_hint".to_owned(),
                    login.id.expose_secret().to_owned()
                ),
                ("client_id".to_owned(), "scs-ropc".to_owned()),
                ("ui_locales".to_owned(), "de en".to_owned()),
            ]
        );
        client.user_info(&login.access).await.unwrap();
        for _ in 0..2 {
            let (status, _, page) = get(url.expose_secret()).await;
            assert_eq!(status, 200, "{page}");
        }
        assert!(
            client
                .user_info(&login.access)
                .await
                .unwrap_err()
                .is_invalid_token()
        );

        // A registered address: sent on at once, with the state.
        let login = issuer.alice("scs-ropc", "openid").await;
        let mismatch = issuer
            .public("scs-cli")
            .logout_url()
            .id_token_hint(&login.id)
            .await;
        assert!(mismatch.unwrap_err().is_invalid_input());
    }
}

#[tokio::test]
async fn hints_that_are_no_id_tokens_are_refused_before_anything_is_sent() {
    for issuer in issuers().await {
        let login = issuer.alice("scs-ropc", "openid").await;
        let client = issuer.public("scs-ropc");
        for (token, word) in [
            (&login.access, "an access token"),
            (&login.refresh, "a refresh token"),
        ] {
            let error = client.logout_url().id_token_hint(token).await.unwrap_err();
            assert!(
                error.is_invalid_input() && error.to_string().contains(word),
                "{error}"
            );
        }
        let error = client
            .logout_url()
            .post_logout_redirect_uri("/bye")
            .await
            .unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
        let url = client
            .logout_url()
            .post_logout_redirect_uri("http://127.0.0.1:18086/bye?a=b&c")
            .state("s p&ce")
            .await
            .unwrap();
        let pairs = query(&url);
        assert!(pairs.contains(&("state".to_owned(), "s p&ce".to_owned())));
        assert!(pairs.contains(&(
            "post_logout_redirect_uri".to_owned(),
            "http://127.0.0.1:18086/bye?a=b&c".to_owned()
        )));
    }
}

#[tokio::test]
async fn keycloaks_own_logout_may_be_repeated() {
    for issuer in issuers().await {
        let client = issuer.public("scs-ropc");
        let login = issuer.alice("scs-ropc", "openid").await;
        client.end_session(&login.refresh).await.unwrap();
        client.end_session(&login.refresh).await.unwrap();
        assert!(
            client
                .refresh(&login.refresh)
                .await
                .unwrap_err()
                .is_login_needed()
        );
        let garbage = client.end_session(&"garbage".into()).await.unwrap_err();
        assert_eq!(garbage.code(), Some("invalid_grant"));
        let offline = issuer.alice("scs-ropc", "openid offline_access").await;
        client.end_session(&offline.refresh).await.unwrap();
        assert!(
            client
                .refresh(&offline.refresh)
                .await
                .unwrap_err()
                .is_login_needed()
        );
    }
}

#[tokio::test]
async fn a_program_logs_out_and_out_again() {
    for issuer in issuers().await {
        let client = issuer.public("scs-ropc");
        for scope in ["openid", "openid offline_access"] {
            let login = issuer.alice("scs-ropc", scope).await;
            let tokens = client.refresh(&login.refresh).await.unwrap();
            client.logout(&tokens).await.unwrap();
            client.logout(&tokens).await.unwrap();
            let after = client.refresh(tokens.refresh_token.as_ref().unwrap()).await;
            assert!(after.unwrap_err().is_login_needed(), "{scope}");
        }
        let robot = issuer.confidential("scs-robot");
        let tokens = robot.client_credentials().await.unwrap();
        assert!(tokens.refresh_token.is_none());
        robot.logout(&tokens).await.unwrap();
        let introspection = issuer
            .confidential("scs-status-page")
            .introspect(&tokens.access_token);
        assert!(!introspection.await.unwrap().is_active());
    }
}

/// Tokens as an answer brings them.
async fn tokens(answer: &str) -> Tokens {
    let server = RawServer::always(Scripted::json(answer).whole()).await;
    let issuer = server.base_url();
    let metadata =
        Metadata::new(Issuer::new(&issuer).unwrap()).token_endpoint(format!("{issuer}/token"));
    let client = Client::builder(&issuer, "cli")
        .metadata(metadata)
        .build()
        .unwrap();
    let tokens = client.refresh(&"r".into()).await.unwrap();
    assert!(tokens.asked_at <= Utc::now());
    tokens
}

#[tokio::test]
async fn logout_without_a_revocation_endpoint_takes_the_other_way() {
    let tokens = tokens(r#"{"access_token":"a","refresh_token":"r"}"#).await;
    let server = RawServer::always(Scripted::status(204).whole()).await;
    let issuer = Issuer::new(server.base_url()).unwrap();
    let neither = Metadata::new(issuer.clone());
    let one = neither
        .clone()
        .end_session_endpoint(format!("{issuer}/logout"));
    let client = |metadata| {
        Client::builder(&issuer, "cli")
            .metadata(metadata)
            .build()
            .unwrap()
    };
    client(one).logout(&tokens).await.unwrap();
    let seen = server.requests();
    assert_eq!(seen[0].target.as_str(), "/logout");
    assert!(String::from_utf8_lossy(&seen[0].body).contains("refresh_token=r"));
    assert!(
        client(neither)
            .logout(&tokens)
            .await
            .unwrap_err()
            .is_unsupported_by_server()
    );
}

#[tokio::test]
async fn logout_tells_what_really_failed() {
    let tokens = tokens(r#"{"access_token":"a","refresh_token":"r"}"#).await;
    let gone = Scripted::json(r#"{"error":"invalid_token","error_description":"Invalid token"}"#);
    let gone = RawServer::always(gone.whole()).await;
    client_of(&gone).logout(&tokens).await.unwrap();
    let foreign = Scripted::new(400, "application/json", r#"{"error":"invalid_request"}"#);
    let foreign = RawServer::always(foreign.whole()).await;
    let error = client_of(&foreign).logout(&tokens).await.unwrap_err();
    assert_eq!(error.code(), Some("invalid_request"));
    let down = RawServer::always(Scripted::status(503).whole()).await;
    assert!(
        client_of(&down)
            .logout(&tokens)
            .await
            .unwrap_err()
            .is_temporary()
    );
}
