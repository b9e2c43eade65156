//! The shared fault table, run for this client.

use std::future::IntoFuture as _;

use futures_util::{FutureExt as _, TryFutureExt as _};
use scs_testkit::faults::{self, Scripted, Subject};
use zuul_client::Client;
use zuul_client::model::EnqueueRequest;

fn subject() -> Subject<Client> {
    Subject::new(
        |client: &Client| {
            let call = client.tenant("scs").list_pipelines();
            call.into_future().map_ok(drop).boxed()
        },
        Scripted::json(r#"[{"name":"gate","triggers":[]}]"#),
        |client: &Client| {
            let request = EnqueueRequest::new("gate").git_ref("refs/heads/main");
            let project = client.tenant("scs").project("scs/docs");
            project.enqueue(&request).into_future().map_ok(drop).boxed()
        },
        Scripted::json("true"),
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
