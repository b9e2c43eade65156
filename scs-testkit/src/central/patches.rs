//! Merge patches and JSON patches.

use serde_json::{Map, Value};

use super::{
    call::{Call, warned},
    decode::{drop_nulls, parse, set_defaults},
    status::{Answer, Cause, Outcome},
    world::World,
    writes::{changed, same_name, same_version, unknown},
};

/// Patches a claim or its status.
pub(crate) fn patch(world: &mut World, call: &Call<'_>) -> Outcome {
    let kind = call.kind(world)?.clone();
    let name = call.name.as_deref().unwrap_or_default();
    if call.parameter("force").is_some() {
        let why = "Forbidden: may not be specified for non-apply patch";
        let cause = Cause::new("FieldValueForbidden", "force", why);
        return Err(Answer::invalid_options("PatchOptions", cause));
    }
    let key = call.key(name);
    let old = world
        .get(&key)
        .ok_or_else(|| Answer::not_found(&call.plural, name))?;
    let (patch, twice) = parse(&call.request.body)
        .map_err(|error| Answer::bad_request(&format!("error decoding patch: {error}")))?;
    let mut new = Value::clone(&old);
    if call.content_type() == "application/json-patch+json" {
        let Value::Array(steps) = &patch else {
            return Err(Answer::bad_request(
                "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp",
            ));
        };
        for step in steps {
            // No path and no cause, whatever it was (recordings/central/144-patch-json-missing-path).
            step_of(&mut new, step).ok_or_else(|| {
                let why = "the server rejected our request due to an error in our request";
                Answer::failure(422, "Invalid", why, Some(Map::new().into()))
            })?;
        }
    } else {
        merge(&mut new, &patch);
    }
    same_name(&mut new, name)?;
    let whole = new.clone();
    let mut wrong: Vec<_> = twice
        .iter()
        .map(|field| format!("duplicate field \"{field}\""))
        .collect();
    wrong.extend(unknown(&kind.schema, &mut new));
    match call.parameter("fieldValidation") {
        Some("Strict") if !wrong.is_empty() => {
            return Err(strict(&whole, &wrong));
        }
        Some("Ignore") => wrong.clear(),
        _ => (),
    }
    drop_nulls(&mut new);
    set_defaults(&kind.schema, &mut new);
    same_version(&key, &old, &new)?;
    let stored = changed(
        world,
        &kind,
        &key,
        &old,
        new,
        &call.manager(),
        call.is_dry_run(),
    )?;
    Ok(warned(Answer::ok(stored), &wrong))
}

/// The whole object stands in the text (recordings/central/134-patch-merge-unknown-strict).
fn strict(whole: &Value, wrong: &[String]) -> Answer {
    let shown = Value::String(whole.to_string());
    let why = format!(
        "Invalid value: {shown}: strict decoding error: {}",
        wrong.join(", ")
    );
    let message = format!(" \"\" is invalid: patch: {why}");
    let cause =
        serde_json::json!({ "reason": "FieldValueInvalid", "message": why, "field": "patch" });
    let details = serde_json::json!({ "causes": [cause] });
    Answer::failure(422, "Invalid", &message, Some(details))
}

/// RFC 7396.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Value::Object(members) = target else {
        return;
    };
    for (name, value) in patch {
        if value.is_null() {
            members.remove(name);
        } else {
            merge(members.entry(name.clone()).or_insert(Value::Null), value);
        }
    }
}

/// One operation of RFC 6902; none where it cannot be done.
fn step_of(object: &mut Value, step: &Value) -> Option<()> {
    let path = step["path"].as_str()?;
    let value = || step.get("value").cloned();
    match step["op"].as_str()? {
        "test" => (object.pointer(path)? == step.get("value")?).then_some(()),
        "add" => add(object, path, value()?),
        "replace" => {
            *object.pointer_mut(path)? = value()?;
            Some(())
        }
        "remove" => remove(object, path).map(drop),
        "move" => {
            let moved = remove(object, step["from"].as_str()?)?;
            add(object, path, moved)
        }
        "copy" => {
            let copied = object.pointer(step["from"].as_str()?)?.clone();
            add(object, path, copied)
        }
        _ => None,
    }
}

fn split(path: &str) -> Option<(&str, String)> {
    let (parent, name) = path.rsplit_once('/')?;
    Some((parent, name.replace("~1", "/").replace("~0", "~")))
}

fn add(object: &mut Value, path: &str, value: Value) -> Option<()> {
    let (parent, name) = split(path)?;
    match object.pointer_mut(parent)? {
        Value::Object(members) => drop(members.insert(name, value)),
        Value::Array(items) if name == "-" => items.push(value),
        Value::Array(items) => {
            let place = name.parse().ok().filter(|place| *place <= items.len())?;
            items.insert(place, value);
        }
        _ => return None,
    }
    Some(())
}

fn remove(object: &mut Value, path: &str) -> Option<Value> {
    let (parent, name) = split(path)?;
    match object.pointer_mut(parent)? {
        Value::Object(members) => members.remove(&name),
        Value::Array(items) => {
            let place = name.parse().ok().filter(|place| *place < items.len())?;
            Some(items.remove(place))
        }
        _ => None,
    }
}
