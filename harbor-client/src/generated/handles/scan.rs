// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `scan`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::model;
use super::super::{Call, operations};
use super::Artifact;

impl Artifact {
    /// Starts a scan for vulnerabilities, or the making of an SBOM.
    ///
    /// Accepted means queued: the overview may still show the scan before. 409 while one runs, 412
    /// without a scanner or with a disabled one, 400 for types that it does not take. An SBOM
    /// takes `sbom:create` instead.
    ///
    /// Project right `scan:create`: maintainers and up, robots; seen: 202, 400, 401, 403, 404,
    /// 409, 422.
    ///
    /// # Errors
    ///
    /// - 400: The scanner takes no artifacts of this type.
    /// - 409: A scan of it is running.
    /// - 412: No scanner, or one that is disabled.
    ///
    /// ```
    /// use harbor_client::model::{ScanKind, ScanRequest};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").repository("images/base").artifact("v1.2").scan(&ScanRequest::new(ScanKind::Vulnerability)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn scan(&self, body: &model::ScanRequest) -> Call<operations::ScanArtifact> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
            .json(body)
    }

    /// Stops a scan, or the making of an SBOM.
    ///
    /// Accepted for one long over as well; 400 if there never was one.
    ///
    /// Project right `scan:stop`: maintainers and up, robots; seen: 202, 400, 401, 403, 404, 422.
    ///
    /// ```
    /// use harbor_client::model::{ScanKind, ScanRequest};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").repository("images/base").artifact("v1.2").stop_scan(&ScanRequest::new(ScanKind::Vulnerability)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn stop_scan(&self, body: &model::ScanRequest) -> Call<operations::StopScanOfArtifact> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
            .json(body)
    }

    /// Downloads the log of a scan.
    ///
    /// The report is named by `report_id` of an overview; that of an index stands for several,
    /// which the server takes apart itself.
    ///
    /// Project right `scan:read`: everybody in public projects, else all members, robots; seen:
    /// 200, 400, 401, 404.
    ///
    /// - `report_id`: As an overview of the artifact has it.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").repository("images/base").artifact("v1.2").scan_log("810d9545-0d72-409e-90c7-3df669794522").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn scan_log(&self, report_id: impl Into<model::ReportId>) -> Call<operations::GetScanLog> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
            .path("report_id", Into::<model::ReportId>::into(report_id))
    }
}
