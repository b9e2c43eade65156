//! From a body to an object: duplicate and unknown fields, numbers, nulls, defaults.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::schema::{member, open};

/// A JSON text, with the paths of members that came twice; of those the last counts.
pub(crate) fn parse(text: &[u8]) -> Result<(Value, Vec<String>), String> {
    let mut twice = Vec::new();
    let mut reader = serde_json::Deserializer::from_slice(text);
    let seed = Reader {
        path: String::new(),
        twice: &mut twice,
    };
    let value = seed
        .deserialize(&mut reader)
        .map_err(|error| error.to_string())?;
    reader.end().map_err(|error| error.to_string())?;
    Ok((value, twice))
}

struct Reader<'a> {
    path: String,
    twice: &'a mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    /// `20.0` is stored as `20` (recordings/central/037-create-number-float).
    #[expect(
        clippy::cast_possible_truncation,
        reason = "only whole numbers that fit"
    )]
    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        if value.fract() == 0.0 && value.abs() < 9.0e15 {
            return Ok((value as i64).into());
        }
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        loop {
            let seed = Reader {
                path: format!("{}[{}]", self.path, all.len()),
                twice: self.twice,
            };
            match items.next_element_seed(seed)? {
                Some(item) => all.push(item),
                None => return Ok(Value::Array(all)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let path = joined(&self.path, &name);
            if all.contains_key(&name) {
                self.twice.push(path.clone());
            }
            let seed = Reader {
                path,
                twice: self.twice,
            };
            let value = members.next_value_seed(seed)?;
            all.insert(name, value);
        }
        Ok(Value::Object(all))
    }
}

/// `spec.name`
pub(crate) fn joined(path: &str, name: &str) -> String {
    match path {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    }
}

/// Takes out members that the schema does not know, and says which.
pub(crate) fn prune(schema: &Value, value: &mut Value, path: &str, unknown: &mut Vec<String>) {
    if open(schema) {
        return;
    }
    match value {
        Value::Object(members) => {
            if schema["type"] != "object" {
                return;
            }
            members.retain(|name, value| {
                let path = joined(path, name);
                let Some(schema) = member(schema, name) else {
                    unknown.push(path);
                    return false;
                };
                prune(schema, value, &path, unknown);
                true
            });
        }
        Value::Array(items) => {
            for (place, item) in items.iter_mut().enumerate() {
                prune(&schema["items"], item, &format!("{path}[{place}]"), unknown);
            }
        }
        _ => (),
    }
}

/// Drops members that are null, as a create does (recordings/central/040-create-null-field).
pub(crate) fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, value| !value.is_null());
            members.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => (),
    }
}

/// Puts the schema's defaults where nothing is.
pub(crate) fn set_defaults(schema: &Value, value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
                if let Some(default) = schema.get("default") {
                    members
                        .entry(name.clone())
                        .or_insert_with(|| default.clone());
                }
            }
            for (name, value) in members.iter_mut() {
                if let Some(schema) = member(schema, name) {
                    set_defaults(schema, value);
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                set_defaults(&schema["items"], item);
            }
        }
        _ => (),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_comes_twice_is_found_and_whole_numbers_are_integers() {
        let (value, twice) = parse(br#"{"spec":{"a":[{"n":1,"n":20.0}],"size":0.5}}"#).unwrap();
        assert_eq!(
            value,
            json!({ "spec": { "a": [{ "n": 20 }], "size": 0.5 } })
        );
        assert_eq!(twice, ["spec.a[0].n"]);
        assert!(parse(b"{\"a\": ").is_err());
    }
}
