//! Tags.

use super::{
    auth::{Need, Role},
    call::Call,
    copies::refuse_proxy_cache,
    errors::{bad_request, conflict, done, not_found},
    q::{Cell, Columns, Kind, listed, sort},
    rendering::{self, is_immutable},
    repositories::{full_name, immutable},
    rows::Tag,
    world::World,
};
use crate::keycloak::http::Outcome;

const LIST: Need = Need::read("tag", "list");
const CREATE: Need = Need::role(Role::Developer, "tag", "create");
const DELETE: Need = Need::role(Role::Maintainer, "tag", "delete");

const COLUMNS: Columns = &[
    ("id", Kind::Number),
    ("name", Kind::Text),
    ("push_time", Kind::Time),
    ("pull_time", Kind::Time),
];

pub(crate) fn list_tags(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &LIST)?;
    let artifact = world.artifact_at(call)?;
    let wanted = call.filters()?.on(COLUMNS)?;
    let mut rows: Vec<_> = artifact.tags.iter().collect();
    rows.retain(|row| wanted.fits(|column| cell(row, column)));
    let order = call
        .sorting()
        .on(COLUMNS, &[("push_time", true), ("id", true)]);
    sort(&mut rows, &order, |row, column| cell(row, column));
    let with_immutable = call.flag("with_immutable_status", false);
    Ok(listed(call, &rows, |row| {
        rendering::tag(world, artifact, row, with_immutable)
    }))
}

fn cell<'a>(tag: &'a Tag, column: &str) -> Cell<'a> {
    match column {
        "id" => tag.id.into(),
        "name" => tag.name.as_str().into(),
        _ => tag.pushed.into(),
    }
}

/// A tag never moves this way; and the answer does not say where it is (`recordings/harbor/3057-…`).
pub(crate) fn create_tag(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = world.admit(call, &CREATE)?;
    refuse_proxy_cache(world, project)?;
    let artifact = world.artifact_at(call)?;
    let name = call.text("name").to_owned();
    if !is_tag_name(&name) {
        return Err(bad_request(&format!(
            "bad request: invalid tag name: {name}"
        )));
    }
    if world
        .content
        .store
        .find(&artifact.repository, &name)
        .is_some()
    {
        let repository = artifact.repository_id;
        return Err(conflict(&format!(
            "tag {name} already exists under the repository {repository}"
        )));
    }
    let (id, label) = (artifact.id, format!("{}:{name}", artifact.repository));
    let now = world.now();
    world.content.store.tag(id, &name, now);
    world.note(&call.caller, "create", "tag", &label, project);
    Ok(done(201))
}

pub(crate) fn delete_tag(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = world.admit(call, &DELETE)?;
    let artifact = world.artifact_at(call)?;
    let (id, name) = (artifact.id, call.param("tag_name").to_owned());
    if !artifact.tags.iter().any(|tag| tag.name == name) {
        return Err(not_found(&format!(
            "tag {name} attached to artifact {id} not found"
        )));
    }
    if is_immutable(world, artifact, &name) {
        return Err(immutable(&name));
    }
    world.content.store.untag(id, &name);
    world.note(
        &call.caller,
        "delete",
        "tag",
        &format!("{}:{name}", full_name(call)),
        project,
    );
    Ok(done(200))
}

/// What a tag may be called.
pub(crate) fn is_tag_name(name: &str) -> bool {
    let mut letters = name.bytes();
    name.len() <= 128
        && letters
            .next()
            .is_some_and(|first| first.is_ascii_alphanumeric() || first == b'_')
        && letters.all(|letter| letter.is_ascii_alphanumeric() || b"._-".contains(&letter))
}
