//! What a token says about itself, read without verification: enough to tell a person what is
//! missing, and never a reason to trust it.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value};

use crate::metadata::shown;

/// Far above any token that fits into a header.
const LARGEST: usize = 256 * 1024;

/// The claims that a provider looks at.
#[derive(Debug)]
pub(super) struct Claims(Map<String, Value>);

impl Claims {
    /// Reads the claims; `None` for a token that is no JWT and so tells nothing.
    pub(super) fn of(token: &SecretString) -> Option<Self> {
        let token = token.expose_secret();
        let mut parts = token.split('.');
        let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
        if token.len() > LARGEST || parts.next().is_some() {
            return None;
        }
        let json = URL_SAFE_NO_PAD.decode(payload).ok()?;
        serde_json::from_slice(&json).ok().map(Self)
    }

    pub(super) fn has_audience(&self, wanted: &str) -> bool {
        self.audiences().any(|audience| audience == wanted)
    }

    fn audiences(&self) -> impl Iterator<Item = &str> {
        let (one, many) = match self.0.get("aud") {
            Some(Value::String(one)) => (Some(one.as_str()), None),
            Some(Value::Array(many)) => (None, Some(many)),
            _ => (None, None),
        };
        one.into_iter()
            .chain(many.into_iter().flatten().filter_map(Value::as_str))
    }

    /// The audiences for an error; they are names of clients, not secrets.
    pub(super) fn audiences_shown(&self) -> String {
        let names: Vec<String> = self
            .audiences()
            .map(|name| format!("\"{}\"", shown(name)))
            .collect();
        match names.is_empty() {
            true => "no aud at all".to_owned(),
            false => format!("aud {}", names.join(", ")),
        }
    }

    /// How long the token lives, by the issuer's own clock where it says when it was made.
    pub(super) fn lifetime(&self, asked_at: DateTime<Utc>) -> Option<Duration> {
        let end = self.seconds("exp")?;
        let start = self.seconds("iat").unwrap_or_else(|| asked_at.timestamp());
        u64::try_from(end.saturating_sub(start).max(0))
            .ok()
            .map(Duration::from_secs)
    }

    fn seconds(&self, name: &str) -> Option<i64> {
        let value = self.0.get(name)?;
        let seconds = value
            .as_i64()
            .or_else(|| value.as_f64().map(|seconds| seconds as i64))?;
        (seconds > 0).then_some(seconds)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(crate) fn jwt(payload: &str) -> SecretString {
        let encode = |text: &str| URL_SAFE_NO_PAD.encode(text);
        format!(
            "{}.{}.c2lnbmF0dXJl",
            encode("{\"alg\":\"RS256\"}"),
            encode(payload)
        )
        .into()
    }

    #[test]
    fn audiences_are_read_as_text_and_as_list() {
        for (payload, has, shown) in [
            (r#"{"aud":"harbor"}"#, true, "aud \"harbor\""),
            (
                r#"{"aud":["zuul","harbor"]}"#,
                true,
                "aud \"zuul\", \"harbor\"",
            ),
            (r#"{"aud":["Harbor"]}"#, false, "aud \"Harbor\""),
            (r#"{"aud":[]}"#, false, "no aud at all"),
            (r#"{"aud":[7,null]}"#, false, "no aud at all"),
            (r#"{"aud":{"harbor":1}}"#, false, "no aud at all"),
            (r#"{}"#, false, "no aud at all"),
        ] {
            let claims = Claims::of(&jwt(payload)).unwrap();
            assert_eq!(claims.has_audience("harbor"), has, "{payload}");
            assert_eq!(claims.audiences_shown(), shown);
        }
    }

    #[test]
    fn the_lifetime_is_the_issuers_where_it_says_when_it_began() {
        let asked_at = DateTime::from_timestamp(1_000, 0).unwrap();
        for (payload, lifetime) in [
            (r#"{"exp":5300,"iat":5000}"#, Some(300)),
            (r#"{"exp":1300}"#, Some(300)),
            (r#"{"exp":900}"#, Some(0)),
            (r#"{"exp":1300.7}"#, Some(300)),
            (r#"{"exp":0}"#, None),
            (r#"{"exp":"1300"}"#, None),
            (r#"{}"#, None),
        ] {
            let claims = Claims::of(&jwt(payload)).unwrap();
            assert_eq!(
                claims.lifetime(asked_at),
                lifetime.map(Duration::from_secs),
                "{payload}"
            );
        }
    }

    #[test]
    fn what_is_no_jwt_tells_nothing() {
        for token in ["", "opaque", "a.b", "a.!.c", "a.e30.c.d", "a..c", "a.W10.c"] {
            assert!(Claims::of(&token.to_owned().into()).is_none(), "{token}");
        }
    }
}
