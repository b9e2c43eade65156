//! What users may do with a client and its calls.

use std::future::IntoFuture;

use zuul_client::logs::Logs;
use zuul_client::{Call, Client, ClientBuilder, Error, handles, operations};

fn is_shared<T: Clone + Send + Sync + 'static>() {}
fn crosses<T: Send + 'static>(_: T) {}

#[test]
fn clients_handles_and_errors_cross_threads() {
    is_shared::<Client>();
    is_shared::<handles::Tenant>();
    is_shared::<handles::Project>();
    is_shared::<handles::Build>();
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    error::<Error>();
    fn sends<T: Send>() {}
    sends::<ClientBuilder>();
    sends::<Logs>();
    sends::<Call<operations::ListBuilds>>();
}

#[test]
fn calls_are_futures_that_cross_threads() {
    let client = Client::builder("http://127.0.0.1:1").build().unwrap();
    let tenant = client.tenant("scs");
    crosses(tenant.status().into_future());
    crosses(tenant.status().with_response());
    crosses(tenant.list_builds().items());
    crosses(tenant.build("a").console().events());
    crosses(tenant.build("a").logs());
    // Neither the call nor its future holds on to the client or the tenant.
    let call = tenant.list_jobs();
    drop((client, tenant));
    crosses(call.into_future());
}
