//! Sample values: as Rust and as the JSON that they become. Fixtures and examples use the same ones.

use serde_json::{Map, Value, json};

use super::rust::{Shape, shape};
use crate::ir::{Api, Field, Kind, Struct, TimeForm, Ty};
use crate::names::ident;

/// How much of a struct is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    Minimal,
    Full,
}

/// What makes types hold themselves stop.
const DEPTH: usize = 3;

/// The JSON of a value of a type.
pub(super) fn json(api: &Api, ty: &Ty, field: Option<&Field>, fill: Fill, depth: usize) -> Value {
    match ty {
        Ty::Bool => json!(true),
        Ty::Int { .. } => json!(number(field)),
        Ty::Float => json!(1.5),
        Ty::Text | Ty::Secret => json!("text"),
        Ty::Time(TimeForm::Rfc3339) => json!("2026-11-24T10:00:00Z"),
        Ty::Time(TimeForm::Naive) => json!("2026-11-24T10:00:00"),
        Ty::Time(TimeForm::Millis) => json!(1_795_514_400_000_u64),
        Ty::Time(TimeForm::Seconds) => json!(1_795_514_400.0),
        Ty::Time(TimeForm::WholeSeconds) => json!(1_795_514_400),
        Ty::Duration(TimeForm::Millis) => json!(90_000),
        Ty::Duration(TimeForm::WholeSeconds) => json!(90),
        Ty::Duration(_) => json!(90.0),
        Ty::ByHand(path) => api
            .samples
            .get(path)
            .cloned()
            .unwrap_or_else(|| json!("text")),
        Ty::Json => json!({"any": "json"}),
        Ty::Binary => json!("bytes"),
        Ty::List(inner) => json!([json(api, inner, field, fill, depth)]),
        Ty::Map(inner) => json!({"key": json(api, inner, field, fill, depth)}),
        Ty::Named(name) => match api.types.get(name).map(|definition| &definition.kind) {
            Some(Kind::Enum(values)) => json!(values.first().map_or("text", |value| &value.wire)),
            Some(Kind::Struct(one)) => struct_json(api, one, fill, depth + 1),
            Some(Kind::Id) | None => json!("id-1"),
        },
    }
}

pub(super) fn struct_json(api: &Api, one: &Struct, fill: Fill, depth: usize) -> Value {
    let mut map = Map::new();
    for field in &one.fields {
        if filled(one, field, fill, depth) {
            map.insert(
                field.wire.clone(),
                json(api, &field.ty, Some(field), fill, depth),
            );
        } else if let Some(empty) = always_written(one, field) {
            map.insert(field.wire.clone(), empty);
        }
    }
    Value::Object(map)
}

/// Whether the samples set a field.
pub(super) fn filled(one: &Struct, field: &Field, fill: Fill, depth: usize) -> bool {
    shape(one, field) == Shape::Argument || (fill == Fill::Full && depth <= DEPTH)
}

/// What stands on the wire for a field that was not set.
pub(super) fn always_written(one: &Struct, field: &Field) -> Option<Value> {
    let kept = field.required || field.omit_empty == Some(false);
    match (shape(one, field), &field.ty) {
        (Shape::Optional, _) => kept.then_some(Value::Null),
        (_, Ty::List(_)) => kept.then(|| json!([])),
        (_, Ty::Map(_)) => kept.then(|| json!({})),
        (Shape::Plain, Ty::Bool) => Some(json!(false)),
        (Shape::Plain, Ty::Float) => Some(json!(0.0)),
        (Shape::Plain, _) => Some(json!(0)),
        (Shape::Argument, _) => None,
    }
}

fn number(field: Option<&Field>) -> i64 {
    let limit = |value: &Option<Value>| value.as_ref().and_then(Value::as_i64);
    let (min, max) = field.map_or((None, None), |field| {
        (limit(&field.limits.minimum), limit(&field.limits.maximum))
    });
    7.clamp(min.unwrap_or(0).min(7), max.unwrap_or(i64::MAX).max(0))
}

/// The same value in Rust, as an argument of a constructor or setter.
pub(super) fn rust(
    api: &Api,
    ty: &Ty,
    field: Option<&Field>,
    fill: Fill,
    depth: usize,
    prefix: &str,
) -> String {
    match ty {
        Ty::Bool => "true".into(),
        Ty::Int { .. } => number(field).to_string(),
        Ty::Float => "1.5".into(),
        Ty::Text | Ty::Secret | Ty::ByHand(_) => "\"text\"".into(),
        Ty::Time(_) => "at(\"2026-11-24T10:00:00Z\")".into(),
        Ty::Duration(_) => "chrono::TimeDelta::seconds(90)".into(),
        Ty::Json => "serde_json::json!({\"any\": \"json\"})".into(),
        Ty::Binary => "\"bytes\"".into(),
        Ty::List(inner) => {
            let one = rust(api, inner, field, fill, depth, prefix);
            format!("vec![{}]", owned(api, inner, one))
        }
        Ty::Map(inner) => {
            let one = rust(api, inner, field, fill, depth, prefix);
            format!("[(\"key\".to_owned(), {})]", owned(api, inner, one))
        }
        Ty::Named(name) => match api.types.get(name).map(|definition| &definition.kind) {
            Some(Kind::Enum(values)) => values.first().map_or("\"text\".into()".into(), |value| {
                format!("{prefix}{name}::{}", ident(&value.variant))
            }),
            Some(Kind::Struct(one)) => struct_rust(api, name, one, fill, depth + 1, prefix),
            Some(Kind::Id) | None => "\"id-1\"".into(),
        },
    }
}

/// An item of a list is not converted as an argument is.
fn owned(api: &Api, ty: &Ty, value: String) -> String {
    let text = match ty {
        Ty::Text | Ty::Secret | Ty::Binary => true,
        Ty::Named(name) => api
            .types
            .get(name)
            .is_none_or(|definition| definition.kind == Kind::Id),
        Ty::Map(_) => return format!("{value}.into()"),
        _ => false,
    };
    if text {
        format!("{value}.into()")
    } else {
        value
    }
}

pub(super) fn struct_rust(
    api: &Api,
    name: &str,
    one: &Struct,
    fill: Fill,
    depth: usize,
    prefix: &str,
) -> String {
    let value = |field: &Field| rust(api, &field.ty, Some(field), fill, depth, prefix);
    let arguments: Vec<String> = one
        .fields
        .iter()
        .filter(|field| shape(one, field) == Shape::Argument)
        .map(value)
        .collect();
    let mut text = format!("{prefix}{name}::new({})", arguments.join(", "));
    for field in &one.fields {
        if shape(one, field) != Shape::Argument && filled(one, field, fill, depth) {
            text.push_str(&format!(".{}({})", ident(&field.rust), value(field)));
        }
    }
    text
}
