//! What users may do with a client and its calls.

use std::future::IntoFuture;

use statuspage_client::{Call, Client, ClientBuilder, Error, handles, operations};

fn is_shared<T: Clone + Send + Sync + 'static>() {}
fn crosses<T: Send + 'static>(_: T) {}

#[test]
fn clients_handles_and_errors_cross_threads() {
    is_shared::<Client>();
    is_shared::<handles::Incident>();
    is_shared::<handles::Component>();
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    error::<Error>();
    fn sends<T: Send>() {}
    sends::<ClientBuilder>();
    sends::<Call<operations::ListComponents>>();
}

#[test]
fn calls_are_futures_that_cross_threads() {
    let client = Client::builder("http://127.0.0.1:1").build().unwrap();
    crosses(client.list_components().into_future());
    crosses(client.list_components().with_response());
    crosses(client.incident("a").list_updates().into_future());
    // Neither the call nor its future holds on to the client.
    let call = client.list_severities();
    drop(client);
    crosses(call.into_future());
}

#[tokio::test]
async fn the_provider_is_asked_for_the_id_token() {
    use scs_testkit::faults::{RawServer, Scripted};
    use statuspage_client::credentials::{Credential, CredentialKind, FromFn};

    let created = Scripted::new(201, "application/json", r#"{"order":3}"#);
    let server = RawServer::always(created.whole()).await;
    let provider = FromFn::new(|request| {
        assert_eq!(request.kind, CredentialKind::IdToken);
        Box::pin(async { Ok(Some(Credential::bearer("token-token"))) })
    });
    let client = Client::builder(server.base_url())
        .credentials(provider)
        .build()
        .unwrap();
    let update = statuspage_client::model::NewIncidentUpdate::new().description("d");
    client.incident("a").create_update(&update).await.unwrap();
}

#[tokio::test]
async fn a_read_carries_no_credential_and_a_write_does() {
    use scs_testkit::faults::{RawServer, Scripted};
    use statuspage_client::credentials::Static;
    use statuspage_client::model::NewIncidentUpdate;

    let answers = [
        Scripted::json(r#"{"data":[]}"#),
        Scripted::new(201, "application/json", r#"{"order":3}"#),
    ];
    let server = RawServer::in_turn(answers.iter().map(Scripted::whole)).await;
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer("token-token"))
        .build()
        .unwrap();
    client.list_components().await.unwrap();
    let created = client
        .incident("a")
        .create_update(&NewIncidentUpdate::new().description("d"))
        .await
        .unwrap();
    assert_eq!(created.id, 3);
    let sent: Vec<Option<String>> = server
        .requests()
        .iter()
        .map(|request| request.header("authorization").map(str::to_owned))
        .collect();
    assert_eq!(sent, [None, Some("Bearer token-token".to_owned())]);
}
