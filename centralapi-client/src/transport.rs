//! One attempt over kube's client: its TLS, its credentials, and nothing of its own ideas beside these.

use std::error::Error as StdError;
use std::fmt;

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::StreamExt as _;
use http::uri::PathAndQuery;
use http::{Request, Response, Uri};
use http_body_util::BodyExt as _;
use kube::client::Body as KubeBody;
use scs_client_core::Body;
use scs_client_core::transport::{Transport, TransportError, TransportErrorKind};

/// Sends over a `kube` client, whatever that authenticates with.
///
/// Retries, limits, errors and redaction are the same as over any other transport: kube's own retry has to be off, as
/// [`connect`](crate::Client::connect) switches it off.
#[derive(Clone)]
pub struct KubeTransport {
    client: kube::Client,
    /// The path of the cluster's URL, which kube adds to what it sends, and which our URLs have already.
    prefix: String,
}

impl KubeTransport {
    /// Sends over this client to the cluster at this URL, which is the client's own.
    #[must_use]
    pub fn new(client: kube::Client, cluster_url: &Uri) -> Self {
        Self {
            client,
            prefix: cluster_url.path().trim_end_matches('/').to_owned(),
        }
    }

    /// What kube is to be asked for: it puts scheme, host and the path of the cluster's URL in front.
    fn relative(&self, uri: &Uri) -> Option<Uri> {
        let rest = uri.path_and_query()?.as_str().strip_prefix(&self.prefix)?;
        let rest: PathAndQuery = rest.parse().ok()?;
        Some(rest.into())
    }
}

#[async_trait]
impl Transport for KubeTransport {
    async fn send(&self, request: Request<Body>) -> Result<Response<Body>, TransportError> {
        let (mut head, body) = request.into_parts();
        head.uri = self.relative(&head.uri).ok_or_else(|| {
            TransportError::new(
                TransportErrorKind::Request,
                "the URL lies outside the cluster's",
            )
        })?;
        let body = whole(body).await?;
        let answer = self
            .client
            .send(Request::from_parts(head, body))
            .await
            .map_err(|error| failed(&error))?;
        let (head, body) = answer.into_parts();
        let pieces = body
            .into_data_stream()
            .map(|piece| piece.map_err(|error| broken(&error)));
        Ok(Response::from_parts(head, Body::stream(pieces)))
    }
}

/// The body in memory: kube's own retry would want to repeat it, and what claims are made of is small.
async fn whole(mut body: Body) -> Result<KubeBody, TransportError> {
    let mut bytes = Vec::new();
    while let Some(piece) = body.chunk().await {
        bytes.extend_from_slice(&piece?);
    }
    Ok(Bytes::from(bytes).into())
}

/// Where an attempt failed, read from the causes: kube wraps what its layers say.
fn failed(error: &kube::Error) -> TransportError {
    let mut cause: Option<&(dyn StdError + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<hyper_util::client::legacy::Error>()
            && error.is_connect()
        {
            return TransportError::new(TransportErrorKind::Connect, words(error));
        }
        if let Some(error) = error.downcast_ref::<kube::client::AuthError>() {
            let why = format!("the kubeconfig's credential cannot be had: {error}");
            return TransportError::new(TransportErrorKind::Request, why);
        }
        cause = error.source();
    }
    TransportError::new(TransportErrorKind::Cut, words(error))
}

fn broken(error: &(dyn StdError + 'static)) -> TransportError {
    TransportError::new(TransportErrorKind::Cut, words(error))
}

/// The innermost cause, which says what happened; the outer ones repeat it or name the URL.
fn words(error: &(dyn StdError + 'static)) -> String {
    let mut innermost = error;
    while let Some(cause) = innermost.source() {
        innermost = cause;
    }
    innermost.to_string()
}

impl fmt::Debug for KubeTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KubeTransport").finish_non_exhaustive()
    }
}
