//! Which way a type travels, and in which file it stands.

use crate::failure::{Result, bail};
use crate::ir::{Answer, Api, Kind, Ty};
use crate::names::twice;

/// Marks what is sent and what is received; drops what nothing reaches.
pub(crate) fn mark(api: &mut Api) -> Result<()> {
    let mut work: Vec<(String, bool, String)> = Vec::new();
    for operation in &api.operations {
        let mut push = |ty: &Ty, sent: bool| {
            if let Some(name) = ty.named() {
                work.push((name.to_owned(), sent, operation.group.clone()));
            }
        };
        operation
            .params
            .iter()
            .for_each(|param| push(&param.ty, true));
        if let Some(body) = &operation.body {
            push(&body.ty, true);
        }
        match &operation.answer {
            Answer::Json(ty) | Answer::Created { ty, .. } => push(ty, false),
            _ => {}
        }
    }
    for claim in &api.claims {
        work.extend([true, false].map(|sent| (claim.ty.clone(), sent, claim.origin.clone())));
    }
    // In order of the operations, so that a shared type stands where its first user does.
    work.reverse();
    while let Some((name, sent, group)) = work.pop() {
        let Some(definition) = api.types.get_mut(&name) else {
            bail!("nothing defines the type {name}")
        };
        let seen = if sent {
            &mut definition.sent
        } else {
            &mut definition.received
        };
        if std::mem::replace(seen, true) {
            continue;
        }
        if definition.group.is_empty() {
            definition.group.clone_from(&group);
        }
        if let Kind::Struct(one) = &definition.kind {
            for inner in one.fields.iter().rev().filter_map(|field| field.ty.named()) {
                work.push((inner.to_owned(), sent, group.clone()));
            }
        }
    }
    api.types
        .retain(|_, definition| definition.sent || definition.received);
    Ok(())
}

/// Two things in one place must not have one name.
pub(crate) fn check_names(api: &Api) -> Result<()> {
    let operations = twice(
        api.operations
            .iter()
            .map(|operation| operation.name.as_str()),
    );
    if let Some(name) = operations.first() {
        bail!("two operations would be called {name}: name one in resources.yaml, operations");
    }
    for definition in api.types.values() {
        let names: Vec<&str> = match &definition.kind {
            Kind::Struct(one) => one.fields.iter().map(|field| field.rust.as_str()).collect(),
            Kind::Enum(values) => values.iter().map(|value| value.variant.as_str()).collect(),
            Kind::Id => Vec::new(),
        };
        if let Some(name) = twice(names).first() {
            bail!(
                "{} has {name} twice: name one in resources.yaml, fields or variants",
                definition.name
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::project::tests::api;

    #[test]
    fn directions_follow_the_operations_and_unused_types_go() {
        let api = api(
            r"
            openapi: 3.0.0
            components: {schemas: {
              Both: {properties: {a: {$ref: '#/components/schemas/Inner'}}},
              Inner: {properties: {b: {type: string}}},
              Unused: {properties: {c: {type: string}}}}}
            paths:
              /x:
                get: {operationId: getX, tags: [one], responses: {200: {content: {application/json: {schema: {$ref: '#/components/schemas/Inner'}}}}}}
                post: {operationId: newX, tags: [two], requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Both'}}}}, responses: {204: {}}}
            ",
            "{}",
        )
        .unwrap();
        let of = |name: &str| {
            (
                api.types[name].sent,
                api.types[name].received,
                api.types[name].group.as_str(),
            )
        };
        assert_eq!(of("Inner"), (true, true, "one"));
        assert_eq!(of("Both"), (true, false, "two"));
        assert!(!api.types.contains_key("Unused"));
    }
}
