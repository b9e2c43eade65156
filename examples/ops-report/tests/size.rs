//! How long a report takes that has much to tell.

#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "it is a test")]

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use ops_report::html::page;
use ops_report::render::render;
use ops_report::report::Report;
use statuspage_client::model::{Component, Impact, Incident, Severity, Snapshot};

/// Ten thousand incidents over 90 days, spread over fifty components.
fn snapshot() -> Snapshot {
    let at = "2026-11-24T12:00:00Z".parse::<DateTime<Utc>>().unwrap();
    let incidents = (0..10_000_i64).map(|number| {
        let began = at - TimeDelta::minutes(12 * number);
        Incident::new(format!("i{number}"))
            .display_name(format!("Incident {number}"))
            .began_at(began)
            .ended_at(began + TimeDelta::minutes(5 + number % 600))
            .affects(vec![
                Impact::new(format!("c{}", number % 50), "t").severity(number % 101),
            ])
    });
    let components = (0..50).map(|number| {
        Component::new(format!("c{number}")).display_name(format!("Component {number}"))
    });
    Snapshot::new(at)
        .components(components.collect::<Vec<_>>())
        .severities(vec![Severity::new().display_name("broken").value(100)])
        .incidents(incidents.collect::<Vec<_>>())
}

/// The limit is generous, for slow machines and unoptimised code; what grows faster than linearly
/// still breaks it.
#[test]
fn ten_thousand_incidents_are_told_in_seconds() {
    let snapshot = snapshot();
    let start = Instant::now();
    let report = Report::new("x", &snapshot, Some(&snapshot), 1);
    let derived = start.elapsed();
    let (text, html) = (render(&report), page(&report));
    let all = start.elapsed();
    eprintln!(
        "derived in {derived:?}, told in {:?}; text {} kB, page {} kB",
        all - derived,
        text.len() / 1000,
        html.len() / 1000
    );
    assert!(all < Duration::from_secs(20), "{all:?}");
    assert!(html.len() < 2_000_000, "{}", html.len());
    assert!(text.lines().count() < 500);
}
