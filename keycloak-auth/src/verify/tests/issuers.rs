//! How issuers differ.

use crate::verify::issuer_difference;

#[test]
fn the_usual_differences_are_named() {
    let base = "https://sso.example.com/realms/scs";
    for (expected, got, difference) in [
        (
            base,
            "https://sso.example.com/realms/scs/",
            "no slash at its end",
        ),
        (
            "https://sso.example.com/realms/scs/",
            base,
            "has a slash at its end",
        ),
        (
            base,
            "https://sso.example.com/auth/realms/scs",
            "lacks the path /auth",
        ),
        (
            "https://sso.example.com/auth/realms/scs",
            base,
            "has the path /auth of old",
        ),
        (
            base,
            "http://sso.example.com/realms/scs",
            "one is https, the other http",
        ),
        (
            base,
            "https://sso.example.com:8443/realms/scs",
            "different ports",
        ),
        (
            base,
            "https://sso.example.com:443/realms/scs",
            "spelling only",
        ),
        (
            base,
            "https://keycloak.svc/realms/scs",
            "different machines",
        ),
        (
            base,
            "https://sso.example.com/realms/other",
            "different realms",
        ),
        (
            base,
            "https://sso.example.com/realms/SCS",
            "upper and lower case",
        ),
        (
            base,
            "https://SSO.example.com/realms/scs",
            "upper and lower case",
        ),
        (base, " https://sso.example.com/realms/scs", "white space"),
        (base, "https://sso.example.com/oidc", "paths differ"),
        (
            "http://127.0.0.1:8080/realms/scs",
            "http://localhost:8080/realms/scs",
            "different machines",
        ),
    ] {
        let said = issuer_difference(expected, got).unwrap();
        assert!(said.contains(difference), "{expected} {got}: {said}");
        assert!(!said.contains('\n'));
    }
    // Found by `cargo xtask fuzz`: a scheme may be as long as a token.
    let long = issuer_difference(base, &format!("{}:y", "x".repeat(9_000))).unwrap();
    assert!(
        long.contains("different schemes") && long.len() < 300,
        "{long}"
    );
    let both = issuer_difference(base, "http://other.example.com/auth/realms/scs").unwrap();
    assert_eq!(both.split("; ").count(), 3, "{both}");
    assert_eq!(issuer_difference(base, base), None);
    assert_eq!(issuer_difference("a", "b"), None);
    assert_eq!(issuer_difference("", base), None);
    assert_eq!(
        issuer_difference(base, "urn:other"),
        issuer_difference(base, "urn:other")
    );
}
