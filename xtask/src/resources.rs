//! `resources.yaml`: where the code of a service goes, how it is divided into handles, how things are called.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::failure::{Result, Within};
use crate::spec::load;

/// The file as it is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Resources {
    pub(crate) dialect: Dialect,
    /// The crate of operations and handles.
    pub(crate) client_crate: String,
    /// The crate of the types, where that is another one.
    pub(crate) model_crate: Option<String>,
    /// The member that wraps answers: `data`.
    pub(crate) envelope: Option<String>,
    /// Words that stay together, as they are to be written in Rust type names (`Ldap`, `OAuth`).
    pub(crate) words: Vec<String>,
    /// What stands for the types of the client's modules in samples, by their path.
    pub(crate) samples: BTreeMap<String, serde_json::Value>,
    pub(crate) handles: Vec<HandleSpec>,
    pub(crate) operations: BTreeMap<String, OperationNames>,
    /// Rust names of types, by schema name or by the pointer of an inline schema.
    pub(crate) types: BTreeMap<String, String>,
    /// Rust names of fields, by `Type.wireName`.
    pub(crate) fields: BTreeMap<String, String>,
    /// Rust names of enum variants, by `Enum.wire value`.
    pub(crate) variants: BTreeMap<String, String>,
    /// Rust names of parameters, by `operationId.wireName` or by `wireName` for all operations.
    pub(crate) parameters: BTreeMap<String, String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Dialect {
    #[default]
    Openapi3,
    Swagger2,
    /// Custom resource definitions: types alone.
    Crd,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandleSpec {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) method: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct OperationNames {
    /// The marker type.
    pub(crate) name: Option<String>,
    /// The method on the handle.
    pub(crate) method: Option<String>,
}

impl Resources {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        serde_json::from_value(load::read(path)?).within(path.display())
    }
}
