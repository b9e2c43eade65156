//! Tokens of the registry: what they are asked for, and what they say about themselves.

use std::fmt;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use scs_wire::{Check, Invalid, SecretText};
use serde::Deserialize;

use crate::{ProjectRef, RepositoryName};

/// How long a token lives that does not say so.
const SHORTEST_LIFE: u64 = 60;

/// Far above any token that fits into a header.
const LARGEST: usize = 256 * 1024;

scs_wire::open_enum! {
    /// What may be done with a repository.
    pub enum Action {
        /// Reading.
        Pull = "pull",
        /// Adding and replacing.
        Push = "push",
        /// Removing.
        Delete = "delete",
        /// All of it.
        All = "*",
    }
}

/// What a token is to allow: actions on one repository.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    project: ProjectRef,
    repository: RepositoryName,
    actions: Vec<Action>,
}

impl Scope {
    /// Reading a repository; what else is added by the setters.
    #[must_use]
    pub fn pull(project: impl Into<ProjectRef>, repository: impl Into<RepositoryName>) -> Self {
        Self {
            project: project.into(),
            repository: repository.into(),
            actions: vec![Action::Pull],
        }
    }

    /// Pushing as well.
    #[must_use]
    pub fn push(self) -> Self {
        self.and(Action::Push)
    }

    /// Deleting as well.
    #[must_use]
    pub fn delete(self) -> Self {
        self.and(Action::Delete)
    }

    fn and(mut self, action: Action) -> Self {
        if !self.actions.contains(&action) {
            self.actions.push(action);
        }
        self
    }

    /// The repository's name with its project, as tokens have it.
    pub(super) fn name(&self) -> String {
        format!("{}/{}", self.project, self.repository)
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let actions: Vec<&str> = self.actions.iter().map(Action::as_str).collect();
        write!(f, "repository:{}:{}", self.name(), actions.join(","))
    }
}

impl Check for Scope {
    /// Nonsense gets a token without access (`recordings/harbor/3643-serviceToken-bad-scope`).
    fn check(&self) -> Result<(), Invalid> {
        self.project.check_parameter("project_name")?;
        self.repository.check()
    }
}

/// A token of the registry; `Debug` does not show it.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Answered")]
#[non_exhaustive]
pub struct Token {
    /// What is sent as `Bearer` to `/v2`.
    pub secret: SecretText,
    /// How long it is good from when it was given.
    pub expires_in: Duration,
    /// Who is logged in, by the token's word; none for nobody.
    pub subject: Option<String>,
    /// What it allows, by its own word; none where it says nothing that can be read.
    ///
    /// The signature is not looked at: this tells what to expect, and proves nothing.
    pub access: Option<Vec<Access>>,
}

impl Token {
    /// Whether it allows all of a scope, by its own word.
    #[must_use]
    pub fn grants(&self, scope: &Scope) -> bool {
        let name = scope.name();
        let entries = self.access.iter().flatten();
        let allowed: Vec<&Action> = entries
            .filter(|one| one.kind == "repository" && one.name == name)
            .flat_map(|one| &one.actions)
            .collect();
        let mut wanted = scope.actions.iter();
        wanted.all(|action| allowed.contains(&action) || allowed.contains(&&Action::All))
    }
}

/// What a token allows with one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Access {
    /// The kind of thing: `repository`, or `registry` for the list of all repositories.
    #[serde(rename = "type", default)]
    pub kind: String,
    /// Its name, the project in front.
    #[serde(default)]
    pub name: String,
    /// What may be done; empty where the login has no right, and for what does not exist.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub actions: Vec<Action>,
}

/// As the token service answers.
#[derive(Deserialize)]
struct Answered {
    #[serde(default)]
    token: Option<SecretText>,
    /// The same by its name in OAuth 2.0; empty here.
    #[serde(default)]
    access_token: Option<SecretText>,
    #[serde(default)]
    expires_in: Option<u64>,
}

impl From<Answered> for Token {
    fn from(answered: Answered) -> Self {
        let filled = |token: &SecretText| !token.expose().is_empty();
        let either = answered.token.filter(filled);
        let secret = either.or(answered.access_token.filter(filled));
        let secret = secret.unwrap_or_default();
        let claims = Claims::of(secret.expose());
        let (subject, access) = match claims {
            Some(claims) => (claims.sub, Some(claims.access.unwrap_or_default())),
            None => (None, None),
        };
        Self {
            secret,
            expires_in: Duration::from_secs(answered.expires_in.unwrap_or(SHORTEST_LIFE)),
            subject: subject.filter(|name| !name.is_empty()),
            access,
        }
    }
}

/// What a token says about itself.
#[derive(Deserialize)]
struct Claims {
    #[serde(default)]
    sub: Option<String>,
    /// `null` where nothing was asked for (`recordings/harbor/3638-serviceToken-no-scope`).
    #[serde(default)]
    access: Option<Vec<Access>>,
}

impl Claims {
    fn of(token: &str) -> Option<Self> {
        let mut parts = token.split('.');
        let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
        if token.len() > LARGEST || parts.next().is_some() {
            return None;
        }
        let json = URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
        let claims: serde_json::Map<_, _> = serde_json::from_slice(&json).ok()?;
        serde_json::from_value(claims.into()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(payload: &str) -> Token {
        let token = format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload));
        serde_json::from_value(serde_json::json!({ "token": token })).unwrap()
    }

    #[test]
    fn what_is_granted_is_read_off_the_token() {
        let pull = Scope::pull("scs", "a/b");
        let both = pull.clone().push();
        let entry = |kind: &str, name: &str, actions: &str| {
            format!(r#"{{"type":"{kind}","name":"{name}","actions":{actions}}}"#)
        };
        for (access, pulls, pushes) in [
            ("null".to_owned(), false, false),
            ("[]".to_owned(), false, false),
            (entry("repository", "scs/a/b", "[]"), false, false),
            (entry("repository", "scs/a/b", "null"), false, false),
            (entry("repository", "scs/a/b", r#"["pull"]"#), true, false),
            (entry("repository", "scs/a/b", r#"["push"]"#), false, false),
            (
                entry("repository", "scs/a/b", r#"["push","pull"]"#),
                true,
                true,
            ),
            (entry("repository", "scs/a/b", r#"["*"]"#), true, true),
            (entry("repository", "scs/a", r#"["pull"]"#), false, false),
            (entry("registry", "scs/a/b", r#"["*"]"#), false, false),
        ] {
            let access = match access.starts_with('{') {
                true => format!("[{access}]"),
                false => access,
            };
            let token = token(&format!(r#"{{"sub":"alice","access":{access}}}"#));
            assert_eq!(token.subject.as_deref(), Some("alice"));
            assert_eq!(token.grants(&pull), pulls, "{access}");
            assert_eq!(token.grants(&both), pushes, "{access}");
        }
    }

    #[test]
    fn what_is_no_jwt_says_nothing_and_grants_nothing() {
        for secret in ["", "opaque", "a.b", "a.!.c", "a.e30.c.d", "a.W10.c"] {
            let json = serde_json::json!({ "token": "", "access_token": secret });
            let token: Token = serde_json::from_value(json).unwrap();
            assert_eq!(token.secret.expose(), secret);
            assert!(token.access.is_none() && !token.grants(&Scope::pull("a", "b")));
            assert_eq!(token.expires_in, Duration::from_secs(60));
        }
    }

    #[test]
    fn the_scope_is_written_as_the_registry_wants_it() {
        let scope = Scope::pull("scs", "images/base").push().delete().push();
        assert_eq!(
            scope.to_string(),
            "repository:scs/images/base:pull,push,delete"
        );
        assert!(scope.check().is_ok());
        for bad in [
            Scope::pull(7, "base"),
            Scope::pull("scs", "Base"),
            Scope::pull("scs", "a:v1"),
        ] {
            assert!(bad.check().is_err(), "{bad}");
        }
    }
}
