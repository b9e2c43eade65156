//! Differences of snapshots: complete, and independent of every order.

use std::collections::BTreeMap;

use proptest::prelude::*;
use statuspage_model::{
    ActiveImpact, Change, Component, Incident, IncidentId, IncidentUpdate, PhaseReference,
    Severity, Snapshot, TimeWindow, changes,
};

use crate::{HOURS, hour, incident, severity};

fn components() -> impl Strategy<Value = Vec<Component>> {
    let one = (
        proptest::option::of(0_u8..3),
        proptest::option::of(0_u8..2),
        proptest::option::of(severity()),
    );
    proptest::collection::btree_map(0_u8..4, one, 0..4).prop_map(|components| {
        components
            .into_iter()
            .map(|(id, (name, label, affected))| {
                let mut component = Component::new(format!("c{id}"));
                component.display_name = name.map(|name| format!("name {name}"));
                component
                    .labels
                    .extend(label.map(|label| ("region".to_owned(), label.to_string())));
                component
                    .actively_affected_by
                    .extend(affected.map(|severity| {
                        let mut impact = ActiveImpact::new("i0", "t");
                        impact.severity = severity;
                        impact
                    }));
                component
            })
            .collect()
    })
}

/// Few numbers, times and texts, so that updates resemble each other.
fn updates() -> impl Strategy<Value = Vec<IncidentUpdate>> {
    proptest::collection::btree_map(0_u64..4, (0_i64..2, 0_u8..2), 0..4).prop_map(|updates| {
        updates
            .into_iter()
            .map(|(order, (at, text))| {
                IncidentUpdate::new(order)
                    .created_at(hour(at))
                    .description(text.to_string())
            })
            .collect()
    })
}

fn whole_incident(number: u8) -> impl Strategy<Value = (Incident, Vec<IncidentUpdate>)> {
    let text = proptest::option::of(0_u8..2);
    (
        incident(format!("i{number}")),
        text,
        proptest::option::of(0_i64..2),
        updates(),
    )
        .prop_map(|(mut incident, text, phase, updates)| {
            incident.display_name = text.map(|text| text.to_string());
            incident.phase = phase.map(|order| PhaseReference::new(1, order));
            incident.updates = updates.iter().map(|update| update.order).collect();
            (incident, updates)
        })
}

fn snapshot(at: i64) -> impl Strategy<Value = Snapshot> {
    let incidents = proptest::collection::btree_set(0_u8..6, 0..5)
        .prop_flat_map(|numbers| numbers.into_iter().map(whole_incident).collect::<Vec<_>>());
    (components(), incidents).prop_map(move |(components, incidents)| {
        let (incidents, updates): (Vec<_>, Vec<_>) = incidents
            .into_iter()
            .map(|(one, updates)| (one.clone(), (one.id, updates)))
            .unzip();
        Snapshot::new(hour(at))
            .window(TimeWindow::new(hour(0), hour(HOURS)))
            .severities(vec![Severity::new().display_name("limited").value(66)])
            .components(components)
            .incidents(incidents)
            .updates(updates.into_iter().collect::<BTreeMap<_, _>>())
    })
}

/// What changes say, put into a snapshot.
fn apply(mut to: Snapshot, changes: &[Change]) -> Snapshot {
    for change in changes {
        match change.clone() {
            Change::ComponentAdded { component } => to.components.push(component),
            Change::ComponentRemoved { component } => {
                to.components.retain(|one| one.id != component.id)
            }
            Change::ComponentChanged { after, .. } => {
                let one = to
                    .components
                    .iter_mut()
                    .find(|one| one.id == after.id)
                    .unwrap();
                (one.display_name, one.labels) = (after.display_name, after.labels);
            }
            // Derived from the other lists.
            Change::StatusChanged { .. } => {}
            Change::IncidentOpened { incident } | Change::IncidentAppeared { incident, .. } => {
                if to.incident(&incident.id).is_none() {
                    to.incidents.push(incident);
                }
            }
            Change::IncidentDisappeared { incident, .. } => {
                to.incidents.retain(|one| one.id != incident.id);
                to.updates.remove(&incident.id);
            }
            Change::IncidentClosed { incident, ended_at } => {
                find(&mut to, &incident).ended_at = Some(ended_at);
            }
            Change::IncidentDatesChanged {
                incident, after, ..
            } => {
                let one = find(&mut to, &incident);
                (one.began_at, one.ended_at) = after;
            }
            Change::IncidentPhaseChanged {
                incident, after, ..
            } => find(&mut to, &incident).phase = after,
            Change::IncidentTextChanged {
                incident, after, ..
            } => {
                let one = find(&mut to, &incident);
                (one.display_name, one.description) = (after.display_name, after.description);
            }
            Change::IncidentImpactsChanged { incident, impacts } => {
                let one = find(&mut to, &incident);
                one.affects
                    .retain(|impact| !impacts.removed.contains(impact));
                for changed in impacts.changed {
                    let key = (&changed.component, &changed.impact_type);
                    one.affects
                        .iter_mut()
                        .find(|impact| impact.key() == key)
                        .unwrap()
                        .severity = changed.after;
                }
                one.affects.extend(impacts.added);
            }
            Change::UpdateAdded { incident, update } => {
                to.updates.entry(incident).or_default().push(update)
            }
            Change::UpdateRemoved { incident, update } => {
                let list = to.updates.entry(incident).or_default();
                list.remove(list.iter().position(|one| *one == update).unwrap());
            }
            Change::UpdateChanged {
                incident,
                before,
                after,
            } => {
                let list = to.updates.entry(incident).or_default();
                *list.iter_mut().find(|one| **one == before).unwrap() = after;
            }
            other => panic!("not known here: {other:?}"),
        }
    }
    to
}

fn find<'a>(snapshot: &'a mut Snapshot, id: &IncidentId) -> &'a mut Incident {
    snapshot
        .incidents
        .iter_mut()
        .find(|one| one.id == *id)
        .unwrap()
}

/// What two snapshots must agree in when one was made of the other and the changes.
fn compared(
    snapshot: Snapshot,
) -> (
    Vec<Component>,
    Vec<Incident>,
    BTreeMap<IncidentId, Vec<IncidentUpdate>>,
) {
    let mut snapshot = snapshot.arranged();
    for component in &mut snapshot.components {
        component.actively_affected_by.clear();
    }
    for incident in &mut snapshot.incidents {
        incident.updates.clear();
        incident.affects.sort_by(|a, b| a.key().cmp(&b.key()));
    }
    snapshot.updates.retain(|_, updates| !updates.is_empty());
    (snapshot.components, snapshot.incidents, snapshot.updates)
}

fn shuffled(snapshot: Snapshot) -> impl Strategy<Value = Snapshot> {
    let lists = (
        Just(snapshot.components.clone()).prop_shuffle(),
        Just(snapshot.incidents.clone()).prop_shuffle(),
    );
    lists.prop_map(move |(components, incidents)| {
        let mut other = snapshot.clone().components(components).incidents(incidents);
        other
            .updates
            .values_mut()
            .for_each(|updates| updates.reverse());
        other.incidents.iter_mut().for_each(|incident| {
            incident.affects.reverse();
            incident.updates.reverse();
        });
        other
    })
}

proptest! {
    #[test]
    fn equal_snapshots_do_not_differ(snapshot in snapshot(20)) {
        prop_assert_eq!(changes(&snapshot, &snapshot), []);
    }

    #[test]
    fn storing_a_snapshot_changes_nothing(snapshot in snapshot(20)) {
        let stored = serde_json::to_string(&snapshot).unwrap();
        let read: Snapshot = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(changes(&snapshot, &read), []);
        prop_assert_eq!(read, snapshot);
    }

    #[test]
    fn the_order_of_the_lists_does_not_matter(
        (before, after, before_too, after_too) in (snapshot(20), snapshot(24)).prop_flat_map(|(before, after)| (
            Just(before.clone()), Just(after.clone()), shuffled(before), shuffled(after),
        )),
    ) {
        let told = changes(&before, &after);
        let again = changes(&before_too, &after_too);
        // Whole objects are passed on as they came, so compare what the changes do, and their kinds.
        let kinds = |all: &[Change]| all.iter().map(std::mem::discriminant).collect::<Vec<_>>();
        prop_assert_eq!(kinds(&told), kinds(&again));
        prop_assert_eq!(compared(apply(before, &told)), compared(apply(before_too, &again)));
    }

    #[test]
    fn changes_tell_everything_in_any_order(
        (before, after, in_any_order) in (snapshot(20), snapshot(24)).prop_flat_map(|(before, after)| {
            let told = changes(&before, &after);
            (Just(before), Just(after), Just(told).prop_shuffle())
        }),
    ) {
        let told = changes(&before, &after);
        prop_assert_eq!(compared(apply(before.clone(), &told)), compared(after.clone()));
        prop_assert_eq!(compared(apply(before, &in_any_order)), compared(after));
    }
}
