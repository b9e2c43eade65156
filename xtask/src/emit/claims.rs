//! What is said of a kind of custom resource beside its schema.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust::bare;
use crate::ir::{Api, Claim, Kind, Struct, Ty};
use crate::names::ident;

/// The implementations of `ClaimSpec` and `ClaimKind`.
pub(super) fn kind(api: &Api, claim: &Claim, spec: &Struct) -> TokenStream {
    let name = ident(bare(&claim.ty));
    let (kind, plural, origin) = (&claim.kind, &claim.plural, &claim.origin);
    let required = &claim.required;
    let mut members = Vec::new();
    let (mut immutable, mut secret_refs, mut secrets) = (Vec::new(), Vec::new(), Vec::new());
    visit(api, spec, "", &mut |path, ty, is_immutable| {
        let kind = json_type(api, ty);
        members.push(quote! { (#path, #kind) });
        if is_immutable {
            immutable.push(path.to_owned());
        }
        match innermost(ty) {
            Ty::ByHand(of) if of == "crate::SecretRef" => secret_refs.push(path.to_owned()),
            Ty::Secret => secrets.push(format!("spec.{path}")),
            _ => {}
        }
    });
    let list = |name: &str, paths: &[String]| {
        let name = ident(name);
        (!paths.is_empty())
            .then(|| quote! { const #name: &'static [&'static str] = &[#(#paths),*]; })
    };
    let lists = [
        list("REQUIRED", required),
        list("IMMUTABLE", &immutable),
        list("SECRET_REFS", &secret_refs),
        list("SECRETS", &secrets),
    ];
    quote! {
        impl ClaimSpec for #name {
            const MEMBERS: &'static [(&'static str, &'static str)] = &[#(#members),*];
            #(#lists)*
        }

        impl ClaimKind for #name {
            const KIND: &'static str = #kind;
            const PLURAL: &'static str = #plural;
            const ORIGIN: &'static str = #origin;
        }
    }
}

/// All members of a spec, by their path; lists and maps add nothing to it.
fn visit(api: &Api, one: &Struct, above: &str, see: &mut impl FnMut(&str, &Ty, bool)) {
    for field in &one.fields {
        let path = match above {
            "" => field.wire.clone(),
            above => format!("{above}.{}", field.wire),
        };
        see(&path, &field.ty, field.kubernetes.immutable);
        if let Some(Kind::Struct(inner)) = field
            .ty
            .named()
            .and_then(|name| api.types.get(name))
            .map(|definition| &definition.kind)
        {
            visit(api, inner, &path, see);
        }
    }
}

fn innermost(ty: &Ty) -> &Ty {
    match ty {
        Ty::List(inner) | Ty::Map(inner) => innermost(inner),
        other => other,
    }
}

/// The type as a schema names it.
fn json_type(api: &Api, ty: &Ty) -> &'static str {
    match ty {
        Ty::Bool => "boolean",
        Ty::Int { .. } => "integer",
        Ty::Float => "number",
        Ty::ByHand(path) if path == "crate::Number" => "number",
        Ty::List(_) => "array",
        Ty::Named(name)
            if api
                .types
                .get(name)
                .is_some_and(|definition| !matches!(definition.kind, Kind::Struct(_))) =>
        {
            "string"
        }
        Ty::Named(_) | Ty::Map(_) | Ty::Json | Ty::ByHand(_) => "object",
        Ty::Text | Ty::Secret | Ty::Binary | Ty::Time(_) | Ty::Duration(_) => "string",
    }
}
