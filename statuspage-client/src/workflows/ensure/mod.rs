//! A catalogue that shall be there: what is missing is made, what differs is changed, nothing goes.

mod apply;
mod catalogue;
mod plan;
#[cfg(feature = "provisioning")]
mod yaml;

pub use apply::Ensured;
pub use catalogue::Catalogue;
pub use plan::{EnsurePlan, EnsureStep};

use scs_client_core::Result;

use super::common::awaitable;
use crate::Client;

/// What errors name as their operation.
const OPERATION: &str = "ensure";

/// A catalogue to be brought about; made by [`Client::ensure`].
#[derive(Clone, Debug)]
#[must_use = "nothing is done until it is awaited"]
pub struct Ensure {
    client: Client,
    wanted: Catalogue,
}

impl Client {
    /// Brings components, impact types, severities and phases to what the catalogue says.
    ///
    /// They are told apart by name, since ids differ in every installation. What is missing is
    /// created; labels, descriptions and values that differ are changed; phases that differ become
    /// a new generation. Nothing is ever deleted, and a second run does nothing. The difference
    /// alone is [`plan`](Ensure::plan). A catalogue comes from code or, with the feature
    /// `provisioning`, from the server's own provisioning file (`Catalogue::from_yaml`).
    ///
    /// # Errors
    ///
    /// [Invalid input](scs_client_core::Error::is_invalid_input), before anything is written: a
    /// name that stands twice in the catalogue or on the server, a severity outside 0 to 100 or
    /// with a value that a severity outside the catalogue holds, U+0000. A failure after the first
    /// step is in the outcome, together with the steps that were done.
    ///
    /// ```no_run
    /// use statuspage_client::model::{NewComponent, NewSeverity};
    /// use statuspage_client::workflows::Catalogue;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let wanted = Catalogue::new()
    ///     .components([NewComponent::new("Harbor")])
    ///     .severities([NewSeverity::new("broken", 100)]);
    /// println!("{}", client.ensure(wanted.clone()).plan().await?);
    /// for step in client.ensure(wanted).await?.complete()? {
    ///     println!("done: {step}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn ensure(&self, wanted: Catalogue) -> Ensure {
        Ensure {
            client: self.clone(),
            wanted,
        }
    }
}

awaitable!(Ensure => Ensured);

impl Ensure {
    /// Reads what there is and gives the steps from there to the catalogue; writes nothing.
    #[allow(
        clippy::manual_async_fn,
        reason = "the signature promises Send and 'static"
    )]
    pub fn plan(self) -> impl Future<Output = Result<EnsurePlan>> + Send + 'static {
        async move { plan::make(self.client, self.wanted).await }
    }

    async fn run(self) -> Result<Ensured> {
        Ok(self.plan().await?.apply().await)
    }
}
