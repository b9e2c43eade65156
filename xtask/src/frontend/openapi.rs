//! OpenAPI 3.0.

use serde_json::{Value, json};

use super::{
    Document, RawBody, RawParam, RawResponse, Shape, escape, flag, is_json, members, name_and_place,
};
use crate::failure::{Result, bail};
use crate::ir::Place;

pub(super) struct OpenApi;

impl Shape for OpenApi {
    fn schemas(&self) -> &'static str {
        "/components/schemas"
    }

    fn params(
        &self,
        document: &Document<'_>,
        parameters: &[(String, Value)],
    ) -> Result<Vec<RawParam>> {
        let mut params = Vec::new();
        for (at, parameter) in parameters {
            let (parameter, pointer) = document.resolve(parameter, at)?;
            let (name, place) = name_and_place(parameter, &pointer)?;
            params.push(RawParam {
                name,
                place,
                required: flag(parameter, "required"),
                schema: parameter
                    .get("schema")
                    .cloned()
                    .unwrap_or_else(|| json!({"type": "string"})),
                // The default of a query parameter is a repeated name, of any other one value with commas.
                commas: place != Place::Query
                    || parameter.get("explode") == Some(&Value::Bool(false)),
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
        let Some(body) = operation.get("requestBody") else {
            return Ok(None);
        };
        let (body, pointer) = document.resolve(body, &format!("{at}/requestBody"))?;
        let content = members(body.get("content"));
        let Some((media_type, media)) = content
            .iter()
            .find(|(name, _)| is_json(name))
            .or_else(|| content.first())
        else {
            bail!("{pointer}: a request body without content");
        };
        Ok(Some(RawBody {
            schema: media.get("schema").cloned().unwrap_or_else(|| json!({})),
            required: flag(body, "required"),
            media_type: (!is_json(media_type)).then(|| (*media_type).clone()),
            pointer: format!("{pointer}/content/{}/schema", escape(media_type)),
        }))
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
            let content = members(response.get("content"));
            let chosen = content
                .iter()
                .find(|(name, _)| is_json(name))
                .or_else(|| content.first());
            responses.push(RawResponse {
                status: status_number,
                schema: chosen.and_then(|(_, media)| media.get("schema")).cloned(),
                media_types: chosen
                    .map(|(name, _)| (*name).clone())
                    .into_iter()
                    .collect(),
                location: response.pointer("/headers/Location").is_some(),
                pointer: chosen.map_or_else(
                    || pointer.clone(),
                    |(name, _)| format!("{pointer}/content/{}/schema", escape(name)),
                ),
            });
        }
        Ok(responses)
    }
}
