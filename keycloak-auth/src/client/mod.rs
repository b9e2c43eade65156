//! One client of one issuer: who asks, where, and by which endpoints.

mod assertion;
mod authentication;
mod builder;
mod keys;

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, Utc};
use scs_client_core::credentials::Static;
use scs_client_core::{CallOptions, Clock, Form, Operation, RetryBudget, Transport};
use secrecy::SecretString;
use tokio::sync::Mutex;

pub use self::assertion::{SigningAlgorithm, SigningKey};
pub use self::authentication::ClientAuthentication;
pub use self::builder::ClientBuilder;
use crate::error::{Error, Kind, Result};
use crate::issuer::Issuer;
use crate::metadata::Metadata;
use crate::tokens::{TokenAnswer, Tokens};
use crate::verify::RemoteKeys;
use crate::wire::{Discovery, Endpoint};

/// How long a discovery document is believed; endpoints move with upgrades, not with minutes.
const METADATA_AGE: Duration = Duration::from_secs(3600);

/// How soon a failed look at the document is repeated while an older one serves.
const METADATA_RETRY: Duration = Duration::from_secs(60);

/// The longest value that Keycloak 26 reads; a longer one is dropped without a word, and a scope
/// that is dropped gives a token with other rights than were asked for (measured on 26.7.3: 4,000
/// pass, 4,001 do not).
const LONGEST_FIELD: usize = 4000;

/// The fields that Keycloak reads whatever their length (measured on 26.7.3 with 8,000).
const ANY_LENGTH: [&str; 3] = ["client_assertion", "subject_token", "token"];

/// A client (an application) that is registered at an issuer.
///
/// Building it sends nothing; the issuer's document is fetched when it is first needed, once for
/// all clones, and again after an hour.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    keys: Arc<OnceLock<RemoteKeys>>,
}

struct Shared {
    issuer: Issuer,
    client_id: String,
    authentication: ClientAuthentication,
    discovery_url: String,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    retry_budget: RetryBudget,
    limits: builder::Limits,
    given: Option<Arc<Metadata>>,
    /// Held while the document is fetched, so that only one is.
    fetched: Mutex<Option<Fetched>>,
}

struct Fetched {
    metadata: Arc<Metadata>,
    /// By the monotonic clock.
    good_until: Duration,
}

impl Client {
    /// Starts with the issuer and the client's id at it.
    ///
    /// ```
    /// use keycloak_auth::{Client, ClientAuthentication};
    ///
    /// let client = Client::builder("https://keycloak.example.com/realms/scs", "status-robot")
    ///     .authentication(ClientAuthentication::basic("the client's secret"))
    ///     .build()?;
    /// # Ok::<(), keycloak_auth::Error>(())
    /// ```
    pub fn builder(issuer: impl AsRef<str>, client_id: impl Into<String>) -> ClientBuilder {
        ClientBuilder::new(issuer.as_ref(), client_id.into())
    }

    /// The issuer's name.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        &self.shared.issuer
    }

    /// The client's id at the issuer.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.shared.client_id
    }

    /// The clock that lifetimes are measured with.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.shared.clock)
    }

    pub(crate) fn is_public(&self) -> bool {
        self.shared.authentication.is_none()
    }

    /// What the issuer says about itself; fetched once and kept for an hour.
    ///
    /// While the issuer cannot be reached, the last document serves on.
    ///
    /// # Errors
    /// The document cannot be had, or is [another issuer's](Error::is_issuer_mismatch).
    pub async fn metadata(&self) -> Result<Arc<Metadata>> {
        if let Some(given) = &self.shared.given {
            return Ok(Arc::clone(given));
        }
        let mut fetched = self.shared.fetched.lock().await;
        let now = self.shared.clock.monotonic();
        if let Some(known) = fetched.as_ref().filter(|known| now < known.good_until) {
            return Ok(Arc::clone(&known.metadata));
        }
        let document = async {
            let endpoint = self.endpoint(&self.shared.discovery_url, None)?;
            let document = endpoint.call::<Discovery>().await.map_err(|error| {
                match error.is_not_found() {
                    true => Error::of_call(
                        Kind::Call,
                        "no issuer there: the realm does not exist, or the path lacks or has a /auth too many",
                        error,
                    ),
                    false => error.into(),
                }
            })?;
            Metadata::from_document(document, &self.shared.issuer)
        };
        match (document.await, fetched.as_mut()) {
            (Ok(metadata), _) => {
                let metadata = Arc::new(metadata);
                *fetched = Some(Fetched {
                    metadata: Arc::clone(&metadata),
                    good_until: now.saturating_add(METADATA_AGE),
                });
                Ok(metadata)
            }
            (Err(error), Some(known)) if error.is_temporary() => {
                known.good_until = now.saturating_add(METADATA_RETRY);
                Ok(Arc::clone(&known.metadata))
            }
            (Err(error), _) => Err(error),
        }
    }

    /// The URL of an endpoint, or the error that the issuer has none.
    pub(crate) async fn endpoint_url(
        &self,
        name: &'static str,
        pick: impl FnOnce(&Metadata) -> Option<&String>,
    ) -> Result<String> {
        let metadata = self.metadata().await?;
        pick(&metadata).cloned().ok_or_else(|| {
            let why = format!("the issuer {} names no {name}", self.shared.issuer);
            Error::new(Kind::Unsupported, why)
        })
    }

    pub(crate) async fn token_endpoint(&self) -> Result<String> {
        self.endpoint_url("token_endpoint", |metadata| {
            metadata.token_endpoint.as_ref()
        })
        .await
    }

    /// Sends a form in the client's name: its id and its proof are added here.
    pub(crate) async fn post<O: Operation>(&self, url: &str, form: Form) -> Result<O::Output> {
        self.post_with::<O>(url, form, CallOptions::new()).await
    }

    /// As [`post`](Self::post), with limits of its own.
    pub(crate) async fn post_with<O: Operation>(
        &self,
        url: &str,
        form: Form,
        options: CallOptions,
    ) -> Result<O::Output> {
        let (form, credential) = self.authenticated(url, form).await?;
        if let Some((name, length)) = form
            .lengths()
            .find(|(name, length)| *length > LONGEST_FIELD && !ANY_LENGTH.contains(name))
        {
            return Err(Error::invalid_input(
                name,
                format!(
                    "{length} bytes; Keycloak drops what is longer than {LONGEST_FIELD} without a word"
                ),
            ));
        }
        let endpoint = self.endpoint(url, credential)?;
        Ok(endpoint.call::<O>().form(form).options(options).await?)
    }

    /// Asks the token endpoint.
    pub(crate) async fn token_request<O>(&self, form: Form) -> Result<Tokens>
    where
        O: Operation<Output = TokenAnswer>,
    {
        let url = self.token_endpoint().await?;
        let asked_at = self.shared.clock.now();
        let answer = self.post::<O>(&url, form).await?;
        Ok(Tokens::from_answer(answer, asked_at))
    }

    /// Asks an endpoint with a token in the header.
    pub(crate) async fn ask_with_token<O: Operation>(
        &self,
        url: &str,
        token: &SecretString,
    ) -> Result<O::Output> {
        let bearer = Static::bearer(token.clone());
        Ok(self.endpoint(url, Some(bearer))?.call::<O>().await?)
    }

    fn endpoint(&self, url: &str, credential: Option<Static>) -> Result<Endpoint> {
        let shared = &self.shared;
        let mut builder = scs_client_core::ClientBuilder::<Endpoint>::new(url)
            .transport(Arc::clone(&shared.transport))
            .clock(Arc::clone(&shared.clock))
            .retry_budget(shared.retry_budget.clone());
        builder = shared.limits.set(builder);
        if let Some(credential) = credential {
            builder = builder.credentials(credential);
        }
        Ok(builder.build()?)
    }

    async fn authenticated(&self, url: &str, form: Form) -> Result<(Form, Option<Static>)> {
        let shared = &self.shared;
        let proof = shared
            .authentication
            .prove(&shared.client_id, self, url)
            .await?;
        Ok(proof.add_to(form, &shared.client_id))
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.shared.clock.now()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("issuer", &self.shared.issuer)
            .field("client_id", &self.shared.client_id)
            .field("authentication", &self.shared.authentication)
            .finish_non_exhaustive()
    }
}
