//! The stand-in of the Central API: the recorded requests once more, and what tests of other crates build on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    unreachable_pub,
    reason = "a test may fail loudly"
)]

mod apply;
mod compare;
mod control;
mod life;
mod replay;
#[path = "../support/mod.rs"]
mod support;
mod watches;
mod wire;

use scs_testkit::central::Server;
use serde_json::{Value, json};
use wire::{Reply, send};

/// Where the tenant's claims are.
const CLAIMS: &str = "/apis/api.scs.community/v1alpha1/namespaces/centralapiuser";

fn keypair(name: &str) -> Value {
    json!({
        "apiVersion": "api.scs.community/v1alpha1", "kind": "KeypairV2", "metadata": { "name": name },
        "spec": { "name": name, "publicKey": "k" },
    })
}

/// Sends something as the tenant.
async fn tenant(
    server: &Server,
    method: &str,
    path: &str,
    media: &str,
    body: Option<&Value>,
) -> Reply {
    let token = format!("Bearer {}", server.tenant_token());
    let mut headers = vec![
        ("authorization", token.as_str()),
        ("user-agent", "testbed/1"),
    ];
    if body.is_some() {
        headers.push(("content-type", media));
    }
    let body = body.map(Value::to_string);
    let path = format!("{CLAIMS}/{path}");
    send(
        server.address(),
        method,
        &path,
        &headers,
        body.as_deref().map(str::as_bytes),
    )
    .await
}

async fn create(server: &Server, claim: &Value) -> Reply {
    tenant(
        server,
        "POST",
        "keypairv2s",
        "application/json",
        Some(claim),
    )
    .await
}

async fn merge(server: &Server, path: &str, patch: &Value) -> Reply {
    tenant(
        server,
        "PATCH",
        path,
        "application/merge-patch+json",
        Some(patch),
    )
    .await
}

async fn get(server: &Server, path: &str) -> Reply {
    tenant(server, "GET", path, "", None).await
}

async fn delete(server: &Server, path: &str) -> Reply {
    tenant(server, "DELETE", path, "", None).await
}
