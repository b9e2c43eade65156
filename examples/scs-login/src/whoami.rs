//! `scs-login whoami`: who is logged in, and what the tokens are good for.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};

use crate::args::{Common, Whoami};
use crate::failure::{Failure, Result};
use crate::identity::{self, Identity, TokenFacts};
use crate::words::{clean, list, until};
use crate::{setup, terminal, token};

/// Prints who somebody is.
///
/// # Errors
/// There are no tokens, or the issuer says that they are not good any more.
pub async fn run(common: &Common, arguments: &Whoami) -> Result<()> {
    let provider = setup::provider(common)?;
    let found = identity::find(&provider, common.machine).await;
    provider.finish().await;
    let identity = found.map_err(|failure| token::explained(failure, common))?;
    terminal::print(&match arguments.json {
        true => json(&identity)?,
        false => text(&identity, Utc::now()),
    })
}

fn json(identity: &Identity) -> Result<String> {
    let text = serde_json::to_string_pretty(identity);
    text.map(|text| text + "\n")
        .map_err(|error| Failure::new(error.to_string()))
}

/// The identity in lines, each with what it is about.
#[must_use]
pub fn text(identity: &Identity, now: DateTime<Utc>) -> String {
    let mut lines: Vec<(&str, String)> = Vec::new();
    lines.push(("who", who(identity)));
    lines.extend(
        identity
            .subject
            .iter()
            .map(|subject| ("subject", clean(subject))),
    );
    lines.push(("issuer", clean(&identity.issuer)));
    lines.push((
        "client",
        match identity.is_machine {
            true => format!("{}, in its own name", clean(&identity.client_id)),
            false => clean(&identity.client_id),
        },
    ));
    lines.push(("groups", list(&identity.groups)));
    lines.push(("realm roles", list(&identity.realm_roles)));
    let roles = identity.client_roles.iter();
    let roles: Vec<String> = roles
        .map(|(client, roles)| format!("{client}: {}", roles.join(", ")))
        .collect();
    lines.push((
        "client roles",
        match roles.is_empty() {
            true => "none".to_owned(),
            false => clean(&roles.join("; ")),
        },
    ));
    lines.push(("scopes", list(&identity.scopes)));
    lines.push(("access token", facts(&identity.access_token, now)));
    if let Some(token) = &identity.id_token {
        lines.push(("ID token", facts(token, now)));
    }
    if !identity.is_machine {
        let end = match identity.login_until {
            Some(end) => format!(
                "renewed by use; ends if it is not used until {}",
                until(end, now)
            ),
            None => "renewed by use; the issuer names no end".to_owned(),
        };
        lines.push(("login", end));
    }
    lines.extend(identity.notes.iter().map(|note| ("note", clean(note))));
    let width = lines
        .iter()
        .map(|(label, _)| label.len())
        .max()
        .unwrap_or_default();
    lines
        .iter()
        .fold(String::new(), |mut text, (label, words)| {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{label:width$}  {words}");
            text
        })
}

fn who(identity: &Identity) -> String {
    let told = [&identity.name, &identity.email];
    let told: Vec<String> = told.into_iter().flatten().map(|text| clean(text)).collect();
    let name = identity.username.as_ref().or(identity.subject.as_ref());
    let name = name.map_or_else(
        || "somebody whom the tokens do not name".to_owned(),
        |name| clean(name),
    );
    match told.is_empty() {
        true => name,
        false => format!("{name} ({})", told.join(", ")),
    }
}

fn facts(token: &TokenFacts, now: DateTime<Utc>) -> String {
    let audience = match token.audiences.is_empty() {
        true => "for nobody in particular".to_owned(),
        false => format!("for {}", list(&token.audiences)),
    };
    match token.until {
        Some(end) => format!("{audience}; until {}", until(end, now)),
        None => audience,
    }
}
