//! Sets of fields, as `managedFields` holds them, and what follows from them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::schema::member;

/// From the object to a field: `f:spec`, `f:conditions`, `k:{"type":"Ready"}`, `v:"example.org/hold"`.
pub(crate) type Field = Vec<String>;
/// Fields; a container is in it only where it is owned itself.
pub(crate) type Fields = BTreeSet<Field>;

/// Members of a value that are owned one by one, with their schemas; none where it is owned as a whole.
fn parts<'a>(
    schema: &'a Value,
    value: &'a Value,
) -> Option<Vec<(String, Option<&'a Value>, &'a Value)>> {
    match value {
        Value::Object(members) if schema["type"] == "object" => {
            let part = |(name, value): (&String, &'a Value)| {
                Some((format!("f:{name}"), Some(member(schema, name)?), value))
            };
            Some(members.iter().filter_map(part).collect())
        }
        Value::Array(items) => match schema["x-kubernetes-list-type"].as_str() {
            Some("set") => {
                let part = |item: &'a Value| (format!("v:{item}"), None, item);
                Some(items.iter().map(part).collect())
            }
            Some("map") => {
                let part = |item| (key(schema, item), Some(&schema["items"]), item);
                Some(items.iter().map(part).collect())
            }
            _ => None,
        },
        _ => None,
    }
}

/// How an item of a list with keys is named.
fn key(schema: &Value, item: &Value) -> String {
    let keys = schema["x-kubernetes-list-map-keys"]
        .as_array()
        .into_iter()
        .flatten();
    let key: Map<_, _> = keys
        .filter_map(Value::as_str)
        .filter_map(|name| Some((name.to_owned(), item.get(name)?.clone())))
        .collect();
    format!("k:{}", Value::Object(key))
}

/// What nobody owns.
fn nobodys(field: &[String]) -> bool {
    let name = |place: usize| field.get(place).map(String::as_str);
    match (name(0), name(1)) {
        (Some("f:apiVersion" | "f:kind"), _) | (Some("f:metadata"), None) => true,
        (Some("f:metadata"), Some(of)) => matches!(
            of,
            "f:name"
                | "f:namespace"
                | "f:creationTimestamp"
                | "f:uid"
                | "f:generation"
                | "f:managedFields"
                | "f:resourceVersion"
                | "f:selfLink"
                | "f:deletionTimestamp"
                | "f:deletionGracePeriodSeconds"
        ),
        _ => false,
    }
}

/// The fields that an applied object names: leaves, items of lists with keys, and what is empty.
pub(crate) fn applied(schema: &Value, object: &Value) -> Fields {
    let mut fields = Fields::new();
    leaves(schema, object, &mut Vec::new(), &mut fields);
    fields.retain(|field| !nobodys(field));
    fields
}

fn leaves(schema: &Value, value: &Value, field: &mut Field, fields: &mut Fields) {
    match parts(schema, value) {
        Some(parts) if !parts.is_empty() => {
            for (name, schema, value) in parts {
                let item = name.starts_with("k:");
                field.push(name);
                if item {
                    fields.insert(field.clone());
                }
                leaves(schema.unwrap_or(&Value::Null), value, field, fields);
                field.pop();
            }
        }
        _ if field.is_empty() => (),
        _ => {
            fields.insert(field.clone());
        }
    }
}

/// All fields of an object, containers included; those owned as a whole with their values.
fn all<'a>(
    schema: &'a Value,
    value: &'a Value,
    field: &mut Field,
    found: &mut BTreeMap<Field, Option<&'a Value>>,
) {
    let parts = parts(schema, value);
    if !field.is_empty() {
        let whole = parts.is_none().then_some(value);
        found.insert(field.clone(), whole);
    }
    for (name, schema, value) in parts.into_iter().flatten() {
        field.push(name);
        all(schema.unwrap_or(&Value::Null), value, field, found);
        field.pop();
    }
}

/// What an update changes.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// Fields that are new or have another value.
    pub(crate) set: Fields,
    /// Fields that are gone.
    pub(crate) removed: Fields,
}

/// Compares two states of an object.
pub(crate) fn changes(schema: &Value, old: &Value, new: &Value) -> Changes {
    let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
    all(schema, old, &mut Vec::new(), &mut before);
    all(schema, new, &mut Vec::new(), &mut after);
    let mut changes = Changes::default();
    for (field, value) in &after {
        if before.get(field) != Some(value) && !nobodys(field) {
            changes.set.insert(field.clone());
        }
    }
    for field in before.keys() {
        if !after.contains_key(field) && !nobodys(field) {
            changes.removed.insert(field.clone());
        }
    }
    changes
}

/// The tree that `fieldsV1` is.
pub(crate) fn to_tree(fields: &Fields) -> Value {
    let mut tree = Map::new();
    for field in fields {
        let mut node = &mut tree;
        for name in field {
            let inner = node
                .entry(name.clone())
                .or_insert_with(|| Value::Object(Map::new()));
            let Value::Object(inner) = inner else { break };
            node = inner;
        }
    }
    let mut tree = Value::Object(tree);
    for field in fields {
        let mut node = Some(&mut tree);
        for name in field {
            node = node.and_then(|node| node.get_mut(name));
        }
        if let Some(Value::Object(inner)) = node
            && !inner.is_empty()
        {
            inner.insert(".".into(), Value::Object(Map::new()));
        }
    }
    tree
}

/// The fields in a tree.
pub(crate) fn from_tree(tree: &Value) -> Fields {
    let mut fields = Fields::new();
    read_tree(tree, &mut Vec::new(), &mut fields);
    fields
}

fn read_tree(tree: &Value, field: &mut Field, fields: &mut Fields) {
    let Some(members) = tree.as_object() else {
        return;
    };
    if !field.is_empty() && (members.is_empty() || members.contains_key(".")) {
        fields.insert(field.clone());
    }
    for (name, inner) in members.iter().filter(|(name, _)| *name != ".") {
        field.push(name.clone());
        read_tree(inner, field, fields);
        field.pop();
    }
}

/// As a conflict names a field: `.spec.name`, `.status.conditions[type="Ready"].reason`.
pub(crate) fn named(field: &[String]) -> String {
    let mut text = String::new();
    for name in field {
        match name.split_once(':') {
            Some(("k", key)) => {
                let key: Map<String, Value> = serde_json::from_str(key).unwrap_or_default();
                let pairs: Vec<_> = key
                    .iter()
                    .map(|(name, value)| format!("{name}={value}"))
                    .collect();
                text.push_str(&format!("[{}]", pairs.join(",")));
            }
            Some(("v", value)) => text.push_str(&format!("[={value}]")),
            Some((_, name)) => {
                text.push('.');
                text.push_str(name);
            }
            None => (),
        }
    }
    text
}

/// Fields with all that they lie in.
pub(crate) fn with_containers(fields: &Fields) -> Fields {
    let mut all = Fields::new();
    for field in fields {
        for end in 1..=field.len() {
            all.insert(field[..end].to_vec());
        }
    }
    all
}

/// What an apply makes of an object: containers are merged, the rest is replaced.
pub(crate) fn merged(schema: &Value, live: &Value, patch: &Value) -> Value {
    match (live, patch) {
        (Value::Object(live), Value::Object(patch)) if schema["type"] == "object" => {
            let mut result = live.clone();
            for (name, value) in patch {
                let inner = member(schema, name).unwrap_or(&Value::Null);
                let value = match live.get(name) {
                    Some(live) => merged(inner, live, value),
                    None => value.clone(),
                };
                result.insert(name.clone(), value);
            }
            Value::Object(result)
        }
        (Value::Array(live), Value::Array(patch)) => {
            let list = schema["x-kubernetes-list-type"].as_str();
            if !matches!(list, Some("set" | "map")) {
                return Value::Array(patch.clone());
            }
            let same = |one: &Value, other: &Value| match list {
                Some("map") => key(schema, one) == key(schema, other),
                _ => one == other,
            };
            let mut result = live.clone();
            for item in patch {
                match result.iter_mut().find(|live| same(live, item)) {
                    Some(live) => *live = merged(&schema["items"], live, item),
                    None => result.push(item.clone()),
                }
            }
            Value::Array(result)
        }
        (_, patch) => patch.clone(),
    }
}

/// Takes fields out of an object; a container goes only when nothing is left in it.
pub(crate) fn remove(schema: &Value, value: &mut Value, fields: &Fields) {
    let mut field = Vec::new();
    remove_in(schema, value, &mut field, fields);
}

fn remove_in(schema: &Value, value: &mut Value, field: &mut Field, fields: &Fields) {
    let names: Option<Vec<_>> =
        parts(schema, value).map(|parts| parts.into_iter().map(|(name, ..)| name).collect());
    let mut gone = Vec::new();
    for name in names.into_iter().flatten() {
        let inner = match name.strip_prefix("f:") {
            Some(member_name) => member(schema, member_name),
            None => Some(&schema["items"]),
        };
        let inner = inner.unwrap_or(&Value::Null);
        let Some(part) = part_mut(schema, value, &name) else {
            continue;
        };
        field.push(name.clone());
        let whole = parts(inner, part).is_none_or(|parts| parts.is_empty());
        if !whole {
            remove_in(inner, part, field, fields);
        }
        let left = parts(inner, part).is_some_and(|parts| !parts.is_empty());
        // Of an item with keys the key alone is not something left.
        let key_alone = name.starts_with("k:") && fields.contains(&*field);
        if fields.contains(&*field) && (!left || key_alone) {
            gone.push(name);
        }
        field.pop();
    }
    match value {
        Value::Object(members) => {
            members.retain(|name, _| !gone.contains(&format!("f:{name}")));
        }
        Value::Array(items) if schema["x-kubernetes-list-type"] == "map" => {
            items.retain(|item| !gone.contains(&key(schema, item)));
        }
        Value::Array(items) => items.retain(|item| !gone.contains(&format!("v:{item}"))),
        _ => (),
    }
}

fn part_mut<'a>(schema: &Value, value: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    let keyed = schema["x-kubernetes-list-type"] == "map";
    match value {
        Value::Object(members) => members.get_mut(name.strip_prefix("f:")?),
        Value::Array(items) => items.iter_mut().find(|item| match keyed {
            true => key(schema, item) == name,
            false => format!("v:{item}") == name,
        }),
        _ => None,
    }
}
