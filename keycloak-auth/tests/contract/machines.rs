//! Client credentials by every way of proving who the client is; documents and issuers.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use keycloak_auth::{Client, ClientAuthentication, SigningAlgorithm, SigningKey, Tokens};
use scs_client_core::Executed;
use serde_json::json;

use crate::Row;
use crate::site::{Site, cell, client_key, payload, scratch};

pub(crate) fn rows() -> Vec<Row> {
    crate::rows! {
        "discovery, realm with a blank in its name" => blank,
        "discovery, unknown realm" => unknown_realm,
        "discovery by another name of the server" => other_name,
        "client credentials, Basic" => basic,
        "client credentials, Basic with signs that must be encoded" => special,
        "client credentials, in the form" => post,
        "client credentials, client_secret_jwt HS256" => secret_jwt,
        "client credentials, private_key_jwt RS256" => rs256,
        "client credentials, private_key_jwt PS256" => ps256,
        "client credentials, private_key_jwt ES256" => es256,
        "client credentials, private_key_jwt EdDSA" => eddsa,
        "client credentials, private_key_jwt for the token endpoint" => token_endpoint,
        "client credentials, assertion file, renewed between two requests" => assertion_file,
        "client credentials with scope openid" => openid,
        "client credentials with offline_access" => offline,
        "client credentials, refresh token switched on" => with_refresh,
        "client credentials, Basic client sends the form" => wrong_way,
        "client credentials, wrong secret" => wrong_secret,
        "client credentials, client_secret_jwt by another secret" => wrong_secret_jwt,
        "client credentials, unknown client" => unknown_client,
        "client credentials, foreign key" => foreign_key,
        "client credentials, no service account" => not_allowed,
        "client credentials, unknown scope" => unknown_scope,
        "scope longer than 4,000 characters" => long_scope,
    }
}

async fn blank(site: &Site) -> String {
    let client = site.client(
        "Customer A",
        "scs-robot",
        ClientAuthentication::basic("scs-robot-secret"),
    );
    let metadata = client.metadata().await.unwrap();
    assert!(metadata.issuer.as_str().ends_with("/realms/Customer%20A"));
    let tokens = client.client_credentials().await.unwrap();
    assert_eq!(
        payload(&tokens.access_token)["iss"],
        metadata.issuer.as_str()
    );
    "`Customer%20A`, also in tokens".to_owned()
}

async fn unknown_realm(site: &Site) -> String {
    let client = site.client("nope", "scs-robot", ClientAuthentication::none());
    let error = client.metadata().await.unwrap_err();
    assert!(
        error.to_string().contains("the realm does not exist"),
        "{error}"
    );
    cell(&error)
}

/// The servers are told their name, so that asking by another one shows it.
async fn other_name(site: &Site) -> String {
    let url = site.url.replace("127.0.0.1", "localhost");
    let client = Client::builder(format!("{url}/realms/scs"), "scs-cli")
        .build()
        .unwrap();
    match (client.metadata().await, &site.server) {
        (Err(error), _) => {
            assert!(error.is_issuer_mismatch(), "{error}");
            let text = error.to_string();
            assert!(
                text.contains("localhost") && text.contains("127.0.0.1"),
                "{text}"
            );
            "refused, both named".to_owned()
        }
        // As `start-dev` without a host name does: the issuer follows the request.
        (Ok(metadata), Some(_)) => {
            assert!(metadata.issuer.as_str().contains("localhost"));
            "follows the name".to_owned()
        }
        (Ok(metadata), None) => panic!("{metadata:?}"),
    }
}

async fn basic(site: &Site) -> String {
    plain(&site.secret("scs-robot").client_credentials().await.unwrap())
}

/// What a service account gets, by whatever proof.
fn plain(tokens: &Tokens) -> String {
    assert!(tokens.refresh_token.is_none() && tokens.refresh_lifetime.is_none());
    assert!(tokens.id_token.is_none() && tokens.has_scope("aud-status-page"));
    assert!(
        payload(&tokens.access_token)["preferred_username"]
            .as_str()
            .unwrap()
            .starts_with("service-account-")
    );
    format!("token, {} s", tokens.lifetime.unwrap().as_secs())
}

async fn special(site: &Site) -> String {
    let secret = "z/tZ9VwFZqApmIQ+ZH1I5pLk/uB4ud:X2/8bL+wfFTt1rFw=";
    let client = site.client("scs", "1PpG/Q 1", ClientAuthentication::basic(secret));
    plain(&client.client_credentials().await.unwrap())
}

async fn post(site: &Site) -> String {
    let authentication = ClientAuthentication::post("scs-robot-post-secret");
    plain(
        &site
            .client("scs", "scs-robot-post", authentication)
            .client_credentials()
            .await
            .unwrap(),
    )
}

async fn secret_jwt(site: &Site) -> String {
    let authentication = ClientAuthentication::secret_jwt("0123456789abcdef0123456789abcdef");
    plain(
        &site
            .client("scs", "scs-robot-secretjwt", authentication)
            .client_credentials()
            .await
            .unwrap(),
    )
}

fn signed_by(site: &Site, client: &str, key: &str, algorithm: SigningAlgorithm) -> Client {
    let key = SigningKey::from_pem(algorithm, client_key(key))
        .unwrap()
        .key_id(key);
    site.client("scs", client, ClientAuthentication::private_key_jwt(key))
}

async fn rs256(site: &Site) -> String {
    let client = signed_by(
        site,
        "scs-robot-rs256",
        "client-rs256",
        SigningAlgorithm::Rs256,
    );
    plain(&client.client_credentials().await.unwrap())
}

async fn ps256(site: &Site) -> String {
    let client = signed_by(
        site,
        "scs-robot-ps256",
        "client-ps256",
        SigningAlgorithm::Ps256,
    );
    plain(&client.client_credentials().await.unwrap())
}

async fn es256(site: &Site) -> String {
    let client = signed_by(
        site,
        "scs-robot-es256",
        "client-es256",
        SigningAlgorithm::Es256,
    );
    plain(&client.client_credentials().await.unwrap())
}

async fn eddsa(site: &Site) -> String {
    let client = signed_by(
        site,
        "scs-robot-eddsa",
        "client-eddsa",
        SigningAlgorithm::EdDsa,
    );
    plain(&client.client_credentials().await.unwrap())
}

async fn token_endpoint(site: &Site) -> String {
    let key = SigningKey::from_pem(SigningAlgorithm::Es256, client_key("client-es256")).unwrap();
    let authentication =
        ClientAuthentication::private_key_jwt(key.key_id("client-es256")).for_token_endpoint();
    plain(
        &site
            .client("scs", "scs-robot-es256", authentication)
            .client_credentials()
            .await
            .unwrap(),
    )
}

async fn assertion_file(site: &Site) -> String {
    let path = scratch(site.version.name());
    let authentication = ClientAuthentication::assertion_file(&path);
    let client = site.client("scs", "scs-robot-es256", authentication);
    let mut last = String::new();
    // The server takes each assertion once, so that a cached one would be refused.
    for id in ["first", "second"] {
        std::fs::write(&path, assertion(site, id)).unwrap();
        last = plain(&client.client_credentials().await.unwrap());
    }
    let error = client.client_credentials().await.unwrap_err();
    assert!(error.is_bad_client(), "a replayed assertion: {error}");
    std::fs::remove_file(path).unwrap();
    last
}

/// An assertion that somebody else has written, by code that is not the crate's.
fn assertion(site: &Site, id: &str) -> String {
    let pem = String::from_utf8(client_key("client-es256")).unwrap();
    let der: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let key = EcdsaKeyPair::from_pkcs8(
        &ECDSA_P256_SHA256_FIXED_SIGNING,
        &STANDARD.decode(der).unwrap(),
    )
    .unwrap();
    let now = chrono::Utc::now().timestamp();
    let claims = json!({
        "iss": "scs-robot-es256", "sub": "scs-robot-es256", "aud": site.issuer("scs").as_str(),
        "jti": format!("{id}-{now}-{}", std::process::id()), "iat": now - 5, "exp": now + 60,
    });
    let header = json!({"alg": "ES256", "kid": "client-es256"});
    let message = [header, claims]
        .map(|part| URL_SAFE_NO_PAD.encode(part.to_string()))
        .join(".");
    let signature = key.sign(&SystemRandom::new(), message.as_bytes()).unwrap();
    format!("{message}.{}\n", URL_SAFE_NO_PAD.encode(signature))
}

async fn openid(site: &Site) -> String {
    let tokens = site
        .secret("scs-robot")
        .client_credentials()
        .scopes(["openid"])
        .await
        .unwrap();
    assert!(tokens.id_token.is_some());
    "token, ID token".to_owned()
}

async fn offline(site: &Site) -> String {
    let tokens = site
        .secret("scs-robot-any")
        .client_credentials()
        .scopes(["offline_access"])
        .await
        .unwrap();
    assert!(tokens.has_scope("offline_access") && tokens.refresh_token.is_none());
    "granted, no refresh token".to_owned()
}

async fn with_refresh(site: &Site) -> String {
    let client = site.secret("scs-robot-refresh");
    let tokens = client.client_credentials().await.unwrap();
    let refreshed = client
        .refresh(tokens.refresh_token.as_ref().unwrap())
        .await
        .unwrap();
    assert!(refreshed.refresh_token.is_some());
    "token, refresh token".to_owned()
}

async fn wrong_way(site: &Site) -> String {
    let client = site.client(
        "scs",
        "scs-robot",
        ClientAuthentication::post("scs-robot-secret"),
    );
    match client.client_credentials().await {
        Ok(tokens) if !site.is_26() => plain(&tokens),
        Ok(_) => panic!("26 enforces it"),
        Err(error) => {
            assert!(error.is_bad_client() && site.is_26(), "{error}");
            cell(&error)
        }
    }
}

async fn wrong_secret(site: &Site) -> String {
    let client = site.client("scs", "scs-robot", ClientAuthentication::basic("wrong"));
    let error = client.client_credentials().await.unwrap_err();
    assert!(error.is_bad_client() && !error.is_not_allowed(), "{error}");
    assert_eq!(
        (error.executed(), error.call().unwrap().attempts()),
        (Executed::Yes, 1)
    );
    cell(&error)
}

async fn wrong_secret_jwt(site: &Site) -> String {
    let authentication =
        ClientAuthentication::secret_jwt("another secret that is long enough for HS256");
    let client = site.client("scs", "scs-robot-secretjwt", authentication);
    let error = client.client_credentials().await.unwrap_err();
    assert!(error.is_bad_client() && !error.is_not_allowed(), "{error}");
    cell(&error)
}

async fn unknown_client(site: &Site) -> String {
    let error = site
        .secret("no-such-client")
        .client_credentials()
        .await
        .unwrap_err();
    assert!(error.is_bad_client(), "{error}");
    cell(&error)
}

async fn foreign_key(site: &Site) -> String {
    let client = signed_by(
        site,
        "scs-robot-rs256",
        "client-ps256",
        SigningAlgorithm::Rs256,
    );
    let error = client.client_credentials().await.unwrap_err();
    assert!(error.is_bad_client(), "{error}");
    cell(&error)
}

async fn not_allowed(site: &Site) -> String {
    let error = site
        .secret("scs-nothing")
        .client_credentials()
        .await
        .unwrap_err();
    assert!(error.is_not_allowed() && !error.is_bad_client(), "{error}");
    cell(&error)
}

async fn unknown_scope(site: &Site) -> String {
    let error = site
        .secret("scs-robot")
        .client_credentials()
        .scopes(["no-such-scope"])
        .await
        .unwrap_err();
    assert_eq!(error.code(), Some("invalid_scope"));
    cell(&error)
}

async fn long_scope(site: &Site) -> String {
    let client = site.secret("scs-robot");
    let longest = client
        .client_credentials()
        .scopes(["x".repeat(4000)])
        .await
        .unwrap_err();
    assert_eq!(
        longest.code(),
        Some("invalid_scope"),
        "4,000 characters arrive: {longest}"
    );
    let error = client
        .client_credentials()
        .scopes(["x".repeat(4001)])
        .await
        .unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    "not sent".to_owned()
}

/// The service accounts, with how they prove who they are.
pub(crate) fn robots(site: &Site) -> Vec<(&'static str, ClientAuthentication)> {
    let signed = |key: &str, algorithm| {
        let key = SigningKey::from_pem(algorithm, client_key(key))
            .unwrap()
            .key_id(key);
        ClientAuthentication::private_key_jwt(key)
    };
    let mut all = vec![
        (
            "1PpG/Q 1",
            ClientAuthentication::basic("z/tZ9VwFZqApmIQ+ZH1I5pLk/uB4ud:X2/8bL+wfFTt1rFw="),
        ),
        (
            "scs-robot-post",
            ClientAuthentication::post("scs-robot-post-secret"),
        ),
        (
            "scs-robot-secretjwt",
            ClientAuthentication::secret_jwt("0123456789abcdef0123456789abcdef"),
        ),
        (
            "scs-robot-rs256",
            signed("client-rs256", SigningAlgorithm::Rs256),
        ),
        (
            "scs-robot-ps256",
            signed("client-ps256", SigningAlgorithm::Ps256),
        ),
        (
            "scs-robot-es256",
            signed("client-es256", SigningAlgorithm::Es256),
        ),
        (
            "scs-robot-eddsa",
            signed("client-eddsa", SigningAlgorithm::EdDsa),
        ),
    ];
    for id in [
        "scs-robot",
        "scs-robot-any",
        "scs-robot-refresh",
        "scs-robot-paths",
    ] {
        all.push((id, ClientAuthentication::basic(format!("{id}-secret"))));
    }
    assert_eq!(site.issuer("scs").as_str().matches("/realms/").count(), 1);
    all
}
