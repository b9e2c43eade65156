//! Creating and replacing.

use http::Method;
use serde_json::{Value, json};

use super::{
    call::{Call, warned},
    decode::{drop_nulls, parse, prune, set_defaults},
    fields::changes,
    managed::{Manager, Owners, stamp},
    schema::Kind,
    status::{API_VERSION, Answer, Cause, GROUP, Outcome, details},
    validate,
    world::{Key, World},
};

/// What is read as an object.
const ACCEPTED: &str = "application/json, application/yaml, application/vnd.kubernetes.protobuf";
/// What etcd takes, and what the server reads at all.
const MAX_OBJECT: usize = 1_572_864;
const MAX_BODY: usize = 3 << 20;

/// `POST` of a claim.
pub(crate) fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let kind = call.kind(world)?.clone();
    if call.namespace.is_none() {
        return Err(Answer::no_such_page());
    }
    call.check_options("CreateOptions")?;
    let (mut object, warnings) = decoded(call, &kind)?;
    in_namespace(call, &mut object)?;
    if object["metadata"]["resourceVersion"]
        .as_str()
        .is_some_and(|version| !version.is_empty())
    {
        let why = "resourceVersion should not be set on objects to be created";
        return Err(Answer::internal(why));
    }
    drop_nulls(&mut object);
    if let Some(prefix) = object["metadata"]["generateName"].as_str()
        && object["metadata"]["name"]
            .as_str()
            .unwrap_or_default()
            .is_empty()
    {
        let name = format!("{prefix}{}", world.suffix());
        object["metadata"]["name"] = name.into();
    }
    born(world, call, &kind, object, None).map(|object| warned(Answer::created(object), &warnings))
}

/// Makes a new object of what was sent, and stores it unless it is a dry run.
pub(crate) fn born(
    world: &mut World,
    call: &Call<'_>,
    kind: &Kind,
    mut object: Value,
    applied: Option<Owners>,
) -> Result<Value, Answer> {
    let name = object["metadata"]["name"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    set_defaults(&kind.schema, &mut object);
    let metadata = &mut object["metadata"];
    for own in [
        "resourceVersion",
        "deletionTimestamp",
        "deletionGracePeriodSeconds",
        "selfLink",
        "managedFields",
    ] {
        metadata
            .as_object_mut()
            .map(|metadata| metadata.remove(own));
    }
    metadata["namespace"] = call.namespace.clone().unwrap_or_default().into();
    metadata["uid"] = world.uid().into();
    metadata["creationTimestamp"] = stamp(world.now()).into();
    metadata["generation"] = 1.into();
    if let Some(members) = object.as_object_mut() {
        members.remove("status");
    }
    home(world, call, &name)?;
    validate::object(kind, &object)?;
    let key = call.key(&name);
    if let Some(other) = world.get(&key) {
        let going = match other["metadata"].get("deletionTimestamp") {
            Some(_) => "object is being deleted: ",
            None => "",
        };
        let message = format!("{going}{}.{GROUP} \"{name}\" already exists", call.plural);
        let details = details(&call.plural, &name);
        return Err(Answer::failure(
            409,
            "AlreadyExists",
            &message,
            Some(details),
        ));
    }
    if object.to_string().len() > MAX_OBJECT {
        return Err(Answer::internal("etcdserver: request is too large"));
    }
    let owners = applied.unwrap_or_else(|| {
        let mut owners = Owners::default();
        let changes = changes(&kind.schema, &json!({}), &object);
        owners.update(&call.manager(), &changes, world.now());
        owners
    });
    owners.put_into(&mut object);
    if call.is_dry_run() {
        return Ok(object);
    }
    Ok(Value::clone(&world.put(&key, object)))
}

/// Is there a namespace to put it into?
fn home(world: &World, call: &Call<'_>, name: &str) -> Result<(), Answer> {
    let namespace = call.namespace.as_deref().unwrap_or_default();
    match world.namespaces.get(namespace) {
        Some(false) => Ok(()),
        Some(true) => {
            let message = format!(
                "{}.{GROUP} \"{name}\" is forbidden: unable to create new content in namespace {namespace} because it is being terminated",
                call.plural
            );
            let mut details = details(&call.plural, name);
            details["causes"] = json!([{
                "reason": "NamespaceTerminating",
                "message": format!("namespace {namespace} is being terminated"),
                "field": "metadata.namespace",
            }]);
            Err(Answer::failure(403, "Forbidden", &message, Some(details)))
        }
        None => {
            let message = format!("namespaces \"{namespace}\" not found");
            let details = json!({ "name": namespace, "kind": "namespaces" });
            Err(Answer::failure(404, "NotFound", &message, Some(details)))
        }
    }
}

/// The body as an object of a kind, without unknown fields; with warnings about them.
fn decoded(call: &Call<'_>, kind: &Kind) -> Result<(Value, Vec<String>), Answer> {
    if !["", "application/json", "application/yaml"].contains(&call.content_type()) {
        return Err(Answer::unsupported_media(ACCEPTED));
    }
    let body = &call.request.body;
    if body.len() > MAX_BODY {
        let why = "Request entity too large: limit is 3145728";
        return Err(Answer::failure(413, "RequestEntityTooLarge", why, None));
    }
    let unrecognized = |why: &str| {
        let message = format!(
            "the object provided is unrecognized (must be of type {}): {why} ({})",
            kind.kind,
            beginning(body)
        );
        Answer::bad_request(&message)
    };
    let (mut object, twice) = parse(body).map_err(|_| {
        unrecognized("couldn't get version/kind; json parse error: unexpected end of JSON input")
    })?;
    if !object.is_object() {
        let why = format!(
            "couldn't get version/kind; json parse error: json: cannot unmarshal {} into Go value of type struct {{ APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }}",
            validate::type_name(&object)
        );
        return Err(unrecognized(&why));
    }
    let text = String::from_utf8_lossy(body);
    for (member, said) in [("kind", "Kind"), ("apiVersion", "apiVersion")] {
        if object[member].as_str().unwrap_or_default().is_empty() {
            return Err(unrecognized(&format!(
                "Object '{said}' is missing in '{text}'"
            )));
        }
    }
    if object["apiVersion"] != API_VERSION {
        let message = format!(
            "the API version in the data ({}) does not match the expected API version ({API_VERSION})",
            object["apiVersion"].as_str().unwrap_or_default()
        );
        return Err(Answer::bad_request(&message));
    }
    if object["kind"] != kind.kind.as_str() {
        let other = object["kind"].as_str().unwrap_or_default();
        let name = object["metadata"]["name"].as_str().unwrap_or_default();
        let why = format!("Invalid value: \"{other}\": must be {}", kind.kind);
        let cause = Cause::new("FieldValueInvalid", "kind", why);
        return Err(Answer::invalid(other, GROUP, name, &[cause]));
    }
    if !object["metadata"].is_object() {
        object["metadata"] = json!({});
    }
    let mut wrong: Vec<_> = twice
        .iter()
        .map(|field| format!("duplicate field \"{field}\""))
        .collect();
    wrong.extend(unknown(&kind.schema, &mut object));
    match call.parameter("fieldValidation") {
        Some("Strict") if !wrong.is_empty() => {
            let message = format!(
                "{0} in version \"v1alpha1\" cannot be handled as a {0}: strict decoding error: {1}",
                kind.kind,
                wrong.join(", ")
            );
            Err(Answer::bad_request(&message))
        }
        Some("Ignore") => Ok((object, Vec::new())),
        _ => Ok((object, wrong)),
    }
}

/// Takes out what the schema does not know, and says so in the order of the names.
pub(crate) fn unknown(schema: &Value, object: &mut Value) -> Vec<String> {
    let mut fields = Vec::new();
    prune(schema, object, "", &mut fields);
    fields.sort();
    fields
        .iter()
        .map(|field| format!("unknown field \"{field}\""))
        .collect()
}

/// How an error shows a body: its first 30 bytes, in hexadecimals where they do not look like an object.
fn beginning(body: &[u8]) -> String {
    if body.is_empty() {
        return "<empty>".into();
    }
    let start = body.get(..30).unwrap_or(body);
    let mut text = match body.first() {
        Some(b'{') => String::from_utf8_lossy(start).into_owned(),
        _ => start.iter().map(|byte| format!("{byte:02x}")).collect(),
    };
    if body.len() > 30 {
        text.push_str(" ...");
    }
    text
}

fn in_namespace(call: &Call<'_>, object: &mut Value) -> Result<(), Answer> {
    let said = object["metadata"]["namespace"].as_str().unwrap_or_default();
    if !said.is_empty() && Some(said) != call.namespace.as_deref() {
        let why =
            "the namespace of the provided object does not match the namespace sent on the request";
        return Err(Answer::bad_request(why));
    }
    Ok(())
}

/// `PUT` of a claim or of its status.
pub(crate) fn replace(world: &mut World, call: &Call<'_>) -> Outcome {
    let kind = call.kind(world)?.clone();
    let Some(name) = call.name.as_deref() else {
        return Err(Answer::bad_request("name must be provided"));
    };
    call.check_options("UpdateOptions")?;
    let (mut object, warnings) = decoded(call, &kind)?;
    in_namespace(call, &mut object)?;
    same_name(&mut object, name)?;
    drop_nulls(&mut object);
    set_defaults(&kind.schema, &mut object);
    let key = call.key(name);
    let old = world
        .get(&key)
        .ok_or_else(|| Answer::not_found(&call.plural, name))?;
    same_uid(&key, &old, &object)?;
    if object["metadata"]["resourceVersion"]
        .as_str()
        .unwrap_or_default()
        .is_empty()
    {
        let why = "Invalid value: 0: must be specified for an update";
        let cause = Cause::new("FieldValueInvalid", "metadata.resourceVersion", why);
        return Err(Answer::invalid(&call.plural, GROUP, name, &[cause]));
    }
    same_version(&key, &old, &object)?;
    let stored = changed(
        world,
        &kind,
        &key,
        &old,
        object,
        &call.manager(),
        call.is_dry_run(),
    )?;
    Ok(warned(Answer::ok(stored), &warnings))
}

/// 400 where a body names another object than the address.
pub(crate) fn same_name(object: &mut Value, name: &str) -> Result<(), Answer> {
    match object["metadata"]["name"].as_str() {
        None | Some("") => object["metadata"]["name"] = name.into(),
        Some(other) if other != name => {
            let message = format!(
                "the name of the object ({other}) does not match the name on the URL ({name})"
            );
            return Err(Answer::bad_request(&message));
        }
        Some(_) => (),
    }
    Ok(())
}

fn same_uid(key: &Key, old: &Value, new: &Value) -> Result<(), Answer> {
    let (is, said) = (&old["metadata"]["uid"], &new["metadata"]["uid"]);
    if said.is_null() || said == is {
        return Ok(());
    }
    let text = |uid: &Value| uid.as_str().unwrap_or_default().to_owned();
    let why = format!(
        "StorageError: invalid object, Code: 4, Key: /registry/{GROUP}/{}/{}/{}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: {}, UID in object meta: {}",
        key.plural,
        key.namespace,
        key.name,
        text(said),
        text(is)
    );
    Err(Answer::conflict(&key.plural, &key.name, &why))
}

/// 409 where an object names a version that is not the newest.
pub(crate) fn same_version(key: &Key, old: &Value, new: &Value) -> Result<(), Answer> {
    let said = new["metadata"]["resourceVersion"]
        .as_str()
        .unwrap_or_default();
    if said.is_empty() || old["metadata"]["resourceVersion"] == said {
        return Ok(());
    }
    let why = "the object has been modified; please apply your changes to the latest version and try again";
    Err(Answer::conflict(&key.plural, &key.name, why))
}

/// A change by somebody who does not apply.
pub(crate) fn changed(
    world: &mut World,
    kind: &Kind,
    key: &Key,
    old: &Value,
    new: Value,
    manager: &Manager,
    dry_run: bool,
) -> Result<Value, Answer> {
    let new = settled(old, new, manager.subresource);
    let mut owners = Owners::of(old);
    let changes = changes(&kind.schema, old, &new);
    if changes.set.is_empty() && changes.removed.is_empty() {
        return Ok(old.clone());
    }
    owners.update(manager, &changes, world.now());
    stored(world, kind, key, old, new, &owners, dry_run)
}

/// The part of a new state that a writer may change, with all else as it was.
pub(crate) fn settled(old: &Value, mut new: Value, part: &str) -> Value {
    if part == "status" {
        let mut whole = old.clone();
        match (new.get_mut("status"), whole.as_object_mut()) {
            (Some(status), _) => whole["status"] = status.take(),
            (None, Some(whole)) => drop(whole.remove("status")),
            _ => (),
        }
        return whole;
    }
    match (old.get("status"), new.as_object_mut()) {
        (Some(status), _) => new["status"] = status.clone(),
        (None, Some(new)) => drop(new.remove("status")),
        _ => (),
    }
    for own in [
        "uid",
        "namespace",
        "creationTimestamp",
        "deletionTimestamp",
        "deletionGracePeriodSeconds",
        "generation",
        "resourceVersion",
        "managedFields",
    ] {
        match (old["metadata"].get(own), new["metadata"].as_object_mut()) {
            (Some(value), _) => new["metadata"][own] = value.clone(),
            (None, Some(metadata)) => drop(metadata.remove(own)),
            _ => (),
        }
    }
    let finalizers = new["metadata"]["finalizers"].as_array();
    if finalizers.is_none_or(Vec::is_empty) {
        new["metadata"]
            .as_object_mut()
            .map(|metadata| metadata.remove("finalizers"));
    }
    new
}

/// Stores a new state with its owners: counts the generation, and lets go what is being deleted and held by nothing.
pub(crate) fn stored(
    world: &mut World,
    kind: &Kind,
    key: &Key,
    old: &Value,
    mut new: Value,
    owners: &Owners,
    dry_run: bool,
) -> Result<Value, Answer> {
    still_going(kind, key, old, &new)?;
    validate::update(kind, old, &new)?;
    if new["spec"] != old["spec"] {
        let generation = old["metadata"]["generation"].as_i64().unwrap_or_default();
        new["metadata"]["generation"] = (generation + 1).into();
    }
    owners.put_into(&mut new);
    if dry_run {
        return Ok(new);
    }
    let going = new["metadata"].get("deletionTimestamp").is_some();
    if going && new["metadata"].get("finalizers").is_none() {
        world.delete(key);
        return Ok(new);
    }
    Ok(Value::clone(&world.put(key, new)))
}

/// 422 where something that is going gets a new finalizer.
fn still_going(kind: &Kind, key: &Key, old: &Value, new: &Value) -> Result<(), Answer> {
    if old["metadata"].get("deletionTimestamp").is_none() {
        return Ok(());
    }
    let held = old["metadata"]["finalizers"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let added: Vec<_> = new["metadata"]["finalizers"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|name| !held.contains(name))
        .map(Value::to_string)
        .collect();
    if added.is_empty() {
        return Ok(());
    }
    let why = format!(
        "Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{{{}}}",
        added.join(", ")
    );
    let cause = Cause::new("FieldValueForbidden", "metadata.finalizers", why);
    Err(Answer::invalid(
        &kind.kind,
        GROUP,
        &key.name,
        &[cause.clone(), cause],
    ))
}

/// `PATCH`, by the type of its body.
pub(crate) fn patch(world: &mut World, call: &Call<'_>) -> Outcome {
    debug_assert_eq!(call.request.method, Method::PATCH);
    call.check_options("PatchOptions")?;
    match call.content_type() {
        "application/apply-patch+yaml" => super::apply::apply(world, call),
        "application/merge-patch+json" | "application/json-patch+json" => {
            super::patches::patch(world, call)
        }
        _ => Err(Answer::unsupported_media(
            "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml",
        )),
    }
}
