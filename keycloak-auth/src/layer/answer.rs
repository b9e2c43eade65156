//! The answers to those who are not let in (RFC 6750, section 3).

use http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderValue, Response, StatusCode};

use super::Gate;

/// As long as the keys are, by default, not asked for again after a failure.
const RETRY_AFTER_SECONDS: u64 = 10;

/// More would be of no help, and some servers limit their heads.
const LONGEST_DESCRIPTION: usize = 300;

impl Gate {
    /// No credential, or none of the kind that is taken: who sees no `error` has done nothing wrong.
    pub(super) fn unauthenticated<B: Default>(&self) -> Response<B> {
        self.challenge(StatusCode::UNAUTHORIZED, None, false)
    }

    pub(super) fn malformed<B: Default>(&self, why: &str) -> Response<B> {
        self.challenge(
            StatusCode::BAD_REQUEST,
            Some(("invalid_request", why)),
            false,
        )
    }

    pub(super) fn refused<B: Default>(&self, why: &str) -> Response<B> {
        self.challenge(
            StatusCode::UNAUTHORIZED,
            Some(("invalid_token", why)),
            false,
        )
    }

    pub(super) fn forbidden<B: Default>(&self, missing: &str) -> Response<B> {
        let why = format!("{missing} is missing");
        self.challenge(
            StatusCode::FORBIDDEN,
            Some(("insufficient_scope", &why)),
            true,
        )
    }

    pub(super) fn unavailable<B: Default>(&self) -> Response<B> {
        let mut answer = Response::new(B::default());
        *answer.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        answer
            .headers_mut()
            .insert(RETRY_AFTER, RETRY_AFTER_SECONDS.into());
        answer
    }

    fn challenge<B: Default>(
        &self,
        status: StatusCode,
        error: Option<(&str, &str)>,
        with_scope: bool,
    ) -> Response<B> {
        let mut text = format!("Bearer realm=\"{}\"", quotable(&self.realm));
        if let Some((code, why)) = error {
            text.push_str(&format!(
                ", error=\"{code}\", error_description=\"{}\"",
                quotable(why)
            ));
        }
        let scopes = self.scopes();
        if with_scope && !scopes.is_empty() {
            text.push_str(&format!(", scope=\"{}\"", quotable(&scopes.join(" "))));
        }
        let mut answer = Response::new(B::default());
        *answer.status_mut() = status;
        // `quotable` leaves nothing that a header may not hold.
        if let Ok(value) = HeaderValue::try_from(text) {
            answer.headers_mut().insert(WWW_AUTHENTICATE, value);
        }
        answer
    }
}

/// What RFC 6750 lets stand in a description: visible ASCII and blanks, without what would end the
/// quotes.
fn quotable(text: &str) -> String {
    text.chars()
        .take(LONGEST_DESCRIPTION)
        .map(|character| match character {
            '"' => '\'',
            '\\' => '/',
            ' '..='~' => character,
            _ => '?',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_the_quotes() {
        assert_eq!(quotable("a \"b\" \\ c\r\nX: y"), "a 'b' / c??X: y");
        assert_eq!(quotable("Käse…"), "K?se?");
        assert_eq!(quotable(&"x".repeat(1000)).len(), LONGEST_DESCRIPTION);
        assert!(HeaderValue::try_from(quotable("\u{0}\u{7f}ä")).is_ok());
    }
}
