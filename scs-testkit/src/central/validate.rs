//! What a 422 says: an object against its schema.

use serde_json::Value;

use super::{
    decode::joined,
    schema::{Kind, member, open},
    status::{Answer, Cause, GROUP},
};

/// Refuses an object that its schema does not allow.
pub(crate) fn object(kind: &Kind, object: &Value) -> Result<(), Answer> {
    refuse(kind, object, &causes(kind, object))
}

/// The same for a change: what was wrong before and is as it was is left alone
/// (recordings/central/316-schema-changed-update).
pub(crate) fn update(kind: &Kind, old: &Value, new: &Value) -> Result<(), Answer> {
    let known = causes(kind, old);
    let mut found = causes(kind, new);
    found.retain(|cause| !known.contains(cause));
    refuse(kind, new, &found)
}

fn refuse(kind: &Kind, object: &Value, causes: &[Cause]) -> Result<(), Answer> {
    let name = object["metadata"]["name"].as_str().unwrap_or_default();
    match causes.is_empty() {
        true => Ok(()),
        false => Err(Answer::invalid(&kind.kind, GROUP, name, causes)),
    }
}

fn causes(kind: &Kind, object: &Value) -> Vec<Cause> {
    let mut causes = metadata(object);
    for part in ["spec", "status"] {
        match object.get(part) {
            Some(value) => schema(&kind.schema["properties"][part], value, part, &mut causes),
            None if part == "spec" => causes.push(Cause::required("spec")),
            None => (),
        }
    }
    causes
}

fn metadata(object: &Value) -> Vec<Cause> {
    let metadata = &object["metadata"];
    let mut causes = Vec::new();
    let name = metadata["name"].as_str().unwrap_or_default();
    if name.is_empty() {
        let why = "Required value: name or generateName is required";
        causes.push(Cause::new("FieldValueRequired", "metadata.name", why));
    } else if name.len() > 63 {
        let why = "Too long: may not be more than 63 bytes";
        causes.push(Cause::new("FieldValueTooLong", "metadata.name", why));
    } else if !subdomain(name) {
        let why = format!(
            "Invalid value: \"{name}\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
        );
        causes.push(Cause::new("FieldValueInvalid", "metadata.name", why));
    }
    for (key, value) in metadata["labels"].as_object().into_iter().flatten() {
        let short = key.rsplit('/').next().unwrap_or_default();
        if !label(short) || short.is_empty() {
            let why = format!(
                "Invalid value: \"{key}\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"
            );
            causes.push(Cause::new("FieldValueInvalid", "metadata.labels", why));
        }
        let value = value.as_str().unwrap_or_default();
        if !label(value) {
            let why = format!(
                "Invalid value: \"{value}\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"
            );
            causes.push(Cause::new("FieldValueInvalid", "metadata.labels", why));
        }
    }
    causes
}

fn subdomain(name: &str) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    name.split('.').all(|part| {
        !part.is_empty()
            && part.chars().all(inner)
            && !part.starts_with('-')
            && !part.ends_with('-')
    })
}

fn label(text: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| c.is_ascii_alphanumeric());
    text.len() <= 63
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        && edge(text.chars().next())
        && edge(text.chars().last())
}

/// What the server calls the type of a value.
pub(crate) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Is a value of the type that a schema names?
pub(crate) fn has_type(schema: &Value, value: &Value) -> bool {
    match (schema["type"].as_str(), type_name(value)) {
        (Some("number"), "integer") | (None, _) => true,
        (Some(wanted), is) => wanted == is,
    }
}

fn schema(schema: &Value, value: &Value, path: &str, causes: &mut Vec<Cause>) {
    if open(schema) {
        return;
    }
    if !has_type(schema, value) {
        let (is, wanted) = (
            type_name(value),
            schema["type"].as_str().unwrap_or_default(),
        );
        let why =
            format!("Invalid value: \"{is}\": {path} in body must be of type {wanted}: \"{is}\"");
        causes.push(Cause::new("FieldValueTypeInvalid", path, why));
        return;
    }
    if let Some(allowed) = schema["enum"].as_array()
        && !allowed.contains(value)
    {
        let allowed: Vec<_> = allowed.iter().map(Value::to_string).collect();
        let why = format!(
            "Unsupported value: {value}: supported values: {}",
            allowed.join(", ")
        );
        causes.push(Cause::new("FieldValueNotSupported", path, why));
    }
    match value {
        Value::Object(members) => {
            for required in schema["required"].as_array().into_iter().flatten() {
                let name = required.as_str().unwrap_or_default();
                if !members.contains_key(name) {
                    causes.push(Cause::required(joined(path, name)));
                }
            }
            for (name, value) in members {
                if let Some(inner) = member(schema, name) {
                    self::schema(inner, value, &joined(path, name), causes);
                }
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                self::schema(&schema["items"], item, &format!("{path}[{place}]"), causes);
            }
            twice(schema, items, path, causes);
        }
        _ => (),
    }
}

/// In a list with keys no key may come twice.
fn twice(schema: &Value, items: &[Value], path: &str, causes: &mut Vec<Cause>) {
    let Some(keys) = schema["x-kubernetes-list-map-keys"].as_array() else {
        return;
    };
    let mut seen = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let key: serde_json::Map<_, _> = keys
            .iter()
            .filter_map(Value::as_str)
            .filter_map(|name| Some((name.to_owned(), item.get(name)?.clone())))
            .collect();
        if seen.contains(&key) {
            let why = format!("Duplicate value: {}", Value::Object(key.clone()));
            causes.push(Cause::new(
                "FieldValueDuplicate",
                format!("{path}[{place}]"),
                why,
            ));
        }
        seen.push(key);
    }
}
