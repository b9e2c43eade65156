//! Labels.

use serde_json::{Value, json};

use super::{
    auth::{Caller, Need, Role},
    call::Call,
    errors::{bad_request, conflict, created, done, internal, not_found, ok, put, time},
    q::{self, Cell, Columns, Kind, like, listed},
    tables::Label,
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

const COLUMNS: Columns = &[
    ("id", Kind::Number),
    ("name", Kind::Text),
    ("description", Kind::Text),
    ("color", Kind::Text),
    ("creation_time", Kind::Time),
    ("update_time", Kind::Time),
];

fn cell<'a>(label: &'a Label, column: &str) -> Cell<'a> {
    match column {
        "id" => label.id.into(),
        "description" => label.description.as_str().into(),
        "color" => label.color.as_str().into(),
        "creation_time" => label.created.into(),
        "update_time" => label.updated.into(),
        _ => label.name.as_str().into(),
    }
}

/// As lists and artifacts show it.
pub(crate) fn shown(label: &Label) -> Value {
    let mut value = json!({
        "creation_time": time(Some(label.created)),
        "scope": label.scope,
        "update_time": time(Some(label.updated)),
    });
    put(&mut value, "id", label.id);
    put(&mut value, "name", label.name.as_str());
    put(&mut value, "description", label.description.as_str());
    put(&mut value, "color", label.color.as_str());
    put(&mut value, "project_id", label.project);
    value
}

/// May the caller do that to labels of a scope? Projects that do not exist belong to administrators.
fn allow(
    world: &World,
    caller: &Caller,
    scope: &str,
    project: i64,
    need: &Need,
) -> Result<(), Reply> {
    if scope == "g" {
        return if need.public {
            Ok(())
        } else {
            world.system(caller, need.resource, need.action)
        };
    }
    let found = world.projects.contains_key(&project).then_some(project);
    match world.entered(caller, found, &project.to_string(), need) {
        Err(refusal) if refusal.status != 404 => Err(refusal),
        _ => Ok(()),
    }
}

pub(crate) fn list(world: &mut World, call: &Call<'_>) -> Outcome {
    let scope = call.query.text("scope");
    if !["g", "p"].contains(&scope) {
        return Err(bad_request(&format!("invalid scope: {scope}")));
    }
    let project = call.query.text("project_id").parse().unwrap_or_default();
    allow(
        world,
        &call.caller,
        scope,
        project,
        &Need::read("label", "list"),
    )?;
    let wanted = call.filters()?.on(COLUMNS)?;
    let part = call.query.text("name");
    let fits = |label: &&Label| {
        label.scope == scope
            && (scope == "g" || label.project == project)
            && like(&label.name, part)
            && wanted.fits(|column| cell(label, column))
    };
    let mut labels: Vec<_> = world.labels.values().filter(fits).collect();
    q::sort(
        &mut labels,
        &call.sorting().on(COLUMNS, &[("id", false)]),
        |label, column| cell(label, column),
    );
    Ok(listed(call, &labels, |label| shown(label)))
}

pub(crate) fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let scope = call.text("scope");
    let project = call.body["project_id"]
        .as_i64()
        .filter(|_| scope == "p")
        .unwrap_or_default();
    world.logged_in(&call.caller)?;
    if !["g", "p"].contains(&scope) {
        return Err(bad_request("unsupported label scope"));
    }
    allow(
        world,
        &call.caller,
        scope,
        project,
        &Need::role(Role::Maintainer, "label", "create"),
    )?;
    let name = call.text("name");
    if name.chars().count() > 128 {
        return Err(internal());
    }
    let id = world.next_id("label");
    check_free(world, name, scope, project, None)?;
    let now = world.now();
    let label = Label {
        id,
        name: name.to_owned(),
        description: call.text("description").to_owned(),
        color: call.text("color").to_owned(),
        scope: scope.to_owned(),
        project,
        created: now,
        updated: now,
    };
    world.labels.insert(id, label);
    Ok(created(&format!("/api/v2.0/labels/{id}")))
}

fn check_free(
    world: &World,
    name: &str,
    scope: &str,
    project: i64,
    but: Option<i64>,
) -> Result<(), Reply> {
    let taken = |label: &Label| {
        label.name == name
            && label.scope == scope
            && label.project == project
            && Some(label.id) != but
    };
    if world.labels.values().any(taken) {
        return Err(conflict(&format!("label {name} already exists")));
    }
    Ok(())
}

/// The label in the path, if the caller may do that to it.
fn of_path(world: &World, call: &Call<'_>, need: &Need) -> Result<Label, Reply> {
    let id = call.number("label_id");
    if !need.public {
        world.logged_in(&call.caller)?;
    }
    let label = world
        .labels
        .get(&id)
        .ok_or_else(|| not_found(&format!("label {id} not found")))?;
    allow(world, &call.caller, &label.scope, label.project, need)?;
    Ok(label.clone())
}

pub(crate) fn get(world: &mut World, call: &Call<'_>) -> Outcome {
    Ok(ok(&shown(&of_path(
        world,
        call,
        &Need::read("label", "read"),
    )?)))
}

/// What is not sent is emptied; scope and project stay.
pub(crate) fn update(world: &mut World, call: &Call<'_>) -> Outcome {
    let label = of_path(
        world,
        call,
        &Need::role(Role::Maintainer, "label", "update"),
    )?;
    let name = call.text("name");
    if name.is_empty() {
        return Err(bad_request("cannot be empty"));
    }
    check_free(world, name, &label.scope, label.project, Some(label.id))?;
    let updated = Label {
        name: name.to_owned(),
        description: call.text("description").to_owned(),
        color: call.text("color").to_owned(),
        updated: world.now(),
        ..label
    };
    world.labels.insert(updated.id, updated);
    Ok(done(200))
}

pub(crate) fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let label = of_path(
        world,
        call,
        &Need::role(Role::Maintainer, "label", "delete"),
    )?;
    world.labels.remove(&label.id);
    Ok(done(200))
}
