//! What many kinds point at: other resources of the provider, and Secrets.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Points at one resource of the provider by its name.
///
/// The names that the provider's resources have behind claims are made up by Crossplane and cannot be read by tenants: where
/// a kind takes an identifier or a name as well (`networkId` beside `networkIdRef`), that is the one to use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Reference {
    /// The name of the provider's resource.
    pub name: String,
    /// When it is looked for, and whether it has to be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<Policy>,
}

impl Reference {
    /// Points at the resource of this name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            policy: None,
        }
    }
}

impl From<&str> for Reference {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

scs_wire::setters! {
    Reference {
        plain name: String,
        opt policy: Policy,
    }
}

/// Points at a resource of the provider by its labels, in place of a [`Reference`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Selector {
    /// It must have the same owner as the resource that points at it.
    #[serde(
        default,
        rename = "matchControllerRef",
        skip_serializing_if = "Option::is_none"
    )]
    pub match_controller_ref: Option<bool>,
    /// It must have all of these labels.
    #[serde(
        default,
        rename = "matchLabels",
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub match_labels: BTreeMap<String, String>,
    /// When it is looked for, and whether it has to be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<Policy>,
}

impl Selector {
    /// Takes the first resource that has no say in it: nothing is demanded yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

scs_wire::setters! {
    Selector {
        opt_value match_controller_ref: bool,
        plain match_labels: BTreeMap<String, String>,
        opt policy: Policy,
    }
}

/// When a [`Reference`] or [`Selector`] is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Policy {
    /// Whether finding it is demanded; `Required` where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
    /// Whether it is looked for each time; once where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolve: Option<Resolve>,
}

impl Policy {
    /// Says nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

scs_wire::setters! {
    Policy {
        opt resolution: Resolution,
        opt resolve: Resolve,
    }
}

scs_wire::open_enum! {
    /// Whether what a reference points at has to be found.
    pub enum Resolution {
        /// Without it the provider makes nothing.
        Required = "Required",
        /// Without it the provider goes on.
        Optional = "Optional",
    }
}

scs_wire::open_enum! {
    /// How often a reference is looked at.
    pub enum Resolve {
        /// Each time that the provider looks at the resource.
        Always = "Always",
        /// Until it has been found once.
        IfNotPresent = "IfNotPresent",
    }
}

/// One entry of a Secret.
///
/// It may name any namespace, and the provider reads Secrets everywhere: one that lies outside the claim's own namespace is
/// refused before the call unless it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecretRef {
    /// The entry.
    pub key: String,
    /// The Secret.
    pub name: String,
    /// Where the Secret lies.
    pub namespace: String,
}

impl SecretRef {
    /// Points at an entry of a Secret in a namespace.
    #[must_use]
    pub fn new(
        namespace: impl Into<String>,
        name: impl Into<String>,
        key: impl Into<String>,
    ) -> Self {
        Self {
            key: key.into(),
            name: name.into(),
            namespace: namespace.into(),
        }
    }
}
