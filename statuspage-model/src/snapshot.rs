//! Everything that was read at once, and what could not be read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::resolve::{Unresolved, find_component};
use crate::{
    Component, ComponentId, ComponentStatus, ImpactType, Incident, IncidentId, IncidentUpdate,
    PhaseList, Phases, Severity, TimeWindow, current_status, status_at,
};

/// A whole Status Page at one instant, as far as it could be read.
///
/// It can be stored and read back; times are kept to the microsecond, as servers do. What the
/// server refused to give is listed in [`gaps`](Self::gaps): whoever derives anything from a
/// snapshot decides whether that matters.
///
/// ```
/// use statuspage_model::{Component, Incident, PhaseList, PhaseReference, Phases, Snapshot};
///
/// let taken_at = "2026-11-24T09:00:00Z".parse::<chrono::DateTime<chrono::Utc>>()?;
/// let phases = Phases::new(PhaseList::new(2).phases(["Reported".to_owned()]))
///     .with(PhaseList::new(1).phases(["Open".to_owned()]));
/// let snapshot = Snapshot::new(taken_at)
///     .components(vec![Component::new("c").display_name("Harbor")])
///     .incidents(vec![Incident::new("i").phase(PhaseReference::new(1, 0))])
///     .phases(phases);
///
/// assert_eq!(snapshot.component_named("Harbor")?.id.as_str(), "c");
/// let incident = snapshot.incident(&"i".into()).ok_or("no such incident")?;
/// assert_eq!(snapshot.phase_name(incident), Some("Open"));
///
/// let stored = serde_json::to_string(&snapshot)?;
/// assert_eq!(serde_json::from_str::<Snapshot>(&stored)?, snapshot);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Snapshot {
    /// The instant that everything refers to.
    #[serde(with = "scs_wire::time::required")]
    pub taken_at: DateTime<Utc>,
    /// The window for which incidents were asked; `None` where they came from elsewhere. Without it
    /// nothing can be said about why an incident is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<TimeWindow>,
    /// The components, with what affected them at [`taken_at`](Self::taken_at).
    #[serde(default)]
    pub components: Vec<Component>,
    /// The scale by which impacts are judged.
    #[serde(default)]
    pub severities: Vec<Severity>,
    /// The ways in which components can be affected.
    #[serde(default)]
    pub impact_types: Vec<ImpactType>,
    /// The newest phase list, and the other generations that incidents refer to.
    #[serde(default)]
    pub phases: Phases,
    /// The incidents of the window.
    #[serde(default)]
    pub incidents: Vec<Incident>,
    /// The updates of each incident that has any; no entry means that there are none, or that they
    /// were not read, see [`updates_known`](Self::updates_known).
    #[serde(default)]
    pub updates: BTreeMap<IncidentId, Vec<IncidentUpdate>>,
    /// What could not be read.
    #[serde(default)]
    pub gaps: Vec<Gap>,
}

impl Default for Phases {
    /// Those of a server without phases.
    fn default() -> Self {
        Self::new(PhaseList::new(0))
    }
}

/// Something that the server has and could not give.
///
/// A server answers 500 for every window that holds an incident without a phase, and for a phase
/// list with a nameless row, time and again (measured on 1.0.0 and 1.0.1).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[non_exhaustive]
pub enum Gap {
    /// An incident that is known by its identifier alone: it has no phase, which the server cannot put
    /// into words.
    Incident {
        /// The incident.
        incident: IncidentId,
    },
    /// A stretch of time for which incidents could not be listed, and whose incidents are not known
    /// otherwise.
    Incidents {
        /// The stretch, as narrow as it was found.
        window: TimeWindow,
    },
    /// What was posted to an incident.
    Updates {
        /// The incident.
        incident: IncidentId,
    },
    /// A phase list, so that its phases have no names.
    Phases {
        /// Its number.
        generation: i64,
    },
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Incident { incident } => write!(f, "the incident {incident}"),
            Self::Incidents { window } => {
                let time = scs_wire::time::to_rfc3339;
                write!(
                    f,
                    "incidents from {} to {}",
                    time(window.start),
                    time(window.end)
                )
            }
            Self::Updates { incident } => write!(f, "the updates of the incident {incident}"),
            Self::Phases { generation } => write!(f, "the phases of generation {generation}"),
        }
    }
}

impl Snapshot {
    /// An empty one, to be filled by setters.
    #[must_use]
    pub fn new(taken_at: DateTime<Utc>) -> Self {
        Self {
            taken_at,
            window: None,
            components: Vec::new(),
            severities: Vec::new(),
            impact_types: Vec::new(),
            phases: Phases::default(),
            incidents: Vec::new(),
            updates: BTreeMap::new(),
            gaps: Vec::new(),
        }
    }

    /// Puts every list into order and keeps one of each identifier, the one that came last.
    ///
    /// No list of the server has an order, and an incident that lies on the border of two slices
    /// of a window comes with both. Components are ordered by name, severities by value, impact
    /// types by name, phase lists from new to old, incidents by beginning, updates by number;
    /// equal ones by identifier. Linear but for a logarithm.
    #[must_use]
    pub fn arranged(mut self) -> Self {
        self.components = last_of_each(self.components, |one| one.id.clone());
        self.components
            .sort_by(|a, b| a.display_name.cmp(&b.display_name));
        self.impact_types = last_of_each(self.impact_types, |one| one.id.clone());
        self.impact_types
            .sort_by(|a, b| a.display_name.cmp(&b.display_name));
        self.severities
            .sort_by(|a, b| (a.value, &a.display_name).cmp(&(b.value, &b.display_name)));
        self.phases
            .others
            .sort_by_key(|list| std::cmp::Reverse(list.generation));
        self.incidents = last_of_each(self.incidents, |one| one.id.clone());
        self.incidents.sort_by_key(|incident| incident.began_at);
        for updates in self.updates.values_mut() {
            *updates = last_of_each(std::mem::take(updates), |one| one.order);
        }
        self.gaps.sort();
        self.gaps.dedup();
        self
    }

    /// The component with this identifier. Linear in the number of components.
    #[must_use]
    pub fn component(&self, id: &ComponentId) -> Option<&Component> {
        self.components.iter().find(|component| component.id == *id)
    }

    /// The one component with this name or, failing that, with this identifier.
    ///
    /// # Errors
    /// No component, or more than one, has the name.
    pub fn component_named(&self, name: &str) -> Result<&Component, Unresolved> {
        find_component(&self.components, name)
    }

    /// The incident with this identifier. Linear in the number of incidents.
    #[must_use]
    pub fn incident(&self, id: &IncidentId) -> Option<&Incident> {
        self.incidents.iter().find(|incident| incident.id == *id)
    }

    /// The name of an incident's phase, in the generation that it was set in.
    ///
    /// `None` where it has no phase, or its generation could not be read.
    #[must_use]
    pub fn phase_name(&self, incident: &Incident) -> Option<&str> {
        self.phases.name_of(incident.phase.as_ref()?)
    }

    /// The generations that incidents refer to and whose lists are not here, in order.
    #[must_use]
    pub fn missing_generations(&self) -> BTreeSet<i64> {
        let references = self
            .incidents
            .iter()
            .filter_map(|incident| incident.phase.as_ref());
        references
            .filter(|reference| self.phases.list_of(reference).is_none())
            .map(|reference| reference.generation)
            .collect()
    }

    /// What was posted to an incident, as far as it was read.
    #[must_use]
    pub fn updates_of(&self, incident: &IncidentId) -> &[IncidentUpdate] {
        self.updates
            .get(incident)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Whether [`updates_of`](Self::updates_of) tells all: they were read, or the incident has none,
    /// and no gap says otherwise. Linear in the number of gaps.
    #[must_use]
    pub fn updates_known(&self, incident: &Incident) -> bool {
        let is_gap = |gap: &Gap| matches!(gap, Gap::Updates { incident: id } if *id == incident.id);
        self.updates_read(incident) && !self.gaps.iter().any(is_gap)
    }

    /// The same without a look at the gaps.
    pub(crate) fn updates_read(&self, incident: &Incident) -> bool {
        incident.updates.is_empty() || self.updates.contains_key(&incident.id)
    }

    /// The state of each component when the snapshot was taken, as the server saw it. This includes
    /// incidents that are gaps here, because components name them all the same.
    #[must_use]
    pub fn current_status(&self) -> Vec<ComponentStatus> {
        current_status(&self.components, &self.severities)
    }

    /// The state of each component at an instant within the window, from the incidents that could be
    /// read; what is a gap does not count.
    #[must_use]
    pub fn status_at(&self, at: DateTime<Utc>) -> Vec<ComponentStatus> {
        status_at(&self.components, &self.incidents, &self.severities, at)
    }
}

scs_wire::setters! {
    Snapshot {
        value taken_at: DateTime<Utc>,
        opt window: TimeWindow,
        plain components: Vec<Component>,
        plain severities: Vec<Severity>,
        plain impact_types: Vec<ImpactType>,
        plain phases: Phases,
        plain incidents: Vec<Incident>,
        plain updates: BTreeMap<IncidentId, Vec<IncidentUpdate>>,
        plain gaps: Vec<Gap>,
    }
}

/// One of each key, ordered by it; of several the last.
fn last_of_each<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let by_key: BTreeMap<K, T> = items.into_iter().map(|item| (key(&item), item)).collect();
    by_key.into_values().collect()
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::{ActiveImpact, Impact, PhaseReference};

    fn hour(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
    }

    fn full() -> Snapshot {
        let list = |generation, name: &str| PhaseList::new(generation).phases([name.to_owned()]);
        Snapshot::new(hour(10))
            .window(TimeWindow::new(hour(0), hour(20)))
            .components(vec![
                Component::new("2").display_name("Zuul"),
                Component::new("1")
                    .display_name("Harbor")
                    .actively_affected_by(vec![ActiveImpact::new("i", "t").severity(50)]),
            ])
            .severities(vec![Severity::new().display_name("limited").value(66)])
            .impact_types(vec![ImpactType::new("t").display_name("Outage")])
            .phases(Phases::new(list(3, "Reported")).with(list(1, "Open")))
            .incidents(vec![
                Incident::new("late")
                    .began_at(hour(9))
                    .phase(PhaseReference::new(2, 0)),
                Incident::new("i")
                    .began_at(hour(8))
                    .ended_at(hour(9))
                    .affects(vec![Impact::new("1", "t").severity(50)])
                    .phase(PhaseReference::new(1, 0))
                    .updates(vec![0, 1]),
            ])
            .updates(BTreeMap::from([(
                "i".into(),
                vec![
                    IncidentUpdate::new(1).description("b"),
                    IncidentUpdate::new(0).created_at(hour(9)),
                ],
            )]))
            .gaps(vec![
                Gap::Updates {
                    incident: "late".into(),
                },
                Gap::Incident {
                    incident: "bad".into(),
                },
                Gap::Incidents {
                    window: TimeWindow::new(hour(1), hour(2)),
                },
                Gap::Phases { generation: 2 },
            ])
    }

    #[test]
    fn it_can_be_stored_and_read_back() {
        let snapshot = full();
        let text = serde_json::to_string(&snapshot).unwrap();
        assert_eq!(serde_json::from_str::<Snapshot>(&text).unwrap(), snapshot);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            value["gaps"][1],
            serde_json::json!({"kind": "incident", "incident": "bad"})
        );
        // What an earlier release did not store may be missing.
        let least: Snapshot =
            serde_json::from_str(r#"{"takenAt": "1970-01-01T10:00:00Z"}"#).unwrap();
        assert_eq!(least, Snapshot::new(hour(10)));
    }

    #[test]
    fn phases_are_named_in_their_own_generation() {
        let snapshot = full();
        assert_eq!(snapshot.phase_name(&snapshot.incidents[1]), Some("Open"));
        assert_eq!(snapshot.phase_name(&snapshot.incidents[0]), None);
        assert_eq!(snapshot.missing_generations(), BTreeSet::from([2]));
    }

    #[test]
    fn look_ups_find_and_tell_what_is_missing() {
        let snapshot = full();
        assert_eq!(snapshot.component_named("Zuul").unwrap().id.as_str(), "2");
        assert!(snapshot.component(&"3".into()).is_none());
        assert!(snapshot.incident(&"i".into()).is_some());
        assert_eq!(snapshot.updates_of(&"i".into()).len(), 2);
        assert!(snapshot.updates_known(&snapshot.incidents[1]));
        assert!(!snapshot.updates_known(&snapshot.incidents[0]));
        assert!(!snapshot.updates_known(&Incident::new("unread").updates(vec![0])));
        assert!(snapshot.updates_known(&Incident::new("without")));
        assert_eq!(snapshot.current_status()[1].level.to_string(), "limited");
        assert_eq!(
            snapshot.status_at(hour(10))[1].level.to_string(),
            "unaffected"
        );
        let gaps: Vec<String> = snapshot.gaps.iter().map(Gap::to_string).collect();
        assert_eq!(
            gaps[2],
            "incidents from 1970-01-01T01:00:00Z to 1970-01-01T02:00:00Z"
        );
    }

    #[test]
    fn arranging_orders_and_drops_what_came_twice() {
        let mut snapshot = full();
        let again = snapshot.incidents[1].clone().display_name("read later");
        snapshot.incidents.push(again.clone());
        let arranged = snapshot.arranged();
        assert_eq!(
            arranged.components[0].display_name.as_deref(),
            Some("Harbor")
        );
        assert_eq!(arranged.incidents.len(), 2);
        assert_eq!(arranged.incidents[0], again);
        assert_eq!(arranged.updates_of(&"i".into())[0].order, 0);
        assert_eq!(arranged.clone().arranged(), arranged);
    }
}
