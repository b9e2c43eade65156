//! Neither login nor token shows in anything that is logged, nor in what is refused.

use harbor_client::registry::Scope;
use harbor_client::{Client, Login};
use scs_testkit::faults::{RawServer, Scripted};

use super::{given, images, is_token};

const PASSWORD: &str = "marker-Password/4714";
/// No JWT, which would be masked wherever it stands.
const TOKEN: &str = "marker-registry-token/4715";

#[test]
fn neither_login_nor_token_shows_at_trace_level() {
    let name = "registry::secrets::neither_login_nor_token_shows_at_trace_level";
    let written = scs_testkit::secrets::search(name, || {
        tokio::runtime::Runtime::new().unwrap().block_on(calls());
    });
    if let Some(written) = written {
        assert!(
            written.text().contains("registryGetManifest"),
            "the calls were not logged at all"
        );
        written.assert_free_of(&[PASSWORD, TOKEN, &format!("alice:{PASSWORD}")]);
    }
}

/// Repeats whatever it was sent, in each form of its refusals.
async fn repeating() -> RawServer {
    RawServer::start(|number, seen| {
        let sent = seen.header("authorization").unwrap_or_default().to_owned();
        let told =
            serde_json::json!({"errors": [{"code": sent, "message": TOKEN, "detail": PASSWORD}]});
        let told = told.to_string();
        let is_token = is_token(seen);
        match (is_token, number % 5) {
            (true, 0) => Scripted::new(400, "text/plain", sent),
            (true, 1) => Scripted::new(502, "text/html", format!("<html><p>{sent}</p></html>")),
            (true, _) => given(TOKEN),
            (false, 0) => Scripted::new(401, "application/json", told),
            (false, 1) => Scripted::new(404, "application/json", told),
            (false, 2) => Scripted::new(200, "text/html", format!("<html><p>{sent}</p></html>")),
            (false, _) => Scripted::json(format!(r#"{{"schemaVersion":"{TOKEN}"}}"#)),
        }
        .whole()
    })
    .await
}

async fn calls() {
    let server = repeating().await;
    for _ in 0..8 {
        let client = Client::builder(server.base_url())
            .credentials(Login::new("alice", PASSWORD).unwrap())
            .max_attempts(1)
            .build()
            .unwrap();
        let images = images(&client);
        tracing::info!(?client, ?images, "as they show themselves");
        for _ in 0..3 {
            let error = images.manifest("v1").await.unwrap_err();
            tracing::error!(%error, ?error, "failed");
            if let Some(source) = std::error::Error::source(&error) {
                tracing::error!(%source, ?source, "for this reason");
            }
        }
        match client
            .distribution()
            .token([&Scope::pull("scs", "a")])
            .await
        {
            Ok(token) => tracing::info!(?token, "given"),
            Err(error) => tracing::error!(%error, ?error, "failed"),
        }
    }
    let seen = server.requests();
    assert!(seen.iter().any(is_token) && seen.iter().any(|one| !is_token(one)));
}
