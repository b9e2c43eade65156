//! What a project does not let be pulled: the unsigned and the vulnerable.

use serde_json::Value;

use super::{
    errors::failed,
    reports::{is_at_least, open_flaws, worst},
    rows::Artifact,
    world::World,
};
use crate::keycloak::http::Reply;

/// Refuses a pull that the project's metadata forbid.
pub(crate) fn check(world: &World, artifact: &Artifact) -> Result<(), Reply> {
    let Some(project) = world.projects.get(&artifact.project_id) else {
        return Ok(());
    };
    let is_set = |name: &str| {
        project
            .metadata
            .get(name)
            .is_some_and(|value| value == "true")
    };
    let refused = |message: &str| Err(failed(412, "PROJECTPOLICYVIOLATION", message));
    let store = &world.content.store;
    if artifact.subject.is_some() {
        return Ok(());
    }
    let signed = |kind: &str| {
        let mut accessories = store.accessories(artifact).into_iter();
        accessories.any(|other| {
            other
                .subject
                .as_ref()
                .is_some_and(|subject| subject.kind == kind)
        })
    };
    if is_set("enable_content_trust_cosign") && !signed("signature.cosign") {
        return refused("The image is not signed by cosign.");
    }
    if is_set("enable_content_trust") && !signed("signature.notation") {
        return refused("The image is not signed by notation.");
    }
    if !is_set("prevent_vul") || !super::scans::is_scannable(artifact, store) {
        return Ok(());
    }
    let severity = project
        .metadata
        .get("severity")
        .map_or("low", String::as_str);
    let policy = format!(
        "cannot be pulled due to configured policy in 'Prevent images with vulnerability severity of \"{}\" or higher from running.' To continue with pull, please contact your project administrator",
        capital(severity)
    );
    let status = world.content.scans.status_of(&artifact.digest, world.now());
    let report = world.content.scans.report(artifact, store);
    match (report, status) {
        (Some(report), _) => {
            let open = open_flaws(&report, &project.allowlist.items);
            let left = Value::from_iter([("vulnerabilities", open.clone())]);
            if open.as_array().is_none_or(Vec::is_empty) || !is_at_least(worst(&left), severity) {
                return Ok(());
            }
            let number = open.as_array().map_or(0, Vec::len);
            refused(&format!(
                "current image with {number} vulnerabilities {policy} to exempt matched vulnerabilities through configuring the CVE allowlist."
            ))
        }
        (None, Some(status)) => refused(&format!(
            "current image with \"{status}\" status of vulnerability scanning {policy} for help."
        )),
        (None, None) => refused(&format!(
            "current image without vulnerability scanning {policy} for help."
        )),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
