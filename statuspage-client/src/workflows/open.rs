//! Reporting an incident, with names in place of ids.

use chrono::{DateTime, Utc};
use scs_client_core::{Error, Result};
use scs_wire::Check as _;

use super::common::{awaitable, is_unclear, stored, unique_now};
use super::names::{NamedImpact, Names};
use super::phase::newest_phases;
use super::updates::{PostUpdate, PostedUpdate};
use crate::Client;
use crate::model::{
    Incident, IncidentId, NewIncident, NewIncidentUpdate, PhaseReference, SeverityChoice,
    find_phase,
};

pub(super) const OPERATION: &str = "createIncident";

/// An incident to be reported; made by [`Client::open_incident`].
#[derive(Clone, Debug)]
#[must_use = "nothing is reported until it is awaited"]
pub struct OpenIncident {
    client: Client,
    title: String,
    description: Option<String>,
    began_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    phase: Option<String>,
    impacts: Vec<NamedImpact>,
    first_update: Option<NewIncidentUpdate>,
}

/// An incident that stands on the server.
#[derive(Debug)]
#[must_use = "the first update may have failed"]
#[non_exhaustive]
pub struct OpenedIncident {
    /// Its id.
    pub id: IncidentId,
    /// The phase that it was opened in.
    pub phase: PhaseReference,
    /// Whether the server's confirmation was lost and the incident was found by reading.
    pub found_by_reading: bool,
    /// What became of the first update, where there was one. An error leaves the incident without
    /// it: post it again with [`post_update`](crate::handles::Incident::post_update).
    pub first_update: Option<Result<PostedUpdate>>,
}

impl Client {
    /// Reports an incident: names are resolved and everything is checked before the one write.
    ///
    /// Begins now, in the first phase of the newest generation, unless told otherwise. Where the
    /// answer to the write is lost, the incident is looked for by its beginning and content and
    /// not created again.
    ///
    /// # Errors
    ///
    /// [Invalid input](Error::is_invalid_input), before anything is written: a component, impact
    /// type, severity or phase that does not exist or is not unique, one component affected twice
    /// in one way (the server would drop the second), severity outside 0 to 100, severity 0
    /// without an end, an end before the beginning, years outside 2 to 9998, U+0000 in a text, a
    /// first update that could not be posted. Release 1.0.1 answers 500 to every incident with a
    /// phase, and stores none without harm.
    ///
    /// ```no_run
    /// use statuspage_client::model::NewIncidentUpdate;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let opened = client
    ///     .open_incident("Images cannot be pulled")
    ///     .affects("Harbor", "Connectivity Problems", "broken")
    ///     .phase("Investigation ongoing")
    ///     .first_update(NewIncidentUpdate::new().description("The load balancer does not answer."))
    ///     .await?;
    /// println!("{}", opened.id);
    /// if let Some(Err(error)) = opened.first_update {
    ///     println!("reported, but without its first update: {error}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn open_incident(&self, title: impl Into<String>) -> OpenIncident {
        OpenIncident {
            client: self.clone(),
            title: title.into(),
            description: None,
            began_at: None,
            ended_at: None,
            phase: None,
            impacts: Vec::new(),
            first_update: None,
        }
    }
}

awaitable!(OpenIncident => OpenedIncident);

impl OpenIncident {
    /// Adds a component (by name or id), the way it suffers (impact type, by name or id) and how
    /// badly (severity, by name or from 0 to 100).
    pub fn affects(
        self,
        component: impl Into<String>,
        impact_type: impl Into<String>,
        severity: impl Into<SeverityChoice>,
    ) -> Self {
        self.impact(NamedImpact::new(component, impact_type, severity))
    }

    /// Adds an impact.
    pub fn impact(mut self, impact: impl Into<NamedImpact>) -> Self {
        self.impacts.push(impact.into());
        self
    }

    /// Opens it in this phase of the newest generation, by name, in place of the first.
    pub fn phase(mut self, name: impl Into<String>) -> Self {
        self.phase = Some(name.into());
        self
    }

    /// Says when it began, where that is not now.
    pub fn began_at(mut self, at: DateTime<Utc>) -> Self {
        self.began_at = Some(at);
        self
    }

    /// Says when it ended, or is planned to; needed with severity 0.
    pub fn ended_at(mut self, at: DateTime<Utc>) -> Self {
        self.ended_at = Some(at);
        self
    }

    /// Adds the longer story.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// Posts this text as soon as the incident stands.
    pub fn first_update(mut self, update: NewIncidentUpdate) -> Self {
        self.first_update = Some(update);
        self
    }

    pub(super) async fn run(self) -> Result<OpenedIncident> {
        let Self {
            client,
            title,
            description,
            began_at,
            ended_at,
            phase,
            impacts,
            first_update,
        } = self;
        if let Some(update) = &first_update {
            PostUpdate::check(update)?;
        }
        // A beginning of its own makes the incident known again if the answer is lost.
        let began_at = began_at.map_or_else(|| unique_now(&*client.executor.clock()), stored);
        let mut new = NewIncident::new(title, PhaseReference::new(1, 0), began_at);
        new.description = description;
        new.ended_at = ended_at.map(stored);
        // Before any call: what is wrong in itself.
        new.check()
            .map_err(|invalid| Error::invalid_input(OPERATION, invalid.field, invalid.why))?;
        let (names, phase) = futures_util::future::try_join(
            Names::read(&client, OPERATION),
            newest_phase(&client, phase),
        )
        .await?;
        new.phase = phase;
        new.affects = names.impacts(&impacts)?;
        let (id, found_by_reading) = create(&client, &new).await?;
        let first_update = match first_update {
            Some(update) => Some(client.incident(&id).post_update(update).await),
            None => None,
        };
        Ok(OpenedIncident {
            id,
            phase: new.phase,
            found_by_reading,
            first_update,
        })
    }
}

/// A phase of the newest generation, which is known to exist: release 1.0.0 stores any phase, and
/// cannot list that generation any more (facts, 1.1).
async fn newest_phase(client: &Client, name: Option<String>) -> Result<PhaseReference> {
    let list = newest_phases(client).await?;
    let refuse = |why: &dyn std::fmt::Display| Error::invalid_input(OPERATION, "phase", why);
    match name {
        Some(name) => find_phase(&list, &name).map_err(|why| refuse(&why)),
        None => list
            .first()
            .ok_or_else(|| refuse(&"the server has none; add some with create_phases")),
    }
}

/// Creates the incident; where the answer is lost, looks for it.
async fn create(client: &Client, new: &NewIncident) -> Result<(IncidentId, bool)> {
    let error = match client.create_incident(new).await {
        Ok(created) => return Ok((created.id, false)),
        Err(error) => error,
    };
    // The server's own 500 has stored nothing, since creation is one transaction; a proxy's may have.
    if !is_unclear(&error) {
        return Err(error);
    }
    let Ok(found) = client.list_incidents(new.began_at, new.began_at).await else {
        return Err(error);
    };
    let mut same = found.into_iter().filter(|one| is_same(one, new));
    match (same.next(), same.next()) {
        (Some(one), None) => Ok((one.id, true)),
        // Not there, or one of several: whoever calls has to look.
        _ => Err(error),
    }
}

fn is_same(one: &Incident, new: &NewIncident) -> bool {
    let mut wanted = new.affects.clone();
    wanted.sort_by(|a, b| (&a.component, &a.impact_type).cmp(&(&b.component, &b.impact_type)));
    one.began_at == Some(new.began_at)
        && one.ended_at == new.ended_at
        && one.display_name.as_ref() == Some(&new.display_name)
        && one.description == new.description
        && one.phase.as_ref() == Some(&new.phase)
        && one.affects == wanted
}
