//! Which of the server's severities a value belongs to (scs-0402).

use std::fmt;

use crate::Severity;

/// How badly something is affected, in the server's own terms.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Level {
    /// Nothing affects it.
    Unaffected,
    /// Planned work: severity 0.
    Maintenance,
    /// One of the server's severities.
    Severity {
        /// The severity's name.
        name: String,
        /// The value of the impact, not the severity's upper bound.
        value: i64,
    },
    /// Affected, and no severity covers the value: it is missing, or above the highest one.
    Unknown {
        /// The value of the impact.
        value: Option<i64>,
    },
}

impl Level {
    /// Finds the severity that a value belongs to.
    ///
    /// The rule is that of the standard scs-0402: a severity covers the values above the
    /// next lower severity up to its own, 0 is maintenance, and nothing covers a value above the
    /// highest severity. Severities without a name or a value cover nothing.
    ///
    /// ```
    /// use statuspage_model::{Level, Severity};
    ///
    /// let severities = [
    ///     Severity::new().display_name("limited").value(66),
    ///     Severity::new().display_name("broken").value(100),
    /// ];
    /// assert_eq!(Level::of(Some(67), &severities).to_string(), "broken");
    /// assert_eq!(Level::of(Some(0), &severities), Level::Maintenance);
    /// assert_eq!(Level::of(Some(101), &severities).to_string(), "unknown (101)");
    /// ```
    #[must_use]
    pub fn of(value: Option<i64>, severities: &[Severity]) -> Self {
        match value {
            Some(0) => Self::Maintenance,
            Some(value) if value > 0 => usable(severities)
                .filter(|(bound, _)| value <= *bound)
                .min_by_key(|(bound, _)| *bound)
                .map_or(Self::Unknown { value: Some(value) }, |(_, name)| {
                    Self::Severity {
                        name: name.to_owned(),
                        value,
                    }
                }),
            other => Self::Unknown { value: other },
        }
    }

    /// Whether this is worse than another level.
    ///
    /// From harmless to bad: unaffected, maintenance, severities by the impact's value, unknown.
    /// What is unknown counts as the worst, so that nobody overlooks it.
    #[must_use]
    pub fn is_worse_than(&self, other: &Self) -> bool {
        self.rank() > other.rank()
    }

    fn rank(&self) -> Rank {
        match self {
            Self::Unaffected => Rank::Unaffected,
            Self::Maintenance => Rank::Maintenance,
            Self::Severity { value, .. } => Rank::Severity(*value),
            Self::Unknown { value: Some(value) } => Rank::Unknown(*value),
            Self::Unknown { value: None } => Rank::Missing,
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unaffected => f.write_str("unaffected"),
            Self::Maintenance => f.write_str("maintenance"),
            Self::Severity { name, .. } => f.write_str(name),
            Self::Unknown { value: Some(value) } => write!(f, "unknown ({value})"),
            Self::Unknown { value: None } => f.write_str("unknown"),
        }
    }
}

/// A level's place between harmless and bad, without its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    Unaffected,
    Maintenance,
    Severity(i64),
    Unknown(i64),
    Missing,
}

/// The server's severities, prepared for judging many values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale<'a> {
    severities: &'a [Severity],
    highest: i64,
}

impl<'a> Scale<'a> {
    pub(crate) fn new(severities: &'a [Severity]) -> Self {
        let highest = usable(severities)
            .map(|(bound, _)| bound)
            .max()
            .unwrap_or(0);
        Self {
            severities,
            highest,
        }
    }

    /// The rank of the level that a value has, without building that level.
    pub(crate) fn rank(&self, value: Option<i64>) -> Rank {
        match value {
            None => Rank::Missing,
            Some(0) => Rank::Maintenance,
            Some(value) if (1..=self.highest).contains(&value) => Rank::Severity(value),
            Some(value) => Rank::Unknown(value),
        }
    }

    /// The worst level of several values; [`Level::Unaffected`] when there are none.
    pub(crate) fn worst(&self, values: impl IntoIterator<Item = Option<i64>>) -> Level {
        match values.into_iter().max_by_key(|value| self.rank(*value)) {
            Some(value) => Level::of(value, self.severities),
            None => Level::Unaffected,
        }
    }
}

fn usable(severities: &[Severity]) -> impl Iterator<Item = (i64, &str)> {
    severities
        .iter()
        .filter_map(|severity| Some((severity.value?, severity.display_name.as_deref()?)))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Those of scs-0402, not in order: servers promise none.
    pub(crate) fn severities() -> Vec<Severity> {
        [("broken", 100), ("operational", 33), ("limited", 66)]
            .map(|(name, value)| Severity::new().display_name(name).value(value))
            .to_vec()
    }

    #[test]
    fn a_value_belongs_to_the_next_upper_bound() {
        for (value, name) in [
            (0, "maintenance"),
            (1, "operational"),
            (33, "operational"),
            (34, "limited"),
            (66, "limited"),
            (67, "broken"),
            (100, "broken"),
            (101, "unknown (101)"),
            (-1, "unknown (-1)"),
        ] {
            assert_eq!(Level::of(Some(value), &severities()).to_string(), name);
        }
        assert_eq!(Level::of(None, &severities()).to_string(), "unknown");
        assert_eq!(
            Level::of(Some(1), &[Severity::new().value(50)]).to_string(),
            "unknown (1)"
        );
    }

    #[test]
    fn ranks_agree_with_levels() {
        let severities = severities();
        let scale = Scale::new(&severities);
        let values = [
            None,
            Some(-5),
            Some(0),
            Some(1),
            Some(66),
            Some(100),
            Some(101),
            Some(i64::MAX),
        ];
        for value in values {
            assert_eq!(
                scale.rank(value),
                Level::of(value, &severities).rank(),
                "{value:?}"
            );
        }
        assert_eq!(scale.worst(values), Level::Unknown { value: None });
        assert_eq!(scale.worst([]), Level::Unaffected);
        assert!(Level::Maintenance.is_worse_than(&Level::Unaffected));
        assert!(
            Level::of(Some(101), &severities).is_worse_than(&Level::of(Some(100), &severities))
        );
    }
}
