//! From arguments to a client, and to the one who hands out its tokens.

use std::path::Path;

use keycloak_auth::store::FileStore;
use keycloak_auth::{
    Client, ClientAuthentication, Issuer, SigningAlgorithm, SigningKey, TokenProvider,
    TokenProviderBuilder,
};
use secrecy::SecretString;

use crate::args::{Common, KeyAlgorithm, SecretAs};
use crate::failure::{Failure, Result};

/// What `openid` is for: without it there is no ID token, and the issuer does not say who somebody is.
const OPENID: &str = "openid";

/// The issuer that is meant: an argument before the environment.
///
/// # Errors
/// None is named, or what is named cannot be one.
pub fn issuer(common: &Common) -> Result<Issuer> {
    match (&common.issuer, &common.server, &common.realm) {
        (Some(issuer), None, None) => Ok(Issuer::new(issuer)?),
        (None, Some(server), Some(realm)) => Ok(Issuer::keycloak(server, realm)?),
        (None, Some(_), None) => Err(Failure::usage("--server needs --realm NAME with it")),
        (_, _, Some(_)) => Err(Failure::usage(
            "--realm goes with --server, not with --issuer",
        )),
        _ => match std::env::var("SCS_ISSUER") {
            Ok(issuer) if !issuer.is_empty() => Ok(Issuer::new(issuer)?),
            _ => Err(Failure::usage(
                "no issuer is named: give --issuer URL or --server URL --realm NAME, or set SCS_ISSUER",
            )),
        },
    }
}

/// The scopes that are asked for: `openid`, and what the arguments say.
#[must_use]
pub fn scopes(common: &Common) -> Vec<String> {
    let mut scopes = vec![OPENID.to_owned()];
    for scope in common
        .scopes
        .iter()
        .flat_map(|scopes| scopes.split_whitespace())
    {
        if !scopes.iter().any(|known| known == scope) {
            scopes.push(scope.to_owned());
        }
    }
    scopes
}

/// The client; nothing is sent.
///
/// # Errors
/// Settings that cannot be right, or files that cannot be read.
pub fn client(common: &Common) -> Result<Client> {
    let mut builder = Client::builder(issuer(common)?, &common.client_id)
        .user_agent(concat!("scs-login/", env!("CARGO_PKG_VERSION")));
    if let Some(file) = &common.ca_file {
        builder = builder.root_certificates(read(file)?);
    }
    match authentication(common)? {
        Some(authentication) => builder = builder.authentication(authentication),
        None if common.machine => {
            return Err(Failure::usage(
                "a machine proves who it is: give --client-secret-file, --key-file or --assertion-file, or set SCS_CLIENT_SECRET",
            ));
        }
        None => {}
    }
    Ok(builder.build()?)
}

/// Who hands out the tokens: of the client itself with `--machine`, of a stored login otherwise.
///
/// # Errors
/// As [`client`], or the folder of the logins cannot be used.
pub fn provider(common: &Common) -> Result<TokenProvider> {
    let client = client(common)?;
    let builder = match common.machine {
        true => TokenProvider::for_client(client).scopes(scopes(common)),
        false => of_login(client, store(common)?, common),
    };
    Ok(builder.build())
}

/// Who hands out the tokens of a stored login.
pub fn of_login(
    client: Client,
    store: impl keycloak_auth::store::TokenStore,
    common: &Common,
) -> TokenProviderBuilder {
    let builder = TokenProvider::for_login(client, store).scopes(scopes(common));
    let builder = match common.refresh_tokens_are_reusable {
        true => builder.refresh_tokens_are_reusable(),
        false => builder,
    };
    match &common.profile {
        Some(profile) => builder.profile(profile),
        None => builder,
    }
}

/// Where logins are kept.
///
/// # Errors
/// The folder cannot be made or written, or others may write to it.
pub fn store(common: &Common) -> Result<FileStore> {
    Ok(match &common.store {
        Some(folder) => FileStore::at(folder)?,
        None => FileStore::open_default()?,
    })
}

fn authentication(common: &Common) -> Result<Option<ClientAuthentication>> {
    if let Some(file) = &common.assertion_file {
        return Ok(Some(ClientAuthentication::assertion_file(file)));
    }
    if let Some((file, algorithm)) = common.key_file.as_ref().zip(common.key_alg) {
        let algorithm = match algorithm {
            KeyAlgorithm::Rs256 => SigningAlgorithm::Rs256,
            KeyAlgorithm::Ps256 => SigningAlgorithm::Ps256,
            KeyAlgorithm::Es256 => SigningAlgorithm::Es256,
            KeyAlgorithm::EdDsa => SigningAlgorithm::EdDsa,
        };
        let key = SigningKey::from_pem(algorithm, read(file)?)?;
        return Ok(Some(ClientAuthentication::private_key_jwt(
            match &common.key_id {
                Some(id) => key.key_id(id),
                None => key,
            },
        )));
    }
    let secret = match &common.client_secret_file {
        Some(file) => {
            let text = String::from_utf8(read(file)?)
                .map_err(|_| Failure::usage(format!("{} holds no text", file.display())))?;
            // What an editor, or `echo`, put at the end of the file.
            text.trim_end_matches(['\r', '\n']).to_owned()
        }
        None => match std::env::var("SCS_CLIENT_SECRET") {
            Ok(secret) if !secret.is_empty() => secret,
            _ => return Ok(None),
        },
    };
    let secret = SecretString::from(secret);
    Ok(Some(match common.secret_as {
        SecretAs::Basic => ClientAuthentication::basic(secret),
        SecretAs::Post => ClientAuthentication::post(secret),
        SecretAs::Jwt => ClientAuthentication::secret_jwt(secret),
    }))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file)
        .map_err(|error| Failure::usage(format!("{} cannot be read: {error}", file.display())))
}
