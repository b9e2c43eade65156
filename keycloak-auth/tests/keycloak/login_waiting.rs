//! A login that waits for a browser, and a test in the browser's place.

use keycloak_auth::login::{BrowserLogin, BrowserLoginBuilder};
use keycloak_auth::{Client, Issuer, Metadata, Result, Tokens};
use scs_testkit::keycloak::Server;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use url::Url;

/// A login that is waiting, and all that a test knows of it.
pub(crate) struct Waiting {
    pub(crate) program: JoinHandle<Result<Tokens>>,
    pub(crate) url: String,
    pub(crate) port: u16,
    pub(crate) state: String,
}

impl Waiting {
    pub(crate) async fn begin(login: BrowserLoginBuilder) -> Self {
        Self::of(login.begin().await.unwrap())
    }

    pub(crate) fn of(login: BrowserLogin) -> Self {
        let url = login.url().to_owned();
        let port = Url::parse(login.redirect_uri()).unwrap().port().unwrap();
        let state = parameter(&url, "state").unwrap();
        Self {
            program: tokio::spawn(login.finish()),
            url,
            port,
            state,
        }
    }

    /// A request as a browser sends it.
    pub(crate) async fn get(&self, target: &str) -> String {
        self.raw(&format!(
            "GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nUser-Agent: Mozilla/5.0\r\nAccept: text/html\r\n\r\n",
            self.port
        ))
        .await
    }

    pub(crate) async fn raw(&self, bytes: impl AsRef<[u8]>) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await.unwrap();
        send(&mut stream, bytes.as_ref()).await
    }

    /// Lets alice log in; gives the path and query that her browser is sent to.
    pub(crate) fn answer(&self, server: &Server) -> String {
        let redirect = server.authorize(&self.url, "alice").unwrap();
        let url = Url::parse(&redirect).unwrap();
        format!("{}?{}", url.path(), url.query().unwrap())
    }

    pub(crate) async fn end(self) -> Result<Tokens> {
        self.program.await.unwrap()
    }
}

pub(crate) async fn send(stream: &mut TcpStream, bytes: &[u8]) -> String {
    // Who is refused early may not get all of it away.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8(answer).unwrap()
}

pub(crate) fn status(answer: &str) -> u16 {
    answer
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .unwrap_or(0)
}

pub(crate) fn parameter(url: &str, name: &str) -> Option<String> {
    let url = Url::parse(url).unwrap();
    url.query_pairs()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

pub(crate) async fn stand_in() -> (Server, Client) {
    let server = Server::builder().start().await.unwrap();
    let client = Client::builder(server.issuer(), "scs-cli").build().unwrap();
    (server, client)
}

/// A client of an issuer that is never asked for tokens.
pub(crate) fn lonely_client(promises_issuer: bool) -> Client {
    let issuer = Issuer::new("http://127.0.0.1:9/realms/scs").unwrap();
    let mut metadata = Metadata::new(issuer.clone())
        .authorization_endpoint("http://127.0.0.1:9/auth")
        .token_endpoint("http://127.0.0.1:9/token");
    metadata.authorization_response_iss_parameter_supported = promises_issuer;
    Client::builder(issuer, "scs-cli")
        .metadata(metadata)
        .build()
        .unwrap()
}

/// What every page must carry, and must not.
pub(crate) fn check_page(answer: &str, secrets: &[&str]) {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    for line in [
        "Content-Type: text/html; charset=utf-8",
        "Cache-Control: no-store",
        "Content-Security-Policy: default-src 'none'",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
    ] {
        assert!(head.contains(line), "{line} is missing: {head}");
    }
    assert!(
        !head.to_ascii_lowercase().contains("access-control"),
        "{head}"
    );
    for secret in secrets {
        assert!(!body.contains(secret), "{secret}: {body}");
    }
}
