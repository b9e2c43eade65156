//! From the definitions of a provider to the schemas of the claims that Crossplane makes of them.
//!
//! A claim's `spec` is the provider's `spec.forProvider`. Some facts stand only in prose or in rules that the claims do not
//! get; they are written down as facts before the prose goes: `x-immutable`, `x-unit`, `x-provider-required`.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::{load, strip};
use crate::failure::{Result, Within, bail};

/// The group that the claims of no provider belong to.
const OWN: &str = "scs";

/// Reads every definition below a folder, in the order of their paths; gives the schemas, and all bytes.
pub(super) fn read(folder: &Path) -> Result<(Value, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).within(folder.display())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "yaml") {
                files.push(path);
            }
        }
    }
    files.sort();
    let (mut bytes, mut definitions) = (Vec::new(), Map::new());
    for file in files {
        bytes.extend(std::fs::read(&file).within(file.display())?);
        let Some((name, schema)) = claim(&load::read(&file)?).within(file.display())? else {
            continue;
        };
        if definitions.insert(name.clone(), schema).is_some() {
            bail!("{}: {name} is defined twice", file.display());
        }
    }
    Ok((json!({ "definitions": definitions }), bytes))
}

/// The claim of one definition, as `group.Kind` and its schema; none for the provider's own settings.
fn claim(definition: &Value) -> Result<Option<(String, Value)>> {
    let at = |pointer: &str| definition.pointer(pointer);
    let text = |pointer: &str| at(pointer).and_then(Value::as_str);
    let (names, origin) = match text("/kind") {
        Some("CustomResourceDefinition") => {
            let group = text("/spec/group").unwrap_or_default();
            ("/spec/names", group.split('.').next().unwrap_or_default())
        }
        Some("CompositeResourceDefinition") => ("/spec/claimNames", OWN),
        other => bail!("{other:?} defines no resource"),
    };
    let (Some(kind), Some(plural)) = (
        text(&format!("{names}/kind")),
        text(&format!("{names}/plural")),
    ) else {
        bail!("the definition has no names");
    };
    let Some(spec) = at("/spec/versions/0/schema/openAPIV3Schema/properties/spec") else {
        return Ok(None);
    };
    let schema = match (spec.pointer("/properties/forProvider"), origin) {
        (Some(provider), _) => provider,
        (None, OWN) => spec,
        (None, _) => return Ok(None),
    };
    let mut schema = with_facts(schema)?;
    schema["x-claim"] = json!({ "kind": kind, "plural": plural, "origin": origin });
    let required = required(spec)?;
    if !required.is_empty() {
        schema["x-provider-required"] = json!(required);
    }
    Ok(Some((format!("{origin}.{kind}"), strip::strip(&schema))))
}

/// What the provider's rules demand: each says that one member must be there.
fn required(spec: &Value) -> Result<Vec<String>> {
    let rules = spec
        .get("x-kubernetes-validations")
        .and_then(Value::as_array);
    let mut names = Vec::new();
    for rule in rules.into_iter().flatten() {
        let text = rule.get("rule").and_then(Value::as_str).unwrap_or_default();
        let name = text
            .split("has(self.forProvider.")
            .nth(1)
            .and_then(|rest| rest.split(')').next());
        match name {
            Some(name) if text.matches("has(self.forProvider.").count() == 1 => {
                names.push(name.to_owned());
            }
            _ => bail!("a rule of another kind: {text}"),
        }
    }
    names.sort();
    Ok(names)
}

fn with_facts(schema: &Value) -> Result<Value> {
    let mut schema = schema.clone();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        for property in properties.values_mut() {
            let words = property.get("description").and_then(Value::as_str);
            let words = words.unwrap_or_default().to_lowercase();
            let mut one = with_facts(property)?;
            if is_immutable(&words) {
                one["x-immutable"] = json!(true);
            }
            if let Some(unit) = unit(&words) {
                one["x-unit"] = json!(unit);
            }
            *property = one;
        }
    }
    if let Some(items) = schema.get("items") {
        schema["items"] = with_facts(items)?;
    }
    Ok(schema)
}

/// Does the prose say that a change makes the provider destroy the resource and make another one?
fn is_immutable(words: &str) -> bool {
    words.split('.').any(|sentence| {
        sentence.contains("changing")
            && [
                "creates a new",
                "create a new",
                "creates new",
                "rebuilds the existing",
            ]
            .iter()
            .any(|effect| sentence.contains(effect))
    })
}

fn unit(words: &str) -> Option<&'static str> {
    const UNITS: &[(&str, &str)] = &[
        ("in gigabytes", "GB"),
        ("in gb", "GB"),
        ("in gib", "GiB"),
        ("in megabytes", "MB"),
        ("in mb", "MB"),
        ("in kilobits", "kbit"),
        ("in milliseconds", "ms"),
        ("in seconds", "s"),
        ("of seconds", "s"),
        ("in minutes", "min"),
    ];
    let spaced = format!("{} ", words.replace(['.', ',', ')', '\n'], " "));
    UNITS
        .iter()
        .find(|(phrase, _)| spaced.contains(&format!("{phrase} ")))
        .map(|(_, unit)| *unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_prose_and_rules_say_becomes_a_fact() {
        let definition = json!({
            "kind": "CustomResourceDefinition",
            "spec": {
                "group": "storage.example.org",
                "names": {"kind": "VolumeV3", "plural": "volumev3s"},
                "versions": [{"schema": {"openAPIV3Schema": {"properties": {"spec": {
                    "properties": {"forProvider": {"type": "object", "properties": {
                        "size": {"type": "number", "description": "The size (in gigabytes). Changing this creates a new volume."},
                        "name": {"type": "string", "description": "A name. Changing this updates the name."},
                    }}},
                    "x-kubernetes-validations": [
                        {"rule": "!('*' in self.managementPolicies) || has(self.forProvider.size) || has(self.initProvider.size)"}
                    ],
                }}}}}],
            },
        });
        let (name, schema) = claim(&definition).unwrap().unwrap();
        assert_eq!(name, "storage.VolumeV3");
        assert_eq!(
            schema,
            json!({
                "type": "object",
                "properties": {
                    "size": {"type": "number", "x-unit": "GB", "x-immutable": true},
                    "name": {"type": "string"},
                },
                "x-claim": {"kind": "VolumeV3", "plural": "volumev3s", "origin": "storage"},
                "x-provider-required": ["size"],
            })
        );
    }

    #[test]
    fn a_rule_that_is_not_understood_is_an_error() {
        let spec = json!({"x-kubernetes-validations": [{"rule": "self.forProvider.size > 3"}]});
        assert!(required(&spec).is_err());
    }
}
