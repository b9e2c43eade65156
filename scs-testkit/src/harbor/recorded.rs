//! Answers for what has no state here: the most fitting recorded one.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use serde_json::{Value, json};

use super::{auth::Caller, call::Call, errors::failed, refusals, world::World};
use crate::{
    keycloak::http::{Params, Reply},
    recordings::{HarborExchange, RecordingError, harbor},
};

/// By operation; what could not be read is said when the server starts.
static EXCHANGES: LazyLock<HashMap<String, Vec<HarborExchange>>> = LazyLock::new(|| {
    let mut by_operation: HashMap<_, Vec<_>> = HashMap::new();
    for exchange in harbor().unwrap_or_default() {
        by_operation
            .entry(exchange.operation.clone())
            .or_default()
            .push(exchange);
    }
    by_operation
});

/// The ids that successful answers tell, in their bodies and as places of new things.
pub(super) static IDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut ids = HashSet::new();
    let all = EXCHANGES.values().flatten().map(|one| &one.response);
    for response in all.filter(|response| response.status < 400) {
        let place = response.headers.get("location").map(String::as_str);
        ids.extend(
            place
                .and_then(|place| place.rsplit('/').next())
                .map(str::to_owned),
        );
        gather_ids(response.body.as_ref().unwrap_or(&Value::Null), &mut ids);
    }
    ids
});

fn gather_ids(value: &Value, ids: &mut HashSet<String>) {
    for (name, member) in value.as_object().into_iter().flatten() {
        match member {
            Value::Number(number) if name.ends_with("id") => ids.insert(number.to_string()),
            Value::String(text) if name.ends_with("id") => ids.insert(text.clone()),
            _ => false,
        };
        gather_ids(member, ids);
    }
    for item in value.as_array().into_iter().flatten() {
        gather_ids(item, ids);
    }
}

/// Fails if the recordings cannot be read.
pub(crate) fn load() -> Result<(), RecordingError> {
    if EXCHANGES.is_empty() {
        harbor()?;
    }
    Ok(())
}

/// The first body that an operation was answered with.
pub(crate) fn body(operation: &str) -> Option<Value> {
    let all = EXCHANGES.get(operation)?;
    all.iter()
        .find(|exchange| exchange.response.status == 200)?
        .response
        .body
        .clone()
}

/// Who asked, in a recording and here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Admin,
    Other,
    Nobody,
}

pub(super) fn is_of_admin(exchange: &HarborExchange) -> bool {
    class_of(exchange) == Class::Admin
}

fn class_of(exchange: &HarborExchange) -> Class {
    match exchange.request.headers.get("authorization") {
        None => Class::Nobody,
        Some(credential) if credential.starts_with("Basic <admin and the pass") => Class::Admin,
        Some(credential) if credential.starts_with("Basic <a-admin and the pass") => Class::Admin,
        Some(_) => Class::Other,
    }
}

/// Answers an operation from the recordings.
pub(crate) fn answer(world: &World, call: &Call<'_>) -> Reply {
    let class = match &call.caller {
        Caller::Anonymous => Class::Nobody,
        caller if world.is_admin(caller) => Class::Admin,
        _ => Class::Other,
    };
    let all = EXCHANGES
        .get(call.operation.id)
        .map_or(&[][..], Vec::as_slice);
    let of = |class: Class| {
        all.iter()
            .filter(move |exchange| class_of(exchange) == class)
    };
    let refusal = |exchange: &&HarborExchange| [401, 403].contains(&exchange.response.status);
    let refused = of(class).find(refusal);
    if let (Class::Nobody | Class::Other, Some(exchange)) = (class, refused) {
        return reply(exchange, Some(&world.name_of(&call.caller)));
    }
    if let Some(refusal) = refusals::of(call, all) {
        return refusal;
    }
    // The rest may be read in the administrator's recordings, but for what is closed to administrators, too.
    let found = best(of(class), call)
        .or(refused)
        .or_else(|| best(of(Class::Admin), call));
    let Some(exchange) = found.or_else(|| best(all.iter(), call)) else {
        return failed(
            501,
            "NOT_IMPLEMENTED",
            "the stand-in has no answer to this operation",
        );
    };
    reply(exchange, None)
}

/// The successful one whose path and query are most like those of the call; the earliest of several.
fn best<'a>(
    candidates: impl Iterator<Item = &'a HarborExchange>,
    call: &Call<'_>,
) -> Option<&'a HarborExchange> {
    let mut best: Option<(i32, &HarborExchange)> = None;
    for exchange in candidates.filter(|exchange| exchange.response.status < 400) {
        let score = likeness(exchange, call);
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, exchange));
        }
    }
    best.map(|(_, exchange)| exchange)
}

fn likeness(exchange: &HarborExchange, call: &Call<'_>) -> i32 {
    let (path, query) = exchange
        .request
        .path
        .split_once('?')
        .unwrap_or((&exchange.request.path, ""));
    let mut score = 0;
    if path.trim_end_matches('/') == call.request.path.trim_end_matches('/') {
        score += 8;
    }
    let recorded = Params::read(query);
    for name in recorded.names() {
        score += match call.query.get(name) {
            Some(value) if recorded.get(name) == Some(value) => 2,
            Some(_) => 1,
            None => -1,
        };
    }
    let kind = |body: Option<&Value>| body?.pointer("/schedule/type").cloned();
    // What runs at once has a number, what runs later has none (`recordings/harbor/1596-…`, `1613-…`).
    let kind_of_recorded = kind(exchange.request.body.as_ref());
    if kind_of_recorded.is_some() && kind_of_recorded == kind(Some(&call.body)) {
        score += 2;
    }
    let second = exchange
        .note
        .as_deref()
        .is_some_and(|note| note.contains("second"));
    if second {
        score -= 4;
    }
    let wanted = call.request.header(http::header::ACCEPT);
    let accept = exchange
        .request
        .headers
        .get("accept")
        .map_or("", String::as_str);
    if accept == wanted {
        score += 2;
    }
    // An answer with something in it tells more.
    let empty = exchange
        .response
        .body
        .as_ref()
        .is_none_or(|body| body.as_array().is_some_and(Vec::is_empty));
    if empty { score } else { score + 1 }
}

/// The recorded answer; where its message was the name of who was refused, it is now another's.
pub(super) fn reply(exchange: &HarborExchange, refused: Option<&str>) -> Reply {
    let response = &exchange.response;
    let mut reply = Reply::empty(response.status);
    for (name, value) in &response.headers {
        let name = match name.as_str() {
            "content-type" => "content-type",
            "content-disposition" => "content-disposition",
            "location" => "location",
            "link" => "link",
            "x-total-count" => "x-total-count",
            _ => continue,
        };
        reply = reply.header(name, value);
    }
    let mut body = response.body.clone();
    if let (Some(refused), Some(Value::Object(members)), 403) =
        (refused, &mut body, response.status)
        && let Some(message) = members
            .get_mut("errors")
            .and_then(|errors| errors.pointer_mut("/0/message"))
        && message.as_str().is_some_and(|message| {
            message.starts_with("a-") || message.starts_with("b-") || message.starts_with("robot$")
        })
    {
        *message = json!(refused);
    }
    reply.body = match body {
        None => Vec::new(),
        Some(Value::String(text)) => text.into_bytes(),
        Some(value) => {
            let mut text = value.to_string().into_bytes();
            text.push(b'\n');
            text
        }
    };
    reply
}

/// The page for everything outside.
pub(crate) fn page_not_found() -> Reply {
    let page = EXCHANGES
        .get("outside")
        .into_iter()
        .flatten()
        .find(|exchange| exchange.name == "outside-unknown-path");
    let mut reply = Reply::empty(404).header("content-type", "text/html; charset=utf-8");
    reply.body = page
        .map(|exchange| exchange.response.text().into_bytes())
        .unwrap_or_default();
    reply
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::harbor::{
        call::decoded,
        operations::{Found, all, find},
    };

    #[test]
    fn every_operation_has_a_recorded_success_and_every_recording_its_operation() {
        for operation in all() {
            let some = EXCHANGES.get(operation.id).map_or(&[][..], Vec::as_slice);
            assert!(
                some.iter().any(|exchange| exchange.response.status < 400),
                "{}",
                operation.id
            );
        }
        let mut matched = 0;
        for exchange in EXCHANGES.values().flatten() {
            let path = exchange.request.path.split('?').next().unwrap_or_default();
            let Some(below) = path.strip_prefix("/api/v2.0") else {
                continue;
            };
            let words: Vec<_> = below
                .split('/')
                .filter(|word| !word.is_empty())
                .map(decoded)
                .collect();
            let Ok(method) = exchange.request.method.parse() else {
                continue;
            };
            let described = all()
                .iter()
                .any(|operation| operation.id == exchange.operation);
            if let (true, Found::Operation(operation, _)) = (described, find(&method, &words)) {
                assert_eq!(operation.id, exchange.operation, "{}", exchange.label());
                matched += 1;
            }
        }
        assert_eq!(matched, 1947);
    }
}
