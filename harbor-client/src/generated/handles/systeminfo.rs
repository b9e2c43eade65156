// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `systeminfo`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::Client;
use super::super::{Call, operations};

impl Client {
    /// Reads what this installation is and how to log in to it.
    ///
    /// Without a login only five members come; `harbor_version` (`v2.15.2-080b0220`), addresses,
    /// storage and the read-only flag take any login, a robot's too.
    ///
    /// Open, less to strangers; seen: 200.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.system_info().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn system_info(&self) -> Call<operations::GetSystemInfo> {
        Call::new(&self.executor)
    }

    /// Downloads the certificate authority that the registry's own certificate comes from.
    ///
    /// The server would turn it into `{}` if JSON were asked for, which this crate never does.
    /// Whether there is one, `has_ca_root` of the system information does not say: it was false
    /// beside a certificate.
    ///
    /// Needs no login; seen: 200.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.root_certificate().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn root_certificate(&self) -> Call<operations::GetRootCertificate> {
        Call::new(&self.executor)
    }

    /// Reads how much room the registry's storage has.
    ///
    /// A system robot needs `system-volumes:read`, which no administrator of a project has.
    ///
    /// System right `system-volumes:read`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.volumes().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn volumes(&self) -> Call<operations::GetVolumes> {
        Call::new(&self.executor)
    }
}
