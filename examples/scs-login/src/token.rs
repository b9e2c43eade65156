//! `scs-login token`: one token on standard output, and nothing else.

use keycloak_auth::TokenProvider;
use scs_client_core::credentials::CredentialKind;
use scs_client_core::{Credential, CredentialProvider as _, CredentialRequest};
use secrecy::ExposeSecret as _;

use crate::args::{Common, Token};
use crate::failure::{Exit, Failure, Result};
use crate::{setup, terminal};

/// Prints the token that is asked for.
///
/// # Errors
/// There is none, it is not for the audience, or it cannot be printed.
pub async fn run(common: &Common, arguments: &Token) -> Result<()> {
    let provider = setup::provider(common)?;
    let kind = match arguments.id {
        true => CredentialKind::IdToken,
        false => CredentialKind::AccessToken,
    };
    let credential = obtain(&provider, kind, arguments.audience.as_deref()).await;
    provider.finish().await;
    let credential = credential.map_err(|failure| explained(failure, common))?;
    terminal::print(&format!("{}\n", credential.secret().expose_secret()))
}

/// The token of that kind, renewed where that is due; with an audience, one that names it.
///
/// # Errors
/// What the provider says.
pub async fn obtain(
    provider: &TokenProvider,
    kind: CredentialKind,
    audience: Option<&str>,
) -> Result<Credential> {
    let mut request =
        CredentialRequest::new("scs-login", provider.client().issuer().as_str()).kind(kind);
    if let Some(audience) = audience {
        request = request.audience(audience);
    }
    match provider.credential(&request).await? {
        Some(credential) => Ok(credential),
        None => Err(Failure::new("there is no such token")),
    }
}

/// Says what to do where nobody is logged in.
#[must_use]
pub fn explained(failure: Failure, common: &Common) -> Failure {
    let has_secret = common.client_secret_file.is_some()
        || common.key_file.is_some()
        || common.assertion_file.is_some();
    match failure.exit {
        Exit::LoginNeeded if has_secret && !common.machine => {
            failure.hint("for the client's own token, which needs no login, add --machine")
        }
        Exit::LoginNeeded => failure.hint("run `scs-login login`"),
        _ => failure,
    }
}
