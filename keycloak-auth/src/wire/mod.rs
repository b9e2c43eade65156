//! The issuer's endpoints as operations of the core: its retry, limits, evidence and tracing hold here too.

#[cfg(test)]
mod faults;
mod operations;

use scs_client_core::{
    ErrorAnswer, ErrorDetails, Executor, OnUnauthorized, Service, ServiceClient,
};
use serde::Deserialize;

pub(crate) use self::operations::*;

scs_client_core::define_call! {}

/// One endpoint of an issuer; its URL is the base URL, for a document may name several origins
/// (`recordings/keycloak/027`).
#[derive(Clone, Debug)]
pub(crate) struct Endpoint(Executor);

impl Endpoint {
    pub(crate) fn call<O: scs_client_core::Operation>(&self) -> Call<O> {
        Call::new(&self.0)
    }
}

impl ServiceClient for Endpoint {
    type Service = OpenIdConnect;

    fn from_executor(executor: Executor) -> Self {
        Self(executor)
    }
}

/// How issuers say no.
#[derive(Debug, Default)]
pub(crate) struct OpenIdConnect;

impl Service for OpenIdConnect {
    fn name(&self) -> &'static str {
        "issuer"
    }

    fn read_error(&self, answer: &ErrorAnswer<'_>) -> ErrorDetails {
        if answer.is_html() {
            return ErrorDetails::read(answer);
        }
        if let Ok(said) = serde_json::from_slice::<OAuthError>(answer.body) {
            return said.into();
        }
        // Userinfo says it in the challenge alone; its body is empty (`recordings/keycloak/441`).
        let challenge = answer
            .headers
            .get(http::header::WWW_AUTHENTICATE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        match parameter(challenge, "error") {
            Some(code) => {
                let details = ErrorDetails::default().code(code);
                match parameter(challenge, "error_description") {
                    Some(text) => details.message(text),
                    None => details,
                }
            }
            None => ErrorDetails::read(answer),
        }
    }

    /// The credential is the client's own, or the token in question: another try changes nothing,
    /// and wrong passwords lock accounts.
    fn on_unauthorized(&self, _: &ErrorAnswer<'_>) -> OnUnauthorized {
        OnUnauthorized::Never
    }
}

/// An error as RFC 6749 writes it, and as Keycloak does outside of it.
#[derive(Deserialize)]
pub(crate) struct OAuthError {
    pub(crate) error: String,
    #[serde(default)]
    pub(crate) error_description: Option<String>,
}

impl From<OAuthError> for ErrorDetails {
    fn from(said: OAuthError) -> Self {
        // Keycloak's router puts prose there: "Realm does not exist" (`recordings/keycloak/003`).
        let is_code = !said.error.is_empty() && !said.error.contains(' ');
        let mut details = Self::default();
        details = match is_code {
            true => details.code(said.error),
            false => details.message(said.error),
        };
        match said.error_description.filter(|text| !text.is_empty()) {
            Some(text) => details.message(text),
            None => details,
        }
    }
}

/// One parameter of a challenge (RFC 9110 section 11): `error="invalid_token"`.
pub(crate) fn parameter(challenge: &str, name: &str) -> Option<String> {
    let mut rest = challenge;
    loop {
        let at = rest.find(name)?;
        let before = rest[..at].chars().next_back();
        let after = &rest[at + name.len()..];
        let starts = before.is_none_or(|character| matches!(character, ' ' | ',' | '\t'));
        if let (true, Some(value)) = (starts, after.trim_start().strip_prefix('=')) {
            return Some(read_value(value.trim_start()));
        }
        rest = after;
    }
}

fn read_value(text: &str) -> String {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([',', ' ']).unwrap_or(text.len());
        return text[..end].to_owned();
    };
    let mut value = String::new();
    let mut characters = quoted.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => value.extend(characters.next()),
            other => value.push(other),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_of_a_challenge_are_found_by_their_whole_name() {
        let challenge =
            r#"Bearer realm="scs", error="invalid_token", error_description="a \"b\", c=d""#;
        assert_eq!(
            parameter(challenge, "error").as_deref(),
            Some("invalid_token")
        );
        assert_eq!(
            parameter(challenge, "error_description").as_deref(),
            Some(r#"a "b", c=d"#)
        );
        assert_eq!(parameter(challenge, "realm").as_deref(), Some("scs"));
        assert_eq!(
            parameter("Bearer error=x,scope=y", "scope").as_deref(),
            Some("y")
        );
        assert_eq!(parameter("Bearer", "error"), None);
        assert_eq!(parameter(r#"Bearer my_error="x""#, "error"), None);
    }
}
