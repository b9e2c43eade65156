//! Examples: the one of `docs.yaml`, or one made of sample values.

use super::Context;
use super::handles::arguments_of;
use super::sample::{Fill, rust};
use crate::ir::{Answer, Operation, Ty};
use crate::names::ident;

/// A doctest that runs until it sends something, which shows that the client takes its values.
pub(super) fn block(context: &Context<'_>, operation: &Operation) -> String {
    let written = context.docs.example(operation);
    let body = written.unwrap_or_else(|| made(context, operation));
    let client = &context.client;
    let mut text = String::from("```\n");
    let uses = [
        ("Utc", "chrono::Utc"),
        ("TimeDelta", "chrono::TimeDelta"),
        ("DateTime", "chrono::DateTime"),
    ];
    for (name, path) in uses {
        if super::rust::mentions(&body, name) {
            text.push_str(&format!("# use {path};\n"));
        }
    }
    text.push_str(&models(context, &body));
    text.push_str(&format!(
        "# async fn example(client: {client}::Client) -> {client}::Result<()> {{\n"
    ));
    text.push_str(body.trim());
    text.push_str(&format!(
        "\n# Ok(()) }}\n# fn main() {{ scs_testkit::example!({client}, example) }}\n```"
    ));
    text
}

/// Visible, since a reader wants to know where they come from.
fn models(context: &Context<'_>, body: &str) -> String {
    let used: Vec<&str> = context
        .api
        .types
        .keys()
        .map(String::as_str)
        .filter(|name| super::rust::mentions(body, name))
        .collect();
    let client = &context.client;
    match used.as_slice() {
        [] => String::new(),
        [one] => format!("use {client}::model::{one};\n\n"),
        many => format!("use {client}::model::{{{}}};\n\n", many.join(", ")),
    }
}

fn made(context: &Context<'_>, operation: &Operation) -> String {
    let mut call = String::from("client");
    let mut chain = Vec::new();
    let mut at = operation.handle;
    while let Some(handle) = at.and_then(|index| context.api.handles.get(index)) {
        chain.push(handle);
        at = handle.parent;
    }
    let mut carried = 0;
    for handle in chain.iter().rev() {
        let values: Vec<String> = handle.params[carried..]
            .iter()
            .map(|param| {
                context
                    .docs
                    .value(&param.wire)
                    .unwrap_or_else(|| plain(context, &param.ty))
            })
            .collect();
        carried = handle.params.len();
        call.push_str(&format!(
            ".{}({})",
            ident(&handle.method),
            values.join(", ")
        ));
    }
    let mut values: Vec<String> = arguments_of(operation, carried)
        .map(|param| {
            context
                .docs
                .value(&param.wire)
                .unwrap_or_else(|| plain(context, &param.ty))
        })
        .collect();
    if let Some(body) = &operation.body {
        let value = plain(context, &body.ty);
        // An array becomes a map where one is asked for.
        let into = if matches!(body.ty, Ty::Map(_)) {
            ".into()"
        } else {
            ""
        };
        values.push(format!("&{value}{into}"));
    }
    call.push_str(&format!(
        ".{}({})",
        ident(&operation.rust),
        values.join(", ")
    ));
    match operation.answer {
        Answer::Empty => format!("{call}.await?;"),
        _ => format!("let answer = {call}.await?;"),
    }
}

fn plain(context: &Context<'_>, ty: &Ty) -> String {
    match ty {
        Ty::Time(_) => "chrono::Utc::now()".into(),
        ty => rust(context.api, ty, None, Fill::Minimal, 0, ""),
    }
}
