//! Users.

use serde_json::{Value, json};

use super::{
    auth::Caller,
    call::Call,
    errors::{
        bad_request, conflict, crashed, created, done, failed, forbidden_to, internal, not_found,
        ok, precondition, put, time, unauthorized,
    },
    q::{self, Cell, Columns, Kind, like, listed, with_total},
    tables::User,
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

/// The first administrator, who is in no list.
const FIRST: i64 = 1;
const COLUMNS: Columns = &[
    ("user_id", Kind::Number),
    ("username", Kind::Text),
    ("email", Kind::Text),
    ("realname", Kind::Text),
    ("comment", Kind::Text),
    ("sysadmin_flag", Kind::Flag),
    ("creation_time", Kind::Time),
    ("update_time", Kind::Time),
];

fn cell<'a>(user: &'a User, column: &str) -> Cell<'a> {
    match column {
        "user_id" => user.id.into(),
        "email" => user.email.as_str().into(),
        "realname" => user.realname.as_str().into(),
        "comment" => user.comment.as_str().into(),
        "sysadmin_flag" => user.admin.into(),
        "creation_time" => user.created.into(),
        "update_time" => user.updated.into(),
        _ => user.name.as_str().into(),
    }
}

fn shown(user: &User) -> Value {
    let mut value = json!({
        "admin_role_in_auth": false,
        "creation_time": time(Some(user.created)),
        "sysadmin_flag": user.admin,
        "update_time": time(Some(user.updated)),
    });
    put(&mut value, "user_id", user.id);
    put(&mut value, "username", user.name.as_str());
    put(&mut value, "email", user.email.as_str());
    put(&mut value, "realname", user.realname.as_str());
    put(&mut value, "comment", user.comment.as_str());
    if let Some(secret) = &user.cli_secret {
        value["oidc_user_meta"] = json!({ "id": user.id, "user_id": user.id, "secret": secret, "subiss": format!("{}https://issuer.example", user.name) });
    }
    value
}

pub(crate) fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    match &call.caller {
        Caller::Anonymous => return Err(unauthorized()),
        caller => world.system(caller, "user", "create")?,
    }
    let (name, email) = (call.text("username"), call.text("email"));
    if name.is_empty() {
        return Err(bad_request("username with illegal length"));
    }
    if name.contains([',', '~', '#', '$', '%']) {
        return Err(bad_request("username contains illegal characters"));
    }
    check_profile(call)?;
    check_secret(call.text("password"), "the password or secret")?;
    if world
        .users
        .values()
        .any(|user| user.name == name || user.email == email)
    {
        // The number is used up all the same, as a sequence of the database does it.
        world.next_id("user");
        return Err(conflict(&format!(
            "user {name} or email {email} already exists"
        )));
    }
    let now = world.now();
    let id = world.next_id("user");
    let user = User {
        id,
        name: name.to_owned(),
        email: email.to_owned(),
        realname: call.text("realname").to_owned(),
        comment: call.text("comment").to_owned(),
        password: call.text("password").to_owned(),
        admin: false,
        cli_secret: None,
        created: now,
        updated: now,
    };
    world.users.insert(id, user);
    world.note_as(
        &call.caller,
        "create",
        "user",
        name,
        None,
        &format!("create user with name: {name}"),
    );
    Ok(created(&format!("/api/v2.0/users/{id}")))
}

fn check_profile(call: &Call<'_>) -> Result<(), Reply> {
    let (email, realname) = (call.text("email"), call.text("realname"));
    if email.is_empty() {
        return Err(bad_request("email can't be empty"));
    }
    if !email
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    {
        return Err(bad_request("email with illegal format"));
    }
    if realname.contains([',', '~', '#', '$', '%']) {
        return Err(bad_request("realname contains illegal characters"));
    }
    if call.text("comment").chars().count() > 30 {
        return Err(bad_request("comment with illegal length"));
    }
    Ok(())
}

/// The rule for passwords and secrets.
pub(crate) fn check_secret(secret: &str, what: &str) -> Result<(), Reply> {
    let has = |class: fn(&char) -> bool| secret.chars().any(|letter| class(&letter));
    let long = (8..=128).contains(&secret.chars().count());
    if long
        && has(char::is_ascii_uppercase)
        && has(char::is_ascii_lowercase)
        && has(char::is_ascii_digit)
    {
        return Ok(());
    }
    Err(bad_request(&format!(
        "{what} must be 8-128, inclusively, characters long with at least 1 uppercase letter, 1 lowercase letter and 1 number"
    )))
}

pub(crate) fn list(world: &mut World, call: &Call<'_>) -> Outcome {
    world.system(&call.caller, "user", "list")?;
    let wanted = call.filters()?.on(COLUMNS)?;
    let (name, email) = (call.query.text("username"), call.query.text("email"));
    let fits = |user: &&User| {
        user.id != FIRST
            && wanted.fits(|column| cell(user, column))
            && like(&user.name, name)
            && like(&user.email, email)
    };
    let mut users: Vec<_> = world.users.values().filter(fits).collect();
    q::sort(
        &mut users,
        &call.sorting().on(COLUMNS, &[("username", false)]),
        |user, column| cell(user, column),
    );
    Ok(listed(call, &users, |user| shown(user)))
}

/// The page is ignored: every page has the first matches, and links that say otherwise.
pub(crate) fn search(world: &mut World, call: &Call<'_>) -> Outcome {
    world.logged_in(&call.caller)?;
    let part = call.query.text("username");
    let total = world
        .users
        .values()
        .filter(|user| user.id != FIRST && like(&user.name, part))
        .count();
    let mut found: Vec<_> = world
        .users
        .values()
        .filter(|user| user.name.contains(part))
        .collect();
    found.sort_by_key(|user| (user.name.len(), user.name.as_str()));
    let most = usize::try_from(call.page().size)
        .ok()
        .filter(|size| *size > 0)
        .unwrap_or(usize::MAX);
    let found: Vec<_> = found
        .iter()
        .take(most)
        .map(|user| json!({ "user_id": user.id, "username": user.name }))
        .collect();
    Ok(with_total(call, ok(&Value::Array(found)), total))
}

pub(crate) fn current(world: &mut World, call: &Call<'_>) -> Outcome {
    match &call.caller {
        Caller::Anonymous => Err(unauthorized()),
        Caller::Robot(_) => Err(precondition(
            "get current user not available for security context: robot",
        )),
        Caller::User(id) => Ok(ok(&world.users.get(id).map(shown).unwrap_or_default())),
    }
}

/// The user of the path, if the caller is that one or may do this to all. Without a login the handlers crash.
fn of_path(world: &World, call: &Call<'_>, action: &str) -> Result<i64, Reply> {
    let id = call.number("user_id");
    match &call.caller {
        Caller::Anonymous => return Err(crashed()),
        Caller::User(own) if *own == id => {}
        caller => world.system(caller, "user", action)?,
    }
    if id > i64::from(i32::MAX) {
        return Err(internal());
    }
    if world.users.contains_key(&id) {
        Ok(id)
    } else {
        Err(not_found(&format!("user {id} not found")))
    }
}

pub(crate) fn get(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, "read")?;
    Ok(ok(&world.users.get(&id).map(shown).unwrap_or_default()))
}

pub(crate) fn update_profile(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = match of_path(world, call, "update") {
        Err(refusal) if refusal.status == 404 => {
            return Err(not_found(&format!(
                "user with id {} not found",
                call.number("user_id")
            )));
        }
        id => id?,
    };
    check_profile(call)?;
    let email = call.text("email");
    if world
        .users
        .values()
        .any(|user| user.id != id && user.email == email)
    {
        return Err(internal());
    }
    let now = world.now();
    if let Some(user) = world.users.get_mut(&id) {
        user.email = email.to_owned();
        user.realname = call.text("realname").to_owned();
        user.comment = call.text("comment").to_owned();
        user.updated = now;
    }
    Ok(done(200))
}

pub(crate) fn update_password(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, "update")?;
    let (old, new) = (call.text("old_password"), call.text("new_password"));
    let own = call.caller == Caller::User(id);
    let current = world
        .users
        .get(&id)
        .map(|user| user.password.clone())
        .unwrap_or_default();
    if own && old != current {
        return Err(failed(403, "FORBIDDEN", "Current password is incorrect"));
    }
    if new == current {
        return Err(bad_request("New password is identical to old password"));
    }
    check_secret(new, "the password or secret")?;
    if let Some(user) = world.users.get_mut(&id) {
        user.password = new.to_owned();
    }
    Ok(done(200))
}

pub(crate) fn set_sysadmin(world: &mut World, call: &Call<'_>) -> Outcome {
    world.system(&call.caller, "user", "update")?;
    let id = call.number("user_id");
    let now = world.now();
    let user = world
        .users
        .get_mut(&id)
        .ok_or_else(|| not_found(&format!("user with id {id} not found")))?;
    user.admin = call.body["sysadmin_flag"].as_bool().unwrap_or_default();
    user.updated = now;
    Ok(done(200))
}

/// Only users of an OpenID provider have such a secret.
pub(crate) fn set_cli_secret(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = of_path(world, call, "update")?;
    let secret = call.text("secret").to_owned();
    if world
        .users
        .get(&id)
        .is_none_or(|user| user.cli_secret.is_none())
    {
        return Err(precondition(
            "unable to update CLI secret under authmode: db_auth",
        ));
    }
    let secret = if secret.is_empty() {
        world.secret()
    } else {
        secret
    };
    check_secret(&secret, "the password or secret")?;
    if let Some(user) = world.users.get_mut(&id) {
        user.cli_secret = Some(secret);
    }
    Ok(done(200))
}

pub(crate) fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    world.system(&call.caller, "user", "delete")?;
    let id = call.number("user_id");
    if id == FIRST {
        return Err(forbidden_to("User with ID 1 cannot be deleted"));
    }
    let user = world
        .users
        .remove(&id)
        .ok_or_else(|| not_found(&format!("user {id} not found")))?;
    for project in world.projects.values_mut() {
        project.members.retain(|member| member.user != id);
    }
    world.sessions.retain(|_, user| *user != id);
    world.note_as(
        &call.caller,
        "delete",
        "user",
        &user.name,
        None,
        &format!("delete user with name: {}", user.name),
    );
    Ok(done(200))
}
