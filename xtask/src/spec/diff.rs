//! What changed between two versions of a description, in its own terms.

use std::collections::BTreeMap;

use serde_json::Value;

/// One line for each operation, parameter and field that came, went or changed its type.
pub(super) fn report(old: &Value, new: &Value) -> String {
    let (old, new) = (facts(old), facts(new));
    let mut lines = Vec::new();
    for (what, kind) in &old {
        match new.get(what) {
            None => lines.push(format!("- {what}\n")),
            Some(now) if now != kind => lines.push(format!("~ {what}: {kind} → {now}\n")),
            Some(_) => {}
        }
    }
    lines.extend(
        new.keys()
            .filter(|what| !old.contains_key(*what))
            .map(|what| format!("+ {what}\n")),
    );
    lines.concat()
}

fn facts(document: &Value) -> BTreeMap<String, String> {
    let mut facts = BTreeMap::new();
    let object = |value: Option<&Value>| {
        value
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default()
    };
    for (path, item) in object(document.get("paths")) {
        for (method, operation) in object(Some(&item)) {
            let Some(members) = operation.as_object() else {
                continue;
            };
            let id = members
                .get("operationId")
                .and_then(Value::as_str)
                .map_or_else(|| format!("{method} {path}"), str::to_owned);
            facts.insert(format!("operation {id}"), format!("{method} {path}"));
            for parameter in members
                .get("parameters")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let name = ["name", "$ref"]
                    .iter()
                    .find_map(|key| parameter.get(*key)?.as_str());
                let kind = parameter
                    .get("schema")
                    .map_or_else(|| kind(parameter), kind);
                facts.insert(format!("parameter {id}.{}", name.unwrap_or("?")), kind);
            }
        }
    }
    for pointer in ["/components/schemas", "/definitions"] {
        for (name, schema) in object(document.pointer(pointer)) {
            facts.insert(format!("type {name}"), kind(&schema));
            for (field, inner) in object(schema.get("properties")) {
                facts.insert(format!("field {name}.{field}"), kind(&inner));
            }
        }
    }
    facts
}

fn kind(schema: &Value) -> String {
    let text = |key: &str| schema.get(key).and_then(Value::as_str);
    if let Some(target) = text("$ref") {
        return target.rsplit('/').next().unwrap_or_default().to_owned();
    }
    match (text("type"), schema.get("items"), text("format")) {
        (_, Some(items), _) => format!("list of {}", kind(items)),
        (Some(base), None, Some(format)) => format!("{base} ({format})"),
        (Some(base), None, None) => base.to_owned(),
        (None, None, _) => "object".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_that_come_go_and_change_are_told() {
        let of = |properties: Value| json!({"definitions": {"A": {"type": "object", "properties": properties}}});
        let old = of(json!({"x": {"type": "integer"}, "gone": {"type": "string"}}));
        let new = of(
            json!({"x": {"type": "array", "items": {"$ref": "#/definitions/B"}}, "new": {"type": "string", "format": "date"}}),
        );
        assert_eq!(
            report(&old, &new),
            "- field A.gone\n~ field A.x: integer → list of B\n+ field A.new\n"
        );
        assert_eq!(report(&new, &new), "");
    }
}
