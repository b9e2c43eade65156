//! How things are said.

use chrono::{DateTime, TimeDelta, Utc};

/// Text from the issuer, without what would drive a terminal or turn the direction of writing.
#[must_use]
pub fn clean(text: &str) -> String {
    let is_invisible = |c: &char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    text.chars()
        .filter(|c| !is_invisible(c))
        .map(|c| match c {
            '\u{2028}' | '\u{2029}' => ' ',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect()
}

/// Names in a row, or that there are none.
#[must_use]
pub fn list<S: AsRef<str>>(names: &[S]) -> String {
    match names.is_empty() {
        true => "none".to_owned(),
        false => {
            let names: Vec<String> = names.iter().map(|name| clean(name.as_ref())).collect();
            names.join(", ")
        }
    }
}

/// An instant to the minute, and how far away it is.
#[must_use]
pub fn until(end: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let at = end.format("%Y-%m-%d %H:%M UTC");
    match end <= now {
        true => format!("{at}, which is over"),
        false => format!("{at} (in {})", span(end - now)),
    }
}

/// A span of time in its largest fitting unit, rounded: what was just given for five minutes is good
/// for five, although some milliseconds have gone by.
#[must_use]
pub fn span(span: TimeDelta) -> String {
    let rounded = |unit: i64| (span.num_seconds() + unit / 2) / unit;
    match span.num_seconds() {
        ..120 => format!("{} s", rounded(1)),
        120..7_200 => format!("{} min", rounded(60)),
        7_200..172_800 => format!("{} h", rounded(3_600)),
        _ => format!("{} days", rounded(86_400)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_drive_the_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\r\nc\u{202e}d"), "a [31mb  cd");
        assert_eq!(list(&["a\nb", "c"]), "a b, c");
        assert_eq!(list::<String>(&[]), "none");
    }

    #[test]
    fn times_are_said_with_their_distance() {
        let now = DateTime::UNIX_EPOCH;
        let later = |seconds| until(now + TimeDelta::seconds(seconds), now);
        assert_eq!(later(119), "1970-01-01 00:01 UTC (in 119 s)");
        assert_eq!(later(299), "1970-01-01 00:04 UTC (in 5 min)");
        assert_eq!(later(3 * 3600), "1970-01-01 03:00 UTC (in 3 h)");
        assert_eq!(later(30 * 86_400), "1970-01-31 00:00 UTC (in 30 days)");
        assert_eq!(later(0), "1970-01-01 00:00 UTC, which is over");
    }
}
