//! The bars of one component: a day each, as an SVG with words for those who cannot see it.

use std::fmt::{self, Write};

use chrono::TimeDelta;
use statuspage_client::model::{Day, Level};

use super::escape::Escaped;
use super::tone::Tone;
use crate::report::Component;
use crate::words::{count, level, percent};

const PITCH: usize = 10;
const WIDTH: usize = 7;
const HEIGHT: u32 = 41;

/// Writes the bars. `number` tells the components of a page apart.
///
/// The drawing is stretched to the width that there is. Each bar has a tooltip; as a whole it has a
/// name and a description, and what the tooltips say is to be listed beside it, see [`eventful`].
///
/// # Errors
/// Those of the writer; a `String` has none.
pub fn write_bars(out: &mut dyn Write, component: &Component, number: usize) -> fmt::Result {
    let days = &component.days;
    let whole = (days.len() * PITCH).saturating_sub(PITCH - WIDTH);
    writeln!(
        out,
        "<svg class=\"bars\" role=\"img\" aria-labelledby=\"t{number} d{number}\" viewBox=\"0 0 {whole} {HEIGHT}\" preserveAspectRatio=\"none\">"
    )?;
    writeln!(
        out,
        "<title id=\"t{number}\">{}: the last {}</title>",
        Escaped(&component.status.name),
        count(days.len(), "day")
    )?;
    writeln!(
        out,
        "<desc id=\"d{number}\">{}</desc>",
        Escaped(&summary(component))
    )?;
    for (place, (day, unread)) in days.iter().zip(&component.unread).enumerate() {
        let tone = tone(day, *unread);
        let height = tone.height();
        writeln!(
            out,
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{WIDTH}\" height=\"{height}\"><title>{}</title></rect>",
            tone.class(),
            place * PITCH,
            HEIGHT - height,
            Escaped(&words(day, *unread))
        )?;
    }
    writeln!(out, "</svg>")
}

/// The colour of a day. What is known of it counts more than that something may be missing, unless
/// all that is known is good.
#[must_use]
pub(super) fn tone(day: &Day, unread: bool) -> Tone {
    match Tone::of(&day.worst) {
        Tone::Clear | Tone::Work if unread => Tone::Unread,
        tone => tone,
    }
}

/// One day in words.
#[must_use]
pub fn words(day: &Day, unread: bool) -> String {
    let mut text = match day.worst {
        Level::Maintenance => day.date.to_string(),
        _ => format!("{}: {}", day.date, level(&day.worst)),
    };
    if day.down > TimeDelta::zero() {
        text.push_str(&format!(", down {}", length(day.down)));
    }
    if day.maintenance > TimeDelta::zero() {
        let lead = match day.worst {
            Level::Maintenance => ": ",
            _ => ", ",
        };
        text.push_str(&format!("{lead}maintenance {}", length(day.maintenance)));
    }
    if unread {
        text.push_str(", not readable as a whole");
    }
    text
}

/// How many names a day is told with; more would drown the rest.
const MOST_NAMES: usize = 4;

/// The days on which anything happened or may have happened, the newest first: the colour, and what
/// it was in words and by name.
pub fn eventful(component: &Component) -> impl Iterator<Item = (Tone, String)> {
    let days = component.days.iter().zip(&component.unread);
    days.zip(&component.names)
        .rev()
        .map(|((day, unread), names)| {
            let mut text = words(day, *unread);
            if !names.is_empty() {
                let told = names.len().min(MOST_NAMES);
                text.push_str(&format!(" – {}", names[..told].join(", ")));
            }
            if names.len() > MOST_NAMES {
                text.push_str(&format!(" and {} more", names.len() - MOST_NAMES));
            }
            (tone(day, *unread), text)
        })
        .filter(|(tone, _)| *tone != Tone::Clear)
}

/// What one sees at a glance.
fn summary(component: &Component) -> String {
    let is_incident = |day: &&Day| !matches!(day.worst, Level::Unaffected | Level::Maintenance);
    let incidents = component.days.iter().filter(is_incident).count();
    let is_work = |day: &&Day| day.worst == Level::Maintenance;
    let work = component.days.iter().filter(is_work).count();
    let unread = component.unread.iter().filter(|unread| **unread).count();
    let mut text = match (component.days.first(), component.days.last()) {
        (Some(first), Some(last)) => format!("From {} to {}: ", first.date, last.date),
        _ => String::new(),
    };
    text.push_str(&format!("{} with incidents", count(incidents, "day")));
    if work > 0 {
        text.push_str(&format!(", {} with maintenance alone", count(work, "day")));
    }
    if unread > 0 {
        text.push_str(&format!(
            ", {} not readable as a whole",
            count(unread, "day")
        ));
    }
    text.push_str(&format!(
        "; uptime {}. The days are listed below.",
        percent(component.quarter)
    ));
    text
}

/// A length to the minute; what is shorter is said to be so.
fn length(length: TimeDelta) -> String {
    let minutes = length.num_minutes();
    match (minutes / 60, minutes % 60) {
        (0, 0) => "less than a minute".to_owned(),
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use statuspage_client::model::{self, Gap, Impact, Incident, Severity, Snapshot, TimeWindow};

    use super::*;
    use crate::report::Report;

    /// A component of 90 days with half an hour of outage 10 days ago, work 20 days ago and a gap
    /// 30 days ago.
    fn component() -> Component {
        let at = DateTime::UNIX_EPOCH + TimeDelta::days(200) + TimeDelta::hours(12);
        let ago = |days, minutes| at - TimeDelta::days(days) + TimeDelta::minutes(minutes);
        let incident = |id: &str, days, severity| {
            Incident::new(id)
                .display_name(id)
                .began_at(ago(days, 0))
                .ended_at(ago(days, 30))
                .affects(vec![Impact::new("c", "t").severity(severity)])
        };
        let now = Snapshot::new(at)
            .components(vec![model::Component::new("c").display_name("A <b>")])
            .severities(vec![Severity::new().display_name("broken").value(100)])
            .incidents(vec![incident("i", 10, 80), incident("w", 20, 0)])
            .gaps(vec![Gap::Incidents {
                window: TimeWindow::new(ago(30, 0), ago(30, 1)),
            }]);
        Report::new("x", &now, None, 1).components.remove(0)
    }

    #[test]
    fn every_day_has_a_bar_with_its_colour_and_words() {
        let mut svg = String::new();
        write_bars(&mut svg, &component(), 7).unwrap();
        assert_eq!(svg.matches("<rect ").count(), 90);
        assert_eq!(svg.matches("</title></rect>").count(), 90);
        for (class, number) in [("clear", 87), ("critical", 1), ("work", 1), ("unread", 1)] {
            let bars = svg.matches(&format!("<rect class=\"{class}\"")).count();
            assert_eq!(bars, number, "{class}");
        }
        let outage = "<rect class=\"critical\" x=\"790\" y=\"0\" width=\"7\" height=\"41\"><title>1970-07-10: broken (80), down 30 min</title></rect>";
        assert!(svg.contains(outage), "{svg}");
    }

    #[test]
    fn those_who_cannot_see_it_are_told() {
        let mut svg = String::new();
        write_bars(&mut svg, &component(), 7).unwrap();
        assert!(svg.contains("role=\"img\" aria-labelledby=\"t7 d7\""));
        assert!(svg.contains("<title id=\"t7\">A &lt;b&gt;: the last 90 days</title>"));
        assert!(
            svg.contains("<desc id=\"d7\">From 1970-04-22 to 1970-07-20: 1 day with incidents, 1 day with maintenance alone, 1 day not readable as a whole; uptime 99.97 %."),
            "{svg}"
        );
        let listed: Vec<(Tone, String)> = eventful(&component()).collect();
        assert_eq!(
            listed,
            [
                (
                    Tone::Critical,
                    "1970-07-10: broken (80), down 30 min – i".to_owned()
                ),
                (Tone::Work, "1970-06-30: maintenance 30 min – w".to_owned()),
                (
                    Tone::Unread,
                    "1970-06-20: no incident, not readable as a whole".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn the_worse_a_day_the_taller_its_bar() {
        let tones = [Tone::Clear, Tone::Minor, Tone::Major, Tone::Critical];
        assert!(
            tones
                .windows(2)
                .all(|pair| pair[0].height() < pair[1].height())
        );
    }

    #[test]
    fn lengths_are_said_in_hours_and_minutes() {
        for (seconds, text) in [
            (59, "less than a minute"),
            (60, "1 min"),
            (3600, "1 h"),
            (86_399, "23 h 59 min"),
        ] {
            assert_eq!(length(TimeDelta::seconds(seconds)), text);
        }
    }
}
