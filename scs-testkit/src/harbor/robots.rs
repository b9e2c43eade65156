//! Robot accounts.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::{
    auth::{Caller, Need, ROBOT_PREFIX, Role, grants},
    call::Call,
    errors::{bad_request, conflict, denied, done, internal, not_found, ok, put, time},
    projects::is_plain,
    q::{self, Cell, Columns, Condition, Filters, Kind, listed},
    recorded,
    tables::Robot,
    users::check_secret,
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

const COLUMNS: Columns = &[
    ("id", Kind::Number),
    ("name", Kind::Text),
    ("description", Kind::Text),
    ("duration", Kind::Number),
    ("expires_at", Kind::Number),
    ("disabled", Kind::Flag),
    ("creation_time", Kind::Time),
    ("update_time", Kind::Time),
];
/// What can be granted: the answer of the server that was recorded.
static GRANTABLE: LazyLock<Value> =
    LazyLock::new(|| recorded::body("getPermissions").unwrap_or_default());

fn cell<'a>(robot: &'a Robot, column: &str) -> Cell<'a> {
    match column {
        "id" => robot.id.into(),
        "description" => robot.description.as_str().into(),
        "duration" => robot.duration.into(),
        "expires_at" => robot.expires_at.into(),
        "disabled" => robot.disabled.into(),
        "creation_time" => robot.created.into(),
        "update_time" => robot.updated.into(),
        _ => robot.name.as_str().into(),
    }
}

fn shown(robot: &Robot) -> Value {
    let mut value = json!({
        "creation_time": time(Some(robot.created)),
        "creator_ref": robot.creator,
        "creator_type": robot.creator_type,
        "disable": robot.disabled,
        "duration": robot.duration,
        "editable": true,
        "expires_at": robot.expires_at,
        "id": robot.id,
        "level": level(robot.project),
        "name": format!("{ROBOT_PREFIX}{}", robot.name),
        "permissions": robot.permissions,
        "update_time": time(Some(robot.updated)),
    });
    put(&mut value, "description", robot.description.as_str());
    value
}

const fn level(project: Option<i64>) -> &'static str {
    if project.is_some() {
        "project"
    } else {
        "system"
    }
}

/// May the caller do that to robots of the system or of a project? A robot can be granted to create, read, list and delete
/// others, never to update one.
fn allow(
    world: &World,
    caller: &Caller,
    project: Option<i64>,
    action: &'static str,
) -> Result<(), Reply> {
    world.logged_in(caller)?;
    let Some(project) = project else {
        return world.system(caller, "robot", action);
    };
    let role = if ["read", "list"].contains(&action) {
        Role::Developer
    } else {
        Role::Admin
    };
    world
        .entered(
            caller,
            Some(project),
            "",
            &Need::role(role, "robot", action),
        )
        .map(|_| ())
}

pub(crate) fn list(world: &mut World, call: &Call<'_>) -> Outcome {
    let mut filters = call.filters()?;
    let level = filters.take("Level");
    let id = filters.take("ProjectID");
    let project = match exact(level.as_ref()) {
        None | Some("system") => None,
        Some("project") => {
            let id = exact(id.as_ref()).and_then(|id| id.parse::<i64>().ok());
            Some(
                id.ok_or_else(|| bad_request("must with project ID when to query project robots"))?,
            )
        }
        Some(_) => return Err(bad_request("bad request error level input")),
    };
    allow(world, &call.caller, project, "list")?;
    // The keys as the schema has them are columns, and no system robot has those values.
    if level.is_none() && (filters.has("level") || filters.has("project_id")) {
        return Ok(listed(call, &[] as &[Value], Value::clone));
    }
    let robots = found(world, filters, project)?;
    let mut robots: Vec<_> = robots.collect();
    q::sort(
        &mut robots,
        &call.sorting().on(COLUMNS, &[("name", false)]),
        |robot, column| cell(robot, column),
    );
    Ok(listed(call, &robots, |robot| shown(robot)))
}

fn exact(condition: Option<&Condition>) -> Option<&str> {
    match condition {
        Some(Condition::Exact(word)) => Some(word),
        _ => None,
    }
}

fn found(
    world: &World,
    filters: Filters,
    project: Option<i64>,
) -> Result<impl Iterator<Item = &Robot>, Reply> {
    let wanted = filters.on(COLUMNS)?;
    let all = world
        .robots
        .values()
        .filter(move |robot| robot.project == project);
    Ok(all.filter(move |robot| wanted.fits(|column| cell(robot, column))))
}

pub(crate) fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let (name, level) = (call.text("name"), call.text("level"));
    check_level(level)?;
    let duration = call.body["duration"].as_i64().unwrap_or_default();
    check_duration(duration)?;
    let project = check_permissions(world, &call.body, level)?;
    allow(world, &call.caller, project, "create")?;
    if !is_plain(name) {
        return Err(bad_request(
            "robot name is not in lower case or contains illegal characters",
        ));
    }
    if name.len() > 255 {
        world.next_id("robot");
        return Err(internal());
    }
    let permissions = permissions(&call.body);
    let (creator, creator_type) = match &call.caller {
        Caller::Robot(id) => {
            check_subset(world, *id, &permissions)?;
            (*id, "robot")
        }
        Caller::User(id) => (*id, "local"),
        Caller::Anonymous => (0, "local"),
    };
    let stored = match project.and_then(|project| world.projects.get(&project)) {
        Some(project) => format!("{}+{name}", project.name),
        None => name.to_owned(),
    };
    if world.robots.values().any(|robot| robot.name == stored) {
        world.next_id("robot");
        let project = project.unwrap_or_default();
        return Err(conflict(&format!(
            "robot account {project}:{stored} already exists"
        )));
    }
    let now = world.now();
    let robot = Robot {
        id: world.next_id("robot"),
        name: stored,
        description: call.text("description").to_owned(),
        project,
        duration,
        expires_at: if duration == -1 {
            -1
        } else {
            now.timestamp()
                .saturating_add(duration.saturating_mul(86_400))
        },
        // Neither what was sent as secret nor as disable counts.
        disabled: false,
        secret: world.secret(),
        permissions,
        creator,
        creator_type,
        created: now,
        updated: now,
    };
    let full = format!("{ROBOT_PREFIX}{}", robot.name);
    let answer = json!({
        "creation_time": time(Some(now)),
        "expires_at": robot.expires_at,
        "id": robot.id,
        "name": full,
        "secret": robot.secret,
    });
    let id = robot.id;
    world.robots.insert(id, robot);
    world.note(&call.caller, "create", "robot", &full, project);
    let mut reply = ok(&answer).header("location", &format!("/api/v2.0/robots/{id}"));
    reply.status = 201;
    Ok(reply)
}

fn check_level(level: &str) -> Result<(), Reply> {
    if ["system", "project"].contains(&level) {
        return Ok(());
    }
    Err(bad_request(&format!(
        "bad request error level input: {level}"
    )))
}

fn check_duration(duration: i64) -> Result<(), Reply> {
    if duration == -1 || duration > 0 {
        return Ok(());
    }
    Err(bad_request(&format!(
        "bad request error duration input: {duration}, duration must be either -1(Never) or a positive integer"
    )))
}

/// Checks what is to be granted; answers the project of a project robot.
fn check_permissions(world: &World, body: &Value, level: &str) -> Result<Option<i64>, Reply> {
    let granted = body["permissions"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    if granted.is_empty() {
        return Err(bad_request("bad request empty permission"));
    }
    for permission in granted {
        let access = permission["access"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        if access.is_empty() {
            return Err(bad_request("bad request empty access"));
        }
    }
    if level == "project" && granted.len() > 1 {
        return Err(bad_request("bad request permission"));
    }
    let mut project = None;
    for permission in granted {
        let kind = permission["kind"].as_str().unwrap_or_default();
        let namespace = permission["namespace"].as_str().unwrap_or_default();
        if level == "project" || kind == "project" && namespace != "*" {
            let found = world
                .projects
                .values()
                .find(|project| project.name == namespace);
            let found =
                found.ok_or_else(|| not_found(&format!("project {namespace} not found")))?;
            project = Some(found.id);
        }
        for access in permission["access"].as_array().into_iter().flatten() {
            let (resource, action) = (&access["resource"], &access["action"]);
            let known = GRANTABLE[kind].as_array().into_iter().flatten();
            if !known
                .into_iter()
                .any(|one| one["resource"] == *resource && one["action"] == *action)
            {
                let words = (
                    resource.as_str().unwrap_or_default(),
                    action.as_str().unwrap_or_default(),
                );
                return Err(bad_request(&format!(
                    "bad request permission: {}:{}",
                    words.0, words.1
                )));
            }
        }
    }
    Ok(project.filter(|_| level == "project"))
}

/// The permissions as they are read back: an effect is forgotten, and so is what stands there twice.
fn permissions(body: &Value) -> Value {
    let access = |permission: &Value| {
        let mut kept: Vec<Value> = Vec::new();
        for access in permission["access"].as_array().into_iter().flatten() {
            let one = json!({ "action": access["action"], "resource": access["resource"] });
            if !kept.contains(&one) {
                kept.push(one);
            }
        }
        kept
    };
    let all = body["permissions"].as_array().into_iter().flatten();
    all.map(|permission| json!({ "access": access(permission), "kind": permission["kind"], "namespace": permission["namespace"] }))
        .collect()
}

/// A robot grants no more than it has.
fn check_subset(world: &World, creator: i64, permissions: &Value) -> Result<(), Reply> {
    let Some(robot) = world.robots.get(&creator) else {
        return Err(internal());
    };
    let word = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    for permission in permissions.as_array().into_iter().flatten() {
        let (kind, namespace) = (word(permission, "kind"), word(permission, "namespace"));
        let project = (kind == "project").then_some(namespace.as_str());
        for access in permission["access"].as_array().into_iter().flatten() {
            if !grants(
                robot,
                &kind,
                project,
                &word(access, "resource"),
                &word(access, "action"),
            ) {
                return Err(denied(&format!(
                    "permission scope is invalid. It must be equal to or more restrictive than the creator robot's permissions: {ROBOT_PREFIX}{}",
                    robot.name
                )));
            }
        }
    }
    Ok(())
}

/// The robot in the path, if the caller may do that to it.
fn of_path(world: &World, call: &Call<'_>, action: &'static str) -> Result<Robot, Reply> {
    world.logged_in(&call.caller)?;
    let id = call.number("robot_id");
    let robot = world
        .robots
        .get(&id)
        .ok_or_else(|| not_found(&format!("robot {id} not found")))?;
    allow(world, &call.caller, robot.project, action)?;
    Ok(robot.clone())
}

pub(crate) fn get(world: &mut World, call: &Call<'_>) -> Outcome {
    Ok(ok(&shown(&of_path(world, call, "read")?)))
}

/// A secret of one's own is not answered.
pub(crate) fn refresh(world: &mut World, call: &Call<'_>) -> Outcome {
    let mut robot = of_path(world, call, "update")?;
    let sent = call.text("secret");
    let answer = if sent.is_empty() {
        robot.secret = world.secret();
        json!({ "secret": robot.secret })
    } else {
        check_secret(sent, "the secret")?;
        sent.clone_into(&mut robot.secret);
        json!({})
    };
    robot.updated = world.now();
    world.robots.insert(robot.id, robot);
    Ok(ok(&answer))
}

/// Everything is written anew, what is not sent as nothing; only the duration may be left out. The end is counted from the
/// creation.
pub(crate) fn update(world: &mut World, call: &Call<'_>) -> Outcome {
    let body = &call.body;
    let id = call.number("robot_id");
    world.logged_in(&call.caller)?;
    let mut robot = world
        .robots
        .get(&id)
        .cloned()
        .ok_or_else(|| not_found(&format!("robot {id} not found")))?;
    let (name, wanted) = (call.text("name"), call.text("level"));
    check_level(wanted)?;
    let duration = body["duration"].as_i64();
    duration.map_or(Ok(()), check_duration)?;
    allow(world, &call.caller, robot.project, "update")?;
    if wanted != level(robot.project)
        || name.strip_prefix(ROBOT_PREFIX) != Some(robot.name.as_str())
    {
        return Err(bad_request("cannot update the level or name of robot"));
    }
    if check_permissions(world, body, wanted)? != robot.project {
        return Err(bad_request("cannot update the project id of robot"));
    }
    robot.description = call.text("description").to_owned();
    robot.disabled = body["disable"].as_bool().unwrap_or_default();
    robot.permissions = permissions(body);
    if let Some(duration) = duration {
        robot.duration = duration;
        let end = robot
            .created
            .timestamp()
            .saturating_add(duration.saturating_mul(86_400));
        robot.expires_at = if duration == -1 { -1 } else { end };
    }
    robot.updated = world.now();
    world.robots.insert(id, robot);
    Ok(done(200))
}

pub(crate) fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let robot = of_path(world, call, "delete")?;
    world.robots.remove(&robot.id);
    let full = format!("{ROBOT_PREFIX}{}", robot.name);
    world.note(&call.caller, "delete", "robot", &full, robot.project);
    Ok(done(200))
}
