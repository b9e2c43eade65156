//! Overlay 1.0: our corrections of a description, each with its reason and evidence.

use serde_json::{Map, Value};
use serde_json_path::JsonPath;

use crate::failure::{Failure, Result, Within, bail};

/// Applies all actions in order; an action that finds nothing is an error, since what it corrected is gone.
pub(crate) fn apply(document: &Value, overlay: &Value) -> Result<Value> {
    match overlay.get("overlay").and_then(Value::as_str) {
        Some("1.0.0" | "1.0") => {}
        other => bail!("this is no Overlay 1.0 document: its version is {other:?}"),
    }
    let actions = overlay.get("actions").and_then(Value::as_array);
    let mut document = document.clone();
    for (index, action) in actions.into_iter().flatten().enumerate() {
        apply_one(&mut document, action).within(format!("action {index}"))?;
    }
    Ok(document)
}

fn apply_one(document: &mut Value, action: &Value) -> Result<()> {
    let known = ["target", "update", "remove", "x-reason", "x-evidence"];
    if let Some(key) = action
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .find(|key| !known.contains(&key.as_str()))
    {
        bail!("does not know the member {key:?}");
    }
    let target = action
        .get("target")
        .and_then(Value::as_str)
        .ok_or_else(|| Failure::new("has no target"))?;
    for member in ["x-reason", "x-evidence"] {
        if action
            .get(member)
            .and_then(Value::as_str)
            .is_none_or(|text| text.trim().is_empty())
        {
            bail!("{target} has no {member}");
        }
    }
    let path = JsonPath::parse(target).within(target)?;
    let mut pointers: Vec<String> = path
        .query_located(document)
        .locations()
        .map(|found| found.to_json_pointer())
        .collect();
    if pointers.is_empty() {
        bail!("{target} matches nothing");
    }
    let remove = action
        .get("remove")
        .and_then(Value::as_bool)
        .unwrap_or(false);
    if remove {
        // From the back, so that the places of a list that are still to go do not move.
        pointers.sort_by_key(|pointer| std::cmp::Reverse(list_order(pointer)));
        return pointers
            .iter()
            .try_for_each(|pointer| remove_at(document, pointer).within(target));
    }
    let Some(update) = action.get("update") else {
        bail!("{target} neither updates nor removes")
    };
    for pointer in &pointers {
        match document.pointer_mut(pointer) {
            Some(found) => merge(found, update),
            None => bail!("{target}: {pointer} is gone"),
        }
    }
    Ok(())
}

fn list_order(pointer: &str) -> Vec<(usize, String)> {
    pointer
        .split('/')
        .map(|part| (part.parse().unwrap_or(0), part.to_owned()))
        .collect()
}

fn remove_at(document: &mut Value, pointer: &str) -> Result<()> {
    let Some((parent, last)) = pointer.rsplit_once('/') else {
        bail!("the document itself cannot be removed")
    };
    let last = last.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(parent) {
        Some(Value::Object(map)) => {
            map.remove(&last);
        }
        Some(Value::Array(items)) => {
            items.remove(last.parse::<usize>()?);
        }
        _ => bail!("{pointer} is gone"),
    }
    Ok(())
}

/// Merges as Overlay 1.0 says: objects member by member, lists appended to, all else replaced.
fn merge(target: &mut Value, update: &Value) {
    match (target, update) {
        (Value::Object(target), Value::Object(update)) => {
            for (key, value) in update {
                match target.get_mut(key) {
                    Some(found) if found.is_object() || found.is_array() => merge(found, value),
                    _ => {
                        target.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        (Value::Array(target), Value::Array(update)) => target.extend(update.iter().cloned()),
        (Value::Array(target), update) => target.push(update.clone()),
        (target, update) => *target = update.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn run(document: Value, action: Value) -> Result<Value> {
        let mut action = action;
        action["x-reason"] = json!("because");
        action["x-evidence"] = json!("recording 1");
        apply(&document, &json!({"overlay": "1.0.0", "actions": [action]}))
    }

    #[test]
    fn updates_merge_objects_append_to_lists_and_replace_values() {
        let document = json!({"a": {"x": 1, "l": [1]}, "b": {"x": 1, "l": []}});
        let changed = run(
            document,
            json!({"target": "$.*", "update": {"x": 2, "l": [9], "new": {"y": 1}}}),
        )
        .unwrap();
        assert_eq!(
            changed,
            json!({
                "a": {"x": 2, "l": [1, 9], "new": {"y": 1}}, "b": {"x": 2, "l": [9], "new": {"y": 1}}
            })
        );
    }

    #[test]
    fn removal_from_a_list_takes_the_right_ones() {
        let list: Vec<Value> = (0..12).map(|n| json!({"n": n})).collect();
        let changed = run(
            json!({"l": list}),
            json!({"target": "$.l[?@.n != 5]", "remove": true}),
        )
        .unwrap();
        assert_eq!(changed, json!({"l": [{"n": 5}]}));
    }

    #[test]
    fn zero_matches_are_an_error() {
        let error = run(json!({}), json!({"target": "$.gone", "remove": true})).unwrap_err();
        assert!(
            error.to_string().contains("$.gone matches nothing"),
            "{error}"
        );
    }

    #[test]
    fn an_action_without_reason_or_evidence_is_an_error() {
        for missing in ["x-reason", "x-evidence"] {
            let mut action =
                json!({"target": "$.a", "remove": true, "x-reason": "r", "x-evidence": "e"});
            action[missing] = json!(" ");
            let overlay = json!({"overlay": "1.0.0", "actions": [action]});
            assert!(
                apply(&json!({"a": 1}), &overlay)
                    .unwrap_err()
                    .to_string()
                    .contains(missing)
            );
        }
    }
}
