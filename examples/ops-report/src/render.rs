//! The report as text for a terminal, at most 100 columns wide.

use std::fmt::{self, Write as _};

use chrono::{DateTime, Utc};
use statuspage_client::model::Level;

use crate::fact::Fact;
use crate::harbor;
use crate::identity::facts;
use crate::news::{News, update_text};
use crate::report::{Component, Maintenance, OpenIncident, Report};
use crate::words::{level, minute, percent, shorten, span, window, wrap};
use crate::zuul;

/// The widest line, in characters.
pub const WIDTH: usize = 100;
/// Changes that are printed; more would push the rest of the report off the screen.
const MOST_NEWS: usize = 15;
const MOST_GAPS: usize = 4;
/// Open incidents and maintenance windows that are told, of each; the page has all.
const MOST_OPEN: usize = 20;
/// Troubles of each kind that are told of a Zuul and a Harbor; the page has more.
const MOST_TROUBLES: usize = 5;

/// Writes the report as plain text.
#[must_use]
pub fn render(report: &Report) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut text, report);
    text
}

fn write(out: &mut String, report: &Report) -> fmt::Result {
    let source = shorten(&report.source, 60);
    writeln!(out, "Status of {source} at {} UTC", minute(report.at))?;

    write_components(out, report)?;

    writeln!(out, "\nOpen incidents")?;
    for incident in report.open.iter().take(MOST_OPEN) {
        write_incident(out, incident, report.at)?;
    }
    write_left_out(out, report.open.len(), MOST_OPEN)?;
    if report.open.is_empty() {
        writeln!(out, "  none")?;
    }

    writeln!(out, "\nMaintenance")?;
    for planned in report.maintenance.iter().take(MOST_OPEN) {
        write_maintenance(out, planned, report.at)?;
    }
    write_left_out(out, report.maintenance.len(), MOST_OPEN)?;
    if report.maintenance.is_empty() {
        writeln!(out, "  none planned")?;
    }

    if let Some(news) = &report.news {
        write_news(out, news, report.at)?;
    }
    if !report.gaps.is_empty() {
        writeln!(out, "\nNot readable (the server cannot list it)")?;
        write_some(out, &report.gaps, MOST_GAPS)?;
    }
    let of_zuul = report.zuul.iter();
    let of_zuul = of_zuul.flat_map(|zuul| zuul::groups(zuul, MOST_TROUBLES));
    let of_harbor = report.harbor.iter();
    let of_harbor = of_harbor.flat_map(|harbor| harbor::groups(harbor, MOST_TROUBLES));
    for group in of_zuul.chain(of_harbor) {
        write_facts(out, &group.title, &group.facts)?;
    }
    match &report.identity {
        Some(identity) => write_facts(out, "Identity", &facts(identity, report.at)),
        None => Ok(()),
    }
}

fn write_facts(out: &mut String, title: &str, facts: &[Fact]) -> fmt::Result {
    writeln!(out, "\n{}", shorten(title, WIDTH))?;
    let width = facts.iter().map(|fact| fact.label.len()).max().unwrap_or(0);
    for fact in facts {
        let column = width + 4;
        for (number, line) in wrap(&fact.text, WIDTH - column, 6).iter().enumerate() {
            match number {
                0 => writeln!(out, "  {:width$}  {line}", fact.label)?,
                _ => writeln!(out, "{:column$}{line}", "")?,
            }
        }
    }
    Ok(())
}

fn write_components(out: &mut String, report: &Report) -> fmt::Result {
    if report.components.is_empty() {
        return writeln!(out, "\nComponents\n  none");
    }
    let longest = |texts: &mut dyn Iterator<Item = String>| {
        texts.map(|text| text.chars().count()).max().unwrap_or(0)
    };
    let mut names = report.components.iter().map(name);
    let width = longest(&mut names).clamp(10, 36);
    let mut states = report.components.iter().map(state);
    let state_width = longest(&mut states).clamp(4, 34);
    let column = width + 2;
    writeln!(
        out,
        "\n{:column$}  {:state_width$}  {:>10}  {:>10}",
        "Components", "now", "30 days", "90 days"
    )?;
    for component in &report.components {
        let bound = |ratio| match report.uptime_is_bound {
            true => format!("≤ {}", percent(ratio)),
            false => percent(ratio),
        };
        writeln!(
            out,
            "  {:width$}  {:state_width$}  {:>10}  {:>10}",
            shorten(&name(component), width),
            shorten(&state(component), state_width),
            bound(component.month),
            bound(component.quarter)
        )?;
    }
    for line in wrap(&uptime_note(report), WIDTH - 2, 3) {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

/// What the figures mean, in a sentence or two.
#[must_use]
pub fn uptime_note(report: &Report) -> String {
    let counted = match report.threshold {
        ..=1 => "any impact but maintenance is downtime".to_owned(),
        threshold => format!("impacts from {threshold} on are downtime, maintenance is not"),
    };
    let bound = match report.uptime_is_bound {
        true => " At most (≤), because incidents could not be read.",
        false => "",
    };
    format!("Uptime by UTC days, today included; {counted}.{bound}")
}

fn name(component: &Component) -> String {
    crate::words::clean(&component.status.name)
}

fn state(component: &Component) -> String {
    let level = level(&component.status.level);
    match (component.status.in_maintenance, &component.status.level) {
        (true, Level::Unaffected) => "maintenance".to_owned(),
        (true, _) => format!("{level}, maintenance"),
        (false, _) => level,
    }
}

fn write_incident(out: &mut String, incident: &OpenIncident, at: DateTime<Utc>) -> fmt::Result {
    let phase = incident.phase.as_deref();
    let phase = phase.map(|phase| format!("  [{}]", shorten(phase, 30)));
    writeln!(
        out,
        "  {}{}",
        shorten(&incident.name, 64),
        phase.unwrap_or_default()
    )?;
    let began = incident.began_at.map_or_else(
        || "begin unknown".to_owned(),
        |began| format!("since {} UTC, {}", minute(began), span(at - began)),
    );
    let affects: Vec<String> = incident
        .affects
        .iter()
        .map(|(component, severity)| format!("{component} {}", level(severity)))
        .collect();
    let affects = match affects.is_empty() {
        true => "no component named".to_owned(),
        false => affects.join(", "),
    };
    write_wrapped(out, &format!("{began}: {affects}"))?;
    let update = match &incident.last_update {
        Some(update) => {
            let age = update
                .created_at
                .map(|created| format!(" {} ago", span(at - created)));
            let age = age.unwrap_or_default();
            format!("last update{age}: {}", update_text(update))
        }
        None if incident.updates_known => "no update yet".to_owned(),
        None => "its updates could not be read".to_owned(),
    };
    write_wrapped(out, &update)
}

fn write_maintenance(out: &mut String, planned: &Maintenance, at: DateTime<Utc>) -> fmt::Result {
    let state = match planned.is_running(at) {
        true => "running".to_owned(),
        false => format!("in {}", span(planned.window.start - at)),
    };
    writeln!(out, "  {}  ({state})", shorten(&planned.name, 70))?;
    let window = window(planned.window.start, planned.window.end);
    write_wrapped(out, &format!("{window}: {}", planned.components.join(", ")))
}

fn write_news(out: &mut String, news: &News, at: DateTime<Utc>) -> fmt::Result {
    let since = minute(news.since);
    writeln!(
        out,
        "\nChanges since {since} UTC ({} ago)",
        span(at - news.since)
    )?;
    if news.lines.is_empty() {
        return writeln!(out, "  none");
    }
    write_some(out, &news.lines, MOST_NEWS)
}

/// One line each, and how many are left out.
fn write_some(out: &mut String, lines: &[String], most: usize) -> fmt::Result {
    for line in lines.iter().take(most) {
        writeln!(out, "  {}", shorten(line, WIDTH - 2))?;
    }
    write_left_out(out, lines.len(), most)
}

fn write_left_out(out: &mut String, all: usize, most: usize) -> fmt::Result {
    match all.saturating_sub(most) {
        0 => Ok(()),
        left => writeln!(out, "  and {left} more"),
    }
}

fn write_wrapped(out: &mut String, text: &str) -> fmt::Result {
    for (number, line) in wrap(text, WIDTH - 6, 3).iter().enumerate() {
        let indent = if number == 0 { 4 } else { 6 };
        writeln!(out, "{:indent$}{line}", "")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use statuspage_client::model::{self, Gap, Impact, Incident, Snapshot, TimeWindow};

    use super::*;
    use crate::identity::Identity;

    #[test]
    fn an_empty_report_says_so() {
        let report = Report::new("x", &Snapshot::new(DateTime::UNIX_EPOCH), None, 1);
        assert_eq!(
            render(&report),
            "Status of x at 1970-01-01 00:00 UTC\n\nComponents\n  none\n\nOpen incidents\n  none\n\nMaintenance\n  none planned\n"
        );
    }

    #[test]
    fn no_line_is_wider_than_a_terminal_whatever_the_server_says() {
        let long = "Supercalifragilistic ".repeat(30);
        let at = DateTime::UNIX_EPOCH + TimeDelta::days(100);
        let incident = Incident::new("i")
            .display_name(&long)
            .began_at(at - TimeDelta::hours(1))
            .affects(vec![Impact::new("c", "t").severity(101); 9])
            .updates(vec![0]);
        let mut work = incident.clone().ended_at(at + TimeDelta::hours(1));
        work.id = "w".into();
        work.affects = vec![Impact::new("c", "t").severity(0)];
        let gap = Gap::Updates {
            incident: long.as_str().into(),
        };
        let mut now = Snapshot::new(at)
            .components(vec![
                model::Component::new("c").display_name(&long),
                model::Component::new("d").display_name("d"),
            ])
            .incidents(vec![incident, work])
            .gaps(vec![gap; 7]);
        let update = model::IncidentUpdate::new(0).description(&long);
        now.updates.insert("i".into(), vec![update]);
        let report = Report::new(&long, &now, Some(&Snapshot::new(at)), 1);
        let text = render(&report);
        for line in text.lines() {
            assert!(line.chars().count() <= WIDTH, "{line}");
        }
        assert!(text.contains("  and 3 more\n"), "{text}");
    }

    #[test]
    fn an_identity_is_told_below_each_other_and_wrapped() {
        let mut report = Report::new("x", &Snapshot::new(DateTime::UNIX_EPOCH), None, 1);
        assert!(!render(&report).contains("Identity"));
        report.identity = Some(Identity {
            source: "https://k.example/realms/scs".to_owned(),
            problems: vec!["this is wrong ".repeat(20)],
            ..Identity::default()
        });
        let text = render(&report);
        let (_, section) = text.split_once("\nIdentity\n").unwrap();
        let lines: Vec<&str> = section.lines().collect();
        assert_eq!(lines.len(), 5, "{section}");
        assert_eq!(
            lines[0],
            "  issuer   https://k.example/realms/scs: no answer of use"
        );
        assert!(
            lines[1].starts_with("  problem  this is wrong this"),
            "{section}"
        );
        assert!(lines[2].starts_with("           "), "{section}");
        assert!(
            lines.iter().all(|line| line.chars().count() <= WIDTH),
            "{section}"
        );
    }

    #[test]
    fn a_bad_day_does_not_scroll_by() {
        let at = DateTime::UNIX_EPOCH + TimeDelta::days(100);
        let open = |number: i64| {
            Incident::new(format!("i{number}")).began_at(at - TimeDelta::minutes(1 + number))
        };
        let now = Snapshot::new(at).incidents((0..500).map(open).collect::<Vec<_>>());
        let text = render(&Report::new("x", &now, Some(&Snapshot::new(at)), 1));
        assert!(text.contains("\n  and 480 more\n") && text.contains("\n  and 485 more\n"));
        assert!(text.lines().count() < 100, "{text}");
    }

    #[test]
    fn what_could_not_be_read_makes_uptime_an_upper_bound() {
        let at = DateTime::UNIX_EPOCH + TimeDelta::days(100);
        let window = TimeWindow::new(at - TimeDelta::hours(2), at);
        let mut now = Snapshot::new(at)
            .components(vec![model::Component::new("c").display_name("Harbor")])
            .gaps(vec![Gap::Incidents { window }]);
        let text = render(&Report::new("x", &now, None, 1));
        assert!(
            text.contains("≤ 100.00 %") && text.contains("At most"),
            "{text}"
        );
        assert!(
            text.contains("  incidents from 1970-04-10 22:00 to 1970-04-11 00:00 UTC"),
            "{text}"
        );
        let rows: Vec<usize> = text
            .lines()
            .skip(2)
            .take(2)
            .map(|l| l.chars().count())
            .collect();
        assert_eq!(rows[0], rows[1], "{text}");
        assert!(
            text.lines().all(|line| line.chars().count() <= WIDTH),
            "{text}"
        );
        now.gaps.clear();
        let text = render(&Report::new("x", &now, None, 34));
        assert!(!text.contains('≤') && text.contains("from 34 on"), "{text}");
    }
}
