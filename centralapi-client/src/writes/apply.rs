//! Server-side apply: the usual way to have a claim as it is described.

use super::manifest::{Body, Manifest};
use super::{Probe, Write};
use crate::claim::Claim;
use crate::claims::Claims;
use crate::kind::ClaimSpec;
use crate::operations::{ApplyClaim, CreateClaim};
use crate::preflight;

impl<S: ClaimSpec> Claims<S> {
    /// Makes a claim as it is described, or changes it so far that it is.
    ///
    /// Sent are name, labels, annotations, `spec`, and what is said for Crossplane. What an earlier apply of the same
    /// [field manager](Write::field_manager) has said and this one does not is removed from the claim, though not from
    /// the cloud (`recordings/central/342-edit-remove-field-managed`). Of a claim that was read, the members that
    /// Crossplane has written are left out, for they are Crossplane's.
    ///
    /// # Errors
    /// - [Conflicts](crate::CentralErrorExt::conflicts): others own members, with other values. So does who made the claim
    ///   with [`create`](Self::create) or by hand, until the first [`force`](Write::force).
    /// - [Invalid](crate::CentralErrorExt::is_invalid): the schema does not have a member, or in another type. The server
    ///   answers that with a 500 (`recordings/central/104-apply-unknown-field-default`); a dry run then finds all of
    ///   them, and the error's [`causes`](crate::Error::causes) say which they are.
    /// - [Invalid input](crate::Error::is_invalid_input), before anything is sent: a name that is none, members that the
    ///   provider needs and that are missing, a Secret of another namespace.
    ///
    /// ```
    /// use centralapi_client::compute::KeypairV2;
    /// use centralapi_client::{CentralErrorExt as _, Claim};
    ///
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let keypairs = client.namespace("tenant").claims::<KeypairV2>();
    /// let wanted = Claim::new("operator", KeypairV2::new().name("operator"));
    /// match keypairs.apply(&wanted).await {
    ///     Ok(claim) => println!("ready: {}", claim.status.is_ready()),
    ///     Err(error) => {
    ///         for conflict in error.conflicts() {
    ///             println!("{} is {}'s", conflict.field, conflict.manager);
    ///         }
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    pub fn apply(&self, claim: &Claim<S>) -> Write<ApplyClaim<S>> {
        let manifest = Manifest::of(self, claim).without(&preflight::of_crossplane(claim));
        let body = Body(manifest.body);
        let call = self.one(&claim.metadata.name).json(&body);
        // 406-preflight-new, 407-preflight-existing: what cannot be decoded is found before what exists already.
        let dry_run = self
            .all::<CreateClaim<S>>()
            .query("dryRun", "All")
            .query("fieldValidation", "Strict")
            .json(&body);
        Write {
            // The server does not look at it (105-apply-unknown-field-strict).
            validation: None,
            probe: Some(Probe(Box::new(move |options| {
                Box::pin(async move { dry_run.options(options).await.map(drop) })
            }))),
            ..Write::new(call, manifest.faults)
        }
    }
}
