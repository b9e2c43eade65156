//! The section about Zuul, as an operator gets it.

#![allow(clippy::expect_used, reason = "it is a test")]

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::TimeDelta;
use ops_report::render::WIDTH;
use scs_testkit::faults::refusing_url;
use scs_testkit::zuul::{Item, Job, Server, Version};

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("zuul-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Runs the program; gives its exit code and what it wrote.
fn ops_report(home: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_ops-report"))
        .args(arguments)
        .env("XDG_STATE_HOME", home)
        .output()
        .expect("it starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// The sections of a report that was delivered without a word besides.
#[track_caller]
fn sections(home: &Path, arguments: &[&str]) -> String {
    let (code, report, errors) = ops_report(home, arguments);
    assert_eq!((code, errors.as_str()), (Some(0), ""), "{report}");
    for line in report.lines() {
        assert!(line.chars().count() <= WIDTH, "{line}");
    }
    assert!(!report.contains("\nIdentity\n"), "{report}");
    let (_, sections) = report.split_once("\nZuul\n").expect("the section");
    sections.to_owned()
}

/// The words without the lines that they were broken into.
fn flat(section: &str) -> String {
    section.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_tenant_is_told_without_a_token() {
    let home = folder("open");
    let server = Server::builder()
        .component("executor", "old", "paused", "10.0.0")
        .start()
        .await
        .expect("it starts");
    let item = Item::new("check", "scs/docs", "refs/heads/main")
        .enqueued_at(server.now() - TimeDelta::hours(9))
        .job(Job::new("slow").waits_for("executor"));
    server.add_item("scs", item);
    let url = server.base_url();
    let page = home.join("page.html");
    let told = sections(
        &home,
        &[
            "--zuul",
            &url,
            "--html",
            page.to_str().expect("a name in UTF-8"),
        ],
    );
    let flat = flat(&told);
    for part in [
        &*format!("server {url} "),
        "component executor old is paused",
        "component mixed versions: 10.0.0, 14.3.0",
        "upgrade must we upgrade? yes: ",
        "advisory deprecate-cleanup-run: AFFECTED: ",
        "Zuul tenant scs queues ",
        "stuck check scs/docs refs/heads/main: in its queue for 9 h",
        "slow waits for 9 h: executor",
        "jobs ",
        "trouble config of scs/broken: 2 errors: extra keys not allowed",
        "semaphores none held",
        // Nobody named it, so that it is no trouble.
        "note tenant private: a token is needed to read this; --zuul-token-file gives one",
    ] {
        assert!(flat.contains(part), "{part} is missing:\n{told}");
    }
    assert!(!flat.contains("problem"), "{told}");
    let html = std::fs::read_to_string(page).expect("a page");
    assert!(html.contains("<h2>Zuul tenant scs</h2>") && html.contains(" · trouble in Zuul"));
    assert!(html.contains("<dt>stuck</dt><dd><span class=\"dot critical\">check scs/docs"));
    let anonymous =
        |request: &scs_testkit::zuul::RecordedRequest| request.header("authorization").is_none();
    assert!(server.requests().iter().all(anonymous));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_protected_tenant_is_told_with_a_token_and_is_a_problem_without() {
    let home = folder("protected");
    let server = Server::builder().start().await.expect("it starts");
    let url = server.base_url();
    let arguments = ["--zuul", &url, "--zuul-tenant", "private"];
    let without = flat(&sections(&home, &arguments));
    assert!(without.contains("problem tenant private: "), "{without}");
    let file = home.join("token");
    let token = server.admin_token();
    std::fs::write(&file, &token).expect("a file");
    let file = file.to_str().expect("a name in UTF-8");
    let with = sections(
        &home,
        &[&arguments[..], &["--zuul-token-file", file]].concat(),
    );
    assert!(with.contains("\nZuul tenant private\n"), "{with}");
    assert!(
        !with.contains("problem") && !with.contains(&token),
        "{with}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_not_taken_is_a_problem_and_one_without_rights_is_none() {
    let home = folder("tokens");
    let server = Server::builder().start().await.expect("it starts");
    let url = server.base_url();
    let file = home.join("token");
    let file = file.to_str().expect("a name in UTF-8");
    let told = |token: String| {
        std::fs::write(file, token).expect("a file");
        flat(&sections(
            &home,
            &["--zuul", &url, "--zuul-token-file", file],
        ))
    };
    let expired = told(server.mint().ttl(-60).token());
    assert!(expired.contains("problem tenant private: "), "{expired}");
    assert!(expired.contains("Token has expired"), "{expired}");
    assert!(!expired.contains("a token is needed"), "{expired}");
    let guest = told(server.mint().token());
    let note = "note tenant private: who asks may not read this";
    assert!(
        guest.contains(note) && !guest.contains("problem"),
        "{guest}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn components_that_a_white_label_site_hides_are_not_left_out_without_a_word() {
    let server = Server::builder()
        .white_label("scs")
        .start()
        .await
        .expect("it starts");
    let url = server.base_url();
    let told = sections(&folder("hidden"), &["--zuul", &url, "--zuul-tenant", "scs"]);
    let flat = flat(&told);
    let note = "note components: not offered by this server";
    assert!(flat.contains(note), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_old_server_does_not_offer_is_said() {
    let server = Server::builder()
        .version(Version::V10)
        .start()
        .await
        .expect("it starts");
    let url = server.base_url();
    let told = sections(&folder("old"), &["--zuul", &url, "--zuul-tenant", "scs"]);
    let told = flat(&told);
    assert!(
        told.contains("requests not offered by this server"),
        "{told}"
    );
    assert!(told.contains("must we upgrade? yes: "), "{told}");
    assert!(!told.contains("problem"), "{told}");
}

#[test]
fn a_zuul_that_cannot_be_reached_is_one_line_of_the_report() {
    let url = refusing_url();
    let told = sections(&folder("unreachable"), &["--zuul", &url]);
    let problems: Vec<&str> = told
        .lines()
        .filter(|line| line.contains("problem"))
        .collect();
    assert_eq!(problems.len(), 1, "{told}");
    assert!(flat(&told).contains("no connection"), "{told}");
    assert!(!told.contains("tenant"), "{told}");
}

#[test]
fn what_cannot_be_right_is_exit_code_2_and_one_line() {
    let home = folder("wrong");
    let (code, report, errors) = ops_report(&home, &["--zuul", "zuul.example.com"]);
    assert_eq!(
        (code, report.as_str(), errors.lines().count()),
        (Some(2), "", 1),
        "{errors}"
    );
    let (code, ..) = ops_report(&home, &["--zuul-tenant", "scs"]);
    assert_eq!(code, Some(2));
}

#[test]
fn without_configuration_the_stand_in_shows_something_of_everything() {
    let (code, report, errors) = ops_report(&folder("stand-in"), &[]);
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    for part in [
        "\nZuul\n",
        "a stand-in with invented builds",
        "executor executor-2 is paused",
        "must we upgrade? yes: ",
        "\nZuul tenant scs\n",
        "waits for",
        "failed",
        "config of scs/broken",
        "hold for",
        "\nIdentity\n",
    ] {
        assert!(report.contains(part), "{part} is missing:\n{report}");
    }
}
