//! One call: what it may send, and the loop over its attempts.

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use tokio::time::Instant;
use tracing::Instrument as _;
use url::Url;

use super::{Exchange, Executor, Shared};
use crate::answer::{ByteStream, Mode, Payload};
use crate::body::{Body, Kind as BodyKind};
use crate::credentials::{Credential, Rejected};
use crate::error::{Error, Executed, Kind, Result};
use crate::operation::{CredentialUse, HttpMethod, OperationInfo};
use crate::page::Place;
use crate::redact::{Sent, redact};
use crate::request::{CallOptions, Request, fault_of};
use crate::retry;
use crate::service::{CredentialScope, OnUnauthorized};
use crate::transport::{AddedSecrets, Parsed, TransportError, TransportErrorKind};

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// One call with all that its attempts share.
pub(super) struct OneCall<'a> {
    pub(super) shared: &'a Shared,
    pub(super) executor: &'a Executor,
    pub(super) info: &'static OperationInfo,
    request: Request,
    /// Further headers of this one call.
    headers: HeaderMap,
    url: Url,
    pub(super) target: Uri,
    pub(super) request_id: String,
    pub(super) mode: Mode,
    attempt_timeout: Duration,
    total_timeout: Duration,
    pub(super) idle_read_timeout: Duration,
    max_attempts: u32,
    started: Duration,
}

/// A failed attempt, and what the service says about a 401.
pub(super) struct Failure {
    pub(super) error: Error,
    pub(super) unauthorized: Option<(OnUnauthorized, Option<String>)>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self {
            error,
            unauthorized: None,
        }
    }
}

impl<'a> OneCall<'a> {
    /// Checks everything that can be checked before anything is sent.
    pub(super) fn prepare(
        executor: &'a Executor,
        info: &'static OperationInfo,
        request: Request,
        options: CallOptions,
        place: Place,
        mode: Mode,
        request_id: String,
    ) -> Result<Self> {
        let shared = &*executor.0;
        let refuse = |fault: &(String, String)| {
            let mut error = fault_of(info.id, fault);
            error.inner_mut().service = shared.service.name();
            error
        };
        if let Some(fault) = &request.fault {
            return Err(refuse(fault));
        }
        if (info.secret_request || !request.secrets.is_empty()) && !shared.base.keeps_secrets() {
            let why = format!(
                "no secret is sent over plain http to {}; use https",
                shared.base.host()
            );
            return Err(refuse(&("base URL".to_owned(), why)));
        }
        if HeaderValue::try_from(&request_id).is_err() {
            return Err(refuse(&(
                "request_id".to_owned(),
                "is no header value".to_owned(),
            )));
        }
        if let Some(name) = options.zero_limit() {
            return Err(refuse(&(
                name.to_owned(),
                "a limit of zero lets nothing through".to_owned(),
            )));
        }
        let headers = options.header_map().map_err(|fault| refuse(&fault))?;
        let mut query = request.query.clone();
        let paging = place.query(info);
        // A bound of the user's own is not above the pin, which the first page gave under it.
        query.retain(|(name, _)| !paging.iter().any(|(of_page, _)| of_page == name));
        query.extend(paging);
        let url = match &request.url {
            Some(url) => shared.base.within(url),
            None => shared.base.join(info, shared.mapped, &request.path, &query),
        };
        let url = url.map_err(|fault| refuse(&fault))?;
        let target = Uri::try_from(url.as_str())
            .map_err(|error| refuse(&("the URL".to_owned(), error.to_string())))?;
        Ok(Self {
            shared,
            executor,
            info,
            request,
            headers,
            url,
            target,
            request_id,
            mode,
            attempt_timeout: options.attempt_timeout.unwrap_or(shared.attempt_timeout),
            total_timeout: options.total_timeout.unwrap_or(shared.total_timeout),
            idle_read_timeout: options
                .idle_read_timeout
                .unwrap_or(shared.idle_read_timeout),
            max_attempts: options.max_attempts.unwrap_or(shared.max_attempts),
            started: shared.clock.monotonic(),
        })
    }

    pub(super) async fn run(self) -> Result<Exchange> {
        let mut attempts = 0;
        let mut executed = Executed::No;
        let mut fixed: Option<Credential> = None;
        let mut asked_again = false;
        loop {
            let credential = match fixed.take() {
                Some(same) => Ok(Some(same)),
                None => self.credential(None).await,
            };
            let outcome = match credential {
                Ok(credential) => self
                    .attempt(&mut attempts, credential.as_ref())
                    .await
                    .map_err(|failure| (failure, credential)),
                Err(error) => Err((error.into(), None)),
            };
            let (
                Failure {
                    mut error,
                    unauthorized,
                },
                credential,
            ) = match outcome {
                Ok(exchange) => {
                    self.shared.budget.deposit();
                    return Ok(exchange);
                }
                Err(failed) => failed,
            };
            let own = error.executed();
            self.complete(&mut error, attempts, executed.max(own));
            // What an earlier attempt may have done does not make this one unrepeatable.
            let pause = match (unauthorized, credential) {
                (Some((next, challenge)), Some(credential))
                    if !asked_again && self.request.body.is_replayable() =>
                {
                    asked_again = true;
                    match next {
                        OnUnauthorized::Never => return Err(error),
                        OnUnauthorized::SameAgainAfter(pause) => {
                            fixed = Some(credential);
                            pause
                        }
                        OnUnauthorized::Refresh => {
                            let fresh = self
                                .credential(Some(Rejected::new(credential.clone(), challenge)))
                                .await;
                            match fresh {
                                Ok(Some(fresh)) if !fresh.is_same(&credential) => {
                                    fixed = Some(fresh);
                                    Duration::ZERO
                                }
                                // The server's 401 tells more than the provider's failure to better it.
                                _ => return Err(error),
                            }
                        }
                    }
                }
                _ => {
                    let again = attempts > 0
                        && attempts < self.max_attempts
                        && self.request.body.is_replayable()
                        && retry::may_repeat(own, &error, self.info);
                    if !again {
                        return Err(error);
                    }
                    // Not after a 401, above: who refuses the credential has carried out nothing.
                    executed = executed.max(own);
                    retry::pause(attempts, error.retry_after())
                }
            };
            if self.left() <= pause || (pause > Duration::ZERO && !self.shared.budget.withdraw()) {
                return Err(error);
            }
            // Not the error's text: it repeats the server's words.
            tracing::debug!(
                attempt = attempts,
                pause_ms = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX),
                error.r#type = error.type_name(),
                "trying again"
            );
            if pause > Duration::ZERO {
                self.shared.clock.sleep(pause).await;
            }
        }
    }

    pub(super) fn elapsed(&self) -> Duration {
        self.shared.clock.monotonic().saturating_sub(self.started)
    }

    fn left(&self) -> Duration {
        self.total_timeout.saturating_sub(self.elapsed())
    }

    pub(super) fn fail(&self, kind: Kind) -> Error {
        Error::new(kind, self.info, self.shared.service.name())
    }

    /// Adds to an error what only the whole call knows.
    fn complete(&self, error: &mut Error, attempts: u32, executed: Executed) {
        let elapsed = self.elapsed();
        let inner = error.inner_mut();
        inner.server = self.shared.base.origin();
        inner.path = self.target.path().to_owned();
        inner.attempts = attempts;
        inner.elapsed = elapsed;
        inner.executed = executed;
        if attempts > 0 {
            inner
                .request_id
                .get_or_insert_with(|| self.request_id.clone());
        }
    }

    /// The credential for the next attempt, where the operation takes one.
    async fn credential(&self, rejected: Option<Rejected>) -> Result<Option<Credential>> {
        let wanted = match (self.info.credential, self.shared.credential_scope) {
            (CredentialUse::Never, _) => false,
            (CredentialUse::Required, _) | (_, CredentialScope::AllCalls) => true,
            (_, CredentialScope::WritesOnly) => !self.info.method.is_read(),
        };
        if !wanted {
            return Ok(None);
        }
        self.executor
            .ask_credential(self.info, rejected, self.left())
            .await
    }

    /// Sends one request and reads its answer.
    async fn attempt(
        &self,
        attempts: &mut u32,
        credential: Option<&Credential>,
    ) -> Result<Exchange, Failure> {
        let place = match self.shared.pace.place() {
            None => None,
            Some(place) => tokio::time::timeout(self.left(), place)
                .await
                .map_err(|_| {
                    self.fail(Kind::Deadline)
                        .with_message("no other request has ended in time")
                })?,
        };
        let Some(delay) = self.shared.pace.delay(&*self.shared.clock, self.left()) else {
            let why = "the rate limit allows no request in time";
            return Err(self.fail(Kind::Deadline).with_message(why).into());
        };
        if delay > Duration::ZERO {
            self.shared.clock.sleep(delay).await;
        }
        let sent = Sent {
            credential: credential.cloned(),
            fields: Arc::clone(&self.request.secrets),
        };
        let request = self.http_request(credential)?;
        *attempts += 1;
        let number = *attempts;
        let limit = Limit::starting_now(self.attempt_timeout.min(self.left()));
        let span = tracing::debug_span!(
            "scs_attempt",
            http.request.method = self.info.method.as_str(),
            http.request.resend_count = number - 1,
            http.response.status_code = tracing::field::Empty,
            error.r#type = tracing::field::Empty,
        );
        let exchange = async {
            match limit.hold(self.shared.transport.send(request)).await {
                Ok(Ok(mut answer)) => {
                    span.record("http.response.status_code", answer.status().as_u16());
                    let mut sent = sent;
                    if let Some(AddedSecrets(added)) = answer.extensions_mut().remove() {
                        sent.fields = sent.fields.iter().chain(&*added).cloned().collect();
                    }
                    self.answered(answer, number, sent, limit).await
                }
                Ok(Err(error)) => Err(self.transport_error(&error, &sent).into()),
                Err(late) => Err(self.transport_error(&late, &sent).into()),
            }
        };
        let mut exchange = exchange
            .instrument(span.clone())
            .await
            .inspect_err(|failure| {
                span.record("error.type", failure.error.type_name());
            })?;
        if let (Payload::Stream(stream), Some(place)) = (&mut exchange.response.value, place) {
            // The place belongs to the request until its last byte is read.
            let stream = std::mem::replace(&mut stream.0, futures_util::stream::empty().boxed());
            let held = futures_util::stream::unfold((stream, place), |(mut stream, place)| async {
                let piece = stream.next().await?;
                Some((piece, (stream, place)))
            });
            exchange.response.value = Payload::Stream(ByteStream(held.fuse().boxed()));
        }
        Ok(exchange)
    }

    fn http_request(&self, credential: Option<&Credential>) -> Result<http::Request<Body>> {
        let body = self.request.body.take().ok_or_else(|| {
            self.fail(Kind::InvalidInput)
                .with_message("body: a streamed body can be sent only once")
        })?;
        let has_body = !matches!(body.0, BodyKind::Empty);
        let mut request = http::Request::new(body);
        *request.method_mut() = self.info.method.into();
        *request.uri_mut() = self.target.clone();
        let headers = request.headers_mut();
        headers.clone_from(&self.shared.headers);
        headers.insert(USER_AGENT, self.shared.user_agent.clone());
        headers.insert(
            ACCEPT,
            HeaderValue::from_static(self.info.content_type.unwrap_or("*/*")),
        );
        if let Ok(id) = HeaderValue::try_from(&self.request_id) {
            headers.insert(X_REQUEST_ID, id);
        }
        if has_body {
            headers.insert(
                CONTENT_TYPE,
                HeaderValue::from_static(self.info.request_content_type),
            );
        } else if matches!(
            self.info.method,
            HttpMethod::Post | HttpMethod::Put | HttpMethod::Patch
        ) {
            // RFC 9110, 8.6. Zuul answers 411 to a POST that does not say that it has no body.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        headers.extend(self.headers.clone());
        headers.extend(self.request.headers.clone());
        if let Some(credential) = credential {
            let value = credential
                .header_value()
                .map_err(|error| self.fail(Kind::Credential).with_message(error.to_string()))?;
            headers.insert(AUTHORIZATION, value);
        }
        request.extensions_mut().insert(self.info);
        request.extensions_mut().insert(Parsed(self.url.clone()));
        Ok(request)
    }

    fn transport_error(&self, error: &TransportError, sent: &Sent) -> Error {
        let kind = error.kind();
        let mut wrapped = self
            .fail(Kind::Transport(kind))
            .with_message(redact(&error.to_string(), sent));
        wrapped.inner_mut().executed = match kind {
            TransportErrorKind::Request
            | TransportErrorKind::Connect
            | TransportErrorKind::Tls
            | TransportErrorKind::ConnectTimeout => Executed::No,
            TransportErrorKind::Timeout | TransportErrorKind::Cut => Executed::Maybe,
        };
        wrapped
    }
}

/// The end of an attempt's time.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    length: Duration,
    /// `None` when it lies beyond what the clock can hold.
    end: Option<Instant>,
}

impl Limit {
    fn starting_now(length: Duration) -> Self {
        Self {
            length,
            end: Instant::now().checked_add(length),
        }
    }

    /// Waits for `work` until the time is over.
    pub(super) async fn hold<F: Future>(self, work: F) -> Result<F::Output, TransportError> {
        let Some(end) = self.end else {
            return Ok(work.await);
        };
        tokio::time::timeout_at(end, work).await.map_err(|_| {
            let why = format!("nothing within {:.1} s", self.length.as_secs_f64());
            TransportError::new(TransportErrorKind::Timeout, why)
        })
    }
}
