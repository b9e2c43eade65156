// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `quota`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid};
use serde::{Deserialize, Serialize};

/// How much a project may hold, and holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quota {
    /// Not the project's number.
    pub id: i64,
    /// When the limit came into being, with its project.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_time: Option<DateTime<Utc>>,
    /// The limits, by resource. `storage` is in bytes and -1 for no limit.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub hard: BTreeMap<String, i64>,
    /// Whose quota it is. For a project its `id`, `name` and `owner_name`, the last often empty.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub r#ref: BTreeMap<String, serde_json::Value>,
    /// The last change of limit or use; none if nothing was ever pushed.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub update_time: Option<DateTime<Utc>>,
    /// What is taken up, under the same names.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub used: BTreeMap<String, i64>,
}

impl Quota {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            creation_time: None,
            hard: Default::default(),
            r#ref: Default::default(),
            update_time: None,
            used: Default::default(),
        }
    }
}

scs_wire::setters! {
    Quota {
        value id: i64,
        opt creation_time: DateTime<Utc>,
        plain hard: BTreeMap<String, i64>,
        plain r#ref: BTreeMap<String, serde_json::Value>,
        opt update_time: DateTime<Utc>,
        plain used: BTreeMap<String, i64>,
    }
}

/// New limits for a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct QuotaUpdate {
    /// With the one key `storage` in bytes, from 1 to 1024 TiB or -1 for none. Less than what is
    /// in use is taken, and then stops all pushes.
    pub hard: BTreeMap<String, i64>,
}

impl QuotaUpdate {
    /// Holds these values.
    #[must_use]
    pub fn new(hard: impl Into<BTreeMap<String, i64>>) -> Self {
        Self { hard: hard.into() }
    }
}

scs_wire::setters! {
    QuotaUpdate {
        plain hard: BTreeMap<String, i64>,
    }
}

impl Check for QuotaUpdate {
    fn check(&self) -> Result<(), Invalid> {
        crate::checks::quota_update(self)?;
        Ok(())
    }
}
