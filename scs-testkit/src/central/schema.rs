//! Kinds and their schemas, as Crossplane derives them from the definitions.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Map, Value, json};

use super::server::StartError;

/// A kind of claims.
#[derive(Clone, Debug)]
pub(crate) struct Kind {
    pub(crate) kind: String,
    pub(crate) plural: String,
    pub(crate) categories: Vec<&'static str>,
    /// Of the whole object, in the form of an OpenAPI schema.
    pub(crate) schema: Value,
}

impl Kind {
    fn new(kind: &str, plural: &str, own: &Value) -> Self {
        let mut categories = vec!["crossplane", "managed", "openstack", "claim"];
        if kind == "Cluster" {
            categories = vec!["claim"];
        }
        Self {
            kind: kind.to_owned(),
            plural: plural.to_owned(),
            categories,
            schema: object_schema(own),
        }
    }

    pub(crate) fn singular(&self) -> String {
        self.kind.to_lowercase()
    }

    /// Replaces the schema of what the provider defines in `spec`.
    pub(crate) fn set_own(&mut self, own: &Value) {
        self.schema = object_schema(own);
    }

    /// Kind of the composites that its claims are bound to.
    pub(crate) fn composite_kind(&self) -> String {
        match self.kind.as_str() {
            "Cluster" => "XCluster".to_owned(),
            _ => format!("x{}", self.singular()),
        }
    }
}

/// Schemas by origin and kind: `compute.KeypairV2`.
pub(crate) type Definitions = BTreeMap<String, Value>;

/// Where the kinds are read from: the definitions that the client's types are made of, which hold structure and no texts.
pub(crate) fn definitions() -> Result<Definitions, StartError> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/central/base.json");
    let text = fs::read_to_string(&path)?;
    let mut all: Value =
        serde_json::from_str(&text).map_err(|error| StartError::Definitions(error.to_string()))?;
    serde_json::from_value(all["definitions"].take())
        .map_err(|error| StartError::Definitions(error.to_string()))
}

/// The origins that won the five names that come twice, in the recorded installation.
const WINNERS: [(&str, &str); 5] = [
    ("floatingipv2s", "compute"),
    ("floatingipassociatev2s", "compute"),
    ("secgroupv2s", "compute"),
    ("containerv1s", "objectstorage"),
    ("quotav2s", "networking"),
];

/// The 90 kinds of the recorded installation, by plural.
pub(crate) fn kinds(definitions: &Definitions) -> BTreeMap<String, Kind> {
    let mut kinds = BTreeMap::new();
    for (name, own) in definitions {
        let origin = name.split('.').next().unwrap_or_default();
        let claim = &own["x-claim"];
        let (Some(kind), Some(plural)) = (claim["kind"].as_str(), claim["plural"].as_str()) else {
            continue;
        };
        let winner = WINNERS.iter().find(|(name, _)| *name == plural);
        if winner.is_none_or(|(_, winner)| *winner == origin) {
            kinds.insert(plural.to_owned(), Kind::new(kind, plural, own));
        }
    }
    kinds
}

/// The claim's schema around what the provider defines. Members with the names of the machinery are the machinery's.
fn object_schema(own: &Value) -> Value {
    let mut properties = own["properties"].as_object().cloned().unwrap_or_default();
    for schema in properties.values_mut() {
        plain(schema);
    }
    properties.extend(machinery());
    let mut spec = json!({ "type": "object", "properties": properties });
    if own["required"].is_array() {
        spec["required"] = own["required"].clone();
    }
    json!({
        "type": "object",
        "required": ["spec"],
        "properties": {
            "apiVersion": { "type": "string" },
            "kind": { "type": "string" },
            "metadata": metadata(),
            "spec": spec,
            "status": status(),
        },
    })
}

/// Takes out what the definitions say to the code generator.
fn plain(schema: &mut Value) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    members.retain(|name, _| !name.starts_with("x-") || name.starts_with("x-kubernetes-"));
    for (name, member) in members.iter_mut() {
        match name.as_str() {
            "properties" => member
                .as_object_mut()
                .into_iter()
                .flat_map(|all| all.values_mut())
                .for_each(plain),
            "items" | "additionalProperties" => plain(member),
            _ => (),
        }
    }
}

fn strings() -> Value {
    json!({ "type": "object", "additionalProperties": { "type": "string" } })
}

fn machinery() -> Map<String, Value> {
    let text = json!({ "type": "string" });
    let named =
        || json!({ "type": "object", "required": ["name"], "properties": { "name": text } });
    let selector = || json!({ "type": "object", "required": ["matchLabels"], "properties": { "matchLabels": strings() } });
    let all = json!({
        "compositeDeletePolicy": { "type": "string", "default": "Background", "enum": ["Background", "Foreground"] },
        "compositionRef": named(),
        "compositionRevisionRef": named(),
        "compositionSelector": selector(),
        "compositionRevisionSelector": selector(),
        "compositionUpdatePolicy": { "type": "string", "enum": ["Automatic", "Manual"] },
        "resourceRef": {
            "type": "object", "required": ["apiVersion", "kind", "name"],
            "properties": { "apiVersion": text, "kind": text, "name": text },
        },
        "writeConnectionSecretToRef": named(),
        "publishConnectionDetailsTo": {
            "type": "object", "required": ["name"],
            "properties": {
                "name": text,
                "configRef": { "type": "object", "default": { "name": "default" }, "properties": { "name": text } },
                "metadata": {
                    "type": "object",
                    "properties": { "annotations": strings(), "labels": strings(), "type": text },
                },
            },
        },
    });
    match all {
        Value::Object(all) => all,
        _ => Map::new(),
    }
}

fn status() -> Value {
    let text = json!({ "type": "string" });
    let time = json!({ "type": "string", "format": "date-time" });
    json!({
        "type": "object",
        "properties": {
            "claimConditionTypes": { "type": "array", "items": text, "x-kubernetes-list-type": "set" },
            "conditions": {
                "type": "array",
                "x-kubernetes-list-type": "map",
                "x-kubernetes-list-map-keys": ["type"],
                "items": {
                    "type": "object",
                    "required": ["lastTransitionTime", "reason", "status", "type"],
                    "properties": {
                        "lastTransitionTime": time, "message": text, "reason": text, "status": text, "type": text,
                    },
                },
            },
            "connectionDetails": { "type": "object", "properties": { "lastPublishedTime": time } },
        },
    })
}

fn metadata() -> Value {
    let text = json!({ "type": "string" });
    let number = json!({ "type": "integer" });
    let anything = json!({ "x-kubernetes-preserve-unknown-fields": true });
    json!({
        "type": "object",
        "properties": {
            "name": text, "generateName": text, "namespace": text, "uid": text, "resourceVersion": text, "selfLink": text,
            "creationTimestamp": text, "deletionTimestamp": text,
            "generation": number, "deletionGracePeriodSeconds": number,
            "labels": strings(), "annotations": strings(),
            "finalizers": { "type": "array", "items": text, "x-kubernetes-list-type": "set" },
            "ownerReferences": {
                "type": "array",
                "x-kubernetes-list-type": "map",
                "x-kubernetes-list-map-keys": ["uid"],
                "items": {
                    "type": "object",
                    "properties": {
                        "apiVersion": text, "kind": text, "name": text, "uid": text,
                        "controller": { "type": "boolean" }, "blockOwnerDeletion": { "type": "boolean" },
                    },
                },
            },
            "managedFields": { "type": "array", "items": anything },
        },
    })
}

/// Schema of a member: declared by name, or the one of all members.
pub(crate) fn member<'a>(schema: &'a Value, name: &str) -> Option<&'a Value> {
    let declared = schema["properties"].get(name);
    declared.or_else(|| {
        schema
            .get("additionalProperties")
            .filter(|all| all.is_object())
    })
}

/// Is anything allowed in here?
pub(crate) fn open(schema: &Value) -> bool {
    schema["x-kubernetes-preserve-unknown-fields"] == true
}
