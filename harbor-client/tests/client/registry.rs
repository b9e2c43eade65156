//! The registry's own calls: what is sent where, and what is made of the answers.

mod logins;
mod manifests;
mod outage;
mod secrets;
mod tags;
mod tokens;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use harbor_client::{Client, ClientBuilder, Login, registry};
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};
use serde_json::{Value, json};

/// Base 64 of `alice:an Example 1`.
const BASIC: &str = "Basic YWxpY2U6YW4gRXhhbXBsZSAx";

const IMAGE: &str = "application/vnd.oci.image.manifest.v1+json";

fn builder(server: &RawServer) -> ClientBuilder {
    Client::builder(server.base_url()).credentials(Login::new("alice", "an Example 1").unwrap())
}

fn images(client: &Client) -> registry::Repository {
    client.distribution().repository("scs", "images/base")
}

/// A token as the registry makes them, in which the number makes it another one.
fn jwt(number: usize, subject: Option<&str>, name: &str, actions: &[&str]) -> String {
    let mut claims = json!({"iss": "harbor-token-issuer", "aud": "harbor-registry", "jti": number});
    claims["access"] = json!([{"type": "repository", "name": name, "actions": actions}]);
    if let Some(subject) = subject {
        claims["sub"] = Value::from(subject);
    }
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!(
        "{}.{}.c2lnbmF0dXJl",
        part(&json!({"alg": "RS256"})),
        part(&claims)
    )
}

fn given(token: &str) -> Scripted {
    let answer = json!({"token": token, "access_token": "", "expires_in": 1800, "issued_at": "2026-11-23T05:01:12Z"});
    Scripted::json(answer.to_string())
}

/// The token that lets alice pull.
fn pulls(number: usize) -> String {
    jwt(number, Some("alice"), "scs/images/base", &["pull"])
}

fn is_token(seen: &Seen) -> bool {
    seen.target.starts_with("/service/token?")
}

/// The answer to a HEAD: a body is announced and none comes.
fn head(status: u16, headers: &str) -> Act {
    let head = format!("HTTP/1.1 {status} Scripted\r\nconnection: close\r\n{headers}\r\n");
    Act::Send(head.into_bytes())
}

fn head_of(digest: &str) -> Act {
    head(
        200,
        &format!(
            "content-type: {IMAGE}\r\ncontent-length: 418\r\ndocker-content-digest: {digest}\r\n"
        ),
    )
}

/// Gives a token to everybody, and this answer to every call with one.
async fn registry(answer: Act) -> RawServer {
    RawServer::start(move |number, seen| match is_token(seen) {
        true => given(&pulls(number)).whole(),
        false => answer.clone(),
    })
    .await
}

fn targets(server: &RawServer) -> Vec<String> {
    let requests = server.requests().into_iter();
    requests.map(|one| one.target).collect()
}
