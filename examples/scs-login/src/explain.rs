//! `scs-login explain`: what is wrong with a token, in words.

use std::io::Read as _;
use std::path::Path;

use keycloak_auth::verify::{Expectation, explain};
use scs_client_core::credentials::CredentialKind;
use secrecy::{ExposeSecret as _, SecretString};

use crate::args::{Common, Explain};
use crate::failure::{Failure, Result};
use crate::{setup, terminal, token, words};

/// Far above any token; a larger file is something else.
const LARGEST: u64 = 1024 * 1024;

/// Prints what is wrong with a token, or that nothing is.
///
/// # Errors
/// A service would refuse the token, or there is none to look at.
pub async fn run(common: &Common, arguments: &Explain) -> Result<()> {
    let kind = match (arguments.id, arguments.access) {
        (true, _) => Some(CredentialKind::IdToken),
        (_, true) => Some(CredentialKind::AccessToken),
        _ => None,
    };
    let (client, token) = match &arguments.file {
        Some(file) => (setup::client(common)?, read(file)?),
        None => {
            let provider = setup::provider(common)?;
            let kind = kind.unwrap_or(CredentialKind::AccessToken);
            let credential = token::obtain(&provider, kind, None).await;
            provider.finish().await;
            let credential = credential.map_err(|failure| token::explained(failure, common))?;
            (provider.client().clone(), credential.secret().clone())
        }
    };
    // Without the keys everything but the signature can still be said.
    let keys = client.keys().keys().await;
    if let Err(refusal) = &keys {
        let why = std::error::Error::source(refusal)
            .map_or_else(String::new, |cause| format!(": {cause}"));
        terminal::say(&format!(
            "scs-login: the signature is not looked at: {}{why}",
            refusal.reason()
        ));
    }
    let mut expected = Expectation::new().issuer(client.issuer().as_str());
    if let Ok(keys) = &keys {
        expected = expected.key_set(keys);
    }
    if let Some(kind) = kind {
        expected = expected.kind(kind);
    }
    if let Some(audience) = &arguments.expect_audience {
        expected = expected.audience(audience);
    }
    if let Some(challenge) = &arguments.challenge {
        expected = expected.challenge(challenge);
    }
    if let Some(service) = &arguments.service {
        expected = expected.service(service);
    }
    let explanation = explain(token.expose_secret(), &expected);
    let mut text = String::new();
    for finding in explanation.findings() {
        text.push_str(&words::clean(&finding.to_string()));
        text.push('\n');
    }
    if explanation.is_sound() {
        text.push_str(match &arguments.expect_audience {
            Some(_) => "Nothing is wrong with this token.\n",
            None => "Nothing is wrong with this token. (For whom it is was not looked at: --expect-audience.)\n",
        });
        return terminal::print(&text);
    }
    terminal::print(&text)?;
    Err(Failure::new(
        "a service that expects this would refuse the token",
    ))
}

fn read(file: &Path) -> Result<SecretString> {
    let mut text = String::new();
    let read = match file == Path::new("-") {
        true => std::io::stdin().take(LARGEST).read_to_string(&mut text),
        false => {
            std::fs::File::open(file).and_then(|open| open.take(LARGEST).read_to_string(&mut text))
        }
    };
    read.map_err(|error| {
        Failure::usage(format!(
            "no token could be read from {}: {error}",
            file.display()
        ))
    })?;
    // What people copy along: the header's name and scheme.
    let token = text.trim();
    let token = token
        .strip_prefix("Authorization:")
        .unwrap_or(token)
        .trim_start();
    Ok(token.strip_prefix("Bearer ").unwrap_or(token).trim().into())
}
