//! The program as an operator runs it.

use std::path::{Path, PathBuf};
use std::process::Command;

use ops_report::render::WIDTH;
use scs_testkit::faults::refusing_url;
use scs_testkit::harbor::{ADMIN, DEVELOPER, Server};
use scs_testkit::keycloak;

use super::{SECRET, registry};

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("harbor-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
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
        let notes = "note robots of the system, library: who asks may not read this note quotas of library: who asks may not read this";
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
        told.contains("note quotas of library: who asks may not read this"),
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
    let quotas = " Harbor quotas quotas 1 project: 1 without a limit no limit private (";
    assert!(told.contains(quotas), "{told}");
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
