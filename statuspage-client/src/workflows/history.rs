//! The incidents of long windows, around what the server cannot list.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::StreamExt as _;
use scs_client_core::{Error, Result};

use super::common::{awaitable, is_status, stored};
use crate::Client;
use crate::model::{Gap, Incident, IncidentId, TimeWindow};

const OPERATION: &str = "getIncidents";

/// A long window to be read; made by [`Client::incidents_between`].
#[derive(Clone, Debug)]
#[must_use = "nothing is read until it is awaited"]
pub struct ReadHistory {
    client: Client,
    window: TimeWindow,
    slice: TimeDelta,
    resolution: TimeDelta,
    at_once: usize,
    max_requests: u32,
}

/// What could be read of a window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct History {
    /// The incidents, ordered by beginning, each once.
    pub incidents: Vec<Incident>,
    /// What could not be read: incidents by id, and stretches of time in which there may be others.
    pub gaps: Vec<Gap>,
    /// How many requests it took.
    pub requests: u32,
}

impl Client {
    /// Reads the incidents that overlap a window, however long, and around those that break it.
    ///
    /// The server has no pages: more than 65,535 incidents in one window are a 500, and so is one
    /// incident without a phase or with a date beyond the year 9999. So the window is read in slices
    /// (90 days each; at most 65 of them), and a slice that fails is halved until what fails is
    /// narrowed down to a minute on both sides. Inside of such a stretch every list fails; there
    /// the ids come from the components' state at instants, and incidents are read one by one.
    /// What is known by id and cannot be read becomes a [`Gap::Incident`], and the stretch a
    /// [`Gap::Incidents`], because an incident without impacts, or one shorter than the distance of
    /// the instants, may lie in it unseen.
    ///
    /// Takes one request per slice as long as nothing fails, and at most
    /// [`max_requests`](ReadHistory::max_requests) (500) calls in all, each of which the client may repeat as usual; what is left then is a gap.
    ///
    /// # Errors
    ///
    /// [Invalid input](Error::is_invalid_input) for an end before the start and for years outside
    /// 2 to 9998; otherwise failures that are not the list's own, a database that is out of reach
    /// among them.
    ///
    /// ```no_run
    /// use chrono::{TimeDelta, Utc};
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let history = client.incidents_between(Utc::now() - TimeDelta::days(365), Utc::now()).await?;
    /// println!("{} incidents", history.incidents.len());
    /// for gap in &history.gaps {
    ///     println!("could not be read: {gap}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn incidents_between(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> ReadHistory {
        ReadHistory {
            client: self.clone(),
            window: TimeWindow::new(start, end),
            slice: TimeDelta::days(90),
            resolution: TimeDelta::minutes(1),
            at_once: 4,
            max_requests: 500,
        }
    }
}

awaitable!(ReadHistory => History);

impl ReadHistory {
    /// The length of a slice (90 days); longer where more than 65 of them would be needed.
    pub fn slice(mut self, length: TimeDelta) -> Self {
        self.slice = length.max(TimeDelta::minutes(1));
        self
    }

    /// How closely the borders of an unreadable stretch are looked for (one minute).
    pub fn resolution(mut self, distance: TimeDelta) -> Self {
        self.resolution = distance.max(TimeDelta::microseconds(1));
        self
    }

    /// How many requests are under way at once (4).
    pub fn at_once(mut self, requests: usize) -> Self {
        self.at_once = requests.max(1);
        self
    }

    /// How many requests it takes at most (500).
    pub fn max_requests(mut self, requests: u32) -> Self {
        self.max_requests = requests.max(1);
        self
    }

    pub(super) async fn run(self) -> Result<History> {
        let window = TimeWindow::new(stored(self.window.start), stored(self.window.end));
        check(window)?;
        let slices = slices(window, self.slice);
        // Slices are read at once, each by a future of its own: none borrows from this one.
        let reads: Vec<_> = slices
            .iter()
            .map(|slice| {
                self.client
                    .list_incidents(slice.start, slice.end)
                    .into_future()
            })
            .take(usize::try_from(self.max_requests).unwrap_or(usize::MAX))
            .collect();
        let read: Vec<_> = futures_util::stream::iter(reads)
            .buffered(self.at_once)
            .collect()
            .await;
        let mut reader = Reader::new(self, read.len());
        let mut failed = slices[read.len()..].to_vec();
        reader.unreadable.append(&mut failed);
        for (slice, answer) in slices.into_iter().zip(read) {
            match answer {
                Ok(incidents) => reader.keep(incidents),
                Err(error) if is_status(&error, 500) => reader.narrow(slice, error).await?,
                Err(error) => return Err(error),
            }
        }
        reader.finish(window).await
    }
}

fn check(window: TimeWindow) -> Result<()> {
    use chrono::Datelike as _;
    if window.end < window.start {
        return Err(Error::invalid_input(
            OPERATION,
            "end",
            "lies before the start",
        ));
    }
    for (field, at) in [("start", window.start), ("end", window.end)] {
        if !(2..=9998).contains(&at.year()) {
            return Err(Error::invalid_input(
                OPERATION,
                field,
                format!("the year {} is outside 2 to 9998", at.year()),
            ));
        }
    }
    Ok(())
}

/// Cuts a window. Both ends of a window count, so that the next slice begins a microsecond later.
fn slices(window: TimeWindow, length: TimeDelta) -> Vec<TimeWindow> {
    const MOST: i32 = 64;
    let length = length.max(window.duration() / MOST);
    let mut slices = Vec::new();
    let mut start = window.start;
    loop {
        let end = start
            .checked_add_signed(length)
            .unwrap_or(window.end)
            .min(window.end);
        slices.push(TimeWindow::new(start, end));
        if end >= window.end {
            return slices;
        }
        start = end + TICK;
    }
}

const TICK: TimeDelta = TimeDelta::microseconds(1);

/// How many instants an unreadable stretch is looked into at, beside its borders.
const PROBES: i32 = 15;

/// Reads what lists refuse, with a purse of requests.
struct Reader {
    client: Client,
    resolution: TimeDelta,
    at_once: usize,
    left: u32,
    spent: u32,
    found: BTreeMap<IncidentId, Incident>,
    unreadable: Vec<TimeWindow>,
    alive: bool,
}

impl Reader {
    fn new(plan: ReadHistory, spent: usize) -> Self {
        let spent = u32::try_from(spent).unwrap_or(u32::MAX);
        Self {
            client: plan.client,
            resolution: plan.resolution,
            at_once: plan.at_once,
            left: plan.max_requests.saturating_sub(spent),
            spent,
            found: BTreeMap::new(),
            unreadable: Vec::new(),
            alive: false,
        }
    }

    fn keep(&mut self, incidents: Vec<Incident>) {
        self.found
            .extend(incidents.into_iter().map(|one| (one.id.clone(), one)));
    }

    fn pay(&mut self) -> bool {
        let can = self.left > 0;
        self.left = self.left.saturating_sub(1);
        self.spent += u32::from(can);
        can
    }

    /// Whether a window can be listed; keeps what is in it. Without requests left nothing can.
    async fn lists(&mut self, start: DateTime<Utc>, end: DateTime<Utc>) -> Result<bool> {
        if !self.pay() {
            return Ok(false);
        }
        match self.client.list_incidents(start, end).await {
            Ok(incidents) => {
                self.keep(incidents);
                Ok(true)
            }
            Err(error) if is_status(&error, 500) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Reads what can be read of a window that fails as a whole.
    async fn narrow(&mut self, window: TimeWindow, error: Error) -> Result<()> {
        if !self.alive {
            // A database that is down answers 500 to everything, and has no gaps.
            if self.pay() && self.client.list_severities().await.is_err() {
                return Err(error);
            }
            self.alive = true;
        }
        let mut open = vec![window];
        while let Some(window) = open.pop() {
            let middle = middle(window);
            if window.duration() <= self.resolution || self.left == 0 {
                self.unreadable.push(window);
            } else if self.lists(middle, middle).await? {
                // Nothing is broken at this instant, so that each half can be read by itself.
                for half in [
                    TimeWindow::new(window.start, middle),
                    TimeWindow::new(middle, window.end),
                ] {
                    if !self.lists(half.start, half.end).await? {
                        open.push(half);
                    }
                }
            } else {
                self.islands(window, middle).await?;
            }
        }
        Ok(())
    }

    /// Reads around something that lasts: what can be listed before it, behind it, and at a few
    /// instants in between, each as far as it goes.
    async fn islands(&mut self, window: TimeWindow, broken: DateTime<Utc>) -> Result<()> {
        let start = if self.lists(window.start, window.start).await? {
            let (from, to) = self.reach(window.start, broken, 1).await?;
            debug_assert!(from <= to);
            to
        } else {
            window.start
        };
        let end = if self.lists(window.end, window.end).await? {
            self.reach(window.end, broken, -1).await?.0
        } else {
            window.end
        };
        // From left to right: `seen` is how far the stretch has been read.
        let mut seen = start;
        let step = (end - start) / (PROBES + 1);
        for number in 1..=PROBES {
            let probe = stored(start + step * number);
            if probe <= seen || step <= self.resolution || !self.lists(probe, probe).await? {
                continue;
            }
            let (left, _) = self.reach(probe, seen, -1).await?;
            let (_, right) = self.reach(probe, end, 1).await?;
            self.unreadable.push(TimeWindow::new(seen, left));
            seen = right;
        }
        if seen < end {
            self.unreadable.push(TimeWindow::new(seen, end));
        }
        Ok(())
    }

    /// How far a list that begins (or, backwards, ends) at a readable instant can go towards one
    /// that may not be: the longer the list, the sooner it fails, so that halving finds the place.
    async fn reach(
        &mut self,
        from: DateTime<Utc>,
        towards: DateTime<Utc>,
        direction: i32,
    ) -> Result<(DateTime<Utc>, DateTime<Utc>)> {
        let mut good = from;
        let mut bad = towards;
        while (bad - good).abs() > self.resolution && self.left > 0 {
            let middle = stored(good + (bad - good) / 2);
            let (start, end) = if direction > 0 {
                (from, middle)
            } else {
                (middle, from)
            };
            if self.lists(start, end).await? {
                good = middle;
            } else {
                bad = middle;
            }
        }
        Ok(if direction > 0 {
            (from, good)
        } else {
            (good, from)
        })
    }

    /// Looks for ids in what cannot be listed, reads them, and says what is left.
    async fn finish(mut self, window: TimeWindow) -> Result<History> {
        let mut gaps: BTreeSet<Gap> = BTreeSet::new();
        let unreadable = merged(std::mem::take(&mut self.unreadable));
        let mut ids = BTreeSet::new();
        for (done, stretch) in unreadable.iter().enumerate() {
            gaps.insert(Gap::Incidents { window: *stretch });
            let parts = i64::try_from(unreadable.len() - done).unwrap_or(i64::MAX);
            self.ids_in(*stretch, parts, &mut ids).await?;
        }
        ids.retain(|id| !self.found.contains_key(id));
        let affordable: Vec<IncidentId> = ids.iter().filter(|_| self.pay()).cloned().collect();
        let reads: Vec<_> = affordable
            .iter()
            .map(|id| self.client.incident(id).get().into_future())
            .collect();
        let read: Vec<_> = futures_util::stream::iter(reads)
            .buffered(self.at_once)
            .collect()
            .await;
        for (id, answer) in affordable.iter().zip(read) {
            ids.remove(id);
            match answer {
                Ok(incident) if window.lists(&incident) => self.keep(vec![incident]),
                Ok(_) => {}
                Err(error) if error.is_not_found() => {}
                Err(error) if is_status(&error, 500) => {
                    gaps.insert(Gap::Incident {
                        incident: id.clone(),
                    });
                }
                Err(error) => return Err(error),
            }
        }
        // No requests were left for these.
        gaps.extend(ids.into_iter().map(|incident| Gap::Incident { incident }));
        let mut incidents: Vec<Incident> = self.found.into_values().collect();
        incidents.sort_by(|a, b| (a.began_at, &a.id).cmp(&(b.began_at, &b.id)));
        Ok(History {
            incidents,
            gaps: gaps.into_iter().collect(),
            requests: self.spent,
        })
    }

    /// The incidents that affect components at instants of a stretch, a quarter of an hour apart or
    /// as close as the purse allows. The list of components is never broken, unlike a component by
    /// its id (facts, 0.5).
    async fn ids_in(
        &mut self,
        stretch: TimeWindow,
        parts: i64,
        ids: &mut BTreeSet<IncidentId>,
    ) -> Result<()> {
        // Of the requests left, a part is kept for reading the incidents themselves.
        let affordable = i64::from(self.left) * 3 / 4 / parts.max(1);
        let useful = (stretch.duration().num_seconds() / 900).max(i64::from(PROBES));
        let count = i32::try_from(affordable.min(useful))
            .unwrap_or(i32::MAX)
            .max(1);
        let step = (stretch.duration() / (count + 1)).max(TICK);
        // The server counts what began before and ends after an instant, so the borders are no use.
        let instants: Vec<_> = (1..=count)
            .map(|number| stretch.start + step * number)
            .collect();
        let instants: Vec<_> = instants.into_iter().filter(|_| self.pay()).collect();
        let calls: Vec<_> = instants
            .into_iter()
            .map(|at| self.client.list_components().at(at).into_future())
            .collect();
        let mut answers = futures_util::stream::iter(calls).buffered(self.at_once);
        while let Some(components) = answers.next().await {
            let impacts = components?
                .into_iter()
                .flat_map(|component| component.actively_affected_by);
            ids.extend(impacts.map(|impact| impact.incident));
        }
        Ok(())
    }
}

fn middle(window: TimeWindow) -> DateTime<Utc> {
    stored(window.start + window.duration() / 2)
}

/// Joins stretches that touch, so that a broken incident across two slices is one gap.
fn merged(mut stretches: Vec<TimeWindow>) -> Vec<TimeWindow> {
    stretches.sort();
    let mut merged: Vec<TimeWindow> = Vec::new();
    for stretch in stretches {
        match merged.last_mut() {
            Some(last) if stretch.start <= last.end + TICK => last.end = last.end.max(stretch.end),
            _ => merged.push(stretch),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    #[test]
    fn slices_cover_the_window_and_are_few() {
        let window = TimeWindow::new(at(0), at(86_400 * 365 * 50));
        for length in [
            TimeDelta::days(90),
            TimeDelta::days(9_000),
            TimeDelta::minutes(1),
        ] {
            let slices = slices(window, length);
            assert!(slices.len() <= 65, "{}", slices.len());
            assert_eq!(
                (slices[0].start, slices[slices.len() - 1].end),
                (window.start, window.end)
            );
            assert!(
                slices
                    .windows(2)
                    .all(|pair| pair[1].start - pair[0].end == TICK)
            );
        }
        assert_eq!(
            slices(TimeWindow::new(at(5), at(5)), TimeDelta::days(1)).len(),
            1
        );
    }

    #[test]
    fn stretches_that_touch_are_one() {
        let stretches = [(5, 9), (0, 2), (2, 4), (20, 30), (21, 22)]
            .map(|(a, b)| TimeWindow::new(at(a), at(b)));
        let joined = merged(stretches.to_vec());
        assert_eq!(
            joined,
            [(0, 4), (5, 9), (20, 30)].map(|(a, b)| TimeWindow::new(at(a), at(b)))
        );
    }
}
