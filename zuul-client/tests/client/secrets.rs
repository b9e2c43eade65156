//! No secret shows in anything that is logged at trace level.

use scs_testkit::faults::{RawServer, Scripted};
use zuul_client::Client;
use zuul_client::credentials::Static;
use zuul_client::model::EnqueueRequest;

const TOKEN: &str = "marker-token/4711+secret";

#[test]
fn no_token_shows_at_trace_level() {
    let written = scs_testkit::secrets::search("secrets::no_token_shows_at_trace_level", || {
        tokio::runtime::Runtime::new().unwrap().block_on(calls());
    });
    if let Some(written) = written {
        assert!(
            written.text().contains("enqueue"),
            "the calls were not logged at all"
        );
        written.assert_free_of(&[TOKEN]);
    }
}

/// A call that goes well, and refusals in each of the server's shapes with the token in them.
async fn calls() {
    let page = format!("<html><title>404</title><p>{TOKEN} is unknown</p>CherryPy</html>");
    let told = format!(r#"{{"description":"{TOKEN} is bad","error":"{TOKEN}","realm":"{TOKEN}"}}"#);
    let answers = [
        Scripted::json("true"),
        Scripted::new(404, "text/html", page.clone()),
        Scripted::new(401, "application/json", told.clone()),
        Scripted::new(401, "application/json", told),
        Scripted::new(200, "text/html", page),
        Scripted::new(400, "text/plain", format!("what is {TOKEN}?")),
    ];
    let server = RawServer::in_turn(answers.iter().map(Scripted::whole)).await;
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer(TOKEN))
        .build()
        .unwrap();
    tracing::info!(?client, "the client as it shows itself");
    let project = client.tenant("scs").project("scs/docs");
    let request = EnqueueRequest::new("gate").git_ref("refs/heads/main");
    while server.requests().len() < answers.len() {
        match project.enqueue(&request).await {
            Ok(()) => tracing::info!("enqueued"),
            Err(error) => tracing::error!(%error, ?error, "failed"),
        }
    }
    let seen = server.requests();
    assert!(seen.iter().all(|request| {
        request
            .header("authorization")
            .is_some_and(|value| value.contains(TOKEN))
    }));
}
