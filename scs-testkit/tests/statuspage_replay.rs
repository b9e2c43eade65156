//! Replays every recorded sequence against the stand-in, for every version and zone that it holds for.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod support;

use std::{collections::BTreeMap, fmt::Write};

use scs_testkit::{
    recordings::{self, Exchange, Run, Sequence, substituted},
    statuspage::{Seed, Server, Version, Zone},
};
use serde_json::Value;
use support::{Answer, Connection};

/// Header fields whose values are compared; the others are date, length and framing.
const HEADERS: [&str; 6] = [
    "content-type",
    "allow",
    "vary",
    "access-control-allow-origin",
    "access-control-allow-methods",
    "access-control-allow-headers",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_sequence_on_every_version_that_it_holds_for() {
    let recordings = recordings::statuspage().unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for sequence in recordings.sequences {
        tasks.spawn(async move {
            let mut results = Vec::new();
            for run in sequence.runs() {
                results.push((
                    run.server.clone(),
                    sequence.exchanges.len(),
                    replay(&sequence, run).await,
                ));
            }
            results
        });
    }
    let mut figures: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut story = String::new();
    while let Some(results) = tasks.join_next().await {
        for (server, exchanges, differences) in results.unwrap() {
            let figure = figures.entry(server).or_default();
            figure.0 += exchanges - differences.len();
            figure.1 += exchanges;
            story.extend(differences);
        }
    }
    // Exchanges equal, exchanges replayed. No exception is made for any of them.
    let expected = [("1.0.1*", 1431), ("v1.0.0", 1619), ("v1.0.1", 902)]
        .map(|(name, all)| (name.to_owned(), (all, all)));
    assert_eq!(figures, BTreeMap::from(expected), "{story}");
}

/// The stand-in must not be one server under three names: what was recorded on one release has to fail on another.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn versions_and_zones_differ() {
    let recordings = recordings::statuspage().unwrap();
    let mut differing = Vec::new();
    for (name, server, zone) in [
        ("03a-phases-nameless-v100", "v1.0.1", "UTC"),
        ("26a-affects-v100", "1.0.1*", "UTC"),
        ("40a-delete-dependents-v100", "v1.0.1", "UTC"),
        ("04b-phases-patch-v101", "1.0.1*", "UTC"),
        ("33a-dates-v100", "v1.0.0", "Europe/Berlin"),
    ] {
        let sequence = recordings
            .sequences
            .iter()
            .find(|sequence| sequence.name == name)
            .unwrap();
        let mut run: Run = sequence.runs().next().unwrap().clone();
        (run.server, run.zone) = (server.into(), zone.into());
        differing.push((name, !replay(sequence, &run).await.is_empty()));
    }
    assert!(
        differing.iter().all(|(_, differs)| *differs),
        "{differing:?}"
    );
}

async fn replay(sequence: &Sequence, run: &Run) -> Vec<String> {
    let version = Version::from_name(&run.server).unwrap();
    let zone = Zone::from_name(&run.zone).unwrap();
    let server = Server::builder()
        .version(version)
        .zone(zone)
        .seed(Seed::scs())
        .start()
        .await
        .unwrap();
    let mut connection = Connection::open(server.address()).await.unwrap();
    let mut learnt = Learnt::default();
    let mut differences = Vec::new();
    for (number, exchange) in sequence.exchanges.iter().enumerate() {
        let answer = learnt.send(&mut connection, exchange).await;
        if let Err(why) = learnt.compare(exchange, &answer) {
            let mut line = String::new();
            let body: String = String::from_utf8_lossy(&answer.body)
                .chars()
                .take(200)
                .collect();
            let _ = writeln!(
                line,
                "{} ({}, {}) {number} {} {}: {why}: {} {body}",
                sequence.name,
                run.server,
                run.zone,
                exchange.request.method,
                exchange.request.path,
                answer.status
            );
            differences.push(line);
        }
    }
    differences
}

/// Placeholders and what they stand for, in the order learnt.
#[derive(Default)]
struct Learnt(Vec<(String, String)>);

impl Learnt {
    fn value_of(&self, name: &str) -> Option<String> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
    }

    async fn send(&self, connection: &mut Connection, exchange: &Exchange) -> Answer {
        let request = &exchange.request;
        let fill = |text: &str| substituted(text, |name| self.value_of(name));
        let body = match (&request.raw, &request.body) {
            (Some(raw), _) => Some(raw.clone()),
            (None, Some(body)) => Some(fill(&body.to_string())),
            (None, None) => None,
        };
        let headers: Vec<_> = request
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        connection
            .send(
                &request.method,
                &fill(&request.path),
                &headers,
                body.as_deref().map(str::as_bytes),
            )
            .await
            .unwrap()
    }

    fn compare(&mut self, exchange: &Exchange, answer: &Answer) -> Result<(), String> {
        let wanted = &exchange.response;
        if answer.status != wanted.status {
            return Err(format!("wanted {}", wanted.status));
        }
        let body = if answer.body.is_empty() {
            Value::Null
        } else {
            answer.json()
        };
        for (name, path) in &exchange.learn {
            let value = body
                .pointer(path)
                .and_then(Value::as_str)
                .ok_or_else(|| format!("nothing at {path}"))?;
            self.learn(name.clone(), value);
        }
        let kind = match (
            exchange.request.method.as_str(),
            exchange.request.path.as_str(),
        ) {
            ("GET", "/components") => Some("comp."),
            ("GET", "/impacttypes") => Some("type."),
            _ => None,
        };
        if let Some(kind) =
            kind.filter(|kind| !self.0.iter().any(|(name, _)| name.starts_with(kind)))
        {
            for row in body["data"].as_array().into_iter().flatten() {
                if let (Some(name), Some(id)) = (row["displayName"].as_str(), row["id"].as_str()) {
                    self.learn(format!("{kind}{name}"), id);
                }
            }
        }
        let unordered = normalised(wanted.body.as_ref().unwrap_or(&Value::Null), &[]);
        if !alike(&unordered, &normalised(&body, &self.0)) {
            return Err(format!("wanted {unordered}"));
        }
        match HEADERS
            .iter()
            .find(|name| answer.header(name) != wanted.headers.get(**name).map(String::as_str))
        {
            Some(name) => Err(format!(
                "{name}: wanted {:?}, got {:?}",
                wanted.headers.get(*name),
                answer.header(name)
            )),
            None => Ok(()),
        }
    }

    fn learn(&mut self, name: String, value: &str) {
        match self.0.iter_mut().find(|(key, _)| *key == name) {
            Some(entry) => value.clone_into(&mut entry.1),
            None => self.0.push((name, value.to_owned())),
        }
    }
}

/// Puts the placeholders back and every list but `phases` into an order of its own.
fn normalised(value: &Value, learnt: &[(String, String)]) -> Value {
    match value {
        Value::String(text) => {
            let replaced = learnt.iter().fold(text.clone(), |text, (name, value)| {
                if text.contains(value) {
                    text.replace(value, &format!("${{{name}}}"))
                } else {
                    text
                }
            });
            Value::String(replaced)
        }
        Value::Array(items) => {
            let mut items: Vec<_> = items.iter().map(|item| normalised(item, learnt)).collect();
            items.sort_by_cached_key(sort_key);
            Value::Array(items)
        }
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                (
                    name.clone(),
                    if name == "phases" {
                        value.clone()
                    } else {
                        normalised(value, learnt)
                    },
                )
            };
            Value::Object(members.iter().map(member).collect())
        }
        other => other.clone(),
    }
}

/// Text of a value with its members in order, without the date that the clock decides.
fn sort_key(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let ordered: BTreeMap<_, _> = members
                .iter()
                .filter(|(name, _)| *name != "createdAt")
                .map(|(name, value)| (name, sort_key(value)))
                .collect();
            format!("{ordered:?}")
        }
        Value::Array(items) => items.iter().map(sort_key).collect(),
        other => other.to_string(),
    }
}

/// Equal, where `${clock}` is any date.
fn alike(wanted: &Value, got: &Value) -> bool {
    match (wanted, got) {
        (Value::String(text), Value::String(date)) if text == "${clock}" => {
            date.as_bytes().get(10) == Some(&b'T')
        }
        (Value::Object(wanted), Value::Object(got)) => {
            wanted.len() == got.len()
                && wanted
                    .iter()
                    .all(|(name, value)| got.get(name).is_some_and(|other| alike(value, other)))
        }
        (Value::Array(wanted), Value::Array(got)) => {
            wanted.len() == got.len()
                && wanted
                    .iter()
                    .zip(got)
                    .all(|(wanted, got)| alike(wanted, got))
        }
        _ => wanted == got,
    }
}
