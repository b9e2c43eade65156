//! What registry clients write: blobs, manifests, and their deletion.

use bytes::Bytes;
use http::{Method, header};
use serde_json::Value;

use super::{
    artifacts::may_be_deleted,
    bodies::go_words,
    copies::refuse_over_quota,
    errors::{bad_request, failed, precondition},
    image::{digest_of, is_digest},
    manifests::blobs_of,
    registry::{Visit, is_manifest_type, of_registry, out, unknown_blob},
    rendering::is_immutable,
    rows::Weight,
    store::Refusal,
    tags::is_tag_name,
    world::World,
};
use crate::keycloak::http::{Outcome, Params, Reply};

/// Starts an upload, adds to it or ends it.
pub(crate) fn upload(world: &mut World, visit: &Visit<'_>, number: &str) -> Outcome {
    let query = Params::read(&visit.request.query);
    match visit.request.method {
        Method::POST if number.is_empty() => start(world, visit, &query),
        Method::PATCH => {
            let upload = world
                .content
                .uploads
                .get_mut(number)
                .ok_or_else(unknown_upload)?;
            upload.extend_from_slice(&visit.request.body);
            let length = upload.len();
            Ok(under_way(world, visit, number, length))
        }
        Method::PUT => {
            let mut content = world
                .content
                .uploads
                .remove(number)
                .ok_or_else(unknown_upload)?;
            content.extend_from_slice(&visit.request.body);
            keep(world, visit, content, query.text("digest"))
        }
        _ => Err(failed(405, "METHOD_NOT_ALLOWED", "method not allowed")),
    }
}

fn start(world: &mut World, visit: &Visit<'_>, query: &Params) -> Outcome {
    refuse_over_quota(world, visit.project, || 0)?;
    if let (Some(digest), Some(from)) = (query.get("mount"), query.get("from"))
        && world.content.store.mount(&visit.name, from, digest)
    {
        return Ok(kept(world, visit, digest));
    }
    if let Some(digest) = query.get("digest") {
        return keep(world, visit, visit.request.body.to_vec(), digest);
    }
    let number = super::scans::report_id(&world.unique());
    world.content.uploads.insert(number.clone(), Vec::new());
    Ok(under_way(world, visit, &number, 0))
}

fn under_way(world: &World, visit: &Visit<'_>, number: &str, length: usize) -> Reply {
    let location = format!(
        "{}/v2/{}/blobs/uploads/{number}?_state=here",
        world.base, visit.name
    );
    Reply::empty(202)
        .header("docker-distribution-api-version", "registry/2.0")
        .header("docker-upload-uuid", number)
        .header("location", &location)
        .header("range", &format!("0-{}", length.saturating_sub(1)))
}

fn unknown_upload() -> Reply {
    of_registry(failed(
        404,
        "BLOB_UPLOAD_UNKNOWN",
        "blob upload unknown to registry",
    ))
}

fn keep(world: &mut World, visit: &Visit<'_>, content: Vec<u8>, digest: &str) -> Outcome {
    if digest_of(&content) != digest {
        let message = "provided digest did not match uploaded content";
        return Err(of_registry(failed(400, "DIGEST_INVALID", message)));
    }
    refuse_over_quota(world, visit.project, || content.len())?;
    world
        .content
        .store
        .put_blob(&visit.name, Bytes::from(content));
    Ok(kept(world, visit, digest))
}

fn kept(world: &World, visit: &Visit<'_>, digest: &str) -> Reply {
    Reply::empty(201)
        .header("docker-content-digest", digest)
        .header("docker-distribution-api-version", "registry/2.0")
        .header(
            "location",
            &format!("{}/v2/{}/blobs/{digest}", world.base, visit.name),
        )
}

/// Takes a manifest below a tag or its digest.
pub(crate) fn put_manifest(world: &mut World, visit: &Visit<'_>, reference: &str) -> Outcome {
    let Visit { request, name, .. } = visit;
    let by_digest = reference.contains(':');
    if !by_digest && !is_tag_name(reference) {
        return Err(bad_request(&format!(
            "bad request: invalid tag name: {reference}"
        )));
    }
    let there = world.content.store.find(name, reference);
    if !by_digest && there.is_some_and(|artifact| is_immutable(world, artifact, reference)) {
        let short = name.split_once('/').map_or("", |(_, short)| short);
        return Err(precondition(&format!(
            "Failed to process request due to '{short}:{reference}' configured as immutable."
        )));
    }
    let invalid = |why: &str| {
        failed(
            400,
            "MANIFEST_INVALID",
            &format!("unmarshal manifest failed: {why}"),
        )
    };
    let content: Value = serde_json::from_slice(&request.body)
        .map_err(|error| invalid(&go_words(&request.body, &error)))?;
    let media_type = request.header(header::CONTENT_TYPE);
    if !is_manifest_type(media_type) {
        return Err(invalid("missing signature key"));
    }
    let digest = digest_of(&request.body);
    let blobs = blobs_of(&content);
    let weight = Weight {
        digest: &digest,
        length: request.body.len(),
        blobs: &blobs,
    };
    refuse_over_quota(world, visit.project, || {
        let store = &world.content.store;
        store.added_by(visit.project, std::iter::once(weight))
    })?;
    out(world)?;
    if by_digest && digest != reference {
        let message = "provided digest did not match uploaded content";
        return Err(of_registry(failed(400, "DIGEST_INVALID", message)));
    }
    let now = world.now();
    let tag = (!by_digest).then_some(reference);
    let body = request.body.clone();
    let pushed =
        world
            .content
            .store
            .put_manifest((visit.project, name), tag, media_type, body, now);
    match pushed {
        Ok(id) => world.scan_when_pushed(id),
        Err(Refusal::UnknownBlob(digest)) => {
            return Err(unknown_blob(400, "MANIFEST_BLOB_UNKNOWN", &digest));
        }
        Err(Refusal::Invalid(why)) => return Err(invalid(&why)),
    }
    let label = if by_digest {
        format!("{name}@{digest}")
    } else {
        format!("{name}:{reference}")
    };
    world.note(
        &visit.caller,
        "create",
        "artifact",
        &label,
        Some(visit.project),
    );
    Ok(Reply::empty(201)
        .header("docker-content-digest", &digest)
        .header("docker-distribution-api-version", "registry/2.0")
        .header(
            "location",
            &format!("{}/v2/{name}/manifests/{digest}", world.base),
        ))
}

/// Deletes an artifact, by its digest only.
pub(crate) fn delete_manifest(world: &mut World, visit: &Visit<'_>, reference: &str) -> Outcome {
    if !is_digest(reference) {
        let message = format!("unsupported digest {reference}: invalid checksum digest format");
        return Err(failed(400, "UNSUPPORTED", &message));
    }
    let artifact = world.artifact_named(&visit.name, reference)?;
    may_be_deleted(world, artifact)?;
    let (id, label) = (artifact.id, artifact.label());
    let now = world.now();
    world.content.store.delete(id, now);
    world.note(
        &visit.caller,
        "delete",
        "artifact",
        &label,
        Some(visit.project),
    );
    Ok(Reply::empty(202))
}
