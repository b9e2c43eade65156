// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `server`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Reads which paths the API has, as templates by name.
    ///
    /// The list is written by hand on the server and is not complete, so it is no way to find out
    /// what a release can do.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.index().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn index(&self) -> Call<operations::GetIndex> {
        Call::new(&self.executor)
    }

    /// Reads what the token may do outside of all tenants.
    ///
    /// Always needs a token, and refuses a bad one even where everything is open to read. A server
    /// without any realm does not have the route (`is_unsupported_by_server`).
    ///
    /// # Errors
    ///
    /// - 401: There is no token, or it is not good any more; the error names the realm.
    /// - 403: The API's root is protected, and the token has no right to it.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.authorizations().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn authorizations(&self) -> Call<operations::GetRootAuthorizations> {
        Call::new(&self.executor)
    }

    /// Lists the running services of the installation, by their kind.
    ///
    /// The kinds are `scheduler`, `executor`, `merger`, `web`, `launcher`, `fingergw` and a few
    /// more. One that crashed vanishes when its session ends, after two minutes unless configured;
    /// so compare with what you expect to be there.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// for (kind, services) in client.list_components().await? {
    ///     for one in services {
    ///         println!("{kind} on {:?}: {:?} {:?}", one.hostname, one.state, one.version);
    ///     }
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_components(&self) -> Call<operations::ListComponents> {
        Call::new(&self.executor)
    }

    /// Lists the code review and git servers that projects come from.
    ///
    /// Says nothing of triggers and reporters without code, such as mail or timers.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.list_connections().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_connections(&self) -> Call<operations::ListConnections> {
        Call::new(&self.executor)
    }

    /// Reads what the installation can do and how to log in to it.
    ///
    /// Open to everybody, even where reading needs a token. May be kept for an hour, by its
    /// `Cache-Control`.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let info = client.info().await?;
    /// println!("{info:?}");
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn info(&self) -> Call<operations::GetInfo> {
        Call::new(&self.executor)
    }

    /// Lists the tenants, ordered by name.
    ///
    /// Protected ones are in it as well. May be kept for a second.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// for tenant in client.list_tenants().await? {
    ///     println!("{}", tenant.name);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_tenants(&self) -> Call<operations::ListTenants> {
        Call::new(&self.executor)
    }
}
