//! Moving an incident on to its next phase.

use scs_client_core::{Error, Result};

use super::common::{awaitable, client_of, is_status, not_nil};
use super::updates::{PostUpdate, PostedUpdate};
use crate::Client;
use crate::handles::Incident;
use crate::model::{IncidentPatch, NewIncidentUpdate, PhaseList, PhaseReference, find_phase};

const OPERATION: &str = "updateIncident";

/// A change of phase; made by [`Incident::advance_phase`].
#[derive(Clone, Debug)]
#[must_use = "nothing changes until it is awaited"]
pub struct AdvancePhase {
    incident: Incident,
    to: Option<String>,
    update: Option<NewIncidentUpdate>,
}

/// What became of a change of phase.
#[derive(Debug)]
#[non_exhaustive]
pub struct PhaseChange {
    /// The phase before.
    pub from: PhaseReference,
    /// The phase now; the same where the incident was there already.
    pub to: PhaseReference,
    /// The name of the phase now.
    pub name: String,
    /// Whether anything was written.
    pub changed: bool,
    /// What became of the text that was to go along. An error here does not undo the phase.
    pub update: Option<Result<PostedUpdate>>,
}

impl Incident {
    /// Moves the incident to the next phase of its own generation.
    ///
    /// An incident keeps the generation in which its phase was set; the newest list of phases may
    /// be another one, so the names are looked up where the incident stands. The phase is written
    /// first, then the text, if there is one.
    ///
    /// # Errors
    ///
    /// [Invalid input](Error::is_invalid_input) when the incident is in its last phase, has no such
    /// phase in its generation, or the text could not be posted; [not found](Error::is_not_found).
    /// Release 1.0.1 answers 500 to any write of a phase.
    ///
    /// ```no_run
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let change = client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").advance_phase().await?;
    /// println!("now {}", change.name);
    /// # Ok(()) }
    /// ```
    pub fn advance_phase(&self) -> AdvancePhase {
        AdvancePhase {
            incident: self.clone(),
            to: None,
            update: None,
        }
    }
}

awaitable!(AdvancePhase => PhaseChange);

impl AdvancePhase {
    /// Goes to this phase, by name, in place of the next; also backwards. An incident that is
    /// there already stays as it is, and no text is posted.
    pub fn to(mut self, name: impl Into<String>) -> Self {
        self.to = Some(name.into());
        self
    }

    /// Posts this text along with the change, as the standard scs-0402 asks for.
    pub fn update(mut self, update: NewIncidentUpdate) -> Self {
        self.update = Some(update);
        self
    }

    async fn run(self) -> Result<PhaseChange> {
        let Self {
            incident,
            to,
            update,
        } = self;
        not_nil(OPERATION, incident.incident_id.as_str())?;
        if let Some(update) = &update {
            PostUpdate::check(update)?;
        }
        let from = current_phase(&incident).await?;
        let list = generation_of(&incident, &from).await?;
        let (to, name) = target(&from, &list, to.as_deref())?;
        let changed = to != from;
        if changed {
            incident
                .patch(&IncidentPatch::new().phase(to.clone()))
                .await?;
        }
        let update = match update.filter(|_| changed) {
            Some(update) => Some(incident.post_update(update).await),
            None => None,
        };
        Ok(PhaseChange {
            from,
            to,
            name,
            changed,
            update,
        })
    }
}

async fn current_phase(incident: &Incident) -> Result<PhaseReference> {
    incident.get().await?.phase.ok_or_else(no_phase)
}

fn no_phase() -> Error {
    // The reference server answers 500 to reading such an incident; other servers may not.
    Error::invalid_input(
        OPERATION,
        "phase",
        "the incident has none; set one with a patch",
    )
}

/// The phases among which an incident's phase stands.
pub(super) async fn generation_of(
    incident: &Incident,
    phase: &PhaseReference,
) -> Result<PhaseList> {
    client_of(&incident.executor)
        .get_phases()
        .generation(phase.generation)
        .await
}

/// The phase to go to, which is known to exist: the server would store any, and damage its list of
/// phases by it (facts, 1.1).
fn target(
    from: &PhaseReference,
    list: &PhaseList,
    to: Option<&str>,
) -> Result<(PhaseReference, String)> {
    let refuse = |why: &dyn std::fmt::Display| Error::invalid_input(OPERATION, "phase", why);
    if let Some(name) = to {
        let found = find_phase(list, name).map_err(|why| refuse(&why))?;
        return Ok((found, name.to_owned()));
    }
    let next = list
        .next(from)
        .and_then(|next| Some((list.name_of(&next)?.to_owned(), next)));
    match next {
        Some((name, next)) => Ok((next, name)),
        None => Err(refuse(&format!(
            "{:?} is the last phase of generation {}",
            list.name_of(from).unwrap_or_default(),
            list.generation
        ))),
    }
}

/// The newest phases that can be read.
///
/// An unknown phase that was once sent to release 1.0.0 lies there as a row without a name, and
/// `GET /phases` answers 500 for good (facts, 1.1). Then the generations are tried from the first
/// one on, in steps that double and halve: at most 42 calls.
pub(super) async fn newest_phases(client: &Client) -> Result<PhaseList> {
    let error = match client.get_phases().await {
        Ok(list) => return Ok(list),
        Err(error) if is_status(&error, 500) => error,
        Err(error) => return Err(error),
    };
    // Where this fails as well, it is the database and not the list.
    client.list_severities().await?;
    let Some(mut best) = readable(client, 1).await? else {
        return Err(error);
    };
    let mut above = 2;
    while above < 1 << 20 {
        match readable(client, above).await? {
            Some(list) => best = list,
            None => break,
        }
        above *= 2;
    }
    while above - best.generation > 1 {
        let middle = best.generation + (above - best.generation) / 2;
        match readable(client, middle).await? {
            Some(list) => best = list,
            None => above = middle,
        }
    }
    Ok(best)
}

/// A generation that has phases, all of them with names.
async fn readable(client: &Client, generation: i64) -> Result<Option<PhaseList>> {
    match client.get_phases().generation(generation).await {
        Ok(list) => {
            Ok(Some(list).filter(|list| !list.phases.is_empty() && list.generation == generation))
        }
        Err(error) if error.is_not_found() || is_status(&error, 500) => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_phase_is_one_of_the_same_generation() {
        let list = PhaseList::new(1).phases(["Open", "Done"].map(String::from));
        let (to, name) = target(&PhaseReference::new(1, 0), &list, None).unwrap();
        assert_eq!((to.generation, to.order, name.as_str()), (1, 1, "Done"));
        let last = target(&PhaseReference::new(1, 1), &list, None).unwrap_err();
        assert!(
            last.to_string()
                .contains("\"Done\" is the last phase of generation 1"),
            "{last}"
        );
        let unknown = target(&PhaseReference::new(1, 0), &list, Some("done")).unwrap_err();
        assert!(unknown.to_string().contains("Open, Done"), "{unknown}");
    }
}
