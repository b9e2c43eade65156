//! The client: what it sends to prove who it is, what it refuses, what its errors say.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use keycloak_auth::{
    Client, ClientAuthentication, ClientBuilder, Issuer, Metadata, SigningAlgorithm, SigningKey,
};
use scs_client_core::TestClock;
use scs_testkit::faults::{Act, RawServer, Scripted, Seen, refusing_url};
use serde_json::{Value, json};

pub(crate) const ANSWER: &str = r#"{"access_token":"access-token-1","token_type":"Bearer","expires_in":300,
    "refresh_expires_in":0,"not-before-policy":0,"scope":"profile email"}"#;

/// The document of whatever server is asked, as realm `scs`.
pub(crate) fn document(seen: &Seen) -> Value {
    let base = format!("http://{}/realms/scs", seen.header("host").unwrap());
    let oidc = format!("{base}/protocol/openid-connect");
    json!({
        "issuer": base,
        "authorization_endpoint": format!("{oidc}/auth"),
        "token_endpoint": format!("{oidc}/token"),
        "jwks_uri": format!("{oidc}/certs"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    })
}

pub(crate) fn is_document(seen: &Seen) -> bool {
    seen.target.ends_with("/.well-known/openid-configuration")
}

/// An issuer that gives the same answer to every token request.
pub(crate) async fn issuer(answer: Scripted) -> RawServer {
    RawServer::start(move |_, seen| match is_document(seen) {
        true => Scripted::json(document(seen).to_string()).whole(),
        false => answer.whole(),
    })
    .await
}

pub(crate) fn realm(server: &RawServer) -> String {
    format!("{}/realms/scs", server.base_url())
}

pub(crate) fn robot(server: &RawServer) -> ClientBuilder {
    Client::builder(realm(server), "scs-robot").max_attempts(1)
}

/// The fields of the one token request that the server saw, and the request.
fn grant(server: &RawServer) -> (Vec<(String, String)>, Seen) {
    let seen = server
        .requests()
        .into_iter()
        .find(|seen| !is_document(seen))
        .unwrap();
    let fields = url::form_urlencoded::parse(&seen.body)
        .into_owned()
        .collect();
    (fields, seen)
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

#[tokio::test]
async fn basic_form_and_none_send_what_they_say() {
    let server = issuer(Scripted::json(ANSWER)).await;
    let client = Client::builder(realm(&server), "1PpG/Q 1")
        .authentication(ClientAuthentication::basic(
            "z/tZ9VwFZqApmIQ+ZH1I5pLk/uB4ud:X2/8bL+wfFTt1rFw=",
        ))
        .build()
        .unwrap();
    let tokens = client
        .client_credentials()
        .scopes(["openid", "aud-harbor"])
        .await
        .unwrap();
    assert_eq!(tokens.lifetime, Some(Duration::from_secs(300)));
    assert_eq!(tokens.refresh_lifetime, None, "0 means none, not now");
    assert_eq!(tokens.scopes, ["profile", "email"]);
    let (fields, seen) = grant(&server);
    // Both are form-encoded before base64; a raw plus sign would be another secret.
    let pair = "1PpG%2FQ+1:z%2FtZ9VwFZqApmIQ%2BZH1I5pLk%2FuB4ud%3AX2%2F8bL%2BwfFTt1rFw%3D";
    assert_eq!(
        seen.header("authorization").unwrap(),
        format!("Basic {}", STANDARD.encode(pair))
    );
    assert_eq!(field(&fields, "grant_type"), Some("client_credentials"));
    assert_eq!(field(&fields, "scope"), Some("openid aud-harbor"));
    assert_eq!(
        field(&fields, "client_id"),
        None,
        "one way to say who it is"
    );

    let server = issuer(Scripted::json(ANSWER)).await;
    let post = robot(&server).authentication(ClientAuthentication::post("geheim-4711"));
    post.build().unwrap().client_credentials().await.unwrap();
    let (fields, seen) = grant(&server);
    assert_eq!(seen.header("authorization"), None);
    assert_eq!(field(&fields, "client_id"), Some("scs-robot"));
    assert_eq!(field(&fields, "client_secret"), Some("geheim-4711"));
    assert_eq!(field(&fields, "scope"), None, "absent is not empty");

    let server = issuer(Scripted::json(ANSWER)).await;
    let public = robot(&server).build().unwrap();
    let error = public.client_credentials().await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert!(server.requests().is_empty());
    public.refresh(&"a-refresh-token".into()).await.unwrap();
    let (fields, _) = grant(&server);
    assert_eq!(field(&fields, "client_id"), Some("scs-robot"));
}

/// The header and the claims of an assertion that a server saw.
fn assertion(server: &RawServer) -> (Value, Value) {
    let (fields, _) = grant(server);
    assert_eq!(
        field(&fields, "client_assertion_type"),
        Some("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
    );
    let token = field(&fields, "client_assertion").unwrap();
    let mut parts = token
        .split('.')
        .map(|part| URL_SAFE_NO_PAD.decode(part).unwrap());
    let mut next = || serde_json::from_slice(&parts.next().unwrap()).unwrap();
    (next(), next())
}

#[tokio::test]
async fn an_assertion_says_what_every_measured_version_takes() {
    let clock = Arc::new(TestClock::new());
    let server = issuer(Scripted::json(ANSWER)).await;
    let secret = ClientAuthentication::secret_jwt("0123456789abcdef0123456789abcdef");
    let client = robot(&server)
        .authentication(secret.clone())
        .clock(clock.clone())
        .build()
        .unwrap();
    client.client_credentials().await.unwrap();
    let (header, claims) = assertion(&server);
    let now = scs_client_core::Clock::now(&*clock).timestamp();
    assert_eq!(header, json!({"alg": "HS256", "typ": "JWT"}));
    assert_eq!(claims["iss"], "scs-robot");
    assert_eq!(claims["sub"], "scs-robot");
    assert_eq!(
        claims["aud"],
        realm(&server),
        "one audience: 26 refuses two"
    );
    assert_eq!(
        claims["iat"],
        now - 5,
        "24 and 25 refuse what comes from the future"
    );
    assert_eq!(claims["exp"], now + 60);
    assert!(claims.get("nbf").is_none(), "24 and 25 give it no grace");
    let first = claims["jti"].as_str().unwrap().to_owned();
    assert!(first.len() >= 20);

    let server = issuer(Scripted::json(ANSWER)).await;
    let client = robot(&server)
        .authentication(secret.for_token_endpoint())
        .build()
        .unwrap();
    client.client_credentials().await.unwrap();
    let (_, claims) = assertion(&server);
    assert_eq!(
        claims["aud"],
        format!("{}/protocol/openid-connect/token", realm(&server))
    );
    assert_ne!(claims["jti"], first, "a repeated one is refused as reuse");
}

#[tokio::test]
async fn an_assertion_is_signed_with_the_key_that_was_given() {
    use jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER;
    use jsonwebtoken::{Algorithm, DecodingKey};

    let pair = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).unwrap();
    let public = DecodingKey::from_ec_pem(pair.public_key_pem().as_bytes()).unwrap();
    let key = SigningKey::from_pem(SigningAlgorithm::Es256, pair.serialize_pem())
        .unwrap()
        .key_id("robot-2026");
    assert!(!format!("{key:?}").contains("PRIVATE"));
    let server = issuer(Scripted::json(ANSWER)).await;
    let client = robot(&server)
        .authentication(ClientAuthentication::private_key_jwt(key))
        .build()
        .unwrap();
    client.client_credentials().await.unwrap();
    let (header, _) = assertion(&server);
    assert_eq!(
        header,
        json!({"alg": "ES256", "typ": "JWT", "kid": "robot-2026"})
    );
    let (fields, _) = grant(&server);
    let token = field(&fields, "client_assertion").unwrap();
    let (message, signature) = token.rsplit_once('.').unwrap();
    let verifier = (DEFAULT_PROVIDER.verifier_factory)(&Algorithm::ES256, &public).unwrap();
    let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    verifier.verify(message.as_bytes(), &signature).unwrap();

    for algorithm in [
        SigningAlgorithm::Rs256,
        SigningAlgorithm::Ps256,
        SigningAlgorithm::EdDsa,
    ] {
        let error = SigningKey::from_pem(algorithm, pair.serialize_pem()).unwrap_err();
        assert!(error.is_invalid_input(), "{algorithm:?}: {error}");
        assert!(!error.to_string().contains(&pair.serialize_pem()[40..60]));
    }
}

#[tokio::test]
async fn an_assertion_file_is_read_for_every_request() {
    let folder = std::env::temp_dir().join(format!(
        "assertion-{}-{:x}",
        std::process::id(),
        fastrand::u64(..)
    ));
    std::fs::write(&folder, "first-assertion\n").unwrap();
    let server = issuer(Scripted::json(ANSWER)).await;
    let client = robot(&server)
        .authentication(ClientAuthentication::assertion_file(&folder))
        .build()
        .unwrap();
    client.client_credentials().await.unwrap();
    std::fs::write(&folder, "second-assertion").unwrap();
    client.client_credentials().await.unwrap();
    std::fs::remove_file(&folder).unwrap();
    let error = client.client_credentials().await.unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("cannot be read"),
        "{error}"
    );
    let sent: Vec<String> = server
        .requests()
        .iter()
        .filter(|seen| !is_document(seen))
        .map(|seen| String::from_utf8_lossy(&seen.body).into_owned())
        .collect();
    assert_eq!(sent.len(), 2);
    assert!(sent[0].contains("client_assertion=first-assertion"));
    assert!(!sent[0].contains("%0A") && sent[1].contains("client_assertion=second-assertion"));
}

#[tokio::test]
async fn secrets_do_not_go_over_plain_http_to_another_machine() {
    let issuer = Issuer::new("http://keycloak.example.com/realms/scs").unwrap();
    let metadata = Metadata::new(issuer).token_endpoint("http://keycloak.example.com/token");
    for authentication in [
        ClientAuthentication::basic("geheim-4711"),
        ClientAuthentication::post("geheim-4711"),
    ] {
        let client = Client::builder("http://keycloak.example.com/realms/scs", "scs-robot")
            .authentication(authentication)
            .metadata(metadata.clone())
            .build()
            .unwrap();
        let error = client.client_credentials().await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("https"),
            "{error}"
        );
        assert!(!format!("{error} {error:?}").contains("geheim"));
    }
}

#[tokio::test]
async fn what_the_server_would_swallow_is_refused_before() {
    let server = issuer(Scripted::json(ANSWER)).await;
    let client = robot(&server)
        .authentication(ClientAuthentication::basic("geheim"))
        .build()
        .unwrap();
    let long = client
        .client_credentials()
        .scopes(["x".repeat(4001)])
        .await
        .unwrap_err();
    assert!(
        long.is_invalid_input() && long.to_string().contains("4000"),
        "{long}"
    );
    let refresh = client.refresh(&"r".repeat(4001).into()).await.unwrap_err();
    assert!(refresh.is_invalid_input(), "{refresh}");
    for scope in [
        "",
        "two words",
        "quote\"",
        "back\\slash",
        "ümlaut",
        "line\nbreak",
    ] {
        let error = client
            .client_credentials()
            .scopes([scope])
            .await
            .unwrap_err();
        assert!(error.is_invalid_input(), "{scope}: {error}");
    }
    assert!(
        server.requests().iter().all(is_document),
        "nothing was asked"
    );
    client
        .client_credentials()
        .scopes(["x".repeat(4000)])
        .await
        .unwrap();
}

#[tokio::test]
async fn a_builder_refuses_what_cannot_work() {
    let wrong = [
        Client::builder("keycloak.example.com", "c"),
        Client::builder("https://k.example/realms/scs", ""),
        Client::builder("https://k.example/realms/scs", "c")
            .authentication(ClientAuthentication::basic("")),
        Client::builder("https://k.example/realms/scs", "c")
            .authentication(ClientAuthentication::secret_jwt("too-short")),
        Client::builder("https://k.example/realms/scs", "c").root_certificates("no certificate"),
        Client::builder("https://k.example/realms/scs", "c").attempt_timeout(Duration::ZERO),
        Client::builder("https://k.example/realms/scs", "c").discovery_url("ftp://k.example"),
        Client::builder("https://k.example/realms/scs", "c")
            .metadata(Metadata::new(Issuer::new("https://other.example").unwrap())),
    ];
    for (number, builder) in wrong.into_iter().enumerate() {
        let error = builder.build().unwrap_err();
        assert!(error.is_invalid_input(), "{number}: {error}");
    }
}

#[tokio::test]
async fn errors_say_what_helps() {
    let down = Client::builder(format!("{}/realms/scs", refusing_url()), "c")
        .max_attempts(1)
        .build()
        .unwrap();
    let error = down.metadata().await.unwrap_err();
    assert!(
        error.is_temporary() && error.call().unwrap().is_connect(),
        "{error}"
    );

    let missing = RawServer::always(
        Scripted::new(
            404,
            "application/json",
            r#"{"error":"Realm does not exist"}"#,
        )
        .whole(),
    )
    .await;
    let error = robot(&missing)
        .build()
        .unwrap()
        .metadata()
        .await
        .unwrap_err();
    assert!(!error.is_temporary() && error.call().unwrap().is_not_found());
    assert!(
        error.to_string().contains("Realm does not exist") && error.code().is_none(),
        "{error}"
    );

    let page = issuer(Scripted::new(
        502,
        "text/html",
        "<title>502 Bad Gateway</title>",
    ))
    .await;
    let client = robot(&page)
        .authentication(ClientAuthentication::basic("geheim"))
        .build()
        .unwrap();
    let error = client.client_credentials().await.unwrap_err();
    assert!(
        error.is_temporary() && error.to_string().contains("502 Bad Gateway"),
        "{error}"
    );
    let error = client.refresh(&"r".into()).await.unwrap_err();
    assert!(
        error.is_temporary() && !error.is_login_needed(),
        "a gateway ends no login: {error}"
    );

    let ended = issuer(Scripted::new(
        400,
        "application/json",
        r#"{"error":"invalid_grant","error_description":"Session not active"}"#,
    ))
    .await;
    let client = robot(&ended)
        .authentication(ClientAuthentication::basic("geheim"))
        .build()
        .unwrap();
    let error = client.refresh(&"r".into()).await.unwrap_err();
    assert!(error.is_login_needed() && !error.is_temporary(), "{error}");
    assert_eq!(error.code(), Some("invalid_grant"));
    assert_eq!(error.description(), Some("Session not active"));
    assert!(error.to_string().contains("Session not active"), "{error}");
}

#[tokio::test]
async fn a_refresh_is_sent_again_only_where_it_cannot_have_arrived() {
    for (act, attempts) in [
        (Scripted::new(502, "text/html", "<h1>x</h1>").whole(), 1),
        (Scripted::status(504).whole(), 1),
        (Scripted::json(ANSWER).cut(), 1),
        (Act::Hang, 1),
        (Scripted::status(429).whole(), 4),
    ] {
        let server = RawServer::start(move |_, seen| match is_document(seen) {
            true => Scripted::json(document(seen).to_string()).whole(),
            false => act.clone(),
        })
        .await;
        let client = Client::builder(realm(&server), "scs-cli").clock(Arc::new(TestClock::new()));
        let error = client
            .build()
            .unwrap()
            .refresh(&"once".into())
            .await
            .unwrap_err();
        let sent = server
            .requests()
            .iter()
            .filter(|seen| !is_document(seen))
            .count();
        assert_eq!(sent, attempts, "{error}");
    }
}
