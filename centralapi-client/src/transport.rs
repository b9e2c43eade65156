//! One attempt over kube's client: its TLS, its credentials, and nothing of its own ideas beside these.

use std::error::Error as StdError;
use std::fmt;
use std::io::{self, ErrorKind};

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
    let causes: Vec<_> = causes(error).collect();
    let has = |kind| io_errors(&causes).any(|error| error.kind() == kind);
    let is_connect = causes.iter().any(|cause| {
        let hyper = cause.downcast_ref::<hyper_util::client::legacy::Error>();
        hyper.is_some_and(hyper_util::client::legacy::Error::is_connect)
    });
    let kind = match (is_connect, has(ErrorKind::TimedOut)) {
        (true, true) => TransportErrorKind::ConnectTimeout,
        // rustls' errors travel as I/O errors of this kind, and nothing else that happens while connecting does.
        (true, false) if has(ErrorKind::InvalidData) => TransportErrorKind::Tls,
        (true, false) => TransportErrorKind::Connect,
        (false, true) => TransportErrorKind::Timeout,
        (false, false) => TransportErrorKind::Cut,
    };
    TransportError::new(kind, words(&causes))
}

fn broken(error: &(dyn StdError + 'static)) -> TransportError {
    let causes: Vec<_> = causes(error).collect();
    let is_late = io_errors(&causes).any(|error| error.kind() == ErrorKind::TimedOut);
    let kind = if is_late {
        TransportErrorKind::Timeout
    } else {
        TransportErrorKind::Cut
    };
    TransportError::new(kind, words(&causes))
}

/// An error and what caused it, outermost first.
fn causes<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error: &&'a (dyn StdError + 'static)| {
        let error: &'a (dyn StdError + 'static) = *error;
        match error.downcast_ref::<io::Error>() {
            // An I/O error names the cause of what it wraps as its own, and so hides one of its kind.
            Some(io) => io.get_ref().map(|inner| inner as _),
            None => error.source(),
        }
    })
}

fn io_errors<'a>(causes: &[&'a (dyn StdError + 'static)]) -> impl Iterator<Item = &'a io::Error> {
    causes
        .iter()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
}

/// The innermost cause, which says what happened; the outer ones repeat it or name the URL.
fn words(causes: &[&(dyn StdError + 'static)]) -> String {
    causes.last().map(ToString::to_string).unwrap_or_default()
}

impl fmt::Debug for KubeTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KubeTransport").finish_non_exhaustive()
    }
}
