//! Schemas: the part that all dialects share.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Document, escape, flag, members, text, texts};
use crate::failure::{Result, bail};
use crate::ir::{EnumValue, Kind, TimeForm, Ty, TypeDef};
use crate::names::{Names, singular};

/// Keywords that decide something here.
const READ: &[&str] = &[
    "$ref",
    "type",
    "format",
    "properties",
    "required",
    "items",
    "enum",
    "allOf",
    "nullable",
    "additionalProperties",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "readOnly",
    "deprecated",
    "x-name",
    "x-id",
    "x-secret",
    "x-patch",
    "x-check",
    "x-sort",
    "x-lenient",
    "x-same-as",
    "x-time",
    "x-by-hand",
    "x-from",
    "x-value",
    "x-once",
    "x-nullable",
    "x-isnullable",
    "x-omitempty",
    "x-unit",
    "x-claim",
    "x-provider-required",
    "x-immutable",
    "x-kubernetes-int-or-string",
    "x-kubernetes-preserve-unknown-fields",
    "x-kubernetes-list-type",
    "x-kubernetes-list-map-keys",
    "x-kubernetes-map-type",
];

/// Keywords that are known and change nothing: the server applies them, we need not.
const KNOWN: &[&str] = &[
    "default",
    "pattern",
    "uniqueItems",
    "writeOnly",
    "x-kubernetes-validations",
    "x-kubernetes-embedded-resource",
    "x-go-name",
    "x-go-type",
    "x-go-custom-tag",
];

/// Reads schemas and collects the types that need a definition.
pub(super) struct Reader<'a> {
    pub(super) document: &'a Document<'a>,
    /// The pointer of the map of named schemas.
    pub(super) schemas: &'static str,
    pub(super) names: &'a mut Names,
    pub(super) types: BTreeMap<String, TypeDef>,
    pub(super) unsupported: BTreeSet<String>,
    known: BTreeMap<String, Ty>,
}

/// Where a schema stands, and what it would be called if it needed a name.
#[derive(Clone)]
pub(super) struct Spot {
    pub(super) pointer: String,
    pub(super) name: String,
}

impl Spot {
    pub(super) fn inner(&self, pointer: &str, name: &str) -> Self {
        Self {
            pointer: format!("{}/{pointer}", self.pointer),
            name: format!("{}{name}", self.name),
        }
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        document: &'a Document<'a>,
        schemas: &'static str,
        names: &'a mut Names,
    ) -> Self {
        Self {
            document,
            schemas,
            names,
            types: BTreeMap::new(),
            unsupported: BTreeSet::new(),
            known: BTreeMap::new(),
        }
    }

    /// The type of a schema, wherever it stands.
    pub(super) fn ty(&mut self, schema: &Value, spot: &Spot) -> Result<Ty> {
        self.look_for_strangers(schema, &spot.pointer);
        if let Some(target) = text(schema, "$ref") {
            return self.reference(&target, spot);
        }
        if let Some(path) = text(schema, "x-by-hand") {
            return Ok(Ty::ByHand(path));
        }
        if let Some(name) = text(schema, "x-same-as") {
            return self.named(&name);
        }
        if let Some(parts) = schema.get("allOf").and_then(Value::as_array)
            && let [only] = parts.as_slice()
            && schema.get("properties").is_none()
        {
            return self.ty(only, &spot.inner("allOf/0", ""));
        }
        if flag(schema, "x-kubernetes-int-or-string") {
            return Ok(Ty::Text);
        }
        let is_object = schema.get("properties").is_some() || schema.get("allOf").is_some();
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => self.string(schema, spot),
            Some("integer" | "number") if schema.get("x-time").is_some() => time(schema, spot),
            Some("integer") => Ok(integer(schema)),
            Some("number") => Ok(Ty::Float),
            Some("boolean") => Ok(Ty::Bool),
            Some("file") => Ok(Ty::Binary),
            Some("array") => {
                let Some(items) = schema.get("items") else {
                    return Ok(Ty::list(Ty::Json));
                };
                let one = Spot {
                    pointer: format!("{}/items", spot.pointer),
                    name: singular(&spot.name),
                };
                Ok(Ty::list(self.ty(items, &one)?))
            }
            Some("object") | None if is_object => self.object(schema, spot),
            Some("object") | None => match schema.get("additionalProperties") {
                Some(inner @ Value::Object(map)) if !map.is_empty() => Ok(Ty::Map(Box::new(
                    self.ty(inner, &spot.inner("additionalProperties", "Value"))?,
                ))),
                Some(Value::Bool(true) | Value::Object(_)) => Ok(Ty::Map(Box::new(Ty::Json))),
                _ => Ok(Ty::Json),
            },
            Some(other) => {
                self.unsupported
                    .insert(format!("{}/type: {other}", spot.pointer));
                Ok(Ty::Json)
            }
        }
    }

    pub(super) fn look_for_strangers(&mut self, schema: &Value, pointer: &str) {
        for (key, _) in members(Some(schema)) {
            if !READ.contains(&key.as_str()) && !KNOWN.contains(&key.as_str()) {
                self.unsupported
                    .insert(format!("{pointer}/{}", escape(key)));
            }
        }
    }

    fn reference(&mut self, target: &str, spot: &Spot) -> Result<Ty> {
        let prefix = format!("#{}/", self.schemas);
        match target.strip_prefix(&prefix) {
            Some(name) => self.named(name),
            None => {
                let document = self.document;
                let Some(found) = target
                    .strip_prefix('#')
                    .and_then(|pointer| document.0.pointer(pointer))
                else {
                    bail!("{}: {target} leads nowhere", spot.pointer);
                };
                self.ty(found, spot)
            }
        }
    }

    /// The type of a named schema; one that is no struct, enum or id is an alias and gets no definition.
    pub(super) fn named(&mut self, schema_name: &str) -> Result<Ty> {
        if let Some(ty) = self.known.get(schema_name) {
            return Ok(ty.clone());
        }
        let document = self.document;
        let pointer = format!("{}/{}", self.schemas, escape(schema_name));
        let Some(schema) = document.0.pointer(&pointer) else {
            bail!("#{pointer} leads nowhere")
        };
        let name = self.names.schema(schema_name);
        // Before its members are read: a type may hold itself.
        if schema.get("properties").is_some() {
            self.known
                .insert(schema_name.to_owned(), Ty::Named(name.clone()));
        }
        let ty = self.ty(
            schema,
            &Spot {
                pointer: pointer.clone(),
                name,
            },
        )?;
        self.known.insert(schema_name.to_owned(), ty.clone());
        Ok(ty)
    }

    fn string(&mut self, schema: &Value, spot: &Spot) -> Result<Ty> {
        if flag(schema, "x-id") {
            return self.define(spot, |_, _| Ok(Kind::Id));
        }
        let values = texts(schema, "enum");
        if !values.is_empty() {
            return self.define(spot, |reader, name| {
                let values = values.iter().map(|wire| EnumValue {
                    wire: wire.clone(),
                    variant: reader.names.variant(name, wire),
                });
                Ok(Kind::Enum(values.collect()))
            });
        }
        Ok(match schema.get("format").and_then(Value::as_str) {
            Some("date-time") => time(schema, spot)?,
            Some("password") => Ty::Secret,
            Some("binary") => Ty::Binary,
            _ if flag(schema, "x-secret") => Ty::Secret,
            _ => Ty::Text,
        })
    }

    /// Registers a definition; the spot's name is final for named schemas and a wish for inline ones.
    pub(super) fn define(
        &mut self,
        spot: &Spot,
        kind: impl FnOnce(&mut Self, &str) -> Result<Kind>,
    ) -> Result<Ty> {
        let derived = spot
            .pointer
            .rsplit_once('/')
            .is_none_or(|(parent, _)| parent != self.schemas);
        let name = if derived {
            self.names.inline(&spot.pointer, &spot.name)
        } else {
            spot.name.clone()
        };
        let kind = kind(self, &name)?;
        let definition = TypeDef {
            name: name.clone(),
            pointer: spot.pointer.clone(),
            derived,
            kind,
            sent: false,
            received: false,
            group: String::new(),
        };
        match self.types.get(&name) {
            // Two inline schemas that say the same under the same name are one type.
            Some(other)
                if other.pointer != definition.pointer && !same(&other.kind, &definition.kind) =>
            {
                bail!(
                    "{} and {} would both be called {name}: name one of them in resources.yaml, types",
                    other.pointer,
                    definition.pointer
                )
            }
            Some(_) => {}
            None => {
                self.types.insert(name.clone(), definition);
            }
        }
        Ok(Ty::Named(name))
    }
}

/// Whether two definitions say the same; where they stand does not count.
pub(crate) fn same(a: &Kind, b: &Kind) -> bool {
    let bare = |kind: &Kind| match kind {
        Kind::Struct(one) => {
            let mut one = one.clone();
            for field in &mut one.fields {
                field.pointer.clear();
            }
            Kind::Struct(one)
        }
        other => other.clone(),
    };
    bare(a) == bare(b)
}

/// A time or a span of time, by its format and by the form in which it travels.
fn time(schema: &Value, spot: &Spot) -> Result<Ty> {
    let whole = schema.get("type").and_then(Value::as_str) == Some("integer");
    let form = match schema.get("x-time").and_then(Value::as_str) {
        None => TimeForm::Rfc3339,
        Some("naive") => TimeForm::Naive,
        Some("millis") => TimeForm::Millis,
        Some("seconds") if whole => TimeForm::WholeSeconds,
        Some("seconds") => TimeForm::Seconds,
        Some(other) => bail!("{}: x-time is {other:?}", spot.pointer),
    };
    match (schema.get("format").and_then(Value::as_str), form) {
        (Some("date-time"), form) => Ok(Ty::Time(form)),
        (Some("duration"), TimeForm::Millis | TimeForm::Seconds | TimeForm::WholeSeconds) => {
            Ok(Ty::Duration(form))
        }
        (format, _) => bail!(
            "{}: x-time does not go with the format {format:?}",
            spot.pointer
        ),
    }
}

fn integer(schema: &Value) -> Ty {
    let signed = match schema.get("format").and_then(Value::as_str) {
        Some("uint64" | "uint32" | "uint16" | "uint8" | "uint") => false,
        // The format says what the server holds; a minimum alone says what it never counts below.
        Some(_) => true,
        None => schema
            .get("minimum")
            .and_then(Value::as_i64)
            .is_none_or(|minimum| minimum < 0),
    };
    Ty::Int { signed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::Resources;
    use serde_json::json;

    fn read(schemas: Value, name: &str) -> Result<(BTreeMap<String, TypeDef>, Vec<String>)> {
        let value = json!({"definitions": schemas});
        let document = Document(&value);
        let mut names = Names::new(&Resources::default(), BTreeMap::new());
        let mut reader = Reader::new(&document, "/definitions", &mut names);
        reader.named(name)?;
        Ok((reader.types, reader.unsupported.into_iter().collect()))
    }

    fn fields(kind: &Kind) -> Vec<(&str, &Ty, bool)> {
        match kind {
            Kind::Struct(one) => one
                .fields
                .iter()
                .map(|f| (f.wire.as_str(), &f.ty, f.required))
                .collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn all_of_is_one_flat_object_and_required_ones_come_first() {
        let (types, _) = read(json!({
            "Id": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
            "Thing": {"allOf": [{"$ref": "#/definitions/Id"}, {"properties": {"age": {"type": "integer", "minimum": 0}}}]},
        }), "Thing").unwrap();
        assert_eq!(
            fields(&types["Thing"].kind),
            [
                ("id", &Ty::Text, true),
                ("age", &Ty::Int { signed: false }, false),
            ]
        );
        assert!(!types.contains_key("Id"));
    }

    #[test]
    fn a_required_member_that_is_not_declared_is_an_error() {
        let error = read(
            json!({"A": {"properties": {"x": {"type": "string"}}, "required": ["id"]}}),
            "A",
        );
        assert!(
            error
                .unwrap_err()
                .to_string()
                .contains("\"id\" is required and not declared")
        );
    }

    #[test]
    fn aliases_are_resolved_and_inline_types_are_named_by_their_place() {
        let (types, _) = read(json!({
            "Names": {"type": "array", "items": {"type": "string"}},
            "A": {"properties": {
                "names": {"$ref": "#/definitions/Names"},
                "entries": {"type": "array", "items": {"type": "object", "properties": {"k": {"type": "string", "enum": ["a", "b"]}}}},
                "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                "any": {"type": "object"},
            }},
        }), "A").unwrap();
        assert_eq!(types.keys().collect::<Vec<_>>(), ["A", "AEntry", "AEntryK"]);
        let a = fields(&types["A"].kind);
        assert_eq!(a[0].1, &Ty::Json);
        assert_eq!(a[2].1, &Ty::Map(Box::new(Ty::Text)));
        assert_eq!(a[3].1, &Ty::list(Ty::Text));
    }

    #[test]
    fn what_is_not_understood_is_reported_with_its_place() {
        let (_, unsupported) = read(json!({"A": {"properties": {
            "x": {"oneOf": [{"type": "string"}]}, "y": {"type": "array", "items": {"type": "string", "x-nmae": "z"}}
        }}}), "A").unwrap();
        assert_eq!(
            unsupported,
            [
                "/definitions/A/properties/x/oneOf",
                "/definitions/A/properties/y/items/x-nmae"
            ]
        );
    }

    #[test]
    fn a_type_may_hold_itself() {
        let (types, _) = read(
            json!({"A": {"type": "object", "properties": {
                "children": {"type": "array", "items": {"$ref": "#/definitions/A"}}
            }}}),
            "A",
        )
        .unwrap();
        assert_eq!(
            fields(&types["A"].kind),
            [("children", &Ty::list(Ty::Named("A".into())), false)]
        );
    }

    #[test]
    fn times_keep_the_form_in_which_they_travel() {
        let (types, _) = read(
            json!({"A": {"properties": {
                "a": {"type": "string", "format": "date-time", "x-time": "naive"},
                "b": {"type": "integer", "format": "date-time", "x-time": "millis"},
                "c": {"type": "number", "format": "duration", "x-time": "seconds"},
            }}}),
            "A",
        )
        .unwrap();
        let kinds: Vec<Ty> = fields(&types["A"].kind)
            .iter()
            .map(|f| f.1.clone())
            .collect();
        assert_eq!(
            kinds,
            [
                Ty::Time(TimeForm::Naive),
                Ty::Time(TimeForm::Millis),
                Ty::Duration(TimeForm::Seconds)
            ]
        );
        let wrong = json!({"A": {"properties": {"a": {"type": "integer", "x-time": "hours"}}}});
        assert!(read(wrong, "A").unwrap_err().to_string().contains("hours"));
    }

    #[test]
    fn facts_beside_a_reference_win_over_those_behind_it() {
        let (types, _) = read(json!({
            "Date": {"type": "string", "format": "date-time", "nullable": true},
            "A": {"properties": {"at": {"$ref": "#/definitions/Date", "x-name": "began", "readOnly": true}}},
        }), "A").unwrap();
        let Kind::Struct(one) = &types["A"].kind else {
            unreachable!()
        };
        assert_eq!(
            (
                one.fields[0].rust.as_str(),
                one.fields[0].nullable,
                one.fields[0].read_only
            ),
            ("began", true, true)
        );
        assert_eq!(one.fields[0].ty, Ty::Time(TimeForm::Rfc3339));
    }
}
