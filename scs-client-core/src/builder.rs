//! Setting up a client.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use crate::base_url::BaseUrl;
use crate::clock::{Clock, SystemClock};
use crate::credentials::{CredentialKind, CredentialProvider, CredentialRequest};
use crate::defaults;
use crate::error::{Error, Result};
use crate::executor::{Executor, Shared};
use crate::pace::Pace;
use crate::request::{NO_HEADER_VALUE, header_map};
use crate::retry::RetryBudget;
use crate::service::{CredentialScope, Service, ServiceClient};
use crate::transport::{HttpTransport, Transport};

/// What errors of the builder name as their operation.
const BUILD: &str = "build";

/// Sets up a client of one service; every limit has a [default](crate::defaults).
#[must_use = "nothing is set up until `build` is called"]
pub struct ClientBuilder<C> {
    base_url: String,
    transport: Option<Arc<dyn Transport>>,
    credentials: Option<Arc<dyn CredentialProvider>>,
    credential_scope: Option<CredentialScope>,
    credential_kind: Option<CredentialKind>,
    audience: Option<String>,
    scopes: Vec<String>,
    clock: Option<Arc<dyn Clock>>,
    budget: RetryBudget,
    max_concurrency: Option<usize>,
    requests_per_second: Option<f64>,
    connect_timeout: Duration,
    attempt_timeout: Duration,
    total_timeout: Duration,
    idle_read_timeout: Duration,
    max_attempts: u32,
    max_answer_size: usize,
    user_agent: Option<String>,
    headers: Vec<(String, String)>,
    client: PhantomData<fn() -> C>,
}

impl<C: ServiceClient> ClientBuilder<C> {
    /// Starts with the base URL: scheme, host, and where needed port and path
    /// (`https://status.example.com/api`). A trailing slash makes no difference.
    pub fn new(base_url: impl AsRef<str>) -> Self {
        Self {
            base_url: base_url.as_ref().to_owned(),
            transport: None,
            credentials: None,
            credential_scope: None,
            credential_kind: None,
            audience: None,
            scopes: Vec::new(),
            clock: None,
            budget: RetryBudget::default(),
            max_concurrency: None,
            requests_per_second: None,
            connect_timeout: defaults::CONNECT_TIMEOUT,
            attempt_timeout: defaults::ATTEMPT_TIMEOUT,
            total_timeout: defaults::TOTAL_TIMEOUT,
            idle_read_timeout: defaults::IDLE_READ_TIMEOUT,
            max_attempts: defaults::MAX_ATTEMPTS,
            max_answer_size: defaults::MAX_ANSWER_SIZE,
            user_agent: None,
            headers: Vec::new(),
            client: PhantomData,
        }
    }

    /// Asks this provider for credentials.
    ///
    /// They go to the base URL's origin alone, and over plain http only to this machine.
    pub fn credentials(mut self, provider: impl CredentialProvider) -> Self {
        self.credentials = Some(Arc::new(provider));
        self
    }

    /// Says which calls get a credential, where the service's usual choice does not fit.
    pub fn credential_scope(mut self, scope: CredentialScope) -> Self {
        self.credential_scope = Some(scope);
        self
    }

    /// Says which token of a login is sent, where the service's usual choice does not fit.
    pub fn credential_kind(mut self, kind: CredentialKind) -> Self {
        self.credential_kind = Some(kind);
        self
    }

    /// Names the audience that a token for this service must carry.
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audience = Some(audience.into());
        self
    }

    /// Names the OAuth 2.0 scopes to ask for.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// Sends over this transport, which several clients may share.
    ///
    /// The default is an [`HttpTransport`] of the client's own, with the
    /// [`connect_timeout`](Self::connect_timeout) that is set here. Own root certificates, a
    /// client certificate and "no proxy" are set on an `HttpTransport`.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Takes the time from this clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = Some(clock);
        self
    }

    /// Limits connecting, TLS included. A transport of your own has its own limit.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Limits one attempt, its body included.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.attempt_timeout = limit;
        self
    }

    /// Limits a whole call, with all attempts and pauses.
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.total_timeout = limit;
        self
    }

    /// Limits silence inside a streamed answer.
    pub fn idle_read_timeout(mut self, limit: Duration) -> Self {
        self.idle_read_timeout = limit;
        self
    }

    /// Limits the number of attempts; 1 switches retries off. The one repetition with another
    /// credential after a 401 is no retry, and takes place all the same.
    pub fn max_attempts(mut self, count: u32) -> Self {
        self.max_attempts = count;
        self
    }

    /// Takes retries from this budget, which several clients may share.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.budget = budget;
        self
    }

    /// Limits the size of an answer that is held in memory, in bytes.
    pub fn max_answer_size(mut self, bytes: usize) -> Self {
        self.max_answer_size = bytes;
        self
    }

    /// Starts no more than this many requests per second, evenly spread.
    pub fn requests_per_second(mut self, requests: f64) -> Self {
        self.requests_per_second = Some(requests);
        self
    }

    /// Has no more than this many requests in flight.
    pub fn max_concurrency(mut self, requests: usize) -> Self {
        self.max_concurrency = Some(requests);
        self
    }

    /// Names your program in `User-Agent`, before the client's own name.
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// Sends a header with every request. Credentials do not belong here: such a header goes
    /// over plain http too. What the client sets itself (`Authorization`, `Host`, `X-Request-Id`,
    /// the length) is refused.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets up the client; no connection is opened.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): a base URL that is none, a header that none can
    /// hold, a limit of zero.
    pub fn build(self) -> Result<C> {
        let service = C::Service::default();
        let base = BaseUrl::parse(&self.base_url)
            .map_err(|why| Error::invalid_input(BUILD, "base URL", why))?;
        self.check_limits()?;
        let headers = header_map(&self.headers)
            .map_err(|(field, why)| Error::invalid_input(BUILD, field, why))?;
        let user_agent = user_agent(self.user_agent.as_deref(), service.name())?;
        let connect_timeout = self.connect_timeout;
        let transport = self.transport.unwrap_or_else(|| {
            Arc::new(
                HttpTransport::builder()
                    .connect_timeout(connect_timeout)
                    .build(),
            )
        });
        let mut credential_request = CredentialRequest::new(service.name(), base.as_str())
            .kind(self.credential_kind.unwrap_or(service.credential_kind()))
            .scopes(self.scopes);
        credential_request.audience = self.audience;
        Ok(C::from_executor(Executor(Arc::new(Shared {
            base,
            mapped: None,
            credential_scope: self.credential_scope.unwrap_or(service.credential_scope()),
            service: Arc::new(service),
            transport,
            credentials: self.credentials,
            credential_request,
            clock: self.clock.unwrap_or_else(|| Arc::new(SystemClock::new())),
            budget: self.budget,
            pace: Arc::new(Pace::new(self.max_concurrency, self.requests_per_second)),
            attempt_timeout: self.attempt_timeout,
            total_timeout: self.total_timeout,
            idle_read_timeout: self.idle_read_timeout,
            max_attempts: self.max_attempts,
            max_answer_size: self.max_answer_size,
            user_agent,
            headers,
        }))))
    }

    fn check_limits(&self) -> Result<()> {
        let zero = [
            ("connect_timeout", self.connect_timeout.is_zero()),
            ("attempt_timeout", self.attempt_timeout.is_zero()),
            ("total_timeout", self.total_timeout.is_zero()),
            ("idle_read_timeout", self.idle_read_timeout.is_zero()),
            ("max_attempts", self.max_attempts == 0),
            ("max_answer_size", self.max_answer_size == 0),
            ("max_concurrency", self.max_concurrency == Some(0)),
        ];
        if let Some((name, _)) = zero.into_iter().find(|(_, is_zero)| *is_zero) {
            return Err(Error::invalid_input(
                BUILD,
                name,
                "a limit of zero lets nothing through",
            ));
        }
        match self.requests_per_second {
            // Slower than one request in a day is a mistake, and would not fit into a `Duration`.
            Some(rate) if !(rate.is_finite() && rate > 1e-5) => Err(Error::invalid_input(
                BUILD,
                "requests_per_second",
                format!("{rate} is no rate"),
            )),
            _ => Ok(()),
        }
    }
}

fn user_agent(program: Option<&str>, service: &str) -> Result<HeaderValue> {
    let own = concat!("/", env!("CARGO_PKG_VERSION"));
    let text = match program {
        Some(program) => format!("{program} scs-{service}-client{own}"),
        None => format!("scs-{service}-client{own}"),
    };
    HeaderValue::try_from(text)
        .map_err(|_| Error::invalid_input(BUILD, "user_agent", NO_HEADER_VALUE))
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The base URL is unchecked here and may hold a password.
        f.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}
