// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `scanner`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a scanner by UUID.
    ///
    /// - `scanner_id`: The scanner's UUID.
    pub fn scanner(&self, scanner_id: impl Into<model::ScannerId>) -> Scanner {
        Scanner { executor: self.executor.clone(), scanner_id: scanner_id.into() }
    }

    /// Lists the scanners that are registered.
    ///
    /// Credentials read back empty.
    ///
    /// System right `scanner:list`, robots too; seen: 200, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_scanners().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_scanners(&self) -> Call<operations::ListScanners> {
        Call::new(&self.executor)
    }

    /// Registers a scanner and gives its UUID.
    ///
    /// It is asked for its metadata, and 500 means that it did not answer. A taken name or URL is
    /// 409 with code UNKNOWN; an `auth` without a credential is 400.
    ///
    /// System right `scanner:create`, robots too; seen: 201, 400, 401, 403, 409, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::ScannerSettings;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let trivy = ScannerSettings::new("trivy", "http://trivy-adapter:8080");
    /// let uuid = client.create_scanner(&trivy).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_scanner(&self, body: &model::ScannerSettings) -> Call<operations::CreateScanner> {
        Call::new(&self.executor).json(body)
    }

    /// Tries whether a scanner answers at a URL.
    ///
    /// All that can go wrong there is a 500.
    ///
    /// System right `scanner:read`, robots too; seen: 200, 401, 403, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::ScannerPing;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.ping_scanner(&ScannerPing::new("trivy", "http://trivy-adapter:8080")).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn ping_scanner(&self, body: &model::ScannerPing) -> Call<operations::PingScanner> {
        Call::new(&self.executor).json(body)
    }
}

/// A scanner that Harbor can ask about artifacts.
#[derive(Clone, Debug)]
pub struct Scanner {
    pub(crate) executor: Executor,
    pub(crate) scanner_id: model::ScannerId,
}

impl Scanner {
    /// Reads one scanner by its UUID.
    ///
    /// Its capabilities come along, its credential does not.
    ///
    /// System right `scanner:read`, robots too; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.scanner("58e8ac84-e6f9-11f1-b05b-f61fdd1424ca").get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetScanner> {
        Call::new(&self.executor).path("registration_id", &self.scanner_id)
    }

    /// Replaces a scanner's settings without trying them.
    ///
    /// An update without a credential is accepted even if the `auth` needs one.
    ///
    /// System right `scanner:update`, robots too; seen: 200, 403, 404, 422.
    ///
    /// ```
    /// use harbor_client::model::ScannerSettings;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let trivy = ScannerSettings::new("trivy", "http://trivy-adapter:8080").disabled(true);
    /// client.scanner("58e8ac84-e6f9-11f1-b05b-f61fdd1424ca").update(&trivy).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::ScannerSettings) -> Call<operations::UpdateScanner> {
        Call::new(&self.executor).path("registration_id", &self.scanner_id).json(body)
    }

    /// Makes a scanner the one for projects that chose none.
    ///
    /// `is_default: false` changes nothing.
    ///
    /// System right `scanner:update`, robots too; seen: 200, 403, 404, 422.
    ///
    /// ```
    /// use harbor_client::model::ScannerDefault;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.scanner("58e8ac84-e6f9-11f1-b05b-f61fdd1424ca").set_as_default(&ScannerDefault::new(true)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn set_as_default(
        &self,
        body: &model::ScannerDefault,
    ) -> Call<operations::SetScannerAsDefault> {
        Call::new(&self.executor).path("registration_id", &self.scanner_id).json(body)
    }

    /// Removes a scanner and gives back what it was.
    ///
    /// Projects that chose it use the default from then on.
    ///
    /// System right `scanner:delete`, robots too; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.scanner("58e8ac84-e6f9-11f1-b05b-f61fdd1424ca").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteScanner> {
        Call::new(&self.executor).path("registration_id", &self.scanner_id)
    }

    /// Asks a scanner for its name, version and the media types that it takes and makes.
    ///
    /// Comes from the scanner itself at that moment.
    ///
    /// System right `scanner:read`, robots too; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.scanner("58e8ac84-e6f9-11f1-b05b-f61fdd1424ca").metadata().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn metadata(&self) -> Call<operations::GetScannerMetadata> {
        Call::new(&self.executor).path("registration_id", &self.scanner_id)
    }
}
