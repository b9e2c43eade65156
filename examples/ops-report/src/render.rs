//! The report as text for a terminal.

use std::fmt::{self, Write as _};

use chrono::{DateTime, TimeDelta, Utc};
use statuspage_client::model::{ComponentStatus, Level};

use crate::gather::{Maintenance, OpenIncident, Report};

/// Writes the report as plain text, 100 columns wide at most where names allow it.
#[must_use]
pub fn render(report: &Report) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut text, report);
    text
}

fn write(out: &mut String, report: &Report) -> fmt::Result {
    writeln!(
        out,
        "Status of {} at {} UTC",
        clean(&report.source),
        minute(report.at)
    )?;

    writeln!(out, "\nComponents")?;
    let width = report
        .components
        .iter()
        .map(|c| clean(&c.name).chars().count())
        .max()
        .unwrap_or(0);
    for component in &report.components {
        write_component(out, component, width)?;
    }
    if report.components.is_empty() {
        writeln!(out, "  none")?;
    }

    writeln!(out, "\nOpen incidents")?;
    for incident in &report.open {
        write_incident(out, incident, report.at)?;
    }
    if report.open.is_empty() {
        writeln!(out, "  none")?;
    }

    writeln!(out, "\nMaintenance")?;
    for window in &report.maintenance {
        write_maintenance(out, window, report.at)?;
    }
    if report.maintenance.is_empty() {
        writeln!(out, "  none planned")?;
    }
    Ok(())
}

fn write_component(out: &mut String, component: &ComponentStatus, width: usize) -> fmt::Result {
    let level = match &component.level {
        Level::Unaffected => "operational".to_owned(),
        Level::Severity { name, value } => format!("{} ({value})", clean(name)),
        other => other.to_string(),
    };
    let mut line = format!("  {:width$}  {level}", clean(&component.name));
    if component.in_maintenance {
        line.push_str(", maintenance running");
    }
    writeln!(out, "{line}")
}

fn write_incident(out: &mut String, incident: &OpenIncident, at: DateTime<Utc>) -> fmt::Result {
    let began = incident.began_at.map_or_else(
        || "begin unknown".to_owned(),
        |began| format!("since {} UTC, {}", minute(began), span(at - began)),
    );
    let phase = incident
        .phase
        .as_deref()
        .map(|phase| format!("  [{}]", clean(phase)));
    writeln!(
        out,
        "  {}{}",
        named(&incident.name),
        phase.unwrap_or_default()
    )?;
    writeln!(out, "    {began}")?;
    for (component, level) in &incident.affects {
        writeln!(
            out,
            "    {}: {}",
            clean(component),
            clean(&level.to_string())
        )?;
    }
    let Some(update) = &incident.last_update else {
        return writeln!(out, "    no update yet");
    };
    let age = update
        .created_at
        .map(|created| format!("{} ago", span(at - created)));
    let words = [
        update.display_name.as_deref(),
        update.description.as_deref(),
    ];
    let words: Vec<String> = words
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .map(clean)
        .collect();
    writeln!(
        out,
        "    last update {}: {}",
        age.unwrap_or_default(),
        words.join(": ")
    )
}

fn write_maintenance(out: &mut String, window: &Maintenance, at: DateTime<Utc>) -> fmt::Result {
    let end = window.ended_at.map_or_else(
        || "open end".to_owned(),
        |end| match end {
            end if end.date_naive() == window.began_at.date_naive() => {
                end.format("%H:%M").to_string()
            }
            end => minute(end),
        },
    );
    let state = match window.is_running(at) {
        true => "running".to_owned(),
        false => format!("in {}", span(window.began_at - at)),
    };
    writeln!(out, "  {}  ({state})", named(&window.name))?;
    writeln!(
        out,
        "    {} to {end} UTC: {}",
        minute(window.began_at),
        clean(&window.components.join(", "))
    )
}

fn named(name: &str) -> String {
    if name.is_empty() {
        "(without a name)".to_owned()
    } else {
        clean(name)
    }
}

fn minute(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%d %H:%M").to_string()
}

/// A span of time in its largest fitting unit.
fn span(span: TimeDelta) -> String {
    match span.abs() {
        span if span.num_hours() >= 48 => format!("{} days", span.num_days()),
        span if span.num_minutes() >= 120 => format!("{} h", span.num_hours()),
        span => format!("{} min", span.num_minutes()),
    }
}

/// Text from the server, without what would drive the terminal.
fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_as_people_say_them() {
        for (minutes, text) in [
            (0, "0 min"),
            (119, "119 min"),
            (120, "2 h"),
            (47 * 60, "47 h"),
            (48 * 60, "2 days"),
            (-30, "30 min"),
        ] {
            assert_eq!(span(TimeDelta::minutes(minutes)), text);
        }
    }

    #[test]
    fn a_name_cannot_drive_the_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\r\nc"), "a [31mb  c");
    }

    #[test]
    fn an_empty_report_says_so() {
        let report = Report {
            source: "x".to_owned(),
            at: DateTime::UNIX_EPOCH,
            components: Vec::new(),
            open: Vec::new(),
            maintenance: Vec::new(),
        };
        assert_eq!(
            render(&report),
            "Status of x at 1970-01-01 00:00 UTC\n\nComponents\n  none\n\nOpen incidents\n  none\n\nMaintenance\n  none planned\n"
        );
    }
}
