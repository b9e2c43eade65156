//! Secrets in what a server says.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use scs_client_core::Error;
use scs_client_core::credentials::Static;
use scs_testkit::faults::{RawServer, Scripted};

use crate::support::builder;

const TOKEN: &str = "ge/heim-47+11~x?y";

async fn told(answer: Scripted, provider: Static) -> Error {
    let server = RawServer::always(answer.whole()).await;
    let client = builder(server.base_url())
        .credentials(provider)
        .build()
        .unwrap();
    client.get(7).await.unwrap_err()
}

fn forms() -> Vec<String> {
    vec![
        TOKEN.to_owned(),
        STANDARD.encode(TOKEN),
        URL_SAFE_NO_PAD.encode(TOKEN),
        // All encoded; what RFC 3986 calls reserved encoded; the same in lower case.
        "ge%2Fheim%2D47%2B11%7Ex%3Fy".to_owned(),
        "ge%2Fheim-47%2B11~x%3Fy".to_owned(),
        "ge%2fheim-47%2b11~x%3fy".to_owned(),
    ]
}

fn assert_masked(error: &Error, form: &str) {
    let shown = format!(
        "{error} {error:?} {:?} {:?}",
        error.messages(),
        error.codes()
    );
    assert!(!shown.contains(form), "{form}: {shown}");
    assert!(shown.contains("***"), "{shown}");
}

#[tokio::test]
async fn a_server_that_repeats_the_token_is_masked() {
    for form in forms() {
        for (content_type, body) in [
            (
                "application/json",
                format!(r#"{{"message": "bad token {form} given"}}"#),
            ),
            ("application/json", format!(r#"{{"code": "{form}"}}"#)),
            ("text/plain", format!("Authorization: Bearer {form}")),
            ("text/html", format!("<html><title>no {form}</title>")),
        ] {
            let error = told(
                Scripted::new(403, content_type, body),
                Static::bearer(TOKEN),
            )
            .await;
            assert_masked(&error, &form);
        }
        // A success of the wrong kind, and one that cannot be decoded.
        let page = Scripted::new(200, "text/html", format!("<html><title>{form}</title>"));
        assert_masked(&told(page, Static::bearer(TOKEN)).await, &form);
        let wrong = Scripted::json(format!(r#"{{"id": "{form}", "name": "x"}}"#));
        assert_masked(&told(wrong, Static::bearer(TOKEN)).await, &form);
    }
}

#[tokio::test]
async fn the_password_inside_basic_is_masked_too() {
    for form in forms()
        .into_iter()
        .chain([STANDARD.encode(format!("robot$ci:{TOKEN}"))])
    {
        let provider = Static::basic("robot$ci", TOKEN).unwrap();
        let answer = Scripted::new(403, "text/plain", format!("{form} is wrong"));
        assert_masked(&told(answer, provider).await, &form);
    }
}

#[tokio::test]
async fn a_token_that_nobody_told_us_about_is_masked() {
    let jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl";
    let answer = Scripted::new(403, "text/plain", format!("subject of {jwt} unknown"));
    assert_masked(&told(answer, Static::bearer(TOKEN)).await, jwt);
}

#[tokio::test]
async fn secret_operations_keep_no_body_and_no_words() {
    let password = "pass-word-1";
    for answer in [
        Scripted::new(
            400,
            "application/json",
            format!(r#"{{"message": "{password} is too weak"}}"#),
        ),
        Scripted::new(422, "text/plain", format!("bad: {password}")),
        Scripted::json(format!(r#"{{"id": "{password}", "name": 1}}"#)),
        Scripted::new(200, "text/html", format!("<html><title>{password}</title>")),
        Scripted::new(200, "text/plain", password),
    ] {
        let server = RawServer::always(answer.whole()).await;
        let error = builder(server.base_url())
            .build()
            .unwrap()
            .login(password)
            .await
            .unwrap_err();
        assert_eq!(
            server.requests()[0].body,
            format!(r#"{{"name":"{password}"}}"#).as_bytes()
        );
        assert!(error.body().is_none(), "{error:?}");
        let shown = format!("{error} {error:?} {:?}", error.messages());
        assert!(!shown.contains(password), "{shown}");
        assert_eq!(error.status().unwrap(), answer.status);
    }
}

#[tokio::test]
async fn named_secrets_of_a_body_are_masked_and_the_servers_words_stay() {
    let password = "pass\"word-1";
    let told = |words: &str| {
        let body = serde_json::json!({ "message": words }).to_string();
        Scripted::new(400, "application/json", body)
    };
    for (answer, shown) in [
        (told("needs a digit"), "needs a digit"),
        (told(&format!("{password} is weak")), "*** is weak"),
        (told(r#"pass\"word-1 is weak"#), "*** is weak"),
        (told("pass&#34;word-1 is weak"), "*** is weak"),
        // Cut: there is no telling what else of it is left.
        (told("word is fine, pass\"wor... is weak"), ""),
    ] {
        let server = RawServer::always(answer.whole()).await;
        let client = builder(server.base_url()).build().unwrap();
        let error = client.change_login(password).await.unwrap_err();
        assert_eq!(error.messages().concat(), shown);
        assert!(error.body().is_none(), "{error:?}");
    }
    let plain = builder("http://192.0.2.1").build().unwrap();
    let error = plain.change_login(password).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
}

#[tokio::test]
async fn the_secret_fields_of_a_form_are_masked_and_the_servers_words_stay() {
    for form in forms() {
        let body = format!(r#"{{"error": "bad", "error_description": "no {form} for you"}}"#);
        let server = RawServer::always(Scripted::new(400, "application/json", body).whole()).await;
        let client = builder(server.base_url()).build().unwrap();
        let error = client.grant(TOKEN).await.unwrap_err();
        assert_masked(&error, &form);
        assert!(error.to_string().contains("for you"), "{error}");
        assert!(error.body().is_none(), "the answer of a grant is not kept");
        let sent = &server.requests()[0];
        assert_eq!(
            sent.body,
            b"grant_type=pass+word&password=ge%2Fheim-47%2B11%7Ex%3Fy"
        );
        assert_eq!(
            sent.header("content-type"),
            Some("application/x-www-form-urlencoded")
        );
    }
}

#[tokio::test]
async fn a_transport_that_repeats_the_token_is_masked() {
    use scs_client_core::transport::{TransportError, TransportErrorKind};
    use scs_client_core::{Body, Transport};

    #[derive(Debug)]
    struct Chatty;
    #[async_trait::async_trait]
    impl Transport for Chatty {
        async fn send(
            &self,
            request: http::Request<Body>,
        ) -> Result<http::Response<Body>, TransportError> {
            let value = request.headers()["authorization"]
                .to_str()
                .unwrap()
                .to_owned();
            Err(TransportError::new(
                TransportErrorKind::Request,
                format!("cannot send {value}"),
            ))
        }
    }
    let client = builder("https://h")
        .transport(Arc::new(Chatty))
        .credentials(Static::bearer(TOKEN))
        .build()
        .unwrap();
    assert_masked(&client.get(7).await.unwrap_err(), TOKEN);
}
