//! What Kubernetes keeps about every object.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Name, labels and bookkeeping of an object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Metadata {
    /// The name; of a claim at most 63 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The namespace that it lies in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub namespace: String,
    /// Words to select it by.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub labels: BTreeMap<String, String>,
    /// Words that nobody selects by.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub annotations: BTreeMap<String, String>,
    /// Identifies the object itself: another one of the same name has another.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uid: String,
    /// Changes with every change of the object; opaque.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub resource_version: String,
    /// Rises with every change of `spec`, Crossplane's own included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generation: Option<i64>,
    /// When it was made.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_timestamp: Option<DateTime<Utc>>,
    /// When it was deleted, while somebody still holds it.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub deletion_timestamp: Option<DateTime<Utc>>,
    /// Who has to let go before it is gone.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub finalizers: Vec<String>,
    /// Everything else: managed fields, owners.
    #[serde(flatten)]
    pub others: Map<String, Value>,
}

impl Metadata {
    /// The metadata of an object that is to be made.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}
