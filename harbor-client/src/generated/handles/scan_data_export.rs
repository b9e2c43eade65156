// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `scan_data_export`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Starts to write the vulnerabilities of one project into a CSV file.
    ///
    /// Exactly one project (400), and no blanks in the lists of names. The media type must be
    /// `application/vnd.security.vulnerability.report; version=1.1`.
    ///
    /// Project right `export-cve:create`: developers and up, robots; seen: 200, 400, 401, 403,
    /// 404, 422.
    ///
    /// ```
    /// use harbor_client::model::ScanDataExportRequest;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.export_scan_data(&ScanDataExportRequest::new(vec![7])).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn export_scan_data(
        &self,
        body: &model::ScanDataExportRequest,
    ) -> Call<operations::ExportScanData> {
        Call::new(&self.executor)
            .header("X-Scan-Data-Type", "application/vnd.security.vulnerability.report; version=1.1")
            .json(body)
    }

    /// Downloads the CSV file of an export, once.
    ///
    /// File and execution are deleted with it, so keep what comes. 404 without a body: nothing
    /// matched, and there is no file.
    ///
    /// `export-cve:read` in the project: developers and up, each their own exports; seen: 200,
    /// 401, 403, 404.
    ///
    /// - `execution_id`: One run, from the list of runs or from what started it.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.download_scan_data(172).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn download_scan_data(&self, execution_id: i64) -> Call<operations::DownloadScanData> {
        Call::new(&self.executor).path("execution_id", execution_id)
    }

    /// Reads how an export stands.
    ///
    /// `file_present` can be true while it still says Running. One of somebody else is 403;
    /// downloaded ones are gone.
    ///
    /// `export-cve:read` in the project: developers and up; one's own exports alone; seen: 200,
    /// 401, 403, 404.
    ///
    /// - `execution_id`: One run, from the list of runs or from what started it.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.scan_data_export(172).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn scan_data_export(&self, execution_id: i64) -> Call<operations::GetScanDataExport> {
        Call::new(&self.executor).path("execution_id", execution_id)
    }

    /// Lists the caller's exports that were not downloaded yet.
    ///
    /// All at once, in the member `items`.
    ///
    /// `export-cve:read`, for one's own exports; seen: 200, 401.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_scan_data_exports().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_scan_data_exports(&self) -> Call<operations::ListScanDataExports> {
        Call::new(&self.executor)
    }
}
