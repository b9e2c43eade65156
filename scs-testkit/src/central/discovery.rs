//! What the server offers: versions, groups, resources.

use aws_lc_rs::digest;
use http::header;
use serde_json::{Value, json};

use super::{
    routes::{fine, not_acceptable},
    schema::Kind,
    status::{API_VERSION, Answer, Content, GROUP, Outcome},
    world::World,
};
use crate::statuspage::http::Incoming;

const AGGREGATED: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
const VERBS: [&str; 8] = [
    "delete",
    "deletecollection",
    "get",
    "list",
    "patch",
    "create",
    "update",
    "watch",
];
const STATUS_VERBS: [&str; 3] = ["get", "patch", "update"];

/// Answers below `/api`, `/apis`, and the few pages beside them.
pub(crate) fn answer(world: &World, request: &Incoming, parts: &[&str]) -> Outcome {
    match parts {
        ["version"] => Ok(Answer::ok(json!({
            "major": "1", "minor": "36", "emulationMajor": "1", "emulationMinor": "36",
            "minCompatibilityMajor": "1", "minCompatibilityMinor": "35", "gitVersion": "v1.36.3",
            "gitCommit": "$Format:%H$", "gitTreeState": "", "buildDate": "1970-01-01T00:00:00Z",
            "goVersion": "go1.26.8", "compiler": "gc", "platform": "linux/amd64",
        }))),
        ["healthz" | "livez" | "readyz"] => Ok(fine()),
        ["api"] => match form(request, true)? {
            Form::Aggregated => aggregated(request, &core()),
            Form::Plain => Ok(Answer::ok(json!({
                "kind": "APIVersions", "versions": ["v1"],
                "serverAddressByClientCIDRs": [{ "clientCIDR": "0.0.0.0/0", "serverAddress": request.header(header::HOST) }],
            }))),
        },
        ["apis"] => match form(request, true)? {
            Form::Aggregated => aggregated(request, &groups(world)),
            Form::Plain => Ok(Answer::ok(json!({
                "kind": "APIGroupList", "apiVersion": "v1",
                "groups": [
                    group("authentication.k8s.io", "v1"),
                    group("authorization.k8s.io", "v1"),
                    group(GROUP, "v1alpha1"),
                ],
            }))),
        },
        ["apis", name] if *name == GROUP => {
            form(request, false)?;
            let mut answer = group(GROUP, "v1alpha1");
            answer["kind"] = "APIGroup".into();
            answer["apiVersion"] = "v1".into();
            Ok(Answer::ok(answer))
        }
        ["apis", name, "v1alpha1"] if *name == GROUP => {
            form(request, false)?;
            let resources: Vec<_> = world.kinds.values().flat_map(listed).collect();
            Ok(Answer::ok(json!({
                "kind": "APIResourceList", "apiVersion": "v1", "groupVersion": API_VERSION, "resources": resources,
            })))
        }
        ["api", "v1"] => Ok(Answer::ok(json!({
            "kind": "APIResourceList", "groupVersion": "v1",
            "resources": [{ "name": "secrets", "singularName": "secret", "namespaced": true, "kind": "Secret", "verbs": VERBS }],
        }))),
        _ => Err(Answer::no_such_page()),
    }
}

enum Form {
    Plain,
    Aggregated,
}

/// The first form that is asked for and offered.
fn form(request: &Incoming, is_root: bool) -> Result<Form, Answer> {
    let accepted = request.header(header::ACCEPT);
    for wanted in accepted.split(',') {
        let mut parts = wanted.split(';').map(str::trim);
        let media = parts.next().unwrap_or_default();
        if !["application/json", "application/*", "*/*", ""].contains(&media) {
            continue;
        }
        let parts: Vec<_> = parts.filter(|part| !part.starts_with("q=")).collect();
        match parts.iter().any(|part| part.starts_with("as=")) {
            true if is_root && parts.contains(&"v=v2") => return Ok(Form::Aggregated),
            true => (),
            false => return Ok(Form::Plain),
        }
    }
    Err(not_acceptable())
}

/// With its hash as a tag; 304 for who knows it.
fn aggregated(request: &Incoming, items: &Value) -> Outcome {
    let body = json!({
        "kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {}, "items": items,
    });
    let tag = format!("\"{}\"", hash(&body.to_string()));
    let content = match request.header(header::IF_NONE_MATCH) == tag {
        true => Answer::new(304, Content::Empty),
        false => Answer::ok(body).with(header::CONTENT_TYPE, AGGREGATED),
    };
    Ok(content
        .with(header::ETAG, tag)
        .with(header::VARY, "Accept")
        .with(header::CACHE_CONTROL, "public"))
}

/// SHA-512 in capitals, as the server writes it.
pub(crate) fn hash(text: &str) -> String {
    let sum = digest::digest(&digest::SHA512, text.as_bytes());
    sum.as_ref()
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect()
}

fn group(name: &str, version: &str) -> Value {
    let version = json!({ "groupVersion": format!("{name}/{version}"), "version": version });
    json!({ "name": name, "versions": [version], "preferredVersion": version })
}

/// A claim and its composite, with their status.
fn listed(kind: &Kind) -> Vec<Value> {
    let of = |name: &str, singular: &str, kind: &str, namespaced: bool, categories: &[&str]| {
        [
            json!({
                "name": name, "singularName": singular, "namespaced": namespaced, "kind": kind, "verbs": VERBS,
                "categories": categories, "storageVersionHash": hash(name).get(..11).map(|part| format!("{part}=")),
            }),
            json!({
                "name": format!("{name}/status"), "singularName": "", "namespaced": namespaced, "kind": kind,
                "verbs": STATUS_VERBS,
            }),
        ]
    };
    let composite = kind.composite_kind();
    let claims = of(
        &kind.plural,
        &kind.singular(),
        &kind.kind,
        true,
        &kind.categories,
    );
    let composites = of(
        &format!("x{}", kind.plural),
        &composite.to_lowercase(),
        &composite,
        false,
        &["composite"],
    );
    claims.into_iter().chain(composites).collect()
}

fn groups(world: &World) -> Value {
    let of = |name: &str, singular: &str, kind: &str, scope: &str, categories: &[&str]| {
        let response = json!({ "group": GROUP, "version": "v1alpha1", "kind": kind });
        json!({
            "resource": name, "responseKind": response, "scope": scope, "singularResource": singular, "verbs": VERBS,
            "categories": categories,
            "subresources": [{ "subresource": "status", "responseKind": response, "verbs": STATUS_VERBS }],
        })
    };
    let mut resources = Vec::new();
    for kind in world.kinds.values() {
        let composite = kind.composite_kind();
        resources.push(of(
            &kind.plural,
            &kind.singular(),
            &kind.kind,
            "Namespaced",
            &kind.categories,
        ));
        let plural = format!("x{}", kind.plural);
        resources.push(of(
            &plural,
            &composite.to_lowercase(),
            &composite,
            "Cluster",
            &["composite"],
        ));
    }
    resources.sort_by_key(|resource| resource["resource"].to_string());
    let review = |group: &str, plural: &str, kind: &str| {
        json!({
            "resource": plural, "responseKind": { "group": group, "version": "v1", "kind": kind }, "scope": "Cluster",
            "singularResource": kind.to_lowercase(), "verbs": ["create"],
        })
    };
    let authorization = "authorization.k8s.io";
    json!([
        {
            "metadata": { "name": authorization },
            "versions": [{
                "version": "v1", "freshness": "Current",
                "resources": [
                    review(authorization, "selfsubjectaccessreviews", "SelfSubjectAccessReview"),
                    review(authorization, "selfsubjectrulesreviews", "SelfSubjectRulesReview"),
                ],
            }],
        },
        {
            "metadata": { "name": GROUP },
            "versions": [{ "version": "v1alpha1", "freshness": "Current", "resources": resources }],
        },
    ])
}

fn core() -> Value {
    json!([{
        "metadata": {},
        "versions": [{
            "version": "v1", "freshness": "Current",
            "resources": [{
                "resource": "secrets", "responseKind": { "group": "", "version": "", "kind": "Secret" },
                "scope": "Namespaced", "singularResource": "secret", "verbs": VERBS,
            }],
        }],
    }])
}
