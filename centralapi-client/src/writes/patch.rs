//! Changing single members.

use serde::Serialize;
use serde_json::Value;

use super::Write;
use super::manifest::{self, Body, Fault};
use crate::claims::Claims;
use crate::kind::ClaimSpec;
use crate::operations::PatchClaim;

impl<S: ClaimSpec> Claims<S> {
    /// Changes the members that a patch names, and no others (JSON Merge Patch, RFC 7386): `null` removes one.
    ///
    /// Lists are replaced whole. Members that the server does not know are refused, unless it shall only
    /// [warn](Write::warn_only). Who applies the same members gets a conflict at the next apply
    /// (`recordings/central/405-apply-life-after-foreign-merge`).
    ///
    /// # Errors
    /// - [Not found](crate::Error::is_not_found): there is no such claim.
    /// - [Invalid](crate::CentralErrorExt::is_invalid), with the members.
    /// - [Invalid input](crate::Error::is_invalid_input), before anything is sent: what is no object, a change of the name
    ///   or of `status`, which the server would pass over in silence, and of `spec.resourceRef`, after which Crossplane
    ///   would make a second resource.
    ///
    /// ```
    /// use centralapi_client::compute::KeypairV2;
    ///
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let keypairs = client.namespace("tenant").claims::<KeypairV2>();
    /// let patch = serde_json::json!({"metadata": {"labels": {"team": "network"}}});
    /// let claim = keypairs.patch("operator", &patch).await?;
    /// # Ok(()) }
    /// ```
    pub fn patch(&self, name: &str, patch: &impl Serialize) -> Write<PatchClaim<S>> {
        let mut faults = Vec::new();
        let patch = serde_json::to_value(patch).unwrap_or_else(|error| {
            let why = format!("cannot be written as JSON: {error}");
            faults.push(Fault::new("patch", why));
            Value::Object(serde_json::Map::new())
        });
        if !patch.is_object() {
            faults.push(Fault::new("patch", "is no object of JSON"));
        }
        if patch.get("status").is_some() {
            // 141-patch-merge-status-ignored
            let why = "is passed over by the server: it is Crossplane's to set";
            faults.push(Fault::new("status", why));
        }
        if patch
            .pointer("/metadata/name")
            .is_some_and(|new| new != name)
        {
            // 137-patch-merge-rename
            faults.push(Fault::new("metadata.name", "cannot be changed"));
        }
        match patch.get("spec") {
            Some(Value::Null) => faults.push(Fault::new("spec", "cannot be removed")),
            Some(spec) if spec.get("resourceRef").is_some() => {
                // 340-edit-put-composites: what happens without it.
                let why = "binds the claim to its resource; Crossplane would make a second one";
                faults.push(Fault::new("spec.resourceRef", why));
            }
            Some(spec) => faults.extend(manifest::foreign::<S>(spec, &self.namespace)),
            None => {}
        }
        Write::new(self.one(name).json(&Body(patch)), faults)
    }
}
