//! The OpenAPI documents: an index, and the one of the claims.

use http::header;
use serde_json::{Map, Value, json};

use super::{
    discovery::hash,
    status::{API_VERSION, Answer, Content, GROUP, Outcome},
    world::World,
};
use crate::statuspage::http::Incoming;

/// Answers below `/openapi/v3`.
pub(crate) fn answer(world: &World, request: &Incoming, rest: &[&str]) -> Outcome {
    let text = document(world).to_string();
    let sum = hash(&text);
    let place = format!("/openapi/v3/apis/{API_VERSION}?hash={sum}");
    match rest {
        [] => {
            let name = format!("apis/{API_VERSION}");
            let index = json!({ "paths": { name: { "serverRelativeURL": place } } });
            // The server calls it a text (recordings/central/021-openapi-v3-index).
            Ok(Answer::ok(index).with(header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        }
        ["apis", group, "v1alpha1"] if *group == GROUP => {
            let tag = format!("\"{sum}\"");
            let tagged = |answer: Answer| {
                answer
                    .with(header::ETAG, tag.clone())
                    .with(header::VARY, "Accept")
            };
            let asked = request
                .query
                .split('&')
                .find_map(|pair| pair.strip_prefix("hash="));
            if asked.is_some_and(|asked| asked != sum) {
                let moved = Answer::new(301, Content::Empty).with(header::LOCATION, place);
                return Ok(tagged(moved));
            }
            if request.header(header::IF_NONE_MATCH) == tag {
                return Ok(tagged(Answer::new(304, Content::Empty)));
            }
            Ok(tagged(Answer::new(200, Content::Written(text))))
        }
        _ => Err(Answer::no_such_page()),
    }
}

/// Schemas of all kinds; of the paths the collections alone, and nothing about them.
fn document(world: &World) -> Value {
    let (mut schemas, mut paths) = (Map::new(), Map::new());
    let named = |kind: &str| format!("community.scs.api.v1alpha1.{kind}");
    for kind in world.kinds.values() {
        let mut schema = kind.schema.clone();
        schema["properties"]["metadata"] = json!({
            "allOf": [{ "$ref": "#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta" }],
        });
        schema["x-kubernetes-group-version-kind"] =
            json!([{ "group": GROUP, "kind": kind.kind, "version": "v1alpha1" }]);
        schemas.insert(named(&kind.kind), schema);
        let item = format!("#/components/schemas/{}", named(&kind.kind));
        let list = json!({
            "type": "object", "required": ["items"],
            "properties": { "items": { "type": "array", "items": { "$ref": item } } },
            "x-kubernetes-group-version-kind": [{ "group": GROUP, "kind": format!("{}List", kind.kind), "version": "v1alpha1" }],
        });
        schemas.insert(named(&format!("{}List", kind.kind)), list);
        let path = format!(
            "/apis/{API_VERSION}/namespaces/{{namespace}}/{}",
            kind.plural
        );
        paths.insert(path, json!({}));
    }
    json!({
        "openapi": "3.0.0",
        "info": { "title": "Kubernetes CRD Swagger", "version": "v0.1.0" },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}
