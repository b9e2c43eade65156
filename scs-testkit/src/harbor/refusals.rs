//! What is refused of operations that have no state here.

use super::{
    call::{Call, decoded},
    errors::bad_request,
    recorded::{self, IDS},
};
use crate::{keycloak::http::Reply, recordings::HarborExchange};

/// All that the security hub can be asked for.
const HUB: &[&str] = &[
    "cve_id",
    "severity",
    "cvss_score_v3",
    "project_id",
    "repository_name",
    "package",
    "tag",
    "digest",
];

/// The refusal that a call deserves from the one who would have let the caller in.
pub(super) fn of(call: &Call<'_>, recorded: &[HarborExchange]) -> Option<Reply> {
    match call.operation.id {
        // `recordings/harbor/1593-…`
        "getSchedulePaused" if call.param("job_type") != "all" => {
            Some(bad_request("job_type can only be 'all'"))
        }
        "ListVulnerabilities" => foreign_key(call),
        _ => missing(call, recorded),
    }
}

/// The one list that refuses keys which it does not know (`recordings/harbor/3287-…`).
fn foreign_key(call: &Call<'_>) -> Option<Reply> {
    let filters = match call.filters() {
        Ok(filters) => filters,
        Err(refusal) => return Some(refusal),
    };
    let key = filters.keys().find(|key| !HUB.contains(key))?;
    Some(bad_request(&format!(
        "bad request: keyword: {key} is not allowed"
    )))
}

/// The recorded refusal of an id that led nowhere, where the id in this path never led anywhere either.
fn missing(call: &Call<'_>, recorded: &[HarborExchange]) -> Option<Reply> {
    for (name, asked) in &call.path {
        let of_path = |exchange| value(call, exchange, name);
        let was_found = |id: &str| {
            let mut found = recorded.iter().filter(|one| one.response.status < 400);
            found.any(|one| of_path(one).as_deref() == Some(id))
        };
        if !is_id(asked) || IDS.contains(asked) || was_found(asked) {
            continue;
        }
        let refused = recorded.iter().filter(|one| {
            let status = one.response.status;
            recorded::is_of_admin(one) && status >= 400 && ![401, 403, 422].contains(&status)
        });
        let ids = refused.filter_map(|one| Some((one, of_path(one)?)));
        let ids = ids.filter(|(_, id)| is_id(id) && !was_found(id));
        // The longest one is none by itself: zero may be refused in another way.
        if let Some((exchange, id)) = ids.max_by_key(|(_, id)| id.len()) {
            let mut reply = recorded::reply(exchange, None);
            let text = String::from_utf8_lossy(&reply.body).replace(&id, asked);
            reply.body = text.into_bytes();
            return Some(reply);
        }
    }
    None
}

/// A number, or one in hexadecimal digits.
fn is_id(word: &str) -> bool {
    let is_hexadecimal = |letter: char| letter.is_ascii_hexdigit() || letter == '-';
    word.contains(|letter: char| letter.is_ascii_digit()) && word.chars().all(is_hexadecimal)
}

/// What stands in a recorded path in the place of a parameter.
fn value(call: &Call<'_>, exchange: &HarborExchange, name: &str) -> Option<String> {
    let path = exchange.request.path.split('?').next()?;
    let words = path.strip_prefix("/api/v2.0")?.split('/');
    let mut words = words.filter(|word| !word.is_empty());
    let segments = call.operation.segments.iter();
    let place = segments
        .map(|segment| segment.trim_matches(['{', '}']))
        .position(|segment| segment == name)?;
    words.nth(place).map(decoded)
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn ids_are_told_from_names() {
        let ids = ["7", "0123456789abcdef01234567", "00000000-0000-0000-0000-0"];
        assert!(ids.into_iter().all(is_id));
        assert!(!["all", "b-none", "a-b", ""].into_iter().any(is_id));
    }
}
