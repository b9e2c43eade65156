//! The attack table: every token here is wrong in one way and must be refused for that way.

mod content;
mod form;
mod header;

use super::forge::{FORGE, access, verifier};
use crate::verify::{KeySet, RefusalKind};

struct Attack {
    name: String,
    token: String,
    kind: RefusalKind,
    keys: KeySet,
}

#[derive(Default)]
struct Table(Vec<Attack>);

impl Table {
    fn add(&mut self, name: impl Into<String>, kind: RefusalKind, token: impl Into<String>) {
        self.with_keys(name, kind, token, FORGE.keys());
    }

    fn with_keys(
        &mut self,
        name: impl Into<String>,
        kind: RefusalKind,
        token: impl Into<String>,
        keys: KeySet,
    ) {
        self.0.push(Attack {
            name: name.into(),
            token: token.into(),
            kind,
            keys,
        });
    }
}

fn good() -> String {
    FORGE.token(&access())
}

fn parts(token: &str) -> [&str; 3] {
    token.split('.').collect::<Vec<_>>().try_into().unwrap()
}

#[test]
fn nothing_wrong_is_accepted() {
    let mut table = Table::default();
    for part in [
        header::algorithms,
        header::confusion,
        header::keys,
        header::headers,
        form::signatures,
        form::encodings,
        form::payloads,
        content::claims,
        content::at_jwt,
    ] {
        part(&mut table);
    }
    let verifier = verifier();
    // The table is worth nothing if the token that it changes is refused itself.
    verifier.access_token_with(&FORGE.keys(), &good()).unwrap();
    let mut wrong = Vec::new();
    for attack in &table.0 {
        match verifier.access_token_with(&attack.keys, &attack.token) {
            Ok(_) => wrong.push(format!("{}: ACCEPTED", attack.name)),
            Err(refusal) if refusal.kind() == attack.kind => {
                let text = format!("{refusal}\n{refusal:?}");
                assert_eq!(text.lines().count(), 2, "{}: {text}", attack.name);
                for part in attack.token.split('.').filter(|part| part.len() > 12) {
                    assert!(!text.contains(part), "{}: {text}", attack.name);
                }
                assert!(text.len() < 2_000, "{}: {}", attack.name, text.len());
            }
            Err(refusal) => wrong.push(format!(
                "{}: {:?} expected, but {:?}: {refusal}",
                attack.name,
                attack.kind,
                refusal.kind()
            )),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(table.0.len() > 300, "{}", table.0.len());
}
