//! Bodies of requests: whether they are JSON of the right types, in the words of Go's decoder and of the validator behind it.

use std::{collections::HashMap, sync::LazyLock};

use serde_json::Value;

/// One line per schema: name, then its members as `name:type`, the required ones with `!`. In types, `@` is another schema,
/// `[` a list of what follows, `{` a map of it, `<=` the most characters, `=` the words allowed.
static TABLE: &str = include_str!("bodies.txt");

static SCHEMAS: LazyLock<HashMap<&'static str, Vec<(&'static str, Kind)>>> = LazyLock::new(|| {
    let schema = |line: &'static str| {
        let mut words = line.split(' ');
        let name = words.next()?;
        let members = words.filter_map(|word| word.split_once(':'));
        Some((
            name,
            members
                .map(|(name, kind)| (name, Kind::read(kind)))
                .collect(),
        ))
    };
    TABLE.lines().filter_map(schema).collect()
});

/// A member of a schema.
#[derive(Debug)]
struct Kind {
    name: &'static str,
    required: bool,
    longest: Option<usize>,
    words: Vec<&'static str>,
}

impl Kind {
    fn read(text: &'static str) -> Self {
        let required = text.ends_with('!');
        let text = text.trim_end_matches('!');
        let (name, longest) = match text.split_once("<=") {
            Some((name, longest)) => (name, longest.parse().ok()),
            None => (text, None),
        };
        let (name, words) = match name.split_once('=') {
            Some((name, words)) => (name, words.split('|').collect()),
            None => (name, Vec::new()),
        };
        Self {
            name,
            required,
            longest,
            words,
        }
    }
}

/// Reads a body as a schema, and says all that is wrong with it.
pub(crate) fn read(name: &str, schema: &str, body: &[u8]) -> Result<Value, Vec<String>> {
    let unreadable = |why: String| {
        vec![format!(
            "parsing {name} body from \"\" failed, because {why}"
        )]
    };
    let value: Value =
        serde_json::from_slice(body).map_err(|error| unreadable(go_words(body, &error)))?;
    if schema.starts_with('{') {
        let mut none = Vec::new();
        fits(&value, schema, "", "", &mut none).map_err(&unreadable)?;
        return Ok(value);
    }
    let Some(members) = SCHEMAS.get(schema) else {
        return Ok(value);
    };
    let mut faults = Vec::new();
    if let Some(("*", kind)) = members.first().map(|(name, kind)| (*name, kind)) {
        let inner = value.as_object().into_iter().flatten();
        for (_, value) in inner {
            fits(value, kind.name, "", "", &mut faults).map_err(&unreadable)?;
        }
    } else if value.is_object() {
        object(&value, schema, "", &mut faults).map_err(&unreadable)?;
    } else if !value.is_null() {
        let why = format!(
            "json: cannot unmarshal {} into Go value of type models.{schema}",
            word(&value)
        );
        return Err(unreadable(why));
    }
    if faults.is_empty() {
        Ok(value)
    } else {
        Err(vec![format!(
            "validation failure list:\n{}",
            faults.join("\n")
        )])
    }
}

/// Checks the members of an object. A wrong type ends it; other faults are gathered.
fn object(value: &Value, schema: &str, path: &str, faults: &mut Vec<String>) -> Result<(), String> {
    for (name, kind) in SCHEMAS.get(schema).into_iter().flatten() {
        let at = if path.is_empty() {
            (*name).to_owned()
        } else {
            format!("{path}.{name}")
        };
        let member = &value[*name];
        if kind.required && (member.is_null() || member.as_str() == Some("")) {
            faults.push(format!("{at} in body is required"));
            continue;
        }
        fits(member, kind.name, schema, &at, faults)?;
        let Some(text) = member.as_str().filter(|text| !text.is_empty()) else {
            continue;
        };
        if kind
            .longest
            .is_some_and(|longest| text.chars().count() > longest)
        {
            let longest = kind.longest.unwrap_or_default();
            faults.push(format!(
                "{at} in body should be at most {longest} chars long"
            ));
        }
        if !kind.words.is_empty() && !kind.words.contains(&text) {
            faults.push(format!(
                "{at} in body should be one of [{}]",
                kind.words.join(" ")
            ));
        }
    }
    Ok(())
}

/// Is a value of that type? Nothing is of every type.
fn fits(
    value: &Value,
    kind: &str,
    schema: &str,
    path: &str,
    faults: &mut Vec<String>,
) -> Result<(), String> {
    if value.is_null() || kind == "any" {
        return Ok(());
    }
    let place = if schema.is_empty() {
        "value".to_owned()
    } else {
        format!("struct field {schema}.{path}")
    };
    let wrong = |go: &str| {
        Err(format!(
            "json: cannot unmarshal {} into Go {place} of type {go}",
            word(value)
        ))
    };
    if let Some(other) = kind.strip_prefix('@') {
        if let Some(("*", inner)) = SCHEMAS
            .get(other)
            .and_then(|members| members.first())
            .map(|(name, kind)| (*name, kind))
        {
            return match value.as_object() {
                Some(members) => members
                    .values()
                    .try_for_each(|value| fits(value, inner.name, schema, path, faults)),
                None => wrong(&format!("models.{other}")),
            };
        }
        return if value.is_object() {
            object(value, other, path, faults)
        } else {
            wrong(&format!("models.{other}"))
        };
    }
    if let Some(inner) = kind.strip_prefix('[') {
        return match value.as_array() {
            Some(items) => items
                .iter()
                .try_for_each(|item| fits(item, inner, schema, path, faults)),
            None => wrong(&format!("[]{}", inner.trim_start_matches('@'))),
        };
    }
    if let Some(inner) = kind.strip_prefix('{') {
        return match value.as_object() {
            Some(members) => members
                .values()
                .try_for_each(|value| fits(value, inner, schema, path, faults)),
            None => wrong(&format!("map[string]{}", inner.trim_start_matches('@'))),
        };
    }
    let right = match kind {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        _ => value.is_i64() || value.is_u64(),
    };
    match kind {
        _ if right => Ok(()),
        "boolean" => wrong("bool"),
        "number" => wrong("float64"),
        go => wrong(go),
    }
}

fn word(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// What Go's decoder says where ours says something else.
pub(crate) fn go_words(body: &[u8], error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "unexpected EOF".to_owned();
    }
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start();
    for literal in ["null", "true", "false"] {
        if text.starts_with(&literal[..1])
            && let Some((found, expected)) = text
                .chars()
                .zip(literal.chars())
                .find(|(one, other)| one != other)
        {
            return format!(
                "invalid character '{found}' in literal {literal} (expecting '{expected}')"
            );
        }
    }
    let found = text
        .chars()
        .nth(error.column().saturating_sub(1))
        .unwrap_or('?');
    format!("invalid character '{found}' looking for beginning of value")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_told_as_recorded() {
        let why =
            |schema: &str, body: &str| read("x", schema, body.as_bytes()).unwrap_err().join("\n");
        assert!(
            why("ProjectReq", "[1]")
                .ends_with("json: cannot unmarshal array into Go value of type models.ProjectReq")
        );
        assert!(
            why("ProjectReq", r#"{"metadata":{"public":true}}"#)
                .ends_with("json: cannot unmarshal bool into Go struct field ProjectMetadata.metadata.public of type string")
        );
        assert!(
            why("QuotaUpdateReq", r#"{"hard":{"storage":"1GB"}}"#)
                .ends_with("json: cannot unmarshal string into Go struct field QuotaUpdateReq.hard of type int64")
        );
        let long = format!(r#"{{"project_name":"{}"}}"#, "a".repeat(256));
        assert_eq!(
            why("ProjectReq", &long),
            "validation failure list:\nproject_name in body should be at most 255 chars long"
        );
        assert!(
            why("ProjectReq", "nope")
                .ends_with("invalid character 'o' in literal null (expecting 'u')")
        );
        assert!(why("ProjectReq", "{").ends_with("unexpected EOF"));
    }
}
