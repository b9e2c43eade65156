//! No secret shows in anything that is logged at trace level: a run through every flow, and every
//! failure with the secret in its words.
//!
//! Tokens, codes and verifiers are random, so the run writes down what it has seen in a file for
//! the search; the command line is the store's test.

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use keycloak_auth::session::IntrospectionCache;
use keycloak_auth::{
    Client, ClientAuthentication, ClientBuilder, Error, Issuer, Metadata, SigningAlgorithm,
    SigningKey, Tokens,
};
use scs_client_core::TestClock;
use scs_testkit::faults::{RawServer, Scripted};
use scs_testkit::keycloak::{self, Server};
use secrecy::{ExposeSecret as _, SecretString};

const BASIC: &str = "marker+basic/4711 %secret";
const POST: &str = "marker+post/4712 %secret";
const SHARED: &str = "marker+shared/4713 %secret, long enough for HS256";
const ECHOED: &str = "marker-echoed+token/4714";
const REDIRECT: &str = "http://127.0.0.1/callback";

/// The fields of a form that nobody else may see.
const FIELDS: [&str; 9] = [
    "client_secret",
    "client_assertion",
    "refresh_token",
    "code",
    "code_verifier",
    "device_code",
    "token",
    "subject_token",
    "id_token_hint",
];

#[test]
fn nothing_secret_shows_at_trace_level() {
    let written =
        scs_testkit::secrets::search("secrets::nothing_secret_shows_at_trace_level", || {
            tokio::runtime::Runtime::new().unwrap().block_on(async {
                let mut seen = every_flow().await;
                echoes().await;
                seen.retain(|secret| !secret.is_empty());
                std::fs::write(list(), seen.join("\n")).unwrap();
            });
        });
    let Some(written) = written else { return };
    let seen = std::fs::read_to_string(list()).unwrap();
    let seen: Vec<&str> = seen.lines().collect();
    for operation in [
        "client_credentials",
        "refresh_token",
        "authorization_code",
        "device_code",
        "token_exchange",
        "introspection",
        "revocation",
        "pushed_authorization",
        "userinfo",
    ] {
        assert!(
            written.text().contains(operation),
            "{operation} was not logged at all"
        );
    }
    assert!(seen.len() > 60, "only {} secrets were seen", seen.len());
    written.assert_free_of(&seen);
    written.assert_free_of(&[BASIC, POST, SHARED, ECHOED]);
    // The key's own lines, without the ones that every PEM has.
    let key = std::fs::read_to_string(key_file()).unwrap();
    let lines: Vec<&str> = key.lines().filter(|line| !line.starts_with('-')).collect();
    written.assert_free_of(&lines);
}

fn list() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("keycloak-auth-secrets.txt")
}

fn key_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../scs-testkit/recordings/keycloak/keys/client-es256.pem")
}

/// Everything that Debug and Display of a result say.
fn log<T: Debug>(what: &str, result: Result<T, Error>) -> Option<T> {
    match result {
        Ok(value) => {
            tracing::info!(?value, "{what}");
            Some(value)
        }
        Err(error) => {
            tracing::error!(%error, ?error, "{what}");
            None
        }
    }
}

/// A token, and its parts: a line may show a piece of it.
fn parts(seen: &mut Vec<String>, token: &str) {
    seen.push(token.to_owned());
    // Headers are the same for all tokens, and public.
    seen.extend(
        token
            .split('.')
            .skip(1)
            .filter(|part| part.len() > 16)
            .map(str::to_owned),
    );
}

fn keep(seen: &mut Vec<String>, tokens: &Tokens) {
    for token in [
        Some(&tokens.access_token),
        tokens.refresh_token.as_ref(),
        tokens.id_token.as_ref(),
    ] {
        parts(seen, token.map_or("", |token| token.expose_secret()));
    }
}

async fn server() -> Server {
    Server::builder()
        .client(
            keycloak::Client::confidential("marked-basic", BASIC)
                .service_account()
                .audience("marked-basic"),
        )
        .client(keycloak::Client::confidential("marked-post", POST).service_account())
        .client(keycloak::Client::secret_jwt("marked-shared", SHARED).service_account())
        .start()
        .await
        .unwrap()
}

fn of(server: &Server, id: &str) -> ClientBuilder {
    Client::builder(server.issuer(), id).max_attempts(1)
}

/// Every grant and every end of it, as it goes well; gives what must not show.
async fn every_flow() -> Vec<String> {
    let server = server().await;
    let mut seen = Vec::new();
    let key =
        SigningKey::from_pem(SigningAlgorithm::Es256, std::fs::read(key_file()).unwrap()).unwrap();
    let assertion = Path::new(env!("CARGO_TARGET_TMPDIR")).join("keycloak-auth-assertion.jwt");
    std::fs::write(&assertion, ECHOED).unwrap();
    for (id, authentication, works) in [
        ("marked-basic", ClientAuthentication::basic(BASIC), true),
        ("marked-post", ClientAuthentication::post(POST), true),
        (
            "marked-shared",
            ClientAuthentication::secret_jwt(SHARED),
            true,
        ),
        (
            "scs-robot-es256",
            ClientAuthentication::private_key_jwt(key.key_id("client-es256")),
            true,
        ),
        (
            "scs-robot-rs256",
            ClientAuthentication::assertion_file(assertion),
            false,
        ),
        ("marked-post", ClientAuthentication::post(BASIC), false),
    ] {
        tracing::info!(?authentication, "{id}");
        let builder = of(&server, id).authentication(authentication);
        tracing::info!(?builder, "{id}");
        let client = builder.build().unwrap();
        let tokens = log(id, client.client_credentials().await);
        assert_eq!(tokens.is_some(), works, "{id}");
        if let Some(tokens) = tokens {
            keep(&mut seen, &tokens);
            log(
                "introspect",
                client.introspect(&tokens.access_token).as_jwt().await,
            );
            let cache = IntrospectionCache::new(client.clone());
            log("cached", cache.introspect(&tokens.access_token).await);
            tracing::info!(?cache, "cache");
            log(
                "revoke",
                client.revoke(&tokens.access_token).access_token().await,
            );
        }
    }
    person(&server, &mut seen).await;
    for request in server.requests() {
        let values = FIELDS.iter().filter_map(|name| request.form_value(name));
        values.for_each(|value| parts(&mut seen, &value));
        let authorization = request
            .headers
            .iter()
            .find(|(name, _)| name == "authorization");
        if let Some((_, value)) = authorization {
            parts(&mut seen, value.split_once(' ').unwrap().1);
        }
    }
    seen
}

/// The flows with a person in them.
async fn person(server: &Server, seen: &mut Vec<String>) {
    let clock = Arc::new(TestClock::at(Utc::now()));
    for id in ["scs-cli", "scs-par"] {
        let client = of(server, id).build().unwrap();
        let builder = client.browser_login().offline();
        let builder = if id == "scs-par" {
            builder.pushed()
        } else {
            builder
        };
        tracing::info!(?builder, "browser");
        let login = log("manual", builder.manual(REDIRECT).begin().await).unwrap();
        let landed = server.authorize(login.url(), "alice").unwrap();
        let tokens = log("browser", login.finish_with(landed).await).unwrap();
        keep(seen, &tokens);
        let tokens = log(
            "refresh",
            client.refresh(tokens.refresh_token.as_ref().unwrap()).await,
        )
        .unwrap();
        keep(seen, &tokens);
        tracing::info!(credential = ?tokens.credential(), "credential");
        log("userinfo", client.user_info(&tokens.access_token).await).unwrap();
        let hint = tokens.id_token.as_ref().unwrap();
        log("logout url", client.logout_url().id_token_hint(hint).await).unwrap();
        log("logout", client.logout(&tokens).await).unwrap();
        log(
            "end session",
            client
                .end_session(tokens.refresh_token.as_ref().unwrap())
                .await,
        );
        log(
            "refresh after logout",
            client.refresh(tokens.refresh_token.as_ref().unwrap()).await,
        );
    }
    let device = of(server, "scs-device").clock(clock).build().unwrap();
    let login = log("device", device.device_login().begin().await).unwrap();
    assert!(server.approve_device(login.user_code()));
    let tokens = log(
        "device login",
        login.on_progress(|event| tracing::info!(?event)).await,
    )
    .unwrap();
    keep(seen, &tokens);
    let exchange = ClientAuthentication::basic("scs-exchange-secret");
    let exchange = of(server, "scs-exchange")
        .authentication(exchange)
        .build()
        .unwrap();
    log(
        "exchange",
        exchange
            .exchange(&tokens.access_token)
            .audience("central-api")
            .await,
    );
}

/// Failures that say the secret back, in every shape that an answer has.
async fn echoes() {
    let answers = [
        Scripted::new(
            400,
            "application/json",
            format!(r#"{{"error":"invalid_grant","error_description":"{ECHOED}"}}"#),
        ),
        Scripted::new(
            401,
            "application/json",
            format!(r#"{{"error":"{ECHOED}"}}"#),
        ),
        Scripted::new(500, "text/html", format!("<title>{ECHOED}</title>")),
        Scripted::new(200, "text/plain", ECHOED),
        Scripted::json(format!(
            r#"{{"access_token":7,"refresh_token":"{ECHOED}"}}"#
        )),
        Scripted::json(format!(
            r#"{{"error":"invalid_token","error_description":"no {ECHOED}"}}"#
        )),
        Scripted::new(401, "", "").header(
            "www-authenticate",
            format!(r#"Bearer error="invalid_token", error_description="{ECHOED}""#),
        ),
    ];
    for answer in answers {
        let server = RawServer::always(answer.whole()).await;
        let issuer = Issuer::new(server.base_url()).unwrap();
        let url = format!("{}/endpoint", server.base_url());
        let metadata = Metadata::new(issuer.clone())
            .authorization_endpoint(&url)
            .token_endpoint(&url)
            .jwks_uri(&url)
            .device_authorization_endpoint(&url)
            .userinfo_endpoint(&url)
            .introspection_endpoint(&url)
            .revocation_endpoint(&url)
            .end_session_endpoint(&url)
            .pushed_authorization_request_endpoint(&url);
        let token = SecretString::from(ECHOED);
        for authentication in [
            None,
            Some(ClientAuthentication::basic(ECHOED)),
            Some(ClientAuthentication::post(ECHOED)),
        ] {
            let has_secret = authentication.is_some();
            let client = Client::builder(&issuer, "marked")
                .metadata(metadata.clone())
                .authentication(authentication.unwrap_or_default())
                .attempt_timeout(Duration::from_secs(10))
                .max_attempts(1)
                .build()
                .unwrap();
            log("client credentials", client.client_credentials().await);
            log("refresh", client.refresh(&token).await);
            log("userinfo", client.user_info(&token).await);
            log("introspect", client.introspect(&token).await);
            log("revoke", client.revoke(&token).await);
            log("end session", client.end_session(&token).await);
            log("exchange", client.exchange(&token).await);
            if has_secret {
                // Without one these send nothing that could be said back.
                log("device", client.device_login().begin().await.map(drop));
                log(
                    "push",
                    client
                        .browser_login()
                        .pushed()
                        .manual(REDIRECT)
                        .begin()
                        .await
                        .map(drop),
                );
            }
            let login = client
                .browser_login()
                .manual(REDIRECT)
                .begin()
                .await
                .unwrap();
            log("code", login.finish_with(ECHOED).await);
        }
    }
}
