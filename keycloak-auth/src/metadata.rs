//! What an issuer says about itself: its endpoints, grants and methods.

use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm,
    CoreResponseMode, CoreResponseType, CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, ProviderMetadata};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Kind, Result};
use crate::issuer::Issuer;
use crate::verify::issuer_difference;

/// The discovery document of an issuer, as far as it is used.
///
/// It is fetched and checked by [`Client::metadata`](crate::Client::metadata). Where an issuer is
/// reached under another name than its own (a key endpoint inside the cluster), or has no
/// document, build one by hand and give it to
/// [`ClientBuilder::metadata`](crate::ClientBuilder::metadata).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Metadata {
    /// The issuer's name.
    pub issuer: Issuer,
    /// Where a person logs in.
    pub authorization_endpoint: Option<String>,
    /// Where tokens are handed out.
    pub token_endpoint: Option<String>,
    /// Where the signing keys are.
    pub jwks_uri: Option<String>,
    /// Where a device login starts (RFC 8628).
    pub device_authorization_endpoint: Option<String>,
    /// Who a token's owner is.
    pub userinfo_endpoint: Option<String>,
    /// Whether a token is still good (RFC 7662).
    pub introspection_endpoint: Option<String>,
    /// Where a token is given back (RFC 7009).
    pub revocation_endpoint: Option<String>,
    /// Where a browser logs out.
    pub end_session_endpoint: Option<String>,
    /// Where authorization requests are pushed (RFC 9126).
    pub pushed_authorization_request_endpoint: Option<String>,
    /// The grants that the issuer names; empty where it names none.
    pub grant_types_supported: Vec<String>,
    /// Whether its answers to a login carry the parameter `iss` (RFC 9207).
    pub authorization_response_iss_parameter_supported: bool,
}

impl Metadata {
    /// An issuer of which no endpoint is known yet.
    #[must_use]
    pub fn new(issuer: Issuer) -> Self {
        Self {
            issuer,
            authorization_endpoint: None,
            token_endpoint: None,
            jwks_uri: None,
            device_authorization_endpoint: None,
            userinfo_endpoint: None,
            introspection_endpoint: None,
            revocation_endpoint: None,
            end_session_endpoint: None,
            pushed_authorization_request_endpoint: None,
            grant_types_supported: Vec::new(),
            authorization_response_iss_parameter_supported: false,
        }
    }

    /// Reads a document that was asked for in the name of `expected`.
    pub(crate) fn from_document(document: Document, expected: &Issuer) -> Result<Self> {
        let more = document.additional_metadata().clone();
        let named = document.issuer().as_str();
        if named != expected.as_str() {
            let hint = issuer_difference(expected.as_str(), named)
                .map(|hint| format!(" ({hint})"))
                .unwrap_or_default();
            return Err(Error::new(
                Kind::IssuerMismatch,
                format!(
                    "the issuer {expected} was asked for, its document names {}{hint}; tokens will carry the latter",
                    shown(named)
                ),
            ));
        }
        let metadata = Self {
            issuer: expected.clone(),
            authorization_endpoint: Some(document.authorization_endpoint().to_string()),
            token_endpoint: document.token_endpoint().map(ToString::to_string),
            jwks_uri: Some(document.jwks_uri().to_string()),
            device_authorization_endpoint: more.device_authorization_endpoint,
            userinfo_endpoint: document.userinfo_endpoint().map(ToString::to_string),
            introspection_endpoint: more.introspection_endpoint,
            revocation_endpoint: more.revocation_endpoint,
            end_session_endpoint: more.end_session_endpoint,
            pushed_authorization_request_endpoint: more.pushed_authorization_request_endpoint,
            grant_types_supported: document
                .grant_types_supported()
                .into_iter()
                .flatten()
                .map(|grant| grant.as_ref().to_owned())
                .collect(),
            authorization_response_iss_parameter_supported: more
                .authorization_response_iss_parameter_supported,
        };
        metadata.refuse_downgrade()?;
        Ok(metadata)
    }

    /// An issuer that is reached over https must not send secrets elsewhere in the clear.
    fn refuse_downgrade(&self) -> Result<()> {
        if !is_https(self.issuer.as_str()) {
            return Ok(());
        }
        let endpoints = [
            ("authorization_endpoint", &self.authorization_endpoint),
            ("token_endpoint", &self.token_endpoint),
            ("jwks_uri", &self.jwks_uri),
            (
                "device_authorization_endpoint",
                &self.device_authorization_endpoint,
            ),
            ("userinfo_endpoint", &self.userinfo_endpoint),
            ("introspection_endpoint", &self.introspection_endpoint),
            ("revocation_endpoint", &self.revocation_endpoint),
            ("end_session_endpoint", &self.end_session_endpoint),
            (
                "pushed_authorization_request_endpoint",
                &self.pushed_authorization_request_endpoint,
            ),
        ];
        for (name, endpoint) in endpoints {
            if endpoint.as_deref().is_some_and(|url| !is_https(url)) {
                return Err(Error::new(
                    Kind::Protocol,
                    format!(
                        "the document of {} names a {name} that is not https; if that is meant (an inner address), give the metadata by hand",
                        self.issuer
                    ),
                ));
            }
        }
        Ok(())
    }
}

scs_wire::setters! {
    Metadata {
        opt authorization_endpoint: String,
        opt token_endpoint: String,
        opt jwks_uri: String,
        opt device_authorization_endpoint: String,
        opt userinfo_endpoint: String,
        opt introspection_endpoint: String,
        opt revocation_endpoint: String,
        opt end_session_endpoint: String,
        opt pushed_authorization_request_endpoint: String,
    }
}

fn is_https(url: &str) -> bool {
    url.get(..6)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:"))
}

/// Another's text, cut and without control characters.
pub(crate) fn shown(text: &str) -> String {
    let cut: String = text.chars().take(200).collect();
    cut.escape_debug().to_string()
}

/// The document with the members that OpenID Connect Discovery itself does not define.
pub(crate) type Document = ProviderMetadata<
    More,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct More {
    #[serde(default)]
    device_authorization_endpoint: Option<String>,
    #[serde(default)]
    introspection_endpoint: Option<String>,
    #[serde(default)]
    revocation_endpoint: Option<String>,
    #[serde(default)]
    end_session_endpoint: Option<String>,
    #[serde(default)]
    pushed_authorization_request_endpoint: Option<String>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for More {}
