//! A thousand changes through every kind of break.

use std::collections::BTreeMap;

use futures_util::{FutureExt as _, StreamExt as _};
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};
use serde_json::Value;
use tokio::time::Duration;

use super::{
    asked, bookmark, broken, claim, claims, ended, expired, is_watch, line, list, silent, word,
};

const NAMES: u64 = 40;
const FIRST: u64 = 1001;
const LAST: u64 = 2000;

/// The change that makes a version: claims come, change twice, go, and come again under another identity.
fn change(version: u64) -> (&'static str, Value) {
    let number = version - FIRST;
    let (name, round) = (format!("c{:02}", number % NAMES), number / NAMES);
    let event = match round % 4 {
        0 => "ADDED",
        1 | 2 => "MODIFIED",
        _ => "DELETED",
    };
    let uid = format!("{name}-{}", round / 4);
    (event, claim(&name, &uid, version))
}

/// The claims that are there at a version, by their names.
fn state(version: u64) -> BTreeMap<String, Value> {
    let mut claims = BTreeMap::new();
    for version in FIRST..=version {
        let (event, claim) = change(version);
        let name = claim["metadata"]["name"].as_str().unwrap().to_owned();
        match event {
            "DELETED" => claims.remove(&name),
            _ => claims.insert(name, claim),
        };
    }
    claims
}

fn lines(from: u64, to: u64) -> String {
    (from..=to)
        .map(|version| {
            let (event, claim) = change(version);
            line(event, &claim)
        })
        .collect()
}

/// What is told of changes that are seen as they happen.
fn seen(from: u64, to: u64) -> Vec<String> {
    (from..=to)
        .map(|version| {
            let (event, claim) = change(version);
            let word = if event == "DELETED" {
                "deleted"
            } else {
                "applied"
            };
            format!(
                "{word} {} {version}",
                claim["metadata"]["name"].as_str().unwrap()
            )
        })
        .collect()
}

/// What is told of changes that happened unseen after `from` and up to `to`.
fn difference(from: u64, to: u64) -> Vec<String> {
    let (before, after) = (state(from), state(to));
    let member = |claim: &Value, name: &str| claim["metadata"][name].as_str().unwrap().to_owned();
    let gone = before
        .iter()
        .filter(|(name, old)| {
            after
                .get(*name)
                .is_none_or(|new| member(new, "uid") != member(old, "uid"))
        })
        .map(|(name, old)| format!("deleted {name} {}", member(old, "resourceVersion")));
    let new = after
        .iter()
        .filter(|(name, new)| before.get(*name) != Some(new))
        .map(|(name, new)| format!("applied {name} {}", member(new, "resourceVersion")));
    gone.chain(new).collect()
}

/// Cuts a text in the middle of its last line.
fn half_of_last(text: &str) -> &str {
    let start = text.trim_end().rfind('\n').unwrap() + 1;
    &text[..start + (text.len() - start) / 2]
}

fn answer(seen: &Seen, number: usize) -> Act {
    if !is_watch(seen) {
        // What the list says depends on how much has happened when it is asked for.
        let at = match number {
            0 => 1100,
            1..=7 => 1560,
            8..=10 => 1740,
            _ => 1950,
        };
        let claims: Vec<Value> = state(at).into_values().collect();
        return list(at, &claims);
    }
    match seen.number("resourceVersion").unwrap() {
        1100 => broken(half_of_last(&lines(1101, 1201))),
        // All of the last line but its end.
        1200 => broken(lines(1201, 1301).trim_end()),
        1300 => broken(half_of_last(&lines(1301, 1401))),
        1400 => ended(&(lines(1401, 1500) + &bookmark(1500))),
        // 1501 to 1560 happen unseen.
        1500 => ended(&line("ERROR", &expired())),
        1560 => ended(&lines(1561, 1700)),
        // 1701 to 1740 happen unseen.
        1700 => Scripted::new(410, "application/json", expired().to_string()).whole(),
        // 1851 to 1950 happen unseen.
        1740 => silent(&lines(1741, 1850)),
        1950 => silent(&lines(1951, LAST)),
        other => panic!("nobody knows the version {other}"),
    }
}

#[tokio::test]
async fn nothing_is_lost_and_nothing_told_twice() {
    let server = RawServer::start(|number, seen| answer(seen, number)).await;
    let mut events = claims(&server).watch().events();
    let mut told = Vec::new();
    loop {
        let event = match events.next().now_or_never() {
            Some(event) => event,
            // An hour passes where the watch has fallen silent, without the test waiting for it.
            None if told
                .last()
                .is_some_and(|last: &String| last.ends_with(" 1850")) =>
            {
                tokio::time::pause();
                tokio::time::advance(Duration::from_secs(3600)).await;
                tokio::time::resume();
                events.next().await
            }
            None => events.next().await,
        };
        told.push(word(&event.unwrap().unwrap()));
        if told.last().unwrap().ends_with(&format!(" {LAST}")) {
            break;
        }
    }

    let at_first: Vec<String> = difference(FIRST - 1, 1100);
    let expected: Vec<Vec<String>> = vec![
        vec!["reset".to_owned()],
        at_first,
        vec!["synced".to_owned()],
        seen(1101, 1200),
        vec!["interrupted".to_owned(), "synced".to_owned()],
        seen(1201, 1300),
        vec!["interrupted".to_owned(), "synced".to_owned()],
        seen(1301, 1400),
        vec!["interrupted".to_owned(), "synced".to_owned()],
        seen(1401, 1500),
        difference(1500, 1560),
        seen(1561, 1700),
        difference(1700, 1740),
        seen(1741, 1850),
        vec!["interrupted".to_owned()],
        difference(1850, 1950),
        vec!["synced".to_owned()],
        seen(1951, LAST),
    ];
    assert_eq!(told, expected.concat());
    assert_eq!(
        asked(&server),
        [
            "list",
            "watch 1100",
            "watch 1200",
            "watch 1300",
            "watch 1400",
            "watch 1500",
            "list",
            "watch 1560",
            "watch 1700",
            "list",
            "watch 1740",
            "list",
            "watch 1950",
        ]
    );
    assert_eq!(events.resource_version().as_deref(), Some("2000"));
}
