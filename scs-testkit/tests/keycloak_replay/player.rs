//! Sends recorded requests to a stand-in, with what a story learnt in the place of recorded tokens, and keeps the score.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};

use chrono::DateTime;
use scs_client_core::TestClock;
use scs_testkit::{
    keycloak::{Builder, Server, Version},
    recordings::{self, IssuerExchange},
};
use serde_json::Value;

use crate::{
    compare::difference,
    support::{Answer, Connection},
};

pub const BASE: &str = "http://127.0.0.1:18080";
pub const AUTH: &str = "/realms/scs/protocol/openid-connect/auth";
pub const TOKEN: &str = "/realms/scs/protocol/openid-connect/token";
pub const LOGOUT: &str = "/realms/scs/protocol/openid-connect/logout";
pub const CALLBACK: &str = "http://127.0.0.1:18086/callback";

/// What was compared in one release, and what differed.
#[derive(Debug, Default)]
pub struct Score {
    pub compared: BTreeSet<u16>,
    pub differences: Vec<String>,
}

/// The recordings of a release and a stand-in of the same.
pub struct Player {
    pub version: Version,
    pub server: Server,
    pub clock: TestClock,
    recorded: BTreeMap<u16, IssuerExchange>,
    /// Requests that the older releases' recordings lack are sent too, since stories go on from their answers.
    newest: BTreeMap<u16, IssuerExchange>,
    pub score: Score,
}

fn by_number(version: Version) -> BTreeMap<u16, IssuerExchange> {
    recordings::keycloak(version)
        .unwrap()
        .into_iter()
        .map(|exchange| (exchange.number, exchange))
        .collect()
}

impl Player {
    pub async fn start(version: Version) -> Self {
        Self::start_with(version, 1_795_406_700, |builder| builder).await
    }

    pub async fn start_with(
        version: Version,
        now: i64,
        change: impl FnOnce(Builder) -> Builder,
    ) -> Self {
        let clock = TestClock::at(DateTime::from_timestamp(now, 0).unwrap());
        let builder = Server::builder()
            .version(version)
            .public_url(BASE)
            .clock(Arc::new(clock.clone()));
        Self {
            version,
            server: change(builder).start().await.unwrap(),
            clock,
            recorded: by_number(version),
            newest: by_number(Version::V26),
            score: Score::default(),
        }
    }

    pub fn is_26(&self) -> bool {
        self.version == Version::V26
    }

    pub fn numbers(&self) -> Vec<u16> {
        self.recorded.keys().copied().collect()
    }

    /// Is that exchange recorded in this release?
    pub fn has(&self, number: u16) -> bool {
        self.recorded.contains_key(&number)
    }

    /// The state that the recorded answer repeats.
    pub fn recorded_state(&self, number: u16) -> String {
        let location = self.exchange(number).response.header("location");
        let text = location.unwrap_or_default();
        let state = param(text, "state").or_else(|| {
            use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
            let token = param(text, "response")?;
            let claims = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
            let claims: Value = serde_json::from_slice(&claims).ok()?;
            Some(claims["state"].as_str()?.to_owned())
        });
        state.unwrap_or_default()
    }

    pub fn exchange(&self, number: u16) -> &IssuerExchange {
        self.recorded
            .get(&number)
            .or_else(|| self.newest.get(&number))
            .unwrap_or_else(|| panic!("{number} is recorded nowhere"))
    }

    /// Value of a form field in the recorded request.
    pub fn recorded_field(&self, number: u16, name: &str) -> String {
        let exchange = self.exchange(number);
        let pair = exchange
            .request
            .form()
            .split('&')
            .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        decoded(pair.unwrap_or_default())
    }

    pub fn wait(&self, seconds: f64) {
        self.clock.advance(Duration::from_secs_f64(seconds));
    }

    /// Sends a recorded request as it stands.
    pub async fn play(&mut self, number: u16) -> Value {
        self.play_with(number, &[]).await
    }

    /// Sends a recorded request with other values: `bearer` for the token of its header, any other name for the parameter
    /// of its form or query.
    pub async fn play_with(&mut self, number: u16, values: &[(&str, &str)]) -> Value {
        let request = self.exchange(number).request.clone();
        let mut headers = request.headers.clone();
        let mut path = request.path.clone();
        let mut body = match &request.body {
            Some(Value::String(text)) => Some(text.clone()),
            Some(value) => Some(value.to_string()),
            None => None,
        };
        for (name, value) in values {
            if *name == "bearer" {
                let scheme = headers["authorization"]
                    .split(' ')
                    .next()
                    .unwrap_or_default();
                let changed = format!("{scheme} {value}");
                headers.insert("authorization".into(), changed);
            } else if body
                .as_deref()
                .is_some_and(|text| replaced(text, name, value).is_some())
            {
                body = body.and_then(|text| replaced(&text, name, value));
            } else {
                let (start, query) = path.split_once('?').unwrap_or((&path, ""));
                let query = replaced(query, name, value)
                    .unwrap_or_else(|| panic!("{number} has no {name}"));
                path = format!("{start}?{query}");
            }
        }
        headers.remove("cookie");
        let headers: Vec<_> = headers.into_iter().collect();
        let answer = self
            .send(&request.method, &path, &headers, body.as_deref())
            .await;
        self.judge(number, &answer);
        json(&answer)
    }

    /// Compares an answer with the recorded one, if there is one.
    pub fn judge(&mut self, number: u16, answer: &Answer) {
        let Some(exchange) = self.recorded.get(&number) else {
            return;
        };
        self.score.compared.insert(number);
        if let Some(why) = difference(exchange, answer) {
            let name = &exchange.name;
            self.score
                .differences
                .push(format!("{} {number:03} {name}: {why}", self.version.name()));
        }
    }

    pub async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(String, String)],
        body: Option<&str>,
    ) -> Answer {
        let mut connection = Connection::open(self.server.address()).await.unwrap();
        let headers: Vec<_> = headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let path = path.strip_prefix(BASE).unwrap_or(path);
        connection
            .send(method, path, &headers, body.map(str::as_bytes))
            .await
            .unwrap()
    }

    /// Posts a form that is not recorded.
    pub async fn post(&self, path: &str, form: &[(&str, &str)], basic: Option<&str>) -> Value {
        let mut headers = vec![(
            "content-type".to_owned(),
            "application/x-www-form-urlencoded".to_owned(),
        )];
        headers.extend(basic.map(|client| {
            use base64::{Engine as _, engine::general_purpose::STANDARD};
            let text = STANDARD.encode(format!("{client}:{client}-secret"));
            ("authorization".to_owned(), format!("Basic {text}"))
        }));
        let answer = self.send("POST", path, &headers, Some(&query(form))).await;
        json(&answer)
    }

    /// Tokens of alice by the password grant.
    pub async fn password(&self, client: &str, scope: &str) -> Tokens {
        self.password_in("scs", client, scope).await
    }

    pub async fn password_in(&self, realm: &str, client: &str, scope: &str) -> Tokens {
        let path = TOKEN.replace("/scs/", &format!("/{realm}/"));
        let mut form = vec![
            ("grant_type", "password"),
            ("client_id", client),
            ("username", "alice"),
            ("password", "alice"),
        ];
        if !scope.is_empty() {
            form.push(("scope", scope));
        }
        Tokens(self.post(&path, &form, None).await)
    }

    /// Logs alice in for a client, and returns the code.
    pub fn code(&self, client: &str, scope: &str, challenge: Option<&str>) -> String {
        let mut params = vec![
            ("response_type", "code"),
            ("client_id", client),
            ("redirect_uri", CALLBACK),
            ("scope", scope),
        ];
        if let Some(challenge) = challenge {
            params.push(("code_challenge", challenge));
            params.push(("code_challenge_method", "S256"));
        }
        let url = format!("{BASE}{AUTH}?{}", query(&params));
        let location = self.server.authorize(&url, "alice").unwrap();
        param(&location, "code").unwrap_or_else(|| panic!("{location}"))
    }
}

/// An answer of the token endpoint.
#[derive(Debug)]
pub struct Tokens(pub Value);

impl Tokens {
    fn member(&self, name: &str) -> &str {
        self.0[name]
            .as_str()
            .unwrap_or_else(|| panic!("no {name} in {}", self.0))
    }

    pub fn access(&self) -> &str {
        self.member("access_token")
    }

    pub fn refresh(&self) -> &str {
        self.member("refresh_token")
    }

    pub fn id(&self) -> &str {
        self.member("id_token")
    }
}

pub fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or(Value::Null)
}

pub fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(&text.replace('+', " "))
        .decode_utf8_lossy()
        .into_owned()
}

pub fn query(pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    pairs.join("&")
}

/// Value of a parameter in a URL.
pub fn param(url: &str, name: &str) -> Option<String> {
    let (_, params) = url.split_once(['?', '#'])?;
    let value = params
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    Some(decoded(value))
}

fn replaced(text: &str, name: &str, value: &str) -> Option<String> {
    let is_it = |pair: &str| pair.split('=').next() == Some(name);
    text.split('&').any(is_it).then(|| {
        let pairs: Vec<_> = text
            .split('&')
            .map(|pair| {
                if is_it(pair) {
                    format!("{name}={}", encoded(value))
                } else {
                    pair.to_owned()
                }
            })
            .collect();
        pairs.join("&")
    })
}
