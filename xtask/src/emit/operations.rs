//! Operations: a marker type with its facts, and setters for what is optional.

use std::collections::BTreeMap;

use super::call::{self, Chain, argument_type};
use super::file::{Source, whole};
use super::rust::{imports, is_scalar, text};
use super::{Context, words};
use crate::failure::{Result, bail};
use crate::ir::{Answer, ContentType, Kind, NewId, Operation, Paging, Place, Ty};
use crate::names::ident;

const IMPORTS: &[(&str, &str)] = &[
    ("std::collections", "BTreeMap"),
    ("chrono", "DateTime"),
    ("chrono", "Utc"),
    ("crate", "model"),
    ("super::super", "Call"),
    ("scs_client_core", "Binary"),
    ("scs_client_core", "Created"),
    ("scs_client_core", "CredentialUse"),
    ("scs_client_core", "Empty"),
    ("scs_client_core", "HttpMethod"),
    ("scs_client_core", "Json"),
    ("scs_client_core", "JsonList"),
    ("scs_client_core", "JsonOption"),
    ("scs_client_core", "JsonPage"),
    ("scs_client_core", "NewId"),
    ("scs_client_core", "NewObject"),
    ("scs_client_core", "Operation"),
    ("scs_client_core", "OperationInfo"),
    ("scs_client_core", "Page"),
    ("scs_client_core", "PagedOperation"),
    ("scs_client_core", "Paging"),
    ("scs_client_core", "PathEncoding"),
    ("scs_client_core", "Text"),
];

/// The `mod.rs` of the generated folder of a client crate.
pub(super) fn root(context: &Context<'_>, with_models: bool) -> String {
    let docs = words::file_doc("Operations and handles, made from the API description.");
    let model = if with_models { "pub mod model;\n" } else { "" };
    let code = format!(
        "\npub mod handles;\n{model}pub mod operations;\n\nscs_client_core::define_call! {{}}\n"
    );
    whole(&context.header, &docs, "", &code)
}

pub(super) fn files(context: &Context<'_>) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    let mut root = String::from("\n");
    let groups = context.groups();
    for group in &groups {
        let mut source = Source::new();
        for operation in context
            .api
            .operations
            .iter()
            .filter(|operation| operation.group == *group)
        {
            source.text(&marker(context, operation)?);
            if let Some(setters) = setters(context, operation) {
                source.text(&setters);
            }
        }
        source.allow_deprecated(
            context
                .api
                .operations
                .iter()
                .any(|one| one.group == *group && one.deprecated),
        );
        let docs = words::file_doc(&format!("Operations of the group `{group}`."));
        let used = imports(source.code(), IMPORTS);
        files.insert(
            format!("operations/{group}.rs"),
            source.whole(&context.header, &docs, &used),
        );
        root.push_str(&format!("mod {};\n", ident(group)));
    }
    root.push('\n');
    for group in &groups {
        root.push_str(&format!("pub use {}::*;\n", ident(group)));
    }
    let about = "The operations of the API, one type each, with what is known about it before it is called.\n\n\
                 They are called through the methods of [`Client`](crate::Client) and the [handles](crate::handles).";
    let list = id_list(context);
    files.insert(
        "operations/mod.rs".into(),
        whole(
            &context.header,
            &words::file_doc(about),
            "",
            &format!("{root}{list}"),
        ),
    );
    Ok(files)
}

/// All operations of the description, for tests that go through them.
fn id_list(context: &Context<'_>) -> String {
    let mut text =
        String::from("\n/// The facts of every operation, in the order of their paths.\n");
    if context
        .api
        .operations
        .iter()
        .any(|operation| operation.deprecated)
    {
        text.push_str("#[allow(deprecated, reason = \"they are operations, too\")]\n");
    }
    text.push_str("pub const ALL: &[scs_client_core::OperationInfo] = &[\n");
    for operation in &context.api.operations {
        text.push_str(&format!(
            "    <{} as scs_client_core::Operation>::INFO,\n",
            operation.name
        ));
    }
    text.push_str("];\n");
    text
}

/// Written as text: prettyplease would spread the facts over five times as many lines.
fn marker(context: &Context<'_>, operation: &Operation) -> Result<String> {
    let name = &operation.name;
    let about = context.docs.title(operation);
    let about = format!(
        "{about} `{} {}`",
        operation.method.lower().to_uppercase(),
        operation.path
    );
    let mut text = words::doc_lines(&about, "");
    if operation.deprecated {
        text.push_str("#[deprecated]\n");
    }
    let Reading {
        output,
        answer,
        item,
    } = reading(operation);
    let info = info(operation)?;
    text.push_str(&format!(
        "#[derive(Debug)]\npub enum {name} {{}}\n\nimpl Operation for {name} {{\n    type Output = {output};\n    type Answer = {answer};\n{info}"
    ));
    if let Some(arrange) = arrange(context, operation)? {
        text.push_str(&format!(
            "\n    fn arrange(output: &mut Self::Output) {{\n{arrange}    }}\n"
        ));
    }
    text.push_str("}\n");
    if let Some(item) = item {
        text.push_str(&format!(
            "\nimpl PagedOperation for {name} {{\n    type Item = {item};\n}}\n"
        ));
    }
    Ok(text)
}

/// The types of an answer.
struct Reading {
    output: String,
    answer: String,
    item: Option<String>,
}

fn reading(operation: &Operation) -> Reading {
    let of = |output: String, answer: String| Reading {
        output,
        answer,
        item: None,
    };
    match &operation.answer {
        Answer::Empty => of("()".into(), "Empty".into()),
        Answer::Text => of("String".into(), "Text".into()),
        Answer::Binary => of("bytes::Bytes".into(), "Binary".into()),
        Answer::Created { ty, .. } => {
            let ty = text(ty, "model::");
            of(format!("Created<{ty}>"), format!("NewObject<{ty}>"))
        }
        Answer::Json(Ty::List(inner)) => {
            let inner = text(inner, "model::");
            if operation.paging == Paging::None {
                of(format!("Vec<{inner}>"), format!("JsonList<{inner}>"))
            } else {
                let (output, answer) = (format!("Page<{inner}>"), format!("JsonPage<{inner}>"));
                Reading {
                    output,
                    answer,
                    item: Some(inner),
                }
            }
        }
        Answer::Json(ty) => {
            let ty = text(ty, "model::");
            if operation.maybe_empty {
                of(format!("Option<{ty}>"), format!("JsonOption<{ty}>"))
            } else {
                of(ty.clone(), format!("Json<{ty}>"))
            }
        }
    }
}

/// The constant with all facts; on one line where it fits.
fn info(operation: &Operation) -> Result<String> {
    let method = crate::names::Names::default().pascal(operation.method.lower());
    let mut parts = vec![format!(
        "OperationInfo::new({:?}, HttpMethod::{method}, {:?})",
        operation.id, operation.path
    )];
    if let Some(yes) = operation.idempotent {
        parts.push(format!(".idempotent({yes})"));
    }
    if let Some(credential) = &operation.credential {
        let credential = match credential.as_str() {
            "never" => "Never",
            "if-available" => "IfAvailable",
            "required" => "Required",
            other => bail!("{}: x-credential is {other:?}", operation.pointer),
        };
        parts.push(format!(".credential(CredentialUse::{credential})"));
    }
    if operation.accepts != [200] {
        parts.push(format!(".accepts(&{:?})", operation.accepts));
    }
    match &operation.content_type {
        ContentType::Json => {}
        ContentType::Named(media_type) => parts.push(format!(".content_type({media_type:?})")),
        ContentType::Any => parts.push(".any_content_type()".into()),
    }
    if let Some(media_type) = operation
        .body
        .as_ref()
        .and_then(|body| body.media_type.as_ref())
    {
        parts.push(format!(".request_content_type({media_type:?})"));
    }
    if !operation.encodings.is_empty() {
        let mut encodings = Vec::new();
        for (param, encoding) in &operation.encodings {
            let encoding = match encoding.as_str() {
                "twice" => "Twice",
                "literal-slashes" => "LiteralSlashes",
                other => bail!("{}: x-path-encoding is {other:?}", operation.pointer),
            };
            if !operation.path_params().any(|path| path.wire == *param) {
                bail!(
                    "{}: x-path-encoding names {param:?}, which the path does not have",
                    operation.pointer
                );
            }
            encodings.push(format!("({param:?}, PathEncoding::{encoding})"));
        }
        parts.push(format!(".path_encoding(&[{}])", encodings.join(", ")));
    }
    if let Some(envelope) = &operation.envelope {
        parts.push(format!(".envelope({envelope:?})"));
    }
    match &operation.paging {
        Paging::None => {}
        Paging::PageNumber { page, size, max } => {
            parts.push(format!(
                ".paging(Paging::PageNumber {{ page: {page:?}, size: {size:?}, max_size: {max} }})"
            ));
        }
        Paging::Offset {
            skip,
            limit,
            max,
            pin,
        } => {
            let pin = pin.as_ref().map(|pin| &pin.query);
            parts.push(format!(
                ".paging(Paging::Offset {{ skip: {skip:?}, limit: {limit:?}, max_size: {max}, pin: {pin:?} }})"
            ));
        }
    }
    if let Answer::Created { place, .. } = &operation.answer {
        parts.push(match place {
            NewId::Body(member) => format!(".new_id(NewId::Body({member:?}))"),
            NewId::Location => ".new_id(NewId::Location)".into(),
        });
    }
    if operation.secret_request {
        parts.push(match operation.secret_members.as_slice() {
            [] => ".secret_request()".into(),
            names => format!(".secret_members(&{names:?})"),
        });
    }
    if operation.secret_answer {
        parts.push(".secret_answer()".into());
    }
    const WIDTH: usize = 100;
    let (first, rest) = (parts.remove(0), parts.concat());
    let start = format!("    const INFO: OperationInfo = {first}");
    Ok(if start.len() + rest.len() < WIDTH {
        format!("{start}{rest};\n")
    } else if start.len() <= WIDTH {
        format!("{start}\n        {rest};\n")
    } else {
        format!(
            "    const INFO: OperationInfo =\n        {first}{}{rest};\n",
            if rest.is_empty() {
                ""
            } else {
                "\n            "
            }
        )
    })
}

/// Sorting of what the server gives in no order: the list itself, and lists inside.
fn arrange(context: &Context<'_>, operation: &Operation) -> Result<Option<String>> {
    let (ty, list) = match &operation.answer {
        Answer::Json(Ty::List(inner)) => (inner.as_ref(), true),
        Answer::Json(ty) => (ty, false),
        _ => return Ok(None),
    };
    let mut text = String::new();
    if list && !operation.sort.is_empty() {
        let sort = sort(context, "output", ty, &operation.sort, &operation.pointer)?;
        text.push_str(&format!("        {sort}\n"));
    }
    let inner = inner_sorts(context, ty, if list { "one" } else { "output" })?;
    if list && !inner.is_empty() {
        let inner: String = inner
            .iter()
            .map(|sort| format!("            {sort}\n"))
            .collect();
        text.push_str(&format!(
            "        for one in output.iter_mut() {{\n{inner}        }}\n"
        ));
    } else {
        text.extend(inner.iter().map(|sort| format!("        {sort}\n")));
    }
    if operation.paging != Paging::None && !text.is_empty() {
        bail!(
            "{}: a page cannot be sorted: its items are only a part",
            operation.pointer
        );
    }
    if let Paging::Offset { pin: Some(pin), .. } = &operation.paging {
        let member = member(context, ty, &pin.member, &operation.pointer)?;
        text.push_str(&format!("        output.pin(|one| one.{member});\n"));
    }
    Ok((!text.is_empty()).then_some(text))
}

/// A member of a struct as it is called in Rust.
fn member(context: &Context<'_>, ty: &Ty, wire: &str, at: &str) -> Result<String> {
    let definition = ty.named().and_then(|name| context.api.types.get(name));
    if let Some(Kind::Struct(one)) = definition.map(|definition| &definition.kind)
        && let Some(field) = one.fields.iter().find(|field| field.wire == wire)
    {
        return Ok(ident(&field.rust).to_string());
    }
    bail!("{at}: x-paging names {wire:?}, which the items do not have")
}

fn inner_sorts(context: &Context<'_>, ty: &Ty, of: &str) -> Result<Vec<String>> {
    let mut steps = Vec::new();
    let Ty::Named(name) = ty else {
        return Ok(steps);
    };
    let Some(Kind::Struct(one)) = context
        .api
        .types
        .get(name)
        .map(|definition| &definition.kind)
    else {
        return Ok(steps);
    };
    for field in &one.fields {
        if let (Some(keys), Ty::List(item)) = (&field.sort, &field.ty) {
            steps.push(sort(
                context,
                &format!("{of}.{}", ident(&field.rust)),
                item,
                keys,
                &field.pointer,
            )?);
        }
    }
    Ok(steps)
}

fn sort(context: &Context<'_>, list: &str, item: &Ty, keys: &[String], at: &str) -> Result<String> {
    if keys.is_empty() {
        return Ok(format!("{list}.sort();"));
    }
    let fields = match item
        .named()
        .and_then(|name| context.api.types.get(name))
        .map(|definition| &definition.kind)
    {
        Some(Kind::Struct(one)) => &one.fields,
        _ => bail!("{at}: x-sort names members, and the items have none"),
    };
    let mut members = Vec::new();
    for key in keys {
        match fields.iter().find(|field| field.wire == *key) {
            Some(field) => members.push((ident(&field.rust).to_string(), is_scalar(&field.ty))),
            None => bail!("{at}: x-sort names {key:?}, which the items do not have"),
        }
    }
    let tuple = |of: &str| {
        let members = members.iter().map(|(member, _)| format!("&{of}.{member}"));
        members.collect::<Vec<_>>().join(", ")
    };
    Ok(match members.as_slice() {
        [(one, true)] => format!("{list}.sort_by_key(|one| one.{one});"),
        [(one, false)] => format!("{list}.sort_by(|a, b| a.{one}.cmp(&b.{one}));"),
        _ => format!(
            "{list}.sort_by(|a, b| ({}).cmp(&({})));",
            tuple("a"),
            tuple("b")
        ),
    })
}

fn setters(context: &Context<'_>, operation: &Operation) -> Option<String> {
    let optional = operation
        .params
        .iter()
        .filter(|param| param.place != Place::Path && !param.required);
    let methods: Vec<String> = optional
        .map(|param| {
            let docs = words::doc_lines(&context.docs.of_param(operation, param), "    ");
            let mut chain = Chain::new("self");
            chain.send(param, "value");
            let arguments = [
                "self".into(),
                format!("value: {}", argument_type(&param.ty)),
            ];
            call::chained(&docs, &param.rust, &arguments, "Self", &chain)
        })
        .collect();
    (!methods.is_empty()).then(|| call::block(&format!("Call<{}>", operation.name), &methods))
}
