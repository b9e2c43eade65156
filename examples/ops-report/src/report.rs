//! What the report says, derived from snapshots alone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use statuspage_client::model::{
    ComponentId, ComponentStatus, Day, Gap, Incident, IncidentUpdate, Level, MaintenancePlan,
    MaintenanceWindow, Snapshot, TimeWindow, Timing, UptimeIndex, UptimeOptions,
};

use crate::gather::{DAYS, past, utc};
use crate::harbor::Harbor;
use crate::identity::Identity;
use crate::news::{self, News};
use crate::words;
use crate::zuul::Zuul;

/// What a report shows, at one instant.
#[derive(Clone, Debug)]
pub struct Report {
    /// The server that was asked.
    pub source: String,
    /// The instant that everything refers to.
    pub at: DateTime<Utc>,
    /// The state of each component, and how it has been.
    pub components: Vec<Component>,
    /// Incidents that are running, the newest first.
    pub open: Vec<OpenIncident>,
    /// Maintenance that runs or will come, the next first.
    pub maintenance: Vec<Maintenance>,
    /// What changed since the last run; `None` where nothing was remembered.
    pub news: Option<News>,
    /// What the server could not give, one sentence each.
    pub gaps: Vec<String>,
    /// Whether incidents may be missing, so that uptimes are upper bounds.
    pub uptime_is_bound: bool,
    /// The value from which on an impact counts as downtime.
    pub threshold: i64,
    /// The server's severities with their upper bounds, the mildest first.
    pub severities: Vec<(String, i64)>,
    /// What the issuer of tokens had to say; `None` where none was asked. Set from outside: a snapshot has no part in it.
    pub identity: Option<Identity>,
    /// What a Zuul had to say; `None` where none was asked. Set from outside, too.
    pub zuul: Option<Zuul>,
    /// What a Harbor had to say; `None` where none was asked. Set from outside, too.
    pub harbor: Option<Harbor>,
}

/// A component now and in the past.
#[derive(Clone, Debug)]
pub struct Component {
    /// Its name, level, and whether it is worked on.
    pub status: ComponentStatus,
    /// The share of the last 30 days in which it worked.
    pub month: Option<f64>,
    /// The share of the last 90 days in which it worked.
    pub quarter: Option<f64>,
    /// The last 90 days, the oldest first.
    pub days: Vec<Day>,
    /// Which of those days have a gap.
    pub unread: Vec<bool>,
    /// What affected it on each of those days, by name, the earliest first.
    pub names: Vec<Vec<String>>,
}

/// An incident that has begun and not ended.
#[derive(Clone, Debug)]
pub struct OpenIncident {
    /// Its name.
    pub name: String,
    /// When it began.
    pub began_at: Option<DateTime<Utc>>,
    /// The name of its phase, in the phase's own generation.
    pub phase: Option<String>,
    /// The affected components by name, with what the impact amounts to.
    pub affects: Vec<(String, Level)>,
    /// The last of its updates.
    pub last_update: Option<IncidentUpdate>,
    /// Whether its updates could be read.
    pub updates_known: bool,
}

/// A planned window of work.
#[derive(Clone, Debug)]
pub struct Maintenance {
    /// Its name.
    pub name: String,
    /// From when until when.
    pub window: TimeWindow,
    /// The affected components, by name.
    pub components: Vec<String>,
}

impl Maintenance {
    /// Whether it has begun at this instant.
    #[must_use]
    pub fn is_running(&self, at: DateTime<Utc>) -> bool {
        self.window.start < at
    }
}

impl Report {
    /// Derives the report from a snapshot and, where there is one, that of the last run.
    ///
    /// Impacts from `threshold` on (1 to 100) count as downtime; maintenance never does.
    #[must_use]
    pub fn new(source: &str, now: &Snapshot, last: Option<&Snapshot>, threshold: i64) -> Self {
        let names = names(now);
        let at = now.taken_at;
        let mut open: Vec<OpenIncident> = now
            .incidents
            .iter()
            .filter(|incident| is_open(incident, at))
            .map(|incident| open_incident(now, incident, &names))
            .collect();
        open.sort_by_key(|incident| std::cmp::Reverse(incident.began_at));
        let plan = MaintenancePlan::new(&now.incidents);
        let maintenance = plan.running(at).chain(plan.upcoming(at));
        let severities = now.severities.iter().filter_map(|severity| {
            let name = severity.display_name.as_deref()?;
            Some((words::clean(name), severity.value.filter(|v| *v > 0)?))
        });
        let mut severities: Vec<(String, i64)> = severities.collect();
        severities.sort_by_key(|(_, bound)| *bound);
        Self {
            source: words::clean(source),
            at,
            components: components(now, threshold),
            open,
            maintenance: maintenance.map(|one| planned(one, &names)).collect(),
            news: last.map(|last| news::between(last, now)),
            gaps: gaps(now, &names),
            uptime_is_bound: now.gaps.iter().any(hides_incidents),
            threshold,
            severities,
            identity: None,
            zuul: None,
            harbor: None,
        }
    }

    /// How many components an incident affects now; maintenance does not count.
    #[must_use]
    pub fn affected(&self) -> usize {
        let is_affected = |one: &&Component| one.status.level != Level::Unaffected;
        self.components.iter().filter(is_affected).count()
    }
}

/// What runs, unless it is listed as maintenance. Work of which nobody said the end is open, too.
fn is_open(incident: &Incident, at: DateTime<Utc>) -> bool {
    incident.timing(at) == Timing::Running && MaintenanceWindow::of(incident).is_none()
}

fn components(now: &Snapshot, threshold: i64) -> Vec<Component> {
    let at = now.taken_at;
    let mut options = UptimeOptions::new().now(at);
    options.threshold = threshold;
    let index = UptimeIndex::new(&now.incidents);
    let window = past(DAYS, at);
    let mut names = names_by_day(now, window);
    let ratio = |id: &ComponentId, days| index.uptime(id, past(days, at), &options).ratio();
    now.current_status()
        .into_iter()
        .map(|status| {
            let days = index.days(&status.id, window, utc(), &now.severities, &options);
            let unread = days.iter().map(|day| is_unread(now, day)).collect();
            Component {
                month: ratio(&status.id, 30),
                quarter: ratio(&status.id, DAYS),
                names: names
                    .remove(&status.id)
                    .unwrap_or_else(|| vec![Vec::new(); days.len()]),
                status,
                days,
                unread,
            }
        })
        .collect()
}

/// The names of what affected each component on each day of a window.
fn names_by_day(now: &Snapshot, window: TimeWindow) -> BTreeMap<ComponentId, Vec<Vec<String>>> {
    let place = |at: DateTime<Utc>| {
        let days = (at.date_naive() - window.start.date_naive()).num_days();
        usize::try_from(days).unwrap_or(0)
    };
    let days = place(window.end) + 1;
    let mut all: BTreeMap<ComponentId, Vec<Vec<String>>> = BTreeMap::new();
    for incident in &now.incidents {
        let (Some(began), ended) = (incident.began_at, incident.ended_at) else {
            continue;
        };
        let start = began.max(window.start);
        let end = ended.map_or(window.end, |ended| ended.min(window.end));
        // What ends at midnight does not touch the day that follows; nor does what has no length.
        if start >= end {
            continue;
        }
        let last = place(end - TimeDelta::nanoseconds(1));
        let name = words::named(incident.display_name.as_deref());
        let components: BTreeSet<_> = incident.affects.iter().map(|one| &one.component).collect();
        for component in components {
            let by_day = all
                .entry(component.clone())
                .or_insert_with(|| vec![Vec::new(); days]);
            for day in by_day.iter_mut().take(last + 1).skip(place(start)) {
                day.push(name.clone());
            }
        }
    }
    all
}

fn is_unread(now: &Snapshot, day: &Day) -> bool {
    now.gaps.iter().any(|gap| match gap {
        Gap::Incidents { window } => {
            window.start.date_naive() <= day.date && day.date <= window.end.date_naive()
        }
        _ => false,
    })
}

fn hides_incidents(gap: &Gap) -> bool {
    matches!(gap, Gap::Incident { .. } | Gap::Incidents { .. })
}

fn open_incident(
    now: &Snapshot,
    incident: &Incident,
    names: &BTreeMap<ComponentId, String>,
) -> OpenIncident {
    let affects = incident.affects.iter().map(|impact| {
        let level = Level::of(impact.severity, &now.severities);
        (name_of(&impact.component, names), level)
    });
    OpenIncident {
        name: words::named(incident.display_name.as_deref()),
        began_at: incident.began_at,
        phase: now.phase_name(incident).map(words::clean),
        affects: affects.collect(),
        last_update: now.updates_of(&incident.id).last().cloned(),
        updates_known: now.updates_known(incident),
    }
}

fn planned(window: &MaintenanceWindow, names: &BTreeMap<ComponentId, String>) -> Maintenance {
    Maintenance {
        name: words::named(window.name.as_deref()),
        window: window.window,
        components: window
            .components
            .iter()
            .map(|id| name_of(id, names))
            .collect(),
    }
}

/// Says what is missing. An incident that is known by its identifier alone is named with the
/// components that it affects, because the server tells that much.
fn gaps(now: &Snapshot, names: &BTreeMap<ComponentId, String>) -> Vec<String> {
    let say = |gap: &Gap| match gap {
        Gap::Incident { incident } => {
            let affected: BTreeSet<String> = now
                .components
                .iter()
                .filter(|one| {
                    one.actively_affected_by
                        .iter()
                        .any(|i| i.incident == *incident)
                })
                .map(|one| name_of(&one.id, names))
                .collect();
            let affected: Vec<String> = affected.into_iter().collect();
            match affected.is_empty() {
                true => gap.to_string(),
                false => format!("{gap}, which now affects {}", affected.join(", ")),
            }
        }
        Gap::Incidents { window } => {
            format!("incidents from {}", words::window(window.start, window.end))
        }
        other => other.to_string(),
    };
    now.gaps.iter().map(|gap| words::clean(&say(gap))).collect()
}

fn names(now: &Snapshot) -> BTreeMap<ComponentId, String> {
    now.components
        .iter()
        .filter_map(|one| Some((one.id.clone(), words::clean(one.display_name.as_deref()?))))
        .collect()
}

fn name_of(id: &ComponentId, names: &BTreeMap<ComponentId, String>) -> String {
    names
        .get(id)
        .cloned()
        .unwrap_or_else(|| words::clean(id.as_str()))
}
