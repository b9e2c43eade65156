// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `incident`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at one incident and the updates that belong to it.
    ///
    /// - `incident_id`: The identifier from the answer to a creation, from a list, or from a
    ///   component's impacts.
    pub fn incident(&self, incident_id: impl Into<model::IncidentId>) -> Incident {
        Incident { executor: self.executor.clone(), incident_id: incident_id.into() }
    }

    /// Lists the incidents that overlap a window of time, ordered by their beginning.
    ///
    /// Both ends belong to the window, and equal ends ask for one instant. Open incidents that
    /// began before the end are in it however old they are; incidents that begin later, or have
    /// neither date, are not. There are no pages: ten thousand incidents are 3.4 MB, and more than
    /// 65,535 answer 500, so read a long history in slices.
    ///
    /// - `start`: The first instant of the window.
    /// - `end`: The last instant of the window; must not lie before the first.
    ///
    /// # Errors
    ///
    /// - 400: The window ends before it starts, or starts in the year 1.
    /// - 500: An incident in the window has no phase, a date after the year 9998, or there are too
    ///   many of them; halving the window finds out which.
    ///
    /// ```
    /// # use chrono::Utc;
    /// # use chrono::TimeDelta;
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let now = Utc::now();
    /// for incident in client.list_incidents(now - TimeDelta::days(90), now).await? {
    ///     println!("{:?} {:?}", incident.began_at, incident.display_name);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn list_incidents(
        &self,
        start: DateTime<Utc>,
        end: DateTime<Utc>,
    ) -> Call<operations::ListIncidents> {
        Call::new(&self.executor)
            .query("start", scs_wire::time::to_rfc3339(start))
            .query("end", scs_wire::time::to_rfc3339(end))
    }

    /// Reports an incident and answers with its identifier.
    ///
    /// Take the phase from [`get_phases`](crate::Client::get_phases): release 1.0.0 writes an
    /// unknown one into its tables, after which that generation cannot be read any more. Release
    /// 1.0.1 answers 500 to every incident with a phase. Texts are posted afterwards, with
    /// [`create_update`](crate::handles::Incident::create_update).
    ///
    /// # Errors
    ///
    /// - 400: The end lies before the beginning, a severity is outside 0 to 100, or maintenance
    ///   has no end; on release 1.0.1 also an unknown phase.
    /// - 500: A component or impact type is unknown, or the server is release 1.0.1.
    ///
    /// ```
    /// # use chrono::Utc;
    /// use statuspage_client::model::{Impact, NewIncident};
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let phases = client.get_phases().await?;
    /// let Some(phase) = phases.phase("Investigation ongoing") else { return Ok(()) };
    /// let volumes = Impact::new(
    ///     "7b1d2a52-9d0c-4a43-8a0b-2f6f3a1f6b0e",
    ///     "5e2f9c1b-0a4d-4b8e-8f6d-d3c4b2a19078",
    /// );
    /// let incident = NewIncident::new("Volumes cannot be attached", phase, Utc::now())
    ///     .affects([volumes.severity(66)]);
    /// let created = client.create_incident(&incident).await?;
    /// println!("{}", created.id);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn create_incident(&self, body: &model::NewIncident) -> Call<operations::CreateIncident> {
        Call::new(&self.executor).json(body)
    }
}

/// One incident, open or closed, with the updates below it.
#[derive(Clone, Debug)]
pub struct Incident {
    pub(crate) executor: Executor,
    pub(crate) incident_id: model::IncidentId,
}

impl Incident {
    /// Points at one posted text of this incident.
    ///
    /// - `order`: The number of the update within its incident, counted from 0.
    pub fn update(&self, order: u64) -> IncidentUpdate {
        IncidentUpdate {
            executor: self.executor.clone(),
            incident_id: self.incident_id.clone(),
            order,
        }
    }

    /// Reads one incident; its updates come as numbers alone, in order.
    ///
    /// The only way to see an incident that has neither a beginning nor an end.
    ///
    /// # Errors
    ///
    /// - 400: The incident's identifier is no UUID.
    /// - 404: No incident has this identifier.
    /// - 500: The incident was created without a phase, or with a date that the server cannot
    ///   write.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let incident = client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").get().await?;
    /// println!("{:?}, {} updates", incident.phase, incident.updates.len());
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetIncident> {
        Call::new(&self.executor).path("incidentId", &self.incident_id)
    }

    /// Changes what is set in the patch and leaves the rest alone.
    ///
    /// Three things to know. An incident cannot be opened again: nothing takes an end away.
    /// Release 1.0.0 only ever adds impacts, and answers 404 although it added them, unless the
    /// name is sent along; so send `display_name` with `affects`, then read the incident again.
    /// Release 1.0.1 answers 500 to a change of the phase.
    ///
    /// # Errors
    ///
    /// - 400: The end lies before the beginning in the same request, or maintenance is sent
    ///   without its end.
    /// - 404: There is no such incident; or, on release 1.0.0, impacts were sent without the name.
    /// - 500: The phase is changed on release 1.0.1, or an impact names something unknown.
    ///
    /// ```
    /// # use chrono::Utc;
    /// use statuspage_client::model::IncidentPatch;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let closed = IncidentPatch::new().ended_at(Utc::now());
    /// client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").patch(&closed).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn patch(&self, body: &model::IncidentPatch) -> Call<operations::UpdateIncident> {
        Call::new(&self.executor).path("incidentId", &self.incident_id).json(body)
    }

    /// Removes an incident from the record.
    ///
    /// Delete its updates first: release 1.0.0, and a newer server on a database that 1.0.0 made,
    /// refuse to remove an incident that has some.
    ///
    /// # Errors
    ///
    /// - 404: It is gone already.
    /// - 500: It still has updates.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let incident = client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3");
    /// for update in incident.list_updates().await? {
    ///     incident.update(update.order).delete().await?;
    /// }
    /// incident.delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteIncident> {
        Call::new(&self.executor).path("incidentId", &self.incident_id)
    }

    /// Lists what was posted to an incident, in the order of the numbers.
    ///
    /// An incident that does not exist has an empty list here, and no 404.
    ///
    /// # Errors
    ///
    /// - 400: The incident is not named by a UUID.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// for update in client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").list_updates().await? {
    ///     println!("{:?}: {:?}", update.created_at, update.description);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn list_updates(&self) -> Call<operations::ListIncidentUpdates> {
        Call::new(&self.executor).path("incidentId", &self.incident_id)
    }

    /// Posts a text to an incident and answers with its number.
    ///
    /// Of several posts at the same time some answer 500 and leave nothing behind. That status has
    /// other causes, so list the updates before posting again, or the text may stand there twice.
    ///
    /// # Errors
    ///
    /// - 400: The body sets no text and no time.
    /// - 500: The incident is unknown, or somebody else posted at the same moment.
    ///
    /// ```
    /// use statuspage_client::model::NewIncidentUpdate;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let text = NewIncidentUpdate::new()
    ///     .display_name("Cause found")
    ///     .description("Two monitors disagree; a third one is being added.");
    /// let created = client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").create_update(&text).await?;
    /// println!("number {}", created.id);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn create_update(
        &self,
        body: &model::NewIncidentUpdate,
    ) -> Call<operations::CreateIncidentUpdate> {
        Call::new(&self.executor).path("incidentId", &self.incident_id).json(body)
    }
}

/// One text that was posted to an incident.
///
/// The pair of incident and number names it only for as long as it exists: the highest number
/// is given again after its delete.
#[derive(Clone, Debug)]
pub struct IncidentUpdate {
    pub(crate) executor: Executor,
    pub(crate) incident_id: model::IncidentId,
    pub(crate) order: u64,
}

impl IncidentUpdate {
    /// Reads one posted text.
    ///
    /// # Errors
    ///
    /// - 404: The incident has no update of this number.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let first = client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").update(0).get().await?;
    /// println!("{:?}", first.description);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetIncidentUpdate> {
        Call::new(&self.executor)
            .path("incidentId", &self.incident_id)
            .path("updateOrder", self.order)
    }

    /// Corrects a posted text; its time stays unless another one is set.
    ///
    /// An empty text is stored as such, which is the only way to blank one.
    ///
    /// # Errors
    ///
    /// - 404: Nothing with this number was ever posted, or it is gone.
    ///
    /// ```
    /// use statuspage_client::model::IncidentUpdatePatch;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let patch = IncidentUpdatePatch::new().description("Two of three monitors disagree.");
    /// client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").update(0).patch(&patch).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn patch(
        &self,
        body: &model::IncidentUpdatePatch,
    ) -> Call<operations::UpdateIncidentUpdate> {
        Call::new(&self.executor)
            .path("incidentId", &self.incident_id)
            .path("updateOrder", self.order)
            .json(body)
    }

    /// Takes a posted text away.
    ///
    /// Not repeated after an unclear failure: the server gives the highest number again, so a
    /// second delete could hit a newer text. Read the list instead.
    ///
    /// # Errors
    ///
    /// - 404: The number is free.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").update(1).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteIncidentUpdate> {
        Call::new(&self.executor)
            .path("incidentId", &self.incident_id)
            .path("updateOrder", self.order)
    }
}
