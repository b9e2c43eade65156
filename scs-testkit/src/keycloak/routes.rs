//! Which path leads where.

use http::Method;

use super::{
    device, discovery,
    http::Reply,
    introspect, login, logout, par,
    realm::{Env, Realm, escaped},
    revoke, token, userinfo,
    version::{Flavour, Version},
};
use crate::statuspage::http::Incoming;

/// What a request finds: the realms, and how to see them.
pub(crate) struct Place<'a> {
    pub(crate) realms: &'a mut [Realm],
    pub(crate) env: &'a Env,
    /// Address that the request came to, where endpoints for servers follow it.
    pub(crate) inner: &'a str,
}

const METADATA: &str = "/.well-known/oauth-authorization-server/realms/";

/// Answers a request.
pub(crate) fn answer(place: Place<'_>, request: &Incoming) -> Reply {
    let Place { realms, env, inner } = place;
    let mut path = request.path.clone();
    if path.contains("//") {
        if env.is_26() {
            let text = "Request path not normalized";
            let body =
                serde_json::json!({ "error": "missingNormalization", "error_description": text });
            let mut reply =
                Reply::empty(400).header("content-type", "application/json; charset=UTF-8");
            reply.body = body.to_string().into_bytes();
            return reply;
        }
        while path.contains("//") {
            path = path.replace("//", "/");
        }
    }
    if env.flavour == Flavour::Dex {
        return match (path.strip_prefix("/dex/"), realms.first_mut()) {
            (Some(rest), Some(realm)) => dex(realm, env, request, rest),
            _ => Reply::empty(404),
        };
    }
    if path == "/" {
        return Reply::redirect(&format!("{}/admin/", env.base));
    }
    if let Some(name) = path.strip_prefix(METADATA).filter(|_| env.is_26()) {
        return match realms.iter().find(|realm| escaped(&realm.name) == name) {
            Some(realm) => document(realm, env, inner),
            None => Reply::prose(404, "Realm does not exist", env),
        };
    }
    let Some((name, rest)) = path
        .strip_prefix("/realms/")
        .map(|rest| rest.split_once('/').unwrap_or((rest, "")))
    else {
        return not_found(request, env);
    };
    let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
    let Some(realm) = realms.iter_mut().find(|realm| realm.name == name) else {
        return Reply::prose(404, "Realm does not exist", env);
    };
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let reply = match rest.strip_prefix("protocol/openid-connect/") {
        Some(rest) => endpoint(realm, env, request, rest),
        None => other(realm, env, request, rest, inner),
    };
    // Since 26 errors of the token endpoint's kind stay the same whoever asks; only the outermost name the method.
    reply.unwrap_or_else(|| not_found(request, env))
}

fn document(realm: &Realm, env: &Env, inner: &str) -> Reply {
    discovery::reply(&discovery::document(realm, env, inner), env).header(
        "cache-control",
        "no-cache, must-revalidate, no-transform, no-store",
    )
}

fn not_found(request: &Incoming, env: &Env) -> Reply {
    if request.header(http::header::ACCEPT).contains("text/html") {
        return Reply::page(404, "We are sorry...", "Page not found").without("content-language");
    }
    Reply::prose(404, "HTTP 404 Not Found", env)
}

/// What is beside the protocol's own endpoints.
fn other(
    realm: &mut Realm,
    env: &Env,
    request: &Incoming,
    rest: &str,
    inner: &str,
) -> Option<Reply> {
    let is_get = matches!(request.method, Method::GET | Method::HEAD);
    match rest {
        "" if is_get => Some(discovery::root(realm, env)),
        ".well-known/openid-configuration" if is_get => {
            let reply = document(realm, env, inner);
            Some(match request.header(http::header::ORIGIN) {
                "" => reply,
                origin => reply
                    .header("access-control-allow-origin", origin)
                    .header("access-control-allow-credentials", "true"),
            })
        }
        ".well-known/oauth-authorization-server" if is_get && env.version != Version::V24 => {
            Some(document(realm, env, inner))
        }
        "device" => Some(device::page(realm, env, request)),
        "device/status" => Some(device::status(request)),
        _ => {
            let name = rest.strip_prefix("login-actions/")?;
            login::actions(realm, env, request, name)
        }
    }
}

fn endpoint(realm: &mut Realm, env: &Env, request: &Incoming, rest: &str) -> Option<Reply> {
    let either = |outcome: Result<Reply, Reply>| outcome.unwrap_or_else(|refusal| refusal);
    let method = &request.method;
    let is_post = method == Method::POST;
    let is_get = matches!(*method, Method::GET | Method::HEAD);
    if method == Method::OPTIONS && matches!(rest, "token" | "userinfo" | "revoke") {
        return Some(preflight(request));
    }
    let reply = match rest {
        "certs" if is_get => {
            discovery::reply(&realm.keys.published(), env).header("cache-control", "no-cache")
        }
        "token" if is_post => token::answer(realm, env, request),
        "token/introspect" if is_post => either(introspect::answer(realm, env, request)),
        "revoke" if is_post => either(revoke::answer(realm, env, request)),
        "userinfo" if is_post || is_get => userinfo::answer(realm, env, request),
        "auth" if is_post || is_get => login::authorize(realm, env, request),
        "auth/device" if is_post => either(device::start(realm, env, request)),
        "auth/device" if is_get => device::page(realm, env, request),
        "logout" if is_post || is_get => logout::answer(realm, env, request),
        "ext/par/request" if is_post => either(par::push(realm, env, request)),
        "token" | "token/introspect" | "revoke" | "ext/par/request" | "certs" => {
            Reply::prose(405, "HTTP 405 Method Not Allowed", env)
        }
        _ => return None,
    };
    Some(reply)
}

fn preflight(request: &Incoming) -> Reply {
    Reply::empty(200)
        .header(
            "access-control-allow-origin",
            request.header(http::header::ORIGIN),
        )
        .header("access-control-allow-methods", "POST, OPTIONS")
        .header("access-control-allow-credentials", "true")
        .header(
            "access-control-allow-headers",
            "Origin, X-Requested-With, Access-Control-Request-Method, Accept, Access-Control-Request-Headers, DPoP, Content-Type, Authorization",
        )
        .header("access-control-max-age", "3600")
}

/// The paths of Dex, by its documentation.
fn dex(realm: &mut Realm, env: &Env, request: &Incoming, rest: &str) -> Reply {
    match rest {
        ".well-known/openid-configuration" => {
            discovery::reply(&discovery::document(realm, env, ""), env)
        }
        "keys" => discovery::reply(&realm.keys.published(), env),
        "device/code" => device::start(realm, env, request).unwrap_or_else(|refusal| refusal),
        "device/auth/verify_code" => device::page(realm, env, request),
        "token" | "auth" | "userinfo" | "token/introspect" => {
            endpoint(realm, env, request, rest).unwrap_or_else(|| Reply::empty(404))
        }
        _ => match rest.strip_prefix("login-actions/") {
            Some(name) => login::actions(realm, env, request, name),
            None => None,
        }
        .unwrap_or_else(|| Reply::empty(404)),
    }
}
