// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `phase`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Reads the names of the phases, in their order, of the newest generation.
    ///
    /// A generation never changes, so it may be kept for good. An incident's phase has to be
    /// looked up in the generation that the incident names. A server without any phases answers
    /// with generation 0 and an empty list. Answers as long as the database does, which makes it
    /// the call to see whether a server is ready.
    ///
    /// # Errors
    ///
    /// - 400: The generation is 0.
    /// - 404: There is no generation as new as that.
    /// - 500: An incident with an unknown phase was created on release 1.0.0, and this generation
    ///   holds it.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let newest = client.get_phases().await?;
    /// let first = client.get_phases().generation(1).await?;
    /// println!("{} phases, then {}", first.phases.len(), newest.phases.len());
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn get_phases(&self) -> Call<operations::GetPhases> {
        Call::new(&self.executor)
    }

    /// Adds a generation of phases and answers with its number.
    ///
    /// Incidents keep the generation that they were given. Nothing removes or changes a
    /// generation, and two writers at the same time make one of them fail with 500.
    ///
    /// # Errors
    ///
    /// - 400: The list is empty.
    /// - 500: Somebody else added a generation at the same moment.
    ///
    /// ```
    /// use statuspage_client::model::NewPhaseList;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let phases = ["Scheduled", "Investigating", "Working on it", "Potential fix deployed", "Done"];
    /// let created = client.create_phases(&NewPhaseList::new(phases.map(String::from))).await?;
    /// println!("generation {}", created.id);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn create_phases(&self, body: &model::NewPhaseList) -> Call<operations::CreatePhases> {
        Call::new(&self.executor).json(body)
    }
}
