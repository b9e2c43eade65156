//! Tokens for the registry: who gets which, and what they open.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Duration, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::{
    auth::{Caller, Need, Role},
    errors::ok,
    world::World,
};
use crate::{
    keycloak::http::{Params, Reply},
    statuspage::http::Incoming,
};

const LIFETIME: i64 = 1800;
/// From so many on, those that have expired are forgotten.
const MOST_KEPT: usize = 10_000;

/// A token that was issued.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) caller: Caller,
    /// Projects with what may be done in their repositories.
    access: Vec<(String, Vec<&'static str>)>,
    expires: DateTime<Utc>,
}

impl Token {
    /// It opens every repository of a project that it names one of (`recordings/harbor/3657-…`).
    pub(crate) fn opens(&self, project: &str, action: &str, now: DateTime<Utc>) -> bool {
        now < self.expires
            && self
                .access
                .iter()
                .any(|(name, actions)| name == project && actions.contains(&action))
    }
}

/// What pulling, pushing and deleting need.
pub(crate) fn need(action: &'static str) -> Need {
    match action {
        "pull" => Need::read("repository", "pull"),
        "push" => Need::role(Role::Developer, "repository", "push"),
        _ => Need::role(Role::Maintainer, "repository", "delete"),
    }
}

/// `GET /service/token`: what is not granted is left out of the token, and nobody is refused one.
pub(crate) fn service_token(world: &mut World, request: &Incoming, caller: &Caller) -> Reply {
    if request.method != http::Method::GET {
        return plain(405, "Method Not Allowed\n");
    }
    let query = Params::read(&request.query);
    let service = query.text("service");
    if service != "harbor-registry" {
        return plain(400, &format!("Unable to handle service: {service}"));
    }
    let now = world.now();
    let mut access = Vec::new();
    let mut claimed = Vec::new();
    for scope in query.all("scope").flat_map(|scopes| scopes.split(' ')) {
        let (kind, rest) = scope.split_once(':').unwrap_or((scope, ""));
        let (name, _) = rest.rsplit_once(':').unwrap_or((rest, ""));
        let actions = granted(world, caller, kind, name);
        claimed.push(json!({ "type": kind, "name": name, "actions": actions }));
        if kind == "repository" {
            let project = name.split_once('/').map_or("", |(project, _)| project);
            access.push((project.to_owned(), actions));
        }
    }
    let mut claims = json!({
        "iss": "harbor-token-issuer",
        "aud": service,
        "exp": now.timestamp() + LIFETIME,
        "nbf": now.timestamp(),
        "iat": now.timestamp(),
        "jti": world.unique().get(..16),
        "access": if claimed.is_empty() { Value::Null } else { claimed.into() },
    });
    if *caller != Caller::Anonymous {
        claims["sub"] = world.name_of(caller).into();
    }
    let header = json!({ "alg": "RS256", "kid": "P4GI:CIAE:54QS:WZ7K", "typ": "JWT" });
    let [header, claims] = [header, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
    let token = format!("{header}.{claims}.{}", world.unique());
    let expires = now + Duration::seconds(LIFETIME);
    let tokens = &mut world.content.tokens;
    if tokens.len() > MOST_KEPT {
        tokens.retain(|_, token| now < token.expires);
    }
    tokens.insert(
        token.clone(),
        Token {
            caller: caller.clone(),
            access,
            expires,
        },
    );
    let mut reply = ok(&json!({
        "token": token,
        "access_token": "",
        "expires_in": LIFETIME,
        "issued_at": now.to_rfc3339_opts(SecondsFormat::Secs, true),
    }));
    reply = reply.without("content-type");
    reply.header("content-type", "application/json; charset=utf-8")
}

/// All that the caller may do, whatever was asked for (`recordings/harbor/3637-…`).
fn granted(world: &World, caller: &Caller, kind: &str, name: &str) -> Vec<&'static str> {
    if kind == "registry" && name == "catalog" && world.is_admin(caller) {
        return vec!["*"];
    }
    let project = name
        .split_once('/')
        .and_then(|(project, _)| world.project_id(project));
    let Some(project) = project.filter(|_| kind == "repository") else {
        return Vec::new();
    };
    ["pull", "push", "delete"]
        .into_iter()
        .filter(|action| world.may(caller, project, &need(action)))
        .collect()
}

fn plain(status: u16, text: &str) -> Reply {
    let mut reply = Reply::empty(status).header("content-type", "text/plain; charset=utf-8");
    reply.body = text.as_bytes().to_vec();
    reply
}
