//! What an answer must become, told from its raw JSON and its headers, not by the crate's decoders.

use std::time::Duration;

use keycloak_auth::{Error, Tokens};
use scs_client_core::Executed;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value, json};

use super::asking::payload;
use super::exchange::{Operation, Recorded, Version};
use super::lists;

/// What the server said, as RFC 6749 and RFC 6750 write it, and as Keycloak does outside of them.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Said {
    pub(crate) code: Option<String>,
    pub(crate) words: Option<String>,
}

impl Said {
    pub(crate) fn by(recorded: &Recorded) -> Self {
        let text = |value: &Value| {
            value
                .as_str()
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
        };
        let (error, description) = match text(&recorded.body["error"]) {
            Some(error) => (Some(error), text(&recorded.body["error_description"])),
            None if recorded.status() == 302 => {
                let (error, description) = (
                    recorded.redirected("error"),
                    recorded.redirected("error_description"),
                );
                return Self {
                    code: error,
                    words: description,
                };
            }
            None => {
                let challenge = recorded.header("www-authenticate").unwrap_or_default();
                (
                    quoted(challenge, "error"),
                    quoted(challenge, "error_description"),
                )
            }
        };
        if recorded
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"))
        {
            // Nothing that a program could read; the client says so.
            let words = "application/json was expected, text/html came".to_owned();
            return Self {
                code: None,
                words: Some(words),
            };
        }
        match error {
            // A code has no blanks; what has some is prose.
            Some(prose) if prose.contains(' ') => Self {
                code: None,
                words: Some(prose),
            },
            error => Self {
                code: error,
                words: description,
            },
        }
    }
}

fn quoted(challenge: &str, name: &str) -> Option<String> {
    let (_, rest) = challenge.split_once(&format!("{name}=\""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

/// What does not hold, for one exchange.
pub(crate) type Differences = Vec<String>;

fn same<T: PartialEq + std::fmt::Debug>(
    differences: &mut Differences,
    what: &str,
    got: T,
    expected: T,
) {
    if got != expected {
        differences.push(format!("{what} is {got:?}, not {expected:?}"));
    }
}

/// Compares the tokens with those of the answer, member by member.
pub(crate) fn tokens(recorded: &Recorded, tokens: &Tokens) -> Differences {
    let body = &recorded.body;
    let plain =
        |token: &Option<SecretString>| token.as_ref().map(|token| token.expose_secret().to_owned());
    let text = |name: &str| body[name].as_str().map(str::to_owned);
    let lasting = |name: &str| body[name].as_u64().map(Duration::from_secs);
    // RFC 8693 puts an ID token that was asked for into the member of the access token.
    let exchanged = text("issued_token_type").filter(|kind| kind.ends_with(":id_token"));
    let id_token =
        text("id_token").or_else(|| text("access_token").filter(|_| exchanged.is_some()));
    // 0 is "none" or "no known end".
    let refresh_lifetime = lasting("refresh_expires_in").filter(|lifetime| !lifetime.is_zero());
    let mut all = Vec::new();
    same(
        &mut all,
        "access_token",
        Some(tokens.access_token.expose_secret().to_owned()),
        text("access_token"),
    );
    same(
        &mut all,
        "refresh_token",
        plain(&tokens.refresh_token),
        text("refresh_token"),
    );
    same(&mut all, "id_token", plain(&tokens.id_token), id_token);
    same(
        &mut all,
        "token_type",
        Some(tokens.token_type.clone()),
        text("token_type"),
    );
    same(
        &mut all,
        "scopes",
        tokens.scopes.join(" "),
        text("scope").unwrap_or_default(),
    );
    same(&mut all, "lifetime", tokens.lifetime, lasting("expires_in"));
    same(
        &mut all,
        "refresh_lifetime",
        tokens.refresh_lifetime,
        refresh_lifetime,
    );
    same(
        &mut all,
        "session_state",
        tokens.session_state.clone(),
        text("session_state"),
    );
    same(
        &mut all,
        "issued_token_type",
        tokens.issued_token_type.clone(),
        text("issued_token_type"),
    );
    all
}

/// Compares what the error says with what the server said, and its predicates with the lists.
pub(crate) fn error(version: Version, recorded: &Recorded, error: &Error) -> Differences {
    let said = Said::by(recorded);
    let mut all = Vec::new();
    match error.call() {
        Some(call) => {
            let status = call.status().map(|status| status.as_u16());
            same(&mut all, "status", status, Some(recorded.status()));
            same(&mut all, "executed", error.executed(), Executed::Yes);
        }
        // A success with an error in it, and a redirect.
        None if matches!(recorded.status(), 200 | 302) => {}
        None => all.push("there is no evidence".to_owned()),
    }
    same(&mut all, "code", error.code(), said.code.as_deref());
    match (error.description(), said.words.as_deref()) {
        // A long text is cut.
        (Some(got), Some(whole)) if whole.len() > 200 => {
            let is_start = whole.starts_with(got.trim_end_matches('…')) && got.len() >= 150;
            same(&mut all, "the start of the description", is_start, true);
        }
        (got, whole) => same(&mut all, "description", got, whole),
    }
    for (name, holds, list) in [
        (
            "is_bad_client",
            error.is_bad_client(),
            lists::bad_client(version),
        ),
        (
            "is_not_allowed",
            error.is_not_allowed(),
            lists::not_allowed(version),
        ),
        (
            "is_login_needed",
            error.is_login_needed(),
            lists::login_needed(version),
        ),
        (
            "is_unsupported_by_server",
            error.is_unsupported_by_server(),
            lists::unsupported(version),
        ),
        (
            "is_temporary",
            error.is_temporary(),
            lists::temporary(version),
        ),
        ("is_denied", error.is_denied(), lists::denied(version)),
        ("is_expired", error.is_expired(), lists::expired(version)),
        (
            "is_invalid_token",
            error.is_invalid_token(),
            lists::invalid_token(version),
        ),
        (
            "is_insufficient_scope",
            error.is_insufficient_scope(),
            lists::insufficient_scope(version),
        ),
        (
            "is_invalid_target",
            error.is_invalid_target(),
            lists::invalid_target(version),
        ),
        (
            "is_bad_token",
            error.is_bad_token(),
            lists::bad_token(version),
        ),
        ("is_protocol", error.is_protocol(), lists::protocol(version)),
        ("is_invalid_input", error.is_invalid_input(), &[]),
    ] {
        same(&mut all, name, holds, list.contains(&recorded.number));
    }
    all
}

/// Compares what the function told with what the answer says.
pub(crate) fn value(operation: Operation, recorded: &Recorded, got: &Value) -> Differences {
    let mut all = Vec::new();
    same(&mut all, "the value", got, &told(operation, recorded));
    all
}

/// What the function tells of a good answer, for those that tell a value.
fn told(operation: Operation, recorded: &Recorded) -> Value {
    let body = &recorded.body;
    match operation {
        Operation::Discovery => {
            let read = [
                "issuer",
                "authorization_endpoint",
                "token_endpoint",
                "jwks_uri",
                "device_authorization_endpoint",
                "userinfo_endpoint",
                "introspection_endpoint",
                "revocation_endpoint",
                "end_session_endpoint",
                "pushed_authorization_request_endpoint",
                "grant_types_supported",
                "authorization_response_iss_parameter_supported",
            ];
            read.iter()
                .map(|name| ((*name).to_owned(), body[*name].clone()))
                .collect::<Map<_, _>>()
                .into()
        }
        Operation::Keys => {
            let keys = body["keys"].as_array().unwrap().iter();
            let mut ids: Vec<&Value> = keys
                .filter(|key| key["use"] == "sig")
                .map(|key| &key["kid"])
                .collect();
            ids.sort_by_key(|id| id.to_string());
            json!(ids)
        }
        // Signed where the client is set up so.
        Operation::UserInfo if body.is_null() => payload(&recorded.exchange.response.text()),
        Operation::DeviceStart => {
            let shown = [
                "user_code",
                "verification_uri",
                "verification_uri_complete",
                "expires_in",
            ];
            shown
                .iter()
                .map(|name| ((*name).to_owned(), body[*name].clone()))
                .collect::<Map<_, _>>()
                .into()
        }
        Operation::PushedAuthorization => json!({"request_uri": body["request_uri"]}),
        // 25 and 24 fail where 26 says "not active".
        Operation::Introspection if body["error_description"] == "Failed to introspect token." => {
            json!({"active": false})
        }
        _ => body.clone(),
    }
}
