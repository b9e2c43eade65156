//! How two issuers differ that were meant to be the same.

use url::Url;

/// What an operator should look at when an issuer is not the expected one, if the two differ in
/// one of the usual ways: a slash at the end, the path `/auth` of old Keycloak releases, the
/// scheme, the port, the name of the machine, the realm.
pub(crate) fn issuer_difference(expected: &str, got: &str) -> Option<String> {
    if expected == got {
        return None;
    }
    if expected.trim() == got.trim() {
        return Some("they differ in white space at an end".to_owned());
    }
    if expected.trim_end_matches('/') == got.trim_end_matches('/') {
        return Some(
            if expected.len() > got.len() {
                "the expected one has a slash at its end, the other has none"
            } else {
                "the expected one has no slash at its end, the other has one"
            }
            .to_owned(),
        );
    }
    if expected.eq_ignore_ascii_case(got) {
        return Some("they differ in upper and lower case, which counts".to_owned());
    }
    let (expected, got) = (Url::parse(expected).ok()?, Url::parse(got).ok()?);
    let mut differences = Vec::new();
    let is_web = |url: &Url| matches!(url.scheme(), "http" | "https");
    if expected.scheme() != got.scheme() && is_web(&expected) && is_web(&got) {
        differences.push(format!(
            "one is {}, the other {} (is the proxy trusted to say which? Keycloak: --proxy-headers, --hostname)",
            expected.scheme(),
            got.scheme()
        ));
    } else if expected.scheme() != got.scheme() {
        // Not shown: it may be as long as a token.
        differences.push("they have different schemes".to_owned());
    }
    if expected.host_str() != got.host_str() {
        differences.push(
            "they name different machines (Keycloak takes the name from the request unless --hostname is set)"
                .to_owned(),
        );
    }
    let ports = (
        expected.port_or_known_default(),
        got.port_or_known_default(),
    );
    if expected.scheme() == got.scheme() && ports.0 != ports.1 {
        differences.push("they have different ports".to_owned());
    } else if expected.scheme() == got.scheme() && expected.as_str() == got.as_str() {
        return Some(
            "they differ in spelling only (default port, case of the host), which counts"
                .to_owned(),
        );
    }
    let paths = (path(&expected), path(&got));
    if paths.0 != paths.1 {
        differences.push(path_difference(&paths.0, &paths.1));
    }
    (!differences.is_empty()).then(|| differences.join("; "))
}

fn path(url: &Url) -> String {
    url.path().trim_end_matches('/').to_owned()
}

fn path_difference(expected: &str, got: &str) -> String {
    if expected.strip_prefix("/auth") == Some(got) {
        return "the expected one has the path /auth of old Keycloak releases, the other has not"
            .to_owned();
    }
    if got.strip_prefix("/auth") == Some(expected) {
        return "the expected one lacks the path /auth, which the server was set up with"
            .to_owned();
    }
    let realm = |path: &str| {
        path.rsplit_once("/realms/")
            .map(|(before, realm)| (before.to_owned(), realm.to_owned()))
    };
    match (realm(expected), realm(got)) {
        (Some((a, one)), Some((b, other))) if a == b && one.eq_ignore_ascii_case(&other) => {
            "the realm is spelled differently, and case counts".to_owned()
        }
        (Some((a, _)), Some((b, _))) if a == b => "they are different realms".to_owned(),
        _ => "their paths differ".to_owned(),
    }
}
