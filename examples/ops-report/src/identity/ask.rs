//! Asks the issuer, in the order in which one thing needs the other.

use std::collections::BTreeMap;
use std::time::Instant;

use keycloak_auth::verify::{AccessClaims, Algorithm, Audience, Verifier};
use keycloak_auth::{Client, Error, Metadata, Tokens};
use secrecy::ExposeSecret as _;
use url::{Origin, Url};

use super::{Answer, Asked, Grant, Identity, Token, Who};
use crate::words::clean;

/// Finds out whether the issuer works and whom it takes us for. What goes wrong is among the problems.
pub async fn ask(asked: &Asked) -> Identity {
    let mut identity = Identity {
        source: asked.source.clone(),
        ..Identity::default()
    };
    identity.answer = answer(&asked.client, &mut identity.problems).await;
    if let (Some(_), Some((grant, provider))) = (&identity.answer, &asked.tokens) {
        match provider.tokens().await {
            Ok(tokens) => tell_token(&asked.client, *grant, &tokens, &mut identity).await,
            Err(error) => identity.problems.push(problem("no token: ", &error)),
        }
        provider.finish().await;
    }
    identity
}

/// Reads the issuer's document and its keys.
async fn answer(client: &Client, problems: &mut Vec<String>) -> Option<Answer> {
    let start = Instant::now();
    let metadata = match client.metadata().await {
        Ok(metadata) => metadata,
        Err(error) => {
            problems.push(problem("", &error));
            return None;
        }
    };
    let mut answer = Answer {
        took: start.elapsed(),
        elsewhere: elsewhere(&metadata),
        ..Answer::default()
    };
    match client.keys().keys().await {
        Ok(keys) => {
            answer.keys = Some(keys.len());
            answer.algorithms = keys.algorithms().into_iter().map(Algorithm::name).collect();
        }
        Err(refusal) => {
            let cause = std::error::Error::source(&refusal)
                .map_or_else(String::new, |cause| format!(": {cause}"));
            problems.push(clean(&format!("{}{cause}", refusal.reason())));
        }
    }
    Some(answer)
}

async fn tell_token(client: &Client, grant: Grant, tokens: &Tokens, identity: &mut Identity) {
    let token = tokens.access_token.expose_secret();
    let verifier =
        Verifier::new(client.issuer().as_str(), Audience::unchecked()).allow_untyped_tokens();
    let claims = match verifier.access_token(&client.keys(), token).await {
        Ok(claims) => Some(claims),
        Err(refusal) => {
            let why = format!("the access token does not verify: {}", refusal.reason());
            identity.problems.push(clean(&why));
            None
        }
    };
    identity.token = Some(Token {
        grant,
        client: clean(client.client_id()),
        until: tokens.expires_at(),
        audiences: claims
            .as_ref()
            .map(|claims| cleaned(&mut claims.audiences()))
            .unwrap_or_default(),
        scopes: cleaned(&mut tokens.scopes.iter().map(String::as_str)),
    });
    let who = match client.user_info(&tokens.access_token).await {
        Ok(who) => Some(who),
        Err(error) => {
            identity
                .problems
                .push(problem("the issuer does not say who this is: ", &error));
            None
        }
    };
    let told = who.as_ref().map(|who| {
        (
            who.preferred_username.as_ref().unwrap_or(&who.sub),
            &who.groups,
        )
    });
    let name = told.map(|(name, _)| name.as_str());
    let name = name.or_else(|| {
        claims
            .as_ref()
            .and_then(|claims| claims.preferred_username().or(claims.subject()))
    });
    let groups = match (told, &claims) {
        (Some((_, groups)), _) => cleaned(&mut groups.iter().map(String::as_str)),
        (None, Some(claims)) => cleaned(&mut claims.groups()),
        (None, None) => Vec::new(),
    };
    identity.who = name.map(|name| Who {
        name: clean(name),
        is_service_account: grant == Grant::ClientCredentials,
        groups,
        realm_roles: claims
            .as_ref()
            .map(|claims| cleaned(&mut claims.realm_roles()))
            .unwrap_or_default(),
        client_roles: claims.as_ref().map(client_roles).unwrap_or_default(),
    });
}

fn client_roles(claims: &AccessClaims) -> BTreeMap<String, Vec<String>> {
    let clients = claims.clients_with_roles();
    clients
        .map(|client| (clean(client), cleaned(&mut claims.client_roles(client))))
        .collect()
}

fn cleaned(names: &mut dyn Iterator<Item = &str>) -> Vec<String> {
    let mut names: Vec<String> = names.map(clean).collect();
    names.sort_unstable();
    names
}

/// An error in words, with what to do about it.
fn problem(what: &str, error: &Error) -> String {
    let hint = if error.is_login_needed() {
        "; `scs-login login` makes a login"
    } else if error.is_bad_client() {
        "; look at --client-id and --client-secret-file"
    } else if error.is_not_allowed() {
        "; at Keycloak, switch \"Service account roles\" on for this client"
    } else {
        ""
    };
    clean(&format!("{what}{error}{hint}"))
}

/// Endpoints that are not where the issuer is: a document may mix two addresses, and only one of
/// them may be reachable from here.
fn elsewhere(metadata: &Metadata) -> BTreeMap<String, Vec<&'static str>> {
    let origin =
        |text: &str| Url::parse(text).map_or_else(|_| Origin::new_opaque(), |url| url.origin());
    let own = origin(metadata.issuer.as_str());
    let mut elsewhere: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for (name, endpoint) in [
        ("authorization", &metadata.authorization_endpoint),
        ("token", &metadata.token_endpoint),
        ("keys", &metadata.jwks_uri),
        (
            "device authorization",
            &metadata.device_authorization_endpoint,
        ),
        ("userinfo", &metadata.userinfo_endpoint),
        ("introspection", &metadata.introspection_endpoint),
        ("revocation", &metadata.revocation_endpoint),
        ("logout", &metadata.end_session_endpoint),
    ] {
        if let Some(there) = endpoint
            .as_deref()
            .map(origin)
            .filter(|there| *there != own)
        {
            elsewhere
                .entry(clean(&there.ascii_serialization()))
                .or_default()
                .push(name);
        }
    }
    elsewhere
}

#[cfg(test)]
mod tests {
    use keycloak_auth::Issuer;

    use super::*;

    #[test]
    fn endpoints_on_another_machine_or_port_are_found() {
        let metadata = Metadata::new(Issuer::new("https://k.example/realms/scs").unwrap())
            .authorization_endpoint("https://k.example:443/realms/scs/auth")
            .token_endpoint("http://keycloak.svc:8080/realms/scs/token")
            .jwks_uri("http://keycloak.svc:8080/realms/scs/certs")
            .userinfo_endpoint("https://k.example:8443/realms/scs/userinfo");
        let expected = [
            ("http://keycloak.svc:8080".to_owned(), vec!["token", "keys"]),
            ("https://k.example:8443".to_owned(), vec!["userinfo"]),
        ];
        assert_eq!(elsewhere(&metadata), expected.into());
    }
}
