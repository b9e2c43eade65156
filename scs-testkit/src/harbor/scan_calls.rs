//! The calls that start and stop scans.

use super::{
    auth::{Need, Role},
    call::Call,
    content::Content,
    errors::{bad_request, conflict, done, not_found, precondition},
    rows::Artifact,
    scans::{What, is_scannable, report_id},
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

const READ: Need = Need {
    public: false,
    ..Need::read("scan", "read")
};

/// The name of the scanner.
const SCANNER: &str = "Stub";

fn what(call: &Call<'_>) -> What {
    if call.text("scan_type") == "sbom" {
        What::Sbom
    } else {
        What::Vulnerabilities
    }
}

fn need(what: What, action: &'static str) -> Need {
    let resource = match what {
        What::Vulnerabilities => "scan",
        What::Sbom => "sbom",
    };
    Need::role(Role::Maintainer, resource, action)
}

pub(crate) fn scan_artifact(world: &mut World, call: &Call<'_>) -> Outcome {
    let what = what(call);
    world.admit(call, &need(what, "create"))?;
    let artifact = world.artifact_at(call)?.clone();
    let Content { scans, store, .. } = &world.content;
    if scans.no_scanner {
        let project = artifact.project_id;
        return Err(precondition(&format!(
            "no available scanner for project: {project}"
        )));
    }
    if scans.scanner_disabled {
        return Err(precondition(&format!("scanner {SCANNER} is deactivated")));
    }
    if !is_scannable(&artifact, store) {
        return Err(bad_request(&format!(
            "the configured scanner {SCANNER} does not support scanning artifact with mime type {}",
            artifact.manifest_media_type
        )));
    }
    let parts = parts(&artifact, &world.content);
    if parts
        .iter()
        .all(|part| scans.is_under_way(&part.digest, what))
    {
        return Err(conflict(match what {
            What::Vulnerabilities => "a previous scan process is running",
            What::Sbom => "a previous sbom generate process is running",
        }));
    }
    let now = world.now();
    for part in parts {
        if world.content.scans.is_under_way(&part.digest, what) {
            continue;
        }
        let id = report_id(&world.unique());
        let Content { scans, store, .. } = &mut world.content;
        scans.start(&part, what, id, store, now);
    }
    Ok(done(202))
}

/// What is scanned of an artifact: itself, or the children of an index.
fn parts(artifact: &Artifact, content: &Content) -> Vec<Artifact> {
    if !artifact.is_index() {
        return vec![artifact.clone()];
    }
    let children = artifact
        .children
        .iter()
        .filter_map(|(id, _)| content.store.artifact(*id));
    children
        .filter(|child| is_scannable(child, &content.store))
        .cloned()
        .collect()
}

pub(crate) fn stop_scan_artifact(world: &mut World, call: &Call<'_>) -> Outcome {
    let what = what(call);
    world.admit(call, &need(what, "stop"))?;
    let artifact = world.artifact_at(call)?;
    let parts = parts(artifact, &world.content);
    let known = |part: &&Artifact| world.content.scans.is_known(&part.digest, what);
    if !parts.iter().any(|part| known(&part)) {
        let digest = &artifact.digest;
        return Err(bad_request(&format!(
            "no scan job for artifact digest={digest}"
        )));
    }
    let now = world.now();
    for part in parts {
        world.content.scans.stop(&part.digest, what, now);
    }
    Ok(done(202))
}

pub(crate) fn get_report_log(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &READ)?;
    let artifact = world.artifact_at(call)?;
    let id = call.param("report_id");
    let is_uuid = id.len() == 36
        && id
            .bytes()
            .all(|letter| letter.is_ascii_hexdigit() || letter == b'-');
    let scans = &world.content.scans;
    if !is_uuid {
        return Err(bad_request(&format!("bad request: invalid UUID {id}")));
    }
    let Some(digest) = scans.digest_of(id) else {
        return Err(not_found(&format!("report with uuid {id} does not exist")));
    };
    if !parts(artifact, &world.content)
        .iter()
        .any(|part| part.digest == digest)
    {
        return Err(not_found(&format!("scan log with uuid: {id} not found")));
    }
    Ok(log(&format!("scan of {}\n", artifact.label()), call))
}

/// Text, or one JSON text for those who ask for JSON.
fn log(text: &str, call: &Call<'_>) -> Reply {
    let json = call.header("accept").contains("application/json");
    let (kind, body) = if json {
        (
            "application/json",
            serde_json::Value::from(text).to_string(),
        )
    } else {
        ("text/plain", text.to_owned())
    };
    let mut reply = Reply::empty(200).header("content-type", kind);
    reply.body = body.into_bytes();
    reply
}
