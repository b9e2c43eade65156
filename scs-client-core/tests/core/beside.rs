//! Calls to another part of the same server, with credentials of their own.

use scs_client_core::credentials::{CredentialProvider, Static};
use scs_client_core::{Credential, CredentialError, CredentialRequest, PendingCall};
use scs_testkit::faults::{RawServer, Scripted};

use crate::support::{Admin, GetWidget, WIDGET, builder};

#[tokio::test]
async fn the_base_url_ends_earlier_and_the_rest_is_shared() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    for (base, tail, target) in [
        ("/api/v2", "/api/v2", "/widgets/1"),
        ("/some/prefix/api/v2/", "/api/v2", "/some/prefix/widgets/1"),
        ("/prefix", "/api/v2", "/prefix/widgets/1"),
        ("/api/v2/api/v2", "/api/v2", "/api/v2/widgets/1"),
    ] {
        let own = builder(format!("{}{base}", server.base_url()))
            .credentials(Static::bearer("token-1"))
            .header("x-gateway", "let me in")
            .build()
            .unwrap()
            .executor();
        let there = own.beside(tail);
        let call = PendingCall::<GetWidget>::new(&there).path("id", "1");
        call.send().await.unwrap();
        let seen = server.requests().pop().unwrap();
        assert_eq!(seen.target, target, "{base}");
        assert_eq!(seen.header("authorization"), Some("Bearer token-1"));
        assert_eq!(seen.header("x-gateway"), Some("let me in"));
    }
}

#[tokio::test]
async fn another_provider_stands_in_for_the_clients() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let client = builder(server.base_url()).credentials(Static::bearer("token-1"));
    let own = client.build().unwrap().executor();
    let other = own.with_credentials(Static::bearer("token-2"));
    for (executor, token) in [(&other, "Bearer token-2"), (&own, "Bearer token-1")] {
        let call = PendingCall::<GetWidget>::new(executor).path("id", "1");
        call.send().await.unwrap();
        let seen = server.requests().pop().unwrap();
        assert_eq!(seen.header("authorization"), Some(token));
    }
}

struct Refused(bool);

#[async_trait::async_trait]
impl CredentialProvider for Refused {
    async fn credential(
        &self,
        _: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        let error = CredentialError::new("alice may not");
        Err(if self.0 { error.unauthorized() } else { error })
    }
}

#[tokio::test]
async fn what_a_provider_knows_to_be_refused_is_unauthorized_and_not_sent() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    for refused in [true, false] {
        let client = builder(server.base_url()).credentials(Refused(refused));
        let call = PendingCall::<Admin>::new(&client.build().unwrap().executor());
        let error = call.send().await.unwrap_err();
        assert!(error.is_credential() && error.to_string().contains("alice may not"));
        assert_eq!((error.is_unauthorized(), error.status()), (refused, None));
    }
    assert!(server.requests().is_empty());
}
