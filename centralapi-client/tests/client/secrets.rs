//! No secret shows in anything that is logged at trace level, kube's own logging included.

use centralapi_client::{Claim, Client, DynamicSpec, Resource};
use scs_testkit::faults::{RawServer, Scripted};
use serde_json::{Value, json};

use crate::cluster::{Tls, client, config, file};

const TOKEN: &str = "marker-token/4711+secret";
const PASSWORD: &str = "marker-Password/4712";
const SECRET: &str = "marker-Member/4713";

#[test]
fn no_secret_shows_at_trace_level() {
    let written = scs_testkit::secrets::search("secrets::no_secret_shows_at_trace_level", || {
        tokio::runtime::Runtime::new().unwrap().block_on(calls());
    });
    if let Some(written) = written {
        for part in ["createClaim", "kube_client", "rustls"] {
            assert!(written.text().contains(part), "{part} has logged nothing");
        }
        let pair = format!("alice:{PASSWORD}");
        written.assert_free_of(&[TOKEN, PASSWORD, &pair, SECRET]);
    }
}

/// A server that repeats whatever it was sent, in each form of its refusals.
async fn repeating() -> RawServer {
    RawServer::start(|number, seen| {
        let login = seen.header("authorization").unwrap_or_default();
        let sent = String::from_utf8_lossy(&seen.body);
        let told = format!("Invalid value: {sent}: sent by {login}");
        let status = |code: u16| {
            let body = json!({
                "kind": "Status", "apiVersion": "v1", "status": "Failure", "code": code,
                "message": told, "reason": "Invalid",
                "details": {"causes": [{"field": "spec.psk", "message": told, "reason": "FieldValueInvalid"}]},
            });
            Scripted::new(code, "application/json", body.to_string())
        };
        let page = format!("<html><title>{login}</title><p>{told}</p></html>");
        match number % 6 {
            0 => status(422),
            1 => status(409),
            2 => status(401),
            3 => Scripted::new(404, "text/html", page),
            4 => Scripted::new(200, "text/html", page),
            _ => Scripted::new(500, "text/plain", told),
        }
        .whole()
    })
    .await
}

fn users() -> [Value; 4] {
    let printed = json!({
        "apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential",
        "status": {"token": TOKEN},
    });
    let script = format!("printf '%s' '{printed}'");
    [
        json!({"token": TOKEN}),
        json!({"tokenFile": file("secrets", &format!("{TOKEN}\n"))}),
        json!({"username": "alice", "password": PASSWORD}),
        json!({"exec": {
            "apiVersion": "client.authentication.k8s.io/v1", "command": "sh", "args": ["-c", script],
            "interactiveMode": "Never",
        }}),
    ]
}

async fn calls() {
    for user in users() {
        let server = repeating().await;
        let client = client(&server.base_url(), user).await;
        tracing::info!(?client, "the client as it shows itself");
        let namespace = client.namespace("tenant");
        let keys = namespace.claims::<centralapi_client::vpnaas::SiteConnectionV2>();
        let spec = serde_json::from_value(json!({"psk": SECRET})).unwrap();
        let typed = Claim::new("tunnel", spec);
        let resource = Resource::new("SiteConnectionV2", "siteconnectionv2s");
        let spec = DynamicSpec::from_iter([("psk".to_owned(), SECRET.into())]);
        let dynamic = Claim::dynamic(&resource, "tunnel", spec);
        let any = namespace.dynamic_claims(resource);
        for _ in 0..6 {
            told(&keys.create(&typed).allow_missing().await);
            told(&keys.apply(&typed).allow_missing().await);
            told(&any.create(&dynamic).await);
            told(&keys.list().await.map(drop));
        }
        let seen = server.requests();
        assert!(seen.len() > 24 && seen.iter().all(|one| one.header("authorization").is_some()));
    }
    over_tls().await;
}

fn told<T>(outcome: &Result<T, centralapi_client::Error>) {
    match outcome {
        Ok(_) => tracing::info!("it went well"),
        Err(error) => tracing::error!(%error, ?error, "failed"),
    }
}

/// What rustls logs of a connection.
async fn over_tls() {
    let server = Tls::start("text/html", &format!("<title>{TOKEN}</title>")).await;
    let mut config = config(&server.url, json!({"token": TOKEN})).await;
    config.root_cert = Some(vec![server.root.to_vec()]);
    let client = Client::from_config(config).unwrap().build().unwrap();
    let claims = client
        .namespace("tenant")
        .claims::<centralapi_client::compute::KeypairV2>();
    told(&claims.list().await);
}
