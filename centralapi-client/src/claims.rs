//! The claims of one kind in one namespace, and what can be done with them.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use scs_client_core::{Executor, Operation};

use crate::Call;
use crate::kind::ClaimSpec;
use crate::operations::{GetClaim, ListClaims};
use crate::resource::Resource;

/// The claims of one kind in one namespace; cheap to clone.
pub struct Claims<S> {
    pub(crate) executor: Executor,
    pub(crate) namespace: Arc<str>,
    pub(crate) resource: Arc<Resource>,
    spec: PhantomData<fn() -> S>,
}

impl<S> Clone for Claims<S> {
    fn clone(&self) -> Self {
        Self {
            executor: self.executor.clone(),
            namespace: Arc::clone(&self.namespace),
            resource: Arc::clone(&self.resource),
            spec: PhantomData,
        }
    }
}

impl<S: ClaimSpec> Claims<S> {
    pub(crate) fn new(executor: Executor, namespace: &Arc<str>, resource: Resource) -> Self {
        Self {
            executor,
            namespace: Arc::clone(namespace),
            resource: resource.into(),
            spec: PhantomData,
        }
    }

    /// The same kind in another group or version than the usual ones.
    #[must_use]
    pub fn within(mut self, group: impl Into<String>, version: impl Into<String>) -> Self {
        self.resource = Arc::new((*self.resource).clone().within(group, version));
        self
    }

    /// Which resource it is.
    #[must_use]
    pub fn resource(&self) -> &Resource {
        &self.resource
    }

    /// Reads one claim.
    ///
    /// ```
    /// # use centralapi_client::compute::KeypairV2;
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let claim = client.namespace("tenant").claims::<KeypairV2>().get("operator").await?;
    /// println!("ready: {}", claim.status.is_ready());
    /// # Ok(()) }
    /// ```
    pub fn get(&self, name: &str) -> Call<GetClaim<S>> {
        self.one(name)
    }

    /// Lists the claims, page after page in the order of their names.
    ///
    /// ```
    /// use centralapi_client::compute::InstanceV2;
    /// use futures_util::TryStreamExt as _;
    ///
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let mut servers = client.namespace("tenant").claims::<InstanceV2>().list().items();
    /// while let Some(server) = servers.try_next().await? {
    ///     println!("{} ready: {}", server.name(), server.status.is_ready());
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list(&self) -> Call<ListClaims<S>> {
        self.all()
    }

    /// A call on the whole list.
    pub(crate) fn all<O: Operation>(&self) -> Call<O> {
        Call::new(&self.executor)
            .path("group", &self.resource.group)
            .path("version", &self.resource.version)
            .path("namespace", &self.namespace)
            .path("plural", &self.resource.plural)
    }

    /// A call on one claim.
    pub(crate) fn one<O: Operation>(&self, name: &str) -> Call<O> {
        self.all().path("name", name)
    }
}

impl<S: ClaimSpec> Call<ListClaims<S>> {
    /// Lists only claims with these labels, in Kubernetes' own language: `team=network,stage!=test`.
    pub fn label_selector(self, selector: &str) -> Self {
        self.query_once("labelSelector", selector)
    }

    /// Lists only the claim of this name; other members cannot be selected by.
    pub fn named(self, name: &str) -> Self {
        self.query_once("fieldSelector", format_args!("metadata.name={name}"))
    }
}

impl<S> fmt::Debug for Claims<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claims")
            .field("namespace", &self.namespace)
            .field("resource", &self.resource)
            .finish_non_exhaustive()
    }
}
