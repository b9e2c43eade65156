//! Setting up a client.

use std::sync::Arc;
use std::time::Duration;

use scs_client_core::{
    Clock, HttpTransport, RetryBudget, ServiceClient, SystemClock, Transport, defaults,
};

use super::document::Document;
use super::{Client, ClientAuthentication, Shared};
use crate::error::{Error, Result};
use crate::issuer::Issuer;
use crate::metadata::Metadata;

/// The largest answer that an issuer has a reason to send; key sets and documents are some kilobytes.
const MAX_ANSWER_SIZE: usize = 1024 * 1024;

/// Sets up a [`Client`].
#[must_use = "nothing is set up until `build` is called"]
#[derive(Debug)]
pub struct ClientBuilder {
    issuer: String,
    client_id: String,
    authentication: ClientAuthentication,
    discovery_url: Option<String>,
    metadata: Option<Metadata>,
    root_certificates: Vec<Vec<u8>>,
    transport: Option<Arc<dyn Transport>>,
    clock: Option<Arc<dyn Clock>>,
    limits: Limits,
}

/// The limits of one request; the core's, but for the size of an answer.
#[derive(Clone, Debug)]
pub(super) struct Limits {
    connect_timeout: Duration,
    attempt_timeout: Duration,
    total_timeout: Duration,
    max_attempts: u32,
    user_agent: Option<String>,
}

impl Limits {
    pub(super) fn set<C: ServiceClient>(
        &self,
        builder: scs_client_core::ClientBuilder<C>,
    ) -> scs_client_core::ClientBuilder<C> {
        let builder = builder
            .attempt_timeout(self.attempt_timeout)
            .total_timeout(self.total_timeout)
            .max_attempts(self.max_attempts)
            .max_answer_size(MAX_ANSWER_SIZE);
        match &self.user_agent {
            Some(program) => builder.user_agent(program.clone()),
            None => builder,
        }
    }
}

impl Client {
    /// The limit of one request with all its attempts.
    pub(crate) fn total_limit(&self) -> Duration {
        self.shared.limits.total_timeout
    }
}

impl ClientBuilder {
    pub(super) fn new(issuer: &str, client_id: String) -> Self {
        Self {
            issuer: issuer.to_owned(),
            client_id,
            authentication: ClientAuthentication::none(),
            discovery_url: None,
            metadata: None,
            root_certificates: Vec::new(),
            transport: None,
            clock: None,
            limits: Limits {
                connect_timeout: defaults::CONNECT_TIMEOUT,
                attempt_timeout: defaults::ATTEMPT_TIMEOUT,
                total_timeout: defaults::TOTAL_TIMEOUT,
                max_attempts: defaults::MAX_ATTEMPTS,
                user_agent: None,
            },
        }
    }

    /// Says how the client proves who it is; a public client does not.
    pub fn authentication(mut self, authentication: ClientAuthentication) -> Self {
        self.authentication = authentication;
        self
    }

    /// Fetches the issuer's document from another place than the issuer's own name, such as an
    /// address inside the cluster. The document must name the issuer all the same.
    pub fn discovery_url(mut self, url: impl Into<String>) -> Self {
        self.discovery_url = Some(url.into());
        self
    }

    /// Uses these endpoints and fetches no document.
    pub fn metadata(mut self, metadata: Metadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Trusts one more certificate authority, for this issuer alone (PEM, one or several).
    ///
    /// With a [`transport`](Self::transport) of your own, give it there.
    pub fn root_certificates(mut self, pem: impl AsRef<[u8]>) -> Self {
        self.root_certificates.push(pem.as_ref().to_vec());
        self
    }

    /// Sends over this transport. Redirects are not followed by any transport of the core.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Takes the time from this clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = Some(clock);
        self
    }

    /// Limits connecting (default 10 s). A transport of your own has its own limit.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.limits.connect_timeout = limit;
        self
    }

    /// Limits one attempt (default 30 s).
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.limits.attempt_timeout = limit;
        self
    }

    /// Limits one request with all its attempts (default 2 min).
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.limits.total_timeout = limit;
        self
    }

    /// Limits the attempts of one request (default 4); what must not be repeated is not.
    pub fn max_attempts(mut self, count: u32) -> Self {
        self.limits.max_attempts = count;
        self
    }

    /// Names the program in `User-Agent`.
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.limits.user_agent = Some(program.into());
        self
    }

    /// Checks what was set; nothing is sent.
    ///
    /// # Errors
    /// An issuer that is no URL, an empty client id, a secret that cannot work, certificates that
    /// are none, or metadata of another issuer.
    pub fn build(self) -> Result<Client> {
        let issuer = Issuer::new(self.issuer)?;
        if self.client_id.is_empty() {
            return Err(Error::invalid_input("client id", "is empty"));
        }
        self.authentication.check()?;
        if let Some(given) = self
            .metadata
            .as_ref()
            .filter(|given| given.issuer != issuer)
        {
            return Err(Error::invalid_input(
                "metadata",
                format!("is of {}, the client of {issuer}", given.issuer),
            ));
        }
        let transport = match self.transport {
            Some(transport) if self.root_certificates.is_empty() => transport,
            Some(_) => {
                return Err(Error::invalid_input(
                    "root certificates",
                    "are given beside a transport of your own; give them to the transport",
                ));
            }
            None => {
                let mut http =
                    HttpTransport::builder().connect_timeout(self.limits.connect_timeout);
                for pem in &self.root_certificates {
                    http = http
                        .root_certificates(pem)
                        .map_err(|error| Error::invalid_input("root certificates", error))?;
                }
                Arc::new(http.build())
            }
        };
        let shared = Shared {
            discovery_url: self.discovery_url.unwrap_or_else(|| issuer.discovery_url()),
            issuer,
            client_id: self.client_id,
            authentication: self.authentication,
            transport,
            clock: self.clock.unwrap_or_else(|| Arc::new(SystemClock::new())),
            retry_budget: RetryBudget::default(),
            limits: self.limits,
            given: self.metadata.map(Arc::new),
            document: Document::default(),
        };
        let client = Client {
            shared: Arc::new(shared),
            keys: Arc::default(),
        };
        // What the core refuses (a zero limit, a URL with a query) is refused here, not at the first login.
        client.endpoint(&client.shared.discovery_url, None)?;
        Ok(client)
    }
}
