//! Gives every operation to the handle with the longest path that leads to it.

use std::collections::BTreeMap;

use crate::failure::{Result, bail};
use crate::ir::{Api, FixedValue, Handle, HandleParam, Operation, Param};
use crate::names::{Names, singular, snake, twice};
use crate::resources::{HandleSpec, Resources};

pub(crate) fn run(api: &mut Api, resources: &Resources, names: &mut Names) -> Result<()> {
    let derived = resources.handles.is_empty();
    let mut specs = if derived {
        derive(api, names)
    } else {
        resources.handles.clone()
    };
    // Parents before their children.
    specs.sort_by_key(|spec| (spec.path.matches('/').count(), spec.path.clone()));
    for spec in &specs {
        let handle = build(api, spec, names)?;
        api.handles.push(handle);
    }
    let handles = std::mem::take(&mut api.handles);
    for operation in &mut api.operations {
        operation.handle = longest(&handles, &operation.path, |handle| fits(handle, operation));
        let rule = match operation.handle.and_then(|index| handles.get(index)) {
            Some(handle) if !derived && same_shape(&handle.path, &operation.path) => {
                operation.method.lower().to_owned()
            }
            _ => snake(&operation.id),
        };
        operation.rust = names.method(&operation.id, &rule);
    }
    api.handles = handles;
    fixed_follow(api)?;
    for (index, handle) in api.handles.iter_mut().enumerate() {
        if let Some(first) = api
            .operations
            .iter()
            .find(|operation| operation.handle == Some(index))
        {
            handle.group.clone_from(&first.group);
        }
    }
    check(api)
}

fn check(api: &Api) -> Result<()> {
    if let Some(name) = twice(api.handles.iter().map(|handle| handle.name.as_str())).first() {
        bail!("two handles are called {name}");
    }
    for place in std::iter::once(None).chain((0..api.handles.len()).map(Some)) {
        let operations = api
            .operations
            .iter()
            .filter(|one| one.handle == place)
            .map(|one| one.rust.as_str());
        let inner = api
            .handles
            .iter()
            .filter(|one| one.parent == place)
            .map(|one| one.method.as_str());
        if let Some(method) = twice(operations.chain(inner)).first() {
            let of = place.map_or("Client", |index| &api.handles[index].name);
            bail!("{of} would have the method {method} twice: name one in resources.yaml");
        }
    }
    Ok(())
}

/// What follows from a path parameter needs a handle that carries it.
fn fixed_follow(api: &Api) -> Result<()> {
    for operation in &api.operations {
        let handle = operation.handle.and_then(|index| api.handles.get(index));
        let carried = handle.map_or(0, |handle| handle.params.len());
        for fixed in &operation.fixed {
            if let FixedValue::Of { param, .. } = &fixed.value
                && !operation
                    .path_params()
                    .take(carried)
                    .any(|own| own.wire == *param)
            {
                bail!(
                    "{}: {} follows from {param}, which no handle carries here",
                    operation.pointer,
                    fixed.wire
                );
            }
        }
    }
    Ok(())
}

fn segments(path: &str) -> Vec<&str> {
    path.split('/').filter(|part| !part.is_empty()).collect()
}

/// Equal but for the names of parameters, which descriptions choose differently for one thing.
fn alike(a: &str, b: &str) -> bool {
    a == b || (a.starts_with('{') && b.starts_with('{'))
}

fn leads_to(prefix: &str, path: &str) -> bool {
    let (prefix, path) = (segments(prefix), segments(path));
    prefix.len() <= path.len() && prefix.iter().zip(&path).all(|(a, b)| alike(a, b))
}

fn same_shape(a: &str, b: &str) -> bool {
    segments(a).len() == segments(b).len() && leads_to(a, b)
}

fn longest(handles: &[Handle], path: &str, also: impl Fn(&Handle) -> bool) -> Option<usize> {
    handles
        .iter()
        .enumerate()
        .filter(|(_, handle)| leads_to(&handle.path, path) && also(handle))
        .max_by_key(|(_, handle)| segments(&handle.path).len())
        .map(|(index, _)| index)
}

/// Whether the handle carries the operation's first path parameters, by type.
fn fits(handle: &Handle, operation: &Operation) -> bool {
    let mut params = operation.path_params();
    handle
        .params
        .iter()
        .all(|of_handle| params.next().is_some_and(|param| param.ty == of_handle.ty))
}

fn build(api: &Api, spec: &HandleSpec, names: &Names) -> Result<Handle> {
    let count = segments(&spec.path)
        .iter()
        .filter(|part| part.starts_with('{'))
        .count();
    let users = api
        .operations
        .iter()
        .filter(|operation| leads_to(&spec.path, &operation.path));
    // The one that is spelt as the handle is, if any, gives the names.
    let Some(user) = users.max_by_key(|operation| operation.path.starts_with(&spec.path)) else {
        bail!(
            "the handle {} leads to no operation: {}",
            spec.name,
            spec.path
        );
    };
    let mut params: Vec<HandleParam> = user.path_params().take(count).map(of_handle).collect();
    if params.is_empty() {
        bail!("the handle {} carries no path parameter", spec.name);
    }
    let parent = longest(&api.handles, &spec.path, |handle| {
        handle.path != spec.path && fits(handle, user)
    });
    if let Some(parent) = parent {
        for (own, inherited) in params.iter_mut().zip(&api.handles[parent].params) {
            own.rust.clone_from(&inherited.rust);
        }
    }
    let _ = names;
    Ok(Handle {
        name: spec.name.clone(),
        path: spec.path.clone(),
        method: spec.method.clone(),
        parent,
        params,
        group: user.group.clone(),
    })
}

fn of_handle(param: &Param) -> HandleParam {
    HandleParam {
        wire: param.wire.clone(),
        rust: param.rust.clone(),
        ty: param.ty.clone(),
    }
}

/// Handles for a description that nobody has arranged yet: one for each path that ends in a parameter.
fn derive(api: &Api, names: &Names) -> Vec<HandleSpec> {
    let mut specs: BTreeMap<String, HandleSpec> = BTreeMap::new();
    for operation in &api.operations {
        let parts = segments(&operation.path);
        for (index, part) in parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.starts_with('{'))
        {
            let path = format!("/{}", parts[..=index].join("/"));
            if specs.values().any(|spec| same_shape(&spec.path, &path)) {
                continue;
            }
            let of = parts[..index]
                .iter()
                .rev()
                .find(|part| !part.starts_with('{'));
            let word = of.map_or_else(
                || part.trim_matches(['{', '}']).to_owned(),
                |word| singular(word),
            );
            let mut name = names.pascal(&word);
            let words = parts[..index]
                .iter()
                .rev()
                .filter(|part| !part.starts_with('{'))
                .skip(1);
            for outer in words {
                if !specs.contains_key(&name) {
                    break;
                }
                name = format!("{}{name}", names.pascal(&singular(outer)));
            }
            if specs.contains_key(&name) {
                name = format!("{name}{}", names.pascal(part));
            }
            let method = snake(&name);
            specs.insert(name.clone(), HandleSpec { name, path, method });
        }
    }
    specs.into_values().collect()
}

#[cfg(test)]
mod tests {
    use crate::project::tests::api;

    const DESCRIPTION: &str = r"
        openapi: 3.0.0
        paths:
          /things: {get: {operationId: getThings, responses: {}}}
          /things/{id}: {get: {operationId: getThing, parameters: [{name: id, in: path, schema: {type: string}}], responses: {}}}
          /things/{thing}/parts/{n}: {delete: {operationId: deletePart, parameters: [{name: thing, in: path, schema: {type: string}}, {name: n, in: path, schema: {type: integer}}], responses: {}}}
    ";

    #[test]
    fn operations_go_to_the_nearest_handle_whatever_its_parameter_is_called() {
        let api = api(
            DESCRIPTION,
            "handles: [{name: Thing, path: '/things/{id}', method: thing}]",
        )
        .unwrap();
        let of = |id: &str| {
            api.operations
                .iter()
                .find(|one| one.id == id)
                .map(|one| (one.handle, one.rust.clone()))
                .unwrap()
        };
        assert_eq!(of("getThings"), (None, "get_things".into()));
        assert_eq!(of("getThing"), (Some(0), "get".into()));
        assert_eq!(of("deletePart"), (Some(0), "delete_part".into()));
    }

    #[test]
    fn handles_nest_and_carry_the_parameters_of_their_parents() {
        let api = api(DESCRIPTION, "{}").unwrap();
        let names: Vec<_> = api
            .handles
            .iter()
            .map(|one| (one.name.as_str(), one.parent, one.params.len()))
            .collect();
        assert_eq!(names, [("Thing", None, 1), ("Part", Some(0), 2)]);
    }

    #[test]
    fn a_handle_that_leads_nowhere_and_a_method_that_stands_twice_fail() {
        let nowhere = api(
            DESCRIPTION,
            "handles: [{name: X, path: '/gone/{id}', method: x}]",
        )
        .unwrap_err();
        assert!(nowhere.to_string().contains("leads to no operation"));
        let twice = api(
            DESCRIPTION,
            "{handles: [{name: Thing, path: '/things/{id}', method: thing}], operations: {getThings: {method: thing}}}",
        );
        assert!(
            twice
                .unwrap_err()
                .to_string()
                .contains("Client would have the method thing twice")
        );
    }

    #[test]
    fn what_follows_from_a_parameter_needs_its_handle() {
        let document = r"
            openapi: 3.0.0
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: X-Of, in: header, schema: {x-from: {param: id, method: kind}}}
                  responses: {200: {}}
        ";
        let with = |path: &str| {
            api(
                document,
                &format!("{{handles: [{{name: Thing, path: '{path}', method: thing}}]}}"),
            )
        };
        assert!(with("/things/{id}").is_ok());
        let without = document.replace("/things/{id}", "/things/{id}/{kind}");
        let parameters = "- {name: kind, in: path, required: true, schema: {type: string}}";
        let without = without
            .replace(
                "- {name: X-Of",
                &format!("{parameters}\n                    - {{name: X-Of"),
            )
            .replace("param: id", "param: kind");
        let error = api(
            &without,
            "{handles: [{name: Thing, path: '/things/{id}', method: thing}]}",
        );
        assert!(error.unwrap_err().to_string().contains("follows from kind"));
    }
}
