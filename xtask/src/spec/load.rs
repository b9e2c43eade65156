//! YAML or JSON, from a file to one kind of value.

use std::path::Path;

use serde_json::{Map, Number, Value};
use yaml_serde::Value as Yaml;

use crate::failure::{Result, Within, bail};

/// Reads a document; mapping keys that are numbers or booleans become text (Zuul writes its statuses as `200:`).
pub(crate) fn read(path: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(path).within(path.display())?;
    parse(&text).within(path.display())
}

pub(crate) fn parse(text: &str) -> Result<Value> {
    // JSON is read as the YAML that it is.
    let yaml: Yaml = yaml_serde::from_str(text)?;
    from_yaml(yaml)
}

fn from_yaml(yaml: Yaml) -> Result<Value> {
    Ok(match yaml {
        Yaml::Null => Value::Null,
        Yaml::Bool(value) => Value::Bool(value),
        Yaml::Number(number) => Value::Number(number_of(&number)?),
        Yaml::String(text) => Value::String(text),
        Yaml::Sequence(items) => {
            Value::Array(items.into_iter().map(from_yaml).collect::<Result<_>>()?)
        }
        Yaml::Mapping(entries) => {
            let mut map = Map::new();
            for (key, value) in entries {
                let key = key_of(key)?;
                let value = from_yaml(value)?;
                if map.insert(key.clone(), value).is_some() {
                    bail!("the key {key:?} stands twice in one mapping");
                }
            }
            Value::Object(map)
        }
        Yaml::Tagged(tagged) => from_yaml(tagged.value)?,
    })
}

fn number_of(number: &yaml_serde::Number) -> Result<Number> {
    if let Some(value) = number.as_u64() {
        return Ok(value.into());
    }
    if let Some(value) = number.as_i64() {
        return Ok(value.into());
    }
    match number.as_f64().and_then(Number::from_f64) {
        Some(number) => Ok(number),
        None => bail!("{number:?} is no number of JSON"),
    }
}

fn key_of(key: Yaml) -> Result<String> {
    Ok(match key {
        Yaml::String(text) => text,
        Yaml::Bool(value) => value.to_string(),
        Yaml::Number(number) => number.to_string(),
        other => bail!("{other:?} cannot be a key"),
    })
}

/// JSON for a committed file: keys sorted, so that the same facts always give the same bytes.
pub(crate) fn to_stable_json(value: &Value) -> Result<String> {
    // Sorted by hand: another member of the workspace may switch serde_json to insertion order.
    Ok(serde_json::to_string_pretty(&sorted(value))? + "\n")
}

/// The same value with the keys of all objects in order.
pub(crate) fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by(|a, b| a.0.cmp(b.0));
            Value::Object(
                entries
                    .into_iter()
                    .map(|(key, value)| (key.clone(), sorted(value)))
                    .collect(),
            )
        }
        Value::Array(items) => Value::Array(items.iter().map(sorted).collect()),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn statuses_written_as_numbers_become_text() {
        assert_eq!(
            parse("responses:\n  200: {ok: true}\n").unwrap(),
            json!({"responses": {"200": {"ok": true}}})
        );
        assert_eq!(
            parse(r#"{"a": [1, -2, 1.5, null]}"#).unwrap(),
            json!({"a": [1, -2, 1.5, null]})
        );
    }

    #[test]
    fn a_key_that_stands_twice_is_an_error() {
        assert!(parse("a: 1\na: 2\n").is_err());
    }

    #[test]
    fn the_order_of_keys_does_not_show() {
        let (one, two) = (
            parse("b: 1\na: {d: 1, c: 2}").unwrap(),
            parse("a: {c: 2, d: 1}\nb: 1").unwrap(),
        );
        assert_eq!(to_stable_json(&one).unwrap(), to_stable_json(&two).unwrap());
    }
}
