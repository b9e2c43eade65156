//! The issuers that the tests of `session` run against: the stand-in in its three releases, or a
//! real server that `SCS_LIVE_KEYCLOAK` (its base URL) and `SCS_LIVE_VERSION` (its release) name.
//!
//! A real server takes one login of a person at a time, and calls a second one wrong credentials:
//! `cargo test -p keycloak-auth --test keycloak session_ -- --test-threads=1`.

use keycloak_auth::{Client, ClientAuthentication};
use scs_testkit::keycloak::{Server, Version};
use secrecy::SecretString;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

pub(crate) struct Issuer {
    pub(crate) version: Version,
    pub(crate) issuer: String,
    /// Kept running; none for a real server.
    pub(crate) stand_in: Option<Server>,
}

pub(crate) async fn issuers() -> Vec<Issuer> {
    if let Ok(base) = std::env::var("SCS_LIVE_KEYCLOAK") {
        let release = std::env::var("SCS_LIVE_VERSION").unwrap_or_else(|_| "26.7.3".to_owned());
        let version = Version::ALL
            .into_iter()
            .find(|version| version.name() == release)
            .unwrap();
        let issuer = format!("{base}/realms/scs");
        return vec![Issuer {
            version,
            issuer,
            stand_in: None,
        }];
    }
    let mut all = Vec::new();
    for version in Version::ALL {
        let server = Server::builder().version(version).start().await.unwrap();
        all.push(Issuer {
            version,
            issuer: server.issuer(),
            stand_in: Some(server),
        });
    }
    all
}

impl Issuer {
    pub(crate) fn is_26(&self) -> bool {
        self.version == Version::V26
    }

    pub(crate) fn public(&self, id: &str) -> Client {
        Client::builder(&self.issuer, id).build().unwrap()
    }

    /// A client whose secret is its id and `-secret`.
    pub(crate) fn confidential(&self, id: &str) -> Client {
        self.with_secret(id, &format!("{id}-secret"))
    }

    pub(crate) fn with_secret(&self, id: &str, secret: &str) -> Client {
        Client::builder(&self.issuer, id)
            .authentication(ClientAuthentication::basic(secret))
            .build()
            .unwrap()
    }

    /// Logs alice in by her password, which this crate does not offer to anybody.
    pub(crate) async fn alice(&self, client_id: &str, scope: &str) -> Login {
        password_login(&self.issuer, client_id, scope).await
    }
}

pub(crate) async fn password_login(issuer: &str, client_id: &str, scope: &str) -> Login {
    let form = [
        ("grant_type", "password"),
        ("username", "alice"),
        ("password", "alice"),
        ("client_id", client_id),
        ("scope", scope),
    ];
    let (status, _, body) = post(&format!("{issuer}/protocol/openid-connect/token"), &form).await;
    assert_eq!(status, 200, "{client_id}: {body}");
    let answer: Value = serde_json::from_str(&body).unwrap();
    let token =
        |name: &str| SecretString::from(answer[name].as_str().unwrap_or_default().to_owned());
    Login {
        access: token("access_token"),
        refresh: token("refresh_token"),
        id: token("id_token"),
    }
}

pub(crate) struct Login {
    pub(crate) access: SecretString,
    pub(crate) refresh: SecretString,
    pub(crate) id: SecretString,
}

pub(crate) async fn post(url: &str, form: &[(&str, &str)]) -> (u16, String, String) {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form)
        .finish();
    exchange("POST", url, &body).await
}

pub(crate) async fn get(url: &str) -> (u16, String, String) {
    exchange("GET", url, "").await
}

/// Status, head and body of one exchange.
async fn exchange(method: &str, url: &str, body: &str) -> (u16, String, String) {
    let (host, path) = url
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let request = format!(
        "{method} /{path} HTTP/1.0\r\nhost: {host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, head.to_ascii_lowercase(), body.to_owned())
}
