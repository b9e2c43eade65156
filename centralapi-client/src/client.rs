//! The client itself: which API it calls, and how this service differs from others.

use std::sync::Arc;

use scs_client_core::{
    ErrorAnswer, ErrorDetails, Executor, OnUnauthorized, Service, ServiceClient,
};

use crate::ClientBuilder;
use crate::claims::Claims;
use crate::error;
use crate::kind::{ClaimKind, DynamicSpec};
use crate::resource::Resource;

/// A client of one Central API; cheap to clone, usable from many tasks at once.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) executor: Executor,
    /// The namespace that the kubeconfig names.
    default_namespace: Option<Arc<str>>,
}

impl Client {
    /// Starts with the API server's URL, for those who log in with a token: of Keycloak, or of a service account.
    ///
    /// Root certificates of the provider's own are set on an [`HttpTransport`](crate::HttpTransport). Who has a kubeconfig
    /// needs none of this: see [`connect`](Self::connect).
    ///
    /// ```
    /// use centralapi_client::Client;
    /// use centralapi_client::credentials::Static;
    ///
    /// # fn main() -> centralapi_client::Result<()> {
    /// let client = Client::builder("https://central.example.com:6443")
    ///     .credentials(Static::bearer("the token"))
    ///     .build()?;
    /// # Ok(()) }
    /// ```
    pub fn builder(base_url: impl AsRef<str>) -> ClientBuilder {
        ClientBuilder::new(base_url)
    }

    /// What lies in a namespace: of a tenant, usually the only one that there is.
    #[must_use]
    pub fn namespace(&self, name: impl Into<String>) -> Namespace {
        Namespace {
            executor: self.executor.clone(),
            name: name.into().into(),
        }
    }

    /// What lies in the namespace that the kubeconfig names for its context; none without a kubeconfig.
    #[must_use]
    pub fn default_namespace(&self) -> Option<Namespace> {
        let name = self.default_namespace.as_deref()?;
        Some(self.namespace(name))
    }

    pub(crate) fn with_default_namespace(mut self, name: &str) -> Self {
        self.default_namespace = (!name.is_empty()).then(|| name.into());
        self
    }
}

impl ServiceClient for Client {
    type Service = CentralApi;

    fn from_executor(executor: Executor) -> Self {
        Self {
            executor,
            default_namespace: None,
        }
    }
}

/// A namespace: claims of all kinds lie in it.
#[derive(Clone, Debug)]
pub struct Namespace {
    executor: Executor,
    name: Arc<str>,
}

impl Namespace {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn executor(&self) -> &Executor {
        &self.executor
    }

    /// The claims of one kind.
    ///
    /// ```
    /// use centralapi_client::compute::KeypairV2;
    ///
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let keypairs = client.namespace("tenant").claims::<KeypairV2>();
    /// let one = keypairs.get("operator").await?;
    /// println!("{:?}", one.spec.public_key);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn claims<S: ClaimKind>(&self) -> Claims<S> {
        Claims::new(self.executor.clone(), &self.name, Resource::of::<S>())
    }

    /// The claims of a kind that is not known when the program is built.
    #[must_use]
    pub fn dynamic_claims(&self, resource: Resource) -> Claims<DynamicSpec> {
        Claims::new(self.executor.clone(), &self.name, resource)
    }
}

/// What is particular to the Central API among the services.
#[derive(Debug, Default)]
pub struct CentralApi;

impl Service for CentralApi {
    fn name(&self) -> &'static str {
        "centralapi"
    }

    fn read_error(&self, answer: &ErrorAnswer<'_>) -> ErrorDetails {
        error::read(answer)
    }

    /// Every fault of a token is the same bare 401 (`recordings/central/412-oidc-expired`); another one may do.
    fn on_unauthorized(&self, _answer: &ErrorAnswer<'_>) -> OnUnauthorized {
        OnUnauthorized::Refresh
    }
}
