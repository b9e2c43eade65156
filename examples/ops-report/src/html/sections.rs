//! The parts of the page.

use std::fmt::{self, Write};

use chrono::{DateTime, Utc};
use statuspage_client::model::Level;

use super::bars::{eventful, write_bars};
use super::escape::Escaped;
use super::{Time, Tone};
use crate::news::update_text;
use crate::report::{Component, Maintenance, OpenIncident, Report};
use crate::words::{self, count, percent, span};

/// Each component: its state, its bars, its uptime, and in words what the bars show.
pub(super) fn write_components(out: &mut dyn Write, report: &Report) -> fmt::Result {
    writeln!(out, "<section>\n<h2>Components</h2>")?;
    write_legend(out, report)?;
    writeln!(out, "<ul class=\"card\">")?;
    for (number, component) in report.components.iter().enumerate() {
        write_component(out, report, component, number)?;
    }
    if report.components.is_empty() {
        writeln!(out, "<li>The server has none.</li>")?;
    }
    writeln!(out, "</ul>\n</section>")
}

fn write_component(
    out: &mut dyn Write,
    report: &Report,
    component: &Component,
    number: usize,
) -> fmt::Result {
    let status = &component.status;
    writeln!(
        out,
        "<li>\n<div class=\"head\"><h3>{}</h3><ul class=\"affects\">",
        Escaped(&status.name)
    )?;
    if status.level != Level::Unaffected || !status.in_maintenance {
        let text = words::level(&status.level);
        writeln!(out, "<li>{}</li>", Dot(Tone::of(&status.level), &text))?;
    }
    if status.in_maintenance {
        writeln!(out, "<li>{}</li>", Dot(Tone::Work, "maintenance"))?;
    }
    writeln!(out, "</ul></div>")?;
    write_bars(out, component, number)?;
    let bound = if report.uptime_is_bound { "≤ " } else { "" };
    writeln!(
        out,
        "<div class=\"scale soft\"><span>{}</span><span class=\"uptime\"><b>{bound}{}</b> in 90 days, <b>{bound}{}</b> in 30</span><span>today</span></div>",
        component
            .days
            .first()
            .map_or_else(String::new, |day| day.date.to_string()),
        percent(component.quarter),
        percent(component.month)
    )?;
    let days: Vec<(Tone, String)> = eventful(component).collect();
    if !days.is_empty() {
        writeln!(
            out,
            "<details><summary>What happened on {}</summary>\n<ul>",
            count(days.len(), "day")
        )?;
        for (tone, text) in &days {
            writeln!(out, "<li>{}</li>", Dot(*tone, text))?;
        }
        writeln!(out, "</ul></details>")?;
    }
    writeln!(out, "</li>")
}

/// The colours with the server's own words for them.
fn write_legend(out: &mut dyn Write, report: &Report) -> fmt::Result {
    writeln!(out, "<ul class=\"legend soft\" aria-label=\"Colours\">")?;
    writeln!(out, "<li>{}</li>", Dot(Tone::Clear, "no incident"))?;
    writeln!(out, "<li>{}</li>", Dot(Tone::Work, "maintenance"))?;
    for (name, bound) in &report.severities {
        let text = format!("{name} (up to {bound})");
        writeln!(out, "<li>{}</li>", Dot(Tone::of_value(*bound), &text))?;
    }
    writeln!(out, "<li>{}</li>", Dot(Tone::Unknown, "unknown"))?;
    if report.uptime_is_bound {
        writeln!(out, "<li>{}</li>", Dot(Tone::Unread, "not readable"))?;
    }
    writeln!(out, "</ul>")
}

/// What is wrong now.
pub(super) fn write_open(out: &mut dyn Write, report: &Report) -> fmt::Result {
    writeln!(
        out,
        "<section>\n<h2>Open incidents</h2>\n<div class=\"card\">"
    )?;
    for incident in &report.open {
        write_incident(out, incident, report.at)?;
    }
    if report.open.is_empty() {
        writeln!(out, "<p class=\"soft\">None.</p>")?;
    }
    writeln!(out, "</div>\n</section>")
}

fn write_incident(out: &mut dyn Write, incident: &OpenIncident, at: DateTime<Utc>) -> fmt::Result {
    write!(
        out,
        "<article>\n<div class=\"head\"><h3>{}</h3>",
        Escaped(&incident.name)
    )?;
    if let Some(phase) = &incident.phase {
        write!(out, "<span class=\"phase\">{}</span>", Escaped(phase))?;
    }
    match incident.began_at {
        Some(began) => writeln!(
            out,
            "</div>\n<p class=\"soft\">Since {}, {}</p>",
            Time(began),
            span(at - began)
        )?,
        None => writeln!(out, "</div>\n<p class=\"soft\">Nobody said since when</p>")?,
    }
    write_affects(
        out,
        incident
            .affects
            .iter()
            .map(|(name, level)| (name.as_str(), Some(level))),
    )?;
    let update = match &incident.last_update {
        Some(update) => {
            let age = update.created_at.map(|created| {
                format!(
                    "<span class=\"soft\">Last update {} ago</span><br>",
                    span(at - created)
                )
            });
            let text = update_text(update);
            format!("{}{}", age.unwrap_or_default(), Escaped(&text))
        }
        None if incident.updates_known => "<span class=\"soft\">No update yet</span>".to_owned(),
        None => "<span class=\"soft\">Its updates could not be read</span>".to_owned(),
    };
    writeln!(out, "<p class=\"update\">{update}</p>\n</article>")
}

/// Components with their levels; without one it is planned work.
fn write_affects<'a>(
    out: &mut dyn Write,
    affects: impl Iterator<Item = (&'a str, Option<&'a Level>)>,
) -> fmt::Result {
    writeln!(out, "<ul class=\"affects\">")?;
    for (name, level) in affects {
        let (tone, text) = match level {
            Some(level) => (Tone::of(level), format!("{name}: {}", words::level(level))),
            None => (Tone::Work, name.to_owned()),
        };
        writeln!(out, "<li>{}</li>", Dot(tone, &text))?;
    }
    writeln!(out, "</ul>")
}

/// What is planned and what of it runs.
pub(super) fn write_maintenance(out: &mut dyn Write, report: &Report) -> fmt::Result {
    writeln!(out, "<section>\n<h2>Maintenance</h2>\n<div class=\"card\">")?;
    for planned in &report.maintenance {
        write_planned(out, planned, report.at)?;
    }
    if report.maintenance.is_empty() {
        writeln!(out, "<p class=\"soft\">None planned.</p>")?;
    }
    writeln!(out, "</div>\n</section>")
}

fn write_planned(out: &mut dyn Write, planned: &Maintenance, at: DateTime<Utc>) -> fmt::Result {
    let state = match planned.is_running(at) {
        true => "running".to_owned(),
        false => format!("in {}", span(planned.window.start - at)),
    };
    writeln!(
        out,
        "<article>\n<div class=\"head\"><h3>{}</h3><span class=\"phase\">{state}</span></div>",
        Escaped(&planned.name)
    )?;
    writeln!(
        out,
        "<p class=\"soft\">{}</p>",
        words::window(planned.window.start, planned.window.end)
    )?;
    write_affects(
        out,
        planned.components.iter().map(|name| (name.as_str(), None)),
    )?;
    writeln!(out, "</article>")
}

/// What changed since the last run, where that is known.
pub(super) fn write_news(out: &mut dyn Write, report: &Report) -> fmt::Result {
    let Some(news) = &report.news else {
        return Ok(());
    };
    writeln!(
        out,
        "<section>\n<h2>Changes since {}</h2>\n<ul class=\"card news\">",
        Time(news.since)
    )?;
    for line in &news.lines {
        writeln!(out, "<li>{}</li>", Escaped(line))?;
    }
    if news.lines.is_empty() {
        writeln!(out, "<li class=\"soft\">None.</li>")?;
    }
    writeln!(out, "</ul>\n</section>")
}

/// What the server could not give.
pub(super) fn write_gaps(out: &mut dyn Write, report: &Report) -> fmt::Result {
    if report.gaps.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "<section>\n<h2>Not readable</h2>\n<p class=\"soft\">The server cannot list this, so that incidents may be missing here.</p>\n<ul class=\"card news\">"
    )?;
    for gap in &report.gaps {
        writeln!(out, "<li>{}</li>", Escaped(gap))?;
    }
    writeln!(out, "</ul>\n</section>")
}

/// Words with the dot of their colour, which says nothing that the words do not.
pub(super) struct Dot<'a>(pub(super) Tone, pub(super) &'a str);

impl fmt::Display for Dot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (class, text) = (self.0.class(), Escaped(self.1));
        write!(f, "<span class=\"dot {class}\">{text}</span>")
    }
}
