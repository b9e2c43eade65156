//! Every recorded watch, as it is told.

use centralapi_client::compute::KeypairV2;
use centralapi_client::watch::Event;
use futures_util::StreamExt as _;
use scs_testkit::faults::{RawServer, Scripted};
use scs_testkit::recordings::{CentralExchange, central};

use super::{asked, claims, client, end, ended};

/// How a watch goes on after the recording.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Then {
    /// From this version.
    Watch(u64),
    List,
    /// Not at all: this is no claim.
    Unreadable,
}
use Then::{List, Unreadable, Watch};

/// Written by hand from the lines of the recordings.
const EXPECTED: [(u16, &[&str], Then); 19] = [
    (271, &["applied w-1 1219", "applied w-2 1220"], Watch(1220)),
    (272, &["applied w-1 1219", "applied w-2 1220"], Watch(1220)),
    (
        273,
        &["applied w-3 1221", "applied w-3 1224", "deleted w-3 1225"],
        Watch(1225),
    ),
    (276, &["applied w-1 1232", "deleted w-1 1233"], Watch(1233)),
    (
        277,
        &[
            "applied w-fin 1234",
            "applied w-fin 1235",
            "deleted w-fin 1236",
        ],
        Watch(1236),
    ),
    (279, &[], Watch(1239)),
    (282, &[], Watch(1241)),
    (284, &[], Unreadable),
    (285, &[], Unreadable),
    (286, &["applied w-2 1243"], Watch(1243)),
    // Of one object the server gives the object and no event.
    (287, &["interrupted"], Watch(1)),
    (289, &[], List),
    (296, &[], List),
    (300, &[], List),
    (301, &[], List),
    (312, &["applied q 2275", "deleted q 2278"], Watch(2278)),
    (
        322,
        &[
            "applied life 2936",
            "applied life 2937",
            "applied life 2938",
            "applied life 2940",
            "applied life 2950",
            "applied life 2954",
            "applied life 2972",
            "applied life 2977",
            "applied life 2982",
        ],
        Watch(2982),
    ),
    (
        377,
        &[
            "applied c1 3434",
            "applied c1 3435",
            "applied c1 3436",
            "applied c1 3438",
            "applied c1 3450",
            "applied c1 3493",
        ],
        Watch(3493),
    ),
    (
        385,
        &["applied del-bg 3598", "deleted del-bg 3600"],
        Watch(3600),
    ),
];

fn recorded() -> Vec<CentralExchange> {
    let mut all = central().unwrap();
    all.retain(|exchange| exchange.response.end.is_some());
    all
}

/// Gives the recorded lines, and refuses whatever comes after.
async fn replayed(exchange: &CentralExchange) -> RawServer {
    assert_eq!(
        exchange.response.end.as_deref(),
        Some("closed by the server")
    );
    let refused = Scripted::new(403, "application/json", r#"{"kind":"Status","code":403}"#);
    RawServer::in_turn([ended(&exchange.response.text()), refused.whole()]).await
}

#[tokio::test]
async fn every_recorded_watch_is_told_as_it_was() {
    let all = recorded();
    assert_eq!(all.len(), EXPECTED.len());
    for (exchange, (number, expected, then)) in all.iter().zip(EXPECTED) {
        assert_eq!(exchange.number, number);
        let server = replayed(exchange).await;
        let (told, error) = end(&mut claims(&server).watch().from("1").events()).await;
        assert_eq!(told, expected, "{}", exchange.label());
        let asked = asked(&server);
        let after = match (asked.get(1).map(String::as_str), error.is_decode()) {
            (None, true) => Unreadable,
            (Some("list"), false) => List,
            (Some(watch), false) => Watch(watch.trim_start_matches("watch ").parse().unwrap()),
            other => panic!("{}: {other:?}: {error}", exchange.label()),
        };
        assert_eq!(after, then, "{}", exchange.label());
    }
}

/// Made, bound, waiting, ready, lost by the provider, ready again.
#[tokio::test]
async fn the_life_of_a_claim_is_told_in_its_type() {
    let all = recorded();
    let life = all.iter().find(|exchange| exchange.number == 322).unwrap();
    let server = replayed(life).await;
    let keypairs = client(&server)
        .namespace("centralapiuser")
        .claims::<KeypairV2>();
    let mut events = keypairs.watch().from("2935").events();
    let mut ready = Vec::new();
    while let Some(Ok(event)) = events.next().await {
        match event {
            Event::Applied(claim) => ready.push(claim.status.is_ready()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(
        ready,
        [false, false, false, false, false, false, true, false, true]
    );
}
