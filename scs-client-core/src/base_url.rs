//! The base URL of a service, and the paths below it.

use std::borrow::Cow;
use std::net::IpAddr;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::{Host, Url};

use crate::operation::{OperationInfo, PathEncoding};

/// What must be encoded inside one path segment: all but RFC 3986 "unreserved" and the
/// sub-delimiters that no server treats as structure.
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b'+')
    .add(b'&')
    .add(b';');

const SEGMENTS_WITH_SLASHES: &AsciiSet = &SEGMENT.remove(b'/');

/// What must be encoded inside a query value; a blank becomes `%20`, which everybody reads alike.
const QUERY: &AsciiSet = &SEGMENT.add(b'=').add(b'\'').remove(b'/');

/// A checked base URL: `http` or `https`, a host, a path without trailing slash, nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    /// Scheme, host, port and path, without trailing slash.
    text: String,
    url: Url,
}

impl BaseUrl {
    /// Checks what a user gave; the error is one clause and repeats no secret.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        // A URL parser leaves them out without a word, and so makes another host of two.
        if text.contains(char::is_control) {
            return Err("holds a line break or another control character".to_owned());
        }
        let url = Url::parse(text).map_err(|error| match error {
            // "//user:password@host" comes here as well, and must not be repeated.
            url::ParseError::RelativeUrlWithoutBase if text.contains('@') => {
                "has no scheme; write https://host or http://host".to_owned()
            }
            url::ParseError::RelativeUrlWithoutBase => {
                format!("{text:?} has no scheme; write https://host or http://host")
            }
            other => format!("not a URL: {other}"),
        })?;
        if !matches!(url.scheme(), "http" | "https") {
            // "localhost:3000" parses as a URL with the scheme "localhost".
            return Err(format!(
                "the scheme {:?} is neither http nor https; write https://host or http://host:port",
                url.scheme()
            ));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("holds a user name or password; give them as a credential".to_owned());
        }
        if url.query().is_some() {
            return Err("has a query; only scheme, host, port and path belong here".to_owned());
        }
        if url.fragment().is_some() {
            return Err("has a fragment; only scheme, host, port and path belong here".to_owned());
        }
        if url.path().contains("//") {
            return Err("has an empty path segment".to_owned());
        }
        if url.host().is_none() {
            return Err("has no host".to_owned());
        }
        let text = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self { text, url })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        self.url.origin().ascii_serialization()
    }

    pub(crate) fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    pub(crate) fn port(&self) -> u16 {
        self.url.port_or_known_default().unwrap_or_default()
    }

    /// Whether a secret may travel there: over TLS, or not leaving the machine.
    pub(crate) fn keeps_secrets(&self) -> bool {
        self.url.scheme() == "https" || is_loopback(&self.url)
    }

    /// Takes scheme, host and port of a URL; the error is one clause and repeats no secret.
    pub(crate) fn origin_of(url: &Url) -> Result<Self, String> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(format!(
                "the scheme {:?} is neither http nor https",
                url.scheme()
            ));
        }
        Self::parse(&url.origin().ascii_serialization())
    }

    /// Leaves out what stands at the end of the path, if it does.
    pub(crate) fn without(&self, tail: &str) -> Self {
        let mut url = self.url.clone();
        if let Some(path) = url.path().trim_end_matches('/').strip_suffix(tail) {
            let path = path.to_owned();
            url.set_path(&path);
        }
        let text = url.as_str().trim_end_matches('/').to_owned();
        Self { text, url }
    }

    /// Takes a whole URL in place of a path below the base URL.
    ///
    /// On failure gives the name of the parameter and what is wrong with it.
    pub(crate) fn within(&self, url: &Url) -> Result<Url, (String, String)> {
        let refuse = |why: String| Err(("URL".to_owned(), why));
        if url.origin() != self.url.origin() {
            return refuse(format!("does not lie at {}", self.origin()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return refuse("holds a user name or password".to_owned());
        }
        let mut url = url.clone();
        url.set_fragment(None);
        Ok(url)
    }

    /// Fills the operation's path template and adds the query.
    ///
    /// On failure gives the name of the parameter and what is wrong with it.
    pub(crate) fn join(
        &self,
        info: &OperationInfo,
        mapped: Option<(&str, &'static str)>,
        parameters: &[(&'static str, String)],
        query: &[(&'static str, String)],
    ) -> Result<Url, (String, String)> {
        let mut path = String::with_capacity(self.url.path().len() + info.path.len() + 64);
        path.push_str(self.url.path().trim_end_matches('/'));
        push_path(&mut path, info, mapped, parameters)?;
        // Of the whole URL only the path is parsed anew: with the host it costs as much as sending.
        let mut url = self.url.clone();
        url.set_path(&path);
        if !query.is_empty() {
            url.set_query(Some(&query_string(query)));
        }
        Ok(url)
    }
}

fn query_string(query: &[(&'static str, String)]) -> String {
    let mut text = String::new();
    for (name, value) in query {
        if !text.is_empty() {
            text.push('&');
        }
        text.extend(utf8_percent_encode(name, QUERY));
        text.push('=');
        text.extend(utf8_percent_encode(value, QUERY));
    }
    text
}

/// Appends the operation's path with its parameters filled in.
fn push_path(
    target: &mut String,
    info: &OperationInfo,
    mapped: Option<(&str, &'static str)>,
    parameters: &[(&'static str, String)],
) -> Result<(), (String, String)> {
    let mut rest = info.path;
    if let Some((from, to)) = mapped
        && let Some(tail) = rest.strip_prefix(from)
        && (tail.is_empty() || tail.starts_with('/'))
    {
        target.push_str(to);
        rest = tail;
    }
    while let Some((literal, tail)) = rest.split_once('{') {
        target.push_str(literal);
        let (name, tail) = tail.split_once('}').unwrap_or((tail, ""));
        let value = parameters
            .iter()
            .find(|(given, _)| *given == name)
            .map(|(_, value)| value.as_str())
            .ok_or_else(|| (name.to_owned(), "is missing".to_owned()))?;
        let encoded = encode(value, info.encoding_of(name))
            .map_err(|why| (name.to_owned(), why.to_owned()))?;
        target.push_str(&encoded);
        rest = tail;
    }
    target.push_str(rest);
    Ok(())
}

/// Encodes one path parameter; refuses what would change the path's structure.
fn encode(value: &str, encoding: PathEncoding) -> Result<Cow<'_, str>, &'static str> {
    let mut segments = match encoding {
        PathEncoding::LiteralSlashes => value.split('/').collect(),
        _ => vec![value],
    };
    if segments.iter().any(|segment| segment.is_empty()) {
        return Err("must not be empty, and must not hold an empty path segment");
    }
    if encoding == PathEncoding::Twice {
        // Encoded twice, "." arrives as %252E: no URL library reads it as "this folder".
        let once = utf8_percent_encode(value, SEGMENT).to_string();
        let once = if matches!(value, "." | "..") {
            once.replace('.', "%2E")
        } else {
            once
        };
        return Ok(Cow::Owned(utf8_percent_encode(&once, SEGMENT).to_string()));
    }
    // "." and ".." are structure even when percent-encoded (WHATWG URL, "dot segments").
    if segments
        .drain(..)
        .any(|segment| matches!(segment, "." | ".."))
    {
        return Err("must not be \".\" or \"..\", which name another path");
    }
    let set = match encoding {
        PathEncoding::LiteralSlashes => SEGMENTS_WITH_SLASHES,
        _ => SEGMENT,
    };
    Ok(utf8_percent_encode(value, set).into())
}

/// Whether a URL names this machine.
///
/// `localhost` and names below it count (RFC 6761, section 6.3); the reqwest transport resolves
/// them to the loopback addresses by itself, so that no resolver can send them elsewhere.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => is_loopback_name(name),
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        None => false,
    }
}

fn is_loopback_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    name == "localhost" || name.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::HttpMethod;

    fn joined(
        info: &OperationInfo,
        name: &'static str,
        value: &str,
    ) -> Result<String, (String, String)> {
        BaseUrl::parse("https://h/api/")
            .unwrap()
            .join(info, None, &[(name, value.to_owned())], &[])
            .map(String::from)
    }

    #[test]
    fn base_urls_that_are_refused_say_why() {
        for (text, part) in [
            ("status.example.com", "no scheme"),
            ("localhost:3000", "neither http nor https"),
            ("ftp://h", "neither http nor https"),
            ("https://h/?a=b", "query"),
            ("https://h/?", "query"),
            ("https://h/#x", "fragment"),
            ("https://user:geheim@h/", "credential"),
            ("https://h//api", "empty path segment"),
            ("//user:geheim@h/", "no scheme"),
            ("https://", "not a URL"),
            ("", "no scheme"),
            ("https://h\n.example.com", "control character"),
            ("https://h\t/", "control character"),
        ] {
            let why = BaseUrl::parse(text).unwrap_err();
            assert!(why.contains(part), "{text}: {why}");
            assert!(!why.contains("geheim"), "{why}");
        }
    }

    #[test]
    fn a_path_is_kept_and_a_trailing_slash_makes_no_difference() {
        for (text, expected) in [
            ("https://h", "https://h"),
            ("https://h/", "https://h"),
            ("https://h/api", "https://h/api"),
            ("https://h/api/", "https://h/api"),
            (" https://h/api\n", "https://h/api"),
            ("http://[::1]:80/", "http://[::1]"),
        ] {
            assert_eq!(BaseUrl::parse(text).unwrap().as_str(), expected);
        }
    }

    #[test]
    fn secrets_stay_on_tls_or_on_the_machine() {
        for url in [
            "https://h",
            "http://localhost:1",
            "http://a.localhost",
            "http://127.8.9.1",
            "http://[::1]",
        ] {
            assert!(BaseUrl::parse(url).unwrap().keeps_secrets(), "{url}");
        }
        for url in [
            "http://h",
            "http://10.0.0.1",
            "http://localhost.evil.test",
            "http://notlocalhost",
            "http://0.0.0.0",
            "http://[::ffff:127.0.0.1]",
        ] {
            assert!(!BaseUrl::parse(url).unwrap().keeps_secrets(), "{url}");
        }
    }

    #[test]
    fn segments_are_data_whatever_they_hold() {
        let once = OperationInfo::new("t", HttpMethod::Get, "/a/{id}/b");
        assert_eq!(
            joined(&once, "id", "x/y ?#%+ü").unwrap(),
            "https://h/api/a/x%2Fy%20%3F%23%25%2B%C3%BC/b"
        );
        for bad in ["", ".", ".."] {
            assert_eq!(joined(&once, "id", bad).unwrap_err().0, "id", "{bad:?}");
        }
        assert_eq!(joined(&once, "id", "...").unwrap(), "https://h/api/a/.../b");
        assert_eq!(
            joined(&once, "other", "x").unwrap_err(),
            ("id".to_owned(), "is missing".to_owned())
        );
    }

    #[test]
    fn twice_and_literal_slashes() {
        const TWICE: OperationInfo = OperationInfo::new("t", HttpMethod::Get, "/s/{n}")
            .path_encoding(&[("n", PathEncoding::Twice)]);
        assert_eq!(
            joined(&TWICE, "n", "50%").unwrap(),
            "https://h/api/s/50%2525"
        );
        assert_eq!(
            joined(&TWICE, "n", "a/b").unwrap(),
            "https://h/api/s/a%252Fb"
        );
        // recordings/statuspage 09-severities-names: ".." must arrive as %252E%252E.
        assert_eq!(
            joined(&TWICE, "n", "..").unwrap(),
            "https://h/api/s/%252E%252E"
        );
        assert!(joined(&TWICE, "n", "").is_err());
        const SLASHES: OperationInfo = OperationInfo::new("t", HttpMethod::Get, "/p/{n}")
            .path_encoding(&[("n", PathEncoding::LiteralSlashes)]);
        assert_eq!(
            joined(&SLASHES, "n", "org/a b").unwrap(),
            "https://h/api/p/org/a%20b"
        );
        for bad in ["org//b", "/org", "org/", "a/../b", "."] {
            assert!(joined(&SLASHES, "n", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn query_values_survive() {
        let info = OperationInfo::new("t", HttpMethod::Get, "/c");
        let base = BaseUrl::parse("http://h").unwrap();
        let query = [
            ("at", "2026-01-01T00:00:00+02:00".to_owned()),
            ("q", "a=b&c d%".to_owned()),
        ];
        assert_eq!(
            base.join(&info, None, &[], &query).unwrap().as_str(),
            "http://h/c?at=2026-01-01T00:00:00%2B02:00&q=a%3Db%26c%20d%25"
        );
    }

    #[test]
    fn a_part_of_the_api_may_lie_elsewhere() {
        let base = BaseUrl::parse("https://h").unwrap();
        let mapped = Some(("/api/tenant/{tenant}", "/api"));
        let path = |template: &'static str| {
            let info = OperationInfo::new("test", HttpMethod::Get, template);
            let tenant = [("tenant", "t".to_owned())];
            base.join(&info, mapped, &tenant, &[])
                .unwrap()
                .path()
                .to_owned()
        };
        assert_eq!(path("/api/tenant/{tenant}/status"), "/api/status");
        assert_eq!(path("/api/tenant/{tenant}"), "/api");
        assert_eq!(path("/api/tenant/{tenant}s/x"), "/api/tenant/ts/x");
        assert_eq!(path("/api/info"), "/api/info");
    }
}
