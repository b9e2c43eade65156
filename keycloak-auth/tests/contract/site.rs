//! A server of one version, and clients of its realms.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use keycloak_auth::{Client, ClientAuthentication, Error, Issuer, Tokens};
use scs_client_core::{Body, HttpTransport, TestClock, Transport as _};
use scs_testkit::keycloak::{Server, Version};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;

use crate::browser::{Browser, Landing};

pub(crate) struct Site {
    /// Without a slash at the end.
    pub(crate) url: String,
    pub(crate) version: Version,
    /// Whether rows may change the server for others.
    pub(crate) destructive: bool,
    /// The in-process issuer; ends when it is dropped.
    pub(crate) server: Option<Server>,
}

/// The real server where one is named, else the in-process issuer as each of its versions.
pub(crate) async fn sites() -> Vec<Site> {
    if let Ok(url) = std::env::var("SCS_LIVE_KEYCLOAK") {
        let name =
            std::env::var("SCS_LIVE_VERSION").expect("SCS_LIVE_VERSION beside SCS_LIVE_KEYCLOAK");
        return vec![Site {
            url: url.trim_end_matches('/').to_owned(),
            version: Version::from_name(&name).expect("a version that was measured"),
            destructive: std::env::var("SCS_LIVE_DESTRUCTIVE").is_ok_and(|value| value == "1"),
            server: None,
        }];
    }
    let mut sites = Vec::new();
    for version in Version::ALL.into_iter().rev() {
        let server = Server::builder()
            .version(version)
            .start()
            .await
            .expect("it starts");
        sites.push(Site {
            url: server.url(),
            version,
            destructive: true,
            server: Some(server),
        });
    }
    sites
}

impl Site {
    pub(crate) fn is_26(&self) -> bool {
        self.version == Version::V26
    }

    pub(crate) fn issuer(&self, realm: &str) -> Issuer {
        Issuer::keycloak(&self.url, realm).unwrap()
    }

    /// A public client of realm `scs`.
    pub(crate) fn public(&self, id: &str) -> Client {
        self.client("scs", id, ClientAuthentication::none())
    }

    /// A public client that does not wait where the issuer is in this process.
    pub(crate) fn impatient(&self, id: &str) -> Client {
        let builder = Client::builder(self.issuer("scs"), id);
        let builder = match &self.server {
            Some(server) => builder.clock(Arc::new(TestClock::at(server.now()))),
            None => builder,
        };
        builder.build().unwrap()
    }

    /// A client of realm `scs` whose secret is made of its id.
    pub(crate) fn secret(&self, id: &str) -> Client {
        self.client(
            "scs",
            id,
            ClientAuthentication::basic(format!("{id}-secret")),
        )
    }

    pub(crate) fn client(
        &self,
        realm: &str,
        id: &str,
        authentication: ClientAuthentication,
    ) -> Client {
        Client::builder(self.issuer(realm), id)
            .authentication(authentication)
            .build()
            .unwrap()
    }

    /// Tokens by the password grant, which the crate does not offer: for clients that have no other.
    pub(crate) async fn password(&self, realm: &str, id: &str, user: &str, scope: &str) -> Tokened {
        let fields = [
            ("grant_type", "password"),
            ("client_id", id),
            ("username", user),
            ("password", user),
            ("scope", scope),
        ];
        let url = format!("{}/protocol/openid-connect/token", self.issuer(realm));
        let answer = self.form(&url, &fields).await;
        let token = |name: &str| answer[name].as_str().map(SecretString::from);
        Tokened {
            access: token("access_token").unwrap_or_else(|| panic!("{id}: {answer}")),
            refresh: token("refresh_token"),
            id: token("id_token"),
        }
    }

    /// Sends a form and reads JSON.
    pub(crate) async fn form(&self, url: &str, fields: &[(&str, &str)]) -> Value {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = http::Request::post(url)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(bytes::Bytes::from(body)))
            .unwrap();
        read(request).await.1
    }

    /// Logs somebody in at a client by the browser, all the way through the listener.
    pub(crate) async fn log_in(&self, client: &Client, user: &str, offline: bool) -> Tokens {
        let builder = client.browser_login();
        let builder = if offline { builder.offline() } else { builder };
        let login = builder.begin().await.unwrap();
        let redirect = Browser::new().redirect_of(login.url(), user).await;
        come_back(login, redirect).await.unwrap()
    }
}

/// The person's browser comes back to the listener.
pub(crate) async fn come_back(
    login: keycloak_auth::BrowserLogin,
    redirect: String,
) -> Result<Tokens, Error> {
    let finish = tokio::spawn(login.finish());
    match Browser::new().open(&redirect).await {
        Landing::Page(page) => assert!(!page.text.contains("code="), "{}", page.words()),
        Landing::Redirect(location) => panic!("sent on to {location}"),
    }
    finish.await.unwrap()
}

/// An answer: status and JSON, null where it was none.
pub(crate) async fn read(request: http::Request<Body>) -> (u16, Value) {
    let transport = HttpTransport::builder().no_proxy().build();
    let (head, mut body) = transport
        .send(request)
        .await
        .expect("an answer")
        .into_parts();
    let mut text = Vec::new();
    while let Some(chunk) = body.chunk().await {
        text.extend_from_slice(&chunk.unwrap());
    }
    (
        head.status.as_u16(),
        serde_json::from_slice(&text).unwrap_or_default(),
    )
}

/// Tokens of a client that only has the password grant.
pub(crate) struct Tokened {
    pub(crate) access: SecretString,
    pub(crate) refresh: Option<SecretString>,
    pub(crate) id: Option<SecretString>,
}

/// A key that a client of the testbed is registered with.
pub(crate) fn client_key(name: &str) -> Vec<u8> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../scs-testkit/recordings/keycloak/keys");
    std::fs::read(folder.join(format!("{name}.pem"))).unwrap()
}

/// A file for one row.
pub(crate) fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("contract-{}-{name}", std::process::id()))
}

/// What a token says.
pub(crate) fn payload(token: &SecretString) -> Value {
    use base64::Engine as _;
    let part = token.expose_secret().split('.').nth(1).unwrap();
    serde_json::from_slice(
        &base64::engine::general_purpose::URL_SAFE_NO_PAD
            .decode(part)
            .unwrap(),
    )
    .unwrap()
}

/// A refusal as a cell: status and code.
pub(crate) fn cell(error: &Error) -> String {
    let status = error
        .call()
        .and_then(|call| call.status())
        .map(|status| status.as_u16().to_string());
    let words = [status, error.code().map(|code| format!("`{code}`"))];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
