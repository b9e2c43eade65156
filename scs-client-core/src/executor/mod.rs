//! Sends calls: one executor for all services.

mod credential;
mod one_call;
mod reading;
mod upgraded;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_ENCODING;
use http::{HeaderMap, HeaderValue, Uri};
use tracing::Instrument as _;

use self::one_call::OneCall;
use self::reading::fill_answer;
use crate::answer::{Accepted, Answer, Mode, Payload, Unreadable};
use crate::base_url::BaseUrl;
use crate::clock::Clock;
use crate::credentials::{CredentialProvider, CredentialRequest};
use crate::defaults::MAX_ERROR_BODY;
use crate::error::{Error, Kind, Result};
use crate::operation::{Operation, OperationInfo};
use crate::pace::Pace;
use crate::page::Place;
use crate::redact::{Sent, redact};
use crate::request::{CallOptions, Request};
use crate::response::Response;
use crate::retry::RetryBudget;
use crate::service::{CredentialScope, ErrorAnswer, Service};
use crate::transport::Transport;

/// Everything that a client's calls share; cheap to clone.
#[derive(Clone)]
pub struct Executor(pub(crate) Arc<Shared>);

#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) base: BaseUrl,
    /// A beginning of path templates, and what is sent in its place.
    pub(crate) mapped: Option<(&'static str, &'static str)>,
    pub(crate) service: Arc<dyn Service>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) credentials: Option<Arc<dyn CredentialProvider>>,
    pub(crate) credential_scope: CredentialScope,
    /// What the provider is asked, unless a credential was rejected.
    pub(crate) credential_request: CredentialRequest,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) budget: RetryBudget,
    pub(crate) pace: Arc<Pace>,
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

/// A successful answer, and what an error needs to know if reading it fails.
struct Exchange {
    response: Response<Payload>,
    /// What must not show.
    sent: Sent,
    target: Uri,
    elapsed: Duration,
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

    /// An executor for another server that this one has named, such as a log server: the same
    /// transport, clock, limits and retry budget, but neither the credentials nor the headers
    /// that the client was given, whatever the URL's origin. The client's pace does not hold there.
    ///
    /// Of the URL, scheme, host and port are taken; what to read there is said with
    /// [`PendingCall::at`](crate::PendingCall::at).
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): a URL that is neither http nor https.
    pub fn elsewhere(&self, url: &url::Url) -> Result<Self> {
        let shared = &*self.0;
        let base =
            BaseUrl::origin_of(url).map_err(|why| Error::invalid_input("elsewhere", "URL", why))?;
        Ok(Self(Arc::new(Shared {
            credential_request: CredentialRequest::new(shared.service.name(), base.as_str()),
            base,
            mapped: None,
            credentials: None,
            pace: Arc::default(),
            headers: HeaderMap::new(),
            ..shared.clone()
        })))
    }

    /// An executor for the same server that sends `to` where an operation's path begins with
    /// `from`: for proxies that show one part of an API at another place.
    ///
    /// `from` ends at a slash or at the end of the path; parameters that stand in it are not sent.
    #[must_use]
    pub fn mapped(&self, from: &'static str, to: &'static str) -> Self {
        Self(Arc::new(Shared {
            mapped: Some((from, to)),
            ..(*self.0).clone()
        }))
    }

    /// An executor for what lies beside this API on the same server: the base URL without `tail` at
    /// its end. All the rest is shared, credentials included, for the origin is the same.
    #[must_use]
    pub fn beside(&self, tail: &str) -> Self {
        Self(Arc::new(Shared {
            base: self.0.base.without(tail),
            mapped: None,
            ..(*self.0).clone()
        }))
    }

    /// The same executor, which asks this provider for credentials in place of the client's.
    #[must_use]
    pub fn with_credentials(&self, provider: impl CredentialProvider) -> Self {
        Self(Arc::new(Shared {
            credentials: Some(Arc::new(provider)),
            ..(*self.0).clone()
        }))
    }

    /// Whether a secret may travel to the base URL: over TLS, or without leaving this machine.
    #[must_use]
    pub fn keeps_secrets(&self) -> bool {
        self.0.base.keeps_secrets()
    }

    /// Whether calls can carry a credential at all.
    #[must_use]
    pub fn has_credentials(&self) -> bool {
        self.0.credentials.is_some()
    }

    /// Sends one call and reads its answer.
    pub(crate) async fn execute<O: Operation>(
        &self,
        request: Request,
        options: CallOptions,
    ) -> Result<Response<O::Output>> {
        let info: &'static OperationInfo = const { &O::INFO };
        let place = Place::of(info, request.cursor.clone(), options.page_size);
        // Boxed: the part that is the same for all operations is compiled once.
        let call =
            Box::pin(
                self.clone()
                    .call(info, request, options, place.clone(), O::Answer::MODE),
            );
        let Exchange {
            response,
            sent,
            target,
            elapsed,
        } = call.await?;
        let Response {
            value: payload,
            status,
            headers,
            request_id,
            attempts,
        } = response;
        let kept = match &payload {
            Payload::Bytes(bytes) => bytes.clone(),
            Payload::Stream(_) | Payload::Connection(_) => Bytes::new(),
        };
        match O::Answer::read(Accepted {
            info,
            headers: &headers,
            payload,
            place,
        }) {
            Ok(mut value) => {
                O::arrange(&mut value);
                Ok(Response {
                    value,
                    status,
                    headers,
                    request_id,
                    attempts,
                })
            }
            Err(unreadable) => {
                let response = Response {
                    value: kept,
                    status,
                    headers,
                    request_id,
                    attempts,
                };
                let mut error = self.unreadable(info, unreadable, response, &sent);
                let inner = error.inner_mut();
                inner.server = self.0.base.origin();
                inner.path = target.path().to_owned();
                inner.elapsed = elapsed;
                Err(error)
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
        let request_id = options
            .request_id
            .clone()
            .unwrap_or_else(|| format!("{:032x}", fastrand::u128(..)));
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
                span.record(
                    "http.response.status_code",
                    exchange.response.status.as_u16(),
                );
            }
            Err(error) => {
                if let Some(status) = error.status() {
                    span.record("http.response.status_code", status.as_u16());
                }
                span.record("error.type", error.type_name());
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
        sent: &Sent,
    ) -> Error {
        let answer = ErrorAnswer {
            operation: info,
            status: response.status,
            headers: &response.headers,
            body: &response.value[..response.value.len().min(MAX_ERROR_BODY)],
        };
        let mut error = if answer.is_html() {
            self.other_kind(info, &answer, sent)
        } else {
            let why = match (response.headers.get(CONTENT_ENCODING), info.keeps_bodies()) {
                (Some(encoding), _) if encoding != "identity" => {
                    "it is compressed, which was not asked for".to_owned()
                }
                (_, true) => redact(&unreadable.why, sent),
                // The decoder's words may quote the value.
                (_, false) => "a member has another type than expected".to_owned(),
            };
            Error::new(Kind::Decode, info, self.service_name()).with_message(why)
        };
        let inner = error.inner_mut();
        inner.json_path = unreadable.path.map(|path| redact(&path, sent));
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
        sent: &Sent,
    ) -> Error {
        let details = self.0.service.read_error(answer);
        let expected = info.content_type.unwrap_or("another body");
        let kind = if details.unsupported {
            Kind::Unsupported
        } else {
            Kind::ContentType
        };
        let mut error = Error::new(kind, info, self.service_name());
        let came = answer
            .media_type()
            .unwrap_or_else(|| "no media type".to_owned());
        let mut message = format!("{expected} was expected, {} came", redact(&came, sent));
        if info.keeps_bodies() {
            for said in &details.messages {
                message.push_str(": ");
                message.push_str(&redact(said, sent));
            }
            error.inner_mut().codes = details
                .codes
                .iter()
                .map(|code| redact(code, sent))
                .collect();
        }
        error.with_message(message)
    }
}
