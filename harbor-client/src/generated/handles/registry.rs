// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `registry`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a registry by number.
    ///
    /// - `id`: The number that lists show and that creation gives.
    pub fn registry(&self, id: i64) -> Registry {
        Registry { executor: self.executor.clone(), id }
    }

    /// Lists the registries that are set up for replication and proxy caches.
    ///
    /// Secrets come as `*****`. The status is that of the last check.
    ///
    /// System right `registry:list`, robots too; seen: 200, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_registries().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_registries(&self) -> Call<operations::ListRegistries> {
        Call::new(&self.executor)
    }

    /// Adds a registry for replication or proxy caches and gives its number.
    ///
    /// It is called at once: one that refuses the credential is 400, one that cannot be reached,
    /// or of unknown type, a 500. A taken name is 409, one of more than 64 characters 400.
    ///
    /// System right `registry:create`, robots too; seen: 201, 400, 401, 403, 409, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::NewRegistry;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let upstream = NewRegistry::new("upstream", "harbor", "https://upstream.example.com");
    /// let id = client.create_registry(&upstream).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_registry(&self, body: &model::NewRegistry) -> Call<operations::CreateRegistry> {
        Call::new(&self.executor).json(body)
    }

    /// Tries whether a registry can be reached, a stored one by number or one with these settings.
    ///
    /// Settings beside a number replace the stored ones for this try. A registry that accepts
    /// anyone passes with any password.
    ///
    /// System right `registry:read`, robots too; seen: 200, 400, 401, 403, 404, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::RegistryPing;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let upstream = RegistryPing::new().r#type("harbor").url("https://upstream.example.com");
    /// client.ping_registry(&upstream).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn ping_registry(&self, body: &model::RegistryPing) -> Call<operations::PingRegistry> {
        Call::new(&self.executor).json(body)
    }

    /// Reads which addresses and credentials each kind of registry takes.
    ///
    /// A map by kind, in which kinds without any rule are missing or empty.
    ///
    /// System right `replication-adapter:list`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_registry_provider_infos().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_registry_provider_infos(&self) -> Call<operations::ListRegistryProviderInfos> {
        Call::new(&self.executor)
    }

    /// Lists the kinds of registry that Harbor can replicate with.
    ///
    /// Names such as `harbor`, `docker-hub`, `github-ghcr`, as a registry's `type` takes them.
    ///
    /// System right `replication-adapter:list`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_registry_provider_types().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_registry_provider_types(&self) -> Call<operations::ListRegistryProviderTypes> {
        Call::new(&self.executor)
    }
}

/// Another registry, for replication or behind a proxy cache.
#[derive(Clone, Debug)]
pub struct Registry {
    pub(crate) executor: Executor,
    pub(crate) id: i64,
}

impl Registry {
    /// Reads one registry; the secret comes as `*****`.
    ///
    /// Do not send that back: where the far end checks it, the update is refused.
    ///
    /// System right `registry:read`, robots too; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.registry(7).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetRegistry> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Changes what is sent of a registry and keeps the rest.
    ///
    /// The new settings are tried first: 400 if the credential is refused, 500 if nobody answers.
    /// Another URL keeps the secret in 2.15; in 2.16 it clears it unless one is sent.
    ///
    /// System right `registry:update`, robots too; seen: 200, 400, 403, 404, 409, 500.
    ///
    /// ```
    /// use harbor_client::model::RegistryUpdate;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let change = RegistryUpdate::new().description("where releases come from");
    /// client.registry(7).update(&change).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::RegistryUpdate) -> Call<operations::UpdateRegistry> {
        Call::new(&self.executor).path("id", self.id).json(body)
    }

    /// Deletes a registry.
    ///
    /// 412 while a replication policy or a proxy cache uses it.
    ///
    /// System right `registry:delete`, robots too; seen: 200, 403, 404, 412.
    ///
    /// # Errors
    ///
    /// - 412: Something uses it.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.registry(7).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteRegistry> {
        Call::new(&self.executor).path("id", self.id)
    }

    /// Reads which filters, triggers and options replication has for a registry.
    ///
    /// Number 0 is this Harbor itself.
    ///
    /// System right `registry:read`, robots too; seen: 200, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.registry(7).info().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn info(&self) -> Call<operations::GetRegistryInfo> {
        Call::new(&self.executor).path("id", self.id)
    }
}
