//! What may cross threads and outlive its maker.

use futures_util::Stream;
use scs_client_core::credentials::{Anonymous, FromFn, Static, TokenFile};
use scs_client_core::{
    ByteStream, ClientBuilder, Credential, CredentialProvider, Cursor, Error, Executor,
    HttpTransport, Items, Operation, Page, Pages, Progress, Response, RetryBudget, Transport,
    Upgraded, wait_until,
};

use crate::support::{
    Call, Client, Console, CreateWidget, GetWidget, ListWidgets, PageWidgets, Upload, Watch,
    Widget, client,
};

fn shared<T: Send + Sync + 'static>() {}
fn sent<T: Send + 'static>() {}
fn cloned<T: Clone>() {}
fn future<T: Future + Send + 'static>(_: T) {}
fn streamed<T: Stream + Send + Unpin + 'static>(_: T) {}

fn call<O: Operation>(client: &Client) {
    sent::<Call<O>>();
    future(client.call::<O>().into_future());
    future(client.call::<O>().with_response());
}

#[test]
fn bounds_hold() {
    shared::<Client>();
    cloned::<Client>();
    shared::<Executor>();
    cloned::<Executor>();
    shared::<Error>();
    shared::<Credential>();
    shared::<RetryBudget>();
    shared::<Page<Widget>>();
    shared::<Response<Widget>>();
    shared::<Cursor>();
    shared::<HttpTransport>();
    sent::<ClientBuilder<Client>>();
    shared::<(Anonymous, Static, TokenFile)>();
    sent::<Items<Widget>>();
    sent::<Pages<Widget>>();
    sent::<ByteStream>();
    sent::<Upgraded>();
    sent::<Progress<(), ()>>();
    let client = client("https://h");
    call::<GetWidget>(&client);
    call::<ListWidgets>(&client);
    call::<CreateWidget>(&client);
    call::<PageWidgets>(&client);
    call::<Watch>(&client);
    call::<Upload>(&client);
    call::<Console>(&client);
    streamed(client.call::<PageWidgets>().items());
    streamed(client.call::<PageWidgets>().pages());
}

#[test]
fn waits_are_futures_like_any_other() {
    use scs_client_core::{Result, Step, TestClock};
    let wait = || {
        wait_until("x", std::sync::Arc::new(TestClock::new()), || async {
            Result::<Step<(), ()>>::Ok(Step::Done(()))
        })
    };
    future(wait().into_future());
    streamed(wait().progress());
}

#[test]
fn traits_that_users_implement_are_object_safe() {
    shared::<std::sync::Arc<dyn CredentialProvider>>();
    shared::<std::sync::Arc<dyn Transport>>();
    let provider = FromFn::new(|_| Box::pin(async { Ok(None) }));
    let _: Box<dyn CredentialProvider> = Box::new(provider);
}
