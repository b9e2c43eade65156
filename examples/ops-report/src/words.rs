//! How things are said, in the terminal and on the page alike.

use chrono::{DateTime, TimeDelta, Utc};
use statuspage_client::model::Level;

/// Text from the server, without what would drive a terminal or turn the direction of writing.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'))
        .map(|c| match c {
            '\u{2028}' | '\u{2029}' => ' ',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect()
}

/// A headline from the server, or that there is none.
#[must_use]
pub fn named(name: Option<&str>) -> String {
    match name.map(clean) {
        Some(name) if !name.trim().is_empty() => name,
        _ => "(without a name)".to_owned(),
    }
}

/// A level with its value, because severities are ranges. What nothing affects is not called
/// "operational": many servers have a severity of that name.
#[must_use]
pub fn level(level: &Level) -> String {
    match level {
        Level::Unaffected => "no incident".to_owned(),
        Level::Severity { name, value } => format!("{} ({value})", clean(name)),
        other => other.to_string(),
    }
}

/// An instant to the minute, in UTC.
#[must_use]
pub fn minute(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%d %H:%M").to_string()
}

/// From when until when, with the date of the end only where it is another one.
#[must_use]
pub fn window(start: DateTime<Utc>, end: DateTime<Utc>) -> String {
    let end = match end.date_naive() == start.date_naive() {
        true => end.format("%H:%M").to_string(),
        false => minute(end),
    };
    format!("{} to {end} UTC", minute(start))
}

/// A span of time in its largest fitting unit.
#[must_use]
pub fn span(span: TimeDelta) -> String {
    match span.abs() {
        span if span.num_hours() >= 48 => format!("{} days", span.num_days()),
        span if span.num_minutes() >= 120 => format!("{} h", span.num_hours()),
        span => format!("{} min", span.num_minutes()),
    }
}

/// A share in percent, rounded down, so that only what was never down is 100 %.
#[must_use]
pub fn percent(ratio: Option<f64>) -> String {
    match ratio {
        // The small addition takes back what division lost: 0.9998 is 99.98 %, not 99.97 %.
        Some(ratio) => format!("{:.2} %", (ratio * 10_000.0 + 1e-6).floor() / 100.0),
        None => "–".to_owned(),
    }
}

/// A number with its noun, "1 incident", "2 incidents".
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

/// Names in a row, at most `most` of them, and how many are left out.
#[must_use]
pub fn names<S: AsRef<str>>(all: &[S], most: usize) -> String {
    let told: Vec<&str> = all.iter().take(most).map(AsRef::as_ref).collect();
    match all.len().saturating_sub(most) {
        0 => told.join(", "),
        left => format!("{} and {left} more", told.join(", ")),
    }
}

/// A number of bytes in its largest fitting unit, to the tenth below.
#[must_use]
pub fn bytes(number: i64) -> String {
    const UNITS: [&str; 6] = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
    let mut scale = 1_i128;
    let mut units = UNITS.iter();
    let mut unit = units.next();
    let number = i128::from(number);
    while number.abs() >= scale * 1024
        && let Some(next) = units.next()
    {
        scale *= 1024;
        unit = Some(next);
    }
    let unit = unit.copied().unwrap_or_default();
    match number * 10 / scale {
        tenths if tenths % 10 == 0 => format!("{} {unit}", tenths / 10),
        tenths => format!("{}.{} {unit}", tenths / 10, (tenths % 10).abs()),
    }
}

/// At most `width` characters, with an ellipsis where something was cut off.
#[must_use]
pub fn shorten(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Breaks text between words into at most `lines` lines of at most `width` characters.
#[must_use]
pub fn wrap(text: &str, width: usize, lines: usize) -> Vec<String> {
    let mut broken: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        let length = line.chars().count() + usize::from(!line.is_empty()) + word.chars().count();
        if !line.is_empty() && length > width {
            if broken.len() + 1 == lines {
                let rest: Vec<&str> = std::iter::once(word).chain(words).collect();
                line.push(' ');
                line.push_str(&rest.join(" "));
                break;
            }
            broken.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    broken.push(line);
    // A single word may be longer than the line, as may the rest.
    broken.iter().map(|line| shorten(line, width)).collect()
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
        assert_eq!(clean("a\u{1b}[31mb\r\nc\u{9b}d"), "a [31mb  c d");
        assert_eq!(clean("x\u{202e}gnp.exe\u{2066}"), "xgnp.exe");
        assert_eq!(named(Some(" \u{7}")), "(without a name)");
    }

    #[test]
    fn only_what_was_never_down_is_a_hundred_percent() {
        for (ratio, text) in [
            (1.0, "100.00 %"),
            (0.999_999, "99.99 %"),
            (0.9998, "99.98 %"),
            (0.5, "50.00 %"),
            (0.0, "0.00 %"),
        ] {
            assert_eq!(percent(Some(ratio)), text);
        }
        assert_eq!(percent(None), "–");
    }

    #[test]
    fn long_text_is_broken_and_cut() {
        assert_eq!(wrap("one two three", 7, 9), ["one two", "three"]);
        assert_eq!(wrap("one two three four", 7, 2), ["one two", "three…"]);
        assert_eq!(wrap("abcdefghij k", 5, 2), ["abcd…", "k"]);
        assert_eq!(wrap("", 5, 2), [""]);
        assert_eq!(shorten("schön", 5), "schön");
    }

    #[test]
    fn names_are_told_as_far_as_they_fit() {
        let all = ["a", "b", "c"];
        assert_eq!(names(&all, 3), "a, b, c");
        assert_eq!(names(&all, 1), "a and 2 more");
        assert_eq!(names::<&str>(&[], 1), "");
    }

    #[test]
    fn bytes_are_said_in_the_units_of_storage() {
        for (number, text) in [
            (0, "0 B"),
            (1023, "1023 B"),
            (1024, "1 KiB"),
            (1_610_612_736, "1.5 GiB"),
            // Never more than there is.
            (1_073_741_823, "1023.9 MiB"),
            (i64::MAX, "8191.9 PiB"),
        ] {
            assert_eq!(bytes(number), text);
        }
    }

    #[test]
    fn a_window_within_a_day_says_the_date_once() {
        let at = |minutes| DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes);
        assert_eq!(window(at(0), at(90)), "1970-01-01 00:00 to 01:30 UTC");
        assert_eq!(
            window(at(0), at(1440)),
            "1970-01-01 00:00 to 1970-01-02 00:00 UTC"
        );
    }
}
