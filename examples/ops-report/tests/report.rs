//! The program as an operator runs it, and what it reads from a server.

#![allow(clippy::expect_used, reason = "it is a test")]

use std::process::{Command, Output};

use chrono::{DateTime, TimeDelta, Utc};
use ops_report::gather::{Report, gather};
use ops_report::render::render;
use scs_testkit::statuspage::{Scenario, Server};
use statuspage_client::Client;
use statuspage_client::model::Level;

fn ops_report(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ops-report"))
        .args(arguments)
        .output()
        .expect("it starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn without_configuration_it_reports_on_a_stand_in() {
    let output = ops_report(&[]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let report = text(&output.stdout);
    for part in [
        "Components\n",
        "\nOpen incidents\n",
        "\nMaintenance\n",
        "gx-scs",
        "last update",
        " UTC",
    ] {
        assert!(report.contains(part), "{part} is missing:\n{report}");
    }
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
}

#[test]
fn a_server_that_cannot_be_reached_is_exit_code_2_and_one_line() {
    // Port 1 of this machine: nothing listens there, and nothing but this machine is asked.
    let output = ops_report(&["--statuspage", "http://127.0.0.1:1"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let line = text(&output.stderr);
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(
        line.contains("no connection") && line.contains("127.0.0.1:1"),
        "{line}"
    );
}

#[test]
fn an_address_that_is_none_is_exit_code_2_and_one_line() {
    let output = ops_report(&["--statuspage", "status.example.com"]);
    assert_eq!(output.status.code(), Some(2));
    let line = text(&output.stderr);
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(line.contains("no scheme"), "{line}");
}

fn noon() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-24T12:00:00Z")
        .expect("a date")
        .to_utc()
}

async fn quarter() -> Report {
    let server = Server::builder()
        .scenario(Scenario::Quarter { now: noon() })
        .start()
        .await
        .expect("it starts");
    let client = Client::builder(server.base_url())
        .build()
        .expect("a client");
    gather(&client, "the test", noon(), TimeDelta::days(30))
        .await
        .expect("a report")
}

#[tokio::test]
async fn the_report_holds_what_the_server_has() {
    let report = quarter().await;
    assert_eq!(report.components.len(), 11);
    // scs_testkit::statuspage::scenario: three incidents are open, two windows run and three come.
    assert_eq!(report.open.len(), 3);
    assert_eq!(report.maintenance.len(), 5);
    assert_eq!(
        report
            .maintenance
            .iter()
            .filter(|window| window.is_running(noon()))
            .count(),
        2
    );
    assert!(report.open.iter().all(|incident| incident.phase.is_some()));
    assert!(
        report
            .open
            .iter()
            .any(|incident| incident.last_update.is_some())
    );
    assert!(
        report
            .open
            .windows(2)
            .all(|pair| pair[0].began_at >= pair[1].began_at)
    );
    assert!(
        report
            .maintenance
            .windows(2)
            .all(|pair| pair[0].began_at <= pair[1].began_at)
    );
    // A component is as bad as its worst open incident, and maintenance is told apart.
    assert!(
        report
            .components
            .iter()
            .any(|component| component.in_maintenance)
    );
    let affected: Vec<&str> = report
        .components
        .iter()
        .filter(|component| component.level != Level::Unaffected)
        .map(|component| component.name.as_str())
        .collect();
    assert_eq!(affected, ["Harbor", "Moin Cluster", "Nextcloud", "gx-scs"]);
}

#[tokio::test]
async fn the_text_names_every_incident_and_window() {
    let report = quarter().await;
    let text = render(&report);
    for name in report
        .open
        .iter()
        .map(|i| &i.name)
        .chain(report.maintenance.iter().map(|m| &m.name))
    {
        assert!(text.contains(name.as_str()), "{name} is missing:\n{text}");
    }
    assert!(
        text.contains("(running)") && text.contains("(in "),
        "{text}"
    );
}
