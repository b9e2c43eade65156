//! `cargo xtask codegen`: from a service's files to `src/generated/`, or into a scratch crate.

use std::collections::BTreeMap;
use std::path::Path;

use crate::emit::{self, Context, Plan};
use crate::failure::{Failure, Result, Within};
use crate::names::Names;
use crate::project::{self, Project};
use crate::resources::{Dialect, Resources};
use crate::spec::docs::Docs;
use crate::spec::load;

/// Makes the code of one service, or says how the committed code differs.
///
/// Gives the line to print.
pub(crate) fn run(root: &Path, service: &str, check: bool) -> Result<String> {
    let project = Project::read(root, service)?;
    let plan = plan(&project)?;
    if check {
        let diff = emit::compare(&plan, root)?;
        if !diff.is_empty() {
            return Err(Failure::new(format!(
                "{diff}\nrun `cargo xtask codegen {service}`"
            )));
        }
        return Ok(format!(
            "{service}: {} files are as they should be",
            plan.files.len()
        ));
    }
    let changed = emit::apply(&plan)?;
    Ok(format!(
        "{service}: {} operations, {} types, {changed} files changed",
        project.api.operations.len(),
        project.api.types.len()
    ))
}

/// All files of a service that are made, in memory.
pub(crate) fn plan(project: &Project) -> Result<Plan> {
    let service = &project.service;
    let resources = &project.resources;
    let context = Context {
        api: &project.api,
        docs: &project.docs,
        client: resources.client_crate.replace('-', "_"),
        header: format!(
            "// Made by `cargo xtask codegen {service}` from specs/{service}: base.json, overlay.yaml, docs.yaml,\n\
             // resources.yaml. Do not edit; change those and run it again.\n"
        ),
    };
    let mut plan = Plan::default();
    let generated = |name: &str| project.root.join(name).join("src/generated");
    if let Some(model) = &resources.model_crate {
        plan.folder(generated(model), context.models()?);
    }
    let files = if project.api.claims.is_empty() {
        context.client(resources.model_crate.is_none())?
    } else {
        context.models()?
    };
    plan.folder(generated(&resources.client_crate), files);
    plan.files.insert(
        Project::folder(&project.root, service).join("names.lock"),
        project.names_lock.clone(),
    );
    Ok(plan)
}

/// A crate outside of the workspace, made from a description alone: to see what the generator makes of it.
///
/// Gives a report with what is not supported and the size of the code.
pub(crate) fn scratch(root: &Path, folder: &Path, from: &Path, dialect: Dialect) -> Result<String> {
    let name = "scratch-client";
    let resources = Resources {
        dialect,
        client_crate: name.into(),
        ..Resources::default()
    };
    let document = crate::spec::stripped(&load::read(from)?);
    let mut names = Names::new(&resources, BTreeMap::new()).lenient();
    let api = project::build(&document, &resources, &mut names)?;
    let docs = Docs::default();
    let header = "// A scratch crate made by `cargo xtask codegen --scratch`.\n".to_owned();
    let context = Context {
        api: &api,
        docs: &docs,
        client: name.replace('-', "_"),
        header,
    };
    let files = context.client(true)?;
    let lines = |prefix: &str| -> usize {
        files
            .iter()
            .filter(|(name, _)| name.starts_with(prefix))
            .map(|(_, text)| text.lines().count())
            .sum()
    };
    let (total, models) = (lines(""), lines("model/"));
    let is_code = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with("//");
    let code: usize = files
        .iter()
        .filter(|(name, _)| !name.starts_with("model/"))
        .map(|(_, text)| text.lines().filter(is_code).count())
        .sum();
    let operations = api.operations.len();
    let mut plan = Plan::default();
    plan.folder(folder.join("src/generated"), files);
    plan.files
        .insert(folder.join("src/lib.rs"), SCRATCH_LIB.to_owned());
    plan.files
        .insert(folder.join("Cargo.toml"), scratch_manifest(root, name));
    emit::apply(&plan).within(folder.display())?;
    Ok(format!(
        "{operations} operations, {} types, {} handles\n{total} lines: {models} of types and fixtures, {} of operations and handles, {:.1} per operation, {:.1} without docs and blank lines\nnot supported: {}\n{}",
        api.types.len(),
        api.handles.len(),
        total - models,
        (total - models) as f64 / operations.max(1) as f64,
        code as f64 / operations.max(1) as f64,
        api.unsupported.len(),
        api.unsupported.join("\n")
    ))
}

const SCRATCH_LIB: &str = r#"//! A scratch client.

mod generated;

use scs_client_core::{Executor, Service, ServiceClient};

pub use generated::{Call, handles, model, operations};
pub use scs_client_core::{Error, Result};

/// The client.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) executor: Executor,
}

/// The service.
#[derive(Debug, Default)]
pub struct Scratch;

impl Service for Scratch {
    fn name(&self) -> &'static str {
        "scratch"
    }
}

impl ServiceClient for Client {
    type Service = Scratch;
    fn from_executor(executor: Executor) -> Self {
        Self { executor }
    }
}
"#;

fn scratch_manifest(root: &Path, name: &str) -> String {
    let path = |name: &str| root.join(name).display().to_string();
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         bytes = \"1\"\nchrono = {{ version = \"0.4\", default-features = false, features = [\"std\", \"clock\", \"serde\"] }}\n\
         scs-client-core = {{ path = {:?} }}\nscs-wire = {{ path = {:?} }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n",
        path("scs-client-core"),
        path("scs-wire")
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    use super::*;

    /// A workspace in a temporary folder with the description of the Status Page, and nothing made from it.
    fn copy(test: &str) -> PathBuf {
        let root =
            std::env::temp_dir().join(format!("xtask-codegen-{test}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&root);
        let folder = root.join("specs/statuspage");
        std::fs::create_dir_all(&folder).unwrap();
        for file in [
            "base.json",
            "overlay.yaml",
            "docs.yaml",
            "resources.yaml",
            "names.lock",
        ] {
            std::fs::copy(
                project::root().join("specs/statuspage").join(file),
                folder.join(file),
            )
            .unwrap();
        }
        root
    }

    fn content(root: &Path) -> BTreeMap<PathBuf, String> {
        plan(&Project::read(root, "statuspage").unwrap())
            .unwrap()
            .files
    }

    #[test]
    fn the_same_description_gives_the_same_bytes_and_a_change_by_hand_is_found() {
        let root = copy("check");
        run(&root, "statuspage", false).unwrap();
        run(&root, "statuspage", true).unwrap();
        assert!(
            run(&root, "statuspage", false)
                .unwrap()
                .contains(" 0 files changed")
        );
        let generated = root.join("statuspage-model/src/generated");
        std::fs::write(generated.join("stranger.rs"), "").unwrap();
        let found = run(&root, "statuspage", true).unwrap_err().to_string();
        assert!(
            found.contains("--- statuspage-model/src/generated/stranger.rs"),
            "{found}"
        );
        run(&root, "statuspage", false).unwrap();
        let edited = generated.join("phase.rs");
        let text = std::fs::read_to_string(&edited)
            .unwrap()
            .replace("pub struct PhaseList", "pub struct PhasesList");
        std::fs::write(&edited, text).unwrap();
        let found = run(&root, "statuspage", true).unwrap_err().to_string();
        assert!(
            found.contains("-pub struct PhasesList") && found.contains("+pub struct PhaseList"),
            "{found}"
        );
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_new_operation_changes_generated_files_alone() {
        let root = copy("operation");
        let before = content(&root);
        let base_path = root.join("specs/statuspage/base.json");
        let mut base = load::read(&base_path).unwrap();
        base["paths"]["/components/{componentId}/history"] = serde_json::json!({"get": {
            "operationId": "getComponentHistory", "tags": ["component"],
            "parameters": [{"$ref": "#/components/parameters/ComponentIdPathParameter"}],
            "responses": {"200": {"$ref": "#/components/responses/IncidentListResponse"}}
        }});
        std::fs::write(&base_path, load::to_stable_json(&base).unwrap()).unwrap();
        let after = content(&root);
        let changed: BTreeSet<String> = after
            .iter()
            .filter(|(path, text)| before.get(*path) != Some(text))
            .map(|(path, _)| path.strip_prefix(&root).unwrap().display().to_string())
            .collect();
        assert!(before.keys().all(|path| after.contains_key(path)));
        // The types that it reaches move to the file of their first user; nothing is renamed.
        for file in &changed {
            assert!(
                file.contains("/src/generated/") || file == "specs/statuspage/names.lock",
                "{file}"
            );
        }
        for file in [
            "operations/component.rs",
            "operations/mod.rs",
            "handles/component.rs",
        ] {
            assert!(
                changed.contains(&format!("statuspage-client/src/generated/{file}")),
                "{changed:?}"
            );
        }
        let lock = |files: &BTreeMap<PathBuf, String>| {
            files[&root.join("specs/statuspage/names.lock")].clone()
        };
        let (old, new) = (lock(&before), lock(&after));
        assert!(
            old.lines()
                .all(|line| new.lines().any(|other| other == line))
        );
        std::fs::remove_dir_all(root).unwrap();
    }
}
