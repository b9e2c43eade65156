//! Deleting a claim, and what was made for it.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

use scs_client_core::{CallOptions, Response};
use serde_json::json;

use super::manifest::Body;
use crate::Result;
use crate::claim::{Claim, CompositeDeletePolicy};
use crate::claims::Claims;
use crate::kind::ClaimSpec;
use crate::operations::DeleteClaim;

impl<S: ClaimSpec> Claims<S> {
    /// Deletes a claim, and with it what was made for it.
    ///
    /// The answer is the claim where somebody still holds it, and nothing where it is gone. Unless
    /// [`foreground`](Delete::foreground) is said, by the call or by the claim, a claim is gone at once, while its
    /// resources still go: one of the same name that is made meanwhile gets resources of its own
    /// (`recordings/central/389-delete-background-recreated`). A paused claim does not go away.
    ///
    /// # Errors
    /// - [Not found](crate::Error::is_not_found): there is no such claim. After a broken connection, the deletion may
    ///   be this call's own.
    /// - [Conflict](crate::Error::is_conflict): it is another one than [`uid`](Delete::uid) says.
    ///
    /// ```
    /// use centralapi_client::compute::KeypairV2;
    ///
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let keypairs = client.namespace("tenant").claims::<KeypairV2>();
    /// if let Some(going) = keypairs.delete("operator").foreground().await? {
    ///     println!("{} waits for {:?}", going.name(), going.metadata.finalizers);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn delete(&self, name: &str) -> Delete<S> {
        Delete {
            claims: self.clone(),
            name: name.to_owned(),
            policy: None,
            uid: None,
            dry_run: false,
            options: CallOptions::new(),
        }
    }
}

/// One deletion of a claim: set what is optional, then `.await` it.
///
/// Nothing is sent before that. The future is `Send + 'static`; dropping it is safe, but the claim may be deleted.
#[must_use = "a deletion does nothing until it is awaited"]
pub struct Delete<S> {
    claims: Claims<S>,
    name: String,
    policy: Option<CompositeDeletePolicy>,
    uid: Option<String>,
    dry_run: bool,
    options: CallOptions,
}

impl<S: ClaimSpec> Delete<S> {
    /// Keeps the claim until all that was made for it is gone.
    ///
    /// Kubernetes' own propagation policy does not do that (`recordings/central/395-delete-kubernetes-foreground`), so the
    /// claim's `compositeDeletePolicy` is set before, by a request of its own. Where the second request fails, the claim
    /// is still there, and the call can be repeated.
    pub fn foreground(mut self) -> Self {
        self.policy = Some(CompositeDeletePolicy::Foreground);
        self
    }

    /// Lets the claim go at once, whatever it says itself; this, too, is set by a request before.
    pub fn background(mut self) -> Self {
        self.policy = Some(CompositeDeletePolicy::Background);
        self
    }

    /// Deletes the claim only if it is this very one, and no later one of the same name.
    pub fn uid(mut self, uid: impl Into<String>) -> Self {
        self.uid = Some(uid.into());
        self
    }

    /// Has the server do everything but delete the claim.
    pub fn dry_run(mut self) -> Self {
        self.dry_run = true;
        self
    }

    /// Sets limits that hold for each request of this deletion.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the deletion and gives what is left of the claim together with status and headers.
    #[allow(
        clippy::manual_async_fn,
        reason = "the signature promises Send and 'static"
    )]
    pub fn with_response(
        self,
    ) -> impl Future<Output = Result<Response<Option<Claim<S>>>>> + Send + 'static {
        async move {
            let uid = match &self.policy {
                // What is deleted then is what was changed before.
                Some(policy) => Some(self.set(policy).await?),
                None => self.uid,
            };
            let mut call = self.claims.one::<DeleteClaim<S>>(&self.name);
            if let Some(uid) = uid {
                call = call.json(&Body(json!({
                    "apiVersion": "v1",
                    "kind": "DeleteOptions",
                    "preconditions": {"uid": uid},
                })));
            }
            if self.dry_run {
                call = call.query("dryRun", "All");
            }
            call.options(self.options).with_response().await
        }
    }

    /// Sets the claim's own policy, and gives its identity.
    async fn set(&self, policy: &CompositeDeletePolicy) -> Result<String> {
        let mut patch = json!({"spec": {"compositeDeletePolicy": policy}});
        if let (Some(uid), Some(patch)) = (&self.uid, patch.as_object_mut()) {
            patch.insert("metadata".to_owned(), json!({"uid": uid}));
        }
        let mut write = self.claims.patch(&self.name, &patch);
        if self.dry_run {
            write = write.dry_run();
        }
        let claim = write.options(self.options.clone()).await?;
        Ok(claim.metadata.uid)
    }
}

impl<S: ClaimSpec> IntoFuture for Delete<S> {
    type Output = Result<Option<Claim<S>>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let answer = self.with_response();
        Box::pin(async move { Ok(answer.await?.into_value()) })
    }
}

impl<S> fmt::Debug for Delete<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delete")
            .field("claims", &self.claims)
            .field("name", &self.name)
            .field("policy", &self.policy)
            .field("uid", &self.uid)
            .field("dry_run", &self.dry_run)
            .finish_non_exhaustive()
    }
}
