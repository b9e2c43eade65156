//! The token of a request, from its `Authorization` field and nowhere else.

use http::HeaderMap;
use http::header::AUTHORIZATION;
use secrecy::SecretString;

/// What a request brings to prove who sent it.
pub(super) enum Presented {
    /// Nothing.
    Nothing,
    /// A credential of a kind that is not taken here.
    OtherScheme,
    /// Something that can be no bearer token, and why.
    Malformed(&'static str),
    Token(SecretString),
}

impl Presented {
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let mut fields = headers.get_all(AUTHORIZATION).iter();
        let field = match (fields.next(), fields.next()) {
            (None, _) => return Self::Nothing,
            (Some(field), None) => field,
            // Who of the two would be let in depends on who reads.
            (Some(_), Some(_)) => return Self::Malformed("more than one credential was sent"),
        };
        let Ok(text) = field.to_str() else {
            return Self::Malformed("the credential is no plain text");
        };
        let (scheme, token) = match text.trim().split_once(' ') {
            Some((scheme, token)) => (scheme, token.trim_start()),
            None => (text.trim(), ""),
        };
        if !scheme.eq_ignore_ascii_case("Bearer") {
            return Self::OtherScheme;
        }
        match token {
            "" => Self::Malformed("there is no token behind the scheme"),
            token if is_token68(token) => Self::Token(token.into()),
            _ => Self::Malformed("the credential has characters that no token has"),
        }
    }
}

/// RFC 9110, section 11.2.
fn is_token68(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
    !body.is_empty() && body.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use secrecy::ExposeSecret as _;

    use super::*;

    fn kind(fields: &[&[u8]]) -> String {
        let mut headers = HeaderMap::new();
        for field in fields {
            headers.append(AUTHORIZATION, HeaderValue::from_bytes(field).unwrap());
        }
        match Presented::of(&headers) {
            Presented::Nothing => "nothing".to_owned(),
            Presented::OtherScheme => "other".to_owned(),
            Presented::Malformed(_) => "malformed".to_owned(),
            Presented::Token(token) => format!("token {}", token.expose_secret()),
        }
    }

    #[test]
    fn one_bearer_token_is_read_and_nothing_else() {
        for (field, expected) in [
            ("Bearer a.b-c_d~e+f/g==", "token a.b-c_d~e+f/g=="),
            ("bearer abc", "token abc"),
            ("BEARER   abc", "token abc"),
            ("  Bearer abc  ", "token abc"),
            ("Bearer", "malformed"),
            ("Bearer ", "malformed"),
            ("", "other"),
            ("Bearer a b", "malformed"),
            ("Bearer a,b", "malformed"),
            ("Bearer \"abc\"", "malformed"),
            ("Bearer ==", "malformed"),
            ("Bearer a=b", "malformed"),
            ("Bearer\tabc", "other"),
            ("BearerX abc", "other"),
            ("Basic YTpi", "other"),
            ("DPoP abc", "other"),
        ] {
            assert_eq!(kind(&[field.as_bytes()]), expected, "{field:?}");
        }
        assert_eq!(kind(&[]), "nothing");
        assert_eq!(kind(&[b"Bearer a", b"Bearer a"]), "malformed");
        assert_eq!(kind(&[b"Basic YTpi", b"Bearer a"]), "malformed");
        assert_eq!(kind(&["Bearer ä".as_bytes()]), "malformed");
    }
}
