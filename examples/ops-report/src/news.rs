//! What changed since the last run, in sentences.

use chrono::{DateTime, Utc};
use statuspage_client::model::{
    Change, ComponentId, ComponentStatus, Disappearance, Incident, IncidentId, IncidentUpdate,
    PhaseReference, Snapshot, changes,
};

use crate::words::{self, clean, named};

/// A name must leave room for what happened.
const MOST_OF_A_NAME: usize = 50;

/// What changed since an earlier run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// When the earlier run was.
    pub since: DateTime<Utc>,
    /// One sentence for each change, components first.
    pub lines: Vec<String>,
}

/// Says what changed from one snapshot to a later one.
#[must_use]
pub fn between(last: &Snapshot, now: &Snapshot) -> News {
    let said = Words { last, now };
    News {
        since: last.taken_at,
        lines: changes(last, now)
            .iter()
            .filter_map(|change| said.say(change))
            .collect(),
    }
}

struct Words<'a> {
    last: &'a Snapshot,
    now: &'a Snapshot,
}

impl Words<'_> {
    /// One sentence; `None` for what is no news, because only the window moved on.
    fn say(&self, change: &Change) -> Option<String> {
        Some(match change {
            Change::ComponentAdded { component } => {
                format!(
                    "{}: new component",
                    named(component.display_name.as_deref())
                )
            }
            Change::ComponentRemoved { component } => {
                format!(
                    "{}: component removed",
                    named(component.display_name.as_deref())
                )
            }
            Change::ComponentChanged { before, after } => {
                let name = named(after.display_name.as_deref());
                match before.display_name == after.display_name {
                    true => format!("{name}: other labels"),
                    false => format!(
                        "{name}: was called {}",
                        named(before.display_name.as_deref())
                    ),
                }
            }
            Change::StatusChanged { before, after } => {
                format!(
                    "{}: {} → {}",
                    clean(&after.name),
                    status(before),
                    status(after)
                )
            }
            Change::IncidentOpened { incident } => {
                let kind = match incident.is_maintenance() {
                    true => "maintenance began",
                    false => "opened",
                };
                self.about(incident, kind)
            }
            Change::IncidentAppeared { incident, .. } => self.appeared(incident)?,
            Change::IncidentClosed { incident, ended_at } => {
                self.of(incident, &format!("ended {} UTC", words::minute(*ended_at)))
            }
            Change::IncidentDisappeared { incident, cause } => match cause {
                // It has grown old, and was over long ago.
                Disappearance::LeftWindow => return None,
                Disappearance::Deleted => self.about(incident, "deleted"),
                Disappearance::Unreadable => self.about(incident, "cannot be read any more"),
                _ => self.about(incident, "not shown any more"),
            },
            Change::IncidentDatesChanged {
                incident, after, ..
            } => {
                let date =
                    |at: Option<DateTime<Utc>>| at.map_or_else(|| "open".to_owned(), words::minute);
                let text = format!("dates corrected: {} to {}", date(after.0), date(after.1));
                self.of(incident, &text)
            }
            Change::IncidentPhaseChanged {
                incident,
                before,
                after,
            } => {
                let (before, after) = (phase(self.last, before), phase(self.now, after));
                self.of(incident, &format!("{before} → {after}"))
            }
            Change::IncidentTextChanged {
                incident,
                before,
                after,
            } => match before.display_name == after.display_name {
                true => self.of(incident, "other description"),
                false => self.of(
                    incident,
                    &format!("was called {}", named(before.display_name.as_deref())),
                ),
            },
            Change::IncidentImpactsChanged { incident, impacts } => {
                let added = impacts
                    .added
                    .iter()
                    .map(|one| format!("+{}", self.component(&one.component)));
                let removed = impacts
                    .removed
                    .iter()
                    .map(|one| format!("−{}", self.component(&one.component)));
                let value =
                    |value: Option<i64>| value.map_or_else(|| "?".to_owned(), |v| v.to_string());
                let changed = impacts.changed.iter().map(|one| {
                    let name = self.component(&one.component);
                    format!("{name} {} → {}", value(one.before), value(one.after))
                });
                let all: Vec<String> = added.chain(removed).chain(changed).collect();
                self.of(incident, &format!("impacts: {}", all.join(", ")))
            }
            Change::UpdateAdded { incident, update } => {
                self.of(incident, &format!("update: {}", update_text(update)))
            }
            Change::UpdateChanged {
                incident, after, ..
            } => self.of(
                incident,
                &format!("update corrected: {}", update_text(after)),
            ),
            Change::UpdateRemoved { incident, update } => self.of(
                incident,
                &format!("update removed: {}", update_text(update)),
            ),
            // Kinds of change that a later release tells apart.
            other => match (other.incident(), other.component()) {
                (Some(incident), _) => self.of(incident, "changed"),
                (_, Some(component)) => format!("{}: changed", self.component(component)),
                _ => return None,
            },
        })
    }

    /// What is shown for the first time and is not open: planned, or over already. Where an
    /// appearance only means that the window moved, planned work is news all the same.
    fn appeared(&self, incident: &Incident) -> Option<String> {
        use statuspage_client::model::Timing;
        match (incident.timing(self.now.taken_at), incident.began_at) {
            (Timing::Upcoming, Some(began)) => {
                let kind = match incident.is_maintenance() {
                    true => "maintenance planned for",
                    false => "will begin",
                };
                Some(self.about(incident, &format!("{kind} {} UTC", words::minute(began))))
            }
            (Timing::Past, _) => Some(self.about(incident, "entered after it was over")),
            _ => Some(self.about(incident, "shown for the first time")),
        }
    }

    fn about(&self, incident: &Incident, what: &str) -> String {
        let name = named(incident.display_name.as_deref());
        format!("{}: {what}", words::shorten(&name, MOST_OF_A_NAME))
    }

    fn of(&self, id: &IncidentId, what: &str) -> String {
        match self.now.incident(id).or_else(|| self.last.incident(id)) {
            Some(incident) => self.about(incident, what),
            None => format!("{}: {what}", clean(id.as_str())),
        }
    }

    fn component(&self, id: &ComponentId) -> String {
        let known = self.now.component(id).or_else(|| self.last.component(id));
        let name = known.and_then(|one| one.display_name.as_deref());
        clean(name.unwrap_or(id.as_str()))
    }
}

fn status(status: &ComponentStatus) -> String {
    let level = words::level(&status.level);
    match status.in_maintenance {
        true => format!("{level}, in maintenance"),
        false => level,
    }
}

fn phase(snapshot: &Snapshot, reference: &Option<PhaseReference>) -> String {
    match reference {
        Some(reference) => match snapshot.phases.name_of(reference) {
            Some(name) => clean(name),
            None => format!("phase {}", reference.order),
        },
        None => "no phase".to_owned(),
    }
}

/// Title and text of an update in one line.
#[must_use]
pub fn update_text(update: &IncidentUpdate) -> String {
    let parts = [
        update.display_name.as_deref(),
        update.description.as_deref(),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .map(clean)
        .filter(|text| !text.trim().is_empty())
        .collect();
    match parts.is_empty() {
        true => "(without words)".to_owned(),
        false => parts.join(": "),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use statuspage_client::model::{
        ActiveImpact, Component, Impact, PhaseList, Phases, TimeWindow,
    };

    use super::*;

    fn hour(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
    }

    fn snapshot(at: i64) -> Snapshot {
        let list = PhaseList::new(1).phases(["Open", "Done"].map(String::from));
        Snapshot::new(hour(at))
            .window(TimeWindow::new(hour(at - 100), hour(at + 100)))
            .components(vec![Component::new("c").display_name("Harbor")])
            .phases(Phases::new(list))
    }

    fn incident() -> Incident {
        Incident::new("i")
            .display_name("Slow pulls")
            .began_at(hour(9))
            .phase(PhaseReference::new(1, 0))
            .affects(vec![Impact::new("c", "t").severity(40)])
    }

    #[test]
    fn an_incident_that_opened_moved_and_ended_reads_as_such() {
        let before = snapshot(10).incidents(vec![incident()]);
        let mut after = snapshot(12).incidents(vec![
            incident()
                .phase(PhaseReference::new(1, 1))
                .ended_at(hour(11))
                .updates(vec![0]),
            Incident::new("j")
                .display_name("New one")
                .began_at(hour(11)),
        ]);
        after.updates.insert(
            "i".into(),
            vec![
                IncidentUpdate::new(0)
                    .display_name("Solved")
                    .description("It\nworks."),
            ],
        );
        after.components[0].actively_affected_by = vec![ActiveImpact::new("j", "t").severity(101)];
        assert_eq!(
            between(&before, &after).lines,
            [
                "Harbor: no incident → unknown (101)",
                "Slow pulls: ended 1970-01-01 11:00 UTC",
                "Slow pulls: Open → Done",
                "Slow pulls: update: Solved: It works.",
                "New one: opened",
            ]
        );
        assert_eq!(between(&after, &after).lines, Vec::<String>::new());
    }

    #[test]
    fn what_only_left_the_window_is_no_news() {
        let old = incident().ended_at(hour(10));
        let before = snapshot(20).incidents(vec![old]);
        assert!(between(&before, &snapshot(400)).lines.is_empty());
        assert_eq!(
            between(&before, &snapshot(30)).lines,
            ["Slow pulls: deleted"]
        );
    }

    #[test]
    fn planned_work_is_news_and_the_server_cannot_drive_the_terminal() {
        let planned = Incident::new("p")
            .display_name("Disks\u{1b}[2J")
            .began_at(hour(30))
            .ended_at(hour(31))
            .affects(vec![Impact::new("c", "t").severity(0)]);
        let after = snapshot(12).incidents(vec![planned]);
        assert_eq!(
            between(&snapshot(10), &after).lines,
            ["Disks [2J: maintenance planned for 1970-01-02 06:00 UTC"]
        );
    }
}
