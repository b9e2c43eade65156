//! Types that say the same and whose names are made up become one.

use std::collections::BTreeMap;

use crate::frontend::same;
use crate::ir::{Answer, Api, Kind};

/// Folds each derived type into an equal one: a named one where there is one, else the first by name.
pub(crate) fn run(api: &mut Api) {
    // Again and again, since two types may be equal only once their members are.
    loop {
        let renames = equal_ones(api);
        if renames.is_empty() {
            return;
        }
        api.types.retain(|name, _| !renames.contains_key(name));
        for definition in api.types.values_mut() {
            if let Kind::Struct(one) = &mut definition.kind {
                one.fields
                    .iter_mut()
                    .for_each(|field| field.ty.rename(&renames));
            }
        }
        for operation in &mut api.operations {
            operation
                .params
                .iter_mut()
                .for_each(|param| param.ty.rename(&renames));
            if let Some(body) = &mut operation.body {
                body.ty.rename(&renames);
            }
            match &mut operation.answer {
                Answer::Json(ty) | Answer::Created { ty, .. } => ty.rename(&renames),
                _ => {}
            }
        }
    }
}

fn equal_ones(api: &Api) -> BTreeMap<String, String> {
    let mut renames = BTreeMap::new();
    for (name, definition) in api
        .types
        .iter()
        .filter(|(_, definition)| definition.derived)
    {
        let other = api
            .types
            .values()
            .filter(|other| other.name != *name && other.group == definition.group)
            .filter(|other| same(&other.kind, &definition.kind))
            .min_by_key(|other| (other.derived, other.name.clone()));
        if let Some(other) = other
            && (!other.derived || other.name < *name)
        {
            renames.insert(name.clone(), other.name.clone());
        }
    }
    renames
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Field, Struct, Ty, TypeDef};

    fn define(api: &mut Api, name: &str, derived: bool, inner: Ty) {
        let kind = Kind::Struct(Struct {
            fields: vec![Field::new("x", inner)],
            ..Struct::default()
        });
        api.types.insert(
            name.into(),
            TypeDef {
                name: name.into(),
                pointer: name.into(),
                derived,
                kind,
                sent: false,
                received: false,
                group: String::new(),
            },
        );
    }

    #[test]
    fn equal_derived_types_fold_and_named_ones_stay() {
        let mut api = Api::default();
        define(&mut api, "ListThing", true, Ty::Text);
        define(&mut api, "GetThing", true, Ty::Text);
        define(&mut api, "Named", false, Ty::Bool);
        define(&mut api, "Other", false, Ty::Bool);
        define(&mut api, "LikeNamed", true, Ty::Bool);
        define(&mut api, "OuterA", true, Ty::Named("ListThing".into()));
        define(&mut api, "OuterB", true, Ty::Named("GetThing".into()));
        run(&mut api);
        assert_eq!(
            api.types.keys().collect::<Vec<_>>(),
            ["GetThing", "Named", "Other", "OuterA"]
        );
    }
}
