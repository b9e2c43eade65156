//! Takes the prose out of a description and leaves the facts.

use serde_json::{Map, Value};

/// Keys whose values are prose, or places and people, wherever a keyword may stand.
const PROSE: &[&str] = &[
    "description",
    "summary",
    "title",
    "externalDocs",
    "contact",
    "license",
    "termsOfService",
    "servers",
    "host",
    "schemes",
    "example",
    "examples",
    "x-example",
    "x-examples",
    "x-enum-descriptions",
    "x-enumDescriptions",
    "x-displayName",
    "x-logo",
];

/// Keys below which the keys are names that somebody chose, and not keywords.
const NAME_MAPS: &[&str] = &[
    "properties",
    "patternProperties",
    "definitions",
    "schemas",
    "responses",
    "requestBodies",
    "headers",
    "securityDefinitions",
    "securitySchemes",
    "paths",
    "content",
    "callbacks",
    "links",
    "encoding",
    "mapping",
    "variables",
    "dependencies",
];

/// Keys whose values are data of the described service and stay as they are.
const DATA: &[&str] = &[
    "enum", "default", "const", "required", "security", "scopes", "flows",
];

/// Removes all prose; names, types, paths, formats and constraints stay.
pub(crate) fn strip(document: &Value) -> Value {
    keywords(document)
}

fn keywords(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut kept = Map::new();
            for (key, inner) in map {
                if PROSE.contains(&key.as_str()) {
                    continue;
                }
                let inner = if DATA.contains(&key.as_str()) {
                    inner.clone()
                } else if is_name_map(key, inner) {
                    names(inner)
                } else {
                    keywords(inner)
                };
                kept.insert(key.clone(), inner);
            }
            Value::Object(kept)
        }
        Value::Array(items) => Value::Array(items.iter().map(keywords).collect()),
        other => other.clone(),
    }
}

fn is_name_map(key: &str, value: &Value) -> bool {
    // `parameters` is a list in an operation and a map of names elsewhere.
    (NAME_MAPS.contains(&key) || key == "parameters") && value.is_object()
}

fn names(value: &Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(
            map.iter()
                .map(|(name, inner)| (name.clone(), keywords(inner)))
                .collect(),
        ),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn prose_goes_and_facts_stay() {
        let stripped = strip(&json!({
            "info": {"title": "T", "version": "1"},
            "servers": [{"url": "https://x"}],
            "paths": {"/a": {"get": {
                "summary": "S", "description": "D", "operationId": "getA",
                "parameters": [{"name": "q", "description": "D", "in": "query"}],
                "responses": {"200": {"description": "D", "examples": {"a": 1}}}
            }}}
        }));
        assert_eq!(
            stripped,
            json!({
                "info": {"version": "1"},
                "paths": {"/a": {"get": {
                    "operationId": "getA",
                    "parameters": [{"name": "q", "in": "query"}],
                    "responses": {"200": {}}
                }}}
            })
        );
    }

    #[test]
    fn a_property_called_description_is_a_fact() {
        let schema = json!({
            "properties": {"description": {"type": "string"}, "title": {"type": "string"}},
            "required": ["description"], "enum": ["summary"],
        });
        let mut with_prose = schema.clone();
        with_prose["properties"]["description"]["description"] = json!("prose");
        assert_eq!(strip(&with_prose), schema);
    }
}
