//! From the names that people use to what the API wants: identifiers, phases, values.

use std::fmt;

use crate::{Component, ImpactType, PhaseList, PhaseReference, Severity};

/// Why a name could not be turned into what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unresolved {
    /// Nothing has this name. Names are compared exactly, as the server does.
    NotFound {
        /// What was looked for, such as `component`.
        what: &'static str,
        /// The name.
        name: String,
        /// The names that there are.
        known: Vec<String>,
    },
    /// Several have this name; servers do not keep names apart.
    Ambiguous {
        /// What was looked for.
        what: &'static str,
        /// The name.
        name: String,
        /// The identifiers, or the values, of those that have it.
        candidates: Vec<String>,
    },
    /// It stands for a severity that no impact may have: outside 0 to 100, or none at all.
    OutOfRange {
        /// The name, or the number.
        name: String,
        /// The value.
        value: Option<i64>,
    },
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { what, name, known } => {
                write!(
                    f,
                    "no {what} is called {name:?}; known: {}",
                    known.join(", ")
                )
            }
            Self::Ambiguous {
                what,
                name,
                candidates,
            } => {
                write!(
                    f,
                    "more than one {what} is called {name:?}: {}",
                    candidates.join(", ")
                )
            }
            Self::OutOfRange {
                name,
                value: Some(value),
            } => {
                write!(
                    f,
                    "the severity {name} means {value}, which is outside 0 to 100"
                )
            }
            Self::OutOfRange { name, value: None } => write!(f, "the severity {name} has no value"),
        }
    }
}

impl std::error::Error for Unresolved {}

/// Finds the one component with this name or, failing that, with this identifier.
///
/// # Errors
/// [`Unresolved::NotFound`] and [`Unresolved::Ambiguous`].
pub fn find_component<'a>(
    components: &'a [Component],
    name: &str,
) -> Result<&'a Component, Unresolved> {
    let entries = components
        .iter()
        .map(|one| (one, one.display_name.as_deref(), one.id.as_str()));
    find("component", entries, name)
}

/// Finds the one impact type with this name or, failing that, with this identifier.
///
/// # Errors
/// [`Unresolved::NotFound`] and [`Unresolved::Ambiguous`].
pub fn find_impact_type<'a>(
    types: &'a [ImpactType],
    name: &str,
) -> Result<&'a ImpactType, Unresolved> {
    let entries = types
        .iter()
        .map(|one| (one, one.display_name.as_deref(), one.id.as_str()));
    find("impact type", entries, name)
}

/// Finds a phase of this list by its name; the first one, where a name stands twice.
///
/// # Errors
/// [`Unresolved::NotFound`].
pub fn find_phase(list: &PhaseList, name: &str) -> Result<PhaseReference, Unresolved> {
    list.phase(name).ok_or_else(|| Unresolved::NotFound {
        what: "phase",
        name: name.to_owned(),
        known: list.phases.clone(),
    })
}

/// A severity as people say it: by name or by number.
///
/// Text becomes a name here; whether it is a number instead is decided by [`severity_value`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SeverityChoice {
    /// One of the server's severities; exact spelling.
    Name(String),
    /// The value of the impact itself.
    Value(i64),
}

impl From<&str> for SeverityChoice {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<String> for SeverityChoice {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

impl From<i64> for SeverityChoice {
    fn from(value: i64) -> Self {
        Self::Value(value)
    }
}

/// The value that an impact gets when somebody says this severity.
///
/// A name means the upper bound of that severity, which by the rule of scs-0402 is the highest
/// value that still belongs to it. A number means itself; text that is no severity's name and reads
/// as a number does, too. A number above the highest severity is allowed, and its
/// [`Level`](crate::Level) is unknown.
///
/// ```
/// use statuspage_model::{Severity, severity_value};
///
/// let severities = [Severity::new().display_name("limited").value(66)];
/// assert_eq!(severity_value(&severities, "limited"), Ok(66));
/// assert_eq!(severity_value(&severities, 40), Ok(40));
/// assert_eq!(severity_value(&severities, "40"), Ok(40));
/// assert!(severity_value(&severities, 101).is_err());
/// assert!(severity_value(&severities, "Limited").is_err());
/// ```
///
/// # Errors
/// [`Unresolved::NotFound`]; [`Unresolved::Ambiguous`] when severities of that name differ in value;
/// [`Unresolved::OutOfRange`], because servers store severities that no impact may have.
pub fn severity_value(
    severities: &[Severity],
    choice: impl Into<SeverityChoice>,
) -> Result<i64, Unresolved> {
    let name = match choice.into() {
        SeverityChoice::Value(value) => return in_range(value.to_string(), Some(value)),
        SeverityChoice::Name(name) => name,
    };
    let mut values: Vec<Option<i64>> = severities
        .iter()
        .filter(|severity| severity.display_name.as_deref() == Some(&name))
        .map(|severity| severity.value)
        .collect();
    values.sort_unstable();
    values.dedup();
    match (values.as_slice(), name.trim().parse::<i64>()) {
        ([value], _) => in_range(name, *value),
        ([], Ok(value)) => in_range(name, Some(value)),
        ([], Err(_)) => Err(Unresolved::NotFound {
            what: "severity",
            name,
            known: severities
                .iter()
                .filter_map(|severity| severity.display_name.clone())
                .collect(),
        }),
        (several, _) => Err(Unresolved::Ambiguous {
            what: "severity",
            name,
            candidates: several
                .iter()
                .map(|value| value.map_or_else(|| "no value".to_owned(), |value| value.to_string()))
                .collect(),
        }),
    }
}

fn in_range(name: String, value: Option<i64>) -> Result<i64, Unresolved> {
    match value {
        Some(value) if (0..=100).contains(&value) => Ok(value),
        value => Err(Unresolved::OutOfRange { name, value }),
    }
}

fn find<'a, T>(
    what: &'static str,
    entries: impl Iterator<Item = (&'a T, Option<&'a str>, &'a str)> + Clone,
    name: &str,
) -> Result<&'a T, Unresolved> {
    let named: Vec<_> = entries
        .clone()
        .filter(|(_, known, _)| *known == Some(name))
        .collect();
    match named.as_slice() {
        [(one, _, _)] => Ok(one),
        [] => entries
            .clone()
            .find(|(_, _, id)| *id == name)
            .map(|(one, _, _)| one)
            .ok_or_else(|| Unresolved::NotFound {
                what,
                name: name.to_owned(),
                known: entries
                    .filter_map(|(_, known, _)| known.map(str::to_owned))
                    .collect(),
            }),
        several => Err(Unresolved::Ambiguous {
            what,
            name: name.to_owned(),
            candidates: several.iter().map(|(_, _, id)| (*id).to_owned()).collect(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_before_identifiers_and_must_be_unique() {
        let components = [
            Component::new("1").display_name("Harbor"),
            Component::new("2").display_name("Zuul"),
            Component::new("3").display_name("Zuul"),
            Component::new("4"),
        ];
        assert_eq!(
            find_component(&components, "Harbor").unwrap().id.as_str(),
            "1"
        );
        assert_eq!(find_component(&components, "4").unwrap().id.as_str(), "4");
        let ambiguous = find_component(&components, "Zuul").unwrap_err();
        assert_eq!(
            ambiguous.to_string(),
            "more than one component is called \"Zuul\": 2, 3"
        );
        let missing = find_component(&components, "harbor").unwrap_err();
        assert_eq!(
            missing.to_string(),
            "no component is called \"harbor\"; known: Harbor, Zuul, Zuul"
        );
        let types = [ImpactType::new("1").display_name("Outage")];
        assert_eq!(find_impact_type(&types, "Outage").unwrap().id.as_str(), "1");
        assert!(find_phase(&PhaseList::new(1).phases(["Open".to_owned()]), "Closed").is_err());
    }

    #[test]
    fn a_severity_that_no_impact_may_have_is_refused() {
        let severity = |name: &str, value: Option<i64>| {
            let mut severity = Severity::new().display_name(name);
            severity.value = value;
            severity
        };
        let severities = [
            severity("maintenance", Some(0)),
            severity("beyond", Some(101)),
            severity("empty", None),
            severity("twice", Some(10)),
            severity("twice", Some(20)),
            severity("again", Some(30)),
            severity("again", Some(30)),
            // A name that reads as a number is a name first.
            severity("7", Some(70)),
        ];
        assert_eq!(severity_value(&severities, "maintenance"), Ok(0));
        assert_eq!(severity_value(&severities, "7"), Ok(70));
        assert_eq!(severity_value(&severities, "again"), Ok(30));
        assert_eq!(severity_value(&severities, 7), Ok(7));
        for name in ["beyond", "empty", "-1", "101"] {
            let refused = severity_value(&severities, name).unwrap_err();
            assert!(
                matches!(refused, Unresolved::OutOfRange { .. }),
                "{refused}"
            );
        }
        let ambiguous = severity_value(&severities, "twice").unwrap_err();
        assert_eq!(
            ambiguous.to_string(),
            "more than one severity is called \"twice\": 10, 20"
        );
    }
}
