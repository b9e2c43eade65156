//! One attempt on the wire, as a trait, so that every client can ride on any HTTP stack.

mod reqwest;

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use secrecy::SecretString;

pub use self::reqwest::{HttpTransport, HttpTransportBuilder};
use crate::body::Body;

/// Sends one request and gives the answer's head as soon as it is there.
///
/// An implementation follows no redirect, keeps no cookie, repeats nothing and asks nobody for
/// credentials: all of that is decided above it. The executor puts the operation's
/// [`OperationInfo`](crate::OperationInfo) into the request's extensions (as
/// `&'static OperationInfo`), for transports that record or fake what is sent.
#[async_trait]
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends `request`; for an answer 101 the body is the upgraded connection.
    ///
    /// # Errors
    /// Why there is no answer, and whether the request may have left the machine.
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError>;
}

/// What a transport has put into a request by itself and must not show, such as cookies.
///
/// Put into the extensions of the answer, it is masked in errors as a credential is: servers
/// repeat what they were sent.
#[derive(Clone)]
pub struct AddedSecrets(pub Arc<[SecretString]>);

impl fmt::Debug for AddedSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AddedSecrets({})", self.0.len())
    }
}

/// The request's URI once more, in the extensions: parsing it again would be a tenth of a small call.
#[derive(Clone)]
pub(crate) struct Parsed(pub(crate) url::Url);

/// Why an attempt got no answer, or only a part of one.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct TransportError {
    kind: TransportErrorKind,
    message: String,
}

/// Where an attempt failed; decides whether the server may have acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No request could be made of what was given; nothing was sent.
    Request,
    /// No connection: name not found, refused, TLS handshake cut off. Nothing was sent.
    Connect,
    /// The TLS handshake failed: a certificate that is not trusted, or a peer that speaks no TLS.
    /// Nothing was sent.
    Tls,
    /// No connection within the connect limit. Nothing was sent.
    ConnectTimeout,
    /// A limit passed after the connection stood; the request may have arrived.
    Timeout,
    /// The connection broke; the request may have arrived.
    Cut,
}

impl TransportError {
    /// Says where it failed and why; the message holds no secret and no URL.
    #[must_use]
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
        }
    }

    /// Where it failed.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}
