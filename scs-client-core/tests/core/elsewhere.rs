//! Calls to another server that the first one has named.

use scs_client_core::credentials::Static;
use scs_client_core::{Executor, PendingCall};
use scs_testkit::faults::{Act, RawServer, Scripted};
use url::Url;

use crate::support::{Admin, GetBlob, WIDGET, builder};

fn good() -> Act {
    Scripted::json(WIDGET).whole()
}

/// An executor with a credential and a header that looks like one.
fn executor(server: &RawServer) -> Executor {
    builder(server.base_url())
        .credentials(Static::bearer("token-1"))
        .header("x-api-key", "token-2")
        .build()
        .unwrap()
        .executor()
}

fn url(server: &RawServer, rest: &str) -> Url {
    Url::parse(&format!("{}{rest}", server.base_url())).unwrap()
}

#[tokio::test]
async fn neither_credential_nor_headers_go_along_even_at_the_same_origin() {
    let server = RawServer::always(good()).await;
    let own = executor(&server);
    let there = own.elsewhere(&url(&server, "/x")).unwrap();
    assert!(own.has_credentials() && !there.has_credentials());
    PendingCall::<GetBlob>::new(&there)
        .at(url(&server, "/x"))
        .send()
        .await
        .unwrap();
    let seen = &server.requests()[0];
    assert_eq!(
        (seen.header("authorization"), seen.header("x-api-key")),
        (None, None)
    );
    // Nor can an operation that requires one be called there.
    let error = PendingCall::<Admin>::new(&there).send().await.unwrap_err();
    assert!(error.is_credential(), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_url_is_sent_as_it_stands_and_shows_without_its_query() {
    let server = RawServer::in_turn([good(), Scripted::status(404).whole()]).await;
    let there = executor(&server).elsewhere(&url(&server, "")).unwrap();
    let target = "/a//b%2Fc/?sig=geheim%2B&x";
    let call = || PendingCall::<GetBlob>::new(&there).at(url(&server, &format!("{target}#part")));
    call().send().await.unwrap();
    assert_eq!(server.requests()[0].target, target);
    let error = call().send().await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.path(), "/a//b%2Fc/");
    assert!(!format!("{error} {error:?}").contains("geheim"));
}

#[tokio::test]
async fn a_url_at_another_origin_is_refused_by_whoever_may_carry_a_credential() {
    let server = RawServer::always(good()).await;
    let other = RawServer::always(good()).await;
    let own = executor(&server);
    for bad in [
        url(&other, "/x"),
        Url::parse(&format!("http://localhost:{}/", server.port())).unwrap(),
        Url::parse(&format!("https://127.0.0.1:{}/", server.port())).unwrap(),
        Url::parse(&format!("http://user:pw@127.0.0.1:{}/", server.port())).unwrap(),
    ] {
        let call = PendingCall::<GetBlob>::new(&own).at(bad.clone());
        let error = call.send().await.unwrap_err();
        assert!(error.is_invalid_input(), "{bad}: {error}");
        assert!(!error.to_string().contains("pw"), "{error}");
    }
    assert_eq!((server.connections(), other.connections()), (0, 0));
    // At its own origin the credential goes along.
    let call = PendingCall::<GetBlob>::new(&own).at(url(&server, "/x"));
    call.send().await.unwrap();
    assert_eq!(
        server.requests()[0].header("authorization"),
        Some("Bearer token-1")
    );
}

#[test]
fn only_http_is_elsewhere() {
    let own = builder("http://127.0.0.1:1").build().unwrap().executor();
    for bad in ["docker://h/x", "file:///etc/passwd", "data:,x"] {
        let error = own.elsewhere(&Url::parse(bad).unwrap()).unwrap_err();
        assert!(error.is_invalid_input(), "{bad}: {error}");
    }
}
