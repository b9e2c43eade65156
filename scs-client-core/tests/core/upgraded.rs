//! What a protocol on an upgraded connection gets from the executor.

use std::time::Duration;

use http::StatusCode;
use scs_client_core::credentials::{Credential, FromFn, Rejected, Static};
use scs_client_core::transport::{TransportError, TransportErrorKind};
use scs_client_core::{CredentialScope, Executed, Operation};
use secrecy::ExposeSecret as _;
use url::Url;

use crate::support::{Public, builder};

const SECRET: &str = "geheim-4711";

#[tokio::test]
async fn the_credential_is_the_clients_whatever_its_calls_carry() {
    let builder = builder("https://widgets.example.com")
        .credentials(Static::bearer(SECRET))
        .credential_scope(CredentialScope::WritesOnly);
    let executor = builder.build().unwrap().executor();
    let given = executor.credential(&Public::INFO, None).await.unwrap();
    assert_eq!(given.unwrap().secret().expose_secret(), SECRET);
    let url = Url::parse("https://other.example.com").unwrap();
    let there = executor.elsewhere(&url).unwrap();
    assert!(
        there
            .credential(&Public::INFO, None)
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn it_does_not_travel_over_plain_http_to_another_machine() {
    let builder = builder("http://widgets.example.com").credentials(Static::bearer(SECRET));
    let executor = builder.build().unwrap().executor();
    let error = executor.credential(&Public::INFO, None).await.unwrap_err();
    assert!(
        error.is_invalid_input() && !error.to_string().contains(SECRET),
        "{error}"
    );
}

#[tokio::test]
async fn a_provider_is_told_what_was_rejected() {
    let provider = FromFn::new(|request| {
        let was = request.rejected.clone().unwrap();
        assert_eq!(was.challenge.as_deref(), Some("expired"));
        Box::pin(async { Ok(Some(Credential::bearer("fresh-token"))) })
    });
    let builder = builder("https://widgets.example.com").credentials(provider);
    let executor = builder.build().unwrap().executor();
    let rejected = Rejected::new(Credential::bearer(SECRET), Some("expired".to_owned()));
    let fresh = executor.credential(&Public::INFO, Some(rejected)).await;
    assert_eq!(
        fresh.unwrap().unwrap().secret().expose_secret(),
        "fresh-token"
    );
}

#[test]
fn its_errors_are_those_of_a_call() {
    let builder =
        builder("https://widgets.example.com:8443").idle_read_timeout(Duration::from_secs(7));
    let executor = builder.build().unwrap().executor();
    assert_eq!(executor.idle_read_timeout(), Duration::from_secs(7));
    let sent = Credential::bearer(SECRET);
    let words = format!("no {SECRET} here");
    let error = executor.refused(
        &Public::INFO,
        StatusCode::UNAUTHORIZED,
        "4000",
        &words,
        Some(&sent),
    );
    assert!(error.is_unauthorized());
    assert_eq!(
        (error.codes(), error.messages()),
        (&["4000".to_owned()][..], &["no *** here".to_owned()][..])
    );
    assert_eq!(error.server(), "https://widgets.example.com:8443");
    assert_eq!(error.executed(), Executed::Yes);

    let silence = TransportError::new(TransportErrorKind::Timeout, "silence for 7 s");
    let error = executor.broken(&Public::INFO, &silence);
    assert!(
        error.is_timeout() && error.to_string().contains("silence for 7 s"),
        "{error}"
    );
}
