//! What changed about the updates of one incident.

use super::{Change, micros};
use crate::{IncidentId, IncidentUpdate};

/// Pairs updates up, the surest marks first, and tells of what is not equal in its pair.
///
/// 1. number, time and text: the same update;
/// 2. number and time: its text was corrected;
/// 3. number and text: its time was corrected;
/// 4. what is left is gone, or new, even under the same number, which the server uses again.
pub(super) fn compare(
    incident: &IncidentId,
    before: &[IncidentUpdate],
    after: &[IncidentUpdate],
    changes: &mut Vec<Change>,
) {
    // What most incidents come to between two snapshots; it halves the time of a whole comparison.
    if before == after {
        return;
    }
    let (mut old, mut new) = (ordered(before), ordered(after));
    take_pairs(&mut old, &mut new, same_time_and_text);
    let mut pairs = take_pairs(&mut old, &mut new, same_time);
    pairs.extend(take_pairs(&mut old, &mut new, same_text));

    let mut found: Vec<(u64, Change)> = Vec::new();
    found.extend(old.into_iter().map(|update| {
        (
            update.order,
            Change::UpdateRemoved {
                incident: incident.clone(),
                update: update.clone(),
            },
        )
    }));
    found.extend(pairs.into_iter().map(|(before, after)| {
        let (before, after) = (before.clone(), after.clone());
        (
            after.order,
            Change::UpdateChanged {
                incident: incident.clone(),
                before,
                after,
            },
        )
    }));
    found.extend(new.into_iter().map(|update| {
        (
            update.order,
            Change::UpdateAdded {
                incident: incident.clone(),
                update: update.clone(),
            },
        )
    }));
    // Stable: where a number was used again, the removal stays in front.
    found.sort_by_key(|(order, _)| *order);
    changes.extend(found.into_iter().map(|(_, change)| change));
}

/// By number; where a server gives a number twice, by what else there is, so that the order of the list
/// does not matter.
fn ordered(updates: &[IncidentUpdate]) -> Vec<&IncidentUpdate> {
    let mut updates: Vec<&IncidentUpdate> = updates.iter().collect();
    updates.sort_by(|a, b| {
        (a.order, micros(a.created_at), text(a)).cmp(&(b.order, micros(b.created_at), text(b)))
    });
    updates
}

/// Takes out of both lists what belongs together, in one pass over each, and gives the pairs.
fn take_pairs<'a>(
    old: &mut Vec<&'a IncidentUpdate>,
    new: &mut Vec<&'a IncidentUpdate>,
    same: fn(&IncidentUpdate, &IncidentUpdate) -> bool,
) -> Vec<(&'a IncidentUpdate, &'a IncidentUpdate)> {
    let mut pairs = Vec::new();
    let mut from = 0;
    old.retain(|before| {
        // Both lists are ordered by number, so the search goes on where the last number was.
        from += new
            .iter()
            .skip(from)
            .take_while(|after| after.order < before.order)
            .count();
        let place = new
            .iter()
            .skip(from)
            .take_while(|after| after.order == before.order)
            .position(|after| same(before, after));
        match place {
            Some(place) => {
                pairs.push((*before, new.remove(from + place)));
                false
            }
            None => true,
        }
    });
    pairs
}

fn same_time_and_text(a: &IncidentUpdate, b: &IncidentUpdate) -> bool {
    same_time(a, b) && same_text(a, b)
}

fn same_time(a: &IncidentUpdate, b: &IncidentUpdate) -> bool {
    micros(a.created_at) == micros(b.created_at)
}

fn same_text(a: &IncidentUpdate, b: &IncidentUpdate) -> bool {
    text(a) == text(b)
}

fn text(update: &IncidentUpdate) -> (Option<&str>, Option<&str>) {
    (
        update.display_name.as_deref(),
        update.description.as_deref(),
    )
}
