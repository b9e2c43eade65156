//! What scanners found: reports by media type, how a scan stands, counting and filtering findings,
//! allowlists, lists of components.
//!
//! Whether an image may go on is three lines, and where they stop is up to the caller:
//!
//! ```no_run
//! use harbor_client::model::Severity;
//! use harbor_client::reports::ScanState;
//!
//! # async fn example(client: harbor_client::Client, now: chrono::DateTime<chrono::Utc>) -> harbor_client::Result<()> {
//! let project = client.project("scs");
//! let image = project.repository("images/base").artifact("v1.2");
//! let tolerated = project.get().await?.effective_allowlist(&client.system_cve_allowlist().await?);
//! match image.scan_report().await? {
//!     Some(report) => {
//!         let bad = report.findings().except(&tolerated, now).at_least(&Severity::High).fixable();
//!         println!("{} to be repaired, the worst {:?}: {}", bad.len(), bad.worst(), bad.counts());
//!     }
//!     None => match image.scan_state().await? {
//!         ScanState::Failed(scan) => print!("{}", image.scan_log(scan.report_id).await?),
//!         state => println!("no report: {state:?}"),
//!     },
//! }
//! if let Some(bill) = image.sbom().await? {
//!     println!("{} packages, made at {:?}", bill.packages.len(), bill.created());
//! }
//! # Ok(()) }
//! ```
//!
//! # No report
//!
//! The server answers a question for a report with an empty object when the artifact was never
//! scanned, when the scan waits, runs, failed or was stopped, and when there is a report but of
//! another type: the answer alone does not tell these apart. [`scan_report`] is `None` for all of
//! them, and [`scan_state`] tells which it is, by a second request that nobody needs who has a
//! report. A finished scan of which another type of report was asked is [`ScanState::NotScanned`]
//! all the same; both calls therefore ask for every [type](ReportType) that Harbor hands out. Between
//! two requests a scan may end, so the state may say that it is finished while the report was
//! `None`: ask for the report again.
//!
//! An artifact that no scanner takes, such as a chart, has no report either, and asking for one is
//! [not found](crate::Error::is_not_found), as for an artifact that is missing; [`scan_state`] tells
//! ([`ScanState::NotScannable`]) these two apart. To start a scan of it is a 400.
//!
//! # How bad is it?
//!
//! [`Severity`] is ordered by what it means: harmless, unrated, negligible, low, medium, high,
//! critical. Unrated findings are below the negligible ones, and a rating that this crate does not
//! know is worse than critical: so the server's source has it where images are withheld from being
//! pulled; it was not measured. Whoever fears unrated findings filters for [`Severity::Unrated`].
//! Scanners' negligible findings come back as [`Severity::None`].
//!
//! [`scan_report`]: crate::handles::Artifact::scan_report
//! [`scan_state`]: crate::handles::Artifact::scan_state
//! [`Severity`]: crate::model::Severity
//! [`Severity::None`]: crate::model::Severity::None
//! [`Severity::Unrated`]: crate::model::Severity::Unrated

pub use findings::{Count, Counts, Findings};
pub use report_type::{ReportType, preferred};
pub use sbom::{CreationInfo, Sbom, SbomPackage};
pub use state::ScanState;

mod allowlist;
mod findings;
mod report_type;
mod sbom;
mod state;
