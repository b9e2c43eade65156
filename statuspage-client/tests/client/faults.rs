//! The shared fault table, run for this client.

use std::future::IntoFuture as _;

use futures_util::{FutureExt as _, TryFutureExt as _};
use scs_testkit::faults::{self, Scripted, Subject};
use statuspage_client::model::NewIncidentUpdate;
use statuspage_client::{Client, CredentialScope};

fn subject() -> Subject<Client> {
    Subject::new(
        |client: &Client| client.list_components().into_future().map_ok(drop).boxed(),
        Scripted::json(r#"{"data":[{"id":"a","activelyAffectedBy":[]}]}"#),
        |client: &Client| {
            let update = NewIncidentUpdate::new().description("once");
            client
                .incident("a")
                .create_update(&update)
                .into_future()
                .map_ok(drop)
                .boxed()
        },
        Scripted::new(201, "application/json", r#"{"order":0}"#),
    )
    // The table's reads carry a credential.
    .configure(|builder| builder.credential_scope(CredentialScope::AllCalls))
}

#[tokio::test]
async fn every_row_is_green() {
    faults::run(&subject()).await.assert_green();
}

#[test]
fn no_proxy_for_this_machine() {
    faults::proxy::check("faults::no_proxy_for_this_machine", &subject());
}
