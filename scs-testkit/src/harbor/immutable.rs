//! Rules that make tags immutable; hardly anything about a rule is checked.

use serde_json::{Value, json};

use super::{
    auth::{Need, Role},
    call::Call,
    errors::{bad_request, conflict, created, done, not_found},
    q::{Cell, Columns, Kind, listed, sort},
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

const COLUMNS: Columns = &[("id", Kind::Number), ("disabled", Kind::Flag)];

fn project(world: &World, call: &Call<'_>, action: &'static str) -> Result<i64, Reply> {
    let need = Need::role(Role::Maintainer, "immutable-tag", action);
    world.entered(
        &call.caller,
        world.project_of(call),
        call.param("project_name_or_id"),
        &need,
    )
}

pub(crate) fn list_rules(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = project(world, call, "list")?;
    let wanted = call.filters()?.on(COLUMNS)?;
    let mut rows: Vec<_> = of(world, project).collect();
    rows.retain(|row| wanted.fits(|column| cell(row, column)));
    let order = call.sorting().on(COLUMNS, &[("id", false)]);
    sort(&mut rows, &order, cell);
    Ok(listed(call, &rows, |(id, rule)| shown(*id, rule)))
}

fn cell(row: &(i64, &Value), column: &str) -> Cell<'static> {
    match column {
        "id" => row.0.into(),
        _ => (row.1["disabled"] == true).into(),
    }
}

/// What Go leaves out of a rule is left out.
fn shown(id: i64, rule: &Value) -> Value {
    let mut shown = json!({
        "id": id,
        "scope_selectors": rule["scope_selectors"],
        "tag_selectors": rule["tag_selectors"],
    });
    for name in ["action", "disabled", "priority", "template"] {
        super::errors::put(&mut shown, name, rule[name].clone());
    }
    shown
}

pub(crate) fn create_rule(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = project(world, call, "create")?;
    let same = |rule: &Value| {
        ["tag_selectors", "scope_selectors"]
            .iter()
            .all(|name| rule[name] == call.body[name])
    };
    if of(world, project).any(|(_, rule)| same(rule)) {
        return Err(conflict("immutable rule already exists"));
    }
    let id = world.next_id("immutable");
    world.content.rules.insert(id, (project, call.body.clone()));
    Ok(created(&format!(
        "/api/v2.0/projects/{}/immutabletagrules/{id}",
        call.param("project_name_or_id")
    )))
}

pub(crate) fn update_rule(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = project(world, call, "update")?;
    let id = call.number("immutable_rule_id");
    if call.body["id"].as_i64() != Some(id) {
        return Err(bad_request(
            "bad request: the immutable_rule_id doesn't match the id in the payload body of ImmutableRule",
        ));
    }
    must_be_of(world, project, id)?;
    world.content.rules.insert(id, (project, call.body.clone()));
    Ok(done(200))
}

pub(crate) fn delete_rule(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = project(world, call, "delete")?;
    let id = call.number("immutable_rule_id");
    must_be_of(world, project, id)?;
    world.content.rules.remove(&id);
    Ok(done(200))
}

/// The rules of a project.
fn of(world: &World, project: i64) -> impl Iterator<Item = (i64, &Value)> {
    let rules = world.content.rules.iter();
    rules
        .filter(move |(_, (owner, _))| *owner == project)
        .map(|(id, (_, rule))| (*id, rule))
}

fn must_be_of(world: &World, project: i64, id: i64) -> Result<(), Reply> {
    match world.content.rules.get(&id) {
        None => Err(not_found(&format!("immutable rule {id} not found"))),
        Some((owner, _)) if *owner != project => Err(not_found(&format!(
            "resource not found: project id {project} does not match"
        ))),
        Some(_) => Ok(()),
    }
}
