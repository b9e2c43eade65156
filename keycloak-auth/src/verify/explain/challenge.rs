//! What the service answered in `WWW-Authenticate`.
//!
//! Read by searching, not by a grammar: Zuul leaves out the commas, folds the line and does not
//! escape the quotation marks inside its texts (`recordings/zuul`).

use std::collections::HashSet;

use super::{Expectation, Findings, Topic};
use crate::verify::KeySet;
use crate::verify::compact::Parts;
use crate::verify::refusal::shown;

/// Longer ones are cut: this is for one line.
const LIMIT: usize = 4 * 1024;

pub(super) fn look(
    token: &str,
    challenge: &str,
    expectation: &Expectation<'_>,
    findings: &mut Findings,
) {
    let challenge: String = challenge.chars().take(LIMIT).collect();
    let veil = Veil::new(token, &challenge);
    let scheme = challenge.split([' ', ',']).next().unwrap_or_default();
    let is = |name: &str| scheme.eq_ignore_ascii_case(name);
    if is("Basic") {
        return findings.wrong(
            Topic::Answer,
            "the service asks for user name and password (Basic), so it did not see a token, or takes none \
             at this address",
        );
    }
    if let Some(realm) = parameter(&challenge, "realm")
        && realm.ends_with("/service/token")
    {
        return findings.wrong(
            Topic::Answer,
            format!(
                "a container registry asks for a token of its own, which {} hands out: the issuer's token \
                 is not for the registry",
                veil.shown(realm)
            ),
        );
    }
    if is("DPoP") {
        findings.wrong(
            Topic::Answer,
            "the service wants a token that is bound to a key, and a proof of that key (DPoP)",
        );
    }
    let description = parameter(&challenge, "error_description");
    match parameter(&challenge, "error") {
        None => findings.wrong(
            Topic::Answer,
            "the service names no error, which means that it saw no token: look for a proxy that takes the \
             Authorization header away, and for a client that sends none to this address",
        ),
        Some("MissingAuthError") => findings.wrong(
            Topic::Answer,
            "the service saw no Authorization header: look for a proxy that takes it away",
        ),
        Some("insufficient_scope") => scope(token, &challenge, &veil, findings),
        Some(error) => {
            let mut text = format!("the service says {}", veil.shown(error));
            if let Some(description) = description {
                text.push_str(": ");
                text.push_str(&veil.shown(description));
            }
            if let Some(meaning) = meaning(error, description.unwrap_or_default()) {
                text.push_str(". ");
                text.push_str(meaning);
            }
            findings.wrong(Topic::Answer, text);
            if expectation.issuer.is_none() && error == "IssuerUnknownError" {
                findings.note(
                    Topic::Issuer,
                    "compare the token's issuer with the one in the service's configuration, letter by \
                     letter",
                );
            }
        }
    }
}

fn scope(token: &str, challenge: &str, veil: &Veil<'_>, findings: &mut Findings) {
    let Some(wanted) = parameter(challenge, "scope") else {
        return findings.wrong(
            Topic::Answer,
            "the token is good, but lacks a scope that the service wants",
        );
    };
    let granted = Parts::split(token.trim(), 64 * 1024)
        .and_then(|parts| parts.claims())
        .ok()
        .and_then(|claims| Some(claims.get("scope")?.as_str()?.to_owned()))
        .unwrap_or_default();
    let missing: Vec<&str> = wanted
        .split_whitespace()
        .filter(|one| granted.split_whitespace().all(|has| has != *one))
        .collect();
    findings.wrong(
        Topic::Answer,
        format!(
            "the token is good, but lacks the scope {}: ask for it when logging in",
            veil.shown(&missing.join(" "))
        ),
    );
}

/// What services mean by what they say (`recordings/zuul`, `recordings/keycloak`).
fn meaning(error: &str, description: &str) -> Option<&'static str> {
    let text = description.to_ascii_lowercase();
    let has = |word: &str| text.contains(word);
    Some(if has("future") || has("not yet valid") || has("iat") {
        "Its clock is behind the issuer's: wait a moment and send the same token again, and set the clocks \
         right"
    } else if error == "TokenExpiredError" || has("expired") {
        "By its clock the token's time is over: get a new one; if it is new, compare the clocks"
    } else if error == "IssuerUnknownError" || has("issuer") {
        "Its configuration names another issuer; a slash, /auth or http for https is enough"
    } else if error == "MissingClaimError" || has("missing claim") {
        "Zuul demands aud, iss, exp and sub, and iat where max_validity_time is set"
    } else if has("audience") {
        "It does not find itself in aud"
    } else if has("session") {
        "The issuer has ended the session that the token belongs to: log in again"
    } else if has("lightweight") {
        "The token is a lightweight one, which is not enough there"
    } else if has("signature") {
        "It knows other keys than those that the token was signed with: another issuer, or keys that it \
         has not fetched again"
    } else if has("decoded") {
        "It did not recognise a token in what was sent"
    } else {
        return None;
    })
}

/// The value of a parameter, up to the last quotation mark before the next parameter.
fn parameter<'c>(challenge: &'c str, name: &str) -> Option<&'c str> {
    let mut rest = challenge;
    loop {
        let at = rest.find(name)?;
        let before = rest[..at].chars().next_back();
        let (_, after) = rest.split_at(at + name.len());
        let starts = before.is_none_or(|letter| letter.is_whitespace() || letter == ',');
        match after.trim_start().strip_prefix('=') {
            Some(value) if starts => return Some(unquoted(value.trim_start())),
            _ => rest = after,
        }
    }
}

fn unquoted(value: &str) -> &str {
    let Some(quoted) = value.strip_prefix('"') else {
        return value.split([',', ' ']).next().unwrap_or_default();
    };
    // A quotation mark ends the value if another parameter, or nothing, comes after it.
    let end = quoted.match_indices('"').find(|(at, _)| {
        let after = quoted[at + 1..].trim_start();
        let next = after.trim_start_matches(',').trim_start();
        let name = next.find(['=', ' ', '"', ',']).unwrap_or(next.len());
        after.is_empty() || after.starts_with(',') || name > 0 && next[name..].starts_with('=')
    });
    match end {
        Some((at, _)) => &quoted[..at],
        None => quoted.trim_end_matches('"'),
    }
}

/// What of a challenge may be shown: a service may repeat what it was sent, or a piece of it.
struct Veil<'t> {
    token: &'t str,
    /// Every run of so many bytes that the challenge has, and the token as well.
    runs: HashSet<&'t [u8]>,
}

/// Shorter pieces of a token are no use to anybody, and words.
const RUN: usize = 12;

impl<'t> Veil<'t> {
    fn new(token: &'t str, challenge: &str) -> Self {
        // The challenge is short and the token need not be: it is read once.
        let said: HashSet<&[u8]> = challenge.as_bytes().windows(RUN).collect();
        // A longer one is no token, and its rest may be shown.
        let runs = token.as_bytes().windows(RUN).take(KeySet::MAX_SIZE);
        Self {
            token,
            runs: runs.filter(|run| said.contains(run)).collect(),
        }
    }

    fn shown(&self, text: &str) -> String {
        let mut hidden = vec![false; text.len()];
        // A few, for a token has no blanks, but perhaps the word Bearer before it.
        for word in self.token.split_whitespace().take(4) {
            let word = word.trim_matches(['"', '\'']);
            if word.len() < 4 || word.eq_ignore_ascii_case("Bearer") {
                continue;
            }
            for (at, _) in text.match_indices(word) {
                hidden[at..at + word.len()].fill(true);
            }
        }
        for (at, run) in text.as_bytes().windows(RUN).enumerate() {
            if self.runs.contains(run) {
                hidden[at..at + RUN].fill(true);
            }
        }
        let mut clear = String::with_capacity(text.len());
        let mut was_hidden = false;
        for (at, letter) in text.char_indices() {
            match hidden[at..at + letter.len_utf8()].contains(&true) {
                true if was_hidden => {}
                true => clear.push_str("..."),
                false => clear.push(letter),
            }
            was_hidden = hidden[at..at + letter.len_utf8()].contains(&true);
        }
        shown(&clear)
    }
}
