//! Sends calls: one executor for all services.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, LOCATION, USER_AGENT, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use secrecy::SecretString;
use tracing::Instrument as _;

use crate::answer::{Accepted, Answer, ByteStream, Mode, Payload, Unreadable};
use crate::base_url::BaseUrl;
use crate::body::{Body, Kind as BodyKind};
use crate::clock::Clock;
use crate::credentials::{
    Credential, CredentialKind, CredentialProvider, CredentialRequest, Rejected,
};
use crate::defaults::MAX_ERROR_BODY;
use crate::error::{Error, Executed, HiddenBody, Kind, Result};
use crate::operation::{CredentialUse, Operation, OperationInfo};
use crate::pace::Pace;
use crate::page::Place;
use crate::redact::redact;
use crate::request::{CallOptions, Request, fault_of};
use crate::response::Response;
use crate::retry::{self, RetryBudget};
use crate::service::{
    CredentialScope, ErrorAnswer, OnUnauthorized, Service, media_type,
};
use crate::transport::{Transport, TransportError, TransportErrorKind};

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Headers of an answer that an error may show: none of them holds a secret.
const SHOWN_HEADERS: [&str; 15] = [
    "allow",
    "content-length",
    "content-type",
    "date",
    "etag",
    "ratelimit-limit",
    "ratelimit-remaining",
    "ratelimit-reset",
    "retry-after",
    "server",
    "via",
    "x-request-id",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
];

/// Everything that a client's calls share; cheap to clone.
#[derive(Clone)]
pub struct Executor(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) base: BaseUrl,
    pub(crate) service: Arc<dyn Service>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) credentials: Option<Arc<dyn CredentialProvider>>,
    pub(crate) credential_scope: CredentialScope,
    pub(crate) credential_kind: CredentialKind,
    pub(crate) audience: Option<String>,
    pub(crate) scopes: Vec<String>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) budget: RetryBudget,
    pub(crate) pace: Pace,
    pub(crate) attempt_timeout: Duration,
    pub(crate) total_timeout: Duration,
    pub(crate) idle_read_timeout: Duration,
    pub(crate) max_attempts: u32,
    pub(crate) max_answer_size: usize,
    pub(crate) user_agent: HeaderValue,
    pub(crate) headers: HeaderMap,
}

impl fmt::Debug for Executor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Executor")
            .field("service", &self.service_name())
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}

impl Executor {
    /// The service's short name.
    #[must_use]
    pub fn service_name(&self) -> &'static str {
        self.0.service.name()
    }

    /// The base URL, without trailing slash.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.0.base.as_str()
    }

    /// The clock that pauses and waits use.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.0.clock)
    }

    /// Sends one call and reads its answer.
    pub(crate) async fn execute<O: Operation>(
        &self,
        request: Request,
        options: CallOptions,
    ) -> Result<Response<O::Output>> {
        let info: &'static OperationInfo = const { &O::INFO };
        let place = Place::of(info, request.cursor, options.page_size);
        // Boxed: the part that is the same for all operations is compiled once.
        let call = Box::pin(self.clone().call(info, request, options, place, O::Answer::MODE));
        let Exchange { response, secrets } = call.await?;
        let Response { value: payload, status, headers, request_id, attempts } = response;
        let kept = match &payload {
            Payload::Bytes(bytes) => bytes.clone(),
            Payload::Stream(_) | Payload::Connection(_) => Bytes::new(),
        };
        match O::Answer::read(Accepted { info, headers: &headers, payload, place }) {
            Ok(mut value) => {
                O::arrange(&mut value);
                Ok(Response { value, status, headers, request_id, attempts })
            }
            Err(unreadable) => {
                let response = Response { value: kept, status, headers, request_id, attempts };
                Err(self.unreadable(info, unreadable, response, &secrets))
            }
        }
    }

    /// Runs the attempts of one call, inside its span.
    async fn call(
        self,
        info: &'static OperationInfo,
        request: Request,
        options: CallOptions,
        place: Place,
        mode: Mode,
    ) -> Result<Exchange> {
        let request_id =
            options.request_id.clone().unwrap_or_else(|| format!("{:032x}", fastrand::u128(..)));
        let span = tracing::info_span!(
            "scs_call",
            otel.name = format_args!("{} {}", info.method.as_str(), info.path),
            otel.kind = "client",
            http.request.method = info.method.as_str(),
            url.template = info.path,
            server.address = self.0.base.host(),
            server.port = self.0.base.port(),
            scs.service = self.service_name(),
            scs.operation = info.id,
            scs.request_id = request_id,
            http.response.status_code = tracing::field::Empty,
            error.r#type = tracing::field::Empty,
        );
        let outcome = async {
            let call = OneCall::prepare(&self, info, request, options, place, mode, request_id)?;
            call.run().await
        }
        .instrument(span.clone())
        .await;
        match &outcome {
            Ok(exchange) => {
                span.record("http.response.status_code", exchange.response.status.as_u16());
            }
            Err(error) => {
                if let Some(status) = error.status() {
                    span.record("http.response.status_code", status.as_u16());
                }
                span.record("error.type", tracing::field::debug(error.kind()));
            }
        }
        outcome
    }

    /// The error of an accepted status with a body that cannot be read.
    fn unreadable(
        &self,
        info: &'static OperationInfo,
        unreadable: Unreadable,
        response: Response<Bytes>,
        secrets: &[SecretString],
    ) -> Error {
        let answer = ErrorAnswer {
            status: response.status,
            headers: &response.headers,
            body: &response.value[..response.value.len().min(MAX_ERROR_BODY)],
        };
        let mut error = if answer.is_html() {
            self.other_kind(info, &answer, secrets)
        } else {
            let why = match info.keeps_bodies() {
                true => redact(&unreadable.why, secrets),
                // The decoder's words may quote the value.
                false => "a member has another type than expected".to_owned(),
            };
            Error::new(Kind::Decode, info, self.service_name()).with_message(why)
        };
        let inner = error.inner_mut();
        inner.json_path = unreadable.path;
        inner.request_id = Some(response.request_id.clone());
        inner.attempts = response.attempts;
        fill_answer(&mut error, info, &answer);
        error
    }

    /// The error of an accepted status with a body of another media type.
    fn other_kind(
        &self,
        info: &'static OperationInfo,
        answer: &ErrorAnswer<'_>,
        secrets: &[SecretString],
    ) -> Error {
        let details = self.0.service.read_error(answer);
        let expected = info.content_type.unwrap_or("another body");
        let kind = if details.unsupported { Kind::Unsupported } else { Kind::ContentType };
        let mut error = Error::new(kind, info, self.service_name());
        let came = answer.media_type().unwrap_or_else(|| "no media type".to_owned());
        let mut message = format!("{expected} was expected, {came} came");
        if info.keeps_bodies() {
            for said in &details.messages {
                message.push_str(": ");
                message.push_str(&redact(said, secrets));
            }
        }
        error.inner_mut().codes = details.codes;
        error.with_message(message)
    }
}

/// A successful answer, and the secrets that must not show if reading it fails.
struct Exchange {
    response: Response<Payload>,
    secrets: Vec<SecretString>,
}

/// One call with all that its attempts share.
struct OneCall<'a> {
    shared: &'a Shared,
    executor: &'a Executor,
    info: &'static OperationInfo,
    request: Request,
    target: Uri,
    request_id: String,
    mode: Mode,
    attempt_timeout: Duration,
    total_timeout: Duration,
    max_attempts: u32,
    started: Duration,
}

/// A failed attempt, and what the service says about a 401.
struct Failure {
    error: Error,
    unauthorized: Option<(OnUnauthorized, Option<String>)>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error, unauthorized: None }
    }
}

impl<'a> OneCall<'a> {
    /// Checks everything that can be checked before anything is sent.
    fn prepare(
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
        if HeaderValue::try_from(&request_id).is_err() {
            return Err(refuse(&("request_id".to_owned(), "is no header value".to_owned())));
        }
        let mut query = request.query.clone();
        query.extend(place.query(info));
        let target = shared
            .base
            .join(info, &request.path, &query)
            .and_then(|target| {
                Uri::try_from(target).map_err(|error| ("the URL".to_owned(), error.to_string()))
            })
            .map_err(|fault| refuse(&fault))?;
        Ok(Self {
            shared,
            executor,
            info,
            request,
            target,
            request_id,
            mode,
            attempt_timeout: options.attempt_timeout.unwrap_or(shared.attempt_timeout),
            total_timeout: options.total_timeout.unwrap_or(shared.total_timeout),
            max_attempts: options.max_attempts.unwrap_or(shared.max_attempts).max(1),
            started: shared.clock.monotonic(),
        })
    }

    async fn run(self) -> Result<Exchange> {
        let mut attempts = 0;
        let mut executed = Executed::No;
        let mut rejected: Option<Rejected> = None;
        let mut fixed: Option<Credential> = None;
        let mut asked_again = false;
        loop {
            let credential = match fixed.take() {
                Some(same) => Ok(Some(same)),
                None => self.credential(rejected.take()).await,
            };
            let outcome = match credential {
                Ok(credential) => self
                    .attempt(&mut attempts, credential.as_ref())
                    .await
                    .map_err(|failure| (failure, credential)),
                Err(error) => Err((error.into(), None)),
            };
            let (Failure { mut error, unauthorized }, credential) = match outcome {
                Ok(exchange) => {
                    self.shared.budget.deposit();
                    return Ok(exchange);
                }
                Err(failed) => failed,
            };
            let own = error.executed();
            executed = executed.max(own);
            self.complete(&mut error, attempts, executed);
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
                    retry::pause(attempts, error.retry_after())
                }
            };
            if self.left() <= pause || (pause > Duration::ZERO && !self.shared.budget.withdraw()) {
                return Err(error);
            }
            tracing::debug!(
                attempt = attempts,
                pause_ms = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX),
                error = %error,
                "trying again"
            );
            if pause > Duration::ZERO {
                self.shared.clock.sleep(pause).await;
            }
        }
    }

    fn elapsed(&self) -> Duration {
        self.shared.clock.monotonic().saturating_sub(self.started)
    }

    fn left(&self) -> Duration {
        self.total_timeout.saturating_sub(self.elapsed())
    }

    fn fail(&self, kind: Kind) -> Error {
        Error::new(kind, self.info, self.shared.service.name())
    }

    /// Adds to an error what only the whole call knows.
    fn complete(&self, error: &mut Error, attempts: u32, executed: Executed) {
        let elapsed = self.elapsed();
        let inner = error.inner_mut();
        inner.path = self.target.path().to_owned();
        inner.attempts = attempts;
        inner.elapsed = elapsed;
        inner.executed = executed;
        if attempts > 0 {
            inner.request_id.get_or_insert_with(|| self.request_id.clone());
        }
    }

    /// The credential for the next attempt, where the operation takes one.
    async fn credential(&self, rejected: Option<Rejected>) -> Result<Option<Credential>> {
        let required = self.info.credential == CredentialUse::Required;
        let wanted = match (self.info.credential, self.shared.credential_scope) {
            (CredentialUse::Never, _) => false,
            (CredentialUse::Required, _) | (_, CredentialScope::AllCalls) => true,
            (_, CredentialScope::WritesOnly) => !self.info.method.is_read(),
        };
        let Some(provider) = self.shared.credentials.as_ref().filter(|_| wanted) else {
            return match required {
                true => Err(self
                    .fail(Kind::Credential)
                    .with_message("the operation needs one, and the client has none")),
                false => Ok(None),
            };
        };
        let mut request = CredentialRequest::new(self.shared.service.name())
            .kind(self.shared.credential_kind)
            .scopes(self.shared.scopes.iter().cloned());
        request.audience.clone_from(&self.shared.audience);
        request.rejected = rejected;
        let left = self.left();
        let asked = tokio::time::timeout(left, provider.credential(&request)).await;
        let credential = match asked {
            Ok(Ok(credential)) => credential,
            Ok(Err(error)) => {
                return Err(self
                    .fail(Kind::Credential)
                    .with_message(redact(&error.to_string(), &[]))
                    .with_source(error));
            }
            Err(_) => {
                return Err(self
                    .fail(Kind::Deadline)
                    .with_message("the credential provider took too long"));
            }
        };
        if credential.is_none() && required {
            return Err(self.fail(Kind::Credential).with_message("the provider has none"));
        }
        if credential.is_some() && !self.shared.base.keeps_secrets() {
            return Err(self.fail(Kind::InvalidInput).with_message(format!(
                "base URL: no credential is sent over plain http to {}; use https",
                self.shared.base.host()
            )));
        }
        Ok(credential)
    }

    /// Sends one request and reads its answer.
    async fn attempt(
        &self,
        attempts: &mut u32,
        credential: Option<&Credential>,
    ) -> Result<Exchange, Failure> {
        let place = tokio::time::timeout(self.left(), self.shared.pace.place())
            .await
            .map_err(|_| self.fail(Kind::Deadline).with_message("waiting for a free place"))?;
        let delay = self.shared.pace.delay(&*self.shared.clock);
        if delay >= self.left() {
            return Err(self.fail(Kind::Deadline).with_message("the rate limit allows no request in time").into());
        }
        if delay > Duration::ZERO {
            self.shared.clock.sleep(delay).await;
        }
        let secrets: Vec<SecretString> =
            credential.map(|credential| credential.secret().clone()).into_iter().collect();
        let request = self.http_request(credential)?;
        *attempts += 1;
        let number = *attempts;
        let limit = self.attempt_timeout.min(self.left());
        let span = tracing::debug_span!("scs_attempt", http.request.resend_count = number - 1);
        let exchange = async {
            let answer = self
                .shared
                .transport
                .send(request)
                .await
                .map_err(|error| self.transport_error(error, &secrets))?;
            self.answered(answer, number, secrets).await
        };
        let mut exchange = tokio::time::timeout(limit, exchange.instrument(span))
            .await
            .map_err(|_| {
                let mut error = self.fail(Kind::Transport(TransportErrorKind::Timeout));
                error.inner_mut().executed = Executed::Maybe;
                error.with_message(format!("nothing within {:.1} s", limit.as_secs_f64()))
            })??;
        if let Payload::Stream(stream) = exchange.response.value {
            // The place belongs to the request until its last byte is read.
            let held = stream.inspect(move |_| {
                let _ = &place;
            });
            exchange.response.value = Payload::Stream(ByteStream(held.boxed()));
        }
        Ok(exchange)
    }

    fn http_request(&self, credential: Option<&Credential>) -> Result<http::Request<Body>> {
        let body = self.request.body.take().ok_or_else(|| {
            self.fail(Kind::InvalidInput).with_message("body: a streamed body can be sent only once")
        })?;
        let has_body = !matches!(body.0, BodyKind::Empty);
        let mut request = http::Request::new(body);
        *request.method_mut() = self.info.method.into();
        *request.uri_mut() = self.target.clone();
        let headers = request.headers_mut();
        headers.clone_from(&self.shared.headers);
        headers.insert(USER_AGENT, self.shared.user_agent.clone());
        headers.insert(ACCEPT, HeaderValue::from_static(self.info.content_type.unwrap_or("*/*")));
        if let Ok(id) = HeaderValue::try_from(&self.request_id) {
            headers.insert(X_REQUEST_ID, id);
        }
        if has_body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.info.request_content_type));
        }
        headers.extend(self.request.headers.clone());
        if let Some(credential) = credential {
            let value = credential.header_value().map_err(|error| {
                self.fail(Kind::Credential).with_message(error.to_string())
            })?;
            headers.insert(AUTHORIZATION, value);
        }
        request.extensions_mut().insert(self.info);
        Ok(request)
    }

    fn transport_error(&self, error: TransportError, secrets: &[SecretString]) -> Error {
        let kind = error.kind();
        let mut wrapped = self
            .fail(Kind::Transport(kind))
            .with_message(redact(&error.to_string(), secrets));
        wrapped.inner_mut().executed = match kind {
            TransportErrorKind::Request
            | TransportErrorKind::Connect
            | TransportErrorKind::ConnectTimeout => Executed::No,
            TransportErrorKind::Timeout | TransportErrorKind::Cut => Executed::Maybe,
        };
        wrapped
    }

    /// Status first, then content type, then size; decoding comes later.
    async fn answered(
        &self,
        answer: http::Response<Body>,
        attempts: u32,
        secrets: Vec<SecretString>,
    ) -> Result<Exchange, Failure> {
        let (head, body) = answer.into_parts();
        let upgraded = self.mode == Mode::Upgraded && head.status == StatusCode::SWITCHING_PROTOCOLS;
        if !upgraded && !self.info.accepts.contains(&head.status.as_u16()) {
            let body = read_start(body, MAX_ERROR_BODY).await;
            return Err(self.refused(head.status, &head.headers, &body, &secrets));
        }
        if self.mode != Mode::Upgraded && !self.is_expected_kind(&head.headers) {
            let body = read_start(body, MAX_ERROR_BODY).await;
            // A 204 and an empty 200 have no kind.
            if !body.is_empty() {
                let answer = ErrorAnswer { status: head.status, headers: &head.headers, body: &body };
                let mut error = self.executor.other_kind(self.info, &answer, &secrets);
                fill_answer(&mut error, self.info, &answer);
                return Err(error.into());
            }
            return Ok(self.accepted(head, Payload::Bytes(body), attempts, secrets));
        }
        let payload = match (self.mode, body.0) {
            (Mode::Upgraded, BodyKind::Upgraded(connection)) => Payload::Connection(connection),
            (Mode::Streamed, body) => Payload::Stream(self.stream(Body(body), secrets.clone())),
            (_, body) => {
                let bytes = self.read_all(Body(body), &head.headers).await.map_err(|error| {
                    let (kind, why) = match error {
                        ReadError::TooLarge => (
                            Kind::TooLarge,
                            format!("more than {} bytes", self.shared.max_answer_size),
                        ),
                        ReadError::Broken(error) => {
                            (Kind::Transport(error.kind()), redact(&error.to_string(), &secrets))
                        }
                    };
                    let mut error = self.fail(kind).with_message(why);
                    let answer = ErrorAnswer { status: head.status, headers: &head.headers, body: &[] };
                    fill_answer(&mut error, self.info, &answer);
                    error
                })?;
                Payload::Bytes(bytes)
            }
        };
        Ok(self.accepted(head, payload, attempts, secrets))
    }

    fn accepted(
        &self,
        head: http::response::Parts,
        value: Payload,
        attempts: u32,
        secrets: Vec<SecretString>,
    ) -> Exchange {
        let request_id = header_text(&head.headers, "x-request-id")
            .unwrap_or_else(|| self.request_id.clone());
        let response =
            Response { value, status: head.status, headers: head.headers, request_id, attempts };
        Exchange { response, secrets }
    }

    /// Whether the media type is what the operation gives; an answer without one is taken.
    fn is_expected_kind(&self, headers: &HeaderMap) -> bool {
        match (self.info.content_type, media_type(headers)) {
            (Some("application/json"), Some(came)) => {
                came == "application/json" || came.ends_with("+json")
            }
            (Some(expected), Some(came)) => came == expected,
            (None, _) | (_, None) => true,
        }
    }

    /// The error of an answer with a status that is no success.
    fn refused(
        &self,
        status: StatusCode,
        headers: &HeaderMap,
        body: &[u8],
        secrets: &[SecretString],
    ) -> Failure {
        let answer = ErrorAnswer { status, headers, body };
        let mut details = self.shared.service.read_error(&answer);
        if status.is_redirection() {
            details.messages = vec![redirect(headers)];
        }
        if !self.info.keeps_bodies() {
            // Servers repeat what they were sent in their errors.
            details.messages.clear();
        }
        let kind = if details.unsupported { Kind::Unsupported } else { Kind::Status };
        let mut error = self.fail(kind);
        let inner = error.inner_mut();
        inner.messages = details.messages.iter().map(|text| redact(text, secrets)).collect();
        inner.codes = details.codes.iter().map(|text| redact(text, secrets)).collect();
        inner.retry_after = retry::retry_after(headers, self.shared.clock.now());
        fill_answer(&mut error, self.info, &answer);
        error.inner_mut().executed = match status.as_u16() {
            429 => Executed::No,
            502..=504 => Executed::Maybe,
            _ => Executed::Yes,
        };
        let unauthorized = (status == StatusCode::UNAUTHORIZED).then(|| {
            let challenge = header_text(headers, WWW_AUTHENTICATE.as_str());
            (self.shared.service.on_unauthorized(&answer), challenge)
        });
        Failure { error, unauthorized }
    }

    async fn read_all(&self, mut body: Body, headers: &HeaderMap) -> Result<Bytes, ReadError> {
        let limit = self.shared.max_answer_size;
        let announced = header_text(headers, "content-length").and_then(|text| text.parse().ok());
        if announced.is_some_and(|length: usize| length > limit) {
            return Err(ReadError::TooLarge);
        }
        let Some(first) = body.chunk().await else { return Ok(Bytes::new()) };
        let first = first.map_err(ReadError::Broken)?;
        if announced == Some(first.len()) {
            // Most answers come in one piece; it is not copied.
            return Ok(first);
        }
        let mut all = BytesMut::with_capacity(announced.unwrap_or(first.len()));
        all.extend_from_slice(&first);
        while let Some(chunk) = body.chunk().await {
            all.extend_from_slice(&chunk.map_err(ReadError::Broken)?);
            if all.len() > limit {
                return Err(ReadError::TooLarge);
            }
        }
        if all.len() > limit {
            return Err(ReadError::TooLarge);
        }
        Ok(all.freeze())
    }

    /// Hands a body on; silence ends it with an error.
    fn stream(&self, body: Body, secrets: Vec<SecretString>) -> ByteStream {
        let (limit, info, service) =
            (self.shared.idle_read_timeout, self.info, self.shared.service.name());
        let broken = move |kind: TransportErrorKind, why: String| {
            let mut error = Error::new(Kind::Transport(kind), info, service).with_message(why);
            error.inner_mut().executed = Executed::Yes;
            error
        };
        let stream = futures_util::stream::unfold(Some(body), move |body| {
            let secrets = secrets.clone();
            async move {
                let mut body = body?;
                match tokio::time::timeout(limit, body.chunk()).await {
                    Ok(Some(Ok(chunk))) => Some((Ok(chunk), Some(body))),
                    Ok(Some(Err(error))) => {
                        let why = redact(&error.to_string(), &secrets);
                        Some((Err(broken(error.kind(), why)), None))
                    }
                    Ok(None) => None,
                    Err(_) => {
                        let why = format!("silence for {} s inside the answer", limit.as_secs_f64());
                        Some((Err(broken(TransportErrorKind::Timeout, why)), None))
                    }
                }
            }
        });
        ByteStream(stream.boxed())
    }
}

enum ReadError {
    TooLarge,
    Broken(TransportError),
}

/// The first bytes of a body; a body that breaks off gives what came before.
async fn read_start(mut body: Body, limit: usize) -> Bytes {
    let mut start = BytesMut::new();
    while let Some(Ok(chunk)) = body.chunk().await {
        start.extend_from_slice(&chunk[..chunk.len().min(limit - start.len())]);
        if start.len() >= limit {
            break;
        }
    }
    start.freeze()
}

/// Keeps of an answer what an error may show.
fn fill_answer(error: &mut Error, info: &OperationInfo, answer: &ErrorAnswer<'_>) {
    let inner = error.inner_mut();
    inner.status = Some(answer.status);
    inner.executed = Executed::Yes;
    for name in SHOWN_HEADERS {
        if let Some(value) = answer.headers.get(name) {
            inner.headers.insert(HeaderName::from_static(name), value.clone());
        }
    }
    if let Some(id) = header_text(answer.headers, "x-request-id") {
        inner.request_id = Some(id);
    }
    if info.keeps_bodies() && !answer.body.is_empty() {
        inner.body = HiddenBody(Some(Bytes::copy_from_slice(answer.body)));
    }
}

/// Where a redirect wants to go, without path and query: those may hold secrets.
fn redirect(headers: &HeaderMap) -> String {
    let origin = headers
        .get(LOCATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| url::Url::parse(text).ok())
        .map(|url| url.origin().ascii_serialization());
    match origin {
        Some(origin) => format!("a redirect to {origin}, which is not followed"),
        None => "a redirect, which is not followed".to_owned(),
    }
}

fn header_text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}
