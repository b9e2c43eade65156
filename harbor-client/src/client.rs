//! The client itself: what it calls, and how this service differs from others.

use std::sync::Arc;

use scs_client_core::credentials::CredentialKind;
use scs_client_core::{
    ErrorAnswer, ErrorDetails, Executor, OnUnauthorized, Service, ServiceClient,
};

use crate::registry::TokenCache;
use crate::{ClientBuilder, error};

/// Where the API lies below the registry's URL.
pub(crate) const API: &str = "/api/v2.0";

/// A client of one Harbor; cheap to clone, usable from many tasks at once.
///
/// Its own methods concern the whole registry; what belongs to a project, a repository or an
/// artifact is found at its handle: `client.project("library").repository("nginx").artifact("1.27")`.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) executor: Executor,
    /// Of the registry's own calls.
    pub(crate) tokens: Arc<TokenCache>,
}

impl Client {
    /// Starts with the registry's URL, as one opens it in a browser or gives it to docker:
    /// `https://registry.example.com`.
    ///
    /// With `/api/v2.0` at its end, it means the same. A URL that is another one shows itself at
    /// the first call, as [unsupported](crate::Error::is_unsupported_by_server) with words about
    /// the base URL, never as an object that is missing.
    ///
    /// ```
    /// # fn main() -> harbor_client::Result<()> {
    /// let client = harbor_client::Client::builder("https://registry.example.com").build()?;
    /// # Ok(()) }
    /// ```
    pub fn builder(base_url: impl AsRef<str>) -> ClientBuilder {
        let url = base_url.as_ref().trim().trim_end_matches('/');
        // A query or a fragment is refused by `build`, with its own words.
        let is_whole = url.is_empty() || url.ends_with(API) || url.contains(['?', '#']);
        match is_whole {
            true => ClientBuilder::new(url),
            false => ClientBuilder::new(format!("{url}{API}")),
        }
    }
}

impl ServiceClient for Client {
    type Service = Harbor;

    fn from_executor(executor: Executor) -> Self {
        Self {
            executor,
            tokens: Arc::default(),
        }
    }
}

/// What is particular to Harbor among the services.
#[derive(Debug, Default)]
pub struct Harbor;

impl Service for Harbor {
    fn name(&self) -> &'static str {
        "harbor"
    }

    /// Of a login with OpenID Connect, Harbor takes the ID token.
    fn credential_kind(&self) -> CredentialKind {
        CredentialKind::IdToken
    }

    fn read_error(&self, answer: &ErrorAnswer<'_>) -> ErrorDetails {
        error::read(answer)
    }

    /// A wrong password delays its user's other logins (`recordings/harbor/056-getProject-right-password-directly-after-wrong`),
    /// and must not be sent twice. The core never sends the refused credential again: it asks the
    /// provider for another one, which a password's has not, and a token's may have.
    fn on_unauthorized(&self, _answer: &ErrorAnswer<'_>) -> OnUnauthorized {
        OnUnauthorized::Refresh
    }
}
