//! Labels of artifacts.

use super::{
    auth::{Need, Role},
    call::Call,
    errors::{conflict, done, not_found},
    world::World,
};
use crate::keycloak::http::Outcome;

const CREATE: Need = Need::role(Role::Developer, "artifact-label", "create");
const DELETE: Need = Need::role(Role::Developer, "artifact-label", "delete");

pub(crate) fn add_label(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = world.enter(&call.caller, call.project_name(), &CREATE)?;
    let label = call.body["id"].as_i64().unwrap_or_default();
    match world.labels.get(&label) {
        None => return Err(not_found(&format!("label {label} not found"))),
        Some(row) if row.scope == "p" && row.project != project => {
            return Err(not_found(&format!(
                "project id {project}, label {label} not found"
            )));
        }
        Some(_) => {}
    }
    let artifact = world.artifact_at(call)?;
    let id = artifact.id;
    if artifact.labels.contains(&label) {
        return Err(conflict(&format!(
            "label {label} is already added to the artifact {id}"
        )));
    }
    if let Some(artifact) = world.content.store.artifact_mut(id) {
        artifact.labels.push(label);
        artifact.labels.sort_unstable();
    }
    Ok(done(200))
}

pub(crate) fn remove_label(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &DELETE)?;
    let artifact = world.artifact_at(call)?;
    let (id, label) = (artifact.id, call.number("label_id"));
    if !artifact.labels.contains(&label) {
        return Err(not_found(&format!(
            "reference with label {label} and artifact {id} not found"
        )));
    }
    if let Some(artifact) = world.content.store.artifact_mut(id) {
        artifact.labels.retain(|other| *other != label);
    }
    Ok(done(200))
}
