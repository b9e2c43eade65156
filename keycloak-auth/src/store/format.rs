//! The text of a stored login: JSON with a version, known to this file alone.

use std::time::Duration;

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use super::{Stage, StoredLogin};
use crate::error::{Error, Kind, Result};
use crate::tokens::Tokens;

const VERSION: u32 = 1;

/// Read first, so that a newer text is called newer and not broken.
#[derive(Deserialize)]
struct Head {
    version: u32,
}

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    access_token: &'a str,
    token_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id_token: Option<&'a str>,
    scopes: &'a [String],
    asked_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lifetime_seconds: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_lifetime_seconds: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session_state: Option<&'a str>,
    stage: Phase,
}

#[derive(Deserialize)]
struct Read {
    access_token: SecretString,
    token_type: String,
    #[serde(default)]
    refresh_token: Option<SecretString>,
    #[serde(default)]
    id_token: Option<SecretString>,
    scopes: Vec<String>,
    asked_at: DateTime<Utc>,
    #[serde(default)]
    lifetime_seconds: Option<u64>,
    #[serde(default)]
    refresh_lifetime_seconds: Option<u64>,
    #[serde(default)]
    session_state: Option<String>,
    stage: Phase,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Phase {
    Usable,
    Begun { at: DateTime<Utc> },
    Uncertain { at: DateTime<Utc>, why: String },
    Ended { why: String },
}

pub(super) fn write(login: &StoredLogin) -> SecretString {
    let tokens = &login.tokens;
    let written = Written {
        version: VERSION,
        access_token: tokens.access_token.expose_secret(),
        token_type: &tokens.token_type,
        refresh_token: tokens
            .refresh_token
            .as_ref()
            .map(ExposeSecret::expose_secret),
        id_token: tokens.id_token.as_ref().map(ExposeSecret::expose_secret),
        scopes: &tokens.scopes,
        asked_at: tokens.asked_at,
        lifetime_seconds: tokens.lifetime.map(|lifetime| lifetime.as_secs()),
        refresh_lifetime_seconds: tokens.refresh_lifetime.map(|lifetime| lifetime.as_secs()),
        session_state: tokens.session_state.as_deref(),
        stage: match &login.stage {
            Stage::Usable => Phase::Usable,
            Stage::Begun { at } => Phase::Begun { at: *at },
            Stage::Uncertain { at, why } => Phase::Uncertain {
                at: *at,
                why: why.clone(),
            },
            Stage::Ended { why } => Phase::Ended { why: why.clone() },
        },
    };
    // Texts, numbers and times alone: nothing in it can fail to be written.
    serde_json::to_string(&written).unwrap_or_default().into()
}

pub(super) fn read(text: &str) -> Result<StoredLogin> {
    // serde's words may quote what it reads, so they are not repeated.
    let broken = || {
        Error::new(
            Kind::LoginNeeded,
            "what is stored is no login, or a damaged one; log in again",
        )
    };
    let head: Head = serde_json::from_str(text).map_err(|_| broken())?;
    if head.version > VERSION {
        return Err(Error::new(
            Kind::LoginNeeded,
            format!(
                "the stored login is of version {}, written by a newer program; this one knows version {VERSION}: log in again, or use the newer program",
                head.version
            ),
        ));
    }
    let read: Read = serde_json::from_str(text).map_err(|_| broken())?;
    let tokens = Tokens {
        access_token: read.access_token,
        token_type: read.token_type,
        refresh_token: read.refresh_token,
        id_token: read.id_token,
        scopes: read.scopes,
        asked_at: read.asked_at,
        lifetime: read.lifetime_seconds.map(Duration::from_secs),
        refresh_lifetime: read.refresh_lifetime_seconds.map(Duration::from_secs),
        session_state: read.session_state,
        issued_token_type: None,
    };
    let stage = match read.stage {
        Phase::Usable => Stage::Usable,
        Phase::Begun { at } => Stage::Begun { at },
        Phase::Uncertain { at, why } => Stage::Uncertain { at, why },
        Phase::Ended { why } => Stage::Ended { why },
    };
    Ok(StoredLogin { tokens, stage })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn tokens(name: &str) -> Tokens {
        Tokens {
            access_token: format!("access-{name}").into(),
            token_type: "Bearer".to_owned(),
            refresh_token: Some(format!("refresh-{name}").into()),
            id_token: Some(format!("id-{name}").into()),
            scopes: vec!["openid".to_owned(), "email".to_owned()],
            asked_at: DateTime::UNIX_EPOCH,
            lifetime: Some(Duration::from_secs(300)),
            refresh_lifetime: None,
            session_state: Some("session".to_owned()),
            issued_token_type: None,
        }
    }

    #[test]
    fn every_stage_comes_back_as_it_was() {
        let at = DateTime::UNIX_EPOCH;
        for stage in [
            Stage::Usable,
            Stage::Begun { at },
            Stage::Uncertain {
                at,
                why: "no answer".to_owned(),
            },
            Stage::Ended {
                why: "Stale token".to_owned(),
            },
        ] {
            let login = StoredLogin::new(tokens("a")).at(stage.clone());
            let again = StoredLogin::from_text(&login.to_text()).unwrap();
            assert_eq!(again.stage, stage);
            let (left, right) = (&login.tokens, &again.tokens);
            assert_eq!(
                left.access_token.expose_secret(),
                right.access_token.expose_secret()
            );
            let exposed =
                |token: &Option<SecretString>| token.as_ref().unwrap().expose_secret().to_owned();
            assert_eq!(exposed(&left.refresh_token), exposed(&right.refresh_token));
            assert_eq!(exposed(&left.id_token), exposed(&right.id_token));
            assert_eq!(
                (
                    &left.scopes,
                    left.asked_at,
                    left.lifetime,
                    left.refresh_lifetime,
                    &left.session_state
                ),
                (
                    &right.scopes,
                    right.asked_at,
                    right.lifetime,
                    right.refresh_lifetime,
                    &right.session_state
                )
            );
            assert!(!format!("{login:?}").contains("-a"), "{login:?}");
        }
    }

    /// A file of today must be read by every later version.
    #[test]
    fn the_text_of_version_1_stays_readable() {
        let text = r#"{"version":1,"access_token":"a","token_type":"Bearer","scopes":["openid"],
            "asked_at":"2026-11-24T20:00:00Z","lifetime_seconds":300,"stage":"usable","added_later":true}"#;
        let login = StoredLogin::from_text(&text.to_owned().into()).unwrap();
        assert_eq!(login.tokens().lifetime, Some(Duration::from_secs(300)));
        assert!(login.tokens().refresh_token.is_none());
        assert_eq!(login.ended().as_deref(), Some("it has no refresh token"));
    }

    #[test]
    fn what_is_no_login_needs_a_new_one_and_is_not_quoted() {
        let whole = StoredLogin::new(tokens("geheim"))
            .to_text()
            .expose_secret()
            .to_owned();
        for text in [
            "".to_owned(),
            "geheim".to_owned(),
            "{}".to_owned(),
            "[1]".to_owned(),
            r#"{"version":1}"#.to_owned(),
            r#"{"version":1,"access_token":["geheim"]}"#.to_owned(),
            whole[..whole.len() / 2].to_owned(),
            whole.replace("\"usable\"", "\"geheim\""),
        ] {
            let error = StoredLogin::from_text(&text.clone().into()).unwrap_err();
            assert!(error.is_login_needed(), "{text}");
            assert!(!format!("{error} {error:?}").contains("geheim"));
        }
        let newer = whole.replace("\"version\":1", "\"version\":2");
        let error = StoredLogin::from_text(&newer.into()).unwrap_err();
        assert!(
            error.is_login_needed() && error.to_string().contains("newer"),
            "{error}"
        );
    }
}
