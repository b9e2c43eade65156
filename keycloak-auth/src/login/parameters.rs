//! What an authorization request asks for.

use std::time::Duration;

use url::Url;

use crate::error::{Error, Kind, Result};
use crate::grants::joined;

/// Keycloak drops a longer parameter without a word (measured on 26.7.3: 4,000 pass).
const LONGEST: usize = 4000;

/// What this crate sets itself; another value would break what it promises, or be the second one.
const RESERVED: [&str; 17] = [
    "response_type",
    "response_mode",
    "client_id",
    "client_secret",
    "redirect_uri",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "request",
    "request_uri",
    "prompt",
    "max_age",
    "acr_values",
    "login_hint",
    "kc_idp_hint",
];

/// What a person is asked for, and how.
#[derive(Clone, Debug, Default)]
pub(super) struct Parameters {
    pub(super) scopes: Vec<String>,
    pub(super) offline: bool,
    pub(super) prompt: Option<String>,
    pub(super) login_hint: Option<String>,
    pub(super) max_age: Option<Duration>,
    pub(super) acr_values: Vec<String>,
    pub(super) identity_provider_hint: Option<String>,
    pub(super) more: Vec<(&'static str, String)>,
    pub(super) issuer_may_be_missing: bool,
    pub(super) is_pushed: bool,
}

impl Parameters {
    /// The scopes to ask for; `openid` where none was named.
    pub(super) fn scopes(&self) -> Vec<String> {
        let mut scopes = match self.scopes.is_empty() {
            true => vec!["openid".to_owned()],
            false => self.scopes.clone(),
        };
        if self.offline && !scopes.iter().any(|scope| scope == "offline_access") {
            scopes.push("offline_access".to_owned());
        }
        scopes
    }

    pub(super) fn wants_id_token(&self) -> bool {
        self.scopes().iter().any(|scope| scope == "openid")
    }

    /// All that is asked for besides what identifies the request.
    pub(super) fn fields(&self) -> Result<Vec<(&'static str, String)>> {
        let mut all: Vec<(&'static str, String)> = Vec::new();
        all.extend(joined(&self.scopes())?.map(|scopes| ("scope", scopes)));
        all.extend(self.prompt.clone().map(|prompt| ("prompt", prompt)));
        all.extend(self.login_hint.clone().map(|hint| ("login_hint", hint)));
        all.extend(
            self.max_age
                .map(|age| ("max_age", age.as_secs().to_string())),
        );
        if !self.acr_values.is_empty() {
            all.push(("acr_values", self.acr_values.join(" ")));
        }
        all.extend(
            self.identity_provider_hint
                .clone()
                .map(|hint| ("kc_idp_hint", hint)),
        );
        for (name, value) in &self.more {
            if RESERVED.contains(name) || name.is_empty() {
                return Err(Error::invalid_input(
                    "parameter",
                    format!("{name:?} is set by this crate or has a setter of its own"),
                ));
            }
            all.push((name, value.clone()));
        }
        Ok(all)
    }
}

/// An authorization endpoint with these parameters: what the person opens.
pub(super) fn authorization_url(
    endpoint: &str,
    fields: &[(&'static str, String)],
) -> Result<String> {
    let mut url = Url::parse(endpoint)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
        .ok_or_else(|| {
            Error::new(
                Kind::Protocol,
                "the issuer's authorization_endpoint is no URL",
            )
        })?;
    // RFC 6749, section 3.1: it has none, and what follows one is never sent.
    url.set_fragment(None);
    for (name, value) in fields {
        if value.len() > LONGEST {
            return Err(Error::invalid_input(
                name,
                format!(
                    "{} bytes; Keycloak drops what is longer than {LONGEST} without a word",
                    value.len()
                ),
            ));
        }
        url.query_pairs_mut().append_pair(name, value);
    }
    Ok(url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_stand_behind_what_the_endpoint_has() {
        let parameters = Parameters {
            scopes: vec!["openid".into(), "aud-zuul".into()],
            offline: true,
            prompt: Some("login".into()),
            login_hint: Some("älice&x=y".into()),
            max_age: Some(Duration::from_secs(60)),
            acr_values: vec!["gold".into(), "silver".into()],
            identity_provider_hint: Some("github".into()),
            more: vec![("ui_locales", "de".into())],
            ..Parameters::default()
        };
        let url = authorization_url(
            "https://k.example/auth?tenant=1#x",
            &parameters.fields().unwrap(),
        )
        .unwrap();
        assert_eq!(
            url,
            "https://k.example/auth?tenant=1&scope=openid+aud-zuul+offline_access&prompt=login\
             &login_hint=%C3%A4lice%26x%3Dy&max_age=60&acr_values=gold+silver&kc_idp_hint=github&ui_locales=de"
        );
    }

    #[test]
    fn openid_is_asked_for_where_nothing_else_is() {
        let nothing = Parameters::default();
        assert_eq!(nothing.scopes(), ["openid"]);
        let offline = Parameters {
            offline: true,
            scopes: vec!["offline_access".into()],
            ..Parameters::default()
        };
        assert_eq!(offline.scopes(), ["offline_access"]);
        assert!(nothing.wants_id_token() && !offline.wants_id_token());
    }

    #[test]
    fn what_would_break_a_promise_is_refused() {
        for name in [
            "state",
            "code_challenge_method",
            "redirect_uri",
            "response_mode",
            "request",
            "",
        ] {
            let parameters = Parameters {
                more: vec![(name, "x".into())],
                ..Parameters::default()
            };
            assert!(
                parameters.fields().unwrap_err().is_invalid_input(),
                "{name}"
            );
        }
        let long = [("login_hint", "x".repeat(LONGEST + 1))];
        assert!(
            authorization_url("https://k.example/auth", &long)
                .unwrap_err()
                .is_invalid_input()
        );
        for endpoint in ["javascript:alert(1)", "/auth", "file:///etc/passwd"] {
            assert!(authorization_url(endpoint, &[]).is_err(), "{endpoint}");
        }
    }
}
