//! What Crossplane keeps in a claim's `spec`, beside what the tenant asks for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Crossplane's own members of a claim's `spec`.
///
/// Nothing here has to be said. What Crossplane sets (`resource_ref`, `composition_ref`) must not be taken away: without
/// `resource_ref` it makes a second resource and forgets the first (`recordings/central/340-edit-put-composites`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Crossplane {
    /// The Composition that makes the resources; Crossplane chooses one where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composition_ref: Option<NameRef>,
    /// Chooses a Composition by its labels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composition_selector: Option<LabelSelector>,
    /// The revision of the Composition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composition_revision_ref: Option<NameRef>,
    /// Chooses a revision by its labels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composition_revision_selector: Option<LabelSelector>,
    /// Whether newer revisions are taken by themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composition_update_policy: Option<CompositionUpdatePolicy>,
    /// Whether a deleted claim waits for its resources to be gone. The server writes `Background` where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composite_delete_policy: Option<CompositeDeletePolicy>,
    /// The composite resource that the claim is bound to, which tenants may not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource_ref: Option<ResourceRef>,
    /// The Secret that connection details are to be written to, in the claim's namespace.
    ///
    /// An installation that offers none does not say so (`recordings/central/375-secret-asked-not-offered-ready`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub write_connection_secret_to_ref: Option<NameRef>,
    /// An older way to say where connection details go, kept as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish_connection_details_to: Option<Value>,
}

impl Crossplane {
    /// Says nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

scs_wire::setters! {
    Crossplane {
        opt composition_ref: NameRef,
        opt composition_selector: LabelSelector,
        opt composition_revision_ref: NameRef,
        opt composition_revision_selector: LabelSelector,
        opt composition_update_policy: CompositionUpdatePolicy,
        opt composite_delete_policy: CompositeDeletePolicy,
        opt resource_ref: ResourceRef,
        opt write_connection_secret_to_ref: NameRef,
        opt publish_connection_details_to: Value,
    }
}

/// Points at an object by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NameRef {
    /// The name.
    pub name: String,
}

impl<T: Into<String>> From<T> for NameRef {
    fn from(name: T) -> Self {
        Self { name: name.into() }
    }
}

/// Chooses objects by their labels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LabelSelector {
    /// They must have all of these.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub match_labels: BTreeMap<String, String>,
}

impl From<BTreeMap<String, String>> for LabelSelector {
    fn from(match_labels: BTreeMap<String, String>) -> Self {
        Self { match_labels }
    }
}

/// Points at an object of any kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ResourceRef {
    /// Group and version.
    pub api_version: String,
    /// The kind, which for composites of SCS is written in lower case.
    pub kind: String,
    /// The name.
    pub name: String,
}

scs_wire::open_enum! {
    /// Whether newer revisions of a Composition are taken by themselves.
    pub enum CompositionUpdatePolicy {
        /// They are.
        Automatic = "Automatic",
        /// The revision that the claim names stays.
        Manual = "Manual",
    }
}

scs_wire::open_enum! {
    /// Whether a deleted claim waits for what was made for it.
    pub enum CompositeDeletePolicy {
        /// It is gone at once, while the resources still go.
        Background = "Background",
        /// It stays until the resources are gone.
        Foreground = "Foreground",
    }
}
