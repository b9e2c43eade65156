//! What a server warns of while it does what it was asked for.

use http::HeaderMap;
use scs_client_core::Response;

/// One warning of a server: a member that it does not know and has dropped, a kind that will go.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Warning {
    /// The code; Kubernetes has one alone, 299.
    pub code: u16,
    /// Who warns; empty where that is the server itself.
    pub agent: String,
    /// The words: `unknown field "spec.publikKey"`.
    pub text: String,
}

/// The warnings that came with an answer.
///
/// ```
/// # async fn example(
/// #     claims: centralapi_client::Claims<centralapi_client::compute::KeypairV2>,
/// # ) -> centralapi_client::Result<()> {
/// let answer = claims.get("operator").with_response().await?;
/// for warning in centralapi_client::warnings(&answer) {
///     println!("{}", warning.text);
/// }
/// # Ok(()) }
/// ```
#[must_use]
pub fn warnings<T>(answer: &Response<T>) -> Vec<Warning> {
    in_headers(&answer.headers)
}

fn in_headers(headers: &HeaderMap) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for value in headers.get_all(http::header::WARNING) {
        let text = String::from_utf8_lossy(value.as_bytes());
        let mut rest = &*text;
        while let Some((warning, after)) = next(rest) {
            warnings.push(warning);
            rest = after;
        }
    }
    warnings
}

/// One warning of a list: `299 - "text"`, and perhaps a date in quotes (RFC 7234, section 5.5).
fn next(list: &str) -> Option<(Warning, &str)> {
    let list = list.trim_start_matches([' ', '\t', ',']);
    let (code, rest) = list.split_once(' ')?;
    let (agent, rest) = rest.trim_start().split_once(' ')?;
    let (text, rest) = quoted(rest.trim_start())?;
    let rest = match quoted(rest.trim_start()) {
        Some((_date, rest)) => rest,
        None => rest,
    };
    let warning = Warning {
        code: code.parse().ok()?,
        agent: agent.trim_matches('-').to_owned(),
        text,
    };
    Some((warning, rest))
}

/// A text in quotes without its escapes, and what comes after it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut inner = String::new();
    let mut characters = text.strip_prefix('"')?.chars();
    loop {
        match characters.next()? {
            '"' => return Some((inner, characters.as_str())),
            '\\' => inner.push(characters.next()?),
            other => inner.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(values: &[&str]) -> Vec<String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(http::header::WARNING, value.parse().unwrap());
        }
        let warnings = in_headers(&headers);
        warnings.into_iter().map(|one| one.text).collect()
    }

    #[test]
    fn lists_escapes_and_dates_are_read() {
        assert_eq!(
            texts(&[
                r#"299 - "unknown field \"spec.a\"", 299 - "a, b" "Mon, 23 Nov 2026 04:16:51 GMT""#,
                r#"299 - "back\\slash""#,
            ]),
            ["unknown field \"spec.a\"", "a, b", "back\\slash"]
        );
    }

    #[test]
    fn what_is_no_warning_is_passed_over() {
        assert!(texts(&["", "299", "299 -", "x - \"y\"", "299 - \"open"]).is_empty());
    }
}
