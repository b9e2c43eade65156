//! Handles: operations as methods of the thing that they concern.

use std::collections::{BTreeMap, BTreeSet};

use super::call::{self, Chain};
use super::file::{Source, whole};
use super::rust::{imports, is_scalar, text};
use super::{Context, example, words};
use crate::failure::Result;
use crate::ir::{Fixed, FixedValue, Handle, HandleParam, Operation, Param, Place, Ty};
use crate::names::ident;

const IMPORTS: &[(&str, &str)] = &[
    ("std::collections", "BTreeMap"),
    ("chrono", "DateTime"),
    ("chrono", "Utc"),
    ("crate", "Client"),
    ("crate", "model"),
    ("super::super", "Call"),
    ("super::super", "operations"),
    ("scs_client_core", "Executor"),
];

pub(super) fn files(context: &Context<'_>) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    let mut root = String::new();
    let mut exports = String::new();
    for group in &context.groups() {
        let mut source = Source::new();
        if let Some(methods) = place(context, group, None) {
            source.text(&methods);
        }
        let mut own = Vec::new();
        for (index, handle) in context.api.handles.iter().enumerate() {
            if handle.group == *group {
                source.text(&definition(context, handle));
                own.push(handle.name.as_str());
            }
            if let Some(methods) = place(context, group, Some(index)) {
                source.text(&methods);
            }
        }
        if source.code().trim().is_empty() {
            continue;
        }
        let mut used = imports(source.code(), IMPORTS);
        match foreign(context, group).as_slice() {
            [] => {}
            [one] => used.push_str(&format!("use super::{one};\n")),
            many => used.push_str(&format!("use super::{{{}}};\n", many.join(", "))),
        }
        source.allow_deprecated(
            context
                .api
                .operations
                .iter()
                .any(|one| one.group == *group && one.deprecated),
        );
        let docs = words::file_doc(&format!("Handles of the group `{group}`."));
        files.insert(
            format!("handles/{group}.rs"),
            source.whole(&context.header, &docs, &used),
        );
        root.push_str(&format!("mod {};\n", ident(group)));
        if !own.is_empty() {
            exports.push_str(&format!("pub use {}::*;\n", ident(group)));
        }
    }
    let about = "One object of the API each, named by its path: cheap to make and to clone, nothing is sent before a call is awaited.";
    files.insert(
        "handles/mod.rs".into(),
        whole(
            &context.header,
            &words::file_doc(about),
            "",
            &format!("\n{root}\n{exports}"),
        ),
    );
    Ok(files)
}

/// Handles of other files that get methods in this one, or are given by methods of this one.
fn foreign<'a>(context: &Context<'a>, group: &str) -> Vec<&'a str> {
    let handles = &context.api.handles;
    let of_operations = context
        .api
        .operations
        .iter()
        .filter(|one| one.group == group)
        .filter_map(|one| one.handle);
    let of_accessors = handles
        .iter()
        .filter(|one| one.group == group)
        .filter_map(|one| one.parent);
    let used: BTreeSet<usize> = of_operations.chain(of_accessors).collect();
    used.into_iter()
        .map(|index| &handles[index])
        .filter(|one| one.group != group)
        .map(|one| one.name.as_str())
        .collect()
}

/// The fields of handles are owned: a handle outlives the text that it was made from. The crate may
/// read them, for what it adds to a handle by hand.
fn definition(context: &Context<'_>, handle: &Handle) -> String {
    let docs = words::doc_lines(&context.docs.of_handle(handle), "");
    let fields: String = handle
        .params
        .iter()
        .map(|param| {
            format!(
                "    pub(crate) {}: {},\n",
                ident(&param.rust),
                text(&param.ty, "model::")
            )
        })
        .collect();
    let name = &handle.name;
    format!(
        "{docs}#[derive(Clone, Debug)]\npub struct {name} {{\n    pub(crate) executor: Executor,\n{fields}}}\n"
    )
}

/// The methods of one group on one handle, or on the client.
fn place(context: &Context<'_>, group: &str, index: Option<usize>) -> Option<String> {
    let api = context.api;
    let handle = index.and_then(|index| api.handles.get(index));
    let inner = api
        .handles
        .iter()
        .filter(|inner| inner.parent == index && inner.group == group);
    let operations = api
        .operations
        .iter()
        .filter(|one| one.handle == index && one.group == group);
    let methods: Vec<String> = inner
        .map(|inner| accessor(context, inner, handle))
        .chain(operations.map(|operation| method(context, operation, handle)))
        .collect();
    (!methods.is_empty())
        .then(|| call::block(handle.map_or("Client", |handle| &handle.name), &methods))
}

fn accessor(context: &Context<'_>, handle: &Handle, parent: Option<&Handle>) -> String {
    let inherited = parent.map_or(0, |parent| parent.params.len());
    let docs = words::doc_lines(&context.docs.of_accessor(handle, inherited), "    ");
    let mut arguments = vec!["&self".to_owned()];
    let mut fields = vec!["executor: self.executor.clone()".to_owned()];
    for (at, param) in handle.params.iter().enumerate() {
        let (rust, ty) = (ident(&param.rust), text(&param.ty, "model::"));
        let scalar = is_scalar(&param.ty);
        fields.push(match (at < inherited, scalar) {
            (true, true) => format!("{rust}: self.{rust}"),
            (true, false) => format!("{rust}: self.{rust}.clone()"),
            (false, true) => rust.to_string(),
            (false, false) => format!("{rust}: {rust}.into()"),
        });
        if at >= inherited {
            arguments.push(if scalar {
                format!("{rust}: {ty}")
            } else {
                format!("{rust}: impl Into<{ty}>")
            });
        }
    }
    let name = &handle.name;
    let one = format!("        {name} {{ {} }}\n", fields.join(", "));
    let body = if one.len() <= 101 {
        one
    } else {
        let fields: String = fields
            .iter()
            .map(|field| format!("            {field},\n"))
            .collect();
        format!("        {name} {{\n{fields}        }}\n")
    };
    call::method(&docs, &handle.method, &arguments, name, &body)
}

fn method(context: &Context<'_>, operation: &Operation, handle: Option<&Handle>) -> String {
    let carried: &[HandleParam] = handle.map_or(&[], |handle| &handle.params);
    let own: Vec<&Param> = arguments_of(operation, carried.len()).collect();
    let about = context.docs.of_operation(operation, &own);
    let example = example::block(context, operation);
    let mut docs = words::doc_lines(&format!("{}\n\n{example}", about.trim_end()), "    ");
    if operation.deprecated {
        docs.push_str("    #[deprecated]\n");
    }
    let mut chain = Chain::new("Call::new(&self.executor)");
    for (param, of_handle) in operation.path_params().zip(carried) {
        let by = if is_scalar(&of_handle.ty) { "" } else { "&" };
        let how = if matches!(of_handle.ty, Ty::ByHand(_)) {
            "checked_path"
        } else {
            "path"
        };
        chain.step(format!(
            ".{how}({:?}, {by}self.{})",
            param.wire,
            ident(&of_handle.rust)
        ));
    }
    for fixed in &operation.fixed {
        chain.step(fixed_step(fixed, operation, carried));
    }
    let mut arguments = vec!["&self".to_owned()];
    for param in own {
        arguments.push(call::argument(param));
        chain.send(param, &ident(&param.rust).to_string());
    }
    if let Some(body) = &operation.body {
        let (argument, step) = call::body(body);
        arguments.push(argument);
        chain.step(step);
    }
    let gives = format!("Call<operations::{}>", operation.name);
    call::chained(&docs, &operation.rust, &arguments, &gives, &chain)
}

/// The step that sends what the caller need not say; the pass of handles has seen to it that a
/// handle carries what it follows from.
fn fixed_step(fixed: &Fixed, operation: &Operation, carried: &[HandleParam]) -> String {
    let how = match fixed.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
    };
    let value = match &fixed.value {
        FixedValue::Constant(value) => format!("{value:?}"),
        FixedValue::Of { param, method } => {
            let mut pairs = operation.path_params().zip(carried);
            match pairs.find(|(own, _)| own.wire == *param) {
                Some((_, of_handle)) => format!("self.{}.{method}()", ident(&of_handle.rust)),
                None => return String::new(),
            }
        }
    };
    format!(".{how}({:?}, {value})", fixed.wire)
}

/// Parameters that a method takes itself: what no handle carries, and what must be said.
pub(super) fn arguments_of(operation: &Operation, carried: usize) -> impl Iterator<Item = &Param> {
    let required = |param: &&Param| param.place != Place::Path && param.required;
    operation
        .path_params()
        .skip(carried)
        .chain(operation.params.iter().filter(required))
}
