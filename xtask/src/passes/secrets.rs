//! Operations that carry a secret in either direction are marked, so that errors keep nothing of them.

use std::collections::BTreeSet;

use crate::ir::{Answer, Api, Kind, Ty};

pub(crate) fn run(api: &mut Api) {
    let secret: Vec<(Members, Members)> = api
        .operations
        .iter()
        .map(|operation| {
            let request = operation.body.as_ref().map(|body| &body.ty);
            let answer = match &operation.answer {
                Answer::Json(ty) => Some(ty),
                _ => None,
            };
            let of = |ty: Option<&Ty>| ty.map_or_else(Members::default, |ty| members(api, ty));
            (of(request), of(answer))
        })
        .collect();
    for (operation, (request, answer)) in api.operations.iter_mut().zip(secret) {
        // What an overlay marks holds secrets that the types do not show, and only the types know names.
        if !operation.secret_request && !request.is_itself {
            operation.secret_members = request.names.iter().cloned().collect();
        }
        operation.secret_request |= request.is_secret();
        operation.secret_answer |= answer.is_secret();
    }
}

/// Where the secrets of a type stand.
#[derive(Debug, Default, PartialEq)]
struct Members {
    /// In members of these names.
    names: BTreeSet<String>,
    /// It is one itself, or a list of them.
    is_itself: bool,
}

impl Members {
    fn is_secret(&self) -> bool {
        self.is_itself || !self.names.is_empty()
    }
}

fn members(api: &Api, ty: &Ty) -> Members {
    let mut found = Members::default();
    collect(api, ty, None, &mut BTreeSet::new(), &mut found);
    found
}

fn collect<'a>(
    api: &'a Api,
    ty: &'a Ty,
    member: Option<&str>,
    seen: &mut BTreeSet<&'a str>,
    found: &mut Members,
) {
    match ty {
        Ty::Secret => match member {
            Some(name) => {
                found.names.insert(name.to_owned());
            }
            None => found.is_itself = true,
        },
        Ty::List(inner) | Ty::Map(inner) => collect(api, inner, member, seen, found),
        // Types may hold themselves.
        Ty::Named(name) if seen.insert(name) => {
            if let Some(Kind::Struct(one)) = api.types.get(name).map(|definition| &definition.kind)
            {
                for field in &one.fields {
                    collect(api, &field.ty, Some(&field.wire), seen, found);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Field, Struct, TypeDef};

    #[test]
    fn a_secret_deep_inside_is_found() {
        let mut api = Api::default();
        for (name, member, inner) in [
            ("A", "a", Ty::list(Ty::Named("B".into()))),
            ("B", "x", Ty::Secret),
        ] {
            let kind = Kind::Struct(Struct {
                fields: vec![Field::new(member, inner)],
                ..Struct::default()
            });
            api.types.insert(
                name.into(),
                TypeDef {
                    name: name.into(),
                    pointer: String::new(),
                    derived: false,
                    kind,
                    sent: false,
                    received: false,
                    group: String::new(),
                },
            );
        }
        let found = members(&api, &Ty::Named("A".into()));
        assert_eq!(found.names, ["x".to_owned()].into());
        assert!(!found.is_itself);
        assert!(members(&api, &Ty::list(Ty::Secret)).is_itself);
        assert!(!members(&api, &Ty::Text).is_secret());
    }
}
