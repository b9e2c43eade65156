//! Behind the gateway of the reference deployment.

use scs_testkit::statuspage::{Server, Version};
use statuspage_client::credentials::Static;
use statuspage_client::model::NewIncidentUpdate;

use super::{builder, client};

#[tokio::test]
async fn workflows_pass_the_gateway_and_its_refusal_is_told() {
    let server = Server::builder()
        .version(Version::V1_0_0)
        .gateway(true)
        .start()
        .await
        .unwrap();
    let open = builder(&server)
        .credentials(Static::bearer("token"))
        .build()
        .unwrap();
    let opened = open
        .open_incident("Down")
        .affects("Harbor", "Unknown", "broken")
        .first_update(NewIncidentUpdate::new().description("x"))
        .await
        .unwrap();
    assert!(opened.first_update.unwrap().is_ok());
    assert_eq!(open.snapshot().await.unwrap().incidents.len(), 1);
    // Reads without a token, which the gateway would refuse; writes with one.
    for request in server.requests() {
        assert_eq!(
            request.is_authorized(),
            request.method != "GET",
            "{request:?}"
        );
    }
    let refused = client(&server).open_incident("Down").await.unwrap_err();
    assert!(refused.is_unauthorized(), "{refused}");
    assert!(
        !refused.messages().is_empty(),
        "the gateway's words: {refused}"
    );
}
