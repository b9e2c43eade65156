//! The one error of all clients: what happened, whether the server may have acted, and the evidence.

mod cause;
mod evidence;
mod story;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::credentials::CredentialError;
use crate::operation::{HttpMethod, OperationInfo};
use crate::transport::TransportErrorKind;

pub use self::cause::Cause;

/// What all fallible calls of the clients return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed.
///
/// Ask the predicates, not the text. `Display` tells the story in one line; the accessors give
/// the evidence. Nothing here shows a credential, a query string or a body, except
/// [`body`](Self::body), which is for the program and not for logs.
///
/// # May the server have acted?
///
/// [`executed`](Self::executed) answers by this table; over several attempts the strongest answer counts.
///
/// | what happened | executed |
/// |---|---|
/// | refused before sending: bad input, no credential, a secret over plain http, total time used up | [`No`](Executed::No) |
/// | no connection: name not found, connection refused, TLS failed, connect time-out | [`No`](Executed::No) |
/// | 429 | [`No`](Executed::No) |
/// | attempt time-out or connection cut before the answer's head | [`Maybe`](Executed::Maybe) |
/// | 502, 503, 504: a proxy may have passed the request on | [`Maybe`](Executed::Maybe) |
/// | any other answer, also one that is cut, stalls, is too large, of the wrong kind or not readable | [`Yes`](Executed::Yes) |
///
/// A 401 after which the call was sent again does not count: it has refused the credential and
/// done nothing.
///
/// "Yes" means that the server has dealt with the request and said so, not that it did what was
/// asked: a 409 is a "Yes" too.
pub struct Error(Box<Inner>);

/// Whether the server may have acted on a failed call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Executed {
    /// No attempt can have reached the application.
    No,
    /// An attempt may have been carried out; read back before repeating a write.
    Maybe,
    /// The server has dealt with the request and answered.
    Yes,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) kind: Kind,
    pub(crate) service: &'static str,
    pub(crate) operation: &'static str,
    pub(crate) method: Option<HttpMethod>,
    /// Scheme, host and port of the server.
    pub(crate) server: String,
    pub(crate) path: String,
    pub(crate) status: Option<StatusCode>,
    pub(crate) headers: HeaderMap,
    pub(crate) messages: Vec<String>,
    pub(crate) codes: Vec<String>,
    pub(crate) causes: Vec<Cause>,
    pub(crate) request_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
    pub(crate) json_path: Option<String>,
    pub(crate) body: HiddenBody,
    pub(crate) executed: Executed,
    pub(crate) source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    InvalidInput,
    Credential,
    Transport(TransportErrorKind),
    /// The total time is used up.
    Deadline,
    Status,
    /// An accepted status with a body that cannot be read.
    Decode,
    /// An accepted status with a body of another media type.
    ContentType,
    TooLarge,
    Unsupported,
    /// Something failed on this machine after the answer had come.
    Local,
    /// The same page came twice.
    EndlessPages,
    /// What was waited for did not happen in time.
    WaitDeadline,
}

/// The body of an error answer, which `Debug` must not show.
#[derive(Default)]
pub(crate) struct HiddenBody(pub(crate) Option<Bytes>);

impl fmt::Debug for HiddenBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(bytes) => write!(f, "{} bytes", bytes.len()),
            None => f.write_str("none"),
        }
    }
}

impl Error {
    pub(crate) fn new(kind: Kind, info: &OperationInfo, service: &'static str) -> Self {
        let mut error = Self::bare(kind, info.id);
        error.0.service = service;
        error.0.method = Some(info.method);
        error.0.path = info.path.to_owned();
        error
    }

    fn bare(kind: Kind, operation: &'static str) -> Self {
        Self(Box::new(Inner {
            kind,
            service: "",
            operation,
            method: None,
            server: String::new(),
            path: String::new(),
            status: None,
            headers: HeaderMap::new(),
            messages: Vec::new(),
            codes: Vec::new(),
            causes: Vec::new(),
            request_id: None,
            retry_after: None,
            attempts: 0,
            elapsed: Duration::ZERO,
            json_path: None,
            body: HiddenBody::default(),
            executed: Executed::No,
            source: None,
        }))
    }

    /// A call that a client refuses before anything is sent: which member or parameter, and why.
    #[must_use]
    pub fn invalid_input(
        operation: &'static str,
        field: impl fmt::Display,
        why: impl fmt::Display,
    ) -> Self {
        Self::bare(Kind::InvalidInput, operation).with_message(format!("{field}: {why}"))
    }

    /// A call that the server, as it has shown itself, does not have.
    #[must_use]
    pub fn unsupported(operation: &'static str, why: impl fmt::Display) -> Self {
        Self::bare(Kind::Unsupported, operation).with_message(why.to_string())
    }

    /// An answer that is not what the operation gives, found out by a client that reads it itself.
    #[must_use]
    pub fn unreadable(operation: &'static str, why: impl fmt::Display) -> Self {
        Self::answered(Kind::Decode, operation, why)
    }

    /// An answer larger than a limit, found out by a client that reads it itself.
    #[must_use]
    pub fn too_large(operation: &'static str, why: impl fmt::Display) -> Self {
        Self::answered(Kind::TooLarge, operation, why)
    }

    /// Something that failed on this machine after the answer had come, such as writing it to a file.
    #[must_use]
    pub fn local(
        operation: &'static str,
        why: impl fmt::Display,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::answered(Kind::Local, operation, why).with_source(source)
    }

    fn answered(kind: Kind, operation: &'static str, why: impl fmt::Display) -> Self {
        let mut error = Self::bare(kind, operation).with_message(why.to_string());
        error.0.executed = Executed::Yes;
        error
    }

    /// Something that was waited for and did not happen in time.
    pub(crate) fn wait_deadline(what: &'static str, waited: Duration, last: String) -> Self {
        let mut error = Self::bare(Kind::WaitDeadline, what).with_message(last);
        error.0.elapsed = waited;
        error.0.executed = Executed::Yes;
        error
    }

    /// The same error with what a client has found out about it by asking again: in words, and member by member.
    ///
    /// What is said here is shown as it is: the words and causes of another [`Error`] have no secrets left in them.
    #[must_use]
    pub fn explained(
        mut self,
        why: impl fmt::Display,
        causes: impl IntoIterator<Item = Cause>,
    ) -> Self {
        self.0.causes = causes.into_iter().collect();
        self.with_message(why.to_string())
    }

    pub(crate) fn with_message(mut self, message: impl Into<String>) -> Self {
        self.0.messages.push(message.into());
        self
    }

    pub(crate) fn with_source(
        mut self,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn inner_mut(&mut self) -> &mut Inner {
        &mut self.0
    }

    pub(crate) fn kind(&self) -> Kind {
        self.0.kind
    }

    /// OpenTelemetry's `error.type`: the status where there is one, else what went wrong in a word.
    pub(crate) fn type_name(&self) -> &str {
        match (self.0.kind, &self.0.status) {
            (Kind::Status, Some(status)) => status.as_str(),
            (kind, _) => kind.name(),
        }
    }

    fn has_status(&self, statuses: &[u16]) -> bool {
        self.0.kind == Kind::Status
            && self
                .0
                .status
                .is_some_and(|status| statuses.contains(&status.as_u16()))
    }

    /// The server does not know the object: 404 or 410.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.has_status(&[404, 410])
    }

    /// The object exists already, or has changed meanwhile: 409.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.has_status(&[409])
    }

    /// The server wants another credential: 401, or none was sent because its own token says that
    /// it would ([`CredentialError::unauthorized`]).
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        let provider = || self.0.source.as_ref()?.downcast_ref::<CredentialError>();
        self.has_status(&[401])
            || self.0.kind == Kind::Credential
                && provider().is_some_and(CredentialError::is_unauthorized)
    }

    /// The credential is good but does not allow this: 403.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.has_status(&[403])
    }

    /// A condition of the request does not hold: 412.
    #[must_use]
    pub fn is_precondition_failed(&self) -> bool {
        self.has_status(&[412])
    }

    /// Too many requests: 429; [`retry_after`](Self::retry_after) may say when to come back.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.has_status(&[429])
    }

    /// The server found fault with the request: 400 or 422.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.has_status(&[400, 422])
    }

    /// The server or a proxy before it has failed: any 5xx but 501.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.0.kind == Kind::Status
            && self
                .0
                .status
                .is_some_and(|status| status.is_server_error() && status.as_u16() != 501)
    }

    /// A time limit of ours has passed: connecting, one attempt, or the whole call.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(
            self.0.kind,
            Kind::Transport(TransportErrorKind::Timeout | TransportErrorKind::ConnectTimeout)
                | Kind::Deadline
                | Kind::WaitDeadline
        )
    }

    /// No connection came about: name, TCP or TLS.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(
            self.0.kind,
            Kind::Transport(
                TransportErrorKind::Connect
                    | TransportErrorKind::Tls
                    | TransportErrorKind::ConnectTimeout
            )
        )
    }

    /// No connection came about because the TLS handshake failed: mostly a certificate that is not
    /// trusted, has expired or is another host's. Waiting does not help; [`is_connect`](Self::is_connect) holds too.
    #[must_use]
    pub fn is_tls(&self) -> bool {
        self.0.kind == Kind::Transport(TransportErrorKind::Tls)
    }

    /// A successful status came with a body that is not what the operation gives.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        matches!(self.0.kind, Kind::Decode | Kind::ContentType)
    }

    /// The answer's body is larger than the client's limit.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        self.0.kind == Kind::TooLarge
    }

    /// This server does not have the operation: 405, 501, or the service's own way to say so.
    #[must_use]
    pub fn is_unsupported_by_server(&self) -> bool {
        self.0.kind == Kind::Unsupported || self.has_status(&[405, 501])
    }

    /// Refused by the client before anything was sent.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        self.0.kind == Kind::InvalidInput
    }

    /// The server has done its part and this machine has not: a file could not be written.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.0.kind == Kind::Local
    }

    /// No credential could be had; the call was not sent.
    #[must_use]
    pub fn is_credential(&self) -> bool {
        self.0.kind == Kind::Credential
    }

    /// Whether the server may have acted; see the table above.
    #[must_use]
    pub fn executed(&self) -> Executed {
        self.0.executed
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("service", &self.0.service)
            .field("operation", &self.0.operation)
            .field("server", &self.0.server)
            .field("path", &self.0.path)
            .field("status", &self.0.status)
            .field("messages", &self.0.messages)
            .field("codes", &self.0.codes)
            .field("causes", &self.0.causes)
            .field("request_id", &self.0.request_id)
            .field("attempts", &self.0.attempts)
            .field("elapsed", &self.0.elapsed)
            .field("json_path", &self.0.json_path)
            .field("executed", &self.0.executed)
            .field("body", &self.0.body)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_do_not_show() {
        let mut error = Error::unsupported("x", "y");
        error.inner_mut().body = HiddenBody(Some(Bytes::from_static(b"geheim")));
        assert!(!format!("{error:?} {error}").contains("geheim"));
        assert_eq!(error.body(), Some(&b"geheim"[..]));
    }

    #[test]
    fn it_fits_into_a_result_and_crosses_threads() {
        fn crosses<T: Send + Sync + std::error::Error + 'static>() {}
        crosses::<Error>();
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
