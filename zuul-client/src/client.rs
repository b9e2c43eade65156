//! The client itself: what it calls, and how this service differs from others.

use std::time::Duration;

use scs_client_core::{
    ErrorAnswer, ErrorDetails, Executor, OnUnauthorized, Service, ServiceClient,
};

use crate::error::TokenProblem;
use crate::handles::Tenant;
use crate::{ClientBuilder, Error, Result};

/// What stands before everything that belongs to one tenant.
const TENANT: &str = "/api/tenant/{tenant_name}";

/// How long to wait before a token that is "issued in the future" is sent once more: clocks of
/// machines that are synchronised at all differ by less.
const CLOCK_SKEW: Duration = Duration::from_secs(2);

/// A client of one Zuul; cheap to clone, usable from many tasks at once.
///
/// Its own methods concern the whole server; nearly everything else belongs to a
/// [`tenant`](Self::tenant).
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) executor: Executor,
}

impl Client {
    /// Starts with the URL at which the web UI is found, without `/api`; a path in front of the
    /// API is a part of it (`https://ci.example.com/zuul`).
    ///
    /// ```
    /// # fn main() -> zuul_client::Result<()> {
    /// let client = zuul_client::Client::builder("https://zuul.example.com").build()?;
    /// # Ok(()) }
    /// ```
    pub fn builder(base_url: impl AsRef<str>) -> ClientBuilder {
        ClientBuilder::new(base_url)
    }

    /// The same client for a white-labelled server, one that shows a single tenant at its root:
    /// `/api/status` in place of `/api/tenant/example/status`.
    ///
    /// The tenant's name is still given to [`tenant`](Self::tenant); it is not sent.
    #[must_use]
    pub fn white_label(&self) -> Self {
        Self {
            executor: self.executor.mapped(TENANT, "/api"),
        }
    }

    /// Gives the handle of a tenant, whether the server shows several tenants or is white-labelled
    /// for this one. One request, which needs no credential.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input) where the server is white-labelled for another
    /// tenant; else as every call. Whether a tenant exists shows at its first use.
    pub async fn find_tenant(&self, name: impl Into<String>) -> Result<Tenant> {
        let name = name.into();
        match self.info().await?.tenant {
            None => Ok(self.tenant(name)),
            Some(shown) if shown == name => Ok(self.white_label().tenant(name)),
            Some(shown) => Err(Error::invalid_input(
                "info",
                "tenant",
                format!("this server shows the tenant {shown:?} alone, not {name:?}"),
            )),
        }
    }
}

impl ServiceClient for Client {
    type Service = Zuul;

    fn from_executor(executor: Executor) -> Self {
        Self { executor }
    }
}

/// What is particular to Zuul among the services.
#[derive(Debug, Default)]
pub struct Zuul;

impl Service for Zuul {
    fn name(&self) -> &'static str {
        "zuul"
    }

    /// A refusal is a web page whose paragraph holds the words (recordings 056, 104), JSON at 401
    /// (085), or empty at 403 (221). A page with status 200 is the web UI, which answers every
    /// route that this release does not have (053).
    fn read_error(&self, answer: &ErrorAnswer<'_>) -> ErrorDetails {
        let details = ErrorDetails::default();
        if answer.is_html() {
            if answer.status.is_success() {
                // Another page is that of a proxy, such as a login in front of everything.
                return match answer.element("title").as_deref() == Some("Zuul") {
                    true => details
                        .message("the web UI answered: this server has no such route")
                        .unsupported(),
                    false => ErrorDetails::read(answer),
                };
            }
            let is_zuuls_own = String::from_utf8_lossy(answer.body).contains("CherryPy");
            return match answer.element("p").filter(|_| is_zuuls_own) {
                Some(words) => details.message(words),
                None => ErrorDetails::read(answer),
            };
        }
        let json = serde_json::from_slice::<serde_json::Value>(answer.body).unwrap_or_default();
        match (json["description"].as_str(), json["error"].as_str()) {
            (Some(words), Some(code)) => details.message(words).code(code),
            _ => ErrorDetails::read(answer),
        }
    }

    /// A token from a clock that is ahead becomes valid by waiting; all else needs another token.
    fn on_unauthorized(&self, answer: &ErrorAnswer<'_>) -> OnUnauthorized {
        let details = self.read_error(answer);
        match TokenProblem::of(&details.codes, &details.messages) {
            Some(TokenProblem::NotYetValid) => OnUnauthorized::SameAgainAfter(CLOCK_SKEW),
            _ => OnUnauthorized::Refresh,
        }
    }
}
