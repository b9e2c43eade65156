//! The sections about Harbor, as an operator gets them.

#![allow(clippy::expect_used, reason = "it is a test")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use chrono::{DateTime, Utc};
use harbor_client::model::{Artifact, Project};
use harbor_client::{Client, Login};
use ops_report::harbor::{Asked, Harbor, Settings, ask, groups};
use ops_report::render::WIDTH;
use scs_testkit::faults::{Act, RawServer, Scripted, refusing_url};
use scs_testkit::harbor::{ADMIN, DEVELOPER, Server};
use scs_testkit::keycloak;
use scs_testkit::recordings::{self, HarborExchange};

const SECRET: &str = "Geheim-und-1-lang";

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("harbor-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

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
async fn what_may_not_be_read_is_one_line_each_and_no_trouble() {
    let server = registry(|path| path.contains("/artifacts").then(|| recorded(1319))).await;
    let harbor = told(&settings(&server.base_url())).await;
    assert_eq!(
        harbor.notes,
        [
            "artifacts of a-pub, a-scale: who asks may not read this",
            "robots of the system, a-pub, a-scale: who asks may not read this",
            "quotas: who asks may not read this",
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
    // The whole report, with four projects: health, login twice, projects, artifacts, robots, quotas.
    assert_eq!(server.requests().len(), 1 + 2 + 1 + (5 + 3) + 5 + 1);
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

/// Runs the program; gives its exit code and what it wrote.
fn ops_report(
    home: &Path,
    arguments: &[&str],
    login: Option<(&str, &str)>,
) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ops-report"));
    command.args(arguments).env("XDG_STATE_HOME", home);
    command
        .env_remove("HARBOR_USERNAME")
        .env_remove("HARBOR_PASSWORD");
    if let Some((name, secret)) = login {
        command
            .env("HARBOR_USERNAME", name)
            .env("HARBOR_PASSWORD", secret);
    }
    let output = command.output().expect("it starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// The sections of a report that was delivered without a word besides; broken lines joined.
#[track_caller]
fn sections(home: &Path, arguments: &[&str], login: Option<(&str, &str)>) -> String {
    let (code, report, errors) = ops_report(home, arguments, login);
    assert_eq!((code, errors.as_str()), (Some(0), ""), "{report}");
    for line in report.lines() {
        assert!(line.chars().count() <= WIDTH, "{line}");
    }
    assert!(!report.contains("\nIdentity\n"), "{report}");
    let (_, sections) = report.split_once("\nHarbor\n").expect("the section");
    let words: Vec<&str> = sections.split_whitespace().collect();
    words.join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn logins_are_read_from_a_robots_file_docker_and_the_environment() {
    let home = folder("logins");
    let server = Server::builder().start().await.expect("it starts");
    let (url, name) = (server.base_url(), "robot$library+ci");
    let secret = server.robot_secret(name).expect("a robot");
    let file = |name: &str, content: serde_json::Value| {
        let file = home.join(name);
        std::fs::write(&file, content.to_string()).expect("a file");
        file.to_str().expect("a name in UTF-8").to_owned()
    };
    let robot = file(
        "robot.json",
        serde_json::json!({"name": name, "secret": secret}),
    );
    let login = serde_json::json!({"username": name, "password": secret});
    let host = url.trim_start_matches("http://");
    let docker = file("config.json", serde_json::json!({"auths": {host: login}}));
    let by_file = |file| ["--harbor", &url, "--harbor-login-file", file];
    for (arguments, login) in [
        (&by_file(&robot)[..], None),
        (&by_file(&docker)[..], None),
        (&["--harbor", &url][..], Some((name, secret.as_str()))),
        // What is said on the command line counts more.
        (&by_file(&robot)[..], Some(("admin", "falsch"))),
    ] {
        let told = sections(&home, arguments, login);
        assert!(told.contains("asked as robot$library+ci "), "{told}");
        assert!(told.contains(" Harbor vulnerabilities scanned "), "{told}");
        assert!(
            !told.contains("problem") && !told.contains(&secret),
            "{told}"
        );
        let notes = "note robots of the system, library: who asks may not read this note quotas: who asks may not read this";
        assert!(told.contains(notes), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_a_problem_and_shows_nothing_of_what_is_public() {
    let home = folder("wrong-password");
    let server = Server::builder().start().await.expect("it starts");
    let url = server.base_url();
    let told = sections(&home, &["--harbor", &url], Some((ADMIN.0, SECRET)));
    assert!(told.contains("problem the login is not taken"), "{told}");
    assert!(
        !told.contains("library") && !told.contains(SECRET),
        "{told}"
    );
    // The same with a right one while the database is away, which the components then say.
    server.database_down(true);
    server.set_health("database", Some("dial tcp: connection refused"));
    let told = sections(&home, &["--harbor", &url], Some(ADMIN));
    assert!(told.contains("or the database is down"), "{told}");
    assert!(told.contains("database is unhealthy"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_is_told_of_own_and_public_projects_as_far_as_roles_go() {
    let home = folder("user");
    let server = Server::builder().start().await.expect("it starts");
    let url = server.base_url();
    let told = sections(&home, &["--harbor", &url], Some(DEVELOPER));
    assert!(
        told.contains("note quotas: who asks may not read this"),
        "{told}"
    );
    assert!(!told.contains("private"), "{told}");
    assert!(!told.contains("problem"), "{told}");
    let named = ["--harbor", &url, "--harbor-project", "private"];
    let told = sections(&home, &named, Some(DEVELOPER));
    assert!(told.contains("problem project private: "), "{told}");
    server.add_member("private", DEVELOPER.0, 1);
    let told = sections(&home, &named, Some(DEVELOPER));
    assert!(told.contains(" to private/"), "{told}");
    assert!(told.contains("not scanned private/"), "{told}");
    assert!(told.contains(" Harbor robots robots none"), "{told}");
    assert!(!told.contains("library"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_login_of_its_own_it_is_asked_with_the_issuers_tokens() {
    let home = folder("issuer");
    let issuer = keycloak::Server::builder()
        .start()
        .await
        .expect("an issuer");
    let server = registry(|_| None).await;
    let file = home.join("secret");
    std::fs::write(&file, "scs-robot-secret").expect("a file");
    let (issuer, url) = (issuer.issuer(), server.base_url());
    let arguments = [
        "--harbor",
        &url,
        "--issuer",
        &issuer,
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        file.to_str().expect("a name in UTF-8"),
    ];
    let (code, report, errors) = ops_report(&home, &arguments, None);
    assert_eq!((code, errors.as_str()), (Some(0), ""), "{report}");
    assert!(
        report.contains("asked as the one that --issuer knows"),
        "{report}"
    );
    for seen in server.requests() {
        let login = seen.header("authorization").unwrap_or_default();
        let is_open = seen.target.ends_with("/health");
        assert!(is_open || login.starts_with("Bearer ey"), "{seen:?}");
    }
    assert!(server.requests().len() > 3, "{report}");
}

#[test]
fn a_registry_that_cannot_be_reached_is_one_line_of_the_report_and_the_page() {
    let home = folder("unreachable");
    let page = home.join("page.html");
    let arguments = ["--harbor", &refusing_url(), "--html"];
    let arguments = [&arguments[..], &[page.to_str().expect("a name")]].concat();
    let told = sections(&home, &arguments, Some(ADMIN));
    assert_eq!(told.matches("problem ").count(), 1, "{told}");
    assert!(told.contains("no connection"), "{told}");
    let html = std::fs::read_to_string(page).expect("a page");
    assert!(html.contains("<dt>problem</dt><dd><span class=\"dot critical\">"));
    assert!(html.contains(" · trouble in Harbor"));
}

#[test]
fn what_cannot_be_right_is_exit_code_2_and_one_line() {
    let home = folder("wrong");
    let empty = home.join("config.json");
    std::fs::write(
        &empty,
        r#"{"auths": {"other.example.com": {"auth": "eDp5"}}}"#,
    )
    .expect("a file");
    let empty = empty.to_str().expect("a name");
    let url = "https://registry.example.com";
    for arguments in [
        &["--harbor", "registry.example.com"][..],
        &[
            "--harbor",
            url,
            "--harbor-login-file",
            "/nowhere/robot.json",
        ],
        &["--harbor", url, "--harbor-login-file", empty],
        &["--harbor", url, "--harbor-ca", "/nowhere/ca.pem"],
    ] {
        let (code, report, errors) = ops_report(&home, arguments, None);
        assert_eq!(
            (code, report.as_str(), errors.lines().count()),
            (Some(2), "", 1),
            "{errors}"
        );
    }
    let (code, _, errors) = ops_report(&home, &["--harbor", url], Some(("", SECRET)));
    assert_eq!((code, errors.lines().count()), (Some(2), 1), "{errors}");
    assert!(errors.contains("have to be set together"), "{errors}");
    assert!(!errors.contains(SECRET), "{errors}");
    let (code, ..) = ops_report(&home, &["--harbor-project", "scs"], None);
    assert_eq!(code, Some(2));
}

#[test]
fn without_configuration_the_stand_in_shows_something_of_everything() {
    let (code, report, errors) = ops_report(&folder("stand-in"), &[], None);
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    for part in [
        "\nHarbor\n",
        "a stand-in with invented images, version v2.15.2-",
        "jobservice is unhealthy: ",
        "\nHarbor pushes\n",
        " to library/nginx: ",
        "\nHarbor vulnerabilities\n",
        "  critical ",
        " fixable",
        "  not scanned ",
        "  scan failed ",
        "of a kind that no scanner takes",
        "\nHarbor robots\n",
        "robot$library+old: ",
        "robot$library+ci: in ",
        "  no end ",
        "robot$library+mirror",
        "\nHarbor quotas\n",
        "  over ",
        "  nearly full ",
        "  no limit ",
        "\nIdentity\n",
    ] {
        assert!(report.contains(part), "{part} is missing:\n{report}");
    }
}
