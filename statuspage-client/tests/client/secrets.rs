//! No secret shows in anything that is logged at trace level.

use scs_testkit::faults::{RawServer, Scripted};
use statuspage_client::credentials::Static;
use statuspage_client::model::NewIncidentUpdate;
use statuspage_client::{Client, CredentialScope};

const TOKEN: &str = "marker-token/4711+secret";

#[test]
fn no_token_shows_at_trace_level() {
    let written = scs_testkit::secrets::search("secrets::no_token_shows_at_trace_level", || {
        tokio::runtime::Runtime::new().unwrap().block_on(calls());
    });
    if let Some(written) = written {
        assert!(
            written.text().contains("createIncidentUpdate"),
            "the calls were not logged at all"
        );
        written.assert_free_of(&[TOKEN]);
    }
}

/// A call that goes well, one that is refused with the token in the answer, one that cannot be read.
async fn calls() {
    let answers = [
        Scripted::new(201, "application/json", r#"{"order":0}"#),
        Scripted::new(
            403,
            "application/json",
            format!(r#"{{"message":"{TOKEN} may not"}}"#),
        ),
        Scripted::new(201, "text/html", format!("<title>{TOKEN}</title>")),
    ];
    let server = RawServer::in_turn(answers.iter().map(Scripted::whole)).await;
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer(TOKEN))
        .credential_scope(CredentialScope::AllCalls)
        .build()
        .unwrap();
    tracing::info!(?client, "the client as it shows itself");
    let update = NewIncidentUpdate::new().description("d");
    for _ in 0..answers.len() {
        match client.incident("a").create_update(&update).await {
            Ok(created) => tracing::info!(?created, "created"),
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
