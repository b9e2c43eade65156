//! From a path to what answers it.

use http::{Method, header};
use serde_json::json;

use super::{
    call::{Call, segments},
    composites, deletes, discovery, openapi, reads, reviews,
    status::{Answer, Content, GROUP, Outcome, details},
    users, watch,
    world::World,
    writes,
};
use crate::statuspage::http::Incoming;

/// What is written; YAML and protobuf are named by the server and not spoken here.
const OFFERED: &str = "application/json, application/yaml, application/vnd.kubernetes.protobuf";

/// Answers a request.
pub(crate) fn answer(world: &mut World, request: &Incoming) -> Outcome {
    let user = users::who(world, request)?;
    let path = segments(&request.path);
    let parts: Vec<&str> = path.iter().map(String::as_str).collect();
    let plain = |parts: &[&str]| matches!(parts, ["api", "v1"] | ["apis", _, _] | ["apis", _]);
    let parts = match parts.as_slice() {
        [shorter @ .., ""] if plain(shorter) || shorter.len() == 1 => shorter.to_vec(),
        _ => parts,
    };
    match parts.as_slice() {
        ["api", "v1", _, ..] => {
            let call = Call::new(user, request, "", &path[2..]).ok_or_else(Answer::no_such_page)?;
            core(world, &call)
        }
        [
            "apis",
            "authorization.k8s.io" | "authentication.k8s.io",
            "v1",
            review,
        ] => {
            users::may_read(&user, &request.path)?;
            reviews::answer(world, &user, review, request)
        }
        ["apis", group, version, _, ..] => {
            let call =
                Call::new(user, request, group, &path[3..]).ok_or_else(Answer::no_such_page)?;
            users::authorize(world, &call)?;
            if *group != GROUP || *version != "v1alpha1" {
                return Err(Answer::no_such_page());
            }
            resource(world, &call)
        }
        parts => {
            users::may_read(&user, &request.path)?;
            match parts {
                ["openapi", "v3", rest @ ..] => openapi::answer(world, request, rest),
                parts => discovery::answer(world, request, parts),
            }
        }
    }
}

/// The core group: secrets and namespaces, for administrators.
fn core(world: &World, call: &Call<'_>) -> Outcome {
    users::authorize(world, call)?;
    let name = call.name.as_deref().unwrap_or_default();
    let namespace = call.namespace.clone().unwrap_or_default();
    let missing = || {
        let message = format!("{} \"{name}\" not found", call.plural);
        let details = json!({ "name": name, "kind": call.plural });
        Answer::failure(404, "NotFound", &message, Some(details))
    };
    match (&call.request.method, call.plural.as_str(), name) {
        (&Method::GET, "secrets", name) if !name.is_empty() => {
            let secret = world.crossplane.secrets.get(&(namespace, name.to_owned()));
            secret.cloned().map(Answer::ok).ok_or_else(missing)
        }
        (&Method::GET, "namespaces", name) if !name.is_empty() => {
            let phase = match world.namespaces.get(name) {
                Some(false) => "Active",
                Some(true) => "Terminating",
                None => return Err(missing()),
            };
            Ok(Answer::ok(json!({
                "kind": "Namespace", "apiVersion": "v1", "metadata": { "name": name }, "status": { "phase": phase },
            })))
        }
        _ => Err(Answer::no_such_page()),
    }
}

/// Claims and composites.
fn resource(world: &mut World, call: &Call<'_>) -> Outcome {
    if !world.kinds.contains_key(&call.plural) {
        return composites::answer(world, call);
    }
    if call.namespace.is_none() && call.name.is_some() {
        return Err(Answer::no_such_page());
    }
    acceptable(call)?;
    let known = matches!(call.subresource.as_deref(), None | Some("status"));
    if !known {
        let name = call.name.as_deref().unwrap_or_default();
        return Err(Answer::not_found(&call.plural, name));
    }
    match (&call.request.method, &call.name) {
        (&Method::GET | &Method::HEAD, Some(_)) => reads::get(world, call),
        (&Method::GET, None) if call.watches() => watch::begin(world, call),
        (&Method::GET | &Method::HEAD, None) => reads::list(world, call),
        (&Method::POST, None) => writes::create(world, call),
        (&Method::PUT, _) => writes::replace(world, call),
        (&Method::PATCH, Some(_)) => writes::patch(world, call),
        (&Method::DELETE, Some(_)) => deletes::one(world, call),
        (&Method::DELETE, None) => deletes::many(world, call),
        (method, _) => {
            // The server names no method for one that it does not know (recordings/central/166-method-options).
            let verb = match *method {
                Method::POST => "create",
                Method::PATCH => "patch",
                _ => "",
            };
            let message = format!(
                "{verb} is not supported on resources of kind \"{}.{GROUP}\"",
                call.plural
            );
            let details = details(&call.plural, "");
            Err(Answer::failure(
                405,
                "MethodNotAllowed",
                &message,
                Some(details),
            ))
        }
    }
}

/// 406 for all but plain JSON.
fn acceptable(call: &Call<'_>) -> Result<(), Answer> {
    let accepted = call.request.header(header::ACCEPT);
    let fits = |wanted: &str| {
        let mut parts = wanted.split(';').map(str::trim);
        let media = parts.next().unwrap_or_default();
        let json = ["application/json", "application/*", "*/*", ""].contains(&media);
        json && !parts.any(|part| part.starts_with("as="))
    };
    match accepted.split(',').any(fits) {
        true => Ok(()),
        false => Err(not_acceptable()),
    }
}

pub(crate) fn not_acceptable() -> Answer {
    let message = format!("only the following media types are accepted: {OFFERED}");
    Answer::failure(406, "NotAcceptable", &message, None)
}

/// A text that says that all is well.
pub(crate) fn fine() -> Answer {
    Answer::new(200, Content::Text("ok".into()))
}
