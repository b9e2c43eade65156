//! What changed about incidents.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Appearance, Change, Disappearance, IncidentText, by_key, keys, micros, updates};
use crate::{Gap, ImpactChanges, Incident, IncidentId, Snapshot, Timing};

pub(super) fn compare(before: &Snapshot, after: &Snapshot, changes: &mut Vec<Change>) {
    let old = by_key(&before.incidents, |incident| &incident.id);
    let new = by_key(&after.incidents, |incident| &incident.id);
    let mut pairs: Vec<(Option<&Incident>, Option<&Incident>)> = keys(&old, &new)
        .into_iter()
        .map(|id| (old.get(id).copied(), new.get(id).copied()))
        .collect();
    // The order in which things happened; equal ones stay in the order of their identifiers.
    pairs.sort_by_key(|(old, new)| new.or(*old).and_then(|one| micros(one.began_at)));
    let unread = unread_updates([before, after]);
    for pair in pairs {
        match pair {
            (Some(old), Some(new)) => {
                compare_one(old, new, (before.taken_at, after.taken_at), changes);
                if !unread.contains(&new.id) && before.updates_read(old) && after.updates_read(new)
                {
                    let id = &new.id;
                    updates::compare(id, before.updates_of(id), after.updates_of(id), changes);
                }
            }
            (None, Some(new)) => {
                changes.push(first_seen(new, before, after.taken_at));
                updates::compare(&new.id, &[], after.updates_of(&new.id), changes);
            }
            (Some(old), None) => changes.push(Change::IncidentDisappeared {
                incident: old.clone(),
                cause: disappearance(old, after),
            }),
            (None, None) => {}
        }
    }
}

/// The incidents whose updates are a gap in one of the snapshots; collected, since gaps can be many.
fn unread_updates(snapshots: [&Snapshot; 2]) -> BTreeSet<&IncidentId> {
    let gaps = snapshots.into_iter().flat_map(|snapshot| &snapshot.gaps);
    gaps.filter_map(|gap| match gap {
        Gap::Updates { incident } => Some(incident),
        _ => None,
    })
    .collect()
}

fn compare_one(
    old: &Incident,
    new: &Incident,
    (before, after): (DateTime<Utc>, DateTime<Utc>),
    changes: &mut Vec<Change>,
) {
    let (was, is) = (old.timing(before), new.timing(after));
    if was != Timing::Running && is == Timing::Running {
        changes.push(Change::IncidentOpened {
            incident: new.clone(),
        });
    }
    let closed = new
        .ended_at
        .filter(|_| was != Timing::Past && is == Timing::Past);
    if let Some(ended_at) = closed {
        changes.push(Change::IncidentClosed {
            incident: new.id.clone(),
            ended_at,
        });
    }
    let dates = |one: &Incident| (micros(one.began_at), micros(one.ended_at));
    let only_closed =
        closed.is_some() && old.ended_at.is_none() && micros(old.began_at) == micros(new.began_at);
    if dates(old) != dates(new) && !only_closed {
        changes.push(Change::IncidentDatesChanged {
            incident: new.id.clone(),
            before: (old.began_at, old.ended_at),
            after: (new.began_at, new.ended_at),
        });
    }
    if old.phase != new.phase {
        changes.push(Change::IncidentPhaseChanged {
            incident: new.id.clone(),
            before: old.phase.clone(),
            after: new.phase.clone(),
        });
    }
    let (old_text, new_text) = (IncidentText::of(old), IncidentText::of(new));
    if old_text != new_text {
        changes.push(Change::IncidentTextChanged {
            incident: new.id.clone(),
            before: old_text,
            after: new_text,
        });
    }
    let impacts = ImpactChanges::between(&old.affects, &new.affects);
    if !impacts.is_empty() {
        changes.push(Change::IncidentImpactsChanged {
            incident: new.id.clone(),
            impacts,
        });
    }
}

impl IncidentText {
    fn of(incident: &Incident) -> Self {
        Self {
            display_name: incident.display_name.clone(),
            description: incident.description.clone(),
        }
    }
}

fn first_seen(new: &Incident, before: &Snapshot, now: DateTime<Utc>) -> Change {
    let cause = match before.window {
        None => Appearance::Unknown,
        Some(_) if has_gap_at(before, new) => Appearance::Unknown,
        Some(window) if window.lists(new) => Appearance::Created,
        Some(_) => Appearance::CameIntoWindow,
    };
    // What began after the earlier snapshot was not running then, whenever it was created.
    let is_news = cause == Appearance::Created || new.began_at >= Some(before.taken_at);
    if is_news && new.timing(now) == Timing::Running {
        Change::IncidentOpened {
            incident: new.clone(),
        }
    } else {
        Change::IncidentAppeared {
            incident: new.clone(),
            cause,
        }
    }
}

fn disappearance(old: &Incident, after: &Snapshot) -> Disappearance {
    let named = |gap: &Gap| matches!(gap, Gap::Incident { incident } if *incident == old.id);
    match after.window {
        _ if after.gaps.iter().any(named) => Disappearance::Unreadable,
        None => Disappearance::Unknown,
        Some(window) if !window.lists(old) => Disappearance::LeftWindow,
        Some(_) if has_gap_at(after, old) => Disappearance::Unknown,
        Some(_) => Disappearance::Deleted,
    }
}

/// Whether a gap of the snapshot may hide this incident.
fn has_gap_at(snapshot: &Snapshot, incident: &Incident) -> bool {
    snapshot.gaps.iter().any(|gap| match gap {
        Gap::Incident { incident: id } => *id == incident.id,
        Gap::Incidents { window } => window.lists(incident),
        Gap::Updates { .. } | Gap::Phases { .. } => false,
    })
}
