//! What only the service knows: its name, how its errors read, what its 401 means.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::credentials::CredentialKind;
use crate::error::Cause;
use crate::executor::Executor;
use crate::operation::OperationInfo;

/// A client that the [`ClientBuilder`](crate::ClientBuilder) can build.
pub trait ServiceClient: Sized {
    /// What the client calls.
    type Service: Service + Default;

    /// Wraps the executor that the builder has set up.
    fn from_executor(executor: Executor) -> Self;
}

/// The service's own rules; everything else is the same for all services.
pub trait Service: fmt::Debug + Send + Sync + 'static {
    /// The service's short name: for credential requests, errors and spans.
    fn name(&self) -> &'static str;

    /// Which calls get a credential, unless the client is told otherwise.
    fn credential_scope(&self) -> CredentialScope {
        CredentialScope::AllCalls
    }

    /// Which token of a login the service takes, unless the client is told otherwise.
    fn credential_kind(&self) -> CredentialKind {
        CredentialKind::AccessToken
    }

    /// Reads what the server says about a refusal, or about an answer in an unexpected form.
    fn read_error(&self, answer: &ErrorAnswer<'_>) -> ErrorDetails {
        ErrorDetails::read(answer)
    }

    /// What to do about a 401.
    fn on_unauthorized(&self, _answer: &ErrorAnswer<'_>) -> OnUnauthorized {
        OnUnauthorized::Refresh
    }
}

/// Which calls get a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CredentialScope {
    /// All whose operation takes one.
    AllCalls,
    /// Only those that change something: some gateways refuse a read that carries a token.
    WritesOnly,
}

/// What to do about a 401.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OnUnauthorized {
    /// Ask the provider for another credential, and try once more if it has one.
    Refresh,
    /// Try once more with the same credential after a pause (a token "issued in the future").
    SameAgainAfter(Duration),
    /// Give up (a wrong password may lock the account).
    Never,
}

/// An answer that is no success.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct ErrorAnswer<'a> {
    /// The operation that was called.
    pub operation: &'static OperationInfo,
    /// The status.
    pub status: StatusCode,
    /// All headers.
    pub headers: &'a HeaderMap,
    /// The body, cut at the error-body limit.
    pub body: &'a [u8],
}

impl fmt::Debug for ErrorAnswer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorAnswer")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl ErrorAnswer<'_> {
    /// The media type without parameters, in lower case.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        media_type(self.headers)
    }

    /// The text of the first element of a web page with this name that has any, such as `p`.
    #[must_use]
    pub fn element(&self, name: &str) -> Option<String> {
        element(&String::from_utf8_lossy(self.body), name)
    }

    /// Whether the body is a web page, by its header or by its first tag.
    #[must_use]
    pub fn is_html(&self) -> bool {
        let start = String::from_utf8_lossy(&self.body[..self.body.len().min(64)]);
        let start = start.trim_start().to_ascii_lowercase();
        self.media_type()
            .is_some_and(|media_type| media_type.contains("html"))
            || start.starts_with("<!doctype html")
            || start.starts_with("<html")
    }
}

pub(crate) fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(http::header::CONTENT_TYPE)?.to_str().ok()?;
    let value = value.split(';').next().unwrap_or_default().trim();
    (!value.is_empty()).then(|| value.to_ascii_lowercase())
}

/// What a server said about a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorDetails {
    /// The server's words.
    pub messages: Vec<String>,
    /// The server's machine-readable codes.
    pub codes: Vec<String>,
    /// What it says about single members of what was sent.
    pub causes: Vec<Cause>,
    /// The answer shows that this server does not have the operation at all.
    pub unsupported: bool,
}

impl ErrorDetails {
    /// Reads the shapes that the SCS services and the proxies before them use.
    ///
    /// JSON with `message`, `error` (text or object), `errors` (a list of them), `reason`, `code`
    /// and `error_description`; web pages, of which the title or the first heading is taken; and
    /// plain text, of which the first line is taken.
    #[must_use]
    pub fn read(answer: &ErrorAnswer<'_>) -> Self {
        let mut details = Self::default();
        if answer.body.iter().all(u8::is_ascii_whitespace) {
            // Nothing was said, whatever kind of text it would have been.
            return details;
        }
        if answer.is_html() {
            let page = String::from_utf8_lossy(answer.body);
            details.messages.push(summarise_html(&page));
        } else if let Ok(value) = serde_json::from_slice::<Value>(answer.body) {
            details.collect(&value, 0);
        } else {
            let text = String::from_utf8_lossy(answer.body);
            let line = text.lines().map(str::trim).find(|line| !line.is_empty());
            // The start of a JSON text that is cut or broken is no message, and may be what was sent.
            let words = line.filter(|line| !line.starts_with(['{', '[']));
            details.messages.extend(words.map(str::to_owned));
        }
        details
    }

    /// Adds one message.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.messages.push(message.into());
        self
    }

    /// Adds one code.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.codes.push(code.into());
        self
    }

    /// Adds what is wrong with one member.
    #[must_use]
    pub fn cause(mut self, cause: Cause) -> Self {
        self.causes.push(cause);
        self
    }

    /// Says that the server does not have the operation.
    #[must_use]
    pub fn unsupported(mut self) -> Self {
        self.unsupported = true;
        self
    }

    fn collect(&mut self, value: &Value, depth: u8) {
        // "errors" inside "error" is as deep as any service nests them.
        if depth > 3 {
            return;
        }
        match value {
            Value::String(text) if !text.is_empty() && !self.messages.contains(text) => {
                self.messages.push(text.clone());
            }
            Value::Array(items) => items.iter().for_each(|item| self.collect(item, depth + 1)),
            Value::Object(members) => {
                for key in ["code", "reason"] {
                    match members.get(key) {
                        Some(Value::String(code)) if !code.is_empty() => {
                            self.codes.push(code.clone());
                        }
                        _ => {}
                    }
                }
                // RFC 6749: "error" is the code where "error_description" is the text.
                match (members.get("error"), members.get("error_description")) {
                    (Some(Value::String(code)), Some(text)) => {
                        self.codes.push(code.clone());
                        self.collect(text, depth + 1);
                    }
                    (Some(error), _) => self.collect(error, depth + 1),
                    (None, _) => {}
                }
                for key in ["message", "errors", "detail"] {
                    if let Some(value) = members.get(key) {
                        self.collect(value, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The title, the first heading or the first words of a web page.
pub(crate) fn summarise_html(page: &str) -> String {
    let named = ["title", "h1", "h2", "p"]
        .iter()
        .find_map(|tag| element(page, tag));
    format!(
        "a web page: {}",
        named.unwrap_or_else(|| "without a title".to_owned())
    )
}

/// The text of the first element with this name that has any.
fn element(page: &str, tag: &str) -> Option<String> {
    let lower = page.to_ascii_lowercase();
    let mut from = 0;
    while let Some(start) = lower[from..].find(&format!("<{tag}")) {
        let start = from + start;
        let content = start + lower[start..].find('>')? + 1;
        let end = content + lower[content..].find(&format!("</{tag}")).unwrap_or(0);
        let text = without_tags(&page[content..end]);
        if !text.is_empty() {
            return Some(text);
        }
        from = content;
    }
    None
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // The five that every escaping function writes; "&" last, so that nothing is unescaped twice.
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (escaped, plain)| text.replace(escaped, plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::HttpMethod;

    const TEST: OperationInfo = OperationInfo::new("test", HttpMethod::Get, "/test");

    fn read(content_type: &str, body: &str) -> ErrorDetails {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", content_type.parse().unwrap());
        ErrorDetails::read(&ErrorAnswer {
            operation: &TEST,
            status: StatusCode::BAD_REQUEST,
            headers: &headers,
            body: body.as_bytes(),
        })
    }

    #[test]
    fn every_known_shape_gives_its_words_and_codes() {
        for (body, messages, codes) in [
            (r#"{"message":"Not Found"}"#, vec!["Not Found"], vec![]),
            (
                r#"{"errors":[{"code":"CONFLICT","message":"exists"}]}"#,
                vec!["exists"],
                vec!["CONFLICT"],
            ),
            (
                r#"{"error":{"code":401,"status":"Unauthorized","message":"no token"}}"#,
                vec!["no token"],
                vec![],
            ),
            (
                r#"{"error":"invalid_grant","error_description":"Session not active"}"#,
                vec!["Session not active"],
                vec!["invalid_grant"],
            ),
            (
                r#"{"kind":"Status","message":"clusters \"a\" not found","reason":"NotFound"}"#,
                vec!["clusters \"a\" not found"],
                vec!["NotFound"],
            ),
            ("[]", vec![], vec![]),
        ] {
            let details = read("application/json", body);
            assert_eq!(details.messages, messages, "{body}");
            assert_eq!(details.codes, codes, "{body}");
        }
    }

    #[test]
    fn pages_are_summarised() {
        for (page, expected) in [
            (
                "<html><head><TITLE>502 Bad Gateway</TITLE></head><body>…",
                "a web page: 502 Bad Gateway",
            ),
            (
                "<html><title>&quot;uuid&#x27; &amp;lt; missing</title>",
                "a web page: \"uuid' &lt; missing",
            ),
            (
                "<!DOCTYPE html><body><h1>Sorry, <b>down</b></h1>",
                "a web page: Sorry, down",
            ),
            (
                "<html><title></title><p>No such\n thing</p>",
                "a web page: No such thing",
            ),
            ("<html>ü<h1", "a web page: without a title"),
        ] {
            assert_eq!(
                read("text/html; charset=utf-8", page).messages,
                [expected],
                "{page}"
            );
        }
        assert_eq!(
            read("text/plain", "  <html><title>x</title>").messages,
            ["a web page: x"]
        );
    }

    #[test]
    fn plain_text_gives_its_first_line_and_broken_json_nothing() {
        assert_eq!(
            read("text/plain", "\n upstream gone \nmore").messages,
            ["upstream gone"]
        );
        for broken in ["{\"message\": ", "[\"what was sent\", "] {
            assert!(read("application/json", broken).messages.is_empty());
        }
        assert!(read("application/json", "").messages.is_empty());
    }
}
