//! One authorization request and what came back for it.

use std::time::Duration;

use openidconnect::{CsrfToken, Nonce, PkceCodeChallenge};
use scs_client_core::{Executed, Form};
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded;

use super::id_token;
use super::parameters::{Parameters, authorization_url};
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::metadata::shown;
use crate::tokens::Tokens;
use crate::wire::AuthorizationCodeGrant;

/// An authorization request that is under way, with all that its answer is compared with.
pub(super) struct Attempt {
    client: Client,
    redirect_uri: String,
    url: String,
    state: SecretString,
    nonce: SecretString,
    verifier: SecretString,
    issuer_required: bool,
    wants_id_token: bool,
    max_age: Option<Duration>,
}

/// What a query is to this login.
pub(super) enum Reading {
    /// Not the answer to it: somebody else's, or made up.
    Stranger,
    /// The answer: a code, or why there is none.
    Answer(Result<SecretString>),
}

impl Attempt {
    pub(super) async fn begin(
        client: &Client,
        parameters: &Parameters,
        redirect_uri: String,
    ) -> Result<Self> {
        let metadata = client.metadata().await?;
        let endpoint = metadata.authorization_endpoint.as_deref().ok_or_else(|| {
            let why = format!(
                "the issuer {} names no authorization_endpoint",
                client.issuer()
            );
            Error::new(Kind::Unsupported, why)
        })?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let state = CsrfToken::new_random_len(32);
        let nonce = Nonce::new_random_len(32);
        let mut fields = vec![
            ("response_type", "code".to_owned()),
            ("redirect_uri", redirect_uri.clone()),
            ("state", state.secret().clone()),
            ("nonce", nonce.secret().clone()),
            ("code_challenge", challenge.as_str().to_owned()),
            (
                "code_challenge_method",
                challenge.method().as_str().to_owned(),
            ),
        ];
        fields.extend(parameters.fields()?);
        if parameters.is_pushed {
            let form = fields
                .into_iter()
                .fold(Form::new(), |form, (name, value)| match name {
                    "state" | "nonce" => form.secret(name, &value.into()),
                    _ => form.field(name, value),
                });
            fields = vec![("request_uri", client.push(form).await?.request_uri)];
        }
        fields.insert(0, ("client_id", client.client_id().to_owned()));
        let url = authorization_url(endpoint, &fields)?;
        Ok(Self {
            client: client.clone(),
            redirect_uri,
            url,
            state: state.into_secret().into(),
            nonce: nonce.secret().clone().into(),
            verifier: verifier.into_secret().into(),
            issuer_required: metadata.authorization_response_iss_parameter_supported
                && !parameters.issuer_may_be_missing,
            wants_id_token: parameters.wants_id_token(),
            max_age: parameters.max_age,
        })
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    pub(super) fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    /// Reads the query of a redirect. Without our state, whatever else it says counts for nothing.
    pub(super) fn read(&self, query: &str) -> Reading {
        let query = Query::parse(query);
        let is_ours = matches!(&query.state, Parameter::Once(state) if same(state, &self.state));
        match is_ours {
            true => Reading::Answer(self.code(query)),
            false => Reading::Stranger,
        }
    }

    fn code(&self, query: Query) -> Result<SecretString> {
        let protocol = |why: &str| Err(Error::new(Kind::Protocol, why));
        match (&query.issuer, self.issuer_required) {
            (Parameter::Once(issuer), _) if issuer == self.client.issuer().as_str() => {}
            (Parameter::Absent, false) => {}
            (Parameter::Absent, true) => {
                return protocol(
                    "the answer to the login does not name its issuer (iss), which this issuer promises to do; \
                     a client at Keycloak can be excused from it, see allow_missing_issuer",
                );
            }
            (Parameter::Once(issuer), _) => {
                return Err(Error::new(
                    Kind::Protocol,
                    format!(
                        "the answer to the login comes from the issuer {}, not from {}; its code was not used",
                        shown(issuer),
                        self.client.issuer()
                    ),
                ));
            }
            (Parameter::Repeated, _) => {
                return protocol("the answer to the login names its issuer twice");
            }
        }
        match (query.error, query.code) {
            (Parameter::Once(error), Parameter::Absent) => Err(refused(error, query.description)),
            (Parameter::Absent, Parameter::Once(code)) => checked_code(&code),
            (Parameter::Absent, Parameter::Absent) => {
                protocol("the answer to the login holds neither a code nor an error")
            }
            _ => protocol("the answer to the login holds several codes or errors"),
        }
    }

    /// Exchanges the code for tokens, once: a second time would end the session of the first.
    pub(super) async fn redeem(&self, code: &SecretString) -> Result<Tokens> {
        let form = Form::new()
            .field("grant_type", "authorization_code")
            .secret("code", code)
            .field("redirect_uri", &self.redirect_uri)
            .secret("code_verifier", &self.verifier);
        let tokens = self
            .client
            .token_request::<AuthorizationCodeGrant>(form)
            .await
            .map_err(not_redeemed)?;
        let expected = id_token::Expected {
            required: self.wants_id_token,
            nonce: Some(&self.nonce),
            max_age: self.max_age,
        };
        id_token::check(&self.client, &tokens, expected).await?;
        Ok(tokens)
    }
}

/// A code as RFC 6749 (appendix A.11) allows it.
pub(super) fn checked_code(code: &str) -> Result<SecretString> {
    match !code.is_empty() && code.bytes().all(|byte| matches!(byte, 0x20..=0x7e)) {
        true => Ok(code.into()),
        false => Err(Error::new(
            Kind::Protocol,
            "the answer to the login holds an unreadable code",
        )),
    }
}

fn same(came: &str, ours: &SecretString) -> bool {
    let ours = ours.expose_secret().as_bytes();
    aws_lc_rs::constant_time::verify_slices_are_equal(came.as_bytes(), ours).is_ok()
}

/// The errors that a redirect carries: RFC 6749 section 4.1.2.1 and OpenID Connect Core 3.1.2.6.
fn refused(code: String, description: Parameter) -> Error {
    let description = match description {
        Parameter::Once(text) if !text.is_empty() => Some(shown(&text)),
        _ => None,
    };
    let (kind, message) = match (code.as_str(), description.as_deref()) {
        ("access_denied", _) => (Kind::Denied, "the login was refused"),
        (
            "login_required"
            | "interaction_required"
            | "consent_required"
            | "account_selection_required",
            _,
        ) => (
            Kind::LoginNeeded,
            "the person would have to be asked, which prompt=none forbids",
        ),
        // What Keycloak says when its login page was left open too long.
        ("temporarily_unavailable", Some("authentication_expired")) => {
            (Kind::Expired, "the login page was left open too long")
        }
        _ => (Kind::Call, "the issuer did not let the login happen"),
    };
    Error::said(kind, message, shown(&code), description)
}

fn not_redeemed(error: Error) -> Error {
    match error.code() {
        Some("invalid_grant") if !error.is_not_allowed() => Error::because(
            Kind::LoginNeeded,
            "the issuer did not accept the code of the login, which is used up now; log in again",
            error,
        ),
        // A failed redemption uses the code up (recordings 202-205), and so may a lost answer.
        None if error.executed() == Executed::Maybe => Error::because(
            Kind::Call,
            "the answer to the code of the login was lost, and the code may be used up; log in again",
            error,
        ),
        _ => error,
    }
}

/// The parameters of a redirect that matter.
#[derive(Default)]
struct Query {
    state: Parameter,
    code: Parameter,
    error: Parameter,
    description: Parameter,
    issuer: Parameter,
}

/// RFC 6749, section 3.1: no parameter comes twice.
#[derive(Default)]
enum Parameter {
    #[default]
    Absent,
    Once(String),
    Repeated,
}

impl Query {
    fn parse(query: &str) -> Self {
        let mut found = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let place = match &*name {
                "state" => &mut found.state,
                "code" => &mut found.code,
                "error" => &mut found.error,
                "error_description" => &mut found.description,
                "iss" => &mut found.issuer,
                _ => continue,
            };
            *place = match place {
                Parameter::Absent => Parameter::Once(value.into_owned()),
                Parameter::Once(_) | Parameter::Repeated => Parameter::Repeated,
            };
        }
        found
    }
}
