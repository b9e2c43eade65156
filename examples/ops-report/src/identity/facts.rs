//! How an identity is said, in the terminal and on the page alike.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Grant, Identity, Token, Who};
use crate::fact::Fact;
use crate::words::count;

/// What there is to say about an identity, problems last.
#[must_use]
pub fn facts(identity: &Identity, at: DateTime<Utc>) -> Vec<Fact> {
    let mut told: Vec<(&'static str, String)> = Vec::new();
    told.push(("issuer", issuer(identity)));
    if let Some(answer) = &identity.answer {
        for (machine, endpoints) in &answer.elsewhere {
            told.push((
                "endpoints",
                format!("at {machine}: {}", endpoints.join(", ")),
            ));
        }
    }
    match (&identity.token, &identity.answer) {
        (Some(token), _) => {
            told.push(("token", obtained(token, at)));
            told.push(("audiences", list(&token.audiences)));
            told.push(("scopes", list(&token.scopes)));
        }
        (None, Some(_)) if identity.problems.is_empty() => {
            told.push((
                "token",
                "not asked for; --client-secret-file or --login does".to_owned(),
            ));
        }
        _ => {}
    }
    if let Some(who) = &identity.who {
        told.push(("who", name(who)));
        told.push(("groups", list(&who.groups)));
        told.push(("realm roles", list(&who.realm_roles)));
        told.push(("client roles", client_roles(who)));
    }
    let fact = |is_problem| {
        move |(label, text)| Fact {
            label,
            text,
            is_problem,
        }
    };
    let problems = identity
        .problems
        .iter()
        .map(|text| ("problem", text.clone()));
    told.into_iter()
        .map(fact(false))
        .chain(problems.map(fact(true)))
        .collect()
}

fn issuer(identity: &Identity) -> String {
    let Some(answer) = &identity.answer else {
        return format!("{}: no answer of use", identity.source);
    };
    let keys = match answer.keys {
        Some(0) => "no key that signs".to_owned(),
        Some(keys) => format!(
            "{} for {}",
            count(keys, "key"),
            answer.algorithms.join(", ")
        ),
        None => "its keys are not to be had".to_owned(),
    };
    format!(
        "{} answered in {}; {keys}",
        identity.source,
        took(answer.took)
    )
}

fn obtained(token: &Token, at: DateTime<Utc>) -> String {
    let grant = match token.grant {
        Grant::ClientCredentials => format!("by client credentials of {}", token.client),
        Grant::StoredLogin => format!("of the login that was made with {}", token.client),
    };
    match token.until {
        Some(end) if end <= at => format!("{grant}, which has expired"),
        // Rounded up: what was just given for five minutes is not good for four.
        Some(end) => format!("{grant}, good for another {}", left(end - at)),
        None => format!("{grant}; the issuer does not say for how long"),
    }
}

fn left(left: TimeDelta) -> String {
    let minutes = (left.num_seconds() + 59) / 60;
    match minutes {
        120.. => format!("{} h", (minutes + 59) / 60),
        2.. => format!("{minutes} min"),
        _ => format!("{} s", left.num_seconds()),
    }
}

fn took(took: Duration) -> String {
    match took.as_millis() {
        millis @ ..1000 => format!("{millis} ms"),
        _ => format!("{:.1} s", took.as_secs_f64()),
    }
}

fn name(who: &Who) -> String {
    match who.is_service_account {
        true => format!("{}, a service account", who.name),
        false => who.name.clone(),
    }
}

fn client_roles(who: &Who) -> String {
    let of = |(client, roles): (&String, &Vec<String>)| format!("{client}: {}", roles.join(", "));
    match who.client_roles.is_empty() {
        true => "none".to_owned(),
        false => who
            .client_roles
            .iter()
            .map(of)
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn list(names: &[String]) -> String {
    match names.is_empty() {
        true => "none".to_owned(),
        false => names.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Answer;
    use super::*;

    fn at() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH
    }

    fn said(identity: &Identity) -> Vec<String> {
        let facts = facts(identity, at());
        facts
            .into_iter()
            .map(|fact| format!("{}: {}", fact.label, fact.text))
            .collect()
    }

    fn answer() -> Answer {
        Answer {
            took: Duration::from_millis(12),
            keys: Some(2),
            algorithms: vec!["RS256", "ES256"],
            ..Answer::default()
        }
    }

    #[test]
    fn all_that_is_known_is_said_in_its_order() {
        let names = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        let identity = Identity {
            source: "https://k.example/realms/scs".to_owned(),
            answer: Some(Answer {
                elsewhere: [("http://inner:8080".to_owned(), vec!["token", "keys"])].into(),
                ..answer()
            }),
            token: Some(Token {
                client: "robot".to_owned(),
                until: Some(at() + TimeDelta::seconds(299)),
                audiences: names(&["harbor", "zuul"]),
                ..Token::default()
            }),
            who: Some(Who {
                name: "service-account-robot".to_owned(),
                is_service_account: true,
                groups: names(&["admins"]),
                realm_roles: names(&["a", "b"]),
                client_roles: [
                    ("harbor".to_owned(), names(&["x"])),
                    ("zuul".to_owned(), names(&["admin"])),
                ]
                .into(),
            }),
            ..Identity::default()
        };
        assert_eq!(
            said(&identity),
            [
                "issuer: https://k.example/realms/scs answered in 12 ms; 2 keys for RS256, ES256",
                "endpoints: at http://inner:8080: token, keys",
                "token: by client credentials of robot, good for another 5 min",
                "audiences: harbor, zuul",
                "scopes: none",
                "who: service-account-robot, a service account",
                "groups: admins",
                "realm roles: a, b",
                "client roles: harbor: x; zuul: admin",
            ]
        );
    }

    #[test]
    fn a_problem_is_one_and_what_was_not_asked_for_is_none() {
        let mut identity = Identity {
            source: "k".to_owned(),
            answer: Some(answer()),
            ..Identity::default()
        };
        assert!(said(&identity)[1].starts_with("token: not asked for"));
        identity.problems.push("no token: because".to_owned());
        assert_eq!(said(&identity)[1..], ["problem: no token: because"]);
        identity.answer = None;
        assert_eq!(
            said(&identity),
            ["issuer: k: no answer of use", "problem: no token: because"]
        );
        assert!(facts(&identity, at())[1].is_problem);
    }

    #[test]
    fn lengths_are_said_in_fitting_units() {
        for (seconds, text) in [
            (60, "60 s"),
            (61, "2 min"),
            (300, "5 min"),
            (86_400, "24 h"),
        ] {
            assert_eq!(left(TimeDelta::seconds(seconds)), text);
        }
        assert_eq!(took(Duration::from_millis(999)), "999 ms");
        assert_eq!(took(Duration::from_millis(1_260)), "1.3 s");
    }
}
