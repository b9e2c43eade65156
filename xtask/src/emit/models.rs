//! Types: structs with constructors and setters, open enums, ids, and what must hold before sending.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::file::{Source, whole};
use super::rust::{Shape, bare, has_default, imports, is_eq, is_scalar, shape, text, tokens};
use super::{Context, claims, fixtures, words};
use crate::failure::Result;
use crate::ir::{EnumValue, Field, Kind, Struct, TimeForm, Ty, TypeDef};
use crate::names::ident;

const IMPORTS: &[(&str, &str)] = &[
    ("std::collections", "BTreeMap"),
    ("chrono", "DateTime"),
    ("chrono", "TimeDelta"),
    ("chrono", "Utc"),
    ("serde", "Deserialize"),
    ("serde", "Serialize"),
    ("scs_wire", "Check"),
    ("scs_wire", "Invalid"),
    ("scs_wire", "SecretText"),
    ("scs_wire", "check"),
    ("crate", "ClaimKind"),
    ("crate", "ClaimSpec"),
];

/// `mod.rs`, one file for each group, and the fixtures.
pub(super) fn files(context: &Context<'_>) -> Result<BTreeMap<String, String>> {
    let types = &context.api.types;
    let groups: BTreeSet<&str> = types
        .values()
        .map(|definition| definition.group.as_str())
        .collect();
    let mut files = BTreeMap::new();
    let mut root = String::new();
    // Kinds of two groups may have one name.
    let is_divided = !context.api.claims.is_empty();
    for group in &groups {
        let mut source = Source::new();
        let own: Vec<&TypeDef> = types
            .values()
            .filter(|definition| definition.group == *group)
            .collect();
        for definition in &own {
            emit(context, definition, &mut source)?;
        }
        let members = own.iter().flat_map(|definition| match &definition.kind {
            Kind::Struct(one) => one.fields.as_slice(),
            _ => &[],
        });
        source.allow_deprecated(members.clone().any(|field| field.deprecated));
        let foreign: BTreeSet<&str> = members
            .filter_map(|field| field.ty.named())
            .filter(|name| {
                types
                    .get(*name)
                    .is_some_and(|definition| definition.group != *group)
            })
            .collect();
        let foreign: Vec<&str> = foreign.into_iter().collect();
        let mut used = imports(source.code(), IMPORTS);
        match foreign.as_slice() {
            [] => {}
            [one] => used.push_str(&format!("\nuse super::{one};\n")),
            many => used.push_str(&format!("\nuse super::{{{}}};\n", many.join(", "))),
        }
        let docs = match context.docs.groups.get(*group) {
            Some(text) => words::file_doc(&format!("Claims of {}", text.trim())),
            None => words::file_doc(&format!("Types of the group `{group}`.")),
        };
        files.insert(
            format!("{group}.rs"),
            source.whole(&context.header, &docs, &used),
        );
        let visibility = if is_divided { "pub " } else { "" };
        root.push_str(&format!("{visibility}mod {};\n", ident(group)));
    }
    root.push_str("#[cfg(test)]\nmod fixtures;\n\n");
    for group in groups.iter().filter(|_| !is_divided) {
        root.push_str(&format!("pub use {}::*;\n", ident(group)));
    }
    let docs = words::file_doc("What travels: the types of requests and answers.");
    files.insert(
        "mod.rs".into(),
        whole(&context.header, &docs, "", &format!("\n{root}")),
    );
    files.insert("fixtures.rs".into(), fixtures::file(context)?);
    Ok(files)
}

fn emit(context: &Context<'_>, definition: &TypeDef, source: &mut Source) -> Result<()> {
    let about = context.docs.of_type(definition);
    match &definition.kind {
        Kind::Id => {
            let docs = words::doc_lines(&about, "    ");
            source.text(&format!(
                "scs_wire::string_id! {{\n{docs}    pub struct {};\n}}\n",
                bare(&definition.name)
            ));
        }
        Kind::Enum(values) => source.text(&open_enum(context, definition, &about, values)),
        Kind::Struct(one) => {
            source.items(structure(context, definition, &about, one)?)?;
            source.text(&setters(bare(&definition.name), one));
            if definition.sent {
                source.items(checks(context, definition, one)?)?;
            }
            let claim = context.api.claims.iter();
            for claim in claim.filter(|claim| claim.ty == definition.name) {
                source.items(claims::kind(context.api, claim, one))?;
            }
        }
    }
    Ok(())
}

fn open_enum(
    context: &Context<'_>,
    definition: &TypeDef,
    about: &str,
    values: &[EnumValue],
) -> String {
    let mut text = format!(
        "scs_wire::open_enum! {{\n{}",
        words::doc_lines(about, "    ")
    );
    text.push_str(&format!("    pub enum {} {{\n", bare(&definition.name)));
    for value in values {
        text.push_str(&words::doc_lines(
            &context.docs.of_value(definition, value),
            "        ",
        ));
        text.push_str(&format!(
            "        {} = {:?},\n",
            ident(&value.variant),
            value.wire
        ));
    }
    text.push_str("    }\n}\n");
    text
}

fn structure(
    context: &Context<'_>,
    definition: &TypeDef,
    about: &str,
    one: &Struct,
) -> Result<TokenStream> {
    let name = ident(bare(&definition.name));
    let docs = words::doc(about);
    let eq = one
        .fields
        .iter()
        .all(|field| is_eq(context.api, &field.ty, 0))
        .then(|| quote! { Eq, });
    let default = has_default(one).then(|| quote! { Default, });
    let read = definition.received.then(|| quote! { Deserialize, });
    let mut fields = Vec::new();
    for field in &one.fields {
        let docs = words::doc(&context.docs.of_field(definition, field));
        let (rust, ty) = (ident(&field.rust), field_type(one, field)?);
        let serde = serde(definition, one, field);
        let deprecated = field.deprecated.then(|| quote! { #[deprecated] });
        fields.push(quote! { #docs #deprecated #serde pub #rust: #ty });
    }
    let constructor = constructor(definition, one)?;
    Ok(quote! {
        #docs
        #[derive(Clone, Debug, #default PartialEq, #eq Serialize, #read)]
        #[non_exhaustive]
        pub struct #name { #(#fields,)* }

        impl #name { #constructor }
    })
}

fn field_type(one: &Struct, field: &Field) -> Result<syn::Type> {
    let ty = tokens(&field.ty, "")?;
    Ok(match shape(one, field) {
        Shape::Optional => syn::parse_quote! { Option<#ty> },
        Shape::Argument | Shape::Plain => ty,
    })
}

fn constructor(definition: &TypeDef, one: &Struct) -> Result<TokenStream> {
    let arguments: Vec<&Field> = one
        .fields
        .iter()
        .filter(|field| shape(one, field) == Shape::Argument)
        .collect();
    if arguments.is_empty() {
        return Ok(quote! {
            #[doc = " Starts with nothing set."]
            #[must_use]
            pub fn new() -> Self { Default::default() }
        });
    }
    let mut params = Vec::new();
    let mut values = Vec::new();
    for field in &one.fields {
        let (rust, ty) = (ident(&field.rust), tokens(&field.ty, "")?);
        values.push(match shape(one, field) {
            Shape::Argument if is_scalar(&field.ty) => quote! { #rust },
            Shape::Argument => quote! { #rust: #rust.into() },
            Shape::Plain => quote! { #rust: Default::default() },
            Shape::Optional => quote! { #rust: None },
        });
        if shape(one, field) == Shape::Argument {
            params.push(if is_scalar(&field.ty) {
                quote! { #rust: #ty }
            } else {
                quote! { #rust: impl Into<#ty> }
            });
        }
    }
    let docs = match (definition.sent, one.fields.len() - arguments.len()) {
        (_, 0) => " Holds these values.",
        (true, _) => " Starts with what must be said; the rest is left to setters.",
        (false, _) => " Starts with what the server always says; the rest is left to setters.",
    };
    Ok(quote! {
        #[doc = #docs]
        #[must_use]
        pub fn new(#(#params),*) -> Self { Self { #(#values),* } }
    })
}

fn serde(definition: &TypeDef, one: &Struct, field: &Field) -> TokenStream {
    let (mut parts, received) = (Vec::new(), definition.received);
    let bare = ident(&field.rust).to_string();
    if bare.trim_start_matches("r#") != field.wire {
        let wire = &field.wire;
        parts.push(quote! { rename = #wire });
    }
    let shape = shape(one, field);
    let optional = shape == Shape::Optional;
    if received && (shape != Shape::Argument || field.ty.is_container()) {
        parts.push(quote! { default });
    }
    if let Some(time) = time(&field.ty, optional) {
        if received {
            parts.push(quote! { with = #time });
        } else {
            let write = format!("{time}::serialize");
            parts.push(quote! { serialize_with = #write });
        }
    } else if received && let Some(reader) = reader(field, shape) {
        parts.push(quote! { deserialize_with = #reader });
    }
    // What must always be on the wire stays there, empty or null.
    if !field.required && field.omit_empty != Some(false) {
        let skip = match (&field.ty, optional) {
            (_, true) => Some("Option::is_none"),
            (Ty::List(_), false) => Some("Vec::is_empty"),
            (Ty::Map(_), false) => Some("BTreeMap::is_empty"),
            _ => None,
        };
        parts.extend(skip.map(|skip| quote! { skip_serializing_if = #skip }));
    }
    if parts.is_empty() {
        TokenStream::new()
    } else {
        quote! { #[serde(#(#parts),*)] }
    }
}

/// The module that reads and writes a time in the form in which it travels.
fn time(ty: &Ty, optional: bool) -> Option<String> {
    let text = if optional { "optional" } else { "required" };
    let opt = if optional { "_opt" } else { "" };
    Some(match ty {
        Ty::Time(TimeForm::Rfc3339) => format!("scs_wire::time::{text}"),
        Ty::Time(TimeForm::Naive) => format!("scs_wire::time::naive::{text}"),
        Ty::Time(form) => format!("scs_wire::epoch::{}::time{opt}", unit(*form)),
        Ty::Duration(form) => format!("scs_wire::epoch::{}::span{opt}", unit(*form)),
        _ => return None,
    })
}

fn unit(form: TimeForm) -> &'static str {
    match form {
        TimeForm::Millis => "millis",
        TimeForm::WholeSeconds => "whole_seconds",
        _ => "seconds",
    }
}

/// The function that reads what servers write in place of the type.
fn reader(field: &Field, shape: Shape) -> Option<String> {
    if field.lenient {
        let kind = match field.ty {
            Ty::Bool => "boolean",
            Ty::Int { .. } | Ty::Float => "number",
            Ty::Text => "text",
            _ => return None,
        };
        let opt = if shape == Shape::Optional { "_opt" } else { "" };
        return Some(format!("scs_wire::{kind}::lenient{opt}"));
    }
    let nullable = field.ty.is_container() && shape != Shape::Optional || shape == Shape::Plain;
    nullable.then(|| "scs_wire::null_as_default".to_owned())
}

fn setters(name: &str, one: &Struct) -> String {
    let mut text_of = format!("scs_wire::setters! {{\n    {name} {{\n");
    for field in &one.fields {
        let kind = match (shape(one, field), is_scalar(&field.ty)) {
            (Shape::Optional, false) => "opt",
            (Shape::Optional, true) => "opt_value",
            (_, false) => "plain",
            (_, true) => "value",
        };
        text_of.push_str(&format!(
            "        {kind} {}: {},\n",
            ident(&field.rust),
            text(&field.ty, "")
        ));
    }
    text_of.push_str("    }\n}\n");
    text_of
}

fn checks(context: &Context<'_>, definition: &TypeDef, one: &Struct) -> Result<TokenStream> {
    let name = ident(bare(&definition.name));
    let mut steps = Vec::new();
    if one.not_empty && has_default(one) {
        steps.push(quote! {
            if *self == <Self as Default>::default() {
                return Err(Invalid::new("body", "sets nothing"));
            }
        });
    }
    for field in &one.fields {
        steps.extend(field_checks(context, one, field)?);
    }
    if let Some(check) = &one.check {
        let path: syn::Path = syn::parse_str(&format!("crate::checks::{check}"))?;
        steps.push(quote! { #path(self)?; });
    }
    if steps.is_empty() {
        return Ok(quote! { impl Check for #name {} });
    }
    // The last step gives the answer itself.
    let body: TokenStream = quote! { #(#steps)* Ok(()) };
    Ok(quote! {
        impl Check for #name {
            fn check(&self) -> Result<(), Invalid> { #body }
        }
    })
}

fn field_checks(context: &Context<'_>, one: &Struct, field: &Field) -> Result<Vec<TokenStream>> {
    let (wire, rust, limits) = (&field.wire, ident(&field.rust), &field.limits);
    let optional = shape(one, field) == Shape::Optional;
    let mut steps = Vec::new();
    if is_scalar(&field.ty) && (limits.minimum.is_some() || limits.maximum.is_some()) {
        let kind = text(&field.ty, "");
        let bound = |value: &Option<serde_json::Value>, open: &str| -> Result<syn::Expr> {
            Ok(syn::parse_str(&value.as_ref().map_or_else(
                || format!("{kind}::{open}"),
                ToString::to_string,
            ))?)
        };
        let (min, max) = (
            bound(&limits.minimum, "MIN")?,
            bound(&limits.maximum, "MAX")?,
        );
        let unsigned_from_zero = field.ty == Ty::Int { signed: false }
            && limits.maximum.is_none()
            && limits.minimum.as_ref().and_then(serde_json::Value::as_u64) == Some(0);
        if field.ty != Ty::Bool && !unsigned_from_zero {
            steps.push(quote! { check::range(#wire, self.#rust, #min, #max)?; });
        }
    }
    if field.ty == Ty::Text && (limits.min_length.is_some() || limits.max_length.is_some()) {
        let (min, max) = bounds(limits.min_length, limits.max_length);
        let value = if optional {
            quote! { self.#rust.as_deref() }
        } else {
            quote! { self.#rust.as_str() }
        };
        steps.push(quote! { check::length(#wire, #value, #min, #max)?; });
    }
    if field.ty.is_container() && (limits.min_items.is_some() || limits.max_items.is_some()) {
        let (min, max) = bounds(limits.min_items, limits.max_items);
        let count = if optional {
            quote! { self.#rust.as_ref().map(|list| list.len()) }
        } else {
            quote! { self.#rust.len() }
        };
        steps.push(quote! { check::items(#wire, #count, #min, #max)?; });
    }
    if let (Some(min), Ty::List(_)) = (limits.item_min_length, &field.ty) {
        let min = proc_macro2::Literal::u64_unsuffixed(min);
        let list = if optional {
            quote! { self.#rust.iter().flatten() }
        } else {
            quote! { self.#rust.iter() }
        };
        let format = format!("{wire}.{{index}}");
        steps.push(quote! {
            for (index, item) in #list.enumerate() {
                check::length(&format!(#format), item.as_str(), #min, usize::MAX)?;
            }
        });
    }
    if let Some(inner) = field.ty.named()
        && matches!(
            context.api.types.get(inner).map(|inner| &inner.kind),
            Some(Kind::Struct(_))
        )
    {
        steps.push(quote! { check::nested(#wire, &self.#rust)?; });
    }
    Ok(steps)
}

fn bounds(min: Option<u64>, max: Option<u64>) -> (TokenStream, TokenStream) {
    let of = |number: u64| {
        let number = proc_macro2::Literal::u64_unsuffixed(number);
        quote! { #number }
    };
    (
        of(min.unwrap_or(0)),
        max.map_or_else(|| quote! { usize::MAX }, of),
    )
}
