//! The client itself: what it calls, and how this service differs from others.

use scs_client_core::credentials::CredentialKind;
use scs_client_core::{CredentialScope, Executor, Service, ServiceClient};

use crate::ClientBuilder;

/// A client of one Status Page server; cheap to clone, usable from many tasks at once.
///
/// Its methods are the operations that concern a list or create something;
/// [`incident`](Self::incident), [`component`](Self::component) and the like give a handle on one
/// object, with the operations on that.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) executor: Executor,
}

impl Client {
    /// Starts with the server's base URL; there is no default server.
    ///
    /// ```
    /// # fn main() -> statuspage_client::Result<()> {
    /// let client = statuspage_client::Client::builder("https://status.example.com").build()?;
    /// # Ok(()) }
    /// ```
    pub fn builder(base_url: impl AsRef<str>) -> ClientBuilder {
        ClientBuilder::new(base_url)
    }
}

impl ServiceClient for Client {
    type Service = StatusPage;

    fn from_executor(executor: Executor) -> Self {
        Self { executor }
    }
}

/// What is particular to the Status Page among the services.
#[derive(Debug, Default)]
pub struct StatusPage;

impl Service for StatusPage {
    fn name(&self) -> &'static str {
        "statuspage"
    }

    /// Writes alone: the reference deployment's gateway answers 401 to a read that carries a
    /// token, since its anonymous access declines requests with an `Authorization` header.
    fn credential_scope(&self) -> CredentialScope {
        CredentialScope::WritesOnly
    }

    /// The ID token: the reference deployment's gateway checks a token of Dex, whose login gives
    /// the web front end that one.
    fn credential_kind(&self) -> CredentialKind {
        CredentialKind::IdToken
    }
}
