//! The sections about Harbor, as an operator gets them.

#![allow(clippy::expect_used, reason = "it is a test")]

use std::sync::LazyLock;
use std::time::Duration;

use chrono::{DateTime, Utc};
use harbor_client::model::{Artifact, Project};
use harbor_client::{Client, Login};
use ops_report::harbor::{Asked, Harbor, Settings, ask, groups};
use scs_testkit::faults::{Act, RawServer, Scripted};
use scs_testkit::recordings::{self, HarborExchange};

mod program;

const SECRET: &str = "Geheim-und-1-lang";

fn at() -> DateTime<Utc> {
    "2026-11-25T00:00:00Z".parse().expect("a time")
}

/// What the program would be told about a registry, in the name of a robot of the system.
fn settings(url: &str) -> Settings {
    Settings {
        url: url.to_owned(),
        name: Some("robot$ops".to_owned()),
        secret: Some(SECRET.into()),
        days: 7,
        ..Settings::default()
    }
}

async fn told(settings: &Settings) -> Harbor {
    let asked = Asked::new(settings, None, at()).expect("settings that are right");
    ask(&asked).await
}

/// All facts, a line each, those to be worried about with a mark.
fn lines(harbor: &Harbor) -> Vec<String> {
    let facts = groups(harbor, 100)
        .into_iter()
        .flat_map(|group| group.facts);
    facts
        .map(|fact| {
            let mark = if fact.is_problem { "!" } else { "" };
            format!("{mark}{}: {}", fact.label, fact.text)
        })
        .collect()
}

#[track_caller]
fn assert_has(harbor: &Harbor, expected: &[&str]) {
    let lines = lines(harbor);
    for line in expected {
        assert!(lines.iter().any(|one| one == line), "{line}\n{lines:#?}");
    }
}

/// What a real server answered, but for what it says of its other pages.
fn recorded(number: u16) -> Scripted {
    static ALL: LazyLock<Vec<HarborExchange>> =
        LazyLock::new(|| recordings::harbor().expect("recordings"));
    let mut all = ALL.iter();
    let answer = &all.find(|one| one.number == number).expect("it").response;
    let mut scripted = Scripted::json(answer.text());
    scripted.status = answer.status;
    scripted
}

fn json(value: &impl serde::Serialize) -> Scripted {
    Scripted::json(serde_json::to_vec(value).expect("JSON"))
}

/// A registry with two projects, whose robots and quotas nobody may read, unless `more` answers a
/// request otherwise.
async fn registry(more: impl Fn(&str) -> Option<Scripted> + Send + Sync + 'static) -> RawServer {
    acting(move |path| more(path).map(|answer| answer.whole())).await
}

async fn acting(more: impl Fn(&str) -> Option<Act> + Send + Sync + 'static) -> RawServer {
    let projects = json(&[Project::new(4, "a-pub"), Project::new(2, "a-scale")]);
    RawServer::start(move |_, seen| {
        let path = seen.target.strip_prefix("/api/v2.0").unwrap_or_default();
        let usual = || match path.split('?').next().unwrap_or_default() {
            "/users/current" => recorded(1300),
            "/systeminfo" => recorded(1306),
            "/health" => recorded(3587),
            "/projects" => projects.clone(),
            _ if path.contains("/artifacts") => Scripted::json("[]"),
            _ => recorded(1319),
        };
        more(path).unwrap_or_else(|| usual().whole())
    })
    .await
}

#[tokio::test]
async fn a_component_that_is_not_healthy_is_told_with_its_reason() {
    let server = registry(|path| path.starts_with("/health").then(|| recorded(3897))).await;
    let harbor = told(&settings(&server.base_url())).await;
    let url = server.base_url();
    assert_has(
        &harbor,
        &[
            &format!("server: {url}, version v2.15.2-080b0220, asked as robot$ops"),
            "components: 7 components, 1 not healthy",
            "!component: registry is unhealthy: failed to check health: Get \"http://127.0.0.1:19103/\": dial tcp 127.0.0.1:19103: connect: connection refused",
        ],
    );
    assert!(harbor.is_in_trouble());
}

#[tokio::test]
async fn a_healthy_registry_is_no_trouble_and_one_that_takes_no_pushes_is() {
    let server = registry(|_| None).await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_has(&harbor, &["components: 7 components, all healthy"]);
    assert!(!harbor.is_in_trouble(), "{:#?}", lines(&harbor));
    let server = registry(|path| {
        let read_only = Scripted::json(r#"{"harbor_version":"v2","read_only":true}"#);
        path.starts_with("/systeminfo").then_some(read_only)
    })
    .await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_has(&harbor, &["!read-only: all pushes and changes are refused"]);
}

#[tokio::test]
async fn pushes_and_scans_of_all_projects_are_told_from_one_list_of_each() {
    let server = registry(|path| {
        path.starts_with("/projects/a-pub/artifacts")
            .then(|| recorded(3269))
    })
    .await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_has(
        &harbor,
        &[
            "pushes: 2 artifacts in the last 7 days, in 1 repository",
            "scanned: 2 of 2 artifacts",
        ],
    );
    let worst = "!critical: a-pub/multi v1: 2 critical, 1 high, 1 medium, 1 low, 1 unrated; 5 of 7 fixable; the worst of 2";
    assert_has(&harbor, &[worst]);
    let lists: Vec<_> = server
        .requests()
        .into_iter()
        .filter(|seen| seen.target.contains("/artifacts"))
        .collect();
    assert_eq!(lists.len(), 2);
    for list in &lists {
        for part in [
            "sort=-push_time",
            "with_scan_overview=true",
            "page_size=100",
        ] {
            assert!(list.target.contains(part), "{}", list.target);
        }
    }
}

#[tokio::test]
async fn robots_of_system_and_projects_are_told_together() {
    let server = registry(|path| match path.starts_with("/robots?") {
        true if path.contains("ProjectID%3D4&") => Some(recorded(1273)),
        true if path.contains("ProjectID") => None,
        true => Some(recorded(1272)),
        false => None,
    })
    .await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_has(
        &harbor,
        &[
            "robots: 6 robots: 2 expired, 2 to expire within 30 days, 1 without an end",
            "!expired: robot$b-lib+b-deny: 19 h ago, 2026-11-24 04:50 UTC",
            "!expires: robot$b-lib+b-own: in 5 days, 2026-11-30 04:49 UTC",
            "!expires: robot$b-sys (system): in 28 days, 2026-12-23 04:49 UTC",
            "no end: robot$b-lib+b-ci",
            "note: robots of a-scale: who asks may not read this",
        ],
    );
}

#[tokio::test]
async fn quotas_are_told_by_how_full_the_projects_are() {
    let server = registry(|path| path.starts_with("/quotas?").then(|| recorded(3521))).await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_has(
        &harbor,
        &[
            "quotas: 2 projects: 2 without a limit",
            "no limit: b-dst (7.3 KiB), b-hook (4.9 KiB)",
        ],
    );
    let is_list = |seen: &&scs_testkit::faults::Seen| seen.target.contains("/quotas?");
    let requests = server.requests();
    let list = requests.iter().find(is_list).expect("a list");
    assert!(
        list.target.contains("sort=-used.storage"),
        "{}",
        list.target
    );
}

#[tokio::test]
async fn who_may_not_list_quotas_is_told_those_of_the_projects_that_tell() {
    let server = registry(|path| match path.split('?').next().unwrap_or_default() {
        "/projects/a-pub/summary" => Some(Scripted::json(
            r#"{"quota":{"hard":{"storage":1000},"used":{"storage":900}},"repo_count":1}"#,
        )),
        // As a stranger gets it.
        "/projects/a-scale/summary" => Some(Scripted::json(r#"{"repo_count":1}"#)),
        _ => None,
    })
    .await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_has(
        &harbor,
        &[
            "quotas: 1 project: 1 nearly full",
            "!nearly full: a-pub: 900 B of 1000 B, 90 %",
            "note: quotas of a-scale: who asks may not read this",
        ],
    );
}

#[tokio::test]
async fn what_may_not_be_read_is_one_line_each_and_no_trouble() {
    let server = registry(|path| path.contains("/artifacts").then(|| recorded(1319))).await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_eq!(
        harbor.notes,
        [
            "artifacts of a-pub, a-scale: who asks may not read this",
            "robots of the system, a-pub, a-scale: who asks may not read this",
            "quotas of a-pub, a-scale: who asks may not read this",
        ]
    );
    assert!(!harbor.is_in_trouble(), "{:#?}", lines(&harbor));
    // Nothing is said about what nobody knows.
    assert_eq!(groups(&harbor, 5).len(), 1);
}

#[tokio::test]
async fn what_fails_in_one_part_leaves_the_others() {
    let server = registry(|path| {
        let broken = path.starts_with("/projects/a-pub/artifacts") || path.starts_with("/quotas");
        broken.then(|| Scripted::status(500))
    })
    .await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_eq!(harbor.problems.len(), 2, "{:#?}", harbor.problems);
    assert!(harbor.problems[0].starts_with("artifacts of a-pub: "));
    assert!(harbor.problems[1].starts_with("quotas: "));
    assert_has(&harbor, &["scanned: 0 of 0 artifacts"]);
}

/// One page of a list of artifacts, as the server cuts it.
fn page_of(path: &str, all: u32) -> Scripted {
    let number = |name: &str| -> u32 {
        let (_, rest) = path.split_once(&format!("{name}=")).expect("a parameter");
        let value = rest.split('&').next().unwrap_or_default();
        value.parse().expect("a number")
    };
    let (page, size) = (number("&page"), number("page_size"));
    let artifact = |id: u32| {
        let digest = format!("sha256:{id:064}");
        Artifact::new(id.into(), digest, "IMAGE", "m", 2, 1, "a-scale/many").push_time(at())
    };
    let items: Vec<Artifact> = ((page - 1) * size..all.min(page * size))
        .map(artifact)
        .collect();
    json(&items).header("x-total-count", all.to_string())
}

#[tokio::test]
async fn lists_are_read_so_far_and_what_was_cut_off_is_said() {
    let server = registry(
        |path| match path.starts_with("/projects/a-scale/artifacts") {
            true => Some(page_of(path, 2000)),
            false if path.starts_with("/projects?") => {
                Some(recorded(66).header("x-total-count", "4"))
            }
            false => None,
        },
    )
    .await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_has(
        &harbor,
        &[
            "note: artifacts of a-scale: the newest 500 of 2000 looked at",
            "pushes: 500 artifacts in the last 7 days, in 1 repository",
        ],
    );
    let pages = server.requests();
    let pages = pages
        .iter()
        .filter(|seen| seen.target.contains("a-scale/artifacts"));
    assert_eq!(pages.count(), 5);
    // The whole report, with four projects: health, login twice, projects, artifacts, robots, quotas, summaries.
    assert_eq!(server.requests().len(), 1 + 2 + 1 + (5 + 3) + 5 + 1 + 4);
    assert!(server.most_in_flight() <= 4);
}

#[tokio::test]
async fn more_projects_than_are_asked_are_said() {
    let server = registry(|path| {
        let some: Vec<_> = (1..=20)
            .map(|id| Project::new(id, format!("p{id}")))
            .collect();
        let is_list = path.starts_with("/projects?");
        is_list.then(|| json(&some).header("x-total-count", "31"))
    })
    .await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_has(
        &harbor,
        &["note: projects (--harbor-project names others): the first 20 of 31 looked at"],
    );
    let named = Settings {
        projects: vec!["a-pub".to_owned()],
        ..settings(&server.base_url())
    };
    // Named ones are asked one by one; one that is not to be had is a problem.
    let harbor = told(&named).await;
    assert_eq!(harbor.problems.len(), 1);
    assert!(
        harbor.problems[0].starts_with("project a-pub: "),
        "{harbor:?}"
    );
}

#[tokio::test]
async fn a_login_that_the_server_does_not_know_never_passes_for_a_short_report() {
    // Everything but the question who that is would be answered, as to a stranger.
    let server = registry(|path| match path.starts_with("/users/current") {
        true => Some(recorded(1276)),
        false => path.starts_with("/health").then(|| recorded(3897)),
    })
    .await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_eq!(harbor.problems.len(), 1, "{harbor:?}");
    let problem = &harbor.problems[0];
    assert!(
        problem.starts_with("the login is not taken, or the database is down: "),
        "{problem}"
    );
    assert!(!problem.contains(SECRET), "{problem}");
    // What the components say still counts: with the database down, right logins are refused.
    assert_has(&harbor, &["components: 7 components, 1 not healthy"]);
    let asked: Vec<String> = server
        .requests()
        .into_iter()
        .map(|seen| seen.target)
        .collect();
    assert_eq!(asked, ["/api/v2.0/health", "/api/v2.0/users/current"]);
}

#[tokio::test]
async fn without_a_login_the_components_are_told_and_nothing_else_is_asked() {
    let server = registry(|_| None).await;
    let nobody = Settings {
        name: None,
        secret: None,
        ..settings(&server.base_url())
    };
    let harbor = told(&nobody).await;
    assert_has(
        &harbor,
        &[
            "note: all but the components: a login is needed to read this; --harbor-login-file gives one",
        ],
    );
    assert!(!harbor.is_in_trouble());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn what_is_no_harbor_is_one_problem() {
    let page = "<html><head><title>Welcome</title></head></html>";
    let server = RawServer::always(Scripted::new(404, "text/html", page).whole()).await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_eq!(harbor.problems.len(), 1, "{harbor:?}");
    assert!(
        harbor.problems[0].contains("this is not the API"),
        "{harbor:?}"
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_registry_that_stops_answering_is_waited_for_once() {
    let server = acting(|path| path.contains("/artifacts").then(|| Act::Stall(Vec::new()))).await;
    let url = server.base_url();
    let mut asked = Asked::new(&settings(&url), None, at()).expect("settings that are right");
    asked.client = Client::builder(&url)
        .credentials(Login::new("robot$ops", SECRET).expect("a login"))
        .attempt_timeout(Duration::from_millis(200))
        .max_attempts(1)
        .build()
        .expect("a client");
    let harbor = ask(&asked).await;
    assert_eq!(harbor.problems.len(), 1, "{harbor:?}");
    assert!(
        harbor.problems[0].starts_with("artifacts of a-pub: "),
        "{harbor:?}"
    );
    // What was known before is told, and neither robots nor quotas are asked for.
    assert_has(&harbor, &["components: 7 components, all healthy"]);
    let is_asked = |part: &str| {
        server
            .requests()
            .iter()
            .any(|seen| seen.target.contains(part))
    };
    assert!(!is_asked("/robots") && !is_asked("/quotas"));
}
