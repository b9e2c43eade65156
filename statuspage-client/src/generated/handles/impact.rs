// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `impact`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at one impact type.
    ///
    /// - `impact_type_id`: The identifier from the list of impact types; other installations have
    ///   others.
    pub fn impact_type(&self, impact_type_id: impl Into<model::ImpactTypeId>) -> ImpactType {
        ImpactType { executor: self.executor.clone(), impact_type_id: impact_type_id.into() }
    }

    /// Points at one severity; a rename moves it, and this handle then leads nowhere.
    ///
    /// - `name`: The name, exactly as it was given, upper and lower case included; any character
    ///   is allowed.
    pub fn severity(&self, name: impl Into<String>) -> Severity {
        Severity { executor: self.executor.clone(), name: name.into() }
    }

    /// Lists the ways in which components can be affected, ordered by name.
    ///
    /// # Errors
    ///
    /// - 500: The server cannot reach its database.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let types = client.list_impact_types().await?;
    /// let lost = types.iter().find(|one| one.display_name.as_deref() == Some("Connectivity Problems"));
    /// println!("{:?}", lost.map(|one| &one.id));
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn list_impact_types(&self) -> Call<operations::ListImpactTypes> {
        Call::new(&self.executor)
    }

    /// Adds a way to be affected and answers with its identifier.
    ///
    /// # Errors
    ///
    /// - 500: The name is missing.
    ///
    /// ```
    /// use statuspage_client::model::NewImpactType;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let kind = NewImpactType::new("Connectivity Problems").description("Packets are lost or late.");
    /// println!("{}", client.create_impact_type(&kind).await?.id);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn create_impact_type(
        &self,
        body: &model::NewImpactType,
    ) -> Call<operations::CreateImpactType> {
        Call::new(&self.executor).json(body)
    }

    /// Lists the steps of the scale, ordered by value.
    ///
    /// A value belongs to the next step at or above it; 0 is maintenance. The server keeps values
    /// outside of 0 to 100 and even none, so do not take the list for a scale without gaps.
    ///
    /// # Errors
    ///
    /// - 500: The server's database does not answer.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// for severity in client.list_severities().await? {
    ///     println!("up to {:?}: {:?}", severity.value, severity.display_name);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn list_severities(&self) -> Call<operations::ListSeverities> {
        Call::new(&self.executor)
    }

    /// Adds a step to the scale.
    ///
    /// Answers nothing: a severity has no identifier beside its name. The server lets a name be
    /// taken twice, and every change and delete then hits both, so look at the list before.
    ///
    /// # Errors
    ///
    /// - 400: Another severity has the same value.
    ///
    /// ```
    /// use statuspage_client::model::NewSeverity;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// client.create_severity(&NewSeverity::new("limited", 66)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn create_severity(&self, body: &model::NewSeverity) -> Call<operations::CreateSeverity> {
        Call::new(&self.executor).json(body)
    }
}

/// One way in which components can be affected, such as an outage or a slowdown.
#[derive(Clone, Debug)]
pub struct ImpactType {
    pub(crate) executor: Executor,
    pub(crate) impact_type_id: model::ImpactTypeId,
}

impl ImpactType {
    /// Reads the name and the description of one impact type.
    ///
    /// # Errors
    ///
    /// - 400: What names the impact type is no UUID.
    /// - 404: The installation has no impact type of this identifier.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let kind = client.impact_type("5e2f9c1b-0a4d-4b8e-8f6d-d3c4b2a19078").get().await?;
    /// println!("{:?}", kind.display_name);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetImpactType> {
        Call::new(&self.executor).path("impactTypeId", &self.impact_type_id)
    }

    /// Renames an impact type or describes it anew, for past incidents as well.
    ///
    /// # Errors
    ///
    /// - 404: There is no impact type to change.
    ///
    /// ```
    /// use statuspage_client::model::ImpactTypePatch;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let patch = ImpactTypePatch::new().description("Packets are lost.");
    /// client.impact_type("5e2f9c1b-0a4d-4b8e-8f6d-d3c4b2a19078").patch(&patch).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn patch(&self, body: &model::ImpactTypePatch) -> Call<operations::UpdateImpactType> {
        Call::new(&self.executor).path("impactTypeId", &self.impact_type_id).json(body)
    }

    /// Removes an impact type that no incident uses, be it open or closed.
    ///
    /// # Errors
    ///
    /// - 404: There is no impact type to remove.
    /// - 500: An incident uses it.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// client.impact_type("5e2f9c1b-0a4d-4b8e-8f6d-d3c4b2a19078").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteImpactType> {
        Call::new(&self.executor).path("impactTypeId", &self.impact_type_id)
    }
}

/// One named step of the scale from 0 to 100, known by its name.
///
/// Behind the reference deployment's gateway only names of letters, digits, `_` and `-` can be
/// reached; the server itself takes any.
#[derive(Clone, Debug)]
pub struct Severity {
    pub(crate) executor: Executor,
    pub(crate) name: String,
}

impl Severity {
    /// Reads the value of a severity by its name.
    ///
    /// # Errors
    ///
    /// - 404: No severity is called exactly so.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// println!("{:?}", client.severity("broken").get().await?.value);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetSeverity> {
        Call::new(&self.executor).path("severityName", &self.name)
    }

    /// Renames a severity, or moves it on the scale.
    ///
    /// All severities of the name are changed. A rename changes the address, so the call is not
    /// repeated after an unclear failure; read the list to see what became of it.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this name, perhaps because it was renamed already.
    /// - 500: Another severity has the value; a creation would have been told 400.
    ///
    /// ```
    /// use statuspage_client::model::SeverityPatch;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// client.severity("limited").patch(&SeverityPatch::new().value(50)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn patch(&self, body: &model::SeverityPatch) -> Call<operations::UpdateSeverity> {
        Call::new(&self.executor).path("severityName", &self.name).json(body)
    }

    /// Removes every severity of this name; impacts keep their values and are called by the next
    /// step.
    ///
    /// # Errors
    ///
    /// - 404: There is none to remove.
    ///
    /// ```
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// client.severity("limited").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(statuspage_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteSeverity> {
        Call::new(&self.executor).path("severityName", &self.name)
    }
}
