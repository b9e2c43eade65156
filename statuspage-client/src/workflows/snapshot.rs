//! Everything that a server has to say, read at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::StreamExt as _;
use scs_client_core::{Clock, Result};

use super::common::{awaitable, is_status, stored};
use super::history::ReadHistory;
use super::phase::newest_phases;
use crate::Client;
use crate::model::{Gap, PhaseList, Phases, Snapshot, TimeWindow};

/// A snapshot to be taken; made by [`Client::snapshot`].
#[derive(Clone, Debug)]
#[must_use = "nothing is read until it is awaited"]
pub struct TakeSnapshot {
    client: Client,
    window: Option<TimeWindow>,
    past: TimeDelta,
    ahead: TimeDelta,
    at_once: usize,
    updates: bool,
    max_requests: u32,
}

impl Client {
    /// Reads components, severities, impact types, phases, incidents and their updates.
    ///
    /// Components are read as of now. Incidents are those from 90 days ago to 30 days ahead, read
    /// as [`incidents_between`](Client::incidents_between) does, around what breaks the server's
    /// lists; updates are asked for only where an incident has some; of the phases, every
    /// generation that an incident refers to is read. At most four requests are under way at once;
    /// the builder's `requests_per_second` keeps them below a proxy's limit. That is five requests
    /// for a quiet server, one more for each further 90 days, generation, and incident with updates.
    ///
    /// What the server cannot give is in [`Snapshot::gaps`] and no error.
    ///
    /// # Errors
    ///
    /// Whatever keeps the lists themselves from being read.
    ///
    /// ```no_run
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let snapshot = client.snapshot().await?;
    /// for status in snapshot.current_status() {
    ///     println!("{}: {}", status.name, status.level);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn snapshot(&self) -> TakeSnapshot {
        TakeSnapshot {
            client: self.clone(),
            window: None,
            past: TimeDelta::days(90),
            ahead: TimeDelta::days(30),
            at_once: 4,
            updates: true,
            max_requests: 300,
        }
    }
}

awaitable!(TakeSnapshot => Snapshot);

impl TakeSnapshot {
    /// Reads the incidents from this long ago to this far ahead.
    pub fn around_now(mut self, past: TimeDelta, ahead: TimeDelta) -> Self {
        self.window = None;
        self.past = past;
        self.ahead = ahead;
        self
    }

    /// Reads the incidents of this window.
    pub fn window(mut self, start: DateTime<Utc>, end: DateTime<Utc>) -> Self {
        self.window = Some(TimeWindow::new(start, end));
        self
    }

    /// Leaves out the texts that were posted to incidents.
    pub fn without_updates(mut self) -> Self {
        self.updates = false;
        self
    }

    /// How many requests are under way at once (4).
    pub fn at_once(mut self, requests: usize) -> Self {
        self.at_once = requests.max(1);
        self
    }

    /// How many requests the incidents may cost, where lists fail (300); updates come on top.
    pub fn max_requests(mut self, requests: u32) -> Self {
        self.max_requests = requests;
        self
    }

    pub(super) fn clock(&self) -> Arc<dyn Clock> {
        self.client.executor.clock()
    }

    pub(super) async fn run(self) -> Result<Snapshot> {
        let client = &self.client;
        let now = stored(client.executor.clock().now());
        let window = self
            .window
            .unwrap_or_else(|| TimeWindow::new(now - self.past, now + self.ahead));
        // Two lists at once, besides what the history has under way.
        let history = client
            .incidents_between(window.start, window.end)
            .at_once(self.at_once.div_ceil(2))
            .max_requests(self.max_requests);
        let lists = async {
            let components = client.list_components().at(now).await?;
            let severities = client.list_severities().await?;
            let impact_types = client.list_impact_types().await?;
            Ok((components, severities, impact_types))
        };
        let newest = async {
            match newest_phases(client).await {
                // The first generation, which the search begins with, is broken itself.
                Err(error) if is_status(&error, 500) => {
                    Ok((PhaseList::new(0), Some(Gap::Phases { generation: 1 })))
                }
                other => other.map(|list| (list, None)),
            }
        };
        let ((components, severities, impact_types), (newest, no_phases), history) =
            futures_util::future::try_join3(lists, newest, ReadHistory::run(history)).await?;
        let mut snapshot = Snapshot::new(now)
            .window(window)
            .components(components)
            .severities(severities)
            .impact_types(impact_types)
            .phases(Phases::new(newest))
            .incidents(history.incidents)
            .gaps(history.gaps);
        snapshot.gaps.extend(no_phases);
        self.read_generations(&mut snapshot).await?;
        if self.updates {
            self.read_updates(&mut snapshot).await?;
        }
        Ok(snapshot.arranged())
    }

    async fn read_generations(&self, snapshot: &mut Snapshot) -> Result<()> {
        let missing = snapshot.missing_generations();
        let calls: Vec<_> = missing
            .iter()
            .map(|generation| {
                self.client
                    .get_phases()
                    .generation(*generation)
                    .into_future()
            })
            .collect();
        let lists: Vec<_> = futures_util::stream::iter(calls)
            .buffered(self.at_once)
            .collect()
            .await;
        for (generation, list) in missing.into_iter().zip(lists) {
            match list {
                Ok(list) => snapshot.phases.others.push(list),
                // A generation with a nameless phase in it, or one that was never made.
                Err(error)
                    if is_status(&error, 500) || is_status(&error, 400) || error.is_not_found() =>
                {
                    snapshot.gaps.push(Gap::Phases { generation });
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn read_updates(&self, snapshot: &mut Snapshot) -> Result<()> {
        let with_updates: Vec<_> = snapshot
            .incidents
            .iter()
            .filter(|one| !one.updates.is_empty())
            .map(|one| one.id.clone())
            .collect();
        let client = self.client.clone();
        let calls = with_updates.into_iter().map(move |incident| {
            let call = client.incident(&incident).list_updates().into_future();
            async move { (incident, call.await) }
        });
        let mut answers = futures_util::stream::iter(calls).buffered(self.at_once);
        let mut read = BTreeMap::new();
        while let Some((incident, updates)) = answers.next().await {
            match updates {
                Ok(updates) => drop(read.insert(incident, updates)),
                // A date beyond the year 9999 breaks this list as it breaks those of incidents.
                Err(error) if is_status(&error, 500) => {
                    snapshot.gaps.push(Gap::Updates { incident })
                }
                Err(error) if error.is_not_found() => {}
                Err(error) => return Err(error),
            }
        }
        snapshot.updates = read;
        Ok(())
    }
}
