//! The shared fault table, run for this client.

use std::future::IntoFuture as _;

use futures_util::{FutureExt as _, TryFutureExt as _};
use harbor_client::Client;
use harbor_client::model::NewProject;
use scs_testkit::faults::{self, Scripted, Subject};

fn subject() -> Subject<Client> {
    Subject::new(
        |client: &Client| {
            let call = client.project("scs").get();
            call.into_future().map_ok(drop).boxed()
        },
        Scripted::json(r#"{"name":"scs","project_id":1,"metadata":{"public":"true"}}"#),
        |client: &Client| {
            let call = client.create_project(&NewProject::new("scs"));
            call.into_future().map_ok(drop).boxed()
        },
        Scripted::new(201, "application/json", "").header("location", "/api/v2.0/projects/1"),
    )
}

#[tokio::test]
async fn every_row_is_green() {
    faults::run(&subject()).await.assert_green();
}

#[test]
fn no_proxy_for_this_machine() {
    faults::proxy::check("faults::no_proxy_for_this_machine", &subject());
}
