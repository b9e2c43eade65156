//! The issuer: an exact text, never normalised.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::Url;

use crate::error::{Error, Result};

/// What Keycloak encodes of a realm's name in its issuer: all that RFC 3986 does not allow in a path segment.
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
    .add(b'}');

/// The name of an issuer, exactly as it stands in its tokens (`iss`) and its discovery document.
///
/// It is a URL, but compared as text: a trailing slash, an upper-case letter or another port make
/// it another issuer. Nothing is normalised here, because a verifier somewhere else compares the
/// same way and would refuse.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Issuer(String);

impl Issuer {
    /// Takes an issuer as it is written.
    ///
    /// # Errors
    /// A text that is no http or https URL, or has a user, a query, a fragment or blanks.
    pub fn new(text: impl Into<String>) -> Result<Self> {
        let text = text.into();
        let wrong = |why: &str| Err(Error::invalid_input("issuer", why));
        let Ok(url) = Url::parse(&text) else {
            return wrong("is no URL; write https://host/realms/name");
        };
        if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
            return wrong("is neither an http nor an https URL");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return wrong("holds a user name or a password");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return wrong("has a query or a fragment, which RFC 8414 forbids");
        }
        if text
            .chars()
            .any(|character| character.is_whitespace() || character.is_control())
        {
            return wrong(
                "holds a blank; Keycloak percent-encodes the realm's name (Customer%20A), see Issuer::keycloak",
            );
        }
        Ok(Self(text))
    }

    /// The issuer of a Keycloak realm: the server's public URL and the realm's name, which is percent-encoded.
    ///
    /// Servers before Keycloak 17 and some installations have `/auth` at the end of their URL.
    ///
    /// ```
    /// use keycloak_auth::Issuer;
    ///
    /// let issuer = Issuer::keycloak("https://keycloak.example.com/", "Customer A")?;
    /// assert_eq!(issuer.as_str(), "https://keycloak.example.com/realms/Customer%20A");
    /// # Ok::<(), keycloak_auth::Error>(())
    /// ```
    ///
    /// # Errors
    /// An empty realm, or a server URL as [`new`](Self::new) refuses it.
    pub fn keycloak(server: impl AsRef<str>, realm: impl AsRef<str>) -> Result<Self> {
        let realm = realm.as_ref();
        if realm.is_empty() || realm == "." || realm == ".." || realm.contains('/') {
            return Err(Error::invalid_input(
                "realm",
                "is empty or no name of a realm",
            ));
        }
        let server = server.as_ref().trim_end_matches('/');
        Self::new(server)?;
        let encoded = utf8_percent_encode(realm, SEGMENT);
        Self::new(format!("{server}/realms/{encoded}"))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where OpenID Connect Discovery puts the issuer's document.
    pub(crate) fn discovery_url(&self) -> String {
        format!(
            "{}/.well-known/openid-configuration",
            self.0.trim_end_matches('/')
        )
    }
}

impl fmt::Display for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Issuer {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for Issuer {
    type Error = Error;

    fn try_from(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

impl TryFrom<String> for Issuer {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_realm_is_percent_encoded_once_and_the_server_is_left_alone() {
        for (server, realm, issuer) in [
            ("https://k.example", "scs", "https://k.example/realms/scs"),
            (
                "https://k.example/auth/",
                "scs",
                "https://k.example/auth/realms/scs",
            ),
            (
                "http://127.0.0.1:8080",
                "Customer A",
                "http://127.0.0.1:8080/realms/Customer%20A",
            ),
            (
                "https://K.example",
                "ä+b",
                "https://K.example/realms/%C3%A4+b",
            ),
        ] {
            assert_eq!(Issuer::keycloak(server, realm).unwrap().as_str(), issuer);
        }
        for realm in ["", ".", "..", "a/b"] {
            assert!(
                Issuer::keycloak("https://k.example", realm)
                    .unwrap_err()
                    .is_invalid_input()
            );
        }
    }

    #[test]
    fn what_is_no_issuer_is_refused() {
        for text in [
            "",
            "keycloak.example.com/realms/scs",
            "ftp://k.example/realms/scs",
            "https://user:secret@k.example/realms/scs",
            "https://k.example/realms/scs?x=1",
            "https://k.example/realms/scs#x",
            "https://k.example/realms/Customer A",
            "https://k.example/realms/scs\n",
        ] {
            let error = Issuer::new(text).unwrap_err();
            assert!(error.is_invalid_input(), "{text}");
            assert!(!error.to_string().contains("secret"));
        }
        let slash = Issuer::new("https://k.example/realms/scs/").unwrap();
        assert_eq!(slash.as_str(), "https://k.example/realms/scs/");
        assert_eq!(
            slash.discovery_url(),
            "https://k.example/realms/scs/.well-known/openid-configuration"
        );
    }
}
