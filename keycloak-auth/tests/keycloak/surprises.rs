//! Rows of BEHAVIOURS.md that no other test shows, from recorded answers and the in-process issuer.

use std::sync::Arc;

use keycloak_auth::{Client, ClientAuthentication, Issuer, Metadata};
use scs_client_core::TestClock;
use scs_testkit::faults::{RawServer, Scripted};
use scs_testkit::keycloak::Server;
use secrecy::{ExposeSecret as _, SecretString};

use crate::recordings::{Recorded, Version, error_of, payload, tokens_of, told_by};

#[tokio::test]
async fn session_ids_are_text() {
    assert_eq!(
        tokens_of(Version::V26, 172).await.session_state.as_deref(),
        Some("-LlwNXbLMmIRbcY1CDLaoDkr")
    );
    let uuid = tokens_of(Version::V24, 76).await.session_state;
    assert_eq!(
        uuid.as_deref(),
        Some("03d62b87-2b75-4da7-b8c8-1d62aa20604f")
    );
}

#[tokio::test]
async fn zero_is_no_end() {
    let robot = tokens_of(Version::V26, 75).await;
    assert!(robot.has_scope("offline_access"));
    assert!(robot.refresh_token.is_none() && robot.refresh_expires_at().is_none());
    let offline = tokens_of(Version::V26, 602).await;
    assert!(offline.refresh_token.is_some() && offline.refresh_lifetime.is_none());
}

#[tokio::test]
async fn an_error_is_read_where_it_stands() {
    // At the token endpoint in the body, without a challenge; at userinfo in the challenge alone.
    for number in [62, 66, 350, 386, 429, 486, 564] {
        assert_eq!(
            Recorded::one(Version::V26, number).header("www-authenticate"),
            None,
            "{number}"
        );
        assert!(
            error_of(Version::V26, number).await.code().is_some(),
            "{number}"
        );
    }
    for number in [41, 441, 445] {
        let recorded = Recorded::one(Version::V26, number);
        assert_eq!(
            (
                recorded.exchange.response.text().len(),
                recorded.body.is_null()
            ),
            (0, true),
            "{number}"
        );
        let error = error_of(Version::V26, number).await;
        assert!(
            error.code().is_some() && error.description().is_some(),
            "{number}"
        );
    }
    // A challenge of the scheme DPoP is read like any other.
    let bound = error_of(Version::V26, 519).await;
    assert!(bound.is_invalid_token(), "{bound}");
}

#[tokio::test]
async fn bad_credentials_are_one_predicate() {
    // A wrong secret, an unknown client, a bad assertion; at introspection, and at pushed requests.
    for number in [62, 66, 132, 386, 486] {
        let error = error_of(Version::V26, number).await;
        assert!(
            error.is_bad_client() && !error.is_not_allowed() && !error.is_login_needed(),
            "{number}: {error}"
        );
    }
    // A bad secret JWT, and garbage in Basic at 24 and 25: 400 with the code of a wrong secret.
    let body = r#"{"error":"unauthorized_client","error_description":"Invalid client or Invalid client credentials"}"#;
    let server = RawServer::always(Scripted::new(400, "application/json", body).whole()).await;
    let recorded = Recorded::one(Version::V26, 62);
    let outcome = crate::recordings::ask_at(&server, &recorded).await;
    assert!(
        outcome.is_bad_client() && !outcome.is_not_allowed(),
        "{outcome}"
    );
}

#[tokio::test]
async fn one_code_is_several_things() {
    let told = async |number| {
        let error = error_of(Version::V26, number).await;
        let code = error.code().unwrap().to_owned();
        (
            code,
            error.is_bad_client(),
            error.is_not_allowed(),
            error.is_denied(),
            error.is_invalid_target(),
        )
    };
    let code = str::to_owned;
    // The device grant is switched off (400), the secret is wrong (401).
    assert_eq!(
        told(348).await,
        (code("unauthorized_client"), false, true, false, false)
    );
    assert_eq!(
        told(62).await,
        (code("unauthorized_client"), true, false, false, false)
    );
    // A parameter is missing (400), the secret is wrong (401), https only (403).
    assert_eq!(
        told(480).await,
        (code("invalid_request"), false, false, false, false)
    );
    assert_eq!(
        told(486).await,
        (code("invalid_request"), true, false, false, false)
    );
    assert_eq!(
        told(23).await,
        (code("invalid_request"), false, false, false, false)
    );
    // The person said no (400), the client is in no audience (403).
    assert_eq!(
        told(346).await,
        (code("access_denied"), false, false, true, false)
    );
    assert_eq!(
        told(561).await,
        (code("access_denied"), false, false, true, false)
    );
    // An audience that does not exist is no bad client.
    assert_eq!(
        told(544).await,
        (code("invalid_client"), false, false, false, true)
    );
}

#[tokio::test]
async fn prose_is_no_code() {
    for (version, number, words) in [
        (Version::V26, 3, "Realm does not exist"),
        (Version::V26, 88, "HTTP 405 Method Not Allowed"),
        (Version::V25, 88, "HTTP 405 Method Not Allowed"),
        (Version::V24, 95, "Realm does not exist"),
    ] {
        let error = error_of(version, number).await;
        assert_eq!(
            (error.code(), error.description()),
            (None, Some(words)),
            "{version:?} {number}"
        );
    }
    // 431 says nothing at all.
    let silent = error_of(Version::V26, 93).await;
    assert_eq!((silent.code(), silent.description()), (None, None));
    assert!(silent.to_string().contains("431"), "{silent}");
}

#[tokio::test]
async fn what_an_unsigned_token_gets_is_no_refusal_before_26() {
    for version in [Version::V25, Version::V24] {
        let failed = error_of(version, 449).await;
        assert!(
            failed.is_temporary() && !failed.is_invalid_token(),
            "{version:?}: {failed}"
        );
        assert_eq!(told_by(version, 406).await["active"], false);
    }
    assert!(error_of(Version::V26, 449).await.is_invalid_token());
}

#[tokio::test]
async fn the_persons_page_is_left_to_the_person_and_nothing_names_an_origin() {
    let server = Server::builder().start().await.unwrap();
    let clock = Arc::new(TestClock::at(server.now()));
    let client = Client::builder(server.issuer(), "scs-device")
        .clock(clock)
        .build()
        .unwrap();
    let login = client.device_login().begin().await.unwrap();
    assert!(server.approve_device(login.user_code()));
    let tokens = login.await.unwrap();
    client.user_info(&tokens.access_token).await.unwrap();
    client.revoke(&tokens.access_token).await.unwrap();
    let robot = Client::builder(server.issuer(), "scs-robot");
    let robot = robot
        .authentication(ClientAuthentication::basic("scs-robot-secret"))
        .build()
        .unwrap();
    robot
        .introspect(&robot.client_credentials().await.unwrap().access_token)
        .await
        .unwrap();
    let mut asked: Vec<String> = Vec::new();
    for request in server.requests() {
        let header = |name: &str| request.headers.iter().any(|(given, _)| given == name);
        assert!(!header("origin") && !header("cookie"), "{request:?}");
        assert!(
            !request.path.contains("//") && !request.path.contains('+'),
            "{}",
            request.path
        );
        asked.push(request.path.rsplit('/').next().unwrap().to_owned());
    }
    asked.sort();
    asked.dedup();
    // Of two documents the one that all issuers have: RFC 8414's is not there at 24.
    assert_eq!(
        asked,
        [
            "certs",
            "device",
            "introspect",
            "openid-configuration",
            "revoke",
            "token",
            "userinfo"
        ]
    );
}

#[tokio::test]
async fn words_that_differ_by_release_decide_nothing() {
    // PKCE's texts, and those of an ended session.
    assert!(error_of(Version::V24, 205).await.is_login_needed());
    assert!(error_of(Version::V26, 205).await.is_login_needed());
    assert_ne!(
        error_of(Version::V24, 205)
            .await
            .description()
            .map(str::to_owned),
        error_of(Version::V26, 205)
            .await
            .description()
            .map(str::to_owned)
    );
    for (version, words) in [
        (Version::V26, "user_session_not_found"),
        (
            Version::V25,
            "User session not found or doesn't have client attached on it",
        ),
    ] {
        let ended = error_of(version, 195).await;
        assert!(ended.is_invalid_token());
        assert_eq!(ended.description(), Some(words));
    }
}

#[tokio::test]
async fn scopes_are_what_was_granted() {
    // More were asked for (273), and the old ones came with 200.
    let asked = Recorded::one(Version::V26, 273);
    let tokens = tokens_of(Version::V26, 273).await;
    let granted = asked.body["scope"].as_str().unwrap();
    assert_eq!(tokens.scopes.join(" "), granted);
    assert!(
        asked.form["scope"]
            .split(' ')
            .any(|scope| !tokens.has_scope(scope))
    );
}

#[tokio::test]
async fn a_token_of_the_last_seconds_is_as_short_as_it_says() {
    let tokens = tokens_of(Version::V26, 322).await;
    let seconds = tokens.lifetime.unwrap().as_secs();
    assert!(seconds < 15, "{seconds} s, by a client that is set to 15 s");
    let (exp, iat) = (
        payload(tokens.access_token.expose_secret())["exp"].clone(),
        tokens.asked_at.timestamp(),
    );
    assert_eq!(exp.as_i64().unwrap() - iat, i64::try_from(seconds).unwrap());
}

/// Tokens with many groups are longer than the limit, and are read at these places (measured).
#[tokio::test]
async fn long_tokens_are_sent_where_they_are_read() {
    let server = RawServer::always(Scripted::json("{}").whole()).await;
    let url = server.base_url();
    let metadata = Metadata::new(Issuer::new(&url).unwrap())
        .token_endpoint(&url)
        .introspection_endpoint(&url)
        .revocation_endpoint(&url);
    let long = SecretString::from("x".repeat(8_000));
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("long-assertion.jwt");
    std::fs::write(&file, long.expose_secret()).unwrap();
    for authentication in [
        ClientAuthentication::basic("a-secret"),
        ClientAuthentication::assertion_file(&file),
    ] {
        let client = Client::builder(&url, "robot")
            .metadata(metadata.clone())
            .authentication(authentication)
            .max_attempts(1)
            .build()
            .unwrap();
        let before = server.requests().len();
        assert!(!client.introspect(&long).await.unwrap().is_active());
        client.revoke(&long).await.unwrap();
        assert!(!client.exchange(&long).await.unwrap_err().is_invalid_input());
        let sent = server.requests();
        assert_eq!(sent.len() - before, 3);
        assert!(
            sent[before..]
                .iter()
                .all(|request| request.body.len() > 8_000)
        );
        let refused = client.refresh(&long).await.unwrap_err();
        assert!(refused.is_invalid_input(), "{refused}");
        assert_eq!(server.requests().len(), sent.len());
    }
    std::fs::remove_file(file).unwrap();
}
