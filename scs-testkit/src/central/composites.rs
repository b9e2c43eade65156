//! Composites, as an administrator reads them.

use http::Method;
use serde_json::{Value, json};

use super::{
    call::Call,
    crossplane::Composite,
    selectors::Selector,
    status::{API_VERSION, Answer, Outcome},
    world::World,
};

/// Reads composites; whatever else is asked of them is left out.
pub(crate) fn answer(world: &World, call: &Call<'_>) -> Outcome {
    let plural = call.plural.strip_prefix('x').unwrap_or_default();
    let kind = world.kinds.get(plural).filter(|_| call.namespace.is_none());
    let kind = kind.ok_or_else(Answer::no_such_page)?.composite_kind();
    if call.request.method != Method::GET || call.watches() {
        return Err(Answer::no_such_page());
    }
    let all = world.crossplane.composites.iter();
    let mut all = all.filter(|one| one.claim.plural == plural);
    match &call.name {
        Some(name) => all
            .find(|one| one.name == *name)
            .map(|one| Answer::ok(shown(world, one)))
            .ok_or_else(|| Answer::not_found(&call.plural, name)),
        None => {
            let selector = Selector::of(call)?;
            let items: Vec<_> = all
                .map(|one| shown(world, one))
                .filter(|one| selector.matches(one))
                .collect();
            Ok(Answer::ok(json!({
                "apiVersion": API_VERSION, "kind": format!("{kind}List"), "items": items,
                "metadata": { "continue": "", "resourceVersion": world.version.to_string() },
            })))
        }
    }
}

fn shown(world: &World, composite: &Composite) -> Value {
    let claim = world.get(&composite.claim);
    let kind = world.kinds.get(&composite.claim.plural);
    let spec = claim.map(|claim| claim["spec"].clone()).unwrap_or_default();
    let mut shown = json!({
        "apiVersion": API_VERSION, "kind": composite.kind,
        "metadata": {
            "name": composite.name,
            "labels": {
                "crossplane.io/claim-name": composite.claim.name,
                "crossplane.io/claim-namespace": composite.claim.namespace,
                "crossplane.io/composite": composite.name,
            },
        },
        "spec": {
            "claimRef": {
                "apiVersion": API_VERSION, "kind": kind.map(|kind| kind.kind.clone()),
                "name": composite.claim.name, "namespace": composite.claim.namespace,
            },
            "compositionUpdatePolicy": "Automatic",
        },
    });
    for (name, value) in spec.as_object().into_iter().flatten() {
        if !["resourceRef", "compositeDeletePolicy"].contains(&name.as_str()) {
            shown["spec"][name] = value.clone();
        }
    }
    shown
}
