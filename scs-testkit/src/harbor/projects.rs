//! Projects.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    auth::{Caller, Need, Role},
    call::{Call, truthy},
    errors::{
        bad_request, conflict, created, done, failed, internal, not_found, ok, precondition, put,
        time, unauthorized,
    },
    members::roles_of,
    q::{self, Cell, Columns, Condition, Kind, like, listed},
    tables::{Allowlist, Member, Project, Quota},
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

const COLUMNS: Columns = &[
    ("project_id", Kind::Number),
    ("name", Kind::Text),
    ("owner_id", Kind::Number),
    ("creation_time", Kind::Time),
    ("update_time", Kind::Time),
];
/// What the keys of metadata may be; others are dropped here and refused by the calls on metadata.
pub(crate) const METADATA: &[&str] = &[
    "public",
    "enable_content_trust",
    "enable_content_trust_cosign",
    "prevent_vul",
    "severity",
    "auto_scan",
    "auto_sbom_generation",
    "reuse_sys_cve_allowlist",
    "proxy_speed_kb",
    "max_upstream_conn",
];
/// The most that a quota may be.
pub(crate) const MOST_STORAGE: i64 = 1 << 50;

fn cell<'a>(project: &'a Project, column: &str) -> Cell<'a> {
    match column {
        "project_id" => project.id.into(),
        "owner_id" => project.owner.into(),
        "creation_time" => project.created.into(),
        "update_time" => project.updated.into(),
        _ => project.name.as_str().into(),
    }
}

/// The project in the path, by name or by id, if the caller may do that in it.
pub(crate) fn of_path(world: &World, call: &Call<'_>, need: &Need) -> Result<i64, Reply> {
    let word = call.param("project_name_or_id");
    world.entered(&call.caller, world.project_of(call), word, need)
}

pub(crate) fn shown(world: &World, caller: &Caller, project: &Project, with_detail: bool) -> Value {
    let roles = roles_of(world, caller, project);
    let repositories = if with_detail {
        world.repository_count(project.id)
    } else {
        0
    };
    let mut value = json!({
        "creation_time": time(Some(project.created)),
        "current_user_role_ids": if roles.is_empty() { Value::Null } else { json!(roles) },
        "cve_allowlist": { "creation_time": time(None), "items": Value::Null, "update_time": time(None) },
        "name": project.name,
        "owner_id": project.owner,
        "project_id": project.id,
        "repo_count": repositories,
        "update_time": time(Some(project.updated)),
    });
    put(
        &mut value,
        "current_user_role_id",
        roles.first().copied().unwrap_or_default(),
    );
    put(
        &mut value,
        "registry_id",
        project.registry.unwrap_or_default(),
    );
    if with_detail {
        put(
            &mut value,
            "owner_name",
            world
                .users
                .get(&project.owner)
                .map_or("", |user| user.name.as_str()),
        );
        value["metadata"] = json!(shown_metadata(&project.metadata));
        let Allowlist {
            id,
            items,
            expires_at,
        } = &project.allowlist;
        let allowlist = &mut value["cve_allowlist"];
        allowlist["id"] = json!(id);
        allowlist["project_id"] = json!(project.id);
        allowlist["items"] = items.iter().map(|cve| json!({ "cve_id": cve })).collect();
        put(allowlist, "expires_at", *expires_at);
    }
    value
}

/// The severity is read in lower case.
pub(crate) fn shown_metadata(metadata: &BTreeMap<String, String>) -> BTreeMap<&str, String> {
    let value = |(key, value): &(&String, &String)| {
        if *key == "severity" {
            value.to_lowercase()
        } else {
            (*value).clone()
        }
    };
    metadata
        .iter()
        .map(|pair| (pair.0.as_str(), value(&pair)))
        .collect()
}

pub(crate) fn list(world: &mut World, call: &Call<'_>) -> Outcome {
    let mut filters = call.filters()?;
    let mut public = call.query.get("public").map(truthy);
    if let Some(Condition::Exact(word)) = filters.take("public") {
        public = Some(truthy(&word));
    }
    let wanted = filters.on(COLUMNS)?;
    let (name, owner) = (call.query.text("name"), call.query.text("owner"));
    let owner_id = world
        .users
        .values()
        .find(|user| user.name == owner)
        .map(|user| user.id);
    let sees_all = world.system(&call.caller, "project", "list").is_ok();
    let fits = |project: &&Project| {
        let seen = sees_all
            || project.is_public()
            || world.may(&call.caller, project.id, &Need::read("project", "read"));
        seen && public.is_none_or(|public| project.is_public() == public)
            && like(&project.name, name)
            && (owner.is_empty() || Some(project.owner) == owner_id)
            && wanted.fits(|column| cell(project, column))
    };
    let mut projects: Vec<_> = world.projects.values().filter(fits).collect();
    q::sort(
        &mut projects,
        &call.sorting().on(COLUMNS, &[("name", false)]),
        |project, column| cell(project, column),
    );
    let detail = call.flag("with_detail", true);
    Ok(listed(call, &projects, |project| {
        shown(world, &call.caller, project, detail)
    }))
}

/// Tells every login whether a project exists, a private one too.
pub(crate) fn head(world: &mut World, call: &Call<'_>) -> Outcome {
    world.logged_in(&call.caller)?;
    let name = call.query.text("project_name");
    if world.projects.values().any(|project| project.name == name) {
        return Ok(done(200));
    }
    Err(not_found(&format!("project {name} not found")))
}

pub(crate) fn get(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::read("project", "read"))?;
    let project = world
        .projects
        .get(&id)
        .map(|project| shown(world, &call.caller, project, true));
    Ok(ok(&project.unwrap_or_default()))
}

pub(crate) fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let admin = world.is_admin(&call.caller);
    let registry = call.body["registry_id"].as_i64().filter(|id| *id > 0);
    let owner = match &call.caller {
        Caller::Anonymous => return Err(unauthorized()),
        Caller::User(id) => *id,
        Caller::Robot(id) => {
            // The permission is not asked for (`recordings/harbor/1329-…`).
            let robot = world.robots.get(id);
            if robot.is_none_or(|robot| robot.project.is_some()) {
                return Err(failed(
                    403,
                    "FORBIDDEN",
                    "Only system level robot can create project",
                ));
            }
            1
        }
    };
    if registry.is_some() && !admin {
        return Err(failed(
            403,
            "FORBIDDEN",
            "Only system admin can create proxy cache project",
        ));
    }
    let metadata = new_metadata(call, registry.is_some())?;
    let limit = call.body["storage_limit"]
        .as_i64()
        .filter(|_| admin)
        .unwrap_or(-1);
    check_limit(limit, "bad request: ")?;
    let name = call.text("project_name");
    check_name(name)?;
    if world.projects.values().any(|project| project.name == name) {
        world.next_id("project");
        return Err(conflict(&format!(
            "The project named {name} already exists"
        )));
    }
    if registry.is_some_and(|id| id > 99) {
        return Err(internal());
    }
    let id = add(world, name, owner, limit, metadata);
    if let Some(project) = world.projects.get_mut(&id) {
        project.registry = registry;
    }
    world.note(&call.caller, "create", "project", name, Some(id));
    let place = if truthy(call.header("x-resource-name-in-location")) {
        name.to_owned()
    } else {
        id.to_string()
    };
    Ok(created(&format!("/api/v2.0/projects/{place}")))
}

/// Adds a project whose owner is its administrator.
pub(crate) fn add(
    world: &mut World,
    name: &str,
    owner: i64,
    limit: i64,
    metadata: BTreeMap<String, String>,
) -> i64 {
    let now = world.now();
    let id = world.next_id("project");
    let project = Project {
        id,
        name: name.to_owned(),
        owner,
        metadata,
        allowlist: Allowlist {
            id: world.next_id("allowlist"),
            ..Allowlist::default()
        },
        registry: None,
        members: vec![Member {
            id: world.next_id("member"),
            user: owner,
            role: 1,
        }],
        quota: Quota {
            id: world.next_id("quota"),
            hard: limit,
            updated: now,
        },
        created: now,
        updated: now,
    };
    world.projects.insert(id, project);
    id
}

fn check_name(name: &str) -> Result<(), Reply> {
    if name.is_empty() || name.len() > 255 {
        return Err(bad_request(&format!(
            "Project name {name} is illegal in length. (greater than 255 or less than 1)"
        )));
    }
    if !is_plain(name) {
        return Err(bad_request(
            "project name is not in lower case or contains illegal characters",
        ));
    }
    Ok(())
}

/// Lower-case letters and digits, with single separators between them.
pub(crate) fn is_plain(name: &str) -> bool {
    let ordinary = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let separator = |letter: char| ['.', '_', '-'].contains(&letter);
    name.chars()
        .all(|letter| ordinary(letter) || separator(letter))
        && name.split(separator).all(|part| !part.is_empty())
}

pub(crate) fn check_limit(limit: i64, prefix: &str) -> Result<(), Reply> {
    if limit == 0 || limit < -1 {
        return Err(bad_request(&format!(
            "{prefix}invalid non-positive value for quota limit, value={limit}"
        )));
    }
    if limit > MOST_STORAGE {
        return Err(bad_request(&format!(
            "{prefix}exceeded 1024TB, which is {MOST_STORAGE} Bytes, value={limit}"
        )));
    }
    Ok(())
}

/// Metadata of a new project; values are not checked but for a few.
fn new_metadata(call: &Call<'_>, proxy: bool) -> Result<BTreeMap<String, String>, Reply> {
    let sent = &call.body["metadata"];
    if sent["retention_id"]
        .as_str()
        .is_some_and(|id| !id.is_empty())
    {
        return Err(bad_request(
            "bad request: the retention_id in the request's payload when creating a project should be omitted, alternatively passing an empty string",
        ));
    }
    let mut metadata = BTreeMap::new();
    for key in METADATA {
        let of_proxy = ["proxy_speed_kb", "max_upstream_conn"].contains(key);
        if let Some(value) = sent[*key].as_str().filter(|_| proxy || !of_proxy) {
            if let (true, Err(_)) = (of_proxy, value.parse::<i32>()) {
                return Err(bad_request(&format!(
                    "metadata.{key} should by an int32, but got: '{value}', err: strconv.ParseInt: parsing \"{value}\": invalid syntax"
                )));
            }
            metadata.insert((*key).to_owned(), value.to_owned());
        }
    }
    let legacy = call.body["public"].as_bool().unwrap_or_default();
    metadata
        .entry("public".to_owned())
        .or_insert_with(|| legacy.to_string());
    Ok(metadata)
}

/// Name, registry and limit are ignored, and no value is checked.
pub(crate) fn update(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Admin, "project", "update"))?;
    let sent = &call.body["metadata"];
    let allowlist = &call.body["cve_allowlist"];
    if sent["retention_id"]
        .as_str()
        .is_some_and(|id| !id.is_empty())
    {
        return Err(bad_request(
            "the retention_id in the request's payload when updating a project should be omitted, alternatively passing the one that has already been associated to this project",
        ));
    }
    if allowlist["project_id"]
        .as_i64()
        .is_some_and(|other| other != 0 && other != id)
    {
        return Err(bad_request(
            "project_id in cve_allowlist must be equal to project id",
        ));
    }
    let items = allowlist["items"].as_array().into_iter().flatten();
    let items: Vec<_> = items
        .map(|item| item["cve_id"].as_str().unwrap_or_default().to_owned())
        .collect();
    let mut different = items.clone();
    different.sort();
    different.dedup();
    if different.len() < items.len() {
        return Err(internal());
    }
    let project = world.projects.get_mut(&id).ok_or_else(internal)?;
    for key in METADATA {
        if let Some(value) = sent[*key].as_str() {
            project.metadata.insert((*key).to_owned(), value.to_owned());
        }
    }
    if allowlist.is_object() {
        project.allowlist.items = items;
        project.allowlist.expires_at = allowlist["expires_at"].as_i64().unwrap_or_default();
    }
    Ok(done(200))
}

const NOT_EMPTY: &str = "the project contains repositories, can not be deleted";

pub(crate) fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Admin, "project", "delete"))?;
    if world.repository_count(id) != 0 {
        return Err(precondition(&format!("precondition failed: {NOT_EMPTY}")));
    }
    if let Some(project) = world.projects.remove(&id) {
        world.robots.retain(|_, robot| robot.project != Some(id));
        world.note(&call.caller, "delete", "project", &project.name, Some(id));
    }
    Ok(done(200))
}

pub(crate) fn deletable(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Admin, "project", "delete"))?;
    Ok(ok(&if world.repository_count(id) == 0 {
        json!({ "deletable": true })
    } else {
        json!({ "message": NOT_EMPTY })
    }))
}

pub(crate) fn summary(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::read("project", "read"))?;
    let mut value = json!({ "repo_count": world.repository_count(id) });
    let Some(project) = world.projects.get(&id) else {
        return Err(internal());
    };
    let names = [
        (1, "project_admin"),
        (4, "maintainer"),
        (2, "developer"),
        (3, "guest"),
        (5, "limited_guest"),
    ];
    if world.may(&call.caller, id, &Need::role(Role::Guest, "member", "list")) {
        for (role, name) in names {
            let number = project
                .members
                .iter()
                .filter(|member| member.role == role)
                .count();
            put(&mut value, &format!("{name}_count"), number);
        }
    }
    if world.may(
        &call.caller,
        id,
        &Need::role(Role::LimitedGuest, "quota", "read"),
    ) {
        value["quota"] = json!({ "hard": { "storage": project.quota.hard }, "used": { "storage": world.storage_of(id) } });
    }
    Ok(ok(&value))
}
