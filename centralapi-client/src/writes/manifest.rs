//! What is sent of a claim, and what is wrong with it.

use serde::Serialize;
use serde_json::{Map, Value, json};

use scs_wire::Check;

use crate::claim::Claim;
use crate::claims::Claims;
use crate::kind::ClaimSpec;
use crate::preflight;

/// What is wrong with a change, and what lets it through all the same.
pub(super) struct Fault {
    pub(super) unless: Unless,
    pub(super) field: String,
    pub(super) why: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unless {
    Nothing,
    MissingAllowed,
    ForeignSecretsAllowed,
}

impl Fault {
    pub(super) fn new(field: impl Into<String>, why: impl Into<String>) -> Self {
        Self {
            unless: Unless::Nothing,
            field: field.into(),
            why: why.into(),
        }
    }

    fn unless(self, unless: Unless) -> Self {
        Self { unless, ..self }
    }
}

/// A body of JSON, checked already.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Body(pub(super) Value);

impl Check for Body {}

/// A claim as it is sent: what the caller has said of it, and nothing that the server keeps.
pub(super) struct Manifest {
    pub(super) body: Value,
    pub(super) faults: Vec<Fault>,
}

impl Manifest {
    pub(super) fn of<S: ClaimSpec>(claims: &Claims<S>, claim: &Claim<S>) -> Self {
        let mut faults = Vec::new();
        if let Some(why) = preflight::fault_of_name(&claim.metadata.name) {
            faults.push(Fault::new("metadata.name", why));
        }
        let namespace = &claim.metadata.namespace;
        if !namespace.is_empty() && **namespace != *claims.namespace {
            // 070-create-namespace-in-body-differs
            let why = format!("is {namespace}, and the call goes to {}", claims.namespace);
            faults.push(Fault::new("metadata.namespace", why));
        }
        if claim.kind != claims.resource.kind {
            // 062-create-wrong-kind
            let why = format!(
                "is {}, and the call goes to {}",
                claim.kind, claims.resource.kind
            );
            faults.push(Fault::new("kind", why));
        }
        if let Err(invalid) = claim.spec.check() {
            let invalid = invalid.within("spec");
            faults.push(Fault::new(invalid.field, invalid.why));
        }
        let mut spec = match serde_json::to_value(&claim.spec) {
            Ok(spec @ Value::Object(_)) => spec,
            Ok(_) => {
                faults.push(Fault::new("spec", "is no object of JSON"));
                Value::Null
            }
            Err(error) => {
                let why = format!("cannot be written as JSON: {error}");
                faults.push(Fault::new("spec", why));
                Value::Null
            }
        };
        let missing = preflight::missing_fields(&claim.spec);
        if let Some((fields, why)) = preflight::missing_words(&missing) {
            faults.push(Fault::new(fields, why).unless(Unless::MissingAllowed));
        }
        faults.extend(foreign::<S>(&spec, &claims.namespace));
        if let (Some(spec), Ok(Value::Object(crossplane))) = (
            spec.as_object_mut(),
            serde_json::to_value(&claim.crossplane),
        ) {
            spec.extend(crossplane);
        }
        let mut metadata = Map::new();
        metadata.insert("name".to_owned(), claim.metadata.name.clone().into());
        for (name, words) in [
            ("labels", &claim.metadata.labels),
            ("annotations", &claim.metadata.annotations),
        ] {
            if !words.is_empty() {
                metadata.insert(name.to_owned(), json!(words));
            }
        }
        Self {
            body: json!({
                "apiVersion": claims.resource.api_version(),
                "kind": claims.resource.kind,
                "metadata": metadata,
                "spec": spec,
            }),
            faults,
        }
    }

    /// Leaves members of `spec` out.
    pub(super) fn without(mut self, members: &[String]) -> Self {
        if let Some(spec) = self.body.get_mut("spec").and_then(Value::as_object_mut) {
            spec.retain(|name, _| !members.contains(name));
        }
        self
    }
}

/// A Secret of another namespace, which the provider would read for whoever names it.
pub(super) fn foreign<S: ClaimSpec>(spec: &Value, own: &str) -> Option<Fault> {
    let (path, namespace) = preflight::foreign_secret::<S>(spec, own)?;
    let why = format!("points at a Secret in {namespace}, and the claim lies in {own}");
    Some(Fault::new(format!("spec.{path}"), why).unless(Unless::ForeignSecretsAllowed))
}
