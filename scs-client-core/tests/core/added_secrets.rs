//! What a transport puts into a request by itself.

use std::sync::Arc;

use async_trait::async_trait;
use scs_client_core::transport::{AddedSecrets, Transport, TransportError};
use scs_client_core::{Body, HttpTransport};
use scs_testkit::faults::{RawServer, Scripted};

use crate::support::builder;

const COOKIE: &str = "marker-cookie/4718";

/// Sends a cookie, and says so.
#[derive(Debug)]
struct Adding(HttpTransport);

#[async_trait]
impl Transport for Adding {
    async fn send(
        &self,
        mut request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let cookie = COOKIE.parse().unwrap();
        request.headers_mut().insert("cookie", cookie);
        let mut answer = self.0.send(request).await?;
        let added = AddedSecrets([COOKIE.to_owned().into()].into());
        assert!(!format!("{added:?}").contains("marker"));
        answer.extensions_mut().insert(added);
        Ok(answer)
    }
}

#[tokio::test]
async fn what_a_transport_has_added_is_masked() {
    for (status, content_type, template) in [
        (
            403,
            "application/json",
            r#"{"code": "{}", "message": "no {} here"}"#,
        ),
        (403, "text/html", "<html><title>no {}</title>"),
        (200, "text/html", "<html><title>no {}</title>"),
        (200, "application/json", r#"{"id": "{}"}"#),
    ] {
        let server = RawServer::start(move |_, seen| {
            let body = template.replace("{}", seen.header("cookie").unwrap());
            Scripted::new(status, content_type, body).whole()
        })
        .await;
        let transport = Adding(HttpTransport::builder().build());
        let client = builder(server.base_url()).transport(Arc::new(transport));
        let error = client.build().unwrap().get(7).await.unwrap_err();
        let shown = format!("{error} {error:?} {:?}", error.messages());
        assert!(
            !shown.contains("marker") && shown.contains("***"),
            "{shown}"
        );
    }
}
