//! From method and path to a handler, and what the server answers where there is none.
//!
//! The router of the real server matches the last parameter of a path against all that is left, slashes included, and
//! works on the decoded path unless decoding loses something (recordings/statuspage, 09 and 44).

use http::{Method, StatusCode, header};
use serde_json::json;

use super::{
    catalogue, components,
    http::{Answer, Incoming, Outcome},
    incidents,
    params::unescape,
    phases,
    state::Context,
    updates,
};

/// Origins that the server allows unless told otherwise.
const ORIGINS: [&str; 2] = ["http://localhost", "http://127.0.0.1"];

#[derive(Debug, PartialEq)]
enum Route {
    Components,
    Component(Vec<u8>),
    ImpactTypes,
    ImpactType(Vec<u8>),
    Incidents,
    Incident(Vec<u8>),
    Updates(Vec<u8>),
    Update(Vec<u8>, Vec<u8>),
    Phases,
    Severities,
    Severity(Vec<u8>),
    Description,
}

impl Route {
    /// Finds the route of a path as it was sent.
    fn find(raw: &str) -> Option<Self> {
        let path = routed(raw)?;
        let at = |prefix: &str| path.strip_prefix(prefix.as_bytes());
        let item = |prefix| {
            at(prefix)
                .filter(|rest| !rest.is_empty())
                .map(<[u8]>::to_vec)
        };
        match path.as_slice() {
            b"/components" => return Some(Self::Components),
            b"/impacttypes" => return Some(Self::ImpactTypes),
            b"/incidents" => return Some(Self::Incidents),
            b"/phases" => return Some(Self::Phases),
            b"/severities" => return Some(Self::Severities),
            b"/openapi.json" => return Some(Self::Description),
            _ => {}
        }
        item("/components/")
            .map(Self::Component)
            .or_else(|| item("/impacttypes/").map(Self::ImpactType))
            .or_else(|| item("/severities/").map(Self::Severity))
            .or_else(|| Self::below_incidents(at("/incidents/")?))
    }

    fn below_incidents(rest: &[u8]) -> Option<Self> {
        if rest.is_empty() {
            return None;
        }
        let (id, behind) = rest.split_at(
            rest.iter()
                .position(|byte| *byte == b'/')
                .unwrap_or(rest.len()),
        );
        let id = id.to_vec();
        match behind {
            b"" => Some(Self::Incident(id)),
            b"/updates" => Some(Self::Updates(id)),
            _ => match behind.strip_prefix(b"/updates/") {
                Some(number) if !number.is_empty() => Some(Self::Update(id, number.to_vec())),
                _ => None,
            },
        }
    }

    const fn allow(&self) -> &'static str {
        match self {
            Self::Components
            | Self::ImpactTypes
            | Self::Incidents
            | Self::Updates(_)
            | Self::Phases
            | Self::Severities => "OPTIONS, GET, POST",
            Self::Component(_)
            | Self::ImpactType(_)
            | Self::Incident(_)
            | Self::Update(..)
            | Self::Severity(_) => "OPTIONS, DELETE, GET, PATCH",
            Self::Description => "OPTIONS, GET",
        }
    }
}

/// The path that the router sees: decoded, unless encoding it again would give another text than was sent.
fn routed(raw: &str) -> Option<Vec<u8>> {
    let path = unescape(raw.as_bytes()).ok()?;
    let mut again = String::new();
    for &byte in &path {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'_'
            | b'.'
            | b'~'
            | b'$'
            | b'&'
            | b'+'
            | b','
            | b'/'
            | b':'
            | b';'
            | b'='
            | b'@' => {
                again.push(char::from(byte));
            }
            _ => again.push_str(&format!("%{byte:02X}")),
        }
    }
    Some(if again == raw {
        path
    } else {
        raw.as_bytes().to_vec()
    })
}

/// Can the path be decoded at all? If not, the server's HTTP library answers, before any route is looked for.
pub(crate) fn is_path(raw: &str) -> bool {
    unescape(raw.as_bytes()).is_ok()
}

/// Answers a request.
pub(crate) fn handle(cx: Context<'_>, cors: bool) -> Answer {
    let request = cx.request;
    let method = request.method.clone();
    let route = Route::find(&request.path);
    let allow = route.as_ref().map(Route::allow);
    if cors {
        if method == Method::OPTIONS {
            return preflight(request, allow);
        }
        let origin = request.header(header::ORIGIN);
        let answer = dispatch(cx, route)
            .unwrap_or_else(|failure| failure)
            .with(header::VARY, "Origin");
        return if ORIGINS.contains(&origin) {
            answer.with(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin)
        } else {
            answer
        };
    }
    dispatch(cx, route).unwrap_or_else(|failure| failure)
}

fn preflight(request: &Incoming, allow: Option<&str>) -> Answer {
    let mut answer = Answer::nothing().with(header::VARY, "Origin");
    if let Some(allow) = allow {
        answer = answer.with(header::ALLOW, allow);
    }
    let origin = request.header(header::ORIGIN);
    if !ORIGINS.contains(&origin) {
        return answer;
    }
    let headers = request.header(header::ACCESS_CONTROL_REQUEST_HEADERS);
    answer = answer
        .with(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin)
        .with(header::VARY, "Access-Control-Request-Method")
        .with(header::VARY, "Access-Control-Request-Headers")
        .with(
            header::ACCESS_CONTROL_ALLOW_METHODS,
            allow.unwrap_or("GET,HEAD,PUT,PATCH,POST,DELETE"),
        );
    if headers.is_empty() {
        answer
    } else {
        answer.with(header::ACCESS_CONTROL_ALLOW_HEADERS, headers)
    }
}

fn dispatch(cx: Context<'_>, route: Option<Route>) -> Outcome {
    let route = route.ok_or_else(Answer::not_found)?;
    match (cx.request.method.as_str(), &route) {
        ("GET", Route::Components) => components::list(cx),
        ("POST", Route::Components) => components::create(cx),
        ("GET", Route::Component(id)) => components::get(cx, id),
        ("PATCH", Route::Component(id)) => components::update(cx, id),
        ("DELETE", Route::Component(id)) => components::delete(cx, id),
        ("GET", Route::ImpactTypes) => catalogue::list_impact_types(cx),
        ("POST", Route::ImpactTypes) => catalogue::create_impact_type(cx),
        ("GET", Route::ImpactType(id)) => catalogue::get_impact_type(cx, id),
        ("PATCH", Route::ImpactType(id)) => catalogue::update_impact_type(cx, id),
        ("DELETE", Route::ImpactType(id)) => catalogue::delete_impact_type(cx, id),
        ("GET", Route::Incidents) => incidents::list(cx),
        ("POST", Route::Incidents) => incidents::create(cx),
        ("GET", Route::Incident(id)) => incidents::get(cx, id),
        ("PATCH", Route::Incident(id)) => incidents::update(cx, id),
        ("DELETE", Route::Incident(id)) => incidents::delete(cx, id),
        ("GET", Route::Updates(id)) => updates::list(cx, id),
        ("POST", Route::Updates(id)) => updates::create(cx, id),
        ("GET", Route::Update(id, number)) => updates::get(cx, id, number),
        ("PATCH", Route::Update(id, number)) => updates::update(cx, id, number),
        ("DELETE", Route::Update(id, number)) => updates::delete(cx, id, number),
        ("GET", Route::Phases) => phases::list(cx),
        ("POST", Route::Phases) => phases::create(cx),
        ("GET", Route::Severities) => catalogue::list_severities(cx),
        ("POST", Route::Severities) => catalogue::create_severity(cx),
        ("GET", Route::Severity(name)) => catalogue::get_severity(cx, name),
        ("PATCH", Route::Severity(name)) => catalogue::update_severity(cx, name),
        ("DELETE", Route::Severity(name)) => catalogue::delete_severity(cx, name),
        // The real one sends its whole description; ours only what shows that a 200 from here proves nothing.
        ("GET", Route::Description) => {
            let mut answer = Answer::nothing();
            answer.status = StatusCode::OK;
            answer.body = Some(
                json!({ "openapi": "3.0.3", "info": { "title": "Status Page", "version": "1.1.2" }, "paths": {} }),
            );
            Ok(answer)
        }
        ("OPTIONS", _) => Ok(Answer::nothing().with(header::ALLOW, route.allow())),
        _ => {
            Err(Answer::failure(StatusCode::METHOD_NOT_ALLOWED).with(header::ALLOW, route.allow()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_parameter_takes_the_rest() {
        assert_eq!(
            Route::find("/severities/a/b"),
            Some(Route::Severity(b"a/b".to_vec()))
        );
        assert_eq!(
            Route::find("/components/x/y"),
            Some(Route::Component(b"x/y".to_vec()))
        );
        assert_eq!(Route::find("/incidents/x/y"), None);
        assert_eq!(Route::find("/incidents/x/updates/"), None);
        assert_eq!(
            Route::find("/incidents/x/updates/1/2"),
            Some(Route::Update(b"x".to_vec(), b"1/2".to_vec()))
        );
        assert_eq!(Route::find("/components/"), None);
        assert_eq!(Route::find("//phases"), None);
    }

    #[test]
    fn a_path_is_decoded_when_that_loses_nothing() {
        assert_eq!(
            Route::find("/severities/95%25"),
            Some(Route::Severity(b"95%".to_vec()))
        );
        assert_eq!(
            Route::find("/severities/a%2Fb"),
            Some(Route::Severity(b"a%2Fb".to_vec()))
        );
        assert_eq!(Route::find("/%70hases"), None);
    }
}
