//! Reading an answer: status first, then content type, then size; decoding comes later.

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use http::header::{LOCATION, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, StatusCode};

use super::Exchange;
use super::one_call::{Failure, Limit, OneCall};
use crate::answer::{ByteStream, Mode, Payload};
use crate::body::{Body, Kind as BodyKind};
use crate::defaults::MAX_ERROR_BODY;
use crate::error::{Cause, Error, Executed, HiddenBody, Kind};
use crate::operation::{HttpMethod, OperationInfo};
use crate::redact::{Sent, redact, redact_answer};
use crate::response::{Response, SHOWN_HEADERS};
use crate::retry;
use crate::service::{ErrorAnswer, ErrorDetails, media_type};
use crate::transport::{TransportError, TransportErrorKind};

impl OneCall<'_> {
    /// Reads what the answer's mode asks for, or makes an error of it.
    pub(super) async fn answered(
        &self,
        answer: http::Response<Body>,
        attempts: u32,
        sent: Sent,
        limit: Limit,
    ) -> Result<Exchange, Failure> {
        let (head, body) = answer.into_parts();
        let upgraded =
            self.mode == Mode::Upgraded && head.status == StatusCode::SWITCHING_PROTOCOLS;
        if !upgraded && !self.info.accepts.contains(&head.status.as_u16()) {
            let body = read_start(body, limit).await;
            return Err(self.refused(head.status, &head.headers, &body, &sent));
        }
        if self.mode != Mode::Upgraded && !self.is_expected_kind(&head.headers) {
            let body = read_start(body, limit).await;
            // A 204 and an empty 200 have no kind.
            if !body.is_empty() {
                let answer = ErrorAnswer {
                    operation: self.info,
                    status: head.status,
                    headers: &head.headers,
                    body: &body,
                };
                let mut error = self.executor.other_kind(self.info, &answer, &sent);
                fill_answer(&mut error, self.info, &answer);
                return Err(error.into());
            }
            let payload = match self.mode {
                Mode::Streamed => self.stream(Body::empty(), &head, attempts, sent.clone()),
                _ => Payload::Bytes(body),
            };
            return Ok(self.accepted(head, payload, attempts, sent));
        }
        let payload = match (self.mode, body.0) {
            (Mode::Upgraded, BodyKind::Upgraded(connection)) => Payload::Connection(connection),
            (Mode::Streamed, body) => self.stream(Body(body), &head, attempts, sent.clone()),
            (_, body) => {
                let bytes = self
                    .read_all(Body(body), &head.headers, limit)
                    .await
                    .map_err(|error| {
                        let (kind, why) = match error {
                            ReadError::TooLarge => (
                                Kind::TooLarge,
                                format!("more than {} bytes", self.shared.max_answer_size),
                            ),
                            ReadError::Broken(error) => (
                                Kind::Transport(error.kind()),
                                redact(&error.to_string(), &sent),
                            ),
                        };
                        let mut error = self.fail(kind).with_message(why);
                        let answer = ErrorAnswer {
                            operation: self.info,
                            status: head.status,
                            headers: &head.headers,
                            body: &[],
                        };
                        fill_answer(&mut error, self.info, &answer);
                        error
                    })?;
                Payload::Bytes(bytes)
            }
        };
        Ok(self.accepted(head, payload, attempts, sent))
    }

    fn accepted(
        &self,
        head: http::response::Parts,
        value: Payload,
        attempts: u32,
        sent: Sent,
    ) -> Exchange {
        let request_id =
            header_text(&head.headers, "x-request-id").unwrap_or_else(|| self.request_id.clone());
        let response = Response {
            value,
            status: head.status,
            headers: head.headers,
            request_id,
            attempts,
        };
        Exchange {
            response,
            sent,
            target: self.target.clone(),
            elapsed: self.elapsed(),
        }
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
        sent: &Sent,
    ) -> Failure {
        let answer = ErrorAnswer {
            operation: self.info,
            status,
            headers,
            body,
        };
        let mut details = self.shared.service.read_error(&answer);
        if status.is_redirection() {
            details.messages = vec![redirect(headers)];
        } else if status.is_success() && !details.unsupported {
            // What a success says is the object itself, and belongs into no error.
            let expected: Vec<String> = self.info.accepts.iter().map(u16::to_string).collect();
            let why = format!("the operation answers {}", expected.join(" or "));
            details = ErrorDetails::default().message(why);
        }
        let is_unknown = self.info.secret_request && self.info.secret_members.is_empty();
        if is_unknown && !status.is_success() {
            // Servers repeat what they were sent in their errors, and which part of it is secret is
            // not known here.
            details.messages.clear();
            details.causes.clear();
        }
        let kind = if details.unsupported {
            Kind::Unsupported
        } else {
            Kind::Status
        };
        let mut error = self.fail(kind);
        let inner = error.inner_mut();
        inner.messages = details
            .messages
            .iter()
            .filter_map(|text| redact_answer(text, sent))
            .collect();
        inner.codes = details
            .codes
            .iter()
            .map(|text| redact(text, sent))
            .collect();
        inner.causes = details
            .causes
            .iter()
            .map(|cause| Cause {
                field: redact(&cause.field, sent),
                code: redact(&cause.code, sent),
                message: redact_answer(&cause.message, sent).unwrap_or_default(),
            })
            .collect();
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
        Failure {
            error,
            unauthorized,
        }
    }

    async fn read_all(
        &self,
        mut body: Body,
        headers: &HeaderMap,
        limit: Limit,
    ) -> Result<Bytes, ReadError> {
        let most = self.shared.max_answer_size;
        // The answer to a HEAD announces a body that does not come.
        let announced = header_text(headers, "content-length")
            .filter(|_| self.info.method != HttpMethod::Head)
            .and_then(|text| text.parse::<usize>().ok());
        if announced.is_some_and(|length| length > most) {
            return Err(ReadError::TooLarge);
        }
        let Some(first) = limit.hold(body.chunk()).await? else {
            return Ok(Bytes::new());
        };
        let first = first?;
        if announced == Some(first.len()) {
            // Most answers come in one piece; it is not copied.
            return Ok(first);
        }
        // A server may announce more than it sends.
        let expected = announced.unwrap_or(first.len()).min(1 << 20);
        let mut all = BytesMut::with_capacity(expected);
        let mut next = Some(first);
        while let Some(chunk) = next {
            if all.len() + chunk.len() > most {
                return Err(ReadError::TooLarge);
            }
            all.extend_from_slice(&chunk);
            next = limit.hold(body.chunk()).await?.transpose()?;
        }
        Ok(all.freeze())
    }

    /// Hands a body on; silence ends it with an error.
    fn stream(
        &self,
        body: Body,
        head: &http::response::Parts,
        attempts: u32,
        sent: Sent,
    ) -> Payload {
        let limit = self.idle_read_timeout;
        let broken = StreamBroken {
            info: self.info,
            service: self.shared.service.name(),
            server: self.shared.base.origin(),
            path: self.target.path().to_owned(),
            status: head.status,
            request_id: header_text(&head.headers, "x-request-id")
                .unwrap_or_else(|| self.request_id.clone()),
            attempts,
            sent,
        };
        let stream = futures_util::stream::unfold(Some((body, broken)), move |rest| async move {
            let (mut body, broken) = rest?;
            match tokio::time::timeout(limit, body.chunk()).await {
                Ok(Some(Ok(chunk))) => Some((Ok(chunk), Some((body, broken)))),
                Ok(Some(Err(error))) => Some((Err(broken.error(&error)), None)),
                Ok(None) => None,
                Err(_) => {
                    let why = format!("silence for {} s inside the answer", limit.as_secs_f64());
                    let silence = TransportError::new(TransportErrorKind::Timeout, why);
                    Some((Err(broken.error(&silence)), None))
                }
            }
        });
        Payload::Stream(ByteStream(stream.fuse().boxed()))
    }
}

/// What the error of a stream says about the call that has long returned.
struct StreamBroken {
    info: &'static OperationInfo,
    service: &'static str,
    server: String,
    path: String,
    status: StatusCode,
    request_id: String,
    attempts: u32,
    sent: Sent,
}

impl StreamBroken {
    fn error(self, cause: &TransportError) -> Error {
        let mut error = Error::new(Kind::Transport(cause.kind()), self.info, self.service)
            .with_message(redact(&cause.to_string(), &self.sent));
        let inner = error.inner_mut();
        inner.server = self.server;
        inner.path = self.path;
        inner.status = Some(self.status);
        inner.request_id = Some(self.request_id);
        inner.attempts = self.attempts;
        inner.executed = Executed::Yes;
        error
    }
}

enum ReadError {
    TooLarge,
    Broken(TransportError),
}

impl From<TransportError> for ReadError {
    fn from(error: TransportError) -> Self {
        Self::Broken(error)
    }
}

/// The first bytes of an error's body; one that breaks off or stalls gives what came before.
async fn read_start(mut body: Body, limit: Limit) -> Bytes {
    let mut start = BytesMut::new();
    while let Ok(Some(Ok(chunk))) = limit.hold(body.chunk()).await {
        start.extend_from_slice(&chunk[..chunk.len().min(MAX_ERROR_BODY - start.len())]);
        if start.len() >= MAX_ERROR_BODY {
            break;
        }
    }
    start.freeze()
}

/// Keeps of an answer what an error may show.
pub(super) fn fill_answer(error: &mut Error, info: &OperationInfo, answer: &ErrorAnswer<'_>) {
    let inner = error.inner_mut();
    inner.status = Some(answer.status);
    inner.executed = Executed::Yes;
    for name in SHOWN_HEADERS {
        if let Some(value) = answer.headers.get(name) {
            inner
                .headers
                .insert(HeaderName::from_static(name), value.clone());
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
