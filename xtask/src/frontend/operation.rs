//! Operations: parameters, bodies, answers, and the facts that our overlays add.

use serde_json::Value;

use super::schema::{Reader, Spot};
use super::{Document, RawResponse, Shape, escape, flag, members, text, texts};
use crate::failure::{Result, Within, bail};
use crate::ir::{Api, Body, Fixed, FixedValue, Method, Operation, Paging, Param, Place};
use crate::names::Names;
use crate::resources::Resources;

const READ: &[&str] = &[
    "operationId",
    "tags",
    "parameters",
    "requestBody",
    "responses",
    "deprecated",
    "security",
    "consumes",
    "produces",
    "x-idempotent",
    "x-credential",
    "x-path-encoding",
    "x-new-id",
    "x-sort",
    "x-secret-request",
    "x-secret-answer",
    "x-paging",
    "x-any-content-type",
    "x-envelope",
    "x-by-hand",
    "x-maybe-empty",
];

/// Reads all operations and the types that they reach.
pub(super) fn read_all(
    value: &Value,
    shape: &dyn Shape,
    resources: &Resources,
    names: &mut Names,
) -> Result<Api> {
    let document = Document(value);
    let mut reader = Reader::new(&document, shape.schemas(), names);
    let (mut operations, mut by_hand) = (Vec::new(), Vec::new());
    for (path, item) in members(value.get("paths")) {
        for (key, _) in members(Some(item)) {
            if key != "parameters" && !Method::ALL.iter().any(|(name, _)| name == key) {
                reader
                    .unsupported
                    .insert(format!("/paths/{}/{}", escape(path), escape(key)));
            }
        }
        for (name, method) in Method::ALL {
            if let Some(operation) = item.get(*name) {
                let at = format!("/paths/{}/{name}", escape(path));
                let one = One {
                    shape,
                    resources,
                    item,
                    operation,
                    path,
                    at: &at,
                    document: &document,
                };
                let list = if flag(operation, "x-by-hand") {
                    &mut by_hand
                } else {
                    &mut operations
                };
                list.push(one.read(*method, &mut reader).within(&at)?);
            }
        }
    }
    super::answer::mark_new_ids(&mut operations, value);
    Ok(Api {
        operations,
        by_hand,
        types: reader.types,
        unsupported: reader.unsupported.into_iter().collect(),
        ..Api::default()
    })
}

pub(super) struct One<'a> {
    shape: &'a dyn Shape,
    pub(super) resources: &'a Resources,
    item: &'a Value,
    pub(super) operation: &'a Value,
    path: &'a str,
    at: &'a str,
    pub(super) document: &'a Document<'a>,
}

impl One<'_> {
    fn read(&self, method: Method, reader: &mut Reader<'_>) -> Result<Operation> {
        let operation = self.operation;
        for (key, _) in members(Some(operation)) {
            if !READ.contains(&key.as_str()) {
                reader
                    .unsupported
                    .insert(format!("{}/{}", self.at, escape(key)));
            }
        }
        let id = text(operation, "operationId")
            .unwrap_or_else(|| crate::names::snake(&format!("{}_{}", method.lower(), self.path)));
        let name = reader.names.operation(&id);
        let (mut params, fixed) = self.params(&id, &name, reader)?;
        let body = match self.shape.body(self.document, operation, self.at)? {
            Some(raw) => Some(Body {
                ty: reader.ty(
                    &raw.schema,
                    &Spot {
                        pointer: raw.pointer,
                        name: format!("{name}Request"),
                    },
                )?,
                required: raw.required,
                media_type: raw.media_type,
            }),
            None => None,
        };
        let responses = self.shape.responses(self.document, operation, self.at)?;
        let successes: Vec<RawResponse> = responses
            .into_iter()
            // 101 is what an upgrade succeeds with.
            .filter(|response| response.status == 101 || (200..300).contains(&response.status))
            .collect();
        let (answer, envelope, content_type) = self.answer(&name, &successes, reader)?;
        let paging = self.paging(&params, &answer);
        if let Paging::PageNumber {
            page: a, size: b, ..
        }
        | Paging::Offset {
            skip: a, limit: b, ..
        } = &paging
        {
            params.retain(|param| {
                param.place == Place::Path || (param.wire != *a && param.wire != *b)
            });
        }
        for param in &mut params {
            let setter = param.place != Place::Path && !param.required;
            param.rust = reader.names.parameter(&id, &param.wire, setter)?;
        }
        let mut accepts: Vec<u16> = successes.iter().map(|response| response.status).collect();
        if accepts.is_empty() {
            accepts.push(200);
        }
        Ok(Operation {
            rust: String::new(),
            method,
            path: self.path.to_owned(),
            params,
            fixed,
            body,
            answer,
            maybe_empty: flag(operation, "x-maybe-empty"),
            accepts,
            content_type,
            idempotent: operation.get("x-idempotent").and_then(Value::as_bool),
            credential: text(operation, "x-credential"),
            encodings: members(operation.get("x-path-encoding"))
                .into_iter()
                .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
                .collect(),
            envelope,
            paging,
            secret_request: flag(operation, "x-secret-request"),
            secret_members: Vec::new(),
            secret_answer: flag(operation, "x-secret-answer"),
            deprecated: flag(operation, "deprecated"),
            sort: texts(operation, "x-sort"),
            group: texts(operation, "tags")
                .first()
                .map_or_else(|| "other".to_owned(), |tag| crate::names::snake(tag)),
            handle: None,
            pointer: self.at.to_owned(),
            id,
            name,
        })
    }

    fn params(
        &self,
        id: &str,
        name: &str,
        reader: &mut Reader<'_>,
    ) -> Result<(Vec<Param>, Vec<Fixed>)> {
        let mut listed: Vec<(String, Value)> = Vec::new();
        let path_at = self
            .at
            .rsplit_once('/')
            .map_or(self.at, |(parent, _)| parent);
        for (place, at) in [(self.item, path_at), (self.operation, self.at)] {
            let parameters = place.get("parameters").and_then(Value::as_array);
            for (index, parameter) in parameters.into_iter().flatten().enumerate() {
                listed.push((format!("{at}/parameters/{index}"), parameter.clone()));
            }
        }
        let (mut params, mut fixed): (Vec<Param>, Vec<Fixed>) = Default::default();
        for raw in self.shape.params(self.document, &listed)? {
            // Core sends it with every request.
            if raw.place == Place::Header && raw.name.eq_ignore_ascii_case("X-Request-Id") {
                continue;
            }
            let spot = Spot {
                pointer: format!("{}/schema", raw.pointer),
                name: format!("{name}{}", reader.names.pascal(&raw.name)),
            };
            let ty = reader.ty(&raw.schema, &spot)?;
            let (target, _) = self.document.resolve(&raw.schema, &raw.pointer)?;
            if let Some(value) = fixed_value(target) {
                fixed.push(Fixed {
                    wire: raw.name,
                    place: raw.place,
                    value,
                });
                continue;
            }
            // The operation's own parameter replaces the path's.
            params.retain(|param| {
                (param.place, param.wire.as_str()) != (raw.place, raw.name.as_str())
            });
            params.push(Param {
                rust: String::new(),
                place: raw.place,
                required: raw.required || raw.place == Place::Path,
                ty,
                commas: raw.commas,
                maximum: target.get("maximum").and_then(Value::as_u64),
                minimum: target
                    .get("items")
                    .unwrap_or(target)
                    .get("minimum")
                    .and_then(Value::as_i64)
                    .filter(|minimum| *minimum > 0),
                once: flag(target, "x-once"),
                pointer: raw.pointer,
                wire: raw.name,
            });
        }
        for part in self
            .path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        {
            if !params
                .iter()
                .any(|param| param.place == Place::Path && param.wire == part)
            {
                bail!("{id}: the path parameter {part:?} is not declared");
            }
        }
        let order = |param: &Param| {
            self.path
                .find(&format!("{{{}}}", param.wire))
                .unwrap_or(usize::MAX)
        };
        params.sort_by_key(|param| (param.place, order(param)));
        Ok((params, fixed))
    }
}

/// What the caller need not say: a constant, or what follows from a path parameter.
fn fixed_value(schema: &Value) -> Option<FixedValue> {
    if let Some(value) = text(schema, "x-value") {
        return Some(FixedValue::Constant(value));
    }
    let from = schema.get("x-from")?;
    Some(FixedValue::Of {
        param: text(from, "param")?,
        method: text(from, "method")?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::ir::{Answer, ContentType, NewId, Ty};
    use crate::resources::Dialect;
    use serde_json::json;

    fn read(document: Value) -> Result<Api> {
        let dialect = if document.get("swagger").is_some() {
            Dialect::Swagger2
        } else {
            Dialect::Openapi3
        };
        let resources = Resources {
            dialect,
            envelope: Some("data".into()),
            ..Resources::default()
        };
        let mut names = Names::new(&resources, BTreeMap::new());
        super::super::read(&document, &resources, &mut names)
    }

    fn harbor_like() -> Value {
        json!({"swagger": "2.0", "produces": ["application/json"], "paths": {
            "/robots": {
                "get": {"operationId": "listRobots", "parameters": [
                    {"name": "X-Request-Id", "in": "header", "type": "string"},
                    {"name": "page", "in": "query", "type": "integer"},
                    {"name": "page_size", "in": "query", "type": "integer", "maximum": 50},
                    {"name": "q", "in": "query", "type": "string"},
                ], "responses": {"200": {"schema": {"type": "array", "items": {"type": "integer"}}}}},
                "post": {"operationId": "createRobot", "parameters": [
                    {"name": "robot", "in": "body", "required": true, "schema": {"properties": {"name": {"type": "string"}}}},
                ], "responses": {"201": {"headers": {"Location": {"type": "string"}}}}},
            },
            "/robots/{id}": {"get": {"operationId": "getLog", "produces": ["text/plain"], "parameters": [
                {"name": "id", "in": "path", "required": true, "type": "integer", "format": "int64"},
            ], "responses": {"200": {"schema": {"type": "string"}}, "404": {}}}},
        }})
    }

    #[test]
    fn pages_are_recognised_and_are_no_setters() {
        let api = read(harbor_like()).unwrap();
        let list = &api.operations[0];
        assert_eq!(
            list.paging,
            Paging::PageNumber {
                page: "page".into(),
                size: "page_size".into(),
                max: 50
            }
        );
        assert_eq!(
            list.params
                .iter()
                .map(|p| p.wire.as_str())
                .collect::<Vec<_>>(),
            ["q"]
        );
    }

    #[test]
    fn a_location_has_the_id_of_the_path_below() {
        let api = read(harbor_like()).unwrap();
        assert_eq!(
            api.operations[1].answer,
            Answer::Created {
                place: NewId::Location,
                ty: Ty::Int { signed: true }
            }
        );
        assert_eq!(
            api.operations[1].body.as_ref().unwrap().ty,
            Ty::Named("CreateRobotRequest".into())
        );
        assert_eq!(api.operations[2].answer, Answer::Text);
        assert_eq!(
            api.operations[2].content_type,
            ContentType::Named("text/plain".into())
        );
    }

    #[test]
    fn what_the_caller_need_not_say_is_no_parameter() {
        let api = read(json!({"openapi": "3.0.0", "paths": {"/a/{name}": {"get": {
            "operationId": "getA", "x-maybe-empty": true, "parameters": [
                {"name": "name", "in": "path", "required": true, "schema": {"x-by-hand": "crate::Name"}},
                {"name": "X-Kind", "in": "header", "schema": {"type": "string", "x-value": "report"}},
                {"name": "X-Is-Name", "in": "header", "schema": {"type": "boolean",
                    "x-from": {"param": "name", "method": "is_name"}}},
            ], "responses": {"200": {"content": {"application/json": {"schema": {"type": "string"}}}}}
        }}}}))
        .unwrap();
        let get = &api.operations[0];
        assert!(get.maybe_empty);
        assert_eq!(get.params.len(), 1);
        assert_eq!(get.params[0].ty, Ty::ByHand("crate::Name".into()));
        let values: Vec<&FixedValue> = get.fixed.iter().map(|fixed| &fixed.value).collect();
        let constant = FixedValue::Constant("report".into());
        let of_name = FixedValue::Of {
            param: "name".into(),
            method: "is_name".into(),
        };
        assert_eq!(values, [&constant, &of_name]);
    }

    #[test]
    fn the_envelope_is_taken_off() {
        let api = read(json!({"openapi": "3.0.2", "paths": {"/a": {"get": {"operationId": "getA", "responses": {"200": {
            "content": {"application/json": {"schema": {"properties": {"data": {"type": "array", "items": {"type": "string"}}}}}}
        }}}}}}))
        .unwrap();
        assert_eq!(api.operations[0].answer, Answer::Json(Ty::list(Ty::Text)));
        assert_eq!(api.operations[0].envelope.as_deref(), Some("data"));
    }

    #[test]
    fn undeclared_path_parameters_and_reserved_setters_fail() {
        let of = |parameters: Value| {
            json!({"openapi": "3.0.0", "paths": {"/a/{b}": {"get": {
                "operationId": "getA", "parameters": parameters, "responses": {}
            }}}})
        };
        assert!(
            read(of(json!([])))
                .unwrap_err()
                .to_string()
                .contains("\"b\" is not declared")
        );
        let b = json!({"name": "b", "in": "path", "required": true, "schema": {"type": "string"}});
        assert!(read(of(json!([b.clone()]))).is_ok());
        let items = json!({"name": "items", "in": "query", "schema": {"type": "integer"}});
        assert!(
            read(of(json!([b, items])))
                .unwrap_err()
                .to_string()
                .contains("resources.yaml")
        );
    }
}
