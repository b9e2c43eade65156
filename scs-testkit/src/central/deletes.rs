//! Deleting one claim, or many.

use serde_json::{Value, json};

use super::{
    call::Call,
    managed::stamp,
    reads,
    schema::Kind,
    status::{Answer, Cause, Content, Outcome, details},
    world::{Key, World},
};

/// The finalizers of Kubernetes' own collector; it lets go at once of what nobody depends on.
pub(crate) const COLLECTED: [&str; 2] = ["foregroundDeletion", "orphan"];

/// `DELETE` of a claim.
pub(crate) fn one(world: &mut World, call: &Call<'_>) -> Outcome {
    let kind = call.kind(world)?.clone();
    let options = options(call)?;
    let name = call.name.as_deref().unwrap_or_default();
    let key = call.key(name);
    let old = world
        .get(&key)
        .filter(|_| call.subresource.is_none())
        .ok_or_else(|| Answer::not_found(&call.plural, name))?;
    preconditions(&kind, &key, &old, &options)?;
    match delete(world, call, &key, &old, &options) {
        Some(object) => Ok(Answer::ok(object)),
        None => {
            let mut details = details(&call.plural, name);
            details["uid"] = old["metadata"]["uid"].clone();
            Ok(Answer::ok(json!({
                "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Success", "details": details,
            })))
        }
    }
}

/// `DELETE` of a collection: what a list would show goes, and is shown as it was.
pub(crate) fn many(world: &mut World, call: &Call<'_>) -> Outcome {
    let options = options(call)?;
    let answer = reads::list(world, call)?;
    let Content::Written(text) = &answer.content else {
        return Ok(answer);
    };
    let list: Value = serde_json::from_str(text).unwrap_or_default();
    for item in list["items"].as_array().into_iter().flatten() {
        let part = |name: &str| {
            item["metadata"][name]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        };
        let key = Key {
            plural: call.plural.clone(),
            namespace: part("namespace"),
            name: part("name"),
        };
        if let Some(old) = world.get(&key) {
            delete(world, call, &key, &old, &options);
        }
    }
    Ok(answer)
}

/// The body and the query, as one.
fn options(call: &Call<'_>) -> Result<Value, Answer> {
    call.check_options("DeleteOptions")?;
    let mut options: Value = match call.request.body.is_empty() {
        true => json!({}),
        false => serde_json::from_slice(&call.request.body)
            .map_err(|error| Answer::bad_request(&format!("error decoding options: {error}")))?,
    };
    if let Some(policy) = call.parameter("propagationPolicy") {
        options["propagationPolicy"] = policy.into();
    }
    if call.is_dry_run() {
        options["dryRun"] = json!(["All"]);
    }
    match options["propagationPolicy"].as_str() {
        None | Some("Foreground" | "Background" | "Orphan") => Ok(options),
        Some(other) => {
            let why = format!(
                "Unsupported value: \"{other}\": supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\""
            );
            let cause = Cause::new("FieldValueNotSupported", "propagationPolicy", why);
            Err(Answer::invalid_options("DeleteOptions", cause))
        }
    }
}

fn preconditions(kind: &Kind, key: &Key, old: &Value, options: &Value) -> Result<(), Answer> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    for (member, said, of_it) in [
        ("uid", "UID", "UID in record"),
        (
            "resourceVersion",
            "ResourceVersion",
            "ResourceVersion in record",
        ),
    ] {
        let wanted = &options["preconditions"][member];
        let is = &old["metadata"][member];
        if wanted.is_null() || wanted == is {
            continue;
        }
        let short = if member == "uid" { "UID" } else { said };
        let why = format!(
            "the {short} in the precondition ({}) does not match the {of_it} ({}). The object might have been {}",
            text(wanted),
            text(is),
            match member {
                "uid" => "deleted and then recreated",
                _ => "modified",
            }
        );
        // Here the kind is named, not the plural (recordings/central/217-delete-uid-precondition).
        return Err(Answer::conflict(&kind.kind, &key.name, &why));
    }
    Ok(())
}

/// Deletes, or marks what is held by finalizers; then the object is the answer.
fn delete(
    world: &mut World,
    call: &Call<'_>,
    key: &Key,
    old: &Value,
    options: &Value,
) -> Option<Value> {
    let mut new = old.clone();
    let metadata = &mut new["metadata"];
    let mut finalizers = metadata["finalizers"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    if metadata.get("deletionTimestamp").is_none() {
        match options["propagationPolicy"].as_str() {
            Some("Foreground") => finalizers.push(COLLECTED[0].into()),
            Some("Orphan") => finalizers.push(COLLECTED[1].into()),
            _ => (),
        }
    }
    let dry_run = call.is_dry_run() || options["dryRun"] == json!(["All"]);
    if finalizers.is_empty() {
        if !dry_run {
            world.delete(key);
        }
        return None;
    }
    if metadata.get("deletionTimestamp").is_some() {
        return Some(new);
    }
    metadata["finalizers"] = finalizers.into();
    metadata["deletionTimestamp"] = stamp(world.now()).into();
    metadata["deletionGracePeriodSeconds"] = 0.into();
    metadata["generation"] = (metadata["generation"].as_i64().unwrap_or_default() + 1).into();
    match dry_run {
        true => Some(new),
        false => Some(Value::clone(&world.put(key, new))),
    }
}
