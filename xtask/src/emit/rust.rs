//! Types and fields as they are written in Rust.

use std::collections::BTreeMap;

use crate::failure::Result;
use crate::ir::{Api, Field, Kind, Struct, Ty};

/// How a field stands in its struct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// An argument of `new`.
    Argument,
    /// Always there, with a default of its own.
    Plain,
    /// In an `Option`.
    Optional,
}

pub(super) fn shape(one: &Struct, field: &Field) -> Shape {
    if field.required && !field.nullable {
        Shape::Argument
    } else if field.ty.is_container() {
        // An absent list and an empty one differ in a patch alone.
        if one.patch {
            Shape::Optional
        } else {
            Shape::Plain
        }
    } else if field.omit_empty == Some(false) && !field.nullable && is_scalar(&field.ty) {
        Shape::Plain
    } else {
        Shape::Optional
    }
}

/// Numbers and booleans: taken by value and never converted.
pub(super) fn is_scalar(ty: &Ty) -> bool {
    matches!(ty, Ty::Bool | Ty::Int { .. } | Ty::Float)
}

/// The name without the module that it stands in.
pub(super) fn bare(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name)
}

/// The type, with `prefix` before the names of our own.
pub(super) fn text(ty: &Ty, prefix: &str) -> String {
    match ty {
        Ty::Bool => "bool".into(),
        Ty::Int { signed: true } => "i64".into(),
        Ty::Int { signed: false } => "u64".into(),
        Ty::Float => "f64".into(),
        Ty::Text => "String".into(),
        Ty::Secret => "SecretText".into(),
        Ty::Time(_) => "DateTime<Utc>".into(),
        Ty::Duration(_) => "TimeDelta".into(),
        Ty::Json => "serde_json::Value".into(),
        Ty::Binary => "bytes::Bytes".into(),
        Ty::Named(name) => format!("{prefix}{}", bare(name)),
        Ty::ByHand(path) => path.clone(),
        Ty::List(inner) => format!("Vec<{}>", text(inner, prefix)),
        Ty::Map(inner) => format!("BTreeMap<String, {}>", text(inner, prefix)),
    }
}

pub(super) fn tokens(ty: &Ty, prefix: &str) -> Result<syn::Type> {
    Ok(syn::parse_str(&text(ty, prefix))?)
}

/// Whether equality is total: no floating point number inside.
pub(super) fn is_eq(api: &Api, ty: &Ty, depth: usize) -> bool {
    match ty {
        Ty::Float => false,
        Ty::List(inner) | Ty::Map(inner) => is_eq(api, inner, depth),
        Ty::Named(name) if depth < 12 => {
            match api.types.get(name).map(|definition| &definition.kind) {
                Some(Kind::Struct(one)) => one
                    .fields
                    .iter()
                    .all(|field| is_eq(api, &field.ty, depth + 1)),
                _ => true,
            }
        }
        _ => true,
    }
}

/// Whether `Default` gives a sensible value: nothing has to be said at all.
pub(super) fn has_default(one: &Struct) -> bool {
    one.fields
        .iter()
        .all(|field| shape(one, field) != Shape::Argument)
}

/// `use` lines for the names that a file's code mentions.
pub(super) fn imports(code: &str, candidates: &[(&str, &str)]) -> String {
    // The standard library first, then others, then our own.
    let rank = |module: &str| match module {
        module if module.starts_with("std") => 0,
        module if module.starts_with("crate") || module.starts_with("super") => 2,
        _ => 1,
    };
    let mut by_module: BTreeMap<(u8, &str), Vec<&str>> = BTreeMap::new();
    for (module, name) in candidates {
        if mentions(code, name) {
            by_module
                .entry((rank(module), module))
                .or_default()
                .push(name);
        }
    }
    let mut text = String::new();
    let mut last = None;
    for ((rank, module), mut names) in by_module {
        if last.replace(rank).is_some_and(|last| last != rank) {
            text.push('\n');
        }
        names.sort_unstable();
        match names.as_slice() {
            [one] => text.push_str(&format!("use {module}::{one};\n")),
            many => text.push_str(&format!("use {module}::{{{}}};\n", many.join(", "))),
        }
    }
    text
}

/// Whether the name stands in the code as a word of its own, outside of comments, and not behind a path.
pub(super) fn mentions(code: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .any(|line| {
            line.match_indices(name).any(|(at, _)| {
                let before = &line[..at];
                let after = &line[at + name.len()..];
                // A module is mentioned where a path begins with it; a function may be called the same.
                let is_module = name.starts_with(char::is_lowercase);
                !before.ends_with(is_word)
                    && !before.ends_with("::")
                    && !after.starts_with(is_word)
                    && (!is_module || after.starts_with("::"))
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_mentioned_is_imported() {
        let code = "// Gone\nlet x: Vec<Json> = a::Other; JsonList";
        let all = [
            ("m", "Json"),
            ("m", "JsonList"),
            ("m", "Other"),
            ("n", "Gone"),
        ];
        assert_eq!(imports(code, &all), "use m::{Json, JsonList};\n");
    }

    #[test]
    fn lists_are_optional_in_patches_alone() {
        let field = Field::new("l", Ty::list(Ty::Text));
        assert_eq!(shape(&Struct::default(), &field), Shape::Plain);
        assert_eq!(
            shape(
                &Struct {
                    patch: true,
                    ..Struct::default()
                },
                &field
            ),
            Shape::Optional
        );
        let number = Field {
            omit_empty: Some(false),
            ..Field::new("n", Ty::Bool)
        };
        assert_eq!(shape(&Struct::default(), &number), Shape::Plain);
        let required = Field {
            required: true,
            ..Field::new("n", Ty::Bool)
        };
        assert_eq!(shape(&Struct::default(), &required), Shape::Argument);
    }
}
