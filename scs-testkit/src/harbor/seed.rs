//! What a stand-in begins with.

use std::collections::BTreeMap;

use serde_json::json;

use super::{
    ADMIN, DEVELOPER, projects,
    tables::{Label, Member, Robot, User},
    world::World,
};

/// A day in seconds.
const DAY: i64 = 86_400;

/// What a server has that was just set up.
pub(crate) fn set_up(world: &mut World) {
    user(world, ADMIN.0, ADMIN.1, true);
    // The second one is nobody's account.
    world.next_id("user");
    project(world, "library", true);
}

/// The content that stand-ins begin with.
pub(crate) fn fill(world: &mut World, artifacts: usize) {
    user(world, DEVELOPER.0, DEVELOPER.1, false);
    project(world, "private", false);
    label(world, "release", "g", 0);
    label(world, "reviewed", "p", 1);
    robot(world, "backup", None, 30, 0);
    robot(world, "library+ci", Some(1), 30, 27);
    robot(world, "library+old", Some(1), 30, 31);
    robot(world, "library+mirror", Some(1), -1, 400);
    super::content_seed::fill(world, artifacts);
}

pub(crate) fn user(world: &mut World, name: &str, password: &str, admin: bool) {
    let now = world.now();
    let id = world.next_id("user");
    let user = User {
        id,
        name: name.to_owned(),
        // The first administrator has none (`recordings/harbor/1061-…`).
        email: if admin {
            String::new()
        } else {
            format!("{name}@example.org")
        },
        realname: if admin {
            "system admin".to_owned()
        } else {
            name.to_owned()
        },
        comment: if admin {
            "admin user".to_owned()
        } else {
            String::new()
        },
        password: password.to_owned(),
        admin,
        cli_secret: None,
        created: now,
        updated: now,
    };
    world.users.insert(id, user);
}

pub(crate) fn project(world: &mut World, name: &str, public: bool) -> i64 {
    let metadata = BTreeMap::from([("public".to_owned(), public.to_string())]);
    projects::add(world, name, 1, -1, metadata)
}

pub(crate) fn member(world: &mut World, project: &str, user: &str, role: i64) {
    let user = world
        .users
        .values()
        .find(|row| row.name == user)
        .map(|row| row.id);
    let id = world.next_id("member");
    let row = world.projects.values_mut().find(|row| row.name == project);
    if let (Some(row), Some(user)) = (row, user) {
        row.members.retain(|member| member.user != user);
        row.members.push(Member { id, user, role });
    }
}

fn label(world: &mut World, name: &str, scope: &str, project: i64) {
    let now = world.now();
    let id = world.next_id("label");
    let label = Label {
        id,
        name: name.to_owned(),
        description: String::new(),
        color: "#0065AB".to_owned(),
        scope: scope.to_owned(),
        project,
        created: now,
        updated: now,
    };
    world.labels.insert(id, label);
}

/// A robot that was made some days ago.
fn robot(world: &mut World, name: &str, project: Option<i64>, duration: i64, age: i64) {
    let created = world.now() - chrono::Duration::seconds(age * DAY);
    let id = world.next_id("robot");
    let pull = json!([{ "action": "pull", "resource": "repository" }, { "action": "list", "resource": "artifact" }]);
    let permission = match project {
        Some(_) => {
            json!({ "access": pull, "kind": "project", "namespace": name.split('+').next() })
        }
        None => json!({ "access": pull, "kind": "project", "namespace": "*" }),
    };
    let robot = Robot {
        id,
        name: name.to_owned(),
        description: String::new(),
        project,
        duration,
        expires_at: if duration == -1 {
            -1
        } else {
            created.timestamp() + duration * DAY
        },
        disabled: false,
        secret: world.secret(),
        permissions: json!([permission]),
        creator: 1,
        creator_type: "local",
        created,
        updated: created,
    };
    world.robots.insert(id, robot);
}
