//! Planned work.

use chrono::{DateTime, TimeDelta, Utc};
use scs_client_core::{Error, Result};

use super::common::awaitable;
use super::history::ReadHistory;
use super::names::NamedImpact;
use super::open::{OPERATION, OpenIncident, OpenedIncident};
use crate::Client;
use crate::model::{Gap, MaintenancePlan, NewIncidentUpdate};

/// Planned work to be announced; made by [`Client::schedule_maintenance`].
#[derive(Clone, Debug)]
#[must_use = "nothing is announced until it is awaited"]
pub struct ScheduleMaintenance {
    open: OpenIncident,
    begins_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    affected: usize,
}

impl Client {
    /// Announces planned work: an incident that affects components with severity 0.
    ///
    /// # Errors
    ///
    /// [Invalid input](Error::is_invalid_input) before the write: no component, with which it
    /// would be no maintenance to anybody; an end that is not after the beginning, with which it
    /// would never run (the server takes both); and whatever
    /// [`open_incident`](Client::open_incident) refuses.
    ///
    /// ```no_run
    /// use chrono::{TimeDelta, Utc};
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let begins = Utc::now() + TimeDelta::days(3);
    /// let opened = client
    ///     .schedule_maintenance("New disks", begins, begins + TimeDelta::hours(2))
    ///     .affects("Harbor", "Maintenance")
    ///     .await?;
    /// println!("{}", opened.id);
    /// # Ok(()) }
    /// ```
    pub fn schedule_maintenance(
        &self,
        title: impl Into<String>,
        begins_at: DateTime<Utc>,
        ends_at: DateTime<Utc>,
    ) -> ScheduleMaintenance {
        let open = self
            .open_incident(title)
            .began_at(begins_at)
            .ended_at(ends_at);
        ScheduleMaintenance {
            open,
            begins_at,
            ends_at,
            affected: 0,
        }
    }
}

awaitable!(ScheduleMaintenance => OpenedIncident);

impl ScheduleMaintenance {
    /// Adds a component and the impact type, each by name or id.
    pub fn affects(mut self, component: impl Into<String>, impact_type: impl Into<String>) -> Self {
        self.open = self
            .open
            .impact(NamedImpact::new(component, impact_type, 0));
        self.affected += 1;
        self
    }

    /// Starts in this phase, by name, in place of the first.
    pub fn phase(mut self, name: impl Into<String>) -> Self {
        self.open = self.open.phase(name);
        self
    }

    /// Adds the longer story.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.open = self.open.description(text);
        self
    }

    /// Posts this text as soon as the work is announced.
    pub fn first_update(mut self, update: NewIncidentUpdate) -> Self {
        self.open = self.open.first_update(update);
        self
    }

    async fn run(self) -> Result<OpenedIncident> {
        if self.affected == 0 {
            return Err(Error::invalid_input(
                OPERATION,
                "affects",
                "maintenance needs a component",
            ));
        }
        if self.ends_at - self.begins_at < TimeDelta::microseconds(1) {
            return Err(Error::invalid_input(
                OPERATION,
                "endedAt",
                "must lie after the beginning",
            ));
        }
        self.open.run().await
    }
}

/// Planned work to be listed; made by [`Client::list_maintenance`].
#[derive(Clone, Debug)]
#[must_use = "nothing is read until it is awaited"]
pub struct ListMaintenance {
    client: Client,
    window: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// Planned work, as far as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Maintenance {
    /// The windows; ask it for what is upcoming, running or past.
    pub plan: MaintenancePlan,
    /// What could not be read, and may hold more.
    pub gaps: Vec<Gap>,
}

impl Client {
    /// Lists planned work from 30 days ago to 90 days ahead.
    ///
    /// # Errors
    ///
    /// As [`incidents_between`](Client::incidents_between).
    ///
    /// ```no_run
    /// # use chrono::Utc;
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let maintenance = client.list_maintenance().await?;
    /// for window in maintenance.plan.upcoming(Utc::now()) {
    ///     println!("{}: {:?}", window.window.start, window.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_maintenance(&self) -> ListMaintenance {
        ListMaintenance {
            client: self.clone(),
            window: None,
        }
    }
}

awaitable!(ListMaintenance => Maintenance);

impl ListMaintenance {
    /// Lists what overlaps this window instead.
    pub fn between(mut self, start: DateTime<Utc>, end: DateTime<Utc>) -> Self {
        self.window = Some((start, end));
        self
    }

    async fn run(self) -> Result<Maintenance> {
        let now = self.client.executor.clock().now();
        let (start, end) = self
            .window
            .unwrap_or((now - TimeDelta::days(30), now + TimeDelta::days(90)));
        let history = ReadHistory::run(self.client.incidents_between(start, end)).await?;
        Ok(Maintenance {
            plan: MaintenancePlan::new(&history.incidents),
            gaps: history.gaps,
        })
    }
}
