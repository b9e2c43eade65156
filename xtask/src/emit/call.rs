//! Methods that build a call: arguments, and what becomes of them.
//!
//! Written as text: prettyplease breaks lines at 89 columns and a chain at every dot.

use super::rust::{is_scalar, text};
use crate::ir::{Body, Param, Place, TimeForm, Ty};
use crate::names::ident;

const WIDTH: usize = 100;

/// What a method takes for a parameter.
pub(super) fn argument(param: &Param) -> String {
    format!("{}: {}", ident(&param.rust), argument_type(&param.ty))
}

pub(super) fn argument_type(ty: &Ty) -> String {
    match ty {
        Ty::Text | Ty::Json | Ty::Binary | Ty::Map(_) => "impl AsRef<str>".into(),
        Ty::Secret => "scs_wire::SecretText".into(),
        Ty::Named(name) => format!("impl Into<model::{name}>"),
        Ty::ByHand(path) => format!("impl Into<{path}>"),
        Ty::List(inner) => match inner.as_ref() {
            Ty::Named(name) => format!("impl IntoIterator<Item = model::{name}>"),
            inner if is_scalar(inner) || matches!(inner, Ty::Time(_)) => {
                format!("impl IntoIterator<Item = {}>", text(inner, "model::"))
            }
            _ => "impl IntoIterator<Item = impl AsRef<str>>".into(),
        },
        other => text(other, "model::"),
    }
}

/// The argument for a request body, and the step that sends it.
pub(super) fn body(body: &Body) -> (String, String) {
    let json = |ty: String| (format!("body: &{ty}"), ".json(body)".to_owned());
    match &body.ty {
        _ if body.media_type.is_some() => bytes(),
        Ty::Binary => bytes(),
        // Any JSON carries nothing that could be checked.
        Ty::Json => (
            "body: &serde_json::Value".into(),
            ".bytes(body.to_string())".into(),
        ),
        Ty::List(inner) => json(format!("[{}]", text(inner, "model::"))),
        Ty::Text => json("str".into()),
        ty => json(text(ty, "model::")),
    }
}

fn bytes() -> (String, String) {
    (
        "body: impl Into<bytes::Bytes>".into(),
        ".bytes(body)".into(),
    )
}

/// A call as a chain of steps.
pub(super) struct Chain(Vec<String>);

impl Chain {
    pub(super) fn new(start: impl Into<String>) -> Self {
        Self(vec![start.into()])
    }

    pub(super) fn step(&mut self, step: impl Into<String>) {
        self.0.push(step.into());
    }

    /// Puts an argument into the call.
    pub(super) fn send(&mut self, param: &Param, value: &str) {
        let wire = &param.wire;
        let how = match param.place {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "header",
        };
        let (how, least) = match (param.place, param.minimum) {
            (Place::Query, Some(least)) => ("query_at_least", format!(", {least}")),
            (Place::Query, None) if param.once => ("query_once", String::new()),
            _ => (how, String::new()),
        };
        if let Ty::ByHand(path) = &param.ty {
            self.step(format!(
                ".checked_{how}({wire:?}, &Into::<{path}>::into({value}))"
            ));
            return;
        }
        let Ty::List(inner) = &param.ty else {
            self.step(format!(
                ".{how}({wire:?}, {}{least})",
                shown(&param.ty, value)
            ));
            return;
        };
        let item = match inner.as_ref() {
            Ty::Named(_) => "item".to_owned(),
            inner => shown(inner, "item"),
        };
        if param.commas || param.place != Place::Query {
            let items = format!("{value}.into_iter().map(|item| {item}.to_string())");
            self.step(format!(
                ".{how}({wire:?}, {items}.collect::<Vec<_>>().join(\",\"))"
            ));
        } else {
            let call = self.0.concat();
            let with = format!("call.{how}({wire:?}, {item}{least})");
            self.0 = vec![format!(
                "{value}.into_iter().fold({call}, |call, item| {with})"
            )];
        }
    }

    /// As the body of a method.
    fn lines(&self) -> String {
        let one = self.0.concat();
        if one.len() + 8 <= WIDTH {
            return format!("        {one}\n");
        }
        let rest: String = self
            .0
            .iter()
            .skip(1)
            .map(|step| format!("\n            {step}"))
            .collect();
        format!("        {}{rest}\n", self.0[0])
    }
}

/// The value of an argument as something that can be displayed.
fn shown(ty: &Ty, value: &str) -> String {
    match ty {
        Ty::Time(TimeForm::Naive) => format!("scs_wire::time::naive::to_text({value})"),
        Ty::Time(_) => format!("scs_wire::time::to_rfc3339({value})"),
        Ty::Secret => format!("{value}.expose()"),
        Ty::Named(name) => format!("Into::<model::{name}>::into({value})"),
        Ty::Bool | Ty::Int { .. } | Ty::Float => value.to_owned(),
        _ => format!("{value}.as_ref()"),
    }
}

/// One method, docs included.
pub(super) fn method(
    docs: &str,
    name: &str,
    arguments: &[String],
    gives: &str,
    body: &str,
) -> String {
    let name = ident(name);
    let one = format!(
        "    pub fn {name}({}) -> {gives} {{\n",
        arguments.join(", ")
    );
    let head = if one.len() <= WIDTH + 1 {
        one
    } else {
        let lines: String = arguments
            .iter()
            .map(|argument| format!("        {argument},\n"))
            .collect();
        format!("    pub fn {name}(\n{lines}    ) -> {gives} {{\n")
    };
    format!("{docs}{head}{body}    }}\n")
}

/// One method whose body is a chain.
pub(super) fn chained(
    docs: &str,
    name: &str,
    arguments: &[String],
    gives: &str,
    chain: &Chain,
) -> String {
    method(docs, name, arguments, gives, &chain.lines())
}

/// A block of methods, with air between them.
pub(super) fn block(of: &str, methods: &[String]) -> String {
    format!("impl {of} {{\n{}}}\n", methods.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn param(ty: Ty, place: Place, commas: bool) -> Param {
        Param {
            wire: "w".into(),
            rust: "type".into(),
            place,
            required: false,
            ty,
            commas,
            maximum: None,
            minimum: None,
            once: false,
            pointer: String::new(),
        }
    }

    #[test]
    fn lists_are_repeated_or_joined() {
        let mut chain = Chain::new("self");
        chain.send(&param(Ty::list(Ty::Text), Place::Query, true), "value");
        assert!(
            chain
                .lines()
                .contains(r#".query("w", value.into_iter().map(|item| item.as_ref().to_string())"#)
        );
        let mut chain = Chain::new("self");
        chain.send(
            &param(Ty::list(Ty::Named("Kind".into())), Place::Query, false),
            "value",
        );
        assert_eq!(
            chain.lines().trim(),
            r#"value.into_iter().fold(self, |call, item| call.query("w", item))"#
        );
    }

    #[test]
    fn what_stands_once_says_so() {
        let mut one = param(Ty::Text, Place::Query, false);
        one.once = true;
        let mut chain = Chain::new("self");
        chain.send(&one, "value");
        assert_eq!(
            chain.lines().trim(),
            r#"self.query_once("w", value.as_ref())"#
        );
    }

    #[test]
    fn what_is_too_small_is_refused() {
        let mut one = param(Ty::list(Ty::Int { signed: false }), Place::Query, false);
        one.minimum = Some(1);
        let mut chain = Chain::new("self");
        chain.send(&one, "value");
        assert_eq!(
            chain.lines().trim(),
            r#"value.into_iter().fold(self, |call, item| call.query_at_least("w", item, 1))"#
        );
    }

    #[test]
    fn what_is_too_long_for_a_line_is_broken() {
        let mut chain = Chain::new("Call::new(&self.executor)");
        chain.step(format!(".path(\"{}\", x)", "p".repeat(60)));
        let text = chained(
            "",
            "get",
            &[
                "&self".into(),
                argument(&param(Ty::Bool, Place::Query, false)),
            ],
            "Call<X>",
            &chain,
        );
        assert_eq!(text.lines().count(), 4);
        assert!(text.starts_with("    pub fn get(&self, r#type: bool) -> Call<X> {\n        Call::new(&self.executor)\n            .path("));
        syn::parse_file(&block("A", &[text])).unwrap();
    }
}
