//! A service's files, and the way from them to the IR.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::failure::{Result, Within, all, bail};
use crate::frontend;
use crate::ir::Api;
use crate::names::{self, Names};
use crate::passes;
use crate::resources::Resources;
use crate::spec::docs::Docs;
use crate::spec::{load, overlay};

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// All services that have a description, by name.
pub(crate) fn services(root: &Path) -> Result<Vec<String>> {
    let mut services = Vec::new();
    for entry in std::fs::read_dir(root.join("specs")).within("specs")? {
        let entry = entry?;
        if entry.path().join("base.json").exists() {
            services.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    services.sort();
    Ok(services)
}

/// One service, read from its files.
pub(crate) struct Project {
    pub(crate) service: String,
    pub(crate) root: PathBuf,
    pub(crate) resources: Resources,
    pub(crate) docs: Docs,
    pub(crate) api: Api,
    /// The new content of `names.lock`.
    pub(crate) names_lock: String,
    /// What the published description says wrongly, by operation id.
    pub(crate) wrong: BTreeMap<String, Vec<&'static str>>,
}

impl Project {
    pub(crate) fn folder(root: &Path, service: &str) -> PathBuf {
        root.join("specs").join(service)
    }

    /// Reads and joins everything; what the front end cannot read is an error.
    pub(crate) fn read(root: &Path, service: &str) -> Result<Self> {
        let folder = Self::folder(root, service);
        if !folder.join("base.json").exists() {
            bail!(
                "specs/{service}/base.json is missing: `cargo xtask spec import {service} --from <file> --update`"
            );
        }
        let resources = Resources::read(&folder.join("resources.yaml"))?;
        let docs = Docs::read(&folder.join("docs.yaml"))?;
        let base = load::read(&folder.join("base.json"))?;
        let actions = load::read(&folder.join("overlay.yaml"))?;
        let document =
            overlay::apply(&base, &actions).within(format!("specs/{service}/overlay.yaml"))?;
        let mut names = Names::new(&resources, names::read_lock(&folder.join("names.lock"))?);
        let api = build(&document, &resources, &mut names).within(service)?;
        all(api
            .unsupported
            .iter()
            .map(|at| format!("{service}: not supported: {at}"))
            .collect())?;
        Ok(Self {
            service: service.to_owned(),
            root: root.to_path_buf(),
            resources,
            docs,
            wrong: wrong(&base, &document, &api),
            api,
            names_lock: names::lock_text(&names.into_lock())?,
        })
    }
}

/// Front end and passes.
pub(crate) fn build(document: &Value, resources: &Resources, names: &mut Names) -> Result<Api> {
    let mut api = frontend::read(document, resources, names)?;
    api.samples.clone_from(&resources.samples);
    passes::run(&mut api, resources, names)?;
    Ok(api)
}

/// What the published description says wrongly, for each operation of which it does.
fn wrong(base: &Value, document: &Value, api: &Api) -> BTreeMap<String, Vec<&'static str>> {
    let differ = |pointer: &str| plain(base.pointer(pointer)) != plain(document.pointer(pointer));
    let types: Vec<&str> = api
        .types
        .values()
        .filter(|definition| differ(&definition.pointer))
        .map(|definition| definition.name.as_str())
        .collect();
    let mut wrong = BTreeMap::new();
    for operation in &api.operations {
        let pointer = &operation.pointer;
        let path = pointer.rsplit_once('/').map_or("", |(path, _)| path);
        let mut found = Vec::new();
        if base.pointer(path).is_none() {
            found.push("no such route");
        } else if base.pointer(pointer).is_none() {
            found.push("method");
        } else {
            let parts = [
                ("parameters", "parameters"),
                ("requestBody", "body"),
                ("responses", "answer"),
            ];
            found.extend(
                parts
                    .into_iter()
                    .filter(|(part, _)| differ(&format!("{pointer}/{part}")))
                    .map(|(_, word)| word),
            );
        }
        let body = operation.body.as_ref().and_then(|body| body.ty.named());
        let answer = match &operation.answer {
            crate::ir::Answer::Json(ty) | crate::ir::Answer::Created { ty, .. } => ty.named(),
            _ => None,
        };
        if found.is_empty()
            && body
                .into_iter()
                .chain(answer)
                .any(|name| types.contains(&name))
        {
            found.push("types");
        }
        if !found.is_empty() {
            wrong.insert(operation.id.clone(), found);
        }
    }
    wrong
}

/// A part of a description without what only we read in it.
fn plain(part: Option<&Value>) -> Value {
    match part {
        Some(Value::Object(members)) => members
            .iter()
            .filter(|(name, _)| !name.starts_with("x-") && *name != "description")
            .map(|(name, value)| (name.clone(), plain(Some(value))))
            .collect(),
        Some(Value::Array(items)) => items.iter().map(|item| plain(Some(item))).collect(),
        other => other.cloned().unwrap_or_default(),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// An API from a description and a `resources.yaml`, both as text.
    pub(crate) fn api(description: &str, resources: &str) -> Result<Api> {
        let document = load::parse(description)?;
        let resources: Resources = serde_json::from_value(load::parse(resources)?)?;
        build(
            &document,
            &resources,
            &mut Names::new(&resources, BTreeMap::new()),
        )
    }
}
