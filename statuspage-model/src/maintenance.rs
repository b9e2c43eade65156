//! Planned work: the incidents that are maintenance windows.

use chrono::{DateTime, Utc};

use crate::{ComponentId, Incident, IncidentId, TimeWindow, Timing};

/// A window of planned work.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MaintenanceWindow {
    /// The incident that stands for it.
    pub incident: IncidentId,
    /// Its headline, where it has one.
    pub name: Option<String>,
    /// From when until when.
    pub window: TimeWindow,
    /// The components that are worked on, ordered, each once.
    pub components: Vec<ComponentId>,
}

impl MaintenanceWindow {
    /// Takes an incident for what it is.
    ///
    /// `None` unless all its impacts have severity 0, and it has both dates in their order: work
    /// without them is not planned yet, and the server refuses to create it.
    #[must_use]
    pub fn of(incident: &Incident) -> Option<Self> {
        let (start, end) = (incident.began_at?, incident.ended_at?);
        if !incident.is_maintenance() || end < start {
            return None;
        }
        let mut components: Vec<ComponentId> = incident
            .affects
            .iter()
            .map(|impact| impact.component.clone())
            .collect();
        components.sort();
        components.dedup();
        Some(Self {
            incident: incident.id.clone(),
            name: incident.display_name.clone(),
            window: TimeWindow::new(start, end),
            components,
        })
    }

    /// Whether it is upcoming, running or past at an instant; strict at both ends, as the server.
    #[must_use]
    pub fn timing(&self, at: DateTime<Utc>) -> Timing {
        Timing::of(Some(self.window.start), Some(self.window.end), at)
    }

    /// Whether a component is worked on.
    #[must_use]
    pub fn affects(&self, component: &ComponentId) -> bool {
        self.components.binary_search(component).is_ok()
    }
}

/// All windows of planned work among some incidents, the earliest first.
///
/// ```
/// use chrono::{DateTime, Utc};
/// use statuspage_model::{Impact, Incident, MaintenancePlan};
///
/// let at = |text: &str| text.parse::<DateTime<Utc>>();
/// let incidents = [Incident::new("i")
///     .display_name("New disks")
///     .began_at(at("2026-11-24T20:00:00Z")?)
///     .ended_at(at("2026-11-24T22:00:00Z")?)
///     .affects(vec![Impact::new("ceph", "t").severity(0)])];
/// let plan = MaintenancePlan::new(&incidents);
/// assert_eq!(plan.upcoming(at("2026-11-24T12:00:00Z")?).count(), 1);
/// assert_eq!(plan.running(at("2026-11-24T21:00:00Z")?).count(), 1);
/// assert!(plan.of(&"harbor".into()).windows.is_empty());
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MaintenancePlan {
    /// The windows, ordered by beginning, end and identifier.
    pub windows: Vec<MaintenanceWindow>,
}

impl MaintenancePlan {
    /// Picks the maintenance windows out of incidents.
    #[must_use]
    pub fn new<'a>(incidents: impl IntoIterator<Item = &'a Incident>) -> Self {
        let mut windows: Vec<MaintenanceWindow> = incidents
            .into_iter()
            .filter_map(MaintenanceWindow::of)
            .collect();
        windows.sort_by(|a, b| {
            let key = |one: &MaintenanceWindow| (one.window.start, one.window.end);
            key(a)
                .cmp(&key(b))
                .then_with(|| a.incident.cmp(&b.incident))
        });
        Self { windows }
    }

    /// The part of the plan that concerns one component.
    #[must_use]
    pub fn of(&self, component: &ComponentId) -> Self {
        let windows = self
            .windows
            .iter()
            .filter(|window| window.affects(component))
            .cloned();
        Self {
            windows: windows.collect(),
        }
    }

    /// What has not begun at an instant, the next first.
    pub fn upcoming(&self, at: DateTime<Utc>) -> impl Iterator<Item = &MaintenanceWindow> {
        self.at(at, Timing::Upcoming)
    }

    /// What is going on at an instant, the longest running first.
    pub fn running(&self, at: DateTime<Utc>) -> impl Iterator<Item = &MaintenanceWindow> {
        self.at(at, Timing::Running)
    }

    /// What is over at an instant, the earliest first.
    pub fn past(&self, at: DateTime<Utc>) -> impl DoubleEndedIterator<Item = &MaintenanceWindow> {
        self.at(at, Timing::Past)
    }

    fn at(
        &self,
        at: DateTime<Utc>,
        timing: Timing,
    ) -> impl DoubleEndedIterator<Item = &MaintenanceWindow> {
        self.windows
            .iter()
            .filter(move |window| window.timing(at) == timing)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::Impact;

    fn hour(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
    }

    fn work(id: &str, began: i64, ended: i64, component: &str) -> Incident {
        Incident::new(id)
            .began_at(hour(began))
            .ended_at(hour(ended))
            .affects(vec![Impact::new(component, "t").severity(0)])
    }

    fn ids<'a>(windows: impl Iterator<Item = &'a MaintenanceWindow>) -> Vec<&'a str> {
        windows.map(|window| window.incident.as_str()).collect()
    }

    #[test]
    fn windows_are_sorted_and_told_apart_by_the_instant() {
        let incidents = [
            work("later", 20, 22, "a"),
            work("now", 9, 11, "b"),
            work("before", 1, 2, "a"),
            work("sooner", 12, 22, "b"),
        ];
        let plan = MaintenancePlan::new(&incidents);
        assert_eq!(ids(plan.upcoming(hour(10))), ["sooner", "later"]);
        assert_eq!(ids(plan.running(hour(10))), ["now"]);
        assert_eq!(ids(plan.past(hour(10))), ["before"]);
        // Each is in one of the three at any instant, its own ends included.
        for at in 0..24 {
            let at = hour(at);
            let all = plan.upcoming(at).count() + plan.running(at).count() + plan.past(at).count();
            assert_eq!(all, 4);
        }
        assert_eq!(ids(plan.running(hour(9))), Vec::<&str>::new());
        assert_eq!(ids(plan.past(hour(11))), ["before", "now"]);
        assert_eq!(
            ids(plan.of(&"a".into()).windows.iter()),
            ["before", "later"]
        );
    }

    #[test]
    fn only_planned_work_with_both_dates_is_a_window() {
        let mut open = work("i", 1, 2, "a");
        open.ended_at = None;
        let mut undated = work("i", 1, 2, "a");
        undated.began_at = None;
        let outage = work("i", 1, 2, "a").affects(vec![
            Impact::new("a", "t").severity(0),
            Impact::new("b", "t").severity(40),
        ]);
        for incident in [open, undated, outage, work("i", 2, 1, "a")] {
            assert_eq!(MaintenanceWindow::of(&incident), None);
        }
        let twice = work("i", 1, 2, "a").affects(vec![
            Impact::new("b", "t").severity(0),
            Impact::new("a", "t").severity(0),
            Impact::new("a", "u").severity(0),
        ]);
        assert_eq!(
            MaintenanceWindow::of(&twice).unwrap().components,
            ["a".into(), "b".into()]
        );
    }
}
