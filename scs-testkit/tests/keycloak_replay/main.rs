//! Sends the recorded requests to the stand-in, release by release, and compares the answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    unreachable_pub,
    reason = "a test may fail loudly"
)]

mod browser;
mod compare;
mod people;
mod player;
mod stories;
#[path = "../support/mod.rs"]
mod support;

use std::ops::RangeInclusive;

use scs_testkit::keycloak::Version;

use player::{Player, Score};

/// What is not replayed, and why.
const LEFT_OUT: [(RangeInclusive<u16>, &str); 9] = [
    (
        21..=23,
        "a realm that is disabled, or wants HTTPS, is not modelled",
    ),
    (
        33..=33,
        "the administration's own interface is not modelled",
    ),
    (
        37..=37,
        "the administration's own interface is not modelled",
    ),
    (
        39..=39,
        "the administration's own interface is not modelled",
    ),
    (
        289..=289,
        "the administration's own interface is not modelled",
    ),
    (
        605..=605,
        "the administration's own interface is not modelled",
    ),
    (16..=16, "UMA is not modelled"),
    (495..=528, "DPoP is not modelled"),
    (
        581..=581,
        "here the server is the client; its token has a test of its own",
    ),
];

fn left_out(number: u16) -> bool {
    LEFT_OUT
        .iter()
        .any(|(numbers, _)| numbers.contains(&number))
}

async fn replay(version: Version) -> (Vec<u16>, Score) {
    let mut scores = Vec::new();
    macro_rules! story {
        ($story:path) => {
            let mut player = Player::start(version).await;
            $story(&mut player).await;
            scores.push(player.score);
        };
    }
    story!(stories::keys);
    story!(stories::refreshing);
    story!(stories::introspection);
    story!(stories::revocation);
    story!(stories::userinfo);
    story!(stories::exchange);
    story!(people::codes);
    story!(people::devices);
    story!(people::pushed);
    story!(people::logout);
    let at = stories::issued_at(&Player::start(version).await, 110);
    let mut player = Player::start_with(version, at, |builder| builder).await;
    stories::assertions(&mut player).await;
    scores.push(player.score);
    let mut player =
        Player::start_with(version, 0, |builder| builder.endpoints_follow_host(true)).await;
    for number in [27, 29] {
        player.play(number).await;
    }
    scores.push(player.score);
    // All that stands for itself, in the order recorded.
    let done: std::collections::BTreeSet<u16> = scores
        .iter()
        .flat_map(|score| score.compared.iter().copied())
        .collect();
    let mut player = Player::start(version).await;
    for number in player.numbers() {
        if done.contains(&number) || left_out(number) {
            continue;
        }
        match number {
            179 => player.wait(22.0),
            93 => {
                // Its header is shortened in the recording.
                let filler = ("x-filler".to_owned(), "a".repeat(70_000));
                let path = player.exchange(93).request.path.clone();
                let answer = player.send("POST", &path, &[filler], Some("")).await;
                player.judge(93, &answer);
                continue;
            }
            _ => {}
        }
        player.play(number).await;
    }
    let all = player.numbers();
    scores.push(player.score);
    let mut whole = Score::default();
    for score in scores {
        whole.compared.extend(score.compared);
        whole.differences.extend(score.differences);
    }
    (all, whole)
}

async fn check(version: Version, recorded: usize, compared: usize) {
    let (all, score) = replay(version).await;
    assert!(
        score.differences.is_empty(),
        "{} of {} differ:\n{}",
        score.differences.len(),
        score.compared.len(),
        score.differences.join("\n")
    );
    // What was neither compared nor left out by name would be forgotten.
    let missing: Vec<_> = all
        .iter()
        .filter(|number| !score.compared.contains(number) && !left_out(**number))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!((all.len(), score.compared.len()), (recorded, compared));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_recorded_on_26() {
    check(Version::V26, 388, 353).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_recorded_on_25() {
    check(Version::V25, 146, 138).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_recorded_on_24() {
    check(Version::V24, 153, 145).await;
}
