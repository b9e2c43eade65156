//! Who asks, and what they may do: 401, and 403 in the words of RBAC.

use http::header;
use serde_json::{Map, Value};

use super::{
    call::Call,
    status::{Answer, GROUP},
    world::World,
};
use crate::statuspage::http::Incoming;

/// Whoever sends no credentials.
pub(crate) const ANONYMOUS: &str = "system:anonymous";
/// Who may do everything.
pub(crate) const ADMIN: &str = "admin";

/// The name behind a request; a token that is not known is 401 whatever is asked for.
pub(crate) fn who(world: &World, request: &Incoming) -> Result<String, Answer> {
    let credential = request.header(header::AUTHORIZATION);
    let Some(token) = credential.strip_prefix("Bearer ") else {
        return Ok(ANONYMOUS.to_owned());
    };
    match world.tokens.get(token.trim()) {
        Some(name) => Ok(name.clone()),
        None => Err(Answer::failure(401, "Unauthorized", "Unauthorized", None)),
    }
}

/// May they read what is not a resource, discovery for instance?
pub(crate) fn may_read(user: &str, path: &str) -> Result<(), Answer> {
    let public = ["/version", "/healthz", "/livez", "/readyz"];
    let is_public = public
        .iter()
        .any(|free| path.trim_end_matches('/') == *free);
    if user != ANONYMOUS || is_public {
        return Ok(());
    }
    let message = format!("forbidden: User \"{user}\" cannot get path \"{path}\"");
    Err(Answer::failure(
        403,
        "Forbidden",
        &message,
        Some(Map::new().into()),
    ))
}

/// Does RBAC allow it?
pub(crate) fn may(world: &World, user: &str, group: &str, namespace: Option<&str>) -> bool {
    let tenant = |namespace: &str| {
        world
            .tenants
            .contains(&(user.to_owned(), namespace.to_owned()))
    };
    user == ADMIN || group == GROUP && namespace.is_some_and(tenant)
}

/// 403 unless it does.
pub(crate) fn authorize(world: &World, call: &Call<'_>) -> Result<(), Answer> {
    let namespace = call.namespace.as_deref();
    if may(world, &call.user, &call.group, namespace) {
        return Ok(());
    }
    let subresource = call
        .subresource
        .as_ref()
        .map(|name| format!("/{name}"))
        .unwrap_or_default();
    let what = match call.group.as_str() {
        "" => call.plural.clone(),
        group => format!("{}.{group}", call.plural),
    };
    let name = call.name.as_deref().unwrap_or_default();
    let named = match name {
        "" => String::new(),
        name => format!(" \"{name}\""),
    };
    let scope = match namespace {
        Some(namespace) => format!("in the namespace \"{namespace}\""),
        None => "at the cluster scope".to_owned(),
    };
    let message = format!(
        "{what}{named} is forbidden: User \"{}\" cannot {} resource \"{}{subresource}\" in API group \"{}\" {scope}",
        call.user,
        call.verb(),
        call.plural,
        call.group,
    );
    let mut details: Map<String, Value> = Map::new();
    if !name.is_empty() {
        details.insert("name".into(), name.into());
    }
    if !call.group.is_empty() {
        details.insert("group".into(), call.group.clone().into());
    }
    details.insert("kind".into(), call.plural.clone().into());
    Err(Answer::failure(
        403,
        "Forbidden",
        &message,
        Some(details.into()),
    ))
}
