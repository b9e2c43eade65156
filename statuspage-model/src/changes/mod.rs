//! What changed between two snapshots.

mod incidents;
mod updates;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::{
    Component, ComponentId, ComponentStatus, ImpactChanges, Incident, IncidentId, IncidentUpdate,
    PhaseReference, Snapshot,
};

/// One thing that changed. Text, dates, phase and impacts of an incident are separate changes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A component is new.
    ComponentAdded {
        /// The component.
        component: Component,
    },
    /// A component is gone.
    ComponentRemoved {
        /// The component as it was.
        component: Component,
    },
    /// The name or the labels of a component changed.
    ComponentChanged {
        /// As it was.
        before: Component,
        /// As it is.
        after: Component,
    },
    /// The level of a component changed, or whether it is in maintenance, as the server saw it when the
    /// snapshots were taken.
    StatusChanged {
        /// As it was.
        before: ComponentStatus,
        /// As it is.
        after: ComponentStatus,
    },
    /// An incident is running that was not: a new one, or one that had been planned.
    IncidentOpened {
        /// The incident as it is.
        incident: Incident,
    },
    /// An incident is shown for the first time and was not opened just now: it is planned, or over,
    /// or only came into view.
    IncidentAppeared {
        /// The incident as it is.
        incident: Incident,
        /// Why it was not there before.
        cause: Appearance,
    },
    /// An incident is over that was not.
    IncidentClosed {
        /// The incident.
        incident: IncidentId,
        /// Its end, which has come, or was set.
        ended_at: DateTime<Utc>,
    },
    /// An incident is not shown any more.
    IncidentDisappeared {
        /// The incident as it was last seen.
        incident: Incident,
        /// Why it is not there.
        cause: Disappearance,
    },
    /// A date was corrected. An end that is set by closing an incident is part of
    /// [`IncidentClosed`](Self::IncidentClosed).
    IncidentDatesChanged {
        /// The incident.
        incident: IncidentId,
        /// Beginning and end, as they were.
        before: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
        /// Beginning and end, as they are.
        after: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    },
    /// Work on an incident went on, or was set back. Look each name up in its own generation.
    IncidentPhaseChanged {
        /// The incident.
        incident: IncidentId,
        /// The phase that it was in.
        before: Option<PhaseReference>,
        /// The phase that it is in.
        after: Option<PhaseReference>,
    },
    /// Headline or story changed.
    IncidentTextChanged {
        /// The incident.
        incident: IncidentId,
        /// As it was.
        before: IncidentText,
        /// As it is.
        after: IncidentText,
    },
    /// Other components are affected, or in another way, or more or less badly.
    IncidentImpactsChanged {
        /// The incident.
        incident: IncidentId,
        /// What came, went and changed.
        impacts: ImpactChanges,
    },
    /// Something was posted to an incident.
    UpdateAdded {
        /// The incident.
        incident: IncidentId,
        /// What was posted.
        update: IncidentUpdate,
    },
    /// Something that was posted was corrected.
    UpdateChanged {
        /// The incident.
        incident: IncidentId,
        /// As it was.
        before: IncidentUpdate,
        /// As it is.
        after: IncidentUpdate,
    },
    /// Something that was posted is gone.
    UpdateRemoved {
        /// The incident.
        incident: IncidentId,
        /// What it was.
        update: IncidentUpdate,
    },
}

/// The words of an incident.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct IncidentText {
    /// The headline.
    pub display_name: Option<String>,
    /// The longer story.
    pub description: Option<String>,
}

/// Why an incident is in the later snapshot alone, as far as that can be known.
///
/// The server tells neither when something was created nor that something was deleted, so both
/// causes are concluded from the dates and the windows of the snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Appearance {
    /// Created since: with these dates, the earlier snapshot would have shown it. (Or its dates were
    /// corrected since, which looks the same.)
    Created,
    /// It lay outside of the earlier snapshot's window; nothing says when it was created.
    CameIntoWindow,
    /// The earlier snapshot does not know its window, or had a gap where the incident may have been.
    Unknown,
}

/// Why an incident is in the earlier snapshot alone, as far as that can be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Disappearance {
    /// Deleted since: with these dates, the later snapshot would show it. (Or its dates were corrected
    /// since, which looks the same. An open incident is in every later window.)
    Deleted,
    /// It lies outside of the later snapshot's window; nothing says whether it still exists.
    LeftWindow,
    /// It still exists, and the server cannot give it any more: a gap names it.
    Unreadable,
    /// The later snapshot does not know its window, or has a gap where the incident may be.
    Unknown,
}

impl Change {
    /// The incident that it is about.
    #[must_use]
    pub fn incident(&self) -> Option<&IncidentId> {
        match self {
            Self::ComponentAdded { .. }
            | Self::ComponentRemoved { .. }
            | Self::ComponentChanged { .. }
            | Self::StatusChanged { .. } => None,
            Self::IncidentOpened { incident }
            | Self::IncidentAppeared { incident, .. }
            | Self::IncidentDisappeared { incident, .. } => Some(&incident.id),
            Self::IncidentClosed { incident, .. }
            | Self::IncidentDatesChanged { incident, .. }
            | Self::IncidentPhaseChanged { incident, .. }
            | Self::IncidentTextChanged { incident, .. }
            | Self::IncidentImpactsChanged { incident, .. }
            | Self::UpdateAdded { incident, .. }
            | Self::UpdateChanged { incident, .. }
            | Self::UpdateRemoved { incident, .. } => Some(incident),
        }
    }

    /// The component that it is about; an incident's change is not about a component.
    #[must_use]
    pub fn component(&self) -> Option<&ComponentId> {
        match self {
            Self::ComponentAdded { component } | Self::ComponentRemoved { component } => {
                Some(&component.id)
            }
            Self::ComponentChanged { after, .. } => Some(&after.id),
            Self::StatusChanged { after, .. } => Some(&after.id),
            _ => None,
        }
    }
}

/// Gives all that changed from one snapshot to a later one.
///
/// The order of the lists inside the snapshots does not matter. Changes come components first, by
/// identifier, then incidents by beginning and identifier; within an incident first itself, then
/// its updates by number. Times are compared to the microsecond, as servers keep them. Severities,
/// impact types and phase lists are not compared. O(n log n) in what the snapshots hold.
///
/// Updates are recognised by number, time and text together, because the server gives the number of a
/// deleted last update to the next one. Updates that one of the snapshots could not read are left
/// out, as is the absence of anything that a gap may hide; see [`Disappearance`].
///
/// ```
/// use statuspage_model::{Change, Incident, PhaseReference, Snapshot, changes};
///
/// let at = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>();
/// let incident = Incident::new("i").began_at(at("2026-11-24T08:00:00Z")?).phase(PhaseReference::new(1, 0));
/// let before = Snapshot::new(at("2026-11-24T09:00:00Z")?).incidents(vec![incident.clone()]);
/// let after = Snapshot::new(at("2026-11-24T10:00:00Z")?)
///     .incidents(vec![incident.phase(PhaseReference::new(1, 1)).ended_at(at("2026-11-24T09:30:00Z")?)]);
///
/// let all = changes(&before, &after);
/// assert!(matches!(all[0], Change::IncidentClosed { .. }));
/// assert!(matches!(all[1], Change::IncidentPhaseChanged { .. }));
/// assert!(changes(&after, &after).is_empty());
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn changes(before: &Snapshot, after: &Snapshot) -> Vec<Change> {
    let mut changes = Vec::new();
    compare_components(before, after, &mut changes);
    incidents::compare(before, after, &mut changes);
    changes
}

fn compare_components(before: &Snapshot, after: &Snapshot, changes: &mut Vec<Change>) {
    let old = by_key(&before.components, |component| &component.id);
    let new = by_key(&after.components, |component| &component.id);
    let (old_status, new_status) = (before.current_status(), after.current_status());
    let old_status = by_key(&old_status, |status| &status.id);
    let new_status = by_key(&new_status, |status| &status.id);
    for id in keys(&old, &new) {
        match (old.get(id), new.get(id)) {
            (None, Some(new)) => changes.push(Change::ComponentAdded {
                component: (*new).clone(),
            }),
            (Some(old), None) => changes.push(Change::ComponentRemoved {
                component: (*old).clone(),
            }),
            (Some(old), Some(new))
                if (&old.display_name, &old.labels) != (&new.display_name, &new.labels) =>
            {
                changes.push(Change::ComponentChanged {
                    before: (*old).clone(),
                    after: (*new).clone(),
                });
            }
            _ => {}
        }
        if let (Some(old), Some(new)) = (old_status.get(id), new_status.get(id))
            && (&old.level, old.in_maintenance) != (&new.level, new.in_maintenance)
        {
            changes.push(Change::StatusChanged {
                before: (*old).clone(),
                after: (*new).clone(),
            });
        }
    }
}

/// Of several with one key, the last one counts, as in [`Snapshot::arranged`].
fn by_key<'a, T, K: Ord>(items: &'a [T], key: impl Fn(&'a T) -> K) -> BTreeMap<K, &'a T> {
    items.iter().map(|item| (key(item), item)).collect()
}

/// The keys of both maps, each once, in order.
fn keys<'a, K: Ord + Copy, T>(a: &'a BTreeMap<K, T>, b: &'a BTreeMap<K, T>) -> Vec<K> {
    let mut keys: Vec<K> = a.keys().chain(b.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// An instant as servers keep it. What was stored has been cut to this, what is fresh may not be.
fn micros(at: Option<DateTime<Utc>>) -> Option<i64> {
    at.map(|at| at.timestamp_micros())
}

#[cfg(test)]
mod tests;
