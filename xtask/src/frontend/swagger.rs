//! Swagger 2.0.

use serde_json::{Map, Value};

use super::{
    Document, RawBody, RawParam, RawResponse, Shape, flag, is_json, members, name_and_place, texts,
};
use crate::failure::Result;

pub(super) struct Swagger;

/// Members of a parameter that are no part of its type.
const NOT_TYPE: &[&str] = &[
    "name",
    "in",
    "required",
    "collectionFormat",
    "allowEmptyValue",
];

impl Shape for Swagger {
    fn schemas(&self) -> &'static str {
        "/definitions"
    }

    fn params(
        &self,
        document: &Document<'_>,
        parameters: &[(String, Value)],
    ) -> Result<Vec<RawParam>> {
        let mut params = Vec::new();
        for (at, parameter) in parameters {
            let (parameter, pointer) = document.resolve(parameter, at)?;
            if parameter.get("in").and_then(Value::as_str) == Some("body") {
                continue;
            }
            let (name, place) = name_and_place(parameter, &pointer)?;
            let schema: Map<String, Value> = members(Some(parameter))
                .into_iter()
                .filter(|(key, _)| !NOT_TYPE.contains(&key.as_str()))
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect();
            params.push(RawParam {
                name,
                place,
                required: flag(parameter, "required"),
                schema: Value::Object(schema),
                commas: parameter.get("collectionFormat").and_then(Value::as_str) != Some("multi"),
                pointer,
            });
        }
        Ok(params)
    }

    fn body(
        &self,
        document: &Document<'_>,
        operation: &Value,
        at: &str,
    ) -> Result<Option<RawBody>> {
        let parameters = operation.get("parameters").and_then(Value::as_array);
        for (index, parameter) in parameters.into_iter().flatten().enumerate() {
            let (parameter, pointer) =
                document.resolve(parameter, &format!("{at}/parameters/{index}"))?;
            if parameter.get("in").and_then(Value::as_str) == Some("body") {
                let consumes = self::media_types(document, operation, "consumes");
                return Ok(Some(RawBody {
                    schema: parameter.get("schema").cloned().unwrap_or_default(),
                    required: flag(parameter, "required"),
                    media_type: consumes
                        .first()
                        .filter(|media_type| !is_json(media_type))
                        .cloned(),
                    pointer: format!("{pointer}/schema"),
                }));
            }
        }
        Ok(None)
    }

    fn responses(
        &self,
        document: &Document<'_>,
        operation: &Value,
        at: &str,
    ) -> Result<Vec<RawResponse>> {
        let mut responses = Vec::new();
        for (status, response) in members(operation.get("responses")) {
            let Ok(status_number) = status.parse::<u16>() else {
                continue;
            };
            let (response, pointer) =
                document.resolve(response, &format!("{at}/responses/{status}"))?;
            responses.push(RawResponse {
                status: status_number,
                schema: response.get("schema").cloned(),
                media_types: media_types(document, operation, "produces"),
                location: response.pointer("/headers/Location").is_some(),
                pointer: format!("{pointer}/schema"),
            });
        }
        Ok(responses)
    }
}

/// The operation's own media types, or those of the document.
fn media_types(document: &Document<'_>, operation: &Value, key: &str) -> Vec<String> {
    let own = texts(operation, key);
    if own.is_empty() {
        texts(document.0, key)
    } else {
        own
    }
}
