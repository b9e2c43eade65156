//! Authorization requests that go to the issuer directly (RFC 9126), so that neither the browser
//! nor anything between can read or change them.

use scs_client_core::Form;

use crate::client::Client;
use crate::error::Result;
use crate::wire::PushedAuthorization;

/// An authorization request that the issuer holds.
#[derive(Clone, Debug)]
pub(crate) struct Pushed {
    /// What stands in the browser's URL in place of the request, once and for some seconds. Who
    /// comes later is left on a page without a way back (`recordings/keycloak/476`), so push late.
    pub(crate) request_uri: String,
}

impl Client {
    /// Hands the parameters of an authorization request to the issuer; `client_id` must not be
    /// among them. What is wrong with them is said here, instead of on a page for the person.
    ///
    /// Keycloak spells a wrong secret `invalid_request` with 401, which is
    /// [`is_bad_client`](crate::Error::is_bad_client) all the same.
    pub(crate) async fn push(&self, parameters: Form) -> Result<Pushed> {
        let url = self
            .endpoint_url("pushed_authorization_request_endpoint", |metadata| {
                metadata.pushed_authorization_request_endpoint.as_ref()
            })
            .await?;
        let answer = self.post::<PushedAuthorization>(&url, parameters).await?;
        Ok(Pushed {
            request_uri: answer.request_uri,
        })
    }
}

#[cfg(test)]
mod tests {
    use scs_testkit::keycloak::{Server, Version};

    use super::*;
    use crate::ClientAuthentication;

    fn parameters() -> Form {
        Form::new()
            .field("response_type", "code")
            .field("redirect_uri", "http://127.0.0.1:18086/callback")
            .field("scope", "openid")
            .field("state", "s1")
            .field(
                "code_challenge",
                "7qvpnXtY6rs1jDHon0KT0KxeipaF1_8oyK9q0yx8mXw",
            )
            .field("code_challenge_method", "S256")
    }

    #[tokio::test]
    async fn a_request_is_pushed_by_public_and_confidential_clients() {
        for version in Version::ALL {
            let server = Server::builder().version(version).start().await.unwrap();
            let public = Client::builder(server.issuer(), "scs-par").build().unwrap();
            let pushed = public.push(parameters()).await.unwrap();
            assert!(
                pushed
                    .request_uri
                    .starts_with("urn:ietf:params:oauth:request_uri:")
            );
            let confidential = |secret| {
                Client::builder(server.issuer(), "scs-web")
                    .authentication(ClientAuthentication::basic(secret))
                    .build()
                    .unwrap()
            };
            confidential("scs-web-secret")
                .push(parameters())
                .await
                .unwrap();
            let error = confidential("wrong").push(parameters()).await.unwrap_err();
            assert!(error.is_bad_client(), "{error}");
            let error = public
                .push(parameters().field("request_uri", "urn:x"))
                .await
                .unwrap_err();
            assert!(
                !error.is_bad_client() && error.code() == Some("invalid_request"),
                "{error}"
            );
        }
    }
}
