//! Content beyond the seed: what happened before the first request.

use chrono::{DateTime, Utc};

pub use super::quarter::quarter;
use super::state::{Impact, Incident, Tables, Update};

/// What happened before the server is asked for the first time.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Scenario {
    /// Nothing.
    Quiet,
    /// [`quarter`] around an instant; needs the names of [`Seed::scs`](super::Seed::scs).
    Quarter {
        /// The instant that counts as now.
        now: DateTime<Utc>,
    },
    /// Incidents of the caller's own.
    Incidents(Vec<PlannedIncident>),
}

impl Scenario {
    /// [`Scenario::Quarter`] around the wall clock.
    #[must_use]
    pub fn quarter_until_now() -> Self {
        Self::Quarter { now: Utc::now() }
    }

    pub(crate) fn incidents(&self) -> Vec<PlannedIncident> {
        match self {
            Self::Quiet => Vec::new(),
            Self::Quarter { now } => quarter(*now),
            Self::Incidents(incidents) => incidents.clone(),
        }
    }
}

/// An incident with its impacts by name; put into the tables directly, so that also v1.0.1 can hold it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedIncident {
    /// Display name.
    pub name: String,
    /// Longer text.
    pub description: Option<String>,
    /// Begin.
    pub began_at: Option<DateTime<Utc>>,
    /// End; none while it is open.
    pub ended_at: Option<DateTime<Utc>>,
    /// Order of the phase in generation 1; without one the incident breaks reads, as on the real server.
    pub phase: Option<i64>,
    /// Component, impact type, severity.
    pub impacts: Vec<(String, String, Option<i64>)>,
    /// When, title, text.
    pub updates: Vec<(DateTime<Utc>, String, String)>,
}

impl PlannedIncident {
    /// Puts the incident into the tables; the error is the name that is not known there.
    pub(crate) fn load(self, tables: &mut Tables) -> Result<(), String> {
        let mut impacts = Vec::new();
        for (component, impact_type, severity) in self.impacts {
            let known = tables
                .components
                .iter()
                .find(|row| row.display_name.as_ref() == Some(&component))
                .map(|row| row.id);
            let known_type = tables
                .impact_types
                .iter()
                .find(|row| row.display_name == impact_type)
                .map(|row| row.id);
            impacts.push(Impact {
                component: known.ok_or(component)?,
                impact_type: known_type.ok_or(impact_type)?,
                severity,
            });
        }
        let updates: Vec<_> = (0..)
            .zip(self.updates)
            .map(|(order, (created_at, title, text))| Update {
                order,
                display_name: Some(title),
                description: Some(text),
                created_at,
            })
            .collect();
        let id = tables.new_id();
        let next_order = updates.last().map_or(0, |update| update.order + 1);
        tables.incidents.push(Incident {
            id,
            display_name: Some(self.name),
            description: self.description,
            began_at: self.began_at,
            ended_at: self.ended_at,
            phase: self.phase.map(|order| (1, order)),
            impacts,
            updates,
            next_order,
        });
        Ok(())
    }
}
