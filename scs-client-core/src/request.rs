//! A call before it is sent.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};
use scs_wire::Check;
use secrecy::SecretString;
use serde::Serialize;
use url::Url;

use crate::body::Body;
use crate::error::{Error, Result};
use crate::executor::Executor;
use crate::form::Form;
use crate::json;
use crate::operation::{Operation, PagedOperation};
use crate::page::{Cursor, Items, Pages};
use crate::response::Response;

/// Limits of one call that differ from those of its client.
///
/// `Debug` shows the names of further headers, not their values.
#[derive(Clone, Default)]
#[must_use]
pub struct CallOptions {
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) total_timeout: Option<Duration>,
    pub(crate) idle_read_timeout: Option<Duration>,
    pub(crate) max_attempts: Option<u32>,
    pub(crate) page_size: Option<u32>,
    pub(crate) request_id: Option<String>,
    headers: Vec<(String, String)>,
}

impl CallOptions {
    /// Starts with the client's limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Limits one attempt, its body included.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.attempt_timeout = Some(limit);
        self
    }

    /// Limits the whole call, with all attempts and pauses.
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.total_timeout = Some(limit);
        self
    }

    /// Limits silence inside a streamed answer.
    pub fn idle_read_timeout(mut self, limit: Duration) -> Self {
        self.idle_read_timeout = Some(limit);
        self
    }

    /// Limits the number of attempts; 1 switches retries off, except the one after a 401.
    pub fn max_attempts(mut self, count: u32) -> Self {
        self.max_attempts = Some(count);
        self
    }

    /// Asks for pages of this size, at most the largest that the server takes (which is the default).
    pub fn page_size(mut self, items: u32) -> Self {
        self.page_size = Some(items);
        self
    }

    /// The limit that is zero, and with which no request can come about.
    pub(crate) fn zero_limit(&self) -> Option<&'static str> {
        [
            (
                "attempt_timeout",
                self.attempt_timeout.is_some_and(|limit| limit.is_zero()),
            ),
            (
                "total_timeout",
                self.total_timeout.is_some_and(|limit| limit.is_zero()),
            ),
            (
                "idle_read_timeout",
                self.idle_read_timeout.is_some_and(|limit| limit.is_zero()),
            ),
            ("max_attempts", self.max_attempts == Some(0)),
            ("page_size", self.page_size == Some(0)),
        ]
        .into_iter()
        .find_map(|(name, is_zero)| is_zero.then_some(name))
    }

    /// Sends one more header, such as `traceparent`. A credential does not belong here, and what
    /// the client sets itself (`Authorization`, `Host`, `X-Request-Id`, the length) is refused.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub(crate) fn header_map(&self) -> Result<HeaderMap, (String, String)> {
        header_map(&self.headers)
    }

    /// Sends this `X-Request-Id` in place of a random one.
    pub fn request_id(mut self, id: impl Into<String>) -> Self {
        self.request_id = Some(id.into());
        self
    }
}

impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("CallOptions")
            .field("attempt_timeout", &self.attempt_timeout)
            .field("total_timeout", &self.total_timeout)
            .field("idle_read_timeout", &self.idle_read_timeout)
            .field("max_attempts", &self.max_attempts)
            .field("page_size", &self.page_size)
            .field("request_id", &self.request_id)
            .field("headers", &headers)
            .finish()
    }
}

/// Headers as a user gave them, or the one that cannot be sent and why.
pub(crate) fn header_map(given: &[(String, String)]) -> Result<HeaderMap, (String, String)> {
    let mut headers = HeaderMap::new();
    for (name, value) in given {
        let header = HeaderName::try_from(name.as_str())
            .map_err(|_| ("header".to_owned(), format!("{name:?} is no header name")))?;
        if let Some(why) = belongs_to_us(&header) {
            return Err(("header".to_owned(), format!("{header} {why}")));
        }
        let value = HeaderValue::try_from(value.as_str())
            .map_err(|_| (name.clone(), NO_HEADER_VALUE.to_owned()))?;
        headers.append(header, value);
    }
    Ok(headers)
}

/// Why a user may not set a header, for those that would break what the client promises.
fn belongs_to_us(header: &HeaderName) -> Option<&'static str> {
    match header.as_str() {
        "authorization" => Some("is set by a credential provider"),
        "x-request-id" => Some("is set by the option `request_id` of a call"),
        // A wrong length cuts the body; another host is another origin for the credential.
        "content-length" | "transfer-encoding" => Some("is set by the transport"),
        "host" => Some("is set by the base URL"),
        _ => None,
    }
}

pub(crate) const NO_HEADER_VALUE: &str =
    "holds a line break or another character that no header may hold";

/// What is to be sent; a mistake in it is kept until the call is awaited.
#[derive(Clone, Default)]
pub(crate) struct Request {
    pub(crate) path: Vec<(&'static str, String)>,
    /// In place of path and query.
    pub(crate) url: Option<Url>,
    pub(crate) query: Vec<(&'static str, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: RequestBody,
    /// The secret fields of the body, where it is known which these are.
    pub(crate) secrets: Arc<[SecretString]>,
    pub(crate) cursor: Cursor,
    /// What is wrong with it: the member or parameter, and why.
    pub(crate) fault: Option<(String, String)>,
}

#[derive(Clone, Default)]
pub(crate) enum RequestBody {
    #[default]
    Empty,
    Full(Bytes),
    /// Taken out by the one attempt that sends it.
    Stream(Arc<Mutex<Option<Body>>>),
}

impl RequestBody {
    pub(crate) fn is_replayable(&self) -> bool {
        !matches!(self, Self::Stream(_))
    }

    /// The body for one attempt; `None` when a stream has been sent already.
    pub(crate) fn take(&self) -> Option<Body> {
        match self {
            Self::Empty => Some(Body::empty()),
            Self::Full(bytes) => Some(bytes.clone().into()),
            Self::Stream(slot) => slot.lock().unwrap_or_else(PoisonError::into_inner).take(),
        }
    }
}

/// An operation's call on its way to being sent: what `Call` in every client wraps.
///
/// Generated code fills it; users see the client's `Call`, which
/// [`define_call!`](crate::define_call) makes.
pub struct PendingCall<O: Operation> {
    pub(crate) executor: Executor,
    pub(crate) request: Request,
    pub(crate) options: CallOptions,
    pub(crate) prefetch: usize,
    pub(crate) limit: Option<u64>,
    operation: PhantomData<fn() -> O>,
}

impl<O: Operation> Clone for PendingCall<O> {
    fn clone(&self) -> Self {
        Self {
            executor: self.executor.clone(),
            request: self.request.clone(),
            options: self.options.clone(),
            prefetch: self.prefetch,
            limit: self.limit,
            operation: PhantomData,
        }
    }
}

impl<O: Operation> PendingCall<O> {
    /// A call without any parameter yet.
    #[must_use]
    pub fn new(executor: &Executor) -> Self {
        Self {
            executor: executor.clone(),
            request: Request::default(),
            options: CallOptions::default(),
            prefetch: 1,
            limit: None,
            operation: PhantomData,
        }
    }

    /// Fills one parameter of the path template.
    #[must_use]
    pub fn path(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.request.path.push((name, value.to_string()));
        self
    }

    /// Sends to exactly this URL, in place of the path template and query parameters: for URLs
    /// that a server has named.
    ///
    /// It must lie at the base URL's origin, so that a credential goes nowhere else, and must not
    /// hold one; otherwise the call is refused before it is sent. For other origins there is
    /// [`Executor::elsewhere`].
    #[must_use]
    pub fn at(mut self, url: Url) -> Self {
        self.request.url = Some(url);
        self
    }

    /// As [`query`](Self::query), for a parameter of which the server would take one: a second is
    /// refused.
    #[must_use]
    pub fn query_once(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        if self.request.query.iter().any(|(given, _)| *given == name) {
            self.refuse(
                name,
                "is given twice, and the server would take one of them",
            );
        }
        self.query(name, value)
    }

    /// As [`query`](Self::query), refusing values below the least that means anything.
    #[must_use]
    pub fn query_at_least<T: fmt::Display + PartialOrd>(
        mut self,
        name: &'static str,
        value: T,
        least: T,
    ) -> Self {
        if value < least {
            self.refuse(name, format!("is {value} and must be at least {least}"));
        }
        self.query(name, value)
    }

    /// As [`path`](Self::path), for a value that knows what is wrong with it.
    #[must_use]
    pub fn checked_path<T: fmt::Display + Check>(mut self, name: &'static str, value: &T) -> Self {
        if let Err(invalid) = value.check_parameter(name) {
            self.refuse(name, invalid.why);
        }
        self.path(name, value)
    }

    /// As [`query`](Self::query), for a value that knows what is wrong with it.
    #[must_use]
    pub fn checked_query<T: fmt::Display + Check>(mut self, name: &'static str, value: &T) -> Self {
        if let Err(invalid) = value.check_parameter(name) {
            self.refuse(name, invalid.why);
        }
        self.query(name, value)
    }

    /// Appends one query parameter; a repeated name is sent repeatedly.
    #[must_use]
    pub fn query(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.request.query.push((name, value.to_string()));
        self
    }

    /// Sets one header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        match (
            HeaderName::try_from(name),
            HeaderValue::try_from(value.to_string()),
        ) {
            (Ok(name), Ok(value)) => {
                self.request.headers.insert(name, value);
            }
            _ => self.refuse(name, NO_HEADER_VALUE),
        }
        self
    }

    /// Checks a body and sends it as JSON.
    #[must_use]
    pub fn json<T: Serialize + Check + ?Sized>(mut self, body: &T) -> Self {
        if let Err(invalid) = body.check() {
            self.refuse(invalid.field, invalid.why);
            return self;
        }
        match serde_json::to_vec(body) {
            Ok(json) => {
                self.request.secrets = json::texts_below(&json, O::INFO.secret_members);
                self.request.body = RequestBody::Full(json.into());
            }
            Err(error) => self.refuse("body", format!("cannot be written as JSON: {error}")),
        }
        self
    }

    /// Sends bytes as they are.
    #[must_use]
    pub fn bytes(mut self, body: impl Into<Bytes>) -> Self {
        self.request.body = RequestBody::Full(body.into());
        self
    }

    /// Sends a form; its secret fields are masked in every error, and go over plain http only to
    /// this machine.
    #[must_use]
    pub fn form(mut self, form: Form) -> Self {
        let content_type = HeaderValue::from_static("application/x-www-form-urlencoded");
        self.request.headers.insert(CONTENT_TYPE, content_type);
        let (body, secrets) = form.into_parts();
        self.request.body = RequestBody::Full(body.into());
        self.request.secrets = secrets;
        self
    }

    /// Sends a body piece by piece; such a call is never retried.
    #[must_use]
    pub fn body_stream(mut self, body: Body) -> Self {
        self.request.body = RequestBody::Stream(Arc::new(Mutex::new(Some(body))));
        self
    }

    /// Keeps the first mistake; the call then fails when it is awaited, before anything is sent.
    pub fn refuse(&mut self, field: impl Into<String>, why: impl Into<String>) {
        self.request
            .fault
            .get_or_insert_with(|| (field.into(), why.into()));
    }

    /// Sets the limits of this one call.
    #[must_use]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the call and gives the value with status, headers and request id.
    #[allow(
        clippy::manual_async_fn,
        reason = "the signature promises Send and 'static"
    )]
    pub fn with_response(
        self,
    ) -> impl Future<Output = Result<Response<O::Output>>> + Send + 'static {
        async move {
            let Self {
                executor,
                request,
                options,
                ..
            } = self;
            executor.execute::<O>(request, options).await
        }
    }

    /// Sends the call.
    pub fn send(self) -> impl Future<Output = Result<O::Output>> + Send + 'static {
        let answer = self.with_response();
        async move { Ok(answer.await?.into_value()) }
    }
}

impl<O: PagedOperation> PendingCall<O> {
    /// Keeps this many pages in flight.
    #[must_use]
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.prefetch = pages.max(1);
        self
    }

    /// Ends a stream after this many items.
    #[must_use]
    pub fn limit(mut self, items: u64) -> Self {
        self.limit = Some(items);
        self
    }

    /// Starts at the page that an earlier one named as its next.
    #[must_use]
    pub fn resume(mut self, cursor: Cursor) -> Self {
        self.request.cursor = cursor;
        self
    }

    /// All items, page after page.
    #[must_use]
    pub fn items(self) -> Items<O::Item> {
        Items::of(self)
    }

    /// All pages.
    #[must_use]
    pub fn pages(self) -> Pages<O::Item> {
        Pages::of(self)
    }
}

impl<O: Operation> fmt::Debug for PendingCall<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Parameters and bodies may hold secrets; the operation says enough.
        f.debug_struct("Call")
            .field("operation", &O::INFO.id)
            .finish_non_exhaustive()
    }
}

/// The error of a request that is wrong in itself.
pub(crate) fn fault_of(operation: &'static str, (field, why): &(String, String)) -> Error {
    Error::invalid_input(operation, field, why)
}
