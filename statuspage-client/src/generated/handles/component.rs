// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `component`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at one component; whether it exists shows when a call is awaited.
    ///
    /// - `component_id`: The identifier that the server gave to the component; random, so look it
    ///   up by name or label instead of writing it into a program.
    pub fn component(&self, component_id: impl Into<model::ComponentId>) -> Component {
        Component { executor: self.executor.clone(), component_id: component_id.into() }
    }

    /// Lists all components with the incidents that affect them, ordered by name.
    ///
    /// Give the current time with `at` for the current status. Without it the server answers
    /// something else: open incidents that begin in the future count, running maintenance and
    /// anything with a planned end do not.
    ///
    /// # Errors
    ///
    /// - 400: The instant was not understood.
    /// - 500: The database is out of reach.
    ///
    /// ```
    /// # use chrono::Utc;
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// for component in client.list_components().at(Utc::now()).await? {
    ///     println!("{:?} {}", component.display_name, component.actively_affected_by.len());
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn list_components(&self) -> Call<operations::ListComponents> {
        Call::new(&self.executor)
    }

    /// Adds a component and answers with its identifier.
    ///
    /// Names need not be unique. The server has no way to tell a repeated request from a second
    /// component, so the call is never repeated by itself.
    ///
    /// # Errors
    ///
    /// - 400: The body sets nothing.
    /// - 500: The body is wrong in a way that the server does not tell.
    ///
    /// ```
    /// use statuspage_client::model::NewComponent;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let volumes = NewComponent::new("Volumes").labels([("region".to_owned(), "north".to_owned())]);
    /// let created = client.create_component(&volumes).await?;
    /// println!("{}", created.id);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn create_component(
        &self,
        body: &model::NewComponent,
    ) -> Call<operations::CreateComponent> {
        Call::new(&self.executor).json(body)
    }
}

/// One component of the platform, known by its identifier.
#[derive(Clone, Debug)]
pub struct Component {
    pub(crate) executor: Executor,
    pub(crate) component_id: model::ComponentId,
}

impl Component {
    /// Reads one component.
    ///
    /// For a look into history prefer the list: with `at` this call answers 500 whenever an
    /// incident that has an end was running on *another* component at that time.
    ///
    /// # Errors
    ///
    /// - 400: The identifier is no UUID, or the instant was not understood.
    /// - 404: There is no such component.
    /// - 500: Another component had an incident with an end at that instant.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let component = client.component("7b1d2a52-9d0c-4a43-8a0b-2f6f3a1f6b0e").get().await?;
    /// println!("{:?}", component.labels.get("region"));
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetComponent> {
        Call::new(&self.executor).path("componentId", &self.component_id)
    }

    /// Changes the name or the labels of a component.
    ///
    /// Labels are replaced as a whole; an empty map takes all of them away.
    ///
    /// # Errors
    ///
    /// - 400: The identifier is no UUID.
    /// - 404: No component was changed, because none has this identifier.
    ///
    /// ```
    /// use statuspage_client::model::ComponentPatch;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let patch = ComponentPatch::new().display_name("Block storage");
    /// client.component("7b1d2a52-9d0c-4a43-8a0b-2f6f3a1f6b0e").patch(&patch).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn patch(&self, body: &model::ComponentPatch) -> Call<operations::UpdateComponent> {
        Call::new(&self.executor).path("componentId", &self.component_id).json(body)
    }

    /// Removes a component that no incident refers to.
    ///
    /// A closed incident is a reference, too. When the last component is gone and the server
    /// starts again, it fills the table from its provisioning file, with new identifiers.
    ///
    /// # Errors
    ///
    /// - 404: The component is gone already, or never was.
    /// - 500: An incident, perhaps a closed one, still affects it.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// client.component("7b1d2a52-9d0c-4a43-8a0b-2f6f3a1f6b0e").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteComponent> {
        Call::new(&self.executor).path("componentId", &self.component_id)
    }
}
