//! The registry below `/v2`: who may, and what is read.

use std::collections::BTreeSet;

use http::{Method, header};
use serde_json::{Value, json};

use super::{
    auth::Caller,
    copies::is_proxy_cache,
    errors::{bad_request, failed, internal, not_found},
    image::{DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST, is_digest},
    pull_policy, push,
    rows::Artifact,
    store::Within,
    tokens::need,
    world::World,
};
use crate::{
    keycloak::http::{Outcome, Params, Reply, encoded},
    statuspage::http::Incoming,
};

pub(crate) use super::tokens::service_token;

/// One call of the registry that has been let in.
pub(crate) struct Visit<'a> {
    pub(crate) request: &'a Incoming,
    pub(crate) caller: Caller,
    pub(crate) project: i64,
    /// With the project.
    pub(crate) name: String,
}

/// What a path below `/v2` is.
enum Place<'a> {
    Root,
    Catalog,
    Manifest(&'a str, &'a str),
    Tags(&'a str),
    Referrers(&'a str, &'a str),
    Blob(&'a str, &'a str),
    Upload(&'a str, &'a str),
    Unknown,
}

impl<'a> Place<'a> {
    fn read(path: &'a str) -> Self {
        let path = path.strip_prefix("/v2").unwrap_or(path);
        let path = path.trim_start_matches('/');
        let split = |word: &str| path.rsplit_once(word);
        if path.is_empty() {
            Self::Root
        } else if path == "_catalog" {
            Self::Catalog
        } else if let Some(name) = path.strip_suffix("/tags/list") {
            Self::Tags(name)
        } else if let Some((name, number)) = split("/blobs/uploads/") {
            Self::Upload(name, number)
        } else if let Some((name, digest)) = split("/blobs/") {
            Self::Blob(name, digest)
        } else if let Some((name, digest)) = split("/referrers/") {
            Self::Referrers(name, digest)
        } else if let Some((name, reference)) = split("/manifests/") {
            Self::Manifest(name, reference)
        } else {
            Self::Unknown
        }
    }
}

/// Everything below `/v2`; the caller is the one of basic authentication.
pub(crate) fn v2(world: &mut World, request: &Incoming, caller: &Caller) -> Reply {
    answer(world, request, caller).unwrap_or_else(|refusal| refusal)
}

fn answer(world: &mut World, request: &Incoming, caller: &Caller) -> Outcome {
    let write = !matches!(request.method, Method::GET | Method::HEAD);
    match Place::read(&request.path) {
        Place::Root => {
            if *caller == Caller::Anonymous && token(world, request).is_none() {
                let message = "unauthorized: unauthorized";
                return Err(refused(world, request, message, ""));
            }
            out(world)?;
            Ok(of_registry(super::errors::ok(&json!({}))))
        }
        Place::Catalog => catalog(world, request, caller),
        Place::Manifest(name, reference) => {
            let action = match request.method {
                Method::PUT => "push",
                Method::DELETE => "delete",
                _ => "pull",
            };
            let visit = enter(world, request, caller, name, action)?;
            match request.method {
                Method::PUT => push::put_manifest(world, &visit, reference),
                Method::DELETE => push::delete_manifest(world, &visit, reference),
                _ => manifest(world, &visit, reference),
            }
        }
        Place::Tags(name) => {
            let visit = enter(world, request, caller, name, "pull")?;
            tags(world, &visit)
        }
        Place::Referrers(name, digest) => {
            let visit = enter(world, request, caller, name, "pull")?;
            referrers(world, &visit, digest)
        }
        Place::Blob(name, digest) => {
            let visit = enter(
                world,
                request,
                caller,
                name,
                if write { "delete" } else { "pull" },
            )?;
            out(world)?;
            blob(world, &visit, digest)
        }
        Place::Upload(name, number) => {
            let visit = enter(world, request, caller, name, "push")?;
            out(world)?;
            push::upload(world, &visit, number)
        }
        Place::Unknown => Err(failed(404, "NOT_FOUND", "page not found")),
    }
}

/// The registry behind the API is gone: nothing but a status.
pub(super) fn out(world: &World) -> Result<(), Reply> {
    if world.content.registry_down {
        Err(Reply::empty(502))
    } else {
        Ok(())
    }
}

/// What the registry itself writes has this.
pub(super) fn of_registry(reply: Reply) -> Reply {
    reply
        .without("content-type")
        .header("content-type", "application/json; charset=utf-8")
        .header("docker-distribution-api-version", "registry/2.0")
}

fn token<'a>(world: &'a World, request: &Incoming) -> Option<&'a super::tokens::Token> {
    let credential = request.header(header::AUTHORIZATION);
    let (scheme, token) = credential.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| world.content.tokens.get(token.trim()))
        .flatten()
}

/// Lets a caller do that in a repository. What is lacking is 401, and so is a project that does not exist.
fn enter<'a>(
    world: &World,
    request: &'a Incoming,
    caller: &Caller,
    name: &str,
    action: &'static str,
) -> Result<Visit<'a>, Reply> {
    let scope = if action == "push" {
        "pull,push"
    } else {
        action
    };
    let scope = format!(",scope=\"repository:{name}:{scope}\"");
    let sent = !request.header(header::AUTHORIZATION).is_empty();
    let read = matches!(request.method, Method::GET | Method::HEAD);
    let Some((project_name, _)) = name.split_once('/') else {
        return Err(bad_request(&format!(
            "bad request: invalid repository name: {name}"
        )));
    };
    if name.bytes().any(|letter| letter.is_ascii_uppercase()) {
        let what = format!("un-recognized request: {} {}", request.method, request.path);
        return Err(unauthorized(&format!("{what}: {what}"), ""));
    }
    if !sent && read && *caller == Caller::Anonymous {
        let what = "authorize header needed to send HEAD to repository";
        return Err(refused(world, request, &format!("{what}: {what}"), &scope));
    }
    let bearer = token(world, request);
    let caller = bearer.map_or(caller, |token| &token.caller).clone();
    let Some(project) = world.project_id(project_name) else {
        let what = format!("project {project_name} not found");
        let message = format!("{what}: {what}");
        // An administrator gets no challenge at all (`recordings/harbor/3667-…`).
        return Err(if world.is_admin(&caller) {
            unauthorized(&message, "")
        } else {
            refused(world, request, &message, &scope)
        });
    };
    let allowed = match bearer {
        Some(token) => token.opens(project_name, action, world.now()),
        None => world.may(&caller, project, &need(action)) && (sent || caller != Caller::Anonymous),
    };
    if !allowed {
        let what = format!("unauthorized to access repository: {name}, action: {action}");
        return Err(refused(world, request, &format!("{what}: {what}"), &scope));
    }
    if action == "push" && is_proxy_cache(world, Some(project)) {
        return Err(super::errors::denied(&format!(
            "denied: can not push artifact to a proxy project: {project_name}"
        )));
    }
    Ok(Visit {
        request,
        caller,
        project,
        name: name.to_owned(),
    })
}

/// A caller without a credential is shown where tokens are; one whose credential does not do is asked for another.
fn refused(world: &World, request: &Incoming, message: &str, scope: &str) -> Reply {
    let challenge = if request.header(header::AUTHORIZATION).is_empty() {
        format!(
            "Bearer realm=\"{}/service/token\",service=\"harbor-registry\"{scope}",
            world.base
        )
    } else {
        "Basic realm=\"harbor\"".to_owned()
    };
    unauthorized(message, &challenge)
}

fn unauthorized(message: &str, challenge: &str) -> Reply {
    failed(401, "UNAUTHORIZED", message)
        .header("docker-distribution-api-version", "registry/2.0")
        .header("www-authenticate", challenge)
}

fn catalog(world: &World, request: &Incoming, caller: &Caller) -> Outcome {
    if !world.is_admin(caller) {
        let what = "unauthorized to list catalog: unauthorized to list catalog";
        return Err(unauthorized(what, "Basic realm=\"harbor\""));
    }
    let names: BTreeSet<&str> = world
        .content
        .store
        .repositories()
        .map(|repository| repository.name.as_str())
        .collect();
    paged(request, names, |names| json!({ "repositories": names }))
}

fn tags(world: &World, visit: &Visit<'_>) -> Outcome {
    let store = &world.content.store;
    let name = &visit.name;
    let repository = store
        .repository(name)
        .ok_or_else(|| not_found(&format!("repository {name} not found")))?;
    let artifacts = store.artifacts(Within::Repository(repository.id));
    let names: BTreeSet<&str> = artifacts
        .iter()
        .flat_map(|artifact| &artifact.tags)
        .map(|tag| tag.name.as_str())
        .collect();
    paged(
        visit.request,
        names,
        |names| json!({ "name": name, "tags": names }),
    )
}

/// A page after the name `last`, of at most `n` names.
fn paged(request: &Incoming, names: BTreeSet<&str>, write: impl Fn(&[&str]) -> Value) -> Outcome {
    let query = Params::read(&request.query);
    let most: Option<usize> = match query.get("n") {
        None => None,
        Some(n) => Some(
            n.parse()
                .map_err(|_| bad_request("the N must be a positive int type"))?,
        ),
    };
    let last = query.text("last");
    let left: Vec<&str> = names
        .into_iter()
        .filter(|name| last.is_empty() || *name > last)
        .collect();
    let end = most.unwrap_or(left.len()).min(left.len());
    let page = left.get(..end).unwrap_or_default();
    let reply = super::errors::ok(&write(page)).without("content-type");
    let reply = reply.header("content-type", "application/json; charset=utf-8");
    Ok(match page.last().filter(|_| end < left.len()) {
        Some(name) => {
            let (path, name) = (&request.path, encoded(name));
            reply.header(
                "link",
                &format!("<{path}?last={name}&n={end}>; rel=\"next\""),
            )
        }
        None => reply,
    })
}

fn manifest(world: &mut World, visit: &Visit<'_>, reference: &str) -> Outcome {
    let artifact = world.artifact_named(&visit.name, reference)?.clone();
    out(world)?;
    pull_policy::check(world, &artifact)?;
    accepted(visit.request, &artifact)?;
    let etag = format!("\"{}\"", artifact.digest);
    if visit.request.header(header::IF_NONE_MATCH) == etag {
        return Ok(Reply::empty(304));
    }
    if visit.request.method == Method::GET {
        let description = if is_digest(reference) {
            artifact.label()
        } else {
            format!("{}:{reference}", visit.name)
        };
        world.note(
            &visit.caller,
            "pull",
            "artifact",
            &description,
            Some(visit.project),
        );
    }
    let mut reply = Reply::empty(200)
        .header("content-type", &artifact.manifest_media_type)
        .header("content-length", &artifact.manifest.len().to_string())
        .header("docker-content-digest", &artifact.digest)
        .header("docker-distribution-api-version", "registry/2.0")
        .header("etag", &etag);
    reply.body = artifact.manifest.to_vec();
    Ok(reply)
}

/// An OCI manifest is there only for those who say that they take one.
fn accepted(request: &Incoming, artifact: &Artifact) -> Result<(), Reply> {
    let what = match artifact.manifest_media_type.as_str() {
        OCI_MANIFEST => "OCI manifest found, but accept header does not support OCI manifests",
        OCI_INDEX => "OCI index found, but accept header does not support OCI indexes",
        _ => return Ok(()),
    };
    let accepted = request
        .headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|kind| kind.split(';').next().unwrap_or_default().trim())
        .any(|kind| kind == artifact.manifest_media_type);
    if accepted {
        Ok(())
    } else {
        Err(of_registry(failed(404, "MANIFEST_UNKNOWN", what)))
    }
}

fn referrers(world: &World, visit: &Visit<'_>, digest: &str) -> Outcome {
    if !is_digest(digest) {
        return Err(bad_request(&format!(
            "unsupported digest {digest}: invalid checksum digest format"
        )));
    }
    if world.content.registry_down {
        return Err(internal());
    }
    let query = Params::read(&visit.request.query);
    let wanted = query.text("artifactType");
    let all = world.content.store.belonging_to(&visit.name, digest);
    let manifests: Vec<_> = all
        .iter()
        .filter(|artifact| wanted.is_empty() || artifact.artifact_type == wanted)
        .map(|artifact| {
            let mut shown = json!({
                "mediaType": artifact.manifest_media_type,
                "digest": artifact.digest,
                "size": artifact.manifest.len(),
                "artifactType": artifact.artifact_type,
            });
            super::errors::put(&mut shown, "annotations", artifact.annotations.clone());
            shown
        })
        .collect();
    let body = json!({ "schemaVersion": 2, "mediaType": OCI_INDEX, "manifests": manifests });
    // The total does not know of the filter (`recordings/harbor/3686-…`).
    let mut reply = Reply::empty(200)
        .header("content-type", OCI_INDEX)
        .header("x-total-count", &all.len().to_string());
    if !wanted.is_empty() {
        reply = reply.header("oci-filters-applied", "artifactType");
    }
    reply.body = body.to_string().into_bytes();
    Ok(reply)
}

fn blob(world: &World, visit: &Visit<'_>, digest: &str) -> Outcome {
    let Some(content) = world.content.store.blob(&visit.name, digest) else {
        return Err(unknown_blob(404, "BLOB_UNKNOWN", digest));
    };
    let mut reply = Reply::empty(200)
        .header("content-type", "application/octet-stream")
        .header("content-length", &content.len().to_string())
        .header("accept-ranges", "bytes")
        .header("cache-control", "max-age=31536000")
        .header("docker-content-digest", digest)
        .header("docker-distribution-api-version", "registry/2.0")
        .header("etag", &format!("\"{digest}\""));
    reply.body = content.to_vec();
    Ok(reply)
}

/// A blob that is not there, in the registry's own words.
pub(super) fn unknown_blob(status: u16, code: &str, digest: &str) -> Reply {
    let mut reply = of_registry(Reply::empty(status));
    let error = json!({ "code": code, "message": "blob unknown to registry", "detail": digest });
    reply.body = json!({ "errors": [error] }).to_string().into_bytes();
    reply
}

/// Media types that a manifest may be pushed with.
pub(super) fn is_manifest_type(kind: &str) -> bool {
    [
        OCI_MANIFEST,
        OCI_INDEX,
        DOCKER_MANIFEST,
        super::image::DOCKER_LIST,
    ]
    .contains(&kind)
}
