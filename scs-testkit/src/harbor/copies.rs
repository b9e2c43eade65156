//! Copies of artifacts, and what stops bytes from being added to a project.

use super::{
    artifacts::READ,
    auth::{Caller, Need, Role},
    call::Call,
    content::Content,
    errors::{
        bad_request, created, denied, failed, forbidden, internal, not_found, precondition,
        unauthorized,
    },
    rendering::is_immutable_name,
    repositories::full_name,
    rows::Artifact,
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

const CREATE: Need = Need::role(Role::Developer, "artifact", "create");

/// Copies an artifact with all its tags, its children and its accessories; tags of those names move.
pub(crate) fn copy_artifact(world: &mut World, call: &Call<'_>) -> Outcome {
    let target = world.admit(call, &CREATE)?;
    let project =
        target.ok_or_else(|| not_found(&format!("project {} not found", call.project_name())))?;
    refuse_proxy_cache(world, target)?;
    let from = call.query.text("from");
    let (repository, reference) = source(from)?;
    let source_project = repository
        .split_once('/')
        .and_then(|(project, _)| world.project_id(project));
    let readable = match source_project {
        Some(project) => world.may(&call.caller, project, &READ),
        None => world.is_admin(&call.caller),
    };
    match call.caller {
        _ if readable => {}
        Caller::Anonymous => return Err(unauthorized()),
        _ => return Err(forbidden()),
    }
    let store = &world.content.store;
    let root = store
        .find(repository, reference)
        .ok_or_else(|| bad_request(&format!("artifact {from} not found")))?
        .clone();
    if root.subject.is_some() {
        return Err(denied(
            "the operation isn't supported for an artifact accessory",
        ));
    }
    let name = full_name(call);
    if world.content.registry_down {
        return Err(internal());
    }
    let parts = family(&world.content, &root);
    for part in &parts {
        let taken = part.tags.iter().find(|tag| {
            let there = store.find(&name, &tag.name);
            there.is_some_and(|there| there.digest != part.digest)
                && is_immutable_name(world, project, &call.repository(), &tag.name)
        });
        if let Some(tag) = taken {
            let tag = &tag.name;
            return Err(precondition(&format!(
                "the tag {tag} configured as immutable, cannot be updated"
            )));
        }
    }
    refuse_over_quota(world, project, || {
        store.added_by(project, parts.iter().map(Artifact::weight))
    })?;
    let now = world.now();
    let store = &mut world.content.store;
    for part in &parts {
        store.link_blobs(&name, part);
        let copied = store.put_manifest(
            (project, &name),
            None,
            &part.manifest_media_type,
            part.manifest.clone(),
            now,
        );
        let Ok(id) = copied else {
            return Err(internal());
        };
        for tag in part.tags.iter().rev() {
            store.tag(id, &tag.name, now);
        }
        if let Some(copy) = store.artifact_mut(id) {
            copy.files.clone_from(&part.files);
        }
        store.attach(id, part);
    }
    world.note(
        &call.caller,
        "create",
        "artifact",
        &format!("{name}:{reference}"),
        target,
    );
    // The path is decoded already, and not encoded again (`recordings/harbor/3332-…`).
    Ok(created(&format!(
        "/api/v2.0/projects/{}/repositories/{}/artifacts/{reference}",
        call.project_name(),
        call.param("repository_name")
    )))
}

/// Repository and reference of `project/repository:tag` or `…@digest`.
fn source(from: &str) -> Result<(&str, &str), Reply> {
    if !from
        .bytes()
        .all(|letter| letter.is_ascii_alphanumeric() || b"._-/:@".contains(&letter))
    {
        return Err(bad_request(&format!("invalid input: {from}")));
    }
    let parts = from
        .split_once('@')
        .or_else(|| from.rsplit_once(':').filter(|(_, tag)| !tag.contains('/')));
    parts.ok_or_else(|| bad_request(&format!("artifact {from} not found")))
}

/// An artifact with everything that goes with it: children before their index, accessories last.
fn family(content: &Content, root: &Artifact) -> Vec<Artifact> {
    let store = &content.store;
    let mut parts: Vec<_> = root
        .children
        .iter()
        .filter_map(|(id, _)| store.artifact(*id))
        .flat_map(|child| family(content, child))
        .collect();
    parts.push(root.clone());
    parts.extend(store.accessories(root).into_iter().cloned());
    parts
}

pub(crate) fn refuse_proxy_cache(world: &World, project: Option<i64>) -> Result<(), Reply> {
    if is_proxy_cache(world, project) {
        return Err(failed(
            405,
            "METHOD_NOT_ALLOWED",
            "the operation isn't supported for a proxy cache project",
        ));
    }
    Ok(())
}

pub(crate) fn is_proxy_cache(world: &World, project: Option<i64>) -> bool {
    let project = project.and_then(|project| world.projects.get(&project));
    project.is_some_and(|project| project.registry.is_some())
}

/// Even nothing may be added to a project that has used too much already.
pub(crate) fn refuse_over_quota(
    world: &World,
    project: i64,
    added: impl FnOnce() -> usize,
) -> Result<(), Reply> {
    let hard = world
        .projects
        .get(&project)
        .map_or(-1, |project| project.quota.hard);
    // -1 is no limit.
    let Ok(hard) = usize::try_from(hard) else {
        return Ok(());
    };
    let (used, added) = (world.content.store.used(project), added());
    if used + added <= hard {
        return Ok(());
    }
    let verb = if added == 0 { "subtracting" } else { "adding" };
    Err(denied(&format!(
        "{verb} {} of storage resource, which when updated to current usage of {} will exceed the configured upper limit of {}.",
        bytes(added),
        bytes(used),
        bytes(hard)
    )))
}

fn bytes(number: usize) -> String {
    let mut value = number as f64;
    if number < 1024 {
        return format!("{number} B");
    }
    let mut unit = "B";
    for larger in ["KiB", "MiB", "GiB", "TiB"] {
        if value < 1024.0 {
            break;
        }
        value /= 1024.0;
        unit = larger;
    }
    format!("{value:.1} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_sources() {
        let sizes = [0, 258, 1_100, 57_110].map(bytes);
        assert_eq!(sizes, ["0 B", "258 B", "1.1 KiB", "55.8 KiB"]);
        assert_eq!(source("a/b:v1").ok(), Some(("a/b", "v1")));
        assert_eq!(source("a/b/c@sha256:0").ok(), Some(("a/b/c", "sha256:0")));
        assert_eq!(source("a/b").err().map(|reply| reply.status), Some(400));
        assert_eq!(source("???").err().map(|reply| reply.status), Some(400));
    }
}
