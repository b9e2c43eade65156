//! From the IR to files.

mod call;
mod claims;
mod example;
mod file;
mod fixtures;
mod handles;
mod models;
mod operations;
mod rust;
mod sample;
mod words;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use file::{Plan, apply, compare};

use crate::failure::{Result, Within};
use crate::ir::Api;
use crate::spec::docs::Docs;

/// What the emitters need to know beside the IR.
pub(crate) struct Context<'a> {
    pub(crate) api: &'a Api,
    pub(crate) docs: &'a Docs,
    /// The client crate as a path in Rust, for examples.
    pub(crate) client: String,
    /// The header of every file.
    pub(crate) header: String,
}

impl Context<'_> {
    /// The files of the types, by their name below one folder.
    pub(crate) fn models(&self) -> Result<BTreeMap<String, String>> {
        parsed(models::files(self)?)
    }

    /// The files of operations and handles.
    pub(crate) fn client(&self, with_models: bool) -> Result<BTreeMap<String, String>> {
        let mut files = BTreeMap::new();
        if with_models {
            for (name, text) in self.models()? {
                files.insert(format!("model/{name}"), text);
            }
        }
        files.extend(operations::files(self)?);
        files.extend(handles::files(self)?);
        files.insert("mod.rs".to_owned(), operations::root(self, with_models));
        parsed(files)
    }

    fn groups(&self) -> BTreeSet<String> {
        self.api
            .operations
            .iter()
            .map(|operation| operation.group.clone())
            .collect()
    }
}

/// Makes sure that what was put together as text is Rust.
fn parsed(files: BTreeMap<String, String>) -> Result<BTreeMap<String, String>> {
    for (name, text) in &files {
        syn::parse_file(text).within(name)?;
    }
    Ok(files)
}
