//! Asks the Status Page for everything that the report shows.

use std::collections::BTreeMap;
use std::future::IntoFuture as _;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::try_join_all;
use statuspage_client::model::{
    ComponentId, ComponentStatus, Incident, IncidentId, IncidentUpdate, Level, PhaseList, Severity,
    current_status,
};
use statuspage_client::{Client, Result};

/// What a report shows, at one instant.
#[derive(Clone, Debug)]
pub struct Report {
    /// The server that was asked.
    pub source: String,
    /// The instant that everything refers to.
    pub at: DateTime<Utc>,
    /// The state of each component.
    pub components: Vec<ComponentStatus>,
    /// Incidents that are running, the newest first.
    pub open: Vec<OpenIncident>,
    /// Maintenance that runs or will come, the next first.
    pub maintenance: Vec<Maintenance>,
}

/// An incident that has begun and not ended.
#[derive(Clone, Debug)]
pub struct OpenIncident {
    /// Its identifier.
    pub id: IncidentId,
    /// Its name; empty where it has none.
    pub name: String,
    /// When it began, where that is known.
    pub began_at: Option<DateTime<Utc>>,
    /// The name of its phase, in the phase's own generation.
    pub phase: Option<String>,
    /// The affected components by name, with what the impact amounts to.
    pub affects: Vec<(String, Level)>,
    /// The last of its updates.
    pub last_update: Option<IncidentUpdate>,
}

/// A planned window of work.
#[derive(Clone, Debug)]
pub struct Maintenance {
    /// Its name; empty where it has none.
    pub name: String,
    /// Its begin.
    pub began_at: DateTime<Utc>,
    /// Its planned end.
    pub ended_at: Option<DateTime<Utc>>,
    /// The affected components, by name.
    pub components: Vec<String>,
}

impl Maintenance {
    /// Whether it has begun at this instant.
    #[must_use]
    pub fn is_running(&self, at: DateTime<Utc>) -> bool {
        self.began_at <= at
    }
}

/// Asks for the state at `at`, and for what is planned until `ahead` later.
///
/// # Errors
/// The first call that fails.
pub async fn gather(
    client: &Client,
    source: &str,
    at: DateTime<Utc>,
    ahead: TimeDelta,
) -> Result<Report> {
    let (components, severities, incidents) = tokio::try_join!(
        client.list_components().at(at).into_future(),
        client.list_severities().into_future(),
        client.list_incidents(at, at + ahead).into_future(),
    )?;
    let status = current_status(&components, &severities);
    let names: BTreeMap<ComponentId, String> = status
        .iter()
        .map(|status| (status.id.clone(), status.name.clone()))
        .collect();

    let (planned, others): (Vec<Incident>, Vec<Incident>) =
        incidents.into_iter().partition(is_maintenance);
    let running: Vec<Incident> = others
        .into_iter()
        .filter(|incident| is_running(incident, at))
        .collect();
    let phases = phases_of(client, &running).await?;
    let mut open = try_join_all(
        running
            .into_iter()
            .map(|incident| open_incident(client, incident, &names, &severities, &phases)),
    )
    .await?;
    open.sort_by_key(|incident| std::cmp::Reverse(incident.began_at));

    let mut maintenance: Vec<Maintenance> = planned
        .into_iter()
        .filter(|incident| incident.ended_at.is_none_or(|end| end > at))
        .filter_map(|incident| maintenance_of(incident, &names))
        .collect();
    maintenance.sort_by_key(|window| window.began_at);
    Ok(Report {
        source: source.to_owned(),
        at,
        components: status,
        open,
        maintenance,
    })
}

/// Planned work has impacts, and all of them have severity 0 (scs-0402).
fn is_maintenance(incident: &Incident) -> bool {
    !incident.affects.is_empty()
        && incident
            .affects
            .iter()
            .all(|impact| impact.severity == Some(0))
}

fn is_running(incident: &Incident, at: DateTime<Utc>) -> bool {
    incident.began_at.is_none_or(|begin| begin <= at)
        && incident.ended_at.is_none_or(|end| end > at)
}

/// The phase lists of all generations that the incidents refer to.
async fn phases_of(client: &Client, incidents: &[Incident]) -> Result<BTreeMap<u64, PhaseList>> {
    let mut generations: Vec<u64> = incidents
        .iter()
        .filter_map(|incident| u64::try_from(incident.phase.as_ref()?.generation).ok())
        .collect();
    generations.sort_unstable();
    generations.dedup();
    let lists = try_join_all(
        generations
            .iter()
            .map(|generation| client.get_phases().generation(*generation).into_future()),
    )
    .await?;
    Ok(lists
        .into_iter()
        .map(|list| (list.generation, list))
        .collect())
}

async fn open_incident(
    client: &Client,
    incident: Incident,
    names: &BTreeMap<ComponentId, String>,
    severities: &[Severity],
    phases: &BTreeMap<u64, PhaseList>,
) -> Result<OpenIncident> {
    // Most incidents have none; the server says so without a call.
    let last_update = match incident.updates.is_empty() {
        true => None,
        false => client.incident(&incident.id).list_updates().await?.pop(),
    };
    let phase = incident.phase.as_ref().and_then(|reference| {
        let generation = u64::try_from(reference.generation).ok()?;
        phases
            .get(&generation)?
            .name_of(reference)
            .map(str::to_owned)
    });
    let affects = incident
        .affects
        .iter()
        .map(|impact| {
            (
                name_of(&impact.component, names),
                Level::of(impact.severity, severities),
            )
        })
        .collect();
    Ok(OpenIncident {
        id: incident.id,
        name: incident.display_name.unwrap_or_default(),
        began_at: incident.began_at,
        phase,
        affects,
        last_update,
    })
}

fn maintenance_of(
    incident: Incident,
    names: &BTreeMap<ComponentId, String>,
) -> Option<Maintenance> {
    Some(Maintenance {
        name: incident.display_name.unwrap_or_default(),
        // Work without a begin is not planned yet.
        began_at: incident.began_at?,
        ended_at: incident.ended_at,
        components: incident
            .affects
            .iter()
            .map(|impact| name_of(&impact.component, names))
            .collect(),
    })
}

fn name_of(id: &ComponentId, names: &BTreeMap<ComponentId, String>) -> String {
    names.get(id).cloned().unwrap_or_else(|| id.to_string())
}
