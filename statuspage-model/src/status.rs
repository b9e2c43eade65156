//! What a component's impacts say about its state.

use std::fmt;

use crate::{Component, ComponentId, IncidentId, Severity};

/// The state of one component, derived from the incidents that affect it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ComponentStatus {
    /// The component.
    pub id: ComponentId,
    /// Its name; its identifier, where it has none.
    pub name: String,
    /// The worst impact, maintenance left aside.
    pub level: Level,
    /// Whether maintenance is running, which says nothing about how well the component works.
    pub in_maintenance: bool,
    /// The incidents that affect it, maintenance included.
    pub incidents: Vec<IncidentId>,
}

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
    /// highest severity.
    ///
    /// ```
    /// use statuspage_model::{Level, Severity};
    ///
    /// let severities = [Severity::new().display_name("limited").value(66_i64), Severity::new().display_name("broken").value(100_i64)];
    /// assert_eq!(Level::of(Some(67), &severities).to_string(), "broken");
    /// assert_eq!(Level::of(Some(0), &severities), Level::Maintenance);
    /// assert_eq!(Level::of(Some(101), &severities).to_string(), "unknown (101)");
    /// ```
    #[must_use]
    pub fn of(value: Option<i64>, severities: &[Severity]) -> Self {
        match value {
            Some(0) => Self::Maintenance,
            Some(value) if value > 0 => severities
                .iter()
                .filter_map(|severity| Some((severity.value?, severity.display_name.as_ref()?)))
                .filter(|(bound, _)| value <= *bound)
                .min_by_key(|(bound, _)| *bound)
                .map_or(Self::Unknown { value: Some(value) }, |(_, name)| Self::Severity {
                    name: name.clone(),
                    value,
                }),
            other => Self::Unknown { value: other },
        }
    }

    /// Orders levels from harmless to bad; an unknown one is treated as the worst, so that nobody overlooks it.
    fn rank(&self) -> (u8, i64) {
        match self {
            Self::Unaffected => (0, 0),
            Self::Maintenance => (1, 0),
            Self::Severity { value, .. } => (2, *value),
            Self::Unknown { value } => (3, value.unwrap_or(i64::MAX)),
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

/// Gives the state of each component, from a list that was read *at an instant*.
///
/// Read the list with `at` set to now: without it the server counts incidents that have not begun
/// and leaves out those with a planned end (measured on 1.0.0 and 1.0.1). The order of the
/// components is kept.
#[must_use]
pub fn current_status(components: &[Component], severities: &[Severity]) -> Vec<ComponentStatus> {
    components.iter().map(|component| status_of(component, severities)).collect()
}

fn status_of(component: &Component, severities: &[Severity]) -> ComponentStatus {
    let levels: Vec<Level> = component
        .actively_affected_by
        .iter()
        .map(|impact| Level::of(impact.severity, severities))
        .collect();
    let mut incidents: Vec<IncidentId> =
        component.actively_affected_by.iter().map(|impact| impact.incident.clone()).collect();
    incidents.sort();
    incidents.dedup();
    ComponentStatus {
        id: component.id.clone(),
        name: component.display_name.clone().unwrap_or_else(|| component.id.to_string()),
        level: levels
            .iter()
            .filter(|level| **level != Level::Maintenance)
            .max_by_key(|level| level.rank())
            .cloned()
            .unwrap_or(Level::Unaffected),
        in_maintenance: levels.contains(&Level::Maintenance),
        incidents,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ActiveImpact;

    fn severities() -> Vec<Severity> {
        // Not in order: servers promise none.
        [("broken", 100_i64), ("operational", 33), ("limited", 66)]
            .map(|(name, value)| Severity::new().display_name(name).value(value))
            .to_vec()
    }

    fn component(impacts: &[(&str, Option<i64>)]) -> Component {
        let impacts: Vec<ActiveImpact> = impacts
            .iter()
            .map(|(incident, severity)| {
                let impact = ActiveImpact::new(*incident, "type");
                match severity {
                    Some(severity) => impact.severity(*severity),
                    None => impact,
                }
            })
            .collect();
        Component::new("c").actively_affected_by(impacts)
    }

    fn level(impacts: &[(&str, Option<i64>)]) -> String {
        current_status(&[component(impacts)], &severities())[0].level.to_string()
    }

    #[test]
    fn a_value_belongs_to_the_next_upper_bound() {
        for (value, name) in [
            (1, "operational"), (33, "operational"), (34, "limited"), (66, "limited"),
            (67, "broken"), (100, "broken"), (101, "unknown (101)"), (-1, "unknown (-1)"),
        ] {
            assert_eq!(level(&[("i", Some(value))]), name);
        }
    }

    #[test]
    fn the_worst_impact_counts_and_maintenance_is_apart() {
        assert_eq!(level(&[("a", Some(20)), ("b", Some(90)), ("c", Some(50))]), "broken");
        assert_eq!(level(&[("a", Some(90)), ("b", None)]), "unknown");
        assert_eq!(level(&[]), "unaffected");
        let status = &current_status(&[component(&[("b", Some(0)), ("a", Some(50)), ("a", Some(1))])], &severities())[0];
        assert_eq!((status.level.to_string().as_str(), status.in_maintenance), ("limited", true));
        assert_eq!(status.incidents, [IncidentId::from("a"), IncidentId::from("b")]);
        assert_eq!(status.name, "c");
        let only = &current_status(&[component(&[("b", Some(0))])], &severities())[0];
        assert_eq!((&only.level, only.in_maintenance), (&Level::Unaffected, true));
    }
}
