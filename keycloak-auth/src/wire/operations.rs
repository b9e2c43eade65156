//! One marker per kind of request, so that errors and spans say which grant failed.

use bytes::Bytes;
use scs_client_core::{
    Accepted, Answer, Binary, CredentialUse, HttpMethod, Json, Operation, OperationInfo, Payload,
    Unreadable,
};
use secrecy::SecretString;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::OAuthError;
use crate::metadata::Document;
use crate::tokens::TokenAnswer;
use crate::verify::StrictObject;

/// A request that a token endpoint answers with tokens.
macro_rules! grants {
    ($($(#[$why:meta])* $marker:ident = $id:literal, repeat: $repeat:literal;)*) => {$(
        $(#[$why])*
        pub(crate) enum $marker {}

        impl Operation for $marker {
            type Output = TokenAnswer;
            type Answer = Json<TokenAnswer>;
            const INFO: OperationInfo = OperationInfo::new($id, HttpMethod::Post, "")
                .idempotent($repeat)
                .secret_answer();
        }
    )*};
}

grants! {
    ClientCredentialsGrant = "client_credentials", repeat: true;
    /// A second redemption ends the session of the first (`recordings/keycloak` surprise 19).
    AuthorizationCodeGrant = "authorization_code", repeat: false;
    /// A used refresh token ends the session where tokens rotate (surprise 18).
    RefreshGrant = "refresh_token", repeat: false;
    /// The code is gone with the answer; the poller decides what to repeat.
    DeviceCodeGrant = "device_code", repeat: false;
    TokenExchangeGrant = "token_exchange", repeat: true;
}

pub(crate) enum Discovery {}

impl Operation for Discovery {
    type Output = Document;
    type Answer = Json<Document>;
    const INFO: OperationInfo =
        OperationInfo::new("discovery", HttpMethod::Get, "").credential(CredentialUse::Never);
}

/// The key set, unread: what is in it is judged by the verifier.
pub(crate) enum Keys {}

impl Operation for Keys {
    type Output = Bytes;
    type Answer = Binary;
    // Dex and some proxies say application/jwk-set+json or text/plain.
    const INFO: OperationInfo = OperationInfo::new("keys", HttpMethod::Get, "")
        .credential(CredentialUse::Never)
        .any_content_type();
}

/// The start of a device login; each one makes a new code, and an unused one is of no harm.
pub(crate) enum DeviceAuthorization {}

impl Operation for DeviceAuthorization {
    type Output = DeviceAnswer;
    type Answer = Json<DeviceAnswer>;
    const INFO: OperationInfo = OperationInfo::new("device_authorization", HttpMethod::Post, "")
        .idempotent(true)
        .secret_answer();
}

/// RFC 8628, section 3.2.
#[derive(Deserialize)]
pub(crate) struct DeviceAnswer {
    pub(crate) device_code: SecretString,
    pub(crate) user_code: String,
    // Google and old drafts write `verification_url`.
    #[serde(alias = "verification_url")]
    pub(crate) verification_uri: String,
    #[serde(default, alias = "verification_url_complete")]
    pub(crate) verification_uri_complete: Option<String>,
    pub(crate) expires_in: u64,
    #[serde(default)]
    pub(crate) interval: Option<u64>,
}

/// Who the owner of a token is: JSON, or a JWT where the client is set up so.
pub(crate) enum UserInfoRequest {}

impl Operation for UserInfoRequest {
    type Output = Unread;
    type Answer = AsItCame;
    const INFO: OperationInfo = OperationInfo::new("userinfo", HttpMethod::Get, "")
        .credential(CredentialUse::Required)
        .any_content_type()
        .secret_answer();
}

/// RFC 7662; whatever claims the issuer adds. No member may stand twice: `active` least of all.
pub(crate) enum Introspection {}

impl Operation for Introspection {
    type Output = StrictObject;
    type Answer = Json<StrictObject>;
    const INFO: OperationInfo = OperationInfo::new("introspection", HttpMethod::Post, "")
        .idempotent(true)
        .secret_answer();
}

/// RFC 9126; Keycloak answers 201 (`recordings/keycloak/470`).
pub(crate) enum PushedAuthorization {}

impl Operation for PushedAuthorization {
    type Output = PushedAnswer;
    type Answer = Json<PushedAnswer>;
    const INFO: OperationInfo = OperationInfo::new("pushed_authorization", HttpMethod::Post, "")
        .idempotent(true)
        .accepts(&[200, 201])
        .secret_answer();
}

/// RFC 9126, section 2.2.
#[derive(Deserialize)]
pub(crate) struct PushedAnswer {
    pub(crate) request_uri: String,
}

/// Giving a token back; done twice it is done.
pub(crate) enum Revocation {}

impl Operation for Revocation {
    type Output = Option<OAuthError>;
    type Answer = PerhapsRefused;
    const INFO: OperationInfo = OperationInfo::new("revocation", HttpMethod::Post, "")
        .idempotent(true)
        .accepts(&[200, 204])
        .any_content_type();
}

/// An answer as it came: the same endpoint may answer JSON or a JWT.
pub(crate) struct Unread {
    pub(crate) body: Bytes,
    pub(crate) media_type: Option<String>,
}

/// Reads an answer as it came.
pub(crate) struct AsItCame;

impl Answer for AsItCame {
    type Output = Unread;

    fn read(accepted: Accepted<'_>) -> Result<Self::Output, Unreadable> {
        let media_type = accepted
            .headers
            .get(http::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split(';').next())
            .map(|value| value.trim().to_ascii_lowercase());
        Ok(Unread {
            body: whole(accepted.payload),
            media_type,
        })
    }
}

/// A success that may hold an error: Keycloak answers 200 to the revocation of a token that it
/// does not know, and says so in the body (`recordings/keycloak/422`).
pub(crate) struct PerhapsRefused;

impl Answer for PerhapsRefused {
    type Output = Option<OAuthError>;

    fn read(accepted: Accepted<'_>) -> Result<Self::Output, Unreadable> {
        let body = whole(accepted.payload);
        match serde_json::from_slice::<OAuthError>(&body) {
            Ok(refused) => Ok(Some(refused)),
            // RFC 7009: the content of a success is of no meaning; but a web page is no success.
            Err(_) if body.is_empty() || serde_json::from_slice::<IgnoredAny>(&body).is_ok() => {
                Ok(None)
            }
            Err(_) => Err(Unreadable::new("neither empty nor JSON")),
        }
    }
}

fn whole(payload: Payload) -> Bytes {
    match payload {
        Payload::Bytes(bytes) => bytes,
        Payload::Stream(_) | Payload::Connection(_) => Bytes::new(),
    }
}
