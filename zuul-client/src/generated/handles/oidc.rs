// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `oidc`.

#![allow(deprecated, reason = "what is deprecated is defined here")]

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Reads the keys directly below the server's root, as older clients do; goes after release
    /// 15.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.oidc_jwks_at_root().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    #[deprecated]
    pub fn oidc_jwks_at_root(&self) -> Call<operations::GetJwksAtRoot> {
        Call::new(&self.executor)
    }

    /// Reads what Zuul says of itself as an issuer of tokens for jobs.
    ///
    /// Its issuer is empty when the operator has set no web root.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.oidc_configuration().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn oidc_configuration(&self) -> Call<operations::GetOpenidConfiguration> {
        Call::new(&self.executor)
    }

    /// Reads the keys at an address of older days, to be removed after release 15.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.oidc_jwks_at_old_path().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    #[deprecated]
    pub fn oidc_jwks_at_old_path(&self) -> Call<operations::GetJwksAtOldPath> {
        Call::new(&self.executor)
    }

    /// Reads the public keys of the tokens that Zuul gives to its jobs.
    ///
    /// For services that jobs log in to. No token is sent along, and none is needed.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.oidc_jwks().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn oidc_jwks(&self) -> Call<operations::GetJwks> {
        Call::new(&self.executor)
    }

    /// Reads what Zuul says of itself as the issuer for one tenant's jobs.
    ///
    /// Differs from the general one where the tenant has a web root of its own; an unknown tenant
    /// is answered like none.
    ///
    /// - `tenant`: A name from the list of tenants; others are a 404, except where info and token
    ///   keys are asked for.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant_oidc_configuration("scs").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn tenant_oidc_configuration(
        &self,
        tenant: impl AsRef<str>,
    ) -> Call<operations::GetTenantOpenidConfiguration> {
        Call::new(&self.executor).path("tenant_name", tenant.as_ref())
    }

    /// Reads the same keys at the tenant's own address; all tenants, even unknown ones, have the
    /// same.
    ///
    /// - `tenant`: A name from the list of tenants; others are a 404, except where info and token
    ///   keys are asked for.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant_oidc_jwks("scs").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn tenant_oidc_jwks(&self, tenant: impl AsRef<str>) -> Call<operations::GetTenantJwks> {
        Call::new(&self.executor).path("tenant_name", tenant.as_ref())
    }

    /// Reads a tenant's keys at the oldest of its three addresses, which release 15 is the last to
    /// have.
    ///
    /// - `tenant`: A name from the list of tenants; others are a 404, except where info and token
    ///   keys are asked for.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant_oidc_jwks_at_old_well_known_path("scs").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    #[deprecated]
    pub fn tenant_oidc_jwks_at_old_well_known_path(
        &self,
        tenant: impl AsRef<str>,
    ) -> Call<operations::GetTenantJwksAtOldWellKnownPath> {
        Call::new(&self.executor).path("tenant_name", tenant.as_ref())
    }

    /// Reads a tenant's keys at an address without the word `tenant`; goes after release 15, too.
    ///
    /// - `tenant`: A name from the list of tenants; others are a 404, except where info and token
    ///   keys are asked for.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant_oidc_jwks_at_old_path("scs").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    #[deprecated]
    pub fn tenant_oidc_jwks_at_old_path(
        &self,
        tenant: impl AsRef<str>,
    ) -> Call<operations::GetTenantJwksAtOldPath> {
        Call::new(&self.executor).path("tenant_name", tenant.as_ref())
    }
}
