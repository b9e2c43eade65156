//! Server-side apply.

use serde_json::{Value, json};

use super::{
    call::Call,
    decode::{joined, parse, set_defaults},
    fields::{applied, changes, merged, remove, with_containers},
    managed::{Manager, Owners},
    schema::{Kind, member, open},
    status::{API_VERSION, Answer, Cause, GROUP, Outcome},
    validate::{has_type, type_name},
    world::{Key, World},
    writes::{born, same_name, same_version, settled, stored},
};

/// Applies a claim or its status.
pub(crate) fn apply(world: &mut World, call: &Call<'_>) -> Outcome {
    let kind = call.kind(world)?.clone();
    let name = call.name.as_deref().unwrap_or_default();
    let Some(manager) = call
        .parameter("fieldManager")
        .filter(|name| !name.is_empty())
    else {
        let why = "Required value: is required for apply patch";
        let cause = Cause::new("FieldValueRequired", "fieldManager", why);
        return Err(Answer::invalid_options("PatchOptions", cause));
    };
    let manager = Manager {
        name: manager.to_owned(),
        applies: true,
        subresource: call.written_part(),
    };
    let key = call.key(name);
    let live = world.get(&key);
    let patch = checked(call, &kind, name, live.is_some())?;
    match live {
        Some(live) => {
            let object = over(world, call, &kind, &key, &live, patch, &manager)?;
            Ok(Answer::ok(object))
        }
        None if manager.subresource.is_empty() => {
            if patch["metadata"].get("uid").is_some() {
                let why = "uid mismatch: the provided object specified uid, and no existing object was found";
                return Err(Answer::conflict(&call.plural, name, why));
            }
            let mut owners = Owners::default();
            let mut fields = applied(&kind.schema, &patch);
            fields.retain(|field| field.first().is_none_or(|first| first != "f:status"));
            owners.set(&manager, fields, Some(world.now()));
            born(world, call, &kind, patch, Some(owners)).map(Answer::created)
        }
        None => Err(Answer::not_found(&call.plural, name)),
    }
}

/// The body, as far as it can be judged without the object.
fn checked(call: &Call<'_>, kind: &Kind, name: &str, exists: bool) -> Result<Value, Answer> {
    let (mut patch, _) = parse(&call.request.body)
        .map_err(|error| Answer::bad_request(&format!("error decoding YAML: {error}")))?;
    let text = |member: &str| patch[member].as_str().unwrap_or_default().to_owned();
    let (version, said) = (text("apiVersion"), text("kind"));
    if version != API_VERSION || said != kind.kind {
        let group = if version.contains('/') || version.is_empty() {
            version
        } else {
            format!("/{version}")
        };
        let group = if group.is_empty() {
            "/".to_owned()
        } else {
            group
        };
        return Err(Answer::bad_request(&format!(
            "invalid object type: {group}, Kind={said}"
        )));
    }
    if patch["metadata"].get("managedFields").is_some() {
        return Err(Answer::bad_request("metadata.managedFields must be nil"));
    }
    let named = patch["metadata"]["name"]
        .as_str()
        .is_some_and(|name| !name.is_empty());
    if !named && !exists {
        let message = format!(
            "the name of the object ({name} based on URL) was undeterminable: name must be provided"
        );
        return Err(Answer::bad_request(&message));
    }
    if !patch["metadata"].is_object() {
        patch["metadata"] = json!({});
    }
    same_name(&mut patch, name)?;
    let mut wrong = Vec::new();
    typed(&kind.schema, &patch, "", &mut wrong);
    // 500 without a reason, whatever fieldValidation says (recordings/central/104-apply-unknown-field-default).
    match wrong.as_slice() {
        [] => Ok(patch),
        wrong => {
            let list = match wrong {
                [one] => one.clone(),
                many => format!("errors:\n  {}", many.join("\n  ")),
            };
            Err(Answer::internal(&format!(
                "failed to create typed patch object (/{name}; {API_VERSION}, Kind={}): {list}",
                kind.kind
            )))
        }
    }
}

/// What keeps an object from being typed; nulls do not.
fn typed(schema: &Value, value: &Value, path: &str, wrong: &mut Vec<String>) {
    if value.is_null() || open(schema) {
        return;
    }
    if !has_type(schema, value) {
        let shown = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let got = format!("&value.valueUnstructured{{Value:{shown}}}");
        let why = match schema["type"].as_str().unwrap_or_default() {
            "number" | "integer" => {
                format!("expected numeric (int or float), got {}", type_name(value))
            }
            "object" => format!("expected map, got {got}"),
            "array" => format!("expected list, got {got}"),
            wanted => format!("expected {wanted}, got {got}"),
        };
        wrong.push(format!(".{path}: {why}"));
        return;
    }
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let path = joined(path, name);
                match member(schema, name) {
                    Some(schema) => typed(schema, value, &path, wrong),
                    None => wrong.push(format!(".{path}: field not declared in schema")),
                }
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                typed(&schema["items"], item, &format!("{path}[{place}]"), wrong);
            }
        }
        _ => (),
    }
}

/// Applies over an object that exists.
fn over(
    world: &mut World,
    call: &Call<'_>,
    kind: &Kind,
    key: &Key,
    live: &Value,
    mut patch: Value,
    manager: &Manager,
) -> Result<Value, Answer> {
    let schema = &kind.schema;
    let part = manager.subresource;
    // What cannot be written here is not looked at.
    if let Some(members) = patch.as_object_mut() {
        match part {
            "status" => members.retain(|name, _| name != "spec"),
            _ => members.retain(|name, _| name != "status"),
        }
    }
    let mut owners = Owners::of(live);
    let mut fields = applied(schema, &patch);
    if part == "status" {
        fields.retain(|field| field.first().is_some_and(|first| first == "f:status"));
    }
    let mut wanted = patch.clone();
    if let Some(metadata) = wanted["metadata"].as_object_mut() {
        for own in ["resourceVersion", "uid"] {
            metadata.remove(own);
        }
    }
    let mut new = merged(schema, live, &wanted);
    // What the manager no longer names goes, unless somebody else owns it.
    let mut gone = with_containers(&owners.fields(manager));
    let kept = [&fields, &owners.others(manager)].map(with_containers);
    gone.retain(|field| kept.iter().all(|kept| !kept.contains(field)));
    remove(schema, &mut new, &gone);
    set_defaults(schema, &mut new);
    let new = settled(live, new, part);
    let changes = changes(schema, live, &new);
    let forced = call.parameter("force").is_some() && call.flag("force");
    if let Some(conflict) = owners.conflicts(manager, &changes.set).filter(|_| !forced) {
        return Err(conflict);
    }
    let uid = &patch["metadata"]["uid"];
    if !uid.is_null() && live["metadata"]["uid"] != *uid {
        let why = format!("Invalid value: {uid}: field is immutable");
        let cause = Cause::new("FieldValueInvalid", "metadata.uid", why);
        return Err(Answer::invalid(
            &kind.kind,
            GROUP,
            &key.name,
            &[cause.clone(), cause],
        ));
    }
    same_version(key, live, &patch)?;
    let same = changes.set.is_empty() && changes.removed.is_empty();
    if same && owners.fields(manager) == fields && Owners::of(live).has(manager) {
        return Ok(live.clone());
    }
    owners.taken(manager, &changes);
    // Who only joins in has no time of their own (recordings/central/096-apply-shared).
    let time = (!same).then(|| world.now());
    owners.set(manager, fields, time);
    stored(world, kind, key, live, new, &owners, call.is_dry_run())
}
