//! How long components worked: time-weighted, per window and per day.

mod days;
mod spans;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{ComponentId, Incident, IncidentId, TimeWindow};
use spans::Span;

pub use days::Day;

/// What counts as downtime.
///
/// The default: every impact that is not maintenance, maintenance not at all, and the whole window.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UptimeOptions {
    /// The value from which on an impact counts as downtime; 1 by default.
    ///
    /// Maintenance (0) is left to [`maintenance`](Self::maintenance). An impact without a severity, or
    /// with a negative one, counts at every threshold: nobody can say that it was harmless.
    pub threshold: i64,
    /// What planned work does to the figures.
    pub maintenance: MaintenanceTime,
    /// Nothing after this instant is measured. Open incidents last until then at most, and work that
    /// is planned for later does not count yet. Without it, the window's end is the limit.
    pub now: Option<DateTime<Utc>>,
}

/// What planned work (impacts of severity 0) does to uptime.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MaintenanceTime {
    /// Nothing: the component counts as working, unless something else affects it.
    #[default]
    Ignored,
    /// It is downtime.
    Down,
    /// It is not measured, and neither is an outage while it lasts, as in contracts that take agreed
    /// downtime out of the reckoning.
    Excluded,
}

impl Default for UptimeOptions {
    fn default() -> Self {
        Self {
            threshold: 1,
            maintenance: MaintenanceTime::default(),
            now: None,
        }
    }
}

impl UptimeOptions {
    /// The default.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn clip(&self, window: TimeWindow) -> TimeWindow {
        TimeWindow::new(
            window.start,
            self.now.map_or(window.end, |now| now.min(window.end)),
        )
    }

    fn is_down(&self, severity: Option<i64>) -> bool {
        match severity {
            Some(0) => self.maintenance == MaintenanceTime::Down,
            Some(value) if value > 0 => value >= self.threshold,
            _ => true,
        }
    }
}

scs_wire::setters! {
    UptimeOptions {
        value threshold: i64,
        value maintenance: MaintenanceTime,
        opt now: DateTime<Utc>,
    }
}

/// How long one component worked within a window.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Uptime {
    /// The time that was looked at: the window without the excluded maintenance and without what
    /// lies after `now`.
    pub measured: TimeDelta,
    /// How much of it the component was down; overlapping incidents count once.
    pub down: TimeDelta,
    /// How long planned work lasted, whether it counts or not; overlapping windows count once.
    pub maintenance: TimeDelta,
    /// How many incidents made the downtime.
    pub incidents: usize,
}

impl Uptime {
    /// The share of the measured time in which the component worked, from 0 to 1; `None` when nothing
    /// was measured.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        ratio(self.measured, self.down)
    }
}

fn ratio(measured: TimeDelta, down: TimeDelta) -> Option<f64> {
    (measured > TimeDelta::zero())
        .then(|| 1.0 - (down.as_seconds_f64() / measured.as_seconds_f64()))
}

/// Incidents, prepared for asking how long components worked.
///
/// Made once and asked often. With *n* impacts in all, it is made in O(n log n) and holds some
/// 60 bytes for each. A question costs O(log m + k), where *m* are the impacts of that component and
/// *k* those from the first one that reaches into the window to the last one that begins in it; days
/// cost O(k log k + days). Nothing scans the incidents of other components.
///
/// # What the dates mean
///
/// - An incident without an **end** lasts until the window's end, or until [`UptimeOptions::now`].
/// - One without a **beginning** has no length, so that it counts in no figure; it is named in
///   [`without_begin`](Self::without_begin). The server counts it at no instant either.
/// - One that ends before it begins, which the server lets a patch do, has no length.
///
/// What a snapshot lists as gaps is not in its incidents: whoever shows uptime shows the gaps, too.
///
/// ```
/// use chrono::{DateTime, TimeDelta, Utc};
/// use statuspage_model::{Impact, Incident, MaintenanceTime, TimeWindow, UptimeIndex, UptimeOptions};
///
/// let at = |text: &str| text.parse::<DateTime<Utc>>();
/// let outage = Incident::new("outage")
///     .began_at(at("2026-11-23T23:00:00Z")?)
///     .ended_at(at("2026-11-24T06:00:00Z")?)
///     .affects(vec![Impact::new("harbor", "t").severity(80)]);
/// let disks = Incident::new("disks")
///     .began_at(at("2026-11-24T06:00:00Z")?)
///     .ended_at(at("2026-11-24T12:00:00Z")?)
///     .affects(vec![Impact::new("harbor", "t").severity(0)]);
///
/// let index = UptimeIndex::new([&outage, &disks]);
/// let day = TimeWindow::new(at("2026-11-24T00:00:00Z")?, at("2026-11-25T00:00:00Z")?);
/// let uptime = index.uptime(&"harbor".into(), day, &UptimeOptions::new());
/// assert_eq!((uptime.down, uptime.ratio()), (TimeDelta::hours(6), Some(0.75)));
///
/// let strict = UptimeOptions::new().maintenance(MaintenanceTime::Down);
/// assert_eq!(index.uptime(&"harbor".into(), day, &strict).ratio(), Some(0.5));
/// let harmless = UptimeOptions::new().threshold(90);
/// assert_eq!(index.uptime(&"harbor".into(), day, &harmless).ratio(), Some(1.0));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct UptimeIndex {
    components: BTreeMap<ComponentId, History>,
}

/// What happened to one component.
#[derive(Clone, Debug, Default)]
struct History {
    /// Ordered by beginning.
    entries: Vec<Entry>,
    /// The latest end among the entries up to each place: it never falls, and can be searched.
    latest_end: Vec<DateTime<Utc>>,
    /// What has no beginning, with its end.
    undated: Vec<(IncidentId, Option<DateTime<Utc>>)>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    span: Span,
    severity: Option<i64>,
    /// Which incident, by its place among those that the index was made from.
    incident: usize,
}

impl UptimeIndex {
    /// Sorts the incidents by component; each is to be given once.
    #[must_use]
    pub fn new<'a>(incidents: impl IntoIterator<Item = &'a Incident>) -> Self {
        let mut components: BTreeMap<ComponentId, History> = BTreeMap::new();
        for (place, incident) in incidents.into_iter().enumerate() {
            for impact in &incident.affects {
                if !components.contains_key(&impact.component) {
                    components.insert(impact.component.clone(), History::default());
                }
                let Some(history) = components.get_mut(&impact.component) else {
                    continue;
                };
                match incident.began_at {
                    Some(start) => {
                        // Open means without any end in sight; a question cuts it off.
                        let end = incident.ended_at.unwrap_or(DateTime::<Utc>::MAX_UTC);
                        let span = Span { start, end };
                        history.entries.push(Entry {
                            span,
                            severity: impact.severity,
                            incident: place,
                        });
                    }
                    None => history
                        .undated
                        .push((incident.id.clone(), incident.ended_at)),
                }
            }
        }
        components.values_mut().for_each(History::finish);
        Self { components }
    }

    /// The components that any incident affects, ordered by identifier.
    pub fn components(&self) -> impl Iterator<Item = &ComponentId> {
        self.components.keys()
    }

    /// The incidents that affect a component and have no beginning, so that no figure contains them.
    pub fn without_begin(&self, component: &ComponentId) -> impl Iterator<Item = &IncidentId> {
        self.components
            .get(component)
            .into_iter()
            .flat_map(|history| &history.undated)
            .map(|(id, _)| id)
    }

    /// How long a component worked within a window. One that nothing ever affected always worked.
    #[must_use]
    pub fn uptime(
        &self,
        component: &ComponentId,
        window: TimeWindow,
        options: &UptimeOptions,
    ) -> Uptime {
        let window = options.clip(window);
        let times = self.times(component, window, options);
        Uptime {
            measured: spans::total(&times.measured),
            down: spans::total(&times.down),
            maintenance: spans::total(&times.maintenance),
            incidents: times.incidents,
        }
    }

    /// The merged stretches of each kind within a window that is clipped already.
    fn times(&self, component: &ComponentId, window: TimeWindow, options: &UptimeOptions) -> Times {
        let whole = Span {
            start: window.start,
            end: window.end,
        };
        let (mut down, mut maintenance) = (Vec::new(), Vec::new());
        // Entries of one incident have one beginning, and so stand together.
        let (mut incidents, mut last) = (0, None);
        for entry in self.entries(component, window) {
            let Some(span) = entry.span.clipped(whole) else {
                continue;
            };
            if entry.severity == Some(0) {
                maintenance.push(span);
            }
            if options.is_down(entry.severity) {
                down.push(span);
                if last != Some(entry.incident) {
                    incidents += 1;
                    last = Some(entry.incident);
                }
            }
        }
        let (mut down, maintenance) = (spans::merged(down), spans::merged(maintenance));
        let mut measured: Vec<Span> = whole.clipped(whole).into_iter().collect();
        if options.maintenance == MaintenanceTime::Excluded {
            measured = spans::without(&measured, &maintenance);
            down = spans::without(&down, &maintenance);
        }
        Times {
            measured,
            down,
            maintenance,
            incidents,
        }
    }

    /// The entries that may reach into a window, by beginning. Those that are long over are skipped by
    /// search, those of a later beginning, too.
    fn entries(&self, component: &ComponentId, window: TimeWindow) -> &[Entry] {
        let Some(history) = self.components.get(component) else {
            return &[];
        };
        let first = history
            .latest_end
            .partition_point(|end| *end <= window.start);
        let last = history
            .entries
            .partition_point(|entry| entry.span.start < window.end);
        history.entries.get(first..last).unwrap_or_default()
    }
}

struct Times {
    measured: Vec<Span>,
    down: Vec<Span>,
    maintenance: Vec<Span>,
    incidents: usize,
}

impl History {
    fn finish(&mut self) {
        self.entries
            .sort_by_key(|entry| (entry.span.start, entry.incident));
        let ends = self.entries.iter().map(|entry| entry.span.end);
        self.latest_end = ends
            .scan(DateTime::<Utc>::MIN_UTC, |latest, end| {
                *latest = end.max(*latest);
                Some(*latest)
            })
            .collect();
        // An incident that affects the component in two ways is one incident.
        self.undated.dedup_by(|a, b| a.0 == b.0);
    }
}

#[cfg(test)]
mod tests;
