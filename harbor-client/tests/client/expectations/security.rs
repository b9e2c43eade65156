//! Scanners, scans of everything, exports, and the registries that are copied to and from.

#![allow(deprecated, reason = "they are operations, too")]

use harbor_client::model::*;
use harbor_client::operations::*;

use super::{at, gives, of, page, refused};

#[tokio::test]
async fn scanners() {
    let (list, total) = page::<ListScanners, _>("1806-listScanners-q-name").await;
    assert_eq!(
        (
            list[0].name.as_str(),
            &list[0].auth,
            list[0].skip_cert_verify,
            total
        ),
        ("b-stub", &ScannerAuth::Basic, true, Some(1))
    );
    let (list, total) = page::<ListScanners, _>("2239-listScanners-fresh").await;
    assert_eq!((list.len(), total), (0, Some(0)));

    let scanner = of::<GetScanner>("1833-getScanner-after-update").await;
    assert_eq!(
        (
            scanner.description.as_str(),
            scanner.capabilities["support_sbom"]
        ),
        ("changed", true)
    );
    let scanner = of::<GetScanner>("1841-getScanner-disabled").await;
    assert_eq!((scanner.disabled, scanner.is_default), (true, false));

    let scanner = of::<DeleteScanner>("1853-deleteScanner-ok").await;
    assert_eq!(
        (scanner.name.as_str(), scanner.capabilities.len()),
        ("b-stub", 0),
        "null"
    );
    refused::<DeleteScanner>("1850-deleteScanner-missing", 404, "NOT_FOUND", "scanner ").await;

    let metadata = of::<GetScannerMetadata>("1818-getScannerMetadata-ok").await;
    assert_eq!(
        (
            metadata.capabilities.len(),
            metadata.capabilities[1].r#type.as_str()
        ),
        (2, "sbom")
    );
    assert_eq!(
        metadata.properties["harbor.scanner-adapter/vulnerability-database-updated-at"],
        "2026-11-22T00:00:00Z"
    );
    refused::<GetScannerMetadata>(
        "1819-getScannerMetadata-missing",
        404,
        "NOT_FOUND",
        "registration ",
    )
    .await;
}

#[tokio::test]
async fn scans_of_everything() {
    let stats = of::<GetScanAllMetrics>("2333-getLatestScanAllMetrics-running").await;
    assert_eq!(
        (stats.completed, stats.total, stats.ongoing, &stats.trigger),
        (649, 2035, true, &Some(ScanAllTrigger::Manual))
    );
    assert_eq!(stats.metrics["Stopped"], 455);
    let stats = of::<GetScanAllMetrics>("2335-getLatestScanAllMetrics-stopped").await;
    assert_eq!(
        (stats.ongoing, stats.metrics["Running"]),
        (true, 10),
        "until every task has ended"
    );

    let stats =
        of::<GetScheduledScanAllMetrics>("2314-getLatestScheduledScanAllMetrics-before").await;
    assert_eq!(
        (stats.total, stats.metrics.len(), stats.trigger),
        (0, 0, None)
    );
    refused::<GetScheduledScanAllMetrics>(
        "2249-getLatestScheduledScanAllMetrics-fresh-no-scanner",
        412,
        "PRECONDITION",
        "no scanner is configured",
    )
    .await;

    let schedule = of::<GetScanAllSchedule>("2319-getScanAllSchedule-custom")
        .await
        .unwrap();
    assert_eq!(
        (schedule.schedule.r#type, schedule.schedule.cron.as_deref()),
        (ScheduleKind::Custom, Some("0 30 2 * * *"))
    );
    assert_eq!(
        schedule.schedule.next_scheduled_time, None,
        "this one does not tell"
    );
    assert!(
        of::<GetScanAllSchedule>("1582-getScanAllSchedule-not-set")
            .await
            .is_none()
    );
}

#[tokio::test]
async fn exports() {
    assert_eq!(of::<ExportScanData>("3294-exportScanData-ok").await.id, 22);
    assert_eq!(
        of::<ExportScanData>("3295-exportScanData-filtered")
            .await
            .id,
        23
    );

    let export = of::<GetScanDataExport>("3307-getScanDataExportExecution-just-started").await;
    assert_eq!(
        (export.status, export.file_present, export.end_time),
        (Some(JobStatus::Running), true, None)
    );
    let export = of::<GetScanDataExport>("3308-getScanDataExportExecution-done").await;
    assert_eq!(
        (export.user_name.as_str(), export.end_time),
        ("a-admin", at("2026-11-23T04:55:14Z"))
    );

    let list = of::<ListScanDataExports>("3314-getScanDataExportExecutionList-ok").await;
    assert_eq!(
        (
            list.items[0].file_present,
            list.items[0].status_text.as_str()
        ),
        (false, "No vulnerabilities found or matched")
    );
    let list =
        of::<ListScanDataExports>("3315-getScanDataExportExecutionList-other-user-empty").await;
    assert!(list.items.is_empty());

    let csv = of::<DownloadScanData>("3326-downloadScanData-maintainer-own").await;
    assert!(csv.starts_with("Repository,Artifact Digest,CVE,Package,"));
    let csv = of::<DownloadScanData>("3318-downloadScanData-accept-json-gives-csv").await;
    assert_eq!(
        csv.lines().nth(1).and_then(|line| line.split(',').nth(2)),
        Some("CVE-2099-0005")
    );
}

#[tokio::test]
async fn registries() {
    let registry = of::<GetRegistry>("1423-getRegistry-ok").await;
    assert_eq!(
        (registry.id, registry.r#type.as_deref(), registry.insecure),
        (4, Some("harbor"), true)
    );
    assert_eq!(registry.status, Some(HealthStatus::Healthy));
    assert_eq!(
        registry.credential.unwrap().r#type,
        Some(CredentialKind::Basic)
    );
    let registry = of::<GetRegistry>("1448-getRegistry-after-description").await;
    assert_eq!(
        (registry.description.as_deref(), registry.update_time),
        (Some("changed"), at("2026-11-23T04:53:25.730Z"))
    );

    let (list, total) = page::<ListRegistries, _>("1412-listRegistries-by-name").await;
    assert_eq!(
        (list[1].id, list[1].name.as_str(), total),
        (8, "b-self2", Some(2))
    );
    assert_eq!(gives::<ListRegistries>("null").await.items.len(), 0);

    let info = of::<GetRegistryInfo>("1465-getRegistryInfo-local-0").await;
    assert_eq!(
        (
            info.supported_triggers.len(),
            info.supported_resource_filters[0].values.len()
        ),
        (3, 0),
        "null"
    );
    assert_eq!(info.supported_resource_filters[2].values, ["", "a-colour"]);
    let info = of::<GetRegistryInfo>("1428-getRegistryInfo-ok").await;
    assert_eq!(
        (info.supported_triggers, info.supported_copy_by_chunk),
        (
            vec![
                ReplicationTriggerKind::Manual,
                ReplicationTriggerKind::Scheduled
            ],
            Some(true)
        )
    );

    let kinds = of::<ListRegistryProviderTypes>("1388-listRegistryProviderTypes-ok").await;
    assert_eq!((kinds.len(), kinds[0].as_str()), (12, "ali-acr"));
    refused::<ListRegistryProviderTypes>(
        "1389-listRegistryProviderTypes-as-plain-user",
        403,
        "FORBIDDEN",
        "b-bob",
    )
    .await;

    let infos = of::<ListRegistryProviderInfos>("1391-listRegistryProviderInfos-ok").await;
    let pattern = infos["ali-acr"].endpoint_pattern.as_ref().unwrap();
    assert_eq!(
        (
            pattern.endpoint_type.as_deref(),
            pattern.endpoints[1].key.as_str()
        ),
        (Some("EndpointPatternTypeList"), "cn-qingdao-vpc")
    );
    refused::<ListRegistryProviderInfos>(
        "1392-listRegistryProviderInfos-as-plain-user",
        403,
        "FORBIDDEN",
        "b-bob",
    )
    .await;
}
