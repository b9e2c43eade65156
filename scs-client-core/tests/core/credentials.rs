//! Where credentials come from, where they go, and that they never show.

use std::sync::Arc;

use base64::Engine as _;
use bytes::Bytes;
use scs_client_core::credentials::{
    Anonymous, CredentialKind, FromFn, Rejected, Static, TokenFile,
};
use scs_client_core::{
    CallOptions, ClientBuilder, Credential, CredentialError, CredentialProvider, CredentialRequest,
    CredentialScope, HttpTransport, Payload,
};
use scs_testkit::faults::{RawServer, Scripted};

use crate::support::{Admin, Client, Fake, Public, Strict, WIDGET, builder};

const SECRET: &str = "geheim-4711";

async fn sent_by(provider: impl CredentialProvider) -> Option<String> {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    builder(server.base_url())
        .credentials(provider)
        .build()
        .unwrap()
        .get(7)
        .await
        .unwrap();
    server.requests()[0]
        .header("authorization")
        .map(str::to_owned)
}

#[tokio::test]
async fn every_ready_made_provider() {
    assert_eq!(sent_by(Anonymous).await, None);
    assert_eq!(
        sent_by(Static::bearer(SECRET)).await,
        Some(format!("Bearer {SECRET}"))
    );
    let pair = base64::engine::general_purpose::STANDARD.encode(format!("robot$ci:{SECRET}:ü"));
    let basic = Static::basic("robot$ci", format!("{SECRET}:ü")).unwrap();
    assert_eq!(sent_by(basic).await, Some(format!("Basic {pair}")));
    assert!(
        Static::basic("a:b", SECRET).is_err(),
        "a colon would end the name"
    );
    let asked = FromFn::new(|request| {
        let token = format!("for-{}-{:?}", request.service, request.kind);
        Box::pin(async move { Ok(Some(Credential::bearer(token))) })
    });
    assert_eq!(
        sent_by(asked).await,
        Some("Bearer for-widgets-AccessToken".to_owned())
    );
    assert_eq!(
        sent_by(Arc::new(Static::bearer(SECRET))).await,
        Some(format!("Bearer {SECRET}"))
    );
}

#[tokio::test]
async fn a_token_file_is_read_again_for_every_call() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("core-token-file");
    std::fs::write(&path, " first\n").unwrap();
    let provider = TokenFile::new(&path);
    assert_eq!(
        sent_by(provider.clone()).await,
        Some("Bearer first".to_owned())
    );
    std::fs::write(&path, "second").unwrap();
    assert_eq!(
        sent_by(provider.clone()).await,
        Some("Bearer second".to_owned())
    );
    let request = CredentialRequest::new("widgets", "https://widgets.example.com");
    std::fs::write(&path, "\n").unwrap();
    assert!(
        provider
            .credential(&request)
            .await
            .unwrap_err()
            .is_temporary()
    );
    std::fs::remove_file(&path).unwrap();
    let error = provider.credential(&request).await.unwrap_err();
    assert!(error.to_string().contains("core-token-file"), "{error}");
}

#[tokio::test]
async fn a_provider_is_told_what_is_wanted() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let base_url = server.base_url();
    let asked = FromFn::new(move |request| {
        assert_eq!(request.base_url, base_url);
        assert_eq!(request.audience.as_deref(), Some("aud"));
        assert_eq!(request.scopes, ["a", "b"]);
        assert_eq!(request.kind, CredentialKind::IdToken);
        assert!(request.rejected.is_none());
        Box::pin(async { Ok(None) })
    });
    let builder = builder(server.base_url())
        .credentials(asked)
        .audience("aud")
        .scopes(["a", "b"]);
    let client = builder
        .credential_kind(CredentialKind::IdToken)
        .build()
        .unwrap();
    client.get(7).await.unwrap();
}

#[tokio::test]
async fn never_over_plain_http_to_another_machine() {
    for host in [
        "status.example.com",
        "10.0.0.1",
        "localhost.example.com",
        "[2001:db8::1]",
    ] {
        let fake = Fake::new([]);
        let with = |provider: bool| {
            let builder = builder(format!("http://{host}")).transport(Arc::new(fake.clone()));
            let builder = if provider {
                builder.credentials(Static::bearer(SECRET))
            } else {
                builder
            };
            builder.build().unwrap()
        };
        let error = with(true).get(7).await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("use https"),
            "{error}"
        );
        assert!(fake.sent().is_empty(), "{host}");
        with(false).get(7).await.unwrap();
        with(true).call::<Public>().await.unwrap();
        assert_eq!(
            fake.sent().len(),
            2,
            "without a credential plain http is the user's affair"
        );
    }
    let fake = Fake::new([]);
    let tls = builder("https://status.example.com").transport(Arc::new(fake.clone()));
    tls.credentials(Static::bearer(SECRET))
        .build()
        .unwrap()
        .get(7)
        .await
        .unwrap();
    let value = fake.sent()[0].headers()["authorization"].clone();
    assert_eq!(value, format!("Bearer {SECRET}"));
    assert!(value.is_sensitive(), "HTTP libraries must not log it");
}

#[tokio::test]
async fn secret_bodies_do_not_go_over_plain_http_either() {
    let fake = Fake::new([]);
    let client = builder("http://status.example.com")
        .transport(Arc::new(fake.clone()))
        .build()
        .unwrap();
    for error in [
        client.grant("geheim-4711").await.unwrap_err(),
        client.login("geheim-4711").await.unwrap_err(),
    ] {
        assert!(
            error.is_invalid_input() && error.to_string().contains("use https"),
            "{error}"
        );
    }
    assert!(fake.sent().is_empty());
}

#[tokio::test]
async fn never_to_another_origin() {
    let fake = Fake::new([]);
    let client = builder("https://status.example.com/api")
        .transport(Arc::new(fake.clone()))
        .credentials(Static::bearer(SECRET))
        .build()
        .unwrap();
    for id in [
        "//evil.example",
        "@evil.example",
        "\\evil.example",
        "x/../../..",
        "https://evil.example/",
        "\t//evil",
        "%2e%2e",
        "a?b#c",
    ] {
        client
            .get(id)
            .await
            .unwrap_or_else(|error| panic!("{id}: {error}"));
    }
    for path in ["@evil.example/x", "https:", ".evil.example", "%2e%2e/x"] {
        client
            .file(path)
            .await
            .unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    let sent = fake.sent();
    assert_eq!(sent.len(), 12);
    for request in sent {
        // As the HTTP library reads it once more.
        let url = url::Url::parse(&request.uri().to_string()).unwrap();
        assert_eq!(
            url.origin().ascii_serialization(),
            "https://status.example.com"
        );
        assert!(url.path().starts_with("/api/"), "{url}");
        assert!(
            url.query().is_none() && url.fragment().is_none() && url.username().is_empty(),
            "{url}"
        );
    }
}

#[tokio::test]
async fn with_writes_alone() {
    let created = Scripted::new(201, "application/json", r#"{"id": "x"}"#).whole();
    let server = RawServer::in_turn([Scripted::json(WIDGET).whole(), created]).await;
    let client: Client<Strict> = ClientBuilder::new(server.base_url())
        .credentials(Static::bearer(SECRET))
        .build()
        .unwrap();
    client.get(7).await.unwrap();
    client.create("x").await.unwrap();
    let server_saw: Vec<bool> = server
        .requests()
        .iter()
        .map(|request| request.header("authorization").is_some())
        .collect();
    assert_eq!(server_saw, [false, true]);
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let client: Client<Strict> = ClientBuilder::new(server.base_url())
        .credentials(Static::bearer(SECRET))
        .credential_scope(CredentialScope::AllCalls)
        .build()
        .unwrap();
    client.get(7).await.unwrap();
    assert!(
        server.requests()[0].header("authorization").is_some(),
        "the user has the last word"
    );
}

#[tokio::test]
async fn required_and_never() {
    let fake = Fake::new([]);
    let with = |provider: Option<Static>| {
        let builder = builder("https://h").transport(Arc::new(fake.clone()));
        match provider {
            Some(provider) => builder.credentials(provider),
            None => builder.credentials(Anonymous),
        }
        .build()
        .unwrap()
    };
    let error = with(None).call::<Admin>().await.unwrap_err();
    assert!(error.is_credential(), "{error:?}");
    assert!(fake.sent().is_empty());
    with(Some(Static::bearer(SECRET)))
        .call::<Admin>()
        .await
        .unwrap();
    with(Some(Static::bearer(SECRET)))
        .call::<Public>()
        .await
        .unwrap();
    let sent: Vec<bool> = fake
        .sent()
        .iter()
        .map(|sent| sent.headers().contains_key("authorization"))
        .collect();
    assert_eq!(sent, [true, false]);
}

#[tokio::test]
async fn a_provider_that_fails_stops_the_call() {
    let fake = Fake::new([]);
    let failing = FromFn::new(|_| Box::pin(async { Err(CredentialError::new("not logged in")) }));
    let client = builder("https://h")
        .transport(Arc::new(fake.clone()))
        .credentials(failing);
    let error = client.build().unwrap().get(7).await.unwrap_err();
    assert!(
        error.is_credential() && error.to_string().contains("not logged in"),
        "{error}"
    );
    assert!(
        std::error::Error::source(&error).is_some(),
        "the cause is kept"
    );
    assert!(fake.sent().is_empty());
}

#[test]
fn a_failure_can_be_handed_to_many_callers() {
    use std::error::Error as _;
    let error = CredentialError::new("no answer").with_source(std::io::Error::other("reset"));
    let copy = error.temporary().clone();
    assert!(copy.is_temporary());
    assert_eq!(copy.source().unwrap().to_string(), "reset");
}

#[tokio::test]
async fn a_secret_that_no_header_may_hold_is_refused_without_quoting_it() {
    for secret in [format!("{SECRET}\r\nx-admin: yes"), String::new()] {
        let fake = Fake::new([]);
        let client = builder("https://h")
            .transport(Arc::new(fake.clone()))
            .credentials(Static::bearer(secret))
            .build()
            .unwrap();
        let error = client.get(7).await.unwrap_err();
        assert!(error.is_credential(), "{error:?}");
        assert!(
            !format!("{error} {error:?}").contains("geheim"),
            "{error:?}"
        );
        assert!(fake.sent().is_empty());
    }
}

#[tokio::test]
async fn debug_never_shows_a_secret() {
    let basic = Static::basic("user", SECRET).unwrap();
    let credential = Credential::bearer(SECRET);
    let pair = base64::engine::general_purpose::STANDARD.encode(format!("user:{SECRET}"));
    let request = CredentialRequest::new("widgets", "https://widgets.example.com")
        .rejected(Rejected::new(credential.clone(), Some("Bearer".to_owned())));
    let secret = SECRET.to_owned();
    let from_fn = FromFn::new(move |_| {
        let secret = secret.clone();
        Box::pin(async move { Ok(Some(Credential::bearer(secret))) })
    });
    let fake = Fake::new([crate::support::Outcome::Status(403)]);
    let builder = builder(format!("https://user:{SECRET}@h")).credentials(Static::bearer(SECRET));
    let client = crate::support::builder("https://h")
        .transport(Arc::new(fake))
        .credentials(Static::bearer(SECRET))
        .build()
        .unwrap();
    let call = client.login(SECRET);
    let error = client.get(7).await.unwrap_err();
    let shown = [
        format!("{:?}", Static::bearer(SECRET)),
        format!("{basic:?}"),
        format!("{credential:?}"),
        format!("{request:?}"),
        format!("{from_fn:?} {Anonymous:?} {:?}", TokenFile::new("/t")),
        format!("{builder:?}"),
        format!("{client:?}"),
        format!("{call:?}"),
        format!("{error:?} {error}"),
        format!("{:?}", HttpTransport::builder()),
        format!("{:?}", builder.build().unwrap_err()),
        format!("{:?}", CallOptions::new().header("cookie", SECRET)),
        format!(
            "{:?}",
            Payload::Bytes(Bytes::from_static(SECRET.as_bytes()))
        ),
    ];
    for text in shown {
        assert!(!text.contains(SECRET) && !text.contains(&pair), "{text}");
    }
}
