//! How the reports of this module say things.

use chrono::TimeDelta;

/// A span of time in its largest fitting unit.
pub(super) fn span(span: TimeDelta) -> String {
    match span {
        span if span.num_hours() >= 48 => format!("{} days", span.num_days()),
        span if span.num_minutes() >= 120 => format!("{} h", span.num_hours()),
        span => format!("{} min", span.num_minutes()),
    }
}

/// A number with its noun.
pub(super) fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

/// The first line of a server's text, without what would drive a terminal, and not without end.
pub(super) fn line(text: &str) -> String {
    const MOST: usize = 200;
    let first = text.trim().lines().next().unwrap_or_default();
    let mut line: String = first
        .chars()
        .filter(|c| !c.is_control())
        .take(MOST)
        .collect();
    if first.chars().count() > MOST {
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_and_counts_read_as_people_say_them() {
        assert_eq!(span(TimeDelta::minutes(119)), "119 min");
        assert_eq!(span(TimeDelta::minutes(120)), "2 h");
        assert_eq!(span(TimeDelta::hours(48)), "2 days");
        assert_eq!(
            (count(1, "item"), count(2, "item")),
            ("1 item".into(), "2 items".into())
        );
    }

    #[test]
    fn a_line_is_one_and_drives_nothing() {
        assert_eq!(line("  a\u{1b}[31mb\nsecond"), "a[31mb");
        assert_eq!(line(&"x".repeat(300)).chars().count(), 201);
    }
}
