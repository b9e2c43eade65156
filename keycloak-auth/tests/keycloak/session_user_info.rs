//! Userinfo: plain and signed, and everything that is wrong with either.

use keycloak_auth::session::UserInfo;
use keycloak_auth::{Client, Error, Issuer, Metadata};
use scs_testkit::faults::{RawServer, Scripted};
use scs_testkit::keycloak::{Algorithm, Fault, Server};
use serde_json::{Value, json};

use crate::session_issuers::issuers;

#[tokio::test]
async fn a_person_is_named_with_groups_and_everything_else() {
    for issuer in issuers().await {
        let login = issuer.alice("scs-ropc", "openid").await;
        let client = issuer.public("scs-ropc");
        let who = client.user_info(&login.access).await.unwrap();
        assert_eq!(who.preferred_username.as_deref(), Some("alice"));
        assert_eq!(who.name.as_deref(), Some("Alice Test"));
        assert_eq!(who.email.as_deref(), Some("alice@example.test"));
        assert_eq!(who.email_verified, Some(true));
        let mut groups = who.groups.clone();
        groups.sort();
        assert_eq!(groups, ["gd000001-member", "scs-admins"]);
        assert_eq!(who.more["given_name"], "Alice");
        assert!(!format!("{who:?}").contains("Alice"));

        let same = client
            .user_info(&login.access)
            .expect_subject(&who.sub)
            .await;
        assert_eq!(same.unwrap(), who);
        let other = client
            .user_info(&login.access)
            .expect_subject("somebody")
            .await
            .unwrap_err();
        assert!(other.is_protocol() && !other.is_temporary(), "{other}");
        if let Some(server) = &issuer.stand_in {
            for request in server.requests_to("userinfo") {
                assert!(request.headers.iter().all(|(name, _)| name != "origin"));
            }
        }
    }
}

#[tokio::test]
async fn errors_are_read_from_the_challenge() {
    for issuer in issuers().await {
        let client = issuer.public("scs-ropc");
        let garbage = client.user_info(&"garbage".into()).await.unwrap_err();
        assert!(garbage.is_invalid_token(), "{garbage}");
        assert!(!garbage.is_bad_client() && !garbage.is_temporary());
        assert_eq!(garbage.description(), Some("Token verification failed"));

        let without = issuer.alice("scs-ropc", "profile").await;
        let refused = client.user_info(&without.access).await.unwrap_err();
        assert!(refused.is_insufficient_scope(), "{refused}");
        assert_eq!(refused.description(), Some("Missing openid scope"));

        let robot = issuer.confidential("scs-robot-light");
        let light = robot.client_credentials().scopes(["openid"]).await.unwrap();
        let answer = client.user_info(&light.access_token).await;
        match issuer.is_26() {
            true => {
                let error = answer.unwrap_err();
                assert!(error.is_invalid_token(), "{error}");
                assert!(error.to_string().contains("introspection does"), "{error}");
            }
            false => assert!(answer.is_ok()),
        }
    }
}

#[tokio::test]
async fn a_signed_answer_is_verified_by_the_issuers_keys() {
    for issuer in issuers().await {
        let login = issuer.alice("scs-userinfo-jwt", "openid").await;
        let client = issuer.public("scs-userinfo-jwt");
        let who = client.user_info(&login.access).await.unwrap();
        assert_eq!(who.preferred_username.as_deref(), Some("alice"));
        let Some(server) = &issuer.stand_in else {
            continue;
        };
        // A second answer costs no second look at the keys; a new key costs one.
        client.user_info(&login.access).await.unwrap();
        assert_eq!(server.key_requests(), 1);
        server.rotate_keys();
        client.user_info(&login.access).await.unwrap();
        assert_eq!(server.key_requests(), 2);
        // The answer is for the client that asks with its own token.
        let other = issuer
            .public("scs-ropc")
            .user_info(&login.access)
            .await
            .unwrap_err();
        assert!(other.is_bad_token(), "{other}");
    }
}

/// A client whose userinfo is `answer`, and whose keys are the stand-in's.
async fn answered(server: &Server, answer: Scripted) -> Result<UserInfo, Error> {
    let raw = RawServer::always(answer.whole()).await;
    let metadata = Metadata::new(Issuer::new(server.issuer()).unwrap())
        .userinfo_endpoint(raw.base_url())
        .jwks_uri(server.endpoint("certs"));
    let client = Client::builder(server.issuer(), "cli")
        .metadata(metadata)
        .max_attempts(1)
        .build()
        .unwrap();
    client.user_info(&"the-token".into()).await
}

#[tokio::test]
async fn signed_answers_that_prove_nothing_are_refused() {
    let server = Server::builder().start().await.unwrap();
    let stranger = Server::builder().start().await.unwrap();
    let jwt = |change: fn(&mut Value)| {
        let mut claims = json!({ "sub": "1", "iss": server.issuer(), "aud": ["x", "cli"] });
        change(&mut claims);
        server.sign(Algorithm::Rs256, "JWT", &claims).unwrap()
    };
    let signed = |jwt: &str| Scripted::new(200, "application/jwt", jwt);
    assert_eq!(
        answered(&server, signed(&jwt(|_| {}))).await.unwrap().sub,
        "1"
    );
    assert!(
        answered(
            &server,
            signed(&jwt(|claims| claims["exp"] = 4_000_000_000_u64.into()))
        )
        .await
        .is_ok()
    );

    let good = jwt(|_| {});
    let (head, signature) = good.rsplit_once('.').unwrap();
    let other = stranger.issuer();
    for (why, jwt) in [
        (
            "issuer",
            jwt(|claims| claims["iss"] = "https://else.example".into()),
        ),
        (
            "no issuer",
            jwt(|claims| _ = claims.as_object_mut().unwrap().remove("iss")),
        ),
        ("audience", jwt(|claims| claims["aud"] = "other".into())),
        (
            "audience that begins alike",
            jwt(|claims| claims["aud"] = "cli2".into()),
        ),
        (
            "no audience",
            jwt(|claims| _ = claims.as_object_mut().unwrap().remove("aud")),
        ),
        ("expired", jwt(|claims| claims["exp"] = 1.into())),
        ("odd end", jwt(|claims| claims["exp"] = "soon".into())),
        (
            "signature",
            format!("{head}.{}", signature.chars().rev().collect::<String>()),
        ),
        (
            "unsigned",
            format!("eyJhbGciOiJub25lIn0.{}.", good.split('.').nth(1).unwrap()),
        ),
        ("text", "not a token".to_owned()),
        (
            "stranger's",
            stranger
                .sign(
                    Algorithm::Es256,
                    "JWT",
                    &json!({ "sub": "1", "iss": other, "aud": "cli" }),
                )
                .unwrap(),
        ),
    ] {
        let error = answered(&server, signed(&jwt)).await.unwrap_err();
        assert!(error.is_bad_token(), "{why}: {error}");
        assert!(!error.to_string().contains(jwt.as_str()), "{why}");
    }
}

#[tokio::test]
async fn keys_that_cannot_be_had_do_not_make_the_answer_a_bad_one() {
    let server = Server::builder().start().await.unwrap();
    let claims = json!({ "sub": "1", "iss": server.issuer(), "aud": "cli" });
    let jwt = server.sign(Algorithm::Rs256, "JWT", &claims).unwrap();
    server.fail_while_at("certs", Fault::bad_gateway_page());
    let answer = Scripted::new(200, "application/jwt", jwt);
    let error = answered(&server, answer).await.unwrap_err();
    assert!(error.is_temporary() && !error.is_bad_token(), "{error}");
}

#[tokio::test]
async fn answers_of_another_shape_are_protocol_errors() {
    let server = Server::builder().start().await.unwrap();
    for answer in [
        Scripted::new(200, "text/html", "<html>Log in to the network</html>"),
        Scripted::json("[]"),
        Scripted::json("{}"),
        Scripted::json(r#"{"sub":""}"#),
        Scripted::json(r#"{"sub":7}"#),
    ] {
        let error = answered(&server, answer).await.unwrap_err();
        assert!(error.is_protocol(), "{error}");
    }
    // What other issuers write: booleans as text, no list at all.
    let who = answered(
        &server,
        Scripted::json(r#"{"sub":"1","email_verified":"true","groups":null}"#),
    );
    let who = who.await.unwrap();
    assert_eq!((who.email_verified, who.groups.len()), (Some(true), 0));
    let kept: UserInfo = serde_json::from_value(serde_json::to_value(&who).unwrap()).unwrap();
    assert_eq!(kept, who);
}

#[tokio::test]
async fn an_issuer_without_the_endpoint_is_told_apart() {
    let issuer = "https://issuer.example.com";
    let client = Client::builder(issuer, "cli")
        .metadata(Metadata::new(Issuer::new(issuer).unwrap()))
        .build()
        .unwrap();
    let token = "the-token".into();
    assert!(
        client
            .user_info(&token)
            .await
            .unwrap_err()
            .is_unsupported_by_server()
    );
    assert!(
        client
            .revoke(&token)
            .await
            .unwrap_err()
            .is_unsupported_by_server()
    );
    assert!(
        client
            .logout_url()
            .await
            .unwrap_err()
            .is_unsupported_by_server()
    );
}
