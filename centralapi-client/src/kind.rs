//! What a kind of claim is: facts beside its schema.

use scs_wire::Check;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The `spec` of a claim, with what its schema does not say.
///
/// Paths of members are those on the wire, with dots between them: `blockDevice.uuid` is the member `uuid` of each item of
/// `blockDevice`.
pub trait ClaimSpec: Serialize + DeserializeOwned + Check + Clone + Send + Sync + 'static {
    /// All members, each with its type in JSON Schema's words; of types that all kinds share without their members.
    const MEMBERS: &'static [(&'static str, &'static str)] = &[];
    /// Members without which the provider makes nothing, though the server takes the claim.
    const REQUIRED: &'static [&'static str] = &[];
    /// Members that cannot be changed in place: a change takes another resource.
    ///
    /// The provider's descriptions say that it destroys the old one. Its code (provider-openstack 0.4.0 on upjet 1.0.0) refuses
    /// that, and then carries out no other change of the claim either; neither was run against a cloud. A server's image is
    /// the exception: the server is built anew, and what was on its disk is lost.
    const IMMUTABLE: &'static [&'static str] = &[];
    /// Members that point at Secrets.
    const SECRET_REFS: &'static [&'static str] = &[];
    /// Members that are secrets themselves, with `spec` before their path.
    const SECRETS: &'static [&'static str] = &[];
    /// Whether all members are known: of a kind where they are not, any may be a secret.
    const IS_KNOWN: bool = true;
}

/// A kind of claim, implemented by the type of its `spec`.
///
/// The generated types of the modules by origin implement it; a type of your own may do so for a kind that this crate does
/// not know.
pub trait ClaimKind: ClaimSpec {
    /// The kind, as manifests write it.
    const KIND: &'static str;
    /// The plural in paths.
    const PLURAL: &'static str;
    /// Where the kind comes from: the provider's group up to its first dot, or `scs`.
    ///
    /// An installation has one schema for each kind, and five kinds have two origins: see the crate's first page.
    const ORIGIN: &'static str;
}

/// The `spec` of a kind that is not known when the program is built: any members.
///
/// Nothing is known of what it holds, so nothing of it can be checked, and no refusal of the server keeps its body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DynamicSpec(pub Map<String, Value>);

impl Check for DynamicSpec {}

impl ClaimSpec for DynamicSpec {
    const IS_KNOWN: bool = false;
}

impl FromIterator<(String, Value)> for DynamicSpec {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        Self(members.into_iter().collect())
    }
}
