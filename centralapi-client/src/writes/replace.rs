//! Putting a whole claim in the place of what is there.

use serde_json::{Value, json};

use super::Write;
use super::manifest::{Body, Fault, Manifest};
use crate::claim::Claim;
use crate::claims::Claims;
use crate::kind::ClaimSpec;
use crate::operations::ReplaceClaim;
use crate::preflight;

impl<S: ClaimSpec> Claims<S> {
    /// Puts a claim that was read and changed in its own place, if nobody has changed it meanwhile.
    ///
    /// Everything that is not sent is removed, members that `S` does not know included: of kinds whose schema here may be
    /// older than the installation's, replace a [`DynamicClaim`](crate::DynamicClaim), or use [`apply`](Self::apply) or
    /// [`patch`](Self::patch), which are safe. Finalizers, owners and what Crossplane keeps in the claim are carried over.
    ///
    /// # Errors
    /// - [Conflict](crate::Error::is_conflict): it has changed; read it again. After a broken connection, the change
    ///   may be this call's own.
    /// - [Invalid](crate::CentralErrorExt::is_invalid), with the members.
    /// - [Invalid input](crate::Error::is_invalid_input), before anything is sent: as for [`apply`](Self::apply), a claim
    ///   that was not read, and one whose `resource_ref` was taken away. Crossplane would make a second resource, and
    ///   the first would go on existing without an owner (`recordings/central/340-edit-put-composites`).
    ///
    /// ```
    /// use centralapi_client::compute::KeypairV2;
    ///
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let keypairs = client.namespace("tenant").claims::<KeypairV2>();
    /// let mut claim = keypairs.get("operator").await?;
    /// claim.metadata.labels.remove("team");
    /// let claim = keypairs.replace(&claim).await?;
    /// # Ok(()) }
    /// ```
    pub fn replace(&self, claim: &Claim<S>) -> Write<ReplaceClaim<S>> {
        let Manifest {
            mut body,
            mut faults,
        } = Manifest::of(self, claim);
        let kept = &claim.metadata;
        if kept.resource_version.is_empty() || kept.uid.is_empty() {
            // 151-update-no-resource-version
            let why = "is missing: a claim has to be read before it is replaced";
            faults.push(Fault::new("metadata.resourceVersion", why));
        }
        if claim.crossplane.resource_ref.is_none() && preflight::was_bound(claim) {
            let why = "is missing: Crossplane would make a second resource and forget the first";
            faults.push(Fault::new("spec.resourceRef", why));
        }
        if let Some(metadata) = body.get_mut("metadata").and_then(Value::as_object_mut) {
            metadata.insert("uid".to_owned(), kept.uid.clone().into());
            let version = kept.resource_version.clone();
            metadata.insert("resourceVersion".to_owned(), version.into());
            if !kept.finalizers.is_empty() {
                metadata.insert("finalizers".to_owned(), json!(kept.finalizers));
            }
            if let Some(owners) = kept.others.get("ownerReferences") {
                metadata.insert("ownerReferences".to_owned(), owners.clone());
            }
        }
        let call = self.one(&kept.name).json(&Body(body));
        Write::new(call, faults)
    }
}
