//! Requests as the endpoints read them, and answers as they write them.

use axum::body::Body;
use http::{HeaderName, HeaderValue, Method, Response, StatusCode};
use serde_json::{Value, json};

use super::realm::Env;
use crate::statuspage::http::Incoming;

/// Longest form field; a longer one is 413 (measured: 131,000 pass, 132,000 do not).
const MAX_FIELD: usize = 131_072;
/// Longest header; a longer one is 431 (measured: 65,000 pass, 66,000 do not).
const MAX_HEADERS: usize = 65_536;
/// Longest parameter since 26; a longer one counts as not sent (measured: 4,000 pass, 4,001 do not).
const MAX_PARAMETER: usize = 4_000;

/// The parameters of a form or a query, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Params(Vec<(String, String)>);

impl Params {
    pub(crate) fn read(text: &str) -> Self {
        let decoded = |text: &str| {
            let text = text.replace('+', " ");
            percent_encoding::percent_decode_str(&text)
                .decode_utf8_lossy()
                .into_owned()
        };
        let pairs = text
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decoded(name), decoded(value)));
        Self(pairs.collect())
    }

    /// First value; none when it was not sent.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// First value, empty when it was not sent.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// Was a parameter sent twice that may not be?
    pub(crate) fn has_duplicates(&self) -> bool {
        let counted = |name: &&str| *name != "audience" && *name != "resource";
        let mut names: Vec<_> = self.names().filter(counted).collect();
        names.sort_unstable();
        names.windows(2).any(|pair| pair[0] == pair[1])
    }

    /// Overlong parameters are dropped without a word since 26; a subject token may be longer.
    pub(crate) fn without_overlong(mut self, env: &Env) -> Self {
        if env.is_26() {
            self.0.retain(|(name, value)| {
                value.chars().count() <= MAX_PARAMETER || name == "subject_token"
            });
        }
        self
    }
}

/// Is the body a form? Anything else counts as an empty one.
pub(crate) fn form(request: &Incoming) -> Params {
    let kind = request.header(http::header::CONTENT_TYPE);
    if kind
        .split(';')
        .next()
        .is_some_and(|kind| kind.trim() == "application/x-www-form-urlencoded")
    {
        Params::read(&String::from_utf8_lossy(&request.body))
    } else {
        Params::default()
    }
}

/// What the server in front of the endpoints refuses.
pub(crate) fn refusal(request: &Incoming, env: &Env) -> Option<Reply> {
    let header_bytes: usize = request
        .headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len())
        .sum();
    if header_bytes > MAX_HEADERS {
        return Some(Reply::empty(431));
    }
    let longest = request
        .body
        .split(|&byte| byte == b'&')
        .map(<[u8]>::len)
        .max();
    if longest.unwrap_or_default() > MAX_FIELD {
        return Some(Reply::prose(413, "HTTP 413 Request Entity Too Large", env));
    }
    None
}

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

/// What an endpoint returns; both sides are answers.
pub(crate) type Outcome = Result<Reply, Reply>;

impl Reply {
    /// A status and nothing else.
    pub(crate) fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub(crate) fn json(status: u16, value: &Value) -> Self {
        Self {
            body: value.to_string().into_bytes(),
            ..Self::empty(status).header("content-type", "application/json")
        }
    }

    /// An OAuth 2.0 error.
    pub(crate) fn error(status: u16, error: &str, description: &str) -> Self {
        Self::json(
            status,
            &json!({ "error": error, "error_description": description }),
        )
    }

    /// An error from outside the endpoints: prose in `error`, and before 26 a hint at a log.
    pub(crate) fn prose(status: u16, text: &str, env: &Env) -> Self {
        let mut body = json!({ "error": text });
        if !env.is_26() {
            body["error_description"] =
                json!("For more on this error consult the server log at the debug level.");
        }
        Self::json(status, &body)
    }

    /// A page with a title and a sentence, where the real server sends a themed one.
    pub(crate) fn page(status: u16, title: &str, sentence: &str) -> Self {
        Self::markup(
            status,
            title,
            &format!("<p class=\"instruction\">{}</p>", escape(sentence)),
        )
    }

    /// A page with that content.
    pub(crate) fn markup(status: u16, title: &str, content: &str) -> Self {
        let title = escape(title);
        let page = format!(
            "<!DOCTYPE html>\n<html><head><title>{title}</title></head>\n<body><h1 id=\"kc-page-title\">{title}</h1>\n{content}\n</body></html>\n"
        );
        Self {
            body: page.into_bytes(),
            ..Self::empty(status)
                .header("content-type", "text/html;charset=utf-8")
                .header("content-language", "en")
        }
    }

    pub(crate) fn redirect(location: &str) -> Self {
        Self::empty(302).header("location", location)
    }

    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(key, _)| *key != name);
        self
    }

    /// As the token endpoint answers.
    pub(crate) fn not_stored(self) -> Self {
        self.header("cache-control", "no-store")
            .header("pragma", "no-cache")
    }

    /// As pages for browsers are answered.
    pub(crate) fn browser(self) -> Self {
        self.header("cache-control", "no-store, must-revalidate, max-age=0")
    }

    pub(crate) fn into_response(self, method: &Method) -> Response<Body> {
        let body = if method == Method::HEAD {
            Body::empty()
        } else {
            Body::from(self.body)
        };
        let mut response = Response::new(body);
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response
                    .headers_mut()
                    .append(HeaderName::from_static(name), value);
            }
        }
        response
    }

    /// First value of a header field.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Markup made harmless.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Adds parameters to a URI, in its query or its fragment.
pub(crate) fn with_params(uri: &str, separator: char, params: &[(&str, &str)]) -> String {
    let mut result = uri.to_owned();
    let mut next = if separator == '?' && uri.contains('?') {
        '&'
    } else {
        separator
    };
    for (name, value) in params {
        result.push(next);
        result.push_str(name);
        result.push('=');
        result.push_str(&encoded(value));
        next = '&';
    }
    result
}

/// As a form encodes.
pub(crate) fn encoded(text: &str) -> String {
    super::realm::escaped(text).replace("%20", "+")
}

/// The value of a cookie.
pub(crate) fn cookie(request: &Incoming, name: &str) -> Option<String> {
    request
        .headers
        .get_all(http::header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keycloak::version::{Flavour, Version};

    #[test]
    fn forms_are_decoded_and_duplicates_seen() {
        let params = Params::read("a=b+c%2B&d=&audience=x&audience=y&e");
        assert_eq!(params.get("a"), Some("b c+"));
        assert_eq!(params.get("d"), Some(""));
        assert_eq!(params.all("audience").count(), 2);
        assert!(!params.has_duplicates());
        assert!(Params::read("a=1&a=1").has_duplicates());
    }

    #[test]
    fn the_longest_parameter_has_4000_characters_since_26() {
        let env = |version| Env {
            version,
            flavour: Flavour::Keycloak,
            now: chrono::DateTime::UNIX_EPOCH,
            base: String::new(),
        };
        let sent = |version, name: &str, length: usize| {
            Params::read(&format!("{name}={}", "x".repeat(length)))
                .without_overlong(&env(version))
                .get(name)
                .is_some()
        };
        assert!(sent(Version::V26, "scope", 4_000) && !sent(Version::V26, "scope", 4_001));
        assert!(sent(Version::V26, "subject_token", 4_001) && sent(Version::V25, "scope", 4_001));
    }

    #[test]
    fn parameters_go_where_there_is_a_query_already() {
        assert_eq!(
            with_params("http://h/x?y=1", '?', &[("a", "b c")]),
            "http://h/x?y=1&a=b+c"
        );
        assert_eq!(
            with_params("http://h/", '#', &[("a", "/")]),
            "http://h/#a=%2F"
        );
    }
}
