//! Scans: started, refused, read. A real server need not have a scanner.

use harbor_client::model::{
    ProjectScanner, ScanDataExportRequest, ScanKind, ScanRequest, ScannerPing, ScannerRegistration,
};
use harbor_client::query::Scanners;
use harbor_client::reports::ScanState;

use crate::row::until;
use crate::{Row, refused, row};

/// The scanner of projects that have chosen none.
async fn scanner(row: &Row) -> Option<ScannerRegistration> {
    let default = Scanners::IS_DEFAULT.is(true);
    let listed = row.admin.list_scanners().filter(default).await.unwrap();
    let scanner = listed
        .items
        .into_iter()
        .find(|one| one.is_default && !one.disabled);
    if scanner.is_none() {
        assert!(row.is_real(), "the stand-in has one");
        row.left_out("there is no scanner");
    }
    scanner
}

#[tokio::test]
async fn what_was_not_scanned_has_no_report_and_no_error() {
    row(async |row| {
        let project = row.project("unscanned").await;
        row.push
            .image(&project.full("app"), "v1", "unscanned")
            .await;
        let artifact = project.repository("app").artifact("v1");
        assert_eq!(artifact.scan_report().await.unwrap(), None);
        assert!(artifact.vulnerabilities().await.unwrap().is_empty());
        assert_eq!(artifact.sbom().await.unwrap(), None);
        let state = artifact.scan_state().await.unwrap();
        // Without a scanner it cannot be scanned.
        let unscanned = [ScanState::NotScanned, ScanState::NotScannable];
        assert!(
            unscanned.contains(&state) && state.overview().is_none(),
            "{state:?}"
        );
        let stop = artifact
            .stop_scan(&ScanRequest::new(ScanKind::Vulnerability))
            .await;
        let stop = refused(stop);
        assert!(
            stop.is_bad_request() || stop.is_precondition_failed(),
            "{stop}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_scan_ends_in_a_report() {
    row(async |row| {
        let project = row.project("scanned").await;
        row.push.image(&project.full("app"), "v1", "scanned").await;
        let artifact = project.repository("app").artifact("v1");
        let request = ScanRequest::new(ScanKind::Vulnerability);
        let Some(scanner) = scanner(row).await else {
            let none = refused(artifact.scan(&request).await);
            assert!(none.is_precondition_failed(), "{none}");
            return;
        };
        assert_eq!(project.scanner().await.unwrap().unwrap().uuid, scanner.uuid);
        let candidates = project.list_scanner_candidates().await.unwrap();
        assert!(candidates.items.iter().any(|one| one.uuid == scanner.uuid));

        artifact.scan(&request).await.unwrap();
        let state = until("the end of the scan", || async {
            let state = artifact.scan_state().await.unwrap();
            state.is_over().then_some(state)
        })
        .await;
        let ScanState::Finished(overview) = state else {
            assert!(row.is_real(), "{state:?}");
            return row.left_out(&format!("the scanner could not: {state:?}"));
        };
        assert!(overview.start_time.is_some() && overview.end_time.is_some());
        let log = artifact.scan_log(overview.report_id.clone()).await.unwrap();
        assert!(!log.starts_with('"'), "as text: {log}");
        let report = artifact
            .scan_report()
            .await
            .unwrap()
            .expect("it is finished");
        let found = report.findings().counts();
        assert!(
            overview
                .summary
                .is_none_or(|summary| summary.agrees_with(&found)),
            "{found}"
        );
        assert_eq!(report.findings().len(), report.vulnerabilities.len());
        assert!(report.generated_at.is_some() && report.scanner.is_some());
        // To stop what is over is no error.
        artifact.stop_scan(&request).await.unwrap();
        // A type that nobody knows has no report, either.
        let call = artifact
            .vulnerabilities()
            .accept_vulnerabilities("application/x-none");
        assert!(call.await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn scanners_tell_what_they_can() {
    row(async |row| {
        let Some(default) = scanner(row).await else {
            return;
        };
        let scanner = row.admin.scanner(default.uuid.clone());
        let read = scanner.get().await.unwrap();
        if row.is_real() {
            assert_eq!((&read.uuid, &read.name), (&default.uuid, &default.name));
        }
        assert!(read.access_credential.expose().is_empty());
        let project = row.project("scanner").await;
        project
            .set_scanner(&ProjectScanner::new(default.uuid.clone()))
            .await
            .unwrap();
        if row.is_real() {
            assert_eq!(project.scanner().await.unwrap().unwrap().uuid, default.uuid);
        }
        let metadata = scanner.metadata().await.unwrap();
        assert!(!metadata.capabilities.is_empty() && metadata.scanner.is_some());
        let ping = ScannerPing::new(&read.name, &read.url);
        if let Err(error) = row.admin.ping_scanner(&ping).await {
            assert!(row.is_real(), "{error}");
            row.left_out(&format!("it answers to its own login alone: {error}"));
        }
    })
    .await;
}

#[tokio::test]
#[expect(
    deprecated,
    reason = "the numbers of the last scheduled scan can still be asked for"
)]
async fn what_concerns_all_scans_says_so_where_there_is_no_scanner() {
    row(async |row| {
        let is_there = scanner(row).await.is_some();
        let metrics = row
            .admin
            .scan_all_metrics()
            .await
            .map(|stats| stats.total >= 0);
        let scheduled = row
            .admin
            .scheduled_scan_all_metrics()
            .await
            .map(|stats| stats.total >= 0);
        let schedule = row.admin.scan_all_schedule().await.map(|_| true);
        for outcome in [metrics, scheduled, schedule] {
            match outcome {
                Ok(fine) => assert!(fine),
                Err(error) => assert!(!is_there && error.is_precondition_failed(), "{error}"),
            }
        }
        let summary = row.admin.security_summary();
        let summary = summary
            .with_dangerous_cve(true)
            .with_dangerous_artifact(true)
            .await
            .unwrap();
        assert!(summary.total_artifact >= summary.scanned_cnt);
        let listed = row
            .admin
            .list_vulnerabilities()
            .with_tag(true)
            .limit(20)
            .await
            .unwrap();
        assert!(listed.items.iter().all(|one| !one.cve_id.is_empty()));
        // Here alone a key must be known.
        let unknown = refused(row.admin.list_vulnerabilities().q("no_such_key=1").await);
        assert!(unknown.is_bad_request(), "{unknown}");
    })
    .await;
}

#[tokio::test]
async fn an_export_of_nothing_has_no_file() {
    row(async |row| {
        // An execution without a file stays.
        if !row.is_destructive() {
            return;
        }
        let project = row.project("export").await;
        let request = ScanDataExportRequest::new([project.id]).job_name("contract");
        let made = row.admin.export_scan_data(&request).await.unwrap();
        assert!(made.id > 0);
        let read = row.admin.scan_data_export(made.id).await.unwrap();
        let listed = row.admin.list_scan_data_exports().await.unwrap();
        if row.is_real() {
            assert_eq!(read.id, made.id);
            assert!(listed.items.iter().any(|one| one.id == made.id));
        }
        let blank = ScanDataExportRequest::new([project.id]).repositories("a b");
        let blank = row.admin.export_scan_data(&blank).await;
        crate::refused_here(blank, "repositories");
    })
    .await;
}
