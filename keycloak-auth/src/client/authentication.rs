//! How a client proves who it is.

use std::fmt;
use std::path::PathBuf;

use scs_client_core::Form;
use scs_client_core::credentials::Static;
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded::byte_serialize;

use super::Client;
use super::assertion::{Assertion, SigningKey};
use crate::error::{Error, Kind, Result};

const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// RFC 7518 section 3.2: the key of HS256 is at least as long as its hash.
const SHORTEST_HS256_SECRET: usize = 32;

/// How a client proves who it is; the default is [`none`](Self::none), for public clients.
///
/// Keycloak 26.6 and later may be told to take one way only and then refuses the others with
/// [`is_bad_client`](Error::is_bad_client); older servers take all of them.
#[derive(Clone)]
pub struct ClientAuthentication(Method);

#[derive(Clone)]
enum Method {
    None,
    Basic(SecretString),
    Post(SecretString),
    SecretJwt(SecretString, AssertionAudience),
    PrivateKeyJwt(SigningKey, AssertionAudience),
    AssertionFile(PathBuf),
}

/// What stands in `aud` of a client assertion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AssertionAudience {
    Issuer,
    TokenEndpoint,
}

impl ClientAuthentication {
    /// A public client: a command line tool, which cannot keep a secret.
    #[must_use]
    pub fn none() -> Self {
        Self(Method::None)
    }

    /// `client_secret_basic`: id and secret in the header, form-encoded first, as RFC 6749
    /// section 2.3.1 wants and Keycloak decodes.
    #[must_use]
    pub fn basic(secret: impl Into<SecretString>) -> Self {
        Self(Method::Basic(secret.into()))
    }

    /// `client_secret_post`: id and secret in the form.
    #[must_use]
    pub fn post(secret: impl Into<SecretString>) -> Self {
        Self(Method::Post(secret.into()))
    }

    /// `client_secret_jwt`: a short-lived assertion, signed with the secret by HS256.
    ///
    /// The secret has at least 32 bytes, or the client cannot be built.
    #[must_use]
    pub fn secret_jwt(secret: impl Into<SecretString>) -> Self {
        Self(Method::SecretJwt(secret.into(), AssertionAudience::Issuer))
    }

    /// `private_key_jwt`: a short-lived assertion, signed with the client's key.
    #[must_use]
    pub fn private_key_jwt(key: SigningKey) -> Self {
        Self(Method::PrivateKeyJwt(key, AssertionAudience::Issuer))
    }

    /// An assertion that somebody else writes into a file and renews there (a projected
    /// service-account token, a SPIFFE JWT-SVID); it is read anew for every request.
    #[must_use]
    pub fn assertion_file(path: impl Into<PathBuf>) -> Self {
        Self(Method::AssertionFile(path.into()))
    }

    /// Writes the token endpoint into `aud` of the assertion, in place of the issuer.
    ///
    /// Keycloak takes either, but not both (26); some other issuers know the endpoint alone.
    #[must_use]
    pub fn for_token_endpoint(self) -> Self {
        Self(match self.0 {
            Method::SecretJwt(secret, _) => {
                Method::SecretJwt(secret, AssertionAudience::TokenEndpoint)
            }
            Method::PrivateKeyJwt(key, _) => {
                Method::PrivateKeyJwt(key, AssertionAudience::TokenEndpoint)
            }
            other => other,
        })
    }

    pub(super) fn is_none(&self) -> bool {
        matches!(self.0, Method::None)
    }

    /// What cannot work, found before the first request.
    pub(super) fn check(&self) -> Result<()> {
        let secret = match &self.0 {
            Method::Basic(secret) | Method::Post(secret) => secret,
            Method::SecretJwt(secret, _) => {
                if secret.expose_secret().len() < SHORTEST_HS256_SECRET {
                    return Err(Error::invalid_input(
                        "client secret",
                        format!("HS256 needs at least {SHORTEST_HS256_SECRET} bytes"),
                    ));
                }
                secret
            }
            Method::None | Method::PrivateKeyJwt(..) | Method::AssertionFile(_) => return Ok(()),
        };
        match secret.expose_secret().is_empty() {
            true => Err(Error::invalid_input("client secret", "is empty")),
            false => Ok(()),
        }
    }

    /// The proof for one request.
    pub(super) async fn prove(&self, client_id: &str, client: &Client, url: &str) -> Result<Proof> {
        let assertion = |audience: AssertionAudience| Assertion {
            client_id,
            audience: match audience {
                AssertionAudience::Issuer => client.issuer().as_str(),
                AssertionAudience::TokenEndpoint => url,
            },
            now: client.now(),
        };
        Ok(match &self.0 {
            Method::None => Proof::None,
            Method::Basic(secret) => Proof::Basic(secret.clone()),
            Method::Post(secret) => Proof::Post(secret.clone()),
            Method::SecretJwt(secret, audience) => {
                Proof::Assertion(assertion(*audience).sign_with_secret(secret)?)
            }
            Method::PrivateKeyJwt(key, audience) => {
                Proof::Assertion(assertion(*audience).sign(key)?)
            }
            Method::AssertionFile(path) => Proof::Assertion(read_assertion(path).await?),
        })
    }
}

impl Default for ClientAuthentication {
    fn default() -> Self {
        Self::none()
    }
}

impl fmt::Debug for ClientAuthentication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.0 {
            Method::None => "none",
            Method::Basic(_) => "client_secret_basic",
            Method::Post(_) => "client_secret_post",
            Method::SecretJwt(..) => "client_secret_jwt",
            Method::PrivateKeyJwt(..) => "private_key_jwt",
            Method::AssertionFile(_) => "assertion_file",
        })
    }
}

/// What goes along with one request.
pub(super) enum Proof {
    None,
    Basic(SecretString),
    Post(SecretString),
    Assertion(SecretString),
}

impl Proof {
    pub(super) fn add_to(self, form: Form, client_id: &str) -> (Form, Option<Static>) {
        match self {
            Self::None => (form.field("client_id", client_id), None),
            Self::Basic(secret) => {
                let user = encoded(client_id);
                let password = SecretString::from(encoded(secret.expose_secret()));
                // An encoded id holds no colon, which is all that could be wrong with it.
                (form, Static::basic(user, password).ok())
            }
            Self::Post(secret) => (
                form.field("client_id", client_id)
                    .secret("client_secret", &secret),
                None,
            ),
            Self::Assertion(assertion) => (
                form.field("client_id", client_id)
                    .field("client_assertion_type", ASSERTION_TYPE)
                    .secret("client_assertion", &assertion),
                None,
            ),
        }
    }
}

/// Keycloak decodes what stands in Basic, so a raw `+` or `%` would be another secret
/// (`recordings/keycloak/059` and `060`).
fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

async fn read_assertion(path: &PathBuf) -> Result<SecretString> {
    let text = tokio::fs::read_to_string(path).await.map_err(|error| {
        Error::with_source(
            Kind::InvalidInput,
            format!("the assertion file {} cannot be read", path.display()),
            error,
        )
    })?;
    let assertion = text.trim();
    if assertion.is_empty() {
        return Err(Error::invalid_input(
            "assertion file",
            format!("{} is empty", path.display()),
        ));
    }
    Ok(assertion.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_is_form_encoded_before_base64() {
        // The vector of AppAuth for Android, issue 337.
        assert_eq!(encoded("1PpG/Q 1"), "1PpG%2FQ+1");
        assert_eq!(
            encoded("z/tZ9VwFZqApmIQ+ZH1I5pLk/uB4ud:X2/8bL+wfFTt1rFw="),
            "z%2FtZ9VwFZqApmIQ%2BZH1I5pLk%2FuB4ud%3AX2%2F8bL%2BwfFTt1rFw%3D"
        );
    }

    #[test]
    fn debug_names_the_way_and_never_the_secret() {
        for authentication in [
            ClientAuthentication::basic("geheim"),
            ClientAuthentication::post("geheim"),
            ClientAuthentication::secret_jwt("geheim"),
        ] {
            let shown = format!("{authentication:?}");
            assert!(shown.starts_with("client_secret_") && !shown.contains("geheim"));
        }
    }

    #[test]
    fn a_secret_that_cannot_work_is_refused_early() {
        assert!(
            ClientAuthentication::basic("")
                .check()
                .unwrap_err()
                .is_invalid_input()
        );
        assert!(ClientAuthentication::post("").check().is_err());
        assert!(
            ClientAuthentication::secret_jwt("x".repeat(31))
                .check()
                .is_err()
        );
        assert!(
            ClientAuthentication::secret_jwt("x".repeat(32))
                .check()
                .is_ok()
        );
        assert!(ClientAuthentication::none().check().is_ok());
    }
}
