//! What happens to a request before a handler sees it: the path of the request through the server.

use axum::response::Response;
use http::{HeaderValue, Method, StatusCode, header};
use serde_json::json;

use super::{
    auth::Caller,
    call::{Call, decoded, escapes_are_good},
    errors::{denied, failed, internal, not_found, ok},
    operations::{Found, find},
    recorded, registry, routes,
    session::{self, Guard},
    validation,
    world::{Frozen, World},
};
use crate::{
    keycloak::http::{Params, Reply},
    statuspage::http::Incoming,
};

/// Where the API is.
const API: &str = "/api/v2.0";

/// The answer to a request.
pub(crate) fn respond(world: &mut World, request: &Incoming) -> Response {
    if !escapes_are_good(&request.path) {
        // The web server itself: no request id, no session (`recordings/harbor/3748-outside-bad-percent-path`).
        let mut reply = Reply::empty(400).header("content-type", "text/plain; charset=utf-8");
        reply.body = b"400 Bad Request".to_vec();
        return written(reply, request);
    }
    let (reply, failed) = guarded(world, request);
    let reply = session::offer(world, request, reply);
    let mut response = written(reply, request);
    let sent = request
        .headers
        .get("x-request-id")
        .filter(|id| !id.is_empty())
        .cloned();
    if let Some(id) = sent.or_else(|| HeaderValue::try_from(world.request_id()).ok()) {
        response.headers_mut().insert("x-request-id", id);
    }
    if let Some(name) = failed.filter(|_| !world.login_delay.is_zero()) {
        world.frozen.insert(name.clone());
        response.extensions_mut().insert(Frozen(name));
    }
    response
}

/// Answers to HEAD tell the length of what they leave out.
fn written(reply: Reply, request: &Incoming) -> Response {
    let length = reply.body.len();
    let mut response = reply.into_response(&request.method);
    if request.method == Method::HEAD
        && length > 0
        && !response.headers().contains_key(header::CONTENT_LENGTH)
    {
        response
            .headers_mut()
            .insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    response
}

/// Lets a request pass the guard; also names who has to wait for a wrong password.
fn guarded(world: &mut World, request: &Incoming) -> (Reply, Option<String>) {
    let Some(guard) = Guard::of(world, request) else {
        return secured(world, request);
    };
    if let Err(refusal) = guard.check(request) {
        return (guard.sign(refusal, false), None);
    }
    let (reply, failed) = secured(world, request);
    (guard.sign(reply, true), failed)
}

fn secured(world: &mut World, request: &Incoming) -> (Reply, Option<String>) {
    match (request.method.as_str(), request.path.as_str()) {
        ("POST", "/c/login") => return session::login(world, request),
        ("GET", "/c/log_out") => return (session::logout(world, request), None),
        _ => {}
    }
    let login = world.login(request);
    let reply = if refused_as_read_only(world, request) {
        denied("The system is in read only mode. Any modification is prohibited.")
    } else {
        route(world, request, login.caller)
    };
    (reply, login.failed)
}

/// Nothing is changed but the configuration, which would end that mode.
fn refused_as_read_only(world: &World, request: &Incoming) -> bool {
    let safe = [Method::GET, Method::HEAD, Method::OPTIONS].contains(&request.method);
    world.read_only && !safe && request.path.trim_end_matches('/') != "/api/v2.0/configurations"
}

fn route(world: &mut World, request: &Incoming, caller: Caller) -> Reply {
    let path = request.path.as_str();
    if path == "/service/token" {
        return registry::service_token(world, request, &caller);
    }
    if path == "/v2" || path.starts_with("/v2/") {
        return registry::v2(world, request, &caller);
    }
    if path.trim_end_matches('/') == "/api/version" {
        let reply = ok(&json!({ "version": "v2.0" })).without("content-type");
        return reply.header("content-type", "text/plain; charset=utf-8");
    }
    match path.strip_prefix(API) {
        Some(below) if below.is_empty() || below.starts_with('/') => {
            api(world, request, caller, below)
        }
        _ => recorded::page_not_found(),
    }
}

fn api(world: &mut World, request: &Incoming, caller: Caller, below: &str) -> Reply {
    let proxied = if world.behind_proxy {
        decoded(below)
    } else {
        below.to_owned()
    };
    let words = proxied
        .split('/')
        .filter(|word| !word.is_empty())
        .map(decoded);
    let words: Vec<_> = words.collect();
    let (operation, path) = match find(&request.method, &words) {
        Found::Operation(operation, path) => (operation, path),
        Found::OtherMethods(others) => {
            let message = format!(
                "method {} is not allowed, but [{}] are",
                request.method,
                others.join(",")
            );
            return failed(405, "METHOD_NOT_ALLOWED", &message);
        }
        Found::Nothing => {
            return not_found(&format!("path {API}{} was not found", decoded(&proxied)));
        }
    };
    let query = Params::read(&request.query);
    let body = match validation::check(operation, request, &path, &query) {
        Ok(body) => body,
        Err(refusal) => return refusal,
    };
    if world.database_down && !survives_without_database(operation.id) {
        let sent = request.headers.contains_key(header::AUTHORIZATION);
        return if sent {
            super::errors::unauthorized()
        } else {
            internal()
        };
    }
    let call = Call {
        operation,
        request,
        path,
        query,
        caller,
        body,
    };
    routes::handle(world, &call).unwrap_or_else(|refusal| refusal)
}

/// What asks the database nothing.
fn survives_without_database(operation: &str) -> bool {
    ["getHealth", "getPing"].contains(&operation)
}

/// A scripted failure.
pub(crate) fn failure(status: u16) -> Reply {
    let reason = StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason());
    let code = reason.unwrap_or("UNKNOWN").to_uppercase().replace(' ', "_");
    match status {
        500.. => failed(status, "UNKNOWN", "internal server error"),
        _ => failed(status, &code, "as scripted"),
    }
}
