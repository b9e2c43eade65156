//! Every recorded answer goes to the function that asks for it, and becomes what the raw JSON says.
//!
//! The expectations do not come from the crate: [`expected`] reads the recording by rules of its
//! own, and [`lists`] names by hand which refusal means what. What nobody asks is named by
//! [`Recorded::operation`] with its reason, and counted.

mod asking;
mod by_hand;
mod exchange;
mod expected;
mod lists;

use std::collections::BTreeMap;

use keycloak_auth::{Error, Tokens};
use scs_testkit::faults::RawServer;
use serde_json::Value;

pub(crate) use self::asking::{ISSUER, Outcome, ask, payload};
pub(crate) use self::exchange::{Operation, Recorded, Version};
use self::expected::Differences;

/// A server that answers what was recorded, each exchange at a path of its own.
async fn replaying(version: Version) -> (RawServer, Vec<Recorded>) {
    let all = Recorded::all(version);
    let answers: BTreeMap<String, _> = all
        .iter()
        .map(|one| (format!("/{}", one.number), one.answer()))
        .collect();
    let server = RawServer::start(move |_, seen| answers[&seen.target].clone()).await;
    (server, all)
}

/// What the function that asks for an exchange gives for its answer.
pub(crate) async fn outcome_of(version: Version, number: u16) -> Outcome {
    let (server, _) = replaying(version).await;
    let recorded = Recorded::one(version, number);
    ask(version, recorded.operation().unwrap(), &server, &recorded).await
}

pub(crate) async fn tokens_of(version: Version, number: u16) -> Tokens {
    match outcome_of(version, number).await {
        Outcome::Tokens(tokens) => *tokens,
        other => panic!("{number}: {other:?}"),
    }
}

pub(crate) async fn told_by(version: Version, number: u16) -> Value {
    match outcome_of(version, number).await {
        Outcome::Json(value) => value,
        other => panic!("{number}: {other:?}"),
    }
}

pub(crate) async fn error_of(version: Version, number: u16) -> Error {
    match outcome_of(version, number).await {
        Outcome::Failed(error) => error,
        other => panic!("{number}: {other:?}"),
    }
}

/// Successes and refusals.
type Counts = BTreeMap<Operation, (u32, u32)>;

/// What does not hold for one exchange; nothing for what nobody asks.
async fn check(
    version: Version,
    counts: &mut Counts,
    server: &RawServer,
    recorded: &Recorded,
) -> Differences {
    let Ok(operation) = recorded.operation() else {
        return Vec::new();
    };
    let outcome = ask(version, operation, server, recorded).await;
    let count = counts.entry(operation).or_default();
    let said = recorded.body["error"].as_str();
    let is_good = recorded.is_success() && said.is_none() && operation != Operation::Code;
    let differences = match &outcome {
        Outcome::Tokens(tokens) => expected::tokens(recorded, tokens),
        Outcome::Json(value) => expected::value(operation, recorded, value),
        Outcome::Nothing if is_good => Vec::new(),
        Outcome::WentOn(how) if said == Some("authorization_pending") && how == "pending" => {
            Vec::new()
        }
        Outcome::WentOn(how) if said == Some("slow_down") && how == "slow_down to 7 s" => {
            Vec::new()
        }
        Outcome::Failed(error) => expected::error(version, recorded, error),
        unexpected => vec![format!("{unexpected:?}")],
    };
    match outcome {
        Outcome::Failed(_) | Outcome::WentOn(_) => count.1 += 1,
        _ => count.0 += 1,
    }
    differences
}

/// A code's tokens are refused, being another login's; as tokens they are read here.
async fn check_tokens_of_codes(
    counts: &mut Counts,
    version: Version,
    server: &RawServer,
    recorded: &Recorded,
) -> Differences {
    match recorded.operation() {
        Ok(Operation::Code) if recorded.is_success() => {
            let outcome = ask(version, Operation::ClientCredentials, server, recorded).await;
            counts.entry(Operation::Code).or_default().0 += 1;
            match outcome {
                Outcome::Tokens(tokens) => expected::tokens(recorded, &tokens),
                other => vec![format!("{other:?}")],
            }
        }
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn every_recorded_answer_becomes_what_it_says() {
    for version in Version::ALL {
        let (server, all) = replaying(version).await;
        let mut counts = Counts::new();
        let mut red = Vec::new();
        for recorded in &all {
            let mut differences = check(version, &mut counts, &server, recorded).await;
            differences
                .extend(check_tokens_of_codes(&mut counts, version, &server, recorded).await);
            red.extend(
                differences
                    .iter()
                    .map(|one| format!("{} {}: {one}", recorded.number, recorded.exchange.name)),
            );
        }
        assert!(red.is_empty(), "{version:?}\n{}", red.join("\n"));
        let counts: Vec<_> = counts
            .into_iter()
            .map(|(operation, (good, bad))| (operation, good, bad))
            .collect();
        assert_eq!(counts, replayed(version), "{version:?}");
    }
}

/// How many exchanges of each operation there are: successes and refusals. A code's success counts
/// as both, since its ID token is another login's.
fn replayed(version: Version) -> Vec<(Operation, u32, u32)> {
    use Operation::*;
    let numbers = match version {
        Version::V26 => [
            (9, 6),
            (5, 1),
            (52, 41),
            (6, 15),
            (13, 17),
            (2, 3),
            (2, 13),
            (9, 16),
            (3, 7),
            (10, 25),
            (20, 8),
            (7, 5),
            (3, 2),
            (0, 14),
        ],
        Version::V25 => [
            (4, 1),
            (4, 0),
            (29, 19),
            (2, 6),
            (6, 9),
            (2, 1),
            (2, 8),
            (0, 1),
            (1, 1),
            (3, 11),
            (7, 4),
            (2, 2),
            (1, 0),
            (0, 4),
        ],
        _ => [
            (4, 1),
            (4, 1),
            (28, 18),
            (2, 7),
            (6, 9),
            (2, 1),
            (2, 8),
            (0, 1),
            (1, 1),
            (3, 10),
            (11, 5),
            (2, 2),
            (1, 0),
            (0, 5),
        ],
    };
    let operations = [
        Discovery,
        Keys,
        ClientCredentials,
        Code,
        Refresh,
        DeviceStart,
        DevicePoll,
        Exchange,
        PushedAuthorization,
        UserInfo,
        Introspection,
        Revocation,
        EndSession,
        Redirect,
    ];
    operations
        .into_iter()
        .zip(numbers)
        .map(|(operation, (good, bad))| (operation, good, bad))
        .collect()
}

#[test]
fn what_nobody_asks_is_named_with_its_reason() {
    for version in Version::ALL {
        let mut left_out: BTreeMap<&str, usize> = BTreeMap::new();
        let (mut asked, all) = (0, Recorded::all(version));
        for recorded in &all {
            match recorded.operation() {
                Ok(_) => asked += 1,
                Err(why) => *left_out.entry(why).or_default() += 1,
            }
        }
        let expected: &[(&str, usize)] = match version {
            Version::V26 => &[
                ("UMA is not offered", 1),
                ("a method that no client of this crate uses", 2),
                ("a page of the browser's part", 48),
                (
                    "a request of the server to a web application; its token is a case of the verifier",
                    1,
                ),
                ("administration", 5),
                ("no endpoint of OpenID Connect", 5),
                ("the password grant is not offered", 18),
            ],
            Version::V25 => &[
                ("a page of the browser's part", 8),
                (
                    "a request of the server to a web application; its token is a case of the verifier",
                    1,
                ),
                ("no endpoint of OpenID Connect", 2),
                ("the password grant is not offered", 7),
            ],
            _ => &[
                ("a page of the browser's part", 11),
                (
                    "a request of the server to a web application; its token is a case of the verifier",
                    1,
                ),
                ("no endpoint of OpenID Connect", 2),
                ("the password grant is not offered", 6),
            ],
        };
        let replayed = match version {
            Version::V26 => (308, 388),
            Version::V25 => (128, 146),
            _ => (133, 153),
        };
        assert_eq!((asked, all.len()), replayed, "{version:?}");
        let left_out: Vec<_> = left_out.into_iter().collect();
        assert_eq!(left_out, expected, "{version:?}");
    }
}

/// The refusal of another server in place of the recorded one.
pub(crate) async fn ask_at(server: &RawServer, recorded: &Recorded) -> Error {
    match ask(
        Version::V26,
        recorded.operation().unwrap(),
        server,
        recorded,
    )
    .await
    {
        Outcome::Failed(error) => error,
        other => panic!("{other:?}"),
    }
}
