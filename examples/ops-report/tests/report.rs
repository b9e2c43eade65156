//! The program as an operator runs it, and what it reads from a server.

#![allow(clippy::expect_used, reason = "it is a test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use ops_report::gather::gather;
use ops_report::html::page;
use ops_report::render::{WIDTH, render};
use ops_report::report::Report;
use scs_client_core::TestClock;
use scs_testkit::statuspage::{PlannedIncident, Scenario, Server};
use statuspage_client::Client;
use statuspage_client::model::{Level, Snapshot};

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("report-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Runs the program; what it would keep in the user's home it keeps in `home`.
fn ops_report(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ops-report"))
        .args(arguments)
        .env("XDG_STATE_HOME", home)
        .output()
        .expect("it starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a name in UTF-8")
}

/// How many files there are in a folder and below.
fn files(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").path())
        .map(|path| match path.is_dir() {
            true => files(&path),
            false => 1,
        })
        .sum()
}

#[test]
fn without_configuration_it_reports_on_a_stand_in_and_remembers_nothing() {
    let home = folder("stand-in");
    let output = ops_report(&home, &[]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let report = text(&output.stdout);
    for part in [
        "Components",
        "30 days",
        "90 days",
        "\nOpen incidents\n",
        "\nMaintenance\n",
        "gx-scs",
        "last update",
        " UTC",
        "\nIdentity\n",
        "a stand-in with invented people answered in ",
        "service-account-scs-robot, a service account",
    ] {
        assert!(report.contains(part), "{part} is missing:\n{report}");
    }
    assert!(!report.contains("Changes"), "{report}");
    for line in report.lines() {
        assert!(line.chars().count() <= WIDTH, "{line}");
    }
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
    assert_eq!(files(&home), 0);
}

#[test]
fn a_server_that_cannot_be_reached_is_exit_code_2_and_one_line() {
    let home = folder("unreachable");
    let page = home.join("page.html");
    // Port 1 of this machine: nothing listens there, and nothing but this machine is asked.
    let output = ops_report(
        &home,
        &["--statuspage", "http://127.0.0.1:1", "--html", path(&page)],
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let line = text(&output.stderr);
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(
        line.contains("no connection") && line.contains("127.0.0.1:1"),
        "{line}"
    );
    assert_eq!(files(&home), 0);
}

#[test]
fn an_address_that_is_none_is_exit_code_2_and_one_line() {
    let output = ops_report(&folder("address"), &["--statuspage", "status.example.com"]);
    assert_eq!(output.status.code(), Some(2));
    let line = text(&output.stderr);
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(line.contains("no scheme"), "{line}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_run_tells_what_changed() {
    let home = folder("changes");
    let server = Server::builder()
        .scenario(Scenario::Quarter { now: Utc::now() })
        .start()
        .await
        .expect("it starts");
    let url = server.base_url();
    let run = |more: &[&str]| {
        let output = ops_report(&home, &[&["--statuspage", &url], more].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    assert!(!run(&["--no-state"]).contains("Changes"));
    assert_eq!(files(&home), 0);
    assert!(!run(&[]).contains("Changes"));
    let port = server.address().port();
    let state = home.join(format!("ops-report/127.0.0.1_{port}.json"));
    assert!(state.is_file());

    let client = Client::builder(&url)
        .credentials(statuspage_client::credentials::Static::bearer("x"))
        .build()
        .expect("a client");
    let incident = server.incident_id("Slow image pulls").expect("it is open");
    let update = statuspage_client::model::NewIncidentUpdate::new().description("It\nis over.");
    client
        .incident(incident)
        .create_update(&update)
        .await
        .expect("an update");
    let report = run(&[]);
    assert!(
        report.contains("(0 min ago)\n  Slow image pulls: update: It is over.\n"),
        "{report}"
    );
    let report = run(&[]);
    assert!(report.contains("(0 min ago)\n  none\n"), "{report}");
    // Nothing is left beside it.
    assert_eq!(files(&home), 1);
}

#[test]
fn a_state_file_of_no_use_is_one_line_and_a_fresh_start_and_is_kept() {
    let home = folder("foreign");
    let state = home.join("state.json");
    let arguments = ["--state", path(&state)];
    for foreign in [
        "{\"form\":",
        "[1, 2]",
        "my notes",
        "",
        "{\"form\":\"ops-report 2\",\"server\":\"stand-in\",\"snapshot\":{\"takenAt\":\"2026-11-24T12:00:00Z\"}}",
        "{\"form\":\"ops-report 1\",\"server\":\"https://other.example.com\",\"snapshot\":{}}",
    ] {
        std::fs::write(&state, foreign).expect("a file");
        let output = ops_report(&home, &arguments);
        assert!(output.status.success());
        let line = text(&output.stderr);
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(line.contains("no changes told"), "{line}");
        assert!(!text(&output.stdout).contains("Changes"));
        let kept = std::fs::read_to_string(home.join("state.json.old")).expect("it was kept");
        assert_eq!(kept, foreign);
        // From here on it works.
        let output = ops_report(&home, &arguments);
        assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
        assert!(text(&output.stdout).contains("Changes since"));
    }
}

#[test]
fn the_page_is_written_as_a_whole_or_not_at_all() {
    let home = folder("page");
    let file = home.join("page.html");
    std::fs::write(&file, "old").expect("a file");
    let output = ops_report(&home, &["--html", path(&file)]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let html = std::fs::read_to_string(&file).expect("a page");
    assert!(html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>\n"));
    assert_eq!(html.matches("<svg ").count(), 11);
    assert_eq!(html.matches("<rect ").count(), 11 * 90);
    assert_eq!(files(&home), 1);

    for place in [home.clone(), home.join("missing/page.html")] {
        let state = home.join("state.json");
        let output = ops_report(&home, &["--html", path(&place), "--state", path(&state)]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stdout).contains("Open incidents"));
        assert_eq!(text(&output.stderr).lines().count(), 1);
        // What was not delivered was not told.
        assert!(!state.exists());
    }
}

#[cfg(unix)]
#[test]
fn a_socket_in_the_place_of_the_page_stays_one() {
    use std::os::unix::fs::FileTypeExt as _;
    // Paths of sockets are short, which those of a target folder need not be.
    let place = std::env::temp_dir().join(format!("ops-report-{}.sock", std::process::id()));
    let _ = std::fs::remove_file(&place);
    let _listener = std::os::unix::net::UnixListener::bind(&place).expect("a socket");
    let output = ops_report(&folder("socket"), &["--html", path(&place)]);
    let there = std::fs::symlink_metadata(&place);
    let _ = std::fs::remove_file(&place);
    assert_eq!(output.status.code(), Some(1));
    assert!(there.expect("it is there").file_type().is_socket());
}

#[cfg(unix)]
#[test]
fn a_link_to_the_page_stays_a_link() {
    let home = folder("link");
    let (file, link) = (home.join("page.html"), home.join("link.html"));
    std::fs::write(&file, "old").expect("a file");
    std::os::unix::fs::symlink(&file, &link).expect("a link");
    assert!(ops_report(&home, &["--html", path(&link)]).status.success());
    assert!(
        std::fs::symlink_metadata(&link)
            .expect("it is there")
            .is_symlink()
    );
    let html = std::fs::read_to_string(&file).expect("a page");
    assert!(html.starts_with("<!DOCTYPE html>"));
}

fn noon() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-24T12:00:00Z")
        .expect("a date")
        .to_utc()
}

async fn snapshot(scenario: Scenario) -> Snapshot {
    let server = Server::builder()
        .scenario(scenario)
        .start()
        .await
        .expect("it starts");
    let client = Client::builder(server.base_url())
        .clock(Arc::new(TestClock::at(noon())))
        .build()
        .expect("a client");
    gather(&client, noon(), TimeDelta::days(30))
        .await
        .expect("a snapshot")
}

async fn quarter() -> Report {
    let snapshot = snapshot(Scenario::Quarter { now: noon() }).await;
    Report::new("the test", &snapshot, None, 1)
}

#[tokio::test]
async fn the_report_holds_what_the_server_has() {
    let report = quarter().await;
    assert_eq!(report.components.len(), 11);
    // scs_testkit::statuspage::scenario: three incidents are open, two windows run and three come.
    assert_eq!(report.open.len(), 3);
    assert_eq!(report.maintenance.len(), 5);
    let running = report
        .maintenance
        .iter()
        .filter(|one| one.is_running(noon()));
    assert_eq!(running.count(), 2);
    for incident in &report.open {
        assert!(incident.phase.is_some() && incident.last_update.is_some());
    }
    let began: Vec<_> = report.open.iter().map(|one| one.began_at).collect();
    assert!(began.is_sorted_by(|a, b| a >= b));
    let starts: Vec<_> = report
        .maintenance
        .iter()
        .map(|one| one.window.start)
        .collect();
    assert!(starts.is_sorted());
    // A component is as bad as its worst open incident, and maintenance is told apart.
    assert!(
        report
            .components
            .iter()
            .any(|one| one.status.in_maintenance)
    );
    let affected = report.components.iter().map(|one| &one.status);
    let affected: Vec<&str> = affected
        .filter(|status| status.level != Level::Unaffected)
        .map(|status| status.name.as_str())
        .collect();
    assert_eq!(affected, ["Harbor", "Moin Cluster", "Nextcloud", "gx-scs"]);
    assert_eq!(report.affected(), 4);
}

#[tokio::test]
async fn uptime_is_what_the_incidents_amount_to() {
    let snapshot = snapshot(Scenario::Quarter { now: noon() }).await;
    let component = |threshold, name: &str| {
        let report = Report::new("the test", &snapshot, None, threshold);
        let mut all = report.components.into_iter();
        all.find(|one| one.status.name == name)
            .expect("it is there")
    };
    // Jitsi: 25 minutes of 89.5 days, maintenance aside, and none of them in the last 30.
    let jitsi = component(1, "Jitsi");
    let down = 25.0 / (89.5 * 24.0 * 60.0);
    assert!((jitsi.quarter.expect("measured") - (1.0 - down)).abs() < 1e-9);
    assert_eq!(jitsi.month, Some(1.0));
    assert_eq!(component(46, "Jitsi").quarter, Some(1.0));
    // The bars tell the same as the figure.
    let down: i64 = jitsi.days.iter().map(|day| day.seconds_down()).sum();
    assert_eq!((down, jitsi.days.len()), (25 * 60, 90));
}

#[tokio::test]
async fn text_and_page_name_every_incident_and_window() {
    let report = quarter().await;
    let (text, html) = (render(&report), page(&report));
    let open = report.open.iter().map(|one| &one.name);
    for name in open.chain(report.maintenance.iter().map(|one| &one.name)) {
        assert!(text.contains(name.as_str()), "{name} is missing:\n{text}");
        assert!(html.contains(name.as_str()), "{name} is missing:\n{html}");
    }
    assert!(
        text.contains("(running)") && text.contains("(in "),
        "{text}"
    );
}

#[tokio::test]
async fn an_incident_that_breaks_the_lists_is_a_gap_and_the_rest_is_told() {
    let planned = |name: &str, days, phase| PlannedIncident {
        name: name.to_owned(),
        description: None,
        began_at: Some(noon() - TimeDelta::days(days)),
        ended_at: Some(noon() - TimeDelta::days(days) + TimeDelta::hours(1)),
        phase,
        impacts: vec![("Harbor".into(), "Unknown".into(), Some(50))],
        updates: Vec::new(),
    };
    let incidents = vec![
        planned("readable", 20, Some(4)),
        planned("broken", 10, None),
    ];
    let snapshot = snapshot(Scenario::Incidents(incidents)).await;
    let report = Report::new("the test", &snapshot, None, 1);
    assert!(report.uptime_is_bound && !report.gaps.is_empty());
    let text = render(&report);
    assert!(
        text.contains("Not readable") && text.contains("≤ 99."),
        "{text}"
    );
    let harbor = &report
        .components
        .iter()
        .find(|one| one.status.name == "Harbor");
    let harbor = harbor.expect("it is there");
    let unread = harbor.unread.iter().filter(|unread| **unread).count();
    assert_eq!(unread, 1);
    let html = page(&report);
    assert_eq!(html.matches("<rect class=\"unread\"").count(), 11);
    assert!(html.contains("not everything could be read"));
    if let Some(file) = std::env::var_os("OPS_REPORT_PAGE") {
        std::fs::write(file, html).expect("a page to look at");
    }
}

/// A day is told with the names of what happened on it, and midnight belongs to the day before.
#[tokio::test]
async fn days_are_told_by_name() {
    let midnight = noon() - TimeDelta::hours(12);
    let incidents = vec![PlannedIncident {
        name: "Until midnight".to_owned(),
        description: None,
        began_at: Some(midnight - TimeDelta::hours(30)),
        ended_at: Some(midnight),
        phase: Some(4),
        impacts: vec![("Harbor".into(), "Unknown".into(), Some(50))],
        updates: Vec::new(),
    }];
    let snapshot = snapshot(Scenario::Incidents(incidents)).await;
    let report = Report::new("the test", &snapshot, None, 1);
    let harbor = report
        .components
        .iter()
        .find(|one| one.status.name == "Harbor");
    let harbor = harbor.expect("it is there");
    let named: Vec<bool> = harbor.names.iter().map(|names| !names.is_empty()).collect();
    let hit: Vec<bool> = harbor
        .days
        .iter()
        .map(|day| day.seconds_down() > 0)
        .collect();
    assert_eq!(named, hit);
    assert_eq!(named[87..], [true, true, false]);
    assert_eq!(harbor.names.len(), 90);
}
