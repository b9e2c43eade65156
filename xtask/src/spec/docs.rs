//! `docs.yaml`: our own words for everything public.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::load;
use crate::failure::{Result, Within};
use crate::ir::{EnumValue, Field, Handle, Operation, Param, TypeDef};

/// The file as it is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Docs {
    pub(crate) operations: BTreeMap<String, OperationDoc>,
    /// By the name in Rust.
    pub(crate) types: BTreeMap<String, TypeDoc>,
    pub(crate) handles: BTreeMap<String, HandleDoc>,
    /// What the groups of custom resources are, by their module.
    pub(crate) groups: BTreeMap<String, String>,
    /// Parameters that mean the same wherever they stand, by their name on the wire.
    pub(crate) parameters: BTreeMap<String, String>,
    /// Realistic values for examples, as Rust, by the parameter's name on the wire.
    pub(crate) values: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct OperationDoc {
    pub(crate) text: String,
    pub(crate) parameters: BTreeMap<String, String>,
    /// When the server refuses, by status.
    pub(crate) errors: BTreeMap<String, String>,
    pub(crate) example: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TypeDoc {
    pub(crate) text: String,
    /// By the name on the wire.
    pub(crate) fields: BTreeMap<String, String>,
    /// Of an enum, by the text on the wire.
    pub(crate) values: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct HandleDoc {
    pub(crate) text: String,
    /// Of the method that gives the handle.
    pub(crate) method: String,
}

impl Docs {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        serde_json::from_value(load::read(path)?).within(path.display())
    }

    /// The first paragraph about an operation.
    pub(crate) fn title(&self, operation: &Operation) -> String {
        let text = self
            .operations
            .get(&operation.id)
            .map(|doc| doc.text.trim())
            .filter(|text| !text.is_empty());
        match text {
            Some(text) => text.split("\n\n").next().unwrap_or(text).to_owned(),
            None => format!("The operation `{}`.", operation.id),
        }
    }

    /// All about an operation; `arguments` are those that its method takes beside the body.
    pub(crate) fn of_operation(&self, operation: &Operation, arguments: &[&Param]) -> String {
        let Some(doc) = self.operations.get(&operation.id) else {
            return self.title(operation);
        };
        let mut text = doc.text.trim().to_owned();
        if !arguments.is_empty() {
            text.push_str("\n\n");
            for param in arguments {
                text.push_str(&format!(
                    "- `{}`: {}\n",
                    param.rust,
                    self.of_param(operation, param).trim()
                ));
            }
            text.truncate(text.trim_end().len());
        }
        if !doc.errors.is_empty() {
            text.push_str("\n\n# Errors\n\n");
            for (status, when) in &doc.errors {
                text.push_str(&format!("- {status}: {}\n", when.trim()));
            }
        }
        text
    }

    pub(crate) fn example(&self, operation: &Operation) -> Option<String> {
        self.operations.get(&operation.id)?.example.clone()
    }

    pub(crate) fn value(&self, wire: &str) -> Option<String> {
        self.values.get(wire).cloned()
    }

    pub(crate) fn of_param(&self, operation: &Operation, param: &Param) -> String {
        self.param(&operation.id, &param.wire)
            .unwrap_or_else(|| format!("Sets `{}`.", param.wire))
    }

    /// The words of a parameter: the operation's own, or those for all.
    pub(crate) fn param(&self, operation: &str, wire: &str) -> Option<String> {
        let own = self
            .operations
            .get(operation)
            .and_then(|doc| doc.parameters.get(wire));
        own.or_else(|| self.parameters.get(wire)).cloned()
    }

    pub(crate) fn of_type(&self, definition: &TypeDef) -> String {
        if let Some(doc) = self.types.get(&definition.name) {
            return doc.text.clone();
        }
        let (module, name) = definition
            .name
            .split_once("::")
            .unwrap_or(("", &definition.name));
        match self.groups.get(module) {
            Some(group) => format!("`{name}` of {}", group.trim()),
            None => format!("The type `{name}`."),
        }
    }

    pub(crate) fn of_field(&self, definition: &TypeDef, field: &Field) -> String {
        let doc = self
            .types
            .get(&definition.name)
            .and_then(|doc| doc.fields.get(&field.wire));
        let mut text = doc
            .cloned()
            .unwrap_or_else(|| format!("The member `{}`.", field.wire));
        if let Some(unit) = &field.kubernetes.unit {
            text = format!("{} Unit: {unit}.", text.trim_end());
        }
        if field.kubernetes.immutable {
            text = format!(
                "{}\n\nCannot be changed in place: a change takes another resource.",
                text.trim_end()
            );
        }
        text
    }

    pub(crate) fn of_value(&self, definition: &TypeDef, value: &EnumValue) -> String {
        let doc = self
            .types
            .get(&definition.name)
            .and_then(|doc| doc.values.get(&value.wire));
        doc.cloned()
            .unwrap_or_else(|| format!("The value `{}`.", value.wire))
    }

    pub(crate) fn of_handle(&self, handle: &Handle) -> String {
        let doc = self.handles.get(&handle.name);
        doc.map_or_else(
            || format!("What lies below `{}`.", handle.path),
            |doc| doc.text.clone(),
        )
    }

    pub(crate) fn of_accessor(&self, handle: &Handle, inherited: usize) -> String {
        let Some(doc) = self.handles.get(&handle.name) else {
            return self.of_handle(handle);
        };
        let mut text = doc.method.trim().to_owned();
        text.push_str("\n\n");
        for param in handle.params.iter().skip(inherited) {
            if let Some(words) = self.parameters.get(&param.wire) {
                text.push_str(&format!("- `{}`: {}\n", param.rust, words.trim()));
            }
        }
        text
    }
}
