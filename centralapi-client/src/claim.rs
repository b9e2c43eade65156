//! A claim: what a tenant asks for, and how far it has come.

mod crossplane;
mod metadata;
mod status;

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::ser::{Serialize, Serializer};

pub use crossplane::{
    CompositeDeletePolicy, CompositionUpdatePolicy, Crossplane, LabelSelector, NameRef, ResourceRef,
};
pub use metadata::Metadata;
pub use status::{ClaimStatus, Condition, ConditionStatus, ConnectionDetails};

use crate::kind::{ClaimKind, DynamicSpec};
use crate::resource::Resource;

/// A claim of one kind: the type of its `spec` says which.
///
/// ```
/// use centralapi_client::Claim;
/// use centralapi_client::compute::KeypairV2;
///
/// let claim = Claim::new("operator", KeypairV2::new().name("operator")).label("team", "network");
/// assert_eq!(claim.kind, "KeypairV2");
/// assert!(!claim.status.is_ready());
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Claim<S> {
    /// Group and version: `api.scs.community/v1alpha1`.
    pub api_version: String,
    /// The kind.
    pub kind: String,
    /// Name, labels, and what the server keeps about the object.
    pub metadata: Metadata,
    /// What is asked for.
    pub spec: S,
    /// What Crossplane keeps in the claim, on the wire among the members of `spec`.
    pub crossplane: Crossplane,
    /// How far it has come.
    pub status: ClaimStatus,
}

/// A claim of a kind that is not known when the program is built.
pub type DynamicClaim = Claim<DynamicSpec>;

impl<S: ClaimKind> Claim<S> {
    /// A claim with a name of at most 63 characters, to be applied or created.
    #[must_use]
    pub fn new(name: impl Into<String>, spec: S) -> Self {
        Self::of(&Resource::of::<S>(), name, spec)
    }
}

impl DynamicClaim {
    /// A claim of any kind.
    #[must_use]
    pub fn dynamic(resource: &Resource, name: impl Into<String>, spec: DynamicSpec) -> Self {
        Self::of(resource, name, spec)
    }
}

impl<S> Claim<S> {
    fn of(resource: &Resource, name: impl Into<String>, spec: S) -> Self {
        Self {
            api_version: resource.api_version(),
            kind: resource.kind.clone(),
            metadata: Metadata::new(name),
            spec,
            crossplane: Crossplane::default(),
            status: ClaimStatus::default(),
        }
    }

    /// Sets a label.
    #[must_use]
    pub fn label(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.metadata.labels.insert(name.into(), value.into());
        self
    }

    /// Sets an annotation.
    #[must_use]
    pub fn annotation(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.metadata.annotations.insert(name.into(), value.into());
        self
    }

    /// Says what Crossplane is to do with the claim.
    #[must_use]
    pub fn crossplane(mut self, crossplane: Crossplane) -> Self {
        self.crossplane = crossplane;
        self
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.metadata.name
    }

    /// Whether it is on its way out: deleted, and waiting for somebody to let go.
    #[must_use]
    pub fn is_going(&self) -> bool {
        self.metadata.deletion_timestamp.is_some()
    }
}

/// The form on the wire, where what Crossplane keeps stands among what the tenant asks for.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wire<M, P, T> {
    api_version: String,
    kind: String,
    metadata: M,
    spec: P,
    #[serde(skip_serializing_if = "Option::is_none", default = "Option::default")]
    status: Option<T>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct WireSpec<C, S> {
    // First, so that a spec of any members does not take its members, too.
    #[serde(flatten)]
    crossplane: C,
    #[serde(flatten)]
    spec: S,
}

impl<S: Serialize> Serialize for Claim<S> {
    fn serialize<W: Serializer>(&self, serializer: W) -> Result<W::Ok, W::Error> {
        Wire {
            api_version: self.api_version.clone(),
            kind: self.kind.clone(),
            metadata: &self.metadata,
            spec: WireSpec {
                crossplane: &self.crossplane,
                spec: &self.spec,
            },
            status: (!self.status.is_empty()).then_some(&self.status),
        }
        .serialize(serializer)
    }
}

impl<'de, S: DeserializeOwned> Deserialize<'de> for Claim<S> {
    fn deserialize<R: Deserializer<'de>>(deserializer: R) -> Result<Self, R::Error> {
        let wire: Wire<Metadata, WireSpec<Crossplane, S>, ClaimStatus> =
            Deserialize::deserialize(deserializer)?;
        Ok(Self {
            api_version: wire.api_version,
            kind: wire.kind,
            metadata: wire.metadata,
            spec: wire.spec.spec,
            crossplane: wire.spec.crossplane,
            status: wire.status.unwrap_or_default(),
        })
    }
}
