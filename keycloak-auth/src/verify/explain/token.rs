//! What the token itself shows.

use chrono::{DateTime, TimeDelta, Utc};
use scs_client_core::credentials::CredentialKind;
use serde_json::{Map, Value};

use super::{Expectation, Findings, Topic};
use crate::verify::checks::listed;
use crate::verify::claims::{AccessClaims, Claims, instant, texts};
use crate::verify::compact::Parts;
use crate::verify::issuer::issuer_difference;
use crate::verify::refusal::shown;
use crate::verify::{KeySet, RefusalKind};

/// What proxies and servers commonly allow for all headers together.
const HEADER_LIMIT: usize = 8 * 1024;

pub(super) fn look(token: &str, expectation: &Expectation<'_>, findings: &mut Findings) {
    if token.len() > KeySet::MAX_SIZE {
        let text = format!("it has {} bytes: no token is that long", token.len());
        return findings.wrong(Topic::Format, text);
    }
    let token = wrapping(token, findings);
    if token.len() > HEADER_LIMIT {
        findings.note(
            Topic::Format,
            format!(
                "it has {} bytes; many servers and proxies allow no more than 8 KiB of headers. Take \
                 roles, groups or scopes out of it",
                token.len()
            ),
        );
    }
    let Some(parts) = parts(token, findings) else {
        return;
    };
    let members = match parts.claims() {
        Ok(members) => members,
        Err(refusal) => return findings.wrong(Topic::Format, refusal.reason()),
    };
    signature(&parts, expectation, findings);
    kind(&parts, &members, expectation, findings);
    issuer(&members, expectation, findings);
    audience(&members, expectation, findings);
    client(&members, expectation, findings);
    times(&members, expectation, findings);
    super::verdict::look(&parts, &members, expectation, findings);
    rest(members, expectation, findings);
}

/// What was copied along with the token.
fn wrapping<'t>(token: &'t str, findings: &mut Findings) -> &'t str {
    let mut bare = token.trim();
    if bare.len() != token.len() {
        findings.wrong(
            Topic::Format,
            "there is white space around it, perhaps a line break at the end of a file",
        );
    }
    if bare.len() >= 7 && bare.is_char_boundary(7) && bare[..7].eq_ignore_ascii_case("bearer ") {
        findings.wrong(
            Topic::Format,
            "it begins with the word Bearer, which belongs into the header, not into the token",
        );
        bare = bare[7..].trim();
    }
    if bare.len() >= 2 && bare.starts_with(['"', '\'']) {
        findings.wrong(Topic::Format, "there are quotation marks around it");
        bare = bare.trim_matches(['"', '\'']);
    }
    bare
}

fn parts<'t>(token: &'t str, findings: &mut Findings) -> Option<Parts<'t>> {
    if token.is_empty() {
        findings.wrong(Topic::Format, "it is empty");
        return None;
    }
    if token.contains(char::is_whitespace) {
        findings.wrong(
            Topic::Format,
            "there is white space or a line break inside it",
        );
        return None;
    }
    match Parts::split(token, KeySet::MAX_SIZE) {
        Ok(parts) => Some(parts),
        Err(_) if !token.contains('.') => {
            findings.wrong(
                Topic::Format,
                "it has no dots, so it is no signed token: a code, a password, or a token that only its \
                 issuer can read (ask it by introspection)",
            );
            None
        }
        Err(refusal) => {
            findings.wrong(Topic::Format, refusal.reason());
            None
        }
    }
}

fn signature(parts: &Parts<'_>, expectation: &Expectation<'_>, findings: &mut Findings) {
    let header = match parts.header() {
        Ok(header) => header,
        Err(refusal) => return findings.wrong(Topic::Format, refusal.reason()),
    };
    let algorithm = match header.algorithm(expectation.algorithms.iter().copied().collect()) {
        Ok(algorithm) => algorithm,
        Err(_) if header.name().starts_with("HS") => {
            return findings.wrong(
                Topic::Key,
                "it is signed with a secret that only its issuer has: no service can check it. Keycloak \
                 signs refresh tokens so, which are for the issuer alone",
            );
        }
        Err(refusal) => return findings.wrong(Topic::Key, refusal.reason()),
    };
    if header.kid.is_none() {
        findings.note(
            Topic::Key,
            "its header names no key (kid); Zuul refuses such tokens",
        );
    }
    let Some(keys) = expectation.key_set else {
        return;
    };
    match keys.find(header.kid.as_deref(), algorithm) {
        Ok(key) => match parts.check(key) {
            Ok(()) => findings.note(Topic::Key, "the signature is right"),
            Err(refusal) if refusal.kind() == RefusalKind::Signature => findings.wrong(
                Topic::Key,
                "the signature is wrong: the token was changed on its way, or another server signs with \
                 other keys under this kid (a restored or copied database)",
            ),
            Err(refusal) => findings.wrong(Topic::Format, refusal.reason()),
        },
        Err(refusal) => {
            let mut text = refusal.reason().to_owned();
            if refusal.kind() == RefusalKind::UnknownKey {
                text.push_str(". It publishes ");
                text.push_str(&listed(keys.kids()));
                text.push_str(
                    ". Either the token comes from another issuer or realm, its key was disabled, or the \
                     key is new and these are not the newest keys",
                );
            }
            findings.wrong(Topic::Key, text);
        }
    }
}

fn kind(
    parts: &Parts<'_>,
    members: &Map<String, Value>,
    expectation: &Expectation<'_>,
    findings: &mut Findings,
) {
    let header = parts.header().ok().and_then(|header| header.typ);
    let claim = members.get("typ").and_then(Value::as_str).unwrap_or("");
    let wanted = expectation.kind;
    match (claim.to_ascii_lowercase().as_str(), header.as_deref()) {
        ("refresh" | "offline", _) => findings.wrong(
            Topic::Kind,
            "it is a refresh token: it is for the issuer alone and must not be sent to any service",
        ),
        ("logout", _) | (_, Some("logout+jwt")) => {
            findings.wrong(Topic::Kind, "it is a logout token, not one to log in with");
        }
        ("dpop", _) => findings.wrong(
            Topic::Kind,
            "it is bound to a key (DPoP): a service that wants a bearer token refuses it. Use a client \
             without DPoP",
        ),
        ("id", _) if wanted == Some(CredentialKind::AccessToken) => findings.wrong(
            Topic::Kind,
            "it is an ID token, but an access token is wanted",
        ),
        ("bearer", _) | (_, Some("at+jwt")) if wanted == Some(CredentialKind::IdToken) => findings
            .wrong(
                Topic::Kind,
                "it is an access token, but an ID token is wanted: ask for the scope openid, and send the \
                 ID token",
            ),
        ("id", _) => findings.note(Topic::Kind, "it is an ID token"),
        ("bearer", _) | (_, Some("at+jwt")) => findings.note(Topic::Kind, "it is an access token"),
        _ => findings.note(Topic::Kind, "it does not say what kind of token it is"),
    }
    if members.contains_key("cnf") && !claim.eq_ignore_ascii_case("dpop") {
        findings.note(
            Topic::Kind,
            "it is bound to a key or certificate of its holder (cnf)",
        );
    }
}

fn issuer(members: &Map<String, Value>, expectation: &Expectation<'_>, findings: &mut Findings) {
    let got = match members.get("iss") {
        Some(Value::String(got)) => got,
        Some(_) => return findings.wrong(Topic::Issuer, "iss is not a text"),
        None => return findings.wrong(Topic::Issuer, "it does not say who made it (no iss)"),
    };
    let Some(expected) = expectation.issuer else {
        return findings.note(Topic::Issuer, format!("it comes from {}", shown(got)));
    };
    if got == expected {
        return;
    }
    let mut text = format!("it comes from {}, expected {}", shown(got), shown(expected));
    if let Some(difference) = issuer_difference(expected, got) {
        text.push_str(": ");
        text.push_str(&difference);
    }
    text.push_str(". The two are compared letter by letter");
    findings.wrong(Topic::Issuer, text);
}

fn audience(members: &Map<String, Value>, expectation: &Expectation<'_>, findings: &mut Findings) {
    let audience = members.get("aud");
    let Some(expected) = expectation.audience else {
        let text = format!("it is for {}", listed(texts(audience)));
        return findings.note(Topic::Audience, text);
    };
    if texts(audience).any(|one| one == expected) {
        return;
    }
    let add = format!(
        "In Keycloak, give the client a scope with an audience mapper for {}",
        shown(expected)
    );
    if audience.is_none() {
        let text = format!("it does not say for whom it is (no aud). {add}");
        return findings.wrong(Topic::Audience, text);
    }
    let near = texts(audience)
        .any(|one| !one.is_empty() && one.trim().eq_ignore_ascii_case(expected.trim()));
    let text = format!(
        "it is for {}, not for {}{}. {add}, or log in with the scope that has one",
        listed(texts(audience)),
        shown(expected),
        if near {
            " (only case or white space differs, and that counts)"
        } else {
            ""
        },
    );
    findings.wrong(Topic::Audience, text);
}

fn client(members: &Map<String, Value>, expectation: &Expectation<'_>, findings: &mut Findings) {
    let party = members.get("azp").and_then(Value::as_str);
    match (expectation.parties, party) {
        (Some(allowed), Some(party)) if !allowed.contains(&party) => findings.wrong(
            Topic::Client,
            format!(
                "it was issued to the client {}, expected {}",
                shown(party),
                listed(allowed.iter().copied())
            ),
        ),
        (Some(_), None) => findings.wrong(
            Topic::Client,
            "it does not say to which client it was issued (no azp)",
        ),
        (None, Some(party)) => {
            findings.note(Topic::Client, format!("it was issued to {}", shown(party)));
        }
        _ => {}
    }
}

fn times(members: &Map<String, Value>, expectation: &Expectation<'_>, findings: &mut Findings) {
    let now = expectation.now;
    let leeway = TimeDelta::from_std(expectation.leeway).unwrap_or(TimeDelta::MAX);
    let mut read = |name: &'static str| match members.get(name) {
        None => None,
        Some(value) => {
            let time = instant(value);
            if time.is_none() {
                findings.wrong(
                    Topic::Lifetime,
                    format!("{name} is not a point in time (seconds since 1970)"),
                );
            }
            time
        }
    };
    let (exp, nbf, iat) = (read("exp"), read("nbf"), read("iat"));
    match exp {
        Some(exp) if now.signed_duration_since(exp) >= leeway => findings.wrong(
            Topic::Lifetime,
            format!("it expired {} ago. Get a new one", span(now - exp)),
        ),
        Some(exp) if exp <= now => findings.note(
            Topic::Lifetime,
            format!(
                "it expired {} ago, which only the leeway excuses",
                span(now - exp)
            ),
        ),
        Some(exp) => {
            findings.note(
                Topic::Lifetime,
                format!("it is good for another {}", span(exp - now)),
            );
        }
        None if !members.contains_key("exp") => {
            findings.wrong(Topic::Lifetime, "it does not say when it ends (no exp)");
        }
        None => {}
    }
    if let (Some(exp), Some(iat)) = (exp, iat)
        && exp < iat
    {
        findings.note(Topic::Lifetime, "it ends before it was made");
    }
    let ahead = |time: &DateTime<Utc>| time.signed_duration_since(now) > leeway;
    if let Some(iat) = iat.filter(ahead) {
        findings.wrong(
            Topic::Clock,
            format!(
                "it was issued {} in the future by this clock. Wait that long and send the same token once \
                 more (a new one would be younger still), and set both clocks right (NTP)",
                span(iat - now)
            ),
        );
    }
    if let Some(nbf) = nbf.filter(ahead) {
        findings.wrong(
            Topic::Clock,
            format!("its time begins only in {} (nbf)", span(nbf - now)),
        );
    }
}

fn rest(members: Map<String, Value>, expectation: &Expectation<'_>, findings: &mut Findings) {
    match members.get("sub") {
        Some(Value::String(sub)) if !sub.is_empty() => {}
        _ => findings.note(
            Topic::Claim,
            "it names no user (sub): Zuul and Harbor refuse such tokens. In Keycloak, give the client the \
             scope basic",
        ),
    }
    if members.contains_key("act") {
        findings.note(
            Topic::Claim,
            "somebody acts in the user's name with it (act)",
        );
    }
    let is_id = members.get("typ").and_then(Value::as_str) == Some("ID");
    let claims = AccessClaims(Claims::of(members, expectation.now));
    if !is_id && claims.is_lightweight() {
        findings.note(
            Topic::Claim,
            "it is a lightweight token: roles, groups and user name are not in it, only introspection \
             tells them. A service that reads them from the token sees a user without any rights",
        );
    } else if claims.groups().next().is_none() {
        findings.note(
            Topic::Claim,
            "it has no groups: the user is in none, or the client has no scope with a group mapper",
        );
    }
}

/// "2 h 5 min", "3 min 20 s", "4 s".
fn span(span: TimeDelta) -> String {
    let seconds = span.num_seconds().max(0);
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    match (days, hours, minutes) {
        (0, 0, 0) if seconds == 0 => "less than 1 s".to_owned(),
        (0, 0, 0) => format!("{seconds} s"),
        (0, 0, _) => format!("{minutes} min {} s", seconds % 60),
        (0, _, _) => format!("{hours} h {minutes} min"),
        _ => format!("{days} d {hours} h"),
    }
}
