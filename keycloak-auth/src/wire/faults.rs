//! The shared fault table, run for the endpoints of an issuer: the document is read, a refresh token
//! is what must not be sent twice.

use std::future::IntoFuture as _;

use futures_util::{FutureExt as _, TryFutureExt as _};
use scs_client_core::Form;
use scs_testkit::faults::{self, After401, Scripted, Subject};

use super::{Discovery, Endpoint, RefreshGrant};

const DOCUMENT: &str = r#"{"issuer":"https://k.example/realms/scs",
    "authorization_endpoint":"https://k.example/auth","token_endpoint":"https://k.example/token",
    "jwks_uri":"https://k.example/certs","response_types_supported":["code"],
    "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"#;

fn subject() -> Subject<Endpoint> {
    Subject::new(
        |endpoint: &Endpoint| {
            endpoint
                .call::<Discovery>()
                .into_future()
                .map_ok(drop)
                .boxed()
        },
        Scripted::json(DOCUMENT),
        |endpoint: &Endpoint| {
            let form = Form::new()
                .field("grant_type", "refresh_token")
                .secret("refresh_token", &"used-once".into());
            endpoint
                .call::<RefreshGrant>()
                .form(form)
                .into_future()
                .map_ok(drop)
                .boxed()
        },
        Scripted::json(r#"{"access_token":"a","token_type":"Bearer","expires_in":300}"#),
    )
    // The credential is the client's own secret, and wrong passwords lock accounts.
    .after_401(After401::GivesUp)
}

#[tokio::test]
async fn every_row_is_green() {
    faults::run(&subject()).await.assert_green();
}

#[test]
fn no_proxy_for_this_machine() {
    faults::proxy::check("wire::faults::no_proxy_for_this_machine", &subject());
}
