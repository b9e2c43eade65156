//! Custom resource definitions, as far as their schemas go.

use serde_json::Value;

use super::schema::{Reader, Spot};
use super::{Document, members};
use crate::failure::{Result, bail};
use crate::ir::Api;
use crate::names::{Names, snake};

/// Reads one version of a CRD (or of a Crossplane XRD, which has the same form): the types of its `spec` and `status`.
pub(super) fn read(definition: &Value, names: &mut Names) -> Result<Api> {
    let Some(kind) = definition
        .pointer("/spec/names/kind")
        .and_then(Value::as_str)
    else {
        bail!("the definition has no /spec/names/kind");
    };
    let document = Document(definition);
    let mut reader = Reader::new(&document, "/definitions", names);
    let versions = definition
        .pointer("/spec/versions")
        .and_then(Value::as_array);
    let Some(version) = versions
        .into_iter()
        .flatten()
        .position(|version| version["served"] == true)
    else {
        bail!("{kind} has no served version");
    };
    let at = format!("/spec/versions/{version}/schema/openAPIV3Schema/properties");
    for (part, schema) in members(definition.pointer(&at)) {
        if !matches!(part.as_str(), "apiVersion" | "kind" | "metadata") {
            let name = format!("{kind}{}", reader.names.pascal(part));
            reader.ty(
                schema,
                &Spot {
                    pointer: format!("{at}/{part}"),
                    name,
                },
            )?;
        }
    }
    let mut types = reader.types;
    for definition in types.values_mut() {
        // A manifest is written and read whole.
        (definition.sent, definition.received) = (true, true);
        definition.group = snake(kind);
    }
    Ok(Api {
        types,
        unsupported: reader.unsupported.into_iter().collect(),
        ..Api::default()
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::ir::{Kind, Ty};
    use crate::resources::Resources;
    use serde_json::json;

    #[test]
    fn what_only_kubernetes_says_is_kept() {
        let definition = json!({"spec": {"names": {"kind": "Volume"}, "versions": [{"name": "v1", "served": true, "schema": {
            "openAPIV3Schema": {"type": "object", "properties": {
                "apiVersion": {"type": "string"},
                "spec": {"type": "object", "required": ["size"], "properties": {
                    "size": {"type": "integer", "x-unit": "GiB", "x-immutable": true},
                    "port": {"x-kubernetes-int-or-string": true},
                    "raw": {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
                    "disks": {
                        "type": "array", "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["name"],
                        "items": {"type": "object", "properties": {"name": {"type": "string"}}},
                    },
                }},
            }}
        }}]}});
        let mut names = Names::new(&Resources::default(), BTreeMap::new());
        let types = read(&definition, &mut names).unwrap().types;
        assert_eq!(
            types.keys().collect::<Vec<_>>(),
            ["VolumeSpec", "VolumeSpecDisk"]
        );
        let Kind::Struct(spec) = &types["VolumeSpec"].kind else {
            unreachable!()
        };
        let field = |wire: &str| spec.fields.iter().find(|field| field.wire == wire).unwrap();
        assert_eq!(field("size").kubernetes.unit.as_deref(), Some("GiB"));
        assert!(field("size").kubernetes.immutable && field("size").required);
        assert!(field("port").kubernetes.int_or_string && field("port").lenient);
        assert_eq!(field("raw").ty, Ty::Json);
        assert!(field("raw").kubernetes.preserve_unknown_fields);
        assert_eq!(field("disks").kubernetes.list_map_keys, ["name"]);
        assert_eq!(
            field("disks").pointer,
            "/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/disks"
        );
    }
}
