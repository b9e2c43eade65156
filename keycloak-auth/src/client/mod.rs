//! One client of one issuer: who asks, where, and by which endpoints.

mod assertion;
mod authentication;
mod builder;
mod document;
mod keys;

use std::fmt;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};
use scs_client_core::credentials::Static;
use scs_client_core::{CallOptions, Clock, Form, Operation, RetryBudget, Transport};
use secrecy::SecretString;

pub use self::assertion::{SigningAlgorithm, SigningKey};
pub use self::authentication::ClientAuthentication;
pub use self::builder::ClientBuilder;
use self::document::Document;
use crate::error::{Error, Kind, Result};
use crate::issuer::Issuer;
use crate::metadata::Metadata;
use crate::tokens::{TokenAnswer, Tokens};
use crate::verify::RemoteKeys;
use crate::wire::Endpoint;

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
    document: Document,
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
