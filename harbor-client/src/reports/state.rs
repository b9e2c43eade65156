//! How a scan stands, and its report.

use std::future::Future;

use super::{ReportType, preferred};
use crate::model::{JobStatus, SbomOverview, ScanSummary, VulnerabilityReport};
use crate::{Result, handles, model};

/// How a scan of one artifact stands, or the making of its list of components.
///
/// What the server knows of it is inside; its `report_id` asks for the log. For an index, it is the
/// state of all its children together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ScanState<S = ScanSummary> {
    /// No scanner of the project takes artifacts of this type, such as charts and signatures.
    NotScannable,
    /// Nobody has scanned it, as far as can be seen.
    ///
    /// A scan that was only just asked for may not show yet, nor does one of which another type of
    /// report was asked for, or of which no overview was: that is `with_scan_overview(true)`.
    NotScanned,
    /// It waits for its turn.
    Pending(S),
    /// It is at work.
    Running(S),
    /// It failed, and there is no report. The log tells why.
    Failed(S),
    /// Somebody stopped it, and there is no report.
    Stopped(S),
    /// It is over, and there is a report.
    Finished(S),
    /// In a state that this version of the crate does not know.
    Other(S),
}

impl<S> ScanState<S> {
    /// Whether nothing more will come of itself: waiting is of no use.
    ///
    /// Not so for [`NotScanned`](Self::NotScanned), since a scan may be on its way.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(
            self,
            Self::NotScannable | Self::Failed(_) | Self::Stopped(_) | Self::Finished(_)
        )
    }

    /// What the server knows of the scan.
    #[must_use]
    pub fn overview(&self) -> Option<&S> {
        match self {
            Self::NotScannable | Self::NotScanned => None,
            Self::Pending(scan)
            | Self::Running(scan)
            | Self::Failed(scan)
            | Self::Stopped(scan)
            | Self::Finished(scan)
            | Self::Other(scan) => Some(scan),
        }
    }

    /// An artifact that a scanner takes has the link to what it finds, scanned or not
    /// (recordings/harbor/269-listArtifacts-all-flags, without one 285-listArtifacts-q-type).
    fn of(overview: Option<S>, status: impl Fn(&S) -> &JobStatus, is_linked: bool) -> Self {
        let Some(scan) = overview else {
            return if is_linked {
                Self::NotScanned
            } else {
                Self::NotScannable
            };
        };
        match status(&scan) {
            JobStatus::Pending | JobStatus::Scheduled => Self::Pending(scan),
            JobStatus::Running => Self::Running(scan),
            JobStatus::Error => Self::Failed(scan),
            JobStatus::Stopped => Self::Stopped(scan),
            JobStatus::Success => Self::Finished(scan),
            JobStatus::Unknown(_) => Self::Other(scan),
        }
    }
}

impl model::Artifact {
    /// The overview of its scan, if one was asked for and there is one: that of version 1.1 rather
    /// than 1.0.
    #[must_use]
    pub fn scan_summary(&self) -> Option<&ScanSummary> {
        preferred(&self.scan_overview)
    }

    /// How its scan stands. It has to be read `with_scan_overview(true)`.
    ///
    /// ```no_run
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let artifacts = client.project("scs").repository("images/base").list_artifacts();
    /// for artifact in artifacts.with_scan_overview(true).await?.items {
    ///     println!("{}: {:?}", artifact.digest, artifact.scan_state());
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn scan_state(&self) -> ScanState {
        ScanState::of(
            self.scan_summary().cloned(),
            |scan| &scan.scan_status,
            self.addition_links.contains_key("vulnerabilities"),
        )
    }

    /// How the making of its list of components stands. It has to be read
    /// `with_sbom_overview(true)`.
    ///
    /// A list that was copied along with its artifact, or pushed by somebody, is in no overview.
    ///
    /// ```
    /// # fn example(artifact: harbor_client::model::Artifact) {
    /// if let Some(work) = artifact.sbom_state().overview() {
    ///     println!("{} since {:?}", work.scan_status, work.start_time);
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn sbom_state(&self) -> ScanState<SbomOverview> {
        ScanState::of(
            self.sbom_overview.clone(),
            |work| &work.scan_status,
            self.addition_links.contains_key("sboms"),
        )
    }
}

impl handles::Artifact {
    /// Asks how the scan for vulnerabilities stands. One request, as [`get`](Self::get).
    ///
    /// ```no_run
    /// use harbor_client::reports::ScanState;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let image = client.project("scs").repository("images/base").artifact("v1.2");
    /// if let ScanState::Finished(scan) = image.scan_state().await? {
    ///     println!("{:?} at worst", scan.severity);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`get`](Self::get).
    pub fn scan_state(&self) -> impl Future<Output = Result<ScanState>> + Send + 'static {
        let call = self.get().with_scan_overview(true).report_types(BOTH);
        async move { Ok(call.await?.scan_state()) }
    }

    /// Reads all that the scan found, if there is a report; that of version 1.1 rather than 1.0.
    /// One request, as [`vulnerabilities`](Self::vulnerabilities).
    ///
    /// `None` has many reasons, which [`scan_state`](Self::scan_state) tells apart. A clean artifact
    /// has a report, without findings.
    ///
    /// ```no_run
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let image = client.project("scs").repository("images/base").artifact("v1.2");
    /// if let Some(report) = image.scan_report().await? {
    ///     println!("{}", report.findings().counts());
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`vulnerabilities`](Self::vulnerabilities): [not found](crate::Error::is_not_found)
    /// for an artifact that is missing or that no scanner takes.
    pub fn scan_report(
        &self,
    ) -> impl Future<Output = Result<Option<VulnerabilityReport>>> + Send + 'static {
        let call = self.vulnerabilities().report_types(BOTH);
        async move { Ok(preferred(&call.await?).cloned()) }
    }
}

/// All that Harbor hands out.
const BOTH: [ReportType; 2] = [ReportType::Generic, ReportType::Native];
