//! Making a claim that must not exist yet.

use super::Write;
use super::manifest::{Body, Fault, Manifest};
use crate::claim::Claim;
use crate::claims::Claims;
use crate::kind::ClaimSpec;
use crate::operations::CreateClaim;

impl<S: ClaimSpec> Claims<S> {
    /// Makes a claim that must not exist yet; [`apply`](Self::apply) is what most programs want.
    ///
    /// Members that the server does not know are refused, unless it shall only [warn](Write::warn_only). The call is never
    /// repeated by itself: after a broken connection, look whether the claim is there.
    ///
    /// # Errors
    /// - [It exists already](crate::CentralErrorExt::is_already_exists), or [still](crate::CentralErrorExt::is_being_deleted).
    /// - [Invalid](crate::CentralErrorExt::is_invalid), with the members.
    /// - [Invalid input](crate::Error::is_invalid_input), before anything is sent: as for [`apply`](Self::apply), and a
    ///   claim that was read, which is bound to what it was made for.
    ///
    /// ```
    /// use centralapi_client::Claim;
    /// use centralapi_client::compute::KeypairV2;
    ///
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let keypairs = client.namespace("tenant").claims::<KeypairV2>();
    /// let claim = Claim::new("operator", KeypairV2::new().name("operator"));
    /// let answer = keypairs.create(&claim).warn_only().with_response().await?;
    /// for warning in centralapi_client::warnings(&answer) {
    ///     println!("{}", warning.text);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn create(&self, claim: &Claim<S>) -> Write<CreateClaim<S>> {
        let mut manifest = Manifest::of(self, claim);
        if !claim.metadata.uid.is_empty() {
            let why = "is of a claim that was read; make a new one of its spec";
            manifest.faults.push(Fault::new("metadata.uid", why));
        }
        Write::new(self.all().json(&Body(manifest.body)), manifest.faults)
    }
}
