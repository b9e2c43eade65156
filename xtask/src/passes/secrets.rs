//! Operations that carry a secret in either direction are marked, so that errors keep nothing of them.

use crate::ir::{Answer, Api, Kind, Ty};

pub(crate) fn run(api: &mut Api) {
    let secret: Vec<(bool, bool)> = api
        .operations
        .iter()
        .map(|operation| {
            let request = operation
                .body
                .as_ref()
                .is_some_and(|body| holds(api, &body.ty, 0));
            let answer = match &operation.answer {
                Answer::Json(ty) => holds(api, ty, 0),
                _ => false,
            };
            (request, answer)
        })
        .collect();
    for (operation, (request, answer)) in api.operations.iter_mut().zip(secret) {
        operation.secret_request |= request;
        operation.secret_answer |= answer;
    }
}

fn holds(api: &Api, ty: &Ty, depth: usize) -> bool {
    match ty {
        Ty::Secret => true,
        Ty::List(inner) | Ty::Map(inner) => holds(api, inner, depth),
        // Types may hold themselves; a secret lies no deeper than this.
        Ty::Named(name) if depth < 12 => {
            match api.types.get(name).map(|definition| &definition.kind) {
                Some(Kind::Struct(one)) => one
                    .fields
                    .iter()
                    .any(|field| holds(api, &field.ty, depth + 1)),
                _ => false,
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Field, Struct, TypeDef};

    #[test]
    fn a_secret_deep_inside_is_found() {
        let mut api = Api::default();
        for (name, inner) in [("A", Ty::list(Ty::Named("B".into()))), ("B", Ty::Secret)] {
            let kind = Kind::Struct(Struct {
                fields: vec![Field::new("x", inner)],
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
        assert!(holds(&api, &Ty::Named("A".into()), 0));
        assert!(!holds(&api, &Ty::Text, 0));
    }
}
