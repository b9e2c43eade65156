//! Claims: the schemas of custom resources, one for each kind, in groups by where they come from.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::schema::{Reader, Spot};
use super::{Document, members, text, texts};
use crate::failure::{Result, bail};
use crate::ir::{Api, Claim, Kind};
use crate::names::Names;

/// Reads all kinds. Types of one group have names of their own: `compute::SecgroupV2` beside `networking::SecgroupV2`.
pub(super) fn read(document: &Value, names: &mut Names) -> Result<Api> {
    let mut api = Api::default();
    let definitions = members(document.get("definitions"));
    let mut groups: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for (name, schema) in &definitions {
        let Some(claim) = schema.get("x-claim") else {
            bail!("/definitions/{name} has no x-claim");
        };
        let group = text(claim, "origin").unwrap_or_default();
        groups.entry(group).or_default().push(name);
    }
    let document = shared(document);
    let document = Document(&document);
    for (group, kinds) in groups {
        let mut reader = Reader::new(&document, "/definitions", names);
        let mut claims = Vec::new();
        for name in kinds {
            let pointer = format!("/definitions/{name}");
            let Some(schema) = document.0.pointer(&pointer) else {
                bail!("{pointer} leads nowhere");
            };
            let of = |key: &str| text(&schema["x-claim"], key).unwrap_or_default();
            let spot = Spot {
                pointer,
                name: of("kind"),
            };
            reader.ty(schema, &spot)?;
            claims.push(Claim {
                ty: qualified(&group, &of("kind")),
                kind: of("kind"),
                plural: of("plural"),
                origin: group.clone(),
                required: texts(schema, "x-provider-required"),
            });
        }
        let (types, unsupported) = (reader.types, reader.unsupported);
        api.unsupported.extend(unsupported);
        api.claims.extend(claims);
        let renames: BTreeMap<String, String> = types
            .keys()
            .map(|name| (name.clone(), qualified(&group, name)))
            .collect();
        for (name, mut definition) in types {
            definition.name = qualified(&group, &name);
            definition.group.clone_from(&group);
            if let Kind::Struct(one) = &mut definition.kind {
                for field in &mut one.fields {
                    field.ty.rename(&renames);
                }
            }
            api.types.insert(definition.name.clone(), definition);
        }
    }
    Ok(api)
}

fn qualified(group: &str, name: &str) -> String {
    format!("{group}::{name}")
}

/// The same schemas, in which those that all kinds share are types of the client.
fn shared(schema: &Value) -> Value {
    match schema {
        Value::Object(map) => {
            let mut map: Map<String, Value> = map
                .iter()
                .map(|(key, inner)| (key.clone(), shared(inner)))
                .collect();
            if let Some(path) = by_hand(&map) {
                map.remove("properties");
                map.insert("x-by-hand".into(), path.into());
            }
            Value::Object(map)
        }
        Value::Array(items) => Value::Array(items.iter().map(shared).collect()),
        other => other.clone(),
    }
}

fn by_hand(schema: &Map<String, Value>) -> Option<&'static str> {
    // In the provider's schemas every number is one that may have a fraction, though most never have.
    if schema.get("type").is_some_and(|kind| kind == "number") {
        return Some("crate::Number");
    }
    let properties = schema.get("properties")?;
    let properties: Vec<&str> = members(Some(properties))
        .into_iter()
        .map(|(name, _)| name.as_str())
        .collect();
    match properties.as_slice() {
        ["name", "policy"] => Some("crate::Reference"),
        ["matchControllerRef", "matchLabels", "policy"] => Some("crate::Selector"),
        ["key", "name", "namespace"] => Some("crate::SecretRef"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::ir::Ty;
    use crate::resources::Resources;
    use serde_json::json;

    fn volume(group: &str) -> Value {
        json!({
            "type": "object",
            "x-claim": {"kind": "VolumeV1", "plural": "volumev1s", "origin": group},
            "x-provider-required": ["size"],
            "properties": {
                "size": {"type": "number", "x-unit": "GiB", "x-immutable": true},
                "disks": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}},
                "networkRef": {"type": "object", "properties": {"name": {"type": "string"}, "policy": {"type": "object"}}},
            },
        })
    }

    #[test]
    fn one_kind_of_two_groups_has_a_type_in_each() {
        let document =
            json!({"definitions": {"a.VolumeV1": volume("a"), "b.VolumeV1": volume("b")}});
        let mut names = Names::new(&Resources::default(), BTreeMap::new());
        let api = read(&document, &mut names).unwrap();
        assert_eq!(
            api.types.keys().collect::<Vec<_>>(),
            [
                "a::VolumeV1",
                "a::VolumeV1Disk",
                "b::VolumeV1",
                "b::VolumeV1Disk"
            ]
        );
        assert_eq!(api.claims[1].ty, "b::VolumeV1");
        assert_eq!(api.claims[1].required, ["size"]);
        let Kind::Struct(spec) = &api.types["b::VolumeV1"].kind else {
            unreachable!()
        };
        let field = |wire: &str| spec.fields.iter().find(|field| field.wire == wire).unwrap();
        assert_eq!(field("size").kubernetes.unit.as_deref(), Some("GiB"));
        assert!(field("size").kubernetes.immutable);
        assert_eq!(field("size").ty, Ty::ByHand("crate::Number".into()));
        assert_eq!(
            field("networkRef").ty,
            Ty::ByHand("crate::Reference".into())
        );
        assert_eq!(
            field("disks").ty,
            Ty::list(Ty::Named("b::VolumeV1Disk".into()))
        );
    }
}
