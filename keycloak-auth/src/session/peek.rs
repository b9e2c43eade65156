//! What a token says of itself, unverified: enough to refuse a mix-up early, and for nothing else.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

/// Members that tell the kinds of Keycloak's tokens apart; all absent where the token is opaque.
#[derive(Default, Deserialize)]
pub(crate) struct Peek {
    #[serde(default)]
    typ: Option<String>,
    #[serde(default)]
    azp: Option<String>,
}

impl Peek {
    pub(crate) fn at(token: &SecretString) -> Self {
        let read = || {
            let mut parts = token.expose_secret().split('.');
            let payload = parts.nth(1).filter(|_| parts.count() == 1)?;
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
        };
        read().unwrap_or_default()
    }

    /// What the token is for certain, where it is one of Keycloak's.
    pub(crate) fn kind(&self) -> Option<&'static str> {
        match self.typ.as_deref()? {
            typ if typ.eq_ignore_ascii_case("Bearer") || typ == "DPoP" => Some(ACCESS),
            "ID" => Some(ID),
            "Refresh" | "Offline" => Some(REFRESH),
            "Logout" => Some("a logout token"),
            _ => None,
        }
    }

    /// The client that the token was issued to.
    pub(crate) fn authorized_party(&self) -> Option<&str> {
        self.azp.as_deref()
    }
}

pub(crate) const ACCESS: &str = "an access token";
pub(crate) const ID: &str = "an ID token";
pub(crate) const REFRESH: &str = "a refresh token";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_the_claim_and_never_guessed() {
        let token = |claims: &str| {
            SecretString::from(format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims)))
        };
        for (claims, kind) in [
            (r#"{"typ":"Bearer","azp":"cli"}"#, Some(ACCESS)),
            (r#"{"typ":"bearer"}"#, Some(ACCESS)),
            (r#"{"typ":"DPoP"}"#, Some(ACCESS)),
            (r#"{"typ":"ID"}"#, Some(ID)),
            (r#"{"typ":"Refresh"}"#, Some(REFRESH)),
            (r#"{"typ":"Offline"}"#, Some(REFRESH)),
            (r#"{"typ":"Serialized-ID"}"#, None),
            (r#"{"typ":7}"#, None),
            ("[]", None),
            ("", None),
        ] {
            assert_eq!(Peek::at(&token(claims)).kind(), kind, "{claims}");
        }
        for opaque in ["", ".", "..", "garbage", "a.b.c.d", "e30.eyJ0eXAiOiJJRCJ9"] {
            assert_eq!(Peek::at(&opaque.into()).kind(), None, "{opaque}");
        }
        let own = Peek::at(&token(r#"{"typ":"ID","azp":"cli"}"#));
        assert_eq!(own.authorized_party(), Some("cli"));
    }
}
