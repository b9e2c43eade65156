//! What concerns the whole server: quotas, health, information, statistics, the search, the audit log, the mode.

use serde_json::{Value, json};

use super::{
    auth::{Caller, Need, Role},
    call::Call,
    errors::{bad_request, done, failed, not_found, ok, put, time},
    projects::{self, check_limit},
    q::{self, Cell, Columns, Kind, like, listed},
    recorded,
    tables::{Entry, Project},
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

/// The parts of a server that its health is made of.
pub(crate) const COMPONENTS: [&str; 7] = [
    "core",
    "database",
    "jobservice",
    "portal",
    "redis",
    "registry",
    "registryctl",
];

/// Always 200.
pub(crate) fn health(world: &mut World, _call: &Call<'_>) -> Outcome {
    let component = |name: &&str| match world.unhealthy.get(*name) {
        Some(error) => json!({ "error": error, "name": name, "status": "unhealthy" }),
        None => json!({ "name": name, "status": "healthy" }),
    };
    let components: Vec<_> = COMPONENTS.iter().map(component).collect();
    let status = if world.unhealthy.is_empty() {
        "healthy"
    } else {
        "unhealthy"
    };
    Ok(ok(&json!({ "components": components, "status": status })))
}

/// Asked for JSON it is a text in quotes.
pub(crate) fn ping(_world: &mut World, call: &Call<'_>) -> Outcome {
    let quoted = call.request.header(http::header::ACCEPT) == "application/json";
    let (kind, body) = if quoted {
        ("application/json", "\"Pong\"\n")
    } else {
        ("text/plain", "Pong")
    };
    let mut reply = Reply::empty(200).header("content-type", kind);
    reply.body = body.into();
    Ok(reply)
}

/// Five keys without a login.
pub(crate) fn info(world: &mut World, call: &Call<'_>) -> Outcome {
    let mut value = json!({
        "auth_mode": "db_auth",
        "banner_message": "",
        "oidc_provider_name": "",
        "primary_auth_mode": false,
        "self_registration": false,
    });
    if call.caller != Caller::Anonymous {
        let more = json!({
            "current_time": time(Some(world.now())),
            "external_url": world.base,
            "harbor_version": "v2.15.2-080b0220",
            "has_ca_root": false,
            "notification_enable": true,
            "project_creation_restriction": "everyone",
            "read_only": world.read_only,
            "registry_storage_provider_name": "filesystem",
            "registry_url": world.base.trim_start_matches("http://"),
        });
        if let (Some(value), Value::Object(more)) = (value.as_object_mut(), more) {
            value.extend(more);
        }
    }
    Ok(ok(&value))
}

pub(crate) fn statistics(world: &mut World, call: &Call<'_>) -> Outcome {
    world.logged_in(&call.caller)?;
    let admin = world.is_admin(&call.caller);
    let count = |public: bool| {
        let of = |project: &&Project| {
            project.is_public() == public
                && (public || world.may(&call.caller, project.id, &Need::read("project", "read")))
        };
        let found: Vec<_> = world.projects.values().filter(of).collect();
        (
            found.len(),
            found
                .iter()
                .map(|project| world.repository_count(project.id))
                .sum::<usize>(),
        )
    };
    let (public, private) = (count(true), count(false));
    let used: i64 = world.projects.keys().map(|id| world.storage_of(*id)).sum();
    let of_admin = |number: usize| if admin { number } else { 0 };
    Ok(ok(&json!({
        "private_project_count": private.0,
        "private_repo_count": private.1,
        "public_project_count": public.0,
        "public_repo_count": public.1,
        "total_project_count": of_admin(public.0 + private.0),
        "total_repo_count": of_admin(public.1 + private.1),
        "total_storage_consumption": if admin { used } else { 0 },
    })))
}

/// Projects and repositories whose names have that text in them.
pub(crate) fn search(world: &mut World, call: &Call<'_>) -> Outcome {
    let part = call.query.text("q");
    let seen = |project: i64| world.may(&call.caller, project, &Need::read("project", "read"));
    let found = world
        .projects
        .values()
        .filter(|project| seen(project.id) && like(&project.name, part));
    let projects: Vec<_> = found
        .map(|project| {
            let mut value = projects::shown(world, &call.caller, project, false);
            value["metadata"] = json!(projects::shown_metadata(&project.metadata));
            value["repo_count"] = json!(world.repository_count(project.id));
            value
        })
        .collect();
    let repository = |repository: &super::rows::Repository| {
        let project = world.projects.get(&repository.project_id)?;
        let mut value = json!({ "project_id": project.id, "project_name": project.name, "repository_name": repository.name });
        put(&mut value, "project_public", project.is_public());
        put(
            &mut value,
            "artifact_count",
            world.content.store.artifact_count(repository.id),
        );
        Some(value)
    };
    let repositories = world
        .content
        .store
        .repositories()
        .filter(|row| seen(row.project_id) && like(&row.name, part));
    let repositories: Vec<_> = repositories.filter_map(repository).collect();
    Ok(ok(
        &json!({ "project": projects, "repository": repositories }),
    ))
}

const QUOTAS: Columns = &[
    ("id", Kind::Number),
    ("hard.storage", Kind::Number),
    ("used.storage", Kind::Number),
    ("creation_time", Kind::Time),
];

/// The update time of a single one is year 1.
fn quota(world: &World, project: &Project, used: i64, in_list: bool) -> Value {
    let owner = world
        .users
        .get(&project.owner)
        .map_or("", |user| user.name.as_str());
    json!({
        "creation_time": time(Some(project.created)),
        "hard": { "storage": project.quota.hard },
        "id": project.quota.id,
        "ref": { "id": project.id, "name": project.name, "owner_name": owner },
        "update_time": time(in_list.then_some(project.quota.updated)),
        "used": { "storage": used },
    })
}

pub(crate) fn list_quotas(world: &mut World, call: &Call<'_>) -> Outcome {
    world.system(&call.caller, "quota", "list")?;
    let (reference, id) = (
        call.query.text("reference"),
        call.query.text("reference_id"),
    );
    let fits = |project: &&Project| {
        (reference.is_empty() || reference == "project")
            && (id.is_empty() || id == project.id.to_string())
    };
    let mut rows: Vec<_> = world
        .projects
        .values()
        .filter(fits)
        .map(|project| (project, world.storage_of(project.id)))
        .collect();
    let cell = |(project, used): &(&Project, i64), column: &str| match column {
        "hard.storage" if project.quota.hard == -1 => Cell::from(i64::MAX),
        "hard.storage" => project.quota.hard.into(),
        "used.storage" => (*used).into(),
        "id" => project.quota.id.into(),
        _ => project.created.into(),
    };
    let order = call.sorting().on(QUOTAS, &[("creation_time", true)]);
    q::sort(&mut rows, &order, |row, column| cell(row, column));
    Ok(listed(call, &rows, |(project, used)| {
        quota(world, project, *used, true)
    }))
}

fn project_of_quota(world: &World, call: &Call<'_>, action: &str) -> Result<i64, Reply> {
    world.system(&call.caller, "quota", action)?;
    let id = call.number("id");
    let project = world
        .projects
        .values()
        .find(|project| project.quota.id == id);
    project
        .map(|project| project.id)
        .ok_or_else(|| not_found(&format!("quota {id} not found")))
}

pub(crate) fn get_quota(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = project_of_quota(world, call, "read")?;
    Ok(ok(&world
        .projects
        .get(&id)
        .map(|project| quota(world, project, world.storage_of(id), false))
        .unwrap_or_default()))
}

pub(crate) fn update_quota(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = project_of_quota(world, call, "update")?;
    let hard = call.body["hard"]
        .as_object()
        .filter(|hard| !hard.is_empty());
    let hard = hard.ok_or_else(|| bad_request("hard required in body"))?;
    if let Some(other) = hard.keys().find(|name| *name != "storage") {
        return Err(bad_request(&format!("resource {other} not support")));
    }
    let limit = hard
        .get("storage")
        .and_then(Value::as_i64)
        .unwrap_or_default();
    check_limit(limit, "")?;
    let now = world.now();
    if let Some(project) = world.projects.get_mut(&id) {
        project.quota.hard = limit;
        project.quota.updated = now;
    }
    Ok(done(200))
}

const ENTRIES: Columns = &[
    ("id", Kind::Number),
    ("op_time", Kind::Time),
    ("operation", Kind::Text),
    ("resource_type", Kind::Text),
    ("resource", Kind::Text),
    ("username", Kind::Text),
    ("project_id", Kind::Number),
];

fn entry_cell<'a>(entry: &'a Entry, column: &str) -> Cell<'a> {
    match column {
        "id" => entry.id.into(),
        "operation" => entry.operation.as_str().into(),
        "resource_type" => entry.resource_type.as_str().into(),
        "resource" => entry.resource.as_str().into(),
        "username" => entry.user.as_str().into(),
        "project_id" => entry.project.unwrap_or_default().into(),
        _ => entry.time.into(),
    }
}

fn entry(entry: &&Entry) -> Value {
    json!({
        "id": entry.id,
        "op_time": time(Some(entry.time)),
        "operation": entry.operation,
        "operation_description": entry.description,
        "operation_result": true,
        "resource": entry.resource,
        "resource_type": entry.resource_type,
        "username": entry.user,
    })
}

/// What was done in all the server, or in the projects that the caller administers.
pub(crate) fn list_audit_exts(world: &mut World, call: &Call<'_>) -> Outcome {
    if call.caller == Caller::Anonymous {
        return Err(failed(401, "UNAUTHORIZED", ""));
    }
    let everything = world.system(&call.caller, "audit-log", "list").is_ok();
    let need = Need::role(Role::Maintainer, "log", "list");
    let sees = |entry: &Entry| {
        everything
            || entry
                .project
                .is_some_and(|project| world.may(&call.caller, project, &need))
    };
    entries(world, call, sees)
}

pub(crate) fn list_project_exts(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = world.enter(
        &call.caller,
        call.project_name(),
        &Need::role(Role::Maintainer, "log", "list"),
    )?;
    entries(world, call, |entry| entry.project == Some(project))
}

fn entries(world: &World, call: &Call<'_>, sees: impl Fn(&Entry) -> bool) -> Outcome {
    let wanted = call.filters()?.on(ENTRIES)?;
    let fits = |entry: &&Entry| sees(entry) && wanted.fits(|column| entry_cell(entry, column));
    let mut rows: Vec<_> = world.audit.iter().rev().filter(fits).collect();
    let order = call.sorting().on(ENTRIES, &[]);
    q::sort(&mut rows, &order, |row, column| entry_cell(row, column));
    Ok(listed(call, &rows, entry))
}

/// The old log is empty.
pub(crate) fn list_project_logs(world: &mut World, call: &Call<'_>) -> Outcome {
    world.enter(
        &call.caller,
        call.project_name(),
        &Need::role(Role::Maintainer, "log", "list"),
    )?;
    call.filters()?;
    Ok(listed(call, &[] as &[Value], Value::clone))
}

/// The recorded configuration, with the mode that can be switched.
pub(crate) fn configurations(world: &mut World, call: &Call<'_>) -> Outcome {
    world.system(&call.caller, "configuration", "read")?;
    let mut body = recorded::body("getConfigurations").unwrap_or_default();
    body["read_only"] = json!({ "editable": true, "value": world.read_only });
    Ok(ok(&body))
}

/// Takes the mode; all else is accepted and forgotten.
pub(crate) fn update_configurations(world: &mut World, call: &Call<'_>) -> Outcome {
    world.system(&call.caller, "configuration", "update")?;
    if let Some(read_only) = call.body["read_only"].as_bool() {
        world.read_only = read_only;
    }
    Ok(done(200))
}
