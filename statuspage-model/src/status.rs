//! The state of each component, now and at any instant.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::level::Scale;
use crate::{Component, ComponentId, Incident, IncidentId, Level, Severity, Timing};

/// The state of one component, derived from the incidents that affect it.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The incidents that affect it, maintenance included, ordered by identifier.
    pub incidents: Vec<IncidentId>,
}

/// Gives the state of each component, from a list that was read *at an instant*.
///
/// Read the list with `at` set to now: without it the server counts incidents that have not begun
/// and leaves out those with a planned end (measured on 1.0.0 and 1.0.1). The order of the
/// components is kept.
#[must_use]
pub fn current_status(components: &[Component], severities: &[Severity]) -> Vec<ComponentStatus> {
    let scale = Scale::new(severities);
    components
        .iter()
        .map(|component| {
            let impacts = component.actively_affected_by.iter();
            status_of(
                component,
                impacts.map(|impact| (&impact.incident, impact.severity)),
                &scale,
            )
        })
        .collect()
}

/// Gives the state of each component at an instant, from the incidents alone.
///
/// An incident counts where the server's own `at` would count it, see [`Timing`]: strictly between
/// its beginning and its end, and an open one only once it has begun. `incidents` must hold all
/// that were running at the instant; what the components say of themselves is not looked at. The
/// order of the components is kept. Linear in components plus impacts, but for a logarithm.
///
/// ```
/// use statuspage_model::{Component, Impact, Incident, Severity, status_at};
///
/// let components = [Component::new("c").display_name("Harbor")];
/// let severities = [Severity::new().display_name("limited").value(66)];
/// let incident = Incident::new("i")
///     .began_at("2026-11-24T09:00:00Z".parse::<chrono::DateTime<chrono::Utc>>()?)
///     .affects(vec![Impact::new("c", "t").severity(50)]);
///
/// let level = |at| status_at(&components, &[incident.clone()], &severities, at)[0].level.to_string();
/// assert_eq!(level("2026-11-24T09:00:00Z".parse()?), "unaffected");
/// assert_eq!(level("2026-11-24T09:00:01Z".parse()?), "limited");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn status_at(
    components: &[Component],
    incidents: &[Incident],
    severities: &[Severity],
    at: DateTime<Utc>,
) -> Vec<ComponentStatus> {
    let mut impacts: BTreeMap<&ComponentId, Vec<(&IncidentId, Option<i64>)>> = BTreeMap::new();
    for incident in incidents
        .iter()
        .filter(|incident| incident.timing(at) == Timing::Running)
    {
        for impact in &incident.affects {
            impacts
                .entry(&impact.component)
                .or_default()
                .push((&incident.id, impact.severity));
        }
    }
    let scale = Scale::new(severities);
    components
        .iter()
        .map(|component| {
            let impacts = impacts
                .get(&component.id)
                .map(Vec::as_slice)
                .unwrap_or_default();
            status_of(component, impacts.iter().copied(), &scale)
        })
        .collect()
}

fn status_of<'a>(
    component: &Component,
    impacts: impl Iterator<Item = (&'a IncidentId, Option<i64>)> + Clone,
    scale: &Scale<'_>,
) -> ComponentStatus {
    let mut incidents: Vec<IncidentId> = impacts.clone().map(|(id, _)| id.clone()).collect();
    incidents.sort();
    incidents.dedup();
    let values = impacts.map(|(_, severity)| severity);
    ComponentStatus {
        id: component.id.clone(),
        name: component
            .display_name
            .clone()
            .unwrap_or_else(|| component.id.to_string()),
        level: scale.worst(values.clone().filter(|value| *value != Some(0))),
        in_maintenance: values.clone().any(|value| value == Some(0)),
        incidents,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::tests::severities;
    use crate::{ActiveImpact, Impact};

    fn component(impacts: &[(&str, Option<i64>)]) -> Component {
        let impacts: Vec<ActiveImpact> = impacts
            .iter()
            .map(|(incident, severity)| {
                let mut impact = ActiveImpact::new(*incident, "type");
                impact.severity = *severity;
                impact
            })
            .collect();
        Component::new("c").actively_affected_by(impacts)
    }

    fn level(impacts: &[(&str, Option<i64>)]) -> String {
        current_status(&[component(impacts)], &severities())[0]
            .level
            .to_string()
    }

    #[test]
    fn the_worst_impact_counts_and_maintenance_is_apart() {
        assert_eq!(
            level(&[("a", Some(20)), ("b", Some(90)), ("c", Some(50))]),
            "broken"
        );
        assert_eq!(level(&[("a", Some(90)), ("b", None)]), "unknown");
        assert_eq!(level(&[]), "unaffected");
        let both = component(&[("b", Some(0)), ("a", Some(50)), ("a", Some(1))]);
        let status = &current_status(&[both], &severities())[0];
        assert_eq!(
            (status.level.to_string().as_str(), status.in_maintenance),
            ("limited", true)
        );
        assert_eq!(
            status.incidents,
            [IncidentId::from("a"), IncidentId::from("b")]
        );
        assert_eq!(status.name, "c");
        let only = &current_status(&[component(&[("b", Some(0))])], &severities())[0];
        assert_eq!(
            (&only.level, only.in_maintenance),
            (&Level::Unaffected, true)
        );
    }

    /// The table of the server's `GET /components?at=` (recorded on 1.0.0, 1.0.1 and 1.0.1*).
    #[test]
    fn an_instant_is_judged_as_the_server_judges_it() {
        let hour = |hour: i64| DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(hour);
        for (began, ended, severity, counts) in [
            (Some(9), None, 50, true),
            (Some(11), None, 50, false),
            (None, None, 50, false),
            (None, Some(11), 50, false),
            (Some(9), Some(11), 50, true),
            (Some(9), Some(11), 0, true),
            (Some(8), Some(9), 50, false),
            (Some(10), Some(11), 50, false),
            (Some(9), Some(10), 50, false),
            (Some(10), Some(10), 50, false),
        ] {
            let mut incident =
                Incident::new("i").affects(vec![Impact::new("c", "t").severity(severity)]);
            incident.began_at = began.map(hour);
            incident.ended_at = ended.map(hour);
            let components = [Component::new("c"), Component::new("other")];
            let status = status_at(&components, &[incident], &severities(), hour(10));
            assert_eq!(
                !status[0].incidents.is_empty(),
                counts,
                "{began:?} {ended:?}"
            );
            assert_eq!(status[0].in_maintenance, counts && severity == 0);
            assert!(status[1].incidents.is_empty());
        }
    }
}
