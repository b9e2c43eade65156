//! Checks the ID token of a login.

use std::time::Duration;

use chrono::TimeDelta;
use secrecy::{ExposeSecret, SecretString};

use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::tokens::Tokens;
use crate::verify::{Algorithm, Audience, IdTokenCheck, Verifier};

/// An ID token with many groups is larger than what a service would take.
const LARGEST: usize = 64 * 1024;

/// How far the issuer's clock may be from ours where the age of a login is asked for.
const LEEWAY: TimeDelta = TimeDelta::seconds(10);

/// What a login expects of its ID token.
#[derive(Clone, Copy, Default)]
pub(super) struct Expected<'a> {
    /// `openid` was asked for, so that there must be one.
    pub(super) required: bool,
    pub(super) nonce: Option<&'a SecretString>,
    pub(super) max_age: Option<Duration>,
}

/// Checks the ID token if there is one: signature, issuer, audience, times, and that it belongs to
/// this login (nonce) and to this access token.
///
/// It came straight from the token endpoint, so issuers that write neither its kind nor the hash of
/// the access token (Dex, OpenID Connect demands neither) pass; Keycloak writes both.
pub(super) async fn check(client: &Client, tokens: &Tokens, expected: Expected<'_>) -> Result<()> {
    let Some(id_token) = &tokens.id_token else {
        let granted = tokens.scopes.is_empty() || tokens.has_scope("openid");
        return match expected.required && granted {
            true => Err(Error::new(
                Kind::Protocol,
                "the scope openid was granted, but no ID token came",
            )),
            false => Ok(()),
        };
    };
    let verifier = Verifier::new(client.issuer().as_str(), Audience::of(client.client_id()))
        .allow_untyped_tokens()
        // Whatever the realm signs with: the token comes straight from the issuer.
        .algorithms(Algorithm::ALL)
        .max_token_size(LARGEST)
        .clock(client.clock());
    let mut check = IdTokenCheck::new()
        .access_token(tokens.access_token.expose_secret())
        .allow_missing_hash();
    if let Some(nonce) = expected.nonce {
        check = check.nonce(nonce.expose_secret());
    }
    let claims = verifier
        .id_token(&client.keys(), id_token.expose_secret(), &check)
        .await
        .map_err(|refusal| Error::of_refusal("the ID token of the login", refusal))?;
    let Some(max_age) = expected.max_age else {
        return Ok(());
    };
    let oldest = TimeDelta::from_std(max_age)
        .ok()
        .and_then(|age| age.checked_add(&LEEWAY))
        .and_then(|age| client.now().checked_sub_signed(age));
    match (claims.auth_time(), oldest) {
        (Some(logged_in), Some(oldest)) if logged_in < oldest => Err(Error::new(
            Kind::BadToken,
            format!("the person logged in at {logged_in}, which is longer ago than was asked for"),
        )),
        // OpenID Connect Core 3.1.2.1: whoever asks for an age gets the time.
        (None, _) => Err(Error::new(
            Kind::BadToken,
            "the ID token does not say when the person logged in (auth_time), which max_age asks for",
        )),
        _ => Ok(()),
    }
}
