//! Objects: their members, and what is said of each.

use serde_json::Value;

use super::schema::{Reader, Spot};
use super::{escape, flag, members, text, texts};
use crate::failure::{Result, Within, bail};
use crate::ir::{Field, Kind, Kubernetes, Limits, Struct, Ty};

impl Reader<'_> {
    pub(super) fn object(&mut self, schema: &Value, spot: &Spot) -> Result<Ty> {
        if schema.get("properties").is_some()
            && schema
                .get("additionalProperties")
                .is_some_and(|a| a != false)
        {
            self.unsupported
                .insert(format!("{}/additionalProperties", spot.pointer));
        }
        let schema = schema.clone();
        let spot = spot.clone();
        let at = spot.clone();
        self.define(&spot, move |reader, name| {
            let mut required = Vec::new();
            let mut properties = Vec::new();
            reader.flatten(&schema, &at.pointer, &mut required, &mut properties)?;
            let mut fields = Vec::new();
            for (wire, property, pointer) in properties {
                let inner = Spot {
                    pointer,
                    name: format!("{name}{}", reader.names.pascal(&wire)),
                };
                let mut field = reader
                    .field(name, &wire, &property, &inner)
                    .within(&inner.pointer)?;
                field.required = required.contains(&wire);
                fields.push(field);
            }
            for wire in &required {
                if !fields.iter().any(|field| field.wire == *wire) {
                    bail!("{}: {wire:?} is required and not declared", at.pointer);
                }
            }
            let place = |field: &Field| {
                required
                    .iter()
                    .position(|wire| *wire == field.wire)
                    .unwrap_or(usize::MAX)
            };
            fields.sort_by(|a, b| (place(a), &a.wire).cmp(&(place(b), &b.wire)));
            Ok(Kind::Struct(Struct {
                fields,
                patch: flag(&schema, "x-patch"),
                not_empty: schema.get("minProperties").and_then(Value::as_u64) == Some(1),
                check: text(&schema, "x-check"),
            }))
        })
    }

    /// Puts the parts of an `allOf` into one flat object, as they are on the wire.
    fn flatten(
        &mut self,
        schema: &Value,
        pointer: &str,
        required: &mut Vec<String>,
        properties: &mut Vec<(String, Value, String)>,
    ) -> Result<()> {
        let document = self.document;
        let (schema, pointer) = document.resolve(schema, pointer)?;
        let parts = schema
            .get("allOf")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        for (index, part) in parts.iter().enumerate() {
            self.look_for_strangers(part, &format!("{pointer}/allOf/{index}"));
            self.flatten(
                part,
                &format!("{pointer}/allOf/{index}"),
                required,
                properties,
            )?;
        }
        for wire in texts(schema, "required") {
            if !required.contains(&wire) {
                required.push(wire);
            }
        }
        for (wire, property) in members(schema.get("properties")) {
            properties.retain(|(other, _, _)| other != wire);
            let at = format!("{pointer}/properties/{}", escape(wire));
            properties.push((wire.clone(), property.clone(), at));
        }
        Ok(())
    }

    fn field(&mut self, owner: &str, wire: &str, schema: &Value, spot: &Spot) -> Result<Field> {
        let document = self.document;
        // What a reference leads to has facts of its own (a nullable date); those beside the reference win.
        let (target, _) = document.resolve(schema, &spot.pointer)?;
        let fact = |key: &str| schema.get(key).or_else(|| target.get(key));
        let on = |key: &str| fact(key).and_then(Value::as_bool);
        let number = |key: &str| fact(key).and_then(Value::as_u64);
        let mut field = Field::new(wire, self.ty(schema, spot)?);
        field.rust = self
            .names
            .field(owner, wire, text(schema, "x-name").as_deref())?;
        if on("x-secret") == Some(true) && field.ty == Ty::Text {
            field.ty = Ty::Secret;
        }
        field.secrecy_said = on("x-secret").is_some() || field.ty == Ty::Secret;
        field.pointer.clone_from(&spot.pointer);
        field.nullable = ["nullable", "x-nullable", "x-isnullable"]
            .iter()
            .any(|key| on(key) == Some(true));
        field.omit_empty = on("x-omitempty");
        field.lenient =
            on("x-lenient") == Some(true) || on("x-kubernetes-int-or-string") == Some(true);
        field.read_only = on("readOnly") == Some(true);
        field.deprecated = on("deprecated") == Some(true);
        field.sort = schema.get("x-sort").map(|_| texts(schema, "x-sort"));
        field.limits = Limits {
            minimum: fact("minimum").cloned(),
            maximum: fact("maximum").cloned(),
            min_length: number("minLength"),
            max_length: number("maxLength"),
            min_items: number("minItems"),
            max_items: number("maxItems"),
            item_min_length: match fact("items") {
                Some(items) => document
                    .resolve(items, &spot.pointer)?
                    .0
                    .get("minLength")
                    .and_then(Value::as_u64),
                None => None,
            },
        };
        field.kubernetes = Kubernetes {
            immutable: on("x-immutable") == Some(true),
            unit: fact("x-unit").and_then(Value::as_str).map(str::to_owned),
            int_or_string: on("x-kubernetes-int-or-string") == Some(true),
            preserve_unknown_fields: on("x-kubernetes-preserve-unknown-fields") == Some(true),
            list_type: fact("x-kubernetes-list-type")
                .and_then(Value::as_str)
                .map(str::to_owned),
            list_map_keys: texts(target, "x-kubernetes-list-map-keys"),
            map_type: fact("x-kubernetes-map-type")
                .and_then(Value::as_str)
                .map(str::to_owned),
        };
        Ok(field)
    }
}
