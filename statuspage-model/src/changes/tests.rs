use std::slice::from_ref;

use chrono::TimeDelta;

use super::*;
use crate::level::tests::severities;
use crate::{ActiveImpact, Gap, Impact, TimeWindow};

fn hour(hour: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
}

fn snapshot(at: i64, incidents: &[Incident]) -> Snapshot {
    Snapshot::new(hour(at))
        .window(TimeWindow::new(hour(at - 50), hour(at + 20)))
        .severities(severities())
        .incidents(incidents.to_vec())
}

fn incident(id: &str, began: i64, ended: Option<i64>) -> Incident {
    let mut incident = Incident::new(id)
        .began_at(hour(began))
        .phase(PhaseReference::new(1, 0));
    incident.ended_at = ended.map(hour);
    incident
}

/// The kinds of the changes between two states of one incident, an hour apart.
fn kinds(before: &[Incident], after: &[Incident]) -> Vec<String> {
    names(&changes(&snapshot(100, before), &snapshot(101, after)))
}

fn names(changes: &[Change]) -> Vec<String> {
    let name = |change: &Change| format!("{change:?}").split(' ').next().unwrap().to_owned();
    changes.iter().map(name).collect()
}

#[test]
fn opening_and_closing_follow_the_clock_and_the_dates() {
    let open = incident("i", 90, None);
    assert_eq!(kinds(&[], from_ref(&open)), ["IncidentOpened"]);
    assert_eq!(
        kinds(from_ref(&open), &[incident("i", 90, Some(100))]),
        ["IncidentClosed"]
    );
    // Nobody touched it: its time came, its time was over.
    let planned = [incident("i", 100, Some(110))];
    assert_eq!(kinds(&planned, &planned), ["IncidentOpened"]);
    let ending = [incident("i", 90, Some(101))];
    assert_eq!(kinds(&ending, &ending), ["IncidentClosed"]);
    // An end for later is a date, and no closing.
    assert_eq!(
        kinds(from_ref(&open), &[incident("i", 90, Some(105))]),
        ["IncidentDatesChanged"]
    );
    // Closed, and the beginning corrected on the way.
    assert_eq!(
        kinds(from_ref(&open), &[incident("i", 80, Some(100))]),
        ["IncidentClosed", "IncidentDatesChanged"]
    );
    // An end that was earlier than planned is told, too: the plan had been another.
    assert_eq!(
        kinds(
            &[incident("i", 90, Some(105))],
            &[incident("i", 90, Some(100))]
        ),
        ["IncidentClosed", "IncidentDatesChanged"]
    );
    assert_eq!(
        kinds(&[incident("i", 90, Some(95))], &[open]),
        ["IncidentOpened", "IncidentDatesChanged"]
    );
}

#[test]
fn fields_are_told_apart() {
    let old = incident("i", 90, None).display_name("a").affects(vec![
        Impact::new("c", "t").severity(10),
        Impact::new("d", "t"),
    ]);
    assert_eq!(kinds(from_ref(&old), from_ref(&old)), Vec::<String>::new());
    assert_eq!(
        kinds(from_ref(&old), &[old.clone().description("")]),
        ["IncidentTextChanged"]
    );
    assert_eq!(
        kinds(
            from_ref(&old),
            &[old.clone().phase(PhaseReference::new(2, 0))]
        ),
        ["IncidentPhaseChanged"]
    );
    let worse = old.clone().affects(vec![
        Impact::new("d", "t"),
        Impact::new("c", "t").severity(90),
    ]);
    assert_eq!(kinds(from_ref(&old), &[worse]), ["IncidentImpactsChanged"]);
    // The server keeps microseconds, a stored snapshot too.
    let finer = old.clone().began_at(hour(90) + TimeDelta::nanoseconds(999));
    assert_eq!(kinds(&[old], &[finer]), Vec::<String>::new());
}

#[test]
fn why_an_incident_is_new_is_said_as_far_as_known() {
    let cause =
        |incident: Incident, before: Snapshot| match &changes(&before, &snapshot(101, &[incident]))
            [..]
        {
            [Change::IncidentAppeared { cause, .. }] => Some(*cause),
            [Change::IncidentOpened { .. }] => None,
            other => panic!("{other:?}"),
        };
    let before = || snapshot(100, &[]);
    assert_eq!(
        cause(incident("planned", 110, Some(111)), before()),
        Some(Appearance::Created)
    );
    assert_eq!(
        cause(incident("over", 90, Some(91)), before()),
        Some(Appearance::Created)
    );
    // The window went on: until 120 before, until 121 now.
    assert_eq!(
        cause(incident("far", 121, Some(130)), before()),
        Some(Appearance::CameIntoWindow)
    );
    assert_eq!(
        cause(incident("old", 1, Some(2)), before()),
        Some(Appearance::CameIntoWindow)
    );
    let mut blind = before();
    blind.window = None;
    assert_eq!(
        cause(incident("i", 90, None), blind),
        Some(Appearance::Unknown)
    );
    let gap = Gap::Incidents {
        window: TimeWindow::new(hour(85), hour(95)),
    };
    let running = incident("i", 90, None);
    assert_eq!(
        cause(running.clone(), before().gaps(vec![gap])),
        Some(Appearance::Unknown)
    );
    let named = Gap::Incident {
        incident: "i".into(),
    };
    assert_eq!(
        cause(running.clone(), before().gaps(vec![named])),
        Some(Appearance::Unknown)
    );
    assert_eq!(
        cause(
            running.clone(),
            before().gaps(vec![Gap::Phases { generation: 1 }])
        ),
        None
    );
    // Whatever could not be seen, it began since.
    let mut blind = before();
    blind.window = None;
    assert_eq!(cause(incident("i", 100, None), blind), None);
    // A window that ended with its snapshot cannot have held what began later.
    let now = before().window(TimeWindow::new(hour(50), hour(100)));
    assert_eq!(
        cause(
            incident("i", 100, None).began_at(hour(100) + TimeDelta::minutes(5)),
            now
        ),
        None
    );
}

#[test]
fn why_an_incident_is_gone_is_said_as_far_as_known() {
    let cause = |incident: Incident, after: Snapshot| match &changes(
        &snapshot(100, &[incident]),
        &after,
    )[..]
    {
        [Change::IncidentDisappeared { cause, .. }] => *cause,
        other => panic!("{other:?}"),
    };
    let after = || snapshot(101, &[]);
    assert_eq!(
        cause(incident("i", 90, None), after()),
        Disappearance::Deleted
    );
    assert_eq!(
        cause(incident("i", 90, Some(91)), after()),
        Disappearance::Deleted
    );
    assert_eq!(
        cause(incident("i", 49, Some(50)), after()),
        Disappearance::LeftWindow
    );
    // An open incident never leaves.
    assert_eq!(
        cause(incident("i", 1, None), after()),
        Disappearance::Deleted
    );
    let gap = |gap| after().gaps(vec![gap]);
    let named = Gap::Incident {
        incident: "i".into(),
    };
    assert_eq!(
        cause(incident("i", 90, None), gap(named)),
        Disappearance::Unreadable
    );
    let near = |hours: (i64, i64)| Gap::Incidents {
        window: TimeWindow::new(hour(hours.0), hour(hours.1)),
    };
    assert_eq!(
        cause(incident("i", 90, Some(91)), gap(near((91, 92)))),
        Disappearance::Unknown
    );
    assert_eq!(
        cause(incident("i", 90, Some(91)), gap(near((92, 93)))),
        Disappearance::Deleted
    );
    let mut blind = after();
    blind.window = None;
    assert_eq!(
        cause(incident("i", 90, None), blind),
        Disappearance::Unknown
    );
}

#[test]
fn updates_are_known_by_number_time_and_text() {
    let update = |order, at, text: &str| {
        IncidentUpdate::new(order)
            .created_at(hour(at))
            .description(text)
    };
    let with = |at, updates: &[IncidentUpdate]| {
        let numbers: Vec<u64> = updates.iter().map(|update| update.order).collect();
        snapshot(at, &[incident("i", 90, None).updates(numbers)])
            .updates(BTreeMap::from([("i".into(), updates.to_vec())]))
    };
    let told = |before: &[IncidentUpdate], after: &[IncidentUpdate]| {
        names(&changes(&with(100, before), &with(101, after)))
    };
    let (zero, one) = (update(0, 91, "a"), update(1, 92, "b"));
    let both = [zero.clone(), one.clone()];
    assert_eq!(
        told(&both, &[one.clone(), zero.clone()]),
        Vec::<String>::new()
    );
    assert_eq!(told(&both[..1], &both), ["UpdateAdded"]);
    assert_eq!(told(&both, &both[..1]), ["UpdateRemoved"]);
    assert_eq!(
        told(&both, &[update(0, 91, "corrected"), one.clone()]),
        ["UpdateChanged"]
    );
    assert_eq!(
        told(&both, &[zero.clone(), update(1, 93, "b")]),
        ["UpdateChanged"]
    );
    // The number of a deleted update is given to the next.
    assert_eq!(
        told(&both, &[zero.clone(), update(1, 93, "c")]),
        ["UpdateRemoved", "UpdateAdded"]
    );
    // The same text under another number is another update.
    assert_eq!(
        told(&both[1..], &[update(2, 92, "b")]),
        ["UpdateRemoved", "UpdateAdded"]
    );
    // What could not be read did not go away.
    let unread = with(101, &[]);
    let unread = Snapshot {
        incidents: with(101, &both).incidents,
        updates: BTreeMap::new(),
        ..unread
    };
    assert_eq!(
        names(&changes(&with(100, &both), &unread)),
        Vec::<String>::new()
    );
    let unread_before = Snapshot {
        taken_at: hour(100),
        ..unread
    };
    assert_eq!(
        names(&changes(&unread_before, &with(101, &both))),
        Vec::<String>::new()
    );
    // By number, whatever happened to it.
    assert_eq!(
        told(from_ref(&one), from_ref(&zero)),
        ["UpdateAdded", "UpdateRemoved"]
    );
    let gap = with(101, &[]).gaps(vec![Gap::Updates {
        incident: "i".into(),
    }]);
    assert_eq!(
        names(&changes(&with(100, &both), &gap)),
        Vec::<String>::new()
    );
}

#[test]
fn components_and_their_status() {
    let harbor = Component::new("1").display_name("Harbor");
    let zuul = Component::new("2").display_name("Zuul");
    let at = |at, components: &[Component]| snapshot(at, &[]).components(components.to_vec());
    let told = |before: &[Component], after: &[Component]| {
        names(&changes(&at(100, before), &at(101, after)))
    };
    assert_eq!(
        told(from_ref(&zuul), from_ref(&harbor)),
        ["ComponentAdded", "ComponentRemoved"]
    );
    assert_eq!(
        told(from_ref(&zuul), &[zuul.clone().display_name("zuul")]),
        ["ComponentChanged"]
    );
    let affected = |severity| {
        harbor
            .clone()
            .actively_affected_by(vec![ActiveImpact::new("i", "t").severity(severity)])
    };
    assert_eq!(told(from_ref(&harbor), &[affected(50)]), ["StatusChanged"]);
    assert_eq!(told(from_ref(&harbor), &[affected(0)]), ["StatusChanged"]);
    assert_eq!(told(&[affected(50)], &[affected(50)]), Vec::<String>::new());
    let all = changes(&at(100, from_ref(&harbor)), &at(101, &[affected(50), zuul]));
    assert_eq!(
        all.iter()
            .map(|change| change.component().unwrap().as_str())
            .collect::<Vec<_>>(),
        ["1", "2"]
    );
}

#[test]
fn changes_come_in_the_order_of_events() {
    let before = [
        incident("z", 70, None),
        incident("a", 80, None),
        incident("b", 80, None),
    ];
    let after = before.clone().map(|incident| incident.display_name("x"));
    let order: Vec<String> = changes(&snapshot(100, &before), &snapshot(101, &after))
        .iter()
        .map(|change| change.incident().unwrap().to_string())
        .collect();
    assert_eq!(order, ["z", "a", "b"]);
}
