//! The start of a device login: what is sent, and what the person is shown of the answer.

use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::digest;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use keycloak_auth::{Client, Issuer, Metadata};
use scs_client_core::{Clock as _, TestClock};
use scs_testkit::faults::{RawServer, Scripted};
use serde_json::json;

use crate::login_device::{START, begin, client, field, pending, run, start, tokens};

#[tokio::test]
async fn the_verifier_fits_the_challenge() {
    let server = RawServer::in_turn([Scripted::json(START).whole(), tokens()]).await;
    start(&server).await.unwrap().await.unwrap();
    let [begun, polled] = &server.requests()[..] else {
        panic!("two requests");
    };
    let verifier = field(polled, "code_verifier").unwrap();
    let hash = digest::digest(&digest::SHA256, verifier.as_bytes());
    assert_eq!(
        field(begun, "code_challenge").unwrap(),
        URL_SAFE_NO_PAD.encode(hash)
    );
    assert_eq!(
        field(begun, "code_challenge_method").as_deref(),
        Some("S256")
    );
    assert_eq!(field(begun, "scope").as_deref(), Some("profile"));
    assert!(verifier.len() >= 43);
}

#[tokio::test]
async fn the_person_is_shown_what_the_issuer_said() {
    let server = RawServer::always(Scripted::json(START).whole()).await;
    let clock = TestClock::new();
    let login = begin(client(&server.base_url(), &clock).device_login())
        .await
        .unwrap();
    assert_eq!(login.user_code(), "NFHG-IGRR");
    assert_eq!(login.verification_uri(), "http://127.0.0.1/device");
    assert_eq!(
        login.verification_uri_complete(),
        Some("http://127.0.0.1/device?user_code=NFHG-IGRR")
    );
    assert_eq!(
        login.expires_at().unwrap(),
        clock.now() + Duration::from_secs(600)
    );
    let shown = format!("{login:?}");
    assert!(
        !shown.contains("geheim") && !shown.contains("NFHG"),
        "{shown}"
    );
}

#[tokio::test]
async fn an_answer_that_nobody_could_use_is_refused() {
    for (old, new) in [
        ("\"NFHG-IGRR\"", "\"\""),
        ("\"NFHG-IGRR\"", "\"A\\u001b[31mB\""),
        ("\"NFHG-IGRR\"", "\"A\\nB\""),
        ("\"NFHG-IGRR\"", "\"\u{202e}ABC\""),
        ("\"http://127.0.0.1/device\"", "\"javascript:alert(1)\""),
        ("\"http://127.0.0.1/device\"", "\"/device\""),
        (
            "\"http://127.0.0.1/device\"",
            "\"http://trusted@evil.example/\"",
        ),
        ("\"geheim-device-code\"", "\"\""),
        ("600", "0"),
    ] {
        let body = START.replace(old, new);
        assert_ne!(body, START);
        let server = RawServer::always(Scripted::json(body).whole()).await;
        let error = start(&server).await.unwrap_err();
        assert!(error.is_protocol(), "{new}: {error}");
        assert!(
            !error.to_string().contains(['\u{1b}', '\n', '\u{202e}']),
            "{error}"
        );
    }
    let odd = START.replace(
        "\"http://127.0.0.1/device?user_code=NFHG-IGRR\"",
        "\"javascript:alert(1)\"",
    );
    let server = RawServer::always(Scripted::json(odd).whole()).await;
    assert_eq!(
        start(&server).await.unwrap().verification_uri_complete(),
        None
    );
}

#[tokio::test]
async fn an_issuer_on_https_does_not_send_people_to_http() {
    let server = RawServer::always(Scripted::json(START).whole()).await;
    let issuer = Issuer::new("https://keycloak.example.com/realms/scs").unwrap();
    let metadata = Metadata::new(issuer.clone())
        .token_endpoint(server.base_url())
        .device_authorization_endpoint(server.base_url());
    let client = Client::builder(issuer, "scs-device")
        .metadata(metadata)
        .build()
        .unwrap();
    let error = client.device_login().begin().await.unwrap_err();
    assert!(
        error.is_protocol() && error.to_string().contains("https"),
        "{error}"
    );
}

#[tokio::test]
async fn odd_intervals_stay_within_the_life_of_the_code() {
    const NONE: &str = r#"{"device_code":"d","user_code":"U","verification_uri":"http://127.0.0.1/","expires_in":12}"#;
    const HUGE: &str = r#"{"device_code":"d","user_code":"U","verification_uri":"http://127.0.0.1/","expires_in":20,
        "interval":18446744073709551615}"#;
    const ZERO: &str = r#"{"device_code":"d","user_code":"U","verification_uri":"http://127.0.0.1/","expires_in":4,"interval":0}"#;
    const ENDLESS: &str = r#"{"device_code":"d","user_code":"U","verification_uri":"http://127.0.0.1/",
        "expires_in":18446744073709551615,"interval":5}"#;
    let outcome = run(NONE, TestClock::new(), |_| pending()).await;
    assert_eq!(
        outcome.slept,
        [5, 5, 1, 1],
        "five seconds where none are named"
    );
    let outcome = run(HUGE, TestClock::new(), |_| tokens()).await;
    assert_eq!(outcome.slept, [19]);
    let outcome = run(ZERO, TestClock::new(), |_| pending()).await;
    assert_eq!(outcome.slept, [1, 1, 1, 1], "never without a pause");
    let outcome = run(ENDLESS, TestClock::new(), |_| tokens()).await;
    assert!(outcome.result.is_ok());
}

#[tokio::test]
async fn an_issuer_without_device_logins_says_so() {
    let issuer = Issuer::new("https://keycloak.example.com/realms/scs").unwrap();
    let metadata =
        Metadata::new(issuer.clone()).token_endpoint("https://keycloak.example.com/token");
    let client = Client::builder(issuer, "scs-device")
        .metadata(metadata)
        .build()
        .unwrap();
    let error = client.device_login().begin().await.unwrap_err();
    assert!(error.is_unsupported_by_server(), "{error}");
}

/// A realm may sign its ID tokens with another algorithm than the usual ones.
#[tokio::test]
async fn an_id_token_may_be_signed_as_the_realm_likes() {
    let key = EcdsaKeyPair::generate(&ECDSA_P384_SHA384_FIXED_SIGNING).unwrap();
    let server = RawServer::start(move |_, seen| {
        let issuer = format!("http://{}/realms/scs", seen.header("host").unwrap());
        let answer = match seen.target.rsplit('/').next().unwrap() {
            "openid-configuration" => json!({
                "issuer": issuer,
                "authorization_endpoint": format!("{issuer}/auth"),
                "token_endpoint": format!("{issuer}/token"),
                "device_authorization_endpoint": format!("{issuer}/device"),
                "jwks_uri": format!("{issuer}/certs"),
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["ES384"],
            }),
            "device" => json!({
                "device_code": "d", "user_code": "A-B", "expires_in": 60, "interval": 1,
                "verification_uri": "http://127.0.0.1/device",
            }),
            "certs" => {
                let point = key.public_key().as_ref();
                json!({"keys": [{
                    "kty": "EC", "crv": "P-384", "alg": "ES384", "use": "sig", "kid": "k",
                    "x": URL_SAFE_NO_PAD.encode(&point[1..49]),
                    "y": URL_SAFE_NO_PAD.encode(&point[49..]),
                }]})
            }
            _ => {
                let claims = json!({
                    "iss": issuer, "aud": "scs-cli", "azp": "scs-cli", "sub": "u", "typ": "ID",
                    "iat": 1_000, "exp": 2_000,
                });
                let signed = format!(
                    "{}.{}",
                    URL_SAFE_NO_PAD.encode(r#"{"alg":"ES384","kid":"k"}"#),
                    URL_SAFE_NO_PAD.encode(claims.to_string())
                );
                let signature = key.sign(&SystemRandom::new(), signed.as_bytes()).unwrap();
                json!({
                    "access_token": "a", "token_type": "Bearer", "expires_in": 60, "scope": "openid",
                    "id_token": format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)),
                })
            }
        };
        Scripted::json(answer.to_string()).whole()
    })
    .await;
    let clock = TestClock::at(DateTime::from_timestamp(1_500, 0).unwrap());
    let client = Client::builder(format!("{}/realms/scs", server.base_url()), "scs-cli")
        .clock(Arc::new(clock))
        .build()
        .unwrap();
    let login = client
        .device_login()
        .scopes(["openid"])
        .begin()
        .await
        .unwrap();
    assert!(login.finish().await.unwrap().id_token.is_some());
}
