//! Ending an incident.

use chrono::{DateTime, Utc};
use scs_client_core::{Error, Result};
use scs_wire::Check as _;

use super::common::{awaitable, is_status, not_nil, stored};
use super::phase::generation_of;
use super::updates::{PostUpdate, PostedUpdate};
use crate::handles::Incident;
use crate::model::{IncidentPatch, NewIncidentUpdate, PhaseReference};

const OPERATION: &str = "updateIncident";

/// The end of an incident; made by [`Incident::resolve`].
#[derive(Clone, Debug)]
#[must_use = "nothing ends until it is awaited"]
pub struct Resolve {
    incident: Incident,
    at: Option<DateTime<Utc>>,
    keep_phase: bool,
    update: Option<NewIncidentUpdate>,
}

/// An incident that has ended.
#[derive(Debug)]
#[must_use = "the phase or the text may not have come through"]
#[non_exhaustive]
pub struct Resolved {
    /// When it ended.
    pub ended_at: DateTime<Utc>,
    /// Whether it had ended by then before, and this call wrote no end.
    pub already: bool,
    /// The last phase of its generation, where it stands in it now.
    pub last_phase: Option<PhaseReference>,
    /// Why the phase could not be written, though the end was: release 1.0.1 refuses every write
    /// of a phase with 500.
    pub phase_refused: Option<Error>,
    /// What became of the text; none is posted where the incident had ended before.
    pub update: Option<Result<PostedUpdate>>,
}

impl Incident {
    /// Ends the incident now, in the last phase of its own generation.
    ///
    /// Calling it again changes nothing and posts nothing. An incident whose end lies in the
    /// future ends now. An end cannot be taken back: the server has no way to reopen an incident.
    ///
    /// # Errors
    ///
    /// [Invalid input](Error::is_invalid_input) for an end before the stored beginning, which the
    /// server would take, and for a text that could not be posted;
    /// [not found](Error::is_not_found).
    ///
    /// ```no_run
    /// use statuspage_client::model::NewIncidentUpdate;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let incident = client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3");
    /// let resolved = incident.resolve().update(NewIncidentUpdate::new().description("Fixed.")).await?;
    /// println!("ended at {}", resolved.ended_at);
    /// # Ok(()) }
    /// ```
    pub fn resolve(&self) -> Resolve {
        Resolve {
            incident: self.clone(),
            at: None,
            keep_phase: false,
            update: None,
        }
    }
}

awaitable!(Resolve => Resolved);

impl Resolve {
    /// Ends it at this time in place of now. An end that lies earlier stays; one that lies later, such
    /// as a planned one, is moved here.
    pub fn at(mut self, at: DateTime<Utc>) -> Self {
        self.at = Some(at);
        self
    }

    /// Leaves the phase alone.
    pub fn keep_phase(mut self) -> Self {
        self.keep_phase = true;
        self
    }

    /// Posts this text after the end is written.
    pub fn update(mut self, update: NewIncidentUpdate) -> Self {
        self.update = Some(update);
        self
    }

    async fn run(self) -> Result<Resolved> {
        let Self {
            incident,
            at,
            keep_phase,
            update,
        } = self;
        not_nil(OPERATION, incident.incident_id.as_str())?;
        if let Some(update) = &update {
            PostUpdate::check(update)?;
        }
        let at = stored(at.unwrap_or_else(|| incident.executor.clock().now()));
        let found = incident.get().await?;
        let last_phase = match found.phase.as_ref().filter(|_| !keep_phase) {
            Some(phase) => generation_of(&incident, phase).await?.last(),
            None => None,
        };
        let patch = found
            .resolution(at, last_phase.clone())
            .map_err(|invalid| Error::invalid_input(OPERATION, invalid.field, invalid.why))?
            .unwrap_or_default();
        let already = patch.ended_at.is_none();
        let ended_at = patch.ended_at.or(found.ended_at).unwrap_or(at);
        let phase_refused = write(&incident, patch).await?;
        let update = match update.filter(|_| !already) {
            Some(update) => Some(incident.post_update(update).await),
            None => None,
        };
        let last_phase = last_phase.filter(|_| phase_refused.is_none());
        Ok(Resolved {
            ended_at,
            already,
            last_phase,
            phase_refused,
            update,
        })
    }
}

/// Writes end and phase in one request, and the end alone where the phase is what the server
/// stumbles over; gives the reason why the phase was refused.
async fn write(incident: &Incident, patch: IncidentPatch) -> Result<Option<Error>> {
    if patch == IncidentPatch::new() {
        return Ok(None);
    }
    patch
        .check()
        .map_err(|invalid| Error::invalid_input(OPERATION, invalid.field, invalid.why))?;
    match incident.patch(&patch).await {
        Ok(()) => Ok(None),
        Err(error) if is_status(&error, 500) && patch.phase.is_some() => {
            let mut end_alone = patch;
            end_alone.phase = None;
            if end_alone != IncidentPatch::new() {
                incident.patch(&end_alone).await?;
            }
            Ok(Some(error))
        }
        Err(error) => Err(error),
    }
}
