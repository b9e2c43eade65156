//! The report as one page that loads nothing and runs nothing.

mod bars;
mod escape;
mod facts;
mod harbor;
mod identity;
mod sections;
mod tone;
mod zuul;

use std::fmt::{self, Write};

use chrono::{DateTime, Utc};
use statuspage_client::model::Level;

pub use bars::{eventful, words as day_words, write_bars};
pub use escape::Escaped;
pub use tone::Tone;

use crate::harbor::Harbor;
use crate::render::uptime_note;
use crate::report::Report;
use crate::words::{count, minute};
use crate::zuul::Zuul;

const STYLE: &str = include_str!("style.css");

/// Writes the page. All texts of the server are escaped.
#[must_use]
pub fn page(report: &Report) -> String {
    let mut html = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut html, report);
    html
}

fn write(out: &mut dyn Write, report: &Report) -> fmt::Result {
    let source = Escaped(&report.source);
    writeln!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>Status of {source}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>"
    )?;
    writeln!(
        out,
        "<header>\n<h1>Status of {source}</h1>\n<p class=\"soft\">As of {}</p>",
        Time(report.at)
    )?;
    write_banner(out, report)?;
    writeln!(out, "</header>\n<main>")?;
    sections::write_gaps(out, report)?;
    sections::write_open(out, report)?;
    sections::write_components(out, report)?;
    sections::write_maintenance(out, report)?;
    sections::write_news(out, report)?;
    zuul::write_zuul(out, report)?;
    harbor::write_harbor(out, report)?;
    identity::write_identity(out, report)?;
    writeln!(
        out,
        "</main>\n<footer class=\"soft\">\n<p>{}</p>\n<p>Made by ops-report {}.</p>\n</footer>\n</body>\n</html>",
        Escaped(&uptime_note(report)),
        env!("CARGO_PKG_VERSION")
    )
}

/// What the whole comes to, in the colour of the worst.
fn write_banner(out: &mut dyn Write, report: &Report) -> fmt::Result {
    let levels = report.components.iter().map(|one| &one.status.level);
    let worst = levels.fold(&Level::Unaffected, |worst, level| {
        match level.is_worse_than(worst) {
            true => level,
            false => worst,
        }
    });
    let text = match (report.affected(), report.components.len()) {
        (_, 0) => "No components".to_owned(),
        (0, _) => "No component is affected".to_owned(),
        (affected, all) => format!("{affected} of {} affected", count(all, "component")),
    };
    let running = report
        .maintenance
        .iter()
        .filter(|one| one.is_running(report.at))
        .count();
    let mut more = match report.open.len() {
        0 => "No open incident".to_owned(),
        open => count(open, "open incident"),
    };
    if running > 0 {
        more.push_str(&format!(
            " · {} running",
            count(running, "maintenance window")
        ));
    }
    if !report.gaps.is_empty() {
        more.push_str(" · not everything could be read");
    }
    if report
        .identity
        .as_ref()
        .is_some_and(|identity| !identity.problems.is_empty())
    {
        more.push_str(" · a problem with the issuer of tokens");
    }
    if report.zuul.as_ref().is_some_and(Zuul::is_in_trouble) {
        more.push_str(" · trouble in Zuul");
    }
    if report.harbor.as_ref().is_some_and(Harbor::is_in_trouble) {
        more.push_str(" · trouble in Harbor");
    }
    writeln!(
        out,
        "<div class=\"banner {}\"><strong>{text}</strong>{more}</div>",
        Tone::of(worst).class()
    )
}

/// An instant for people and for programs.
pub(crate) struct Time(pub(crate) DateTime<Utc>);

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let machine = self.0.format("%Y-%m-%dT%H:%MZ");
        write!(
            f,
            "<time datetime=\"{machine}\">{} UTC</time>",
            minute(self.0)
        )
    }
}

#[cfg(test)]
mod tests;
