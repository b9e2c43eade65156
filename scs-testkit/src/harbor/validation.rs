//! What is wrong with a request as such: the list that is answered with 422.

use http::header;
use serde_json::Value;

use super::{
    bodies,
    errors::invalid,
    operations::{Operation, Parameter},
};
use crate::{
    keycloak::http::{Params, Reply},
    statuspage::http::Incoming,
};

/// Checks media types and parameters, and reads the body.
pub(crate) fn check(
    operation: &Operation,
    request: &Incoming,
    path: &[(&'static str, String)],
    query: &Params,
) -> Result<Value, Reply> {
    let has_body = !request.body.is_empty() || request.chunked;
    if has_body {
        let sent = request
            .header(header::CONTENT_TYPE)
            .split(';')
            .next()
            .unwrap_or_default()
            .trim();
        let sent = if sent.is_empty() {
            "application/octet-stream"
        } else {
            sent
        };
        if sent != "application/json" {
            return Err(invalid(&[format!(
                "unsupported media type \"{sent}\", only [application/json] are allowed"
            )]));
        }
    } else if !accepts(request, operation) {
        // With a body, its type is what is answered when nothing fits: `recordings/harbor/1026-createUser-accept-text`.
        let offers = offers(operation).join(" ");
        return Err(invalid(&[format!(
            "unsupported media type requested, only [{offers}] are available"
        )]));
    }
    let mut faults = Vec::new();
    let mut body = Value::Null;
    let mut parameters: Vec<_> = operation.parameters.iter().collect();
    parameters.sort_by_key(|parameter| parameter.name.to_ascii_lowercase());
    for parameter in parameters {
        if parameter.place == "body" {
            match read_body(parameter, request, has_body) {
                Ok(value) => body = value,
                Err(more) => faults.extend(more),
            }
        } else {
            faults.extend(fault(parameter, request, path, query));
        }
    }
    if faults.is_empty() {
        Ok(body)
    } else {
        Err(invalid(&faults))
    }
}

fn offers(operation: &Operation) -> Vec<&'static str> {
    let mut offers: Vec<_> = operation.produces.split(',').collect();
    if operation.produces == "text/plain" {
        offers.push("application/json");
    }
    offers
}

/// Is one of the types asked for on offer? Files are re-encoded as JSON when that is asked for.
fn accepts(request: &Incoming, operation: &Operation) -> bool {
    let asked = request.header(header::ACCEPT);
    let mut offers = offers(operation);
    offers.push(if operation.produces == "application/json" {
        ""
    } else {
        "application/json"
    });
    asked.is_empty()
        || asked
            .split(',')
            .map(|kind| kind.split(';').next().unwrap_or_default().trim())
            .any(|kind| {
                kind == "*/*"
                    || offers.contains(&kind)
                    || kind.strip_suffix("/*").is_some_and(|group| {
                        offers
                            .iter()
                            .any(|offer| offer.split('/').next() == Some(group))
                    })
            })
}

fn read_body(
    parameter: &Parameter,
    request: &Incoming,
    has_body: bool,
) -> Result<Value, Vec<String>> {
    let name = camel(parameter.name);
    if !has_body {
        return if parameter.required {
            Err(vec![format!("{name} in body is required")])
        } else {
            Ok(Value::Null)
        };
    }
    bodies::read(&name, parameter.kind, &request.body)
}

fn fault(
    parameter: &Parameter,
    request: &Incoming,
    path: &[(&'static str, String)],
    query: &Params,
) -> Option<String> {
    let Parameter {
        place, name, kind, ..
    } = parameter;
    let header = name.to_ascii_lowercase();
    let value = match *place {
        "path" => path
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str()),
        "query" => query.get(name),
        _ => request
            .headers
            .get(&header)
            .and_then(|value| value.to_str().ok()),
    };
    let value = value.unwrap_or_default();
    if value.is_empty() {
        return parameter
            .required
            .then(|| format!("{name} in {place} is required"));
    }
    if *kind == "integer" {
        let Ok(number) = value.parse::<i64>() else {
            return Some(format!(
                "{name} in {place} must be of type int64: \"{value}\""
            ));
        };
        let most = parameter.maximum.filter(|most| number > *most)?;
        return Some(format!(
            "{name} in {place} should be less than or equal to {most}"
        ));
    }
    if kind.contains('|') && !kind.split('|').any(|word| word == value) {
        return Some(format!(
            "{name} in {place} should be one of [{}]",
            kind.replace('|', " ")
        ));
    }
    None
}

/// `uid_list` is `uidList` in messages, `ImmutableRule` is `immutableRule`.
fn camel(name: &str) -> String {
    let mut result = String::new();
    for (place, word) in name.split('_').enumerate() {
        let mut letters = word.chars();
        let first = letters.next().unwrap_or_default();
        let first = if place == 0 {
            first.to_ascii_lowercase()
        } else {
            first.to_ascii_uppercase()
        };
        result.push(first);
        result.push_str(letters.as_str());
    }
    result
}
