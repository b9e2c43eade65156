//! Tests of every generated type: what a newer, older or sloppier server sends decodes and comes back.

use serde_json::{Map, Value, json};

use super::file::{Source, whole};
use super::rust::{Shape, imports, shape};
use super::sample::{Fill, struct_json, struct_rust};
use super::{Context, words};
use crate::failure::Result;
use crate::ir::{Api, EnumValue, Kind, Struct, Ty, TypeDef};
use crate::names::{ident, snake};

pub(super) fn file(context: &Context<'_>) -> Result<String> {
    let mut source = Source::new();
    for definition in context.api.types.values() {
        let lines = match &definition.kind {
            Kind::Id => vec![case(definition, "text", &json!("a b"), &json!("a b"))],
            Kind::Enum(values) => enumeration(definition, values),
            Kind::Struct(one) if definition.received => received(context.api, definition, one),
            Kind::Struct(one) => sent(context.api, definition, one),
        };
        source.text(&format!(
            "#[test]\nfn {}() {{\n{}}}\n",
            ident(&snake(&definition.name.replace("::", "_"))),
            lines.concat()
        ));
    }
    source.text(&helpers(source.code()));
    let docs = words::file_doc("Every type of this folder, decoded, written and decoded again.");
    let used = imports(
        source.code(),
        &[
            ("chrono", "DateTime"),
            ("chrono", "Utc"),
            ("serde", "Serialize"),
            ("serde::de", "DeserializeOwned"),
            ("serde_json", "Value"),
        ],
    );
    Ok(whole(
        &context.header,
        &docs,
        &format!("{used}\nuse super::*;\n"),
        source.code(),
    ))
}

/// What the tests call, as far as they do.
fn helpers(code: &str) -> String {
    let mut text = String::new();
    if code.contains("round_trip::<") {
        text.push_str(
            r#"/// Decodes, compares what is written with what is expected, and decodes that again.
#[track_caller]
fn round_trip<T>(case: &str, came: &str, expected: &str)
where
    T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug,
{
    let value: T = serde_json::from_str(came).expect(case);
    let written = serde_json::to_value(&value).expect(case);
    let expected: Value = serde_json::from_str(expected).expect(case);
    assert_eq!(written, expected, "{case}");
    assert_eq!(serde_json::from_value::<T>(written).expect(case), value, "{case}");
}
"#,
        );
    }
    if code.contains("    written(") {
        text.push_str(
            r#"
#[track_caller]
fn written(value: &impl Serialize, expected: &str) {
    let expected: Value = serde_json::from_str(expected).expect("the fixture is JSON");
    assert_eq!(serde_json::to_value(value).expect("it can be written"), expected);
}
"#,
        );
    }
    if code.contains("at(\"") {
        text.push_str("\nfn at(text: &str) -> DateTime<Utc> {\n    text.parse().expect(\"the fixture holds a time\")\n}\n");
    }
    text
}

fn case(definition: &TypeDef, case: &str, came: &Value, expected: &Value) -> String {
    format!(
        "    round_trip::<{}>(\n        {case:?},\n        {},\n        {},\n    );\n",
        definition.name,
        raw(came),
        raw(expected)
    )
}

fn enumeration(definition: &TypeDef, values: &[EnumValue]) -> Vec<String> {
    let name = &definition.name;
    let mut lines: Vec<String> = values
        .iter()
        .map(|value| {
            format!(
                "    assert_eq!({name}::from({:?}), {name}::{});\n",
                value.wire,
                ident(&value.variant)
            )
        })
        .collect();
    lines.push(case(
        definition,
        "unknown",
        &json!("a newer value"),
        &json!("a newer value"),
    ));
    lines
}

fn received(api: &Api, definition: &TypeDef, one: &Struct) -> Vec<String> {
    let minimal = struct_json(api, one, Fill::Minimal, 0);
    let full = struct_json(api, one, Fill::Full, 0);
    let mut extra = full.clone();
    extra["a member of a newer server"] = json!({"x": [1]});
    let mut cases = vec![
        case(definition, "minimal", &minimal, &minimal),
        case(definition, "full", &full, &full),
        case(definition, "nulls", &with_nulls(one, &minimal), &minimal),
        case(definition, "extra member", &extra, &full),
    ];
    if let Some(unknown) = with_unknown_values(api, one, &full) {
        cases.push(case(definition, "unknown value", &unknown, &unknown));
    }
    cases
}

fn sent(api: &Api, definition: &TypeDef, one: &Struct) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for fill in [Fill::Minimal, Fill::Full] {
        let value = struct_rust(api, &definition.name, one, fill, 0, "");
        let expected = raw(&struct_json(api, one, fill, 0));
        lines.push(format!(
            "    written(\n        &{value},\n        {expected},\n    );\n"
        ));
    }
    lines
}

/// `null` in every place where a server may write it.
fn with_nulls(one: &Struct, minimal: &Value) -> Value {
    let mut map: Map<String, Value> = minimal.as_object().cloned().unwrap_or_default();
    for field in &one.fields {
        if shape(one, field) != Shape::Argument
            && !(field.lenient && shape(one, field) == Shape::Plain)
        {
            map.insert(field.wire.clone(), Value::Null);
        }
    }
    Value::Object(map)
}

fn with_unknown_values(api: &Api, one: &Struct, full: &Value) -> Option<Value> {
    let mut map = full.as_object().cloned()?;
    let mut found = false;
    for field in &one.fields {
        if let Ty::Named(name) = &field.ty
            && matches!(
                api.types.get(name).map(|definition| &definition.kind),
                Some(Kind::Enum(_))
            )
        {
            map.insert(field.wire.clone(), json!("a newer value"));
            found = true;
        }
    }
    found.then_some(Value::Object(map))
}

/// A raw string literal, which is how a person reads JSON best.
fn raw(value: &Value) -> String {
    format!("r#\"{}\"#", crate::spec::load::sorted(value))
}
