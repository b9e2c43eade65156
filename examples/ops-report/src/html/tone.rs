//! The few colours that the page has, and what they stand for.

use statuspage_client::model::Level;

/// What a colour says. The scale is that of scs-0402, from 1 to 100, in thirds: servers name and cut
/// their severities as they like, and their names stand beside the colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Nothing happened.
    Clear,
    /// Planned work.
    Work,
    /// 1 to 33.
    Minor,
    /// 34 to 66.
    Major,
    /// 67 and more.
    Critical,
    /// Nobody can say how bad it was.
    Unknown,
    /// The server could not be read.
    Unread,
}

impl Tone {
    /// The colour of a level.
    #[must_use]
    pub fn of(level: &Level) -> Self {
        match level {
            Level::Unaffected => Self::Clear,
            Level::Maintenance => Self::Work,
            Level::Severity { value, .. } => Self::of_value(*value),
            _ => Self::Unknown,
        }
    }

    /// The colour of a severity.
    #[must_use]
    pub fn of_value(value: i64) -> Self {
        match value {
            ..=33 => Self::Minor,
            34..=66 => Self::Major,
            _ => Self::Critical,
        }
    }

    /// Its class in the style sheet.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Work => "work",
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Critical => "critical",
            Self::Unknown => "unknown",
            Self::Unread => "unread",
        }
    }

    /// How tall its bar is: the worse, the taller, so that colours are not needed to see it.
    pub(super) fn height(self) -> u32 {
        match self {
            Self::Clear | Self::Work | Self::Unread => 26,
            Self::Minor => 31,
            Self::Major => 36,
            Self::Critical | Self::Unknown => 41,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_thirds_of_the_scale_and_what_is_unknown_has_its_own() {
        let tone = |value: i64| {
            Tone::of(&Level::Severity {
                name: "x".to_owned(),
                value,
            })
        };
        for (value, expected) in [
            (1, Tone::Minor),
            (33, Tone::Minor),
            (34, Tone::Major),
            (66, Tone::Major),
            (67, Tone::Critical),
            (100, Tone::Critical),
        ] {
            assert_eq!(tone(value), expected, "{value}");
        }
        assert_eq!(Tone::of(&Level::Unknown { value: None }), Tone::Unknown);
        assert_eq!(Tone::of(&Level::Maintenance), Tone::Work);
        assert_eq!(Tone::of(&Level::Unaffected), Tone::Clear);
    }
}
