//! Who am I, and what may I do?

use http::Method;
use serde_json::{Value, json};

use super::{
    managed::stamp,
    status::{Answer, GROUP, Outcome},
    users,
    world::World,
};
use crate::statuspage::http::Incoming;

/// `POST` of a review; nothing is stored, and the answer is 201.
pub(crate) fn answer(world: &World, user: &str, review: &str, request: &Incoming) -> Outcome {
    if request.method != Method::POST {
        return Err(Answer::no_such_page());
    }
    let body: Value = serde_json::from_slice(&request.body)
        .map_err(|error| Answer::bad_request(&error.to_string()))?;
    match review {
        "selfsubjectreviews" => Ok(Answer::created(json!({
            "kind": "SelfSubjectReview", "apiVersion": "authentication.k8s.io/v1",
            "metadata": { "creationTimestamp": stamp(world.now()) },
            "status": { "userInfo": {
                "username": user, "uid": format!("uid-{user}"), "groups": ["tenants", "system:authenticated"],
            } },
        }))),
        "selfsubjectaccessreviews" => {
            let wanted = &body["spec"]["resourceAttributes"];
            let text = |name: &str| wanted[name].as_str().unwrap_or_default();
            let namespace = Some(text("namespace")).filter(|name| !name.is_empty());
            let mut status = json!({ "allowed": false });
            if users::may(world, user, text("group"), namespace) {
                status["allowed"] = true.into();
                let by = match (user, namespace) {
                    (users::ADMIN, _) | (_, None) => {
                        "RBAC: allowed by ClusterRoleBinding \"cluster-admin\" of ClusterRole \"cluster-admin\" to Group \"system:masters\"".to_owned()
                    }
                    (user, Some(namespace)) => format!(
                        "RBAC: allowed by RoleBinding \"scs-bind/{namespace}\" of ClusterRole \"centralapiuser\" to User \"{user}\""
                    ),
                };
                status["reason"] = by.into();
            }
            let mut spec = body["spec"].clone();
            if let Some(wanted) = spec["resourceAttributes"].as_object_mut() {
                wanted.retain(|_, value| value != "");
            }
            Ok(Answer::created(json!({
                "kind": "SelfSubjectAccessReview", "apiVersion": "authorization.k8s.io/v1",
                "metadata": {}, "spec": spec, "status": status,
            })))
        }
        "selfsubjectrulesreviews" => {
            let namespace = body["spec"]["namespace"].as_str().unwrap_or_default();
            let mut rules = vec![
                json!({ "verbs": ["create"], "apiGroups": ["authorization.k8s.io"], "resources": ["selfsubjectaccessreviews", "selfsubjectrulesreviews"] }),
                json!({ "verbs": ["create"], "apiGroups": ["authentication.k8s.io"], "resources": ["selfsubjectreviews"] }),
            ];
            if user == users::ADMIN {
                rules.push(json!({ "verbs": ["*"], "apiGroups": ["*"], "resources": ["*"] }));
            } else if users::may(world, user, GROUP, Some(namespace)) {
                rules.push(json!({ "verbs": ["*"], "apiGroups": [GROUP], "resources": ["*"] }));
            }
            Ok(Answer::created(json!({
                "kind": "SelfSubjectRulesReview", "apiVersion": "authorization.k8s.io/v1", "metadata": {}, "spec": {},
                "status": {
                    "resourceRules": rules,
                    "nonResourceRules": [
                        { "verbs": ["get"], "nonResourceURLs": [
                            "/api", "/api/*", "/apis", "/apis/*", "/healthz", "/livez", "/openapi", "/openapi/*", "/readyz",
                            "/version", "/version/",
                        ] },
                        { "verbs": ["get"], "nonResourceURLs": ["/healthz", "/livez", "/readyz", "/version", "/version/"] },
                    ],
                    "incomplete": false,
                },
            })))
        }
        _ => Err(Answer::no_such_page()),
    }
}
