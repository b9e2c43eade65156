//! What belongs to an artifact beside its properties: history, files of a chart, bill of materials, report.

use serde_json::{Value, json};

use super::{
    auth::Need,
    call::Call,
    errors::{bad_request, internal, not_found, ok},
    rendering::accepts_reports,
    reports::MIME,
    rows::Artifact,
    scans::{What, is_scannable},
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

const READ: Need = Need::read("artifact-addition", "read");

pub(crate) fn get_addition(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &READ)?;
    let artifact = world.artifact_at(call)?;
    let addition = call.param("addition");
    let kind = artifact.kind.as_str();
    let found = match (kind, addition) {
        ("IMAGE" | "WASM", "build_history") if !artifact.is_index() => history(world, artifact),
        ("CHART", "dependencies") => written(
            "application/json; charset=utf-8",
            &artifact.extra_attrs["dependencies"].to_string(),
        ),
        ("CHART", "values.yaml") => written("text/plain; charset=utf-8", file(artifact, addition)),
        ("CHART", "readme.md") => written("text/markdown; charset=utf-8", file(artifact, addition)),
        ("SBOM", "sbom") => sbom(world, artifact),
        _ => return Err(unsupported(artifact, addition)),
    };
    // All of this lies in the registry (`recordings/harbor/3761-…`).
    if world.content.registry_down {
        return Err(internal());
    }
    Ok(found)
}

/// What there is not, in upper case, however it was asked for.
fn unsupported(artifact: &Artifact, addition: &str) -> Reply {
    let addition = addition.to_uppercase();
    let text = match artifact.kind.as_str() {
        "IMAGE" if artifact.is_index() => format!("addition {addition} isn't supported"),
        "IMAGE" => format!("addition {addition} isn't supported for IMAGE(manifest version 2)"),
        kind @ ("CHART" | "WASM" | "SBOM") => {
            format!("addition {addition} isn't supported for {kind}")
        }
        kind => format!("the processor for artifact {kind} not found, cannot get the addition"),
    };
    bad_request(&text)
}

fn written(content_type: &str, text: &str) -> Reply {
    let mut reply = Reply::empty(200).header("content-type", content_type);
    reply.body = text.as_bytes().to_vec();
    reply
}

fn file<'a>(artifact: &'a Artifact, name: &str) -> &'a str {
    let found = artifact.files.iter().find(|(file, _)| file == name);
    found.map_or("", |(_, content)| content)
}

/// A blob that the manifest names.
fn blob(world: &World, artifact: &Artifact, of: impl Fn(&Value) -> Value) -> Vec<u8> {
    let manifest: Value = serde_json::from_slice(&artifact.manifest).unwrap_or_default();
    let digest = of(&manifest)["digest"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let blob = world.content.store.blob(&artifact.repository, &digest);
    blob.map(|blob| blob.to_vec()).unwrap_or_default()
}

fn history(world: &World, artifact: &Artifact) -> Reply {
    let config = blob(world, artifact, |manifest| manifest["config"].clone());
    let config: Value = serde_json::from_slice(&config).unwrap_or_default();
    written(
        "application/json; charset=utf-8",
        &config["history"].to_string(),
    )
}

fn sbom(world: &World, artifact: &Artifact) -> Reply {
    let mut reply = written(super::image::SBOM, "");
    reply.body = blob(world, artifact, |manifest| manifest["layers"][0].clone());
    reply
}

/// Reports by MIME type. None is `{}` for a type that can be scanned, and 404 for others.
pub(crate) fn get_vulnerabilities_addition(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &READ)?;
    let artifact = world.artifact_at(call)?;
    let (store, scans) = (&world.content.store, &world.content.scans);
    if !is_scannable(artifact, store) {
        return Err(not_found(&format!(
            "report not found for {}",
            artifact.label()
        )));
    }
    let under_way = scans.is_under_way(&artifact.digest, What::Vulnerabilities);
    let report = scans
        .report(artifact, store)
        .filter(|_| accepts_reports(call) && !under_way);
    Ok(ok(&report.map_or_else(
        || json!({}),
        |report| json!({ MIME: report }),
    )))
}
