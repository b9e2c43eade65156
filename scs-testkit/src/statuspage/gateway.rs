//! The gateway that the reference deployment puts in front of the server: who may do what, on which paths.
//!
//! Read in its rules (22 of them, one per path and kind of access), not measured: the gateway itself was never run.

use http::{Method, StatusCode, header};
use serde_json::json;

use super::{
    http::{Answer, Incoming},
    params::Id,
};

/// Refuses what the gateway would not pass on.
pub(crate) fn refusal(request: &Incoming) -> Option<Answer> {
    let segments: Vec<_> = request.path.split('/').skip(1).collect();
    let methods: &[&str] = match segments.as_slice() {
        ["components" | "impacttypes" | "incidents" | "phases" | "severities"] => &["GET", "POST"],
        ["incidents", id, "updates"] if is_id(id) => &["GET", "POST"],
        ["components" | "impacttypes" | "incidents", id] if is_id(id) => {
            &["GET", "PATCH", "DELETE"]
        }
        ["incidents", id, "updates", number] if is_id(id) && is_number(number) => {
            &["GET", "PATCH", "DELETE"]
        }
        ["severities", name] if is_word(name) => &["GET", "PATCH", "DELETE"],
        _ => &[],
    };
    if !methods.contains(&request.method.as_str()) {
        return Some(answer(
            StatusCode::NOT_FOUND,
            "Requested url does not match any rules",
        ));
    }
    // Reads are for nobody in particular, and the handler for that declines whoever brings a credential; writes want a
    // bearer token, which this stand-in takes for a good one.
    let credential = request.header(header::AUTHORIZATION);
    let passes = if request.method == Method::GET {
        credential.is_empty()
    } else {
        credential
            .get(..7)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("bearer "))
            && credential.len() > 7
    };
    (!passes).then(|| answer(StatusCode::UNAUTHORIZED, "Access credentials are invalid"))
}

fn answer(status: StatusCode, message: &str) -> Answer {
    let mut answer = Answer::failure(status);
    let reason = status.canonical_reason().unwrap_or_default();
    answer.body =
        Some(json!({ "error": { "code": status.as_u16(), "status": reason, "message": message } }));
    answer
}

fn is_id(text: &str) -> bool {
    text.len() == 36 && Id::parse(text.as_bytes()).is_ok()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_word(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(method: Method, path: &str, credential: Option<&str>) -> Option<u16> {
        let mut headers = http::HeaderMap::new();
        if let Some(credential) = credential {
            headers.insert(header::AUTHORIZATION, credential.parse().unwrap());
        }
        let request = Incoming {
            method,
            path: path.into(),
            query: String::new(),
            headers,
            body: bytes::Bytes::new(),
            chunked: false,
        };
        refusal(&request).map(|answer| answer.status.as_u16())
    }

    #[test]
    fn reads_without_writes_with_a_token() {
        let token = Some("Bearer abc");
        assert_eq!(status(Method::GET, "/phases", None), None);
        assert_eq!(status(Method::GET, "/phases", token), Some(401));
        assert_eq!(status(Method::POST, "/phases", None), Some(401));
        assert_eq!(
            status(Method::POST, "/phases", Some("Basic eDp5")),
            Some(401)
        );
        assert_eq!(status(Method::POST, "/phases", token), None);
    }

    #[test]
    fn only_paths_with_a_rule() {
        let id = "c0ffee00-1234-4abc-9def-0123456789ab";
        assert_eq!(
            status(Method::GET, &format!("/incidents/{id}/updates/0"), None),
            None
        );
        for path in [
            "/openapi.json",
            "/phases/",
            "/severities/partly%20limited",
            "/incidents/c0ffee",
            &format!("/incidents/{id}/updates/-1"),
        ] {
            assert_eq!(status(Method::GET, path, None), Some(404), "{path}");
        }
        assert_eq!(
            status(Method::DELETE, "/phases", Some("Bearer abc")),
            Some(404)
        );
    }
}
