//! Filters and orders, judged by what the server makes of them.
//!
//! [`understood`] reads a query as the server was measured to; the recordings hold it to that.

use chrono::{DateTime, TimeZone, Utc};
use harbor_client::RobotName;
use harbor_client::query::{
    Artifacts, AuditLogExts, Executions, Filter, Labels, Projects, Quotas, Repositories, Robots,
    Users, Vulnerabilities, WebhookPolicies,
};
use proptest::prelude::*;
use scs_testkit::recordings;

use crate::names::Asked;

/// A condition as the server understands it.
#[derive(Clone, Debug, PartialEq)]
enum Meaning {
    Exact(String),
    Part(String),
    Range(String, String),
    AnyOf(Vec<Item>),
    AllOf(Vec<Item>),
}

#[derive(Clone, Debug, PartialEq)]
enum Item {
    Text(String),
    Number(i64),
}

/// Undoes the escaping of a form; nothing if it is damaged.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut plain = Vec::new();
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'+' => b' ',
            b'%' => {
                let hex = [bytes.next()?, bytes.next()?];
                u8::from_str_radix(std::str::from_utf8(&hex).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    Some(String::from_utf8_lossy(&plain).into_owned())
}

/// What the server reads from the query as it came over the wire; nothing where it says 400.
fn understood(wire: &str) -> Option<Vec<(String, Meaning)>> {
    let once = unescaped(wire)?;
    let twice = unescaped(&once).unwrap_or(once);
    let mut conditions: Vec<(String, Meaning)> = Vec::new();
    for pair in twice.split(',') {
        let (key, value) = pair.split_once('=')?;
        if key.is_empty() || value.is_empty() {
            return None;
        }
        let meaning = meaning(value)?;
        // The last of a key wins.
        conditions.retain(|(known, _)| known != key);
        conditions.push((key.to_owned(), meaning));
    }
    Some(conditions)
}

fn meaning(value: &str) -> Option<Meaning> {
    let rest = &value[value.chars().next()?.len_utf8()..];
    Some(match value.chars().next()? {
        '~' if rest.is_empty() => return None,
        '~' => Meaning::Part(rest.to_owned()),
        '[' => {
            let (min, max) = rest.strip_suffix(']')?.split_once('~')?;
            if max.contains('~') || (min.is_empty() && max.is_empty()) {
                return None;
            }
            Meaning::Range(min.to_owned(), max.to_owned())
        }
        '{' => Meaning::AnyOf(items(rest.strip_suffix('}')?)),
        '(' => Meaning::AllOf(items(rest.strip_suffix(')')?)),
        '\\' => Meaning::Exact(rest.to_owned()),
        _ => Meaning::Exact(value.to_owned()),
    })
}

fn items(list: &str) -> Vec<Item> {
    let words = list
        .split(' ')
        .map(str::trim)
        .filter(|word| !word.is_empty());
    words
        .map(|word| match word.parse() {
            Ok(number) => Item::Number(number),
            Err(_) => Item::Text(word.trim_matches(['\'', '"']).to_owned()),
        })
        .collect()
}

/// How a filter arrives, sent as the client sends every query parameter.
fn arrives<R>(filter: &Filter<R>) -> Option<Vec<(String, Meaning)>> {
    let text = filter.to_text().unwrap();
    let wire: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    understood(&wire)
}

fn one(key: &str, meaning: Meaning) -> Option<Vec<(String, Meaning)>> {
    Some(vec![(key.to_owned(), meaning)])
}

fn refusal<R: std::fmt::Debug>(filter: Filter<R>) -> String {
    filter.to_text().unwrap_err().to_string()
}

fn at(hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, hour, 0, 0).unwrap()
}

/// Our filter means what the recorded query meant that found what was asked for.
#[test]
fn filters_mean_what_was_recorded() {
    let all = recordings::harbor().unwrap();
    let same = |number: u16, ours: Result<String, harbor_client::query::InvalidFilter>| {
        let exchange = all.iter().find(|one| one.number == number).unwrap();
        let query = exchange.request.path.split_once('?').unwrap().1;
        let recorded = query
            .split('&')
            .find_map(|part| part.strip_prefix("q="))
            .unwrap();
        let recorded = understood(recorded).unwrap_or_else(|| panic!("{}", exchange.label()));
        let wire: String = ours
            .unwrap()
            .bytes()
            .map(|byte| format!("%{byte:02X}"))
            .collect();
        assert_eq!(understood(&wire).unwrap(), recorded, "{}", exchange.label());
    };
    same(92, Projects::NAME.is("a-priv").to_text());
    same(93, Projects::NAME.contains("a-p").to_text());
    same(97, Projects::ID.at_least(3).to_text());
    same(101, Projects::NAME.any_of(["a-priv", "a-pub"]).to_text());
    same(103, Projects::ID.any_of([3, 4]).to_text());
    same(
        107,
        Projects::NAME
            .contains("a-")
            .and(Projects::PUBLIC.is(true))
            .to_text(),
    );
    let day = Projects::CREATION_TIME.between(at(0), at(0) + chrono::Duration::days(1));
    same(95, day.to_text());
    same(234, Repositories::NAME.is("a-pub/app").to_text());
    same(273, Artifacts::tagged().to_text());
    same(274, Artifacts::untagged().to_text());
    same(275, Artifacts::has_tag("v1").to_text());
    same(3797, Artifacts::tag_contains("_Fin").to_text());
    same(285, Artifacts::TYPE.is("CHART").to_text());
    same(289, Artifacts::SIZE.between(1, 100_000).to_text());
    same(3177, Artifacts::has_labels([2, 1]).to_text());
    same(3336, Artifacts::with_children().to_text());
    same(3859, Labels::NAME.is("50% off").to_text());
    same(3861, Labels::NAME.is("100%25").to_text());
    same(3864, Labels::NAME.is("a b").to_text());
    same(3870, Labels::NAME.is("(paren)").to_text());
    same(3874, Labels::NAME.is("{cu}").to_text());
    same(3876, Labels::NAME.is("~tilde").to_text());
    same(3877, Labels::NAME.contains("~til").to_text());
    same(3878, Labels::NAME.is("back\\slash").to_text());
    same(3879, Labels::NAME.is("ümläut").to_text());
    same(3880, Labels::NAME.is("a=b").to_text());
    same(1042, Users::EMAIL.is("b-bob@example.org").to_text());
    same(1273, Robots::of_project(13).to_text());
    let robot = RobotName::of_project("b-lib", "b-ci");
    same(
        1284,
        Robots::of_project(13).and(Robots::named(&robot)).to_text(),
    );
    same(1636, Executions::STATUS.is("Success").to_text());
    same(1886, WebhookPolicies::ENABLED.is(false).to_text());
    same(
        2118,
        AuditLogExts::OPERATION
            .any_of(["create", "delete"])
            .to_text(),
    );
    same(
        3280,
        Vulnerabilities::CVSS_SCORE_V3.between(7.0, 10.0).to_text(),
    );
}

/// The reader above says 400 where the server did.
#[test]
fn the_reader_refuses_what_the_server_refused() {
    let all = recordings::harbor().unwrap();
    let about_syntax = [
        98, 100, 105, 111, 112, 113, 114, 115, 117, 1045, 1292, 1642, 223, 3799, 3866, 3868, 3871,
    ];
    for number in about_syntax {
        let exchange = all.iter().find(|one| one.number == number).unwrap();
        let query = exchange.request.path.split_once('?').unwrap().1;
        let recorded = query
            .split('&')
            .find_map(|part| part.strip_prefix("q="))
            .unwrap();
        assert_eq!(exchange.response.status, 400, "{}", exchange.label());
        assert_eq!(understood(recorded), None, "{}", exchange.label());
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    for (told, words) in [
        (
            refusal(Labels::NAME.is("x,y")),
            "name: is asked for a text with a comma",
        ),
        (refusal(Labels::NAME.contains("x,y")), "with a comma"),
        (refusal(Labels::NAME.any_of(["a", "x,y"])), "with a comma"),
        (
            refusal(Labels::NAME.any_of(["a b"])),
            "with a blank in a list",
        ),
        (
            refusal(Labels::NAME.any_of(["a\u{a0}b"])),
            "with a blank in a list",
        ),
        (
            refusal(Labels::NAME.any_of(["'a"])),
            "with a quotation mark at an end",
        ),
        (
            refusal(Labels::NAME.any_of(["a\""])),
            "with a quotation mark at an end",
        ),
        (
            refusal(Labels::NAME.any_of([] as [&str; 0])),
            "one of nothing",
        ),
        (refusal(Labels::ID.any_of([])), "one of nothing"),
        (refusal(Artifacts::has_labels([])), "one of nothing"),
        (refusal(Labels::NAME.is("")), "to be empty"),
        (refusal(Labels::NAME.contains("")), "to be empty"),
        (refusal(Labels::NAME.is("a\0")), "NUL"),
        (refusal(Labels::NAME.contains("50%")), "percent sign"),
        (
            refusal(Artifacts::has_tag("nil")),
            "would mean all untagged",
        ),
        (refusal(Artifacts::has_tag("*")), "all tagged"),
        (
            refusal(Robots::of_project(0)),
            "ProjectID: is no number of a project",
        ),
        (
            refusal(Vulnerabilities::CVSS_SCORE_V3.between(f64::NAN, 1.0)),
            "finite",
        ),
        (
            refusal(Labels::CREATION_TIME.since(DateTime::<Utc>::MAX_UTC)),
            "four digits",
        ),
        (
            refusal(Labels::CREATION_TIME.until(DateTime::<Utc>::MIN_UTC)),
            "four digits",
        ),
        (
            refusal(Labels::ID.at_least(1).and(Labels::ID.at_most(2))),
            "id: stands twice",
        ),
        (
            refusal(Artifacts::tagged().and(Artifacts::has_tag("v1"))),
            "tags: stands twice",
        ),
        // The first fault is told, and a good condition beside it saves nothing.
        (
            refusal(Labels::ID.is(1).and(Labels::NAME.is("x,y"))),
            "name: is asked",
        ),
    ] {
        assert!(told.contains(words), "{told:?} lacks {words:?}");
    }
}

#[test]
fn times_are_whole_seconds_that_lose_nothing() {
    let time = at(4) + chrono::Duration::milliseconds(1);
    assert_eq!(
        Labels::UPDATE_TIME.since(time).to_text().unwrap(),
        "update_time=[2026-11-23T04:00:00~]"
    );
    assert_eq!(
        Labels::UPDATE_TIME.until(time).to_text().unwrap(),
        "update_time=[~2026-11-23T04:00:01]"
    );
    assert_eq!(
        Labels::UPDATE_TIME.until(at(4)).to_text().unwrap(),
        "update_time=[~2026-11-23T04:00:00]"
    );
}

#[test]
fn numbers_in_lists_of_texts_stay_texts() {
    let projects = Projects::NAME.any_of(["123", "-5", "2026-11-23T04:00:00", "4u"]);
    let texts = ["123", "-5", "2026-11-23T04:00:00", "4u"].map(|text| Item::Text(text.to_owned()));
    assert_eq!(
        arrives(&projects),
        one("name", Meaning::AnyOf(texts.to_vec()))
    );
}

#[tokio::test]
async fn calls_take_filters_and_orders() {
    let asked = Asked::default();
    let client = asked.client();
    let _ = client
        .project("scs")
        .repository("app")
        .list_artifacts()
        .filter(Artifacts::untagged().and(Artifacts::TYPE.is("A+B%")))
        .order_by(
            Artifacts::PUSH_TIME
                .descending()
                .then(Artifacts::ID.ascending()),
        )
        .await;
    let (target, _) = asked.one();
    let part = |name: &str| {
        target
            .split(['?', '&'])
            .find_map(|part| part.strip_prefix(name))
            .unwrap()
    };
    let expected = vec![
        ("tags".to_owned(), Meaning::Exact("nil".to_owned())),
        ("type".to_owned(), Meaning::Exact("A+B%".to_owned())),
    ];
    assert_eq!(understood(part("q=")), Some(expected));
    assert_eq!(unescaped(part("sort=")).unwrap(), "-push_time,id");

    let _ = client
        .list_quotas()
        .order_by(Quotas::USED.descending())
        .await;
    assert!(asked.one().0.contains("sort=-used.storage"));

    // The way out: as it is said, so it is sent.
    let _ = client
        .list_projects()
        .q("name=~a%252Fb")
        .sort("-name")
        .await;
    let (target, _) = asked.one();
    let raw = target
        .split(['?', '&'])
        .find_map(|part| part.strip_prefix("q="))
        .unwrap();
    assert_eq!(unescaped(raw).unwrap(), "name=~a%252Fb");
}

#[tokio::test]
async fn a_filter_that_cannot_be_written_is_refused_before_anything_is_sent() {
    let asked = Asked::default();
    let error = asked
        .client()
        .list_projects()
        .filter(Projects::NAME.is("a,b"))
        .await
        .unwrap_err();
    assert!(error.is_invalid_input());
    assert!(
        error
            .to_string()
            .contains("q: name: is asked for a text with a comma"),
        "{error}"
    );
    assert!(asked.is_silent());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever text is asked for arrives as that text, or is refused for the reason it should be.
    #[test]
    fn exact_texts_arrive(text in any::<String>()) {
        let filter = Labels::NAME.is(&text);
        match filter.to_text() {
            Ok(_) => prop_assert_eq!(arrives(&filter), one("name", Meaning::Exact(text))),
            Err(_) => prop_assert!(text.is_empty() || text.contains([',', '\0'])),
        }
    }

    /// The same for texts made of nothing but what means something somewhere.
    #[test]
    fn awkward_texts_arrive(text in "[-~+%,={}()\\[\\]\\\\'\" *a2F]{0,8}") {
        let filter = Labels::NAME.is(&text);
        match filter.to_text() {
            Ok(_) => prop_assert_eq!(arrives(&filter), one("name", Meaning::Exact(text.clone()))),
            Err(_) => prop_assert!(text.is_empty() || text.contains(',')),
        }
        let filter = Labels::NAME.contains(&text);
        match filter.to_text() {
            Ok(_) => prop_assert_eq!(arrives(&filter), one("name", Meaning::Part(text))),
            Err(_) => prop_assert!(text.is_empty() || text.contains([',', '%'])),
        }
    }

    #[test]
    fn lists_arrive(texts in prop::collection::vec("[-~+%,={}()\\[\\]\\\\'\" 1T:a2F]{1,6}", 0..5)) {
        let filter = Labels::NAME.any_of(&texts);
        match filter.to_text() {
            Ok(_) => {
                let items = texts.into_iter().map(Item::Text).collect();
                prop_assert_eq!(arrives(&filter), one("name", Meaning::AnyOf(items)));
            }
            Err(_) => prop_assert!(texts.is_empty() || texts.iter().any(|text| text.contains([',', ' ', '\'', '"']))),
        }
    }

    #[test]
    fn conditions_stay_apart(name in any::<String>(), description in any::<String>(), id in any::<i64>()) {
        let filter = Labels::NAME.is(&name).and(Labels::DESCRIPTION.is(&description)).and(Labels::ID.is(id));
        if filter.to_text().is_ok() {
            let expected = vec![
                ("name".to_owned(), Meaning::Exact(name)),
                ("description".to_owned(), Meaning::Exact(description)),
                ("id".to_owned(), Meaning::Exact(id.to_string())),
            ];
            prop_assert_eq!(arrives(&filter), Some(expected));
        }
    }
}

#[tokio::test]
async fn a_second_filter_or_order_is_refused_before_it_is_sent() {
    let server =
        scs_testkit::faults::RawServer::always(scs_testkit::faults::Scripted::json("[]").whole())
            .await;
    let client = harbor_client::Client::builder(server.base_url())
        .build()
        .unwrap();
    let (one, other) = (Projects::NAME.is("a"), Projects::NAME.contains("b"));
    let error = client
        .list_projects()
        .filter(one)
        .filter(other)
        .await
        .unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("given twice"),
        "{error}"
    );
    let (up, down) = (Projects::NAME.ascending(), Projects::NAME.descending());
    let error = client
        .list_projects()
        .order_by(up)
        .order_by(down)
        .await
        .unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert!(server.requests().is_empty());
}
