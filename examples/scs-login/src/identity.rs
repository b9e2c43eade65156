//! Who somebody is: what their tokens say, and what the issuer says now.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use keycloak_auth::TokenProvider;
use keycloak_auth::session::UserInfo;
use keycloak_auth::verify::{
    AccessClaims, Audience, Claims, IdClaims, IdTokenCheck, Refusal, Verifier,
};
use scs_client_core::Credential;
use scs_client_core::credentials::CredentialKind;
use secrecy::ExposeSecret as _;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::failure::{Failure, Result};
use crate::token::obtain;
use crate::words;

/// Who somebody is, as far as it could be found out. All texts are as they came.
#[derive(Clone, Debug, Serialize)]
pub struct Identity {
    /// The issuer's name.
    pub issuer: String,
    /// The client that the tokens were given to.
    pub client_id: String,
    /// Whether it is the client itself, without a person.
    pub is_machine: bool,
    /// The permanent id at the issuer.
    pub subject: Option<String>,
    /// The login name.
    pub username: Option<String>,
    /// The full name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// Groups, from the issuer where it was asked, otherwise from a token.
    pub groups: Vec<String>,
    /// Roles in the whole realm, from the access token.
    pub realm_roles: Vec<String>,
    /// Roles at clients, from the access token.
    pub client_roles: BTreeMap<String, Vec<String>>,
    /// The scopes that were granted.
    pub scopes: Vec<String>,
    /// The access token.
    pub access_token: TokenFacts,
    /// The ID token, where there is one.
    pub id_token: Option<TokenFacts>,
    /// Until when the login can be renewed.
    pub login_until: Option<DateTime<Utc>>,
    /// What the issuer says at this moment; null where it could not be asked.
    pub userinfo: Option<Map<String, Value>>,
    /// What could not be found out, and why.
    pub notes: Vec<String>,
}

/// What a token is good for.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TokenFacts {
    /// Whom it is for.
    pub audiences: Vec<String>,
    /// Until when.
    pub until: Option<DateTime<Utc>>,
}

/// Finds out who has these tokens.
///
/// # Errors
/// There are no tokens, or the issuer says that theirs are not good any more.
pub async fn find(provider: &TokenProvider, is_machine: bool) -> Result<Identity> {
    let client = provider.client();
    let tokens = provider.tokens().await?;
    let mut notes = Vec::new();
    let access = match access_claims(provider, tokens.access_token.expose_secret()).await {
        Ok(claims) => Some(claims),
        Err(refusal) => {
            notes.push(format!(
                "the access token tells nothing: {}",
                refusal.reason()
            ));
            None
        }
    };
    let id_token = obtain(provider, CredentialKind::IdToken, None).await;
    let id = match &id_token {
        Ok(token) => match id_claims(provider, token).await {
            Ok(claims) => Some(claims),
            Err(refusal) => {
                notes.push(format!("the ID token tells nothing: {}", refusal.reason()));
                None
            }
        },
        Err(failure) => {
            notes.push(format!("no ID token: {failure}"));
            None
        }
    };
    let subject = id.as_deref().and_then(Claims::subject).map(str::to_owned);
    let mut question = client.user_info(&tokens.access_token);
    if let Some(subject) = &subject {
        question = question.expect_subject(subject);
    }
    let who = match question.await {
        Ok(who) => Some(who),
        Err(error) if error.is_invalid_token() && !is_machine => {
            let why = format!(
                "the issuer does not take the token any more, the session has ended: {error}"
            );
            return Err(Failure::login_needed(why));
        }
        Err(error) => {
            notes.push(format!("the issuer did not say who this is: {error}"));
            None
        }
    };
    let status = provider.status().await?;
    let from_tokens: Vec<&Claims> = id.as_deref().into_iter().chain(access.as_deref()).collect();
    let text = |told: Option<&String>, pick: fn(&Claims) -> Option<&str>| {
        told.cloned().or_else(|| {
            from_tokens
                .iter()
                .find_map(|claims| pick(claims).map(str::to_owned))
        })
    };
    let groups = match &who {
        Some(who) => who.groups.clone(),
        None => from_tokens
            .iter()
            .map(|claims| claims.groups().map(str::to_owned).collect::<Vec<_>>())
            .find(|groups| !groups.is_empty())
            .unwrap_or_default(),
    };
    Ok(Identity {
        issuer: client.issuer().as_str().to_owned(),
        client_id: client.client_id().to_owned(),
        is_machine,
        subject: text(who.as_ref().map(|who| &who.sub), Claims::subject),
        username: text(
            who.as_ref().and_then(|who| who.preferred_username.as_ref()),
            Claims::preferred_username,
        ),
        name: text(who.as_ref().and_then(|who| who.name.as_ref()), Claims::name),
        email: text(
            who.as_ref().and_then(|who| who.email.as_ref()),
            Claims::email,
        ),
        groups,
        realm_roles: sorted(access.iter().flat_map(AccessClaims::realm_roles)),
        client_roles: access.as_ref().map(client_roles).unwrap_or_default(),
        scopes: tokens.scopes.clone(),
        access_token: TokenFacts {
            audiences: access.as_deref().map(audiences).unwrap_or_default(),
            until: tokens.expires_at(),
        },
        id_token: id_token.ok().map(|token| TokenFacts {
            audiences: id.as_deref().map(audiences).unwrap_or_default(),
            until: token.expiry(),
        }),
        login_until: status.refresh_expires_at.filter(|_| !is_machine),
        userinfo: who.as_ref().and_then(members),
        notes,
    })
}

/// What the person is called, in the words of the ID token or, without one, of the issuer.
pub async fn name_of(provider: &TokenProvider) -> Option<String> {
    let token = obtain(provider, CredentialKind::IdToken, None).await.ok()?;
    let claims = id_claims(provider, &token).await.ok()?;
    let name = claims
        .preferred_username()
        .or(claims.email())
        .or(claims.subject())?;
    Some(words::clean(name))
}

async fn access_claims(provider: &TokenProvider, token: &str) -> Result<AccessClaims, Refusal> {
    let client = provider.client();
    // It is for services; whichever they are, its owner may know what it says.
    Verifier::new(client.issuer().as_str(), Audience::unchecked())
        .allow_untyped_tokens()
        .max_token_size(64 * 1024)
        .access_token(&client.keys(), token)
        .await
}

async fn id_claims(provider: &TokenProvider, token: &Credential) -> Result<IdClaims, Refusal> {
    let client = provider.client();
    Verifier::new(client.issuer().as_str(), Audience::of(client.client_id()))
        .allow_untyped_tokens()
        .max_token_size(64 * 1024)
        .id_token(
            &client.keys(),
            token.secret().expose_secret(),
            &IdTokenCheck::new().allow_missing_hash(),
        )
        .await
}

fn client_roles(access: &AccessClaims) -> BTreeMap<String, Vec<String>> {
    let clients = access.clients_with_roles();
    clients
        .map(|client| (client.to_owned(), sorted(access.client_roles(client))))
        .collect()
}

fn audiences(claims: &Claims) -> Vec<String> {
    sorted(claims.audiences())
}

fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort_unstable();
    names
}

fn members(who: &UserInfo) -> Option<Map<String, Value>> {
    match serde_json::to_value(who) {
        Ok(Value::Object(members)) => Some(members),
        _ => None,
    }
}
