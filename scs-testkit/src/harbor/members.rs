//! Members and metadata of projects.

use serde_json::{Value, json};

use super::{
    auth::{Caller, Need, Role},
    call::Call,
    errors::{bad_request, conflict, created, done, internal, not_found, ok},
    projects::{METADATA, of_path, shown_metadata},
    q::{listed, with_total},
    tables::{Member, Project},
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

/// Numbers of the roles that a user has in a project by membership; being administrator of the system is none.
pub(crate) fn roles_of(_world: &World, caller: &Caller, project: &Project) -> Vec<i64> {
    let Caller::User(user) = caller else {
        return Vec::new();
    };
    let own = project.members.iter().filter(|member| member.user == *user);
    own.map(|member| member.role)
        .filter(|role| Role::of(*role).is_some())
        .collect()
}

fn shown(world: &World, project: i64, member: &Member) -> Value {
    let name = match member.role {
        1 => "projectAdmin",
        2 => "developer",
        3 => "guest",
        4 => "maintainer",
        _ => "limitedGuest",
    };
    json!({
        "entity_id": member.user,
        "entity_name": world.users.get(&member.user).map_or("", |user| user.name.as_str()),
        "entity_type": "u",
        "id": member.id,
        "project_id": project,
        "role_id": member.role,
        "role_name": name,
    })
}

/// Members with a role that exists; others are in the database and nowhere else.
fn visible(project: &Project) -> impl Iterator<Item = &Member> {
    project
        .members
        .iter()
        .filter(|member| Role::of(member.role).is_some())
}

pub(crate) fn list(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Guest, "member", "list"))?;
    let project = world.projects.get(&id).ok_or_else(internal)?;
    let mut members: Vec<_> = visible(project)
        .map(|member| shown(world, id, member))
        .collect();
    members.sort_by_key(|member| {
        member["entity_name"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    });
    let name = call.query.text("entityname");
    if name.is_empty() {
        return Ok(listed(call, &members, Value::clone));
    }
    // The total is that of all.
    let total = members.len();
    members.retain(|member| member["entity_name"] == name);
    Ok(with_total(call, ok(&Value::Array(members)), total))
}

pub(crate) fn get(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Guest, "member", "read"))?;
    let number = call.number("mid");
    if number == 0 {
        return Err(bad_request("the member id can not be empty!"));
    }
    let project = world.projects.get(&id).ok_or_else(internal)?;
    let member = visible(project).find(|member| member.id == number);
    let missing = || {
        not_found(&format!(
            "the project member is not found, project id {id}, member id {number}"
        ))
    };
    Ok(ok(&shown(world, id, member.ok_or_else(missing)?)))
}

pub(crate) fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Admin, "member", "create"))?;
    if call.body.is_null() {
        return Err(bad_request("the project member should provide"));
    }
    let role = call.body["role_id"].as_i64().unwrap_or_default();
    if Role::of(role).is_none() {
        return Err(bad_request(
            "Failed to update project member, role is not in 1,2,3",
        ));
    }
    let user = member_user(world, call)?;
    let member = Member {
        id: world.next_id("member"),
        user,
        role,
    };
    let number = member.id;
    let project = world.projects.get_mut(&id).ok_or_else(internal)?;
    if project.members.iter().any(|member| member.user == user) {
        return Err(conflict("The project member specified already exist"));
    }
    project.members.push(member);
    let word = call.param("project_name_or_id");
    Ok(created(&format!(
        "/api/v2.0/projects/{word}/members/{number}"
    )))
}

fn member_user(world: &World, call: &Call<'_>) -> Result<i64, Reply> {
    let sent = &call.body["member_user"];
    if let Some(id) = sent["user_id"].as_i64().filter(|id| *id != 0) {
        let missing = || bad_request(&format!("Failed to get user {id}: user {id} not found"));
        return world
            .users
            .contains_key(&id)
            .then_some(id)
            .ok_or_else(missing);
    }
    if let Some(name) = sent["username"].as_str().filter(|name| !name.is_empty()) {
        let user = world.users.values().find(|user| user.name == name);
        return user
            .map(|user| user.id)
            .ok_or_else(|| not_found(&format!("user {name} is not found")));
    }
    match call.body["member_group"]["id"].as_i64() {
        Some(group) => Err(bad_request(&format!("Group {group} not found"))),
        None => Err(internal()),
    }
}

/// Any number is stored, and who is not there is no mistake.
pub(crate) fn update(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Admin, "member", "update"))?;
    let number = call.number("mid");
    let role = call.body["role_id"].as_i64().unwrap_or_default();
    let project = world.projects.get_mut(&id).ok_or_else(internal)?;
    if let Some(member) = project
        .members
        .iter_mut()
        .find(|member| member.id == number)
    {
        member.role = role;
    }
    Ok(done(200))
}

pub(crate) fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Admin, "member", "delete"))?;
    let number = call.number("mid");
    let project = world.projects.get_mut(&id).ok_or_else(internal)?;
    project.members.retain(|member| member.id != number);
    Ok(done(200))
}

pub(crate) fn list_metadata(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Guest, "metadata", "list"))?;
    let project = world.projects.get(&id).ok_or_else(internal)?;
    Ok(ok(&json!(shown_metadata(&project.metadata))))
}

pub(crate) fn get_metadata(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, &Need::role(Role::Guest, "metadata", "read"))?;
    let key = call.param("meta_name");
    let project = world.projects.get(&id).ok_or_else(internal)?;
    let mut found = shown_metadata(&project.metadata);
    found.retain(|name, _| *name == key);
    Ok(ok(&json!(found)))
}

pub(crate) fn add_metadata(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(
        world,
        call,
        &Need::role(Role::Maintainer, "metadata", "create"),
    )?;
    let members = call.body.as_object();
    let [(key, value)] = members.into_iter().flatten().collect::<Vec<_>>()[..] else {
        return Err(bad_request("only allow one key/value pair"));
    };
    let value = checked(key, value.as_str().unwrap_or_default())?;
    let project = world.projects.get_mut(&id).ok_or_else(internal)?;
    if project.metadata.contains_key(key) {
        return Err(conflict(&format!(
            "metadata {key} already exists for project {id}"
        )));
    }
    project.metadata.insert(key.clone(), value);
    Ok(done(200))
}

/// A key that is not set stays so.
pub(crate) fn update_metadata(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(
        world,
        call,
        &Need::role(Role::Maintainer, "metadata", "update"),
    )?;
    let key = call.param("meta_name");
    let value = checked(key, call.text(key))?;
    let project = world.projects.get_mut(&id).ok_or_else(internal)?;
    if let Some(stored) = project.metadata.get_mut(key) {
        *stored = value;
    }
    Ok(done(200))
}

pub(crate) fn delete_metadata(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(
        world,
        call,
        &Need::role(Role::Maintainer, "metadata", "delete"),
    )?;
    let project = world.projects.get_mut(&id).ok_or_else(internal)?;
    project.metadata.remove(call.param("meta_name"));
    Ok(done(200))
}

fn checked(key: &str, value: &str) -> Result<String, Reply> {
    if !METADATA.contains(&key) {
        return Err(bad_request(&format!("invalid key: {key}")));
    }
    let lower = value.to_lowercase();
    let good = match key {
        "severity" => ["none", "low", "medium", "high", "critical"].contains(&lower.as_str()),
        "proxy_speed_kb" | "max_upstream_conn" => value.parse::<i32>().is_ok(),
        _ => ["true", "false", "1", "0", "t", "f"].contains(&lower.as_str()),
    };
    if good {
        Ok(lower)
    } else {
        Err(bad_request(&format!("invalid value: {value}")))
    }
}
