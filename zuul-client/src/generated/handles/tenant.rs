// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `tenant`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Points at one tenant; for a server that shows a single one, see
    /// [`find_tenant`](crate::Client::find_tenant).
    ///
    /// - `tenant`: A name from the list of tenants; others are a 404, except where info and token
    ///   keys are asked for.
    pub fn tenant(&self, tenant: impl Into<String>) -> Tenant {
        Tenant { executor: self.executor.clone(), tenant: tenant.into() }
    }
}

/// One tenant: a configuration of its own, with projects, pipelines and builds.
///
/// Who may read it is up to the tenant. An open one ignores bad tokens in all reads but
/// `authorizations`; a protected one answers 401 or 403 to everything but `info`.
#[derive(Clone, Debug)]
pub struct Tenant {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
}

impl Tenant {
    /// Reads what the token may do in this tenant.
    ///
    /// Good for a first look at a token: here a bad one is refused, where reads of an open tenant
    /// would ignore it. Under role mappings `admin` is absent and `permissions` tell all.
    ///
    /// # Errors
    ///
    /// - 401: No token, or a bad one.
    /// - 403: The tenant is protected and the token has no right in it; an open tenant answers 200
    ///   instead.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let rights = client.tenant("scs").authorizations().await?;
    /// println!("{rights:?}");
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn authorizations(&self) -> Call<operations::GetTenantAuthorizations> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists errors and warnings of the configuration that is loaded.
    ///
    /// In the order of loading, which stays until the next reconfiguration. Each filter takes one
    /// exact value; unlike builds, there are neither alternatives nor wildcards.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// use futures_util::StreamExt as _;
    ///
    /// let mut found = client.tenant("scs").list_config_errors().items();
    /// while let Some(error) = found.next().await {
    ///     println!("{:?}", error?.short_error);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_config_errors(&self) -> Call<operations::ListConfigErrors> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Reads what the installation can do, with what this tenant has different.
    ///
    /// Its default realm is the one to log in with. An unknown tenant is answered like a known
    /// one.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let info = client.tenant("scs").info().await?;
    /// println!("{:?}", info.websocket_url);
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn info(&self) -> Call<operations::GetTenantInfo> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists the semaphores by name, and which of the tenant's jobs hold them; holders of other
    /// tenants are only counted.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_semaphores().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_semaphores(&self) -> Call<operations::ListSemaphores> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists what happened to the tenant as a whole, newest first.
    ///
    /// So far that is reconfigurations, by which one sees when a change of the configuration came
    /// into force. Absent before release 14.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_system_events().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_system_events(&self) -> Call<operations::ListSystemEvents> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Counts what is wrong in the tenant's configuration.
    ///
    /// The cheap question of whether `list_config_errors` is worth asking.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").tenant_status().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn tenant_status(&self) -> Call<operations::GetTenantStatus> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }
}
