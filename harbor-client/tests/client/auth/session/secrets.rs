//! Neither password, cookies nor token show outside.

use harbor_client::model::NewProject;
use harbor_client::{Client, Session};
use scs_testkit::faults::{RawServer, Scripted};

use super::memory::{harbor, session};

const MARKER: &str = "marker-Password/4714";

#[tokio::test]
async fn cookies_and_token_stay_inside() {
    let (server, _) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    for _ in 0..2 {
        let answer = client.list_projects().with_response().await.unwrap();
        for name in ["set-cookie", "x-harbor-csrf-token"] {
            assert!(!answer.headers.contains_key(name), "{name}");
        }
    }
}

#[test]
fn no_secret_of_a_session_shows_at_trace_level() {
    let name = "auth::session::secrets::no_secret_of_a_session_shows_at_trace_level";
    let written = scs_testkit::secrets::search(name, || {
        tokio::runtime::Runtime::new().unwrap().block_on(calls());
    });
    if let Some(written) = written {
        assert!(
            written.text().contains("createProject"),
            "the calls were not logged at all"
        );
        written.assert_free_of(&[
            MARKER,
            "sid-4715-marker",
            "csrf-4716-marker",
            "token-4717-marker",
        ]);
    }
}

/// A server that repeats all it was sent, in each form of its refusals, the login's included.
async fn calls() {
    let server = RawServer::start(|number, seen| {
        let sent: Vec<_> = ["cookie", "x-harbor-csrf-token"]
            .iter()
            .filter_map(|name| seen.header(name))
            .collect();
        let sent = format!("{} {}", sent.join(" "), String::from_utf8_lossy(&seen.body));
        let told = serde_json::json!({"errors": [{"code": sent, "message": sent}]}).to_string();
        let page = format!("<html><title>{sent}</title></html>");
        let answer = match (seen.target.as_str(), number % 7) {
            ("/c/login", 2) | ("/api/v2.0/systeminfo", _) => Scripted::status(200),
            ("/c/login", _) => Scripted::new(401, "application/json", told),
            (_, 0) => Scripted::status(201).header("location", "/api/v2.0/projects/1"),
            (_, 1) => Scripted::new(400, "application/json", told),
            (_, 2) => Scripted::new(403, "application/json", told),
            (_, 3) => Scripted::new(404, "text/html", page),
            (_, 4) => Scripted::new(200, "text/html", page),
            (_, 5) => Scripted::new(401, "application/json", told),
            _ => Scripted::new(422, "text/plain", sent),
        };
        let is_login = seen.target == "/c/login" || seen.target == "/api/v2.0/systeminfo";
        let answer = answer.header("x-harbor-csrf-token", "token-4717-marker");
        match is_login {
            true => answer
                .header("set-cookie", "_gorilla_csrf=csrf-4716-marker; Path=/")
                .header(
                    "set-cookie",
                    format!("sid=sid-4715-marker-{number}; Path=/"),
                ),
            false => answer,
        }
        .whole()
    })
    .await;
    let session = Session::new(server.base_url(), "alice", MARKER).unwrap();
    let builder = session.builder();
    tracing::info!(?session, ?builder, "as they show themselves");
    let client: Client = builder.build().unwrap();
    tracing::info!(?client, "as it shows itself");
    for _ in 0..12 {
        match client.create_project(&NewProject::new("scs")).await {
            Ok(created) => tracing::info!(?created, "created"),
            Err(error) => tracing::error!(%error, ?error, "failed"),
        }
        match client.list_projects().with_response().await {
            Ok(answer) => tracing::info!(?answer, "listed"),
            Err(error) => tracing::error!(%error, ?error, "failed"),
        }
    }
    if let Err(error) = session.log_out().await {
        tracing::error!(%error, ?error, "failed");
    }
    let seen = server.requests();
    let with_cookie = seen
        .iter()
        .filter(|one| one.target.contains("projects") && one.header("cookie").is_some());
    assert!(
        with_cookie.count() > 6,
        "too few calls were sent in a session"
    );
    assert!(seen.iter().filter(|one| one.target == "/c/login").count() > 1);
}
