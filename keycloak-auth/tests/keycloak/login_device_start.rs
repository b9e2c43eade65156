//! The start of a device login: what is sent, and what the person is shown of the answer.

use std::time::Duration;

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keycloak_auth::{Client, Issuer, Metadata};
use scs_client_core::{Clock as _, TestClock};
use scs_testkit::faults::{RawServer, Scripted};

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
